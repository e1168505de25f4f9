/**
 * Every figure of the real notice, from the sample workbook's ledgers (where the notice contradicts itself: the
 * ledgers' consistent truth).
 */
import { beforeAll, describe, expect, it } from "vitest";
import type { WorkbookSnapshot } from "../../src/cells/snapshot";
import { readAirData } from "../../src/datasets/read-air-data";
import { readLedgers } from "../../src/datasets/read-ledgers";
import { readWorkbook } from "../../src/excel/read-workbook";
import { assessAir } from "../../src/indicators/air/assess-air";
import { assessProgress } from "../../src/indicators/ledgers/assess-progress";
import { defineIndicators } from "../../src/indicators/own/custom-indicators";
import { standingsOf, type HistoryEntry, type ProgressAssessment } from "../../src/indicators/ledgers/progress";
import { readTargets } from "../../src/indicators/targets/read-targets";
import { defaultSettings } from "../../src/settings";
import { openSample, withOffice } from "../excel/office-bench";
import { day } from "./ledger-fixture";

let progress: ProgressAssessment;
let assess: (month: number, until: ReturnType<typeof day>, history?: readonly HistoryEntry[]) => ProgressAssessment;
beforeAll(async () => {
  const sample: WorkbookSnapshot = await withOffice(openSample(), () =>
    Excel.run(async (context) => (await readWorkbook(context)).snapshot),
  );
  const air = readAirData(sample, defaultSettings);
  const targets = readTargets(sample, defaultSettings);
  const taken = new Set(
    [...air.guesses.filter(({ dataset }) => dataset !== null), ...targets.guesses].map(({ sheetId }) => sheetId),
  );
  const ledgers = readLedgers(sample, defaultSettings, taken);
  const defined = defineIndicators(targets.definitions, { ledgers, workbook: sample });
  assess = (month, until, history = []) =>
    assessProgress({
      ledgers,
      targets: targets.ledgerTargets,
      defined,
      month: { year: 2021, month },
      until,
      settings: defaultSettings,
      history,
      air: assessAir(air, targets.targets, { month: { year: 2021, month }, until }, defaultSettings),
      generatedAt: "2021-12-16 09:30",
    });
  progress = assess(12, day(12, 15));
});
const standing = (id: string) => standingsOf(progress).find(({ indicator }) => indicator.id === id);

