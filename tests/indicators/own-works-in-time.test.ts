/** An own indicator over a list of works says of an earlier day what the list said on that day. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dayOf, isoDate, type Day } from "../../src/calendar/day";
import type { RawValue } from "../../src/cells/snapshot";
import { assessedSheets } from "../datasets/assessed";

const CUT_OFF = dayOf(2024, 6, 20);

interface Work {
  readonly amount: number;
  readonly foundOn: Day;
  /** null: still under way. */
  readonly doneOn: Day | null;
}

const day = fc.integer({ min: -150, max: 150 }).map((days) => addDays(CUT_OFF, days));
const work: fc.Arbitrary<Work> = fc
  .record({ amount: fc.integer({ min: 1, max: 90 }), foundOn: day, after: fc.option(fc.integer({ min: 0, max: 90 })) })
  .map(({ amount, foundOn, after }) => ({ amount, foundOn, doneOn: after === null ? null : addDays(foundOn, after) }));

const [DONE, UNDERWAY] = ["已完成", "整治中"];

/** The list as it is kept up to a day. */
function listOn(works: readonly Work[], until: Day, doneFirst: boolean): readonly (readonly RawValue[])[] {
  const order = <Value>(found: Value, done: Value): Value[] => (doneFirst ? [done, found] : [found, done]);
  const rows = works.flatMap(({ amount, foundOn, doneOn }, index): RawValue[][] => {
    if (foundOn > until) return [];
    const isDone = doneOn !== null && doneOn <= until;
    const days = order(isoDate(foundOn), isDone ? isoDate(doneOn) : "");
    return [[`排口${index + 1}`, amount, isDone ? DONE : UNDERWAY, ...days]];
  });
  return [["入河排口整治清单"], ["排口", "日排量（吨）", "整治状态", ...order("排查日期", "完成日期")], ...rows];
}

const own = (title: string, statistic: string, column: string, condition: string) => ({
  title,
  table: "排口",
  statistic,
  column,
  condition,
});
const indicators = [
  own("总数", "计数", "", ""),
  own("已整治", "计数", "", `整治状态=${DONE}`),
  own("未整治", "计数", "", `整治状态≠${DONE}`),
  own("整治率", "占比", "", `整治状态=${DONE}`),
  own("排量", "求和", "日排量", ""),
  own("已治排量", "求和", "日排量", `整治状态=${DONE}`),
];

const figures = (rows: readonly (readonly RawValue[])[]) => {
  const report = assessedSheets({ 排口: rows }, indicators);
  return indicators.map(({ title }) => [title, report(title).figure]);
};

describe("an own indicator over a list of works, as it stands", () => {
  it("counts what stood there on the day, as it stood", () => {
    fc.assert(
      fc.property(fc.array(work, { minLength: 3, maxLength: 12 }), fc.boolean(), (drawn, doneFirst) => {
        // Both columns hold dates on both days, so that the list is one list.
        const kept = { amount: 5, foundOn: addDays(CUT_OFF, -90), doneOn: addDays(CUT_OFF, -40) };
        const works = [kept, { ...kept, doneOn: null }, ...drawn];
        expect(figures(listOn(works, addDays(CUT_OFF, 400), doneFirst))).toEqual(
          figures(listOn(works, CUT_OFF, doneFirst)),
        );
      }),
      { numRuns: 25 },
    );
  });
});

describe("an own indicator of the year", () => {
  const rows = [
    ["排口", "整治状态", "检测日期", "完成日期"],
    ["甲", "已完成", "2024-01-05", "2024-02-05"],
    ["乙", "已完成", "2024-03-05", "2024-11-05"],
    ["丙", "整治中", "2024-04-05", ""],
    ["丁", "已完成", "2023-12-01", "2024-03-03"],
  ];
  const heads = ["指标名称", "单位", "年度", "数据表", "统计方式", "条件", "统计期"];
  const of = (condition: string, period: string, table: readonly (readonly RawValue[])[] = rows) => {
    const report = assessedSheets({
      排口: table,
      指标目标: [heads, ["整治数", "个", 2024, "排口", "计数", condition, period]],
    });
    const told = report.monthly.findings.filter(({ code }) => code === "definitionDatedBy");
    return [report("整治数").figure, told.map(({ severity, facts }) => [severity, "column" in facts && facts.column])];
  };

  it.each([
    ["整治状态=已完成", "年初至截止日", 2, [["note", "完成日期"]]],
    ["", "年初至截止日", 3, [["note", "检测日期"]]],
    ["", "年初至截止日（按完成日期）", 2, []],
  ])("“%s”, %s: dated by the column that fits, which is told unless it was said", (condition, period, figure, told) => {
    expect(of(condition, period)).toEqual([figure, told]);
  });

  it("warns where two columns could as well be the date", () => {
    const two = rows.map((row) => row.map((cell) => (cell === "完成日期" ? "上报日期" : cell)));
    expect(of("", "年初至截止日", two)).toEqual([3, [["warning", "检测日期"]]]);
  });
});
