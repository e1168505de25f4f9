/** A raw value of Excel → a typed cell. Nothing after this looks at a raw value again. */
import { pattern } from "../collections/pattern";
import type { Day } from "../calendar/day";
import { remembered } from "../collections/remembered";
import type { Cell } from "./cell";
import { belowDetection, isMissingNumber, missingMark } from "./missing-marks";
import { normaliseText } from "./normalise-text";
import { showsDay } from "./number-format";
import { isDayNumber, parseDateText } from "./parse-date";
import type { RawValue } from "./snapshot";
import { isUsableNumber } from "./usable-number";

const ERROR = /^#(N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/;
const NUMBER = pattern("u")`
  ^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|[+-]?\.\d+)(?:[eE]([+-]?\d+))?\s*(%
  |(?!注\d)[\p{L}μ°℃/㎡][\p{L}\p{N}μ/()·^ -]*)?$
`;

/**
 * @param offset days to add to serial numbers (`dateOffset`)
 */
export function parseCell(value: RawValue, format: string, offset: number): Cell {
  if (value === "") return { kind: "empty" };
  if (typeof value === "boolean") return { kind: "boolean", value };
  if (typeof value === "number") {
    // Text to every reader of numbers, which tells of the cell as of any other that is no number.
    if (!isUsableNumber(value)) return { kind: "text", text: String(value) };
    if (isMissingNumber(value)) return { kind: "missing", mark: String(value), notMonitored: false };
    const day = Math.floor(value) + offset;
    if (showsDay(format) && isDayNumber(day)) return { kind: "date", day: day as Day, storedAsText: false };
    return { kind: "number", value, storedAsText: false };
  }
  return parseText(value);
}

/** Names, classes and marks stand in a large sheet ten thousand times each. */
const parseText = remembered((raw: string): Cell => {
  const text = normaliseText(raw);
  if (text === "") return { kind: "empty" };
  if (text.startsWith("#") && ERROR.test(text))
    return text === "#N/A" ? { kind: "missing", mark: text, notMonitored: false } : { kind: "error", code: text };
  const missing = missingMark(text);
  if (missing) return { kind: "missing", mark: text, ...missing };
  const below = belowDetection(text);
  if (below) return { kind: "belowDetection", limit: below.limit, mark: text };
  // Dates and numbers have digits, and most texts have none.
  if (!/\d/.test(text)) return { kind: "text", text };
  const date = parseDateText(text);
  // "1.5" and "20210105" could be numbers too: only what cannot be one is taken for a date here; columns of dates ask
  // again.
  if (date?.kind === "date" && !/^\d+(\.\d+)?$/.test(text)) return { kind: "date", day: date.day, storedAsText: true };
  const number = NUMBER.exec(text.replace(/^\+/, ""));
  if (number) {
    const parsed = Number(`${(number[1] ?? "").replaceAll(",", "")}${number[2] === undefined ? "" : `e${number[2]}`}`);
    if (!isUsableNumber(parsed)) return { kind: "text", text };
    if (isMissingNumber(parsed)) return { kind: "missing", mark: text, notMonitored: false };
    const unit = number[3]?.trim();
    return {
      kind: "number",
      value: parsed,
      storedAsText: true,
      ...(unit === undefined || unit === "" ? {} : { unit }),
    };
  }
  return { kind: "text", text };
});

/** The words of a cell, for headers and labels; "" where it holds none. */
export function cellLabel(cell: Cell): string {
  switch (cell.kind) {
    case "text":
      return cell.text;
    case "number":
      return `${cell.value}${cell.unit ?? ""}`;
    case "missing":
    case "belowDetection":
      return cell.mark;
    case "error":
      return cell.code;
    case "boolean":
      return cell.value ? "TRUE" : "FALSE";
    case "empty":
    case "date":
      return "";
  }
}
