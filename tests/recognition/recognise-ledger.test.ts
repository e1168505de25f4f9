/** What a claim rests on: its columns, what they count, what its title tells, and staff's word. */
import { describe, expect, it } from "vitest";
import type { LedgerDeclaration } from "../../src/recognition/declare-ledger";
import { claimAs, type Claim } from "../../src/recognition/recognise-ledger";
import { choice, date, listOf, namesOf, number, tableOf, text, workState, type Cells } from "./recognition-bench";

type Columns = Readonly<Record<string, Cells>>;
interface Circumstances {
  readonly title?: string;
  readonly sheetName?: string;
  readonly corrected?: Readonly<Record<string, string>>;
  readonly beside?: readonly LedgerDeclaration[];
}
function claim(
  of: LedgerDeclaration,
  columns: Columns,
  { title = "", sheetName = "Sheet1", corrected = {}, beside = [] }: Circumstances = {},
): Claim {
  return claimAs(of, tableOf(columns, { title }), namesOf(of, ...beside), { sheetName, sheetTitle: title }, corrected);
}

const firms: Cells = ["甲厂", "乙厂", "丙厂"];
const boilers = listOf(
  { user: text("使用单位"), tonnage: number("蒸吨").unit("蒸吨"), state: workState("淘汰情况") },
  { id: "boilers", named: ["燃煤锅炉"], telling: [/锅炉/], countedIn: ["台"] },
);
const checks = listOf(
  {
    on: date("检查日期"),
    shop: text("餐饮单位"),
    fine: number("罚款金额"),
    result: choice("检查结果").of({ good: ["合格"], bad: ["不合格"] }),
  },
  { id: "checks", named: ["餐饮"], telling: [/餐饮|油烟/], countedIn: ["家次"], datedBy: "on" },
);
const coal = listOf(
  { enterprise: text("企业名称"), month: date("月份"), amount: number("耗煤量").across("month") },
  { id: "coal", named: ["耗煤"], datedBy: "month" },
);
const days: Cells = ["2024-03-01", "2024-03-02", "2024-03-03"];

describe("rows that stand for several things", () => {
  const counted: Columns = { 检查日期: days, 检查家次: [10, 12, 8], 合格家次: [9, 12, 7] };

  it("need neither their names, nor where outcomes are counted the size and outcome of each", () => {
    const { quantity, tally, missing } = claim(checks, counted);
    expect([quantity, tally?.columns[0], tally?.field, missing]).toEqual([1, 2, "result", []]);
  });

  it("without outcomes lack what came of them, and the numbers of each", () => {
    const { 检查日期, 检查家次 } = counted as Record<"检查日期" | "检查家次", Cells>;
    expect(claim(checks, { 检查日期, 检查家次 }).missing).toEqual(["fine", "result"]);
    // Each row one shop: a date stands for nothing but itself.
    expect(claim(checks, { 检查日期 }).missing).toEqual(["shop", "fine", "result"]);
    expect(claim(checks, { 检查家次, 合格家次: [9, 12, 7] }).missing).toEqual(["on"]);
  });

  it("speak for the list by their number, and more by their outcomes", () => {
    const of = (columns: Columns): number => claim(checks, columns).evidence;
    const [plain, number, both] = [of({ 检查日期: days }), of({ 检查日期: days, 检查家次: [10, 12, 8] }), of(counted)];
    expect(number - plain).toBeGreaterThan(0);
    expect(both - number).toBeGreaterThan(number - plain);
  });

  it("are of the place in whose column they stand, and it is none of them", () => {
    const state: Cells = ["已拆除", "正在拆除", "已拆除"];
    const user = (head: string, more: Columns = { 台数: [3, 4, 5] }, corrected = {}): number | undefined =>
      claim(boilers, { [head]: firms, ...more, 蒸吨: [1, 2, 4], 淘汰情况: state }, { corrected }).columns.get("user")
        ?.column;
    for (const head of ["街道", "乡镇", "镇街", "社区名称", "片区", "所属区域", "行政村", "辖区", "网格"])
      expect([head, user(head)]).toEqual([head, undefined]);
    // Told by its name, or by staff, it is what it is called.
    expect(user("使用单位")).toBe(0);
    expect(user("乡镇", { 台数: [3, 4, 5] }, { "0": "user" })).toBe(0);
    // Rows of one boiler each may be told apart by nothing better.
    expect(user("使用单位", {})).toBe(0);
  });
});

