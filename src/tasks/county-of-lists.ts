/** Whose the lists are, where no air data say so. */
import type { LedgerData } from "../datasets/ledger";
import { rectificationItems } from "../datasets/ledgers/rectification";
import { placeOfTitles } from "../vocabulary/place-in-title";
import { textOf } from "./task-entry";

/**
 * The county that the lists of the inspection bear in their titles, else the one that the others' begin with, else
 * whose offices sign; null: none does, or they are several.
 */
export function countyOf({ tables }: LedgerData): string | null {
  const named = [...new Set(tables.flatMap(({ county }) => county ?? []))];
  if (named.length > 0) return named.length === 1 ? (named[0] ?? null) : null;
  const bySheet = new Map(tables.map(({ guess, titles = [] }) => [guess.sheetId, titles]));
  return placeOfTitles([...bySheet.values()]) ?? placeOfTitles(signers(tables));
}

/** By whom the notices are signed, an office of the county as a rule: 白石县整改工作领导小组. */
const signers = (tables: LedgerData["tables"]): readonly (readonly string[])[] =>
  tables
    .filter(({ ledger }) => ledger === rectificationItems.id)
    .flatMap(({ rows }) => rows.map((row) => [textOf(row, "signedBy") ?? ""]));
