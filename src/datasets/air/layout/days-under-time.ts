/** 1, 2, 3 … under 监测时间: hours of a day that something else tells, or the days of the title's month. */
import type { SheetGrid } from "../../../tables/sheet-grid";
import { whenIn, whenSpokenOf } from "../words/when-words";
import { roleNamed, type ColumnRole } from "./column-roles";
import { headText, type HeadRows } from "./head-rows";
import type { KeyColumn } from "./table-plan";
import type { ValueColumn } from "./value-columns";

const LAST_HOUR = 24;

/** The same columns; such a one that cannot be of hours is of days. */
export function withDaysUnderTime(
  grid: SheetGrid,
  rows: readonly number[],
  head: HeadRows | null,
  named: readonly KeyColumn[],
  values: readonly ValueColumn[],
): readonly KeyColumn[] {
  const isOfTime = (role: ColumnRole): boolean => role === "date" || role === "dayOfMonth";
  if (named.some(({ role }) => isOfTime(role)) || values.some(({ when }) => (when?.day ?? null) !== null)) return named;
  const isDayTold =
    [grid.snapshot.name, head?.title ?? ""].some((text) => whenSpokenOf(text).day !== null) ||
    rows.some((row) => isLineOfDay(grid, row));
  const found = named.find(({ role, header }) => role === "hour" && roleNamed(header) === "date");
  if (found === undefined || isDayTold || !areDays(numbersIn(grid, rows, found.column))) return named;
  return named.map((key) => (key === found ? { ...key, role: "dayOfMonth" as const } : key));
}

/** A day on a line of its own over the rows that are its. */
export function isLineOfDay(grid: SheetGrid, row: number): boolean {
  const texts: string[] = [];
  for (let column = grid.left; column <= grid.right && texts.length < 2; column += 1)
    if (grid.cell(row, column).kind !== "empty") texts.push(headText(grid, row, column));
  const when = texts.length === 1 ? whenIn(texts[0] ?? "") : null;
  return when !== null && when.day !== null;
}

const numbersIn = (grid: SheetGrid, rows: readonly number[], column: number): readonly number[] =>
  rows.flatMap((row) => (grid.isEmpty(row, column) ? [] : Number(grid.raw(row, column)))).filter(Number.isInteger);

/** No hour is the 25th; and of hours that each stand once, from 1 on, nobody could say the day. */
const areDays = (numbers: readonly number[]): boolean =>
  !numbers.includes(0) &&
  (numbers.some((one) => one > LAST_HOUR) ||
    (numbers[0] === 1 && numbers.every((one, index) => index === 0 || one > (numbers[index - 1] ?? 0))));
