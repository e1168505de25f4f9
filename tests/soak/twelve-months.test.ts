/** A year of reports, month by month in one workbook, twice: nothing piles up, and every month is in 月报·历史. */
import { expect, it } from "vitest";
import { writeReport } from "../../src/excel/run-report";
import { openWorkbook } from "../../src/preview/xlsx/open-workbook";
import { saveWorkbook } from "../../src/preview/xlsx/save-workbook";
import type { Workbook } from "../../src/preview/workbook/workbook";
import { look } from "../excel/cut-runs";
import { openSample, sampleFile, withOffice } from "../excel/office-bench";
import { touchedSheets } from "../excel/report-steps";
import { bureauOf } from "./bench";
import { figure } from "./figures";

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const kept = (workbook: Workbook): number =>
  JSON.stringify([...workbook.settings.values()]).length +
  workbook.customXmlParts.reduce((sum, { xml }) => sum + xml.length, 0);

it("twelve months in a row, twice", async () => {
  let workbook = openSample();
  const before = bureauOf(workbook);
  const sizes: { readonly file: number; readonly kept: number; readonly sheets: number }[] = [];
  const looks: ReadonlyMap<string, string>[] = [];
  for (const round of [1, 2]) {
    for (const month of MONTHS) {
      const generatedAt = `2021-12-${String(15 + round)} ${String(7 + month).padStart(2, "0")}:30`;
      await withOffice(workbook, async () => {
        expect((await writeReport({ month: { year: 2021, month }, until: null, generatedAt })).kind).toBe("written");
      });
      const saved = saveWorkbook(workbook);
      workbook = openWorkbook(saved, month % 2 === 0 ? "stable" : "renumbered");
      sizes.push({ file: saved.length, kept: kept(workbook), sheets: workbook.sheets.length });
    }
    looks.push(look(workbook));
  }
  expect(bureauOf(workbook)).toEqual(before);
  expect(touchedSheets(sampleFile, workbook)).toEqual([]);
  const [first, last] = [sizes[11], sizes[23]];
  expect(last?.sheets).toBe(first?.sheets);
  expect(last?.file).toBeLessThan(1.05 * (first?.file ?? 0));
  expect(last?.kept).toBeLessThan(1.05 * (first?.kept ?? 0));
  const history = workbook.sheetByName("月报·历史");
  const texts =
    history?.rowNumbers().flatMap((row) => history.rowCells(row).map(([, { value }]) => String(value))) ?? [];
  for (const month of MONTHS)
    expect(texts.some((text) => text === `2021-${String(month).padStart(2, "0")}`)).toBe(true);
  figure(
    "twelve months in a row, twice",
    24,
    24,
    `the file has ${last?.file} bytes, after the first year ${first?.file}`,
  );
});
