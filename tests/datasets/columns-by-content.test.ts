/** Columns of a list of tasks by what they hold; titles that name something else; totals and units in other words. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RawValue } from "../../src/cells/snapshot";
import { ledgersOf, readSheet } from "./ledger-bench";

const works = ["新建垃圾中转站", "整治沿河养殖", "治理矿山涌水", "规范危废贮存", "封堵入河排口"];
const offices = ["县住建局", "县农业农村局", "县自然资源局", "市生态环境局示例分局", "示例镇人民政府"];
const terms = ["2025年12月底", "2025年4月底前", "2026年9月底", "2025年5月31日前", "2026年底"];
const states = ["已完成", "正在推进", "尚未启动", "已完成", "正在整改"];

/** Names that no list of spellings holds: the columns must speak for themselves. */
const anyName = (...words: readonly string[]) => fc.constantFrom(...words);
const heads = fc.tuple(
  anyName("顺序", "条目", "责任状号"),
  anyName("攻坚要点", "需做的事", "内容摘要"),
  anyName("归口科室", "谁来办", "主抓"),
  anyName("节点", "到什么时候", "收官节点"),
  anyName("眼下怎样", "办到哪一步", "推动"),
);

const tasksUnder = (head: readonly string[], rows: number, title: string) =>
  readSheet(
    [
      [title],
      [...head],
      ...Array.from({ length: rows }, (_, row): RawValue[] => [
        row + 1,
        ...[works, offices, terms, states].map((cells) => cells[row % cells.length] ?? ""),
      ]),
    ],
    { name: "清单" },
  );

describe("a list of tasks under names that nobody knows", () => {
  it("is read by what its columns hold, every row with its number, office, term and state", () => {
    fc.assert(
      fc.property(heads, fc.integer({ min: 2, max: 5 }), (head, rows) => {
        const data = tasksUnder(head, rows, "示例县省级生态环境保护督察整改任务清单");
        expect(ledgersOf(data)).toEqual(["rectificationTasks"]);
        const read = data.tables[0]?.rows.map(({ values }) => [
          ...[values["number"], values["task"], values["responsible"], values["deadline"], values["state"]],
        ]);
        expect(read).toEqual(
          Array.from({ length: rows }, (_, row) => [
            String(row + 1),
            works[row],
            offices[row],
            terms[row],
            states[row],
          ]),
        );
      }),
      { numRuns: 40 },
    );
  });

  it("is no list of tasks where its title does not say so", () => {
    fc.assert(
      fc.property(heads, (head) => {
        expect(ledgersOf(tasksUnder(head, 4, "示例县园区招商项目一览"))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});

describe("a title that names a list and another subject", () => {
  it.each([
    ["粮食铁路公路运输量", ["月份", "运输方式", "运输量（万吨）"], ["2024年1月", "铁路", 3]],
    ["林权登记联席会议记录", ["日期", "活动类型", "活动名称"], ["2024-1-5", "联席会议", "第1次"]],
    [
      "水电站清理整改台账",
      ["序号", "整改任务", "责任单位", "整改时限", "完成情况"],
      [1, "拆除", "县局", "2024年底", "已完成"],
    ],
  ])("%s is asked about", (title, head, row) => {
    const data = readSheet([[title], head, row, row.map((cell) => (cell === 1 ? 2 : cell))], { name: "台账" });
    expect(ledgersOf(data)).toEqual([]);
    expect((data.questions ?? []).map(({ code }) => code)).toEqual(["whichDataset"]);
  });
});

describe("totals by their words", () => {
  it.each(["全县", "全县汇总", "全县累计", "全区总计", "计"])(
    "%s among townships is no entry, right or wrong",
    (label) => {
      fc.assert(
        fc.property(fc.integer({ min: -9, max: 9 }), fc.boolean(), (off, isAbove) => {
          const rows: RawValue[][] = ["东山镇", "西河乡", "南岭镇"].map((town, index) => [town, 100, 40 + index]);
          const total: RawValue[] = [label, 300, 123 + off];
          const data = readSheet(
            [
              ["农村清洁取暖完成情况"],
              ["乡镇", "计划户数", "完成户数"],
              ...(isAbove ? [total, ...rows] : [...rows, total]),
            ],
            { name: "取暖" },
          );
          expect(data.tables[0]?.rows).toHaveLength(3);
          expect(data.findings.some(({ code }) => code === "totalDiffers")).toBe(off !== 0);
        }),
        { numRuns: 12 },
      );
    },
  );
});

describe("a unit that is none of the quantity's", () => {
  it.each(["车次", "袋", "趟"])("单位：%s withholds the figures and is told", (unit) => {
    const data = readSheet(
      [
        [`铁路公路货运量（单位：${unit}）`],
        ["月份", "铁路", "公路"],
        ["2024年1月", 300, 1200],
        ["2024年2月", 310, 1100],
      ],
      { name: "货运" },
    );
    expect(data.findings.map(({ code }) => code)).toContain("unitUnfit");
    expect(data.tables.flatMap(({ rows }) => rows.map(({ values }) => values["amount"]))).not.toContain(300);
  });
});

describe("prose on progress beside the column that says whether it is done", () => {
  it.each(["整改落实情况", "整改情况", "任务办理情况"])("is kept as such, and no column is left unread: %s", (head) => {
    const rows = works.slice(0, 3).map((work, row): RawValue[] => {
      const told = "可研报告已获批复，施工图设计基本完成，计划9月份开工。";
      return [row + 1, work, offices[0] ?? "", terms[0] ?? "", told, row === 0 ? "是" : "否"];
    });
    const heads = ["序号", "整改任务", "责任单位", "整改期限", head, "是否完成整改"];
    const data = readSheet([["示例县整改任务清单"], heads, ...rows], { name: "清单" });
    const values = data.tables[0]?.rows.map((row) => [row.values["state"], row.values["progress"] === rows[0]?.[4]]);
    expect(values).toEqual([
      ["已完成整改", true],
      ["未完成整改", true],
      ["未完成整改", true],
    ]);
  });
});