describe("numbers that lie across", () => {
  const monthly: Columns = { 企业名称: firms, "1月": [1, 2, 3], "2月": [4, 5, 6] };

  it("give the number and its month, and speak for the list", () => {
    expect(claim(coal, monthly).missing).toEqual([]);
    expect(claim(coal, monthly).evidence).toBeGreaterThan(claim(coal, { 企业名称: firms }).evidence);
    // One month alone may be anything.
    expect(claim(coal, { 企业名称: firms, "1月": [1, 2, 3] }).evidence).toBe(claim(coal, { 企业名称: firms }).evidence);
  });

  it("more where their number is named above them", () => {
    const named: Columns = { 企业名称: firms, "耗煤量|1月": [1, 2, 3], "耗煤量|2月": [4, 5, 6] };
    const other: Columns = { 企业名称: firms, "甲乙丙|1月": [1, 2, 3], "甲乙丙|2月": [4, 5, 6] };
    expect(claim(coal, named).evidence).toBeGreaterThan(claim(coal, monthly).evidence + 0.5);
    expect(claim(coal, other).evidence).toBe(claim(coal, monthly).evidence);
    // 耗煤总量 is only like it, and says less.
    const like: Columns = { 企业名称: firms, "全厂总耗煤量|1月": [1, 2, 3], "全厂总耗煤量|2月": [4, 5, 6] };
    expect(claim(coal, like).evidence).toBeLessThan(claim(coal, named).evidence);
    expect(claim(coal, like).evidence).toBeGreaterThan(claim(coal, monthly).evidence);
  });

  it("and their sums are accounted for, as a column that nobody knows is not", () => {
    const score = (more: Columns): number => claim(coal, { ...monthly, ...more }).score;
    expect(score({ 合计: [5, 7, 9] })).toBe(score({}));
    expect(score({ 甲乙: firms })).toBeLessThan(score({}));
  });

  it("are not where staff says that the column is another", () => {
    const columnsOf = (corrected: Readonly<Record<string, string>>) => {
      const { across, columns } = claim(coal, { ...monthly, "3月": [7, 8, 9], 合计: [12, 15, 18] }, { corrected });
      return [
        across.columns.map(({ column }) => column),
        across.totals.map(({ column }) => column),
        columns.get("enterprise")?.column,
      ];
    };
    expect(columnsOf({})).toEqual([[1, 2, 3], [4], 0]);
    expect(columnsOf({ "2": "" })).toEqual([[1, 3], [4], 0]);
    expect(columnsOf({ "4": "" })).toEqual([[1, 2, 3], [], 0]);
    expect(columnsOf({ "0": "", "1": "enterprise" })).toEqual([[2, 3], [4], 1]);
  });
});

describe("a choice that the title tells", () => {
  const kinds = { mixing: ["搅拌站"], yard: ["料场", "骨料仓"] };
  const sites = listOf({
    site: text("场所名称"),
    kind: choice("设施类别").of(kinds).otherwiseFrom("title"),
  });
  const columnOf = (of: LedgerDeclaration, head: string, cells: Cells, more: Circumstances = {}) =>
    claim(of, { 场所名称: firms, [head]: cells }, more).columns.get("kind")?.by ?? null;
  const yards: Cells = ["骨料仓封闭", "骨料仓封闭", "骨料仓封闭"];
  const like = "厂区设施类别";

  it("is not overruled by a column that is only like it and says one thing in every row", () => {
    expect(columnOf(sites, like, yards)).toBe("name");
    expect(columnOf(sites, like, yards, { title: "搅拌站台账" })).not.toBe("name");
    expect(claim(sites, { 场所名称: firms, [like]: yards }, { title: "搅拌站台账" }).missing).toEqual([]);
  });

  it("is overruled by its own column, by one that tells things apart, and tells nothing from the sheet's name", () => {
    expect(columnOf(sites, "设施类别", yards, { title: "搅拌站台账" })).toBe("name");
    expect(columnOf(sites, like, ["骨料仓", "搅拌站", "料场"], { title: "搅拌站台账" })).toBe("name");
    expect(columnOf(sites, like, yards, { sheetName: "搅拌站" })).toBe("name");
    // A title of both tells neither.
    expect(columnOf(sites, like, yards, { title: "搅拌站和料场台账" })).toBe("name");
  });

  it("is told only to lists that look there", () => {
    const plain = listOf({ site: text("场所名称"), kind: choice("设施类别").of(kinds) });
    const elsewhere = listOf({ site: text("场所名称"), kind: choice("设施类别").of(kinds).otherwiseFrom("site") });
    expect(columnOf(plain, like, yards, { title: "搅拌站台账" })).toBe("name");
    expect(columnOf(elsewhere, like, yards, { title: "搅拌站台账" })).toBe("name");
  });
});

