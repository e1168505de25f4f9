/**
 * What the sheets leave open and a person can answer in a second: asked before the report is written, and remembered.
 * The words are in `i18n/questions.ts`.
 */
import type { CellRef, RangeRef, SheetName } from "../cells/address";

/** Where a rectification task may stand, which is also what a person may be asked: `tasks/task.ts` rests on these. */
export const statusCodes = [
  "notStarted",
  "behind",
  "onSchedule",
  "ahead",
  "done",
  "accepted",
  "published",
  "closed",
] as const;
export type StatusCode = (typeof statusCodes)[number];

/**
 * What words of 完成情况 may be said to mean: a status; that they do not tell one, so that the deadline decides; that
 * the entry is no task of this list, so that it does not count.
 */
export const statusAnswers = [...statusCodes, "unsaid", "notApplicable"] as const;
export type StatusAnswer = (typeof statusAnswers)[number];

/** What becomes of a list that another list may repeat: it counts beside it, alone, or not at all. */
export const listRoles = ["counts", "current", "superseded"] as const;
export type ListRole = (typeof listRoles)[number];

/**
 * What an answer sets. Without `sheet` it holds for every sheet.
 * - `text` with `status`: what a word of 完成情况 means.
 * - `text` with `field` and `choice`: what a word in a column of choices means, null for none of them.
 * - `dataset`: what the sheet is, null for nothing that is known.
 * - `column` ("G") with `field` (of the sheet's dataset, null for none), or with `unit`; several ("F、I") with a `field`
 *   that is their sum, or are none.
 * - `headerRows`: the rows of the header, counted from 1 as the sheet shows them.
 * - `year`: of what stands on the sheet without one.
 * - `list`: whether the sheet counts beside the one that it resembles.
 * - `settings`: choices of the bureau, by the keys of `settings-answers.ts`.
 */
export type AnswerSets =
  | { readonly sheet?: string; readonly text: string; readonly status: StatusAnswer }
  | { readonly sheet: string; readonly text: string; readonly field: string; readonly choice: string | null }
  | { readonly sheet: string; readonly dataset: string | null }
  | { readonly sheet: string; readonly column: string; readonly field: string | null }
  | { readonly sheet: string; readonly column: string; readonly unit: string }
  | { readonly sheet: string; readonly headerRows: readonly [first: number, last: number] }
  | { readonly sheet: string; readonly year: number }
  | { readonly sheet: string; readonly list: ListRole }
  | { readonly settings: Readonly<Record<string, string>> };

/** The facts that each question carries. A new kind is one line here and one message in `i18n/questions.ts`. */
export interface QuestionFacts {
  /**
   * `text` is what the cells say, `tasks` the numbers of the tasks that say it: "8、31"; `header` stands over them, ""
   * where nothing does.
   */
  statusWord: { readonly text: string; readonly tasks: string; readonly header: string };
  /** A word in a column of choices that means none of them as far as is known; `count` cells say it. */
  choiceWord: {
    readonly dataset: string;
    readonly field: string;
    readonly header: string;
    readonly text: string;
    readonly count: number;
  };
  /**
   * What a table is: `dataset` the nearest that is known, `text` its title, "" without one, `columns` its header.
   * `missing`: columns that it lacks to be that; "": none.
   */
  whichDataset: {
    readonly dataset: string;
    readonly text: string;
    readonly columns: string;
    readonly missing: string;
  };
  /** Which column holds `field` of the dataset: `headers` those that may. */
  whichColumn: { readonly dataset: string; readonly field: string; readonly headers: string };
  /** What unit a column is in. `text` is what stands there. */
  whichUnit: { readonly dataset: string; readonly field: string; readonly text: string };
  /** Two lists share `same` of `rows` entries: one list over time, or two. `sheets`: the other sheets concerned. */
  /** `isHidden`: the other sheets are hidden. `isSummary`: they count what this one lists, to another sum. */
  oneListOrTwo: {
    readonly dataset: string;
    readonly sheets: string;
    readonly same: number;
    readonly rows: number;
    readonly isHidden: boolean;
    readonly isSummary?: boolean;
  };
  /** Of which year the dates or targets of a sheet are that names none: `text` is an example of what lacks it. */
  whichYear: { readonly text: string };
  /** Two sheets have different values for the same days; `date` is the first. */
  sheetsDiffer: { readonly sheets: string; readonly days: number; readonly date: string };
  /** The rows of a sheet, the first of which is `date`, may be days or the means of months. */
  daysOrMonths: { readonly sheet: string; readonly days: number; readonly date: string };
  /** The sheets hold several places. */
  whichPlace: { readonly places: string };
  /** Among rows of several places some name none; `date` is their first day. */
  whosePlace: { readonly days: number; readonly date: string };
  /** Whether sheets under names of their own stand for stations of one place or for places. */
  sheetsAre: { readonly sheets: string };
  /** Whose stations the place is judged by: `levels` names those that stand side by side, each with its stations. */
  stationLevel: { readonly levels: string };
  /** Which of several means of one place is its own: `means` names them. */
  whichMean: { readonly means: string };
  /** Whether the place is judged by the stations of these sheets, of a kind that usually is not asked: 乡镇站, 微站. */
  onlyOtherStations: { readonly sheets: string; readonly kinds: string };
  /** Whether the hours of these sheets begin or end at their stamps: their data fit both. */
  hourStamp: { readonly sheets: string };
}

