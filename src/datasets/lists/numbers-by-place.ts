/**
 * 乡镇 | 任务数 | 累计完成 on a sheet a month: the rows name no works, and are known by their place, by how many works are to
 * be done there, and of which kind.
 */
import { groupedBy } from "../../collections/grouped-by";
import { workStates, type LedgerDeclaration } from "../../recognition/declare-ledger";
import { namesPlace, namesPlaceOrTrade } from "../../tables/row-labels";
import type { LedgerRow, LedgerTable } from "../ledger";
import { BETWEEN_PARTS, saidText, type Entry } from "./entries";
import { kindFields, namingFields } from "./names-of-rows";

interface Numbers {
  readonly table: LedgerTable;
  readonly ledger: LedgerDeclaration;
  readonly texts: readonly ((row: number) => string)[];
}

/** null: the rows are no such numbers, or two are of one place */
export function numbersByPlace({ table, ledger, texts }: Numbers, entries: readonly Entry[]): Entry[] | null {
  const names = namingFields(ledger);
  const wholes = entries.map((entry) => wholeOf(entry, ledger));
  const isNamed = entries.some(({ row }) => names.some((field) => row.cells[field] !== undefined));
  if (entries.length === 0 || isNamed || wholes.includes(null)) return null;
  const placeAt = texts.find((textAt) => {
    const places = entries.map(({ row }) => textAt(row.line));
    return places.every(namesPlaceOrTrade) && new Set(places).size === places.length;
  });
  if (placeAt === undefined) return null;
  // A sheet a town: their villages may be called alike.
  const sheet = namesPlace(table.guess.sheet) ? table.guess.sheet : "";
  const rows = groupedBy(table.rows, ({ line }) => line);
  return entries.map((entry, at): Entry => {
    const parts = rows.get(entry.row.line) ?? [];
    const kinds = kindFields(ledger).map((field) => saidText(entry.values[field] ?? null));
    const whole = String(entry.row.count === undefined ? wholes[at] : countOf(parts));
    const key = [sheet, placeAt(entry.row.line), whole, ...kinds].join(BETWEEN_PARTS);
    if (entry.row.count === undefined) return { ...entry, key };
    // What is said of one part of the works is said of no place.
    const values = Object.fromEntries(Object.entries(entry.values).filter(([, value]) => typeof value !== "number"));
    return { ...entry, key, values, done: countOf(parts.filter((row) => isDone(row, ledger))) };
  });
}

/** How many works a row is of, done or not; null: it does not say. */
function wholeOf({ row, values }: Entry, { columns }: LedgerDeclaration): number | null {
  if (row.count !== undefined) return row.count;
  const amount = Object.values(columns).find(({ spec }) => spec.doneOf !== null)?.spec.doneOf ?? null;
  const value = amount === null || row.cells[amount] === undefined ? null : values[amount];
  return typeof value === "number" ? value : null;
}

const countOf = (rows: readonly LedgerRow[]): number => rows.reduce((sum, { count }) => sum + (count ?? 0), 0);

const isDone = (row: LedgerRow, { columns }: LedgerDeclaration): boolean =>
  Object.entries(columns).some(([field, { spec }]) => spec.choices === workStates && row.value(field) === "done");
