/**
 * Whether a workbook counts its days from 1904. Office.js has no property for it, but it shows: the text that Excel
 * displays for a date lies 1,462 days off the serial number read the usual way.
 */
import { DAYS_1904 } from "../calendar/day";
import { isDateFormat } from "./number-format";
import { parseDateText } from "./parse-date";
import { normaliseText } from "./normalise-text";
import { TEXT_ROWS, type SheetSnapshot, type WorkbookSnapshot } from "./snapshot";

/** Those with a date in the rows whose displayed text is read, in their order. */
export const sheetsWithDates = (sheets: readonly SheetSnapshot[]): readonly SheetSnapshot[] =>
  sheets.filter(({ values, formats }) =>
    values
      .slice(0, TEXT_ROWS)
      .some((row, index) =>
        row.some((value, column) => typeof value === "number" && isDateFormat(formats[index]?.[column] ?? "")),
      ),
  );

/** Days to add to a serial number: 0 or 1462. */
export function dateOffset(workbook: WorkbookSnapshot): number {
  for (const { values, formats, headText } of workbook.sheets) {
    for (const [row, texts] of headText.entries()) {
      for (let column = 0; column < texts.length; column += 1) {
        const value = values[row]?.[column];
        if (typeof value !== "number" || !isDateFormat(formats[row]?.[column] ?? "")) continue;
        const shown = parseDateText(normaliseText(texts[column] ?? ""));
        if (shown?.kind !== "date") continue;
        const offset = shown.day - Math.floor(value);
        if (offset === 0 || offset === DAYS_1904) return offset;
      }
    }
  }
  return 0;
}
