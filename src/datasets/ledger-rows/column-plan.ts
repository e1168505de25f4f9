/**
 * How the columns of a recognised table are to be read: their units, and what the surroundings say about their dates.
 */
import { headerKey } from "../../cells/normalise-text";
import type { SheetCorrection } from "../../settings";
import type { ColumnGuess } from "../air-day";
import type { AcrossColumn, AcrossTotal } from "../../recognition/across-columns";
import type { ColumnInTurn } from "../../recognition/columns-in-turn";
import { countingColumns } from "../../recognition/counting-columns";
import { sampleWords } from "../../recognition/column-profile";
import type { ColumnSpec } from "../../recognition/declare-ledger";
import type { TableShape } from "../../tables/table-shape";
import { firstOfYearLast, yearHint, type DateHints } from "../../tables/parse-period";
import { TableNotes } from "./table-notes";
import { CountingColumn } from "./counting-column";
import type { NumberUnits } from "./read-ledger-cell";
import { columnOfKinds, RowKinds } from "./rows-of-kinds";
import { monthOfTitle } from "../../recognition/given-elsewhere";
import type { Claim, Surroundings } from "../../recognition/recognise-ledger";
import { unitNamed, type Unit } from "../../tables/units";
import { unitsOf } from "./column-units";

const SAMPLE = 30;
/** 年份, 淘汰年度: the year of what the row counts for, not of 出厂, 投产, 注册. */
const YEARS =
  /^(?:(?:计划|实际|应)?(?:淘汰|完成|拆除|报废|注销|改造|整治|治理|整改|任务|计划|统计|考核|所属|下达|实施|上报|检查|抽检|排查|办结|销号|验收|处罚|执行))?年(?:份|度)?$/;

export interface PlannedColumn {
  readonly field: string;
  readonly spec: ColumnSpec;
  readonly column: number;
  /** As it stands on the sheet, for findings and the pane. */
  readonly header: string;
  readonly units: NumberUnits | null;
  readonly unitFrom: ColumnGuess["unitFrom"];
  /** A unit of another kind stands in the header: the column's values cannot be used. */
  readonly unfit: Unit | null;
  /**
   * Nothing says the unit, and in the declaration's the numbers are out of all proportion: what stands in the middle.
   */
  readonly unlikely: number | null;
  readonly hints: DateHints;
  /** 序号: it counts rows, and starts again when it likes. */
  readonly isSerial: boolean;
  /** 序号, 问题编号: it names its rows by signs, of which Excel makes dates. */
  readonly isCode: boolean;
  /** Columns of other groups that are parts of the same number. */
  readonly addends: readonly number[];
  /** Columns that this one should be the sum of; empty: none are known. */
  readonly parts: readonly number[];
  /** Columns that say the same at other times, the newest first; empty: there is none. */
  readonly turns: readonly ColumnInTurn[];
  /** A column of the year up to the month of this one; null: none. */
  readonly toDate: number | null;
  /** 0–1 */
  readonly score: number;
}

export interface ColumnPlan {
  readonly columns: readonly PlannedColumn[];
  readonly across: readonly (PlannedColumn & { readonly lying: AcrossColumn })[];
  readonly acrossTotals: readonly (PlannedColumn & { readonly total: AcrossTotal })[];
  /** A column that gives each row's unit; null: none. */
  readonly unitColumn: number | null;
  /** 年份 beside 月份: a column that gives the year of each row's dates; null: none. */
  readonly yearColumn: number | null;
  readonly notes: TableNotes;
  /** 是否计入, 是否重复: columns that say which rows count. */
  readonly counting: readonly CountingColumn[];
  /** Several rows are an entry, and a column says what number each of them holds; null: each row is one. */
  readonly kinds: RowKinds | null;
  readonly hints: DateHints;
}

/** One cell that can be read in one way only shows how the others of its column are meant: 1/13/2024 over 2/5/2024. */
function orderOfDates({ kind }: ColumnSpec, shape: TableShape, column: number): Pick<DateHints, "yearLast"> {
  const shown = kind === "date" ? sampleWords(shape, column).flatMap((text) => firstOfYearLast(text) ?? []) : [];
  const [order] = new Set(shown);
  return order === undefined || shown.some((one) => one !== order) ? {} : { yearLast: order };
}

export function planColumns(claim: Claim, words: Surroundings, correction: SheetCorrection | undefined): ColumnPlan {
  const { shape, ledger } = claim;
  const hints = dateHints(shape.title, words);
  const families = familiesIn(claim);
  const lying = claim.across.columns.map((one) => one.column);
  const notes = new TableNotes(shape, mayBearSigns(claim));
  const plan = (
    field: string,
    column: number,
    score: number,
    addends: readonly number[] = [],
    toDate: number | null = null,
    turns: readonly ColumnInTurn[] = [],
    parts: readonly number[] = [],
  ): PlannedColumn[] => {
    const spec = ledger.columns[field]?.spec;
    if (!spec) return [];
    const texts = shape.headers.get(column) ?? [];
    const header = headerOf(shape, column);
    return [
      {
        field,
        spec,
        column,
        header,
        score,
        addends,
        parts,
        toDate,
        turns,
        ...unitsOf({ spec, column, lying }, correction?.units?.[String(column)], { shape, words, families, notes }),
        hints: { ...hints, ...yearHint(texts.join(" ")), ...orderOfDates(spec, shape, column) },
        isSerial: headerKey(texts.at(-1) ?? "") === "序号",
        isCode: /[号码]$/.test(headerKey(texts.at(-1) ?? "")),
      },
    ];
  };
  const columns = [...claim.columns.values()]
    .flatMap(({ field, column, score, addends, toDate, turns, parts }) =>
      plan(field, column, score, addends, toDate ?? null, turns, parts),
    )
    .sort((a, b) => a.column - b.column);
  const used = new Set([...claim.columns.values()].map(({ column }) => column));
  return {
    columns,
    hints,
    notes,
    kinds: kindsOf(claim, hints),
    across: claim.across.columns.flatMap((lying) =>
      plan(lying.field, lying.column, 1, lying.addends, null, [], lying.parts).map((planned) => ({
        ...planned,
        lying,
      })),
    ),
    acrossTotals: claim.across.totals.flatMap((total) =>
      plan(total.field, total.column, 1).map((planned) => ({ ...planned, total })),
    ),
    ...columnsOfRows(shape, used, correction),
  };
}

