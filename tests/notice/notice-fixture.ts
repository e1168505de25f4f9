/**
 * The situation of the real notice on 2021-12-15, by hand: indicators as they would be measured, tasks, and the ledger
 * of problems.
 */
import { dayOf } from "../../src/calendar/day";
import { sheetName, type RangeRef } from "../../src/cells/address";
import type { LedgerValue } from "../../src/recognition/declare-ledger";
import { LedgerRow, type LedgerData, type LedgerTable } from "../../src/datasets/ledger";
import type { AirAssessment, PeriodSummary } from "../../src/indicators/assessment";
import { ledgerIndicators } from "../../src/indicators/catalogue/catalogue";
import type { IndicatorStanding, LedgerFigure, ProgressAssessment } from "../../src/indicators/ledgers/progress";
import { workstreamIds, workstreams, type WorkstreamId } from "../../src/indicators/workstreams";
import type { NoticeInput } from "../../src/notice/composing/compose-notices";
import { countTasks } from "../../src/tasks/count-tasks";
import type { TaskAssessment, TaskStanding, TaskStatus } from "../../src/tasks/task";
import { assessment as airFixture, figure, heavyDays, target, targetAssessment } from "../taskpane/assessment-fixture";

export const until = dayOf(2021, 12, 15);
const yearToDate = { from: dayOf(2021, 1, 1), to: until };
const range = (sheet: string, top: number): RangeRef => ({
  sheet: sheetName(sheet),
  top,
  left: 0,
  bottom: top + 3,
  right: 5,
});

/** What each indicator measures: the notice's figures, the contradictory ones with their consistent truth. */
export const seedValues: Readonly<Record<string, number>> = {
  meetings: 41,
  topMeetings: 12,
  standingCommitteeMeetings: 6,
  governmentMeetings: 6,
  leadingGroupMeetings: 3,
  regularMeetings: 11,
  onSiteMeetings: 15,
  specialMeetings: 0,
  reviewSessions: 12,
  projectsReviewed: 200,
  projectsPassed: 194,
  passedInvestment: 69.49,
  projectsRejected: 6,
  rejectedInvestment: 1.88,
  projectPassRate: 97,
  coalProjectsPassed: 0,
  plansIssued: 9,
  industryPlans: 2,
  expertVisits: 2,
  surveyMeetings: 2,
  dispatchMeetings: 3,
  upgradedEnterprises: 35,
  vocMetering: 88,
  ldar: 5,
  lowNoxBoilers: 27,
  highestNox: 48,
  pushedEnterprises: 82,
  pushedHours: 239,
  excludedEnterprises: 81,
  excludedHours: 235,
  pendingHours: 0,
  exclusionShare: 98.3,
  penalisedEnterprises: 2,
  penalisedHours: 4,
  fines: 82.945,
  scatteredFound: 2,
  scatteredDone: 2,
  scatteredDoneShare: 100,
  lookBackEnterprises: 99,
  scatteredRebounds: 0,
  lookBackChecks: 120,
  coalUse: 749.34,
  coalEnterprises: 12,
  boilersRetired: 20,
  electricHeatingArea: 84,
  cleanHeatingHouseholds: 2943,
  bulkCoalUse: 9600,
  bulkCoalChange: -20,
  blendingCentres: 2,
  blendingInvestment: 2856,
  coalSamples: 16,
  coalSamplesFailed: 0,
  coalSamplePassRate: 100,
  boilerLookBacks: 60,
  boilerRebounds: 0,
  sites: 41,
  largeSites: 30,
  sprayingSites: 30,
  sprayingCoverage: 100,
  sixHundredShare: 95.1,
  bareLand: 3812,
  mechanisedSweeping: 100,
  mixingPlants: 8,
  silos: 16,
  roadRepair: 2.1,
  checkPoints: 7,
  roundTheClockPoints: 7,
  transitTruckChange: -98,
  transitTrucks: 192,
  trucksScrapped: 66,
  chinaSixTrucks: 36,
  newEnergyBusShare: 80,
  newEnergyBuses: 120,
  railFreight: 1235.62,
  roadFreight: 900,
  roadFreightShare: 42.1,
  cateringInspections: 310,
  cateringInspected: 150,
  cateringGoodShare: 96.5,
  cateringCleanEnergy: 100,
  cateringPurifiers: 98.7,
  cateringLookBacks: 40,
  gradedEnterprises: 74,
  highGradeEnterprises: 9,
  staggeredIndustries: 11,
  staggeredEnterprises: 43,
  staggeredDepartments: 4,
  jointMeetings: 3,
  crossEnforcement: 2,
};

