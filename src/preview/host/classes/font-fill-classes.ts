/** The font and the fill of a format. */
import type { CellStyle, FontStyle } from "../../workbook/cell-style";
import type { ExcelHost } from "../excel-host";
import { objectClass, type DeclaredClass } from "../object-class";
import { choiceArgument, colorArgument, flagArgument, numberArgument, textArgument } from "./argument";
import { change, styleScalar, type FormatTarget } from "./style-scalar";

const withFont = (style: CellStyle, font: Partial<FontStyle>): CellStyle => ({
  ...style,
  font: { ...style.font, ...font },
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

export const rangeFontClass: DeclaredClass<FormatTarget> = objectClass<FormatTarget>("RangeFont", {
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

export const rangeFillClass: DeclaredClass<FormatTarget> = objectClass<FormatTarget>("RangeFill", {
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
