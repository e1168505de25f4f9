/** Every figure of a report as plain JSON (docs/report-json.md). */
import type { Unused } from "../../account/unused";
import { isoDate } from "../../calendar/day";
import { columnLetters, localAddress, type Place, type RangeRef } from "../../cells/address";
import type { SheetGuess } from "../../datasets/air-day";
import type { Figure, PeriodSummary, RankedBefore, Ranking } from "../../indicators/assessment";
import { answerText } from "../../i18n/questions";
import type {
  IndicatorPlan,
  IndicatorStanding,
  LedgerFigure,
  ProgressAssessment,
} from "../../indicators/ledgers/progress";
import type { MonthlyReport } from "../../monthly-report";
import type { NoticeDraft, NoticeSection, NoticeText } from "../../notice/notice";
import { ruleSet } from "../../standards/rule-sets";
import type { TaskAssessment, TaskCounts, TaskStanding } from "../../tasks/task";

/** "2021年!A3:A351"; a whole sheet by its name. */
function placeOf(place: Place): string {
  const address = localAddress(place);
  return address === null ? place.sheet : `${place.sheet}!${address}`;
}

/**
 * Unrounded and as reported, with period, rule and source; statuses; texts; findings. Where there is nothing to report
 * of yet, `month`, `until` and `tasks` are null and the figures empty, and what was read of the sheets stands as ever:
 * what is asked, what was not used and why.
 */
export const describeFigures = (monthly: MonthlyReport) => ({
  format: 2,
  place: monthly.air.place,
  ...(reported(monthly) ?? nothingReported),
  history: monthly.history,
  ...whatWasRead(monthly),
});

const noAir = { standard: null, periods: null, years: [], heatingSeasons: [], targets: [], trends: [], ranking: [] };

const nothingReported = {
  month: null,
  until: null,
  ...noAir,
  workstreams: [],
  changed: [],
  tasks: null,
  notices: [],
};

/** null: nothing lies in the month. */
function reported({ period, assessment, progress, tasks, notice, ledgers }: MonthlyReport) {
  if (period === null || progress === null || tasks === null || notice === null) return null;
  return {
    month: period.month,
    until: isoDate(period.until),
    ...(assessment === null ? noAir : airFigures(assessment)),
    workstreams: workstreams(progress, openPlaces(ledgers)),
    changed: progress.changed,
    tasks: taskFigures(tasks),
    notices: notices(notice),
  };
}

const whatWasRead = ({ air, targets, ledgers, findings, questions, unused, account }: MonthlyReport) => ({
  findings: findings.map(({ code, severity, at, facts }) => ({
    code,
    severity,
    at: at && { sheet: at.sheet, cell: localAddress(at) },
    facts,
  })),
  questions: questions.map((asked) => ({
    code: asked.code,
    at: { sheet: asked.at.sheet, cell: asked.at.place && localAddress(asked.at.place) },
    facts: asked.facts,
    answers: asked.answers.map((sets) => ({ label: answerText(sets, "zh-CN", asked), sets })),
  })),
  sheets: recognised([...air.guesses, ...targets.guesses, ...tablesOf(ledgers).map(({ guess }) => guess)], unused),
  unused: unused.map(described),
  account: account.map(({ sheet, became, rows, tables, unused: left }) => ({
    sheet,
    became,
    rows,
    tables: tables.map(({ dataset, at, became: of, columns }) => ({
      dataset,
      at: at && placeOf(at),
      became: of,
      columns: columns.map(({ column, ...rest }) => ({ column: columnLetters(column), ...rest })),
    })),
    unused: left.map(described),
  })),
});

const described = ({ sheet, at, code, facts }: Unused) => ({
  at: { sheet, cell: at && localAddress(at) },
  code,
  facts,
});

const tablesOf = ({ tables, givenWay = [] }: MonthlyReport["ledgers"]) => [...tables, ...givenWay];

/** An entry a table; a sheet that nobody took is listed once, as nothing. */
function recognised(guesses: readonly SheetGuess[], unused: readonly Unused[]) {
  const taken = new Set(guesses.flatMap(({ sheetId, dataset }) => (dataset === null ? [] : [sheetId])));
  return guesses
    .filter(({ sheetId, dataset }) => dataset !== null || !taken.has(sheetId))
    .map(({ sheet, dataset, confidence, rowCount }) => ({
      sheet,
      dataset,
      confidence,
      rows: rowCount,
      ...(dataset === null ? { why: whyOf(sheet, unused) } : {}),
    }));
}

