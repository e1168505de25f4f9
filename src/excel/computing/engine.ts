/**
 * What is worked out of a workbook that was read. All of it is pure, and may be done beside the pane's own thread,
 * which then goes on taking clicks: `Engine` is the seam. What is handed over either way is plain data.
 */
import type { Severity } from "../../findings/finding";
import type { Trend } from "../../indicators/ledgers/progress";
import type { OwnColumn } from "../../indicators/own/propose-indicators";
import type { ReportRequest } from "../../monthly-report";
import type { NamedFigure } from "../../report/run-figures";
import type { OwnIndicator, Settings } from "../../settings";
import type { ShownMonth } from "../../shown-month";
import type { Run } from "../memory/workbook-memory";
import type { Choices, PreparedFrom } from "../prepare-report";
import type { WorkbookRead } from "../read-workbook";
import type { PlannedSheet } from "../writing/plan-writing";

/** A workbook as the pane shows it, and what it may ask of it afterwards. */
export interface ShownWorkbook extends Omit<PreparedFrom, "monthly" | "plan"> {
  readonly monthly: ShownMonth;
  readonly plan: readonly Pick<PlannedSheet, "name" | "change" | "nameTaken">[];
}

/** "2021-12", and the last day that counts, "2021-12-15". */
export interface WrittenPeriod {
  readonly month: string;
  readonly until: string;
}

/** What a run writes, and what is to be noted and told of it. */
export interface Computed<Month> {
  readonly monthly: Month;
  readonly settings: Settings;
  readonly data: Run["data"];
  /** null: there is nothing to report. */
  readonly period: WrittenPeriod | null;
  readonly plan: readonly PlannedSheet[];
  readonly figures: readonly NamedFigure[];
}

/** What is said of a month once it is written. */
export interface ToldMonth {
  readonly place: string | null;
  readonly findings: Readonly<Record<Severity, number>>;
}

/** What could be counted on a sheet, and by which columns. */
export interface SheetOffers {
  readonly columns: readonly OwnColumn[];
  readonly proposals: readonly OwnIndicator[];
}

/** A question about the workbook that was shown last, whose answer is not worth the time before somebody looks. */
export interface Asked {
  /** An indicator's course by its id; null: none worth drawing, or another workbook is shown by now. */
  trend(indicator: string): Promise<Trend | null>;
  /** By the sheet's name; empty also where another workbook is shown by now. */
  offers(sheet: string): Promise<SheetOffers>;
}

/** How a run's month is worked out. @throws Abandoned once the signal says so, at any moment that it can be heard */
export type Compute<Month> = (
  read: WorkbookRead,
  request: ReportRequest,
  choices: Choices,
  signal?: AbortSignal,
) => Promise<Computed<Month>>;

export interface Engine {
  readonly compute: Compute<ToldMonth>;
  show(
    read: WorkbookRead,
    request: ReportRequest,
    choices: Choices,
  ): Promise<{ readonly shown: ShownWorkbook; readonly asked: Asked }>;
}

/** The work was stopped before it was done, because somebody wanted it. */
export class Abandoned extends Error {
  constructor() {
    super("abandoned");
  }
}

/** Waits for a job that changes nothing, no longer than it is wanted: what comes of it afterwards is nobody's. */
export function unlessAbandoned<Value>(job: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  if (signal === undefined) return job;
  return new Promise((resolve, reject) => {
    const abandon = (): void => reject(new Abandoned());
    if (signal.aborted) abandon();
    signal.addEventListener("abort", abandon, { once: true });
    job.then(resolve, reject).finally(() => signal.removeEventListener("abort", abandon));
  });
}
