/** Which tables of a sheet are which lists, what a claim rests on, and staff's word on it. */
import { describe, expect, it } from "vitest";
import { correctedTables, decideTables } from "../../src/recognition/choose-claims";
import { ledger, titled } from "../../src/recognition/declare-ledger";
import { claimAs, type Surroundings } from "../../src/recognition/recognise-ledger";
import { choice, date, listOf, namesOf, number, tableOf, text, workState, type Cells } from "./recognition-bench";

const heating = listOf(
  { township: text("乡镇"), planned: number("计划户数"), done: number("完成户数").orShareOf("planned") },
  { id: "heating", named: ["清洁取暖"], telling: [/取暖/] },
);
const boilers = listOf(
  { user: text("使用单位"), tonnage: number("蒸吨").unit("蒸吨"), state: workState("淘汰情况") },
  { id: "boilers", named: ["燃煤锅炉"], telling: [/锅炉/], countedIn: ["台"] },
);
const checks = listOf(
  { on: date("检查日期"), shop: text("餐饮单位"), result: choice("检查结果").of({ good: ["合格"], bad: ["不合格"] }) },
  { id: "checks", named: ["餐饮"], telling: [/餐饮|油烟/], datedBy: "on" },
);
const names = namesOf(heating, boilers, checks);
const words: Surroundings = { sheetName: "Sheet1", sheetTitle: "" };

type Columns = Readonly<Record<string, Cells>>;
const places: Cells = ["甲镇", "乙镇", "丙镇"];
const heatingColumns: Columns = { 乡镇: places, 计划户数: [10, 20, 30], 完成户数: [5, 6, 7] };
const boilerColumns: Columns = {
  使用单位: ["甲厂", "乙厂", "丙厂"],
  蒸吨: [1, 2, 4],
  淘汰情况: ["已拆除", "正在拆除", "已拆除"],
};

const decide = (columns: Columns, title = "", around: Partial<Surroundings> = {}) => {
  const shape = tableOf(columns, { title });
  const { taken, open } = decideTables([shape], names, { ...words, sheetTitle: title, ...around });
  return [
    ...taken.map(({ claim, runnerUp }) => `${claim.ledger.id}${runnerUp === null ? "" : ` or ${runnerUp.ledger.id}`}`),
    ...open.map(({ nearest, verdict }) => `${verdict}: ${nearest?.ledger.id ?? "nothing"}`),
  ];
};

describe("a table", () => {
  it("is the list that its title and columns say", () => {
    expect(decide(heatingColumns, "清洁取暖进度")).toEqual(["heating"]);
    expect(decide(boilerColumns, "燃煤锅炉淘汰")).toEqual(["boilers"]);
    expect(decide(boilerColumns, "", { sheetName: "燃煤锅炉" })).toEqual(["boilers"]);
  });

  it("is nobody's where nothing is known of it", () => {
    expect(decide({ 品名: places, 库存: [1, 2, 3] }, "物资")).toEqual(["none: nothing"]);
    expect(decide({ 品名: places, 库存: [1, 2, 3] }, "清洁取暖")).toEqual(["lacks: heating"]);
    expect(decide(heatingColumns, "户厕改造进度")).toEqual(["otherSubject: heating"]);
  });

  it("of two that are hardly apart is doubtful", () => {
    const twin = (id: string, more: object = {}) =>
      ledger(id, {
        title: titled(id, id),
        named: ["料棚"],
        columns: { site: text("料场名称"), area: number("棚面积"), ...more },
      });
    const sheds = tableOf({ 料场名称: places, 棚面积: [1, 2, 3] }, { title: "料棚台账" });
    const decided = (...ledgers: ReturnType<typeof twin>[]) =>
      decideTables([sheds], namesOf(...ledgers), words).taken.map(({ claim, runnerUp }) => [
        claim.ledger.id,
        runnerUp?.ledger.id,
      ]);
    expect(decided(twin("a"), twin("b"))).toEqual([["a", "b"]]);
    expect(decided(twin("a"), twin("b", { roof: text("顶") }))).toEqual([["a", undefined]]);
  });
});

