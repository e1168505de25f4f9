/** The text of a cell as there is room for it. */
import { formatColor } from "numfmt";
import { cellText } from "../../host/cell-text";
import { cellValue } from "../../host/cell-access";
import { HostError } from "../../host/host-error";
import type { CellStyle } from "../../workbook/cell-style";
import type { Sheet } from "../../workbook/sheet";
import type { CellContent, CellValue } from "../../workbook/sheet-contents";
import type { Workbook } from "../../workbook/workbook";
import { intendedWidth, PIXELS_PER_POINT, textWidth } from "./fonts";

export interface ShownText {
  readonly value: CellValue;
  readonly text: string;
  /** A colour that the number format asks for. */
  readonly color: string | null;
}

/** What cannot be calculated here is shown as its formula, not as a number. */
export function shownText(
  workbook: Workbook,
  sheet: Sheet,
  content: CellContent | undefined,
  row: number,
  column: number,
  format: string,
): ShownText {
  try {
    const value = cellValue(workbook, sheet, content, row, column);
    const color =
      typeof value === "number" && format.includes("[") ? formatColor(format, value, { throws: false }) : null;
    return {
      value,
      text: cellText(value, format, workbook.date1904),
      color: typeof color === "string" && color.startsWith("#") ? color : null,
    };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { value: null, text: content?.formula ?? "", color: null };
  }
}

/** Without measuring: no letter is wider than the font is high. */
export const certainlyFits = (text: string, { font }: CellStyle, room: number): boolean =>
  text.length * font.size * PIXELS_PER_POINT <= room;

export interface Fitted {
  readonly text: string;
  /** Below 1: this machine's font is wider than the workbook's, so the text is narrowed as much as that. */
  readonly narrowed: number;
}

/**
 * A number that has no room loses decimals where its format allows it, and is ##### otherwise: never cut, which would
 * be another number.
 */
export function fitNumber(value: number, text: string, style: CellStyle, css: string, room: number): Fitted {
  const { font, numberFormat, alignment } = style;
  if (certainlyFits(text, style, room)) return { text, narrowed: 1 };
  const fits = (candidate: string): boolean => intendedWidth(candidate, css, font.name, font.size) <= room + 2;
  const fitted = (candidate: string): Fitted => ({
    text: candidate,
    narrowed: Math.min(1, room / Math.max(1, textWidth(candidate, css))),
  });
  if (fits(text) || alignment.shrinkToFit) return fitted(text);
  if (/^general$/i.test(numberFormat)) {
    const shorter = [...roundings(value)].find(fits);
    if (shorter !== undefined) return fitted(shorter);
  }
  const hash = Math.max(1, intendedWidth("0", css, font.name, font.size));
  return fitted("#".repeat(Math.max(1, Math.floor(room / hash))));
}

/** A text that would have room in the workbook's own font is narrowed to it; any other is cut, as in Excel. */
export function narrowedText(text: string, style: CellStyle, css: string, room: number): number {
  if (certainlyFits(text, style, room)) return 1;
  const { font, alignment } = style;
  const drawn = textWidth(text, css);
  return drawn > room && (alignment.shrinkToFit || intendedWidth(text, css, font.name, font.size) <= room + 2)
    ? room / drawn
    : 1;
}

/** Fewer and fewer decimals, then fewer and fewer digits with an exponent. */
function* roundings(value: number): Generator<string> {
  const decimals = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
  for (let kept = decimals - 1; kept >= 0; kept -= 1) yield String(Number(value.toFixed(kept)));
  if (Math.abs(value) >= 1e5 || (value !== 0 && Math.abs(value) < 1e-4)) {
    for (let digits = 5; digits >= 0; digits -= 1)
      yield value
        .toExponential(digits)
        .replace(/e([+-])(\d)$/, "E$10$2")
        .replace("e", "E");
  }
}
