/**
 * The job under the troubles that users of real Excel report: it is done, or it ends with one clear sentence; the
 * bureau's sheets are what they were either way.
 */
import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar/day";
import { describeFailure } from "../../src/excel/describing/describe-report";
import { ExcelProblem } from "../../src/excel/excel-error";
import { writeReport } from "../../src/excel/run-report";
import type { HostOptions } from "../../src/preview/host/excel-host";
import type { Workbook } from "../../src/preview/workbook/workbook";
import { openWorkbook } from "../../src/preview/xlsx/open-workbook";
import { saveWorkbook } from "../../src/preview/xlsx/save-workbook";
import { openSmallSample, withOffice } from "../excel/office-bench";
import { troubles } from "../excel/troubles";

const request = { month: null, until: dayOf(2021, 12, 15), generatedAt: "2021-12-16 09:30" };

interface Profile {
  readonly name: string;
  readonly options?: Partial<HostOptions>;
  /** What becomes of the workbook between the first report and the second. */
  readonly between?: (workbook: Workbook) => Workbook;
  /** How the second report ends: written, or the problem's code. */
  readonly ends: "written" | ExcelProblem["code"];
}

const overview = (workbook: Workbook) => {
  const sheet = workbook.sheetByName("月报·总览");
  if (!sheet) throw new Error("no overview");
  return sheet;
};

const profiles: readonly Profile[] = [
  {
    name: "sheets get other ids",
    between: (workbook) => openWorkbook(saveWorkbook(workbook), "renumbered"),
    ends: "written",
  },
  {
    name: "the settings are lost",
    between: (workbook) => {
      for (const key of [...workbook.settings.keys()]) workbook.removeSetting(key);
      return workbook;
    },
    ends: "reportNotAdopted",
  },
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
  },
  { name: "the zoom is passed over", options: troubles.zoom.options, ends: "written" },
  { name: "what the page breaks at is passed over", options: troubles.pageBreaks.options, ends: "written" },
  {
    name: "our overview is hidden",
    between: (workbook) => {
      workbook.setVisibility(overview(workbook), "Hidden");
      return workbook;
    },
    ends: "written",
  },
  {
    name: "our overview is very hidden",
    between: (workbook) => {
      workbook.setVisibility(overview(workbook), "VeryHidden");
      return workbook;
    },
    ends: "written",
  },
  {
    name: "calculation is manual",
    between: (workbook) => {
      workbook.calculationMode = "Manual";
      return workbook;
    },
    ends: "written",
  },
  {
    name: "the structure is protected",
    between: (workbook) => {
      workbook.structureProtected = true;
      return workbook;
    },
    ends: "written",
  },
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
        return (await writeReport(request)).kind;
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

describe("the second report", () => {
  let written: Uint8Array | null = null;
  it.each(profiles)("where $name: $ends", async ({ options = {}, between = (one) => one, ends }) => {
    written ??= await withOffice(openSmallSample(), async (host) => {
      await writeReport(request);
      return saveWorkbook(host.workbook);
    });
    const workbook = between(openWorkbook(written));
    const before = bureau(workbook);
    expect(await report(workbook, options)).toBe(ends);
    expect(bureau(workbook)).toEqual(before);
  });
});
