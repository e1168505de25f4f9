/**
 * Columns of a list of tasks by what they hold, whatever they are called: numbers that count the rows, offices, dates
 * that look ahead, works in words, how the works stand. Only for fields that say so (`holding`), and only where one
 * column is the likeliest by its place in the table.
 */
import { withoutBrackets } from "../tables/header-text";
import { dayOf } from "../calendar/day";
import { headerKey } from "../cells/normalise-text";
import type { TableShape } from "../tables/table-shape";
import { saidUnder } from "../vocabulary/answered-question";
import { interpretState } from "../vocabulary/interpret-state";
import { isEnded } from "../vocabulary/state";
import { readDeadline, type DeadlineContext } from "../vocabulary/read-deadline";
import { HELPS_OR_OVERSEES, NOT_OF_TASKS, OFFICE, PUBLIC_OFFICE, WHEN_FOUND } from "../vocabulary/task-columns";
import type { MatchedColumn } from "./assign-columns";
import { columnsOf, sampleRows, sampleWords } from "./column-profile";
import { isFlagWord, type ColumnContent, type LedgerDeclaration } from "./declare-ledger";

/** The surest first; each looks at what the ones before it left. */
const ORDER: readonly ColumnContent[] = ["dueDates", "offices", "states", "sentences", "works", "serials"];

/** Any year will do to see whether words are a deadline at all. */
const ANY_YEAR: DeadlineContext = {
  year: 2020,
  until: dayOf(2020, 12, 31),
  heatingSeason: { start: { month: 11, day: 1 }, end: { month: 3, day: 31 } },
};
const MOST = 0.8;
/** A date as a deadline says it, not as a clerk enters a day: 2025年12月底, 6月30日前, 长期坚持. */
const AS_A_TERM = /[底前末内]$|以前|之前|年$|季度$|半年$|长期|持续|立行立改|即知即改|立即/;
const CODE = /^[A-Za-z\u4e00-\u9fa5]{0,6}[-—_.（(]?\d{1,6}(?:[-—_.]\d{1,4})*[)）]?$/;
/** Fields that say how far a task is. */
const PROGRESS = ["state", "progress", "closure", "begun", "pace", "late"];
const SHORTEST_WORK = 4;
const SHORTEST_SENTENCE = 8;

export function fillByContent(
  ledger: LedgerDeclaration,
  shape: TableShape,
  assigned: Map<string, MatchedColumn>,
  used: Set<number>,
): void {
  if (sampleRows(shape).length < 2) return;
  for (const content of ORDER)
    for (const [field, { spec }] of Object.entries(ledger.columns)) {
      if (spec.content !== content || assigned.has(field)) continue;
      if (spec.otherwiseFrom.some((other) => assigned.has(other))) continue;
      const rivals = spec.ratherThan.filter((other) => assigned.get(other)?.by === "name");
      const given = new Map(rivals.flatMap((other) => [[assigned.get(other)?.column ?? -1, other] as const]));
      const found = columnsOf(shape).filter(
        (column) =>
          shape.headers.has(column) &&
          (!used.has(column) || given.has(column) || (content === "states" && isTakenForElse(assigned, column))) &&
          (given.has(column) || !NOT_OF_TASKS.test(nameOf(shape, column))) &&
          holds[content](shape, column, assigned),
      );
      const column = surest(content, shape, found);
      // 目前进展 alone, in whatever words, stays what it is called.
      if (column === undefined || found.every((one) => assigned.get("progress")?.column === one)) continue;
      const instead = given.get(column) ?? TAKEN_FOR.find((other) => assigned.get(other)?.column === column);
      if (instead !== undefined) assigned.delete(instead);
      used.add(column);
      assigned.set(field, {
        field,
        column,
        texts: shape.headers.get(column) ?? [],
        score: 0.6,
        by: "content",
        addends: [],
      });
    }
}

/**
 * 督办单位核查 is called like the office that oversees, 进展结论 like what was done; they hold how the works stand.
 */
const TAKEN_FOR = ["supervisor", "progress"];
const isTakenForElse = (assigned: ReadonlyMap<string, MatchedColumn>, column: number): boolean =>
  TAKEN_FOR.some((field) => assigned.get(field)?.column === column);

/** What was checked is surer than what the office says of itself: 责任单位自评 | 督办单位核查. */
const CHECKED = /核查|核实|复核|复查|抽查|核验|督[办导查]|上级|审核|认定|考核/;

/** Of several columns of states that of words, not of sentences; and that in which the rows differ the most. */
function surest(content: ColumnContent, shape: TableShape, found: readonly number[]): number | undefined {
  if (content !== "states") return found[0];
  const tells = (column: number): number => {
    const words = sampleWords(shape, column);
    const isProse = words.filter((text) => text.length > LONGEST_WORD).length * 2 >= words.length;
    return (isProse ? 0 : words.length) + new Set(words.map((text) => interpretState(text).state)).size;
  };
  const checked = found.find((column) => CHECKED.test(nameOf(shape, column)));
  return checked ?? [...found].sort((a, b) => tells(b) - tells(a))[0];
}
const LONGEST_WORD = 10;

