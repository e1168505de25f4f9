import { describe, expect, it } from "vitest";
import { localAddress } from "../../src/cells/address";
import type { RawValue } from "../../src/cells/snapshot";
import { findingMessages } from "../../src/i18n/findings";
import type { Finding } from "../../src/findings/finding";
import { readTargets } from "../../src/indicators/targets/read-targets";
import { defaultSettings } from "../../src/settings";
import { book, snapshot } from "../datasets/sheet-snapshot";

const head = ["序号", "指标名称", "单位", "目标要求", "目标值", "责任单位", "3月", "6月", "9月", "12月"];
const read = (...rows: RawValue[][]) =>
  readTargets(book(snapshot([["2021年指标目标"], head, ...rows], { name: "指标目标" })), defaultSettings);
const told = (findings: readonly Finding[]) =>
  findings.map(({ code, at }) => `${code} ${at === null ? "" : (localAddress(at) ?? "")}`);

describe("targets of indicators over ledgers", () => {
  it.each<[string, RawValue[], object]>([
    [
      "a bare number",
      [1, "铁路运输量", "万吨", "", 1300, "市工信局"],
      {
        indicator: "railFreight",
        year: 2021,
        requirement: { kind: "atLeast", value: 1300 },
        unit: "万吨",
        responsible: "市工信局",
      },
    ],
    [
      "lower is better",
      [1, "工业企业煤炭消费量", "万吨", "", 820, ""],
      { indicator: "coalUse", requirement: { kind: "atMost", value: 820 }, responsible: null },
    ],
    [
      "another unit in the column",
      [1, "铁路运输量", "吨", "不少于", 13_000_000, ""],
      { requirement: { kind: "atLeast", value: 1300 } },
    ],
    [
      "another unit in the cell",
      [1, "铁路运输量", "万吨", "不少于", "0.13亿吨", ""],
      { requirement: { kind: "atLeast", value: 1300 } },
    ],
    [
      "another unit in the words",
      [1, "铁路运输量", "", "不低于12000000吨", "", ""],
      { requirement: { kind: "atLeast", value: 1200 } },
    ],
    [
      "measure words are one unit",
      [1, "老旧柴油货车淘汰", "台", "不少于", 66, ""],
      { requirement: { kind: "atLeast", value: 66 } },
    ],
    [
      "percent in words",
      [1, "新能源公交车占比", "%", "不低于80%", "", ""],
      { indicator: "newEnergyBusShare", requirement: { kind: "atLeast", value: 80 } },
    ],
    [
      "percent in the cell",
      [1, "煤质抽检合格率", "", "达到", "100%", ""],
      { indicator: "coalSamplePassRate", requirement: { kind: "atLeast", value: 100 } },
    ],
    [
      "against last year",
      [1, "城区周边散煤用量", "吨", "较2020年下降20%以上", "", ""],
      { indicator: "bulkCoalUse", requirement: { kind: "reduceBy", fraction: 0.2 }, baselineYear: 2020 },
    ],
    [
      "a rate of change asked for as a fall",
      [1, "散煤用量变化率", "%", "下降20%", "", ""],
      { indicator: "bulkCoalChange", requirement: { kind: "atMost", value: -20 } },
    ],
    [
      "and under a name that says it",
      [1, "过境货车下降率", "%", "不低于", 90, ""],
      { indicator: "transitTruckChange", requirement: { kind: "atMost", value: -90 } },
    ],
    [
      "milestones",
      [1, "老旧柴油货车淘汰", "辆", "不少于", 66, "", 12, 28, 50, 66],
      {
        milestones: [
          { month: 3, value: 12 },
          { month: 6, value: 28 },
          { month: 9, value: 50 },
          { month: 12, value: 66 },
        ],
      },
    ],
    [
      "milestones that are each month's own",
      [1, "老旧柴油货车淘汰", "辆", "不少于", 60, "", 10, 20, 20, 10],
      {
        milestones: [
          { month: 3, value: 10 },
          { month: 6, value: 30 },
          { month: 9, value: 50 },
          { month: 12, value: 60 },
        ],
      },
    ],
    [
      "milestones in percent of the year's target",
      [1, "老旧柴油货车淘汰", "辆", "不少于", 60, "", "25%", "50%", "75%", "100%"],
      {
        milestones: [
          { month: 3, value: 15 },
          { month: 6, value: 30 },
          { month: 9, value: 45 },
          { month: 12, value: 60 },
        ],
      },
    ],
    [
      "milestones alone",
      [1, "老旧柴油货车淘汰", "辆", "", "", "市公安局", "", 30, "", 66],
      {
        requirement: null,
        milestones: [
          { month: 6, value: 30 },
          { month: 12, value: 66 },
        ],
        responsible: "市公安局",
      },
    ],
  ])("%s", (_, row, expected) => {
    const { ledgerTargets, findings, targets } = read(row);
    expect(ledgerTargets[0]).toMatchObject(expected);
    expect(told(findings)).toEqual([]);
    expect(targets).toEqual([]);
  });

  it("a cell shown as a percentage is read as it shows", () => {
    const sheet = snapshot([["2021年指标目标"], head, [1, "新能源公交车占比", "%", "不低于", 0.8, ""]], {
      name: "指标目标",
      formats: { 4: "0%" },
    });
    expect(readTargets(book(sheet), defaultSettings).ledgerTargets[0]).toMatchObject({
      requirement: { kind: "atLeast", value: 80 },
    });
  });

  it("stand beside those of the air, on one sheet or several", () => {
    const both = read(
      [1, "PM2.5平均浓度", "微克/立方米", "不高于", 63.5, ""],
      [2, "铁路运输量", "万吨", "不少于", 1300, ""],
    );
    expect([both.targets.length, both.ledgerTargets.length, both.guesses[0]?.rowCount]).toEqual([1, 1, 2]);
    const sheets = book(
      snapshot(
        [
          ["考核指标", "目标值", "年度"],
          ["PM2.5平均浓度", 63.5, 2021],
        ],
        { name: "空气" },
      ),
      snapshot(
        [
          ["指标名称", "目标值", "年度"],
          ["铁路运输量", 1300, 2021],
        ],
        { name: "措施" },
      ),
    );
    const apart = readTargets(sheets, defaultSettings);
    expect([apart.targets.length, apart.ledgerTargets.length]).toEqual([1, 1]);
  });

  it("faults are told at their cells", () => {
    const { ledgerTargets, findings } = read(
      [1, "铁路运输量", "万吨", "不少于", "1300户", ""],
      [2, "老旧柴油货车淘汰", "辆", "持续推进", "", ""],
      [3, "地表水优良比例", "%", "不低于", 90, ""],
      [4, "老旧柴油货车淘汰", "辆", "不少于", 66, "", 12, 9, 50, 60],
      ["", "注：未列入的没有目标"],
    );
    expect(told(findings)).toEqual([
      "targetUnitUnfit E3",
      "targetUnreadable B4",
      "targetUnknownIndicator B5",
      "milestonesUnclear G6",
    ]);
    expect(ledgerTargets.map(({ requirement }) => requirement)).toEqual([null, null, { kind: "atLeast", value: 66 }]);
    expect(ledgerTargets[2]?.milestones).toEqual([]);
    for (const { code, facts } of findings)
      for (const language of ["zh-CN", "en"] as const)
        expect((findingMessages[code][language] as (facts: unknown) => string)(facts)).not.toMatch(
          /undefined|null|NaN/,
        );
  });

  it("a row that says nothing is not assessed; one that names who answers for it lacks its value", () => {
    const { ledgerTargets, findings } = readTargets(
      book(
        snapshot(
          [
            ["指标名称", "单位", "年度", "年度目标", "责任单位"],
            ["老旧柴油货车淘汰", "辆", 2021, "", ""],
            ["铁路运输量", "万吨", 2021, "", "市交通局"],
            ["公路货运量", "万吨", "", "", "市交通局"],
          ],
          { name: "目标" },
        ),
      ),
      defaultSettings,
    );
    expect(ledgerTargets).toMatchObject([{ title: "铁路运输量", requirement: null, responsible: "市交通局" }]);
    expect(findings.map(({ code, facts }) => [code, facts])).toEqual([["targetsLeftOpen", { count: 2 }]]);
  });

  it("a ledger of tasks that names indicators and targets is no target sheet", () => {
    const tasks = snapshot(
      [
        ["序号", "整改任务", "指标名称", "目标值", "整改时限"],
        [1, "淘汰货车", "老旧柴油货车淘汰", 66, "2021年底"],
      ],
      { name: "整改任务" },
    );
    expect(readTargets(book(tasks), defaultSettings)).toMatchObject({ ledgerTargets: [], guesses: [] });
  });
});
