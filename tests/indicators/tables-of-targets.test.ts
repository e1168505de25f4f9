/** What tells a table of targets from what stands around it: units beside names, and tables above and below it. */
import { describe, expect, it } from "vitest";
import type { RawValue } from "../../src/cells/snapshot";
import { monthlyReport } from "../../src/monthly-report";
import { defaultSettings } from "../../src/settings";
import { book, snapshot } from "../datasets/sheet-snapshot";
import { readSheet, targetsSaid } from "./read-target-sheet";

type Rows = readonly (readonly RawValue[])[];

describe("names beside units of measure", () => {
  const rows: Rows = [
    ["燃气锅炉低氮燃烧器改造", "台", 6, 14],
    ["裸土覆绿治理", "亩", 90, 160],
    ["商砼站全封闭改造", "家", 1, 4],
  ];

  it.each(["任务", "任务名称", "工作", "项目"])("are what is asked for, under %s as well", (head) => {
    const read = readSheet([["2023年重点任务计划"], [head, "单位", "上半年", "全年目标"], ...rows], "计划");
    expect(targetsSaid(read)).toEqual(["lowNoxBoilers 2023 ≥14", "bareLand 2023 ≥160", "mixingPlants 2023 ≥4"]);
  });

  it.each(["数量", "工作量"])("are what is asked for as %s, where the title says that these are tasks", (head) => {
    const asked = rows.map(([name = "", unit = "", , last = ""]) => [name, last, unit]);
    const read = (title: string) => targetsSaid(readSheet([[title], ["任务名称", head, "单位"], ...asked], "分工"));
    expect(read("2023年任务分工")).toEqual(["lowNoxBoilers 2023 ≥14", "bareLand 2023 ≥160", "mixingPlants 2023 ≥4"]);
    expect(read("2023年工作总结")).toEqual([]);
  });

  it.each(["任务进度安排", "任务进度计划"])("may be due by the quarter: 2023年重点%s", (title) => {
    const due = rows.map(([name = "", unit = "", half = "", last = ""]) => [name, unit, 0, half, last]);
    const head = ["任务", "单位", "一季度", "上半年", "全年"];
    const read = readSheet([[`2023年重点${title}`], head, ...due], "安排");
    expect(targetsSaid(read)).toEqual(["lowNoxBoilers 2023 ≥14", "bareLand 2023 ≥160", "mixingPlants 2023 ≥4"]);
  });

  it("are none where the offices stand under 单位", () => {
    const tasks = rows.map(([name = "", , , last = ""]) => [name, "住建局", last]);
    expect(targetsSaid(readSheet([["2023年重点任务计划"], ["任务", "单位", "全年目标"], ...tasks], "计划"))).toEqual(
      [],
    );
  });

  it("may be shared out to offices, with the whole beside them", () => {
    const shared = [
      ["甲县2023年任务分解（按责任单位）"],
      ["任务", "单位", "全县合计", "住建局", "城管局"],
      ["裸土覆绿治理", "亩", 160, 100, 60],
      ["商砼站全封闭改造", "家", 4, 4, ""],
    ];
    expect(targetsSaid(readSheet(shared, "分解"))).toEqual(["bareLand 2023 ≥160", "mixingPlants 2023 ≥4"]);
  });

  it("are read from the first row on, though it begins with a number", () => {
    const sized = [
      ["3000平方米以上工地喷淋覆盖率", "%", 90],
      ["燃煤锅炉淘汰", "台", 5],
    ];
    expect(targetsSaid(readSheet([["2023年目标"], ["指标名称", "单位", "目标值"], ...sized], "目标"))).toEqual([
      "sprayingCoverage 2023 ≥90",
      "boilersRetired 2023 ≥5",
    ]);
  });

  it("may head columns; what nobody knows is told at its head", () => {
    const read = readSheet(
      [
        ["甲县2023年任务分解"],
        ["单位", "农村清洁取暖改造户数（户）", "湿地修复（亩）"],
        ["全县", 300, 50],
        ["东河镇", 180, 20],
        ["西岭乡", 120, 30],
      ],
      "分解",
    );
    expect(targetsSaid(read)).toEqual(["cleanHeatingHouseholds 2023 ≥300"]);
    expect(read.findings.map(({ code, facts }) => [code, facts])).toEqual([
      ["targetUnknownIndicator", { text: "湿地修复" }],
    ]);
  });
});

