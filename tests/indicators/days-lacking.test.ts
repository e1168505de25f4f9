/** From which days on a year is judged: by hand over 2021, of 365 days. */
import { describe, expect, it } from "vitest";
import { addDays, dayOf, isoDate, type Day } from "../../src/calendar/day";
import { monthRuns } from "../../src/calendar/month-runs";
import { sheetName } from "../../src/cells/address";
import type { RawValue } from "../../src/cells/snapshot";
import { readAirData } from "../../src/datasets/read-air-data";
import { assessAir } from "../../src/indicators/air/assess-air";
import type { TargetAssessment } from "../../src/indicators/assessment";
import { daysLacking } from "../../src/indicators/air/days-lacking";
import { targetNames } from "../../src/indicators/targets/target-names";
import type { Target } from "../../src/indicators/targets/target";
import { requirementText } from "../../src/report/brief/brief-targets";
import { targetSentence } from "../../src/report/words/conclusions";
import { defaultSettings } from "../../src/settings";
import { book, snapshot } from "../datasets/sheet-snapshot";
import { figure, targetAssessment } from "../taskpane/assessment-fixture";

const stretch = (from: Day, to: Day): Day[] =>
  Array.from({ length: to - from + 1 }, (_, index) => addDays(from, index));
const day = (month: number, date: number): Day => dayOf(2021, month, date);

describe("days that a year lacks", () => {
  it("are too many where seven weeks of its end are all that is known", () => {
    expect(daysLacking(stretch(day(10, 1), day(11, 20)), day(11, 20))).toEqual({
      days: 51,
      elapsedDays: 324,
      months: [1, 2, 3, 4, 5, 6, 7, 8, 9],
    });
  });

  it("are none where the data begin with the year, though some days are lacking", () => {
    expect(daysLacking(stretch(day(1, 1), day(1, 10)).slice(3), day(1, 10))).toBeNull();
    expect(
      daysLacking(
        stretch(day(1, 1), day(11, 20)).filter((one) => one % 10 !== 0),
        day(11, 20),
      ),
    ).toBeNull();
  });

  it("are 42 of any: the year cannot have its 324 any more", () => {
    const without = (january: number): Day[] => [
      ...stretch(day(1, 1 + january), day(2, 28)),
      ...stretch(day(3, 22), day(12, 15)),
    ];
    expect(daysLacking(without(20), day(12, 15))).toBeNull();
    expect(daysLacking(without(21), day(12, 15))).toEqual({ days: 307, elapsedDays: 349, months: [] });
  });

  it("are a whole month, until the others outweigh it", () => {
    expect(daysLacking(stretch(day(2, 1), day(2, 28)), day(2, 28))).toMatchObject({ days: 28, months: [1] });
    expect(daysLacking(stretch(day(2, 1), day(11, 30)), day(11, 30))).toBeNull();
  });

  it("are named by their months", () => {
    expect(monthRuns([1, 2, 3, 5, 7, 8])).toBe("1—3、5、7—8");
    expect(monthRuns([])).toBe("");
  });
});

const target = (indicator: Target["indicator"], requirement: Target["requirement"], title: string): Target => ({
  indicator,
  title,
  year: 2021,
  requirement,
  wording: "",
  baselineYear: 2017,
  baselineValue: 63,
  at: { sheet: sheetName("目标"), row: 2, column: 0 },
});

function assessed(from: Day, heavy: number) {
  const rows: RawValue[][] = [["日期", "PM2.5", "PM10", "SO2", "NO2", "CO", "O3-8h"]];
  for (const [index, one] of stretch(from, day(12, 15)).entries())
    rows.push([isoDate(one), index < heavy ? 160 : 60, 170, 10, 30, 0.8, 80]);
  const assessment = assessAir(
    readAirData(book(snapshot(rows)), defaultSettings),
    [
      target("pm25Mean", { kind: "atMost", value: 43 }, "细颗粒物"),
      target("goodRatio", { kind: "atLeast", value: 78.5 }, "优良率"),
      target("heavyDays", { kind: "atMost", value: 19 }, "重污染"),
    ],
    { month: null, until: null },
    defaultSettings,
  );
  if (!assessment) throw new Error("nothing was assessed");
  const names = targetNames(assessment.targets.map((one) => one.target));
  return {
    ...assessment,
    sentences: assessment.targets.map((one) => targetSentence(one, names)),
    briefly: assessment.targets.map(requirementText),
  };
}

