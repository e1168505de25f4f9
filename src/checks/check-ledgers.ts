/**
 * Cross-footing (勾稽; docs/口径说明.md, 勾稽核查): what does not add up within the ledgers, between them, and against
 * their targets.
 */
import type { Day } from "../calendar/day";
import { wholeMonth } from "../calendar/period";
import { groupedBy } from "../collections/grouped-by";
import type { LedgerData } from "../datasets/ledger";
import { ledgers as declarations } from "../datasets/ledgers/catalogue";
import type { Finding } from "../findings/finding";
import type { DefinedIndicators } from "../indicators/own/defined-indicators";
import { isPlainLedger } from "../datasets/plain/read-plain-table";
import type { TargetAssessment } from "../indicators/assessment";
import { standingsOf, type ProgressAssessment } from "../indicators/ledgers/progress";
import type { LedgerDeclaration } from "../recognition/declare-ledger";
import type { LedgerRule } from "./ledger-rules/declare-rule";
import { ledgerView, type LedgerView } from "./ledger-rules/ledger-view";
import { ledgersEndApart, monthly } from "./ledger-rules/months";
import { similarNames } from "./ledger-rules/names";
import { filledWith, groupsOverlap, partsCoverRows, shareNeedsReason } from "./ledger-rules/parts";
import {
  bounds,
  countedElsewhere,
  dateOrder,
  doneDatesAgree,
  notAbove,
  possibleNumbers,
  rowsAfterCutOff,
  wholeCounts,
} from "./ledger-rules/rows";
import { ledgerRules } from "./ledger-rules/rules";
import { checkGoals, checkPlans } from "./ledger-rules/targets";

/**
 * @param airTargets the air's targets, which are held against each other: a year's against the goal that it serves
 * @param own tables that the bureau's own indicators read
 */
export function checkLedgers(
  ledgers: LedgerData,
  progress: ProgressAssessment,
  airTargets: readonly TargetAssessment[] = [],
  own: OwnTables = { declarations: [], tables: [] },
): Finding[] {
  const until = cutOff(progress);
  const kept = new Set(ledgers.tables.map(({ ledger }) => ledger));
  const views = declarations
    .filter(({ id }) => kept.has(id))
    .map((declaration) => ledgerView(ledgers, declaration, until));
  const byLedger = new Map(views.map((view) => [view.declaration.id, view]));
  const declared = ledgerRules.flatMap((rule) => {
    const view = byLedger.get(rule.ledger);
    return view ? applied(rule, view) : [];
  });
  return [
    ...views.flatMap((view) => [
      ...partsCoverRows(view),
      ...possibleNumbers(view),
      ...wholeCounts(view),
      ...doneDatesAgree(view, until),
      ...rowsAfterCutOff(view, until),
    ]),
    ...declared,
    ...similarNames(views),
    ...ledgersEndApart(views, until),
    ...checkPlans(ledgers, progress, until),
    ...checkGoals(airTargets),
    ...oncePerSheet(own.declarations).flatMap((declaration) =>
      rowsAfterCutOff(ledgerView(own, declaration, until), until),
    ),
  ];
}

/** A sheet may be in time by several of its columns. */
const oncePerSheet = (declarations: readonly LedgerDeclaration[]): readonly LedgerDeclaration[] => {
  const plain = declarations.filter(({ id, works }) => isPlainLedger(id) || works !== undefined);
  return [...groupedBy(plain, ({ title }) => title["zh-CN"]).values()].flatMap(([first]) => first ?? []);
};

/** Tables that only the bureau's own indicators read. */
type OwnTables = Pick<DefinedIndicators, "declarations" | "tables">;

/** The cut-off by which the figures were made; without any figure, the month's end. */
function cutOff(progress: ProgressAssessment): Day {
  const ends = standingsOf(progress).map(({ cumulative }) => cumulative.period.to);
  return ends.length === 0
    ? wholeMonth(progress.month).to
    : ends.reduce<Day>((a, b) => Math.max(a, b) as Day, ends[0] ?? wholeMonth(progress.month).to);
}

function applied(rule: LedgerRule, view: LedgerView): Finding[] {
  switch (rule.kind) {
    case "groupsOverlap":
      return groupsOverlap(rule, view);
    case "shareNeedsReason":
      return shareNeedsReason(rule, view);
    case "filledWith":
      return filledWith(rule, view);
    case "dateOrder":
      return dateOrder(rule, view);
    case "notAbove":
      return notAbove(rule, view);
    case "bounds":
      return bounds(rule, view);
    case "countedElsewhere":
      return countedElsewhere(rule, view);
    case "monthly":
      return monthly(rule, view);
  }
}
