import { describe, expect, it } from "vitest";
import { column, codes, readSheet, readSheets, type Table } from "./ledger-bench";

const sites = (title: string, ...names: readonly string[]): Table => [
  [title],
  ["序号", "工地名称", "施工单位", "建筑面积（平方米）", "自动喷淋"],
  ...names.map((name, at) => [at + 1, name, "某建筑公司", 5000, "是"]),
];

describe("a state that stands in a list's name and in no column", () => {
  it("is that of all its entries", () => {
    const data = readSheets({ 在建: sites("在建工地台账", "甲", "乙"), 停工: sites("停工工地台账", "丙") });
    expect(column(data, "site", "state")).toEqual([
      ["甲", "building"],
      ["乙", "building"],
      ["丙", "stopped"],
    ]);
  });

  it("is that of the rows under a heading", () => {
    const [title = [], head = [], ...rows] = sites("建筑工地扬尘台账", "甲", "乙", "丙");
    const data = readSheet([
      title,
      head,
      ["一、在建（2个）"],
      ...rows.slice(0, 2),
      ["二、停工工地（1个）"],
      ...rows.slice(2),
    ]);
    expect(column(data, "site", "state")).toEqual([
      ["甲", "building"],
      ["乙", "building"],
      ["丙", "stopped"],
    ]);
  });

  it("is not that of another table below, which has a title of its own", () => {
    const head = ["序号", "整改任务", "责任单位", "整改时限"];
    const data = readSheet([
      ["一、已销号任务清单"],
      head,
      [1, "取缔小散乱污企业", "水利局", "2023年12月底"],
      [],
      ["二、未销号任务清单"],
      head,
      [2, "建设污水处理厂", "住建局", "2024年3月底"],
    ]);
    expect(column(data, "state").flat()).toEqual(["已销号", null]);
  });

  it("gives way to the rows' own column", () => {
    const [title = [], head = [], ...rows] = sites("停工工地台账", "甲", "乙");
    const data = readSheet([
      title,
      [...head, "工程状态"],
      ...rows.map((row, at) => [...row, at === 0 ? "停工" : "在建"]),
    ]);
    expect(column(data, "site", "state")).toEqual([
      ["甲", "stopped"],
      ["乙", "building"],
    ]);
  });

  it("stands for a column that the list must have", () => {
    const boilers = (title: string, user: string): Table => [
      [title],
      ["序号", "使用单位", "锅炉吨位（蒸吨）", "燃料种类"],
      [1, user, 4, "燃煤"],
      [2, `${user}分厂`, 2, "燃煤"],
    ];
    const data = readSheets({
      Sheet1: boilers("已拆除燃煤锅炉清单", "甲厂"),
      Sheet2: boilers("未拆除燃煤锅炉清单", "乙厂"),
    });
    expect(column(data, "state").flat()).toEqual(["done", "done", "notStarted", "notStarted"]);
    expect(codes(data)).not.toContain("requiredColumnMissing");
  });
});

describe("the six rules in their official words", () => {
  it.each([
    [
      "施工工地周边100%围挡",
      "物料堆放100%覆盖",
      "土方开挖100%湿法作业",
      "施工现场地面100%硬化",
      "出入车辆100%冲洗",
      "渣土车辆100%密闭运输",
    ],
    [
      "工地周边百分之百围挡",
      "裸露黄土百分之百覆盖",
      "拆迁工地百分之百湿法作业",
      "施工现场道路百分之百硬化",
      "进出工地车辆百分之百清洗",
      "渣土运输车辆百分之百密闭",
    ],
  ])("are read: %s …", (...rules) => {
    const data = readSheet([
      ["建筑工地扬尘防治台账"],
      ["工地名称", "建筑面积（平方米）", ...rules],
      ["甲", 5000, "是", "是", "是", "是", "是", "是"],
      ["乙", 4000, "是", "否", "是", "否", "是", "是"],
    ]);
    expect(column(data, "fenced", "covered", "wetWork", "hardened", "washed", "sealed")).toEqual([
      ["yes", "yes", "yes", "yes", "yes", "yes"],
      ["yes", "no", "yes", "no", "yes", "yes"],
    ]);
  });
});
