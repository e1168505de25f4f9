/** A workbook on the embedded Excel with the real Office.js connected, for one test. */
import { readFileSync } from "node:fs";
import { ExcelHost, type HostOptions } from "../../src/preview/host/excel-host";
import { connectOfficeJs } from "../../src/preview/host/node-transport";
import type { Sheet } from "../../src/preview/workbook/sheet";
import type { Workbook } from "../../src/preview/workbook/workbook";
import { openWorkbook } from "../../src/preview/xlsx/open-workbook";
import { saveWorkbook } from "../../src/preview/xlsx/save-workbook";
import { troubleOfAll } from "./troubles";

export const sampleFile = "assets/sample-workbook.xlsx";

export async function withOffice<Value>(
  workbook: Workbook,
  use: (host: ExcelHost) => Promise<Value>,
  options: Partial<HostOptions> = {},
): Promise<Value> {
  const trouble = troubleOfAll();
  trouble.opened?.(workbook);
  const troubles = [...(trouble.options?.troubles ?? []), ...(options.troubles ?? [])];
  const host = new ExcelHost(workbook, { ...trouble.options, ...options, troubles });
  const office = await connectOfficeJs(host);
  try {
    return await use(host);
  } finally {
    office.disconnect();
  }
}

const sampleBytes = lazily(() => readFileSync(sampleFile));

export const openSample = (): Workbook => openWorkbook(sampleBytes());

/**
 * The rows that are kept of a sheet for the small sample: heads, the last weeks of a year, the first lines of a list.
 */
const kept: Readonly<Record<string, (row: number) => boolean>> = {
  "2020年": (row) => row < 2 || (row >= 307 && row < 368),
  "2021年": (row) => row < 2 || (row >= 306 && row < 351),
  "2021年目标": () => true,
  会议台账: (row) => row < 20,
  煤炭消费2020年: (row) => row < 9,
  煤炭消费2021年: (row) => row < 9,
  反馈问题清单: () => true,
  整改任务台账: (row) => row < 20,
};

const smallBytes = lazily(() => {
  const workbook = openSample();
  for (const sheet of [...workbook.sheets]) {
    const isKept = kept[sheet.name];
    if (isKept) keepRows(sheet, isKept);
    else workbook.removeSheet(sheet);
  }
  return saveWorkbook(workbook);
});

/** The sample with a sheet of each kind and few rows: every sheet of the report, in a fifth of the time. */
export const openSmallSample = (): Workbook => openWorkbook(smallBytes());

/** The file of the small sample, of which the bureau's parts must stay as they are. */
export const smallSampleFile = (): Uint8Array => smallBytes();

/** Rows that are not kept go, and those below move up. */
function keepRows(sheet: Sheet, isKept: (row: number) => boolean): void {
  const rows = sheet.rowNumbers();
  const moved = new Map(rows.filter(isKept).map((row, index) => [row, index]));
  const cells = rows.flatMap((row) => sheet.rowCells(row).map(([column, cell]) => ({ row, column, cell })));
  for (const { row, column } of cells) sheet.setCell(row, column, undefined);
  for (const { row, column, cell } of cells) {
    const to = moved.get(row);
    // A formula would point at rows that went.
    if (to !== undefined) sheet.setCell(to, column, { ...cell, formula: null, source: null });
  }
  sheet.merges = sheet.merges.flatMap((merge) => {
    const within = [...moved].filter(([row]) => row >= merge.top && row <= merge.bottom).map(([, row]) => row);
    const [top, bottom] = [Math.min(...within), Math.max(...within)];
    return within.length === 0 || (top === bottom && merge.left === merge.right) ? [] : [{ ...merge, top, bottom }];
  });
  sheet.touch("merges");
}

function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}
