/** What of a range is shown: its cells without the hidden rows and columns. */
import { objectClass, type DeclaredClass, type HostObject, type Json, type Scalar } from "../object-class";
import type { RangeTarget } from "./range-target";

type AsRange = (target: RangeTarget) => HostObject;

/** Rows and columns of the range that are shown, from 0. */
function seen({ sheet, area }: RangeTarget): { readonly rows: number[]; readonly columns: number[] } {
  const count = (from: number, to: number, isHidden: (index: number) => boolean): number[] =>
    Array.from({ length: to - from + 1 }, (_, index) => index).filter((index) => !isHidden(from + index));
  return {
    rows: count(area.top, area.bottom, (row) => sheet.rowFormats.get(row)?.hidden === true),
    columns: count(area.left, area.right, (column) => sheet.columnFormat(column)?.hidden === true),
  };
}

const block = (asRange: AsRange, name: string): Scalar<RangeTarget> => ({
  get: (target, host) => {
    const { type } = asRange(target);
    const all = type.read(target, name, host) as Json[][];
    const { rows, columns } = seen(target);
    return rows.map((row) => columns.map((column) => all[row]?.[column] ?? null));
  },
});

export const rangeViewClass = (asRange: AsRange): DeclaredClass<RangeTarget> =>
  objectClass<RangeTarget>("RangeView", {
    scalars: {
      rowCount: { get: (target) => seen(target).rows.length },
      columnCount: { get: (target) => seen(target).columns.length },
      values: block(asRange, "values"),
      text: block(asRange, "text"),
      formulas: block(asRange, "formulas"),
      numberFormat: block(asRange, "numberFormat"),
      valueTypes: block(asRange, "valueTypes"),
    },
    methods: { getRange: (target) => asRange(target) },
  });
