/** A cell is what it shows: 12 in the format 0.0"公顷" are hectares, whatever the column is in. */
import { expect, it } from "vitest";
import type { RawValue } from "../../src/cells/snapshot";
import { readLedgers } from "../../src/datasets/read-ledgers";
import { defaultSettings } from "../../src/settings";
import { codes, column, nothingTaken } from "./ledger-bench";
import { book, snapshot } from "./sheet-snapshot";

/** Sites with an area each, in the unit that its cell's format shows. */
const areas = (header: string, ...cells: readonly (readonly [value: RawValue, format: string])[]) => {
  const sheet = snapshot([
    ["裸露土地治理清单"],
    ["地块名称", header, "治理情况"],
    ...cells.map(([value], index) => [`示例地块${index}`, value, "已完成"]),
  ]);
  const formats = sheet.formats.map((row, at) =>
    row.map((format, index) => (index === 1 ? (cells[at - 2]?.[1] ?? format) : format)),
  );
  return readLedgers(book({ ...sheet, formats }), defaultSettings, nothingTaken);
};

it("gives each cell its own unit", () => {
  const data = areas("治理面积（亩）", [12, '0.0"公顷"'], [40, '0"亩"'], [7, "0.0"]);
  expect(column(data, "area").flat()).toEqual([180, 40, 7]);
});

it("is of the number shown, where the format divides it", () => {
  expect(column(areas("治理面积（亩）", [25_000, '0!.0,"万亩"']), "area").flat()).toEqual([25_000]);
});

it("that is no area is told, and not used", () => {
  const data = areas("治理面积（亩）", [12, '0"吨"'], [40, "0"]);
  expect(column(data, "area").flat()).toEqual([null, 40]);
  expect(codes(data)).toContain("unitUnfit");
});

it("says nothing where its words are no unit", () => {
  expect(column(areas("治理面积（亩）", [12, '0"（约）"'], [40, '"编号"0']), "area").flat()).toEqual([12, 40]);
});
