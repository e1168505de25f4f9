/** Workbooks at Excel's own limits: a report that is right, or one clear sentence; never a run that breaks off. */
import { describe, expect, it } from "vitest";
import { prepareReport } from "../../src/excel/prepare-report";
import { writeReport } from "../../src/excel/run-report";
import type { Sheet } from "../../src/preview/workbook/sheet";
import type { Workbook } from "../../src/preview/workbook/workbook";
import { openWorkbook } from "../../src/preview/xlsx/open-workbook";
import { saveWorkbook } from "../../src/preview/xlsx/save-workbook";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { daily, dailyOfPlaces } from "../bench/drawn-workbooks";
import { withOffice } from "./office-bench";

const LAST_ROW = 1_048_575;
const request = { month: null, until: null, generatedAt: "2021-12-16 09:30" };

function put(sheet: Sheet, row: number, column: number, value: string | number): void {
  sheet.setCell(row, column, { value, formula: null, known: true, style: 0, quotePrefix: false, source: null });
}

/** PM2.5 of the year to date by a report of the workbook alone. */
async function yearOf(workbook: Workbook, place?: string): Promise<number | null | undefined> {
  const { monthly } = await withOffice(workbook, () => prepareReport(request, place === undefined ? {} : { place }));
  return monthly.assessment?.periods.yearToDate?.figures.pm25Mean?.reported;
}

describe("a stray cell far below", () => {
  it("beside the days leaves the figures as they are, or its sheet is told", async () => {
    const workbook = daily(400);
    const other = workbook.addSheet("其他");
    put(other, 0, 0, "备注");
    put(other, LAST_ROW, 5, "x");
    expect(await yearOf(workbook)).toBe(await yearOf(daily(400)));
  });

  it("on the sheet of the days itself leaves the figures, or is told with its place", async () => {
    const workbook = daily(400);
    const [sheet] = workbook.sheets;
    if (sheet) put(sheet, LAST_ROW, 5, 7);
    const { monthly } = await withOffice(workbook, () => prepareReport(request));
    const told = monthly.findings.find(({ code }) => code === "sheetTooLarge");
    const own = monthly.assessment?.periods.yearToDate?.figures.pm25Mean?.reported;
    expect(told?.at ?? own).toEqual(told ? expect.objectContaining({ row: LAST_ROW }) : await yearOf(daily(400)));
  });
});

it("rows that a file declares and does not have cost nothing", async () => {
  const parts = unzipSync(saveWorkbook(daily(400)));
  const name = "xl/worksheets/sheet1.xml";
  const xml = strFromU8(parts[name] ?? new Uint8Array());
  parts[name] = strToU8(xml.replace(/<dimension ref="[^"]*"\/>/, '<dimension ref="A1:G1048576"/>'));
  expect(strFromU8(parts[name])).toContain("G1048576");
  expect(await yearOf(openWorkbook(zipSync(parts)))).toBe(await yearOf(daily(400)));
});

it("366 places: a report of one of them, its neighbours ranked", async () => {
  const workbook = dailyOfPlaces(366, 20);
  await withOffice(workbook, async () => {
    expect(await writeReport(request, { place: "示例7市" })).toMatchObject({ kind: "written" });
  });
  expect(workbook.sheets.filter(({ name }) => name.startsWith("月报")).length).toBeGreaterThan(3);
});

it("200 sheets beside the days: the same figures, and a whole report", async () => {
  const workbook = daily(400);
  for (let sheet = 1; sheet <= 200; sheet += 1) {
    const other = workbook.addSheet(`事项${sheet}`);
    for (const [column, head] of ["序号", "事项", "经办人"].entries()) put(other, 0, column, head);
    for (let row = 1; row <= 5; row += 1) {
      put(other, row, 0, row);
      put(other, row, 1, `事项${sheet}-${row}`);
      put(other, row, 2, `经办${row}`);
    }
  }
  await withOffice(workbook, async () => {
    expect(await writeReport(request)).toMatchObject({ kind: "written" });
  });
  expect(await yearOf(workbook)).toBe(await yearOf(daily(400)));
});

it("a column longer than any list of arguments may be", async () => {
  const workbook = daily(400);
  const other = workbook.addSheet("单列");
  put(other, 0, 0, "编号");
  for (let row = 1; row <= 200_000; row += 1) put(other, row, 0, row);
  expect(await yearOf(workbook)).toBe(await yearOf(daily(400)));
});
