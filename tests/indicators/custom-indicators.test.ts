/**
 * What staff define in a row of the target sheet, and a newcomer's trial with a thing that the notice never mentions.
 */
import { describe, expect, it } from "vitest";
import { localAddress } from "../../src/cells/address";
import type { RawValue, SheetSnapshot } from "../../src/cells/snapshot";
import { readLedgers } from "../../src/datasets/read-ledgers";
import { findingMessages } from "../../src/i18n/findings";
import { assessProgress } from "../../src/indicators/ledgers/assess-progress";
import { defineIndicators } from "../../src/indicators/own/custom-indicators";
import { parseConditions } from "../../src/indicators/own/parse-conditions";
import { standingsOf } from "../../src/indicators/ledgers/progress";
import { readTargets } from "../../src/indicators/targets/read-targets";
import { defaultSettings } from "../../src/settings";
import { book, snapshot } from "../datasets/sheet-snapshot";
import { day } from "./ledger-fixture";

const head = [
  "指标名称",
  "单位",
  "目标要求",
  "目标值",
  "责任单位",
  "数据表",
  "统计列",
  "统计方式",
  "条件",
  "时段",
  "小数位数",
  "工作类别",
];
const date = (month: number, dayOfMonth: number, year = 2021): string => `${year}-${month}-${dayOfMonth}`;

const water = snapshot(
  [
    ["某市2021年地表水断面监测", "", "", "", ""],
    ["单位：mg/L", "", "", "", ""],
    ["断面名称", "监测日期", "水质类别", "氨氮", "是否达标"],
    ["入境断面", date(1, 5), "Ⅰ类", 0.12, "是"],
    ["", date(1, 6), "Ⅱ类", 0.3, "是"],
    ["", date(7, 5), "Ⅳ类", 1.6, "否"],
    ["出境断面", date(1, 7), "Ⅲ类", 0.9, "是"],
    ["", date(2, 7), "Ⅲ类", "0.02L", "是"],
    ["", date(12, 30), "劣Ⅴ类", 3, "否"],
    ["", date(5, 1, 2020), "劣Ⅴ类", 4, "否"],
    ["合计", "", "", 9.94, ""],
    ["注：每月一次。", "", "", "", ""],
  ],
  { name: "水质断面监测" },
);
const samples = snapshot(
  [
    ["煤质抽检台账", "", "", ""],
    ["抽检日期", "被检单位", "硫分(%)", "检验结果"],
    [date(2, 1), "示例经销点01", 0.5, "合格"],
    [date(3, 1), "示例经销点02", 1.2, "不合格"],
    [date(4, 1), "示例经销点01", 0.4, "合格"],
  ],
  { name: "煤质抽检" },
);

function run(rows: readonly RawValue[][], sheets: readonly SheetSnapshot[] = [water, samples]) {
  const workbook = book(snapshot([["2021年指标目标"], head, ...rows], { name: "指标目标" }), ...sheets);
  const targets = readTargets(workbook, defaultSettings);
  const ledgers = readLedgers(workbook, defaultSettings, new Set(targets.guesses.map(({ sheetId }) => sheetId)));
  const defined = defineIndicators(targets.definitions, { ledgers, workbook });
  const progress = assessProgress({
    ledgers,
    targets: targets.ledgerTargets,
    defined,
    month: { year: 2021, month: 12 },
    until: day(12, 15),
    settings: defaultSettings,
    history: [],
    air: null,
    generatedAt: "2021-12-16 09:30",
  });
  const standing = (title: string) => standingsOf(progress).find(({ indicator }) => indicator.title["zh-CN"] === title);
  return {
    targets,
    defined,
    progress,
    standing,
    told: [...targets.findings, ...defined.findings].map(
      ({ code, at }) => `${code} ${at === null ? "" : (localAddress(at) ?? "")}`,
    ),
  };
}