describe("a year of which only the last weeks are known", () => {
  it("has no verdict, forecast or change, and says why", () => {
    const { targets, findings, sentences, briefly } = assessed(day(10, 1), 2);
    for (const one of targets)
      expect(one).toMatchObject({
        status: "tooFewDays",
        forecast: null,
        controlValue: null,
        daysLeft: null,
        margin: null,
        change: { amount: null },
        lacking: { days: 76, elapsedDays: 349 },
      });
    expect(sentences[0]).toContain("（年度目标 43），今年已过 349 天，只有 76 天有数据（缺 1—9 月），不判断年度目标。");
    expect(briefly).toEqual(["只有76天数据", "只有76天数据", "只有76天数据"]);
    expect(findings.filter(({ code }) => code === "yearNotJudged")).toMatchObject([
      { severity: "warning", facts: { days: 76, elapsed: 349, months: "1—9" } },
    ]);
  });

  it("has passed a cap of days, whatever the others were", () => {
    const { targets, sentences } = assessed(day(10, 1), 20);
    expect(targets.map(({ status }) => status)).toEqual(["tooFewDays", "tooFewDays", "unreachable"]);
    expect(sentences[2]).toContain("已不可达标：已超出 1 天");
  });

  it("is judged where the data begin with the year", () => {
    const { targets, findings } = assessed(day(1, 1), 2);
    expect(targets.map(({ status }) => status)).not.toContain("tooFewDays");
    expect(findings.map(({ code }) => code)).not.toContain("yearNotJudged");
  });
});

describe("what the rest of the year takes", () => {
  it("of a cap above the days that are left: it cannot be passed", () => {
    const { sentences, briefly } = assessed(day(1, 1), 2);
    expect(sentences[2]).toContain("已锁定达标：剩余 16 天全部计入也不会超过");
    expect(briefly[2]).toBe("余16天不会超");
  });
});

describe("a target in danger", () => {
  const inDanger = (change: Partial<TargetAssessment>): string => {
    const one = targetAssessment({ status: "atRisk", controlValue: { value: 52.2, reported: 52 }, ...change });
    return targetSentence(one, targetNames([one.target]));
  };

  it("says what is expected and why that is a risk, and calls no condition all that it takes", () => {
    expect(inDanger({})).toContain(
      "，有风险：预计全年 47 微克/立方米，与目标相差不超过 3%；剩余 16 天日均须不超过 52 微克/立方米。",
    );
    expect(inDanger({ status: "likelyMissed" })).toContain(
      "，预计不达标：预计全年 47 微克/立方米；剩余 16 天日均须不超过 52 微克/立方米。",
    );
    expect(inDanger({ status: "likelyMet" })).toContain("即可，预计全年 47 微克/立方米。");
    expect(inDanger({ controlValue: null, daysLeft: 3, forecast: null })).toContain(
      "，有风险：剩余 16 天内最多还可发生 3 天。",
    );
  });

  it("is of good days that add up not called low before the year is over, and of a cap of none not called open", () => {
    const goodDays = {
      figure: figure("goodDays", 87, { unit: "天" }),
      direction: "atLeast",
      controlValue: null,
    } as const;
    const goal = {
      targetValue: 330,
      judgedValue: 330,
      forecast: null,
      baseline: { year: null, value: null, origin: "sheet", figure: null },
    } as const;
    expect(inDanger({ ...goodDays, ...goal })).toContain(" 87 天，年度目标 330，有风险");
    expect(inDanger({ ...goodDays, ...goal, remainingDays: 0 })).toContain("低于年度目标 330");
    expect(inDanger({ controlValue: null, daysLeft: 0, forecast: null })).toContain("剩余 16 天内不能再发生。");
    const share = { figure: figure("goodRatio", 76.4, { unit: "%", decimals: 1 }), targetValue: 82, judgedValue: 82 };
    expect(inDanger({ ...share, baseline: goal.baseline })).toContain("76.4%，低于年度目标 82%，");
  });
});
