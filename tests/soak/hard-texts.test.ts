/**
 * Texts of every kind and length in every column of the small sample, a column of each sheet at a time: each run ends
 * with a report.
 */
import { describe, it } from "vitest";
import { columnsOfSample, expectReport, hardText, KINDS, LENGTHS } from "../excel/hard-texts";

const columns = columnsOfSample();
const sheets = [...new Set(columns.map(({ sheet }) => sheet))].map((sheet) =>
  columns.filter((one) => one.sheet === sheet),
);
const most = Math.max(...sheets.map((own) => own.length));
/** The first column of each sheet, the second of each, and so on: every column once. */
const rounds = Array.from({ length: most }, (_, index) => sheets.flatMap((own) => own[index] ?? []));

describe.each(KINDS)("texts of %s", (kind) => {
  it.each(LENGTHS)("and %d characters end with a report, in whatever column", async (length) => {
    const text = hardText(kind, length);
    for (const places of rounds)
      await expectReport(places, text, places.map(({ sheet, column }) => `${sheet}, column ${column + 1}`).join("; "));
  });
});
