/**
 * Finding the header of a table by what stands in it: the rows in which most columns are known.
 *
 * A header may have up to three rows. Merged cells show their text in their first cell only, and Excel's merged areas
 * are not read (reading them clears the user's undo stack, OfficeDev/office-js#5918); so an upper row's text is carried
 * to the right as long as the row below has texts of its own there.
 */
import { endOfHead } from "../tables/column-numbers";
import type { SheetGrid } from "../tables/sheet-grid";
import { bareHeader, matchColumn, unitIn, type ColumnDeclaration } from "./declare-columns";

export interface RecognisedColumn<Field extends string> {
  readonly field: Field;
  readonly column: number;
  readonly header: string;
  readonly unit: string | null;
}

export interface RecognisedHeader<Field extends string> {
  readonly rows: readonly [first: number, last: number];
  readonly columns: readonly RecognisedColumn<Field>[];
  /** Every column with a header, known or not. */
  readonly headers: ReadonlyMap<number, string>;
}

/** Titles may take a dozen rows; a table that starts further down is not looked for. */
const DEEPEST_HEADER = 30;
const MOST_HEADER_ROWS = 3;

/** The header in which most fields are known; null where no two are. `from`: the first sheet row to look at. */
export function recogniseHeader<Field extends string>(
  grid: SheetGrid,
  columns: readonly ColumnDeclaration<Field>[],
  from = grid.top,
): RecognisedHeader<Field> | null {
  let best: RecognisedHeader<Field> | null = null;
  const deepest = Math.min(grid.bottom, from + DEEPEST_HEADER);
  for (let first = from; first <= deepest; first += 1) {
    for (let count = 1; count <= MOST_HEADER_ROWS && first + count - 1 <= grid.bottom; count += 1) {
      const header = headerAt(grid, columns, first, first + count - 1);
      // More fields win; of equals the header that needs fewer rows, and of those the upper one.
      if (header && isBetter(header, best)) best = header;
    }
  }
  return best ? withColumnNumbers(grid, withUnitRow(grid, best)) : null;
}

function isBetter<Field extends string>(
  header: RecognisedHeader<Field>,
  best: RecognisedHeader<Field> | null,
): boolean {
  const known = header.columns.length;
  if (best === null) return known > 1;
  const rows = ({ rows: [first, last] }: RecognisedHeader<Field>): number => last - first;
  return known > best.columns.length || (known === best.columns.length && rows(header) < rows(best));
}

/** Reads given rows as a header; null where they know no column. */
export function headerAt<Field extends string>(
  grid: SheetGrid,
  declarations: readonly ColumnDeclaration<Field>[],
  first: number,
  last: number,
): RecognisedHeader<Field> | null {
  const headers = joinedHeaders(grid, first, last);
  const taken = new Map<Field, RecognisedColumn<Field>>();
  for (const [column, texts] of headers) {
    const declaration =
      matchColumn(declarations, texts.at(-1) ?? "") ??
      (texts.length > 1 ? matchColumn(declarations, texts.join("")) : null);
    if (!declaration || taken.has(declaration.field)) continue;
    taken.set(declaration.field, {
      field: declaration.field,
      column,
      header: texts.join(" "),
      unit: unitIn(texts.join(" ")),
    });
  }
  if (taken.size === 0) return null;
  return {
    rows: [first, last],
    columns: [...taken.values()],
    headers: new Map([...headers].map(([column, texts]) => [column, texts.join(" ")])),
  };
}

function joinedHeaders(grid: SheetGrid, first: number, last: number): Map<number, string[]> {
  const headers = new Map<number, string[]>();
  for (let row = first; row <= last; row += 1) {
    let carried = "";
    for (let column = grid.left; column <= grid.right; column += 1) {
      const own = headerText(grid, row, column);
      const below = row < last ? headerText(grid, row + 1, column) : "";
      if (own !== "") carried = own;
      // A blank with a text below it belongs to the merged cell on its left.
      const text = own !== "" ? own : below !== "" && row < last ? carried : "";
      if (own === "" && below === "") carried = "";
      if (text !== "") headers.set(column, [...(headers.get(column) ?? []), text]);
    }
  }
  return headers;
}

const headerText = (grid: SheetGrid, row: number, column: number): string => {
  const cell = grid.cell(row, column);
  return cell.kind === "text" ? cell.text : "";
};

/** A row of units under the header belongs to it: it has units, no name and no amount. */
function withUnitRow<Field extends string>(grid: SheetGrid, header: RecognisedHeader<Field>): RecognisedHeader<Field> {
  const row = header.rows[1] + 1;
  if (header.columns.some(({ column }) => grid.cell(row, column).kind === "number")) return header;
  const units = header.columns
    .map(({ column }) => ({ column, text: headerText(grid, row, column) }))
    .filter(({ text }) => text !== "");
  if (units.length === 0 || !units.every(({ text }) => unitIn(text) !== null && bareHeader(text) === "")) return header;
  return {
    ...header,
    rows: [header.rows[0], row],
    columns: header.columns.map((column) => {
      const text = headerText(grid, row, column.column);
      return text === ""
        ? column
        : { ...column, unit: unitIn(text) ?? column.unit, header: `${column.header} ${text}` };
    }),
  };
}

/** And so does one that numbers the columns. */
const withColumnNumbers = <Field extends string>(
  grid: SheetGrid,
  { rows: [first, last], ...header }: RecognisedHeader<Field>,
): RecognisedHeader<Field> => ({ ...header, rows: [first, endOfHead(grid, last, [grid.left, grid.right])] });
