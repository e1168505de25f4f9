/** What is only intended, set up later, or said for several things at once. */
import { describe, expect, it } from "vitest";
import { assessed, assessedSheets } from "./assessed";

describe("a check point", () => {
  const points = (since: string, remark = "") =>
    assessed([
      ["固定查控点位清单"],
      ["点位名称", "每日值守小时", "启用日期", "备注"],
      ["北关", 24, "2022-03-01", ""],
      ["高速口", 24, since, remark],
    ]);

  it("that is set up after the cut-off does not stand yet", () => {
    expect(points("2024-09-01")("checkPoints").figure).toBe(1);
    expect(points("2024-09-01")("roundTheClockPoints").figure).toBe(1);
  });

  it("that was set up before, or of which nobody says when, stands", () => {
    expect(points("2024-06-01")("checkPoints").figure).toBe(2);
    expect(points("")("checkPoints").figure).toBe(2);
  });

  it.each(["建设中，计划9月启用", "尚未启用", "拟于年底投用"])("does not stand where its remark says: %s", (remark) => {
    expect(points("", remark)("checkPoints").figure).toBe(1);
  });
});

describe("a list of vehicles that are to be scrapped", () => {
  const scrapped = [
    ["老旧柴油货车淘汰台账"],
    ["号牌号码", "车辆类型", "燃料种类", "注销日期"],
    ["甘A00001", "重型货车", "柴油", "2024-03-01"],
  ];
  const intended = (title: string, when: string) => [
    [title],
    ["号牌号码", "车辆类型", "燃料种类", when],
    ["甘A00002", "重型货车", "柴油", "2024年12月底前"],
    ["甘A00003", "重型货车", "柴油", "2024年12月底前"],
  ];

  it.each([
    ["2024年下半年拟淘汰老旧柴油货车清单", "计划淘汰时间"],
    ["待报废老旧柴油货车花名册", "报废时限"],
  ])("counts none: %s", (title, when) => {
    const report = assessedSheets({ 已淘汰: scrapped, 拟淘汰: intended(title, when) });
    expect(report("trucksScrapped").figure).toBe(1);
  });
});

describe("the six rules of a site", () => {
  it.each(["“六个百分之百”是否全部落实", "六个100%落实情况", "六个百分百"])("are told by one column: %s", (head) => {
    const report = assessed([
      ["建筑施工工地扬尘台账"],
      ["工地名称", "建筑面积（平方米）", "施工状态", head],
      ["甲", 6000, "在建", "是"],
      ["乙", 3200, "在建", "否"],
      ["丙", 900, "在建", "是"],
      ["丁", 7000, "停工", "是"],
      ["戊", 7000, "在建", "部分落实"],
    ]);
    expect(report("sixHundredShare").figure).toBe(50);
  });

  it("are told each by its own column under a head for all of them", () => {
    const report = assessed([
      ["建筑施工工地扬尘台账"],
      ["工地名称", "建筑面积（平方米）", "施工状态", "六个百分百落实情况", "", "", "", "", ""],
      ["", "", "", "围挡", "覆盖", "湿法作业", "硬化", "冲洗", "密闭运输"],
      ["甲", 6000, "在建", "是", "是", "是", "是", "是", "是"],
      ["乙", 3200, "在建", "是", "否", "是", "是", "是", "是"],
    ]);
    expect(report("sixHundredShare").figure).toBe(50);
  });
});

describe("a number of things", () => {
  it("is read with a remark behind it, and in characters", () => {
    const report = assessed([
      ["燃气锅炉低氮改造台账"],
      ["企业名称", "台数", "完成情况"],
      ["甲", "2台（一用一备）", "已完成"],
      ["乙", "三台", "改造中"],
      ["丙", "1台", "已完成"],
    ]);
    expect(report("lowNoxBoilers")).toEqual({ figure: 3, plan: 6 });
  });
});

