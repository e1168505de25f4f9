/** The three sheets of the month. */
import { airSheet } from "./air-sheet";
import { checksSheet } from "./checks-sheet";
import { overviewSheet } from "./overview-sheet";
import type { ReportInput } from "./report-input";
import type { Report } from "./sheet";

export const buildReport = (input: ReportInput): Report => ({ sheets: [overviewSheet(input), airSheet(input), checksSheet(input)] });
