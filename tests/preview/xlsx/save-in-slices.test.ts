import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Workbook } from "../../../src/preview/workbook/workbook";
import { newWorkbook } from "../../../src/preview/xlsx/new-workbook";
import { openWorkbook } from "../../../src/preview/xlsx/open-workbook";
import { ChangedWhileSaving, saveWorkbook, saveWorkbookInSlices } from "../../../src/preview/xlsx/save-workbook";
import { content } from "../../browser/try-out-steps";
import { slowClock } from "./slow-clock";

const ROWS = 8_000;

/** A sheet whose part is some megabytes: packed in several pieces. */
function large(): Workbook {
  const workbook = newWorkbook("明细");
  const [sheet] = workbook.sheets;
  for (let row = 0; row < ROWS; row += 1) {
    sheet?.setCell(row, 0, content(row * 1.37));
    sheet?.setCell(row, 1, content(`第${row}家企业，检查 ${(row * 7919) % 1009} 次`));
  }
  return workbook;
}

const atEachPause = (use: (done: number) => void) => (done: number) => Promise.resolve(use(done));

describe("a workbook saved in slices", () => {
  it("is the same to the byte, and the page drew meanwhile", async () => {
    slowClock();
    const workbook = large();
    const told: number[] = [];
    const saved = await saveWorkbookInSlices(
      workbook,
      atEachPause((done) => told.push(done)),
    );
    expect(saved).toEqual(saveWorkbook(workbook));
    expect(told.length).toBeGreaterThan(1);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.every((done) => done >= 0 && done <= 1)).toBe(true);
  });

  it("unpacks by another program's reading of zip, in pieces as well as whole", () => {
    const bytes = saveWorkbook(large());
    const xml = new TextDecoder().decode(unzipSync(bytes)["xl/worksheets/sheet1.xml"]);
    expect(xml.length).toBeGreaterThan(1_000_000);
    expect(xml).toContain(`第${ROWS - 1}家企业`);
    expect(openWorkbook(bytes).sheets[0]?.cell(ROWS - 1, 0)?.value).toBe((ROWS - 1) * 1.37);
  });

  it("is never half of one state and half of another", async () => {
    slowClock();
    const workbook = large();
    const change = atEachPause(() => workbook.sheets[0]?.setCell(0, 0, content("改了")));
    await expect(saveWorkbookInSlices(workbook, change)).rejects.toThrow(ChangedWhileSaving);
  });

  it("can be stopped, and is as it was", async () => {
    slowClock();
    const workbook = large();
    const { version } = workbook;
    const stop = atEachPause(() => {
      throw new Error("stopped");
    });
    await expect(saveWorkbookInSlices(workbook, stop)).rejects.toThrow("stopped");
    expect(workbook.version).toBe(version);
    expect(openWorkbook(saveWorkbook(workbook)).sheets[0]?.cell(1, 0)?.value).toBe(1.37);
  });
});
