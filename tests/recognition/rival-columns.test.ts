/** Of several columns that are called alike the one that is meant, or their sum. */
import { describe, expect, it } from "vitest";
import type { MatchedColumn } from "../../src/recognition/assign-columns";
import { amongRivals, withYearToDate, yearIn } from "../../src/recognition/rival-columns";
import { date, listOf, number, tableOf, text, type Cells } from "./recognition-bench";

const amounts = listOf({ done: number("完成量"), office: text("责任单位") });
const monthly = listOf({ month: date("月份"), done: number("完成量"), office: text("责任单位") }, { datedBy: "month" });

interface Given {
  readonly title?: string;
  readonly field?: "done" | "office";
  readonly isMonthly?: boolean;
  /** How sure the columns are, from the left; all alike where nothing is said. */
  readonly scores?: readonly number[];
  readonly used?: readonly number[];
  readonly beside?: Readonly<Record<string, Cells>>;
}

/** What stands for the field, and what is added to it: names of columns. */
function meant(
  columns: Readonly<Record<string, Cells>>,
  { title = "", field = "done", isMonthly = false, scores = [], used = [], beside = {} }: Given = {},
): string {
  const shape = tableOf({ ...columns, ...beside }, { title });
  const heads = Object.keys(columns);
  const pairs = heads
    .map((head, column): MatchedColumn => ({
      field,
      column,
      texts: shape.headers.get(column) ?? head.split("|"),
      score: scores[column] ?? 1,
      by: "name",
      addends: [],
    }))
    .sort((a, b) => b.score - a.score || a.column - b.column);
  const [best] = pairs;
  if (best === undefined) throw new Error("no column");
  const ledger = isMonthly ? monthly : amounts;
  const found = amongRivals(pairs, best, new Set(used), ledger.columns[field].spec, ledger, shape) ?? best;
  const name = (column: number): string => heads[column] ?? String(column);
  if ("length" in found) return `asked: ${found.map(name).join(" or ")}`;
  const toDate = found.toDate === undefined ? [] : [`up to date ${name(found.toDate)}`];
  return [[found.column, ...found.addends].map(name).join(" + "), ...toDate].join(", ");
}

/** Numbers of which nothing follows. */
const any: Cells = [5, 9, 2];
const more: Cells = [6, 3, 4];
const both = (one: string, other: string) => ({ [one]: any, [other]: more });

