/**
 * The figures that the workbook computed, as a notice could state them: what figures found in a text are held against.
 */
import { wholeMonth, wholeYear, type Period } from "../calendar/period";
import { airIndicator } from "../indicators/air-indicators";
import type { AirAssessment, Figure } from "../indicators/assessment";
import { standingsOf, type ProgressAssessment } from "../indicators/progress";
import { workstreams } from "../indicators/workstreams";

export interface KnownFigure {
  /** "低氮改造完成台数" */
  readonly name: string;
  readonly synonyms: readonly (string | RegExp)[];
  /** As reported: rounded once to `decimals`. */
  readonly value: number;
  readonly unit: string;
  readonly decimals: number;
  readonly period: Period;
  /** Heading of the items that would state it; null: of the outcome. */
  readonly section: string | null;
  /** value: the figure itself. change: how far it moved, signed. */
  readonly kind: "value" | "change";
}

export type KnownFigures = readonly KnownFigure[];

/** Figures without a value are left out: nothing can be held against them. */
export function knownFigures(progress: ProgressAssessment, air: AirAssessment | null): KnownFigures {
  return [
    ...standingsOf(progress).flatMap(({ indicator, cumulative }): KnownFigure[] => {
      if (cumulative.reported === null) return [];
      return [
        {
          name: indicator.title["zh-CN"],
          synonyms: indicator.synonyms,
          value: cumulative.reported,
          unit: indicator.unit,
          decimals: indicator.decimals,
          // A ledger that is kept by months reaches to the end of its last one.
          period:
            cumulative.dataUntil === null
              ? cumulative.period
              : { ...cumulative.period, to: wholeMonth(cumulative.dataUntil).to },
          section:
            indicator.workstreamTitle ??
            (indicator.workstream === null ? null : workstreams[indicator.workstream]["zh-CN"]),
          kind:
            indicator.measure.statistic === "change" || indicator.measure.statistic === "yearChange"
              ? "change"
              : "value",
        },
      ];
    }),
    ...(air === null ? [] : airFigures(air)),
  ];
}

/** Each indicator so far this year, in its base year, and its change from there. */
function airFigures(air: AirAssessment): KnownFigure[] {
  const { yearToDate, baselineYear } = air.periods;
  const known = (figure: Figure): KnownFigure[] => {
    const { title, synonyms, unit } = airIndicator(figure.indicator);
    return figure.reported === null
      ? []
      : [
          {
            name: title["zh-CN"],
            synonyms,
            value: figure.reported,
            unit,
            decimals: figure.decimals,
            period: figure.period,
            section: null,
            kind: "value",
          },
        ];
  };
  const changes = air.targets.flatMap(({ figure, change, baseline }): KnownFigure[] => {
    if (change.amount === null || baseline.value === null || figure.reported === null) return [];
    const { title, synonyms } = airIndicator(figure.indicator);
    const unit = { percent: "%", points: "个百分点", days: "天", amount: change.unit ?? "" }[change.kind];
    return [
      {
        name: title["zh-CN"],
        synonyms,
        value: change.amount,
        unit,
        decimals: change.kind === "days" ? 0 : 1,
        period: figure.period,
        section: null,
        kind: "change",
      },
    ];
  });
  // A base value that the target sheet gives is what the notice will quote.
  const bases = air.targets.flatMap(({ figure, baseline }): KnownFigure[] => {
    if (baseline.value === null || baseline.year === null) return [];
    const { title, synonyms, unit } = airIndicator(figure.indicator);
    return [
      {
        name: title["zh-CN"],
        synonyms,
        value: baseline.value,
        unit,
        decimals: figure.decimals,
        period: wholeYear(baseline.year),
        section: null,
        kind: "value",
      },
    ];
  });
  const given = new Set(bases.map(({ name, period }) => `${name}/${period.to}`));
  const ofBaseYear =
    baselineYear === null
      ? []
      : Object.values(baselineYear.figures)
          .flatMap(known)
          .filter(({ name, period }) => !given.has(`${name}/${period.to}`));
  return [
    ...(yearToDate === null ? [] : Object.values(yearToDate.figures).flatMap(known)),
    ...bases,
    ...ofBaseYear,
    ...changes,
  ];
}
