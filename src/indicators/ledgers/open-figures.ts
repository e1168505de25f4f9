/** Which figures rest on questions that nobody has answered: they are shown with a mark until somebody has. */
import type { Question, QuestionCode } from "../../account/question";
import { finding, type Finding } from "../../findings/finding";
import type { Day } from "../../calendar/day";
import { rectificationTasks } from "../../datasets/ledgers/rectification";
import { LedgerRow, type LedgerTable } from "../../datasets/ledger";
import type { RowSet } from "../../datasets/row-set";
import type { BookTable } from "./ledger-book";
import type { Measure, Where } from "./declare-indicator";
import type { IndicatorStanding } from "./progress";
import { fieldsOf, tells } from "./measure-fields";
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
 *
 * @param tables all of the ledger, those included that lack a column which the measure asks for: it may be the one in
 * question
 */
export function openQuestions(
  measure: Measure,
  tables: readonly BookTable[],
  rows: RowSet,
  asOf: Day | null,
): readonly QuestionCode[] {
  const told = tables.filter((table) => tells(table, measure));
  return [
    ...new Set([
      ...told.flatMap(({ table: { open = [] } }) => open),
      ...(waitsForWords(measure, told, rows, asOf) ? (["choiceWord"] as const) : []),
      ...tables.flatMap(({ table }) => columnQuestions(measure, table)),
    ]),
  ];
}

function waitsForWords(measure: Measure, tables: readonly BookTable[], rows: RowSet, asOf: Day | null): boolean {
  const fields = fieldsThatSort(measure).filter((field) =>
    tables.some(({ table: { askedFields } }) => askedFields?.get(field)?.includes("choiceWord") === true),
  );
  if (fields.length === 0) return false;
  const conditions = [measure.where, ...("among" in measure ? [measure.among] : [])];
  return rows
    .unread()
    .rows()
    .some(({ content: { unread = [], ...read } }) => {
      const row = LedgerRow.of(read);
      return (
        unread.some((field) => fields.includes(field)) &&
        conditions.every((where) => passes(row, without(where, unread), asOf))
      );
    });
}

/** Which column holds what the measure asks for, or in which unit: its cells are left out until somebody says. */
function columnQuestions(measure: Measure, { askedFields }: LedgerTable): readonly QuestionCode[] {
  if (askedFields === undefined) return [];
  const fields = new Set([...fieldsThatSort(measure), ...fieldsOf(measure)]);
  return [...fields].flatMap((field) => askedFields.get(field) ?? []).filter((code) => code !== "choiceWord");
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
export const isOpen = ({ cumulative, plan }: Pick<IndicatorStanding, "cumulative" | "plan">): boolean =>
  (cumulative.open?.length ?? 0) > 0 || (plan?.open?.length ?? 0) > 0;
