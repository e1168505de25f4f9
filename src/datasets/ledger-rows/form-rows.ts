/** Rows of a form that nobody has filled in yet: numbered on, with what all entries begin with (在建, 未完成). */
import type { TableShape } from "../../tables/table-shape";
import type { TableAtHand } from "./table-at-hand";

/** One row without a name may be an entry whose name was forgotten. */
const FEWEST = 2;

/**
 * The last rows of a table that say the same and name nothing: neither what an entry is known by, nor an amount, nor a
 * day.
 */
export function formRows({ claim: { shape, ledger }, plan, cells, numberColumns }: TableAtHand): ReadonlySet<number> {
  const own = plan.columns.filter(({ isSerial }) => !isSerial);
  const isKnownBy = (field: string): boolean => ledger.identifiedBy.includes(field) || ledger.knownBy.includes(field);
  const naming = own.filter(({ spec, field }) => spec.kind === "text" && (spec.required || isKnownBy(field)));
  const telling = own.filter(({ spec, field }) => spec.kind === "date" || isKnownBy(field));
  const filledIn = new Set([...naming, ...telling, ...numberColumns].map(({ column }) => column));
  if (naming.length === 0) return NONE;
  const rows: number[] = [];
  let said: string | null = null;
  for (let row = shape.body[1]; row >= shape.body[0]; row -= 1) {
    const filled = cells.filled(row);
    if (filled.length === 0) continue;
    const words = wordsOf(shape, row, filled);
    if (filled.some((column) => filledIn.has(column) && !isZero(shape, row, column)) || words !== (said ?? words))
      break;
    said = words;
    rows.push(row);
  }
  return rows.length < FEWEST ? NONE : new Set(rows);
}

/** What stands under an amount before there is one. */
function isZero({ grid }: TableShape, row: number, column: number): boolean {
  const cell = grid.cell(row, column);
  return cell.kind === "number" && cell.value === 0;
}

const NONE: ReadonlySet<number> = new Set();

/** A serial number is the same as the next row's but for the row. */
const wordsOf = ({ grid }: TableShape, row: number, filled: readonly number[]): string =>
  JSON.stringify(
    filled.map((column) => {
      const cell = grid.cell(row, column);
      return [column, cell.kind === "number" ? cell.value - row : grid.words(row, column)];
    }),
  );
