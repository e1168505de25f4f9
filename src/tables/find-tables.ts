/**
 * Where tables stand on a sheet: by rows of texts in which columns' names are known, whatever stands above, below and
 * beside them. Several tables may stand one under another or, parted by blank columns, side by side.
 *
 * Merged cells show their text in their first cell only, and Excel's merged areas are not read (reading them clears the
 * user's undo stack, OfficeDev/office-js#5918): see recognition/recognise-header.ts.
 */
import { headerKey } from "../cells/normalise-text";
import { holdsUnitOnly, joinedHeaders, rowsBetween } from "./header-cells";
import { bestRows, HeaderRoles, looksLikeHeader, looksLikeWordyHeader, withUnitRow } from "./header-rows";
import type { KnownHeaders } from "./known-headers";
import type { SheetGrid } from "./sheet-grid";
import { isBlankColumn, shape, type TableShape } from "./table-shape";
import { isContinuation, titleAbove, type Span } from "./table-title";

/** Further down a sheet, a header is known by the very names of its columns. */
const DEEPEST_FIRST_HEADER = 20;

/** All tables of a sheet, in the order in which they stand. */
export function findTables(grid: SheetGrid, names: KnownHeaders): TableShape[] {
  const strips = columnStrips(grid);
  const roles = new HeaderRoles(grid, names);
  const whole = scan(roles, [grid.left, grid.right]);
  if (strips.length < 2) return whole;
  // Strips whose headers stand on different rows are tables of their own; a strip without a header is part of its
  // neighbour.
  const apart = strips.map((strip) => scan(roles, strip)).filter((tables) => tables.length > 0);
  const lines = new Set(apart.map((tables) => tables.map(({ headerRows: [, last] }) => last).join(" ")));
  return lines.size > 1 ? apart.flat() : whole;
}

/** Columns between wholly blank ones. */
function columnStrips(grid: SheetGrid): Span[] {
  const strips: [number, number][] = [];
  for (let column = grid.left; column <= grid.right; column += 1) {
    if (isBlankColumn(grid, column, grid.top, grid.bottom)) continue;
    const last = strips.at(-1);
    if (last?.[1] === column - 1) last[1] = column;
    else strips.push([column, column]);
  }
  return strips;
}

/** Months under months are the days of entries, and no heads: 2020年2月 | 某店 | 存在问题 under 2020年1月 | 某店 | 合格. */
function holdsDaysOfEntries(roles: HeaderRoles, row: number, [left, right]: Span): boolean {
  const periods = rowsBetween(left, right).filter((column) => roles.at(row, column) === "period");
  return periods.length > 0 && periods.every((column) => roles.at(row - 1, column) === "period");
}

interface Begun {
  readonly header: readonly [number, number];
  /** By column, its words from the upper row to the lowest. */
  readonly heads: ReadonlyMap<number, readonly string[]>;
  readonly title: { readonly from: number; readonly text: string };
  readonly repeats: Set<number>;
}

function scan(roles: HeaderRoles, span: Span): TableShape[] {
  const { grid, names } = roles;
  const begun: Begun[] = [];
  let row = grid.top;
  while (row <= grid.bottom) {
    const current = begun.at(-1);
    const mayBeWordy = current === undefined && row < grid.top + DEEPEST_FIRST_HEADER;
    const mayBeHeader =
      looksLikeHeader(roles, row, span) || (mayBeWordy && looksLikeWordyHeader(grid, names, row, span));
    if (!mayBeHeader || (current && row > lastUsed(current) + 1 && holdsDaysOfEntries(roles, row, span))) {
      row += 1;
      continue;
    }
    const top = current ? lastUsed(current) + 1 : grid.top;
    const again = current ? rowsAgain(grid, current, row, span) : null;
    const header = withUnitRow(grid, span, again ?? bestRows(grid, names, row, span, top));
    const heads = headsIn(grid, header, span);
    const title = titleAbove(grid, header[0], span, top);
    if (
      current &&
      areHeadsAgain(heads, current.heads) &&
      (title.text === "" || isContinuation(title.text, current.title.text))
    ) {
      for (let repeated = title.from; repeated <= header[1]; repeated += 1) current.repeats.add(repeated);
    } else begun.push({ header, heads, title, repeats: new Set() });
    row = header[1] + 1;
  }
  return begun.map(({ header, repeats, title }, index) => {
    const next = begun[index + 1];
    return shape(grid, span, header, next === undefined ? grid.bottom : next.title.from - 1, repeats, title);
  });
}

const lastUsed = ({ header, repeats }: Begun): number => Math.max(header[1], ...repeats);

/**
 * The very rows of the table's heads once more, around one of them: an entry above them whose numbers are texts is no
 * group of theirs. null: they are not
 */
function rowsAgain(grid: SheetGrid, current: Begun, row: number, span: Span): readonly [number, number] | null {
  const heads = keyOf(current.heads);
  // The row of their units may be missing.
  for (let more = current.header[1] - current.header[0]; more >= 0; more -= 1)
    for (let first = Math.max(lastUsed(current) + 1, row - more); first <= row; first += 1) {
      const rows = [first, first + more] as const;
      const printed = rowsBetween(...rows).every((line) => holdsSameWords(grid, line, current.header, span));
      if (printed && keyOf(headsIn(grid, rows, span)) === heads) return rows;
    }
  return null;
}

/** As one of the rows of the heads: a row of entries beside them, whose numbers are no words of a head, does not. */
const holdsSameWords = (grid: SheetGrid, row: number, header: readonly [number, number], span: Span): boolean =>
  rowsBetween(...header).some((line) =>
    rowsBetween(...span).every((column) => grid.words(row, column) === grid.words(line, column)),
  );

const keyOf = (heads: Begun["heads"]): string => JSON.stringify([...heads]);

const headsIn = (grid: SheetGrid, rows: readonly [number, number], span: Span): Begun["heads"] =>
  new Map(
    [...joinedHeaders(grid, rows, span)].map(([column, texts]) => {
      const words = texts.filter((text) => !holdsUnitOnly(text));
      return [column, (words.length === 0 ? texts : words).map(headerKey)];
    }),
  );

/**
 * The same heads over the same columns. Where they are printed again the row of their groups may be missing, that of
 * their units, and what stands beside them beyond a blank column.
 */
function areHeadsAgain(again: Begun["heads"], heads: Begun["heads"]): boolean {
  const alike = [...again].every(([column, texts]) => {
    const own = heads.get(column)?.slice(-texts.length);
    return own?.join("\u0001") === texts.join("\u0001");
  });
  const others = [...heads.keys()].filter((column) => !again.has(column));
  return alike && others.every((column) => !again.has(column - 1) && !again.has(column + 1));
}
