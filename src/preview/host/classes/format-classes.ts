/** RangeFormat and what hangs on it. The same tables serve Range and RangeAreas: both are lists of areas. */
import type { CellArea } from "../../workbook/area";
import {
  edges,
  type Alignment,
  type BorderLine,
  type CellStyle,
  type Edge,
  type FontStyle,
} from "../../workbook/cell-style";
import type { Sheet } from "../../workbook/sheet";
import { restyle, requireWritable } from "../cell-access";
import type { ExcelHost } from "../excel-host";
import { invalidArgument, itemNotFound } from "../host-error";
import { objectClass, type Json, type Scalar, type DeclaredClass } from "../object-class";
import { autofitColumns, autofitRows } from "./autofit";
import { choiceArgument, colorArgument, flagArgument, numberArgument, textArgument } from "./argument";

export interface FormatTarget {
  readonly sheet: Sheet;
  readonly areas: readonly CellArea[];
}

/** The value that all cells of the areas share; null where they differ, as Excel answers. */
function shared(target: FormatTarget, host: ExcelHost, read: (style: CellStyle) => Json): Json {
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

function change(target: FormatTarget, host: ExcelHost, update: (style: CellStyle) => CellStyle): void {
  restyle(host.workbook, target.sheet, target.areas, update);
}

const styleScalar = <Value extends Json>(
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

const withFont = (style: CellStyle, font: Partial<FontStyle>): CellStyle => ({
  ...style,
  font: { ...style.font, ...font },
});
const withAlignment = (style: CellStyle, alignment: Partial<Alignment>): CellStyle => ({
  ...style,
  alignment: { ...style.alignment, ...alignment },
});

const UNDERLINES = {
  None: "none",
  Single: "single",
  Double: "double",
  SingleAccountant: "singleAccounting",
  DoubleAccountant: "doubleAccounting",
} as const;
type UnderlineName = keyof typeof UNDERLINES;
const underlineNames = Object.keys(UNDERLINES) as UnderlineName[];

/** Of every cell, however many: whole sheets are asked. In most workbooks nothing is struck through. */
function isStruck({ sheet, areas }: FormatTarget, { workbook: { styles } }: ExcelHost): boolean | null {
  if (!styles.some(({ font }) => font.strike)) return false;
  let found: boolean | null = null;
  for (const { top, left, bottom, right } of areas)
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) {
        const { strike } = styles.get(sheet.styleAt(row, column)).font;
        if (found === null) found = strike;
        else if (found !== strike) return null;
      }
  return found;
}

const rangeFontClass: DeclaredClass<FormatTarget> = objectClass<FormatTarget>("RangeFont", {
  scalars: {
    name: styleScalar(
      ({ font }) => font.name,
      (value) => textArgument(value, "font name"),
      (style, name) => withFont(style, { name }),
    ),
    size: styleScalar(
      ({ font }) => font.size,
      (value) => numberArgument(value, "font size", { min: 1, max: 409 }),
      (style, size) => withFont(style, { size }),
    ),
    bold: styleScalar(
      ({ font }) => font.bold,
      (value) => flagArgument(value, "bold"),
      (style, bold) => withFont(style, { bold }),
    ),
    italic: styleScalar(
      ({ font }) => font.italic,
      (value) => flagArgument(value, "italic"),
      (style, italic) => withFont(style, { italic }),
    ),
    strikethrough: {
      ...styleScalar(
        ({ font }) => font.strike,
        (value) => flagArgument(value, "strikethrough"),
        (style, strike) => withFont(style, { strike }),
      ),
      get: (target, host) => isStruck(target, host),
    },
    color: styleScalar(
      ({ font }) => font.color ?? "#000000",
      (value) => colorArgument(value, "font colour"),
      (style, color) => withFont(style, { color }),
    ),
    underline: styleScalar(
      ({ font }) => underlineNames.find((name) => UNDERLINES[name] === font.underline) ?? "None",
      (value) => choiceArgument(value, underlineNames, "underline"),
      (style, name) => withFont(style, { underline: UNDERLINES[name] }),
    ),
  },
});

const rangeFillClass: DeclaredClass<FormatTarget> = objectClass<FormatTarget>("RangeFill", {
  scalars: {
    color: styleScalar(
      ({ fill }) => fill.color ?? "#FFFFFF",
      (value) => colorArgument(value, "fill colour"),
      (style, color) => ({ ...style, fill: { pattern: "solid", color } }),
    ),
  },
  methods: {
    clear: (target, _args, host) => {
      change(target, host, (style) => ({ ...style, fill: { pattern: "none", color: null } }));
      return null;
    },
  },
});

type BorderIndex =
  | "EdgeTop"
  | "EdgeBottom"
  | "EdgeLeft"
  | "EdgeRight"
  | "InsideVertical"
  | "InsideHorizontal"
  | "DiagonalDown"
  | "DiagonalUp";
const borderIndexes: readonly BorderIndex[] = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
];

interface BorderTarget extends FormatTarget {
  readonly index: BorderIndex;
}

