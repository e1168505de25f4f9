import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RawValue } from "../../src/cells/snapshot";
import { targetClauses } from "../../src/indicators/target-sheets/target-clauses";
import { readSheet, targetsSaid } from "./read-target-sheet";

const read = (rows: readonly (readonly RawValue[])[], name: string): string[] => targetsSaid(readSheet(rows, name));

type Layout = readonly [
  title: string,
  name: string,
  rows: readonly (readonly RawValue[])[],
  expected: readonly string[],
];

const layouts: readonly Layout[] = [
  ...["任务", "任务名称", "任务内容"].map((head): Layout => [
    `what is measured stands under ${head}, in the first row too`,
    "任务数",
    [
      ["2024年度重点任务"],
      [head, "单位", "年度任务", "责任单位"],
      ["燃煤锅炉淘汰", "台", 15, "市场监管局"],
      ["农村清洁取暖", "户", 620, "发改局"],
    ],
    ["boilersRetired 2024 ≥15", "cleanHeatingHouseholds 2024 ≥620"],
  ]),
  [
    "what is due within the year, and the whole year as the target",
    "目标",
    [
      ["2024年重点任务分季度目标"],
      ["指标名称", "单位", "一季度", "上半年", "前三季度", "全年"],
      ["燃煤锅炉淘汰", "台", 2, 5, 9, 12],
      ["老旧柴油货车淘汰", "辆", 10, 30, 45, 60],
    ],
    ["boilersRetired 2024 ≥12", "trucksScrapped 2024 ≥60"],
  ],
  [
    "indicators beside each other, what is said of them below",
    "2024目标",
    [
      ["2024年度大气污染防治目标"],
      ["项目", "燃煤锅炉淘汰", "农村清洁取暖"],
      ["计量单位", "台", "户"],
      ["2024年目标", 12, 620],
      ["责任单位", "市场监管局", "发改局"],
    ],
    ["boilersRetired 2024 ≥12", "cleanHeatingHouseholds 2024 ≥620"],
  ],
  ...(
    [
      ["基本目标", "争取目标"],
      ["保底目标", "努力目标"],
      ["约束目标", "奋斗目标"],
    ] as const
  ).map(([binding, wished]): Layout => [
    `what must be reached beside what one would like to: ${binding}, ${wished}`,
    "目标",
    [["2024年目标"], ["指标名称", "单位", binding, wished], ["PM2.5年均浓度", "μg/m³", 30, 28]],
    ["pm25Mean 2024 ≤30"],
  ]),
  [
    "a row for each stage of the year",
    "任务分解",
    [
      ["2024年重点任务时序分解表"],
      ["指标名称", "时段", "目标值", "单位"],
      ["燃煤锅炉淘汰", "一季度", 2, "台"],
      ["", "上半年", 5, "台"],
      ["", "全年", 10, "台"],
    ],
    ["boilersRetired 2024 ≥10"],
  ],
  [
    "plain years for headings",
    "十四五目标",
    [["大气污染防治目标分年度计划"], ["指标", "单位", "2023年", "2024年"], ["燃煤锅炉淘汰", "台", 9, 7]],
    ["boilersRetired 2023 ≥9", "boilersRetired 2024 ≥7"],
  ],
  [
    "indicators under a heading of any name, amounts with their units",
    "目标",
    [["2024年目标任务"], ["工作任务", "年度目标"], ["农村清洁取暖", "1.2万户"], ["燃煤锅炉淘汰", "8台"]],
    ["cleanHeatingHouseholds 2024 ≥12000", "boilersRetired 2024 ≥8"],
  ],
  [
    "years in the headings",
    "目标",
    [
      ["某县2024年生态环境目标"],
      ["序号", "考核指标", "计量单位", "2023年实际", "2024年目标", "牵头单位"],
      [1, "PM2.5平均浓度", "微克/立方米", 40, "≤38", "县生态环境局"],
      [2, "优良天数比例", "%", 82.1, "不低于83%", "县生态环境局"],
      [3, "燃煤锅炉淘汰", "台", "", 9, "县市监局"],
    ],
    ["pm25Mean 2024 ≤38 (2023: 40)", "goodRatio 2024 ≥83 (2023: 82.1)", "boilersRetired 2024 ≥9"],
  ],
  [
    "several years beside each other",
    "十四五目标",
    [
      ["指标名称", "单位", "2020年现状值", "2023年目标值", "2024年目标值", "2025年目标值"],
      ["PM2.5平均浓度", "微克/立方米", 45, 41, 40, 38],
    ],
    ["pm25Mean 2023 ≤41 (2020: 45)", "pm25Mean 2024 ≤40 (2020: 45)", "pm25Mean 2025 ≤38 (2020: 45)"],
  ],
  [
    "groups over two rows",
    "指标分解",
    [
      ["某区2022年度指标计划", "", "", "", ""],
      ["指标", "单位", "2021年", "2022年", ""],
      ["", "", "实际值", "目标值", "责任单位"],
      ["优良天数比例", "%", 80, 81.5, "区局"],
    ],
    ["goodRatio 2022 ≥81.5 (2021: 80)"],
  ],
  [
    "sentences, several clauses in one",
    "重点工作",
    [
      ["某市2023年大气污染防治目标任务"],
      ["序号", "工作目标", "责任单位"],
      [1, "全市PM2.5年均浓度控制在42微克/立方米以内，优良天数比例达到78%以上", "市局"],
      [2, "淘汰燃煤锅炉15台；完成裸露土地治理300亩", "市住建局"],
    ],
    ["pm25Mean 2023 ≤42", "goodRatio 2023 ≥78", "boilersRetired 2023 ≥15", "bareLand 2023 ≥300"],
  ],
  [
    "what binds beside what is wished, and what was changed",
    "考核",
    [["2024年考核目标"], ["考核指标", "单位", "2024年约束目标", "2024年奋斗目标"], ["优良天数比例", "%", 84, 86]],
    ["goodRatio 2024 ≥84"],
  ],
  [
    "what was changed, and what was not",
    "目标",
    [
      ["2024年度目标（中期调整）"],
      ["指标名称", "单位", "年初目标", "调整后目标"],
      ["燃煤锅炉淘汰", "台", 12, 9],
      ["农村清洁取暖", "户", 950, ""],
    ],
    ["boilersRetired 2024 ≥9", "cleanHeatingHouseholds 2024 ≥950"],
  ],
  [
    "a row for each year",
    "年度目标",
    [
      ["2024年大气环境质量改善目标"],
      ["", "PM2.5（微克/立方米）", "优良天数比例（%）"],
      ["2023年实际", 39, 81.2],
      ["2024年目标", 37, 83],
    ],
    ["pm25Mean 2024 ≤37 (2023: 39)", "goodRatio 2024 ≥83 (2023: 81.2)"],
  ],
  [
    "merged groups before what is measured, its unit behind its name",
    "责任状",
    [
      ["2024年度生态环境保护目标责任状"],
      ["考核项目", "考核内容", "目标值", "分值"],
      ["大气环境质量", "PM2.5年均浓度（微克/立方米）", 36, 10],
      ["", "优良天数比例（%）", 83, 10],
      ["重点工作", "工业企业煤炭消费量（吨）", 135000, 5],
    ],
    ["pm25Mean 2024 ≤36", "goodRatio 2024 ≥83", "coalUse 2024 ≤13.5"],
  ],
  [
    "months across with the whole year behind them",
    "月度目标",
    [["2024年月度控制目标"], ["指标", "1月", "2月", "3月", "全年"], ["优良天数", 24, 22, 26, 312]],
    ["goodDays 2024 ≥312"],
  ],
  [
    "sentences that give other numbers before the one that is asked for",
    "重点工作",
    [
      ["某县2025年目标任务"],
      ["序号", "工作目标", "责任单位"],
      [1, "年内淘汰燃煤锅炉9台", "市监局"],
      [2, "6月底前在8个乡镇完成清洁取暖改造1200户", "发改局"],
      [3, "治理裸露土地12块、360亩", "住建局"],
      [4, "第3季度末前淘汰国三及以下柴油货车45辆", "公安局"],
      [5, "在8家企业建成全封闭料仓11座", "工信局"],
    ],
    [
      "boilersRetired 2025 ≥9",
      "cleanHeatingHouseholds 2025 ≥1200",
      "bareLand 2025 ≥360",
      "trucksScrapped 2025 ≥45",
      "silos 2025 ≥8",
    ],
  ],
  [
    "a sentence beside the indicator's name",
    "责任书",
    [
      ["2025年度目标责任书"],
      ["指标", "目标要求"],
      ["燃煤锅炉淘汰", "全县8个乡镇淘汰65蒸吨及以下锅炉9台"],
      ["3000平方米以上工地数", "将35处3000平方米以上在建工地纳入监管"],
    ],
    ["boilersRetired 2025 ≥9", "largeSites 2025 ≥35"],
  ],
  [
    "townships beside each other with their total",
    "分解表",
    [
      ["某县2024年度目标任务分解表"],
      ["指标名称", "单位", "城关镇", "东河乡", "西山街道", "全县合计"],
      ["燃煤锅炉淘汰", "台", 2, 3, 4, 9],
    ],
    ["boilersRetired 2024 ≥9"],
  ],
  [
    "townships beside each other without a total: what can be added",
    "分解表",
    [
      ["某县2024年度任务分解表"],
      ["指标名称", "单位", "城关镇", "东河乡", "西山街道"],
      ["燃煤锅炉淘汰", "台", 2, 3, 5],
      ["优良天数比例", "%", 80, 82, 84],
    ],
    ["boilersRetired 2024 ≥10"],
  ],
  [
    "townships below each other",
    "任务分解",
    [
      ["某县2023年目标任务分解表"],
      ["乡镇", "燃煤锅炉淘汰（台）", "裸露土地治理面积（亩）"],
      ["城关镇", 3, 100],
      ["东河乡", 4, 60],
      ["合计", 7, 160],
    ],
    ["boilersRetired 2023 ≥7", "bareLand 2023 ≥160"],
  ],
  [
    "a unit in the heading, converted",
    "控煤目标",
    [
      ["指标名称", "2022年目标（吨）"],
      ["工业企业煤炭消费量", 135000],
    ],
    ["coalUse 2022 ≤13.5"],
  ],
  [
    "shares that lost their format",
    "目标",
    [["2023年目标表"], ["指标名称", "单位", "2023年目标值"], ["优良天数比例", "%", 0.85]],
    ["goodRatio 2023 ≥85"],
  ],
  [
    "what is to be reached in the name's own cell",
    "考核",
    [["2024年考核表"], ["考核内容", "年度目标", "责任单位"], ["重度及以上污染天数不超过5天", "", "县局"]],
    ["heavyDays 2024 ≤5"],
  ],
  ...["任务", "任务名称", "具体任务"].map((head): Layout => [
    `every row under ${head}, where it heads names of what is measured`,
    "任务数",
    [
      ["2024年度重点任务"],
      [head, "单位", "全年任务", "责任单位"],
      ["燃煤锅炉淘汰", "台", 15, "市场监管局"],
      ["裸露土地治理", "亩", "600亩以上", "城管局"],
    ],
    ["boilersRetired 2024 ≥15", "bareLand 2024 ≥600"],
  ]),
];

