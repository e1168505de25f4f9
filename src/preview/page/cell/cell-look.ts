/** A cell's style as CSS. */
import type { CSSProperties } from "react";
import type { BorderLine, CellStyle, Edge } from "../../workbook/cell-style";
import { isError, type CellValue } from "../../workbook/sheet-contents";
import { fontStack } from "./fonts";

const LINES: Readonly<Record<string, string>> = {
  hair: "1px dotted",
  dotted: "1px dotted",
  thin: "1px solid",
  medium: "2px solid",
  thick: "3px solid",
  double: "3px double",
  dashed: "1px dashed",
  mediumDashed: "2px dashed",
  dashDot: "1px dashed",
  dashDotDot: "1px dotted",
  mediumDashDot: "2px dashed",
  mediumDashDotDot: "2px dotted",
  slantDashDot: "2px dashed",
};

const line = (border: BorderLine | undefined): string | undefined =>
  border ? `${LINES[border.style] ?? "1px solid"} ${border.color ?? "#000000"}` : undefined;

export type Side = "left" | "center" | "right";

const SIDES: Readonly<Record<string, Side>> = {
  left: "left",
  fill: "left",
  center: "center",
  right: "right",
  centerContinuous: "center",
  distributed: "center",
  justify: "left",
};
const ACROSS: Readonly<Record<Side, "flex-start" | "center" | "flex-end">> = {
  left: "flex-start",
  center: "center",
  right: "flex-end",
};
const DOWN: Readonly<Record<string, "flex-start" | "center" | "flex-end">> = {
  top: "flex-start",
  center: "center",
  bottom: "flex-end",
  justify: "flex-start",
  distributed: "center",
};

/** Numbers stand right, truth values and errors in the middle, unless the cell says otherwise. */
export function sideOf({ alignment }: CellStyle, value: CellValue): Side {
  return (
    SIDES[alignment.horizontal] ??
    (typeof value === "number" ? "right" : typeof value === "boolean" || isError(value) ? "center" : "left")
  );
}

export const cssFont = ({ font }: CellStyle, bold: boolean): string =>
  `${font.italic ? "italic " : ""}${font.bold || bold ? "700" : "400"} ${font.size}pt/1.25 ${fontStack(font.name)}`;

/** Borders lie on the lines between cells: a cell's left and top edges are its neighbours' right and bottom ones. */
export type Borders = Readonly<Partial<Record<Edge, BorderLine>>>;

const thickness = (border: BorderLine | undefined): number => Number(/\d/.exec(line(border) ?? "0")?.[0] ?? 0);

/**
 * How far a box begins before its cell: its top and left edges lie on the lines of the cells before it, however thick.
 */
export const edgeOverlap = ({ top, left }: Borders): { readonly top: number; readonly left: number } => ({
  top: Math.max(1, thickness(top)),
  left: Math.max(1, thickness(left)),
});

const INDENT_PIXELS = 9;

export const indentOf = ({ alignment }: CellStyle): number => alignment.indent * INDENT_PIXELS;

/** A cell's fill, borders, font, and where its text stands. */
export function cellCss(style: CellStyle, borders: Borders, side: Side, bold: boolean): CSSProperties {
  const { fill, alignment, font } = style;
  const decoration = [font.underline === "none" ? "" : "underline", font.strike ? "line-through" : ""].join(" ").trim();
  return {
    ...(fill.pattern === "none" || fill.color === null ? {} : { background: fill.color }),
    borderTop: line(borders.top),
    borderLeft: line(borders.left),
    borderRight: line(borders.right),
    borderBottom: line(borders.bottom),
    justifyContent: ACROSS[side],
    alignItems: DOWN[alignment.vertical] ?? "flex-end",
    paddingLeft: side === "left" ? 3 + indentOf(style) : 3,
    paddingRight: side === "right" ? 2 + indentOf(style) : 2,
    font: cssFont(style, bold),
    color: font.color ?? "#000000",
    ...(decoration === ""
      ? {}
      : { textDecoration: `${decoration} ${font.underline.startsWith("double") ? "double" : "solid"}` }),
    whiteSpace: alignment.wrap ? "pre-wrap" : "pre",
    textAlign: alignment.horizontal === "justify" || alignment.horizontal === "distributed" ? "justify" : side,
    ...(alignment.wrap ? { overflowWrap: "anywhere" as const } : {}),
  };
}

/**
 * 1–90 turns counter-clockwise, 91–180 clockwise by what is above 90; 255 stacks the letters. Right angles are exact by
 * the writing mode.
 */
export function rotation(angle: number): CSSProperties | null {
  if (angle === 0) return null;
  if (angle === 255) return { writingMode: "vertical-rl", textOrientation: "upright" };
  if (angle === 90) return { writingMode: "vertical-rl", transform: "rotate(180deg)" };
  if (angle === 180) return { writingMode: "vertical-rl" };
  return { transform: `rotate(${angle <= 90 ? -angle : angle - 90}deg)` };
}
