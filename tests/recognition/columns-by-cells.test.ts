/** What a list cannot do without and no name gave, by the cells of the columns that are left. */
import { describe, expect, it } from "vitest";
import type { MatchedColumn } from "../../src/recognition/assign-columns";
import { fillByCells } from "../../src/recognition/columns-by-cells";
import { flag, type LedgerDeclaration } from "../../src/recognition/declare-ledger";
import { choice, date, listOf, number, tableOf, text, workState, type Cells } from "./recognition-bench";

interface Given {
  readonly title?: string;
  readonly used?: readonly string[];
  readonly assigned?: readonly string[];
  readonly given?: readonly string[];
}

/** Which columns the fields were given, and for which a person has to say it: "?甲|乙". */
function filled(
  ledger: LedgerDeclaration,
  others: Readonly<Record<string, Cells>>,
  { title = "", used = [], assigned = [], given = [] }: Given = {},
): Readonly<Record<string, string>> {
  const rows = Math.max(...Object.values(others).map((cells) => cells.length));
  const columns = { 序号: Array.from({ length: rows }, (_, row) => row + 1), ...others };
  const heads = Object.keys(columns);
  const fields = new Map(
    assigned.map((field): [string, MatchedColumn] => [
      field,
      { field, column: -1, texts: [], score: 1, by: "name", addends: [] },
    ]),
  );
  const taken = new Set(used.map((head) => heads.indexOf(head)));
  const shape = tableOf(columns, { title });
  const perhaps = fillByCells(ledger, shape, fields, taken, {
    lying: new Set(given),
    told: new Set(),
    daysOfOthers: new Set(),
    isTitled: false,
  });
  const found = [...fields.values()].filter(({ column }) => column >= 0);
  for (const { column, by, texts, addends } of found)
    expect([by, texts, addends, taken.has(column)]).toEqual(["cells", shape.headers.get(column), [], true]);
  return {
    ...Object.fromEntries(found.map(({ field, column }) => [field, heads[column] ?? ""])),
    ...Object.fromEntries([...perhaps].map(([field, of]) => [field, `?${of.map((one) => heads[one]).join("|")}`])),
  };
}

const three: Cells = ["甲厂", "乙厂", "丙厂"];
const marks: Cells = ["√", "×", "√"];

describe("a column of names", () => {
  const sites = listOf({ site: text("料场名称") });

  it.each([
    ...["使用单位", "企业", "点位", "店名", "户名", "所在小区", "镇街", "建设项目", "车牌", "乡镇（街道）", "养殖户"],
    ...["场所", "路段", "地块", "网点", "业主"],
  ])("is %s", (head) => {
    expect(filled(sites, { [head]: three })).toEqual({ site: head });
  });

  it.each([
    // What is said of the thing, or in what order it comes
    ...[
      "规模",
      "序号",
      "编号",
      "No.",
      "备注",
      "联系人",
      "联系电话",
      "单位电话",
      "未完成原因单位",
      "附件名称",
      "说明",
      "企业类型",
    ],
    // Who answers for it, oversees it or reports it
    ...["责任单位", "牵头单位", "监管单位", "填报单位", "验收单位", "包联单位"],
  ])("is not %s", (head) => {
    expect(filled(sites, { [head]: three })).toEqual({});
  });

  it("is who answers where the list asks for it", () => {
    const offices = listOf({ office: text("责任主体") });
    expect(filled(offices, { 牵头单位: three })).toEqual({ office: "牵头单位" });
  });

  it("names hardly one thing twice, unless it ends in the noun of the list's own", () => {
    const twice: Cells = ["甲厂", "甲厂", "甲厂"];
    expect(filled(sites, { 点位: twice })).toEqual({});
    expect(filled(sites, { 堆煤料场: twice })).toEqual({});
    const firms = listOf({ firm: text("企业名称", /企业名/) });
    expect(filled(firms, { 被检企业: twice })).toEqual({ firm: "被检企业" });
    expect(filled(listOf({ firm: text("厂名") }), { 被检厂: twice })).toEqual({});
  });

  it("is the first of several, and none where it is used, or given elsewhere", () => {
    expect(filled(sites, { 企业: three, 点位: three })).toEqual({ site: "企业" });
    expect(filled(sites, { 企业: three, 点位: three }, { used: ["企业"] })).toEqual({ site: "点位" });
    expect(filled(sites, { 企业: three }, { assigned: ["site"] })).toEqual({});
    expect(filled(sites, { 企业: three }, { given: ["site"] })).toEqual({});
    expect(filled(listOf({ site: text("料场名称").optional() }), { 企业: three })).toEqual({});
    expect(filled(sites, { 企业: [] })).toEqual({});
    // A column without a heading is nobody's.
    expect(filled(sites, { "": three, 面积: [1, 2, 3] })).toEqual({});
  });

  it("of tasks says nothing: what is to be done has no name", () => {
    expect(filled(listOf({ task: text("整改任务") }, { breadth: "anyField" }), { 企业: three })).toEqual({});
  });

  it("of two names the second has the next column", () => {
    const two = listOf({ site: text("料场名称"), owner: text("业主名称") });
    expect(filled(two, { 企业: three, 点位: three })).toEqual({ site: "企业", owner: "点位" });
  });
});

