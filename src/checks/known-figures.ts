/**
 * The figures that the workbook computed, as a notice could state them: what figures found in a text are held against.
 */
import { wholeMonth, wholeYear, type Period } from "../calendar/period";
import { airIndicator } from "../indicators/air/air-indicators";
import type { AirAssessment, Figure, TargetAssessment } from "../indicators/assessment";
import { standingsOf, type ProgressAssessment } from "../indicators/ledgers/progress";
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

/** What is stated of the air. */
interface KnownAir extends Pick<AirAssessment, "targets"> {
  readonly periods: Pick<AirAssessment["periods"], "yearToDate" | "baselineYear">;
}

/** Figures without a value are left out: nothing can be held against them. */
export function knownFigures(progress: Pick<ProgressAssessment, "workstreams">, air: KnownAir | null): KnownFigures {
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
function airFigures({ periods: { yearToDate, baselineYear }, targets }: KnownAir): KnownFigure[] {
  // A base value that the target sheet gives is what the notice will quote.
  const bases = targets.flatMap(givenBase);
  const given = new Set(bases.map(({ name, period }) => `${name}/${period.to}`));
  const figuresOf = (summary: typeof yearToDate): KnownFigure[] =>
    summary === null ? [] : Object.values(summary.figures).flatMap(knownValue);
  return [
    ...figuresOf(yearToDate),
    ...bases,
    ...figuresOf(baselineYear).filter(({ name, period }) => !given.has(`${name}/${period.to}`)),
    ...targets.flatMap(changeFromBase),
  ];
}

function knownValue({ indicator, reported, decimals, period }: Figure): KnownFigure[] {
  const { title, synonyms, unit } = airIndicator(indicator);
  return reported === null
    ? []
    : [{ name: title["zh-CN"], synonyms, value: reported, unit, decimals, period, section: null, kind: "value" }];
}

function givenBase({ figure, baseline }: TargetAssessment): KnownFigure[] {
  if (baseline.value === null || baseline.year === null) return [];
  return knownValue({ ...figure, reported: baseline.value, period: wholeYear(baseline.year) });
}

function changeFromBase({ figure, change, baseline }: TargetAssessment): KnownFigure[] {
  if (change.amount === null || baseline.value === null || figure.reported === null) return [];
  const { title, synonyms } = airIndicator(figure.indicator);
  const unit = { percent: "%", points: "个百分点", days: "天", amount: change.unit ?? "" }[change.kind];
  const decimals = change.kind === "days" ? 0 : 1;
  const { period } = figure;
  return [
    { name: title["zh-CN"], synonyms, value: change.amount, unit, decimals, period, section: null, kind: "change" },
  ];
}
