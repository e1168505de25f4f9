/**
 * What a row of targets names, in whatever composition of place, verb, noun and kind of number: the indicator that is
 * meant, or told at its cell; never another indicator, and never nothing.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RawValue } from "../../src/cells/snapshot";
import { askedOf } from "../../src/indicators/targets/asked-of";
import { readSheet, targetsSaid } from "./read-target-sheet";

interface Work {
  readonly id: string;
  readonly unit: string;
  readonly nouns: readonly string[];
  readonly verbs: readonly string[];
  /** What its number is called behind the noun. */
  readonly kinds: readonly string[];
}

const works: readonly Work[] = [
  {
    id: "boilersRetired",
    unit: "台",
    nouns: ["燃煤锅炉", "燃煤小锅炉", "35蒸吨及以下燃煤锅炉", "65蒸吨/小时以下燃煤锅炉"],
    verbs: ["淘汰", "拆除", "关停"],
    kinds: ["", "台数", "数量", "任务", "数"],
  },
  {
    id: "cleanHeatingHouseholds",
    unit: "户",
    nouns: ["清洁取暖", "农村清洁取暖", "冬季清洁取暖"],
    verbs: ["改造", "完成"],
    kinds: ["", "户数", "任务", "数量"],
  },
  {
    id: "trucksScrapped",
    unit: "辆",
    nouns: ["老旧柴油货车", "国三及以下柴油货车", "国三柴油货车", "老旧货车", "老旧柴油车", "老旧机动车"],
    verbs: ["淘汰", "报废"],
    kinds: ["", "辆数", "数量", "任务"],
  },
  {
    id: "bareLand",
    unit: "亩",
    nouns: ["裸露土地", "裸地", "裸土", "裸露地面", "裸露地块"],
    verbs: ["治理", "整治", "覆盖"],
    kinds: ["", "面积", "任务"],
  },
  {
    id: "scatteredDone",
    unit: "家",
    nouns: ["散乱污企业", "“散乱污”企业", "散乱污"],
    verbs: ["整治", "治理", "清理整治"],
    kinds: ["", "家数", "数", "任务"],
  },
  {
    id: "cateringInspections",
    unit: "家次",
    nouns: ["餐饮油烟", "餐饮单位", "餐饮企业"],
    verbs: ["检查", "专项检查", "执法检查"],
    kinds: ["", "家次", "次数"],
  },
  {
    id: "lowNoxBoilers",
    unit: "台",
    nouns: ["燃气锅炉低氮", "天然气锅炉低氮", "燃气锅炉低氮燃烧"],
    verbs: ["改造"],
    kinds: ["", "台数", "任务", "数量"],
  },
  {
    id: "coalSamples",
    unit: "批次",
    nouns: ["煤质", "散煤", "煤炭质量", "民用煤"],
    verbs: ["抽检"],
    kinds: ["", "批次", "批次数", "任务"],
  },
];

const places = ["", "全县", "城区", "建成区", "2024年", "全年", "县域"];

const named = fc.constantFrom(...works).chain((work) =>
  fc
    .record({
      place: fc.constantFrom(...places),
      noun: fc.constantFrom(...work.nouns),
      verb: fc.constantFrom(...work.verbs),
      kind: fc.constantFrom(...work.kinds),
      isVerbFirst: fc.boolean(),
    })
    .map(({ place, noun, verb, kind, isVerbFirst }) => ({
      work,
      name: `${place}${isVerbFirst ? `${verb}${noun}` : `${noun}${verb}`}${kind}`,
    })),
);

/** What no indicator of ours measures, some in words that one of them has. */
const others: readonly (readonly [name: string, unit: string])[] = [
  ["地表水优良比例", "%"],
  ["森林覆盖率", "%"],
  ["生物质锅炉淘汰", "台"],
  ["锅炉检验台数", "台"],
  ["燃煤锅炉超低排放改造", "台"],
  ["国四柴油货车淘汰", "辆"],
  ["老旧汽油车淘汰", "辆"],
  ["餐饮单位食品安全检查", "家次"],
  ["食品抽检合格率", "%"],
  ["新能源公交车充电率", "%"],
  ["公交车准点率", "%"],
  ["道路清扫率", "%"],
  ["清扫保洁覆盖率", "%"],
  ["清洁取暖补贴发放", "户"],
  ["集中供暖面积", "万平方米"],
  ["新增电采暖面积", "万平方米"],
  ["搅拌站检查", "家次"],
  ["裸露山体修复", "亩"],
  ["加油站回头看", "家次"],
  ["党组会议次数", "次"],
  ["优良天数增加", "天"],
  ["矿山喷淋安装率", "%"],
  ["公交车更新", "辆"],
  ["水质抽检达标率", "%"],
];

