/**
 * A sheet that is no declared ledger, read by its own headers: for indicators that staff define over it.
 *
 * The header is the row with the most texts over rows of data; a column is called what its header says. The first
 * column of dates dates the rows.
 */
import { isoDate, type Day } from "../calendar/day";
import { wholeMonth, wholeYear, type Period } from "../calendar/period";
import { civilDate } from "../calendar/day";
import { monthIn } from "../cells/parse-date";
import { headerKey } from "../cells/normalise-text";
import { datePrecision } from "../cells/number-format";
import type { CellRef } from "../cells/address";
import { finding, type Finding } from "../findings/finding";
import {
  date,
  number,
  text,
  type Column,
  type LedgerDeclaration,
  type LedgerValue,
} from "../recognition/declare-ledger";
import { joinedHeaders } from "../tables/header-cells";
import { tableAt, type TableShape } from "../tables/table-shape";
import { headerText } from "../tables/header-text";
import type { LedgerRow, LedgerTable } from "./ledger";
import { parsePeriod, yearHint, type DateHints } from "../tables/parse-period";
import { parseQuantity } from "../tables/parse-quantity";
import { isGroupLine, labelKind } from "../tables/row-labels";
import type { SheetGrid } from "../tables/sheet-grid";
import { convert, unitNamed, unitsInHeader, unitsInTitle, type Unit } from "../tables/units";