describe("the notice's figures", () => {
  it.each<[string, number, string]>([
    ["meetings", 41, "次"],
    ["topMeetings", 12, "次"],
    ["standingCommitteeMeetings", 6, "次"],
    ["governmentMeetings", 6, "次"],
    ["leadingGroupMeetings", 3, "次"],
    ["regularMeetings", 11, "次"],
    ["onSiteMeetings", 15, "次"],
    ["reviewSessions", 12, "次"],
    ["projectsPassed", 194, "个"],
    ["passedInvestment", 69.49, "亿元"],
    ["projectsRejected", 6, "个"],
    ["rejectedInvestment", 1.88, "亿元"],
    ["projectPassRate", 97, "%"],
    ["coalProjectsPassed", 0, "个"],
    ["industryPlans", 2, "个"],
    ["expertVisits", 2, "次"],
    ["surveyMeetings", 2, "次"],
    ["dispatchMeetings", 3, "次"],
    ["upgradedEnterprises", 35, "家"],
    ["vocMetering", 88, "家"],
    ["ldar", 5, "家"],
    ["lowNoxBoilers", 27, "台"],
    ["highestNox", 50, "mg/m³"],
    ["pushedEnterprises", 82, "家"],
    ["pushedHours", 239, "小时"],
    ["excludedEnterprises", 81, "家"],
    ["excludedHours", 235, "小时"],
    ["penalisedEnterprises", 2, "家"],
    ["penalisedHours", 4, "小时"],
    ["fines", 82.945, "万元"],
    ["exclusionShare", 98.3, "%"],
    ["scatteredFound", 2, "家"],
    ["scatteredDone", 2, "家"],
    ["lookBackEnterprises", 99, "家"],
    ["scatteredRebounds", 0, "家"],
    ["coalUse", 749.34, "万吨"],
    ["boilersRetired", 20, "台"],
    ["boilerRebounds", 0, "台"],
    ["electricHeatingArea", 84, "万平方米"],
    ["cleanHeatingHouseholds", 2943, "户"],
    ["blendingCentres", 2, "家"],
    ["blendingInvestment", 2856, "万元"],
    ["bulkCoalChange", -20, "%"],
    ["coalSamples", 16, "批次"],
    ["coalSamplePassRate", 100, "%"],
    ["largeSites", 30, "个"],
    ["sprayingCoverage", 100, "%"],
    ["bareLand", 3812, "亩"],
    ["mechanisedSweeping", 100, "%"],
    ["mixingPlants", 8, "家"],
    ["silos", 16, "家"],
    ["roadRepair", 2.1, "万平方米"],
    ["checkPoints", 7, "个"],
    ["roundTheClockPoints", 7, "个"],
    ["transitTruckChange", -98, "%"],
    ["trucksScrapped", 66, "辆"],
    ["chinaSixTrucks", 36, "辆"],
    ["newEnergyBusShare", 80, "%"],
    ["railFreight", 1235.62, "万吨"],
    ["gradedEnterprises", 74, "家"],
    ["staggeredIndustries", 11, "个"],
    ["staggeredEnterprises", 43, "家"],
    ["staggeredDepartments", 4, "家"],
    ["jointMeetings", 3, "次"],
    ["crossEnforcement", 2, "次"],
  ])("%s: %d%s", (id, value, unit) => {
    expect(standing(id)).toMatchObject({ cumulative: { reported: value }, indicator: { unit } });
    expect(standing(id)?.cumulative.sources.length).toBeGreaterThan(0);
  });

  it("coal and rail reach to November, and their schedule does", () => {
    expect(standing("coalUse")?.cumulative.dataUntil).toEqual({ year: 2021, month: 11 });
    expect(standing("railFreight")).toMatchObject({
      cumulative: { dataUntil: { year: 2021, month: 11 } },
      plan: { value: 1300 },
      expected: 1191.666667,
      completion: 95,
      status: "onSchedule",
    });
  });

  it("targets, milestones and a defined indicator are taken from 指标目标", () => {
    expect(standing("trucksScrapped")).toMatchObject({
      plan: { value: 66, origin: "target", responsible: "市公安局交警大队" },
      expected: 50,
      status: "completed",
    });
    expect(standing("newEnergyBusShare")).toMatchObject({
      plan: { value: 80, direction: "atLeast" },
      status: "likelyMet",
    });
    expect(standing("bulkCoalChange")).toMatchObject({
      plan: { value: -20, direction: "atMost" },
      status: "likelyMet",
    });
    expect(
      standingsOf(progress).find(({ indicator }) => indicator.title["zh-CN"] === "国控断面水质达标率"),
    ).toMatchObject({ cumulative: { reported: 97.7, numerator: 43, denominator: 44 }, plan: { value: 95 } });
  });
});

describe("month by month", () => {
  it("a report of the past is reproduced: nothing has changed when nothing changed", () => {
    let history: readonly HistoryEntry[] = [];
    for (const [month, until] of [
      [10, day(10, 31)],
      [11, day(11, 30)],
      [12, day(12, 15)],
    ] as const) {
      const report = assess(month, until, history);
      expect(report.changed).toEqual([]);
      history = [...history, ...report.history];
    }
    expect(history.filter(({ indicator }) => indicator === "pm25Mean").map(({ value }) => value)).toHaveLength(3);
    const altered = history.map((entry) =>
      entry.month === "2021-10" && entry.indicator === "coalUse" ? { ...entry, value: 600 } : entry,
    );
    expect(assess(12, day(12, 15), altered).changed).toMatchObject([
      { entry: { month: "2021-10", indicator: "coalUse", value: 600 } },
    ]);
  });
});
