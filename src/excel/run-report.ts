/** A report worked out and written in one thread: the command line's way, and the tests'. */
import type { MonthlyReport, ReportRequest } from "../monthly-report";
import type { Choices } from "./prepare-report";
import { computed } from "./computing/compute-month";
import { runMonth, type RunOptions, type Written as WrittenOf } from "./run-month";

export type { Difference, Phase, Reached, RunChanges, RunOptions } from "./run-month";

export type Written = WrittenOf<MonthlyReport>;

/** `runMonth`, with the whole month in what comes of it. @throws ExcelProblem */
export const writeReport = (
  request: ReportRequest,
  choices: Choices = {},
  options: RunOptions = {},
): Promise<Written> =>
  runMonth(async (read, asked, chosen) => computed(read, asked, chosen), request, choices, options);
