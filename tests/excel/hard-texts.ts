/**
 * Texts that are hard to carry, put into cells of the small sample: shared by the tests (a sample) and the soak (all).
 */
import { expect } from "vitest";
import { writeReport } from "../../src/excel/run-report";
import type { Workbook } from "../../src/preview/workbook/workbook";
import { openWorkbook } from "../../src/preview/xlsx/open-workbook";
import { saveWorkbook } from "../../src/preview/xlsx/save-workbook";
import { openSmallSample, withOffice } from "./office-bench";
import { request } from "./report-steps";

/** Characters of a text; a cell of Excel's holds 32,767, and what stands in a file may be longer. */
export const LENGTHS = [0, 1, 60, 255, 256, 1_000, 8_192, 32_766, 32_767, 40_000];

const PIECES: Readonly<Record<string, string>> = {
  prose: "已完成，下一步继续推进。",
  lines: "第一行\n第二行\r\n",
  emoji: "👩‍👩‍👧𠮷",
  "lone surrogates": "\uD83D字\uDE00",
  formula: "=SUM(A1)+",
  at: "@某某",
  plus: "+86-",
  minus: "-1-",
  quote: "'‘“",
  control: "\u0001\u0008字",
  mark: "\u202E\u200B\uFEFF字",
};

export const KINDS = Object.keys(PIECES);

export const hardText = (kind: string, length: number): string => {
  const piece = PIECES[kind] ?? "";
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
};

/** Every column of every sheet of the small sample. */
export const columnsOfSample = (): { readonly sheet: string; readonly column: number }[] =>
  openSmallSample().sheets.flatMap((sheet) => {
    const columns = new Set(sheet.rowNumbers().flatMap((row) => sheet.rowCells(row).map(([column]) => column)));
    return [...columns].sort((a, b) => a - b).map((column) => ({ sheet: sheet.name, column }));
  });

/** Writes a text into the middle of a column of a few sheets, and reports; what the cells hold is not changed. */
export async function expectReport(
  places: readonly { readonly sheet: string; readonly column: number }[],
  text: string,
  told: string,
): Promise<void> {
  const workbook = openSmallSample();
  for (const { sheet: name, column } of places) {
    const sheet = workbook.sheetByName(name);
    const rows = sheet?.rowNumbers() ?? [];
    const content = { formula: null, known: true, style: 0, quotePrefix: false, source: null };
    sheet?.setCell(rows[Math.floor(rows.length * 0.6)] ?? 0, column, { ...content, value: text });
  }
  const before = namesAndCells(workbook);
  const written = await withOffice(workbook, () => writeReport(request));
  expect(written.kind, told).toBe("written");
  expect(namesAndCells(workbook), told).toEqual(before);
  const again = openWorkbook(saveWorkbook(workbook));
  expect(again.sheetByName("月报·总览"), told).toBeDefined();
}

const namesAndCells = (workbook: Workbook) =>
  workbook.sheets
    .filter(({ name }) => !name.startsWith("月报·"))
    .map((sheet) => [sheet.name, sheet.rowNumbers().map((row) => sheet.rowCells(row).map(([, { value }]) => value))]);
