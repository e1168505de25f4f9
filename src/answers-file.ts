/**
 * What was answered about sheets as a file that colleagues can hand on: the same that the command line's --answers
 * takes. A sheet goes by its name, and where the other workbook has none of that name, by the print of its header.
 */
import { isAnswer, type AnswerSets } from "./account/question";
import { columnLetters } from "./cells/address";
import { groupedBy } from "./collections/grouped-by";
import type { Settings, SheetCorrection } from "./settings";

const FORMAT = "rectification-answers";

/** An answer, and by which header the sheet is known where its name is another. */
export interface FiledAnswer {
  readonly print: string | null;
  readonly sets: AnswerSets;
}

/** Worksheet id → print of the header and name, "3f2a 台账": as the workbook keeps what was said of a sheet. */
export type SheetKeys = ReadonlyMap<string, string>;

const printIn = (key: string): string => key.slice(0, key.indexOf(" "));
const nameIn = (key: string): string => key.slice(key.indexOf(" ") + 1);

/** Everything that was answered, in an order that is the same each time. */
export function filedAnswers({ answers, corrections }: Settings, keys: SheetKeys): FiledAnswer[] {
  const everywhere = Object.entries(answers.statuses).map(([text, status]) => ({
    print: null,
    sets: { text, status },
  }));
  const ofSheets = [...keys].flatMap(([id, key]): FiledAnswer[] => {
    const sheet = nameIn(key);
    const { statuses = {}, choices = {}, list, year } = answers.sheets[id] ?? {};
    const sets: AnswerSets[] = [
      ...correctionSets(sheet, corrections[id] ?? {}),
      ...(list === undefined ? [] : [{ sheet, list }]),
      ...(year === undefined ? [] : [{ sheet, year }]),
      ...Object.entries(statuses).map(([text, status]) => ({ sheet, text, status })),
      ...Object.entries(choices).flatMap(([field, words]) =>
        Object.entries(words).map(([text, choice]) => ({ sheet, text, field, choice: choice === "" ? null : choice })),
      ),
    ];
    return sets.map((one) => ({ print: printIn(key), sets: one }));
  });
  return [...everywhere, ...ofSheets];
}

const correctionSets = (
  sheet: string,
  { dataset, headerRows, columns = {}, units = {} }: SheetCorrection,
): AnswerSets[] => [
  ...(dataset === undefined ? [] : [{ sheet, dataset: dataset === "ignore" ? null : dataset }]),
  ...(headerRows === undefined ? [] : [{ sheet, headerRows: [headerRows[0] + 1, headerRows[1] + 1] as const }]),
  ...[...groupedBy(Object.entries(columns), ([, field]) => field)].map(([field, ofField]) => ({
    sheet,
    column: ofField.map(([column]) => columnLetters(Number(column))).join("、"),
    field: field === "ignore" ? null : field,
  })),
  ...Object.entries(units).map(([column, unit]) => ({ sheet, column: columnLetters(Number(column)), unit })),
];

/** As the file holds them. */
export const answersFile = (answers: readonly FiledAnswer[]): string =>
  `${JSON.stringify({ format: FORMAT, version: 1, answers }, null, 2)}\n`;

export type ReadAnswers =
  | { readonly kind: "answers"; readonly answers: readonly FiledAnswer[] }
  /** No JSON. */
  | { readonly kind: "unreadable" }
  /** JSON, but this part of it is no answer. */
  | { readonly kind: "unknown"; readonly part: string };

/** The file of another workbook, a list of what answers set, of answers each with its `sets`, or a single one. */
export function readAnswersFile(text: string): ReadAnswers {
  const content = parsed(text);
  if (content === undefined) return { kind: "unreadable" };
  const list = hasAnswers(content) ? content.answers : Array.isArray(content) ? (content as unknown[]) : [content];
  const answers: FiledAnswer[] = [];
  for (const entry of list) {
    const { sets, print } = partsOf(entry);
    if (!isAnswer(sets)) return { kind: "unknown", part: JSON.stringify(entry) };
    answers.push({ sets, print: typeof print === "string" ? print : null });
  }
  return { kind: "answers", answers };
}

function partsOf(entry: unknown): { readonly sets: unknown; readonly print: unknown } {
  if (typeof entry !== "object" || entry === null || !("sets" in entry)) return { sets: entry, print: null };
  return { sets: entry.sets, print: "print" in entry ? entry.print : null };
}

const hasAnswers = (content: unknown): content is { readonly answers: readonly unknown[] } =>
  typeof content === "object" && content !== null && "answers" in content && Array.isArray(content.answers);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

/** The answers as they hold in a workbook; those about sheets that it does not have fall away. */
export function answersFor(answers: readonly FiledAnswer[], keys: SheetKeys): readonly AnswerSets[] {
  const all = [...keys.values()];
  return answers.flatMap(({ print, sets }): AnswerSets[] => {
    if (!("sheet" in sets) || sets.sheet === undefined || all.some((key) => nameIn(key) === sets.sheet)) return [sets];
    const alike = print === null ? [] : all.filter((key) => printIn(key) === print);
    const [only] = alike;
    return alike.length === 1 && only !== undefined ? [{ ...sets, sheet: nameIn(only) }] : [];
  });
}
