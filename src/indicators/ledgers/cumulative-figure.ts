/** What an indicator has come to by a day. */
import { yearToDate } from "../../calendar/period";
import type { LedgerIndicator } from "./declare-indicator";
import { measureFigure } from "./measure-ledgers";
import type { LedgerFigure } from "./progress";
import { standing, toDate, type RowWindow } from "./row-window";
import { seasonAt } from "./schedule";
import type { Standpoint } from "./standpoint";

/** The figure that a report of that day gives as 累计 (or 现状). */
export function cumulativeFigure(
  indicator: LedgerIndicator,
  at: Pick<Standpoint, "until" | "book" | "heatingSeason">,
): LedgerFigure {
  return measureFigure(indicator.measure, cumulativeWindow(indicator, at), indicator, at.book);
}

export function cumulativeWindow(
  { period, progress }: LedgerIndicator,
  { until, heatingSeason }: Pick<Standpoint, "until" | "heatingSeason">,
): RowWindow {
  if (period === "asItStands") return standing(yearToDate(until));
  // What is worked off in a season is counted from its first day, across the turn of the year.
  if (progress === "heatingSeason") return toDate({ from: seasonAt(until, heatingSeason).from, to: until });
  return toDate(yearToDate(until));
}