const codesIn = (shape: TableShape, column: number): string[] =>
  sampleRows(shape).map((row) => shape.grid.label(row, column).replaceAll(" ", ""));

const nameOf = (shape: TableShape, column: number): string =>
  withoutBrackets(headerKey((shape.headers.get(column) ?? []).join("")));

type Holds = (shape: TableShape, column: number, assigned: ReadonlyMap<string, MatchedColumn>) => boolean;

const holds: Readonly<Record<ColumnContent, Holds>> = {
  // Problems without their progress are numbered too, and are no tasks.
  serials: (shape, column, assigned) => {
    const codes = codesIn(shape, column);
    return (
      PROGRESS.some((field) => assigned.has(field)) &&
      columnsOf(shape).find((one) => shape.headers.has(one)) === column &&
      codes.every((code) => CODE.test(code)) &&
      new Set(codes).size === codes.length
    );
  },
  offices: (shape, column) =>
    !HELPS_OR_OVERSEES.test(nameOf(shape, column)) &&
    mostWords(shape, column, (text) =>
      text.split(/[、，,;；/\s]+/).every((part) => part === "" || OFFICE.test(part)),
    ) &&
    mostWords(shape, column, (text) => PUBLIC_OFFICE.test(text)),
  // 完成时间 of a list that is not done yet in every row: the day until which it is to be done.
  dueDates: (shape, column, assigned) =>
    !WHEN_FOUND.test(nameOf(shape, column)) &&
    isFilled(shape, column) &&
    sampleRows(shape).every((row) => isTerm(shape, row, column)) &&
    (mostWords(shape, column, (text) => AS_A_TERM.test(text)) || someAreOpen(shape, assigned)),
  states: (shape, column) =>
    mostWords(shape, column, (text) => {
      const { state, certainty } = interpretState(saidUnder(nameOf(shape, column), text));
      return state !== null && certainty !== "unsure";
    }),
  // Behind who does it and until when: sentences, or words beside 是 and 否, many of which say how far it is.
  sentences: (shape, column, assigned) => {
    const words = sampleWords(shape, column);
    const before = ["task", "responsible", "deadline"].flatMap((field) => assigned.get(field)?.column ?? []);
    const told = PROGRESS.flatMap((field) => assigned.get(field)?.column ?? []);
    const areAnswers = told.length > 0 && told.every((one) => sampleWords(shape, one).every(isFlagWord));
    const sentences = words.filter((text) => text.length > SHORTEST_SENTENCE).length;
    return (
      (areAnswers || (told.length === 0 && sentences >= MOST * words.length)) &&
      before.length > 1 &&
      before.every((other) => other < column) &&
      words.length * 2 >= sampleRows(shape).length &&
      !words.every(isFlagWord) &&
      words.filter((text) => interpretState(text).state !== null).length * 2 >= words.length
    );
  },
  // What is to be done stands before who does it, until when, and how far it is.
  works: (shape, column, assigned) => {
    const words = sampleWords(shape, column);
    const firsts = ["responsible", "deadline", "state", "progress"].flatMap(
      (field) => assigned.get(field)?.column ?? [],
    );
    return (
      isFilled(shape, column) &&
      words.length === sampleRows(shape).length &&
      // ZG001 before 整治沿河养殖 numbers the work, and is none.
      !codesIn(shape, column).every((code) => CODE.test(code)) &&
      words.every((text) => !PUBLIC_OFFICE.test(text)) &&
      new Set(words).size >= MOST * words.length &&
      words.reduce((sum, text) => sum + text.length, 0) >= SHORTEST_WORK * words.length &&
      firsts.length > 0 &&
      firsts.every((other) => column < other)
    );
  },
};

const isFilled = (shape: TableShape, column: number): boolean =>
  sampleRows(shape).every((row) => shape.grid.cell(row, column).kind !== "empty");

/** Whether a cell says until when: a date, or words such as 2025年底前. */
const isTerm = (shape: TableShape, row: number, column: number): boolean => {
  const cell = shape.grid.cell(row, column);
  if (cell.kind === "date") return true;
  const text = shape.grid.words(row, column);
  return text !== "" && !["none", "unreadable"].includes(readDeadline(text, ANY_YEAR).deadline.kind);
};

/** Whether a row says that its work is not ended: no day of completion can stand there. */
const someAreOpen = (shape: TableShape, assigned: ReadonlyMap<string, MatchedColumn>): boolean => {
  const column = (assigned.get("state") ?? assigned.get("progress"))?.column;
  return (
    column !== undefined &&
    sampleRows(shape).some((row) => {
      const { state, certainty } = interpretState(shape.grid.words(row, column));
      return certainty !== "unsure" && state !== null && !isEnded(state);
    })
  );
};

/** Whether a cell can stand in a column of such content; true of contents that any words may have. */
export function fitsContent(shape: TableShape, row: number, column: number, content: ColumnContent | null): boolean {
  if (content === "dueDates") return isTerm(shape, row, column);
  return content !== "states" || interpretState(shape.grid.words(row, column)).state !== null;
}

function mostWords(shape: TableShape, column: number, are: (text: string) => boolean): boolean {
  const words = sampleWords(shape, column);
  return words.length * 2 >= sampleRows(shape).length && words.filter(are).length >= MOST * words.length;
}
