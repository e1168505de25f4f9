/** What a column of a sheet that nobody declared holds: dates, numbers or texts, each cell with its value. */
import { isoDate } from "../../calendar/day";
import type { Period } from "../../calendar/period";
import type { CellRef } from "../../cells/address";
import { finding, type Finding } from "../../findings/finding";
import { isFlagWord, type LedgerValue } from "../../recognition/declare-ledger";
import { parsePeriod, type DateHints } from "../../tables/parse-period";
import { parseQuantity } from "../../tables/parse-quantity";
import type { SheetGrid } from "../../tables/sheet-grid";
import { convert, unitNamed, unitsInHeader, unitsInTitle, type Unit } from "../../tables/units";
import { isDitto, readDate, type Reading } from "../ledger-rows/read-ledger-cell";
import type { PlainColumn } from "./plain-header";

/** Columns whose numbers may be years, months or days: 2021, 3. */
const DATE_HEADER = /日期|时间|月份|月度|年份|年度|^年$|^月$|^date$/i;
/** Remarks are blank in most rows, and mean it. */
const REMARK_HEADER = /备注|说明|附件|原因/;
const NUMBERING = /^(序号|编号|no\.?)$/i;

export interface ReadColumn extends PlainColumn {
  readonly kind: "date" | "number" | "text";
  readonly unit: Unit | null;
  readonly values: readonly { readonly value: LedgerValue; readonly at: CellRef }[];
  readonly findings: readonly Finding[];
}

export function readColumn(
  grid: SheetGrid,
  column: PlainColumn,
  body: readonly number[],
  hints: DateHints,
  title: string,
): ReadColumn {
  const rows = rowsSaying(grid, column, body);
  const filled = rows.filter((row) => grid.cell(row, column.column).kind !== "empty");
  const majority = (test: (row: number) => boolean): boolean =>
    filled.length > 0 && filled.filter(test).length * 2 > filled.length;
  const isDate = (row: number): boolean => dateIn(grid, row, column, hints).value !== null;
  if (
    (DATE_HEADER.test(column.header) || majority((row) => grid.cell(row, column.column).kind === "date")) &&
    majority(isDate)
  )
    return dateColumn(grid, column, rows, hints);
  if (!NUMBERING.test(column.header) && majority((row) => numberIn(grid, row, column.column) !== null))
    return numberColumn(grid, column, rows, title);
  return textColumn(grid, column, rows);
}

/** For each row the one whose cell says what it says: of 同上 the row above. */
function rowsSaying(grid: SheetGrid, { column }: PlainColumn, body: readonly number[]): readonly number[] {
  let above: number | null = null;
  return body.map((row) => (above = above !== null && isDitto(grid.words(row, column)) ? above : row));
}

/** "3" under 月份 is the month; under 检测时间 it may be anything. */
function dateIn(grid: SheetGrid, row: number, { column, header }: PlainColumn, hints: DateHints): Reading<Period> {
  const written = grid.label(row, column);
  if (!/^\d{1,2}$/.test(written)) return readDate(grid, row, column, hints);
  const parsed = parsePeriod(/月/.test(header) ? `${written}月` : written, hints);
  if (parsed.kind === "period") return { value: parsed.period, doubt: null, filled: true };
  return { value: null, doubt: { kind: "unreadable", text: written }, filled: true };
}

function dateColumn(grid: SheetGrid, column: PlainColumn, rows: readonly number[], hints: DateHints): ReadColumn {
  const findings: Finding[] = [];
  const values = rows.map((row) => {
    const at = grid.at(row, column.column);
    const { value, doubt } = dateIn(grid, row, column, hints);
    if (doubt !== null)
      findings.push(finding("unreadableDate", "warning", at, { text: String(grid.raw(row, column.column)) }));
    return { value, at };
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

/** Marks for nothing are blanks, but for one that is said in words among answers: 无 beside 有, 停机 beside 正常. */
function wordsIn(grid: SheetGrid, { column }: PlainColumn, rows: readonly number[]): readonly string[] {
  const cells = rows.map((row) => grid.cell(row, column));
  const said = cells.map((cell, index) =>
    cell.kind === "date"
      ? isoDate(cell.day)
      : cell.kind === "empty" || cell.kind === "missing"
        ? ""
        : grid.label(rows[index] ?? 0, column),
  );
  const others = said.filter((word) => word !== "");
  const areAnswers = others.length > 0 && others.every((word) => isFlagWord(word) || word.startsWith("有"));
  if (!areAnswers) return said;
  return cells.map((cell, index) =>
    cell.kind === "missing" && /\p{Script=Han}/u.test(cell.mark) ? cell.mark : (said[index] ?? ""),
  );
}

/** A text written once a group is blank in the rows below it, where most rows are blank and the first is not. */
function textColumn(grid: SheetGrid, column: PlainColumn, rows: readonly number[]): ReadColumn {
  const words = wordsIn(grid, column, rows);
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
