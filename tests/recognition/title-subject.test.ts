/** What a table is about by its title, its columns and its cells; and what its title gives in place of a column. */
import { describe, expect, it } from "vitest";
import { choiceInTitle, isGiven, monthOfTitle } from "../../src/recognition/given-elsewhere";
import type { LedgerDeclaration } from "../../src/recognition/declare-ledger";
import type { MatchedColumn } from "../../src/recognition/assign-columns";
import { isNamed, subjectOf, type Subject, type Surroundings } from "../../src/recognition/title-subject";
import { choice, date, listOf, namesOf, number, tableOf, text, type Cells } from "./recognition-bench";

const heating = listOf(
  {
    township: text("乡镇"),
    planned: number("计划户数"),
    fuel: choice("能源").of({ power: ["电能"], air: ["空气源热泵"] }),
  },
  { id: "heating", named: ["清洁取暖", /煤改[电气]/], telling: [/取暖|采暖/], never: [/^户厕/] },
);
const boilers = listOf(
  { user: text("使用单位"), state: text("监测断面") },
  { id: "boilers", named: ["燃煤锅炉", "锅炉"], telling: [/锅炉/] },
);
const meetings = listOf(
  { name: text("会议名称") },
  { id: "meetings", named: ["会议"], telling: [/督察|整改/], breadth: "anyField" },
);
const names = namesOf(heating, boilers, meetings);

const plain: Readonly<Record<string, Cells>> = { 乡镇: ["甲镇", "乙镇"], 计划户数: [1, 2] };
const alone: Surroundings = { sheetName: "Sheet1", sheetTitle: "" };

const subject = (
  title: string,
  {
    ledger = heating,
    columns = plain,
    words = alone,
  }: { ledger?: LedgerDeclaration; columns?: Readonly<Record<string, Cells>>; words?: Partial<Surroundings> } = {},
): Subject => {
  const all = { ...alone, sheetTitle: title, ...words };
  return subjectOf(ledger, names, tableOf(columns, { title }), all);
};

describe("a title names a list", () => {
  it("the more surely the longer its words, up to five characters", () => {
    const named = (title: string, ledger: LedgerDeclaration) => subject(title, { ledger }).named;
    expect(named("清洁取暖进度", heating)).toBeGreaterThan(named("煤改电进度", heating));
    expect(named("燃煤锅炉台账", boilers)).toBeGreaterThan(named("锅炉台账", boilers));
    expect(named("煤改电进度", heating)).toBeGreaterThan(1);
    expect(named("招商进度", heating)).toBe(0);
    const long = listOf({ a: text("甲") }, { named: ["燃煤小锅炉淘汰", "燃煤小锅炉"] });
    expect(named("燃煤小锅炉淘汰", long)).toBe(named("燃煤小锅炉", long));
  });

  it("or the sheet's name, or the first table's title, for a table that has none", () => {
    expect(subject("", { words: { sheetName: "清洁取暖" } }).named).toBeGreaterThan(0);
    expect(subject("", { words: { sheetTitle: "清洁取暖进度" } }).named).toBeGreaterThan(0);
    const [own, bySheet, byFirst] = [
      subject("清洁取暖").named,
      subject("", { words: { sheetName: "清洁取暖" } }).named,
      subject("", { words: { sheetTitle: "清洁取暖" } }).named,
    ];
    expect(own).toBeGreaterThan(bySheet);
    expect(bySheet).toBeGreaterThan(byFirst);
    // A table's own title that names a list outdoes the sheet; one that names none leaves it to the sheet.
    expect(subject("锅炉台账", { words: { sheetName: "清洁取暖" } }).named).toBe(0);
    expect(subject("进度表", { words: { sheetName: "清洁取暖" } }).named).toBe(bySheet);
    expect(subject("进度表", { words: { sheetTitle: "清洁取暖" } }).named).toBe(0);
  });

  it("or the heads over its columns", () => {
    const columns = { 乡镇: ["甲镇", "乙镇"], "清洁取暖|计划户数": [1, 2], "清洁取暖|完成户数": [1, 2] };
    expect(subject("进度表", { columns }).named).toBeGreaterThan(0);
    // The lowest row is the column's own name, and no title.
    expect(subject("进度表", { columns: { 乡镇: ["甲镇"], "户数|清洁取暖": [1] } }).named).toBe(0);
  });

  it("unless a column is one that no such list has, or the title is of another subject", () => {
    expect(subject("清洁取暖进度", { columns: { ...plain, 户厕改造: [1, 2] } }).named).toBe(0);
    expect(subject("消防安全检查", { words: { sheetName: "清洁取暖" } }).named).toBe(0);
    expect(subject("清洁取暖消防检查").named).toBeGreaterThan(0);
  });

  it("is told of the sheet and the table together", () => {
    const shape = tableOf(plain, { title: "清洁取暖" });
    expect(isNamed(heating, shape, alone)).toBe(true);
    expect(isNamed(boilers, shape, alone)).toBe(false);
    expect(isNamed(boilers, shape, { ...alone, sheetName: "锅炉" })).toBe(true);
    expect(isNamed(boilers, shape, { ...alone, sheetTitle: "锅炉" })).toBe(false);
  });
});

