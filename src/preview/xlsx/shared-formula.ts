/** A shared formula is written once; every other cell has it with its relative references moved along. */
import { columnName, columnNumber, LAST_COLUMN, LAST_ROW } from "../workbook/area";

const PIECE =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|(?<![\p{L}\p{N}_.$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_(.!])/gu;

export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(
    PIECE,
    (
      whole: string,
      columnLock: string | undefined,
      letters: string | undefined,
      rowLock: string | undefined,
      digits: string | undefined,
    ) => {
      if (letters === undefined || digits === undefined) return whole;
      const column = columnNumber(letters) + (columnLock ? 0 : columns);
      const row = Number(digits) - 1 + (rowLock ? 0 : rows);
      if (column < 0 || column > LAST_COLUMN || row < 0 || row > LAST_ROW) return "#REF!";
      return `${columnLock ?? ""}${columnName(column)}${rowLock ?? ""}${row + 1}`;
    },
  );
}
