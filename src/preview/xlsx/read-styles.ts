/** xl/styles.xml → resolved cell styles. */
import {
  defaultStyle,
  edges,
  type Alignment,
  type BorderLine,
  type CellStyle,
  type Edge,
  type FillStyle,
  type FontStyle,
} from "../workbook/cell-style";
import type { ConditionalLook } from "../workbook/conditional-format";
import { readColor, type ColorContext } from "./colors";
import { child, childrenNamed, isOn, type XmlElement } from "./xml";

/** Formats that a file names by number only; 14 and the Chinese ones as a zh-CN Excel shows them. */
export const builtInFormats: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: "$#,##0_);($#,##0)",
  6: "$#,##0_);[Red]($#,##0)",
  7: "$#,##0.00_);($#,##0.00)",
  8: "$#,##0.00_);[Red]($#,##0.00)",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "yyyy/m/d",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy/m/d h:mm",
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: "m/d/yy",
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: "#,##0_);(#,##0)",
  38: "#,##0_);[Red](#,##0)",
  39: "#,##0.00_);(#,##0.00)",
  40: "#,##0.00_);[Red](#,##0.00)",
  44: '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

const number = (text: string | undefined, otherwise: number): number =>
  text === undefined || !Number.isFinite(Number(text)) ? otherwise : Number(text);

/** A flag element such as <b/>: on unless it says otherwise. */
const flag = (element: XmlElement | undefined): boolean =>
  element !== undefined && element.attributes.val !== "0" && element.attributes.val !== "false";

function readFont(element: XmlElement | undefined, colors: ColorContext): FontStyle {
  const underline = child(element, "u");
  return {
    name: child(element, "name")?.attributes.val ?? child(element, "rFont")?.attributes.val ?? defaultStyle.font.name,
    size: number(child(element, "sz")?.attributes.val, defaultStyle.font.size),
    bold: flag(child(element, "b")),
    italic: flag(child(element, "i")),
    underline: underline ? ((underline.attributes.val ?? "single") as FontStyle["underline"]) : "none",
    strike: flag(child(element, "strike")),
    color: readColor(child(element, "color"), colors),
  };
}

function readFill(element: XmlElement | undefined, colors: ColorContext): FillStyle {
  const pattern = child(element, "patternFill");
  if (!pattern) return defaultStyle.fill;
  // A patternFill without a type is no fill; libraries that write "undefined" there make black cells.
  const type = pattern.attributes.patternType ?? "none";
  const color = readColor(child(pattern, "fgColor"), colors) ?? readColor(child(pattern, "bgColor"), colors);
  return { pattern: type, color: type === "none" ? null : color };
}

/** start and end are the strict names of left and right. */
const EDGE_NAMES: Readonly<Record<Edge, readonly string[]>> = {
  left: ["left", "start"],
  right: ["right", "end"],
  top: ["top"],
  bottom: ["bottom"],
};

function readBorders(element: XmlElement | undefined, colors: ColorContext): CellStyle["borders"] {
  const borders: Partial<Record<Edge, BorderLine>> = {};
  for (const edge of edges) {
    const line = EDGE_NAMES[edge].map((name) => child(element, name)).find((found) => found !== undefined);
    const style = line?.attributes.style;
    if (style && style !== "none") borders[edge] = { style, color: readColor(child(line, "color"), colors) };
  }
  return borders;
}

function readAlignment(element: XmlElement | undefined): Alignment {
  if (!element) return defaultStyle.alignment;
  const { horizontal, vertical, wrapText, indent, textRotation, shrinkToFit } = element.attributes;
  return {
    horizontal: horizontal ?? "general",
    vertical: vertical ?? "bottom",
    wrap: isOn(wrapText),
    indent: number(indent, 0),
    textRotation: number(textRotation, 0),
    shrinkToFit: isOn(shrinkToFit),
  };
}

/** The look of a differential format: what it lays over a cell's own. */
export function readLook(dxf: XmlElement, colors: ColorContext): ConditionalLook {
  const pattern = child(child(dxf, "fill"), "patternFill");
  return {
    // In a differential format the background colour is what a solid fill shows.
    fill: readColor(child(pattern, "bgColor") ?? child(pattern, "fgColor"), colors),
    color: readColor(child(child(dxf, "font"), "color"), colors),
    bold: flag(child(child(dxf, "font"), "b")),
  };
}

export interface StyleSheet {
  readonly styles: readonly CellStyle[];
  readonly differential: readonly ConditionalLook[];
}

export function readStyles(root: XmlElement | null, colors: ColorContext): StyleSheet {
  if (!root) return { styles: [defaultStyle], differential: [] };
  const formats = new Map(
    childrenNamed(child(root, "numFmts"), "numFmt").map(({ attributes }) => [
      number(attributes.numFmtId, -1),
      attributes.formatCode ?? "General",
    ]),
  );
  const fonts = childrenNamed(child(root, "fonts"), "font").map((font) => readFont(font, colors));
  const fills = childrenNamed(child(root, "fills"), "fill").map((fill) => readFill(fill, colors));
  const borders = childrenNamed(child(root, "borders"), "border").map((border) => readBorders(border, colors));
  const styles = childrenNamed(child(root, "cellXfs"), "xf").map((xf): CellStyle => {
    const { numFmtId, fontId, fillId, borderId } = xf.attributes;
    const format = number(numFmtId, 0);
    const protection = child(xf, "protection")?.attributes;
    return {
      numberFormat: formats.get(format) ?? builtInFormats[format] ?? "General",
      font: fonts[number(fontId, 0)] ?? defaultStyle.font,
      fill: fills[number(fillId, 0)] ?? defaultStyle.fill,
      borders: borders[number(borderId, 0)] ?? {},
      alignment: readAlignment(child(xf, "alignment")),
      locked: protection?.locked === undefined || isOn(protection.locked),
      formulaHidden: isOn(protection?.hidden),
    };
  });
  const differential = childrenNamed(child(root, "dxfs"), "dxf").map((dxf) => readLook(dxf, colors));
  return { styles: styles.length > 0 ? styles : [defaultStyle], differential };
}
