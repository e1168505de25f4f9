/** Where the rows of the report that stands in the workbook are: what the pane leads to. */
import { monthKey, type Month } from "../calendar/period";
import { sheetName, type RangeRef } from "../cells/address";
import type { Memory } from "./workbook-memory";

/**
 * By the key of the cell that staff may fill in: the row, from its first column to that cell, as the last run noted it.
 * Empty where no finished report of that month stands, since its rows would tell of another month.
 * @param names worksheet ids of our sheets that still stand → their names
 */
export function reportRows(
  memory: Memory,
  names: ReadonlyMap<string, string>,
  month: Month | null,
): ReadonlyMap<string, RangeRef> {
  const { lastRun, sheets } = memory;
  if (month === null || lastRun === null || !lastRun.complete || lastRun.month !== monthKey(month)) return new Map();
  return new Map(
    Object.values(sheets).flatMap(({ id, cells }) => {
      const name = names.get(id);
      if (name === undefined) return [];
      return Object.entries(cells).flatMap(([key, { at }]): [string, RangeRef][] => {
        const [, letters, row] = /^([A-Z]{1,3})(\d+)$/.exec(at) ?? [];
        if (letters === undefined || row === undefined) return [];
        return [
          [
            key,
            {
              sheet: sheetName(name),
              top: Number(row) - 1,
              bottom: Number(row) - 1,
              left: 0,
              right: columnOf(letters),
            },
          ],
        ];
      });
    }),
  );
}

/** A → 0, AA → 26. */
const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
