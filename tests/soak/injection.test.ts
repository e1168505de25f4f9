/** Texts that a spreadsheet would run, in every column of the small sample: no cell of the report becomes a formula. */
import { afterAll, describe, expect, it } from "vitest";
import { writeReport } from "../../src/excel/run-report";
import { openWorkbook } from "../../src/preview/xlsx/open-workbook";
import { saveWorkbook } from "../../src/preview/xlsx/save-workbook";
import { columnsOfSample } from "../excel/hard-texts";
import { openSmallSample, withOffice } from "../excel/office-bench";
import { request } from "../excel/report-steps";
import { bureauOf } from "./bench";
import { figure } from "./figures";

const TEXTS = [
  '=HYPERLINK("http://a.invalid","点击")',
  "=1+1",
  "=cmd|'/c calc'!A0",
  '=WEBSERVICE("http://a.invalid")',
  "+1+1",
  "+cmd|'/c calc'!A0",
  "-1+1",
  "-2+3+cmd|'/c calc'!A0",
  "@SUM(1,1)",
  "@超链接",
  "'=1+1",
  "\t=1+1",
  "\r=1+1",
  "\n=1+1",
  " =1+1",
  "　=1+1",
  "＝1+1",
  "＋1",
  '"=1+1"',
  "{=1+1}",
  '=DDE("cmd";"/c calc";"x")',
  '=IMPORTXML("http://a.invalid","//a")',
  "=A1",
  "=月报·总览!A1",
  "<script>alert(1)</script>",
  "]]><x/>",
  "&lt;&amp;",
  "_x0041_",
  "%0A=1+1",
];

const tally = { tried: 0, held: 0, cells: 0 };
afterAll(() => {
  figure("formula injection", tally.tried, tally.held, `${tally.cells} cells of reports looked at`);
});

describe.each(TEXTS)("%j", (text) => {
  it("stays text in whatever column", async () => {
    tally.tried += 1;
    const workbook = openSmallSample();
    const content = { formula: null, known: true, style: 0, quotePrefix: false, source: null };
    const places = columnsOfSample();
    for (const [index, { sheet: name, column }] of places.entries()) {
      const sheet = workbook.sheetByName(name);
      const rows = sheet?.rowNumbers() ?? [];
      // Not all in one row: that would be no record any more.
      const row = rows[Math.min(rows.length - 1, 3 + (index % Math.max(1, rows.length - 4)))] ?? 0;
      sheet?.setCell(row, column, { ...content, value: text });
    }
    const before = bureauOf(workbook);
    await withOffice(workbook, () => writeReport(request));
    expect(bureauOf(workbook)).toEqual(before);
    for (const sheet of openWorkbook(saveWorkbook(workbook)).sheets) {
      if (!sheet.name.startsWith("月报·")) continue;
      for (const row of sheet.rowNumbers())
        for (const [column, cell] of sheet.rowCells(row)) {
          tally.cells += 1;
          expect(cell.formula, `${sheet.name} ${row + 1}:${column + 1}`).toBeNull();
        }
      for (const { address } of sheet.hyperlinks) expect(address, sheet.name).toBeNull();
    }
    tally.held += 1;
  });
});
