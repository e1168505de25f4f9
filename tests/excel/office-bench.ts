/** A workbook on the embedded Excel with the real Office.js connected, for one test. */
import { readFileSync } from "node:fs";
import { ExcelHost, type HostOptions } from "../../src/preview/host/excel-host";
import { connectOfficeJs } from "../../src/preview/host/node-transport";
import type { Workbook } from "../../src/preview/workbook/workbook";
import { openWorkbook } from "../../src/preview/xlsx/open-workbook";

export const sampleFile = "assets/sample-workbook.xlsx";

export async function withOffice<Value>(
  workbook: Workbook,
  use: (host: ExcelHost) => Promise<Value>,
  options: Partial<HostOptions> = {},
): Promise<Value> {
  const host = new ExcelHost(workbook, options);
  const office = await connectOfficeJs(host);
  try {
    return await use(host);
  } finally {
    office.disconnect();
  }
}

export const openSample = (): Workbook => openWorkbook(readFileSync(sampleFile));

const few = new Set([
  "2020年",
  "2021年",
  "2021年目标",
  "会议台账",
  "煤炭消费2020年",
  "煤炭消费2021年",
  "反馈问题清单",
  "整改任务台账",
]);

/** The sample with a sheet of each kind: every sheet of the report, in a quarter of the time. */
export function openSmallSample(): Workbook {
  const workbook = openSample();
  for (const sheet of [...workbook.sheets]) if (!few.has(sheet.name)) workbook.removeSheet(sheet);
  return workbook;
}
