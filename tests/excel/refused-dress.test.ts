/**
 * Each call that only dresses a report, refused by Excel whenever it comes: every figure stands, no sheet says that it
 * is not finished, and what was left out is told.
 */
import { beforeAll, describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar/day";
import { writeReport } from "../../src/excel/run-report";
import type { DressPart } from "../../src/findings/read-back";
import type { Workbook } from "../../src/preview/workbook/workbook";
import { figuresIn, look, unfinished } from "./cut-runs";
import { openSmallSample, withOffice } from "./office-bench";

const request = { month: null, until: dayOf(2021, 12, 15), generatedAt: "2021-12-16 09:30" };

/** The members of Excel that a part of the dress is made by. */
const members = {
  merges: ["Range.merge"],
  sizes: ["RangeFormat.columnWidth=", "RangeFormat.rowHeight=", "Range.setColumnProperties"],
  links: ["Range.setCellProperties"],
  looks: [
    "Worksheet.getRanges",
    "RangeFont.name=",
    "RangeFont.size=",
    "RangeFont.bold=",
    "RangeFont.color=",
    "RangeFont.underline=",
    "RangeFill.color=",
    "RangeFormat.horizontalAlignment=",
    "RangeFormat.verticalAlignment=",
    "RangeFormat.wrapText=",
    "Range.setRowProperties",
  ],
  lines: ["RangeBorder.style=", "RangeBorder.weight=", "RangeBorder.color="],
  newChart: ["ChartCollection.add", "Chart.setPosition", "ChartTitle.text="],
  chartLook: [
    "ChartLegend.visible=",
    "ChartFont.name=",
    "ChartFill.setSolidColor",
    "ChartAxis.majorUnit=",
    "ChartLineFormat.color=",
    "ChartSeries.gapWidth=",
    "ChartDataLabel.position=",
  ],
  bars: ["ConditionalFormatCollection.add"],
  freeze: ["WorksheetFreezePanes.freezeRows"],
  page: [
    "Worksheet.showGridlines=",
    "PageLayout.orientation=",
    "PageLayout.zoom=",
    "PageLayout.setPrintMargins",
    "PageLayout.setPrintArea",
    "PageBreakCollection.add",
  ],
} as const satisfies Record<DressPart, readonly string[]>;

function figuresOf(workbook: Workbook): unknown {
  const looks = look(workbook);
  return workbook.sheets.map(({ name }) => [name, figuresIn(looks.get(name))]);
}

async function reported(member: string | null) {
  const workbook = openSmallSample();
  const troubles = member === null ? [] : [{ member, code: "GeneralException" }];
  const outcome = await withOffice(workbook, () => writeReport(request), { troubles });
  return { workbook, outcome };
}

let undisturbed: unknown;

beforeAll(async () => {
  const { workbook } = await reported(null);
  undisturbed = figuresOf(workbook);
  expect(figuresIn(look(workbook).get("月报·指标进度")).flat().length).toBeGreaterThan(20);
});

const cases = Object.entries(members).flatMap(([part, all]) => all.map((member) => [part, member] as const));

describe("what Excel refuses of the dress", () => {
  it.each(cases)("%s: %s", async (part, member) => {
    const { workbook, outcome } = await reported(member);
    if (outcome.kind !== "written") throw new Error(`it ended ${outcome.kind}`);
    expect(outcome.differences.map((one) => one.part)).toContain(part);
    expect(unfinished(workbook)).toEqual([]);
    expect(figuresOf(workbook)).toEqual(undisturbed);
  });
});