/** Kept by months: to November. */
const monthly = new Set(["coalUse", "railFreight", "roadFreight", "roadFreightShare"]);
/** Lists with a plan of their own. */
const planned: Readonly<Record<string, number>> = {
  upgradedEnterprises: 35,
  vocMetering: 88,
  ldar: 5,
  lowNoxBoilers: 27,
  sprayingSites: 30,
  coalUse: 850,
  cleanHeatingHouseholds: 2943,
  mixingPlants: 8,
  silos: 16,
};
const divided: Readonly<Record<string, readonly [number, number]>> = {
  transitTruckChange: [192, 9836],
  bulkCoalChange: [9600, 12000],
  mechanisedSweeping: [5230, 5230],
  newEnergyBusShare: [120, 150],
  coalSamplePassRate: [15, 16],
};

function ledgerFigure(id: string, value: number | null, row: number): LedgerFigure {
  const [numerator, denominator] = divided[id] ?? [null, null];
  return {
    value,
    reported: value,
    period: yearToDate,
    dataUntil: monthly.has(id) ? { year: 2021, month: 11 } : null,
    rows: value === null ? 0 : 4,
    undated: 0,
    numerator,
    denominator,
    sources: value === null ? [] : [range(`台账-${id}`, row)],
  };
}

export function progressOf(values: Readonly<Record<string, number>>): ProgressAssessment {
  const standingsOf = (workstream: WorkstreamId): IndicatorStanding[] =>
    ledgerIndicators
      .filter((indicator) => indicator.workstream === workstream)
      .map((indicator, index) => {
        const value = values[indicator.id] ?? null;
        const plan = planned[indicator.id];
        return {
          indicator,
          cumulative: ledgerFigure(indicator.id, value, index + 2),
          month: null,
          lastYear: null,
          reportedLastMonth: null,
          yearOnYear: { kind: "percent", amount: null, direction: null },
          plan:
            plan === undefined
              ? null
              : {
                  value: plan,
                  direction: "atLeast",
                  origin: "ledger",
                  wording: String(plan),
                  at: null,
                  responsible: null,
                },
          expected: null,
          completion: plan === undefined || value === null ? null : Math.round((1000 * value) / plan) / 10,
          status: value === null ? "noData" : "onSchedule",
          margin: null,
        };
      });
  return {
    month: { year: 2021, month: 12 },
    history: [],
    changed: [],
    trend: () => null,
    rowsBehind: () => null,
    findings: [],
    workstreams: workstreamIds.map((workstream) => ({
      workstream,
      title: workstreams[workstream]["zh-CN"],
      standings: standingsOf(workstream),
    })),
  };
}

export function task(number: number, over: Partial<TaskStanding> = {}): TaskStanding {
  return {
    key: `1-${number}`,
    number: String(number),
    round: null,
    item: "1",
    problem: null,
    theme: "大气",
    workstream: null,
    workstreamText: null,
    task: `整改任务${number}`,
    goal: null,
    measures: null,
    responsible: "市生态环境局",
    countsFor: "市生态环境局",
    supervisor: null,
    leader: null,
    deadline: { kind: "none" },
    daysLeft: null,
    written: null,
    writtenText: null,
    computed: "onSchedule",
    basis: "written",
    open: [],
    indicator: null,
    numbers: null,
    completion: null,
    expectedCompletion: null,
    disagrees: false,
    flags: [],
    closeOut: {
      steps: { selfCheck: null, acceptance: null, publication: null, closure: null },
      publishedTo: null,
      next: "selfCheck",
      blockedBy: null,
    },
    progress: null,
    obstacle: null,
    nextStep: null,
    remark: null,
    at: range("整改任务台账", number + 2),
    cells: {},
    ...over,
  };
}

