/** Texts of every kind and length in every column of the small sample: each run ends with a report. */
import { describe, it } from "vitest";
import { columnsOfSample, expectReport, hardText, KINDS, LENGTHS } from "../excel/hard-texts";

describe.each(KINDS)("texts of %s", (kind) => {
  it.each(LENGTHS)("and %d characters end with a report, in whatever column", async (length) => {
    const text = hardText(kind, length);
    for (const place of columnsOfSample())
      await expectReport([place], text, `${place.sheet}, column ${place.column + 1}`);
  });
});