describe("tables beside each other", () => {
  const gap: Columns = { "": [] };
  const beside = (left: Columns, right: Columns, title: string) => decide({ ...left, ...gap, ...right }, title).sort();

  it("are each what they are", () => {
    expect(beside(heatingColumns, boilerColumns, "清洁取暖进度 燃煤锅炉")).toContain("heating");
    expect(decide({ ...heatingColumns, ...gap, 备注: places }, "清洁取暖进度")).toEqual(["heating"]);
  });

  it("under a title of the first the second is not taken for it", () => {
    expect(beside(heatingColumns, { 品名: places, 库存: [1, 2, 3] }, "清洁取暖进度")).toContain("heating");
    expect(
      beside(heatingColumns, { "乡镇 ": ["丁镇"], "计划户数 ": [300], "完成户数 ": [200] }, "清洁取暖进度"),
    ).toEqual([...["heating", "heating"]]);
  });

  it("a blank column does not part what lacks something without it", () => {
    expect(decide({ 乡镇: places, 计划户数: [10, 20, 30], ...gap, 完成户数: [5, 6, 7] }, "清洁取暖进度")).toEqual([
      "heating",
    ]);
  });
});

describe("a claim", () => {
  const claim = (
    columns: Columns,
    {
      title = "",
      of = boilers,
      corrected = {},
    }: {
      title?: string;
      of?: typeof boilers | typeof heating | typeof checks;
      corrected?: Record<string, string>;
    } = {},
  ) => claimAs(of as typeof boilers, tableOf(columns, { title }), names, { ...words, sheetTitle: title }, corrected);

  it("tells what is missing, and what may be it", () => {
    expect(claim(boilerColumns).missing).toEqual([]);
    const { missing, perhaps } = claim({
      使用单位: places,
      规格: [1, 2, 3],
      淘汰情况: ["已拆除", "正在拆除", "已拆除"],
    });
    expect([missing, [...perhaps]]).toEqual([["tonnage"], [["tonnage", [1]]]]);
    expect(
      claim({ 乡镇: places, 计划户数: [10, 20, 30], 完成率: ["50%", "60%", "70%"] }, { of: heating }),
    ).toMatchObject({
      missing: [],
      shares: [{ field: "done", of: "planned", column: 2 }],
    });
  });

  it("rests on its columns, its title and its cells", () => {
    const [plain, titledSo] = [claim(boilerColumns), claim(boilerColumns, { title: "燃煤锅炉" })];
    expect(titledSo.score).toBeGreaterThan(plain.score);
    expect(titledSo.evidence).toBe(plain.evidence);
    const fewer = claim({ 使用单位: places, 蒸吨: [1, 2, 4], 其他: places });
    expect(fewer.evidence).toBeLessThan(plain.evidence);
    expect(fewer.score).toBeLessThan(0.8 * plain.score);
    // Columns beside those that are known speak against it.
    expect(claim({ ...boilerColumns, 甲: places, 乙: places, 丙: places }).score).toBeLessThan(plain.score);
    const odd = claim({ ...boilerColumns, 蒸吨: ["大", "小", 4] });
    expect(odd.fit).toBeCloseTo((1 / 3 + 1) / 2);
    expect(odd.score).toBeLessThan(plain.score);
    expect(plain.fit).toBe(1);
    // Marks that only their office knows say nothing against it.
    expect(claim({ ...boilerColumns, 淘汰情况: ["○", "△", "○"] }).fit).toBe(1);
    expect(claim({ ...boilerColumns, 淘汰情况: ["甲", "乙", "丙"] }).fit).toBe(0.5);
    expect(claim({ 使用单位: places, 备注: places }).fit).toBe(1);
  });

  it("counts its things, so that a place over them is none of them", () => {
    const counted = claim({
      街道: places,
      台数: [3, 4, 5],
      蒸吨: [1, 2, 4],
      淘汰情况: ["已拆除", "正在拆除", "已拆除"],
    });
    expect([counted.quantity, counted.columns.has("user"), counted.missing]).toEqual([1, false, []]);
    expect(claim(boilerColumns).quantity).toBeNull();
  });

  it("takes staff's word for a column", () => {
    const { columns, missing } = claim(
      { 使用单位: places, 规格: [1, 2, 3], 淘汰情况: places },
      { corrected: { "1": "tonnage" } },
    );
    expect([columns.get("tonnage")?.by, missing]).toEqual(["staff", []]);
  });

  it("words of a list in a column that nobody knows say more than names", () => {
    const by = (columns: Columns) => claim(columns).evidence;
    const state: Cells = ["已拆除", "正在拆除", "已拆除"];
    expect(by({ 使用单位: places, 眼下: state })).toBeGreaterThan(by({ 使用单位: places, 眼下: places }) + 0.3);
    expect(by({ 企业: places, 淘汰情况: state })).toBeLessThan(
      by({ 企业: places, 淘汰情况: state, "锅炉（蒸吨）": [1, 2, 4] }),
    );
  });
});

