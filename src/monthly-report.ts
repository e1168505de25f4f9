/** The whole job: the workbook's cells in, the month's report out. Pure: no Excel, no clock. */
import type { Day } from "./calendar/day";
import type { Month } from "./calendar/period";
import type { WorkbookSnapshot } from "./cells/snapshot";
import { checkAirData } from "./checks/check-air-data";
import type { AirData } from "./datasets/air-day";
import { readAirData } from "./datasets/read-air-data";
import type { Finding } from "./findings/finding";
import type { AirAssessment } from "./indicators/assessment";
import { assessAir } from "./indicators/assess-air";
import { readTargets } from "./indicators/read-targets";
import type { TargetData } from "./indicators/target";
import { buildReport } from "./report/build-report";
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
  /** Both null where there are no daily air data in the month asked for: `findings` says why. */
  readonly assessment: AirAssessment | null;
  readonly report: Report | null;
}

export function monthlyReport(workbook: WorkbookSnapshot, request: ReportRequest, settings: Settings): MonthlyReport {
  const air = readAirData(workbook, settings);
  const targets = readTargets(workbook, settings);
  const assessment = assessAir(air, targets.targets, request, settings);
  const findings = [...air.findings, ...targets.findings, ...(assessment?.findings ?? []), ...checkAirData(air)];
  const report = assessment && buildReport({ assessment, findings, air, targets, settings, workbookName: workbook.name, generatedAt: request.generatedAt });
  return { air, targets, findings, assessment, report };
}