/** Which lines of which cells an index means: an outer edge, or both sides of every inner line. */
function borderParts({ index }: BorderTarget, area: CellArea): { readonly area: CellArea; readonly edge: Edge }[] {
  const { top, left, bottom, right } = area;
  switch (index) {
    case "EdgeTop":
      return [{ area: { top, left, right, bottom: top }, edge: "top" }];
    case "EdgeBottom":
      return [{ area: { top: bottom, left, right, bottom }, edge: "bottom" }];
    case "EdgeLeft":
      return [{ area: { top, left, right: left, bottom }, edge: "left" }];
    case "EdgeRight":
      return [{ area: { top, left: right, right, bottom }, edge: "right" }];
    case "InsideHorizontal":
      return bottom === top
        ? []
        : [
            { area: { top, left, right, bottom: bottom - 1 }, edge: "bottom" },
            { area: { top: top + 1, left, right, bottom }, edge: "top" },
          ];
    case "InsideVertical":
      return right === left
        ? []
        : [
            { area: { top, left, right: right - 1, bottom }, edge: "right" },
            { area: { top, left: left + 1, right, bottom }, edge: "left" },
          ];
    case "DiagonalDown":
    case "DiagonalUp":
      throw invalidArgument("diagonal borders in the embedded Excel");
  }
}

/** Style and weight of Office.js ↔ the one line style of the file. */
const LINES: readonly (readonly [style: string, weight: string, line: string])[] = [
  ["Continuous", "Hairline", "hair"],
  ["Continuous", "Thin", "thin"],
  ["Continuous", "Medium", "medium"],
  ["Continuous", "Thick", "thick"],
  ["Dash", "Thin", "dashed"],
  ["Dash", "Medium", "mediumDashed"],
  ["DashDot", "Thin", "dashDot"],
  ["DashDot", "Medium", "mediumDashDot"],
  ["DashDotDot", "Thin", "dashDotDot"],
  ["DashDotDot", "Medium", "mediumDashDotDot"],
  ["Dot", "Thin", "dotted"],
  ["Double", "Thick", "double"],
  ["SlantDashDot", "Medium", "slantDashDot"],
];
const lineStyles = ["None", ...new Set(LINES.map(([style]) => style))];
const lineWeights = ["Hairline", "Thin", "Medium", "Thick"];

const lineOf = (style: string, weight: string): string =>
  LINES.find(([name, thickness]) => name === style && thickness === weight)?.[2] ??
  LINES.find(([name]) => name === style)?.[2] ??
  "thin";

function readBorder(target: BorderTarget, host: ExcelHost, read: (line: BorderLine | undefined) => Json): Json {
  const part = target.areas.flatMap((area) => borderParts(target, area))[0];
  return part
    ? shared({ sheet: target.sheet, areas: [part.area] }, host, (style) => read(style.borders[part.edge]))
    : null;
}

function setBorder(
  target: BorderTarget,
  host: ExcelHost,
  update: (line: BorderLine | undefined) => BorderLine | undefined,
): void {
  const parts = target.areas.flatMap((whole) => borderParts(target, whole));
  for (const edge of edges) {
    const areas = parts.filter((part) => part.edge === edge).map(({ area }) => area);
    restyle(host.workbook, target.sheet, areas, (style) => {
      const borders: Partial<Record<Edge, BorderLine>> = {};
      for (const other of edges) {
        const line = other === edge ? update(style.borders[other]) : style.borders[other];
        if (line) borders[other] = line;
      }
      return { ...style, borders };
    });
  }
}

const styleName = (line: BorderLine | undefined): string =>
  LINES.find(([, , name]) => name === line?.style)?.[0] ?? "None";
const weightName = (line: BorderLine | undefined): string =>
  LINES.find(([, , name]) => name === line?.style)?.[1] ?? "Thin";

const rangeBorderClass: DeclaredClass<BorderTarget> = objectClass<BorderTarget>("RangeBorder", {
  scalars: {
    sideIndex: { get: ({ index }) => index },
    style: {
      get: (target, host) => readBorder(target, host, styleName),
      set: (target, value, host) => {
        const style = choiceArgument(value, lineStyles, "border style");
        setBorder(target, host, (line) =>
          style === "None" ? undefined : { style: lineOf(style, weightName(line)), color: line?.color ?? null },
        );
      },
    },
    weight: {
      get: (target, host) => readBorder(target, host, weightName),
      set: (target, value, host) => {
        const weight = choiceArgument(value, lineWeights, "border weight");
        setBorder(target, host, (line) => ({
          style: lineOf(line ? styleName(line) : "Continuous", weight),
          color: line?.color ?? null,
        }));
      },
    },
    color: {
      get: (target, host) => readBorder(target, host, (line) => line?.color ?? "#000000"),
      set: (target, value, host) => {
        const color = colorArgument(value, "border colour");
        setBorder(target, host, (line) => ({ style: line?.style ?? "thin", color }));
      },
    },
  },
  identity: ({ index }) => ({ Id: index }),
});

