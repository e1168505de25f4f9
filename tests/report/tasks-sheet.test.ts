import { noNotice } from "./report-fixture";
import { describe, expect, it } from "vitest";
import { dressSheet, writeFigures, type SheetJob } from "../../src/excel/writing/write-sheet";
import { WriteStream } from "../../src/excel/writing/write-stream";
import { newWorkbook } from "../../src/preview/xlsx/new-workbook";
import type { ReportInput } from "../../src/report/report-input";
import { looks } from "../../src/report/page/look";
import { HIGHEST_ROW } from "../../src/report/page/excel-limits";
import type { ReportSheet } from "../../src/report/page/sheet";
import { splitText } from "../../src/report/page/split-text";
import { heightFor, lineCount } from "../../src/report/page/text-width";
import { tasksSheet } from "../../src/report/tasks/tasks-sheet";
import { taskSentences } from "../../src/report/tasks/task-counts";
import { defaultSettings } from "../../src/settings";
import type { ProgressAssessment } from "../../src/indicators/ledgers/progress";
import { withOffice } from "../excel/office-bench";
import { assess, ledgersOf, noProgress, on, progressOf, standing, task, until, type Values } from "../tasks/task-rows";

function sheetOf(rows: readonly Values[], progress: ProgressAssessment = noProgress): ReportSheet {
  const input: ReportInput = {
    place: "示例市",
    month: { year: 2021, month: 12 },
    until,
    assessment: null,
    ledgers: ledgersOf(),
    progress,
    tasks: assess(rows, progress),
    notice: noNotice,
    history: [],
    damagedHistory: [],
    findings: [],
    openQuestions: 0,
    account: [],
    edits: new Map(),
    air: { place: null, places: [], days: [], guesses: [], sources: [], findings: [] },
    targets: { targets: [], ledgerTargets: [], definitions: [], guesses: [], findings: [] },
    settings: defaultSettings,
    workbook: { name: "示例.xlsx", sheets: [] },
    generatedAt: "2021-12-16 09:30",
  };
  return tasksSheet(input);
}

const long = "按照方案要求逐项落实整改措施，明确责任单位、责任人和完成时限，定期调度、按月通报，确保整改到位。";
const mixed: Values[] = [
  task({
    number: "1",
    workstream: "扬尘",
    state: "closed",
    doneOn: on("2021-05-01"),
    acceptedOn: on("2021-06-01"),
    publishedFrom: on("2021-06-03"),
    publishedTo: on("2021-06-10"),
    closedOn: on("2021-06-20"),
    evidence: "档案",
  }),
  task({
    number: "2",
    workstream: "扬尘",
    deadline: "2021年11月底前",
    state: "onSchedule",
    progress: "正在施工",
    target: 30,
    current: 20,
    unit: "个",
    responsible: "市住建局、市城管局",
  }),
  task({
    number: "3",
    workstream: "机动车",
    indicator: "企业提标改造",
    state: "done",
    progress: long.repeat(3),
    measures: long.repeat(4),
  }),
  task({ number: "4", round: "自治区督察", state: null, deadline: "长期坚持", responsible: null, remark: "已报送" }),
];
/** As many as charts are drawn of. */
const many: Values[] = [...mixed, ...mixed];

/** Rows of the dispatch table: those that have a number in the first column and link to the ledger. */
const taskRows = ({ cells }: ReportSheet) =>
  cells
    .filter(({ column, link }) => column === 0 && link !== undefined)
    .map(({ row }) => cells.filter((cell) => cell.row === row));

