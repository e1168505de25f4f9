/** The verdict on each target as one row: symbol, name, figure → target, and one line of what it takes. */
import { monthRuns } from "../../calendar/month-runs";
import type { Place } from "../../cells/address";
import type { Language } from "../../i18n/language";
import { paneWords } from "../../i18n/pane";
import { byUrgency, indicatorStatuses, tones, type Tone } from "../../i18n/status-words";
import { englishTargetNames, targetNames } from "../../indicators/targets/target-names";
import type { Figure, TargetAssessment } from "../../indicators/assessment";
import { figureText, fixed, MISSING, short, unitApart, unitText } from "./figure-text";

export interface VerdictRow {
  readonly key: string;
  /** Its place among the assessments. */
  readonly order: number;
  readonly tone: Tone;
  readonly symbol: string;
  readonly status: string;
  readonly name: string;
  readonly figure: string;
  /** "≤63.5", or a dash. */
  readonly target: string;
  readonly unit: string;
  /** One sentence, without its full stop. */
  readonly takes: string;
  readonly doubt: string | null;
  readonly at: Place;
}

export function verdictRows(assessments: readonly TargetAssessment[], language: Language): VerdictRow[] {
  const targets = assessments.map(({ target }) => target);
  // Staff know their target by the name that they gave it; English has the indicator's.
  const names = language === "en" ? englishTargetNames(targets) : targetNames(targets, ({ title }) => title);
  return assessments
    .map((assessment, order) => ({ assessment, order }))
    .sort((a, b) => byUrgency(a.assessment.status, b.assessment.status) || a.order - b.order)
    .map(({ assessment, order }) =>
      verdictRow(assessment, order, names.get(assessment.target) ?? assessment.target.title, language),
    );
}

function verdictRow(assessment: TargetAssessment, order: number, name: string, language: Language): VerdictRow {
  const { figure, target, status } = assessment;
  const { tone, words } = indicatorStatuses[status];
  const asked = assessment.judgedValue ?? assessment.targetValue;
  return {
    key: `${target.indicator}-${order}`,
    order,
    tone,
    symbol: tones[tone].symbol,
    status: words[language],
    name,
    figure: figureText(figure),
    target: asked === null ? MISSING : `${assessment.direction === "atMost" ? "≤" : "≥"}${short(asked)}`,
    unit: unitText(figure.unit, language),
    takes: takes(assessment, language),
    doubt: doubtOf(figure, language),
    at: target.at,
  };
}

/** Why a figure is for reference only. */
function doubtOf(figure: Figure, language: Language): string | null {
  const { valid, reported, requiredDays: required, validDays, shortMonths } = figure;
  if (valid || required === null || reported === null) return null;
  if (validDays < required) return paneWords.invalidFigure[language]({ valid: validDays, required });
  return shortMonths.length === 0
    ? paneWords.unsureFigure[language]
    : paneWords.invalidMonths[language]({ months: shortMonths.join("、") });
}

/** What the rest of the year must bring, or how it ended. */
function takes(assessment: TargetAssessment, language: Language): string {
  switch (assessment.status) {
    case "noTarget":
      return paneWords.noTargetTakes[language];
    case "tooFewDays":
      return lackingText(assessment, language);
    case "noData":
      return paneWords.noDataTakes[language];
    case "met":
    case "missed":
      return marginText(assessment, language);
    case "unreachable":
      return assessment.daysLeft !== null && assessment.direction === "atMost"
        ? paneWords.overBudget[language]({ over: Math.abs(assessment.daysLeft) })
        : paneWords.cannotReach[language]({ days: assessment.remainingDays });
    case "lockedIn":
    case "likelyMet":
      return [
        room(assessment, language, "may"),
        assessment.status === "likelyMet" && forecastText(assessment, language),
      ]
        .filter(Boolean)
        .join(language === "en" ? "; " : "；");
    case "atRisk":
    case "likelyMissed":
      return [room(assessment, language, "must"), forecastText(assessment, language)]
        .filter(Boolean)
        .join(language === "en" ? "; " : "；");
  }
}

/** The control value or the days left; where neither applies, the distance to the target. */
function room(assessment: TargetAssessment, language: Language, mood: "may" | "must"): string {
  const { controlValue, daysLeft, remainingDays: days, direction, figure } = assessment;
  if (daysLeft !== null) {
    if (direction === "atMost") {
      return daysLeft < 0
        ? paneWords.overBudget[language]({ over: -daysLeft })
        : paneWords.daysBudget[language]({ left: daysLeft, days });
    }
    return daysLeft <= 0
      ? paneWords.daysReached[language]({ days })
      : paneWords.daysNeeded[language]({ left: daysLeft, days });
  }
  if (controlValue !== null) {
    const limit = fixed(controlValue.reported, figure.decimals);
    if (direction === "atLeast") return paneWords.mustMeanAtLeast[language]({ days, limit });
    return (mood === "may" ? paneWords.takesMean : paneWords.mustMean)[language]({ days, limit });
  }
  return marginText(assessment, language);
}

function lackingText({ lacking }: TargetAssessment, language: Language): string {
  if (lacking === null) return "";
  const { days, elapsedDays: elapsed, months } = lacking;
  const list = language === "en" ? monthRuns(months, "–", ", ") : monthRuns(months);
  return paneWords.tooFewDaysTakes[language]({ days, elapsed, months: list });
}

function marginText({ margin, figure }: TargetAssessment, language: Language): string {
  if (margin === null) return "";
  if (margin === 0) return paneWords.marginNone[language];
  const facts = { amount: short(Math.abs(margin)), unit: unitApart(figure.unit, language) };
  return (margin > 0 ? paneWords.marginGood : paneWords.marginBad)[language](facts);
}

const forecastText = ({ forecast, figure }: TargetAssessment, language: Language): string =>
  forecast === null ? "" : paneWords.forecast[language]({ value: fixed(forecast.reported, figure.decimals) });
