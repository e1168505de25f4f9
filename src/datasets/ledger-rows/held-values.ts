/** Values that a row has without a cell of its own: filled down from above, told by another column, or by the title. */
import { civilDate } from "../../calendar/day";
import { wholeYear } from "../../calendar/period";
import type { CellRef } from "../../cells/address";
import { headerKey, normaliseText } from "../../cells/normalise-text";
import type { ColumnPlan, PlannedColumn } from "./column-plan";
import { perThingOf } from "./per-thing";
import type { ColumnSpec, LedgerValue } from "../../recognition/declare-ledger";
import { parseChoice } from "../../recognition/parse-choice";
import { saidBehindName } from "../../vocabulary/said-behind-name";
import { parsePeriod } from "../../tables/parse-period";
import { isDitto, readText, type Reading } from "./read-ledger-cell";
import {
  APART,
  BEGINS_STATE,
  choiceOfAll,
  choiceOfTable,
  isShort,
  namesOf,
  saidByName,
} from "../../recognition/choice-of-all";
import { choiceInTitle, monthOfTitle } from "../../recognition/given-elsewhere";
import type { Claim, Surroundings } from "../../recognition/recognise-ledger";
import { interpretState } from "../../vocabulary/interpret-state";
import { PUBLIC_OFFICE } from "../../vocabulary/task-columns";
import { statesWrittenOnce } from "./written-once";
import { groupName, labelKind, namesPlace } from "../../tables/row-labels";

/** A column, in the row at hand, with what its cell says. */
export interface OwnReading {
  readonly column: PlannedColumn;
  readonly reading: Reading<LedgerValue>;
}

export interface Held {
  readonly value: LedgerValue;
  /** null: no cell holds it, the title does. */
  readonly cell: CellRef | null;
}

/** A column this full is filled row by row, and a blank in it is an omission rather than a merged cell. */
const FILLED_ROW_BY_ROW = 0.7;

/** A place heads no trade and no session; and a column of the table's own says itself what its blanks go on with. */
const mayHead = (name: string, { headedBy }: ColumnSpec, hasColumn: boolean): boolean =>
  headedBy === null ? !hasColumn && !namesPlace(name) : headedBy.test(name);

const FORETOLD = /拟|计划|预计|待|将|力争|申请|争取|恢复|复工/;
export class HeldValues {
  readonly #carried = new Map<string, Held>();
  readonly #byField: ReadonlyMap<string, PlannedColumn>;
  readonly #filledRowByRow: ReadonlySet<string>;
  /** Fields of the ledger that the table has no column for, and may tell all the same. */
  readonly #withoutColumn: readonly (readonly [field: string, spec: ColumnSpec])[];
  /** Fields whose blanks go on with what stands above. */
  readonly #goingOn: ReadonlySet<string>;
  /** Of a table without a date column, the month of its title. */
  readonly #tableMonth: LedgerValue;
  readonly #titleChoices: ReadonlyMap<string, string>;
  /** The field for how works stand, of a table that has no column for it and none that tells. */
  readonly #stateField: string | null;
  /** The same, though there may be prose on how works go. */
  readonly #headedField: string | null;
  readonly #titleState: string | null;
  /** 备注, of a ledger that has no field for it. */
  readonly #remarks: number | undefined;
  /** The column that names the entries. */
  readonly #name: number | undefined;

