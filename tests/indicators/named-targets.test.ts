import { describe, expect, it } from "vitest";
import { readSheet, targetsSaid } from "./read-target-sheet";

describe("the year in an indicator's own name", () => {
  it("is the target's year; the year before without the word is what it is held against", () => {
    const read = readSheet(
      [
        ["环境质量主要指标"],
        ["指标名称", "指标值"],
        ["2025年度细颗粒物年均浓度控制目标", "≤33微克/立方米"],
        ["2025年度环境空气质量优良天数比率", "≥84%"],
        ["2024年度细颗粒物年均浓度", "35微克/立方米"],
      ],
      "主要指标",
    );
    expect(targetsSaid(read)).toEqual(["pm25Mean 2025 ≤33 (2024: 35)", "goodRatio 2025 ≥84"]);
    expect(read.findings).toEqual([]);
  });

  it("makes targets of bare values too", () => {
    const rows = [
      ["空气质量"],
      ["指标", "数值"],
      ["2025年PM2.5年均浓度目标", 36],
      ["2025年优良天数比例目标（%）", 83],
      ["2024年PM2.5年均浓度", 39],
    ];
    expect(targetsSaid(readSheet(rows, "指标"))).toEqual(["pm25Mean 2025 ≤36 (2024: 39)", "goodRatio 2025 ≥83"]);
    const reached = [["空气质量"], ["指标", "数值"], ["2025年PM2.5年均浓度", 36], ["2025年优良天数比例", 83]];
    expect(targetsSaid(readSheet(reached, "指标"))).toEqual([]);
  });

  it("tells the targets of several years apart", () => {
    const read = readSheet(
      [["空气质量"], ["指标", "目标值"], ["2024年PM2.5年均浓度目标", 35], ["2025年PM2.5年均浓度目标", 33]],
      "目标",
    );
    expect(targetsSaid(read)).toEqual(["pm25Mean 2024 ≤35", "pm25Mean 2025 ≤33"]);
  });
});

describe("the year in a line over its rows", () => {
  const head = ["指标", "单位", "目标值"];
  it("is that of the rows below, with the header repeated or not", () => {
    const ofYear = (year: number, mean: number, good: number, ...again: string[][]) => [
      [`${year === 2023 ? "一" : "二"}、${year}年目标`],
      ...again,
      ["PM2.5年均浓度", "μg/m³", mean],
      ["优良天数比例", "%", good],
    ];
    const expected = ["pm25Mean 2023 ≤38", "goodRatio 2023 ≥82", "pm25Mean 2024 ≤36", "goodRatio 2024 ≥84"];
    const repeated = [["空气质量改善目标"], ...ofYear(2023, 38, 82, head), ...ofYear(2024, 36, 84, head)];
    const once = [["空气质量改善目标"], head, ...ofYear(2023, 38, 82), ...ofYear(2024, 36, 84)];
    for (const rows of [repeated, once]) {
      const read = readSheet(rows, "目标");
      expect(targetsSaid(read)).toEqual(expected);
      expect(read.findings).toEqual([]);
    }
  });
});

describe("what is asked for", () => {
  it("stands under 考核要求 beside the year before", () => {
    const read = readSheet(
      [
        ["2025年大气环境质量考核要求"],
        ["考核内容", "2024年", "考核要求"],
        ["PM2.5年均浓度（微克/立方米）", 36, "较上年下降5%以上"],
        ["PM10年均浓度（微克/立方米）", 66, "同比下降4微克/立方米"],
        ["优良天数比例（%）", 81.2, "同比提高2.8个百分点"],
        ["重度及以上污染天数（天）", 4, "不超过3天"],
      ],
      "考核要求",
    );
    expect(targetsSaid(read)).toEqual([
      "pm25Mean 2025 reduceBy 0.05 (2024: 36)",
      "pm10Mean 2025 reduceByAmount 4 (2024: 66)",
      "goodRatio 2025 raiseByAmount 2.8 (2024: 81.2)",
      "heavyDays 2025 ≤3 (2024: 4)",
    ]);
  });

  it("is held against what was reached the year before, not against how far that was", () => {
    const rows = [
      ["2025年目标"],
      ["指标名称", "2024年完成值", "2024年目标完成率", "2025年目标"],
      ["PM2.5年均浓度", 40, 0.98, "较上年下降5%"],
    ];
    expect(targetsSaid(readSheet(rows, "目标"))).toEqual(["pm25Mean 2025 reduceBy 0.05 (2024: 40)"]);
  });

  it("is the verb in the value where the name is the thing alone", () => {
    const read = readSheet(
      [["2025年度考核目标"], ["指标", "目标"], ["燃煤锅炉", "淘汰8台"], ["清洁取暖", "改造500户"]],
      "考核目标",
    );
    expect(targetsSaid(read)).toEqual(["boilersRetired 2025 ≥8", "cleanHeatingHouseholds 2025 ≥500"]);
  });

  it.each([
    ["重污染天气", "消除（0天）", "heavyDays 2025 ≤0"],
    ["重污染（天）", 2, "heavyDays 2025 ≤2"],
    ["O3日最大8小时第90百分位浓度", "不突破150μg/m³", "o3P90 2025 ≤150"],
    ["臭氧日最大8小时平均浓度第90百分位数", "≤152微克/立方米", "o3P90 2025 ≤152"],
    ["农村清洁取暖户数", "1,340户（其中煤改电1,100户）", "cleanHeatingHouseholds 2025 ≥1340"],
    ["PM2.5年均浓度", "确保36微克/立方米，力争34微克/立方米", "pm25Mean 2025 ≤36"],
    ["国三柴油货车淘汰（港区）", "90辆", "trucksScrapped 2025 ≥90"],
    ["O3-8h-90per", "149μg/m3", "o3P90 2025 ≤149"],
    ["CO日均浓度第95百分位数", "1.1毫克/立方米", "coP95 2025 ≤1.1"],
    ["PM2.5", "不得超过33微克/立方米", "pm25Mean 2025 ≤33"],
    ["优良天数", "不得少于307天", "goodDays 2025 ≥307"],
    ["环境空气优良天数比率", "应不低于84%", "goodRatio 2025 ≥84"],
  ])("of %s is %s", (name, wording, expected) => {
    expect(targetsSaid(readSheet([["2025年目标要求"], ["指标", "要求"], [name, wording]], "要求"))).toEqual([expected]);
  });

  it("is what was handed down, and not what one set oneself, whoever is nearer", () => {
    const rows = [
      ["2025年目标"],
      ["指标", "单位", "省下达目标", "县自定目标"],
      ["PM2.5年均浓度", "μg/m³", 35, 33],
      ["燃煤锅炉淘汰", "台", 5, 8],
    ];
    expect(targetsSaid(readSheet(rows, "目标"))).toEqual(["pm25Mean 2025 ≤35", "boilersRetired 2025 ≥5"]);
  });

  it("is for the year by which it is to be done", () => {
    const rows = [
      ["“十四五”目标任务"],
      ["指标名称", "单位", "目标值", "完成年份"],
      ["燃煤锅炉淘汰", "台", 7, "2025年"],
    ];
    expect(targetsSaid(readSheet(rows, "目标"))).toEqual(["boilersRetired 2025 ≥7"]);
  });

  it("of days is in days: times of something else are told", () => {
    const read = readSheet([["2025年目标"], ["指标", "目标"], ["PM2.5", 33], ["重污染天气", "启动预案3次"]], "目标");
    expect(targetsSaid(read)).toEqual(["pm25Mean 2025 ≤33"]);
    expect(read.findings).toMatchObject([{ at: { row: 3 } }]);
  });
});

