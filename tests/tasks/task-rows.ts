/** Task ledgers by hand. */
import { dayOf, parseIsoDate, type Day } from "../../src/calendar/day";
import type { Period } from "../../src/calendar/period";
import { sheetName, type CellRef } from "../../src/cells/address";
import type { LedgerValue } from "../../src/recognition/declare-ledger";
import { LedgerRow, type LedgerData, type LedgerTable } from "../../src/datasets/ledger";
import { defaultSettings } from "../../src/settings";
import type { IndicatorStanding, IndicatorStatus, ProgressAssessment } from "../../src/indicators/ledgers/progress";
import { assessTasks } from "../../src/tasks/assess-tasks";
import { catalogued } from "../indicators/ledger-fixture";

export const sheet = sheetName("整改任务台账");
export const until = dayOf(2021, 12, 15);

export const on = (iso: string): Period => {
  const day = parseIsoDate(iso);
  if (day === null) throw new Error(`${iso} is no date`);
  return { from: day, to: day };
};

export const dayOn = (iso: string): Day => on(iso).from;

export type Values = Readonly<Record<string, LedgerValue>>;

/** A row at its place on the sheet, every value in a cell of its own. */
export function ledgerRow(values: Values, index = 0, at = sheet): LedgerRow {
  const row = index + 2;
  const cells = Object.fromEntries(
    Object.keys(values).map((field, column): [string, CellRef] => [field, { sheet: at, row, column }]),
  );
  return LedgerRow.of({ values, cells, at: { sheet: at, top: row, left: 0, bottom: row, right: 20 }, part: 0 });
}

export function ledgerTable(ledger: string, rows: readonly Values[], name = sheet): LedgerTable {
  return {
    ledger,
    rows: rows.map((values, index) => ledgerRow(values, index, name)),
    totals: [],
    source: { sheet: name, top: 2, left: 0, bottom: rows.length + 1, right: 20 },
    guess: {
      sheet: name,
      sheetId: `{${name}}`,
      dataset: ledger,
      confidence: 1,
      headerRows: [1, 1],
      columns: [],
      rowCount: rows.length,
      firstDay: null,
      lastDay: null,
      corrected: false,
    },
  };
}

export const ledgersOf = (...tables: readonly LedgerTable[]): LedgerData => ({ tables, findings: [] });

/** A task with what every ledger has; changes on top. */
export const task = (changes: Values = {}): Values => ({
  number: "1",
  round: "中央环保督察",
  task: "完成35家企业提标改造",
  responsible: "市生态环境局",
  deadline: "2021年12月底前",
  ...changes,
});

export const noProgress: ProgressAssessment = {
  month: { year: 2021, month: 12 },
  workstreams: [],
  history: [],
  changed: [],
  trend: () => null,
  rowsBehind: () => null,
  findings: [],
};

/** A standing of a catalogue's indicator with the status and completion that matter to a task. */
export function standing(id: string, status: IndicatorStatus, completion: number | null = null): IndicatorStanding {
  const indicator = catalogued(id);
  const figure = {
    value: null,
    reported: null,
    period: { from: dayOf(2021, 1, 1), to: until },
    dataUntil: null,
    rows: 0,
    undated: 0,
    numerator: null,
    denominator: null,
    sources: [],
  };
  return {
    indicator,
    cumulative: figure,
    month: null,
    lastYear: null,
    reportedLastMonth: null,
    yearOnYear: { kind: "percent", amount: null, direction: null },
    plan: null,
    expected: null,
    completion,
    status,
    margin: null,
  };
}

export const progressOf = (...standings: readonly IndicatorStanding[]): ProgressAssessment => ({
  ...noProgress,
  workstreams: [{ workstream: "industry", title: "推进工业企业全面达标", standings }],
});

export const assess = (rows: readonly Values[], progress = noProgress, at = until) =>
  assessTasks(ledgersOf(ledgerTable("rectificationTasks", rows)), progress, at, defaultSettings.heatingSeason);

/** The standing of one task alone. */
export function assessOne(changes: Values, progress = noProgress, at = until) {
  const [only] = assess([task(changes)], progress, at).tasks;
  if (!only) throw new Error("no task");
  return only;
}