describe("another list", () => {
  it("is named where this one is not", () => {
    expect(subject("锅炉台账").otherLedger).toBe(true);
    expect(subject("清洁取暖锅炉").otherLedger).toBe(false);
    expect(subject("招商进度").otherLedger).toBe(false);
    expect(subject("招商进度", { words: { sheetName: "锅炉" } }).otherLedger).toBe(true);
  });
});

describe("the subject is told", () => {
  it("by the columns' names or by half of a column's cells", () => {
    expect(subject("进度").told).toBe(false);
    expect(subject("进度", { columns: { ...plain, 采暖方式: ["甲", "乙"] } }).told).toBe(true);
    expect(subject("进度", { columns: { ...plain, 内容: ["冬季取暖", "改造"] } }).told).toBe(true);
    expect(subject("进度", { columns: { ...plain, 内容: ["冬季取暖", "改造"], "": ["", ""] } }).told).toBe(true);
    expect(
      subject("进度", { columns: { 乡镇: ["甲镇", "乙镇", "丙镇"], 内容: ["冬季取暖", "改造", "改造"] } }).told,
    ).toBe(false);
  });

  it("in the title, in the sheet's name where the title names nothing", () => {
    expect(subject("采暖进度").saidInTitle).toBe(true);
    expect(subject("进度", { words: { sheetName: "采暖" } }).saidInTitle).toBe(true);
    expect(subject("进度", { words: { sheetTitle: "采暖" } }).saidInTitle).toBe(true);
    expect(subject("进度").saidInTitle).toBe(false);
    expect(subject("填报单位：采暖办").saidInTitle).toBe(false);
    expect(subject("进度（填报单位：采暖办）").saidInTitle).toBe(false);
  });
});

describe("foreign subjects", () => {
  it("stand in the title, or in the columns of a table that it does not name", () => {
    expect(subject("户厕进度").foreign).toEqual(["户厕"]);
    expect(subject("清洁取暖户厕进度").foreign).toEqual(["户厕"]);
    const columns = { ...plain, 污水管网: [1, 2] };
    expect(subject("进度", { columns }).foreign).toEqual(["污水", "管网"]);
    expect(subject("清洁取暖", { columns }).foreign).toEqual([]);
    expect(subject("进度").foreign).toEqual([]);
  });

  it("in the sheet's name count where the title does not name the list", () => {
    expect(subject("进度", { words: { sheetName: "户厕" } }).foreign).toEqual(["户厕"]);
    expect(subject("清洁取暖", { words: { sheetName: "户厕" } }).foreign).toEqual([]);
    expect(subject("户厕进度", { words: { sheetName: "户厕" } }).foreign).toEqual(["户厕"]);
  });

  it("are none in a name of the list's own column", () => {
    const columns = { 使用单位: ["甲", "乙"], 监测断面: ["一", "二"] };
    expect(subject("进度", { ledger: boilers, columns }).foreign).toEqual([]);
    expect(subject("进度", { ledger: heating, columns }).foreign).toEqual(["断面"]);
  });

  it("as a place or an owner narrow the list", () => {
    const { foreign, foreignPlaces } = subject("水产加工企业燃煤锅炉台账", { ledger: boilers });
    expect([foreign, foreignPlaces]).toEqual([[], ["水产"]]);
    expect(subject("矿区燃煤锅炉垃圾台账", { ledger: boilers })).toMatchObject({
      foreign: ["垃圾"],
      foreignPlaces: ["矿区"],
    });
  });

  it("are part of a list of any field, where the title says that it is ours", () => {
    const of = (title: string) => subject(title, { ledger: meetings }).foreign;
    expect(of("督察污水会议")).toEqual([]);
    expect(of("污水会议")).toEqual(["污水"]);
    expect(of("督察消防会议")).toEqual(["消防"]);
  });
});

