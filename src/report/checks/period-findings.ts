/** What the choice of the period leaves without data, and what the memory of earlier months cannot tell. */
import { monthKey, wholeMonth, type Month } from "../../calendar/period";
import { sheetName } from "../../cells/address";
import { groupedBy } from "../../collections/grouped-by";
import { hasDaysIn, type AirData } from "../../datasets/air-day";
import { finding, type Finding } from "../../findings/finding";
import type { ReportPeriod, ReportRequest } from "../../indicators/report-period";
import type { TargetData } from "../../indicators/targets/target";
import type { WorkbookReading } from "../../workbook-reading";
import type { OwnContent } from "../own-content";
import { sheetNames } from "../report-input";

/** @param period null: nothing to report at all */
export function periodFindings(
  request: Pick<ReportRequest, "month">,
  period: ReportPeriod | null,
  { air, targets }: Pick<WorkbookReading, "air" | "targets">,
): Finding[] {
  const month = period?.month ?? request.month;
  const ofOthers = month === null ? [] : placesWith(month, air);
  if (period === null) {
    const nothing = finding("nothingToReport", "error", null, { month: month && monthKey(month) });
    return [nothing, ...targetsAlone(targets), ...ofOthers];
  }
  // A workbook without any air sheet was told so by the reader.
  const lacksMonth = air.days.length > 0 && !hasDaysIn(air, wholeMonth(period.month));
  return lacksMonth
    ? [finding("noAirDaysInMonth", "warning", null, { month: monthKey(period.month) }), ...ofOthers]
    : [];
}

/** A table that says what is to be done, and what was, is a plan: how far the works are is told by their lists. */
function targetsAlone({ targets, ledgerTargets }: TargetData): Finding[] {
  const sheets = groupedBy([...targets, ...ledgerTargets], ({ at }) => at.sheet);
  return [...sheets].map(([sheet, of]) =>
    finding("targetsAlone", "error", of[0]?.at ?? null, { sheet, count: of.length }),
  );
}

/** Other places that have days in the month, where the report's own has none. */
function placesWith(month: Month, { place, days, series = [] }: AirData): Finding[] {
  const period = wholeMonth(month);
  if (place === null || hasDaysIn({ days }, period)) return [];
  const others = series.flatMap((one) => (one.place !== null && hasDaysIn(one, period) ? [one.place] : []));
  if (others.length === 0) return [];
  return [finding("placeLacksMonth", "warning", null, { month: monthKey(month), place, others: others.join("、") })];
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
