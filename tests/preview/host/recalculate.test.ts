/** A change by hand reaches the formulas that depend on it, over sheets and formulas between; no other is touched. */
import { describe, expect, it } from "vitest";
import { recalculate } from "../../../src/preview/host/recalculate";
import { cellName } from "../../../src/preview/workbook/area";
import type { Sheet } from "../../../src/preview/workbook/sheet";
import type { CellContent, CellValue } from "../../../src/preview/workbook/sheet-contents";
import { newWorkbook } from "../../../src/preview/xlsx/new-workbook";
import { openWorkbook } from "../../../src/preview/xlsx/open-workbook";
import { saveWorkbook } from "../../../src/preview/xlsx/save-workbook";
import { ZipPackage } from "../../../src/preview/xlsx/zip-package";

const plain = (value: CellValue): CellContent => ({
  value,
  formula: null,
  known: true,
  style: 0,
  quotePrefix: false,
  source: null,
});
/** A formula with the result that the file has for it. */
const formula = (text: string, result: CellValue): CellContent => ({ ...plain(result), formula: text });
const area = (row: number, column: number) => ({ top: row, left: column, bottom: row, right: column });

function book() {
  const made = newWorkbook("数据");
  const data = made.sheets[0] as Sheet;
  [
    plain(1),
    plain(2),
    formula("=SUM(A1:A2)", 3),
    formula("=A3*10", 30),
    formula("=VLOOKUP(A1,A1:A2,1)", 1),
    formula("=B1*2", 0),
  ].forEach((content, row) => data.setCell(row, 0, content));
  made.addSheet("汇总").setCell(0, 0, formula("=数据!A3+1", 4));
  const workbook = openWorkbook(saveWorkbook(made));
  return { workbook, data: workbook.sheets[0] as Sheet, summary: workbook.sheets[1] as Sheet };
}

describe("recalculate", () => {
  it("follows formulas and sheets, and keeps and counts what it cannot calculate", () => {
    const { workbook, data, summary } = book();
    data.setCell(0, 0, plain(5));
    expect(recalculate(workbook, data, area(0, 0))).toBe(1);
    const values = [2, 3, 4, 5].map((row) => [cellName(row, 0), data.cell(row, 0)?.value]);
    expect(Object.fromEntries([...values, ["汇总", summary.cell(0, 0)?.value]])).toEqual({
      A3: 7,
      A4: 70,
      A5: 1,
      A6: 0,
      汇总: 8,
    });
  });

  it("saves the new results, and has Excel calculate all when it opens the file", () => {
    const { workbook, data } = book();
    data.setCell(0, 0, plain(5));
    recalculate(workbook, data, area(0, 0));
    const bytes = saveWorkbook(workbook);
    expect(openWorkbook(bytes).sheets[0]?.cell(2, 0)).toMatchObject({ formula: "=SUM(A1:A2)", value: 7 });
    expect(ZipPackage.read(bytes).text("xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  });

  it("leaves the workbook alone where nothing depends on the change", () => {
    const workbook = newWorkbook();
    const sheet = workbook.sheets[0] as Sheet;
    sheet.setCell(0, 1, formula("=A1", 0));
    const before = workbook.version;
    expect([recalculate(workbook, sheet, area(5, 5)), workbook.version]).toEqual([0, before]);
  });
});