describe("a list of work shared out", () => {
  const heads = ["序号", "重点任务", "责任单位", "完成时限"];
  const named = [
    [1, "完成65蒸吨及以下燃煤锅炉淘汰8台", "市场监管局", "2025年10月底"],
    [2, "新增农村清洁取暖500户", "农业农村局", "2025年11月底"],
  ];

  it("is one of targets where its sentences name what is measured", () => {
    expect(targetsSaid(readSheet([["2025年重点任务分工"], heads, ...named], "任务分工"))).toEqual([
      "boilersRetired 2025 ≥8",
      "cleanHeatingHouseholds 2025 ≥500",
    ]);
  });

  it("is none where most of it is other work", () => {
    const others = ["完善机制", "加强巡查", "开展培训"].map((work, index) => [index + 3, work, "某局", "2025年底"]);
    expect(targetsSaid(readSheet([["2025年重点任务分工"], heads, ...named, ...others], "任务分工"))).toEqual([]);
  });
});

describe("what stands around a name, and over the values", () => {
  const rows = (head: string, name: (plain: string, at: number) => string) => [
    ["2025年度生态环境目标"],
    ["指标名称", head, "责任单位"],
    [name("PM2.5平均浓度", 1), "29（力争28）", "生态环境局"],
    [name("优良天数比例", 2), "88%", "生态环境局"],
    [name("燃煤锅炉淘汰", 3), "城区6台、乡镇3台，共9台", "市场监管局"],
    [name("农村清洁取暖改造", 4), "6月底前300户，年底前900户", "住建局"],
  ];
  const expected = [
    "pm25Mean 2025 ≤29",
    "goodRatio 2025 ≥88",
    "boilersRetired 2025 ≥9",
    "cleanHeatingHouseholds 2025 ≥900",
  ];
  const said = (head: string, name: (plain: string, at: number) => string) =>
    targetsSaid(readSheet(rows(head, name), "目标"));

  it.each<[string, (plain: string, at: number) => string]>([
    ["a number", (plain, at) => `${at}.${plain}`],
    ["a number in brackets", (plain, at) => `（${at}）${plain}`],
    ["a numeral", (plain, at) => `${["一", "二", "三", "四"][at - 1] ?? ""}、${plain}`],
    ["a mark", (plain) => `★${plain}`],
    ["quotes", (plain) => `“${plain}”`],
    ["the county", (plain) => `临江县${plain}`],
  ])("%s, changes nothing", (_, name) => {
    expect(said("年度目标", name)).toEqual(expected);
  });

  it.each(["责任目标", "承诺目标", "县定目标", "2025年任务目标", "目标"])(
    "%s heads targets, whoever set them",
    (head) => {
      expect(said(head, (plain) => plain)).toEqual(expected);
    },
  );

  it.each([
    ["市级目标", "年度目标"],
    ["省下达目标", "我县目标"],
    ["年度目标", "国家目标"],
  ])("%s | %s: the county's own count", (one, other) => {
    const isFirst = one === "年度目标";
    const read = readSheet(
      [
        ["2025年度生态环境目标"],
        ["指标名称", one, other],
        ["PM2.5平均浓度", isFirst ? 30 : 29, isFirst ? 29 : 30],
        ["燃煤锅炉淘汰", isFirst ? 10 : 9, isFirst ? 9 : 10],
      ],
      "目标",
    );
    expect([targetsSaid(read), read.findings]).toEqual([["pm25Mean 2025 ≤30", "boilersRetired 2025 ≥10"], []]);
  });
});
