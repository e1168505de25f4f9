/** Lists on their side: heads down the first column, a column an entry. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RawValue } from "../../src/cells/snapshot";
import { monthlyReport } from "../../src/monthly-report";
import { standingsOf } from "../../src/indicators/ledgers/progress";
import { defaultSettings } from "../../src/settings";
import { codes, multiset, readSheet, type Table } from "./ledger-bench";
import { book, snapshot } from "./sheet-snapshot";

const lists: readonly (readonly [name: string, title: string, head: readonly string[], body: Table])[] = [
  [
    "锅炉",
    "2024年燃煤锅炉淘汰清单",
    ["使用单位", "额定蒸发量（蒸吨）", "是否完成", "完成时间"],
    [
      ["甲厂", 10, "已拆除", "2024-3-5"],
      ["乙厂", 20, "未拆除", ""],
      ["丙厂", 10, "已拆除", "2024-5-6"],
    ],
  ],
  [
    "取暖",
    "2024年农村清洁取暖进展情况（户）",
    ["乡镇", "计划户数", "完成户数"],
    [
      ["甲镇", 100, 50],
      ["乙镇", 200, 100],
      ["丙乡", 40, 40],
    ],
  ],
  [
    "任务",
    "督察整改任务清单",
    ["序号", "整改任务", "责任单位", "完成时限", "完成情况"],
    [
      [1, "完成锅炉拆除", "住建局", "2024年3月底", "已完成"],
      [2, "建设污水厂", "水务局", "2024年底", "正在推进"],
      [3, "治理裸地", "城管局", "2024年6月底", "已完成"],
    ],
  ],
];

const turn = (rows: Table): Table => (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? ""));
const lying = (title: string, head: readonly string[], body: Table): Table => [[title], ...turn([head, ...body])];

describe("a list on its side", () => {
  it.each(lists)("says what it says when it stands: %s", (name, title, head, body) => {
    const standing = readSheet([[title], head, ...body], { name });
    const data = readSheet(lying(title, head, body), { name });
    const rows = ({ tables }: typeof data): string[] => multiset(tables.flatMap((table) => table.rows));
    expect(rows(standing)).toHaveLength(3);
    expect(rows(data)).toEqual(rows(standing));
    expect(data.questions).toEqual([]);
    expect(codes(data)).toContain("tableOnItsSide");
  });

  it("points at its cells as they lie", () => {
    const [name, title, head, body] = lists[0] ?? ["", "", [], []];
    const [table] = readSheet(lying(title, head, body), { name }).tables;
    expect(table?.rows.map(({ at }) => [at.top, at.bottom, at.left, at.right])).toEqual([
      [1, 4, 1, 1],
      [1, 4, 2, 2],
      [1, 4, 3, 3],
    ]);
    expect(table?.rows[1]?.cells["tonnage"]).toMatchObject({ row: 2, column: 2 });
  });

  it("counts each of its entries", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 2, maxLength: 12 }), (done) => {
        const body = done.map((one, index): RawValue[] => [`示例${index}厂`, 10, one ? "已拆除" : "未拆除", ""]);
        const rows = lying("2024年燃煤锅炉淘汰清单", lists[0]?.[2] ?? [], body);
        const monthly = monthlyReport(
          book(snapshot(rows, { name: "锅炉" })),
          { month: { year: 2024, month: 6 }, until: null, generatedAt: "2024-07-01 08:00" },
          defaultSettings,
        );
        const standing = monthly.progress && standingsOf(monthly.progress).find(({ plan }) => plan !== null);
        expect([standing?.cumulative.value, standing?.plan?.value]).toEqual([done.filter(Boolean).length, done.length]);
        const [account] = monthly.account;
        expect(account?.rows).toMatchObject({ heading: 1, left: 0 });
      }),
      { numRuns: 15 },
    );
  });

  it("with its total in the last column counts that once", () => {
    const [name, title, head, body] = lists[1] ?? ["", "", [], []];
    const data = readSheet(lying(title, head, [...body, ["合计", 340, 190]]), { name });
    expect(data.tables[0]?.rows).toHaveLength(3);
    expect(codes(data)).not.toContain("totalDiffers");
  });

  it("that lacks what it must have is told, and asks for no column", () => {
    const data = readSheet(
      lying(
        "农村清洁取暖任务",
        ["乡镇", "计划户数", "备注"],
        [
          ["甲镇", 100, ""],
          ["乙镇", 200, ""],
        ],
      ),
      {
        name: "取暖",
      },
    );
    expect(data.tables).toEqual([]);
    expect(data.questions).toEqual([]);
    expect(codes(data)).toContain("tableOnItsSideLeft");
  });

  it("with one entry is a form, and no list", () => {
    const [name, title, head, body] = lists[0] ?? ["", "", [], []];
    expect(readSheet(lying(title, head, body.slice(0, 1)), { name }).tables).toEqual([]);
  });
});