describe("staff's word on a sheet", () => {
  const correct = (
    dataset: string | null,
    columns: Columns,
    more: { columns?: Record<string, string>; headerRows?: [number, number] } = {},
    title = "清洁取暖进度",
  ) => {
    const shape = tableOf(columns, { title });
    const { taken } = decideTables([shape], names, { ...words, sheetTitle: title });
    const correction = { dataset, ...more } as Parameters<typeof correctedTables>[5];
    return correctedTables(taken, [shape], shape.grid, names, { ...words, sheetTitle: title }, correction).map(
      ({ claim, correction: said, runnerUp }) => [
        claim.ledger.id,
        said !== undefined,
        runnerUp,
        Object.fromEntries([...claim.columns].map(([field, { column }]) => [field, column])),
      ],
    );
  };

  it("is what it says", () => {
    expect(correct("boilers", heatingColumns)).toMatchObject([["boilers", true, null, {}]]);
    expect(
      correct(
        "heating",
        { 乡镇: places, 甲: [10, 20, 30], 乙: [1, 2, 3] },
        { columns: { "1": "planned", "2": "done" } },
      ),
    ).toEqual([["heating", true, null, { township: 0, planned: 1, done: 2 }]]);
  });

  it("on columns alone leaves the list what it was found to be", () => {
    expect(correct(null, heatingColumns, { columns: { "1": "done", "2": "planned" } })).toEqual([
      ["heating", true, null, { township: 0, done: 1, planned: 2 }],
    ]);
    expect(correct(null, { 品名: places, 库存: [1, 2, 3] }, { columns: { "1": "done" } }, "物资")).toEqual([]);
  });

  it("on a header holds for the table under it", () => {
    const under = (dataset: string, row: number) =>
      correct(dataset, heatingColumns, { headerRows: [row, row] }).map(([id, isSaid]) => [id, isSaid]);
    expect([under("heating", 1), under("boilers", 0)]).toEqual([[["heating", true]], [["heating", false]]]);
  });

  it("where no header was found is tried on the first row of two texts", () => {
    const { grid } = tableOf({ 说: ["镇", "甲镇"], 数: ["户", 5] }, { title: "清洁取暖" });
    const [found] = correctedTables([], [], grid, names, words, { dataset: "heating" } as Parameters<
      typeof correctedTables
    >[5]);
    expect(found?.claim.shape.headerRows).toEqual([1, 1]);
    const { grid: bare } = tableOf({ 说: [1, 2] }, { title: "清洁取暖" });
    const [none] = correctedTables([], [], bare, names, words, { dataset: "heating" } as Parameters<
      typeof correctedTables
    >[5]);
    expect(none?.claim.shape.headerRows).toEqual([0, 0]);
  });
});
