/**
 * The job under the troubles that users of real Excel report: it is done, or it ends with one clear sentence; the
 * bureau's sheets are what they were either way.
 */
import { beforeAll, describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar/day";
import { describeFailure } from "../../src/excel/describing/describe-report";
import { ExcelProblem } from "../../src/excel/excel-error";
import { writeReport } from "../../src/excel/run-report";
import type { HostOptions } from "../../src/preview/host/excel-host";
import type { Workbook } from "../../src/preview/workbook/workbook";
import { openWorkbook } from "../../src/preview/xlsx/open-workbook";
import { saveWorkbook } from "../../src/preview/xlsx/save-workbook";
import { figuresIn, look } from "./cut-runs";
import { openSmallSample, withOffice } from "./office-bench";
import { troubles, type ExcelTrouble } from "./troubles";

const request = { month: null, until: dayOf(2021, 12, 15), generatedAt: "2021-12-16 09:30" };
/** Of another month: over what has not changed a run writes nothing. */
const november = { month: { year: 2021, month: 11 }, until: null, generatedAt: "2021-12-17 10:00" };

interface Profile {
  readonly name: string;
  readonly options?: Partial<HostOptions>;
  /** What becomes of the workbook between the first report and the second. */
  readonly between?: (workbook: Workbook) => Workbook;
  /** How the second report ends: written, or the problem's code. */
  readonly ends: "written" | ExcelProblem["code"];
  /** What Excel does not take shows in how the sheets look, not in what they say. */
  readonly looksOtherwise?: true;
  /** What 月报·数据核查 says more. */
  readonly says?: string;
}

const overview = (workbook: Workbook) => {
  const sheet = workbook.sheetByName("月报·总览");
  if (!sheet) throw new Error("no overview");
  return sheet;
};

const after =
  ({ opened }: ExcelTrouble) =>
  (workbook: Workbook): Workbook => {
    opened?.(workbook);
    return workbook;
  };

const profiles: readonly Profile[] = [
  {
    name: "sheets get other ids",
    between: (workbook) => openWorkbook(saveWorkbook(workbook), "renumbered"),
    ends: "written",
  },
  { name: "every sheet has the id of its neighbour", between: after(troubles.otherIds), ends: "written" },
  { name: "the settings are lost", between: after(troubles.lostSettings), ends: "reportNotAdopted" },
  {
    name: "custom XML is refused",
    options: troubles.customXml.options,
    ends: "written",
  },
  {
    name: "what add-ins keep is limited to 1 MB",
    options: troubles.oneMegabyte.options,
    ends: "written",
  },
  {
    name: "freezing throws",
    options: troubles.freezing.options,
    ends: "written",
    looksOtherwise: true,
  },
  { name: "the zoom is passed over", options: troubles.zoom.options, ends: "written" },
  {
    name: "what the page breaks at is passed over",
    options: troubles.pageBreaks.options,
    ends: "written",
    looksOtherwise: true,
  },
  { name: "inner lines where there are none are refused", options: troubles.innerLines.options, ends: "written" },
  { name: "links dress their cells loudly", options: troubles.loudLinks.options, ends: "written" },
  { name: "links do not dress their cells", options: troubles.plainLinks.options, ends: "written" },
  {
    name: "our overview is hidden",
    between: (workbook) => {
      workbook.setVisibility(overview(workbook), "Hidden");
      return workbook;
    },
    ends: "written",
  },
  { name: "all of our sheets are hidden", between: after(troubles.hidden), ends: "written" },
  {
    name: "our overview is very hidden",
    between: (workbook) => {
      workbook.setVisibility(overview(workbook), "VeryHidden");
      return workbook;
    },
    ends: "written",
  },
  { name: "calculation is manual", between: after(troubles.manual), ends: "written", says: "工作簿设为手动计算" },
  { name: "the structure is protected", between: after(troubles.protectedStructure), ends: "written" },
  {
    name: "the structure is protected and a sheet of ours is gone",
    between: (workbook) => {
      workbook.removeSheet(overview(workbook));
      workbook.structureProtected = true;
      return workbook;
    },
    ends: "structureProtected",
  },
  {
    name: "the workbook is read-only",
    between: (workbook) => {
      workbook.readOnly = true;
      return workbook;
    },
    ends: "written",
  },
];

/** The values of all sheets but ours. */
const bureau = ({ sheets }: Workbook): unknown =>
  sheets
    .filter(({ name }) => !name.startsWith("月报·"))
    .map((sheet) => [
      sheet.name,
      sheet.rowNumbers().map((row) => sheet.rowCells(row).map(([column, { value }]) => [row, column, value])),
    ]);

async function report(workbook: Workbook, options: Partial<HostOptions>): Promise<string> {
  return withOffice(
    workbook,
    async () => {
      try {
        return (await writeReport(november)).kind;
      } catch (error) {
        if (!(error instanceof ExcelProblem)) throw error;
        const words = describeFailure(error);
        expect(words).toMatch(/[。！]$/);
        expect(words).not.toMatch(/undefined|null|NaN|Error:/);
        return error.code;
      }
    },
    options,
  );
}

const saidIn = (sheets: ReadonlyMap<string, string>): unknown =>
  [...sheets].map(([name, sheet]) => [name, figuresIn(sheet)]);

describe("the second report", () => {
  let first: Uint8Array;
  let undisturbed: ReadonlyMap<string, string>;
  beforeAll(async () => {
    const workbook = openSmallSample();
    await withOffice(workbook, () => writeReport(request));
    first = saveWorkbook(workbook);
    const other = openWorkbook(first);
    await withOffice(other, () => writeReport(november));
    undisturbed = look(other);
    expect(saidIn(undisturbed)).not.toEqual(saidIn(look(workbook)));
  });

  it.each(profiles)(
    "where $name: $ends",
    async ({ options = {}, between = (one) => one, ends, looksOtherwise, says }) => {
      const workbook = between(openWorkbook(first));
      const before = bureau(workbook);
      expect(await report(workbook, options)).toBe(ends);
      expect(bureau(workbook)).toEqual(before);
      if (ends !== "written") return;
      const now = look(workbook);
      if (says !== undefined) {
        expect(now.get("月报·数据核查")).toContain(says);
        expect(undisturbed.get("月报·数据核查")).not.toContain(says);
        return;
      }
      expect(saidIn(now)).toEqual(saidIn(undisturbed));
      if (!looksOtherwise) expect(now).toEqual(undisturbed);
      else expect(now).not.toEqual(undisturbed);
    },
  );
});
