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

/** The number format of a cell that holds a value: text is "@", so that "=…" and "1月" stay what they are. */
export const formatOf = (value: ReportCell["value"], format: string | undefined): string =>
  typeof value === "string" ? (isLong(value) ? "General" : "@") : (format ?? "General");

/** A value as it is given to Excel, once the cell has its format. */
export const wireValue = (value: ReportCell["value"]): string | number =>
  typeof value === "string" && isLong(value) ? escaped(value) : (value ?? "");
