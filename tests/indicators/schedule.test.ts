import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  accumulates,
  elapsedShare,
  expectedBy,
  seasonAt,
  statusOf,
  type Pace,
  type Question,
} from "../../src/indicators/ledgers/schedule";
import { catalogued, day } from "./ledger-fixture";

const heatingSeason = { start: { month: 10, day: 15 }, end: { month: 4, day: 15 } };
const pace = (change: Partial<Pace> = {}): Pace => ({
  progress: "linear",
  end: day(12, 15),
  byMonths: false,
  milestones: [],
  lastYear: null,
  heatingSeason,
  ...change,
});

describe("how much of the year has gone by", () => {
  it.each([
    ["by days", day(12, 15), false, 349 / 365],
    ["of a leap year", day(2, 29, 2020), false, 60 / 366],
    ["at its end", day(12, 31), false, 1],
    ["by months: 1—11月 are eleven twelfths, not 334/365", day(11, 30), true, 11 / 12],
    ["February weighs as much as March", day(2, 28), true, 2 / 12],
    ["within a month", day(12, 15), true, (11 + 15 / 31) / 12],
  ])("%s", (_, end, byMonths, expected) => {
    expect(elapsedShare(end, byMonths)).toBeCloseTo(expected, 12);
  });
});

describe("what should have been reached", () => {
  const milestones = [
    { month: 3, value: 12 },
    { month: 6, value: 28 },
    { month: 9, value: 50 },
    { month: 12, value: 66 },
  ];
  it.each<[string, number, "atLeast" | "atMost", Pace, number | null]>([
    ["linear", 365, "atLeast", pace(), 349],
    ["by months", 1200, "atLeast", pace({ end: day(11, 30), byMonths: true }), 1100],
    [
      "by last year's pace",
      200,
      "atLeast",
      pace({ progress: "lastYearPace", lastYear: { soFar: 30, whole: 120 } }),
      50,
    ],
    ["by days where last year is unknown", 365, "atLeast", pace({ progress: "lastYearPace" }), 349],
    ["by milestones: the last one due", 66, "atLeast", pace({ milestones }), 50],
    ["on the day of a milestone that one", 66, "atLeast", pace({ milestones, end: day(9, 30) }), 50],
    ["the day before not yet", 66, "atLeast", pace({ milestones, end: day(9, 29) }), 28],
    ["before the first: nothing", 66, "atLeast", pace({ milestones, end: day(3, 30) }), 0],
    [
      "milestones of a cap are joined by lines",
      120,
      "atMost",
      pace({
        milestones: [
          { month: 6, value: 80 },
          { month: 12, value: 120 },
        ],
        end: day(9, 30),
      }),
      80 + (40 * 92) / 184,
    ],
    ["in the season by its days", 183, "atLeast", pace({ progress: "heatingSeason" }), 62],
    ["in summer all of it", 183, "atLeast", pace({ progress: "heatingSeason", end: day(7, 1) }), 183],
    ["a level: nothing", 100, "atLeast", pace({ progress: "level" }), null],
  ])("%s", (_, plan, direction, given, expected) => {
    const found = expectedBy(plan, direction, given);
    if (expected === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(expected, 9);
  });

  it("a season is the one under way, in summer the last", () => {
    expect([day(12, 15), day(1, 3), day(7, 1)].map((one) => seasonAt(one, heatingSeason).from)).toEqual([
      day(10, 15),
      day(10, 15, 2020),
      day(10, 15, 2020),
    ]);
  });
});

const question = (change: Partial<Question> & { readonly value: number }): Question => {
  const { value } = change;
  const plan = change.plan ?? { value: 100, direction: "atLeast" };
  const given = change.pace ?? pace();
  const indicator = change.indicator ?? catalogued("trucksScrapped");
  return {
    indicator,
    reported: value,
    plan,
    pace: given,
    highestMonth: null,
    expected: accumulates(indicator, plan.direction) ? expectedBy(plan.value, plan.direction, given) : null,
    ...change,
  };
};
const cap = { value: 820, direction: "atMost" } as const;
const november = pace({ end: day(11, 30), byMonths: true });
const half = pace({ end: day(7, 1) });

describe("status by schedule", () => {
  it.each<[string, Question, string]>([
    ["the whole plan", question({ value: 100 }), "completed"],
    ["more than it", question({ value: 130 }), "completed"],
    ["five percent ahead", question({ value: 52.5, expected: 50 }), "ahead"],
    ["a hair less than that", question({ value: 52.4, expected: 50 }), "onSchedule"],
    [
      "exactly on schedule, whatever binary arithmetic says",
      question({ value: 0.3, expected: 0.1 + 0.2, plan: { value: 1, direction: "atLeast" } }),
      "onSchedule",
    ],
    ["a hair behind", question({ value: 49.9, expected: 50 }), "behind"],
    ["nothing where something was due", question({ value: 0, expected: 50 }), "notStarted"],
    ["nothing where nothing was due", question({ value: 0, expected: 0 }), "onSchedule"],
    ["something where nothing was due", question({ value: 1, expected: 0 }), "ahead"],
    ["behind even on the last day", question({ value: 99, pace: pace({ end: day(12, 31) }) }), "behind"],
    [
      "what is said is what is judged: 99.96 is printed as 100.0",
      question({ value: 99.96, reported: 100 }),
      "completed",
    ],
  ])("%s", (_, asked, expected) => {
    expect(statusOf(asked)).toBe(expected);
  });
});

describe("status of caps", () => {
  const coal = catalogued("coalUse");
  it.each<[string, Question, string]>([
    [
      "749.34 of 820 by November leads to 817: within 3 %",
      question({ indicator: coal, value: 749.34, plan: cap, pace: november }),
      "atRisk",
    ],
    [
      "of 900 to well within",
      question({ indicator: coal, value: 749.34, plan: { value: 900, direction: "atMost" }, pace: november }),
      "likelyMet",
    ],
    [
      "of 780 to beyond it",
      question({ indicator: coal, value: 749.34, plan: { value: 780, direction: "atMost" }, pace: november }),
      "likelyMissed",
    ],
    ["exceeded already", question({ indicator: coal, value: 820.01, plan: cap, pace: november }), "unreachable"],
    [
      "twice the highest month would still fit",
      question({ indicator: coal, value: 600, plan: cap, pace: november, highestMonth: 80 }),
      "lockedIn",
    ],
    [
      "once the highest month would, twice it would not",
      question({ indicator: coal, value: 700, plan: cap, pace: november, highestMonth: 80 }),
      "likelyMet",
    ],
    [
      "it would not",
      question({ indicator: coal, value: 749.34, plan: cap, pace: november, highestMonth: 80 }),
      "atRisk",
    ],
    [
      "the year over, kept",
      question({ indicator: coal, value: 820, plan: cap, pace: pace({ end: day(12, 31), byMonths: true }) }),
      "met",
    ],
    [
      "the year over, not kept",
      question({ indicator: coal, value: 821, plan: cap, pace: pace({ end: day(12, 31), byMonths: true }) }),
      "missed",
    ],
    [
      "the year over, but the data are not",
      question({ indicator: coal, value: 700, plan: cap, pace: november }),
      "likelyMet",
    ],
    [
      "none allowed, none so far",
      question({ indicator: catalogued("coalProjectsPassed"), value: 0, plan: { value: 0, direction: "atMost" } }),
      "likelyMet",
    ],
    [
      "none allowed, one",
      question({ indicator: catalogued("coalProjectsPassed"), value: 1, plan: { value: 0, direction: "atMost" } }),
      "unreachable",
    ],
  ])("%s", (_, asked, expected) => {
    expect(statusOf(asked)).toBe(expected);
  });
});

describe("status of levels", () => {
  const passRate = catalogued("coalSamplePassRate");
  const all = { value: 100, direction: "atLeast" } as const;
  it.each<[string, Question, string]>([
    ["all samples so far", question({ indicator: passRate, value: 100, plan: all, pace: half }), "likelyMet"],
    [
      "one failed where all were to pass",
      question({ indicator: passRate, value: 99, plan: all, pace: half }),
      "unreachable",
    ],
    [
      "one failed where nearly all were to pass",
      question({ indicator: passRate, value: 97, plan: { value: 98, direction: "atLeast" }, pace: half }),
      "atRisk",
    ],
    [
      "far from it",
      question({ indicator: passRate, value: 80, plan: { value: 98, direction: "atLeast" }, pace: half }),
      "likelyMissed",
    ],
    [
      "works that may still be done",
      question({ indicator: catalogued("scatteredDoneShare"), value: 50, plan: all, pace: half }),
      "likelyMissed",
    ],
    [
      "sites that may still be fitted",
      question({ indicator: catalogued("sprayingCoverage"), value: 98, plan: all, pace: half }),
      "atRisk",
    ],
    [
      "50 mg/m³ where 50 is the limit",
      question({ indicator: catalogued("highestNox"), value: 50, plan: { value: 50, direction: "atMost" } }),
      "likelyMet",
    ],
    [
      "−98 % where −90 % was asked",
      question({ indicator: catalogued("transitTruckChange"), value: -98, plan: { value: -90, direction: "atMost" } }),
      "likelyMet",
    ],
    [
      "the year over",
      question({ indicator: passRate, value: 100, plan: all, pace: pace({ end: day(12, 31) }) }),
      "met",
    ],
    [
      "the year over, not met",
      question({ indicator: passRate, value: 99, plan: all, pace: pace({ end: day(12, 31) }) }),
      "missed",
    ],
    [
      "a standing list under a cap is no sum of the year",
      question({
        indicator: { ...catalogued("checkPoints"), better: "lower" },
        value: 7,
        plan: { value: 9, direction: "atMost" },
      }),
      "likelyMet",
    ],
  ])("%s", (_, asked, expected) => {
    expect(statusOf(asked)).toBe(expected);
  });
});

describe("laws", () => {
  const anyQuestion = fc
    .record({
      indicator: fc.constantFrom(
        catalogued("trucksScrapped"),
        catalogued("coalUse"),
        catalogued("coalSamplePassRate"),
        catalogued("scatteredDoneShare"),
        catalogued("checkPoints"),
      ),
      value: fc.double({ min: 0, max: 500, noNaN: true }),
      plan: fc.record({
        value: fc.double({ min: 0, max: 500, noNaN: true }),
        direction: fc.constantFrom("atLeast" as const, "atMost" as const),
      }),
      end: fc
        .integer({ min: 1, max: 12 })
        .chain((month) => fc.integer({ min: 1, max: 28 }).map((dayOfMonth) => day(month, dayOfMonth))),
      byMonths: fc.boolean(),
      progress: fc.constantFrom("linear" as const, "lastYearPace" as const, "heatingSeason" as const),
    })
    .map(({ end, byMonths, progress, ...rest }) => question({ ...rest, pace: pace({ end, byMonths, progress }) }));
  const bySchedule = ["notStarted", "behind", "onSchedule", "ahead", "completed"];
  const byTarget = ["met", "lockedIn", "likelyMet", "atRisk", "likelyMissed", "missed", "unreachable"];

  it("every question has a status of its kind; before year or season ends nothing is met or missed", () => {
    fc.assert(
      fc.property(anyQuestion, (asked) => {
        const status = statusOf(asked);
        expect(
          accumulates(asked.indicator, asked.plan.direction) && asked.plan.direction === "atLeast"
            ? bySchedule
            : byTarget,
        ).toContain(status);
        if (asked.pace.progress !== "heatingSeason") expect(["met", "missed"]).not.toContain(status);
      }),
    );
  });

  it("more done is never worse, and time alone never better", () => {
    const rank = (asked: Question): number => bySchedule.indexOf(statusOf(asked));
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 200, noNaN: true }),
        fc.double({ min: 0, max: 50, noNaN: true }),
        fc.integer({ min: 1, max: 11 }),
        (value, more, month) => {
          const at = (amount: number, end: number) => question({ value: amount, pace: pace({ end: day(end, 28) }) });
          expect(rank(at(value + more, month))).toBeGreaterThanOrEqual(rank(at(value, month)));
          expect(rank(at(value, month + 1))).toBeLessThanOrEqual(rank(at(value, month)));
        },
      ),
    );
  });

  it("what is expected grows with time and ends at the plan", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        fc.integer({ min: 1, max: 365 }),
        fc.boolean(),
        (plan, dayOfYear, byMonths) => {
          const at = (end: number) =>
            expectedBy(plan, "atLeast", pace({ end: (day(1, 1) - 1 + end) as Pace["end"], byMonths })) ?? NaN;
          expect(at(365)).toBeCloseTo(plan, 6);
          expect(at(dayOfYear)).toBeLessThanOrEqual(plan + 1e-6);
          if (dayOfYear > 1) expect(at(dayOfYear)).toBeGreaterThanOrEqual(at(dayOfYear - 1));
        },
      ),
    );
  });
});
