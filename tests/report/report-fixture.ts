/** A report's input by hand: three workstreams in every state and a few tasks, without the rooms that work them out. */
import { noOwnDays } from "../../src/calendar/own-days";
import type { NoticeDraft } from "../../src/notice/notice";
import { parseLayout, standardLayouts } from "../../src/notice/templates/notice-layout";
import { dayOf } from "../../src/calendar/day";
import { sheetName, type RangeRef } from "../../src/cells/address";
import { count, indicator, sum } from "../../src/indicators/ledgers/declare-indicator";
import type { IndicatorStanding, LedgerFigure, ProgressAssessment } from "../../src/indicators/ledgers/progress";
import { coalUse } from "../../src/datasets/ledgers/coal";
import { meetings } from "../../src/datasets/ledgers/leadership";
import type { ReportInput } from "../../src/report/report-input";
import { defaultSettings } from "../../src/settings";
import {
  taskStatuses,
  type TaskAssessment,
  type TaskCounts,
  type TaskStanding,
  type TaskStatus,
} from "../../src/tasks/task";

export const noNotice: NoticeDraft = {
  notices: [],
  templates: [],
  fields: [],
  place: null,
  form: "card",
  layout: parseLayout(standardLayouts.card),
  textLayout: parseLayout(standardLayouts.text),
  ownDays: noOwnDays,
  findings: [],
};

export const until = dayOf(2021, 12, 15);
const yearToDate = { from: dayOf(2021, 1, 1), to: until };
export const ledgerRows: RangeRef = { sheet: sheetName("会议台账"), top: 3, left: 0, bottom: 43, right: 6 };

export const figure = (reported: number | null, over: Partial<LedgerFigure> = {}): LedgerFigure => ({
  value: reported,
  reported,
  period: yearToDate,
  dataUntil: null,
  rows: 41,
  undated: 0,
  numerator: null,
  denominator: null,
  sources: reported === null ? [] : [ledgerRows],
  ...over,
});

export const meetingsHeld = indicator("meetingsHeld", {
  workstream: "leadership",
  title: { "zh-CN": "会议次数", en: "Meetings held" },
  unit: "次",
  measure: count(meetings),
});
export const coalUsed = indicator("coalUsed", {
  workstream: "coalCap",
  title: { "zh-CN": "工业企业煤炭消费量", en: "Coal used" },
  unit: "万吨",
  decimals: 2,
  better: "lower",
  measure: sum(coalUse, "amount"),
});

export const standing = (over: Partial<IndicatorStanding> = {}): IndicatorStanding => ({
  indicator: meetingsHeld,
  cumulative: figure(41),
  month: figure(3, { rows: 3 }),
  lastYear: null,
  reportedLastMonth: 38,
  yearOnYear: { kind: "percent", amount: null, direction: null },
  plan: null,
  expected: null,
  completion: null,
  status: "noTarget",
  margin: null,
  ...over,
});

export const coalStanding = (over: Partial<IndicatorStanding> = {}): IndicatorStanding =>
  standing({
    indicator: coalUsed,
    cumulative: figure(749.34, { dataUntil: { year: 2021, month: 11 }, rows: 220 }),
    month: null,
    lastYear: figure(780.1),
    yearOnYear: { kind: "percent", amount: -3.9, direction: "down" },
    plan: {
      value: 820,
      direction: "atMost",
      origin: "target",
      wording: "不超过820万吨",
      at: { sheet: sheetName("指标目标"), row: 4, column: 2 },
      responsible: "市发改委",
    },
    completion: 91.4,
    status: "atRisk",
    margin: 70.66,
    ...over,
  });

export const progress: ProgressAssessment = {
  month: { year: 2021, month: 12 },
  workstreams: [
    { workstream: "leadership", title: "提高政治站位，坚持高位推动", standings: [standing()] },
    { workstream: "coalCap", title: "煤炭消费总量控制", standings: [coalStanding()] },
    { workstream: "catering", title: "加强餐饮综合治理", standings: [] },
  ],
  history: [],
  changed: [],
  trend: () => null,
  rowsBehind: () => null,
  findings: [],
};

const counts = (label: string, tasks: readonly TaskStanding[]): TaskCounts => ({
  label,
  total: tasks.length,
  byStatus: Object.fromEntries(
    taskStatuses.map((status) => [status, tasks.filter(({ computed }) => computed === status).length]),
  ) as Record<TaskStatus, number>,
  overdue: tasks.filter(({ flags }) => flags.includes("overdue")).length,
  dueSoon: tasks.filter(({ flags }) => flags.includes("dueSoon")).length,
  closed: tasks.filter(({ computed }) => computed === "closed").length,
});

export const task = (over: Partial<TaskStanding> = {}): TaskStanding => ({
  key: over.number ?? "1",
  number: "1",
  round: "第一轮中央督察",
  item: "1",
  problem: null,
  theme: "大气",
  workstream: "coalCap",
  workstreamText: null,
  task: "制定煤炭消费总量控制方案",
  goal: null,
  measures: null,
  responsible: "市发改委",
  countsFor: "市发改委",
  supervisor: null,
  leader: null,
  numbers: null,
  deadline: { kind: "day", day: dayOf(2021, 12, 31), text: "2021年底" },
  daysLeft: 16,
  written: "onSchedule",
  writtenText: null,
  computed: "onSchedule",
  basis: "deadline",
  open: [],
  indicator: null,
  completion: null,
  expectedCompletion: null,
  disagrees: false,
  flags: ["dueSoon"],
  closeOut: {
    steps: { selfCheck: null, acceptance: null, publication: null, closure: null },
    publishedTo: null,
    next: "selfCheck",
    blockedBy: "workNotDone",
  },
  progress: null,
  obstacle: null,
  nextStep: null,
  remark: null,
  at: { sheet: sheetName("整改任务台账"), top: 3, left: 0, bottom: 3, right: 9 },
  cells: {},
  ...over,
});

export const tasksOf = (tasks: readonly TaskStanding[]): TaskAssessment => ({
  until,
  tasks,
  total: counts("合计", tasks),
  byWorkstream: [],
  byUnit: [],
  byRound: tasks.length === 0 ? [] : [counts("第一轮中央督察", tasks)],
  findings: [],
  questions: [],
});

/** A workbook with ledgers and no air. */
export const reportInput = (over: Partial<ReportInput> = {}): ReportInput => ({
  place: "示例市",
  month: { year: 2021, month: 12 },
  until,
  assessment: null,
  ledgers: { tables: [], findings: [] },
  progress,
  tasks: tasksOf([
    task(),
    task({
      number: "7",
      task: "淘汰燃煤锅炉",
      computed: "behind",
      flags: ["overdue"],
      daysLeft: -46,
      obstacle: "资金未到位",
    }),
  ]),
  notice: noNotice,
  history: [],
  damagedHistory: [],
  openQuestions: 0,
  account: [],
  findings: [],
  edits: new Map(),
  air: { place: null, places: [], days: [], guesses: [], sources: [], findings: [] },
  targets: { targets: [], ledgerTargets: [], definitions: [], guesses: [], findings: [] },
  settings: defaultSettings,
  workbook: { name: "台账.xlsx", sheets: [] },
  generatedAt: "2021-12-16 09:30",
  ...over,
});