describe("a newcomer's trial: one row, and it appears", () => {
  it("the share of good sections, over a sheet that no ledger declares", () => {
    const { standing, told, progress } = run([
      [
        "国控断面水质优良比例",
        "%",
        "不低于",
        60,
        "市生态环境局",
        "水质断面监测",
        "",
        "占比",
        "水质类别=Ⅰ类、Ⅱ类、Ⅲ类",
        "累计",
        1,
        "水环境治理",
      ],
    ]);
    expect(told).toEqual([]);
    expect(standing("国控断面水质优良比例")).toMatchObject({
      indicator: {
        unit: "%",
        decimals: 1,
        workstream: null,
        workstreamTitle: "水环境治理",
        progress: "level",
        period: "yearToDate",
      },
      cumulative: { reported: 80, numerator: 4, denominator: 5 },
      plan: { value: 60, direction: "atLeast", responsible: "市生态环境局" },
      status: "likelyMet",
      margin: 20,
    });
    expect(progress.workstreams.at(-1)).toMatchObject({ workstream: null, title: "水环境治理" });
    expect(standing("国控断面水质优良比例")?.cumulative.sources[0]).toMatchObject({ sheet: "水质断面监测", top: 3 });
  });

  it("counts 同上 as what stands above it", () => {
    const visits = snapshot(
      [
        ["乡镇", "检查日期", "次数"],
        ["城关镇", date(3, 1), 2],
        ["同上", date(4, 1), 3],
        ["〃", date(5, 1), "同上"],
        ["河口镇", date(5, 2), 9],
      ],
      { name: "巡查" },
    );
    const { standing } = run(
      [["城关镇巡查次数", "次", "", "", "", "巡查", "次数", "求和", "乡镇=城关镇", "", "", ""]],
      [visits],
    );
    expect(standing("城关镇巡查次数")).toMatchObject({ cumulative: { reported: 8 } });
  });

  it("the share of good sections is staff's own also where it is called as the share of good days", () => {
    const own = (name: string, table: string, column: string) =>
      run([[name, "%", "不低于", 60, "", table, column, "占比", "水质类别=Ⅰ类、Ⅱ类、Ⅲ类", "", 1, ""]]);
    expect(own("优良比例", "水质断面监测", "").standing("优良比例")).toMatchObject({ cumulative: { reported: 80 } });
    expect(own("优良天数比例", "空气日报", "AQI").targets).toMatchObject({
      targets: [{ title: "优良天数比例" }],
      definitions: [],
    });
  });

  it.each<[string, RawValue[], object]>([
    [
      "the number of samples",
      ["断面监测次数", "次", "", "", "", "水质断面监测", "", "计数", "", "", "", ""],
      { cumulative: { reported: 5 }, month: { reported: 0 }, status: "countedOnly", indicator: { progress: "linear" } },
    ],
    [
      "distinct sections, written once a group",
      ["监测断面数", "个", "不少于", 2, "", "水质断面监测", "断面名称", "去重计数", "", "", "", ""],
      { cumulative: { reported: 2 }, status: "completed" },
    ],
    [
      "the mean, a value below detection halved",
      ["氨氮平均浓度", "mg/L", "不高于", 1, "", "水质断面监测", "氨氮", "平均", "", "", 2, ""],
      { cumulative: { reported: 0.59 }, indicator: { better: "lower" }, status: "likelyMet" },
    ],
    [
      "the highest, in another unit",
      ["氨氮最高浓度", "μg/L", "", "", "", "水质断面监测", "氨氮", "最大", "", "", 0, ""],
      { cumulative: { reported: 1600 } },
    ],
    [
      "the latest",
      ["最近一次氨氮", "", "", "", "", "水质断面监测", "氨氮", "最新", "断面名称=出境断面", "", "", ""],
      { cumulative: { reported: 0.01 }, indicator: { unit: "mg/L" } },
    ],
    [
      "by a number",
      ["氨氮超标次数", "次", "不超过", 0, "", "水质断面监测", "", "计数", "氨氮>1.5；断面名称包含断面", "", "", "工业"],
      { cumulative: { reported: 1 }, status: "unreachable" },
    ],
    [
      "as it stands: whatever year",
      ["超标记录数", "个", "", "", "", "水质断面监测", "", "计数", "是否达标=否", "现状", "", ""],
      { cumulative: { reported: 2 } },
    ],
    [
      "over a declared ledger by its title, in its words",
      ["高硫煤批次", "批次", "不超过", 3, "", "煤质抽检台账", "", "计数", "硫分≥1.0%", "累计", "", "扩大禁燃区面积"],
      { cumulative: { reported: 1 }, indicator: { workstream: "noBurnZones" }, status: "likelyMet" },
    ],
    [
      "by a choice in any of its words",
      ["不达标批次", "批次", "", "", "", "煤质抽检", "", "计数", "检验结果=不达标", "", "", "禁燃区"],
      { cumulative: { reported: 1 }, indicator: { workstream: "noBurnZones" } },
    ],
    [
      "a share weighted by a column",
      ["合格煤硫分占比", "%", "", "", "", "煤质抽检", "硫分", "占比", "检验结果=合格", "", 1, ""],
      { cumulative: { reported: 42.9 } },
    ],
  ])("%s", (_, row, expected) => {
    const { standing, told } = run([row]);
    expect(told.filter((one) => !one.startsWith("belowDetectionHalved"))).toEqual([]);
    expect(standing(String(row[0]))).toMatchObject(expected);
  });

  const fuel = snapshot(
    [
      ["企业", "上年用量/吨", "本年用量/吨"],
      ["甲", 200, 150],
      ["乙", 300, 250],
    ],
    { name: "用煤" },
  );

  it("two columns tell a change; one alone is asked for the other", () => {
    const row = (columns: string): RawValue[] => [
      "用量变化",
      "%",
      "",
      "",
      "",
      "用煤",
      columns,
      "变化率",
      "",
      "现状",
      1,
      "",
    ];
    // From 500 to 400.
    expect(run([row("上年用量→本年用量")], [fuel]).standing("用量变化")).toMatchObject({
      cumulative: { reported: -20 },
    });
    const { told, standing } = run([row("上年用量")], [fuel]);
    expect(standing("用量变化")).toBeUndefined();
    expect(told).toHaveLength(1);
  });

  it("a column alone is added up; a time that nobody knows is told with its words", () => {
    const row = (period: string): RawValue[] => [
      "本年用煤",
      "吨",
      "",
      "",
      "",
      "用煤",
      "本年用量",
      "",
      "",
      period,
      0,
      "",
    ];
    expect(run([row("现状")], [fuel]).standing("本年用煤")).toMatchObject({ cumulative: { reported: 400 } });
    const { defined } = run([row("不知何时")], [fuel]);
    expect(defined.findings).toMatchObject([
      { code: "definitionUnknownPeriod", severity: "error", facts: { indicator: "本年用煤", text: "不知何时" } },
    ]);
  });

  it("two columns divide one by the other; a column whose name has a stroke is one", () => {
    const fields = snapshot(
      [
        ["地块", "种植面积/亩", "灌溉面积/亩"],
        ["甲", 20, 5],
        ["乙", 30, 20],
      ],
      { name: "地块" },
    );
    const { standing, told } = run(
      [
        ["灌溉率", "%", "", "", "", "地块", "灌溉面积÷种植面积", "占比", "", "", 1, ""],
        ["大地块数", "个", "", "", "", "地块", "", "计数", "种植面积≥2公顷", "", "", ""],
        ["种植总面积", "公顷", "", "", "", "地块", "种植面积/亩", "求和", "", "", 2, ""],
      ],
      [fields],
    );
    expect(told).toEqual([]);
    expect(standing("灌溉率")).toMatchObject({
      cumulative: { reported: 50, numerator: 25, denominator: 50 },
      indicator: { period: "asItStands" },
      month: null,
    });
    expect(standing("大地块数")?.cumulative.reported, "2 公顷 are 30 亩").toBe(1);
    expect(standing("种植总面积")?.cumulative.reported).toBe(3.33);
  });

  it("of a share that asks whether anything stands there, the blanks are the rest", () => {
    const stations = snapshot(
      [
        ["站点", "日处理水量"],
        ["甲站", 20],
        ["乙站", ""],
        ["丙站", 35],
        ["丁站", ""],
      ],
      {
        name: "站点",
      },
    );
    const { standing } = run(
      [["运行率", "%", "", "", "", "站点", "", "占比", "日处理水量非空", "", 1, ""]],
      [stations],
    );
    expect(standing("运行率")?.cumulative.reported).toBe(50);
  });

  it("a title of the catalogue is computed as staff define it, in its place", () => {
    const { progress, told } = run([
      ["煤质抽检批次", "批次", "不少于", 2, "", "煤质抽检", "被检单位", "去重计数", "", "", "", ""],
    ]);
    expect(told).toEqual(["definitionReplaces A3"]);
    const found = standingsOf(progress).filter(({ indicator }) => indicator.id === "coalSamples");
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      cumulative: { reported: 2 },
      status: "completed",
      indicator: { workstream: "noBurnZones" },
    });
  });
});

