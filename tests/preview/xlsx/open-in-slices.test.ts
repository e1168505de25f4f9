import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { openWorkbook, openWorkbookInSlices } from "../../../src/preview/xlsx/open-workbook";
import { saveWorkbook } from "../../../src/preview/xlsx/save-workbook";
import { WorkbookFileError } from "../../../src/preview/xlsx/workbook-file-error";
import { sampleFile } from "../../excel/office-bench";

it("a file that is opened in slices is the same workbook, and the page drew meanwhile", async () => {
  const bytes = readFileSync(sampleFile);
  let pauses = 0;
  const opened = await openWorkbookInSlices(bytes, () => Promise.resolve(void (pauses += 1)));
  expect(pauses).toBeGreaterThan(0);
  expect(saveWorkbook(opened)).toEqual(saveWorkbook(openWorkbook(bytes)));
});

it("what is no workbook is refused in slices as it is at once", () =>
  expect(openWorkbookInSlices(new Uint8Array([1, 2, 3]), () => Promise.resolve())).rejects.toThrow(WorkbookFileError));
