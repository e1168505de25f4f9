import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Month } from "../../src/calendar/period";
import { sheetName } from "../../src/cells/address";
import type { AirData, AirDay } from "../../src/datasets/air-day";
import type { Finding } from "../../src/findings/finding";
import { findingMessages } from "../../src/i18n/findings";
import { assessAir } from "../../src/indicators/air/assess-air";
import { assessProgress, type ProgressInput } from "../../src/indicators/ledgers/assess-progress";
import { ofCounty } from "../../src/indicators/county-workstreams";
import { ledgerIndicators } from "../../src/indicators/catalogue/catalogue";
import { noneDefined } from "../../src/indicators/own/defined-indicators";
import { standingsOf, type HistoryEntry, type ProgressAssessment } from "../../src/indicators/ledgers/progress";
import type { LedgerTarget } from "../../src/indicators/targets/target";
import { workstreamIds, type WorkstreamId } from "../../src/indicators/workstreams";
import { defaultSettings } from "../../src/settings";
import { day, inMonth, inYear, ledgersOf, on, table, type Values } from "./ledger-fixture";

const target = (indicator: string, change: Partial<LedgerTarget> = {}): LedgerTarget => ({
  indicator,
  title: indicator,
  year: 2021,
  requirement: null,
  unit: "",
  wording: "",
  baselineYear: null,
  baselineValue: null,
  milestones: [],
  responsible: null,
  at: { sheet: sheetName("指标目标"), row: 3, column: 1 },
  ...change,
});
const assess = (change: Partial<ProgressInput> = {}): ProgressAssessment =>
  assessProgress({
    ledgers: ledgersOf(),
    targets: [],
    month: { year: 2021, month: 12 },
    until: day(12, 15),
    settings: defaultSettings,
    history: [],
    air: null,
    generatedAt: "2021-12-16 09:30",
    ...change,
  });
const standing = (progress: ProgressAssessment, id: string) => {
  const found = standingsOf(progress).find(({ indicator }) => indicator.id === id);
  if (!found) throw new Error(id);
  return found;
};
const told = (findings: readonly Finding[]) =>
  findings.map(({ code }) => code).filter((code) => code !== "workstreamWithoutData" && code !== "targetsMissing");

describe("without ledgers", () => {
  it("every workstream is there, in order, every indicator without data; the county has none of it", () => {
    const progress = assess();
    expect(progress.workstreams.map(({ workstream }) => workstream)).toEqual(workstreamIds);
    expect(standingsOf(progress).map(({ indicator }) => indicator)).toEqual(ledgerIndicators);
    expect(new Set(standingsOf(progress).map(({ status }) => status))).toEqual(new Set(["noData"]));
    expect(progress.findings).toEqual([]);
    const none = {
      ledgers: { tables: [] },
      targets: [],
      defined: { indicators: [] },
      tasks: new Set<WorkstreamId>(),
      chosen: { order: [], off: [] },
    };
    expect(ofCounty(progress, none)).toMatchObject({ workstreams: [], findings: [] });
    const tasked = ofCounty(progress, { ...none, tasks: new Set(["dust"] as const) });
    expect(tasked.workstreams).toMatchObject([{ workstream: "dust", standings: [] }]);
    expect(tasked.findings.map(({ code }) => code)).toEqual(["workstreamWithoutData"]);
    const aimed = ofCounty(progress, { ...none, targets: [target("boilersRetired")] });
    expect(aimed.workstreams).toMatchObject([{ workstream: "noBurnZones", standings: [{ status: "noData" }] }]);
    expect(aimed.findings.map(({ code }) => code)).toEqual(["workstreamWithoutData"]);
    expect(progress.history).toEqual([]);
  });
});

