/** The whole job: the workbook's cells in, the month's report out. Pure: no Excel, no clock. */
import type { Day } from "./calendar/day";
import type { Month } from "./calendar/period";
import type { WorkbookSnapshot } from "./cells/snapshot";
import type { AirData } from "./datasets/air-day";
import type { TargetData } from "./indicators/target";
import type { Finding } from "./findings/finding";
import type { AirAssessment } from "./indicators/assessment";
import type { Report } from "./report/sheet";
import type { Settings } from "./settings";

/** What staff ask for; what they leave open is proposed from the data. */
export interface ReportRequest {
  readonly month: Month | null;
  /** 统计截止; null: the month's last day, or the last day that has data. */
  readonly until: Day | null;
  /** Printed as 生成时间, "2021-12-16 09:30": given, since pure code has no clock. */
  readonly generatedAt: string;
}

export interface MonthlyReport {
  readonly air: AirData;
  readonly targets: TargetData;
  readonly findings: readonly Finding[];
  /** Both null where no daily air data were found: `findings` says why. */
  readonly assessment: AirAssessment | null;
  readonly report: Report | null;
}

export declare function monthlyReport(workbook: WorkbookSnapshot, request: ReportRequest, settings: Settings): MonthlyReport;