export const assessTasksOf = (tasks: readonly TaskStanding[]): TaskAssessment => ({
  until,
  tasks,
  total: countTasks("合计", tasks),
  byWorkstream: [],
  byUnit: [],
  byRound: [],
  findings: [],
  questions: [],
});

/** 43 tasks over the ten workstreams: 30 done, 11 on schedule, 2 behind. */
export const seedTasks: readonly TaskStanding[] = Array.from({ length: 43 }, (_, index) => {
  const computed: TaskStatus = index < 30 ? "closed" : index < 41 ? "onSchedule" : "behind";
  return task(index + 1, { workstream: workstreamIds[index % 10] ?? null, computed });
});

const itemColumns = [
  "number",
  "problem",
  "theme",
  "goal",
  "history",
  "measures",
  "deadline",
  "responsible",
  "supervisor",
  "acceptance",
  "publishedFrom",
  "publishedTo",
  "phone",
  "signedBy",
] as const;

export type ItemValues = Readonly<Partial<Record<(typeof itemColumns)[number] | "round" | "mail", LedgerValue>>>;

export const airItem: ItemValues = {
  number: "1",
  theme: "air",
  problem:
    "示例市2015年、2016年冬季采暖期大气环境质量持续下降，尤其是2016年，示例市采暖期PM10平均浓度较2014年上升65%。",
  goal: "到2020年，示例市PM2.5浓度达到确定的环境质量目标，重度及以上污染天数较2017年下降15%。",
  history:
    "（一）2018年—2020年已完成制定年度煤炭消费总量控制方案及削减详细计划、扩大禁燃区面积、推进工业企业全面达标、强化扬尘综合防控、强化机动车治理、加强“散乱污”整治、加强餐饮综合治理、强化科技支撑、" +
    "加强重污染天气应对处置9项措施整改，并通过措施销号工作。",
  measures:
    "1.制定年度煤炭消费总量控制方案及削减详细计划；2.扩大禁燃区面积；3.推进工业企业全面达标；4.强化扬尘综合防控；5.强化机动车治理。",
  deadline: "2021年12月底，长期坚持",
  responsible: "示例市委、市政府",
  supervisor: "示例州生态环境局",
  acceptance: "已通过州级验收",
  phone: "0990-0000000",
  signedBy: "示例市环境保护督察整改工作领导小组办公室",
};

/** The ledger of problems; a blank field has its column but no value. */
export function itemLedger(...items: readonly ItemValues[]): LedgerTable {
  const sheet = sheetName("督察反馈问题清单");
  const rows = items.map((values, index) =>
    LedgerRow.of({
      values,
      part: 0,
      at: { sheet, top: index + 3, bottom: index + 3, left: 0, right: itemColumns.length - 1 },
      cells: Object.fromEntries(
        itemColumns.flatMap((field, column) =>
          (values[field] ?? null) === null ? [] : [[field, { sheet, row: index + 3, column }]],
        ),
      ),
    }),
  );
  return {
    ledger: "rectificationItems",
    rows,
    totals: [],
    source: { sheet, top: 3, bottom: 3 + items.length, left: 0, right: itemColumns.length - 1 },
    guess: {
      sheet,
      sheetId: "{ITEMS}",
      dataset: "airTargets",
      confidence: 1,
      headerRows: [2, 2],
      rowCount: items.length,
      firstDay: null,
      lastDay: null,
      corrected: false,
      columns: itemColumns.map((field, column) => ({
        field,
        column,
        header: field,
        unit: null,
        unitFrom: null,
        confidence: 1,
      })),
    },
  };
}