const truck = (month: number, dayOfMonth: number, year = 2021): Values => ({
  date: on(month, dayOfMonth, year),
  plate: `新B${year}${month}${dayOfMonth}`,
  fuel: "diesel",
});
const scrapped = table("scrappedVehicles", [
  truck(1, 5),
  truck(6, 1),
  truck(12, 3),
  truck(12, 20),
  truck(3, 1, 2020),
  truck(12, 20, 2020),
]);

describe("an indicator over events", () => {
  it("has its year, its month and last year to the same day", () => {
    const { cumulative, month, lastYear, yearOnYear, status } = standing(
      assess({ ledgers: ledgersOf(scrapped) }),
      "trucksScrapped",
    );
    expect([cumulative.reported, month?.reported, lastYear?.reported, status]).toEqual([3, 1, 1, "countedOnly"]);
    expect(yearOnYear).toEqual({ kind: "amount", unit: "辆", amount: 2, direction: "up" });
  });

  it("is judged against its target, and by its milestones where there are any", () => {
    const requirement = { kind: "atLeast", value: 4 } as const;
    expect(
      standing(
        assess({
          ledgers: ledgersOf(scrapped),
          targets: [target("trucksScrapped", { requirement, wording: "不少于 4", responsible: "市公安局" })],
        }),
        "trucksScrapped",
      ),
    ).toMatchObject({
      plan: { value: 4, direction: "atLeast", origin: "target", wording: "不少于 4", responsible: "市公安局" },
      completion: 75,
      expected: 3.824658,
      status: "behind",
      margin: -1,
    });
    const milestones = [
      { month: 6, value: 2 },
      { month: 12, value: 4 },
    ];
    expect(
      standing(
        assess({ ledgers: ledgersOf(scrapped), targets: [target("trucksScrapped", { requirement, milestones })] }),
        "trucksScrapped",
      ),
    ).toMatchObject({ expected: 2, status: "ahead" });
    expect(
      standing(
        assess({ ledgers: ledgersOf(scrapped), targets: [target("trucksScrapped", { milestones })] }),
        "trucksScrapped",
      ).plan,
    ).toMatchObject({ value: 4, direction: "atLeast" });
  });

  it("has no plan of another year, and of two plans for one the first, which is told", () => {
    const of = (value: number, year = 2021) =>
      target("trucksScrapped", { requirement: { kind: "atLeast", value }, wording: `不少于 ${value}`, year });
    expect(standing(assess({ ledgers: ledgersOf(scrapped), targets: [of(4, 2020)] }), "trucksScrapped").status).toBe(
      "noTarget",
    );
    const twice = assess({ ledgers: ledgersOf(scrapped), targets: [of(4), of(5)] });
    expect(standing(twice, "trucksScrapped").plan?.value).toBe(4);
    expect(told(twice.findings)).toEqual(["targetTwice"]);
    expect(told(assess({ ledgers: ledgersOf(scrapped), targets: [of(4), of(4)] }).findings)).toEqual([]);
  });

  it(
    "is only counted where nothing was ever asked of it, and lacks a target where a target sheet names it " +
      "without a value",
    () => {
      const asked = (...targets: LedgerTarget[]) => assess({ ledgers: ledgersOf(scrapped), targets });
      const codes = ({ findings }: ReturnType<typeof asked>) =>
        findings.map(({ code }) => code).filter((code) => code !== "workstreamWithoutData");
      expect([standing(asked(), "trucksScrapped").status, codes(asked())]).toEqual(["countedOnly", []]);
      const open = asked(target("trucksScrapped", { requirement: null, responsible: "市公安局" }));
      expect([standing(open, "trucksScrapped").status, codes(open)]).toEqual(["noTarget", ["targetsMissing"]]);
      const lastYears = asked(target("trucksScrapped", { requirement: { kind: "atLeast", value: 4 }, year: 2020 }));
      expect([standing(lastYears, "trucksScrapped").status, codes(lastYears)]).toEqual([
        "noTarget",
        ["targetsMissing"],
      ]);
      expect(lastYears.findings.find(({ code }) => code === "targetsMissing")?.facts).toEqual({
        count: 1,
        indicators: "老旧柴油货车淘汰",
      });
    },
  );

  it("against a baseline: the sheet's own, else last year's from the ledger, else none and told", () => {
    const raised = (change: Partial<LedgerTarget>) =>
      assess({
        ledgers: ledgersOf(scrapped),
        targets: [target("trucksScrapped", { requirement: { kind: "raiseBy", fraction: 0.5 }, ...change })],
      });
    expect(standing(raised({ baselineValue: 10 }), "trucksScrapped").plan?.value).toBe(15);
    expect(standing(raised({}), "trucksScrapped").plan?.value).toBe(3);
    expect(told(raised({}).findings)).toEqual(["baselineComputed"]);
    expect(standing(raised({ baselineYear: 2017 }), "trucksScrapped").status).toBe("noTarget");
    expect(told(raised({ baselineYear: 2017 }).findings)).toEqual(["baselineMissing"]);
    expect(told(raised({ baselineYear: 2021 }).findings), "a year under way is no baseline").toEqual([
      "baselineMissing",
    ]);
  });

  it("more than twice the plan is looked at", () => {
    expect(
      told(
        assess({
          ledgers: ledgersOf(scrapped),
          targets: [target("trucksScrapped", { requirement: { kind: "atLeast", value: 1 } })],
        }).findings,
      ),
    ).toEqual(["planFarExceeded"]);
  });
});