describe("targets", () => {
  it.each(layouts)("are read from %s", (_, name, rows, expected) => {
    expect(read(rows, name)).toEqual(expected);
  });

  it.each<[string, string, readonly (readonly RawValue[])[]]>([
    [
      "a task ledger",
      "任务",
      [
        ["序号", "整改任务", "目标", "责任单位", "完成情况"],
        [1, "淘汰燃煤锅炉12台", "12台", "县局", "推进中"],
      ],
    ],
    [
      "a ledger by township",
      "清洁取暖",
      [
        ["乡镇", "计划户数", "完成户数"],
        ["甲镇", 100, 50],
        ["乙镇", 80, 60],
      ],
    ],
    [
      "progress by township",
      "淘汰进度",
      [
        ["乡镇", "燃煤锅炉淘汰（台）"],
        ["甲镇", 3],
        ["乙镇", 4],
      ],
    ],
  ])("are not taken from %s", (_, name, rows) => {
    expect(read(rows, name)).toEqual([]);
  });
});

it.each([
  ["boilers of so many enterprises", "燃煤锅炉淘汰", "完成8家企业燃煤锅炉淘汰"],
  ["two numbers of boilers", "燃煤锅炉淘汰", "淘汰35蒸吨锅炉5台、20蒸吨锅炉4台"],
  ["an area where boilers are asked for", "燃煤锅炉淘汰", "治理裸地360亩、绿化80亩"],
])("a number of other things is no target, and told: %s", (_, title, words) => {
  const { ledgerTargets, findings } = readSheet([["2025年目标"], ["指标", "目标值"], [title, words]], "目标");
  expect(ledgerTargets.map(({ requirement }) => requirement)).toEqual([null]);
  expect(findings.map(({ code, severity }) => [code, severity])).toEqual([["targetUnreadable", "error"]]);
});

