/**
 * How cells look, property by property: every value once over all cells that have it, so that Excel is asked some
 * hundred things and not some thousand. The looks themselves are in report/page/look.ts.
 */
import type { Area } from "../../cells/address";
import { groupedBy } from "../../collections/grouped-by";
import { looks, type Line, type Look } from "../../report/page/look";
import type { ReportCell } from "../../report/page/sheet";
import { addressesOf, onAreas, rowAreas, stacked } from "./cell-areas";

const weights: Readonly<Record<Exclude<Line, null>, "Medium" | "Thin" | "Hairline">> = {
  hair: "Hairline",
  thin: "Thin",
  medium: "Medium",
};
/** Neighbours share a line in Excel: the heavier one comes later, and stays. */
const lines = ["hair", "thin", "medium"] as const;
const LINE_COLOR = "#404040";

type Value = string | number | boolean;

interface Property {
  /** undefined: as a cleared cell is. */
  readonly of: (look: Look, cell: ReportCell) => Value | undefined;
  readonly set: (format: Excel.RangeFormat, value: Value) => void;
  /** Makes it as a cleared cell is; absent: every look has a value. */
  readonly reset?: (format: Excel.RangeFormat) => void;
}

/** Typed by its value; the list below holds them all alike. */
const property = <Own extends Value>(
  of: (look: Look, cell: ReportCell) => Own | undefined,
  set: (format: Excel.RangeFormat, value: Own) => void,
  reset?: (format: Excel.RangeFormat) => void,
): Property => ({ of, set: (format, value) => set(format, value as Own), ...(reset ? { reset } : {}) });

const properties: readonly Property[] = [
  property(
    ({ font }) => font,
    (format, name) => (format.font.name = name),
  ),
  property(
    ({ size }) => size,
    (format, size) => (format.font.size = size),
  ),
  property(
    ({ bold }) => (bold ? true : undefined),
    (format, bold) => (format.font.bold = bold),
    (format) => (format.font.bold = false),
  ),
  property(
    (look, { color }) => color ?? look.color,
    (format, color) => (format.font.color = color),
  ),
  property<"Single" | "None">(
    // Excel underlines a link; the report's links keep the look of their cells. Said of all cells, it is one call.
    ({ underline }) => (underline ? "Single" : "None"),
    (format, underline) => (format.font.underline = underline),
  ),
  property(
    (look, { fill }) => fill ?? look.fill ?? undefined,
    (format, color) => (format.fill.color = color),
    (format) => format.fill.clear(),
  ),
  property(
    ({ horizontal }) => horizontal,
    (format, side) => (format.horizontalAlignment = side),
  ),
  property(
    ({ vertical }) => vertical,
    (format, side) => (format.verticalAlignment = side),
  ),
  property(
    ({ wrap }) => (wrap ? true : undefined),
    (format, wrap) => (format.wrapText = wrap),
    (format) => (format.wrapText = false),
  ),
];

/**
 * What most cells have in common is put on all of them at once, and what the others have after it; what the same cells
 * have in common goes on them together.
 * @param cells in the order of rows and columns
 */
export function writeLooks(sheet: Excel.Worksheet, cells: readonly ReportCell[]): void {
  const grouped = properties.map((property) => ({ ...property, groups: groupsOf(cells, property) }));
  const onAll = grouped.flatMap(({ set, groups }) => {
    const value = valueOfMost(groups);
    const isOnAll = [...groups.values()].reduce((sum, { length }) => sum + length, 0) === cells.length;
    return isOnAll && value !== undefined ? [{ set, value, groups }] : [];
  });
  onAreas(sheet, stacked(rowAreas(cells)), ({ format }) => {
    for (const { set, value } of onAll) set(format, value);
  });
  const others = grouped.flatMap(({ set, groups }) => {
    const done = onAll.find((one) => one.groups === groups)?.value;
    return [...groups].flatMap(([value, group]) =>
      value === done
        ? []
        : [{ areas: stacked(rowAreas(group)), set: (format: Excel.RangeFormat) => set(format, value) }],
    );
  });
  // A cell has each property once: in which order they come is the same.
  for (const alike of groupedBy(others, ({ areas }) => addressesOf(areas).join(" ")).values())
    onAreas(sheet, alike[0]?.areas ?? [], ({ format }) => {
      for (const { set } of alike) set(format);
    });
}

/** Over cells that have another look already; their lines stay. @param cells in the order of rows and columns */
export function writeLooksAgain(sheet: Excel.Worksheet, cells: readonly ReportCell[]): void {
  for (const { of, reset } of properties) {
    if (reset === undefined) continue;
    const without = cells.filter((cell) => of(looks[cell.look], cell) === undefined);
    onAreas(sheet, stacked(rowAreas(without)), ({ format }) => reset(format));
  }
  writeLooks(sheet, cells);
}

/** The lines, from light to heavy. @param cells in the order of rows and columns */
export function writeLines(sheet: Excel.Worksheet, cells: readonly ReportCell[]): void {
  for (const line of lines) writeLinesOf(sheet, cells, line);
}

function groupsOf(cells: readonly ReportCell[], { of }: Property): Map<Value, ReportCell[]> {
  const groups = new Map<Value, ReportCell[]>();
  for (const cell of cells) {
    const value = of(looks[cell.look], cell);
    if (value === undefined) continue;
    const group = groups.get(value);
    if (group) group.push(cell);
    else groups.set(value, [cell]);
  }
  return groups;
}

const valueOfMost = (groups: ReadonlyMap<Value, readonly ReportCell[]>): Value | undefined =>
  [...groups].sort(([, a], [, b]) => b.length - a.length)[0]?.[0];

type Edge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideVertical";

function writeLinesOf(sheet: Excel.Worksheet, cells: readonly ReportCell[], line: Exclude<Line, null>): void {
  const having = (has: (look: Look) => boolean): Area[] => rowAreas(cells.filter(({ look }) => has(looks[look])));
  const sides = stacked(having((look) => look.sides === line));
  // Row by row: the upper and lower edge of an area are those of its rows.
  const drawn: readonly (readonly [areas: readonly Area[], edges: readonly Edge[]])[] = [
    [having(({ top }) => top === line), ["EdgeTop"]],
    [having(({ bottom }) => bottom === line), ["EdgeBottom"]],
    [sides, ["EdgeLeft", "EdgeRight"]],
    // A single column has no line inside.
    [sides.filter(({ left, right }) => right > left), ["InsideVertical"]],
  ];
  for (const alike of groupedBy(drawn, ([areas]) => addressesOf(areas).join(" ")).values())
    onAreas(sheet, alike[0]?.[0] ?? [], ({ format: { borders } }) => {
      for (const edge of alike.flatMap(([, edges]) => edges)) {
        const border = borders.getItem(edge);
        border.style = "Continuous";
        border.weight = weights[line];
        border.color = LINE_COLOR;
      }
    });
}
