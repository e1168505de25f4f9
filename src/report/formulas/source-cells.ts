/** The bureau's cells as a formula names them: what stands in each, and neighbours folded into ranges. */
import { areaAddress, type CellRef, type RangeRef, type SheetName } from "../../cells/address";
import type { RawValue, SheetSnapshot, WorkbookSnapshot } from "../../cells/snapshot";

export interface SourceCells {
  /** "" beyond what is used. */
  readonly at: (cell: CellRef) => RawValue;
}

export function sourceCells({ sheets }: WorkbookSnapshot): SourceCells {
  const byName = new Map<SheetName, SheetSnapshot>(sheets.map((sheet) => [sheet.name, sheet]));
  return {
    at: ({ sheet, row, column }) => {
      const found = byName.get(sheet);
      return found?.values[row - found.top]?.[column - found.left] ?? "";
    },
  };
}

/** 'Sheet'!C5:C35, as it stands in a formula. */
export const rangeText = (range: RangeRef): string => `'${range.sheet.replaceAll("'", "''")}'!${areaAddress(range)}`;

const rangeOfCell = ({ sheet, row, column }: CellRef): RangeRef => ({
  sheet,
  top: row,
  bottom: row,
  left: column,
  right: column,
});

/** By sheet in their first order, then by row and column. */
function inOrder(cells: readonly CellRef[]): CellRef[] {
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  return [...cells].sort(
    (a, b) => sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) || a.row - b.row || a.column - b.column,
  );
}

/**
 * Ranges that hold exactly these cells, and what may lie between them.
 * @param ignored whether the formula takes no notice of a cell between two of one column (words under AVERAGE)
 * @returns null where a cell comes twice: no range counts it twice
 */
export function rangesOf(
  cells: readonly CellRef[],
  ignored: (cell: CellRef) => boolean = () => false,
): RangeRef[] | null {
  const pieces: RangeRef[] = [];
  let last: CellRef | null = null;
  for (const cell of inOrder(cells)) {
    if (last?.sheet === cell.sheet && last.row === cell.row && last.column === cell.column) return null;
    last = cell;
    const open = pieces.at(-1);
    if (open?.sheet === cell.sheet && open.top === cell.row && open.right === cell.column - 1)
      pieces[pieces.length - 1] = { ...open, right: cell.column };
    else pieces.push(rangeOfCell(cell));
  }
  const ranges: RangeRef[] = [];
  const below = new Map<string, number>();
  for (const piece of pieces) {
    const key = `${piece.sheet}!${piece.left}:${piece.right}`;
    const at = below.get(key);
    const above = at === undefined ? undefined : ranges[at];
    if (at !== undefined && above !== undefined && isBridged(above.bottom, piece, ignored))
      ranges[at] = { ...above, bottom: piece.bottom };
    else {
      below.set(key, ranges.length);
      ranges.push(piece);
    }
  }
  return ranges;
}

/** Longer gaps are another table. */
const LONGEST_GAP = 400;

function isBridged(
  bottom: number,
  { sheet, top, left, right }: RangeRef,
  ignored: (cell: CellRef) => boolean,
): boolean {
  if (top - bottom > LONGEST_GAP) return false;
  for (let row = bottom + 1; row < top; row += 1)
    for (let column = left; column <= right; column += 1) if (!ignored({ sheet, row, column })) return false;
  return true;
}

/** The same rows in another column. */
export const inColumn = (range: RangeRef, column: number): RangeRef => ({ ...range, left: column, right: column });
