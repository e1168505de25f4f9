/** RangeFormat and what hangs on it. The same tables serve Range and RangeAreas: both are lists of areas. */
import type { Alignment, CellStyle } from "../../workbook/cell-style";
import type { Sheet } from "../../workbook/sheet";
import { requireWritable } from "../cell-access";
import { objectClass, type DeclaredClass } from "../object-class";
import { choiceArgument, flagArgument, numberArgument } from "./argument";
import { autofitColumns, autofitRows } from "./autofit";
import { rangeBordersClass } from "./border-classes";
import { rangeFillClass, rangeFontClass } from "./font-fill-classes";
import { styleScalar, type FormatTarget } from "./style-scalar";

const withAlignment = (style: CellStyle, alignment: Partial<Alignment>): CellStyle => ({
  ...style,
  alignment: { ...style.alignment, ...alignment },
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
