import { describe, expect, it } from "vitest";
import { foreignSubjects, unexplained } from "../../src/vocabulary/subjects";
import { composedKey } from "../../src/vocabulary/column-words";
import { column, ledgersOf, readSheet, type Table } from "./ledger-bench";

describe("the words of a title", () => {
  it.each([
    ["农村户厕改造进度表", ["户厕"]],
    ["城镇污水处理厂提标改造清单", ["污水"]],
    ["宾馆饭店消防检查台账", ["消防"]],
    ["2024年燃煤锅炉淘汰清单", []],
  ])("%s names other subjects: %j", (title, words) => {
    expect(foreignSubjects(title, []).map((one) => one.words)).toEqual(words);
  });

  it.each([
    ["示例县2024年第三季度统计表", ""],
    ["填报单位：示例局", ""],
    ["示例县三北工程任务表", "三北"],
  ])("%s leaves unexplained: %j", (title, left) => {
    expect(unexplained(title, [])).toEqual({ before: "", behind: left, another: left });
  });
});

it("whose things they are behind the list's own words is explained", () => {
  const title = "示例县餐饮服务单位油烟净化设施检查台账";
  expect(unexplained(title, ["餐饮", "油烟"])).toEqual({ before: "", behind: "", another: "" });
});

describe("names of columns that are composed alike", () => {
  it.each([
    ["检验结果", "检测结论"],
    ["整治情况", "治理进度"],
    ["完成日期", "改造时间"],
    ["检查日期", "巡查时间"],
    ["会审结论", "审议意见"],
  ])("%s is %s", (one, other) => {
    expect(composedKey(one)).not.toBe("");
    expect(composedKey(one)).toBe(composedKey(other));
  });

  it.each([
    ["计划完成日期", "完成日期"],
    ["计划户数", "完成户数"],
    ["检查结果", "检验结果"],
    ["整治措施", "整治情况"],
  ])("%s is not %s", (one, other) => {
    expect(composedKey(one)).not.toBe(composedKey(other));
  });
});

describe("columns are known by what stands in them", () => {
  it.each<[string, string, Table, string, unknown[]]>([
    [
      "an amount by its unit",
      "boilers",
      [
        ["燃煤锅炉淘汰清单"],
        ["使用单位", "额定出力（t/h）", "投用年份", "淘汰情况"],
        ["甲厂", 10, 2008, "已拆除"],
        ["乙厂", 4, 2009, "未拆除"],
      ],
      "tonnage",
      [10, 4],
    ],
    [
      "a choice by its words",
      "buses",
      [["公交车辆统计"], ["组成", "数量（辆）"], ["纯电动", 40], ["天然气", 10]],
      "energy",
      ["newEnergy", "gas"],
    ],
    [
      "the whole before its parts",
      "cleanHeating",
      [
        ["清洁取暖完成情况"],
        ["乡镇", "煤改电", "", "煤改气", "", "合计", ""],
        ["", "计划户数", "完成户数", "计划户数", "完成户数", "计划户数", "完成户数"],
        ["甲镇", 10, 5, 20, 15, 30, 20],
      ],
      "done",
      [20],
    ],
    [
      "parts without a whole by their sum",
      "cleanHeating",
      [
        ["清洁取暖完成情况"],
        ["乡镇", "煤改电", "", "煤改气", ""],
        ["", "计划户数", "完成户数", "计划户数", "完成户数"],
        ["甲镇", 10, 5, 20, 15],
      ],
      "done",
      [20],
    ],
    [
      "this year before last year",
      "cleanHeating",
      [
        ["清洁取暖完成情况"],
        ["乡镇", "2023年", "", "2024年", ""],
        ["", "计划户数", "完成户数", "计划户数", "完成户数"],
        ["甲镇", 10, 5, 20, 15],
      ],
      "done",
      [15],
    ],
  ])("%s", (_what, ledger, rows, field, expected) => {
    const data = readSheet(rows, { name: "台账" });
    expect(ledgersOf(data)).toEqual([ledger]);
    expect(column(data, field)).toEqual(expected.map((value) => [value]));
  });

  it("a cumulative column of months is not added up, and the table says what it lacks", () => {
    const data = readSheet(
      [["2024年铁路公路货运量（万吨）"], ["月份", "铁路累计", "公路累计"], ["1月", 10, 5], ["2月", 30, 10]],
      { name: "货运" },
    );
    expect(ledgersOf(data)).toEqual([]);
    const facts = { dataset: "freight", column: "运输方式、运输量" };
    expect(data.unused).toMatchObject([{ code: "columnMissing", facts }]);
    expect(data.findings.map(({ code }) => code)).toContain("requiredColumnMissing");
  });
});

