/** Which column of a table is which of a list's: by names, weighed by what the cells hold. */
import { describe, expect, it } from "vitest";
import { acrossLayout } from "../../src/recognition/across-columns";
import { assignColumns } from "../../src/recognition/assign-columns";
import type { ColumnSpec, LedgerDeclaration } from "../../src/recognition/declare-ledger";
import { choice, date, listOf, namesOf, number, tableOf, text, workState, type Cells } from "./recognition-bench";

type Columns = Readonly<Record<string, Cells>>;

interface Given {
  readonly title?: string;
  readonly corrected?: Readonly<Record<string, string>>;
  readonly told?: (spec: ColumnSpec) => boolean;
}

function assign(
  ledger: LedgerDeclaration,
  others: Columns,
  { title = "", corrected = {}, told = () => false }: Given = {},
) {
  const rows = Math.max(0, ...Object.values(others).map((cells) => cells.length));
  const columns: Columns = { 序号: Array.from({ length: rows }, (_, row) => row + 1), ...others };
  const heads = Object.keys(columns);
  const shape = tableOf(columns, { title });
  const names = namesOf(ledger);
  const found = assignColumns(ledger, shape, names, acrossLayout(shape, ledger, names), corrected, told);
  const name = (column: number): string => heads[column] ?? "";
  return {
    ...found,
    fields: Object.fromEntries([...found.columns].map(([field, { column }]) => [field, name(column)])),
    asked: Object.fromEntries([...found.perhaps].map(([field, of]) => [field, of.map(name)])),
    left: found.unreadable.map(({ column }) => name(column)),
    by: Object.fromEntries([...found.columns].map(([field, { by }]) => [field, by])),
    scores: Object.fromEntries([...found.columns].map(([field, { score }]) => [field, score])),
  };
}

const sites: Cells = ["甲厂", "乙厂", "丙厂", "丁厂", "戊厂"];
const days: Cells = ["2024-1-3", "2024-2-4", "2024-3-5", "2024-4-6", "2024-5-7"];
const numbers: Cells = [10, 20, 30, 40, 50];
const sentences: Cells = ["待上级批复后再定开工的日子", "见附件所列各项", "尚无", "另行通知", "同上"];
/** So many of five cells are what `good` holds. */
const some = (count: number, good: Cells, bad: Cells = sentences): Cells =>
  good.map((cell, row) => (row < count ? cell : (bad[row] ?? "")));

const sheds = listOf({
  site: text("料场名称"),
  area: number("面积").unit("平方米"),
  finishedOn: date("完成日期").optional(),
  kind: choice("类型")
    .of({ shed: ["料棚"], silo: ["筒仓"] })
    .optional(),
});

