/** Makes assets/sample-workbook.xlsx, through the real Office.js on the embedded Excel. `npm run sample`. */
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ExcelHost } from "../../src/preview/host/excel-host";
import { connectOfficeJs } from "../../src/preview/host/node-transport";
import { newWorkbook } from "../../src/preview/xlsx/new-workbook";
import { saveWorkbook } from "../../src/preview/xlsx/save-workbook";
import { sampleDays } from "./daily-air";
import { sampleSheets, writeSheet } from "./write-sheets";

const file = join(dirname(fileURLToPath(import.meta.url)), "../sample-workbook.xlsx");
const workbook = newWorkbook();
const office = await connectOfficeJs(new ExcelHost(workbook, { apiLevel: "1.14" }));
await office.Excel.run(async (context) => {
  for (const [index, sheet] of sampleSheets(sampleDays()).entries()) {
    writeSheet(context.workbook, sheet, index === 0);
    await context.sync();
  }
});
office.disconnect();
writeFileSync(file, saveWorkbook(workbook));
process.stdout.write(`${file}\n`);