const rangeBordersClass: DeclaredClass<FormatTarget> = objectClass<FormatTarget>("RangeBorderCollection", {
  items: (target) => borderIndexes.slice(0, 6).map((index) => rangeBorderClass.of({ ...target, index })),
  item: (target, key) => {
    const index = borderIndexes.find((name) => name === key);
    if (index === undefined) throw itemNotFound(`border ${String(key)}`);
    return rangeBorderClass.of({ ...target, index });
  },
});

const HORIZONTAL = {
  General: "general",
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
} as const;
const VERTICAL = {
  Top: "top",
  Center: "center",
  Bottom: "bottom",
  Justify: "justify",
  Distributed: "distributed",
} as const;
const horizontalNames = Object.keys(HORIZONTAL) as (keyof typeof HORIZONTAL)[];
const verticalNames = Object.keys(VERTICAL) as (keyof typeof VERTICAL)[];

/** Widths: Office.js counts points, files count characters of 7 pixels at 96 to the inch. */
const POINTS_PER_CHARACTER = 5.25;

export const columnPoints = (sheet: Sheet, column: number): number => {
  const format = sheet.columnFormat(column);
  return format?.hidden ? 0 : (format?.width ?? sheet.defaultColumnWidth) * POINTS_PER_CHARACTER;
};

export const rowPoints = (sheet: Sheet, row: number): number => {
  const format = sheet.rowFormats.get(row);
  return format?.hidden ? 0 : (format?.height ?? sheet.defaultRowHeight);
};

/** What the rows or columns of the areas share, or null. */
function alike(from: number, to: number, read: (index: number) => number): number | null {
  const first = read(from);
  for (let index = from + 1; index <= Math.min(to, from + 5000); index += 1) if (read(index) !== first) return null;
  return first;
}

export const rangeFormatClass: DeclaredClass<FormatTarget> = objectClass<FormatTarget>("RangeFormat", {
  scalars: {
    horizontalAlignment: styleScalar(
      ({ alignment }) => horizontalNames.find((name) => HORIZONTAL[name] === alignment.horizontal) ?? "General",
      (value) => choiceArgument(value, horizontalNames, "horizontalAlignment"),
      (style, name) => withAlignment(style, { horizontal: HORIZONTAL[name] }),
    ),
    verticalAlignment: styleScalar(
      ({ alignment }) => verticalNames.find((name) => VERTICAL[name] === alignment.vertical) ?? "Bottom",
      (value) => choiceArgument(value, verticalNames, "verticalAlignment"),
      (style, name) => withAlignment(style, { vertical: VERTICAL[name] }),
    ),
    wrapText: styleScalar(
      ({ alignment }) => alignment.wrap,
      (value) => flagArgument(value, "wrapText"),
      (style, wrap) => withAlignment(style, { wrap }),
    ),
    indentLevel: styleScalar(
      ({ alignment }) => alignment.indent,
      (value) => numberArgument(value, "indentLevel", { min: 0, max: 250, whole: true }),
      (style, indent) => withAlignment(style, { indent }),
    ),
    shrinkToFit: styleScalar(
      ({ alignment }) => alignment.shrinkToFit,
      (value) => flagArgument(value, "shrinkToFit"),
      (style, shrinkToFit) => withAlignment(style, { shrinkToFit }),
    ),
    textOrientation: styleScalar(
      ({ alignment }) => alignment.textRotation,
      (value) => numberArgument(value, "textOrientation", { min: -90, max: 180, whole: true }),
      (style, textRotation) => withAlignment(style, { textRotation }),
    ),
    columnWidth: {
      get: ({ sheet, areas }) =>
        alike(areas[0]?.left ?? 0, areas[0]?.right ?? 0, (column) => columnPoints(sheet, column)),
      set: ({ sheet, areas }, value) => {
        const width =
          numberArgument(value, "columnWidth", { min: 0, max: 255 * POINTS_PER_CHARACTER }) / POINTS_PER_CHARACTER;
        requireWritable(sheet);
        for (const { left, right } of areas)
          sheet.formatColumns(left, right, (format) => ({ ...format, width, hidden: width === 0 }));
      },
    },
    rowHeight: {
      get: ({ sheet, areas }) => alike(areas[0]?.top ?? 0, areas[0]?.bottom ?? 0, (row) => rowPoints(sheet, row)),
      set: ({ sheet, areas }, value) => {
        const height = numberArgument(value, "rowHeight", { min: 0, max: 409.5 });
        requireWritable(sheet);
        for (const { top, bottom } of areas)
          for (let row = top; row <= bottom; row += 1)
            sheet.formatRow(row, (format) => ({ ...format, height, hidden: height === 0 }));
      },
    },
  },
  methods: {
    autofitColumns: ({ sheet, areas }, _args, { workbook }) => {
      requireWritable(sheet);
      for (const area of areas) autofitColumns(workbook, sheet, area);
      return null;
    },
    autofitRows: ({ sheet, areas }, _args, { workbook }) => {
      requireWritable(sheet);
      for (const area of areas) autofitRows(workbook, sheet, area);
      return null;
    },
  },
  navigation: {
    font: (target) => rangeFontClass.of(target),
    fill: (target) => rangeFillClass.of(target),
    borders: (target) => rangeBordersClass.of(target),
  },
});