describe("lists of works plan for themselves", () => {
  const work = (enterprise: string, change: Values): Values => ({
    enterprise,
    kind: "upgrade",
    units: 1,
    state: "done",
    doneOn: on(5, 1),
    ...change,
  });
  const works = table("retrofits", [
    work("甲", {}),
    work("乙", { doneOn: null }),
    work("丙", { state: "underway", doneOn: null }),
    work("丁", { doneOn: on(12, 28) }),
    work("戊", { doneOn: on(6, 1, 2020) }),
  ]);
  it("by their length this year, done or not; last year's are last year's", () => {
    const progress = assess({ ledgers: ledgersOf(works) });
    expect(standing(progress, "upgradedEnterprises")).toMatchObject({
      cumulative: { reported: 2, undated: 1 },
      plan: { value: 4, origin: "ledger" },
      completion: 50,
      status: "behind",
      lastYear: { reported: 1 },
    });
    expect(standing(progress, "ldar").status, "no LDAR in the list").toBe("noData");
    expect(progress.findings.find(({ code }) => code === "rowsWithoutDate")).toMatchObject({
      severity: "note",
      facts: { count: 1, rows: "4", counted: true },
    });
  });

  it("a cap stands in each month's row and is one cap all the same", () => {
    const long = table(
      "coalUse",
      ["甲", "乙"].flatMap((enterprise) =>
        [1, 2, 3].map((month): Values => ({
          enterprise,
          month: inMonth(month),
          amount: 10,
          cap: enterprise === "甲" ? 100 : 200,
        })),
      ),
    );
    const wide = table(
      "coalUse",
      ["甲", "乙"].flatMap((enterprise) =>
        [1, 2, 3].map((month): Values => ({
          enterprise,
          month: inMonth(month),
          amount: 10,
          cap: enterprise === "甲" ? 100 : 200,
        })),
      ),
      { perEntry: 3 },
    );
    for (const use of [long, wide]) {
      expect(standing(assess({ ledgers: ledgersOf(use) }), "coalUse")).toMatchObject({
        cumulative: { reported: 60, dataUntil: { year: 2021, month: 3 } },
        month: null,
        plan: { value: 300, direction: "atMost", origin: "ledger" },
        expected: 75,
        status: "likelyMet",
        margin: 240,
      });
    }
  });
});