describe("by name", () => {
  it("each column is one thing, and each thing one column", () => {
    const { fields, by } = assign(sheds, { 料场名称: sites, 面积: numbers, 完成日期: days, 备注: sites });
    expect(fields).toEqual({ site: "料场名称", area: "面积", finishedOn: "完成日期" });
    expect(new Set(Object.values(by))).toEqual(new Set(["name"]));
  });

  it("the better name wins, wherever it stands", () => {
    const dates = listOf({ on: date("检查日期", "日期").optional() });
    expect(assign(dates, { 日期: days, 检查日期: days }).fields).toEqual({ on: "检查日期" });
    expect(assign(dates, { 检查日期: days, 日期: days }).fields).toEqual({ on: "检查日期" });
    expect(assign(dates, { "日期 ": days, 日期: days }).fields).toEqual({ on: "日期 " });
  });

  it("a column full of sentences is no date and no amount, whatever it is called", () => {
    const { fields, left } = assign(sheds, { 料场名称: sites, 面积: numbers, 完成日期: some(1, days) });
    expect([fields["finishedOn"], left]).toEqual([undefined, ["完成日期"]]);
    expect(assign(sheds, { 料场名称: sites, 完成日期: some(2, days) }).fields["finishedOn"]).toBe("完成日期");
    // What it must have is taken all the same: what it holds is told cell by cell.
    expect(assign(sheds, { 料场名称: sites, 面积: sentences }).fields["area"]).toBe("面积");
    expect(assign(sheds, { 料场名称: sites, 面积: numbers, 完成日期: [] }).fields["finishedOn"]).toBe("完成日期");
    expect(assign(sheds, { 料场名称: sites, 类型: some(1, ["料棚"], sites), 面积: numbers }).left).toEqual([]);
  });

  it("what is left out for its cells is not told where its field or column found another", () => {
    const two = listOf({ on: date("检查日期", "日期").optional(), note: text("检查日期说明").optional() });
    const found = assign(two, { 检查日期: sentences, 日期: days });
    expect([found.fields, found.left]).toEqual([{ on: "日期" }, []]);
  });

  it("cells weigh beside names: of two, the one that holds what it says", () => {
    const dates = listOf({ on: date("检查日期", "巡查日期") });
    const two = (first: Cells, second: Cells) => assign(dates, { 检查日期: first, 巡查日期: second }).fields["on"];
    expect(two(days, days)).toBe("检查日期");
    expect(two(some(2, days), days)).toBe("巡查日期");
    expect(two(some(3, days), days)).toBe("检查日期");
    // Less than one in five is worse than less than half.
    expect(two(some(0, days), some(1, days))).toBe("巡查日期");
    expect(two(some(1, days), some(2, days))).toBe("检查日期");
    const kinds = listOf({ kind: choice("封闭类型", "料棚类型").of({ shed: ["料棚"], silo: ["筒仓"] }) });
    const good: Cells = ["料棚", "筒仓", "料棚", "料棚", "筒仓"];
    const three = (first: Cells, second: Cells) => assign(kinds, { 封闭类型: first, 料棚类型: second }).fields["kind"];
    expect(three(good, good)).toBe("封闭类型");
    expect(three(some(1, good, sites), good)).toBe("料棚类型");
    expect(three(some(2, good, sites), good)).toBe("封闭类型");
    expect(three(some(0, good, sites), some(1, good, sites))).toBe("料棚类型");
    expect(three([], good)).toBe("封闭类型");
  });

  it("of two that are called alike and say something else none is taken for its place", () => {
    const kinds = listOf({ kind: choice("封闭类型").of({ shed: ["料棚"], silo: ["筒仓"] }) });
    const [good, other]: [Cells, Cells] = [
      ["料棚", "筒仓", "料棚"],
      ["筒仓", "筒仓", "料棚"],
    ];
    const fieldOf = (columns: Readonly<Record<string, Cells>>) => assign(kinds, columns).fields["kind"];
    expect(fieldOf({ 东区封闭类型: good, 西区封闭类型: other })).toBeUndefined();
    expect(fieldOf({ 东区封闭类型: good, 西区封闭类型: good })).toBe("东区封闭类型");
    expect(fieldOf({ "2023年封闭类型": good, "2024年封闭类型": other })).toBe("2024年封闭类型");
    expect(fieldOf({ 东区封闭类型: good, 封闭类型: other })).toBe("封闭类型");
  });

  it("words of which none is a choice are none, where the name is only alike", () => {
    const kinds = listOf({
      kind: choice("封闭结论")
        .of({ shed: ["料棚"], silo: ["筒仓"] })
        .optional(),
    });
    expect(assign(kinds, { 封闭结论: sites }).fields).toEqual({ kind: "封闭结论" });
    expect(assign(kinds, { 封闭结果: sites }).fields).toEqual({});
    expect(assign(kinds, { 封闭结果: [] }).fields).toEqual({ kind: "封闭结果" });
    expect(assign(kinds, { 封闭结果: some(2, ["料棚", "筒仓"], sites).slice(0, 5) }).fields).toEqual({
      kind: "封闭结果",
    });
    const elsewhere = listOf({
      kind: choice("封闭结论")
        .of({ shed: ["料棚"] })
        .otherwiseFrom("title")
        .optional(),
    });
    expect(assign(elsewhere, { 封闭结论: sites }).fields).toEqual({});
    // Words are no dates, and stay what they are.
    expect(assign(listOf({ site: text("厂区情况") }), { 厂区现状: sites }).fields).toEqual({ site: "厂区现状" });
  });

  it("a column that says one thing in every row does not overrule the title", () => {
    const kinds = listOf({
      kind: choice("封闭结论")
        .of({ shed: ["料棚"], silo: ["筒仓"] })
        .otherwiseFrom("title")
        .optional(),
    });
    const told = ({ choices }: ColumnSpec) => choices !== null;
    const same: Cells = ["料棚", "料棚", "料棚"];
    const both: Cells = ["料棚", "筒仓", "料棚"];
    expect(assign(kinds, { 封闭结果: same }, { told }).fields).toEqual({});
    expect(assign(kinds, { 封闭结果: both }, { told }).fields).toEqual({ kind: "封闭结果" });
    expect(assign(kinds, { 封闭结论: same }, { told }).fields).toEqual({ kind: "封闭结论" });
    expect(assign(kinds, { 封闭结果: same }).fields).toEqual({ kind: "封闭结果" });
    // And what the title tells is not looked for among other columns.
    expect(assign(kinds, { 用的什么: both }, { told }).fields).toEqual({});
    expect(assign(kinds, { 用的什么: both }).by).toEqual({ kind: "cells" });
  });
});

