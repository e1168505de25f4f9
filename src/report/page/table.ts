/** A written table by its columns: head, width, look, format, link and edit cell of a column stand in one entry. */
import { evenLines } from "./even-lines";
import { looks, type LookName } from "./look";
import { fittingShares } from "./shares";
import type { Put, SheetBuilder } from "./sheet-builder";
import { splitText } from "./split-text";
import { lineCount, textWidth } from "./text-width";
import { MISSING } from "../words/missing";

/** How the cells of a column look, before the table's last row closes it. */
export type BodyLook = "text" | "link" | "centered" | "number" | "remark";

/** What a cell holds, and where it differs from its column. */
export type CellContent = Omit<Put, "look"> & { readonly look?: BodyLook };

export interface TableColumn<Row> {
  readonly head: string;
  /** Of the head alone: the official colours of the air's classes. */
  readonly headFill?: { readonly fill: string; readonly color: string };
  /** Columns of the page that it takes; not given: one. */
  readonly span?: number;
  readonly look: BodyLook;
  /** Characters that it gets at least where the page's columns are shared out anew: sentences need more than words. */
  readonly least?: number;
  /** A bar from 0 to `max` in each of its cells. */
  readonly bar?: { readonly max: number; readonly color: string };
  /** Texts of more than one line are broken where they read best. */
  readonly even?: true;
  /** No link on a text of more than one line: some programs never break a linked cell, and would cut it. */
  readonly wholeLinks?: true;
  /** Left out where none of its cells holds anything; its room is shared out among all. */
  readonly optional?: true;
  readonly cell: (row: Row, index: number) => string | number | null | CellContent;
}

/** A column of a table that has the page's columns to itself: its width in characters is theirs. */
export type WideColumn<Row> = TableColumn<Row> & { readonly width: number };

export const widthsOf = <Row>(columns: readonly WideColumn<Row>[]): number[] => columns.map(({ width }) => width);

/** A line over the whole table: the head of a group, or words where a group has no rows. */
export interface WholeLine {
  readonly line: string;
  readonly look: "group" | "text";
  readonly color?: string;
}

/** @param width characters of its cell */
function fittedContent<Row>(
  { look, even, wholeLinks }: TableColumn<Row>,
  content: CellContent,
  width: number,
): CellContent {
  const { value, to, tip, ...rest } = content;
  if (typeof value !== "string") return content;
  const { size } = looks[content.look ?? look];
  const text = even === true ? evenLines(value, width, size) : value;
  const isLinked = wholeLinks !== true || lineCount(text, width, size) === 1;
  return { ...rest, value: text, ...(isLinked && to ? { to, ...(tip === undefined ? {} : { tip }) } : {}) };
}

export interface TableOptions {
  /** Least height of a row in points. */
  readonly rowHeight?: number;
  /** Lines beyond which a text goes on in a row below, whose first column says so where it has nothing of its own. */
  readonly mostLines?: number;
  /** The page's columns are shared out anew among the table's by what their texts need; spans are not heeded. */
  readonly spread?: true;
}

const GROUP_HEIGHT = 22;
const CONTINUED = "（续）";

/**
 * Head and rows at the next free row; the last row closes the table. Groups are kept on one page where that is
 * possible.
 * @throws RangeError where the columns do not fill the page
 */
export function putTable<Row>(
  sheet: SheetBuilder,
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
  options: TableOptions = {},
): void {
  putGroupedTable(
    sheet,
    columns,
    rows.map((row) => ({ row })),
    options,
  );
}