export type QuestionCode = keyof QuestionFacts;

export type Question = {
  readonly [Code in QuestionCode]: {
    readonly code: Code;
    readonly at: { readonly sheet: SheetName; readonly place: CellRef | RangeRef | null };
    readonly facts: QuestionFacts[Code];
    /** Two or more that set different things, the likeliest first. */
    readonly answers: readonly AnswerSets[];
  };
}[QuestionCode];

/** Builds a question with its facts checked against its code. */
export function question<Code extends QuestionCode>(
  code: Code,
  at: Question["at"],
  facts: QuestionFacts[Code],
  answers: readonly AnswerSets[],
): Question {
  return { code, at, facts, answers } as Question;
}

/** What was answered, as the settings keep it; what a sheet or column is, is kept among the corrections. */
export interface Answers {
  /** The words of 完成情况 → what they mean wherever they stand, by `wordKey`. */
  readonly statuses: Readonly<Record<string, StatusAnswer>>;
  /** By worksheet id; the workbook keeps them by the sheet's name and the print of its header. */
  readonly sheets: Readonly<Record<string, SheetAnswers>>;
}

export interface SheetAnswers {
  readonly statuses?: Readonly<Record<string, StatusAnswer>>;
  /** Field of a column of choices → its words, by `wordKey` → the choice, "" for none. */
  readonly choices?: ChoiceAnswers;
  readonly list?: ListRole;
  /** Of what stands on the sheet without a year. */
  readonly year?: number;
}

export type ChoiceAnswers = Readonly<Record<string, Readonly<Record<string, string>>>>;

export const noAnswers: Answers = { statuses: {}, sheets: {} };

/**
 * What the words of a sheet were said to mean; what was said of the sheet itself counts before what holds everywhere.
 */
export const statusesOn = (
  { statuses, sheets }: Answers,
  sheetId: string | undefined,
): Readonly<Record<string, StatusAnswer>> => ({ ...statuses, ...(sheets[sheetId ?? ""]?.statuses ?? {}) });

/** One word in all its spellings: blanks and full-width forms tell none apart. */
export const wordKey = (text: string): string => text.normalize("NFKC").replace(/\s/g, "");

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === "string";
const isTextOrNull = (value: unknown): value is string | null => isText(value) || value === null;
const isOneOf = (known: readonly string[], value: unknown): boolean => isText(value) && known.includes(value);

const isRowPair = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length === 2 &&
  value.every((row) => Number.isInteger(row) && row >= 1) &&
  Number(value[0]) <= Number(value[1]);

export const FIRST_YEAR = 1980;
export const LAST_YEAR = 2100;
const isYear = (value: unknown): boolean =>
  Number.isInteger(value) && Number(value) >= FIRST_YEAR && Number(value) <= LAST_YEAR;

const ONE_COLUMN = /^[A-Z]{1,3}$/;
/** "F、I": they are added up; what is said to be none is so in each. */
const SEVERAL_COLUMNS = /^[A-Z]{1,3}(?:、[A-Z]{1,3})*$/;

/**
 * Whether something that was read from a file is an answer. What its settings are called is checked where they are set.
 */
export function isAnswer(value: unknown): value is AnswerSets {
  if (!isRecord(value)) return false;
  const { sheet, text, status, dataset, column, field, choice, headerRows, unit, list, year, settings } = value;
  if (settings !== undefined) return isRecord(settings) && Object.values(settings).every(isText);
  if (sheet !== undefined && !isText(sheet)) return false;
  if (choice !== undefined) return isText(sheet) && isText(text) && isText(field) && isTextOrNull(choice);
  if (text !== undefined || status !== undefined) return isText(text) && isOneOf(statusAnswers, status);
  if (sheet === undefined) return false;
  if (headerRows !== undefined) return isRowPair(headerRows);
  if (year !== undefined) return isYear(year);
  if (column !== undefined)
    return (
      isText(column) &&
      (unit === undefined ? SEVERAL_COLUMNS : ONE_COLUMN).test(column) &&
      (isTextOrNull(field) || isText(unit))
    );
  return list === undefined ? isTextOrNull(dataset) : isOneOf(listRoles, list);
}
