/** What a header says beside what its column holds: whose year, whose plan, how a share is called. */
import { describe, expect, it } from "vitest";
import type { RawValue } from "../../src/cells/snapshot";
import { parseChoice } from "../../src/recognition/parse-choice";
import { workStates, yesWords, noWords } from "../../src/recognition/declare-ledger";
import { column, ledgersOf, readSheet, sum } from "./ledger-bench";

const heating =
  (...heads: readonly [plan: string, done: string]) =>
  (rows: readonly (readonly [RawValue, RawValue])[]) =>
    readSheet([
      ["清洁取暖改造进度"],
      ["乡镇", "行政村", ...heads],
      ...rows.map((values, index): RawValue[] => ["甲镇", `${"一二三四五"[index] ?? ""}村`, ...values]),
    ]);

describe("a share of a plan", () => {
  it.each(["完成率", "累计完成率", "实际完成比例", "工程进度", "改造率", "治理进度", "形象进度", "工作完成占比"])(
    "is %s",
    (head) => {
      expect(
        sum(
          heating(
            "计划户数",
            head,
          )([
            [150, "50%"],
            [60, "100%"],
          ]),
          "done",
        ),
      ).toBe(135);
    },
  );

  it.each(["未完成率", "完成率排名", "完成时限"])("is not %s", (head) => {
    expect(
      sum(
        heating(
          "计划户数",
          head,
        )([
          [150, "50%"],
          [60, "100%"],
        ]),
        "done",
      ),
    ).not.toBe(135);
  });
});

describe("a plan", () => {
  it.each([
    "计划户数",
    "年度计划户数",
    "本年度计划户数",
    "本年计划户数",
    "全年计划户数",
    "年计划户数",
    "当年下达计划户数",
    "年度下达的计划户数",
    "调整后计划户数",
    "调整后的计划户数",
    "变更后的任务户数",
    "县下达计划户数",
    "县级下达任务户数",
    "市级分解的任务户数",
    "市级安排任务户数",
  ])("is a plan as %s", (head) => {
    const data = heating(
      head,
      "完成户数",
    )([
      [150, 75],
      [60, 60],
    ]);
    expect([sum(data, "planned"), sum(data, "done")]).toEqual([210, 135]);
  });
});

describe("words of a choice", () => {
  it("of a work under way begin with what goes on now", () => {
    expect(["正在改造", "改造完成", "尚未启动"].map((text) => parseChoice(text, workStates))).toEqual([
      "underway",
      "done",
      "notStarted",
    ]);
  });

  it("are ticks and crosses in any of their shapes", () => {
    const flag = { yes: yesWords, no: noWords };
    expect(["✓", "✔", "☑", "√"].map((text) => parseChoice(text, flag))).toEqual(["yes", "yes", "yes", "yes"]);
    expect(["✗", "✘", "☒", "×", "✕"].map((text) => parseChoice(text, flag))).toEqual(["no", "no", "no", "no", "no"]);
  });
});

describe("years side by side", () => {
  const sheet = (title: string) =>
    readSheet([
      [title],
      ["月份", "2023年铁路运量（万吨）", "2024年铁路运量（万吨）"],
      ["1月", 10, 20],
      ["2月", 11, 21],
    ]);

  it("are the title's, else the last", () => {
    expect(ledgersOf(sheet("铁路货运量统计"))).toEqual(["freight"]);
    expect(sum(sheet("2024年铁路货运量统计"), "amount")).toBe(41);
    expect(sum(sheet("2023年铁路货运量统计"), "amount")).toBe(21);
    expect(sum(sheet("铁路货运量统计"), "amount")).toBe(41);
  });
});

describe("a name in the second line of a head", () => {
  it("reaches no further than the one above it", () => {
    const data = readSheet([
      ["2024年工业企业煤炭消费情况（万吨）"],
      ["企业名称", "前两个月", "", "3月", "4月"],
      ["", "1月", "2月", "", ""],
      ["", "（万吨）", "（万吨）", "（万吨）", "（万吨）"],
      ["甲公司", 0.8, 0.7, 0.6, 0.5],
      ["乙公司", 0.4, 0.3, 0.2, 0.1],
    ]);
    expect(new Set(column(data, "month").flat())).toEqual(new Set(["2024-01", "2024-02", "2024-03", "2024-04"]));
  });
});
