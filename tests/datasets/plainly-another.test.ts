/** Lists whose titles plainly name another subject are not asked about; freight by water is freight. */
import { describe, expect, it } from "vitest";
import type { RawValue } from "../../src/cells/snapshot";
import { assessed } from "./assessed";
import { readSheet } from "./ledger-bench";

const inspections = (title: string) =>
  assessed([
    [title],
    ["检查日期", "单位名称", "检查结果"],
    ["2024-03-01", "甲饭店", "合格"],
    ["2024-04-01", "乙饭店", "不合格"],
  ]);

describe("a list of inspections", () => {
  it.each(["餐饮服务食品安全检查台账", "餐饮单位消防检查记录"])("of something else is none of ours: %s", (title) => {
    const report = inspections(title);
    expect([report.asked, report("cateringInspections").figure]).toEqual([[], null]);
    expect(report.monthly.unused.map(({ code }) => code)).toContain("titleSaysOtherwise");
  });

  it("of two things is asked about", () => {
    expect(inspections("餐饮油烟和食品安全检查台账").asked).toEqual(["whichDataset"]);
  });
});

describe("a list of meetings", () => {
  const meetings = (title: string) =>
    assessed([
      [title],
      ["会议日期", "会议类型", "会议名称"],
      ["2024-03-01", "专题会", "一季度会议"],
      ["2024-04-01", "工作例会", "调度"],
    ]);

  it("of another office's business is none of ours", () => {
    const report = meetings("安全生产委员会会议台账");
    expect([report.asked, report("meetings").figure]).toEqual([[], null]);
  });

  it("of both is asked about", () => {
    expect(meetings("生态环境保护和安全生产工作会议台账").asked).toEqual(["whichDataset"]);
  });
});

describe("freight", () => {
  it("by water is neither by rail nor by road, and part of the whole", () => {
    const report = assessed([
      ["2024年货运量统计表（万吨）"],
      ["月份", "铁路", "公路", "水路"],
      ["1月", 12, 30, 5],
      ["2月", 13, 31, 6],
    ]);
    expect([report("railFreight").figure, report("roadFreight").figure]).toEqual([25, 61]);
    expect(report("roadFreightShare").figure).toBe(62.9);
  });
});

describe("households worked back from a share", () => {
  it("are no households in %, however the share is called", () => {
    const report = assessed([
      ["2024年农村清洁取暖进度"],
      ["乡镇", "计划户数", "任务完成百分比"],
      ["城关镇", 120, "50%"],
      ["柳河镇", 90, "100%"],
    ]);
    expect(report("cleanHeatingHouseholds")).toEqual({ figure: 150, plan: 210 });
  });
});

describe("columns that any register has", () => {
  it.each([
    [
      ["日期", "车牌号", "车型"],
      ["2024-03-04", "豫B3312", "面包车"],
    ],
    [
      ["点位名称", "值守时间", "责任单位"],
      ["东门岗", "24小时", "保卫科"],
    ],
    [
      ["工程名称", "施工单位", "面积"],
      ["锅炉房翻修", "三建", 800],
    ],
  ] as [RawValue[], RawValue[]][])("make no list of ours without a word of what it is about: %j", (heads, row) => {
    const { tables } = readSheet([heads, row, row]);
    expect(tables).toEqual([]);
  });
});

it.each([
  ["采暖季错峰停产企业清单", 2],
  ["2024年错峰企业名单", 2],
  ["用车大户错峰运输名单", null],
  ["夏季错峰用电企业名单", null],
  ["沿街企业错峰上下班安排", null],
])("%s: of staggered production %j", (title, figure) => {
  const report = assessed([
    [title],
    ["企业名称", "行业", "错峰时段", "责任部门"],
    ["东岭厂", "水泥", "2024年3月1日至2024年5月1日", "工信局"],
    ["西岭厂", "砖瓦", "2024年3月1日至2024年5月1日", "工信局"],
  ]);
  expect(report("staggeredEnterprises").figure).toBe(figure);
});

describe("a list of enterprises", () => {
  const meters = (title: string, names: readonly string[], column = "单位名称") =>
    assessed([[title], [column, "完成情况", "完成日期"], ...names.map((name) => [name, "已完成", "2024-03-02"])])(
      "vocMetering",
    ).figure;
  const factories = ["甲化工厂", "乙涂料厂"];

  it.each([
    ["市场商户分表计电安装登记", ["甲店", "乙店"]],
    ["出租房屋分表计电改造", ["甲院", "乙院"]],
    ["分表计电安装进度", ["青山小学", "绿水小学"]],
    ["各乡镇卫生院分表计电台账", ["青山镇", "绿水镇"]],
  ])("does not hold what is others': %s", (title, names) => {
    expect(meters(title, names)).toBeNull();
  });

  it.each([
    ["VOCs企业分表计电安装台账", factories],
    ["分表计电安装进度", factories],
    ["居民小区周边企业分表计电台账", factories],
    ["分表计电安装进度", ["甲化工厂", "乙学校印刷所"]],
  ])("holds its own: %s", (title, names) => {
    expect(meters(title, names)).toBe(2);
  });

  const coalOf = (title: string) =>
    assessed([[title], ["企业名称", "月份", "用煤量（吨）"], ["甲厂", "2024年2月", 3000], ["乙厂", "2024年3月", 5000]]);

  it.each(["企业用煤需求登记表", "2024年用煤申请汇总表"])("does not hold what is only asked for: %s", (title) => {
    expect(coalOf(title)("coalUse").figure).toBeNull();
  });

  it.each(["企业用煤登记表", "2024年用煤情况汇总表"])("holds what was used: %s", (title) => {
    expect(coalOf(title)("coalUse").figure).toBe(0.8);
  });
});