describe("a season's work", () => {
  it("is counted from the season's first day, across the turn of the year", () => {
    const known = ledgerIndicators.find(({ id }) => id === "trucksScrapped");
    if (!known) throw new Error("trucksScrapped");
    const trucks = table("scrappedVehicles", [
      truck(10, 14),
      truck(10, 15),
      truck(12, 3),
      truck(10, 20, 2020),
      truck(1, 5),
    ]);
    const season = { ...noneDefined, indicators: [{ ...known, progress: "heatingSeason" as const }] };
    const targets = [target("trucksScrapped", { requirement: { kind: "atLeast", value: 183 } })];
    expect(standing(assess({ ledgers: ledgersOf(trucks), defined: season, targets }), "trucksScrapped")).toMatchObject({
      cumulative: { reported: 2 },
      lastYear: { reported: 1 },
      expected: 62,
    });
    expect(
      standing(
        assess({
          ledgers: ledgersOf(trucks),
          defined: season,
          targets,
          month: { year: 2021, month: 1 },
          until: day(1, 31),
        }),
        "trucksScrapped",
      ).cumulative.reported,
    ).toBe(2);
  });
});

describe("a ledger kept by months", () => {
  it("is held against last year's same months, not against its December", () => {
    const use = table("coalUse", [
      ...[1, 2, 12].map((month): Values => ({ enterprise: "甲", month: inMonth(month, 2020), amount: 10 })),
      ...[1, 2].map((month): Values => ({ enterprise: "甲", month: inMonth(month), amount: 11 })),
    ]);
    expect(standing(assess({ ledgers: ledgersOf(use), until: day(12, 31) }), "coalUse")).toMatchObject({
      cumulative: { reported: 22 },
      lastYear: { reported: 20 },
      yearOnYear: { kind: "percent", amount: 10 },
    });
    expect(
      standing(assess({ ledgers: ledgersOf(use), month: { year: 2021, month: 2 }, until: day(2, 28) }), "coalUse").month
        ?.reported,
    ).toBe(11);
  });

  it("without its column of months has no month", () => {
    const cleaning = table("streetCleaning", [{ road: "甲", due: 10, mechanised: 9 }]);
    expect(standing(assess({ ledgers: ledgersOf(cleaning) }), "mechanisedSweeping")).toMatchObject({
      cumulative: { reported: 90, undated: 1 },
      month: null,
      lastYear: null,
    });
  });
});

describe("a table that lacks a column", () => {
  const upgrade: Values = { enterprise: "甲", kind: "upgrade", units: 1, state: "done", doneOn: on(5, 1) };
  it("is told where it holds what the column is asked for, and only there", () => {
    expect(told(assess({ ledgers: ledgersOf(table("retrofits", [upgrade])) }).findings)).toEqual([]);
    expect(told(assess({ ledgers: ledgersOf(table("retrofits", [{ ...upgrade, kind: "lowNox" }])) }).findings)).toEqual(
      ["tableLacksColumns"],
    );
  });
});

describe("levels and lists as they stand", () => {
  it("a year's row is the year's, at any cut-off", () => {
    const coal = table(
      "bulkCoal",
      [
        { area: "甲", year: inYear(2020), amount: 5600 },
        { area: "甲", year: inYear(2021), amount: 4480 },
      ],
      { perEntry: 2 },
    );
    const progress = assess({
      ledgers: ledgersOf(coal),
      targets: [target("bulkCoalUse", { requirement: { kind: "reduceBy", fraction: 0.2 }, baselineYear: 2020 })],
    });
    expect(standing(progress, "bulkCoalUse")).toMatchObject({
      cumulative: { reported: 4480 },
      month: null,
      plan: { value: 4480, direction: "atMost" },
      expected: null,
      status: "likelyMet",
    });
    expect(standing(progress, "bulkCoalChange")).toMatchObject({
      cumulative: { reported: -20, numerator: 4480, denominator: 5600 },
    });
  });

  it("a list without dates has no month and no last year", () => {
    const buses = table("buses", [
      { line: "1路", energy: "newEnergy", operating: 96 },
      { line: "2路", energy: "gas", operating: 24 },
    ]);
    expect(standing(assess({ ledgers: ledgersOf(buses) }), "newEnergyBusShare")).toMatchObject({
      cumulative: { reported: 80 },
      month: null,
      lastYear: null,
      yearOnYear: { kind: "points", amount: null },
    });
  });
});