  constructor(
    private readonly claim: Claim,
    private readonly words: Surroundings,
    plan: ColumnPlan,
  ) {
    const { shape, ledger } = claim;
    this.#byField = new Map(plan.columns.map((column) => [column.field, column]));
    this.#filledRowByRow = new Set(
      plan.columns
        .filter((column) => column.spec.filledDown && this.#filledShare(column) > FILLED_ROW_BY_ROW)
        .map(({ field }) => field),
    );
    this.#goingOn = new Set([
      ...plan.columns.flatMap(({ field, spec }) => (spec.filledDown ? [field] : [])),
      ...statesWrittenOnce(shape, plan.columns),
    ]);
    const when = ledger.datedBy;
    const month =
      when !== null && !this.#byField.has(when) && !plan.across.some(({ lying }) => lying.period !== null)
        ? monthOfTitle(shape.title, words)
        : null;
    const parsed = month === null ? null : parsePeriod(month, plan.hints);
    const told = parsed?.kind === "period" ? parsed.period : null;
    // 截至7月底 over amounts of a year is a part of the year, and they are still the year's.
    this.#tableMonth = told !== null && isOfYears(ledger) ? wholeYear(civilDate(told.from).year) : told;
    const states = Object.entries(ledger.columns).find(([, { spec }]) => spec.content === "states")?.[0] ?? null;
    const says = (column: PlannedColumn | undefined): boolean => column !== undefined && this.#filledShare(column) > 0;
    const has = (...fields: readonly string[]): boolean => fields.some((field) => says(this.#byField.get(field)));
    this.#headedField = has(states ?? "", "closure") ? null : states;
    this.#stateField = has("progress") ? null : this.#headedField;
    this.#titleState =
      this.#stateField === null
        ? null
        : (namesOf(shape.title, words).flatMap((text) => stateOfAll(text) ?? [])[0] ?? null);
    this.#remarks = [...shape.headers].find(([, texts]) =>
      /^(?:备注|说明|情况说明)$/.test(headerKey(texts.join(""))),
    )?.[0];
    this.#name = plan.columns.find(({ spec }) => spec.kind === "text" && spec.required)?.column;
    this.#titleChoices = new Map(
      Object.entries(ledger.columns).flatMap(([field, { spec }]) => {
        const { choices, otherwiseFrom } = spec;
        if (choices === null) return [];
        const inTitle = otherwiseFrom.includes("title") ? choiceInTitle(shape, words, choices) : null;
        const ofAll =
          otherwiseFrom.includes("listName") && !this.#byField.has(field)
            ? choiceOfTable(ledger, choices, shape.title, words)
            : null;
        const choice = inTitle ?? ofAll;
        return choice === null ? [] : [[field, choice] as const];
      }),
    );
    this.#withoutColumn = Object.entries(ledger.columns).flatMap(([field, { spec }]) =>
      !this.#byField.has(field) && !claim.undecided.has(field) && this.#mayBeTold(field, spec)
        ? [[field, spec] as const]
        : [],
    );
  }

  #mayBeTold(field: string, spec: ColumnSpec): boolean {
    return (
      spec.filledDown ||
      spec.otherwiseFrom.length + spec.atLastFrom.length > 0 ||
      (spec.fallback !== null && perThingOf(this.claim)[field] !== undefined) ||
      field === this.#headedField ||
      field === this.#stateField ||
      (field === this.claim.ledger.datedBy && this.#tableMonth !== null)
    );
  }

  /**
   * A heading of the rows below, "一、低氮改造", or 一 in a cell beside it, that fills a field which is filled down. @returns
   * whether it does
   */
  heading(row: number, column: number, text: string, numberedBeside = false): boolean {
    const name = groupName(text.replace(/[(（][^()（）]*[)）]/g, ""));
    const numbered = numberedBeside || labelKind(text) === "group";
    // A field that says what its headings are like comes before those that take any.
    const fields = Object.entries(this.claim.ledger.columns);
    if (numbered && (this.#headsState(name, row, column) || this.#headsChoice(name, row, column))) return true;
    const inOrder = [...fields.filter(([, { spec }]) => spec.headedBy !== null), ...fields];
    for (const [field, { spec }] of inOrder) {
      const own = this.#byField.get(field);
      const isBeside = own !== undefined && own.column !== column;
      if (!spec.filledDown || (isBeside && !numbered)) continue;
      const value =
        spec.kind === "choice" && spec.choices !== null
          ? parseChoice(name, spec.choices)
          : spec.kind === "text" && numbered && !this.#isToldBeside(field, spec) && mayHead(name, spec, isBeside)
            ? name
            : null;
      if (value === null) continue;
      this.#carried.set(field, { value, cell: this.claim.shape.grid.at(row, column) });
      return true;
    }
    return false;
  }

  /** （一）第一批 is no department of a list whose 监管部门 stands for it. */
  #isToldBeside(field: string, { headedBy, otherwiseFrom, atLastFrom }: ColumnSpec): boolean {
    const isColumn = (source: string): boolean => this.#byField.has(source);
    return headedBy === null && !isColumn(field) && [...otherwiseFrom, ...atLastFrom].some(isColumn);
  }

  /** 一、已完成整改任务（3项） over tasks of which no column says how they stand. */
  #headsState(name: string, row: number, column: number): boolean {
    const words = name.replace(/(?:整改)?(?:任务|事项|问题|项目)$/, "");
    // 饮用水源地保护不力 heads what is to be done about it: beside prose only plain words say how works stand.
    if (this.#headedField !== null) this.#carried.delete(this.#headedField);
    const field = BEGINS_STATE.test(words) ? this.#headedField : this.#stateField;
    if (field === null) return false;
    const { state, certainty } = interpretState(words);
    if (state === null || certainty === "unsure" || !isShort(words)) return false;
    this.#carried.set(field, { value: words, cell: this.claim.shape.grid.at(row, column) });
    return true;
  }

  /** 二、停工工地 over sites of which no column says whether they are under way, 二、燃气锅炉 where none says the fuel. */
  #headsChoice(name: string, row: number, column: number): boolean {
    const { ledger } = this.claim;
    return this.#withoutColumn.some(([field, { choices, otherwiseFrom }]) => {
      const isOfLists = otherwiseFrom.includes("listName");
      if (choices === null || !(isOfLists || otherwiseFrom.includes("title"))) return false;
      const choice = isOfLists ? choiceOfAll(ledger, choices, name) : parseChoice(name, choices);
      if (choice === null) this.#carried.delete(field);
      else this.#carried.set(field, { value: choice, cell: this.claim.shape.grid.at(row, column) });
      return choice !== null;
    });
  }

  /** What the row's own cells say begins, or goes on with, a group. */
  begin(row: number, own: readonly OwnReading[]): void {
    if (this.#goingOn.size === 0) return;
    const groups = own
      .filter(({ column, reading }) => column.spec.filledDown && column.spec.kind !== "date" && reading.filled)
      .map(({ column }) => column.column);
    for (const { column, reading } of own) {
      if (!this.#goingOn.has(column.field)) continue;
      if (reading.value !== null)
        this.#carried.set(column.field, { value: reading.value, cell: this.claim.shape.grid.at(row, column.column) });
      // A word that is not understood begins a group all the same; and a date is not carried into another group on its
      // left.
      else if (reading.filled || (column.spec.kind === "date" && groups.some((left) => left < column.column)))
        this.#carried.delete(column.field);
    }
  }

  /** For a blank cell what was filled down, or what another column or the title tells; else the fallback. */
  forBlank({ field, spec }: PlannedColumn, row: number): Held {
    const isHeaded = field === this.#headedField;
    const carried = this.#goingOn.has(field) || isHeaded ? (this.#carried.get(field) ?? null) : null;
    const told = this.#told(field, row);
    const isOmission = this.#filledRowByRow.has(field);
    // A term that was forgotten in one row is not the row's above: nobody would see that it was taken for it.
    const found = isOmission ? (told ?? (spec.content === "dueDates" ? null : carried)) : (carried ?? told);
    return found ?? { value: spec.kind === "number" ? spec.fallback : null, cell: null };
  }

  /** What stands for a blank of a column in whatever row; null: rows differ. */
  forAnyBlank(planned: PlannedColumn): Held | null {
    const { spec } = planned;
    return this.#goingOn.has(planned.field) || planned.field === this.#headedField || this.#asksRow(spec)
      ? null
      : this.forBlank(planned, this.claim.shape.body[0]);
  }

  /** Fields without a column where no heading tells them; null: rows differ. */
  forAllRows(): Readonly<Record<string, LedgerValue>> | null {
    const differs = ([, spec]: readonly [string, ColumnSpec]): boolean =>
      this.#asksRow(spec) || spec.atLastFrom.some((source) => this.#byField.has(source));
    if (this.areHeaded || this.#withoutColumn.some(differs)) return null;
    const values: Record<string, LedgerValue> = {};
    this.complete(values, this.claim.shape.body[0]);
    return values;
  }

  /** Whether a heading tells the rows beneath it a field without a column. */
  get areHeaded(): boolean {
    return this.#withoutColumn.some(([field]) => this.#carried.has(field));
  }

  /** Whether another cell of the row may say what this one leaves blank. */
  #asksRow({ otherwiseFrom }: ColumnSpec): boolean {
    return otherwiseFrom.some(
      (source) =>
        this.#byField.has(source) ||
        (source === "remark" && this.#remarks !== undefined) ||
        (source === "behindName" && this.#name !== undefined),
    );
  }

  /** Fields that the table has no column for, but tells all the same. @returns the cells that tell them */
  complete(values: Record<string, LedgerValue>, row: number): Readonly<Record<string, CellRef>> | null {
    const { ledger } = this.claim;
    let cells: Record<string, CellRef> | null = null;
    for (const [field, spec] of this.#withoutColumn) {
      const held = this.#carried.get(field) ?? this.#told(field, row);
      if (held) {
        values[field] = held.value;
        if (held.cell) (cells ??= {})[field] = held.cell;
      } else if (field === ledger.datedBy && this.#tableMonth !== null) values[field] = this.#tableMonth;
      else if (spec.fallback !== null) values[field] = spec.fallback;
    }
    return cells;
  }

  #told(field: string, row: number): Held | null {
    if (field === this.#stateField && this.#titleState !== null) return { value: this.#titleState, cell: null };
    const spec = this.claim.ledger.columns[field]?.spec;
    if (spec?.kind === "text")
      return this.#toldByText([...spec.otherwiseFrom, ...this.#atLast(field)], row) ?? this.#toldBySheet(spec);
    if (!spec?.choices) return null;
    for (const source of spec.otherwiseFrom) {
      if (source === "title" || source === "listName") {
        const choice = this.#titleChoices.get(field);
        if (choice !== undefined) return { value: choice, cell: null };
        continue;
      }
      const column = this.#byField.get(source)?.column ?? this.#beside(source);
      if (column === undefined) continue;
      const cell = normaliseText(String(this.claim.shape.grid.raw(row, column)));
      const text = source === "behindName" ? (saidBehindName(cell) ?? "") : cell;
      // What a remark foretells has not come.
      const choice = source === "remark" && FORETOLD.test(text) ? null : parseChoice(text, spec.choices);
      if (choice !== null) return { value: choice, cell: this.claim.shape.grid.at(row, column) };
    }
    return null;
  }

  /** The column of what is said beside the list's own fields. */
  #beside(source: string): number | undefined {
    return source === "remark" ? this.#remarks : source === "behindName" ? this.#name : undefined;
  }

  #atLast(field: string): readonly string[] {
    return this.#byField.has(field) ? [] : (this.claim.ledger.columns[field]?.spec.atLastFrom ?? []);
  }

  /** 整改措施 for 整改任务: the first of the columns that says something, in this row or for those beneath it. */
  #toldByText(sources: readonly string[], row: number): Held | null {
    const { grid } = this.claim.shape;
    for (const source of sources) {
      const column = this.#byField.get(source)?.column;
      const value = column === undefined ? null : readText(grid, row, column).value;
      // 〃 is what stands above, and no text of its own.
      if (column !== undefined && value !== null && !isDitto(value)) return { value, cell: grid.at(row, column) };
      const carried = this.#carried.get(source);
      if (carried) return carried;
    }
    return null;
  }

  /** 水利局 on the tab of a sheet for each office. */
  #toldBySheet({ otherwiseFrom }: ColumnSpec): Held | null {
    const name = this.words.sheetName.trim();
    return otherwiseFrom.includes("sheet") && PUBLIC_OFFICE.test(name) ? { value: name, cell: null } : null;
  }

  #filledShare(column: PlannedColumn): number {
    const { grid, body } = this.claim.shape;
    let [rows, filled] = [0, 0];
    for (let row = body[0]; row <= Math.min(body[1], body[0] + 200); row += 1) {
      if (grid.isBlankRow(row)) continue;
      rows += 1;
      if (grid.cell(row, column.column).kind !== "empty") filled += 1;
    }
    return rows === 0 ? 0 : filled / rows;
  }
}

const isOfYears = ({ columns }: Claim["ledger"]): boolean =>
  Object.values(columns).some(({ spec }) => spec.across.includes("year"));

/** How all works of a list stand, by its title or its tab: 已销号, 2024年未完成整改任务清单, 整改台账（整改中）; null: it does not say. */
const stateOfAll = (title: string): string | null =>
  [title, ...title.split(APART)].flatMap((part) => stateSaid(part) ?? [])[0] ?? null;

function stateSaid(name: string): string | null {
  const words = saidByName(name);
  if (words === "" || !isShort(words) || !BEGINS_STATE.test(words)) return null;
  const { state, certainty } = interpretState(words);
  return state === null || certainty === "unsure" ? null : words;
}