describe("of two columns of a number", () => {
  it.each([
    // The whole before its parts
    ["甲片区完成量", "合计", "合计"],
    ["甲片区|完成量", "总计|完成量", "总计|完成量"],
    ["甲片区完成量", "全县", "全县"],
    ["甲片区|完成量", "小计|完成量", "小计|完成量"],
    // 合计金额 is no whole of all.
    ["完成量", "合计金额", "完成量"],
    ["完成量", "金额总数", "完成量"],
    // What is before what was
    ["上月末完成量", "完成量", "完成量"],
    ["截至上月完成量", "完成量", "完成量"],
    ["截止上一个月完成量", "完成量", "完成量"],
    ["前三季完成量", "完成量", "前三季完成量"],
    ["上年完成量", "完成量", "完成量"],
    ["上季度完成量", "完成量", "完成量"],
    ["上季完成量", "完成量", "完成量"],
    ["前一旬完成量", "完成量", "完成量"],
    ["上个旬完成量", "完成量", "完成量"],
    // The first of three is not the one before.
    ["上旬完成量", "下旬完成量", "上旬完成量"],
    ["去年|完成量", "今年|完成量", "今年|完成量"],
    ["年初完成量", "目前完成量", "目前完成量"],
    ["改造前完成量", "完成量", "完成量"],
    ["原有完成量", "完成量", "完成量"],
    // 年初以来 is up to now.
    ["年初以来完成量", "完成量", "年初以来完成量"],
    // Where all of them were, the first that is surest.
    ["去年完成量", "上年完成量", "去年完成量"],
    // What was changed before what was given out first
    ["完成量", "调整后完成量", "调整后完成量"],
    ["完成量", "重新核定完成量", "重新核定完成量"],
    ["变更后完成量", "调整后完成量", "变更后完成量"],
    // Of several years the last
    ["2023年完成量", "2024年完成量", "2024年完成量"],
    ["2024年完成量", "2023年完成量", "2024年完成量"],
    ["2023年完成量", "完成量", "2023年完成量"],
    ["2024年完成量", "2024年完成量 ", "2024年完成量"],
    ["煤改电|完成量", "煤改气|完成总量", "煤改电|完成量"],
    ["完成量", "完成量 ", "完成量"],
  ])("%s | %s: %s", (one, other, expected) => {
    expect(meant(both(one, other))).toBe(expected);
  });

  it("only those are rivals that are nearly as sure", () => {
    expect(meant(both("完成量", "合计完成量"), { scores: [1, 0.85] })).toBe("完成量");
    expect(meant(both("完成量", "合计"), { scores: [1, 0.9] })).toBe("合计");
    expect(meant(both("完成量", "合计"), { scores: [1, 0.89] })).toBe("完成量");
    expect(meant(both("完成量", "合计"), { used: [1] })).toBe("完成量");
    expect(meant(both("完成量", "调整后完成量"), { scores: [1, 0.5], used: [1] })).toBe("完成量");
    // What was changed counts however it is called besides.
    expect(meant(both("完成量", "调整后完成量"), { scores: [1, 0.5] })).toBe("调整后完成量");
  });

  it("columns of another field are none", () => {
    const shape = tableOf({ 完成量: any, 合计: more });
    const pair = (field: string, column: number, texts: string[]): MatchedColumn => ({
      ...{ field, column, texts, score: 1, addends: [] },
      by: "name",
    });
    const own = pair("done", 0, ["完成量"]);
    const others = [pair("planned", 1, ["合计"]), pair("planned", 1, ["调整后完成量"])];
    expect(amongRivals([own, ...others], own, new Set(), amounts.columns.done.spec, amounts, shape)).toBeNull();
  });

  it("the year is the title's where it has one of theirs", () => {
    const years = both("2023年完成量", "2024年完成量");
    expect(meant(years, { title: "2023年度完成情况" })).toBe("2023年完成量");
    expect(meant(years, { title: "2022年度完成情况" })).toBe("2024年完成量");
  });

  it("of an office it is not the changed or the later one that counts, but the one that leads", () => {
    const office = { field: "office" } as const;
    const who: Cells = ["县水利局", "县住建局", "县水利局"];
    const two = (one: string, other: string, cells = who) => meant({ [one]: who, [other]: cells }, office);
    expect(two("责任单位", "牵头单位")).toBe("牵头单位");
    expect(two("责任单位", "市级牵头单位")).toBe("责任单位");
    expect(two("县直牵头单位", "自治区牵头单位")).toBe("县直牵头单位");
    expect(two("市直牵头单位", "县级牵头单位")).toBe("县级牵头单位");
    expect(two("牵头单位", "牵头部门")).toBe("牵头单位");
    expect(two("责任单位", "调整后责任单位")).toBe("责任单位");
    // Of places the one that tells the rows apart
    expect(two("责任单位", "责任股室", ["甲股", "乙股", "丙股"])).toBe("责任股室");
    expect(two("责任单位", "责任股室", ["甲股", "甲股", "甲股"])).toBe("责任单位");
    expect(two("责任单位", "责任股室", ["甲股", "乙股", "甲股"])).toBe("责任单位");
  });
});

describe("a month's own number beside that of the year", () => {
  it.each([
    ["本月完成量", "累计完成量"],
    ["当月|完成量", "全年累计|完成量"],
    ["本期完成量", "年初以来完成量"],
    ["本季度完成量", "本年累计完成量"],
    ["本季完成量", "今年至今完成量"],
    ["本月完成量", "截至9月累计完成量"],
    ["本月完成量", "截止本月累计完成量"],
    ["本月完成量", "1-9月完成量"],
    ["本月完成量", "1至12月完成量"],
    ["本月完成量", "截至目前完成量"],
    ["本月完成量", "总累计完成量"],
  ])("%s | %s: of a list of months the month's, else that of the year", (month, year) => {
    expect(meant(both(month, year), { isMonthly: true })).toBe(`${month}, up to date ${year}`);
    expect(meant(both(year, month), { isMonthly: true })).toBe(`${month}, up to date ${year}`);
    expect(meant(both(month, year))).toBe(year);
  });

  it.each([
    ["本月完成量", "完成量"],
    ["截至完成量", "累计完成量"],
    ["本月完成量", "截至9月完成量"],
  ])("%s | %s are no such two", (month, year) => {
    expect(meant(both(month, year), { isMonthly: true })).not.toContain("up to date");
  });

  const withToDate = (
    columns: Readonly<Record<string, Cells>>,
    { used = [], kind = "number", toDate }: { used?: number[]; kind?: "number" | "text"; toDate?: number } = {},
  ) => {
    const shape = tableOf(columns);
    const chosen: MatchedColumn = {
      ...{ field: "done", column: 0, texts: shape.headers.get(0) ?? [], score: 1, by: "name", addends: [] },
      ...(toDate === undefined ? {} : { toDate }),
    };
    const { spec } = kind === "number" ? amounts.columns.done : amounts.columns.office;
    return withYearToDate(chosen, shape, new Set([0, ...used]), spec).toDate ?? null;
  };

  it.each([
    ["1-9月累计", 1],
    ["年初至今", 1],
    ["去年同期累计", null],
    ["上年累计", null],
    ["累计同比", null],
    ["累计增减", null],
    ["备注", null],
  ])("is found by %s alone: %s", (head, expected) => {
    expect(withToDate({ 本月消费量: any, [head]: more })).toBe(expected);
  });

  it("is found only beside a month's, where one column is it, and nobody has it yet", () => {
    expect(withToDate({ "煤|当月消费量": any, "煤|累计": more })).toBe(1);
    expect(withToDate({ 消费量: any, 累计: more })).toBeNull();
    expect(withToDate({ 本月消费量: any, 累计: more, 至今: any })).toBeNull();
    expect(withToDate({ 本月消费量: any, 累计: more }, { used: [1] })).toBeNull();
    expect(withToDate({ 本月消费量: any, 累计: more }, { kind: "text" })).toBeNull();
    expect(withToDate({ 本月消费量: any, 累计: more }, { toDate: 7 })).toBe(7);
    expect(withToDate({ 本月累计消费量: any, 备注: more })).toBeNull();
  });
});

