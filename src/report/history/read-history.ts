/** The cells of 月报·历史 → what was reported in earlier months. */
import { parseIsoDate } from "../../calendar/day";
import { monthKey, type Month } from "../../calendar/period";
import type { RawValue } from "../../cells/snapshot";
import type { HistoryEntry } from "../../indicators/ledgers/progress";
import { isUsableNumber, usableNumber } from "../../cells/usable-number";
import { historyColumns } from "./history-columns";
import type { DamagedHistoryRow, OwnContent } from "../own-content";
import { MISSING } from "../words/wording";

type Field = keyof HistoryEntry;
type Row = readonly RawValue[];

/**
 * @param values the sheet's used range from its first row. Columns are found by their heads, so that a column that
 *   somebody put in does no harm; where the heads are gone, by their order.
 * @returns rows that are no entry come back as they stand; blank ones, and lines of one cell (title, notes), are left
 * out
 */
export function readHistory(values: readonly Row[]): Pick<OwnContent, "history" | "damagedHistory"> {
  const headRow = values.findIndex((row) => historyColumns.every(({ head }) => row.some((cell) => cell === head)));
  const heads = values[headRow];
  const columnOf = new Map(
    historyColumns.map(({ field, head }, index): [Field, number] => [field, heads ? heads.indexOf(head) : index]),
  );
  const history: HistoryEntry[] = [];
  const damagedHistory: DamagedHistoryRow[] = [];
  for (const [index, row] of values.entries()) {
    if (index <= headRow || row.filter((cell) => cell !== "").length < 2) continue;
    const cellOf = (field: Field): RawValue => row[columnOf.get(field) ?? -1] ?? "";
    const entry = entryOf(cellOf);
    if (entry) history.push(entry);
    else damagedHistory.push({ row: index, cells: historyColumns.map(({ field }) => cellOf(field)) });
  }
  return { history, damagedHistory };
}

/** null: a month, a day, an indicator or a number is not what it should be. */
function entryOf(cellOf: (field: Field) => RawValue): HistoryEntry | null {
  const text = (field: Field): string => String(cellOf(field)).trim();
  const month = text("month");
  const value = valueOf(cellOf("value"));
  if (
    !/^\d{4}-(0[1-9]|1[0-2])$/.test(month) ||
    parseIsoDate(text("until")) === null ||
    text("indicator") === "" ||
    value === undefined
  )
    return null;
  return {
    month,
    until: text("until"),
    indicator: text("indicator"),
    title: text("title"),
    value,
    unit: text("unit"),
    status: text("status") === MISSING ? "" : text("status"),
    generatedAt: text("generatedAt"),
  };
}

/** A number, null for a figure that was missing, undefined for anything else. */
function valueOf(cell: RawValue): number | null | undefined {
  if (typeof cell === "number") return isUsableNumber(cell) ? cell : undefined;
  if (typeof cell !== "string") return undefined;
  const text = cell.trim().replace("−", "-");
  if (text === MISSING) return null;
  return usableNumber(text) ?? undefined;
}

/** A figure that was reported already keeps the time at which it was, until it is another, or counts to another day. */
function withTimeOf(entry: HistoryEntry, history: readonly HistoryEntry[]): HistoryEntry {
  const standing = history.find(({ month, indicator }) => month === entry.month && indicator === entry.indicator);
  const isSame = standing && standing.value === entry.value && standing.until === entry.until;
  return isSame ? { ...entry, generatedAt: standing.generatedAt } : entry;
}

/** The history with a month's entries in the place of what stood there for it, newest month first. */
export function withMonth(
  history: readonly HistoryEntry[],
  month: Month,
  entries: readonly HistoryEntry[],
): readonly HistoryEntry[] {
  const replaced = monthKey(month);
  const anew = entries.map((entry) => withTimeOf(entry, history));
  const all = [...history.filter((entry) => entry.month !== replaced), ...anew];
  return [...new Set(all.map((entry) => entry.month))]
    .sort()
    .reverse()
    .flatMap((one) => all.filter((entry) => entry.month === one));
}
