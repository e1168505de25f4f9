/** Where the measures stand in a month: every indicator over ledgers against its plan, and what was reported before. */
import { localAddress } from "../../cells/address";
import type { Day } from "../../calendar/day";
import type { Month } from "../../calendar/period";
import type { LedgerData } from "../../datasets/ledger";
import { finding, type Finding } from "../../findings/finding";
import type { Settings } from "../../settings";
import { roundedText } from "../../standards/rounding";
import type { AirAssessment } from "../assessment";
import { ledgerIndicators } from "../catalogue/catalogue";
import type { LedgerIndicator } from "./declare-indicator";
import { noneDefined, type DefinedIndicators } from "../own/defined-indicators";
import { rowsBehind } from "./figure-rows";
import { changedFigures, historyEntries, reportedLastMonth } from "./history";
import { ledgerBook } from "./ledger-book";
import { ledgerFindings } from "./ledger-coverage";
import { booksOverTime } from "./over-time";
import type {
  ChangedFigure,
  HistoryEntry,
  IndicatorStanding,
  ProgressAssessment,
  WorkstreamProgress,
} from "./progress";
import { standingOf } from "./standing";
import type { Standpoint } from "./standpoint";
import type { LedgerTarget } from "../targets/target";
import { trendOf } from "./trend";
import { workstreamIds, workstreams } from "../workstreams";

export interface ProgressInput {
  readonly ledgers: LedgerData;
  /** `TargetData.ledgerTargets` */
  readonly targets: readonly LedgerTarget[];
  /** What `defineIndicators` makes of `TargetData.definitions`; its findings are told where they are made. */
  readonly defined?: DefinedIndicators;
  readonly month: Month;
  /** 统计截止 */
  readonly until: Day;
  readonly settings: Pick<Settings, "heatingSeason" | "primaryShareOf" | "standard" | "basis">;
  /** As 月报·历史 holds it. */
  readonly history: readonly HistoryEntry[];
  /** Its main figures are remembered with the others. */
  readonly air: AirAssessment | null;
  readonly generatedAt: string;
}

export function assessProgress({
  ledgers,
  targets,
  defined = noneDefined,
  month,
  until,
  settings,
  history,
  air,
  generatedAt,
}: ProgressInput): ProgressAssessment {
  const indicators = allIndicators(defined);
  const book = ledgerBook([...ledgers.tables, ...defined.tables], defined.declarations);
  const chosen = targetsOf([...targets, ...defined.targets], month.year);
  const booksThen = booksOverTime(ledgers.overTime ?? [], book, defined.declarations);
  const at: Standpoint = { month, until, book, heatingSeason: settings.heatingSeason, booksThen };
  const stood = indicators.map((indicator) =>
    standingOf(
      indicator,
      chosen.byIndicator.get(indicator.id) ?? null,
      chosen.named.has(indicator.id),
      reportedLastMonth(history, month, indicator),
      at,
    ),
  );
  const standings = stood.map(({ standing }) => standing);
  const grouped = byWorkstream(standings);
  const changed = changedFigures(history, month, { indicators, book, booksThen, air, settings });
  return {
    month,
    workstreams: grouped,
    changed,
    trend: trends(standings, history, at),
    rowsBehind: (id) => {
      const standing = standings.find(({ indicator }) => indicator.id === id);
      return standing ? rowsBehind(standing.indicator, at) : null;
    },
    history: historyEntries(month, until, generatedAt, standings, air),
    findings: [
      ...chosen.findings,
      ...stood.flatMap(({ findings }) => findings),
      ...ledgerFindings(indicators, book, until),
      ...missingFindings(grouped),
      ...changed.map((figure) => changedFinding(figure, standings)),
    ],
  };
}

const trends =
  (
    standings: readonly IndicatorStanding[],
    history: readonly HistoryEntry[],
    at: Standpoint,
  ): ProgressAssessment["trend"] =>
  (id) => {
    const standing = standings.find(({ indicator }) => indicator.id === id);
    return standing ? trendOf(standing.indicator, standing.cumulative, history, at) : null;
  };