/** The reason that concerns the whole sheet, else the first. */
function whyOf(name: string, unused: readonly Unused[]): Pick<Unused, "code" | "facts"> | null {
  const own = unused.filter(({ sheet }) => sheet === name);
  const found = own.find(({ at }) => at === null) ?? own[0];
  return found === undefined ? null : { code: found.code, facts: found.facts };
}

const airFigure = (figure: Figure) => ({
  value: figure.value,
  reported: figure.reported,
  decimals: figure.decimals,
  unit: figure.unit,
  validDays: figure.validDays,
  requiredDays: figure.requiredDays,
  shortMonths: figure.shortMonths,
  valid: figure.valid,
  rule: figure.rule,
  sources: figure.sources.map(placeOf),
});

const summary = (period: PeriodSummary | null) =>
  period && {
    from: isoDate(period.period.from),
    to: isoDate(period.period.to),
    calendarDays: period.calendarDays,
    valid: period.openDays === 0,
    validDays: period.validDays,
    classDays: period.classDays,
    primaryDays: period.primaryDays,
    primaryShare: period.primaryShare,
    attains: period.attains,
    attainsAll: period.attainsAll,
    figures: Object.fromEntries(Object.entries(period.figures).map(([id, one]) => [id, airFigure(one)])),
  };

const airFigures = (assessment: NonNullable<MonthlyReport["assessment"]>) => ({
  standard: { id: assessment.standard, name: ruleSet(assessment.standard).name["zh-CN"] },
  periods: Object.fromEntries(Object.entries(assessment.periods).map(([id, period]) => [id, summary(period)])),
  years: assessment.years.map(summary),
  heatingSeasons: assessment.heatingSeasons.map(summary),
  targets: assessment.targets.map((standing) => ({
    indicator: standing.target.indicator,
    title: standing.target.title,
    wording: standing.target.wording,
    at: localAddress(standing.target.at),
    sheet: standing.target.at.sheet,
    figure: airFigure(standing.figure),
    baseline: { year: standing.baseline.year, value: standing.baseline.value, origin: standing.baseline.origin },
    change: standing.change,
    targetValue: standing.targetValue,
    judgedValue: standing.judgedValue,
    direction: standing.direction,
    status: standing.status,
    lacking: standing.lacking,
    margin: standing.margin,
    remainingDays: standing.remainingDays,
    controlValue: standing.controlValue,
    daysLeft: standing.daysLeft,
    forecast: standing.forecast,
  })),
  trends: assessment.trends,
  ranking: [assessment.ranking.places, assessment.ranking.stations].flatMap((ranking) =>
    ranking === null ? [] : [rankingFigures(ranking)],
  ),
});

const rankingFigures = ({ of, within, whole, periods }: Ranking): unknown => ({
  of,
  within,
  whole,
  periods: periods.map(({ id, period, places, mean, meanLastYear, meanPrevious }) => ({
    id,
    from: isoDate(period.from),
    to: isoDate(period.to),
    places: places.map(({ name, summary: own, rank, why, lastYear, previous }) => ({
      name,
      rank,
      why,
      summary: summary(own),
      lastYear: rankedBefore(lastYear),
      previous: previous && rankedBefore(previous),
    })),
    mean,
    meanLastYear,
    meanPrevious,
  })),
});

const rankedBefore = ({ summary, rank }: RankedBefore): unknown => ({
  rank,
  compositeIndex: summary?.figures.compositeIndex.reported ?? null,
  goodRatio: summary?.figures.goodRatio.reported ?? null,
});

/** Codes of open questions by the place of the rows that rest on them. */
type OpenPlaces = readonly { readonly at: RangeRef; readonly open: readonly string[] }[];

const openPlaces = ({ tables }: MonthlyReport["ledgers"]): OpenPlaces =>
  tables.flatMap(({ source, open = [] }) => (open.length > 0 ? [{ at: source, open }] : []));

/** What a figure rests on; the key is absent where nothing is open. */
function openOf(places: readonly Place[], open: OpenPlaces): { readonly open?: readonly string[] } {
  const codes = open
    .filter(({ at }) => places.some((place) => "top" in place && place.sheet === at.sheet && overlaps(place, at)))
    .flatMap((one) => one.open);
  return codes.length === 0 ? {} : { open: [...new Set(codes)] };
}

