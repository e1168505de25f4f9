/**
 * A second way to read the sample, as simple as can be and with nothing of the add-in's: cells by the words over them.
 * It knows where everything stands because it is told; that is the point.
 */
import type { Workbook } from "../../src/preview/workbook/workbook";

export type PlainValue = string | number | null;
export type PlainRow<Key extends string> = Readonly<Record<Key, PlainValue>> & { readonly row: number };

const TOTAL = /^(小计|合计|总计|1-11月累计|注：)/;

/**
 * The rows under a header whose cells say exactly these words (in one row, or in two that follow each other).
 *
 * @param under the title of the table, where a sheet has several: looked for below it and not left of it
 * @throws where the sheet, the title or a header is not there
 */
export function plainRows<Key extends string>(
  workbook: Workbook,
  sheetName: string,
  headers: Readonly<Record<Key, string>>,
  under?: string,
): PlainRow<Key>[] {
  const sheet = workbook.sheetByName(sheetName);
  if (!sheet) throw new Error(`no sheet ${sheetName}`);
  const last = sheet.rowNumbers().at(-1) ?? -1;
  const valueAt = (row: number, column: number): PlainValue => {
    const value = sheet.cell(row, column)?.value ?? null;
    return typeof value === "string" || typeof value === "number" ? value : null;
  };
  const find = (text: string, rows: readonly number[], from: number): { row: number; column: number } | null => {
    for (const row of rows)
      for (let column = from; column < 40; column += 1) if (valueAt(row, column) === text) return { row, column };
    return null;
  };
  const allRows = Array.from({ length: last + 1 }, (_, row) => row);
  const title = under === undefined ? { row: -1, column: 0 } : find(under, allRows, 0);
  if (!title) throw new Error(`${sheetName} has no table ${under ?? ""}`);
  const keys = Object.keys(headers) as Key[];
  for (let row = title.row + 1; row <= last; row += 1) {
    const found = keys.map((key) => [key, find(headers[key], [row, row + 1], title.column)] as const);
    if (!found.every(([, at]) => at !== null) || !found.some(([, at]) => at?.row === row)) continue;
    const columns = found.map(([key, at]) => [key, at?.column ?? 0] as const);
    const headerTexts = new Set<PlainValue>(Object.values(headers));
    const body: PlainRow<Key>[] = [];
    for (let at = Math.max(...found.map(([, place]) => place?.row ?? 0)) + 1; at <= last; at += 1) {
      const left = Array.from({ length: 6 }, (_, column) => valueAt(at, title.column + column)).find(
        (value) => value !== null,
      );
      if (left === undefined || (typeof left === "string" && /^[一二三]、|台账$|情况$|（单位：.+）$/.test(left))) break;
      if (TOTAL.test(String(left))) continue;
      const record = Object.fromEntries(columns.map(([key, column]) => [key, valueAt(at, column)])) as Record<
        Key,
        PlainValue
      >;
      if (Object.values<PlainValue>(record).every((value) => value === null || headerTexts.has(value))) continue;
      body.push({ ...record, row: at });
    }
    return body;
  }
  throw new Error(`${sheetName} has no header ${keys.map((key) => headers[key]).join(", ")}`);
}

/** A column that is written once a group, in every row. */
export function filledDown<Row extends Readonly<Record<string, PlainValue>>>(
  rows: readonly Row[],
  key: keyof Row,
): Row[] {
  let above: PlainValue = null;
  return rows.map((row) => {
    above = row[key] ?? above;
    return { ...row, [key]: above };
  });
}

export const total = (values: readonly PlainValue[]): number =>
  Math.round(1e6 * values.reduce<number>((sum, value) => sum + Number(value ?? 0), 0)) / 1e6;

export const different = (values: readonly PlainValue[]): number =>
  new Set(values.map((value) => String(value).trim())).size;

/** The year of a cell that holds a real date or one in words. */
export const yearOfCell = (value: PlainValue): number =>
  typeof value === "number" ? 1899 + Math.floor((value + 364) / 365.25) : Number(String(value).slice(0, 4));