/** The catalogue in its order, an entry that staff define anew in its place; then what only staff define. */
function allIndicators({ indicators: own }: DefinedIndicators): readonly LedgerIndicator[] {
  const byId = new Map(own.map((indicator) => [indicator.id, indicator]));
  const known = ledgerIndicators.map((indicator) => byId.get(indicator.id) ?? indicator);
  return [...known, ...own.filter(({ id }) => !ledgerIndicators.some((indicator) => indicator.id === id))];
}

interface ChosenTargets {
  readonly byIndicator: ReadonlyMap<string, LedgerTarget>;
  /** Indicators of which a target sheet speaks, for whatever year and with whatever success. */
  readonly named: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

/** The year's targets; of two for one indicator the first, and a finding where they differ. */
function targetsOf(targets: readonly LedgerTarget[], year: number): ChosenTargets {
  const byIndicator = new Map<string, LedgerTarget>();
  const findings: Finding[] = [];
  for (const target of targets.filter((one) => one.year === year)) {
    const first = byIndicator.get(target.indicator);
    // A row that only names who is responsible gives way to one that asks for something.
    if (!first || (first.requirement === null && first.milestones.length === 0))
      byIndicator.set(
        target.indicator,
        first ? { ...target, responsible: target.responsible ?? first.responsible } : target,
      );
    else if (
      first.requirement !== null &&
      target.requirement !== null &&
      JSON.stringify(first.requirement) !== JSON.stringify(target.requirement)
    ) {
      findings.push(
        finding("targetTwice", "warning", first.at, {
          indicator: first.title,
          used: first.wording,
          other: target.wording,
          where: `${target.at.sheet}!${localAddress(target.at) ?? ""}`,
        }),
      );
    }
  }
  return { byIndicator, named: new Set(targets.map(({ indicator }) => indicator)), findings };
}

/**
 * Every workstream of the notice, also one without data; then staff's own headings, in the order in which they come.
 */
function byWorkstream(standings: readonly IndicatorStanding[]): readonly WorkstreamProgress[] {
  const known = workstreamIds.map((id): WorkstreamProgress => ({
    workstream: id,
    title: workstreams[id]["zh-CN"],
    standings: standings.filter(({ indicator }) => indicator.workstream === id),
  }));
  const own = standings.filter(({ indicator }) => indicator.workstream === null);
  const headings = [...new Set(own.map(({ indicator }) => indicator.workstreamTitle ?? OTHER))];
  return [
    ...known,
    ...headings.map((title): WorkstreamProgress => ({
      workstream: null,
      title,
      standings: own.filter(({ indicator }) => (indicator.workstreamTitle ?? OTHER) === title),
    })),
  ];
}

/** Staff's indicators without a heading of their own. */
const OTHER = "其他指标";
const MOST_NAMED = 12;

function missingFindings(grouped: readonly WorkstreamProgress[]): Finding[] {
  const untargeted = grouped
    .flatMap(({ standings }) => standings.filter(({ status }) => status === "noTarget"))
    .map(({ indicator }) => indicator.title["zh-CN"]);
  return [
    ...(untargeted.length === 0
      ? []
      : [
          finding("targetsMissing", "note", null, {
            count: untargeted.length,
            indicators:
              untargeted.length > MOST_NAMED
                ? `${untargeted.slice(0, MOST_NAMED).join("、")}等`
                : untargeted.join("、"),
          }),
        ]),
  ];
}

function changedFinding({ entry, now }: ChangedFigure, standings: readonly IndicatorStanding[]): Finding {
  const standing = standings.find(({ indicator }) => indicator.id === entry.indicator);
  const said = (value: number | null): string =>
    value === null ? "—" : `${standing ? roundedText(value, standing.indicator.decimals) : String(value)}${entry.unit}`;
  return finding("figureChanged", "warning", standing?.cumulative.sources[0] ?? null, {
    indicator: entry.title,
    month: entry.month,
    reported: said(entry.value),
    now: said(now),
  });
}
