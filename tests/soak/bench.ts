/** What the families of the soak have in common: a report to start from, the bureau's sheets, and how a job ended. */
import { expect } from "vitest";
import { dayOf } from "../../src/calendar/day";
import { describeFailure } from "../../src/excel/describing/describe-report";
import { ExcelProblem } from "../../src/excel/excel-error";
import { writeReport } from "../../src/excel/run-report";
import type { Workbook } from "../../src/preview/workbook/workbook";
import { saveWorkbook } from "../../src/preview/xlsx/save-workbook";
import { openSmallSample, withOffice } from "../excel/office-bench";
import { request } from "../excel/report-steps";

export const november = { ...request, month: { year: 2021, month: 11 }, generatedAt: "2021-12-17 10:00" };

/** The small sample with two reports, one after the other, so that there is one to go back to. */
export async function reportedSample(): Promise<Uint8Array> {
  const workbook = openSmallSample();
  await withOffice(workbook, async () => {
    // Of another day: a run over what has not changed writes nothing, and leaves none to go back to.
    await writeReport({ ...request, until: dayOf(2021, 12, 14), generatedAt: "2021-12-15 09:30" });
    await writeReport(request);
  });
  return saveWorkbook(workbook);
}

/** The values of all sheets but ours, by name. */
export const bureauOf = ({ sheets }: Workbook): unknown =>
  sheets
    .filter(({ name }) => !name.startsWith("月报·"))
    .map((sheet) => [
      sheet.name,
      sheet.rowNumbers().map((row) => sheet.rowCells(row).map(([column, { value }]) => [row, column, value])),
    ]);

/**
 * "done", or the code of the problem that the job ended with; its words must be a sentence that a person can read.
 * @throws what is no problem of ours: a fault
 */
export async function ended(job: Promise<unknown>): Promise<string> {
  try {
    await job;
    return "done";
  } catch (error) {
    if (!(error instanceof ExcelProblem)) throw error;
    const words = describeFailure(error);
    expect(words).toMatch(/[。！）]$/);
    expect(words).not.toMatch(/undefined|null|NaN|Error:|\bat \w+\.ts/);
    return error.code;
  }
}
