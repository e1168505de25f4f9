/** Where the rows of the report that stands in the workbook are: what the pane leads to. */
import { monthKey, type Month } from "../../calendar/period";
import { sheetName, type RangeRef } from "../../cells/address";
import type { CellPlace } from "./edit-cells";
import type { Memory } from "../memory/workbook-memory";

/**
 * By the key of the cell that staff may fill in: the row, from its first column to that cell, where it is now.
 * Empty where no finished report of that month stands, since its rows would tell of another month.
 * @param places edit key → where its cell is now
 * @param names worksheet ids of our sheets that still stand → their names
 */
export function reportRows(
  memory: Memory,
  places: ReadonlyMap<string, CellPlace>,
  names: ReadonlyMap<string, string>,
  month: Month | null,
): ReadonlyMap<string, RangeRef> {
  const { lastRun, sheets } = memory;
  if (month === null || lastRun === null || !lastRun.complete || lastRun.month !== monthKey(month)) return new Map();
  return new Map(
    Object.values(sheets).flatMap(({ id, cells }) => {
      const name = names.get(id);
      if (name === undefined) return [];
      return Object.keys(cells).flatMap((key): [string, RangeRef][] => {
        const place = places.get(key);
        if (place === undefined) return [];
        const { row, column } = place;
        return [[key, { sheet: sheetName(name), top: row, bottom: row, left: 0, right: column }]];
      });
    }),
  );
}