export interface PlainTable {
  /** `id` and `title` are those of the sheet: "sheet:水质断面监测". */
  readonly declaration: LedgerDeclaration;
  readonly table: LedgerTable;
  /** What could not be read, by field: told where an indicator asks for the field. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
}

export const plainLedgerId = (sheet: string): string => `sheet:${sheet}`;

const DEEPEST_HEADER = 30;
/** Columns whose numbers may be years, months or days: 2021, 3. */
const DATE_HEADER = /日期|时间|月份|月度|年份|年度|^年$|^月$|^date$/i;
/** Remarks are blank in most rows, and mean it. */
const REMARK_HEADER = /备注|说明|附件|原因/;
const NUMBERING = /^(序号|编号|no\.?)$/i;

/** null: no header stands over any data. */
export function readPlainTable(grid: SheetGrid): PlainTable | null {
  const rows = plainHeaderRows(grid);
  if (rows === null) return null;
  const shape = tableAt(grid, rows);
  const columns = columnsOf(grid, shape);
  const body = bodyRows(grid, shape);
  if (columns.length === 0 || body.length === 0) return null;
  const hints: DateHints = {
    ...(yearHint(`${shape.title} ${grid.snapshot.name}`) ?? { year: null, season: false }),
    month: monthIn(grid.snapshot.name),
  };
  const read = columns.map((column) => readColumn(grid, column, body, hints, shape.title));
  const dated = read.find(({ kind }) => kind === "date") ?? null;
  const fieldOf = (column: ReadColumn): string =>
    column === dated && /月/.test(column.header) && !/日/.test(column.header) ? "month" : column.header;
  const named = read.map((column) => ({ ...column, field: fieldOf(column) }));
  const id = plainLedgerId(grid.snapshot.name);
  return {
    declaration: plainDeclaration(id, grid.snapshot.name, named, dated === null ? null : fieldOf(dated)),
    table: {
      ledger: id,
      guess: {
        sheet: grid.snapshot.name,
        sheetId: grid.snapshot.id,
        dataset: id,
        confidence: 1,
        headerRows: shape.headerRows,
        columns: named.map(guessOf),
        rowCount: body.length,
        ...daysOf(dated),
        corrected: false,
      },
      rows: body.map((row, index) => plainRow(named, index, { ...shape, sheet: grid.snapshot.name, row })),
      source: {
        sheet: grid.snapshot.name,
        top: body[0] ?? rows[1],
        bottom: body.at(-1) ?? rows[1],
        left: shape.left,
        right: shape.right,
      },
      totals: [],
    },
    findings: new Map(named.map(({ field, findings }) => [field, findings])),
  };
}

type NamedColumn = ReadColumn & { readonly field: string };

const plainDeclaration = (
  id: string,
  name: string,
  columns: readonly NamedColumn[],
  datedBy: string | null,
): PlainTable["declaration"] => ({
  id,
  title: { "zh-CN": name, en: name },
  named: [],
  telling: [],
  breadth: "anyField",
  countedIn: [],
  never: [],
  datedBy,
  identifiedBy: [],
  knownBy: [],
  settledBy: [],
  columns: Object.fromEntries(columns.map((column) => [column.field, declared(column)])),
});

const guessOf = ({ field, column, header, unit }: NamedColumn): PlainTable["table"]["guess"]["columns"][number] => ({
  field,
  column,
  header,
  unit: unit?.name ?? null,
  unitFrom: unit === null ? null : "header",
  confidence: 1,
});

interface RowPlace {
  readonly sheet: PlainTable["table"]["guess"]["sheet"];
  readonly row: number;
  readonly left: number;
  readonly right: number;
}

/** @param index of the row in the body */
const plainRow = (
  columns: readonly NamedColumn[],
  index: number,
  { sheet, row, left, right }: RowPlace,
): LedgerRow => ({
  values: Object.fromEntries(columns.map(({ field, values }) => [field, values[index]?.value ?? null])),
  cells: Object.fromEntries(
    columns.flatMap(({ field, values }) => {
      const at = values[index]?.at;
      return at ? [[field, at] as const] : [];
    }),
  ),
  at: { sheet, top: row, bottom: row, left, right },
  part: 0,
});

function declared({ kind, header, unit }: ReadColumn): Column<LedgerValue> {
  switch (kind) {
    case "date":
      return date(header).optional();
    case "number":
      return unit === null ? number(header).optional() : number(header).unit(unit.name).optional();
    case "text":
      return text(header).optional();
  }
}

function daysOf(dated: ReadColumn | null): { readonly firstDay: Day | null; readonly lastDay: Day | null } {
  const days = (dated?.values ?? []).flatMap(({ value }) =>
    typeof value === "object" && value !== null ? [value.from, value.to] : [],
  );
  return days.length === 0
    ? { firstDay: null, lastDay: null }
    : { firstDay: days.reduce((a, b) => (a < b ? a : b)), lastDay: days.reduce((a, b) => (a > b ? a : b)) };
}

// ---- header and body ----------------------------------------------------------------------------------------------

/** The first of the rows with the most texts; the row below belongs to it where it fills its gaps with more of them. */
export function plainHeaderRows(grid: SheetGrid): readonly [number, number] | null {
  let best: { readonly row: number; readonly texts: number } | null = null;
  for (let row = grid.top; row < Math.min(grid.bottom, grid.top + DEEPEST_HEADER); row += 1) {
    const texts = textsIn(grid, row);
    if (texts >= 2 && isAllText(grid, row) && (best === null || texts > best.texts)) best = { row, texts };
  }
  if (best === null) return null;
  const { row } = best;
  const above = row > grid.top && isGroupRow(grid, row - 1, row) ? row - 1 : row;
  const below = above === row && row + 1 < grid.bottom && isLeafRow(grid, row, row + 1) ? row + 1 : row;
  return [above, below + 1 < grid.bottom && isUnitRow(grid, below + 1) ? below + 1 : below];
}

const cellsOf = (grid: SheetGrid, row: number): string[] =>
  Array.from({ length: grid.right - grid.left + 1 }, (_, index) => headerText(grid, row, grid.left + index));
const textsIn = (grid: SheetGrid, row: number): number => cellsOf(grid, row).filter((words) => words !== "").length;

function isAllText(grid: SheetGrid, row: number): boolean {
  for (let column = grid.left; column <= grid.right; column += 1) {
    const { kind } = grid.cell(row, column);
    if (kind !== "empty" && headerText(grid, row, column) === "") return false;
  }
  return true;
}

/** Two texts or more, and each over a blank or beside blanks under which the header goes on. */
function isGroupRow(grid: SheetGrid, row: number, header: number): boolean {
  const [upper, lower] = [cellsOf(grid, row), cellsOf(grid, header)];
  return (
    isAllText(grid, row) && textsIn(grid, row) >= 2 && upper.some((words, index) => words !== "" && lower[index] === "")
  );
}

/** Texts only, blank in the first column, and at least one of them under a gap of the header. */
function isLeafRow(grid: SheetGrid, header: number, row: number): boolean {
  const [upper, lower] = [cellsOf(grid, header), cellsOf(grid, row)];
  return (
    isAllText(grid, row) && (lower[0] ?? "") === "" && lower.some((words, index) => words !== "" && upper[index] === "")
  );
}

/** Nothing but units: mg/L, (万元). */
function isUnitRow(grid: SheetGrid, row: number): boolean {
  const words = cellsOf(grid, row).filter((text) => text !== "");
  return (
    isAllText(grid, row) &&
    words.length > 0 &&
    words.every((text) => unitNamed(text.replace(/^[(（]|[)）]$/g, "")) !== null)
  );
}

interface PlainColumn {
  readonly column: number;
  readonly header: string;
  /** Where the header stands whole, for units in brackets. */
  readonly full: string;
  readonly unitText: string | null;
}

/** 用量（吨）, 种植面积/亩: without the unit. */
function bare(header: string): string {
  const words = header
    .replace(/[(（][^()（）]*[)）]/g, "")
    .trim()
    .replace(/[\s/:：]+$/, "");
  const slash = words.lastIndexOf("/");
  return slash > 0 && unitNamed(words.slice(slash + 1)) !== null ? words.slice(0, slash) : words;
}

/** Named by their lowest text; by all of them where that is not unique. */
function columnsOf(grid: SheetGrid, shape: TableShape): PlainColumn[] {
  const leaves = new Map<string, number>();
  const all = [...joinedHeaders(grid, shape.headerRows, [shape.left, shape.right])].flatMap(([column, joined]) => {
    const texts = shape.headers.get(column) ?? joined;
    const leaf = bare(texts.at(-1) ?? "");
    leaves.set(leaf, (leaves.get(leaf) ?? 0) + 1);
    return leaf === "" ? [] : [{ column, texts, leaf }];
  });
  const taken = new Set<string>();
  return all.flatMap(({ column, texts, leaf }) => {
    const header = (leaves.get(leaf) ?? 0) > 1 ? bare(texts.join("")) : leaf;
    if (taken.has(headerKey(header))) return [];
    taken.add(headerKey(header));
    return [{ column, header, full: texts.join(" "), unitText: shape.unitTexts.get(column) ?? null }];
  });
}

/** Without blank rows, totals, averages, notes and headings inside the table. */
function bodyRows(grid: SheetGrid, { body: [first, last], left, right, headerRows: [, header] }: TableShape): number[] {
  const heading = cellsOf(grid, header).join("|");
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index).filter((row) => {
    const filled = Array.from({ length: right - left + 1 }, (_, index) => grid.cell(row, left + index)).filter(
      ({ kind }) => kind !== "empty",
    );
    const label = filled.find(({ kind }) => kind === "text");
    if (
      filled.length === 0 ||
      (filled.length === 1 && right - left >= 2 && label !== undefined) ||
      cellsOf(grid, row).join("|") === heading
    )
      return false;
    if (isGroupRowOf(grid, row, [left, right])) return false;
    const kind = label?.kind === "text" ? labelKind(label.text) : null;
    return kind === null || kind === "group";
  });
}

