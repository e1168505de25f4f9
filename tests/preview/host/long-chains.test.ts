/** Formulas that hang on each other row by row, in a file without results: as a script writes a running number. */
import { expect, it } from "vitest";
import { cellValue } from "../../../src/preview/host/cell-access";
import { fillResults } from "../../../src/preview/host/recalculate";
import type { Sheet } from "../../../src/preview/workbook/sheet";
import { newWorkbook } from "../../../src/preview/xlsx/new-workbook";

const ROWS = 5_000;

function bookOf(formulaAt: (row: number) => string) {
  const workbook = newWorkbook("台账");
  const sheet = workbook.sheets[0] as Sheet;
  for (let row = 0; row < ROWS; row += 1)
    sheet.setCell(row, 0, {
      value: null,
      formula: formulaAt(row),
      known: false,
      style: 0,
      quotePrefix: false,
      source: null,
    });
  const valueAt = (row: number) => cellValue(workbook, sheet, sheet.cell(row, 0), row, 0);
  return { workbook, sheet, valueAt };
}

it.each([
  ["from the bottom up, asked for at the top", (row: number) => (row === ROWS - 1 ? "=1" : `=A${row + 2}+1`), 0],
  ["from the top down, asked for at the bottom", (row: number) => (row === 0 ? "=1" : `=A${row}+1`), ROWS - 1],
])("a chain of 5,000 is worked out: %s", (_, formulaAt, row) => {
  expect(bookOf(formulaAt).valueAt(row)).toBe(ROWS);
});

it("is filled in for a file that is saved", () => {
  const { workbook, sheet } = bookOf((row) => (row === ROWS - 1 ? "=1" : `=A${row + 2}+1`));
  fillResults(workbook);
  expect([0, 1, ROWS - 1].map((row) => sheet.cell(row, 0)?.value)).toEqual([ROWS, ROWS - 1, 1]);
});

it("a chain that leads back to itself is refused, however long it is", () => {
  const { valueAt } = bookOf((row) => `=A${((row + 1) % 777) + 1}+1`);
  expect(() => valueAt(0)).toThrow(expect.objectContaining({ code: "NotImplemented" }));
});

it("a function that is not known here is #NAME? in a file without results, and refused where it is written", () => {
  const { sheet, workbook } = bookOf(() => "=1");
  const unknown = { value: null, formula: "=XLOOKUP(1,A1:A2,B1:B2)", known: false, style: 0, quotePrefix: false };
  sheet.load(0, 3, { ...unknown, source: [0, 0] });
  sheet.setCell(1, 3, { ...unknown, source: null });
  expect(cellValue(workbook, sheet, sheet.cell(0, 3), 0, 3)).toEqual({ error: "#NAME?" });
  expect(() => cellValue(workbook, sheet, sheet.cell(1, 3), 1, 3)).toThrow(
    expect.objectContaining({ code: "NotImplemented" }),
  );
});
