/** Rows that stand for several things: how many, how many of them came out one way, and which share of a plan. */
import { describe, expect, it } from "vitest";
import { flag, type LedgerDeclaration } from "../../src/recognition/declare-ledger";
import { quantityColumn } from "../../src/recognition/quantity-column";
import { scaleOfShares, shareColumns, shareIn } from "../../src/recognition/share-columns";
import { tallyColumn } from "../../src/recognition/tally-column";
import { choice, date, listOf, number, tableOf, text, workState, type Cells } from "./recognition-bench";

const names: Cells = ["甲厂", "乙厂", "丙厂"];
const counts: Cells = [2, 3, 1];

describe("for how many things a row stands", () => {
  const boilers = listOf({ user: text("使用单位") }, {
    named: ["燃煤锅炉"],
    telling: [/锅炉/],
    countedIn: ["台", "台套"],
  } as const);
  const quantity = (
    heads: Readonly<Record<string, Cells>>,
    used: readonly number[] = [],
    ledger: LedgerDeclaration = boilers,
  ) => {
    const columns = { 使用单位: names, ...heads };
    const found = quantityColumn(ledger, tableOf(columns), new Set([0, ...used]), new Map());
    return found === null ? null : Object.keys(columns)[found];
  };

  it.each([
    ...["台数", "数量", "数量（台）", "总数", "台套数", "台", "淘汰数量", "共淘汰台数", "实际拆除台数", "本次完成台数"],
    ...["锅炉台数", "燃煤锅炉数量", "锅炉淘汰台数", "炉锅炉台数", "本年|台数", "数量|（台）"],
  ])("says %s", (head) => {
    expect(quantity({ [head]: counts })).toBe(head);
  });

  it.each([
    // Another measure word, another thing, or another number of it
    ...["户数", "数量（户）", "批次", "数量|（户）", "烟囱台数", "企业厂区锅炉台数"],
    ...["计划淘汰台数", "未淘汰台数", "2023年台数", "台数说明", "台账", "吨位"],
  ])("does not say %s", (head) => {
    expect(quantity({ [head]: counts })).toBeNull();
  });

  it("says one column alone, that is not used otherwise", () => {
    expect(quantity({ 台数: counts, 数量: counts })).toBeNull();
    expect(quantity({ 台数: counts, 数量: counts }, [1])).toBe("数量");
    expect(quantity({ 台数: counts }, [], listOf({ user: text("使用单位") }))).toBeNull();
  });

  it("of a list of works what is to be done goes before any other number, and a whole before what is done", () => {
    const works = listOf({ user: text("使用单位"), state: workState("淘汰情况") }, {
      named: ["燃煤锅炉"],
      telling: [/锅炉/],
      countedIn: ["台", "台套"],
    } as const);
    const of = (heads: readonly string[], ledger: LedgerDeclaration = works) =>
      quantity(Object.fromEntries(heads.map((head) => [head, counts])), [], ledger);
    expect(of(["台数", "应淘汰台数"])).toBe("应淘汰台数");
    expect(of(["已淘汰台数", "任务数"])).toBe("任务数");
    expect(of(["任务|台数", "完成|台数"])).toBe("任务|台数");
    expect(of(["数量|计划（台）", "数量|完成（台）"])).toBe("数量|计划（台）");
    expect(of(["总台数", "已淘汰台数"])).toBe("总台数");
    expect(of(["锅炉数量", "完成台数"])).toBe("锅炉数量");
    // Where nothing else is counted the list is of what is done.
    expect(of(["已淘汰台数"])).toBe("已淘汰台数");
    // What is to be done of another thing, or twice
    expect(of(["台数", "应淘汰户数"])).toBe("台数");
    expect(of(["应淘汰台数", "计划台数"])).toBeNull();
    expect(of(["台数", "锅炉数量"])).toBeNull();
    // A list that does not say how far its things are has no plan.
    expect(of(["台数", "应淘汰台数"], boilers)).toBe("台数");
  });

  it("is no number of one turn, month or year", () => {
    for (const head of ["第一批台数", "2023年锅炉台数", "1月台数", "第二次数量"])
      expect([head, quantity({ [head]: counts })]).toEqual([head, null]);
  });

  it("is a whole number in nine rows of ten", () => {
    const ten: Cells = [1, 2, 3, 4, 5, 6, 7, 8, 9, 0];
    const columns = (last: Cells[number], more: Cells = []) => ({
      使用单位: ten.map(String),
      厂: ten.map((n) => `${n}厂`),
      台数: [...more, ...ten.slice(more.length, 9), last],
    });
    const found = (last: Cells[number], more?: Cells) =>
      quantityColumn(boilers, tableOf(columns(last, more)), new Set([0, 1]), new Map());
    expect(found(0)).toBe(2);
    expect(found("若干")).toBe(2);
    expect(found("若干", ["若干"])).toBeNull();
    expect(found(0.5, [1.5])).toBeNull();
    expect(found(-1, [-1])).toBeNull();
    expect(found("", [""])).toBe(2);
    expect(quantity({ 台数: [], 厂: names })).toBeNull();
  });
});

