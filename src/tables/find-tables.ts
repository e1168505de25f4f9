/**
 * Where tables stand on a sheet: by rows of texts in which columns' names are known, whatever stands above, below and
 * beside them. Several tables may stand one under another or, parted by blank columns, side by side.
 *
 * Merged cells show their text in their first cell only, and Excel's merged areas are not read (reading them clears the
 * user's undo stack, OfficeDev/office-js#5918): see recognition/recognise-header.ts.
 */
import { headerKey } from "../cells/normalise-text";
import { holdsUnitOnly, joinedHeaders } from "./header-cells";
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
    const mayBeWordy = begun.length === 0 && row < grid.top + DEEPEST_FIRST_HEADER;
    if (!looksLikeHeader(roles, row, span) && !(mayBeWordy && looksLikeWordyHeader(grid, names, row, span))) {
      row += 1;
      continue;
    }
    const current = begun.at(-1);
    const header = withUnitRow(
      grid,
      span,
      bestRows(grid, names, row, span, current ? lastUsed(current) + 1 : grid.top),
    );
    const heads = headsIn(grid, header, span);
    const title = titleAbove(grid, header[0], span, current ? lastUsed(current) + 1 : grid.top);
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