const planRow = (name: string, row: number): LedgerRow =>
  LedgerRow.of({
    values: { date: { from: dayOf(2021, 3, 18), to: dayOf(2021, 3, 18) }, kind: "plan", name },
    cells: {},
    part: 0,
    at: range("方案及工作推进台账", row),
  });

const workRecords: LedgerTable = {
  ...itemLedger(),
  ledger: "workRecords",
  rows: [
    "示例市强化空气质量持续整改方案",
    "2021年煤炭消费总量控制方案",
    "示例市煤炭消费总量控制工作要求",
    "示例市焦化行业改造提升工作方案（2021-2023年）",
    "示例市铸造行业改造提升工作方案（2021-2023年）",
    "示例市2021年工业企业提标改造专项工作管控实施方案",
    "2021年县乡公路小修养护及清扫保洁方案",
    "2021-2022年采暖季重污染天气应急减排清单",
    "示例市重点行业采暖季错峰生产实施方案",
  ].map(planRow),
};

export const ledgersOf = (...items: readonly ItemValues[]): LedgerData => ({
  tables: [itemLedger(...items), workRecords],
  findings: [],
});

/** The air as the notice has it, with the heating seasons and years that it speaks of. */
export const air: AirAssessment = {
  ...airFixture,
  place: "示例市",
  periods: {
    ...airFixture.periods,
    baselineSamePeriod: yearOf(2017, 61, 50),
    heatingSeason: season(2021, 96, dayOf(2021, 12, 15)),
    heatingSeasonLastYear: season(2020, 118, dayOf(2020, 12, 15)),
  },
  years: (
    [
      [2014, 52],
      [2015, 58],
      [2016, 66],
      [2017, 63],
      [2018, 56],
      [2019, 58],
      [2020, 51],
      [2021, 45],
    ] as const
  ).map(([year, pm25]) => yearOf(year, pm25, 30)),
  heatingSeasons: (
    [
      [2014, 120],
      [2015, 160],
      [2016, 198],
      [2017, 170],
      [2018, 150],
      [2019, 141],
      [2020, 128],
      [2021, 96],
    ] as const
  ).map(([year, pm10]) => season(year, pm10)),
  targets: [
    targetAssessment(),
    heavyDays({
      baseline: { year: 2017, value: 53, origin: "sheet", figure: null },
      change: { kind: "days", amount: -26, direction: "down" },
    }),
    heavyDays({
      target: target("heavyDays", "重度及以上污染天数", {
        requirement: { kind: "reduceBy", fraction: 0.15 },
        wording: "较2017年下降15%",
      }),
      targetValue: 45.05,
      judgedValue: 45,
      daysLeft: 18,
      margin: 18,
      baseline: { year: 2017, value: 53, origin: "sheet", figure: null },
      change: { kind: "days", amount: -26, direction: "down" },
    }),
  ],
};

function base(): PeriodSummary {
  const { yearToDate: summary } = airFixture.periods;
  if (!summary) throw new Error("the fixture has no year to date");
  return summary;
}

function yearOf(year: number, pm25: number, heavy: number): PeriodSummary {
  const period = { from: dayOf(year, 1, 1), to: dayOf(year, 12, year === 2021 ? 15 : 31) };
  const { figures } = base();
  return {
    ...base(),
    period,
    figures: {
      ...figures,
      pm25Mean: figure("pm25Mean", pm25, { period }),
      heavyDays: figure("heavyDays", heavy, { period, unit: "天" }),
    },
  };
}

function season(year: number, pm10: number, to = dayOf(year + 1, 4, 15)): PeriodSummary {
  const period = { from: dayOf(year, 10, 15), to };
  return {
    ...base(),
    period,
    figures: {
      ...base().figures,
      pm10Mean: figure("pm10Mean", pm10, { period, sources: [range("历年日报", year - 2000)] }),
    },
  };
}

export const seedInput: NoticeInput = {
  ledgers: ledgersOf(airItem),
  progress: progressOf(seedValues),
  tasks: assessTasksOf(seedTasks),
  assessment: air,
  month: { year: 2021, month: 12 },
  until,
  place: "示例市",
  edits: new Map(),
};