/** A numeral and a name alone: a heading of the rows below. */
function isGroupRowOf(grid: SheetGrid, row: number, [left, right]: readonly [number, number]): boolean {
  const filled = Array.from({ length: right - left + 1 }, (_, index) => left + index).filter(
    (column) => grid.cell(row, column).kind !== "empty",
  );
  const [numeral, name] = filled;
  return (
    filled.length === 2 &&
    numeral !== undefined &&
    name !== undefined &&
    isGroupLine(grid.label(row, numeral), grid.words(row, name))
  );
}

// ---- columns ------------------------------------------------------------------------------------------------------

interface ReadColumn extends PlainColumn {
  readonly kind: "date" | "number" | "text";
  readonly unit: Unit | null;
  readonly values: readonly { readonly value: LedgerValue; readonly at: CellRef }[];
  readonly findings: readonly Finding[];
}

function readColumn(
  grid: SheetGrid,
  column: PlainColumn,
  rows: readonly number[],
  hints: DateHints,
  title: string,
): ReadColumn {
  const filled = rows.filter((row) => grid.cell(row, column.column).kind !== "empty");
  const majority = (test: (row: number) => boolean): boolean =>
    filled.length > 0 && filled.filter(test).length * 2 > filled.length;
  const isDate = (row: number): boolean => periodIn(grid, row, column.column, column.header, hints) !== null;
  if (
    (DATE_HEADER.test(column.header) || majority((row) => grid.cell(row, column.column).kind === "date")) &&
    majority(isDate)
  )
    return dateColumn(grid, column, rows, hints);
  if (!NUMBERING.test(column.header) && majority((row) => numberIn(grid, row, column.column) !== null))
    return numberColumn(grid, column, rows, title);
  return textColumn(grid, column, rows);
}

function periodIn(grid: SheetGrid, row: number, column: number, header: string, hints: DateHints): Period | null {
  const cell = grid.cell(row, column);
  if (cell.kind === "date") {
    const { year, month } = civilDate(cell.day);
    const precision = cell.storedAsText ? "day" : datePrecision(grid.format(row, column));
    return precision === "year"
      ? wholeYear(year)
      : precision === "month"
        ? wholeMonth({ year, month })
        : { from: cell.day, to: cell.day };
  }
  if (cell.kind !== "text" && cell.kind !== "number") return null;
  const written = String(grid.raw(row, column)).trim();
  // "3" under 月份 is the month.
  const parsed = parsePeriod(/^\d{1,2}$/.test(written) && /月/.test(header) ? `${written}月` : written, hints);
  return parsed.kind === "period" ? parsed.period : null;
}

