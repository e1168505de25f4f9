/** Caps that a goal sets, outcomes in a list, what changed from and to, days of no year, forms of one firm. */
import { describe, expect, it } from "vitest";
import { checkNoticeText } from "../../src/checks/check-notice-text";

const codes = (text: string): string[] => checkNoticeText(text).findings.map(({ finding }) => finding.code);

describe("a cap in the goal", () => {
  const notice = (goal: string, result: string): string =>
    `整改目标：到2023年底，${goal}。\n整改完成情况：2023年，全市${result}，已全面完成整改目标。\n验收情况：2024年2月通过省级验收。`;
  it.each([
    ["重度及以上污染天数不超过8天", "重度及以上污染天数6天"],
    ["信访投诉不多于12件", "信访投诉9件"],
    ["餐饮单位控制在30家", "餐饮单位整治24家"],
  ])("%s is kept by %s", (goal, result) => {
    expect(codes(notice(goal, result))).not.toContain("textClosedUnfinished");
  });

  it("is no cap where an amount is to be reached", () => {
    expect(codes(notice("完成清洁取暖改造12000户", "完成清洁取暖改造7800户"))).toContain("textClosedUnfinished");
  });
});

describe("outcomes in one list", () => {
  it.each(["已搬迁5家、关闭4家、正在实施5家", "已搬迁5家、关闭3家、转产1家、正在实施5家"])("%s make 14", (list) => {
    expect(codes(`14家企业中，${list}。`)).not.toContain("textOutcomesShort");
  });
  it("fall short where one of them is missing", () => {
    expect(codes("14家企业中，已搬迁5家、关闭3家、正在实施5家。")).toContain("textOutcomesShort");
  });
});

it.each(["由3个增加到5个，增加2个", "由5个减少到3个，减少2个"])("%s is no list of parts", (change) => {
  expect(codes(`6个国省控断面中，达到Ⅲ类以上的${change}。`)).not.toContain("textPartsDiffer");
});

it.each(["2月30日", "4月31日", "6月31日至7月3日"])("%s is a day of no year", (day) => {
  expect(codes(`PM2.5日均值最高出现在${day}。`)).toContain("textImpossibleDate");
});
it("29 February is a day of some years", () => {
  expect(codes("最高值出现在2月29日。")).not.toContain("textImpossibleDate");
});

describe("what failed of what was tested", () => {
  it.each(["抽测柴油车240辆，超标263辆", "检查加油站18座，其中不合格21座", "监测断面6个，不达标断面7个"])(
    "%s cannot be",
    (text) => {
      expect(codes(`1—4月，${text}。`)).toContain("textOutcomesExceed");
    },
  );
  it.each([
    "抽测柴油车240辆，超标23辆",
    "抽测柴油车240辆，超标240辆",
    "检查加油站18座，发现问题不符合规范的21个",
    "抽测柴油车240辆，淘汰263辆",
  ])("%s may be", (text) => {
    expect(codes(`1—4月，${text}。`)).not.toContain("textOutcomesExceed");
  });
});

describe("plans of as many", () => {
  const notice = (first: string, second: string): string =>
    `整改完成情况：\n1.推进工业治理。${first}计划6家、完成4家。\n2.防控扬尘。${second}计划6家、完成3家。`;
  it.each([
    ["砖瓦窑提标改造", "预拌混凝土站封闭改造"],
    ["印刷企业活性炭更换", "砂石企业料仓封闭"],
  ])("%s and %s are two works", (first, second) => {
    expect(codes(notice(first, second))).not.toContain("textTwoValues");
  });
  it("are one work where they bear one name", () => {
    expect(codes(notice("砂石企业料仓封闭", "砂石企业料仓封闭"))).toContain("textTwoValues");
  });
});

describe("a share above 100 %", () => {
  it.each(["占应修复面积的", "占计划任务的", "占年度下达任务的", "占设计能力的", "为核定数的", "占合同工程量的"])(
    "%s may be: what was to be done can be done and more",
    (share) => {
      expect(codes(`累计修复湿地318公顷，${share}103.5%。`)).not.toContain("textImpossibleLevel");
    },
  );
  it.each(["占湿地总面积的", "占全部排口的", "占检查总数的"])("%s cannot be: the whole holds its part", (share) => {
    expect(codes(`累计修复湿地318公顷，${share}103.5%。`)).toContain("textImpossibleLevel");
  });
});

describe("a ratio whose earlier value stands nowhere", () => {
  it.each(["优良天数比例83.9%，同比提高6.5%", "污水处理率为91%，较上年下降2%", "清洁能源占比达到40%，增加了3.5%"])(
    "%s: points are meant",
    (text) => expect(codes(`2023年，全区${text}。`)).toContain("textPointsNotPercent"),
  );
  it.each([
    "优良天数比例83.9%，同比提高6.5个百分点",
    "PM2.5平均浓度36微克/立方米，同比下降6.5%",
    "处罚率5%，罚款金额同比增加12%",
  ])("%s: as it must be", (text) => expect(codes(`2023年，全区${text}。`)).not.toContain("textPointsNotPercent"));
});

describe("two forms of one firm", () => {
  it("are told", () => {
    expect(codes("其中宏泰纺织有限公司3台、宏泰纺织有限责任公司3台。")).toContain("textNameVariants");
  });
  it.each(["宏泰纺织有限公司3台、泰源纺织有限责任公司3台", "宏泰纺织有限公司3台，宏泰纺织有限公司已拆除"])(
    "are not %s",
    (text) => expect(codes(`其中${text}。`)).not.toContain("textNameVariants"),
  );
});

describe("values year by year", () => {
  const told = (change: string): string[] =>
    codes(`全市PM2.5年均浓度由49微克/立方米逐年下降至47、43、40微克/立方米，累计下降${change}。`);
  it("change from the first to the last", () => expect(told("18.4%")).toEqual([]));
  it("and otherwise are told", () => expect(told("28.4%")).toContain("textChangeWrong"));
});

describe("shares of two wholes", () => {
  const told = (first: number): string[] =>
    codes(`本地排放占62%，区域传输占38%；本地源中，移动源占${first}%、燃煤源占27%、扬尘源占24%、工业源占18%。`);
  it("are not added", () => expect(told(31)).toEqual([]));
  it("are each no more than all of it", () => expect(told(41)).toContain("textSharesAbove100"));
});

describe("wholes behind each other", () => {
  const told = (done: number): string[] =>
    codes(`97家企业中，升级改造的64家中，已完成${done}家，正在实施6家；原料替代的21家全部完成；12家已关停。`);
  it("end at the semicolon", () => expect(told(58)).toEqual([]));
  it("are exceeded by their own outcomes only", () => expect(told(60)).toContain("textOutcomesExceed"));
});
