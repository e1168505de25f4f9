/** Formulas with references by distance (R[-1]C2), as Excel's other notation writes them. */
import { columnName, columnNumber, LAST_COLUMN, LAST_ROW } from "../workbook/area";
import { invalidArgument, notImplemented } from "./host-error";

const A1 =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|(?<![\p{L}\p{N}_.$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_(.!])/gu;
const ROW_PART = /[Rr](?:\[(-?\d+)\]|(\d+))?/;
const COLUMN_PART = /[Cc](?:\[(-?\d+)\]|(\d+))?/;
const R1C1 = new RegExp(
  `"(?:[^"]|"")*"|'(?:[^']|'')*'!?|(?<![\\p{L}\\p{N}_.])${ROW_PART.source}${COLUMN_PART.source}(?![\\p{L}\\p{N}_(.!])`,
  "gu",
);
/** Whole rows or columns, which have notations of their own. */
const WHOLE = /(?<![\p{L}\p{N}_.$\]])(?:\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_(.!])/u;

const step = (letter: string, index: number, home: number, locked: boolean): string =>
  locked ? `${letter}${index + 1}` : index === home ? letter : `${letter}[${index - home}]`;

/** @param row, column of the cell that the formula stands in, from 0 */
export function toR1C1(formula: string, row: number, column: number): string {
  if (WHOLE.test(formula.replace(/"(?:[^"]|"")*"/g, ""))) throw notImplemented("R1C1 for whole rows or columns");
  return formula.replace(A1, (whole: string, lock?: string, letters?: string, rowLock?: string, digits?: string) =>
    letters === undefined || digits === undefined
      ? whole
      : step("R", Number(digits) - 1, row, rowLock === "$") + step("C", columnNumber(letters), column, lock === "$"),
  );
}

/** @throws HostError InvalidArgument where a reference lies beyond the sheet */
export function fromR1C1(formula: string, row: number, column: number): string {
  return formula.replace(
    R1C1,
    (whole: string, down?: string, fixedRow?: string, right?: string, fixedColumn?: string) => {
      if (!/^[Rr]/.test(whole)) return whole;
      const at = fixedRow === undefined ? row + Number(down ?? 0) : Number(fixedRow) - 1;
      const beside = fixedColumn === undefined ? column + Number(right ?? 0) : Number(fixedColumn) - 1;
      if (at < 0 || at > LAST_ROW || beside < 0 || beside > LAST_COLUMN)
        throw invalidArgument(`${whole} lies beyond the sheet`);
      const [columnLock, rowLock] = [fixedColumn, fixedRow].map((fixed) => (fixed === undefined ? "" : "$"));
      return `${columnLock}${columnName(beside)}${rowLock}${at + 1}`;
    },
  );
}
