/** What is told of rows that look like entries and were not counted. */
import { rowNumbers, type CellRef } from "../../cells/address";
import { finding, type Finding } from "../../findings/finding";
import type { LedgerRow } from "../ledger";
import type { TableShape } from "../../tables/table-shape";

export interface PassedOver {
  readonly row: number;
  readonly text: string;
}

export interface DoubtfulRows {
  /** Somebody took them back. */
  readonly struckOff: readonly number[];
  /** No column of the list understands them. */
  readonly passedOver: readonly PassedOver[];
  /** They are counted, and their names leave it open whether they should be. */
  readonly paused: readonly PassedOver[];
}

export const leftOutFindings = (
  { grid, left }: TableShape,
  { struckOff, passedOver, paused }: DoubtfulRows,
): Finding[] => [
  ...takenBack(struckOff, (row) => grid.at(row, grid.left)),
  ...notUnderstood(passedOver, (row) => grid.at(row, left)),
  ...standingStill(paused, (row) => grid.at(row, left)),
];

/** @param left entries that their heading or a column dates in another year than the report's */
export function ofOtherYears({ grid, left: column }: TableShape, left: readonly LedgerRow[]): Finding[] {
  const rows = [...new Set(left.map(({ line }) => line))];
  const [first] = rows;
  if (first === undefined) return [];
  const facts = { count: rows.length, rows: rowNumbers(rows) };
  return [finding("rowsOfOtherYears", "note", grid.at(first, column), facts)];
}

function takenBack(rows: readonly number[], at: (row: number) => CellRef): Finding[] {
  const [first] = rows;
  if (first === undefined) return [];
  const facts = { count: rows.length, rows: rowNumbers(rows) };
  return [finding("rowsStruckOff", "note", at(first), facts)];
}

function notUnderstood(rows: readonly PassedOver[], at: (row: number) => CellRef): Finding[] {
  const [first] = rows;
  if (first === undefined) return [];
  const facts = { count: rows.length, text: first.text };
  return [finding("rowsPassedOver", "note", at(first.row), facts)];
}

function standingStill(rows: readonly PassedOver[], at: (row: number) => CellRef): Finding[] {
  const [first] = rows;
  if (first === undefined) return [];
  const facts = { count: rows.length, text: first.text, rows: rowNumbers(rows.map(({ row }) => row)) };
  return [finding("rowsSaidToPause", "warning", at(first.row), facts)];
}