describe("faults are told at the very cell, and say what could stand there", () => {
  const row = (change: Readonly<Record<number, RawValue>>): RawValue[] =>
    ["自定", "mg/L", "", "", "", "水质断面监测", "氨氮", "求和", "", "", "", ""].map(
      (value, column) => change[column] ?? value,
    );
  it.each<[string, RawValue[], string, RegExp]>([
    ["the table", row({ 5: "水质月报" }), "definitionUnknownTable F3", /水质断面监测/],
    ["a sheet without a table", row({ 5: "空表" }), "definitionUnreadableSheet F3", /空表/],
    ["the column", row({ 6: "总磷" }), "definitionUnknownColumn G3", /断面名称、监测日期、水质类别、氨氮、是否达标/],
    ["the column's kind", row({ 6: "水质类别" }), "definitionColumnNotNumbers G3", /计数/],
    ["no column", row({ 6: "" }), "definitionColumnMissing H3", /统计列/],
    ["the statistic", row({ 7: "方差" }), "definitionUnknownStatistic H3", /去重计数/],
    ["the condition", row({ 8: "水质好的" }), "definitionUnreadableCondition I3", /水质好的/],
    ["the condition's column", row({ 8: "总磷=1" }), "definitionUnknownColumn I3", /总磷/],
    ["the condition's number", row({ 8: "氨氮≥很高" }), "definitionUnreadableCondition I3", /氨氮≥很高/],
    [
      "the choice",
      row({ 5: "煤质抽检台账", 6: "硫分", 8: "检验结果=尚可" }),
      "definitionUnknownChoice I3",
      /合格、不合格/,
    ],
    ["no condition for a share", row({ 6: "", 7: "占比" }), "definitionNeedsCondition H3", /条件/],
    ["the period", row({ 9: "上旬" }), "definitionUnknownPeriod J3", /现状/],
    ["the unit", row({ 1: "亩" }), "targetUnitUnfit B3", /mg\/L/],
    ["no table", row({ 5: "" }), "definitionWithoutTable G3", /数据表/],
  ])("%s", (_, given, expected, words) => {
    const blank = snapshot([["说明文字"]], { name: "空表" });
    // A row that is known keeps the sheet a target sheet.
    const { targets, defined, told, progress } = run(
      [given, ["铁路运输量", "万吨", "不少于", 1300]],
      [water, samples, blank],
    );
    expect(told).toEqual([expected]);
    expect(standingsOf(progress).some(({ indicator }) => indicator.title["zh-CN"] === "自定")).toBe(false);
    for (const { code, facts } of [...targets.findings, ...defined.findings]) {
      expect((findingMessages[code]["zh-CN"] as (facts: unknown) => string)(facts)).toMatch(words);
      expect((findingMessages[code].en as (facts: unknown) => string)(facts)).not.toMatch(/undefined|null|NaN/);
    }
  });

  it("a bad number of decimals is told and the usual one taken; a second definition is told and left", () => {
    const { told, standing } = run([row({ 10: "很多" }), row({ 7: "最大" })]);
    expect(told.filter((one) => !one.startsWith("belowDetectionHalved"))).toEqual([
      "definitionBadDecimals K3",
      "definitionTwice A4",
    ]);
    expect(standing("自定")?.cumulative.reported).toBe(2.93);
  });
});