describe("a clause", () => {
  it.each([
    ["PM2.5年均浓度不高于39微克/立方米", "PM2.5年均浓度", 39, "微克/立方米"],
    ["到2025年优良天数比例达到85%", "优良天数比例", 85, "%"],
    ["淘汰燃煤锅炉12台", "淘汰燃煤锅炉", 12, "台"],
  ])("%s", (sentence, name, value, unit) => {
    expect(targetClauses(sentence)).toMatchObject([{ names: expect.arrayContaining([name]), value, unit }]);
  });

  it("without an amount is none", () => {
    expect(targetClauses("持续改善环境空气质量，基本消除重污染天气")).toEqual([]);
  });
});

describe("every row of a target sheet", () => {
  const head = ["指标", "单位", "目标值", "责任单位"];
  const kinds: readonly (readonly [RawValue[], "read" | "told" | "aside"])[] = [
    [["燃煤锅炉淘汰", "台", 15, "市监局"], "read"],
    [["PM2.5年均浓度", "微克/立方米", 35, ""], "read"],
    [["老旧柴油货车淘汰", "辆", "不少于60", "公安局"], "read"],
    [["地表水优良比例", "%", 90, "水利局"], "told"],
    [["农村清洁取暖", "户", "应改尽改", ""], "told"],
    [["危险废物规范化", "", "", "县局"], "told"],
    [["污水处理量合计", "万吨", 360, "水利局"], "told"],
    [["一、大气", "", "", ""], "aside"],
    [["（二）水", "", "", ""], "aside"],
    [["合计", "", 60, ""], "aside"],
    [["注：以上为年度任务", "", "", ""], "aside"],
  ];

  it("is a target, or told at its cell, or plainly none, in whatever order", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...kinds], { minLength: 2 }), (chosen) => {
        fc.pre(chosen.some(([, fate]) => fate === "read"));
        const { targets, ledgerTargets, findings } = readSheet(
          [["2024年度目标"], head, ...chosen.map(([row]) => row)],
          "指标目标",
        );
        const read = new Set([...targets, ...ledgerTargets].flatMap(({ at }) => ("row" in at ? [at.row] : [])));
        const told = new Set(findings.flatMap(({ at }) => (at !== null && "row" in at ? [at.row] : [])));
        for (const [index, [row, fate]] of chosen.entries()) {
          const at = index + 2;
          const seen = told.has(at) ? "told" : read.has(at) ? "read" : "aside";
          expect([row[0], seen]).toEqual([row[0], fate]);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("a row that numbers the columns, under the heading, is no target", () => {
  const heads: readonly (readonly [string, readonly (readonly RawValue[])[]])[] = [
    ["a plain list", [["指标名称", "单位", "年度", "目标值", "牵头单位"]]],
    [
      "years beside each other",
      [
        ["指标名称", "单位", "目标值", "", "牵头单位"],
        ["", "", "2023年", "2024年", ""],
      ],
    ],
  ];
  const numbers: readonly (readonly [string, readonly RawValue[]])[] = [
    ["1 2 3", [1, 2, 3, 4, 5]],
    ["甲 乙 1", ["甲", "乙", 1, 2, 3]],
    ["栏次", ["栏次", "1", "2", "3", "4"]],
  ];
  for (const [layout, heading] of heads)
    for (const [name, row] of numbers)
      it(`${layout}, ${name}`, () => {
        const year = heading.length === 1 ? 2024 : 16;
        const rows = [
          ["2024年度目标任务"],
          ...heading,
          row,
          ["燃煤锅炉淘汰", "台", year, 15, "市监局"],
          ["农村清洁取暖", "户", heading.length === 1 ? 2024 : 500, 620, "发改局"],
        ];
        const { findings, ...read } = readSheet(rows, "目标");
        expect(findings.map(({ code }) => code)).toEqual([]);
        expect(targetsSaid(read).filter((text) => text.includes("2024"))).toEqual([
          "boilersRetired 2024 ≥15",
          "cleanHeatingHouseholds 2024 ≥620",
        ]);
      });
});

it("a name written once over its years holds for each of them", () => {
  const read = readSheet(
    [
      ["“十四五”各年度目标"],
      ["指标", "年度", "目标值", "完成值"],
      ["PM2.5年均浓度", "2023年", 41, 40],
      ["", "2024年", 39, 38],
      ["", "2025年", 36, ""],
      ["优良天数比例", "2024年", 82, 83],
      ["", "2025年", 84, ""],
    ],
    "目标",
  );
  expect(targetsSaid(read).map((text) => text.split(" ").slice(0, 3).join(" "))).toEqual([
    "pm25Mean 2023 ≤41",
    "pm25Mean 2024 ≤39",
    "pm25Mean 2025 ≤36",
    "goodRatio 2024 ≥82",
    "goodRatio 2025 ≥84",
  ]);
});
