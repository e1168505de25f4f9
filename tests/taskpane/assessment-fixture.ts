/** The notice's own situation on 2021-12-15, by hand: what the pane is given, without the rooms that work it out. */
import { noOwnDays } from "../../src/calendar/own-days";
import { parseLayout, standardLayouts } from "../../src/notice/templates/notice-layout";
import { addDays, dayOf, type Day } from "../../src/calendar/day";
import { sheetName } from "../../src/cells/address";
import type { AirData, AirDay, SheetGuess } from "../../src/datasets/air-day";
import { noneDefined } from "../../src/indicators/own/defined-indicators";
import type { Target } from "../../src/indicators/targets/target";
import { LedgerRow, type LedgerTable } from "../../src/datasets/ledger";
import { finding } from "../../src/findings/finding";
import type { NoticeDraft, NoticeText } from "../../src/notice/notice";
import { ledgerRows, progress, task, tasksOf } from "../report/report-fixture";
import type { AirIndicatorId } from "../../src/indicators/air/air-indicators";
import type { AirAssessment, Figure, PeriodSummary, TargetAssessment } from "../../src/indicators/assessment";
import { defaultSettings } from "../../src/settings";
import { shownMonth } from "../../src/shown-month";
import type { Prepared } from "../../src/taskpane/session/session";

const until = dayOf(2021, 12, 15);
const plain = (text: string): NoticeText => ({ text, figures: [] });
const airSheet = sheetName("2021年日报");
const targetSheet = sheetName("年度目标");
const yearToDate = { from: dayOf(2021, 1, 1), to: until };

export function figure(indicator: AirIndicatorId, reported: number | null, over: Partial<Figure> = {}): Figure {
  return {
    indicator,
    period: yearToDate,
    value: reported,
    reported,
    decimals: 0,
    unit: "μg/m³",
    validDays: 349,
    requiredDays: null,
    shortMonths: [],
    deductedDays: 0,
    valid: true,
    standard: "2012",
    rule: "HJ 663-2013",
    sources: [],
    ...over,
  };
}

export function target(indicator: AirIndicatorId, title: string, over: Partial<Target> = {}): Target {
  return {
    indicator,
    title,
    year: 2021,
    requirement: { kind: "atMost", value: 63.5 },
    wording: "不高于63.5",
    baselineYear: 2017,
    baselineValue: 63,
    at: { sheet: targetSheet, row: 3, column: 3 },
    ...over,
  };
}

/** PM2.5 45 against 63.5, locked in, as the notice has it; `over` makes other cases of it. */
export function targetAssessment(over: Partial<TargetAssessment> = {}): TargetAssessment {
  return {
    target: target("pm25Mean", "PM2.5平均浓度"),
    figure: figure("pm25Mean", 45),
    baseline: { year: 2017, value: 63, origin: "sheet", figure: null },
    change: { kind: "percent", amount: -28.6, direction: "down" },
    targetValue: 63.5,
    judgedValue: 63.5,
    direction: "atMost",
    status: "lockedIn",
    lacking: null,
    margin: 18.5,
    remainingDays: 16,
    controlValue: { value: 467.03, reported: 467 },
    daysLeft: null,
    forecast: { value: 47.1, reported: 47, method: "lastYearRemainder" },
    ...over,
  };
}

export const heavyDays = (over: Partial<TargetAssessment> = {}): TargetAssessment =>
  targetAssessment({
    target: target("heavyDays", "重污染天数", {
      wording: "控制在46天以内",
      at: { sheet: targetSheet, row: 4, column: 3 },
    }),
    figure: figure("heavyDays", 27, { unit: "天" }),
    targetValue: 46,
    judgedValue: 46,
    margin: 19,
    controlValue: null,
    daysLeft: 19,
    forecast: null,
    ...over,
  });

function summary(values: Readonly<Record<AirIndicatorId, number>>): PeriodSummary {
  const decimals: Partial<Record<AirIndicatorId, number>> = { coP95: 1, goodRatio: 1, compositeIndex: 2 };
  const units: Partial<Record<AirIndicatorId, Figure["unit"]>> = {
    coP95: "mg/m³",
    goodRatio: "%",
    goodDays: "天",
    heavyDays: "天",
    severeDays: "天",
    compositeIndex: "",
  };
  const none = { PM25: 0, PM10: 0, SO2: 0, NO2: 0, CO: 0, O3: 0 };
  const figures = Object.fromEntries(
    (Object.entries(values) as [AirIndicatorId, number][]).map(([id, value]) => [
      id,
      figure(id, value, { decimals: decimals[id] ?? 0, unit: units[id] ?? "μg/m³" }),
    ]),
  ) as Record<AirIndicatorId, Figure>;
  return {
    period: yearToDate,
    standard: "2012",
    figures,
    classDays: { excellent: 60, good: 180, light: 50, moderate: 32, heavy: 22, severe: 5 },
    primaryDays: none,
    primaryShare: none,
    calendarDays: 349,
    validDays: 349,
    openDays: 0,
    attains: { PM25: false, PM10: false, SO2: true, NO2: true, CO: true, O3: true },
    shortMonths: { PM25: [], PM10: [], SO2: [], NO2: [], CO: [], O3: [] },
    attainsAll: false,
    notAssessed: [],
  };
}

