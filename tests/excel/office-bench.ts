/** A workbook on the embedded Excel with the real Office.js connected, for one test. */
import { readFileSync } from "node:fs";
import { ExcelHost, type HostOptions } from "../../src/preview/host/excel-host";
import { connectOfficeJs } from "../../src/preview/host/node-transport";
import type { Workbook } from "../../src/preview/workbook/workbook";
import { openWorkbook } from "../../src/preview/xlsx/open-workbook";

export const sampleFile = "assets/sample-workbook.xlsx";

export async function withOffice<Value>(workbook: Workbook, use: (host: ExcelHost) => Promise<Value>, options: Partial<HostOptions> = {}): Promise<Value> {
  const host = new ExcelHost(workbook, options);
  const office = await connectOfficeJs(host);
  try {
    return await use(host);
  } finally {
    office.disconnect();
  }
}

export const openSample = (): Workbook => openWorkbook(readFileSync(sampleFile));
