/** How a text goes into a cell so that it stays the text that it is. */
import { CELL_TEXT } from "../../report/page/excel-limits";
import type { ReportCell } from "../../report/page/sheet";

/**
 * Some versions of Excel show ##### for a text-formatted cell of more than 255 characters; one that is full has no room
 * for a mark.
 */
const isLong = (text: string): boolean => text.length > 255 && text.length <= CELL_TEXT;

/** Outside a text-formatted cell these would begin a formula. */
const escaped = (text: string): string => (/^[=+\-@']/.test(text) ? `'${text}` : text);

const GENERAL = "General";

/** Of these Excel makes formulas, numbers, dates and times; a character of another script is in none of them. */
const IN_VALUES = "年月日号时時点點分秒上下午早晚星期周元圆角正负負零〇一二三四五六七八九十百千万亿兆两";
const HAS_WORD = new RegExp(String.raw`(?![${IN_VALUES}])\p{Script=Han}`, "u");
const BEGINS_VALUE = /^\s*[=+\-@'#/＝＋－＠＇＃／]/;

/** Words that Excel takes for nothing else, whatever the format: with a Han character of no date, or marks alone. */
const isPlainWords = (text: string): boolean =>
  !BEGINS_VALUE.test(text) && (HAS_WORD.test(text) || !/[\p{L}\p{N}]/u.test(text));

/** From here on Excel shows whole numbers without a format as powers of ten. */
const LONGEST_PLAIN = 1e11;

/** Whether a number looks the same without its format: a whole one, where the format writes it as it is. */
function isPlainNumber(value: number, format: string): boolean {
  if (!Number.isInteger(value) || value < 0 || value >= LONGEST_PLAIN) return false;
  const [positive, , zero = positive] = format.split(";");
  return (value === 0 ? zero : positive) === "0";
}

/**
 * The number format of a cell that holds a value. Text that Excel could take for something is "@", so that "=…" and
 * "1月" stay what they are; so is all that staff typed, or may change. What needs no format gets none.
 */
export function formatOf(
  value: ReportCell["value"],
  { format, editKey }: Pick<ReportCell, "format" | "editKey">,
): string {
  if (typeof value === "string") return isLong(value) || (editKey === undefined && isPlainWords(value)) ? GENERAL : "@";
  if (format === undefined || (typeof value === "number" && isPlainNumber(value, format))) return GENERAL;
  return format;
}

/** A value as it is given to Excel, once the cell has its format. */
export const wireValue = (value: ReportCell["value"]): string | number =>
  typeof value === "string" && isLong(value) ? escaped(value) : (value ?? "");