describe("conditions on words", () => {
  const mills = snapshot(
    [
      ["农村水厂改造清单"],
      ["序号", "乡镇", "水厂", "改造情况", "水质类别", "完成时间"],
      ["一", "甲乡"],
      [1, "甲乡", "水厂1", "已改造", "II类", "2021-3-1"],
      [2, "", "水厂2", "改造中", "2类", ""],
      ["二", "乙乡"],
      [1, "乙乡", "水厂3", "已改造", "Ⅲ类", "2021-5-1"],
      [2, "", "水厂4", "未启动", "二类", ""],
    ],
    { name: "水厂" },
  );
  const counted = (condition: string) =>
    run([["水厂数", "座", "", "", "", "水厂", "", "计数", condition, "现状", "", "水"]], [mills]);

  it.each([
    ["", 4],
    ["乡镇=甲乡", 2],
    ["水质类别=Ⅱ类", 3],
    ["改造情况=已改造", 2],
    ["乡镇=甲乡、改造情况=已改造", 1],
    ["完成时间≠空", 2],
    ["完成时间=空", 2],
    ["完成时间≥2021-4-1", 1],
    ["完成时间<2021年4月", 1],
    ["乡镇不含甲", 2],
    ["D列=已改造", 2],
  ])("%j counts %d of the list as it stands, dated or not", (condition, count) => {
    const { standing, told } = counted(condition);
    expect([standing("水厂数")?.cumulative.value, told]).toEqual([count, []]);
  });

  it.each(["水厂表", "“水厂”", "水厂.xlsx", "水厂!A:F", "农村水厂改造清单", "农村水厂改造"])(
    "in the sheet meant by %s",
    (table) => {
      for (const [how, when] of [
        ["数行", "不分年度"],
        ["统计个数", "时点"],
        ["记数", "现状"],
      ]) {
        const { standing, told } = run(
          [["水厂数", "座", "", "", "", table, "", how ?? "", "乡镇=乙乡", when ?? "", "", "水"]],
          [mills],
        );
        expect([standing("水厂数")?.cumulative.value, told]).toEqual([2, []]);
      }
    },
  );

  it("that select nothing say what the column holds", () => {
    const { defined } = counted("改造情况=完工了");
    expect(defined.findings).toMatchObject([
      { code: "definitionSelectsNothing", facts: { column: "改造情况", values: "已改造、改造中、未启动" } },
    ]);
  });
});