describe("what a column says for the list", () => {
  const duties = listOf({ thing: text("整治事项"), office: text("承办科室").holding("offices") });
  const offices: Cells = ["市住房和城乡建设局", "市生态环境局", "市交通运输局"];

  it("by its name more than by cells that can be nothing else, and by these more than by nothing", () => {
    const of = (head: string, cells: Cells): number => claim(duties, { 整治事项: firms, [head]: cells }).evidence;
    const [named, told, unknown] = [of("承办科室", offices), of("甲乙", offices), of("甲乙", [1, 2, 3])];
    expect(claim(duties, { 整治事项: firms, 甲乙: offices }).columns.get("office")?.by).toBe("content");
    expect(named).toBeGreaterThan(told);
    expect(told).toBeGreaterThan(unknown);
  });

  it("the less the more lists have it, and the less it is like its name", () => {
    const other = listOf({ user: text("使用单位"), note: text("备注") }, { id: "other" });
    const evidence = (columns: Columns, beside: readonly LedgerDeclaration[] = []): number =>
      claim(boilers, columns, { beside }).evidence;
    expect(evidence({ 使用单位: firms }, [other])).toBeLessThan(evidence({ 使用单位: firms }));
    expect(evidence({ 锅炉使用单位: firms })).toBeLessThan(evidence({ 使用单位: firms }));
    expect(evidence({ 锅炉使用单位: firms })).toBeGreaterThan(0.5);
  });

  it("words of states by their cells say more than numbers, and these more than names", () => {
    const by = (columns: Columns): number => claim(boilers, columns).evidence;
    const [state, nothing] = [
      by({ 使用单位: firms, 甲乙: ["已拆除", "正在拆除", "已拆除"] }),
      by({ 使用单位: firms, 甲乙: [true, true, false] }),
    ];
    expect(state - nothing).toBeGreaterThan(0.3);
    expect(state - nothing).toBeLessThan(0.5);
  });
});

describe("what the cells of a column of kinds say", () => {
  const shows = listOf(
    {
      on: date("活动日期"),
      kind: choice("活动类型")
        .of({ talk: ["科普讲座"], visit: ["设施开放", "开放日"] })
        .otherwiseFrom("title"),
    },
    { id: "shows", named: ["环保设施开放"], telling: [/讲座|开放/], datedBy: "on" },
  );
  const evidence = (kinds: Cells, title = "年度活动安排"): number =>
    claim(shows, { 活动日期: days, 组织形式: kinds }, { title }).evidence;

  it("where no title names the list: several kinds that it alone tells apart", () => {
    // One kind alone may be anybody's.
    const one = evidence(["开放日", "开放日", "设施开放"]);
    expect(evidence(["科普讲座", "开放日", "科普讲座"])).toBeCloseTo(one + 0.6);
    expect(evidence(["科普讲座", "开放日", "植树"])).toBeLessThanOrEqual(one);
  });

  it("and beside a title that names it no more by its kinds", () => {
    const of = (...kinds: readonly string[]): number => evidence(kinds, "环保设施开放");
    expect(of("科普讲座", "开放日", "科普讲座")).toBeCloseTo(of("开放日", "开放日", "开放日"));
  });
});

describe("the score", () => {
  it("of a list of anything counts its title half: 任务清单 says what kind of list it is", () => {
    const parts = { thing: text("整治事项"), state: workState("整治情况") };
    const columns: Columns = { 整治事项: firms, 整治情况: ["已完成", "正在整治", "已完成"] };
    const score = (breadth: "anyField" | "ownSubject", title: string): number =>
      claim(listOf(parts, { id: "tasks", named: ["整改任务"], telling: [/整改/], breadth }), columns, { title }).score;
    const gain = (breadth: "anyField" | "ownSubject"): number => score(breadth, "整改任务清单") - score(breadth, "");
    expect(score("anyField", "")).toBe(score("ownSubject", ""));
    expect(gain("anyField")).toBeCloseTo(gain("ownSubject") / 2);
    expect(gain("anyField")).toBeGreaterThan(0.3);
  });

  it("is less with every cell that does not fit and with anything that is missing", () => {
    const state: Cells = ["已拆除", "正在拆除", "已拆除"];
    const score = (tonnage: Cells): number => claim(boilers, { 使用单位: firms, 蒸吨: tonnage, 淘汰情况: state }).score;
    expect(score([1, 2, "大"])).toBeLessThan(score([1, 2, 4]));
    const missing = claim(boilers, { 使用单位: firms, 蒸吨: [1, 2, 4] });
    expect(missing.missing).toEqual(["state"]);
    // Its columns alone would say more.
    expect(missing.score).toBeLessThan(missing.evidence);
  });

  it("words with marks in them are read as words", () => {
    const fit = (...state: Cells): number => claim(boilers, { 使用单位: firms, 蒸吨: [1, 2, 4], 淘汰情况: state }).fit;
    expect(fit("○", "△", "★")).toBe(1);
    expect(fit("○", "△", "甲")).toBe(0.5);
    expect(fit("○甲", "△乙", "○丙")).toBe(0.5);
    expect(fit("甲○", "乙△", "丙○")).toBe(0.5);
  });
});
