/** Rows that sum up others and do not say so. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RawValue } from "../../src/cells/snapshot";
import { column, readSheet, sum, type Table } from "./ledger-bench";

const amounts = fc.array(
  fc.array(fc.tuple(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 0, max: 900 })), {
    minLength: 2,
    maxLength: 5,
  }),
  { minLength: 1, maxLength: 4 },
);
type Groups = readonly (readonly (readonly [number, number])[])[];

const of = (group: Groups[number], at: 0 | 1): number => group.reduce((so, pair) => so + pair[at], 0);

/** Villages under their townships, each township with its sums in a row of its own. */
function villages(groups: Groups, ways: { readonly below: boolean; readonly once: boolean }): Table {
  const body = groups.flatMap((group, town): RawValue[][] => {
    const name = `示例${town}镇`;
    const head: RawValue[] = [name, "", of(group, 0), of(group, 1)];
    const rows = group.map((pair, index): RawValue[] => [ways.once ? "" : name, `示例${town}${index}村`, ...pair]);
    return ways.below ? [...rows, head] : [head, ...rows];
  });
  return [["煤改电、煤改气完成情况"], ["乡镇", "行政村", "任务数（户）", "完成数（户）"], ...body];
}

describe("a township over its villages", () => {
  it.each([
    ["above, its name once", { below: false, once: true }],
    ["above, its name in each row", { below: false, once: false }],
    ["below, its name in each row", { below: true, once: false }],
  ])("counts once: %s", (_, ways) => {
    fc.assert(
      fc.property(amounts, (groups) => {
        const data = readSheet(villages(groups, ways), { name: "双改" });
        expect(sum(data, "planned")).toBe(groups.reduce((so, group) => so + of(group, 0), 0));
        expect(sum(data, "done")).toBe(groups.reduce((so, group) => so + of(group, 1), 0));
        expect(data.findings.filter(({ code }) => code === "totalDiffers")).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("is an entry where its numbers are others: it has not said of which village they are", () => {
    const table = villages(
      [
        [
          [100, 50],
          [200, 60],
        ],
      ],
      { below: false, once: true },
    );
    const changed = table.map((row, at) => (at === 2 ? ["示例0镇", "", 90, 40] : row));
    expect(sum(readSheet(changed, { name: "双改" }), "done")).toBe(150);
  });
});

describe("the whole place", () => {
  const list = (rows: Table): Table => [["城区周边散煤用量（吨）"], ["区域", "年份", "散煤用量"], ...rows];
  const first = [
    ["东关", 2023, 300],
    ["西关", 2023, 200],
    ["全区", 2023, 500],
  ];
  const second = [
    ["东关", 2024, 210],
    ["西关", 2024, 190],
    ["全区", 2024, 400],
  ];

  it.each<[string, Table]>([
    ["after the parts of each year", [...first, ...second]],
    ["at the end, once a year", [...first.slice(0, 2), ...second.slice(0, 2), ...first.slice(2), ...second.slice(2)]],
    [
      "before the parts of each year",
      [...first.slice(2), ...first.slice(0, 2), ...second.slice(2), ...second.slice(0, 2)],
    ],
  ])("counts once: %s", (_, rows) => {
    const data = readSheet(list(rows), { name: "散煤" });
    expect(
      column(data, "area")
        .flat()
        .filter((name) => name === "全区"),
    ).toEqual([]);
    expect(sum(data, "amount")).toBe(900);
    expect(data.findings.filter(({ code }) => code === "totalDiffers")).toEqual([]);
  });
});

it("a blank that a merged name left is an entry of that name", () => {
  const data = readSheet(
    [
      ["2024年燃煤锅炉淘汰清单"],
      ["乡镇", "使用单位", "蒸吨", "淘汰情况"],
      ["甲镇", "一厂", 10, "已拆除"],
      ["甲镇", "", 10, "已拆除"],
      ["乙镇", "二厂", 20, "未拆除"],
    ],
    { name: "锅炉" },
  );
  expect(data.tables[0]?.rows).toHaveLength(3);
});
