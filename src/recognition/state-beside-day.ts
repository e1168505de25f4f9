/**
 * 是否清零 | 清零日期: where the day stands it says 是, and where none stands 否. Of a list of works such a column says how far
 * each entry is, whatever it is called.
 */
import { headerKey } from "../cells/normalise-text";
import type { TableShape } from "../tables/table-shape";
import { isOfficeStep } from "../vocabulary/office-steps";
import { statesByOpposites } from "../vocabulary/opposite-words";
import { columnsOf, contentFit, sampleRows, sampleWords } from "./column-profile";
import { date, workStates } from "./declare-ledger";
import { parseChoice } from "./parse-choice";

const DAY = date("日期").spec;
const MOST_WORDS = 4;
const LONGEST_WORD = 8;
const FEWEST_ROWS = 3;

/** The one column that says it of those that are nothing else, with its day; null: none, or several. */
export function stateBesideDay(shape: TableShape, used: ReadonlySet<number>): StateAndDay | null {
  const rows = sampleRows(shape);
  if (rows.length < FEWEST_ROWS) return null;
  const ofTheWork = columnsOf(shape).filter((column) => !isOfficeStep(nameOf(shape, column)));
  const days = ofTheWork.filter((column) => holdsDaysInPart(shape, column, rows));
  const found = ofTheWork.flatMap((state): StateAndDay[] => {
    if (used.has(state) || !holdsFewWords(shape, state, rows)) return [];
    const day = days.find((column) => goesWith(shape, state, column, rows));
    return day === undefined ? [] : [{ state, day }];
  });
  const [only] = found;
  return only !== undefined && found.length === 1 ? only : null;
}

export interface StateAndDay {
  readonly state: number;
  readonly day: number;
}

const nameOf = ({ headers }: TableShape, column: number): string => headerKey((headers.get(column) ?? []).join(""));

const isFilled = ({ grid }: TableShape, row: number, column: number): boolean =>
  !["empty", "missing"].includes(grid.cell(row, column).kind);

function holdsDaysInPart(shape: TableShape, column: number, rows: readonly number[]): boolean {
  const filled = rows.filter((row) => isFilled(shape, row, column)).length;
  return (
    filled > 0 &&
    filled < rows.length &&
    /日期|时间|日$|时$/.test(nameOf(shape, column)) &&
    contentFit(shape, column, DAY) === 1
  );
}

/** One in every row, and the same few. */
function holdsFewWords(shape: TableShape, column: number, rows: readonly number[]): boolean {
  const words = sampleWords(shape, column);
  return (
    words.length === rows.length &&
    new Set(words).size <= MOST_WORDS &&
    words.every((text) => text.length <= LONGEST_WORD)
  );
}

/** Whether the words where the day stands all say that it is done, and those where none stands that it is not. */
function goesWith(shape: TableShape, column: number, day: number, rows: readonly number[]): boolean {
  const of = (isDated: boolean): string[] => [
    ...new Set(rows.filter((row) => isFilled(shape, row, day) === isDated).map((row) => shape.grid.words(row, column))),
  ];
  const [dated, undated] = [of(true), of(false)];
  if (dated.some((text) => undated.includes(text))) return false;
  const byOpposites = statesByOpposites([...dated, ...undated]);
  const stateOf = (text: string): string | null => byOpposites.get(text) ?? parseChoice(text, workStates);
  return dated.every((text) => stateOf(text) === "done") && undated.every((text) => stateOf(text) !== "done");
}
