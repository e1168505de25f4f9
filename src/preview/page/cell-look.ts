/** A cell's style as CSS. */
import type { CSSProperties } from "react";
import type { BorderLine, CellStyle } from "../workbook/cell-style";
import { isError, type CellValue } from "../workbook/sheet";

const LINES: Readonly<Record<string, string>> = {
  hair: "1px dotted", dotted: "1px dotted", thin: "1px solid", medium: "2px solid", thick: "3px solid", double: "3px double", dashed: "1px dashed", mediumDashed: "2px dashed",
};

const line = (border: BorderLine | undefined): string | undefined => (border ? `${LINES[border.style] ?? "1px solid"} ${border.color ?? "#000000"}` : undefined);

const HORIZONTAL: Readonly<Record<string, "flex-start" | "center" | "flex-end">> = { left: "flex-start", center: "center", right: "flex-end", centerContinuous: "center" };
const VERTICAL: Readonly<Record<string, "flex-start" | "center" | "flex-end">> = { top: "flex-start", center: "center", bottom: "flex-end" };

export function cellCss(style: CellStyle, value: CellValue, gridlines: boolean): CSSProperties {
  const { font, fill, borders, alignment } = style;
  const natural = typeof value === "number" ? "flex-end" : typeof value === "boolean" || isError(value) ? "center" : "flex-start";
  const grid = gridlines && fill.pattern === "none" ? "1px solid #e1e1e1" : undefined;
  return {
    fontFamily: `"${font.name}", "Noto Serif CJK SC", "Noto Sans CJK SC", sans-serif`,
    fontSize: `${font.size}pt`,
    fontWeight: font.bold ? 700 : 400,
    fontStyle: font.italic ? "italic" : "normal",
    textDecoration: [font.underline === "none" ? "" : "underline", font.strike ? "line-through" : ""].join(" ").trim() || "none",
    color: font.color ?? "#000000",
    background: fill.pattern === "none" ? undefined : (fill.color ?? undefined),
    borderTop: line(borders.top),
    borderLeft: line(borders.left),
    borderRight: line(borders.right) ?? grid,
    borderBottom: line(borders.bottom) ?? grid,
    justifyContent: HORIZONTAL[alignment.horizontal] ?? natural,
    alignItems: VERTICAL[alignment.vertical] ?? "flex-end",
    whiteSpace: alignment.wrap ? "pre-wrap" : "pre",
    textAlign: alignment.horizontal === "center" ? "center" : alignment.horizontal === "right" ? "right" : "left",
    paddingLeft: alignment.indent > 0 ? alignment.indent * 9 + 2 : 2,
  };
}
