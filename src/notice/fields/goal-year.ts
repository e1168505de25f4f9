/**
 * The year by which a goal was to be reached ("到2020年……较2017年下降15%"), where it is over: a notice has to say what that
 * year brought, not only the present one.
 */
import { civilDate } from "../../calendar/day";
import { airIndicator, type AirIndicatorId } from "../../indicators/air/air-indicators";
import type { AirAssessment } from "../../indicators/assessment";
import { relativeChange, saidFigure } from "./air-fields";
import { textValue, type NoticeField } from "../templates/notice-field";

const told: readonly AirIndicatorId[] = ["pm25Mean", "pm10Mean", "heavyDays", "goodRatio"];

/** null: the goal names no year, or one that is not over yet. */
function goalYear(goal: string, reportYear: number): number | null {
  const year = Number(/[到至](\d{4})年/.exec(goal)?.[1]);
  return Number.isInteger(year) && year < reportYear ? year : null;
}

export function goalYearFields(goal: string, assessment: AirAssessment | null): NoticeField[] {
  const year = assessment === null ? null : goalYear(goal, assessment.month.year);
  const summary = year === null ? null : assessment?.years.find(({ period }) => civilDate(period.from).year === year);
  const group = "整改目标年度";
  return [
    { name: "目标年度", synonyms: [], group, unit: "", forms: { "": year === null ? null : textValue(`${year}年`) } },
    ...told.map((id): NoticeField => {
      const { title, unit } = airIndicator(id);
      const figure = summary?.figures[id];
      const base =
        assessment?.targets.find(({ target, baseline }) => target.indicator === id && baseline.value !== null)?.baseline
          .value ??
        assessment?.periods.baselineYear?.figures[id].reported ??
        null;
      return {
        name: `目标年度${title["zh-CN"]}`,
        synonyms: [],
        group,
        unit,
        forms: { "": saidFigure(figure), 较基准年幅度: relativeChange(figure, base) },
      };
    }),
  ];
}
