/**
 * What is wrong, doubtful or worth knowing about the data: a code with facts. The words are in `i18n/findings/`,
 * one message a code and language, each saying what happened, where, and what to do next.
 */
import type { Place } from "../cells/address";
import type { AirFindingFacts } from "./air-findings";
import type { LedgerFindingFacts } from "./ledger-findings";
import type { NoticeFindingFacts } from "./notice-findings";
import type { ProgressFindingFacts } from "./progress-findings";
import type { ReportFindingFacts } from "./report-findings";
import type { TaskFindingFacts } from "./task-findings";

/** error: a figure is missing or cannot be trusted. warning: look at it. note: for the reader to know. */
export type Severity = "error" | "warning" | "note";

/**
 * The facts that each code carries, room by room. A new kind of finding is one line in its room's file and one message
 * in `i18n/findings/`; the compiler asks for both.
 */
export type FindingFacts = AirFindingFacts &
  LedgerFindingFacts &
  ProgressFindingFacts &
  TaskFindingFacts &
  NoticeFindingFacts &
  ReportFindingFacts;

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
