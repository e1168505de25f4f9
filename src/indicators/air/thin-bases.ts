/** Periods that others are held against: of which too few days are known, nothing is compared with. */
import { isoDate } from "../../calendar/day";
import { finding, type Finding } from "../../findings/finding";
import type { PeriodId, PeriodSummary } from "../assessment";

const BASES: readonly PeriodId[] = [
  "previousMonth",
  "monthLastYear",
  "yearToDateLastYear",
  "baselineSamePeriod",
  "heatingSeasonLastYear",
];

/** As of last year's days that a forecast takes for those to come. */
const LEAST_KNOWN = 0.75;

type Summaries = Readonly<Record<PeriodId, PeriodSummary | null>>;

/** June alone is no first half of a year: the other summaries, and what is told of those that are left out. */
export function withoutThinBases(all: Summaries): { readonly summaries: Summaries; readonly findings: Finding[] } {
  const thin = BASES.filter((id) => isThin(all[id]));
  const left = Object.fromEntries(thin.map((id) => [id, null]));
  const told = new Map(thin.flatMap((id) => (all[id] === null ? [] : [[nameOf(all[id]), all[id]] as const])));
  return {
    summaries: { ...all, ...left },
    findings: [...told].map(([period, summary]) =>
      finding("baseTooThin", "note", summary.figures.pm25Mean.sources[0] ?? null, {
        period,
        days: knownDays(summary),
        of: summary.calendarDays,
      }),
    ),
  };
}

const isThin = (summary: PeriodSummary | null): boolean =>
  summary !== null && knownDays(summary) < LEAST_KNOWN * summary.calendarDays;

/** Days with an index, or with a value of whatever is measured most. */
const knownDays = ({ validDays, figures }: PeriodSummary): number =>
  Math.max(validDays, ...Object.values(figures).map((figure) => figure.validDays));

const nameOf = ({ period: { from, to } }: PeriodSummary): string => `${isoDate(from)}—${isoDate(to)}`;
