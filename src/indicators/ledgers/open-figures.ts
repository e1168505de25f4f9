/** Which figures rest on questions that nobody has answered: they are shown with a mark until somebody has. */
import type { Question, QuestionCode } from "../../account/question";
import { rectificationTasks } from "../../datasets/ledgers/rectification";
import type { LedgerTable } from "../../datasets/ledger";
import type { LedgerIndicator, Measure, Where } from "./declare-indicator";
import type { IndicatorStanding } from "./progress";

/** Fields whose words decide about a measure's rows. */
const fieldsThatSort = (measure: Measure): readonly string[] => [
  ...fieldsIn(measure.where),
  ...("among" in measure ? fieldsIn(measure.among) : []),
  ...("by" in measure ? [measure.by] : []),
];

const fieldsIn = (where: Where): readonly string[] => Object.keys(where);

/** Codes of the questions on which a measure over these tables rests. */
export function openQuestions(measure: Measure, tables: readonly LedgerTable[]): readonly QuestionCode[] {
  const fields = new Set(fieldsThatSort(measure));
  const codes = tables.flatMap(({ open = [], askedFields = [] }): readonly QuestionCode[] => [
    ...open,
    ...(askedFields.some((field) => fields.has(field)) ? (["choiceWord"] as const) : []),
  ]);
  return [...new Set(codes)];
}

/** Without words of columns on which nothing rests: they would be asked about for nothing. */
export function questionsThatMatter(
  questions: readonly Question[],
  indicators: readonly LedgerIndicator[],
): readonly Question[] {
  const sorting = new Set(
    indicators.flatMap(({ measure }) => fieldsThatSort(measure).map((field) => `${measure.ledger} ${field}`)),
  );
  return questions.filter(
    (one) =>
      one.code !== "choiceWord" ||
      one.facts.dataset === rectificationTasks.id ||
      sorting.has(`${one.facts.dataset} ${one.facts.field}`),
  );
}

/** Whether what is said of an indicator waits for an answer. */
export const isOpen = ({ cumulative: { open = [] } }: Pick<IndicatorStanding, "cumulative">): boolean =>
  open.length > 0;
