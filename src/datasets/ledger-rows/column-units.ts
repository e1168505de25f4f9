/** The unit that a column's numbers are in, and who says so. */
import { sampleRows } from "../../recognition/column-profile";
import type { ColumnSpec } from "../../recognition/declare-ledger";
import type { Surroundings } from "../../recognition/recognise-ledger";
import { rowsBetween } from "../../tables/header-cells";
import type { TableShape } from "../../tables/table-shape";
import {
  bracketedWord,
  convert,
  unitClosing,
  unitNamed,
  unitsInHeader,
  unitsInTitle,
  unitsSaid,
  unknownUnit,
  unknownUnitInHeader,
  type Unit,
} from "../../tables/units";
import type { PlannedColumn } from "./column-plan";
import type { TableNotes } from "./table-notes";

/** In what a column's numbers are written. */
export type Units = Pick<PlannedColumn, "units" | "unitFrom" | "unfit" | "unlikely">;

/** A column of a number. */
interface OfNumber {
  readonly spec: ColumnSpec;
  readonly column: number;
  /** Columns that the number lies across. */
  readonly lying: readonly number[];
}

/** What stands around it. */
interface Around {
  readonly shape: TableShape;
  readonly words: Surroundings;
  /** The kinds of units that the table's columns of numbers are kept in. */
  readonly families: ReadonlySet<string>;
  readonly notes: TableNotes;
}

/** Staff's word, then the header's, the title's, the notes', then the declaration's. */
export function unitsOf(of: OfNumber, corrected: string | undefined, around: Around): Units {
  const { spec, column } = of;
  const { shape, words, families, notes } = around;
  const kept = spec.unit === null ? null : unitNamed(spec.unit);
  if (spec.kind !== "number" || kept === null) return { units: null, unitFrom: null, unfit: null, unlikely: null };
  const standing = (unit: Unit, unitFrom: Units["unitFrom"]): Units => ({
    units: { stands: unit, kept },
    unitFrom,
    unfit: unit.family === kept.family ? null : unit,
    unlikely: null,
  });
  const byStaff = corrected === undefined ? null : unitNamed(corrected, kept.family);
  if (byStaff) return standing(byStaff, "correction");
  const texts = [...(shape.headers.get(column) ?? [])].reverse();
  const unitText = shape.unitTexts.get(column);
  const found = [...(unitText === undefined ? [] : [`(${unitText.replace(/^[(（[]|[)）\]]$/g, "")})`]), ...texts].map(
    (text) => unitsInHeader(text, kept.family),
  );
  const express = found.flatMap((units) => units.express);
  const fitting =
    express.find(({ family }) => family === kept.family) ??
    found.flatMap(({ trailing }) => trailing ?? []).find(({ family }) => family === kept.family);
  if (fitting) return standing(fitting, "header");
  const other = express[0] ?? (kept.family === "count" ? null : strangeUnit(texts)) ?? unlikeTheOthers(of, shape, kept);
  if (other) return standing(other, "header");
  const inTitle = [shape.title, words.sheetTitle, words.sheetName].flatMap((text) => unitsInTitle(text, kept.family));
  const meant = inTitle.find(({ family }) => family === kept.family);
  if (meant) return standing(meant, "title");
  // 散煤用户统计（户） over years, of which none says what it is a number of.
  const [another] = of.lying.includes(column) ? inTitle.filter(({ family }) => !families.has(family)) : [];
  if (another) return standing(another, "title");
  const closing = unitOfAll(texts, [shape.title, words.sheetTitle], kept, families);
  if (closing !== null) return standing(closing, "title");
  const pieces = families.has("count") || texts.some((text) => OF_ITS_KIND.test(text)) ? null : piecesSaid(shape.title);
  if (pieces !== null) return standing(pieces, "title");
  const [noted, ...others] = notes.unitsOf(kept.family);
  if (noted !== undefined)
    // 亩 in one note and 平方米 in another: nobody but a person knows which of them.
    return others.length === 0
      ? standing(noted, "note")
      : { ...standing(kept, "default"), unlikely: someNumber(shape, column) };
  // A unit that fits no column of numbers is said of this one: 吨标准煤 are no 吨.
  const stray = kept.family === "count" ? null : unitsSaid(shape.title).find((unit) => !families.has(unit.family));
  if (stray) return standing(stray, "title");
  const unlikely = outOfProportion(spec, shape, column, kept, kept);
  const beside = unlikely === null ? null : unitBeside(shape, kept.family);
  return beside !== null && outOfProportion(spec, shape, column, beside, kept) === null
    ? standing(beside, "header")
    : { ...standing(kept, "default"), unlikely };
}

