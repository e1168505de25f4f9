/** What lacks the days that it needs: told once a period, whatever rests on it. */
import { civilDate, isoDate } from "../../calendar/day";
import { finding, type Finding } from "../../findings/finding";
import { pollutantLabel, pollutants } from "../../standards/pollutant";
import { airIndicator } from "./air-indicators";
import type { PeriodId, PeriodSummary } from "../assessment";

/** @param years whole years, which may be among the named periods as well */
export function validityFindings(
  summaries: Readonly<Record<PeriodId, PeriodSummary | null>>,
  years: readonly PeriodSummary[],
): Finding[] {
  const periods = new Map(
    [...Object.values(summaries), ...years].flatMap((summary) =>
      summary ? [[`${summary.period.from} ${summary.period.to}`, summary] as const] : [],
    ),
  );
  return [...periods.values()].flatMap((summary) => [...tooFewDays(summary), ...monthsTooShort(summary)]);
}

/** One finding a period and pollutant group: the figures of one period usually lack the same days. */
function tooFewDays(summary: PeriodSummary): Finding[] {
  const short = Object.values(summary.figures).filter(
    (figure) =>
      figure.requiredDays !== null &&
      figure.validDays + figure.deductedDays < figure.requiredDays &&
      figure.validDays > 0 &&
      airIndicator(figure.indicator).pollutant !== null,
  );
  const first = short[0];
  if (!first || first.requiredDays === null) return [];
  const names = short
    .map(({ indicator }) => airIndicator(indicator).pollutant)
    .flatMap((pollutant) => (pollutant === null ? [] : [pollutantLabel[pollutant]]));
  return [
    finding("tooFewDays", "warning", first.sources[0] ?? null, {
      figure: [...new Set(names)].join("、"),
      period: `${isoDate(summary.period.from)}—${isoDate(summary.period.to)}`,
      valid: Math.min(...short.map(({ validDays }) => validDays)),
      required: first.requiredDays,
    }),
  ];
}

/** Enough days in the year, but a month without: one finding for all that lack the same months. */
function monthsTooShort({ shortMonths, figures, period }: PeriodSummary): Finding[] {
  const byMonths = new Map<string, string[]>();
  for (const pollutant of pollutants) {
    const figure = Object.values(figures).find(({ indicator }) => airIndicator(indicator).pollutant === pollutant);
    const months = shortMonths[pollutant].join("、");
    // With too few days in the whole year that is told already.
    if (months === "" || !figure || figure.validDays + figure.deductedDays < (figure.requiredDays ?? 0)) continue;
    byMonths.set(months, [...(byMonths.get(months) ?? []), pollutantLabel[pollutant]]);
  }
  const at = figures.pm25Mean.sources[0] ?? null;
  return [...byMonths].map(([months, names]) =>
    finding("monthsTooShort", "warning", at, {
      figure: names.join("、"),
      year: civilDate(period.from).year,
      months,
    }),
  );
}
