/** A property of a format that stands in the style of every cell of some areas. */
import type { CellArea } from "../../workbook/area";
import type { CellStyle } from "../../workbook/cell-style";
import type { Sheet } from "../../workbook/sheet";
import { restyle } from "../cell-access";
import type { ExcelHost } from "../excel-host";
import type { Json, Scalar } from "../object-class";

export interface FormatTarget {
  readonly sheet: Sheet;
  readonly areas: readonly CellArea[];
}

/** The value that all cells of the areas share; null where they differ, as Excel answers. */
export function shared(target: FormatTarget, host: ExcelHost, read: (style: CellStyle) => Json): Json {
  let found: Json | undefined;
  for (const area of target.areas) {
    // Beyond this many cells, what stands in the corners and what exists decides.
    const rows = Math.min(area.bottom, area.top + 2000);
    const columns = Math.min(area.right, area.left + 200);
    for (let row = area.top; row <= rows; row += 1) {
      for (let column = area.left; column <= columns; column += 1) {
        const value = read(host.workbook.styles.get(target.sheet.styleAt(row, column)));
        if (found === undefined) found = value;
        else if (found !== value) return null;
      }
    }
  }
  return found ?? null;
}

export function change(target: FormatTarget, host: ExcelHost, update: (style: CellStyle) => CellStyle): void {
  restyle(host.workbook, target.sheet, target.areas, update);
}

export const styleScalar = <Value extends Json>(
  read: (style: CellStyle) => Json,
  check: (value: unknown) => Value,
  write: (style: CellStyle, value: Value) => CellStyle,
): Scalar<FormatTarget> => ({
  get: (target, host) => shared(target, host, read),
  set: (target, value, host) => {
    const checked = check(value);
    change(target, host, (style) => write(style, checked));
  },
});