/** Columns of no field that say of each row its unit, its year, whether it counts. */
function columnsOfRows(
  shape: TableShape,
  used: ReadonlySet<number>,
  correction: SheetCorrection | undefined,
): Pick<ColumnPlan, "counting" | "unitColumn" | "yearColumn"> {
  return {
    counting: [...countingColumns(shape)].flatMap(([column, sense]) =>
      used.has(column) || correction?.columns?.[String(column)] !== undefined
        ? []
        : [new CountingColumn(shape, column, sense)],
    ),
    unitColumn: columnOf(shape, used, /^(计量)?单位$/, (label) => unitNamed(label) !== null),
    yearColumn: columnOf(shape, used, YEARS, (label) => /^(?:19|20)\d{2}年?度?$/.test(label)),
  };
}

/** Where a sign is no answer: 完成情况 may be told by △, and is asked by its legend. */
function mayBearSigns({ ledger, columns, across }: Claim): (column: number) => boolean {
  const answers = new Set([
    ...[...columns.values()].flatMap(({ field, column }) =>
      ledger.columns[field]?.spec.kind === "choice" || ledger.columns[field]?.spec.content === "states" ? [column] : [],
    ),
    ...across.columns.map(({ column }) => column),
  ]);
  return (column) => !answers.has(column);
}

/** Months count where each row tells its own, or the title tells that of all. */
function kindsOf({ shape, ledger, columns, across, quantity, tally }: Claim, hints: DateHints): RowKinds | null {
  const lying = across.columns.map(({ column }) => column);
  const counts = [...(quantity === null ? [] : [quantity]), ...(tally?.columns ?? [])];
  const column = columnOfKinds(shape, new Set([...columns.values()].map((one) => one.column).concat(lying, counts)));
  if (column === null) return null;
  const numbers = [...columns.values()].filter(({ field }) => ledger.columns[field]?.spec.kind === "number");
  const isDated = ledger.datedBy !== null && columns.has(ledger.datedBy);
  const isOfMonths = isDated || (hints.month !== null && hints.year !== null && lying.length === 0);
  return new RowKinds(shape, column, [...numbers.map((one) => one.column), ...lying, ...counts], isOfMonths);
}

/** The header as it is read, its rows and its unit joined. */
export const headerOf = (shape: TableShape, column: number): string =>
  [
    ...(shape.headers.get(column) ?? [shape.grid.label(shape.headerRows[1], column)]),
    ...(shape.unitTexts.has(column) && !(shape.headers.get(column) ?? []).includes(shape.unitTexts.get(column) ?? "")
      ? [shape.unitTexts.get(column) ?? ""]
      : []),
  ].join(" ");

function dateHints(title: string, words: Surroundings): DateHints {
  const year = yearHint(title) ??
    yearHint(words.sheetName) ??
    yearHint(words.sheetTitle) ?? { year: words.yearSaid ?? null, season: false };
  const month = /(1[0-2]|0?[1-9])月$/.exec(monthOfTitle(title, words) ?? "");
  return {
    ...year,
    month: month ? Number(month[1]) : null,
    ...(words.thisYear === undefined ? {} : { thisYear: words.thisYear }),
  };
}

/** The kinds of units that the table's columns of numbers are kept in. */
const familiesIn = ({ ledger, columns, across }: Claim): ReadonlySet<string> =>
  new Set(
    [...columns.keys(), ...across.columns.map(({ field }) => field)].flatMap((field) => {
      const unit = ledger.columns[field]?.spec.unit ?? null;
      return unit === null ? [] : (unitNamed(unit)?.family ?? []);
    }),
  );

/** A column that no field has, so called, and in whose first cells such words stand. */
function columnOf(
  shape: TableShape,
  used: ReadonlySet<number>,
  called: RegExp,
  holds: (label: string) => boolean,
): number | null {
  for (const [column, texts] of shape.headers) {
    if (used.has(column) || !called.test(headerKey(texts.at(-1) ?? ""))) continue;
    let [those, others] = [0, 0];
    for (let row = shape.body[0]; row <= Math.min(shape.body[1], shape.body[0] + SAMPLE); row += 1) {
      const label = shape.grid.label(row, column);
      if (label === "") continue;
      if (holds(label)) those += 1;
      else others += 1;
    }
    if (those > 0 && those >= others) return column;
  }
  return null;
}
