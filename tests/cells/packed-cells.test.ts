import fc from "fast-check";
import { expect, it } from "vitest";
import { buffersOf, packCells, unpackCells } from "../../src/cells/packed-cells";

const cell = fc.oneof(fc.string(), fc.boolean(), fc.double({ noNaN: true }), fc.constantFrom("", "#N/A", "城市"));
const grid = fc
  .integer({ min: 1, max: 5 })
  .chain((columns) =>
    fc.array(
      fc.tuple(
        fc.array(cell, { minLength: columns, maxLength: columns }),
        fc.array(fc.constantFrom("General", "yyyy/m/d", "@"), { minLength: columns, maxLength: columns }),
      ),
      { maxLength: 6 },
    ),
  );

it("rows come out as they went in, also in pieces and handed to another thread", () => {
  fc.assert(
    fc.property(grid, fc.nat({ max: 6 }), (rows, cut) => {
      const sheet = { values: rows.map(([values]) => values), formats: rows.map(([, formats]) => formats) };
      const pieces = [packCells(sheet, 0, cut), packCells(sheet, cut)].map((piece) =>
        unpackCells(structuredClone(piece, { transfer: buffersOf(piece) })),
      );
      expect(pieces.flatMap(({ values }) => values)).toEqual(sheet.values);
      expect(pieces.flatMap(({ formats }) => formats)).toEqual(sheet.formats);
    }),
  );
});

it("a text that repeats is told once, and so are the formats of rows", () => {
  const packed = packCells({
    values: [
      ["阜康市", 1],
      ["阜康市", 2],
    ],
    formats: [
      ["General", "0"],
      ["General", "0"],
    ],
  });
  expect(packed.texts).toEqual(["阜康市"]);
  expect(packed.formatRows).toEqual(['["General","0"]']);
});

it("rows of the same formats share one list, in whatever piece they come", () => {
  const formats = ["yyyy/m/d", "0.0"];
  const sheet = {
    values: [
      [44562, 1.5],
      [44563, 2.5],
      [44564, 3.5],
    ],
    formats: [formats, formats, [...formats]],
  };
  const pieces = [packCells(sheet, 0, 2), packCells(sheet, 2)].map(unpackCells);
  expect(new Set(pieces.flatMap((piece) => piece.formats)).size).toBe(1);
});