describe("an area without a unit", () => {
  it("that can be of no road in the unit that is meant is asked about, be there two rows", () => {
    const report = assessed([
      ["道路坑槽修补台账"],
      ["修补日期", "道路名称", "修补面积"],
      ["2024-03-05", "文昌路", 350],
      ["2024-04-05", "武昌路", 420],
    ]);
    expect(report.asked).toEqual(["whichUnit"]);
  });
});

describe("what a remark or a bracket takes back", () => {
  it("is no vehicle that was scrapped", () => {
    const report = assessed([
      ["老旧柴油货车淘汰台账"],
      ["注销日期", "号牌号码", "车辆类型", "燃料种类", "备注"],
      ["2024-01-09", "赣E11A11", "重型货车", "柴油", ""],
      ["2024-02-09", "赣E22A22", "重型货车", "柴油", "转出外地，未报废"],
    ]);
    expect(report("trucksScrapped").figure).toBe(1);
  });

  it.each(["（已关停）", "（已注销，移出）", "（2023年破产清算）"])("is no enterprise any more: %s", (behind) => {
    const report = assessed([
      ["重污染天气绩效分级企业清单"],
      ["企业名称", "行业", "绩效等级"],
      ["甲水泥", "水泥", "A级"],
      [`乙铸造${behind}`, "铸造", "C级"],
      ["丙家具（集团）", "家具", "D级"],
    ]);
    expect(report("gradedEnterprises").figure).toBe(2);
  });
});

describe("a filter of a list", () => {
  it("is the column whose cells tell, whatever the title tells of all", () => {
    const report = assessed([
      ["老旧柴油货车淘汰台账"],
      ["注销日期", "号牌号码", "车辆类型", "能源"],
      ["2024-01-09", "赣E11A11", "重型货车", "柴油"],
      ["2024-02-09", "赣E22A22", "重型货车", "汽油"],
    ]);
    expect(report("trucksScrapped").figure).toBe(1);
  });

  it.each(["是否施工", "是否正在施工"])("is a question of its own: %s", (head) => {
    const report = assessed([
      ["建筑施工工地台账"],
      ["工地名称", "建筑面积（平方米）", head],
      ["甲", 6000, "是"],
      ["乙", 3200, "否"],
    ]);
    expect(report("sites").figure).toBe(1);
  });
});

describe("a cell that lists several enterprises", () => {
  it("names each of them", () => {
    const report = assessed([
      ["散乱污“回头看”检查记录"],
      ["检查日期", "检查对象", "是否反弹"],
      ["2024-03-01", "甲厂、乙厂、丙厂", "无"],
      ["2024-04-01", "丁厂、甲厂", "无"],
      ["2024-05-01", "粉丝、豆腐加工点", "有"],
    ]);
    expect(report("lookBackEnterprises").figure).toBe(5);
  });
});

describe("a list of boilers to be made low in NOx", () => {
  const heads = ["锅炉数（台）", "台（套）", "台/套", "台套", "数量（台套）", "数量 台（套）", "锅炉数量 台"];

  it.each(heads)("counts those of a row, however the column is called that gives their number in 台: %s", (head) => {
    const report = assessed([
      ["燃气锅炉低氮改造台账"],
      ["企业名称", head, "完成情况"],
      ["甲", 1, "已完成"],
      ["乙", 2, "已完成"],
      ["丙", 3, "改造中"],
    ]);
    expect(report("lowNoxBoilers")).toEqual({ figure: 3, plan: 6 });
  });
});

describe("what is to be done in the year after", () => {
  it("is no part of this year's plan", () => {
    const townships = (title: string, planned: number, done: number | "") => [
      [title],
      ["乡镇", "计划户数", "完成户数"],
      ["东镇", planned, done],
      ["西镇", planned, done],
    ];
    const report = assessedSheets({
      取暖: townships("2024年农村清洁取暖完成情况", 50, 20),
      明年: townships("2025年农村清洁取暖任务安排", 300, ""),
    });
    expect(report("cleanHeatingHouseholds")).toEqual({ figure: 40, plan: 100 });
    expect(report.codes).toEqual([]);
  });
});
