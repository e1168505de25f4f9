/** What the choice of the period leaves without data, and what the memory of earlier months cannot tell. */
import { contains, monthKey, wholeMonth } from "../../calendar/period";
import { sheetName } from "../../cells/address";
import type { AirData } from "../../datasets/air-day";
import { finding, type Finding } from "../../findings/finding";
import type { ReportPeriod, ReportRequest } from "../../indicators/report-period";
import type { OwnContent } from "../own-content";
import { sheetNames } from "../report-input";

/** @param period null: nothing to report at all */
export function periodFindings(
  request: Pick<ReportRequest, "month">,
  period: ReportPeriod | null,
  air: AirData,
): Finding[] {
  if (period === null)
    return [finding("nothingToReport", "error", null, { month: request.month && monthKey(request.month) })];
  const whole = wholeMonth(period.month);
  // A workbook without any air sheet was told so by the reader.
  const lacksMonth = air.days.length > 0 && !air.days.some(({ day }) => contains(whole, day));
  return lacksMonth ? [finding("noAirDaysInMonth", "warning", null, { month: monthKey(period.month) })] : [];
}

/** Rows of 月报·历史 that nobody can read, each at its place. */
export const historyFindings = ({ damagedHistory }: OwnContent): Finding[] =>
  damagedHistory.map(({ row, cells }) =>
    finding(
      "damagedHistoryRow",
      "warning",
      { sheet: sheetName(sheetNames.history), row, column: 0 },
      {
        text: cells
          .filter((cell) => cell !== "")
          .join(" | ")
          .slice(0, 60),
      },
    ),
  );
