/**
 * What is wrong, doubtful or worth knowing about the data: a code with facts. The words are in `i18n/findings.ts`,
 * one message a code and language, each saying what happened, where, and what to do next.
 */
import type { Place } from "../cells/address";

/** error: a figure is missing or cannot be trusted. warning: look at it. note: for the reader to know. */
export type Severity = "error" | "warning" | "note";

/**
 * The facts that each code carries. A new kind of finding is one line here and one message in `i18n/findings.ts`;
 * the compiler asks for both.
 */
export interface FindingFacts {
  // reading
  noAirSheet: Record<never, never>;
  noTargetSheet: Record<never, never>;
  unreadableCell: { field: string; text: string };
  unreadableDate: { text: string };
  impossibleDate: { text: string };
  errorCell: { field: string; code: string };
  numbersStoredAsText: { field: string; count: number };
  belowDetectionHalved: { field: string; count: number };
  severalCities: { cities: string; chosen: string };
  hiddenCellsRead: { rows: boolean; columns: boolean };
  // plausibility
  duplicateDay: { date: string; same: boolean };
  missingDays: { month: string; count: number; days: string };
  outOfRange: { field: string; value: number; low: number; high: number; unit: string };
  unitSlip: { field: string; value: number; declared: string; likely: string };
  particulateOrder: { pm25: number; pm10: number };
  particulateOrderOften: { count: number; days: number };
  aqiUnexplained: { date: string; written: number; computed: number };
  aqiDiffersThroughout: { count: number; days: number };
  classMismatch: { date: string; written: string; computed: string };
  frozenValues: { field: string; value: number; days: number; from: string; to: string };
  zeroConcentration: { field: string; count: number };
  shiftedColumns: { fields: string };
  // figures
  tooFewDays: { figure: string; period: string; valid: number; required: number };
  mixedStandards: { period: string; standard: string };
  cutOffBeforeMonthEnd: { until: string; lastData: string };
  baselineComputed: { indicator: string; year: number; value: string };
  baselineMissing: { indicator: string; year: number };
  targetUnreadable: { text: string };
  targetUnknownIndicator: { text: string };
  targetLooserThanBaseline: { indicator: string; target: string; baseline: string };
}

export type FindingCode = keyof FindingFacts;

export type Finding = {
  readonly [Code in FindingCode]: {
    readonly code: Code;
    readonly severity: Severity;
    readonly at: Place | null;
    readonly facts: FindingFacts[Code];
  };
}[FindingCode];

/** Builds a finding with its facts checked against its code. */
export function finding<Code extends FindingCode>(
  code: Code,
  severity: Severity,
  at: Place | null,
  facts: FindingFacts[Code],
): Finding {
  return { code, severity, at, facts } as Finding;
}