/** 1月耗煤 beside 控制指标（吨）: the one unit of such numbers that the table's heads name; null: none, or several. */
function unitBeside({ headers }: TableShape, family: string): Unit | null {
  const said = [...headers.values()].flatMap((texts) => texts.flatMap((text) => unitsInHeader(text, family).express));
  const fitting = new Map(said.filter((unit) => unit.family === family).map((unit) => [unit.name, unit]));
  const [only] = fitting.values();
  return fitting.size === 1 && only !== undefined ? only : null;
}

/** 单位：处 over 任务数 | 完成数: so many pieces, and no area of them. null: the title says no such thing. */
const piecesSaid = (title: string): Unit | null =>
  /(?:^|[\s(（])单位 ?[:：]/.test(title)
    ? (unitsInTitle(title, "count").find((_, __, all) => all.every(({ family }) => family === "count")) ?? null)
    : null;
/** 农村清洁取暖投资完成情况（万元） over 计划数 | 完成数: in no unit that any column of the table is kept in. null: not so */
function unitOfAll(
  texts: readonly string[],
  titles: readonly string[],
  kept: Unit,
  families: ReadonlySet<string>,
): Unit | null {
  if (texts.some((text) => SAYS_ITS_KIND.test(text))) return null;
  const said = titles.flatMap((title) => unitClosing(title) ?? []).find(({ family }) => family !== "count");
  if (said === undefined || families.has(said.family)) return null;
  // 车 and 头 are pieces of a list of vehicles or of cattle.
  return kept.family === "count" && said.family.startsWith("unknown") ? null : said;
}
const SAYS_ITS_KIND = /面积|长度|里程|资金|投资|金额|浓度|率|小时|时间/;

/** 治理面积 is an area, whatever stands above. */
const OF_ITS_KIND = /面积|长度|里程|[量额值]|资金|投资|浓度|率|小时|时间/;

/** 铁路（车皮） beside 公路（万吨）: in brackets where the others have their unit stands one of its own. null: it does not */
function unlikeTheOthers({ column, lying }: OfNumber, { headers }: TableShape, { family }: Unit): Unit | null {
  const isInUnit = (text: string): boolean =>
    unitsInHeader(text, family).express.some((unit) => unit.family === family);
  const others = lying.filter((other) => other !== column).flatMap((other) => headers.get(other) ?? []);
  const said = lying.includes(column) ? (headers.get(column) ?? []).flatMap((text) => bracketedWord(text) ?? []) : [];
  return said.length > 0 && others.some(isInUnit) ? unknownUnit(said.join("")) : null;
}

const someNumber = ({ grid, body }: TableShape, column: number): number =>
  rowsBetween(...body).reduce<number | null>((found, row) => {
    const cell = found === null ? grid.cell(row, column) : null;
    return cell?.kind === "number" ? cell.value : found;
  }, null) ?? 0;

const strangeUnit = (texts: readonly string[]): Unit | null =>
  texts.map(unknownUnitInHeader).find((unit) => unit !== null) ?? null;

const FEWEST = 3;

/**
 * The middle of a column's numbers where it is nothing that such lists have; null: it is, or the cells say their units.
 */
function outOfProportion(
  { usual }: ColumnSpec,
  shape: TableShape,
  column: number,
  stands: Unit,
  kept: Unit,
): number | null {
  const cells = sampleRows(shape).map((row) => shape.grid.cell(row, column));
  if (
    usual === null ||
    cells.some((cell) => cell.kind === "text" || (cell.kind === "number" && cell.unit !== undefined))
  )
    return null;
  const values = cells
    .flatMap((cell) => (cell.kind === "number" && cell.value > 0 ? [cell.value] : []))
    .sort((a, b) => a - b);
  const middle = values[Math.floor(values.length / 2)];
  // One or two numbers have no middle: then none of them may be what such lists have.
  const looked = values.length < FEWEST ? values : [middle ?? 0];
  const isUsual = (value: number): boolean => {
    const amount = convert(value, stands, kept) ?? value;
    return amount >= usual[0] && amount <= usual[1];
  };
  return middle === undefined || looked.some(isUsual) ? null : middle;
}