describe("what was reported before", () => {
  const november: Month = { year: 2021, month: 11 };
  const report = (
    history: readonly HistoryEntry[],
    month: Month,
    until = day(month.month, 15),
    rows: readonly Values[] = [truck(1, 5), truck(6, 1), truck(12, 3)],
  ) => assess({ ledgers: ledgersOf(table("scrappedVehicles", rows)), history, month, until });

  it("is kept with the day that it was reported for", () => {
    expect(report([], november).history).toContainEqual({
      month: "2021-11",
      until: "2021-11-15",
      indicator: "trucksScrapped",
      title: "老旧柴油货车淘汰",
      value: 2,
      unit: "辆",
      status: "countedOnly",
      generatedAt: "2021-12-16 09:30",
    });
  });

  it("is what last month's word is, and changes when the ledger does, once", () => {
    const { history } = report([], november);
    const same = report(history, { year: 2021, month: 12 });
    expect(standing(same, "trucksScrapped").reportedLastMonth).toBe(2);
    expect(same.changed).toEqual([]);
    const late = report(history, { year: 2021, month: 12 }, day(12, 15), [
      truck(1, 5),
      truck(6, 1),
      truck(6, 2),
      truck(12, 3),
    ]);
    expect(late.changed).toMatchObject([
      { entry: { month: "2021-11", indicator: "trucksScrapped", value: 2 }, now: 3 },
    ]);
    expect(told(late.findings)).toEqual(["figureChanged"]);
    expect(
      report(history, november, day(11, 15), [truck(1, 5)]).changed,
      "this month's own entry is about to be replaced",
    ).toEqual([]);
  });

  it("of the last one written, where a month was reported twice", () => {
    const [entry] = report([], november).history.filter(({ indicator }) => indicator === "trucksScrapped");
    if (!entry) throw new Error("no entry");
    const twice = [
      { ...entry, value: 9, generatedAt: "2021-12-01 08:00" },
      { ...entry, value: 2, generatedAt: "2021-12-02 08:00" },
    ];
    expect(report(twice, { year: 2021, month: 12 })).toMatchObject({ changed: [] });
  });

  it("of December says nothing in January of what counts from the new year", () => {
    const entry: HistoryEntry = {
      month: "2020-12",
      until: "2020-12-31",
      indicator: "trucksScrapped",
      title: "",
      value: 40,
      unit: "辆",
      status: "",
      generatedAt: "",
    };
    const january = report([entry, { ...entry, indicator: "checkPoints", value: 7 }], { year: 2021, month: 1 });
    expect(standing(january, "trucksScrapped").reportedLastMonth).toBeNull();
    expect(standing(january, "checkPoints").reportedLastMonth).toBe(7);
    expect(january.changed).toEqual([]);
  });

  it("of the air, by the standard of the day: a later one that counts good days otherwise changes nothing", () => {
    const airDay = (month: number, dayOfMonth: number): AirDay => ({
      day: day(month, dayOfMonth, 2026),
      concentrations: { PM10: 130, PM25: 30, SO2: 5, NO2: 20, CO: 0.5, O3: 60 },
      unmonitored: [],
      written: { aqi: null, class: null, primary: null },
      sandDust: false,
      at: { sheet: sheetName("日报"), row: month * 31 + dayOfMonth, column: 0 },
    });
    const data: AirData = {
      place: null,
      places: [],
      days: [1, 2, 3].flatMap((month) => Array.from({ length: 28 }, (_, index) => airDay(month, index + 1))),
      guesses: [],
      sources: [],
      findings: [],
    };
    const reported = (month: number, history: readonly HistoryEntry[] = []) =>
      assess({
        month: { year: 2026, month },
        until: day(month, 28, 2026),
        history,
        air: assessAir(data, [], { month: { year: 2026, month }, until: null }, defaultSettings),
      });
    const february = reported(2);
    expect(february.history.find(({ indicator }) => indicator === "goodRatio")).toMatchObject({
      value: 100,
      until: "2026-02-28",
      unit: "%",
    });
    const march = reported(3, february.history);
    expect(march.history.find(({ indicator }) => indicator === "goodRatio")?.value).toBe(0);
    expect(march.changed).toEqual([]);
    const late = february.history.map((entry) => (entry.indicator === "goodRatio" ? { ...entry, value: 99.5 } : entry));
    expect(reported(3, late).changed).toMatchObject([{ entry: { indicator: "goodRatio", value: 99.5 }, now: 100 }]);
  });

  it("passes over indicators that are no longer there, and days that cannot be read", () => {
    const entry: HistoryEntry = {
      month: "2021-11",
      until: "2021-11-15",
      indicator: "own:旧指标",
      title: "旧指标",
      value: 1,
      unit: "",
      status: "",
      generatedAt: "",
    };
    expect(
      report([entry, { ...entry, indicator: "trucksScrapped", until: "?" }], { year: 2021, month: 12 }).changed,
    ).toEqual([]);
  });
});