describe("how many of them came out one way", () => {
  const result = choice("检查结果").of({ good: ["合格", "达标"], bad: ["不合格"] });
  const checks = listOf({ shop: text("单位"), result, roof: flag("顶棚").optional() });
  const tally = (
    heads: Readonly<Record<string, Cells>>,
    {
      used = [],
      fields = ["result"],
      ledger = checks,
    }: { used?: number[]; fields?: string[]; ledger?: LedgerDeclaration } = {},
  ) => {
    const columns = { 单位: names, 检查家次: [40, 25, 10], ...heads };
    const found = tallyColumn(ledger, tableOf(columns), 1, new Set([0, ...used]), fields);
    return found === null
      ? null
      : [...found.columns.map((at) => Object.keys(columns)[at]), found.field, found.choice, found.rest].join();
  };
  const parts: Cells = [36, 20, 10];

  it.each(["合格家次", "合格数", "合格数量", "合格总数", "达标户次数", "合格（家次）数"])("says %s", (head) => {
    expect(tally({ [head]: parts })).toBe(`${head},result,good,bad`);
  });

  it.each(["不合格家次", "合格", "数", "家次", "停业家次", "合格率"])("does not say %s", (head) => {
    expect(tally({ [head]: parts })).toBeNull();
  });

  it("stands beside the whole, of which it is a part in every row", () => {
    expect(tally({ 合格家次: [41, 20, 10] })).toBeNull();
    expect(tally({ 合格家次: [40, 20, ""] })).toBe("合格家次,result,good,bad");
    expect(tally({ 合格家次: [-1, 20, 10] })).toBeNull();
    expect(tally({ 合格家次: ["多", 20, 10] })).toBeNull();
    expect(tally({ 合格家次: [0, 0, 0] })).toBe("合格家次,result,good,bad");
    expect(tally({ 检查家次: ["多", 25, 10], 合格家次: parts })).toBeNull();
    expect(tally({ 合格家次: parts }, { used: [2] })).toBeNull();
    expect(tallyColumn(checks, tableOf({ 单位: [], 检查家次: [], 合格家次: [] }), 1, new Set(), ["result"])).toBeNull();
    expect(
      tallyColumn(checks, tableOf({ 单位: names, 合格家次: counts, 件数: counts }), 1, new Set(), ["result"]),
    ).toBeNull();
  });

  it("of the likeliest field that has such an outcome", () => {
    const withRoofs = listOf({ shop: text("单位"), roof: flag("顶棚") });
    const sites = listOf({ state: workState("进展"), shop: text("单位"), roof: flag("顶棚") });
    expect(tally({ 已淘汰台数: parts }, { ledger: sites, fields: ["shop", "state"] })).toBe(
      "已淘汰台数,state,done,underway",
    );
    expect(tally({ 淘汰台数: parts }, { ledger: sites, fields: ["state"] })).toBe("淘汰台数,state,done,underway");
    expect(tally({ 已安装数: parts }, { ledger: withRoofs, fields: ["unknown", "roof"] })).toBe("已安装数,roof,yes,no");
    expect(tally({ 已安装数: parts }, { ledger: withRoofs, fields: [] })).toBeNull();
    const single = listOf({ state: choice("进展").of({ done: ["完成"] }) });
    expect(tally({ 完成数: parts }, { ledger: single, fields: ["state"] })).toBeNull();
  });
});

