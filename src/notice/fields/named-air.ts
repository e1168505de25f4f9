/**
 * Indicators of the air that the problem or its goal names ("优良天数比例不低于79%") beside those of which every outcome
 * speaks: an answer that leaves them out hides what was asked for.
 */
import { pattern } from "../../collections/pattern";
import { airIndicator, airIndicatorIds, type AirIndicatorId } from "../../indicators/air/air-indicators";
import type { AirAssessment, Figure, TargetAssessment } from "../../indicators/assessment";
import { changeWords, withUnit } from "../composing/figure-words";
import { AWAITED, marked, TOO_FEW_DAYS, type FieldValue, type NoticeField } from "../templates/notice-field";
import { changeOf } from "./air-fields";

const ALWAYS_TOLD: readonly AirIndicatorId[] = ["pm25Mean", "heavyDays"];

/** The word that says how much; what stands before it is the indicator's name. */
const AMOUNT = pattern("u")`
  (?:要|应|须|仅|只|均|年度|全年)*(?:不[低高大小多少]于|不超过|达到|达|控制|保持|为|是|提高|提升|下降|降低|较|比(?![例重率])|稳定|[高低优]于|仅
  |(?<=\p{Script=Han})\d)
`;
const DATES = /[到至自从]?(?:19|20)\d{2}年(?:\d{1,2}月)?[底末]?前?/g;
const BEFORE_NAME = /^.*(?:使|确保|力争|实现|的)/;

function namedIn(said: string): readonly AirIndicatorId[] {
  const clauses = said.replace(DATES, "").split(/[，,。；;、和及\n]/);
  const names = clauses.map((clause) => (clause.split(AMOUNT)[0] ?? "").replace(BEFORE_NAME, "").trim());
  return airIndicatorIds.filter((id) => {
    const { title, synonyms } = airIndicator(id);
    return names.some((name) => name === title["zh-CN"] || synonyms.some((synonym) => synonym.test(name)));
  });
}

/** @param said the problem and its goal */
export function namedAirField(said: string, assessment: AirAssessment | null): NoticeField {
  const ids = namedIn(said).filter((id) => !ALWAYS_TOLD.includes(id));
  const told = assessment === null ? [] : ids.flatMap((id) => answer(id, assessment));
  return {
    name: "目标所提其他指标",
    synonyms: [],
    group: "整改目标所提指标",
    unit: "",
    forms: { "": together(told) },
  };
}

interface Answer {
  readonly words: string;
  readonly figure: Figure;
  readonly standing: TargetAssessment | undefined;
  readonly awaited: boolean;
}

function answer(id: AirIndicatorId, { periods, targets }: AirAssessment): Answer[] {
  const now = periods.yearToDate?.figures[id];
  if (now === undefined || now.reported === null) return [];
  const standing = targets.find(({ target }) => target.indicator === id);
  const change = changeOf(now, periods.yearToDateLastYear?.figures[id]);
  const compared = change === null ? null : changeWords(change);
  const words =
    `${airIndicator(id).title["zh-CN"]}为${withUnit(now.reported, now.unit)}` +
    (compared === null ? "" : `（同比${compared}）`) +
    againstTarget(now.reported, standing);
  return [{ words, figure: now, standing, awaited: (periods.yearToDate?.openDays ?? 0) > 0 }];
}

function againstTarget(reported: number, standing: TargetAssessment | undefined): string {
  const value = standing?.judgedValue ?? null;
  if (standing === undefined || value === null) return "";
  const target = withUnit(value, standing.figure.unit);
  return standing.direction === "atLeast"
    ? `，年度目标不低于${target}，${reported > value ? "高于目标" : reported === value ? "达到目标" : "低于目标"}`
    : `，年度目标不高于${target}，${reported <= value ? "处于目标以内" : "超出目标"}`;
}

function together(told: readonly Answer[]): FieldValue | null {
  if (told.length === 0) return null;
  const words = told.map((one) => one.words).join("；");
  const sources = told.flatMap(({ figure, standing }) => [
    ...figure.sources,
    ...(standing === undefined ? [] : [standing.target.at]),
  ]);
  const mark = told.some(({ awaited }) => awaited)
    ? AWAITED
    : told.every(({ figure }) => figure.valid)
      ? null
      : TOO_FEW_DAYS;
  return marked({ words, digits: null, value: null, figure: true, sources }, mark);
}
