/** Words of one column that nobody knows are one thing to ask, however many they are. */
import { groupedBy } from "../collections/grouped-by";
import type { Question } from "./question";

/** Questions in the order in which the first of each column is asked; all but words stand alone. */
export const questionsByColumn = (questions: readonly Question[]): readonly (readonly [Question, ...Question[]])[] =>
  [...groupedBy(questions, columnAsked).values()].flatMap(([first, ...rest]) =>
    first === undefined ? [] : [[first, ...rest] as const],
  );

/** What a column of words is known by; else the question itself. */
export function columnAsked({ code, at, facts }: Question): string {
  if (code !== "statusWord" && code !== "choiceWord") return JSON.stringify([code, at, facts]);
  const { place, sheet } = at;
  return JSON.stringify([code, sheet, place !== null && "column" in place ? place.column : "", facts.header]);
}