describe("conditions", () => {
  it.each<[string, object]>([
    [
      "检验结果=合格；面积≥3000",
      [
        { column: "检验结果", operator: "=", values: ["合格"] },
        { column: "面积", operator: "≥", values: ["3000"] },
      ],
    ],
    ["类别=Ⅰ类、Ⅱ类,Ⅲ类", [{ column: "类别", operator: "=", values: ["Ⅰ类", "Ⅱ类", "Ⅲ类"] }]],
    ["状态=超过序时进度", [{ column: "状态", operator: "=", values: ["超过序时进度"] }]],
    ["是否达标=是", [{ column: "是否达标", operator: "=", values: ["是"] }]],
    ["面积大于3000且面积小于5000", [{ column: "面积", operator: ">", values: ["3000且面积小于5000"] }]],
    [
      "面积>3000 且 面积<5000",
      [
        { column: "面积", operator: ">", values: ["3000"] },
        { column: "面积", operator: "<", values: ["5000"] },
      ],
    ],
    [
      "名称包含焦化，完成日期不为空",
      [
        { column: "名称", operator: "contains", values: ["焦化"] },
        { column: "完成日期", operator: "filled", values: [] },
      ],
    ],
    ["备注为空", [{ column: "备注", operator: "blank", values: [] }]],
    ["面积>=3000", [{ column: "面积", operator: "≥", values: ["3000"] }]],
    ["单位≠“示例企业01”", [{ column: "单位", operator: "≠", values: ["示例企业01"] }]],
  ])("%s", (text, expected) => {
    expect(parseConditions(text)).toMatchObject({ conditions: expected });
  });
  it.each<[string, object]>([
    [
      "状态=已封停、乡镇=城关镇",
      [
        { column: "状态", operator: "=", values: ["已封停"] },
        { column: "乡镇", operator: "=", values: ["城关镇"] },
      ],
    ],
    [
      "状态=已封停 乡镇=城关镇和类型=机井、土井",
      [
        { column: "状态", operator: "=", values: ["已封停"] },
        { column: "乡镇", operator: "=", values: ["城关镇"] },
        { column: "类型", operator: "=", values: ["机井", "土井"] },
      ],
    ],
    [
      "1.状态：已封停；2.乡镇不为城关镇",
      [
        { column: "状态", operator: "=", values: ["已封停"] },
        { column: "乡镇", operator: "≠", values: ["城关镇"] },
      ],
    ],
    ["【状态】=“已封停”", [{ column: "状态", operator: "=", values: ["已封停"] }]],
    ["状态=正在封停/未启动", [{ column: "状态", operator: "=", values: ["正在封停", "未启动"] }]],
    ["备注≠空", [{ column: "备注", operator: "filled", values: [] }]],
    ['备注=""', [{ column: "备注", operator: "blank", values: [] }]],
    ["备注有内容", [{ column: "备注", operator: "filled", values: [] }]],
    ["备注含“复查”", [{ column: "备注", operator: "contains", values: ["复查"] }]],
    ["备注不含复查", [{ column: "备注", operator: "lacks", values: ["复查"] }]],
    ["取水量50以上", [{ column: "取水量", operator: "≥", values: ["50"] }]],
    ["取水量不足50", [{ column: "取水量", operator: "<", values: ["50"] }]],
  ])("%s, as staff write it", (text, expected) => {
    expect(parseConditions(text)).toMatchObject({ conditions: expected });
  });

  it.each(["都要", "=合格", "面积≥"])("%s cannot be read", (text) => {
    expect(parseConditions(text)).toHaveProperty("unreadable");
  });
});
