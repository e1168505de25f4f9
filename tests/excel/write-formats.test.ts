/** Number formats by plan: whatever is done, every cell has its own format in the end, and no other cell has any. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { planFormats, type FormatStep, type FormattedCell } from "../../src/excel/writing/write-formats";
import type { Merge } from "../../src/report/page/sheet";

const WIDTH = 9;
const HEIGHT = 40;

/** The formats of all places once the steps are done, as Excel does them. */
function done(steps: readonly FormatStep[]): string[][] {
  const sheet = Array.from({ length: HEIGHT }, () => Array<string>(WIDTH).fill("General"));
  for (const { area, format } of steps)
    for (let row = area.top; row <= area.bottom; row += 1)
      for (let column = area.left; column <= area.right; column += 1) {
        const own = typeof format === "string" ? format : format[row - area.top]?.[column - area.left];
        if (own !== null) sheet[row]?.splice(column, 1, own ?? "missing");
      }
  return sheet;
}

/** Rows of cells, most of them alike, as tables are; some merged with the cell beside them. */
const sheets = fc
  .array(
    fc.record({
      formats: fc.array(fc.constantFrom("@", "@", "@", "General", "0", '0.0;"−"0.0', "none"), {
        minLength: WIDTH,
        maxLength: WIDTH,
      }),
      repeated: fc.integer({ min: 1, max: 12 }),
      merged: fc.nat(WIDTH - 2),
    }),
    { maxLength: 8 },
  )
  .map((kinds) => {
    const rows = kinds.flatMap(({ formats, repeated, merged }) =>
      Array.from({ length: repeated }, () => ({ formats, merged })),
    );
    const merges: Merge[] = [];
    const cells = rows.slice(0, HEIGHT).flatMap(({ formats, merged }, row) => {
      const isMerged = formats[merged] !== "none" && formats[merged] !== "General";
      if (isMerged) merges.push({ top: row, left: merged, bottom: row, right: merged + 1 });
      return formats.flatMap((format, column): FormattedCell[] =>
        format === "none" || (isMerged && column === merged + 1) ? [] : [{ row, column, format }],
      );
    });
    return { cells, merges };
  });

it("every cell has its format, and what is no cell has none", () => {
  fc.assert(
    fc.property(sheets, ({ cells, merges }) => {
      const sheet = done(planFormats(cells, merges));
      // What lies under a merged cell is nobody's.
      for (const { top, right } of merges) sheet[top]?.splice(right, 1, "General");
      const expected = Array.from({ length: HEIGHT }, () => Array<string>(WIDTH).fill("General"));
      for (const { row, column, format } of cells) expected[row]?.splice(column, 1, format);
      expect(sheet).toEqual(expected);
    }),
  );
});

it("a table of text with a column of numbers takes two calls, however long it is", () => {
  const cells = Array.from({ length: 2_000 }, (_, at) => ({
    row: Math.floor(at / 5),
    column: at % 5,
    format: at % 5 === 2 ? "0.0" : "@",
  }));
  expect(planFormats(cells, [])).toEqual([
    { area: { top: 0, left: 0, bottom: 399, right: 4 }, format: "@" },
    { area: { top: 0, left: 2, bottom: 399, right: 2 }, format: "0.0" },
  ]);
});

it("a sheet without formats takes none", () => {
  expect(planFormats([], [])).toEqual([]);
  expect(planFormats([{ row: 0, column: 0, format: "General" }], [])).toEqual([]);
});