describe("what is left to be explained", () => {
  it("is what neither the list nor sheets nor the trade say", () => {
    expect(subject("2024年清洁取暖改造进度").unexplained).toBe("");
    expect(subject("清洁取暖粮食补贴").unexplained).toContain("粮食补贴");
    expect(subject("清洁取暖粮食补贴").unexplainedBefore).toBe("");
    expect(subject("粮食运输清洁取暖").unexplainedBefore).toContain("粮食");
    expect(subject("填报单位：粮食局").unexplained).toBe("");
  });

  it("not words of the list's own columns and choices", () => {
    expect(subject("清洁取暖空气源热泵").unexplained).toBe("");
    expect(subject("清洁取暖空气质押贷款").unexplained).not.toBe("");
    expect(subject("", { words: { sheetName: "粮食储备" } }).unexplained).toContain("粮食");
    expect(subject("", { words: { sheetName: "粮食储备", sheetTitle: "棉花收购" } }).unexplained).toContain("棉花");
  });
});

describe("the month of a title", () => {
  const of = (title: string, words: Partial<Surroundings> = {}) => monthOfTitle(title, { ...alone, ...words });

  it.each([
    ["2024年3月报表", "2024年3月"],
    ["2024年 12月", "2024年12月"],
    ["03月报表", "03月"],
    ["10月", "10月"],
    ["1-3月报表", null],
    ["1至3月报表", null],
    ["截至3月15日", null],
    ["13月", "null"],
    ["2024年报表", null],
  ])("%s is of %s", (title, month) => {
    if (month === "null") expect(of(title)).not.toBe("13月");
    else expect(of(title)).toBe(month);
  });

  it("stands in the title before the sheet's name and the sheet's title", () => {
    const words = { sheetName: "4月", sheetTitle: "5月" };
    expect([of("3月", words), of("", words), of("", { sheetTitle: "5月" })]).toEqual(["3月", "4月", "5月"]);
  });
});

describe("a choice in a title", () => {
  const modes = { rail: ["铁路"], road: ["公路"], water: ["水运"] };
  const of = (title: string, words: Partial<Surroundings> = {}) =>
    choiceInTitle(tableOf(plain, { title }), { ...alone, ...words }, modes);

  it("is told where one is named, the table's title first", () => {
    expect([of("铁路运输"), of("进度", { sheetName: "公路" }), of("", { sheetTitle: "公路" }), of("进度")]).toEqual([
      ...["rail", "road", "road", null],
    ]);
    expect(of("铁路运输", { sheetName: "公路" })).toBe("rail");
    expect(of("铁路公路运输", { sheetName: "公路" })).toBeNull();
  });
});

describe("what a list must have is given", () => {
  const offices = listOf({
    office: text("责任单位").filledDown().otherwiseFrom("unit"),
    unit: text("单位").optional(),
  });
  const freight = listOf(
    {
      month: date("月份"),
      day: date("日期"),
      mode: choice("方式")
        .of({ rail: ["铁路"], road: ["公路"] })
        .otherwiseFrom("title", "note")
        .filledDown(),
      note: text("备注"),
      amount: number("运量").across("month", "mode"),
    },
    { datedBy: "month" },
  );
  type Fields = typeof freight.columns | typeof offices.columns;
  const given = (
    field: string,
    ledger: LedgerDeclaration<Fields>,
    {
      columns = {},
      has = {},
      title = "",
      across = [],
      words = {},
    }: {
      columns?: Readonly<Record<string, Cells>>;
      has?: Readonly<Record<string, number>>;
      title?: string;
      across?: readonly { period: string | null; choice: { field: string; value: string } | null }[];
      words?: Partial<Surroundings>;
    } = {},
  ): boolean => {
    const spec = (ledger as LedgerDeclaration).columns[field]?.spec;
    if (spec === undefined) throw new Error(field);
    const matched = new Map(
      Object.entries(has).map(([name, column]): [string, MatchedColumn] => [
        name,
        { field: name, column, texts: [], score: 1, by: "name", addends: [] },
      ]),
    );
    const lying = across.map((one, column) => ({ column, field: "amount", group: "", ...one }));
    return isGiven(
      field,
      spec,
      ledger,
      tableOf({ 序号: [1, 2], ...columns }, { title }),
      matched,
      { columns: lying, totals: [], leftOut: new Set(), upper: null },
      { ...alone, ...words },
    );
  };
  const month = { period: "1月", choice: null };
  const rail = { period: null, choice: { field: "mode", value: "rail" } };

  it("by its column, and by the columns across", () => {
    expect([given("note", freight, { has: { note: 1 } }), given("note", freight)]).toEqual([true, false]);
    expect(["amount", "month", "day", "mode"].map((field) => given(field, freight, { across: [month] }))).toEqual([
      ...[true, true, false, false],
    ]);
    expect(["amount", "month", "mode"].map((field) => given(field, freight, { across: [rail] }))).toEqual([
      true,
      false,
      true,
    ]);
    expect(given("amount", freight)).toBe(false);
  });

  it("a month by the title, if the list is dated by it", () => {
    expect([given("month", freight, { title: "3月" }), given("day", freight, { title: "3月" })]).toEqual([true, false]);
    expect([given("month", freight, { words: { sheetName: "3月" } }), given("month", freight)]).toEqual([true, false]);
  });

  it("an office by another column, or by headings that name offices", () => {
    expect(given("office", offices, { has: { unit: 1 } })).toBe(true);
    expect(given("office", offices)).toBe(false);
    const under = (label: string, beside = "") => {
      const shape = tableOf({ 序号: [label, 1], 任务: [beside, "修建管网"], 时限: ["", "年底"] });
      return isGiven(
        "office",
        offices.columns.office.spec,
        offices,
        shape,
        new Map(),
        { columns: [], totals: [], leftOut: new Set(), upper: null },
        alone,
      );
    };
    expect(["一、县水利局（3项）", "一、县 水利局"].map((label) => under(label))).toEqual([true, true]);
    expect(["县水利局", "一、修建管网", "合计"].map((label) => under(label))).toEqual([false, false, false]);
    expect(under("一、县水利局", "修建")).toBe(false);
  });

  it("a choice by the title, another column, or headings", () => {
    expect(given("mode", freight, { title: "铁路运输" })).toBe(true);
    expect(given("mode", freight, { columns: { 备注: ["专用线", "铁路"] }, has: { note: 1 } })).toBe(true);
    expect(given("mode", freight, { columns: { 备注: ["专用线", "水运"] }, has: { note: 1 } })).toBe(false);
    expect(given("mode", freight, { columns: { 备注: ["专用线", "铁路"] } })).toBe(false);
    const headed = (rows: Cells) => {
      const shape = tableOf({ 序号: rows, 任务: rows.map((cell) => (typeof cell === "number" ? "修管" : "")) });
      return isGiven(
        "mode",
        freight.columns.mode.spec,
        freight,
        shape,
        new Map(),
        { columns: [], totals: [], leftOut: new Set(), upper: null },
        alone,
      );
    };
    expect([headed(["一、铁路", 1, 2]), headed([1, 2, 3, "二、公路"]), headed([1, 2, 3, 4, "二、公路"])]).toEqual([
      true,
      true,
      false,
    ]);
    expect([headed([1, 2, 3]), headed(["一、水运", 1])]).toEqual([false, false]);
  });

  it("a number by nothing else", () => {
    expect(given("amount", freight, { title: "铁路3月", has: { note: 1 } })).toBe(false);
  });
});

