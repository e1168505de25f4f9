/** Whatever a cell holds, the run ends with a report: a sample of what the soak tries in every column and length. */
import { describe, expect, it } from "vitest";
import { columnsOfSample, expectReport, hardText, KINDS, LENGTHS } from "./hard-texts";

describe("texts that are hard to carry", () => {
  it("are of the lengths that they are said to be", () => {
    for (const kind of KINDS) for (const length of LENGTHS) expect(hardText(kind, length)).toHaveLength(length);
  });

  const sampled = ["prose", "lines", "lone surrogates", "formula", "control"];
  // One column of each sheet, another for each kind.
  it.each(sampled.map((kind, index) => [kind, LENGTHS[(index + 7) % LENGTHS.length] ?? 0, index] as const))(
    "end with a report: %s, %d characters",
    async (kind, length, index) => {
      const columns = columnsOfSample();
      const sheets = [...new Set(columns.map(({ sheet }) => sheet))];
      const places = sheets.flatMap((sheet) => {
        const own = columns.filter((one) => one.sheet === sheet);
        return own[(index * 3 + 1) % own.length] ?? [];
      });
      await expectReport(places, hardText(kind, length), kind);
    },
  );
});
