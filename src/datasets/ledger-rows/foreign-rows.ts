/** What stands below a table and is none of its rows: another table without a title, counts of the rows above. */
import { fitsContent } from "../../recognition/columns-by-content";
import type { TableShape } from "../../tables/table-shape";
import type { ColumnPlan, PlannedColumn } from "./column-plan";
import type { RowCells } from "./row-cells";

/** Columns in which not every text can stand. */
const telling = ({ columns, across }: ColumnPlan): readonly PlannedColumn[] =>
  [...columns, ...across].filter(
    ({ spec: { kind, content } }) => kind !== "text" || content === "dueDates" || content === "states",
  );

/** Whether what stands in a cell is of its column's kind. */
const fits = (shape: TableShape, cells: RowCells, row: number, column: PlannedColumn): boolean =>
  cells.read(row, column).doubt === null && fitsContent(shape, row, column.column, column.spec.content);

/** Texts where numbers, dates, terms and states should be, and not one cell that fits: the header of something else. */
export function isForeign(
  shape: TableShape,
  plan: ColumnPlan,
  cells: RowCells,
  row: number,
  filled: readonly number[],
): boolean {
  if (filled.length < 2 || filled.some((column) => cells.text(row, column) === "")) return false;
  const columns = telling(plan).filter(({ column }) => filled.includes(column));
  return columns.length > 0 && columns.every((column) => !fits(shape, cells, row, column));
}

/** Whether a row before the next blank one holds what such columns ask for: then the odd row is an entry of ours. */
export function goesOn(shape: TableShape, plan: ColumnPlan, cells: RowCells, first: number): boolean {
  const columns = telling(plan);
  const required = columns.filter(({ spec }) => spec.required);
  const wanted = required.length > 0 ? required : columns;
  for (let row = first; row <= shape.body[1]; row += 1) {
    const filled = cells.filled(row);
    if (filled.length === 0) return false;
    if (
      wanted.length > 0 &&
      wanted.every(({ column }) => filled.includes(column)) &&
      columns.every((column) => !filled.includes(column.column) || fits(shape, cells, row, column))
    )
      return true;
  }
  return false;
}
