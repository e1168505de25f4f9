/**
 * The sample workbook as a file, made through the real Office.js on the embedded Excel; the same to the byte every
 * time.
 */
import { ExcelHost } from "../../src/preview/host/excel-host";
import { connectOfficeJs } from "../../src/preview/host/node-transport";
import { newWorkbook } from "../../src/preview/xlsx/new-workbook";
import { saveWorkbook } from "../../src/preview/xlsx/save-workbook";
import { sampleDays } from "./daily-air";
import { ledgerSheets } from "./ledger-sheets";
import { writeClerkSheet } from "./write-clerk-sheet";
import { sampleSheets, writeSheet } from "./write-sheets";

export async function sampleWorkbook(): Promise<Uint8Array> {
  const workbook = newWorkbook();
  const office = await connectOfficeJs(new ExcelHost(workbook, { apiLevel: "1.14" }));
  try {
    await office.Excel.run(async (context) => {
      for (const [index, sheet] of sampleSheets(sampleDays()).entries()) {
        writeSheet(context.workbook, sheet, index === 0);
        await context.sync();
      }
      for (const sheet of ledgerSheets()) {
        writeClerkSheet(context.workbook, sheet);
        await context.sync();
      }
    });
  } finally {
    office.disconnect();
  }
  return saveWorkbook(workbook);
}
