/** The one gate before a sheet is written: whatever a cell holds, Excel takes the sheet. */
import { describe, expect, it } from "vitest";
import { inExcel } from "../../src/excel/excel-error";
import { readWorkbook } from "../../src/excel/read-workbook";
import { writeReport } from "../../src/excel/run-report";
import { monthlyReport } from "../../src/monthly-report";
import { beginning, CELL_TEXT, HIGHEST_ROW, withinExcelLimits } from "../../src/report/page/excel-limits";
import { roomForEdits } from "../../src/report/page/room-for-edits";
import type { ReportSheet } from "../../src/report/page/sheet";
import { defaultSettings } from "../../src/settings";
import { openSample, openSmallSample, withOffice } from "../excel/office-bench";
import { request } from "../excel/report-steps";

/** Numbers of 0 … 1 that are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** What Excel would refuse of a sheet. */
function refused(sheet: ReportSheet): string[] {
  return [
    ...sheet.rowHeights.flatMap((height, row) => (height !== null && height > 409.5 ? [`row ${row}: ${height}`] : [])),
    ...sheet.cells.flatMap(({ row, column, value, link }) => [
      ...(typeof value === "string" && value.length > CELL_TEXT ? [`cell ${row},${column}: ${value.length}`] : []),
      ...(typeof value === "number" && !Number.isFinite(value) ? [`cell ${row},${column}: ${value}`] : []),
      ...((link?.tip?.length ?? 0) > 255 ? [`tip ${row},${column}`] : []),
    ]),
    ...sheet.charts.flatMap(({ name, title, valueTitle }) =>
      [name, title, valueTitle].filter((text) => text.length > 255),
    ),
  ];
}

const SAYINGS = ["已完成，下一步继续推进。", "abc ", "1", "2021年12月底前", "=A1+", "不高于58、", "𠮷"];

/**
 * In each round every sheet has a text of some length in one of its cells; `SWEEP=n` makes it n times as many rounds.
 */
const rounds = 5 * Number(process.env["SWEEP"] ?? "1");

describe("texts of every length", () => {
  it(`in any column of the sample end with a report that Excel takes (${rounds} rounds)`, async () => {
    const read = await withOffice(openSample(), () => inExcel(readWorkbook));
    const random = seeded(409);
    for (let round = 0; round < rounds; round += 1) {
      const sheets = read.snapshot.sheets.map((sheet) => {
        const row = Math.floor(sheet.values.length * (0.3 + 0.7 * random()));
        const column = Math.floor((sheet.values[0]?.length ?? 0) * random());
        const length = Math.ceil(32_767 ** random());
        const text = (SAYINGS[Math.floor(SAYINGS.length * random())] ?? "").repeat(length).slice(0, length);
        const values = sheet.values.map((cells, at) =>
          at === row ? cells.map((cell, index) => (index === column ? text : cell)) : cells,
        );
        return { ...sheet, values };
      });
      const { report } = monthlyReport({ ...read.snapshot, sheets }, request, defaultSettings);
      expect(report?.sheets.length).toBeGreaterThan(4);
      for (const sheet of report?.sheets ?? [])
        expect([sheet.name, refused(withinExcelLimits(roomForEdits(sheet, new Map())))]).toEqual([sheet.name, []]);
    }
  }, 600_000);

  it("are written by Excel itself", async () => {
    const workbook = openSmallSample();
    const tasks = workbook.sheetByName("整改任务台账");
    const text = { formula: null, known: true, style: 0, quotePrefix: false, source: null };
    for (const [column, row] of (tasks?.rowNumbers().slice(3, 12) ?? []).entries()) {
      const value = "未达到序时进度；".repeat(500 * (column + 1)).slice(0, 32_767);
      tasks?.setCell(row, column + 1, { ...text, value });
    }
    const written = await withOffice(workbook, () => writeReport(request));
    expect(written.kind).toBe("written");
  });
});

describe("the gate", () => {
  const sheet: ReportSheet = {
    id: "overview",
    name: `月报[1]:${"长".repeat(40)}`,
    tabColor: "#000000",
    columnWidths: [10],
    rowHeights: [null, 1000, 18],
    cells: [
      { row: 0, column: 0, value: "字".repeat(40_000), look: "text" },
      {
        row: 1,
        column: 0,
        value: 1,
        look: "number",
        link: { to: { sheet: "数据" as never, row: 0, column: 0 }, tip: "提".repeat(300) },
      },
    ],
    merges: [],
    charts: [
      {
        name: "图",
        title: "题".repeat(310),
        valueTitle: "轴",
        kind: "line",
        categories: "A1:A2",
        series: [],
        anchor: { top: 0, left: 0, bottom: 1, right: 1 },
        valueAxis: {},
        legend: false,
      },
    ],
    bars: [],
    freeze: { rows: 0, columns: 0 },
    print: {
      orientation: "portrait",
      paper: "A4",
      titleRows: null,
      area: { top: 0, left: 0, bottom: 2, right: 0 },
      pageBreaksBefore: Array.from({ length: 2_000 }, (_, row) => row + 1),
    },
  };

  it("clamps what Excel refuses, and marks what it cut", () => {
    const within = withinExcelLimits(sheet);
    expect(refused(sheet).length).toBeGreaterThan(3);
    expect(refused(within)).toEqual([]);
    expect(within.rowHeights).toEqual([null, HIGHEST_ROW, 18]);
    expect(within.name).toMatch(/^月报_1__长+…$/);
    expect(within.name.length).toBe(31);
    expect(within.charts[0]?.title).toMatch(/^题{254}…$/);
    expect(within.cells[0]?.value).toMatch(/^字+…$/);
    expect(within.print.pageBreaksBefore.length).toBe(1_026);
  });

  it("leaves a sheet that fits as it is", () => {
    const fitting = { ...withinExcelLimits(sheet) };
    expect(withinExcelLimits(fitting)).toEqual(fitting);
  });

  it("cuts between characters", () => {
    expect(beginning("𠮷𠮷𠮷", 4)).toBe("𠮷…");
    expect(beginning("𠮷𠮷", 4)).toBe("𠮷𠮷");
  });
});