describe("a column that is the whole of its neighbours", () => {
  it("is their sum in every row", () => {
    const months = { 上旬完成量: [1, 2, 3], 中旬完成量: [2, 2, 2], 当旬完成量: [3, 4, 5] };
    expect(meant(months)).toBe("当旬完成量");
    expect(meant({ ...months, 当旬完成量: [3, 4, 6] })).toBe("上旬完成量");
  });

  it("not of noughts, and not in a single row", () => {
    expect(meant({ 甲完成量: [0, 0], 乙完成量: [0, 0], 丙完成量: [0, 0] })).toBe("甲完成量");
    expect(meant({ 甲完成量: [1], 乙完成量: [2], 丙完成量: [3] })).toBe("甲完成量");
    // A first column that is nought everywhere is no whole; the last one is.
    expect(meant({ 甲完成量: [0, 0], 乙完成量: [2, 3], 丙完成量: [2, 3], 丁完成量: [4, 6] })).toBe("丁完成量");
  });

  it("or is called so, alone, and holds the most", () => {
    const grown = (head: string, values: Cells) => meant({ 三季度新增完成量: [1, 2, 3], [head]: values });
    for (const head of ["截至三季度末完成量", "截止三季度末完成量", "全月完成量", "全季完成量", "自年初完成量"])
      expect(grown(head, [4, 2, 9])).toBe(head);
    for (const head of ["年度合计完成量", "上半年度合计完成量", "上半年合计完成量"])
      expect(grown(head, [4, 2, 9])).toBe(head);
    expect(grown("截至三季度末完成量", [4, 1, 9])).toBe("三季度新增完成量");
    expect(grown("三季度末完成量", [4, 2, 9])).toBe("三季度新增完成量");
    expect(meant({ 累进完成量累计: [1, 2], 迄今完成量: [4, 5] })).toBe("累进完成量累计");
    expect(meant({ 新增完成量: ["", "无"], 完成量至今: ["", "无"] })).toBe("新增完成量");
    expect(meant({ 新增完成量: [1, "无"], 完成量至今: [3, "无"] })).toBe("完成量至今");
  });

  it("words have no whole", () => {
    const who = ["甲局", "乙局"];
    expect(meant({ 责任单位: who, 责任单位至今: who }, { field: "office" })).toBe("责任单位");
  });
});

describe("what is done of a plan of one year", () => {
  const done = { "2023年完成": any, "2024年完成": more, 累计完成: [11, 12, 13] };
  const beside = (...plans: string[]) => Object.fromEntries(plans.map((plan) => [plan, any]));

  it("is that year's", () => {
    expect(meant(done, { beside: beside("2024年计划") })).toBe("2024年完成");
    expect(meant(done, { beside: beside("2023年度计划") })).toBe("2023年完成");
    // However it is called besides.
    expect(meant(done, { beside: beside("2024年计划"), scores: [1, 0.7, 0.9] })).toBe("2024年完成");
  });

  it("cannot be said where plans are of several years, of none, or no column is of theirs", () => {
    const last = { title: "2023年任务" };
    expect(meant(done, { ...last, beside: beside("2023年计划", "2024年计划") })).not.toBe("2024年完成");
    expect(meant(done, { beside: beside("计划") })).not.toBe("2023年完成");
    expect(meant(done, { beside: beside("2025年计划") })).not.toBe("2023年完成");
    expect(meant(both("2024年完成", "2024年完成 "), { beside: beside("2024年计划") })).toBe("2024年完成");
  });

  it("does not concern plans themselves", () => {
    expect(meant(both("2023年计划", "2024年计划 "), { title: "2023年" })).toBe("2023年计划");
    expect(meant(both("计划", "2024年计划"), {})).toBe("计划");
  });
});

describe("a year in a text", () => {
  it.each([
    ["2024年完成量", 2024],
    ["完成量2024", 2024],
    ["1998年", 1998],
    ["12024年", null],
    ["20245", null],
    ["3024年", null],
    ["完成量", null],
  ])("%s: %s", (words, year) => {
    expect(yearIn(words)).toBe(year);
  });
});