describe("lines around targets", () => {
  const head = ["序号", "工作目标与任务", "牵头单位", "时限"];
  const sentences: Rows = [
    [1, "PM2.5年均浓度不高于37微克/立方米，重度及以上污染天数控制在2天以内", "生态环境局", "2023年12月"],
    [2, "淘汰燃煤锅炉7台、老旧柴油货车31辆", "公安局", "2023年12月"],
  ];
  const expected = ["pm25Mean 2023 ≤37", "heavyDays 2023 ≤2", "boilersRetired 2023 ≥7", "trucksScrapped 2023 ≥31"];

  it.each([
    [["序号", "具体指标", "牵头单位", "时限"], sentences],
    [
      ["项目", "目标内容", "责任单位"],
      sentences.map(([, words = ""], index) => [["空气质量", "结构调整"][index] ?? "", words, "某局"]),
    ],
  ])("are sentences under whatever head: %j", (own, rows) => {
    expect(targetsSaid(readSheet([["甲县2023年目标责任书"], own, ...rows], "目标"))).toEqual(expected);
  });

  it("say who fills in the form and nothing of what it is about", () => {
    const lines = [["甲县2023年大气污染防治工作要点"], ["填报单位：甲县整改办"]];
    expect(targetsSaid(readSheet([...lines.slice(0, 1), head, ...sentences], "要点"))).toEqual(expected);
    expect(targetsSaid(readSheet([...lines, head, ...sentences], "要点"))).toEqual(expected);
  });

  it("sign what stands above them", () => {
    const read = readSheet(
      [
        ["甲县2023年目标"],
        ["指标名称", "单位", "年度目标"],
        ["燃煤锅炉淘汰", "台", 7],
        ["联系人：李某 联系电话：0000000"],
        ["以上目标以正式下达的文件为准"],
        ["制表日期：2023年2月6日"],
      ],
      "目标",
    );
    expect(targetsSaid(read)).toEqual(["boilersRetired 2023 ≥7"]);
    expect(read.findings).toEqual([]);
  });
});

describe("targets above or below another table", () => {
  const ledger: Rows = [
    ["燃煤锅炉淘汰台账"],
    ["序号", "使用单位", "额定蒸发量（蒸吨）", "淘汰情况", "淘汰日期"],
    [1, "甲纸厂", 4, "已淘汰", "2023-02-08"],
    [2, "乙浴池", 2, "未淘汰", ""],
    [3, "丙酒厂", 6, "已淘汰", "2023-04-19"],
  ];
  const targets: Rows = [["附：2023年度目标"], ["指标名称", "单位", "年度目标"], ["燃煤锅炉淘汰", "台", 3]];
  const figures = (rows: Rows) => {
    const request = { month: { year: 2023, month: 5 }, until: null, generatedAt: "2023-06-05 09:00" };
    const { progress, findings, account } = monthlyReport(
      book(snapshot(rows, { name: "锅炉" })),
      request,
      defaultSettings,
    );
    const found = progress?.workstreams
      .flatMap(({ standings }) => standings)
      .find(({ indicator }) => indicator.id === "boilersRetired");
    return {
      counted: [found?.cumulative.value, found?.plan?.value],
      told: findings.filter(({ severity }) => severity !== "note").map(({ code }) => code),
      rows: account.map(({ rows: { entry, left } }) => ({ entry, left })),
    };
  };

  it.each<[string, Rows]>([
    ["below, after a blank row", [...ledger, [""], ...targets]],
    ["right below", [...ledger, ...targets]],
    ["above", [...targets, [""], ...ledger]],
  ])("are read beside it: %s", (_, rows) => {
    expect(figures(rows)).toMatchObject({ counted: [2, 3], told: [], rows: [{ entry: 4, left: 0 }] });
  });
});
