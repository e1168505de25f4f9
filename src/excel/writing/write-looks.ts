/**
 * How cells look, property by property: every value once over all cells that have it, so that Excel is asked some
 * hundred things and not some thousand. The looks themselves are in report/page/look.ts.
 */
import type { Area } from "../../cells/address";
import { groupedBy } from "../../collections/grouped-by";
import { looks, type Line, type Look, type LookName } from "../../report/page/look";
import type { ReportCell } from "../../report/page/sheet";
import { addressesOf, isWithin, piles, rowAreas, stacked } from "./cell-areas";

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
    // Excel underlines a link; the report's links keep the look of their cells.
    ({ underline }, { link }) => (underline ? "Single" : link ? "None" : undefined),
    (format, underline) => (format.font.underline = underline),
    (format) => (format.font.underline = "None"),
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

function onAreas(sheet: Excel.Worksheet, areas: readonly Area[], change: (areas: Excel.RangeAreas) => void): void {
  for (const address of addressesOf(areas)) {
    const ranges = sheet.getRanges(address);
    change(ranges);
    // Else Excel keeps every one of them until the run's end, and is asked twice more for each.
    ranges.untrack();
  }
}

type Edge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideVertical" | "InsideHorizontal";

/**
 * Cells with lines all around are drawn over together, as a table: those of their lines that are heavier come later.
 * What is left is drawn line by line.
 */
function writeLinesOf(sheet: Excel.Worksheet, cells: readonly ReportCell[], line: Exclude<Line, null>): void {
  const boxes = boxesOf(cells, line);
  const rest = cells.filter((cell) => !boxes.some((box) => isWithin(box, cell)));
  const rows = ruledAreas(rest, line);
  const sides = stacked(rowAreas(rest.filter(({ look }) => looks[look].sides === line)));
  const drawn: readonly (readonly [areas: readonly Area[], edges: readonly Edge[]])[] = [
    [boxes, ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"]],
    // A single row, or column, has no line inside.
    [boxes.filter(isHigh), ["InsideHorizontal"]],
    [boxes.filter(isWide), ["InsideVertical"]],
    [rows.filter(({ above }) => above), ["EdgeTop"]],
    [rows.filter(({ below }) => below), ["EdgeBottom"]],
    [rows.filter(isHigh), ["InsideHorizontal"]],
    [sides, ["EdgeLeft", "EdgeRight"]],
    [sides.filter(isWide), ["InsideVertical"]],
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

const isHigh = ({ top, bottom }: Area): boolean => bottom > top;
const isWide = ({ left, right }: Area): boolean => right > left;

/** Areas of cells with lines all around, none lighter than this one, and this one among them. */
function boxesOf(cells: readonly ReportCell[], line: Exclude<Line, null>): Area[] {
  const lighter = new Set<Line>([null, ...lines.slice(0, lines.indexOf(line))]);
  const boxed = cells.filter(({ look }) => edgesOf(look).every((edge) => !lighter.has(edge)));
  const having = boxed.filter(({ look }) => edgesOf(look).includes(line));
  return stacked(rowAreas(boxed)).filter((area) => having.some((cell) => isWithin(area, cell)));
}

const edgesOf = (look: LookName): readonly Line[] => [looks[look].top, looks[look].bottom, looks[look].sides];

/** Cells with a line between all rows, and perhaps above the first and below the last. */
interface RuledArea extends Area {
  readonly above: boolean;
  readonly below: boolean;
}

/** Rows under each other are one area where both have the line between them: what lies inside is drawn at once. */
function ruledAreas(cells: readonly ReportCell[], line: Exclude<Line, null>): RuledArea[] {
  const alike = groupedBy(cells, ({ look }) => {
    const { top, bottom } = looks[look];
    return `${top === line} ${bottom === line}`;
  });
  const rows = [...alike].flatMap(([, group]): RuledArea[] => {
    const { top, bottom } = looks[group[0]?.look ?? "sentence"];
    const [above, below] = [top === line, bottom === line];
    return above || below ? rowAreas(group).map((area) => ({ ...area, above, below })) : [];
  });
  rows.sort((a, b) => a.top - b.top || a.left - b.left);
  return piles(rows, (upper, lower) => upper.below && lower.above).map(({ first, last }) => ({
    ...first,
    bottom: last.bottom,
    below: last.below,
  }));
}