describe("a column of words of a list", () => {
  const fuels = listOf({ fuel: choice("燃料种类").of({ coal: ["燃煤", "煤"], other: ["燃气", "电"] }) });
  const words: Cells = ["燃煤", "燃气", "燃煤", "燃煤", "电", "燃煤", "燃煤", "燃煤", "燃煤", "燃煤"];
  const share = (unknown: number): Cells => words.map((word, row) => (row < unknown ? "不详物" : word));

  it("is one of which most say a choice", () => {
    expect(filled(fuels, { 用的什么: words })).toEqual({ fuel: "用的什么" });
    expect(filled(fuels, { 用的什么: share(3) })).toEqual({ fuel: "用的什么" });
    expect(filled(fuels, { 用的什么: share(4) })).toEqual({});
  });

  it("is none of sentences, of what was or is planned, or of remarks", () => {
    expect(filled(fuels, { 用的什么: ["燃煤，去年冬天起改用了别家的", "燃气"] })).toEqual({});
    expect(filled(fuels, { 用的什么: ["燃煤，去年起改用了别家", "燃气"] })).toEqual({ fuel: "用的什么" });
    for (const head of ["计划燃料", "上年燃料", "燃料备注", "燃料说明"])
      expect(filled(fuels, { [head]: words })).toEqual({});
  });

  it("is none of ticks alone, which answer whatever is asked", () => {
    const roofs = listOf({ roof: flag("顶棚") });
    expect(filled(roofs, { 设备: marks })).toEqual({});
    expect(filled(roofs, { 设备: ["√", "未安装", "√"] })).toEqual({ roof: "设备" });
  });

  it("that may be absent is yes and no only of the same thing", () => {
    const roofs = listOf({ roof: flag("顶棚设施").optional() });
    const installed: Cells = ["已安装", "未安装", "已安装"];
    expect(filled(roofs, { 雨棚: installed })).toEqual({});
    expect(filled(roofs, { 顶棚建成: installed })).toEqual({ roof: "顶棚建成" });
    // 设施 and 是否 are words of every such column.
    expect(filled(roofs, { 喷淋设施: installed })).toEqual({});
    expect(filled(listOf({ roof: flag("是否有顶棚").optional() }), { 是否达标: installed })).toEqual({});
    // Words that are more than yes and no tell by themselves.
    const kinds = listOf({
      fuel: choice("燃料种类")
        .of({ coal: ["燃煤"], gas: ["燃气"] })
        .optional(),
    });
    expect(filled(kinds, { 用的什么: ["燃煤", "燃气"] })).toEqual({ fuel: "用的什么" });
  });

  it("of several is the one whose words fit clearly best, else it is asked", () => {
    expect(filled(fuels, { 甲: share(3), 乙: words })).toEqual({ fuel: "乙" });
    expect(filled(fuels, { 甲: words, 乙: share(3) })).toEqual({ fuel: "甲" });
    expect(filled(fuels, { 甲: share(2), 乙: words })).toEqual({ fuel: "?甲|乙" });
    const loose = listOf({
      fuel: choice("燃料种类")
        .of({ coal: ["燃煤", "煤"], other: ["燃气", "电"] })
        .optional(),
    });
    expect(filled(loose, { 甲: share(2), 乙: words })).toEqual({});
  });
});

