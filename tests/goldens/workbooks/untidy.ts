/**
 * The small sample as it looks after a bad year: the instruments failed in November and December, the bureau measures
 * something of its own, and staff have rewritten a paragraph of the notice and put remarks beside figures of the report
 * before.
 */
import { writeReport } from "../../../src/excel/run-report";
import type { ReportRequest } from "../../../src/monthly-report";
import type { Workbook } from "../../../src/preview/workbook/workbook";
import { openSample } from "../../excel/office-bench";
import { memoryOf, type } from "../../excel/report-steps";

/** Days from the end of 2021's sheet whose instruments failed: too many for the month and for November. */
const FAILED = { from: 4, count: 20 };

/** A sheet of each kind, and the one that the bureau's own indicator measures. */
const kept: ReadonlySet<string> = new Set([
  "2020年",
  "2021年",
  "2021年目标",
  "指标目标",
  "水质断面监测",
  "煤炭消费2021年",
  "反馈问题清单",
  "整改任务台账",
]);

export function untidyYear(): Workbook {
  const workbook = openSample();
  for (const sheet of [...workbook.sheets]) if (!kept.has(sheet.name)) workbook.removeSheet(sheet);
  const sheet = workbook.sheetByName("2021年");
  if (!sheet) throw new Error("the sample has no sheet 2021年");
  const rows = sheet.rowNumbers().filter((row) => sheet.rowCells(row).length > 3);
  for (const row of rows.slice(-FAILED.from - FAILED.count, -FAILED.from))
    for (const [column] of sheet.rowCells(row)) if (column > 0) sheet.setCell(row, column, undefined);
  return workbook;
}

/** A first report, and what staff make of it before the next. */
export async function staffWrite(workbook: Workbook, request: ReportRequest): Promise<void> {
  await writeReport(request);
  const { sheets } = memoryOf(workbook);
  const keyIn = (sheet: "overview" | "tasks" | "notice", wanted: RegExp): string => {
    const key = Object.keys(sheets[sheet]?.cells ?? {}).find((one) => wanted.test(one));
    if (key === undefined) throw new Error(`no cell ${wanted.source} in ${sheet}`);
    return key;
  };
  type(workbook, "overview", keyIn("overview", /^target:pm25Mean/), "11月仪器故障，已报州监测站");
  type(workbook, "tasks", keyIn("tasks", /^task:/), "县政府常务会已研究");
  type(workbook, "notice", keyIn("notice", /^notice:1:coalCap$/), "此段由办公室改写：整改措施均已落实。");
}
