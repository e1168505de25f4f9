/** Writes assets/sample-workbook.xlsx. `npm run sample`. */
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { sampleWorkbook } from "./sample-workbook";

const file = join(dirname(fileURLToPath(import.meta.url)), "../sample-workbook.xlsx");
writeFileSync(file, await sampleWorkbook());
process.stdout.write(`${file}\n`);