/** The same with lines between the rows. */
export function putGroupedTable<Row>(
  sheet: SheetBuilder,
  declared: readonly TableColumn<Row>[],
  lines: readonly ({ readonly row: Row } | WholeLine)[],
  { rowHeight, mostLines, spread }: TableOptions = {},
): void {
  const filled = declared.reduce((sum, { span = 1 }) => sum + span, 0);
  if (filled !== sheet.page) throw new RangeError(`a table of ${filled} columns on a page of ${sheet.page}`);
  const rows = lines.flatMap((line) => ("row" in line ? [line.row] : []));
  const kept = withoutEmpty(declared, rows);
  const isSpread = spread === true;
  const columns = isSpread || kept.length < declared.length ? spreadOut(sheet, kept, rows, isSpread) : kept;
  sheet.line(
    0,
    columns.map(({ head, headFill, span = 1 }) => ({ value: head, look: "head" as const, span, ...headFill })),
  );
  const top = sheet.row;
  let group: number | null = null;
  let index = 0;
  for (const [at, line] of lines.entries()) {
    const isLast = at === lines.length - 1;
    if ("line" in line) {
      if (group !== null && line.look === "group") sheet.keepGroup(group, sheet.row - 1);
      if (line.look === "group") group = sheet.row;
      putWholeLine(sheet, line, isLast);
      continue;
    }
    const first = sheet.row;
    putRow(sheet, columns, { row: line.row, index, isLast, mostLines });
    if (rowHeight !== undefined) sheet.raise(first, rowHeight);
    index += 1;
  }
  if (group !== null) sheet.keepGroup(group, sheet.row - 1);
  sheet.headed(top - 1, [top, sheet.row - 1]);
  sheet.keepEnds(top);
  putBars(sheet, columns, top);
}

const contentOf = (given: ReturnType<TableColumn<unknown>["cell"]>): CellContent =>
  typeof given === "object" && given !== null ? given : { value: given };

const holdsNothing = ({ value, editKey }: CellContent): boolean =>
  editKey === undefined && (value === null || value === "" || value === 0 || value === MISSING);

/** The columns of a table of its own page that hold anything; what the others leave goes to those that may grow. */
export function fittedColumns<Row>(
  columns: readonly (WideColumn<Row> & { readonly grows?: true })[],
  rows: readonly Row[],
): readonly WideColumn<Row>[] {
  const holds = ({ optional, cell }: WideColumn<Row>): boolean =>
    optional !== true || rows.some((row, index) => !holdsNothing(contentOf(cell(row, index))));
  const kept = columns.filter(holds);
  const spare = columns.filter((column) => !holds(column)).reduce((sum, { width }) => sum + width, 0);
  const growing = kept.filter(({ grows }) => grows === true).length;
  return kept.map((column) =>
    column.grows === true ? { ...column, width: column.width + Math.round((10 * spare) / growing) / 10 } : column,
  );
}

/** Columns between others keep their places: what is left out widens its neighbour. */
function withoutEmpty<Row>(columns: readonly TableColumn<Row>[], rows: readonly Row[]): readonly TableColumn<Row>[] {
  const kept: TableColumn<Row>[] = [];
  let room = 0;
  for (const column of columns) {
    const isEmpty = column.optional === true && rows.every((row, at) => holdsNothing(contentOf(column.cell(row, at))));
    const before = kept.at(-1);
    if (!isEmpty) {
      kept.push({ ...column, span: (column.span ?? 1) + room });
      room = 0;
    } else if (before === undefined) room += column.span ?? 1;
    else kept[kept.length - 1] = { ...before, span: (before.span ?? 1) + (column.span ?? 1) };
  }
  return kept;
}

interface Ease {
  /** Characters of a column that stay free beside its longest line. */
  readonly free: number;
  /** What the longest line is taken for at most. */
  readonly most: number;
}
const AT_EASE: Ease = { free: 2, most: 30 };
/** Where the page has no room to stand free, and where texts must be broken besides. */
const CLOSE: Ease = { free: 0, most: 30 };
const BROKEN: readonly Ease[] = [12, 8, 4].map((most) => ({ free: 0, most }));

