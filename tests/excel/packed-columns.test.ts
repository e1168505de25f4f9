/** Records field by field: they come back as they were, also through JSON, several lists with the texts of all. */
import fc from "fast-check";
import { expect, it } from "vitest";
import {
  packColumns,
  TextsIn,
  TextsOut,
  unpackColumns,
  type PackedColumns,
} from "../../src/excel/keeping/packed-columns";

const texts = fc.oneof(fc.constantFrom("", "月报·总览", "0", "constructor"), fc.string({ maxLength: 4 }));
const record = fc.record(
  {
    row: fc.nat(2_000),
    value: fc.oneof(texts, fc.constant(null), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })),
    link: fc.record({ to: fc.record({ sheet: texts, row: fc.integer() }), tip: texts }, { requiredKeys: ["to"] }),
    fill: texts,
  },
  { requiredKeys: ["row"] },
);

/** What JSON makes of it: it has no minus zero, and no objects without a prototype. */
const plain = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

it("records come back as they were", () => {
  fc.assert(
    fc.property(fc.array(fc.array(record, { maxLength: 12 }), { maxLength: 4 }), (lists) => {
      const out = new TextsOut();
      const packed = plain(lists.map((list) => packColumns(list, out)));
      const into = new TextsIn(plain(out.all));
      expect(packed.map((one) => unpackColumns(one, into))).toEqual(plain(lists));
    }),
  );
});

it("texts are told once, and what is alike takes the same few numbers", () => {
  const out = new TextsOut();
  const rows = [4, 5, 6, 9].map((row) => ({ row, look: "text" }));
  expect(packColumns(rows, out).columns).toEqual([
    { field: "row", numbers: [4, 1, 1, 3] },
    { field: "look", texts: [0, 1, 1, 1] },
  ]);
  expect(packColumns(rows, out).columns[1]).toEqual({ field: "look", texts: [1, 1, 1, 1] });
  expect(out.all).toEqual(["text"]);
});

it("what points nowhere is left out", () => {
  const damaged: PackedColumns = {
    length: 1,
    columns: [
      { field: "look", texts: [7] },
      { field: "row", steps: [5], numbers: [1] },
    ],
  };
  expect(unpackColumns(damaged, new TextsIn([]))).toEqual([{}]);
});