/** Of the sheet that states the plan, and of its columns. */
function openPlan(plan: IndicatorPlan, open: OpenPlaces): { readonly open?: readonly string[] } {
  const { open: ofSheet = [] } = plan.at ? openOf([plan.at], open) : {};
  const codes = [...new Set([...ofSheet, ...(plan.open ?? [])])];
  return codes.length === 0 ? {} : { open: codes };
}

const overlaps = (one: RangeRef, other: RangeRef): boolean =>
  one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;

const ledgerFigure = (figure: LedgerFigure | null) =>
  figure && {
    ...(figure.open === undefined ? {} : { open: figure.open }),
    ...(figure.between === undefined ? {} : { between: figure.between }),
    value: figure.value,
    reported: figure.reported,
    from: isoDate(figure.period.from),
    to: isoDate(figure.period.to),
    dataUntil: figure.dataUntil,
    rows: figure.rows,
    undated: figure.undated,
    numerator: figure.numerator,
    denominator: figure.denominator,
    sources: figure.sources.map(placeOf),
  };

const standing =
  (open: OpenPlaces) =>
  ({
    indicator,
    cumulative,
    month,
    lastYear,
    reportedLastMonth,
    yearOnYear,
    plan,
    expected,
    completion,
    status,
    margin,
  }: IndicatorStanding) => ({
    indicator: indicator.id,
    title: indicator.title["zh-CN"],
    unit: indicator.unit,
    decimals: indicator.decimals,
    period: indicator.period,
    progress: indicator.progress,
    cumulative: ledgerFigure(cumulative),
    month: ledgerFigure(month),
    lastYear: ledgerFigure(lastYear),
    reportedLastMonth,
    yearOnYear,
    plan: plan && {
      value: plan.value,
      direction: plan.direction,
      origin: plan.origin,
      wording: plan.wording,
      responsible: plan.responsible,
      at: plan.at && placeOf(plan.at),
      ...openPlan(plan, open),
    },
    expected,
    completion,
    margin,
    status,
  });

const workstreams = (progress: ProgressAssessment, open: OpenPlaces) =>
  progress.workstreams.map(({ workstream, title, standings }) => ({
    workstream,
    title,
    indicators: standings.map(standing(open)),
  }));

const counts = ({ label, total, byStatus, overdue, dueSoon, closed }: TaskCounts) => ({
  label,
  total,
  byStatus,
  overdue,
  dueSoon,
  closed,
});

const task = ({
  key,
  number,
  round,
  item,
  workstream,
  task: text,
  responsible,
  deadline,
  daysLeft,
  written,
  computed,
  basis,
  open,
  indicator,
  completion,
  expectedCompletion,
  disagrees,
  flags,
  closeOut,
  at,
}: TaskStanding) => ({
  key,
  number,
  round,
  item,
  workstream,
  task: text,
  responsible,
  deadline: deadline.kind === "none" ? null : deadline.text,
  daysLeft,
  written,
  computed,
  basis,
  ...(open.length > 0 ? { open } : {}),
  indicator: indicator?.indicator.id ?? null,
  completion,
  expectedCompletion,
  disagrees,
  flags,
  closeOut: {
    ...Object.fromEntries(
      Object.entries(closeOut.steps).map(([step, day]) => [step, day === null ? null : isoDate(day)]),
    ),
    publishedTo: closeOut.publishedTo === null ? null : isoDate(closeOut.publishedTo),
    next: closeOut.next,
    blockedBy: closeOut.blockedBy,
  },
  at: placeOf(at),
});

const taskFigures = ({ tasks, total, byWorkstream, byUnit, byRound }: TaskAssessment) => ({
  total: counts(total),
  byWorkstream: byWorkstream.map(counts),
  byUnit: byUnit.map(counts),
  byRound: byRound.map(counts),
  list: tasks.map(task),
});

const noticeText = ({ text, figures }: NoticeText) => ({
  text,
  figures: figures.map(({ from, to, name, sources }) => ({ from, to, name, sources: sources.map(placeOf) })),
});
const section = ({ id, title, composed, rewritten }: NoticeSection) => ({
  id,
  title,
  composed: noticeText(composed),
  rewritten,
});

const notices = ({ notices: drafted }: NoticeDraft) =>
  drafted.map((notice) => ({
    ...notice,
    problem: noticeText(notice.problem),
    goal: noticeText(notice.goal),
    completion: notice.completion.map(section),
    outcome: notice.outcome && section(notice.outcome),
    at: notice.at && placeOf(notice.at),
  }));
