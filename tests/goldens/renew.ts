/** `npm run goldens`: writes the pages anew. Reviewing the difference is reviewing the change. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { goldenWorkbooks, writtenPages } from "./golden-workbooks";

for (const workbook of goldenWorkbooks) {
  const folder = join(import.meta.dirname, workbook.name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, lines] of await writtenPages(workbook))
    writeFileSync(join(folder, `${name}.txt`), `${lines.join("\n")}\n`);
}