describe("what a person is asked", () => {
  it("a unit of another kind in the title withholds the numbers", () => {
    const data = readSheet(
      [
        ["2024年煤炭消费情况表"],
        ["单位：吨标准煤"],
        ["企业名称", "1月", "2月"],
        ["甲厂", 100, 200],
        ["乙厂", 300, 400],
      ],
      { name: "煤炭" },
    );
    expect(column(data, "amount")).toEqual([[null], [null], [null], [null]]);
    expect(data.questions?.map(({ code, answers }) => [code, answers.length])).toEqual([["whichUnit", 4]]);
  });

  it("which of several months is meant, where nobody can tell whether they add up", () => {
    const data = readSheet(
      [["2024年清洁取暖进度"], ["乡镇", "计划户数", "10月完成户数", "11月完成户数"], ["甲镇", 10, 2, 3]],
      { name: "取暖" },
    );
    expect(data.questions?.map(({ code, answers }) => [code, answers.length])).toEqual([["whichColumn", 4]]);
    expect(data.tables[0]?.rows[0]?.values["done"] ?? null).toBeNull();
  });

  it("a table whose title says something that the ledger does not, although its columns fit", () => {
    const rows: Table = [
      ["统计表"],
      ["号码", "路线名称", "修补面积", "施工日期"],
      [1, "甲路", 20, "2024-3-1"],
      [2, "乙路", 30, "2024-4-1"],
    ];
    const data = readSheet([["护坡修筑统计"], ...rows.slice(1)], { name: "表一" });
    expect(ledgersOf(data)).toEqual([]);
    expect(data.questions?.map(({ code }) => code)).toEqual(["whichDataset"]);
  });

  it("is asked about by its title alone, without the entries of the form below it", () => {
    const data = readSheet(
      [
        ["护坡修筑统计"],
        ["报送单位：县路政所", "", "报送时间：2024年5月20日", "单位：平方米"],
        ["号码", "路线名称", "修补面积", "施工日期"],
        [1, "甲路", 20, "2024-3-1"],
        [2, "乙路", 30, "2024-4-1"],
      ],
      { name: "表一" },
    );
    expect(data.questions?.map(({ facts }) => ("text" in facts ? facts.text : null))).toEqual(["护坡修筑统计"]);
  });
});

describe("rows", () => {
  it("stand for as many things as their number says", () => {
    const data = readSheet(
      [
        ["燃煤锅炉淘汰清单"],
        ["使用单位", "锅炉数量（台）", "吨位（蒸吨）", "淘汰情况"],
        ["甲厂", 2, 10, "已拆除"],
        ["乙厂", 1, 4, "未拆除"],
      ],
      { name: "锅炉" },
    );
    expect(data.tables[0]?.rows.map(({ count }) => count)).toEqual([2, 1]);
  });

  it("with words that no choice has say so", () => {
    const data = readSheet(
      [
        ["餐饮油烟检查台账"],
        ["检查日期", "餐饮单位", "检查结果"],
        ["2024-3-1", "甲店", "合格"],
        ["2024-3-2", "乙店", "集气罩破损"],
      ],
      { name: "餐饮" },
    );
    expect(data.tables[0]?.rows.map(({ unread }) => unread ?? [])).toEqual([[], ["result"]]);
  });
});

describe("a title that names the list and says more", () => {
  const trucks: Table = [
    ["号牌号码", "车辆类型", "燃料", "排放标准", "注销日期"],
    ["示A10001", "重型货车", "柴油", "国三", "2024-3-1"],
  ];
  const boilers: Table = [
    ["使用单位", "锅炉容量", "使用燃料", "淘汰进展说明"],
    ["甲厂", "4t/h", "煤", "已拆除"],
    ["乙厂", "6t/h", "煤", "尚未拆除"],
  ];

  it.each<[string, Table]>([
    ["国三及以下柴油货车报废更新奖补资金发放表", trucks],
    ["示例县水产加工企业燃煤锅炉淘汰情况一览表", boilers],
    ["示例口岸周边路段燃煤锅炉淘汰台账", boilers],
    ["关于印发燃煤锅炉淘汰任务的通知", boilers],
  ])("is believed where its columns say the same, or it says where and whose: %s", (title, rows) => {
    const data = readSheet([[title], ...rows]);
    expect(data.questions).toEqual([]);
    expect(data.tables.map(({ rows: read }) => read.length)).toEqual([rows.length - 1]);
  });

  it.each<[string, Table]>([
    ["巡游出租汽车报废更新台账", trucks],
    ["污水处理厂燃煤锅炉淘汰情况", boilers],
    [
      "温泉浴池锅炉淘汰情况",
      [
        ["使用单位", "淘汰情况"],
        ["甲", "已拆除"],
      ],
    ],
  ])("is asked about where it may be another thing: %s", (title, rows) => {
    const data = readSheet([[title], ...rows]);
    expect(data.tables).toEqual([]);
    expect(data.questions?.map(({ code }) => code)).toEqual(["whichDataset"]);
  });
});

it("the words of one energy, said twice over a column, are that energy", () => {
  const data = readSheet([
    ["全县公共汽（电）车能源结构情况表（台）"],
    ["运营公司", "线路", "纯电动", "插电混动", "柴油", "合计"],
    ["甲公司", "1路", 12, 2, 0, 14],
  ]);
  expect(column(data, "energy", "operating")).toEqual([
    ["newEnergy", 12],
    ["newEnergy", 2],
    ["diesel", 0],
  ]);
});

it("the word of a place that herders have is a township, whatever stands in brackets", () => {
  const data = readSheet([
    ["清洁取暖任务完成情况"],
    ["苏木（镇）", "嘎查（村）", "计划户数", "完成户数"],
    ["甲苏木", "一嘎查", 10, 5],
  ]);
  expect(column(data, "township").flat()).toHaveLength(1);
  expect(data.findings).toEqual([]);
});
