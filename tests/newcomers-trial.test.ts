/**
 * One more ledger and one more indicator for a thing that the notice never mentions: one row of staff's, or one
 * declaration each.
 */
import { describe, expect, it } from "vitest";
import type { RawValue } from "../src/cells/snapshot";
import { choice, date, ledger, text, titled } from "../src/recognition/declare-ledger";
import { ledgers as catalogue } from "../src/datasets/ledgers/catalogue";
import { readLedgers } from "../src/datasets/read-ledgers";
import { writeReport } from "../src/excel/run-report";
import { assessProgress } from "../src/indicators/ledgers/assess-progress";
import { indicator, share } from "../src/indicators/ledgers/declare-indicator";
import { noneDefined } from "../src/indicators/own/defined-indicators";
import { indicatorsSheet } from "../src/report/figures/indicators-sheet";
import { defaultSettings } from "../src/settings";
import { statusGroups } from "../src/taskpane/status/status-groups";
import type { Workbook } from "../src/preview/workbook/workbook";
import { newWorkbook } from "../src/preview/xlsx/new-workbook";
import { book, snapshot } from "./datasets/sheet-snapshot";
import { day } from "./indicators/ledger-fixture";
import { withOffice } from "./excel/office-bench";
import { reportInput } from "./report/report-fixture";

const noise: readonly (readonly RawValue[])[] = [
  ["2021年功能区声环境监测"],
  ["点位名称", "监测日期", "昼间达标情况"],
  ["示例小学", "2021-3-5", "达标"],
  ["", "2021-9-6", "超标"],
  ["示例医院", "2021-3-5", "达标"],
  ["", "2021-12-14", "达标"],
  ["", "2020-9-7", "超标"],
];
const targets: readonly (readonly RawValue[])[] = [
  ["2021年指标目标"],
  ["指标名称", "单位", "目标要求", "目标值", "责任单位", "数据表", "统计方式", "条件", "小数位数", "工作类别"],
  [
    "声环境昼间达标率",
    "%",
    "不低于",
    70,
    "示例市生态环境局",
    "声环境监测",
    "占比",
    "昼间达标情况=达标",
    1,
    "声环境质量",
  ],
];
const until = day(12, 15);

function fill(workbook: Workbook, name: string, rows: readonly (readonly RawValue[])[]): void {
  const sheet = workbook.sheetByName(name) ?? workbook.addSheet(name);
  for (const [row, values] of rows.entries()) {
    for (const [column, value] of values.entries()) {
      if (value !== "")
        sheet.setCell(row, column, { value, formula: null, known: true, style: 0, quotePrefix: false, source: null });
    }
  }
}

describe("a newcomer's trial", () => {
  it("指标目标 over a sheet that nobody declared: in 月报·指标进度 and the pane, under its own heading", async () => {
    const workbook = newWorkbook("声环境监测");
    fill(workbook, "声环境监测", noise);
    fill(workbook, "指标目标", targets);
    const written = await withOffice(workbook, () =>
      writeReport({ month: { year: 2021, month: 12 }, until, generatedAt: "2021-12-16 09:30" }),
    );
    if (written.kind !== "written") throw new Error(written.kind);
    const sheet = workbook.sheetByName("月报·指标进度");
    const rows = Array.from({ length: 60 }, (_, row) =>
      Array.from({ length: 16 }, (__, column) => sheet?.cell(row, column)?.value ?? null),
    );
    const at = rows.findIndex(([, title]) => title === "声环境昼间达标率");
    const heads = rows.find((row) => row.includes("累计完成")) ?? [];
    const columns = ["指标", "单位", "年度目标", "累计完成", "本月", "完成率", "状态", "责任单位", "来源"];
    expect(columns.map((head) => rows[at]?.[heads.findIndex((one) => String(one).startsWith(head))])).toEqual([
      "声环境昼间达标率",
      "%",
      70,
      75,
      100,
      107.1,
      "◐ 预计达标",
      "示例市生态环境局",
      "声环境监测",
    ]);
    expect(rows[at - 1]?.[0]).toMatch(/声环境质量/);
    const group = statusGroups(written.monthly, new Map(), "zh-CN").find(({ title }) => title.includes("声环境质量"));
    expect(group?.rows).toMatchObject([{ key: "own:声环境昼间达标率", figure: "75.0%", status: "预计达标" }]);
  });

  it("a ledger and an indicator, one declaration each, do the same", () => {
    const noisePoints = ledger("noisePoints", {
      title: titled("声环境监测台账", "Noise"),
      named: ["声环境"],
      datedBy: "date",
      columns: {
        point: text("点位名称").filledDown(),
        date: date("监测日期"),
        result: choice("昼间达标情况").of({ met: ["达标"], missed: ["超标"] }),
      },
    });
    const quietDays = indicator("quietDays", {
      workstream: null,
      workstreamTitle: "声环境质量",
      title: titled("声环境昼间达标率", "Quiet by day"),
      unit: "%",
      decimals: 1,
      measure: share(noisePoints, { result: "met" }),
    });
    const read = readLedgers(book(snapshot(noise, { name: "声环境监测" })), defaultSettings, new Set(), {
      known: [...catalogue, noisePoints],
    });
    const progress = assessProgress({
      ledgers: read,
      targets: [],
      defined: { ...noneDefined, indicators: [quietDays], declarations: [noisePoints] },
      month: { year: 2021, month: 12 },
      until,
      settings: defaultSettings,
      history: [],
      air: null,
      generatedAt: "2021-12-16 09:30",
    });
    const cells = indicatorsSheet(reportInput({ ledgers: read, progress, until })).cells.map(({ value }) => value);
    const at = cells.indexOf("声环境昼间达标率");
    expect(cells.slice(at, at + 4)).toEqual(["声环境昼间达标率", "%", 75, "1月1日—12月15日"]);
    expect(
      statusGroups({ assessment: null, progress, tasks: null }, new Map(), "en").find(({ title }) =>
        title.includes("声环境质量"),
      )?.rows,
    ).toMatchObject([{ figure: "75.0%" }]);
  });
});
