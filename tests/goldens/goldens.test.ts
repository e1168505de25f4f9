/** Every cell of the written sheets is as it was when somebody last looked at it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { differences } from "./golden-page";
import { goldenWorkbooks, writtenPages } from "./golden-workbooks";

/** Differences that a message shows; the rest is in the difference of the files. */
const SHOWN = 20;

const kept = (folder: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    readdirSync(folder).map((file) => [
      file.replace(/\.txt$/, ""),
      readFileSync(join(folder, file), "utf8").trimEnd().split("\n"),
    ]),
  );

describe.each(goldenWorkbooks)("$name", (workbook) => {
  it("is written as the goldens have it (npm run goldens renews them)", async () => {
    const written = await writtenPages(workbook);
    const golden = kept(join(import.meta.dirname, workbook.name));
    expect([...written.keys()].sort()).toEqual([...golden.keys()].sort());
    const changed = [...written].flatMap(([sheet, lines]) =>
      differences(golden.get(sheet) ?? [], lines).map((difference) => `${sheet} ${difference}`),
    );
    expect(changed.slice(0, SHOWN), `${changed.length} places differ`).toEqual([]);
  });
});
