import { describe, expect, it } from "vitest";
import { readSheet, targetsSaid } from "./read-target-sheet";

const lines = (...texts: readonly string[]): string[][] => texts.map((text) => [text]);

describe("targets in plain lines", () => {
  it("are read one a line", () => {
    const read = readSheet(
      lines(
        "示例县2025年度生态环境保护目标",
        "（一）大气环境",
        "1.细颗粒物年均浓度：33微克/立方米",
        "2.优良天数比例：84%",
        "3.重污染天数：2天以内",
        "（二）重点任务",
        "1.淘汰燃煤锅炉8台",
        "2.农村清洁取暖完成500户",
      ),
      "2025目标",
    );
    expect(targetsSaid(read)).toEqual([
      "pm25Mean 2025 ≤33",
      "goodRatio 2025 ≥84",
      "heavyDays 2025 ≤2",
      "boilersRetired 2025 ≥8",
      "cleanHeatingHouseholds 2025 ≥500",
    ]);
    expect(read.findings).toEqual([]);
  });

  it("are read of a paragraph that calls them so, under a title that does not", () => {
    const read = readSheet(
      lines(
        "关于印发大气污染防治工作方案的通知",
        "主要目标：2025年，全县细颗粒物（PM2.5）平均浓度控制在33微克/立方米以内，可吸入颗粒物浓度不得高于62微克/立方米，" +
          "空气优良天数比例达到84.2%以上，重度及以上污染天数不超过2天。全年淘汰65蒸吨及以下燃煤锅炉8台。",
      ),
      "工作方案",
    );
    expect(targetsSaid(read)).toEqual([
      "pm25Mean 2025 ≤33",
      "pm10Mean 2025 ≤62",
      "goodRatio 2025 ≥84.2",
      "heavyDays 2025 ≤2",
      "boilersRetired 2025 ≥8",
    ]);
  });

  it.each([
    ["2024年工作要点", "要点"],
    ["2024年生态环境工作安排", "安排"],
  ])("are read of a paragraph under the title of a plan: %s", (title, name) => {
    const read = readSheet(
      lines(
        title,
        "全县PM2.5年均浓度控制在36微克/立方米以内，优良天数比例达到81%以上。",
        "淘汰燃煤锅炉七台，清洁取暖一千三百户。",
      ),
      name,
    );
    expect(targetsSaid(read)).toEqual([
      "pm25Mean 2024 ≤36",
      "goodRatio 2024 ≥81",
      "boilersRetired 2024 ≥7",
      "cleanHeatingHouseholds 2024 ≥1300",
    ]);
  });

  it("are read wherever a sentence says what must be, and in which year; a standard's limits are none", () => {
    const must = lines("大气工作", "2024年全年PM2.5浓度不高于36微克/立方米，优良天数比率达到81%以上");
    expect(targetsSaid(readSheet(must, "大气"))).toEqual(["pm25Mean 2024 ≤36", "goodRatio 2024 ≥81"]);
    const limits = lines("大气工作", "2024年执行二级标准：PM2.5年均浓度不超过35微克/立方米");
    expect(targetsSaid(readSheet(limits, "大气"))).toEqual([]);
    const reached = lines("大气工作", "2024年PM2.5年均浓度36微克/立方米，优良天数比例达到81%以上");
    expect(targetsSaid(readSheet(reached, "大气"))).toEqual([]);
  });

  it("that share one verb have each their own number", () => {
    const read = readSheet(lines("2025年目标任务", "PM2.5、PM10年均浓度分别控制在33、62微克/立方米以内。"), "目标");
    expect(targetsSaid(read)).toEqual(["pm25Mean 2025 ≤33", "pm10Mean 2025 ≤62"]);
  });

  it("are held against the year that they name, which is not the target's", () => {
    const read = readSheet(lines("2025年目标任务", "PM2.5年均浓度较2020年下降12%。"), "目标");
    expect(read.targets).toMatchObject([
      { year: 2025, requirement: { kind: "reduceBy", fraction: 0.12 }, baselineYear: 2020 },
    ]);
  });

  it("are not made of what was reached", () => {
    const reached = lines("2025年工作总结", "PM2.5年均浓度33微克/立方米，优良天数比例84%。");
    expect(targetsSaid(readSheet(reached, "总结"))).toEqual([]);
    const beside = lines(
      "2025年目标任务",
      "PM2.5年均浓度不高于33微克/立方米",
      "二、完成情况",
      "1.优良天数比例：84%",
      "2.截至9月底，已淘汰燃煤锅炉5台",
    );
    expect(targetsSaid(readSheet(beside, "目标"))).toEqual(["pm25Mean 2025 ≤33"]);
  });

  it("are told where their year is nowhere said", () => {
    const read = readSheet(lines("年度目标任务", "PM2.5年均浓度不高于33微克/立方米"), "目标");
    expect(read.targets).toEqual([]);
    expect(read.findings).toMatchObject([{ severity: "error", at: { sheet: "目标", row: 1, column: 0 } }]);
  });
});

