/** The work that a county has: with a ledger, a target or a task. What it does not have is not reported as lacking. */
import type { LedgerData } from "../datasets/ledger";
import { finding } from "../findings/finding";
import type { DefinedIndicators } from "./own/defined-indicators";
import type { LedgerIndicator } from "./ledgers/declare-indicator";
import { ledgerBook } from "./ledgers/ledger-book";
import { isOfOtherSubject } from "./ledgers/subject-of-lists";
import type { IndicatorStanding, ProgressAssessment, WorkstreamProgress } from "./ledgers/progress";
import type { LedgerTarget } from "./targets/target";
import type { WorkstreamChoices } from "../settings";
import type { WorkstreamId } from "./workstreams";

export interface CountyWork {
  readonly ledgers: Pick<LedgerData, "tables">;
  /** Of the target sheets, for whatever year. */
  readonly targets: readonly LedgerTarget[];
  readonly defined: Pick<DefinedIndicators, "indicators">;
  /** Workstreams that tasks name. */
  readonly tasks: ReadonlySet<WorkstreamId | null>;
  /** What the bureau left out, and what it put first. */
  readonly chosen: WorkstreamChoices;
}

/** The progress of what there is. Workstreams of which only targets or tasks speak say that they have no figure. */
export function ofCounty(progress: ProgressAssessment, county: CountyWork): ProgressAssessment {
  const book = ledgerBook(county.ledgers.tables);
  const hasList = ({ measure }: LedgerIndicator): boolean =>
    book.tables(measure.ledger).some((table) => !isOfOtherSubject(table, measure));
  const named = new Set([
    ...county.targets.map(({ indicator }) => indicator),
    ...county.defined.indicators.map(({ id }) => id),
  ]);
  const isHere = ({ indicator, cumulative, plan, reportedLastMonth }: IndicatorStanding): boolean =>
    cumulative.reported !== null ||
    plan !== null ||
    reportedLastMonth !== null ||
    named.has(indicator.id) ||
    hasList(indicator);
  const workstreams = progress.workstreams
    .map((one): WorkstreamProgress => ({ ...one, standings: one.standings.filter(isHere) }))
    .filter(
      ({ workstream, standings }) => standings.length > 0 || (workstream !== null && county.tasks.has(workstream)),
    )
    .filter((one) => !county.chosen.off.includes(keyOf(one)))
    .sort((a, b) => rankOf(a, county.chosen) - rankOf(b, county.chosen));
  const idle = workstreams.filter(({ standings }) => standings.every(({ status }) => status === "noData"));
  return {
    ...progress,
    workstreams,
    findings: [
      ...progress.findings,
      ...idle.map(({ title }) => finding("workstreamWithoutData", "note", null, { workstream: title })),
    ],
  };
}

/** By which the settings know a kind of work. */
const keyOf = ({ workstream, title }: WorkstreamProgress): string => workstream ?? title;

/** What nobody ranked keeps its place behind what somebody did. */
const rankOf = (one: WorkstreamProgress, { order }: WorkstreamChoices): number => {
  const index = order.indexOf(keyOf(one));
  return index < 0 ? order.length : index;
};
