/**
 * LibreOffice works out 月报·验算 of four saved workbooks: every formula agrees with its figure, by another's arithmetic.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { dayOf, type Day } from "../../src/calendar/day";
import { writeReport } from "../../src/excel/run-report";
import type { Workbook } from "../../src/preview/workbook/workbook";
import { saveWorkbook } from "../../src/preview/xlsx/save-workbook";
import { openSample, openSmallSample, withOffice } from "../excel/office-bench";
import { severalCounties } from "../goldens/workbooks/several-counties";
import { untidyYear } from "../goldens/workbooks/untidy";

const hasLibreOffice = spawnSync("soffice", ["--version"]).status === 0;

const workbooks: readonly { readonly name: string; readonly open: () => Workbook; readonly until: Day }[] = [
  { name: "sample", open: openSample, until: dayOf(2021, 12, 15) },
  { name: "small", open: openSmallSample, until: dayOf(2021, 12, 15) },
  { name: "counties", open: severalCounties, until: dayOf(2026, 4, 10) },
  { name: "untidy", open: untidyYear, until: dayOf(2021, 12, 15) },
];

const name = hasLibreOffice
  ? "LibreOffice agrees with every figure"
  : "LibreOffice (soffice) is not on this machine: 月报·验算 was NOT worked out by another program";

it.skipIf(!hasLibreOffice)(name, { timeout: 300_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "recalculated-"));
  for (const { name, open, until } of workbooks) {
    const workbook = open();
    await withOffice(workbook, async () => {
      await writeReport({ month: null, until, generatedAt: "2021-12-16 09:30" }, { checkFormulas: true });
    });
    // Nothing has read the formulas here, so that the file holds no result that could be taken over.
    writeFileSync(join(folder, `${name}.xlsx`), saveWorkbook(workbook));
  }
  const run = spawnSync("soffice", [
    `-env:UserInstallation=file://${folder}/profile`,
    "--headless",
    "--convert-to",
    "csv:Text - txt - csv (StarCalc):9,34,76,1,,1033,false,true,false,false,false,-1",
    "--outdir",
    join(folder, "out"),
    ...workbooks.map(({ name }) => join(folder, `${name}.xlsx`)),
  ]);
  expect(run.status).toBe(0);
  const files = readdirSync(join(folder, "out")).filter((file) => file.endsWith("月报·验算.csv"));
  const told = files.map((file) => {
    const lines = readFileSync(join(folder, "out", file), "utf8").split("\n");
    const verdicts = lines.map((line) => line.split("\t")[7] ?? "").filter((word) => /^[✓✗]/.test(word));
    return { file, agree: verdicts.filter((word) => word === "✓ 一致").length, of: verdicts.length };
  });
  process.stdout.write(`${told.map(({ file, agree, of }) => `${file}: ${agree} of ${of}`).join("\n")}\n`);
  expect(told).toHaveLength(workbooks.length);
  for (const { agree, of } of told) {
    expect(of).toBeGreaterThan(0);
    expect(agree).toBe(of);
  }
});