describe("how the works stand", () => {
  const tasks = listOf({ task: text("整改任务"), state: text("序时进度", "推进情况").holding("states") });
  const works: Cells = ["整治一", "整治二", "整治三", "整治四", "整治五"];
  const words: Cells = ["达到序时", "滞后", "已完成", "正在推进", "尚未启动"];
  const said = (first: Cells, second: Cells) =>
    assign(tasks, { 整改任务: works, 序时进度: first, 推进情况: second }).fields["state"];

  it("stands in words rather than in sentences", () => {
    const prose: Cells = words.map((word) => `${word}，累计巡查河道三百余次并建立台账`);
    expect(said(words, words)).toBe("序时进度");
    expect(said(prose, words)).toBe("推进情况");
    expect(said(some(1, prose, words), words)).toBe("序时进度");
    expect(said(some(3, prose, words), words)).toBe("推进情况");
  });

  it("in words that are read rather than in words that are not", () => {
    const unread: Cells = ["甲项", "乙项", "丙项", "丁项", "戊项"];
    expect(said(some(1, unread, words), words)).toBe("序时进度");
    expect(said(some(2, unread, words), words)).toBe("推进情况");
  });
});

describe("several that only a person can tell apart", () => {
  const heating = listOf({
    township: text("乡镇"),
    done: number("完成户数"),
    deadline: text("整改时限"),
    office: text("责任单位"),
  });
  const ask = (columns: Columns) => {
    const { asked, undecided, fields } = assign(heating, { 乡镇: sites, ...columns });
    return [asked["done"] ?? asked["deadline"] ?? [], [...undecided], fields["done"] ?? fields["deadline"] ?? null];
  };

  it.each([
    ["9月完成户数", "10月完成户数"],
    ["一季度完成户数", "二季度完成户数"],
    ["上旬完成户数", "中旬完成户数"],
    ["上半年完成户数", "下半年完成户数"],
    ["第一批完成户数", "第二批完成户数"],
    ["1月|完成户数", "2月|完成户数"],
  ])("%s | %s: each its own, or the sum so far?", (first, second) => {
    expect(ask({ [first]: numbers, [second]: numbers })).toEqual([[first, second], ["done"], null]);
  });

  it("not where they are of one time, or one of them is of none", () => {
    expect(ask({ "10月完成户数": numbers, "10月末完成户数": numbers })[1]).toEqual([]);
    expect(ask({ "10月完成户数": numbers, 完成户数: numbers })[2]).toBe("完成户数");
    expect(ask({ "9月完成户数": numbers })[2]).toBe("9月完成户数");
  });

  it.each([
    ["省定整改时限", "县定整改时限"],
    ["国家确定整改时限", "市级下达整改时限"],
    ["上级定整改时限", "本级定整改时限"],
    ["省级核定|整改时限", "本级核定|整改时限"],
  ])("%s | %s: whose term counts?", (first, second) => {
    expect(ask({ [first]: sites, [second]: sites })).toEqual([[first, second], ["deadline"], null]);
  });

  it("not where one set both, or one is nobody's, or what was set is no term", () => {
    expect(ask({ 省定整改时限: sites, 省级要求整改时限: sites })[1]).toEqual([]);
    expect(ask({ 省定整改时限: sites, 整改时限: sites })[1]).toEqual([]);
    const { undecided } = assign(heating, { 省定责任单位: sites, 县定责任单位: sites });
    expect([...undecided]).toEqual([]);
  });
});

describe("staff's word", () => {
  it("stands before all names", () => {
    const { fields, by, scores } = assign(
      sheds,
      { 料场名称: sites, 甲: numbers, 面积: numbers },
      { corrected: { "2": "area" } },
    );
    expect([fields["area"], by["area"], scores["area"]]).toEqual(["甲", "staff", 1]);
  });

  it("on a column without a heading gives it none", () => {
    const { columns } = assign(sheds, { 料场名称: sites, "": numbers }, { corrected: { "2": "area" } });
    expect(columns.get("area")).toMatchObject({ column: 2, texts: [""], by: "staff", addends: [] });
  });

  it("that a column is nothing leaves it unused", () => {
    expect(assign(sheds, { 料场名称: sites, 面积: numbers }, { corrected: { "2": "" } }).fields).toEqual({
      site: "料场名称",
    });
    expect(
      assign(sheds, { 料场名称: sites, 面积: numbers }, { corrected: { "2": "nothing" } }).fields["area"],
    ).toBeUndefined();
  });
});