describe("targets as sentences in a column", () => {
  const beside = ["牵头部门", "完成时限"];
  const sheet = (head: string, ...sentences: readonly string[]): string[][] => [
    ["2024年大气污染防治重点任务分解表"],
    ["序号", head, ...beside],
    ...sentences.map((sentence, row) => [String(row + 1), sentence, "县生态环境局", "2024年12月底前"]),
  ];
  const heads = ["工作内容", "工作任务", "主要任务", "重点工作", "具体任务", "重点任务", "重点任务及要求"];

  it.each(heads)("under whatever head: %s", (head) => {
    const rows = sheet(
      head,
      "推进燃煤锅炉淘汰，全年淘汰燃煤锅炉8台。",
      "农村清洁取暖改造500户",
      "治理裸露地块60亩，力争80亩",
      "加强宣传引导",
    );
    expect(targetsSaid(readSheet(rows, "分解表"))).toEqual([
      "boilersRetired 2024 ≥8",
      "cleanHeatingHouseholds 2024 ≥500",
      "bareLand 2024 ≥60",
    ]);
  });

  it.each(["考核指标及要求", "目标要求", "约束性要求"])("beside what they are worth, under %s", (head) => {
    const rows = [
      ["2024年考核办法"],
      ["序号", head, "标准分", "扣分办法"],
      ["1", "PM2.5年均浓度不高于36微克/立方米", "10", "每超1微克扣2分"],
      ["2", "完成燃煤锅炉淘汰8台", "5", "每少1台扣1分"],
    ];
    expect(targetsSaid(readSheet(rows, "考核"))).toEqual(["pm25Mean 2024 ≤36", "boilersRetired 2024 ≥8"]);
  });

  it("beside the fields of work that they belong to; not where it stands how far they are", () => {
    const rows = (head: string, state: string) => [
      ["2024年大气污染防治任务清单"],
      ["工作任务", "工作目标", "完成时限", head],
      ["散煤治理", "完成农村清洁取暖700户", "10月底", state],
      ["锅炉整治", "淘汰燃煤锅炉8台", "9月底", state],
    ];
    expect(targetsSaid(readSheet(rows("责任单位", "住建局"), "清单"))).toEqual([
      "cleanHeatingHouseholds 2024 ≥700",
      "boilersRetired 2024 ≥8",
    ]);
    expect(targetsSaid(readSheet(rows("推进情况", "正在推进"), "清单"))).toEqual([]);
  });

  it("what is only a part of an amount is no target of its own", () => {
    const rows = sheet("工作内容", "农村清洁取暖改造500户，其中煤改电300户、煤改气200户", "淘汰燃煤锅炉8台");
    expect(targetsSaid(readSheet(rows, "分解表"))).toEqual([
      "cleanHeatingHouseholds 2024 ≥500",
      "boilersRetired 2024 ≥8",
    ]);
  });

  it("visits are no number of restaurants, and what stands in the clause before is meant", () => {
    const rows = sheet("工作内容", "检查餐饮单位40家次", "推进燃煤锅炉淘汰，全年完成8台", "抽检散煤12批次");
    expect(targetsSaid(readSheet(rows, "分解表")).slice(0, 2)).toEqual([
      "cateringInspections 2024 ≥40",
      "boilersRetired 2024 ≥8",
    ]);
  });

  it.each([
    ["考核内容及要求", "分值"],
    ["评价标准", "权重"],
  ])("that are worth points, beside the names of their groups: %s | %s", (head, points) => {
    const rows = [
      ["2024年生态环境考核细则"],
      ["考核项目", head, points],
      ["大气", "PM2.5年均浓度不高于31微克/立方米", "15"],
      ["大气", "优良天数比例不低于86%", "10"],
      ["移动源", "淘汰老旧柴油货车四十辆", "8"],
    ];
    expect(targetsSaid(readSheet(rows, "细则"))).toEqual([
      "pm25Mean 2024 ≤31",
      "goodRatio 2024 ≥86",
      "trucksScrapped 2024 ≥40",
    ]);
  });

  it("names of what is measured beside points are no sentences", () => {
    const rows = [
      ["2024年考核目标"],
      ["指标名称", "考核标准", "分值"],
      ["PM2.5年均浓度", "低于31微克/立方米得满分", "15"],
    ];
    expect(targetsSaid(readSheet(rows, "细则"))).toEqual([]);
  });

  it("have numbers in words, with commas, and hours over which a mean is taken", () => {
    const rows = sheet(
      "工作内容",
      "淘汰燃煤锅炉十二台",
      "农村清洁取暖改造1,250户",
      "臭氧日最大8小时第90百分位数不超过151微克/立方米",
      "一氧化碳24小时平均第95百分位数控制在1.3毫克/立方米以内",
    );
    expect(targetsSaid(readSheet(rows, "分解表"))).toEqual([
      "o3P90 2024 ≤151",
      "coP95 2024 ≤1.3",
      "boilersRetired 2024 ≥12",
      "cleanHeatingHouseholds 2024 ≥1250",
    ]);
  });

  it("a list of what an inspection found holds none", () => {
    const rows = sheet("工作内容", "淘汰燃煤锅炉8台", "农村清洁取暖改造500户");
    rows[0] = ["省生态环境保护督察反馈问题整改清单"];
    expect(targetsSaid(readSheet(rows, "整改清单"))).toEqual([]);
  });
});
