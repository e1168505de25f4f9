/** What a report is made from, in a few figures: noted with the run, and told in the pane. */
import { isoDate } from "../../calendar/day";
import type { WorkbookSnapshot } from "../../cells/snapshot";
import type { MonthlyReport } from "../../monthly-report";
import { rememberedOf } from "../../collections/remembered";
import { textHash } from "../../collections/text-hash";
import type { Run } from "./workbook-memory";

/** Differs, but for a chance of one in four thousand million, whenever a cell, what is struck through or a name of the
 * bureau's sheets does. */
const dataFingerprint = rememberedOf(({ sheets }: WorkbookSnapshot): string =>
  textHash(
    JSON.stringify(
      sheets.map(({ name, top, left, values, struck }) => [
        name,
        top,
        left,
        values,
        ...(struck === undefined ? [] : [struck]),
      ]),
    ),
  ),
);

/** null: there is nothing to report. */
export function runData(snapshot: WorkbookSnapshot, { period, air, targets, ledgers }: MonthlyReport): Run["data"] {
  if (period === null) return null;
  const tables = [...air.guesses, ...targets.guesses, ...ledgers.tables.map(({ guess }) => guess)].filter(
    ({ dataset }) => dataset !== null,
  );
  return {
    until: isoDate(period.until),
    tables: tables.length,
    rows: tables.reduce((sum, { rowCount }) => sum + rowCount, 0),
    fingerprint: dataFingerprint(snapshot),
  };
}
