/** The work itself, wherever it is done: what was read in, plain data out. Pure. */
import { isoDate } from "../../calendar/day";
import { monthKey } from "../../calendar/period";
import type { Severity } from "../../findings/finding";
import type { MonthlyReport, ReportRequest } from "../../monthly-report";
import { namedFigures } from "../../report/run-figures";
import { shownMonth } from "../../shown-month";
import { preparedFrom, type Choices } from "../prepare-report";
import type { WorkbookRead } from "../read-workbook";
import type { Asked, Computed, SheetOffers, ShownWorkbook, ToldMonth } from "./engine";

/** With the whole month, for who works in the same thread. */
export function computed(read: WorkbookRead, request: ReportRequest, choices: Choices): Computed<MonthlyReport> {
  const { monthly, settings, data, plan } = preparedFrom(read, request, choices);
  const { period } = monthly;
  const written = period && { month: monthKey(period.month), until: isoDate(period.until) };
  return { monthly, settings, data, period: written, plan, figures: namedFigures(monthly) };
}

/** The same with what is said of the month. */
export function computedToTell(read: WorkbookRead, request: ReportRequest, choices: Choices): Computed<ToldMonth> {
  const { monthly, ...rest } = computed(read, request, choices);
  return { ...rest, monthly: toldMonth(monthly) };
}

function toldMonth({ place, findings }: MonthlyReport): ToldMonth {
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return {
    place,
    findings: { error: count("error"), warning: count("warning"), note: count("note") },
  };
}

/** Answers to what may be asked of it later. */
export interface Answers {
  readonly trend: (indicator: string) => Awaited<ReturnType<Asked["trend"]>>;
  readonly offers: (sheet: string) => SheetOffers;
}

export function shownWorkbook(
  read: WorkbookRead,
  request: ReportRequest,
  choices: Choices,
): { readonly shown: ShownWorkbook; readonly answers: Answers } {
  const { monthly, plan, ...rest } = preparedFrom(read, request, choices);
  return {
    shown: {
      ...rest,
      monthly: shownMonth(monthly),
      plan: plan.map(({ name, change, nameTaken }) => ({ name, change, nameTaken })),
    },
    answers: {
      trend: (indicator) => monthly.progress?.trend(indicator) ?? null,
      offers: (sheet) => ({ columns: monthly.tableColumns(sheet), proposals: monthly.proposals(sheet) }),
    },
  };
}
