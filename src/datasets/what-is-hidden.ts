/** Data that count although nobody sees them: a hidden sheet, hidden rows and columns. */
import type { SheetSnapshot } from "../cells/snapshot";
import { finding, type Finding } from "../findings/finding";

/** @param snapshot a sheet from which something was read */
export function whatIsHidden({
  name,
  visibility,
  hasHiddenRows: rows,
  hasHiddenColumns: columns,
}: SheetSnapshot): readonly Finding[] {
  return [
    ...(visibility === "Visible" ? [] : [finding("hiddenSheetRead", "note", { sheet: name }, {})]),
    ...(rows || columns ? [finding("hiddenCellsRead", "note", { sheet: name }, { rows, columns })] : []),
  ];
}
