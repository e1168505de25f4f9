/** The workbooks whose written sheets are kept as text, and how they are written: no clock, no chance. */
import { dayOf } from "../../src/calendar/day";
import { writeReport } from "../../src/excel/run-report";
import type { ReportRequest } from "../../src/monthly-report";
import type { Workbook } from "../../src/preview/workbook/workbook";
import { openSample, openSmallSample, withOffice } from "../excel/office-bench";
import { severalCounties } from "./workbooks/several-counties";
import { staffWrite, untidyYear } from "./workbooks/untidy";
import { goldenPage } from "./golden-page";

export interface GoldenWorkbook {
  /** The folder beside this file. */
  readonly name: string;
  readonly open: () => Workbook;
  readonly request: ReportRequest;
  /** What goes before: an earlier report and what staff made of it. */
  readonly before?: (workbook: Workbook, request: ReportRequest) => Promise<void>;
}

const generatedAt = "2021-12-16 09:30";

/** The small sample without its air: a county that keeps ledgers only. */
function withoutAir(): Workbook {
  const workbook = openSmallSample();
  for (const sheet of [...workbook.sheets]) if (/^20\d\d年/.test(sheet.name)) workbook.removeSheet(sheet);
  return workbook;
}

export const goldenWorkbooks: readonly GoldenWorkbook[] = [
  { name: "sample", open: openSample, request: { month: null, until: dayOf(2021, 12, 15), generatedAt } },
  { name: "ledgers-only", open: withoutAir, request: { month: null, until: dayOf(2021, 12, 15), generatedAt } },
  {
    name: "several-counties",
    open: severalCounties,
    request: { month: null, until: dayOf(2026, 4, 10), generatedAt: "2026-04-12 09:30" },
  },
  {
    name: "untidy",
    open: untidyYear,
    request: { month: null, until: dayOf(2021, 12, 15), generatedAt },
    before: staffWrite,
  },
];

/** Name of each written sheet → its page as text. */
export async function writtenPages(golden: GoldenWorkbook): Promise<ReadonlyMap<string, readonly string[]>> {
  const { open, request, before } = golden;
  const workbook = open();
  const names = await withOffice(workbook, async () => {
    await before?.(workbook, request);
    const written = await writeReport(request);
    if (written.kind !== "written") throw new Error("the report was not written");
    return written.sheets;
  });
  return new Map(
    names.map((name) => {
      const sheet = workbook.sheetByName(name);
      if (!sheet) throw new Error(`${name} is not there`);
      return [name, goldenPage(workbook, sheet)];
    }),
  );
}
