/**
 * States that are written once for several rows, in cells that are merged like those of the terms and of what is to be
 * done something about: 反馈问题, 整改时限 and 整改状态 over several measures. Which cells Excel merged cannot be asked for
 * (docs/architecture.md); that rows lack all of them, and no row one of them, can.
 */
import { rowsBetween } from "../../tables/header-cells";
import type { TableShape } from "../../tables/table-shape";
import type { PlannedColumn } from "./column-plan";

/** One row may lack everything by chance. */
const FEWEST_BLANKS = 2;

/** The fields of states of which each blank goes on with what stands above. */
export function statesWrittenOnce(shape: TableShape, columns: readonly PlannedColumn[]): readonly string[] {
  const { grid, body, headers } = shape;
  const rows = rowsBetween(...body).filter((row) => !grid.isBlankRow(row));
  const isBlank = (row: number, column: number): boolean => grid.cell(row, column).kind === "empty";
  const isLike = (one: number, other: number): boolean =>
    rows.every((row) => isBlank(row, one) === isBlank(row, other));
  const terms = columns.filter(
    ({ column, spec }) =>
      spec.content === "dueDates" &&
      spec.filledDown &&
      rows.filter((row) => isBlank(row, column)).length >= FEWEST_BLANKS &&
      [...headers.keys()].some((before) => before < column && isLike(before, column)),
  );
  return columns
    .filter(({ column, spec }) => spec.content === "states" && terms.some((term) => isLike(column, term.column)))
    .map(({ field }) => field);
}
