/**
 * What was reported, month by month (月报·历史): this month's entries, last month's word, and figures that changed since.
 */
import { civilDate, isoDate, parseIsoDate, type Day } from "../../calendar/day";
import { addMonths, monthKey, monthOf, yearToDate, type Month } from "../../calendar/period";
import type { Settings } from "../../settings";
import { round } from "../../standards/rounding";
import { airIndicator, type AirIndicatorId } from "../air/air-indicators";
import type { AirAssessment } from "../assessment";
import type { LedgerIndicator } from "./declare-indicator";
import type { LedgerBook } from "./ledger-book";
import { assessDays } from "../air/judge-day";
import { measurePeriod } from "../air/measure-period";
import { AssessedDays } from "../air/period-days";
import { dayRulesOf } from "../air/other-ways";
import { countsWhatIsDone } from "./over-time";
import type { BooksOverTime } from "./standpoint";
import type { ChangedFigure, HistoryEntry, IndicatorStanding, LedgerFigure } from "./progress";
import { enoughDecimals } from "./figure-decimals";
import { cumulativeFigure } from "./cumulative-figure";

/** The air's figures that reports are remembered by. */
const airRemembered: readonly AirIndicatorId[] = ["pm25Mean", "heavyDays", "goodRatio"];

/** One entry an indicator that has data. */
export function historyEntries(
  month: Month,
  until: Day,
  generatedAt: string,
  standings: readonly IndicatorStanding[],
  air: AirAssessment | null,
): HistoryEntry[] {
  const common = { month: monthKey(month), until: isoDate(until), generatedAt };
  const ofLedgers = standings.flatMap(({ indicator, cumulative, status }): HistoryEntry[] =>
    cumulative.reported === null
      ? []
      : [
          {
            ...common,
            indicator: indicator.id,
            title: indicator.title["zh-CN"],
            value: cumulative.reported,
            unit: indicator.unit,
            status,
          },
        ],
  );
  // The air's figures are as of its own last day with data.
  const ofAir = airRemembered.flatMap((id): HistoryEntry[] => {
    const figure = air?.periods.yearToDate?.figures[id];
    if (!air || !figure || figure.reported === null) return [];
    return [
      {
        ...common,
        until: isoDate(air.until),
        indicator: id,
        title: airIndicator(id).title["zh-CN"],
        value: figure.reported,
        unit: figure.unit,
        status: "",
      },
    ];
  });
  return [...ofAir, ...ofLedgers];
}

/** The month's entry of an indicator; of several the one written last. */
export const entryOf = (history: readonly HistoryEntry[], month: string, indicator: string): HistoryEntry | null =>
  history
    .filter((entry) => entry.month === month && entry.indicator === indicator)
    .reduce<HistoryEntry | null>((last, entry) => (last && last.generatedAt > entry.generatedAt ? last : entry), null);

/** null: not reported; in January also for what counts from 1 January, since December's is another year's. */
export function reportedLastMonth(
  history: readonly HistoryEntry[],
  month: Month,
  { id, period }: LedgerIndicator,
): number | null {
  if (month.month === 1 && period === "yearToDate") return null;
  return entryOf(history, monthKey(addMonths(month, -1)), id)?.value ?? null;
}

interface Recomputed {
  readonly indicators: readonly LedgerIndicator[];
  readonly book: LedgerBook;
  readonly booksThen: BooksOverTime;
  readonly air: AirAssessment | null;
  readonly settings: Pick<Settings, "heatingSeason" | "primaryShareOf" | "standard" | "basis">;
}

/**
 * Earlier months of the year whose figures, worked out again as of the day they were reported for, are no longer what
 * was reported (已报数据变动). Indicators that are no longer there are passed over, and so is what cannot be worked out
 * again: rows without dates say how it is now. Only where less is done now than was reported, something was changed.
 */
export function changedFigures(history: readonly HistoryEntry[], month: Month, again: Recomputed): ChangedFigure[] {
  const now = monthKey(month);
  const byId = new Map(again.indicators.map((indicator) => [indicator.id, indicator]));
  const seen = new Set<string>();
  return history.flatMap((entry): ChangedFigure[] => {
    const key = `${entry.month} ${entry.indicator}`;
    if (entry.month >= now || !entry.month.startsWith(`${month.year}-`) || seen.has(key)) return [];
    seen.add(key);
    const last = entryOf(history, entry.month, entry.indicator) ?? entry;
    const until = parseIsoDate(last.until);
    if (until === null || civilDate(until).year !== month.year) return [];
    const indicator = byId.get(last.indicator);
    const measured = indicator && figureThen(indicator, monthOf(until), until, again);
    const figure = measured === undefined ? airFigure(last.indicator, until, again) : measured.figure.reported;
    if (figure === undefined) return [];
    const decimals = indicator && enoughDecimals(indicator.measure, measured?.figure.value ?? null, indicator.decimals);
    const reported = last.value === null ? null : round(last.value, decimals ?? MOST_DECIMALS);
    const isMore = measured?.mayBeLess === true && (reported === null || figure === null || figure >= reported);
    return figure === reported || isMore ? [] : [{ entry: last, now: figure }];
  });
}

interface FigureThen {
  readonly figure: LedgerFigure;
  /** It is today's: then it may have been less. */
  readonly mayBeLess: boolean;
}

/** undefined: nobody can tell what it was. */
function figureThen(
  indicator: LedgerIndicator,
  month: Month,
  until: Day,
  { book, booksThen, settings: { heatingSeason } }: Recomputed,
): FigureThen | undefined {
  const { ledger } = indicator.measure;
  const now = cumulativeFigure(indicator, { until, book, heatingSeason });
  if ((book.declaration(ledger)?.datedBy ?? null) !== null && now.undated === 0)
    return { figure: now, mayBeLess: false };
  const then = booksThen(ledger, month);
  if (then !== null)
    return { figure: cumulativeFigure(indicator, { until, book: then.book, heatingSeason }), mayBeLess: false };
  return countsWhatIsDone(indicator, book) ? { figure: now, mayBeLess: true } : undefined;
}

const MOST_DECIMALS = 6;

/** undefined: no such figure of the air, or no air data to work it out from. */
function airFigure(id: string, until: Day, { air, settings }: Recomputed): number | null | undefined {
  const known = airRemembered.find((one) => one === id);
  if (known === undefined || air === null) return undefined;
  // By the standard of that day, as it was reported: a later one counts good days otherwise.
  const rules = dayRulesOf(settings, until);
  const { standard } = rules;
  const days =
    standard === air.standard
      ? air.days.thisYear
      : assessDays(
          air.days.thisYear.map(({ source }) => source),
          rules,
        );
  return (
    measurePeriod(new AssessedDays(days), yearToDate(until), standard, settings.primaryShareOf)?.figures[known]
      .reported ?? null
  );
}
