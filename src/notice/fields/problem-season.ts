/**
 * What a reported problem says of a heating season ("2016年采暖期PM10平均浓度较2014年上升65%"), held against the data:
 * a notice has to answer the problem in the problem's own indicator, and with the values that the percentage rests on.
 */
import { pattern } from "../../collections/pattern";
import { chineseDay, civilDate } from "../../calendar/day";
import { airIndicatorIds, airIndicator, type AirIndicatorId } from "../../indicators/air/air-indicators";
import type { AirAssessment, Figure, PeriodSummary } from "../../indicators/assessment";
import { changeOf, saidChange, saidFigure } from "./air-fields";
import { textValue, type NoticeField } from "../templates/notice-field";

export interface SeasonClaim {
  readonly indicator: AirIndicatorId;
  /** As the problem calls it: PM10. */
  readonly pollutant: string;
  /** Years in which the seasons begin. */
  readonly year: number;
  readonly baseYear: number;
  /** Signed. */
  readonly percent: number;
  /** Of the percentage in the problem: characters [from, to). */
  readonly from: number;
  readonly to: number;
}

const CLAIM = pattern("giu")`
  采暖[期季][^。；]{0,20}?(PM2\.?5|PM10|细颗粒物|可吸入颗粒物|SO2|二氧化硫|NO2|二氧化氮)[^。；]{0,20}?较(\d{4})
  年[^。；]{0,10}?((上升|升高|增加|提高|下降|降低|减少)了?\s*(\d+(?:\.\d+)?)\s*[%％])
`;

const means = airIndicatorIds.filter((id) => airIndicator(id).kind === "mean");

/** null: the problem compares no heating seasons. */
export function seasonClaim(problem: string): SeasonClaim | null {
  for (const match of problem.matchAll(CLAIM)) {
    const [whole, pollutant = "", baseYear = "", change = "", verb = "", percent = ""] = match;
    const indicator = means.find((id) => airIndicator(id).synonyms.some((synonym) => synonym.test(pollutant)));
    // The year is the last one named before the season.
    const year = [...problem.slice(0, match.index).matchAll(/(\d{4})年/g)].at(-1)?.[1];
    if (indicator === undefined || year === undefined) continue;
    const to = match.index + whole.length;
    const sign = /上升|升高|增加|提高/.test(verb) ? 1 : -1;
    return {
      indicator,
      pollutant: pollutant.toUpperCase(),
      year: Number(year),
      baseYear: Number(baseYear),
      percent: sign * Number(percent),
      from: to - change.length,
      to,
    };
  }
  return null;
}

export interface ProblemSeasons {
  /** The season that the problem is about, and the one that it is held against; null: not in the data. */
  readonly spoken: Figure | null;
  readonly base: Figure | null;
  readonly fields: readonly NoticeField[];
}

const startYear = ({ period }: PeriodSummary): number => civilDate(period.from).year;
const seasonName = (year: number): string => `${year}—${year + 1}年采暖期`;

/** Fields that say nothing where the problem speaks of no season, or the data do not reach it. */
export function problemSeasons(claim: SeasonClaim | null, assessment: AirAssessment | null): ProblemSeasons {
  const figureOf = (summary: PeriodSummary | null | undefined): Figure | null =>
    claim && summary ? summary.figures[claim.indicator] : null;
  const seasons = assessment?.heatingSeasons ?? [];
  const ofYear = (year: number | undefined): Figure | null =>
    figureOf(seasons.find((season) => startYear(season) === year));
  const running = assessment?.periods.heatingSeason ?? null;
  const [spoken, base] = [ofYear(claim?.year), ofYear(claim?.baseYear)];
  // A season under way is no whole one: its winter is still to come.
  const whole = seasons.filter((season) => running === null || startYear(season) !== startYear(running)).at(-1);
  const last = whole !== undefined && claim !== null && startYear(whole) > claim.year ? whole : null;
  const now = figureOf(running);
  const until =
    running === null || now === null
      ? null
      : textValue(`${seasonName(startYear(running))}（截至${chineseDay(running.period.to)}）`);
  const field = fieldIn(claim ? airIndicator(claim.indicator).unit : "μg/m³");
  const pollutant = claim ? textValue(claim.pollutant) : null;
  return {
    spoken,
    base,
    fields: [
      { name: "问题污染物", synonyms: [], group: GROUP, unit: "", forms: { "": pollutant } },
      field("问题采暖期浓度", [], {
        "": saidFigure(spoken),
        时段: nameOf(spoken),
        基准值: saidFigure(base),
        基准时段: nameOf(base),
        较基准年: changeBetween(spoken, base),
      }),
      field("上一采暖期浓度", ["最近完整采暖期浓度"], {
        "": saidFigure(figureOf(last)),
        时段: nameOf(figureOf(last)),
        较问题采暖期: changeBetween(figureOf(last), spoken),
      }),
      field("本采暖期浓度", [], {
        "": saidFigure(now),
        ...yearBefore(now, figureOf(assessment?.periods.heatingSeasonLastYear)),
        时段: until,
      }),
    ],
  };
}

const GROUP = "采暖期（反馈问题所指）";

const fieldIn =
  (unit: string) =>
  (name: string, synonyms: readonly string[], forms: NoticeField["forms"]): NoticeField => ({
    name,
    synonyms,
    group: GROUP,
    unit,
    forms,
  });

const changeBetween = (figure: Figure | null, against: Figure | null) =>
  saidChange(changeOf(figure ?? undefined, against ?? undefined), figure?.sources ?? []);

const yearBefore = (now: Figure | null, before: Figure | null) => ({
  上年同期: saidFigure(before),
  同比: changeBetween(now, before),
});

const nameOf = (figure: Figure | null) =>
  figure === null ? null : textValue(seasonName(civilDate(figure.period.from).year));
