/** Whether two readings of a workbook found the same: then what was worked out of the first holds for the second. */
import { alike } from "../collections/alike";
import type { SheetSnapshot, WorkbookSnapshot } from "./snapshot";

type Grid = readonly (readonly unknown[])[];

/** Loops instead of `alike`: a workbook has millions of cells, and is compared at every press. */
export function isSameRow(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let column = 0; column < a.length; column += 1) if (a[column] !== b[column]) return false;
  return true;
}

function isSameGrid(a: Grid, b: Grid): boolean {
  if (a.length !== b.length) return false;
  for (let row = 0; row < a.length; row += 1) if (!isSameRow(a[row] ?? [], b[row] ?? [])) return false;
  return true;
}

function isSameSheet(a: SheetSnapshot, b: SheetSnapshot): boolean {
  const { values, formats, headText, ...rest } = a;
  const { values: otherValues, formats: otherFormats, headText: otherText, ...others } = b;
  return (
    alike(rest, others) &&
    isSameGrid(values, otherValues) &&
    isSameGrid(formats, otherFormats) &&
    isSameGrid(headText, otherText)
  );
}

/** Cell by cell, formats and names too. */
export function isSameSnapshot(a: WorkbookSnapshot, b: WorkbookSnapshot): boolean {
  const { sheets, ...rest } = a;
  const { sheets: others, ...otherRest } = b;
  return (
    sheets.length === others.length &&
    alike(rest, otherRest) &&
    sheets.every((sheet, index) => {
      const other = others[index];
      return other !== undefined && isSameSheet(sheet, other);
    })
  );
}
