import { describe, expect, it } from "vitest";
import { codes, column, readSheet, type Table } from "./ledger-bench";

const reviews = (...rows: readonly (readonly (string | number)[])[]): Table => [
  ["2024年一季度项目会审台账"],
  ["会次", "会审日期", "项目名称", "投资额（亿元）", "会审结论"],
  ["第1次", "2024-01-15", "酒厂扩建", 1.2, "通过"],
  ...rows,
];

describe("a row that says that there is none", () => {
  it.each([
    "无上会项目",
    "本次无项目",
    "本月无新增",
    "暂无",
    "未召开会审会",
    "零报告",
    "（无）",
    "……",
    "以下空白",
    "（以下无正文）",
  ])("is no entry: %s", (name) => {
    expect(column(readSheet(reviews(["第2次", "2024-02-15", name, "—", "—"])), "project")).toEqual([["酒厂扩建"]]);
  });

  it.each(["无锡新材料项目", "未来城项目", "无人机制造项目", "零碳园区", "没有烟气的项目"])(
    "is an entry where that is a name: %s",
    (name) => {
      expect(column(readSheet(reviews(["第2次", "2024-02-15", name, "—", "—"])), "project")).toEqual([
        ["酒厂扩建"],
        [name],
      ]);
    },
  );

  it("is an entry where something is said of it", () => {
    expect(column(readSheet(reviews(["第2次", "2024-02-15", "无上会项目", 3.4, "通过"])), "project")).toHaveLength(2);
  });
});

describe("a date years before all others", () => {
  const trucks = (title: string, ...dates: readonly string[]): Table => [
    [title],
    ["号牌号码", "车辆类型", "燃料种类", "排放标准", "注销日期"],
    ...dates.map((day, at) => [`晋E1000${at}`, "重型货车", "柴油", "国三", day]),
  ];
  const isTold = (...table: Parameters<typeof trucks>): boolean =>
    codes(readSheet(trucks(...table))).includes("ledgerDateYearAlone");

  it("is told", () => {
    expect(isTold("2024年老旧柴油货车淘汰台账", "2024-02-01", "2014-05-01", "2024-03-01")).toBe(true);
    expect(isTold("老旧柴油货车淘汰台账", "2024-02-01", "2023-05-01", "2014-03-01")).toBe(true);
  });

  it("is none where others are near it, or it is of the year before", () => {
    expect(isTold("2024年老旧柴油货车淘汰台账", "2024-02-01", "2023-05-01", "2024-03-01")).toBe(false);
    expect(isTold("老旧柴油货车淘汰台账", "2024-02-01", "2020-05-01", "2023-03-01")).toBe(false);
    expect(isTold("老旧柴油货车淘汰台账", "2014-02-01", "2014-05-01", "2024-03-01")).toBe(false);
  });
});

describe("a list of which it is asked which column is the date", () => {
  it("waits for the answer with its figures", () => {
    const data = readSheet([
      ["老旧柴油货车淘汰台账"],
      ["号牌号码", "车辆类型", "燃料种类", "排放标准", "回收拆解日期", "注销登记日期"],
      ["晋E10001", "重型货车", "柴油", "国三", "2024-02-01", "2024-11-01"],
      ["晋E10002", "重型货车", "柴油", "国三", "2024-03-01", "2024-04-01"],
    ]);
    expect(data.questions?.map(({ code }) => code)).toEqual(["whichColumn"]);
    expect(data.tables.map(({ open }) => open)).toEqual([["whichColumn"]]);
  });
});
