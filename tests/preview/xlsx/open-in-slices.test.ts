import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { newWorkbook } from "../../../src/preview/xlsx/new-workbook";
import { openWorkbook, openWorkbookInSlices } from "../../../src/preview/xlsx/open-workbook";
import { saveWorkbook } from "../../../src/preview/xlsx/save-workbook";
import { WorkbookFileError } from "../../../src/preview/xlsx/workbook-file-error";
import { content } from "../../browser/try-out-steps";
import { sampleFile } from "../../excel/office-bench";
import { slowClock } from "./slow-clock";

it("a file that is opened in slices is the same workbook, and the page drew meanwhile", async () => {
  slowClock();
  const bytes = readFileSync(sampleFile);
  let pauses = 0;
  const opened = await openWorkbookInSlices(bytes, () => Promise.resolve(void (pauses += 1)));
  expect(pauses).toBeGreaterThan(0);
  expect(saveWorkbook(opened)).toEqual(saveWorkbook(openWorkbook(bytes)));
});

it("text of all tongues is whole where a large part is read in pieces", async () => {
  slowClock();
  const workbook = newWorkbook("表");
  const text = (row: number): string => `第${row}行 €µ🏭 ${row * 7919}`;
  for (let row = 0; row < 9_000; row += 1) workbook.sheets[0]?.setCell(row, 0, content(text(row)));
  const opened = await openWorkbookInSlices(saveWorkbook(workbook), () => Promise.resolve());
  const read = Array.from({ length: 9_000 }, (_, row) => opened.sheets[0]?.cell(row, 0)?.value);
  expect(read).toEqual(read.map((_, row) => text(row)));
});

it("what is no workbook is refused in slices as it is at once", () =>
  expect(openWorkbookInSlices(new Uint8Array([1, 2, 3]), () => Promise.resolve())).rejects.toThrow(WorkbookFileError));