describe("laws", () => {
  const rows = fc.array(
    fc
      .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.constantFrom(2020, 2021))
      .map(([month, dayOfMonth, year]) => truck(month, dayOfMonth, year)),
    { minLength: 1, maxLength: 30 },
  );

  it("a report of a past month is the same whenever it is made: what comes later changes nothing", () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 12 }), (all, month) => {
        const until = day(month, 28);
        const early = all.filter(({ date }) => typeof date === "object" && date !== null && date.from <= until);
        fc.pre(early.length > 0);
        const at = (given: readonly Values[]) =>
          standing(
            assess({ ledgers: ledgersOf(table("scrappedVehicles", given)), month: { year: 2021, month }, until }),
            "trucksScrapped",
          );
        expect(at(all).cumulative.reported).toBe(at(early).cumulative.reported);
        expect(at(all).lastYear?.reported).toBe(at(early).lastYear?.reported);
      }),
    );
  });

  it("findings have words without holes in both languages", () => {
    const { findings } = assess({
      ledgers: ledgersOf(
        scrapped,
        table("meetings", [
          { date: null, kind: "government", name: "甲" },
          { date: on(1, 1), kind: "government", name: "乙" },
        ]),
        table("streetCleaning", [{ due: 1, mechanised: 1 }]),
        table("catering", [{ date: on(1, 1), restaurant: "甲", result: "good" }]),
      ),
      targets: [
        target("trucksScrapped", { requirement: { kind: "atLeast", value: 1 } }),
        target("trucksScrapped", { requirement: { kind: "atLeast", value: 2 } }),
      ],
      history: [
        {
          month: "2021-11",
          until: "2021-11-30",
          indicator: "trucksScrapped",
          title: "老旧柴油货车淘汰",
          value: 9,
          unit: "辆",
          status: "",
          generatedAt: "",
        },
      ],
    });
    expect(new Set(told(findings))).toEqual(
      new Set([
        "targetTwice",
        "planFarExceeded",
        "rowsWithoutDate",
        "tableWithoutDates",
        "tableLacksColumns",
        "figureChanged",
      ]),
    );
    for (const { code, facts } of findings)
      for (const language of ["zh-CN", "en"] as const)
        expect((findingMessages[code][language] as (facts: unknown) => string)(facts)).not.toMatch(
          /undefined|null|NaN|\[object/,
        );
  });
});
