/** The text that Excel shows for a cell, by its number format, as a zh-CN Excel renders it. */
import { format } from "numfmt";
import { DAYS_1904 } from "../../calendar/day";
import { isError, type CellValue } from "../workbook/sheet-contents";

/** Formats whose meaning is a date, as far as the 1904 system is concerned. */
const isDateFormat = (code: string): boolean =>
  /[ymdhs]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "")) && !/^general$/i.test(code);

export function cellText(value: CellValue, code: string, date1904: boolean): string {
  if (value === null) return "";
  if (isError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return code.includes("@") && code !== "@" ? format(code, value) : value;
  const serial = date1904 && isDateFormat(code) ? value + DAYS_1904 : value;
  // numfmt has no 上午/下午 of its own: it writes AM/PM under any locale.
  const chinese = /上午\/下午/.test(code);
  const shown = format(code.replaceAll("上午/下午", "AM/PM"), serial, {
    locale: "zh-CN",
    nbsp: false,
    dateErrorThrows: false,
    dateErrorNumber: true,
  });
  return chinese ? shown.replace("AM", "上午").replace("PM", "下午") : shown;
}
