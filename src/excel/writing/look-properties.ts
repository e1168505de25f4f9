/** What a cell's look is made of, property by property; the looks themselves are in report/page/look.ts. */
import type { Look } from "../../report/page/look";
import type { ReportCell } from "../../report/page/sheet";

export type LookValue = string | number | boolean;

export interface LookProperty {
  /** undefined: as a cleared cell is. */
  readonly of: (look: Look, cell: ReportCell) => LookValue | undefined;
  readonly set: (format: Excel.RangeFormat, value: LookValue) => void;
  /** The same for whole rows, several of which are told in one call. */
  readonly inRow: (value: LookValue) => Excel.CellPropertiesFormat;
  /** Makes it as a cleared cell is; absent: every look has a value. */
  readonly reset?: (format: Excel.RangeFormat) => void;
}

/** Typed by its value; the list below holds them all alike. */
const property = <Own extends LookValue>(
  of: (look: Look, cell: ReportCell) => Own | undefined,
  set: (format: Excel.RangeFormat, value: Own) => void,
  inRow: (value: Own) => Excel.CellPropertiesFormat,
  reset?: (format: Excel.RangeFormat) => void,
): LookProperty => ({
  of,
  set: (format, value) => set(format, value as Own),
  inRow: (value) => inRow(value as Own),
  ...(reset ? { reset } : {}),
});

export const lookProperties: readonly LookProperty[] = [
  property(
    ({ font }) => font,
    (format, name) => (format.font.name = name),
    (name) => ({ font: { name } }),
  ),
  property(
    ({ size }) => size,
    (format, size) => (format.font.size = size),
    (size) => ({ font: { size } }),
  ),
  property(
    ({ bold }) => (bold ? true : undefined),
    (format, bold) => (format.font.bold = bold),
    (bold) => ({ font: { bold } }),
    (format) => (format.font.bold = false),
  ),
  property(
    (look, { color }) => color ?? look.color,
    (format, color) => (format.font.color = color),
    (color) => ({ font: { color } }),
  ),
  property<"Single" | "None">(
    // Excel underlines a link; the report's links keep the look of their cells. Said of all cells, it is one call.
    ({ underline }) => (underline ? "Single" : "None"),
    (format, underline) => (format.font.underline = underline),
    (underline) => ({ font: { underline } }),
  ),
  property(
    (look, { fill }) => fill ?? look.fill ?? undefined,
    (format, color) => (format.fill.color = color),
    (color) => ({ fill: { color } }),
    (format) => format.fill.clear(),
  ),
  property(
    ({ horizontal }) => horizontal,
    (format, side) => (format.horizontalAlignment = side),
    (horizontalAlignment) => ({ horizontalAlignment }),
  ),
  property(
    ({ vertical }) => vertical,
    (format, side) => (format.verticalAlignment = side),
    (verticalAlignment) => ({ verticalAlignment }),
  ),
  property(
    ({ wrap }) => (wrap ? true : undefined),
    (format, wrap) => (format.wrapText = wrap),
    (wrapText) => ({ wrapText }),
    (format) => (format.wrapText = false),
  ),
];
