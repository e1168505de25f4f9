/** Which figures rest on questions that nobody has answered: they are shown with a mark until somebody has. */
import type { Question, QuestionCode } from "../../account/question";
import { finding, type Finding } from "../../findings/finding";
import type { Day } from "../../calendar/day";
import { rectificationTasks } from "../../datasets/ledgers/rectification";
import type { LedgerRow, LedgerTable } from "../../datasets/ledger";
import type { RowSet } from "../../datasets/row-set";
import type { Measure, Where } from "./declare-indicator";
import type { IndicatorStanding } from "./progress";
import { passes } from "./row-conditions";

/** Fields whose words decide about a measure's rows. */
const fieldsThatSort = (measure: Measure): readonly string[] => [
  ...fieldsIn(measure.where),
  ...("among" in measure ? fieldsIn(measure.among) : []),
  ...("by" in measure ? [measure.by] : []),
];

const fieldsIn = (where: Where): readonly string[] => Object.keys(where);

/**
 * Codes of the questions on which a measure over these rows rests. A word that is not understood matters where its row
 * meets every other condition: else no answer would change the figure.
 */
export function openQuestions(
  measure: Measure,
  tables: readonly LedgerTable[],
  rows: RowSet,
  asOf: Day | null,
): readonly QuestionCode[] {
  const asked = new Set(tables.flatMap(({ askedFields = [] }) => askedFields));
  const fields = fieldsThatSort(measure).filter((field) => asked.has(field));
  const conditions = [measure.where, ...("among" in measure ? [measure.among] : [])];
  const waits = (row: LedgerRow): boolean => {
    const { unread = [] } = row;
    return (
      unread.some((field) => fields.includes(field)) &&
      conditions.every((where) => passes(row, without(where, unread), asOf))
    );
  };
  const isAsked = fields.length > 0 && rows.unread().rows().some(waits);
  return [...new Set([...tables.flatMap(({ open = [] }) => open), ...(isAsked ? (["choiceWord"] as const) : [])])];
}

const without = (where: Where, fields: readonly string[]): Where =>
  Object.fromEntries(Object.entries(where).filter(([field]) => !fields.includes(field)));

/** Without words of columns on which no figure rests: they would be asked about for nothing. */
export function questionsThatMatter(
  questions: readonly Question[],
  standings: readonly IndicatorStanding[],
): readonly Question[] {
  const waiting = new Set(
    standings.flatMap(({ indicator: { measure }, cumulative, month }) =>
      [cumulative, month].some((figure) => figure?.open?.includes("choiceWord") === true)
        ? fieldsThatSort(measure).map((field) => `${measure.ledger} ${field}`)
        : [],
    ),
  );
  return questions.filter(
    (one) =>
      one.code !== "choiceWord" ||
      one.facts.dataset === rectificationTasks.id ||
      waiting.has(`${one.facts.dataset} ${one.facts.field}`),
  );
}

/** A word of which nothing is asked is told without asking for it: no figure rests on it. */
export function withoutIdleDoubts(findings: readonly Finding[], questions: readonly Question[]): readonly Finding[] {
  const cellOf = (place: unknown): string => JSON.stringify(place);
  const asked = new Set(questions.flatMap(({ code, at }) => (code === "choiceWord" ? [cellOf(at.place)] : [])));
  return findings.map((one) =>
    one.code === "choiceUnknown" && !asked.has(cellOf(one.at))
      ? finding("choiceAside", "note", one.at, one.facts)
      : one,
  );
}

/** Whether what is said of an indicator waits for an answer. */
export const isOpen = ({ cumulative: { open = [] } }: Pick<IndicatorStanding, "cumulative">): boolean =>
  open.length > 0;