describe("what a title says besides", () => {
  const catering = listOf({ shop: text("餐饮单位") }, { id: "catering", named: ["餐饮"], telling: [/餐饮|油烟/] });
  const of = (title: string, ledger: LedgerDeclaration = catering): Subject => subject(title, { ledger });

  it("last is what the list is of, unless the two stand side by side", () => {
    expect(of("餐饮服务食品安全检查").foreignLast).toBe(true);
    expect(of("餐饮食品安全检查").foreignLast).toBe(true);
    for (const title of ["餐饮油烟和食品安全检查", "餐饮油烟、食品安全检查", "食品安全检查餐饮单位", "餐饮油烟检查"])
      expect([title, of(title).foreignLast]).toEqual([title, false]);
    // Where the list is not named at all nothing ends what it names.
    expect(of("食品安全检查").foreignLast).toBe(false);
  });

  it("is another office's business, or only another part of ours", () => {
    expect(of("安全生产会议", meetings).ofOtherOffice).toBe(true);
    expect(of("清洁取暖户厕改造", heating).ofOtherOffice).toBe(false);
    expect(of("清洁取暖户厕改造和安全生产", heating).ofOtherOffice).toBe(true);
    expect(of("清洁取暖", heating).ofOtherOffice).toBe(false);
  });

  it("is still to come, which of a list of what happened makes another, but not of works", () => {
    const on = { plate: text("号牌号码"), on: date("淘汰日期") };
    const parts = { id: "scrapped", named: ["淘汰车辆", "车辆"] };
    const intended = (ledger: LedgerDeclaration, title = "拟淘汰车辆清单"): boolean =>
      of(title, ledger).foreign.length > 0;
    expect(intended(listOf(on, { ...parts, datedBy: "on" }))).toBe(true);
    expect(intended(listOf(on, { ...parts, datedBy: "on" }), "淘汰车辆清单")).toBe(false);
    expect(of("淘汰车辆清单", listOf(on, { ...parts, datedBy: "on" })).foreign).toEqual([]);
    expect(intended(listOf({ ...on, state: text("状态") }, { ...parts, datedBy: "on" }))).toBe(false);
    expect(intended(listOf({ ...on, on: date("淘汰日期").optional() }, { ...parts, datedBy: "on" }))).toBe(false);
    expect(intended(listOf(on, parts))).toBe(false);
  });
});
