/**
 * Where tables stand on a sheet: by rows of texts in which columns' names are known, whatever stands above, below and
 * beside them. Several tables may stand one under another or, parted by blank columns, side by side.
 *
 * Merged cells show their text in their first cell only, and Excel's merged areas are not read (reading them clears the
 * user's undo stack, OfficeDev/office-js#5918): see recognition/recognise-header.ts.
 */
import { headerKey } from "../cells/normalise-text";
import { joinedHeaders } from "./header-cells";
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
  readonly key: string;
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
    const key = headerSignature(grid, header, span);
    const title = titleAbove(grid, header[0], span, current ? lastUsed(current) + 1 : grid.top);
    if (current?.key === key && (title.text === "" || isContinuation(title.text, current.title.text))) {
      for (let repeated = title.from; repeated <= header[1]; repeated += 1) current.repeats.add(repeated);
    } else begun.push({ header, key, title, repeats: new Set() });
    row = header[1] + 1;
  }
  return begun.map(({ header, repeats, title }, index) => {
    const next = begun[index + 1];
    return shape(grid, span, header, next === undefined ? grid.bottom : next.title.from - 1, repeats, title);
  });
}

const lastUsed = ({ header, repeats }: Begun): number => Math.max(header[1], ...repeats);

const headerSignature = (grid: SheetGrid, rows: readonly [number, number], span: Span): string =>
  [...joinedHeaders(grid, rows, span)].map(([column, texts]) => `${column}:${headerKey(texts.join(""))}`).join("|");
