/**
 * A sheet as a clerk lays it out, as data: tables one under another or side by side, with what stands over and under
 * them.
 */

/** Where a formula finds the cells of its own table: row and column of the body, from 0. */
export type CellAddress = (row: number, column: number) => string;

export interface Formula {
  readonly formula: (at: CellAddress, row: number, column: number) => string;
}

/** "^": merged with the cell above. "<": merged with the cell on the left. "": blank. */
export type ClerkCell = string | number | Formula;

export type ClerkRow = readonly ClerkCell[];

export interface ClerkColumn {
  /** One text a row of the header; "^" and "<" as in cells. A single text reaches down over all rows. */
  readonly head: string | readonly string[];
  /** characters */
  readonly width: number;
  /** Number format of the body; "@" keeps what looks like a date or a number as the text that was typed. */
  readonly format?: string;
  readonly align?: "Left" | "Center" | "Right";
}

export interface ClerkTable {
  readonly title?: string;
  /** The line under the title: 填报单位 on the left, 单位：万吨 on the right. */
  readonly under?: readonly [left: string, right?: string];
  readonly columns: readonly ClerkColumn[];
  /** "header": the header once more, as it is repeated for print. */
  readonly rows: readonly (ClerkRow | "header")[];
  readonly notes?: readonly string[];
}

export interface ClerkSheet {
  readonly name: string;
  /** Bands from top to bottom; the tables of a band stand side by side. */
  readonly bands: readonly (readonly ClerkTable[])[];
  readonly portrait?: boolean;
  /** A4 where none is given. */
  readonly paper?: "A3" | "A4";
}

/** A table to a sheet, the usual case. */
export const oneTable = (name: string, table: ClerkTable): ClerkSheet => ({ name, bands: [[table]] });

export const stacked = (name: string, ...tables: readonly ClerkTable[]): ClerkSheet => ({
  name,
  bands: tables.map((table) => [table]),
});

/** =SUM over rows of the body in the formula's own column. */
export const sumOfRows = (from: number, to: number): Formula => ({
  formula: (at, _, column) => `=SUM(${at(from, column)}:${at(to, column)})`,
});

/** =C8+C15+C21: the total of subtotals. */
export const sumOfSubtotals = (rows: readonly number[]): Formula => ({
  formula: (at, _, column) => `=${rows.map((row) => at(row, column)).join("+")}`,
});

/** =SUM over columns in the formula's own row. */
export const sumAcross = (from: number, to: number): Formula => ({
  formula: (at, row) => `=SUM(${at(row, from)}:${at(row, to)})`,
});

export const quotient = (over: number, under: number): Formula => ({
  formula: (at, row) => `=${at(row, over)}/${at(row, under)}`,
});

export const blanks = (count: number): string[] => Array<string>(count).fill("");

/** Rows of groups, the group's name written once: merged over its rows, or only in the first of them. */
export const grouped = <Entry>(
  groups: readonly (readonly [name: string, entries: readonly Entry[]])[],
  how: "merged" | "firstOnly",
  row: (group: string, entry: Entry, inGroup: number, overall: number) => ClerkRow,
): ClerkRow[] => {
  let overall = 0;
  return groups.flatMap(([name, entries]) =>
    entries.map((entry, inGroup) => row(inGroup === 0 ? name : how === "merged" ? "^" : "", entry, inGroup, overall++)),
  );
};

/** Entries by what they have in common, in the order in which they come. */
export function groupsOf<Entry>(entries: readonly Entry[], nameOf: (entry: Entry) => string): [string, Entry[]][] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) groups.set(nameOf(entry), [...(groups.get(nameOf(entry)) ?? []), entry]);
  return [...groups];
}
