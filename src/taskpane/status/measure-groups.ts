/** The workstreams as groups of rows: what is measured of each, and what it takes. */
import type { Language } from "../../i18n/language";
import { paneWords } from "../../i18n/pane";
import { standingWords, planName } from "../../i18n/status";
import { byUrgency, indicatorStatuses, tones } from "../../i18n/status-words";
import {
  isMeasured,
  type IndicatorPlan,
  type IndicatorStanding,
  type ProgressAssessment,
} from "../../indicators/ledgers/progress";
import { decimalsOfExpected } from "../../indicators/ledgers/expected-decimals";
import { isOpen } from "../../indicators/ledgers/open-figures";
import { workstreams } from "../../indicators/workstreams";
import { fixed, MISSING, short, unitApart, unitText } from "./figure-text";
import { awaited, inReport, type ReportRows, type StatusGroup, type StatusRow } from "./status-row";

/** A workstream that knows no figure at all says so instead of listing what it lacks. */
export function workstreamGroups(
  { workstreams: streams }: Pick<ProgressAssessment, "workstreams">,
  ledgers: ReadonlySet<string>,
  reportRows: ReportRows,
  language: Language,
): StatusGroup[] {
  return streams.map((stream) => {
    const { workstream, title, standings } = stream;
    const known = isMeasured(stream) ? [...standings] : [];
    return {
      key: workstream ?? title,
      title: workstream === null ? title : workstreams[workstream][language],
      note: known.length === 0 ? standingWords.noIndicator[language] : null,
      rows: known
        .sort((a, b) => byUrgency(a.status, b.status))
        .map((standing) => standingRow(standing, { ledgers, reportRows, language })),
    };
  });
}

/** What a ledger lists of itself is no demand that somebody made: it bears no "≥". */
const planSign = ({ origin, direction }: IndicatorPlan): string =>
  direction === "atMost" ? "≤" : origin === "target" ? "≥" : "";

function standingRow(
  standing: IndicatorStanding,
  {
    ledgers,
    reportRows,
    language,
  }: {
    readonly ledgers: ReadonlySet<string>;
    readonly reportRows: ReportRows;
    readonly language: Language;
  },
): StatusRow {
  const { indicator, cumulative, plan, status } = standing;
  const { tone, words } = isOpen(standing) ? awaited : indicatorStatuses[status];
  const row = reportRows.get(`indicator:${indicator.id}`) ?? null;
  const source = cumulative.sources[0] ?? null;
  const unit = unitText(indicator.unit, language);
  return {
    key: indicator.id,
    tone,
    symbol: tones[tone].symbol,
    status: words[language],
    name: indicator.title[language],
    figure: cumulative.reported === null ? MISSING : `${fixed(cumulative.reported, indicator.decimals)}${unit}`,
    target: plan === null ? null : `${planSign(plan)}${short(plan.value)}${unit}`,
    targetName: plan === null ? "" : planName(plan)[language],
    unit,
    takes: isOpen(standing) ? standingWords.notSettled[language] : takes(standing, ledgers, unit, language),
    doubt: cumulative.undated === 0 ? null : standingWords.undated[language]({ count: cumulative.undated }),
    at: row ?? source ?? plan?.at ?? null,
    atTip: row
      ? inReport(indicator.title[language], row, language)
      : (source ? standingWords.toFigure : standingWords.toTarget)[language]({ name: indicator.title[language] }),
    figureAt: row === null ? null : source,
    targetAt: row === null && source === null ? null : (plan?.at ?? null),
    responsible: plan?.responsible ?? null,
    overdue: false,
    awaited: isOpen(standing),
    trend: { of: indicator.id },
  };
}

/** One line: what should have been reached, how far off, or what is lacking. */
function takes(
  { indicator, cumulative, month, plan, expected, completion, status, margin }: IndicatorStanding,
  ledgers: ReadonlySet<string>,
  unit: string,
  language: Language,
): string {
  const amount = (value: number, decimals = indicator.decimals): string => `${fixed(value, decimals)}${unit}`;
  const apart = unitApart(indicator.unit, language);
  const monthly =
    month === null || month.reported === null
      ? ""
      : standingWords.monthFigure[language]({ figure: amount(month.reported) });
  switch (status) {
    case "noTarget":
      return [standingWords.noPlan[language], monthly].filter(Boolean).join(language === "en" ? "; " : "；");
    case "countedOnly":
      return monthly;
    case "noData":
      if (cumulative.sources.length > 0) return standingWords.noRows[language];
      return standingWords[ledgers.has(indicator.measure.ledger) ? "notInLedger" : "noLedger"][language];
    case "notStarted":
    case "behind": {
      if (expected === null || cumulative.reported === null) return "";
      const decimals = decimalsOfExpected(expected, cumulative.reported, indicator.decimals);
      const gap = `${fixed(Math.abs(expected - cumulative.reported), decimals)}${apart}`;
      return standingWords.expected[language]({ expected: amount(expected, decimals), gap });
    }
    case "onSchedule":
    case "ahead":
      return expected === null || completion === null
        ? ""
        : standingWords.reached[language]({ expected: amount(expected), completion: fixed(completion, 1) });
    case "completed":
      return completion === null ? monthly : standingWords.completion[language]({ completion: fixed(completion, 1) });
    default:
      if (margin === null || plan === null) return monthly;
      if (margin === 0) return paneWords.marginNone[language];
      return (margin >= 0 ? standingWords.room : standingWords.gap)[language]({
        amount: `${short(Math.abs(margin))}${apart}`,
      });
  }
}
