/** What became of every sheet, table, column and row that holds something: nothing is left out without a word. */
import type { RangeRef, SheetName } from "../cells/address";
import type { Unused } from "./unused";

/**
 * - `entry`: its values were read.
 * - `total`: 合计, 小计, checked against the entries and not counted.
 * - `heading`: titles, headers and what heads a group of entries.
 * - `aside`: averages, notes, signatures, instructions.
 * - `repeated`: the header once more.
 * - `left`: not used; a finding or an entry of what was not used says why.
 */
export const rowFates = ["entry", "total", "heading", "aside", "repeated", "left"] as const;
export type RowFate = (typeof rowFates)[number];

export type RowCounts = Readonly<Record<RowFate, number>>;

export interface ColumnAccount {
  /** Sheet column, from 0. */
  readonly column: number;
  readonly header: string;
  /** The field that it was taken for; null: it is not used. */
  readonly field: string | null;
  /** How its cells begin, where it is not used; "": nothing stands there. */
  readonly sample: string;
  /** No figure of its own, but it decides which rows count. */
  readonly decides?: true;
}

export interface TableAccount {
  readonly dataset: string;
  /** null: the sheet as a whole. */
  readonly at: RangeRef | null;
  /** gaveWay: another state of the same list counts. */
  readonly became: "counted" | "gaveWay";
  readonly columns: readonly ColumnAccount[];
}

export interface SheetAccount {
  readonly sheet: SheetName;
  /** used: a figure may come from it. own: by indicators that staff define. */
  readonly became: "used" | "own" | "unused";
  /** Filled rows by what became of them; they add up to all that are filled. */
  readonly rows: RowCounts;
  readonly tables: readonly TableAccount[];
  /** What of it was not used, with the reasons. */
  readonly unused: readonly Unused[];
}

export const noRows: RowCounts = { entry: 0, total: 0, heading: 0, aside: 0, repeated: 0, left: 0 };

export const filledRows = (rows: RowCounts): number => rowFates.reduce((sum, fate) => sum + rows[fate], 0);