describe("the name of what is to be reached", () => {
  it("is told in whatever composition", () => {
    fc.assert(
      fc.property(named, ({ work, name }) => {
        expect(askedOf({ names: [name], unit: work.unit, saying: name }).ledger?.id, name).toBe(work.id);
      }),
      { numRuns: 600 },
    );
  });

  it.each<[string, string]>([
    ["道路机扫率", "mechanisedSweeping"],
    ["主次干道机械化清扫保洁率", "mechanisedSweeping"],
    ["城市道路机扫率", "mechanisedSweeping"],
    ["建成区机械化清扫比例", "mechanisedSweeping"],
    ["公交车新能源占比", "newEnergyBusShare"],
    ["公交新能源化率", "newEnergyBusShare"],
    ["餐饮单位清洁能源使用比例", "cateringCleanEnergy"],
    ["散乱污企业整治完成比例", "scatteredDoneShare"],
    ["智能喷淋设施安装覆盖率", "sprayingCoverage"],
    ["建筑工地喷淋设施安装率", "sprayingCoverage"],
    ["散煤质量抽检达标率", "coalSamplePassRate"],
    ["大宗货物公路运输比例", "roadFreightShare"],
  ])("%s is a share, by whatever word", (name, id) => {
    expect(askedOf({ names: [name], unit: "%", saying: name }).ledger?.id).toBe(id);
  });

  it("is none of ours, whatever words it shares with one", () => {
    const found = others.map(([name, unit]) => [name, askedOf({ names: [name], unit, saying: name })] as const);
    expect(found.filter(([, { air, ledger }]) => air !== null || ledger !== null)).toEqual([]);
  });

  it("is read or told at its cell, in a sheet that holds nothing else as beside what is known", () => {
    const unknown = fc.constantFrom("新增电采暖面积", "国四柴油货车淘汰", "锅炉检验台数", "裸露山体修复");
    fc.assert(
      fc.property(fc.array(unknown, { minLength: 1, maxLength: 4 }), fc.boolean(), (names, isBeside) => {
        const known: readonly RawValue[][] = isBeside ? [["燃煤锅炉淘汰", "台", 12]] : [];
        const rows = [...known, ...names.map((name): RawValue[] => [name, "", 7])];
        const read = readSheet([["2024年度目标任务"], ["指标名称", "单位", "年度目标"], ...rows], "目标");
        expect(targetsSaid(read)).toEqual(isBeside ? ["boilersRetired 2024 ≥12"] : []);
        const told = read.findings.filter(({ code }) => code === "targetUnknownIndicator");
        const texts = told.map(({ facts }) => JSON.stringify(facts)).join(" ");
        expect(names.filter((name) => !texts.includes(name))).toEqual([]);
        expect(told.every(({ severity, at }) => severity === "warning" && at !== null && "row" in at)).toBe(true);
      }),
    );
  });
});

describe("heads and values of targets", () => {
  it.each(["年度指标", "2024年考核值", "约束值", "控制值", "下达值"])("%s heads what is asked for", (head) => {
    const rows = [["2024年度目标"], ["指标名称", "单位", head], ["燃煤锅炉淘汰", "台", 12]];
    expect(targetsSaid(readSheet(rows, "目标"))).toEqual(["boilersRetired 2024 ≥12"]);
  });

  it.each([
    ["降至33", "pm25Mean 2024 ≤33"],
    ["下降到33微克/立方米", "pm25Mean 2024 ≤33"],
    ["确保33", "pm25Mean 2024 ≤33"],
    ["33（省定）", "pm25Mean 2024 ≤33"],
  ])("%s", (words, expected) => {
    const rows = [["2024年度目标"], ["指标名称", "单位", "目标值"], ["PM2.5年均浓度", "μg/m³", words]];
    expect(targetsSaid(readSheet(rows, "目标"))).toEqual([expected]);
  });

  it.each(["12台（含3台续建）", "12（含3台续建）", "十二台", "完成12台"])("%s is 12", (words) => {
    const rows = [["2024年度目标"], ["指标名称", "单位", "目标值"], ["燃煤锅炉淘汰", "台", words]];
    expect(targetsSaid(readSheet(rows, "目标"))).toEqual(["boilersRetired 2024 ≥12"]);
  });
});

describe("what is measured beside each other", () => {
  const names = ["PM2.5平均浓度（μg/m³）", "优良天数比例（%）", "燃煤锅炉淘汰（台）"];
  const expected = ["pm25Mean 2024 ≤33", "goodRatio 2024 ≥85", "boilersRetired 2024 ≥12"];

  it.each([
    ["over the one row of what is asked for", [names, [33, 85, 12]]],
    [
      "with a word in front",
      [
        ["指标", ...names],
        ["年度目标", 33, 85, 12],
      ],
    ],
    [
      "with their units beneath",
      [
        ["项目", ...names],
        ["单位", "μg/m³", "%", "台"],
        ["年度目标", 33, 85, 12],
      ],
    ],
  ])("%s, of the title's year", (_, rows) => {
    expect([...targetsSaid(readSheet([["2024年度目标"], ...rows], "目标"))].sort()).toEqual([...expected].sort());
  });

  it("the digit of m³ is no value, where none stands", () => {
    const read = readSheet([["2024年度目标"], ["PM2.5平均浓度（μg/m³）", "PM10平均浓度（μg/m³）"]], "目标");
    expect(targetsSaid(read)).toEqual([]);
  });
});

it("our own target counts beside those of who set them", () => {
  const rows = [
    ["2024年度目标"],
    ["指标名称", "单位", "省下达目标", "市下达目标", "我县目标"],
    ["燃煤锅炉淘汰", "台", 9, 10, 12],
  ];
  expect(targetsSaid(readSheet(rows, "目标"))).toEqual(["boilersRetired 2024 ≥12"]);
});

it("the name of a group over numbered rows is no column of targets", () => {
  const rows = [
    ["2024年度指标目标"],
    ["序号", "指标名称", "单位", "年度目标"],
    ["环境质量指标"],
    [1, "PM2.5平均浓度", "μg/m³", 33],
    ["重点任务指标"],
    [2, "燃煤锅炉淘汰", "台", 12],
  ];
  expect(targetsSaid(readSheet(rows, "目标"))).toEqual(["pm25Mean 2024 ≤33", "boilersRetired 2024 ≥12"]);
});