const indexes = (pm25Mean: number, heavy: number): Record<AirIndicatorId, number> => ({
  pm25Mean,
  pm10Mean: pm25Mean * 2 - 3,
  so2Mean: 9,
  no2Mean: 33,
  coP95: 2.4,
  o3P90: 138,
  goodDays: 240,
  goodRatio: 68.8,
  heavyDays: heavy,
  severeDays: 5,
  compositeIndex: 5.21,
});

export const airDay = (day: Day): AirDay => ({
  day,
  concentrations: { PM25: 45 },
  unmonitored: [],
  written: { aqi: null, class: null, primary: null },
  sandDust: false,
  at: { sheet: airSheet, row: day - dayOf(2021, 1, 1) + 3, column: 0 },
});

export const airGuess: SheetGuess = {
  sheet: airSheet,
  sheetId: "{AIR}",
  dataset: "airDaily",
  confidence: 0.97,
  headerRows: [1, 2],
  columns: [
    { field: "date", column: 0, header: "日期", unit: null, unitFrom: null, confidence: 1 },
    { field: "PM25", column: 1, header: "浓度均值 PM₂.₅ μg/m³", unit: "μg/m³", unitFrom: "header", confidence: 0.99 },
    { field: "CO", column: 2, header: "一氧化碳", unit: "mg/m³", unitFrom: "values", confidence: 0.7 },
    { field: null, column: 3, header: "", unit: null, unitFrom: null, confidence: 0 },
  ],
  rowCount: 349,
  firstDay: yearToDate.from,
  lastDay: until,
  corrected: false,
};

const targetGuess: SheetGuess = {
  sheet: targetSheet,
  sheetId: "{TARGETS}",
  dataset: "airTargets",
  confidence: 0.7,
  headerRows: [1, 1],
  columns: [],
  rowCount: 5,
  firstDay: null,
  lastDay: null,
  corrected: false,
};

const unusedGuess: SheetGuess = {
  ...targetGuess,
  sheet: sheetName("煤质抽检台账（2021年第四季度汇总）"),
  sheetId: "{COAL}",
  dataset: null,
  confidence: 0,
  headerRows: null,
  rowCount: 0,
};

export const air: AirData = {
  place: "阜康市",
  places: ["阜康市"],
  days: Array.from({ length: 349 }, (_, index) => airDay(addDays(yearToDate.from, index))),
  guesses: [airGuess, { ...targetGuess, dataset: null, confidence: 0 }, unusedGuess],
  sources: [],
  findings: [],
};

export const assessment: AirAssessment = {
  place: "阜康市",
  month: { year: 2021, month: 12 },
  until,
  standard: "2012",
  baselineYear: 2017,
  periods: {
    month: summary(indexes(88, 6)),
    previousMonth: null,
    monthLastYear: null,
    yearToDate: summary(indexes(45, 27)),
    yearToDateLastYear: summary(indexes(49, 33)),
    baselineYear: null,
    baselineSamePeriod: null,
    heatingSeason: null,
    heatingSeasonLastYear: null,
  },
  months: { thisYear: [], lastYear: [] },
  years: [],
  heatingSeasons: [],
  days: { thisYear: [], lastYear: [] },
  sand: [],
  standards: [],
  targets: [
    targetAssessment(),
    heavyDays(),
    targetAssessment({
      target: target("goodRatio", "优良天数比例"),
      figure: figure("goodRatio", 68.8, { unit: "%", decimals: 1 }),
      targetValue: 70,
      judgedValue: 70,
      direction: "atLeast",
      status: "atRisk",
      margin: -1.2,
      controlValue: { value: 96.2, reported: 96.2 },
      forecast: { value: 68.4, reported: 68.4, method: "lastYearRemainder" },
    }),
    targetAssessment({
      target: target("o3P90", "臭氧日最大8小时第90百分位数"),
      figure: figure("o3P90", 138, { valid: false, requiredDays: 324, validDays: 301 }),
      targetValue: null,
      judgedValue: null,
      status: "noTarget",
      margin: null,
      controlValue: null,
      forecast: null,
    }),
  ],
  ranking: { places: null, stations: null },
  trends: [],
  findings: [],
};

