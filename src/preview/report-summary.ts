/** What the command line prints and writes as JSON of a finished report. */
import { isoDate } from "../calendar/day";
import { ExcelProblem } from "../excel/excel-error";
import { describeFailure, describeFigures, describeReport } from "../excel/describe-report";
import type { MonthlyReport } from "../monthly-report";

/** One line for people; null: no failure that has words. */
export function describeProblem(error: unknown): string | null {
  if (error instanceof ExcelProblem) return describeFailure(error);
  if (typeof error === "object" && error !== null && "code" in error && (error.code === "ENOENT" || error.code === "EACCES" || error.code === "EISDIR")) {
    return `文件打不开：${"path" in error ? String(error.path) : ""}（${String(error.code)}）`;
  }
  return null;
}

export const summary = (monthly: MonthlyReport): string => describeReport(monthly);

export const figuresJson = (monthly: MonthlyReport): unknown => describeFigures(monthly, isoDate);