describe("what lies across", () => {
  const modes = { rail: ["铁路"], road: ["公路"] };
  const freight = listOf(
    {
      month: date("月份"),
      mode: choice("运输方式").of(modes),
      amount: number("货运量").across("month", "mode"),
    },
    { datedBy: "month" },
  );

  it("is no column of its own, nor what it tells: the month, the choice", () => {
    const { fields } = assign(freight, { 月份: days, "铁路|1月": numbers, "铁路|2月": numbers, "铁路|合计": numbers });
    expect(fields).toEqual({});
    expect(assign(freight, { 月份: days, 铁路: numbers, 公路: numbers }).fields).toEqual({ month: "月份" });
    expect(assign(freight, { 运输方式: ["铁路", "公路"], "1月": numbers, "2月": numbers }).fields).toEqual({
      mode: "运输方式",
    });
  });

  it("and what is left out beside it is nothing else", () => {
    const coal = listOf({
      firm: text("企业"),
      amount: number("耗煤量").across("month"),
      growth: number("同比").optional(),
    });
    expect(
      assign(coal, { 企业: sites, "1月|耗煤量": numbers, "1月|同比": numbers, "2月|耗煤量": numbers }).fields,
    ).toEqual({
      firm: "企业",
    });
  });
});

it("parts of one number and its number of things are used up", () => {
  const heating = listOf({ township: text("乡镇"), done: number("完成户数").unit("户") }, { countedIn: ["户"] });
  const { columns, quantity } = assign(heating, {
    乡镇: sites,
    "煤改电|完成户数": numbers,
    "煤改气|完成户数": numbers,
    户数: numbers,
  });
  expect(columns.get("done")?.addends).toEqual([3]);
  expect(quantity).toBe(4);
});

it("what no name gave is found by content, then by cells", () => {
  const tasks = listOf({
    task: text("整改任务").holding("works"),
    responsible: text("责任单位").holding("offices"),
    state: workState("状态"),
  });
  const { by } = assign(tasks, {
    要点: ["整治沿河养殖", "新建垃圾中转站"],
    归口: ["县水利局", "县住建局"],
    眼下: ["已完成", "正在推进"],
  });
  expect(by).toEqual({ task: "content", responsible: "content", state: "cells" });
});

it("months of how works stand are one column in turns", () => {
  const tasks = listOf({ task: text("整改任务"), state: workState("整改进展") });
  const found = assign(tasks, { 整改任务: sites, "9月整改进展": ["整改中"], "10月整改进展": ["已完成"] });
  expect(found.fields["state"]).toBe("10月整改进展");
  expect(found.columns.get("state")?.turns?.map(({ month }) => month)).toEqual([10, 9]);
});

describe("columns that another outdoes", () => {
  const good: Cells = ["料棚", "筒仓", "料棚", "料棚", "筒仓"];
  const list = listOf({
    site: text("料场名称"),
    area: number("封闭面积"),
    kind: choice("封闭类型").of({ shed: ["料棚"], silo: ["筒仓"] }),
    on: date("封闭日期").optional(),
    state: workState("进展情况").optional(),
  });
  const two = (first: string, second: string, cells: Cells, field: string): string | undefined =>
    assign(list, { [first]: cells, [second]: cells }).fields[field];

  it("are none: the amount, the choice and how it stands are those of the other", () => {
    expect(two("自报封闭面积", "核定封闭面积", numbers, "area")).toBe("核定封闭面积");
    expect(two("核定封闭面积", "自报封闭面积", numbers, "area")).toBe("核定封闭面积");
    expect(two("自报封闭类型", "核定封闭类型", good, "kind")).toBe("核定封闭类型");
    const states: Cells = ["已完成", "正在整治", "未启动", "已完成", "已完成"];
    expect(two("上月进展情况", "本月进展情况", states, "state")).toBe("本月进展情况");
  });

  it("are names and days as any other, since each may be of something else", () => {
    expect(two("自报料场名称", "核定料场名称", sites, "site")).toBe("自报料场名称");
    expect(two("申报封闭日期", "核定封闭日期", days, "on")).toBe("申报封闭日期");
  });
});
