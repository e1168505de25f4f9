/**
 * Which cells are struck through: a clerk's way to take something back. Asked only of sheets whose font is not plain
 * throughout: first by rows, then the cells of rows in which only some are.
 */
import type { SheetSnapshot, StruckCells } from "../../cells/snapshot";
import { ANSWER_BYTES, type UsedSheet } from "./used-sheet";

/** Of a row or a cell, as Excel tells it: {"format":{"font":{"strikethrough":false}}}. */
const BYTES_OF_ONE = 50;
const STRIKETHROUGH = { format: { font: { strikethrough: true } } };

/** Rows of a sheet, from its first one. */
interface Rows {
  readonly sheet: number;
  readonly first: number;
  readonly count: number;
}

/** true: all of it; false: nothing; null: some. */
type IsStruck = boolean | null;

const isStruck = ({ format }: Excel.CellProperties | Excel.RowProperties): IsStruck => {
  const struck: boolean | null | undefined = format?.font?.strikethrough;
  return struck ?? null;
};

/** @param sheets as they were read, in the order of `used` */
export async function withStruckCells(
  context: Excel.RequestContext,
  used: readonly UsedSheet[],
  sheets: readonly SheetSnapshot[],
): Promise<readonly SheetSnapshot[]> {
  const suspected = used.flatMap(({ range }, sheet): Rows[] =>
    // null: some cells are.
    range.isNullObject || (range.format.font.strikethrough as IsStruck) === false
      ? []
      : [{ sheet, first: 0, count: range.rowCount }],
  );
  if (suspected.length === 0) return sheets;
  const found = used.map((): Map<number, readonly number[]> => new Map());
  const mixed: Rows[] = [];
  await asked(
    context,
    suspected,
    () => 1,
    (rows) => {
      const answer = rangeOf(used, rows).getRowProperties(STRIKETHROUGH);
      return () => {
        for (const [index, row] of answer.value.entries()) {
          const [at, struck] = [rows.first + index, isStruck(row)];
          if (struck === true) found[rows.sheet]?.set(at, filledColumns(sheets[rows.sheet], at));
          else if (struck === null) mixed.push({ sheet: rows.sheet, first: at, count: 1 });
        }
      };
    },
  );
  await asked(
    context,
    joined(mixed),
    ({ sheet }) => used[sheet]?.range.columnCount ?? 1,
    (rows) => {
      const answer = rangeOf(used, rows).getCellProperties(STRIKETHROUGH);
      return () => {
        for (const [index, row] of answer.value.entries()) {
          const at = rows.first + index;
          const filled = filledColumns(sheets[rows.sheet], at);
          found[rows.sheet]?.set(
            at,
            filled.filter((column) => isStruck(row[column] ?? {}) === true),
          );
        }
      };
    },
  );
  return sheets.map((sheet, index) => withFound(sheet, found[index] ?? new Map()));
}

/**
 * Asks of all these rows, in as many requests as the length of the answers wants.
 * @param ask gives what takes its answer
 */
async function asked(
  context: Excel.RequestContext,
  all: readonly Rows[],
  cellsInRow: (rows: Rows) => number,
  ask: (rows: Rows) => () => void,
): Promise<void> {
  const waiting: (() => void)[] = [];
  let room = ANSWER_BYTES;
  const send = async (): Promise<void> => {
    if (waiting.length === 0) return;
    await context.sync();
    for (const take of waiting.splice(0)) take();
    room = ANSWER_BYTES;
  };
  for (const rows of all) {
    const bytes = BYTES_OF_ONE * cellsInRow(rows);
    for (let first = 0; first < rows.count;) {
      if (room < bytes) await send();
      const count = Math.min(rows.count - first, Math.max(1, Math.floor(room / bytes)));
      waiting.push(ask({ ...rows, first: rows.first + first, count }));
      room -= count * bytes;
      first += count;
    }
  }
  await send();
}

/** Rows one below another in one. */
function joined(all: readonly Rows[]): readonly Rows[] {
  const runs: Rows[] = [];
  for (const rows of all) {
    const last = runs.at(-1);
    if (last?.sheet === rows.sheet && last.first + last.count === rows.first)
      runs[runs.length - 1] = { ...last, count: last.count + rows.count };
    else runs.push(rows);
  }
  return runs;
}

function rangeOf(used: readonly UsedSheet[], { sheet, first, count }: Rows): Excel.Range {
  const one = used[sheet];
  if (one === undefined) throw new RangeError(`no sheet ${sheet}`);
  const { range } = one;
  const rows = one.sheet.getRangeByIndexes(range.rowIndex + first, range.columnIndex, count, range.columnCount);
  rows.untrack();
  return rows;
}

/** Counted from the first column that is used. */
const filledColumns = (sheet: SheetSnapshot | undefined, row: number): readonly number[] =>
  (sheet?.values[row] ?? []).flatMap((value, column) => (value === "" ? [] : [column]));

function withFound(sheet: SheetSnapshot, found: ReadonlyMap<number, readonly number[]>): SheetSnapshot {
  const struck = [...found]
    .filter(([, columns]) => columns.length > 0)
    .sort(([a], [b]) => a - b)
    .map(([row, columns]): StruckCells => ({
      row: sheet.top + row,
      columns: columns.map((column) => sheet.left + column),
    }));
  return struck.length === 0 ? sheet : { ...sheet, struck };
}
