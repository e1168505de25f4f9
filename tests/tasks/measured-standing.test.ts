/** A task that is measured by an indicator is due when it is due itself, and was done when its own date says so. */
import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar/day";
import type { IndicatorStanding } from "../../src/indicators/ledgers/progress";
import { assess, assessOne, on, progressOf, standing, task } from "./task-rows";

const cutOff = dayOf(2023, 10, 2);
const elapsed = 275 / 365;

/** So many of 40 on 2 October 2023, of a list or of the year's target. */
function measured(
  done: number,
  status: IndicatorStanding["status"],
  origin: "ledger" | "target",
  undated = 0,
): IndicatorStanding {
  const base = standing("ldar", status, (100 * done) / 40);
  const cumulative = {
    ...base.cumulative,
    value: done,
    reported: done,
    rows: done,
    undated,
    period: { from: dayOf(2023, 1, 1), to: cutOff },
  };
  return {
    ...base,
    cumulative,
    month: undated > 0 ? null : cumulative,
    plan: { value: 40, direction: "atLeast", origin, wording: "", at: null, responsible: null },
    expected: 40 * elapsed,
  };
}

const at = (deadline: string, one: IndicatorStanding) =>
  assessOne({ deadline, indicator: "LDAR" }, progressOf(one), cutOff);

describe("by its own time limit", () => {
  it.each([
    // 275 of 304 days to the end of October are 90.5 %.
    ["2023年10月31日", 34, "ahead", "ledger", "behind", 90.5],
    // 275 of 547 days to the end of June 2024.
    ["2024年6月30日", 28, "behind", "ledger", "ahead", 50.3],
    // What a year's target asks for is due by its end.
    ["2024年6月30日", 28, "behind", "target", "behind", 75.3],
    ["2023年12月31日", 28, "behind", "ledger", "behind", 75.3],
    ["长期坚持", 28, "behind", "ledger", "behind", 75.3],
  ] as const)("%s: %i of 40 by an indicator that is %s (%s)", (deadline, done, status, origin, computed, expected) => {
    expect(at(deadline, measured(done, status, origin))).toMatchObject({
      computed,
      expectedCompletion: expected,
      basis: "measuredIndicator",
    });
  });
});

describe("done after the cut-off by its own date", () => {
  const later = { indicator: "LDAR", doneOn: on("2023-11-20"), deadline: "2023年12月底前", progress: "已完成" };

  it("is not finished by figures of a list without dates, and nothing else is said of the indicator", () => {
    const one = measured(40, "completed", "ledger", 40);
    expect(assessOne(later, progressOf(one), cutOff)).toMatchObject({
      computed: "onSchedule",
      indicator: null,
      completion: null,
    });
    const { findings } = assess([task(later)], progressOf(one), cutOff);
    expect(findings.map(({ code }) => code)).toContain("taskDatesAfterCutOff");
    expect(findings.map(({ code }) => code)).not.toContain("taskIndicatorUnknown");
  });

  it("is what dated figures say", () => {
    expect(assessOne(later, progressOf(measured(20, "behind", "ledger")), cutOff)).toMatchObject({
      computed: "behind",
      completion: 50,
    });
  });
});
