/** A finished report in a few lines, and every figure of it as plain JSON (docs/report-json.md). */
import { isoDate } from "../calendar/day";
import { localAddress, type RangeRef } from "../cells/address";
import type { Figure, PeriodSummary } from "../indicators/assessment";
import { problemWords } from "../i18n/errors";
import type { MonthlyReport } from "../monthly-report";
import { conclusions } from "../report/conclusions";
import { statusLooks } from "../report/wording";
import { ruleSet } from "../standards/rule-sets";
import type { ExcelProblem } from "./excel-error";

export function describeFailure({ code, facts }: ExcelProblem): string {
  const { what, next } = problemWords[code];
  return `${what["zh-CN"](facts)}${next["zh-CN"](facts)}`;
}

export function describeReport({ assessment, findings }: MonthlyReport): string {
  if (!assessment) return "没有可报告的数据。";
  const counts = (["error", "warning", "note"] as const).map((severity) => findings.filter((finding) => finding.severity === severity).length);
  return [
    `${assessment.place ?? ""}${assessment.month.year}年${assessment.month.month}月`,
    ...assessment.targets.map(({ target, status }) => `  ${statusLooks[status].symbol} ${target.title}：${statusLooks[status].word}`),
    ...conclusions(assessment).map((sentence) => `  ${sentence}`),
    `  数据核查：错误 ${counts[0] ?? 0} 项，提醒 ${counts[1] ?? 0} 项，说明 ${counts[2] ?? 0} 项`,
  ].join("\n");
}

/** Every figure unrounded and as reported, with its period, valid days, rule and source; statuses; findings. */
export function describeFigures({ assessment, findings, air }: MonthlyReport): unknown {
  if (!assessment) return null;
  const source = ({ sheet, ...range }: RangeRef): string => `${sheet}!${localAddress({ sheet, ...range }) ?? ""}`;
  const figure = ({ value, reported, decimals, unit, validDays, requiredDays, valid, rule, sources }: Figure) => ({ value, reported, decimals, unit, validDays, requiredDays, valid, rule, sources: sources.map(source) });
  const summary = (period: PeriodSummary | null) => period && {
    from: isoDate(period.period.from), to: isoDate(period.period.to), calendarDays: period.calendarDays, validDays: period.validDays,
    classDays: period.classDays, primaryDays: period.primaryDays, primaryShare: period.primaryShare, attains: period.attains, attainsAll: period.attainsAll,
    figures: Object.fromEntries(Object.entries(period.figures).map(([id, one]) => [id, figure(one)])),
  };
  return {
    format: 1,
    place: assessment.place, month: assessment.month, until: isoDate(assessment.until),
    standard: { id: assessment.standard, name: ruleSet(assessment.standard).name["zh-CN"] },
    periods: Object.fromEntries(Object.entries(assessment.periods).map(([id, period]) => [id, summary(period)])),
    years: assessment.years.map(summary), heatingSeasons: assessment.heatingSeasons.map(summary),
    targets: assessment.targets.map((standing) => ({
      indicator: standing.target.indicator, title: standing.target.title, wording: standing.target.wording, at: localAddress(standing.target.at), sheet: standing.target.at.sheet,
      figure: figure(standing.figure), baseline: { year: standing.baseline.year, value: standing.baseline.value, origin: standing.baseline.origin }, change: standing.change,
      targetValue: standing.targetValue, judgedValue: standing.judgedValue, direction: standing.direction, status: standing.status, margin: standing.margin,
      remainingDays: standing.remainingDays, controlValue: standing.controlValue, daysLeft: standing.daysLeft, forecast: standing.forecast,
    })),
    trends: assessment.trends,
    findings: findings.map(({ code, severity, at, facts }) => ({ code, severity, at: at && { sheet: at.sheet, cell: localAddress(at) }, facts })),
    sheets: air.guesses.map(({ sheet, dataset, confidence, rowCount }) => ({ sheet, dataset, confidence, rows: rowCount })),
  };
}
