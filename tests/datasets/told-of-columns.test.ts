/** Columns beside those of a list that change what it says: decisions, first and last days, steps of the close-out. */
import { describe, expect, it } from "vitest";
import { codes, column, readSheet, type Table } from "./ledger-bench";

describe("a decision's number on several rows", () => {
  const pushes = (header: string, second: string, amount: number) =>
    readSheet([
      ["超标数据推送督办台账"],
      ["推送日期", "企业名称", "超标小时数", "处理结果", header, "处罚金额（万元）"],
      ["2024-03-01", "甲热电", 4, "立案处罚", "云环罚〔2024〕3号", 20],
      ["2024-03-02", "甲热电", 3, "立案处罚", second, amount],
    ]);

  it.each(["处罚决定书文号", "行政处罚决定书编号", "案号", "立案号"])("with one amount is told: %s", (header) => {
    expect(codes(pushes(header, "云环罚〔2024〕3号", 20))).toContain("rowsOfOneDecision");
  });

  it.each([
    ["another number", "云环罚〔2024〕4号", 20],
    ["another amount", "云环罚〔2024〕3号", 5],
  ])("%s is nothing to tell", (_, number, amount) => {
    expect(codes(pushes("处罚决定书文号", number, amount))).not.toContain("rowsOfOneDecision");
  });
});

describe("two columns of days in order", () => {
  const inspections = (first: string, last: string) =>
    readSheet([
      ["餐饮油烟检查台账"],
      [first, last, "餐饮单位", "检查结果"],
      ["2024-03-01", "2024-05-01", "甲店", "合格"],
      ["2024-04-01", "2024-06-01", "乙店", "不合格"],
    ]);

  it.each([
    ["首次检查日期", "最近检查日期"],
    ["最近一次检查日期", "首次检查日期"],
    ["初检日期", "复检日期"],
  ])("are asked about: %s, %s", (first, last) => {
    expect(inspections(first, last).questions?.map(({ code }) => code)).toEqual(["whichColumn"]);
  });

  it("are no question where one of them is no such day", () => {
    expect(inspections("检查日期", "整改期限").questions).toEqual([]);
  });
});

describe("a step of the close-out", () => {
  const tasks = (...steps: readonly string[]) =>
    readSheet([
      ["督察整改任务清单"],
      ["序号", "整改任务", "责任单位", "整改时限", "完成情况", ...steps],
      [1, "建泵站", "住建局", "2024年12月底", "已完成", ...steps.map((_, at) => `2024-0${at + 1}-05`)],
      [2, "清河道", "水利局", "2024年6月底", "已完成", ...steps.map((_, at) => `2024-0${at + 1}-06`)],
    ]);

  it.each([
    ["责任单位自查自验", "selfCheckedOn"],
    ["牵头部门自验时间", "selfCheckedOn"],
    ["市级现场核查验收", "acceptedOn"],
    ["媒体公示", "publishedFrom"],
    ["政府网站公示时间", "publishedFrom"],
    ["批复销号", "closedOn"],
    ["市级部门复核", "acceptedOn"],
    ["网站公告", "publishedFrom"],
    ["省级备案销号", "closedOn"],
  ])("decides, whatever stands before it: %s", (header, field) => {
    const data = tasks(header);
    expect([column(data, field).flat(), codes(data)]).toEqual([["2024-01-05", "2024-01-06"], []]);
  });

  it("under a name that is not understood is told", () => {
    expect(codes(tasks("公示（第三方平台发布）情况登记"))).toContain("stepColumnUnused");
  });

  it("under any name is told beside steps that are read", () => {
    expect(codes(tasks("市级验收", "公众评议"))).toContain("stepColumnUnused");
  });

  it.each(["更新日期", "交办时间", "开工时间"])("of something else beside them is nothing to tell: %s", (header) => {
    expect(codes(tasks("市级验收", header))).not.toContain("stepColumnUnused");
  });

  it.each(["拟公示时间", "申请销号时间", "计划验收时间"])("that is only planned is nothing to tell: %s", (header) => {
    expect(codes(tasks(header))).not.toContain("stepColumnUnused");
  });
});

describe("a number whose name says that it holds more than what is done", () => {
  const heating = (header: string) =>
    readSheet([["农村清洁取暖完成情况"], ["乡镇", "计划户数", header], ["东河镇", 100, 90], ["西山乡", 80, 70]]);

  it.each(["完成户数（含在建）", "完工户数（含未验收）", "完成户数（包括正在施工）", "完成户数（含预计12月完成）"])(
    "is told: %s",
    (header) => {
      expect([column(heating(header), "done").flat(), codes(heating(header))]).toEqual([[90, 70], ["columnHoldsMore"]]);
    },
  );

  it.each(["完成户数（不含在建）", "完成户数（含街道）", "完成户数（不包括未验收）"])("is not: %s", (header) => {
    expect(codes(heating(header))).toEqual([]);
  });
});

describe("between entries", () => {
  const heated = (...rows: Table) => readSheet([["城区电采暖面积台账（平方米）"], ["小区", "供暖面积"], ...rows]);

  it.each(["两万余", "见附表", "另行统计", "未统计"])("words where a number belongs are told: %s", (words) => {
    for (const name of ["B", "乙", "二", "（三）", "Ⅳ"])
      expect([name, codes(heated(["A区", 30000], [name, words], ["C区", 10000]))]).toEqual([
        name,
        ["ledgerNumberUnreadable"],
      ]);
  });
});

describe("vehicles of a word that is no kind of energy", () => {
  it.each(["其他车辆", "其他", "燃油车", "汽油"])("are of the whole: %s", (header) => {
    const data = readSheet([["公交车辆情况（辆）"], ["线路", "纯电动", header], ["1路", 8, 2], ["2路", 7, 3]]);
    expect(column(data, "energy", "operating")).toEqual([
      ["newEnergy", 8],
      ["other", 2],
      ["newEnergy", 7],
      ["other", 3],
    ]);
  });

  it.each(["双源无轨", "观光车"])("are told where the word says nothing: %s", (header) => {
    const told = (...heads: readonly string[]) =>
      codes(readSheet([["公交车辆情况（辆）"], ["线路", ...heads], ["1路", 8, 2, 1], ["2路", 7, 3, 1]]));
    expect(told("纯电动", header, "天然气")).toEqual(["kindColumnUnused"]);
    expect(told("纯电动", "天然气", header)).toEqual(["kindColumnUnused"]);
    expect(told("纯电动", "天然气", "合计")).not.toContain("kindColumnUnused");
    expect(told("纯电动", "天然气", "占比")).toEqual([]);
  });

  it.each(["补贴资金（万元）", "里程（公里）", "经度", "车队编号"])(
    "are not where it is no number of them: %s",
    (header) => {
      const heads = ["线路", "纯电动", header, "天然气"];
      expect(codes(readSheet([["公交车辆情况（辆）"], heads, ["1路", 8, 2, 1], ["2路", 7, 3, 1]]))).toEqual([]);
    },
  );
});