function dateColumn(grid: SheetGrid, column: PlainColumn, rows: readonly number[], hints: DateHints): ReadColumn {
  const findings: Finding[] = [];
  const values = rows.map((row) => {
    const at = grid.at(row, column.column);
    const period = periodIn(grid, row, column.column, column.header, hints);
    if (period === null && grid.cell(row, column.column).kind !== "empty")
      findings.push(finding("unreadableDate", "warning", at, { text: String(grid.raw(row, column.column)) }));
    return { value: period, at };
  });
  return { ...column, kind: "date", unit: null, values, findings };
}

interface PlainNumber {
  readonly value: number;
  readonly unit: Unit | null;
}

/** A number as it shows: 0.8 formatted as a percentage is 80 %. */
function numberIn(grid: SheetGrid, row: number, column: number): PlainNumber | null {
  const cell = grid.cell(row, column);
  if (cell.kind === "number") {
    if (!cell.storedAsText && grid.format(row, column).includes("%"))
      return { value: cell.value * 100, unit: unitNamed("%") };
    return { value: cell.value, unit: cell.unit === undefined ? null : unitNamed(cell.unit) };
  }
  if (cell.kind !== "text") return null;
  const quantity = parseQuantity(cell.text);
  return quantity === null || (quantity.unit !== "" && unitNamed(quantity.unit) === null)
    ? null
    : { value: quantity.value, unit: unitNamed(quantity.unit) };
}

function numberColumn(grid: SheetGrid, column: PlainColumn, rows: readonly number[], title: string): ReadColumn {
  const fromHeader = unitsInHeader(column.full, null);
  const numbers = rows.map((row) => numberIn(grid, row, column.column));
  const unit =
    fromHeader.express[0] ??
    (column.unitText === null ? null : (unitsInHeader(`(${column.unitText})`, null).express[0] ?? null)) ??
    fromHeader.trailing ??
    numbers.find((found) => found?.unit)?.unit ??
    unitsInTitle(title, null)[0] ??
    null;
  const findings: Finding[] = [];
  let halved = 0;
  const values = rows.map((row, index) => {
    const at = grid.at(row, column.column);
    const found = numbers[index] ?? null;
    const cell = grid.cell(row, column.column);
    if (found !== null) {
      const value = found.unit === null || unit === null ? found.value : convert(found.value, found.unit, unit);
      if (value === null)
        findings.push(
          finding("unreadableCell", "warning", at, { field: column.header, text: grid.label(row, column.column) }),
        );
      return { value, at };
    }
    if (cell.kind === "belowDetection") {
      halved += 1;
      return { value: cell.limit === null ? null : cell.limit / 2, at };
    }
    if (cell.kind === "error")
      findings.push(finding("errorCell", "warning", at, { field: column.header, code: cell.code }));
    else if (cell.kind !== "empty" && cell.kind !== "missing")
      findings.push(
        finding("unreadableCell", "warning", at, { field: column.header, text: String(grid.raw(row, column.column)) }),
      );
    return { value: null, at };
  });
  if (halved > 0)
    findings.push(
      finding("belowDetectionHalved", "note", { sheet: grid.snapshot.name }, { field: column.header, count: halved }),
    );
  return { ...column, kind: "number", unit, values, findings };
}

/** A text written once a group is blank in the rows below it, where most rows are blank and the first is not. */
function textColumn(grid: SheetGrid, column: PlainColumn, rows: readonly number[]): ReadColumn {
  const words = rows.map((row) => {
    const cell = grid.cell(row, column.column);
    return cell.kind === "date" ? isoDate(cell.day) : cell.kind === "missing" ? "" : grid.label(row, column.column);
  });
  const filled = words.filter((word) => word !== "").length;
  const oncePerGroup =
    filled > 1 &&
    filled * 2 <= rows.length &&
    words[0] !== "" &&
    !REMARK_HEADER.test(column.header) &&
    new Set(words).size > filled * 0.8;
  let above: { readonly value: string; readonly at: CellRef } | null = null;
  const values = rows.map((row, index) => {
    const value = words[index] ?? "";
    if (value !== "") above = { value, at: grid.at(row, column.column) };
    else if (oncePerGroup && above !== null) return above;
    return { value: value === "" ? null : value, at: grid.at(row, column.column) };
  });
  return { ...column, kind: "text", unit: null, values, findings: [] };
}
