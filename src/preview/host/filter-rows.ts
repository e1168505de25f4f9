/** Which rows meet a filter, and hiding the others. */
import type { CellArea } from "../workbook/area";
import type { FilterCriteria, Filters } from "../workbook/filter";
import type { Sheet } from "../workbook/sheet";
import { isError, type CellValue } from "../workbook/sheet-contents";
import type { Workbook } from "../workbook/workbook";
import { cellValue, requireWritable } from "./cell-access";
import { cellText } from "./cell-text";
import { invalidArgument, notImplemented } from "./host-error";

const KINDS = ["Values", "Custom", "TopItems", "TopPercent", "BottomItems", "BottomPercent", "Dynamic"];
const OTHERS = ["CellColor", "FontColor", "Icon"];

/** @throws HostError where it is no filter, or one by looks or dates */
export function filterCriteria(value: unknown): FilterCriteria {
  if (typeof value !== "object" || value === null) throw invalidArgument("criteria must be an object");
  const { filterOn, criterion1, criterion2, operator, values, dynamicCriteria } = value as Record<string, unknown>;
  const kind = [...KINDS, ...OTHERS].find((name) => name === filterOn);
  if (kind === undefined) throw invalidArgument("filterOn");
  if (OTHERS.includes(kind)) throw notImplemented(`filters on ${kind}`);
  const text = (given: unknown): string => (given === undefined || given === null ? "" : String(given as string));
  if (kind === "Values" && !(Array.isArray(values) && values.every((one) => typeof one === "string")))
    throw Array.isArray(values) ? notImplemented("filters on dates") : invalidArgument("values");
  if (kind === "Custom" && text(criterion1) === "") throw invalidArgument("criterion1");
  if (/^(Top|Bottom)/.test(kind) && !(Number(text(criterion1)) > 0)) throw invalidArgument("criterion1");
  if (kind === "Dynamic" && dynamicCriteria !== "AboveAverage" && dynamicCriteria !== "BelowAverage")
    throw notImplemented(`filters on ${text(dynamicCriteria)}`);
  return {
    filterOn: kind,
    ...(text(criterion1) === "" ? {} : { criterion1: text(criterion1) }),
    ...(text(criterion2) === "" ? {} : { criterion2: text(criterion2) }),
    ...(operator === "Or" || operator === "And" ? { operator } : {}),
    ...(kind === "Values" ? { values: values as string[] } : {}),
    ...(kind === "Dynamic" ? { dynamicCriteria: dynamicCriteria as string } : {}),
  };
}

interface Shown {
  readonly value: CellValue;
  readonly text: string;
}

/** "*" is any text, "?" any sign, "~" takes them for themselves. */
function pattern(wanted: string): RegExp {
  const source = wanted.replace(/~[*?~]|[*?]|[\\^$.|+()[\]{}]/g, (sign) =>
    sign.startsWith("~") ? `\\${sign.charAt(1)}` : sign === "*" ? ".*" : sign === "?" ? "." : `\\${sign}`,
  );
  return new RegExp(`^${source}$`, "isu");
}

function meets({ value, text }: Shown, criterion: string): boolean {
  const [, sign = "=", wanted = ""] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(criterion) ?? [];
  const number = wanted.trim() === "" ? Number.NaN : Number(wanted);
  if (sign === "=" || sign === "<>") {
    const same = Number.isNaN(number) ? pattern(wanted).test(text) : value === number || text === wanted;
    return same === (sign === "=");
  }
  if (isError(value) || value === null) return false;
  if (Number.isNaN(number) !== (typeof value !== "number")) return false;
  const order =
    typeof value === "number" ? value - number : text.localeCompare(wanted, undefined, { sensitivity: "accent" });
  return sign === "<" ? order < 0 : sign === ">" ? order > 0 : sign === "<=" ? order <= 0 : order >= 0;
}

/** Of a column, which cells are shown. */
function shown(cells: readonly Shown[], criteria: FilterCriteria): boolean[] {
  const { filterOn, criterion1 = "", criterion2, operator = "And", values = [], dynamicCriteria } = criteria;
  const numbers = cells.flatMap(({ value }) => (typeof value === "number" ? [value] : [])).sort((a, b) => a - b);
  const isNumber = (test: (value: number) => boolean) =>
    cells.map(({ value }) => typeof value === "number" && test(value));
  if (filterOn === "Values") {
    const wanted = new Set(values.map((one) => one.toLowerCase()));
    return cells.map(({ text }) => wanted.has(text.toLowerCase()));
  }
  if (filterOn === "Custom")
    return cells.map((cell) => {
      const first = meets(cell, criterion1);
      if (criterion2 === undefined) return first;
      return operator === "And" ? first && meets(cell, criterion2) : first || meets(cell, criterion2);
    });
  if (filterOn === "Dynamic") {
    const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
    return isNumber((value) => (dynamicCriteria === "AboveAverage" ? value > mean : value < mean));
  }
  const part = filterOn.endsWith("Percent")
    ? Math.floor((numbers.length * Number(criterion1)) / 100)
    : Number(criterion1);
  const count = Math.min(numbers.length, Math.max(1, Math.floor(part)));
  const limit = (filterOn.startsWith("Top") ? numbers[numbers.length - count] : numbers[count - 1]) ?? 0;
  return isNumber((value) => (filterOn.startsWith("Top") ? value >= limit : value <= limit));
}

/** Shows the rows of an area that meet all filters, and hides its others. @param area without the head */
export function filterRows(workbook: Workbook, sheet: Sheet, area: CellArea, filters: Filters): void {
  requireWritable(sheet);
  const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, index) => area.top + index);
  const columns = [...filters].map(([index, criteria]) => {
    const column = area.left + index;
    const cells = rows.map((row): Shown => {
      const value = cellValue(workbook, sheet, sheet.cell(row, column), row, column);
      const { numberFormat } = workbook.styles.get(sheet.styleAt(row, column));
      return { value, text: cellText(value, numberFormat, workbook.date1904) };
    });
    return shown(cells, criteria);
  });
  for (const [index, row] of rows.entries()) {
    const hidden = columns.some((column) => column[index] === false);
    if ((sheet.rowFormats.get(row)?.hidden ?? false) !== hidden)
      sheet.formatRow(row, (format) => ({ ...format, hidden }));
  }
}