describe("a column of dates", () => {
  const events = listOf({ on: date("检查日期") }, { datedBy: "on" });
  const days: Cells = ["2024-3-1", "2024年4月2日", "5月3日"];

  it.each(["登记时间", "月份", "所属月", "年份", "年", "开工日期", "何时"])("is %s", (head) => {
    expect(filled(events, { [head]: days })).toEqual({ on: head });
  });

  it.each(["登记", "计划日期", "时间要求", "月供应者", "年度"])("is not %s", (head) => {
    expect(filled(events, { [head]: days })).toEqual({});
  });

  it("holds dates, and several are asked about", () => {
    expect(filled(events, { 登记时间: ["待定", "2024-3-1"] })).toEqual({});
    expect(filled(events, { 登记时间: days, 办理时间: days })).toEqual({ on: "?登记时间|办理时间" });
  });
});

describe("a column of amounts", () => {
  const areas = listOf({ area: number("硬化面积").unit("平方米") });
  const sizes: Cells = [100, 200, 300];

  it.each([
    ["占地（㎡）", {}],
    ["占地（亩）", {}],
    ["占地|（亩）", {}],
    ["占地公顷", {}],
    ["占地", { title: "料场（单位：亩）" }],
  ])("is told by its unit: %s", (head, options) => {
    expect(filled(areas, { [head]: sizes }, options)).toEqual({ area: head });
  });

  it.each([
    ["占地", {}],
    ["占地", { title: "料场（单位：万元）" }],
  ])("without its unit it is asked: %s", (head, options) => {
    expect(filled(areas, { [head]: sizes }, options)).toEqual({ area: `?${head}` });
  });

  it("in the unit of another kind of amount is none", () => {
    expect(filled(areas, { "造价（万元）": sizes })).toEqual({});
    expect(filled(areas, { "造价（万元）": sizes, 占地: sizes })).toEqual({ area: "?占地" });
  });

  it("that says its unit in some cells only is asked about", () => {
    expect(filled(areas, { 占地: ["100亩", "200亩"] })).toEqual({ area: "占地" });
    expect(filled(areas, { 占地: ["100亩", 200] })).toEqual({ area: "?占地" });
  });

  it("counted piece by piece, or in no unit, is never sure", () => {
    expect(filled(listOf({ done: number("完成").unit("户") }), { 本镇: sizes })).toEqual({ done: "?本镇" });
    expect(filled(listOf({ done: number("完成").unit("户") }), { "本镇（户）": sizes })).toEqual({
      done: "?本镇（户）",
    });
    expect(filled(listOf({ done: number("完成") }), { "本镇（亩）": sizes })).toEqual({ done: "?本镇（亩）" });
    expect(filled(listOf({ done: number("完成").unit("奇") }), { "本镇（亩）": sizes })).toEqual({
      done: "?本镇（亩）",
    });
  });

  it("holds numbers in half of its rows at least, and is no plan", () => {
    expect(filled(areas, { "占地（亩）": [1, "", 3, ""], 厂: [...three, "丁厂"] })).toEqual({ area: "占地（亩）" });
    expect(filled(areas, { "占地（亩）": [1, "", "", ""], 厂: [...three, "丁厂"], 级: ["a", "b", "c", "d"] })).toEqual(
      {},
    );
    expect(filled(areas, { "计划占地（亩）": sizes })).toEqual({});
    expect(filled(areas, { "占地（亩）": ["大", "小", "中"] })).toEqual({});
  });

  it("of several is the one that has the unit; two that have it are asked about", () => {
    expect(filled(areas, { 造价: sizes, "占地（亩）": sizes })).toEqual({ area: "占地（亩）" });
    expect(filled(areas, { "建筑（亩）": sizes, "占地（亩）": sizes })).toEqual({ area: "?建筑（亩）|占地（亩）" });
    expect(filled(areas, { 造价: sizes, 占地: sizes })).toEqual({ area: "?造价|占地" });
  });

  it("that may be absent is not looked for", () => {
    expect(filled(listOf({ area: number("硬化面积").unit("平方米").optional() }), { "占地（亩）": sizes })).toEqual({});
  });
});

it("what is told surest comes first: words of a list before dates, amounts and names", () => {
  const all = listOf({
    site: text("料场名称"),
    area: number("面积").unit("亩"),
    on: date("日期"),
    state: workState("进展"),
  });
  const columns = {
    单位: three,
    推进时间: ["已完成", "未完成", "已完成"],
    "时间（亩）": [1, 2, 3],
    登记时间: ["2024-1-1", "2024-1-2", "2024-1-3"],
  };
  // Each number might be a serial day.
  expect(filled(all, columns)).toEqual({
    site: "单位",
    state: "推进时间",
    on: "?时间（亩）|登记时间",
    area: "时间（亩）",
  });
});
