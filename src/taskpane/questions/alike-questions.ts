/** Sheets of one form raise one question each: they are asked and answered together. */
import type { AnswerSets, Question, QuestionCode } from "../../account/question";
import { columnAsked } from "../../account/questions-by-column";
import { groupedBy } from "../../collections/grouped-by";

/** Whose answers hold for another sheet of the same form too; the rest concern the sheets that they name. */
const OF_A_FORM: ReadonlySet<QuestionCode> = new Set([
  "whichDataset",
  "whichColumn",
  "whichUnit",
  "statusWord",
  "choiceWord",
]);

/** What tells one sheet from the next: its title, the numbers of its tasks, how many cells say it. */
const OF_A_SHEET: Readonly<Partial<Record<QuestionCode, readonly string[]>>> = {
  whichDataset: ["text"],
  statusWord: ["tasks"],
  choiceWord: ["count"],
};

/** Questions that one answer settles, in the order in which the first of each is asked. */
export const alikeQuestions = (questions: readonly Question[]): readonly (readonly Question[])[] => [
  ...groupedBy(questions, formOf).values(),
];

/** The same, with the words of one column beside each other. */
export const askedTogether = (questions: readonly Question[]) =>
  [...groupedBy(alikeQuestions(questions).flatMap(atLeastOne), ([head]) => columnAsked(head)).values()].flatMap(
    atLeastOne,
  );

const atLeastOne = <Value>([first, ...rest]: readonly Value[]): readonly (readonly [Value, ...Value[]])[] =>
  first === undefined ? [] : [[first, ...rest]];

function formOf(question: Question): string {
  const { code, at, facts, answers } = question;
  if (!OF_A_FORM.has(code)) return JSON.stringify([code, at, facts]);
  const own = OF_A_SHEET[code] ?? [];
  return JSON.stringify([
    code,
    Object.entries(facts).filter(([fact]) => !own.includes(fact)),
    answers.map((sets) => ("sheet" in sets && sets.sheet === at.sheet ? { ...sets, sheet: "" } : sets)),
  ]);
}

/** The answer of that place for each of the questions. */
export const answersAt = (questions: readonly Question[], index: number): readonly AnswerSets[] =>
  questions.flatMap(({ answers }) => answers[index] ?? []);