describe("月报·整改任务", () => {
  it("has a row for every task, linked to its ledger row, with a remark of its own", () => {
    const rows = taskRows(sheetOf(mixed));
    expect(rows.map((cells) => cells[0]?.value)).toEqual(["1", "2", "3", "4"]);
    expect(rows.map((cells) => cells[0]?.link?.to)).toMatchObject([{ top: 2 }, { top: 3 }, { top: 4 }, { top: 5 }]);
    expect(rows.map((cells) => cells.at(-1)?.editKey)).toEqual([
      "task:中央环保督察:1",
      "task:中央环保督察:2",
      "task:中央环保督察:3",
      "task:自治区督察:4",
    ]);
    expect(rows[3]?.at(-1)?.value).toBe("已报送");
  });

  it("says where a task stands in official words", () => {
    const [closed, late, measured] = taskRows(
      sheetOf(mixed, progressOf(standing("upgradedEnterprises", "behind", 57.1))),
    );
    const texts = (cells: typeof closed) =>
      [5, 7, 8, 11].map((column) => cells?.find((cell) => cell.column === column)?.value);
    expect(texts(closed)).toEqual(["2021年12月底前\n（2021-12-31）", "已完成", "● 已销号", "已销号 2021-06-20"]);
    expect(texts(late)).toEqual([
      "2021年11月底前\n（2021-11-30）",
      "20/30 个（66.7%）",
      "▲ 未达到序时进度\n序时应达 100.0%\n逾期 15 天、需说明\n台账写“达到序时进度”",
      "待完成整改",
    ]);
    expect(texts(measured)?.[2]).toBe("▲ 未达到序时进度\n临期（还有 16 天）、需说明\n台账写“已完成整改”");
  });

  it("heads its groups by problem, then by workstream", () => {
    const heads = sheetOf(mixed)
      .cells.filter(({ look, value }) => look === "group" && value !== null)
      .map(({ value }) => value);
    expect(heads).toEqual([
      "一、中央环保督察（3 项，完成整改 2 项）",
      "（一）强化扬尘综合防控（2 项，完成整改 1 项）",
      "（二）强化机动车治理（1 项，完成整改 1 项）",
      "二、自治区督察（1 项，完成整改 0 项）",
    ]);
  });

  it("sums up in sentences", () => {
    expect(taskSentences(assess(mixed))).toEqual([
      "共有整改任务 4 项（中央环保督察 3 项、自治区督察 1 项）：已销号 1 项、已完成整改 1 项，以上完成整改共 2 项，占 50.0%；未完成 2 项，" +
        "其中未达到序时进度 1 项、尚未启动 1 项。",
      "逾期 1 项：第 2 项“完成35家企业提标改造”（市住建局，逾期 15 天）。",
      "台账所写与计算结果不一致 1 项（第 2 项），本表按计算结果统计，依据见“月报·数据核查”。",
    ]);
    expect(taskSentences(assess([]))).toHaveLength(1);
  });

  it("says nothing twice of a list in which all stands alike", () => {
    const first = (rows: readonly Values[]): string => taskSentences(assess(rows, noProgress))[0] ?? "";
    const due = task({ number: "1", state: "onSchedule", deadline: "2021年12月底", progress: "正在施工" });
    const done = task({ number: "2", state: "done", deadline: "2021年6月底" });
    expect(first([due])).toMatch(/^共有整改任务 1 项：均未完成整改，达到序时进度 1 项。$/);
    expect(first([due, done])).toBe("共有整改任务 2 项：已完成整改 1 项，占 50.0%；未完成 1 项（达到序时进度）。");
    expect(first([done])).toBe("共有整改任务 1 项：已完成整改 1 项，占 100.0%；未完成 0 项。");
  });

  it("shows the same numbers in tables and charts", () => {
    const { charts, cells } = sheetOf(many);
    expect(charts.map(({ kind }) => kind)).toEqual(["stackedBar", "stackedBar"]);
    const total = cells
      .filter(({ value }) => value === "合计")
      .map(({ row }) => cells.find((cell) => cell.row === row && cell.column === 2)?.value)
      .filter((value) => typeof value === "number");
    expect(total).toEqual([8, 8]);
    const chartNumbers = cells
      .filter(({ look, value }) => look === "chartData" && typeof value === "number")
      .reduce((sum, { value }) => sum + Number(value), 0);
    expect(chartNumbers).toBe(16);
  });

  it("prints one page wide on A3, on every page what it is of and the table's head", () => {
    const { print, cells, columnWidths } = sheetOf([...many, ...many]);
    expect(print).toMatchObject({ orientation: "landscape", paper: "A3" });
    const [first = -1, last = -1] = print.titleRows ?? [];
    const firstCells = (row: number) => cells.filter((cell) => cell.row === row).map(({ value }) => value);
    expect(firstCells(first)[0]).toBe("三、示例市2021年12月整改任务逐项调度");
    expect(firstCells(last).slice(0, 3)).toEqual(["序号", "整改任务", null]);
    expect(last).toBe(first + 1);
    // The counts by unit may begin a page before the list does: they say the same of themselves.
    expect(cells.map(({ value }) => value)).toContain("二、示例市2021年12月各责任单位任务情况");
    expect(print.pageBreaksBefore.length).toBeGreaterThan(0);
    expect(columnWidths.slice(0, print.area.right + 1).reduce((sum, width) => sum + width, 0)).toBeLessThan(235);
  });

  it("of a few short tasks is A4, and of as many that tell more A3", () => {
    const short = Array.from({ length: 4 }, (_, index) => task({ number: String(index + 1) }));
    const { print, columnWidths } = sheetOf(short);
    expect(print.paper).toBe("A4");
    expect(columnWidths.slice(0, print.area.right + 1).reduce((sum, width) => sum + width, 0)).toBeLessThan(180);
    const told = short.map((one) => ({ ...one, goal: long, measures: long, obstacle: long, nextStep: long }));
    expect(sheetOf(told).print.paper).toBe("A3");
  });

  it("has no link on a figure of two lines, which some programs would cut", () => {
    const sheet = sheetOf(many);
    for (const { link, value, column, look } of sheet.cells)
      if (link !== undefined && typeof value === "string" && column > 0)
        expect(lineCount(value, sheet.columnWidths[column] ?? 0, looks[look].size), value).toBe(1);
  });

  it("cuts no text: every row is as high as its cells, and what is higher than a row goes on below", () => {
    const sheet = sheetOf([...mixed, task({ number: "9", measures: long.repeat(30), progress: "完" })]);
    const spanned = new Set(
      sheet.merges.flatMap(({ top, left, right }) =>
        Array.from({ length: right - left + 1 }, (_, index) => `${top}:${left + index}`),
      ),
    );
    for (const { row, column, value, look } of sheet.cells) {
      if (typeof value !== "string" || !looks[look].wrap || spanned.has(`${row}:${column}`)) continue;
      const { size } = looks[look];
      expect(sheet.rowHeights[row]).toBeGreaterThanOrEqual(
        heightFor(lineCount(value, sheet.columnWidths[column] ?? 0, size), size),
      );
    }
    expect(Math.max(...sheet.rowHeights.map((height) => height ?? 0))).toBeLessThan(HIGHEST_ROW);
    expect(sheet.cells.filter(({ value }) => value === "（续）").length).toBeGreaterThan(0);
    expect(
      sheet.cells
        .filter(({ column, row }) => column === 3 && row > (sheet.print.titleRows?.[0] ?? 0))
        .map(({ value }) => value ?? "")
        .join(""),
    ).toContain(long.repeat(30));
  });

  it("splits at the end of a clause where one is near", () => {
    const pieces = splitText(long.repeat(10), 20, 10.5, 8);
    expect(pieces.join("")).toBe(long.repeat(10));
    expect(pieces.every((piece) => lineCount(piece, 20, 10.5) <= 8)).toBe(true);
    expect(splitText("短", 20, 10.5, 8)).toEqual(["短"]);
    expect(splitText("", 20, 10.5, 8)).toEqual([""]);
  });

  it("says what is missing where there are no tasks", () => {
    const sheet = sheetOf([]);
    expect(sheet.charts).toEqual([]);
    expect(sheet.cells.some(({ value }) => typeof value === "string" && value.includes("没有读到整改任务"))).toBe(true);
  });

  it("draws no chart of few tasks, which its table shows at a glance", () => {
    expect(sheetOf(mixed).charts).toEqual([]);
  });

  it("is written by the real Office.js with stacked bars", async () => {
    const report = sheetOf(many);
    const workbook = newWorkbook(report.name);
    await withOffice(workbook, async () => {
      const types = await Excel.run(async (context) => {
        const worksheet = context.workbook.worksheets.getItem(report.name);
        const stream = new WriteStream(context, [report.name]);
        const job: SheetJob = {
          worksheet,
          name: report.name,
          isNew: true,
          report,
          edits: new Map(),
          changes: "whole",
          stream,
          spend: async () => {},
          askAgain: () => {},
          valuesWritten: () => {},
        };
        await writeFigures(job);
        await dressSheet(job);
        worksheet.charts.load("items/chartType,items/name");
        await context.sync();
        return worksheet.charts.items.map(({ chartType, name }) => [name, chartType]);
      });
      expect(types).toEqual([
        ["整改任务按工作类别", "BarStacked"],
        ["整改任务按责任单位", "BarStacked"],
      ]);
    });
  });
});