/** Two tables that a sheet may hold, for the view of the data. */
const coalTable: LedgerTable = {
  ledger: "coalSamples",
  guess: {
    ...targetGuess,
    sheet: sheetName("煤质抽检"),
    sheetId: "{SAMPLES}",
    dataset: "coalSamples",
    confidence: 0.9,
    headerRows: [1, 1],
    rowCount: 16,
    columns: [
      { field: "vendor", column: 0, header: "被检单位", unit: null, unitFrom: null, confidence: 1 },
      { field: "sulfur", column: 1, header: "全硫（%）", unit: "%", unitFrom: "header", confidence: 1 },
      { field: "result", column: 2, header: "判定", unit: null, unitFrom: null, confidence: 1 },
    ],
  },
  rows: [
    LedgerRow.of({
      values: { vendor: "示例煤场01", sulfur: 0.42, result: "pass", date: { from: until, to: until } },
      cells: {},
      part: 0,
      at: { sheet: sheetName("煤质抽检"), top: 2, left: 0, bottom: 2, right: 2 },
    }),
  ],
  source: { sheet: sheetName("煤质抽检"), top: 2, left: 0, bottom: 17, right: 2 },
  totals: [],
};

const overdueTask = task({
  number: "31",
  task: "淘汰燃煤锅炉",
  computed: "behind",
  written: "onSchedule",
  disagrees: true,
  daysLeft: -15,
  flags: ["overdue"],
  obstacle: "资金未到位",
});
const tasks = tasksOf([task({ number: "1", flags: [] }), overdueTask]);

const notice: NoticeDraft = {
  notices: [
    {
      item: "1",
      title: "阜康市督察反馈意见整改情况公示表",
      problem: plain("采暖期PM10平均浓度上升65%。"),
      goal: plain("下降15%。"),
      deadline: "2020年底",
      measures: null,
      completion: [
        {
          id: "coalCap",
          title: "煤炭",
          composed: {
            text: "共消费煤炭749.34万吨。",
            figures: [{ from: 5, to: 13, name: "煤炭消费量", sources: [ledgerRows] }],
          },
          rewritten: null,
        },
      ],
      outcome: { id: "outcome", title: "整改成效", composed: plain("PM2.5下降28.6%。"), rewritten: "PM2.5明显下降。" },
      responsible: "阜康市人民政府",
      supervisor: null,
      acceptance: null,
      publication: null,
      receiver: null,
      address: null,
      phone: null,
      mail: null,
      signedBy: null,
      signedOn: "2021年12月16日",
      preamble: "",
      objection: null,
      at: null,
      rewrittenFields: {},
    },
  ],
  templates: [],
  fields: [],
  place: null,
  form: "card",
  layout: parseLayout(standardLayouts.card),
  textLayout: parseLayout(standardLayouts.text),
  ownDays: noOwnDays,
  findings: [],
};

export const prepared: Prepared = {
  adoptable: [],
  monthly: shownMonth({
    questions: [],
    unused: [],
    account: [],
    accountOf: () => [],
    defined: noneDefined,
    allTables: { tables: [coalTable], findings: [] },
    proposals: () => [],
    tableColumns: () => [],
    air,
    targets: {
      targets: assessment.targets.map((one) => one.target),
      guesses: [targetGuess],
      ledgerTargets: [],
      definitions: [],
      findings: [],
    },
    ledgers: { tables: [coalTable], findings: [] },
    period: { month: assessment.month, until },
    progress,
    tasks,
    notice,
    history: [],
    findings: [
      finding("shiftedColumns", "error", { sheet: airSheet, row: 2, column: 1 }, { fields: "PM2.5、CO" }),
      finding("duplicateDay", "warning", { sheet: airSheet, row: 80, column: 0 }, { date: "2021-03-18", same: false }),
      finding("missingDays", "warning", { sheet: airSheet }, { month: "2021-06", count: 2, days: "6月3日、6月4日" }),
      finding("cutOffBeforeMonthEnd", "note", null, { until: "2021-12-15", lastData: "2021-12-15" }),
    ],
    place: assessment.place,
    assessment,
    report: { sheets: [] },
  }),
  asked: {
    trend: () => Promise.resolve(null),
    offers: () => Promise.resolve({ columns: [], proposals: [] }),
  },
  settings: defaultSettings,
  settingsLocked: false,
  sourceKeys: new Map(),
  ownSheets: [],
  lastRun: null,
  reportRows: new Map(),
  typedOver: [],
  acknowledged: new Map(),
  changedSince: null,
  undo: "emptied",
  previous: { kind: "none" },
  keepsStanding: true,
  plan: [
    { name: "月报·总览", change: "new", nameTaken: false },
    { name: "月报·数据核查", change: "new", nameTaken: false },
  ],
};