describe("how much of a plan is done as a share of it", () => {
  const heating = listOf({
    planned: number("计划户数"),
    done: number("完成户数").orShareOf("planned"),
    note: number("备注数").optional(),
  });
  const shares = (heads: Readonly<Record<string, Cells>>, given: readonly string[] = ["planned"], formats = {}) => {
    const columns = { 计划户数: [100, 200, 50], ...heads };
    const [found, ...more] = shareColumns(heating, tableOf(columns, { formats }), new Set(given));
    expect(more).toEqual([]);
    return found === undefined ? null : [Object.keys(columns)[found.column], found.field, found.of, found.scale];
  };
  const signed: Cells = ["50%", "100%", "0%"];

  it.each([
    "完成率",
    "改造进度",
    "累计实际完成比例",
    "工程形象进度",
    "任务完成百分比",
    "完成",
    "完成率（%）",
    "完成|完成率",
  ])("stands under %s", (head) => {
    expect(shares({ [head]: signed })).toEqual([head, "done", "planned", null]);
  });

  it.each(["未完成率", "完成率排名", "合格率", "进展"])("does not stand under %s", (head) => {
    expect(shares({ [head]: signed })).toBeNull();
  });

  it("is wanted only where the plan is there and the amount is not", () => {
    expect(shares({ 完成率: signed }, [])).toBeNull();
    expect(shares({ 完成率: signed }, ["planned", "done"])).toBeNull();
    expect(shares({ 完成率: signed, 改造进度: signed })).toBeNull();
  });

  it.each([
    ["by sign", ["50%", "150%", "0%"], {}, null],
    ["by format", [0.5, 1, 0], { 完成率: "0%" }, null],
    ["by neither, between nothing and one", [0.5, 1, 0], {}, 1],
    ["beside others", [0.5, "100%", ""], {}, 1],
  ])("is one %s", (_, cells, formats, isBare) => {
    expect(shares({ 完成率: cells }, ["planned"], formats)).toEqual(["完成率", "done", "planned", isBare]);
  });

  it.each([
    ["households", [50, 100, 20]],
    ["all or nothing", [0, 1, 1]],
    ["beyond the plan by half", ["50%", "151%", "0%"]],
    ["below nothing", ["50%", "-10%", "0%"]],
    ["a share and an amount", [0.5, 30, 0]],
    ["a share and less than nothing", [0.5, -0.1, 0]],
    ["an amount with its unit", [0.5, "1户", 0]],
    ["words", ["50%", "过半", "0%"]],
    ["nothing", ["", "", ""]],
  ])("is none of %s", (_, cells) => {
    expect(shares({ 完成率: cells, 镇: names })).toBeNull();
  });

  it("bare is one only under words of a share", () => {
    const bare = (head: string) => scaleOfShares(tableOf({ 镇: names, [head]: [0.5, 1, 0] }), 1);
    expect(["完成率", "完成比例", "进度（本月）", "完成情况", "完成|占比"].map(bare)).toEqual([1, 1, 1, 1, 1]);
    expect(["完成", "完成率排名", "占比|完成"].map(bare)).toEqual([null, null, null]);
    expect(scaleOfShares(tableOf({ 镇: names }), 1)).toBeNull();
  });

  it("without its sign is one of a hundred where a number is more than one", () => {
    const scale = (head: string, cells: Cells) => scaleOfShares(tableOf({ 镇: names, [head]: cells }), 1);
    for (const head of ["完成率", "整改进度（%）", "完成百分比", "进度"])
      expect([head, scale(head, [100, 60, 0])]).toEqual([head, 100]);
    expect(scale("完成情况（%）", [100, 60, 0])).toBe(100);
    expect(scale("完成情况", [100, 60, 0])).toBeNull();
    expect(scale("完成率", [100, 160, 0])).toBeNull();
    // 工程进度 beside a plan may be as many of its things.
    expect(shares({ 工程进度: [40, 90, 0], 镇: names })).toBeNull();
    expect(shares({ "工程进度（%）": [40, 90, 0], 镇: names })).toEqual(["工程进度（%）", "done", "planned", 100]);
  });

  it("is a number from nothing to half more than all", () => {
    const shape = tableOf({ 率: ["50%", 0.5, 1.5, 1.6, -0.1, "半数", 0] });
    const rows = [2, 3, 4, 5, 6, 7, 8];
    expect(rows.map((row) => shareIn(shape, row, 0, 1))).toEqual([0.5, 0.5, 1.5, null, null, null, 0]);
    expect(rows.map((row) => shareIn(shape, row, 0, null))).toEqual([0.5, null, null, null, null, null, null]);
  });
});

it("dates count nothing", () => {
  const events = listOf({ on: date("日期") }, { countedIn: ["次"] });
  expect(
    quantityColumn(events, tableOf({ 日期: names, 次数: ["2024-1-1", "2024-1-2"] }), new Set([0]), new Map()),
  ).toBeNull();
});