/** As easy as the page allows; declared spans are better than broken texts, unless they have no room for a head. */
function spreadOut<Row>(
  sheet: SheetBuilder,
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
  isSpread: boolean,
): readonly TableColumn<Row>[] {
  const widths = Array.from({ length: sheet.page }, (_, column) => sheet.widthOf(column));
  const longest = columns.map(({ head, cell }) =>
    Math.max(widthOfLines(head), ...rows.map((row, index) => widthOfLines(contentOf(cell(row, index)).value))),
  );
  const eases = isSpread ? [AT_EASE, CLOSE, ...(fitHeads(sheet, columns) ? [] : BROKEN)] : [AT_EASE];
  for (const { free, most } of eases) {
    const needs = columns.map(({ least = 0 }, index) => Math.max(least, Math.min(most, (longest[index] ?? 0) + free)));
    const spans = fittingShares(widths, needs);
    if (spans !== null) return columns.map((column, index) => ({ ...column, span: spans[index] ?? 1 }));
  }
  return columns;
}

/** Units of a text's longest line. */
const widthOfLines = (value: CellContent["value"]): number =>
  Math.max(
    ...String(value ?? "")
      .split("\n")
      .map(textWidth),
  );

/** Whether each head has the room of its longest line. */
function fitHeads<Row>(sheet: SheetBuilder, columns: readonly TableColumn<Row>[]): boolean {
  let left = 0;
  return columns.every(({ head, span = 1 }) => {
    const room = sheet.widthOf(left, span);
    left += span;
    return widthOfLines(head) <= room;
  });
}

function putBars<Row>(sheet: SheetBuilder, columns: readonly TableColumn<Row>[], top: number): void {
  let left = 0;
  for (const { bar, span = 1 } of columns) {
    if (bar && sheet.row > top)
      sheet.bars({ area: { top, left, bottom: sheet.row - 1, right: left + span - 1 }, ...bar });
    left += span;
  }
}

function putWholeLine(sheet: SheetBuilder, { line, look, color }: WholeLine, isLast: boolean): void {
  sheet.line(0, [
    {
      value: line,
      look: look === "text" ? closed("text", isLast) : look,
      span: sheet.page,
      ...(color === undefined ? {} : { color }),
    },
  ]);
  if (look === "group") sheet.raise(sheet.row - 1, GROUP_HEIGHT);
}

/** The look of a cell, closing the table where its row is the last. */
const closed = (look: BodyLook, isLast: boolean): LookName => (isLast ? `${look}Last` : look);

interface PlacedRow<Row> {
  readonly row: Row;
  readonly index: number;
  readonly isLast: boolean;
  readonly mostLines: number | undefined;
}

function putRow<Row>(
  sheet: SheetBuilder,
  columns: readonly TableColumn<Row>[],
  { row, index, isLast, mostLines }: PlacedRow<Row>,
): void {
  let left = 0;
  const cells = columns.map((column) => {
    const { cell, look, span = 1 } = column;
    const content = fittedContent(column, contentOf(cell(row, index)), sheet.widthOf(left, span));
    const shown = { look, span, ...content };
    const pieces =
      mostLines === undefined || typeof content.value !== "string" || content.editKey !== undefined
        ? [content.value]
        : splitText(content.value, sheet.widthOf(left, span), looks[shown.look].size, mostLines);
    left += span;
    return { shown, pieces };
  });
  const count = Math.max(...cells.map(({ pieces }) => pieces.length));
  for (let piece = 0; piece < count; piece += 1) {
    const closes = isLast && piece === count - 1;
    sheet.line(
      0,
      cells.map(({ shown, pieces }, column) => {
        const value = pieces[piece] ?? null;
        if (piece === 0) return { ...shown, value, look: closed(shown.look, closes) };
        const look = shown.look === "remark" ? "text" : shown.look;
        return {
          value: column === 0 && value === null ? CONTINUED : value,
          look: closed(look, closes),
          span: shown.span,
        };
      }),
    );
  }
}
