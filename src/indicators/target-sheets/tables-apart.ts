/** A sheet on which another table stands above or below the targets: 燃煤锅炉淘汰台账, and beneath it 附：年度目标. */
import { rowsBetween } from "../../tables/header-cells";
import type { RawValue, SheetSnapshot } from "../../cells/snapshot";

export interface TablesApart {
  /** The sheet with its targets alone, and with all else; every row in its place, titles in both. */
  readonly ofTargets: SheetSnapshot;
  readonly ofOthers: SheetSnapshot;
}

const FEWEST_HEADS = 3;
const FEWEST_ENTRIES = 2;

/**
 * @param header first row of the targets' heading, by number on the sheet
 * @param last the last row that states one
 * @returns null: nothing else on the sheet is a table
 */
export function tablesApart(sheet: SheetSnapshot, header: number, last: number): TablesApart | null {
  const bottom = sheet.top + sheet.values.length - 1;
  const above = tableWithin(sheet, sheet.top, header - 1);
  const gap = rowsBetween(last + 1, bottom).find((row) => filledIn(sheet, row).length <= 1);
  const below = gap === undefined ? [] : tableWithin(sheet, gap, bottom);
  if (above.length + below.length === 0) return null;
  const [head = bottom + 1] = below;
  const end = titledFrom(sheet, head);
  const others = new Set([...above, ...rowsBetween(end, below.at(-1) ?? end - 1)]);
  const hasOwnTitle = above.length > 0 || end < head;
  const own = new Set(rowsBetween(hasOwnTitle ? titledFrom(sheet, header) : header, end - 1));
  return { ofTargets: without(sheet, others), ofOthers: without(sheet, own) };
}

/** The first of the titles right above a heading. */
function titledFrom(sheet: SheetSnapshot, header: number): number {
  let first = header;
  while (first > sheet.top && filledIn(sheet, first - 1).length === 1) first -= 1;
  return first;
}

/** The rows of a table from its heading on; none where a heading in words has no entries beneath it. */
function tableWithin(sheet: SheetSnapshot, first: number, last: number): readonly number[] {
  const rows = rowsBetween(first, last).filter((row) => filledIn(sheet, row).length > 1);
  const [head, ...entries] = rows;
  if (head === undefined || entries.length < FEWEST_ENTRIES) return [];
  const heads = filledIn(sheet, head);
  const isHeading = heads.length >= FEWEST_HEADS && heads.every((value) => typeof value === "string");
  return isHeading ? rowsBetween(head, rows.at(-1) ?? head) : [];
}

const filledIn = ({ values, top }: SheetSnapshot, row: number): readonly RawValue[] =>
  (values[row - top] ?? []).filter((value) => value !== "");

const without = (sheet: SheetSnapshot, rows: ReadonlySet<number>): SheetSnapshot => ({
  ...sheet,
  values: sheet.values.map((cells, down) => (rows.has(sheet.top + down) ? cells.map(() => "") : cells)),
});
