/** How an indicator came to where it stands: its cumulative figure as of the end of each month of the year. */
import { civilDate, dayOf, daysInMonth, type Day } from "../../calendar/day";
import { monthKey } from "../../calendar/period";
import type { LedgerIndicator } from "./declare-indicator";
import { entryOf } from "./history";
import { endOfData } from "./row-window";
import type { HistoryEntry, LedgerFigure, Trend } from "./progress";
import { seasonAt } from "./schedule";
import { cumulativeFigure } from "./cumulative-figure";
import type { Standpoint } from "./standpoint";

/** Months that hold a figure, below which there is no shape to see. */
const FEWEST = 3;

/**
 * From the ledger where every row that counts bears a date; else from its versions of earlier months, else from what
 * was reported (月报·历史), since a row without a date would stand in every month as if it had been done by then.
 * @returns null: fewer than three months of each
 */
export function trendOf(
  indicator: LedgerIndicator,
  cumulative: LedgerFigure,
  history: readonly HistoryEntry[],
  at: Standpoint,
): Trend | null {
  const worthDrawing = ({ values }: Trend): boolean => values.filter((value) => value !== null).length >= FEWEST;
  if (cumulative.reported === null) return null;
  return (
    [
      fromLedger(indicator, cumulative, at),
      fromVersions(indicator, cumulative, at),
      fromHistory(indicator, cumulative, history, at),
    ].find((trend) => trend !== null && worthDrawing(trend)) ?? null
  );
}

/** From the list as it stood each month. */
function fromVersions(indicator: LedgerIndicator, { reported }: LedgerFigure, at: Standpoint): Trend {
  const { year, month: now } = civilDate(at.until);
  const values = months(at.until).map((month): number | null => {
    const then = at.booksThen(indicator.measure.ledger, { year, month });
    if (then === null) return null;
    if (month === now) return reported;
    return cumulativeFigure(indicator, { ...at, until: then.on.to, book: then.book }).reported;
  });
  return { basis: "versions", values };
}

function fromLedger(indicator: LedgerIndicator, cumulative: LedgerFigure, at: Standpoint): Trend | null {
  const datedBy = at.book.declaration(indicator.measure.ledger)?.datedBy ?? null;
  if (datedBy === null || cumulative.undated > 0) return null;
  const { year } = civilDate(at.until);
  const end = endOfData(cumulative);
  const seasonal = indicator.progress === "heatingSeason";
  const season = seasonAt(at.until, at.heatingSeason).from;
  const values = months(at.until).map((month): number | null => {
    const last = Math.min(dayOf(year, month, daysInMonth(year, month)), at.until) as Day;
    // A ledger kept by months that has not reached the month knows nothing of it; another season's work is another sum.
    if (dayOf(year, month, 1) > end || (seasonal && seasonAt(last, at.heatingSeason).from !== season)) return null;
    return cumulativeFigure(indicator, { ...at, until: last }).reported;
  });
  return { basis: "ledger", values };
}

function fromHistory(
  { id }: LedgerIndicator,
  { reported }: LedgerFigure,
  history: readonly HistoryEntry[],
  { until }: Standpoint,
): Trend {
  const { year, month: now } = civilDate(until);
  const values = months(until).map((month): number | null => {
    if (month === now) return reported;
    return entryOf(history, monthKey({ year, month }), id)?.value ?? null;
  });
  return { basis: "reported", values };
}

const months = (until: Day): number[] => Array.from({ length: civilDate(until).month }, (_, index) => index + 1);
