/** What Excel makes of a text that is put into a cell, typed or through `values`. */
import { dayOf, DAYS_1904, isRealDate } from "../../calendar/day";
import type { CellValue } from "../workbook/sheet-contents";
import { invalidArgument } from "./host-error";

export interface TypedContent {
  readonly value: CellValue;
  readonly formula: string | null;
  /** A format that the input brings along where the cell has none of its own. */
  readonly format: string | null;
  readonly quotePrefix: boolean;
}

const MAX_TEXT = 32_767;
const MAX_FORMULA = 8_192;

const plain = (value: CellValue, format: string | null = null): TypedContent => ({
  value,
  formula: null,
  format,
  quotePrefix: false,
});

/** The rules in the order in which they are tried; the first that knows the text decides. */
const rules: readonly ((text: string, date1904: boolean) => TypedContent | null)[] = [
  logical,
  error,
  number,
  percent,
  money,
  fraction,
  date,
  time,
];

/**
 * @param text what was typed, not empty
 * @param format the cell's number format: in a text cell ("@") everything stays text
 * @throws HostError InvalidArgument where a cell cannot hold it
 */
export function typedInput(text: string, format: string, date1904: boolean): TypedContent {
  if (text.length > MAX_TEXT) throw invalidArgument(`a cell holds at most ${MAX_TEXT} characters, not ${text.length}`);
  if (text.startsWith("'")) return { ...plain(text.slice(1)), quotePrefix: true };
  if (format === "@") return plain(text);
  if (isFormula(text)) {
    if (text.length > MAX_FORMULA)
      throw invalidArgument(`a formula holds at most ${MAX_FORMULA} characters, not ${text.length}`);
    return {
      value: null,
      formula: text.startsWith("=") ? text : `=${text.startsWith("@") ? text.slice(1) : text}`,
      format: null,
      quotePrefix: false,
    };
  }
  const trimmed = text.trim();
  for (const rule of rules) {
    const content = rule(trimmed, date1904);
    if (content) return content;
  }
  return plain(text);
}

/** "-5" and "+5" are numbers; any other text after a sign is taken for a formula, and so is what follows "@". */
function isFormula(text: string): boolean {
  if (text.startsWith("=")) return text.length > 1;
  if (text.startsWith("@")) return text.length > 1;
  if (!/^[+-]/.test(text) || text.length === 1) return false;
  return (
    number(text.trim()) === null &&
    percent(text.trim()) === null &&
    money(text.trim()) === null &&
    !/^[+-]+$/.test(text)
  );
}

function logical(text: string): TypedContent | null {
  const upper = text.toUpperCase();
  return upper === "TRUE" || upper === "FALSE" ? plain(upper === "TRUE") : null;
}

function error(text: string): TypedContent | null {
  return /^#(N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!)$/.test(text) ? plain({ error: text }) : null;
}

const NUMBER = /^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?([Ee][+-]?\d+)?$/;

/** Excel keeps 15 significant digits. */
const precise = (digits: string): number => Number(Number(digits).toPrecision(15));

/** Of what is typed Excel keeps fifteen digits; those behind become noughts, and are not rounded. */
function fifteenDigits(text: string): number {
  let kept = 0;
  const [mantissa = "", exponent] = text.split(/[Ee]/);
  const cut = mantissa.replace(/\d/g, (digit) => {
    if (kept > 0 || digit !== "0") kept += 1;
    return kept > 15 ? "0" : digit;
  });
  return Number(exponent === undefined ? cut : `${cut}e${exponent}`);
}

function number(text: string): TypedContent | null {
  const bracketed = /^\((.+)\)$/.exec(text)?.[1];
  const body = bracketed ?? text;
  if (!NUMBER.test(body) || !/\d/.test(body)) return null;
  const value = fifteenDigits(body.replaceAll(",", ""));
  if (!Number.isFinite(value)) return null;
  const format = /[Ee]/.test(body)
    ? "0.00E+00"
    : body.includes(",")
      ? body.includes(".")
        ? "#,##0.00"
        : "#,##0"
      : null;
  return plain(bracketed === undefined ? value : -value, format);
}

function percent(text: string): TypedContent | null {
  const inner = /^(.*)%$/.exec(text)?.[1] ?? /^%(.*)$/.exec(text)?.[1];
  if (inner === undefined) return null;
  const content = number(inner.trim());
  return content && typeof content.value === "number"
    ? plain(precise(String(content.value / 100)), inner.includes(".") ? "0.00%" : "0%")
    : null;
}

function money(text: string): TypedContent | null {
  const match = /^([+-]?)\s*[¥￥](.+)$/.exec(text);
  const content = match ? number(`${match[1] ?? ""}${(match[2] ?? "").trim()}`) : null;
  return content ? plain(content.value, (match?.[2] ?? "").includes(".") ? '"¥"#,##0.00' : '"¥"#,##0') : null;
}

/** "0 1/2" is a fraction; a bare "1/2" is a date (1 February) if it can be one. */
function fraction(text: string): TypedContent | null {
  const match = /^([+-]?\d+) (\d{1,3})\/(\d{1,3})$/.exec(text);
  if (!match || Number(match[3]) === 0) return null;
  const whole = Number(match[1]);
  return plain(
    whole + Math.sign(whole || 1) * (Number(match[2]) / Number(match[3])),
    (match[3] ?? "").length > 1 ? "# ??/??" : "# ?/?",
  );
}

/**
 * The year that Excel adds to a date without one: the real one asks the clock; a fixed one keeps this host
 * deterministic.
 */
const YEAR_OF_BARE_DATES = 2021;

/** Two digits: 00–29 are this century's (Excel's default window). */
const fullYear = (digits: string): number =>
  digits.length > 2 ? Number(digits) : Number(digits) + (Number(digits) < 30 ? 2000 : 1900);

const DATES: readonly [pattern: RegExp, order: "ymd" | "ym" | "md", format: string][] = [
  [/^(\d{4}|\d{2})[-/](\d{1,2})[-/](\d{1,2})$/, "ymd", "yyyy/m/d"],
  [/^(\d{4})年(\d{1,2})月(\d{1,2})日$/, "ymd", 'yyyy"年"m"月"d"日"'],
  [/^(\d{4})年(\d{1,2})月$/, "ym", 'yyyy"年"m"月"'],
  [/^(\d{4})[-/](\d{1,2})$/, "ym", "mmm-yy"],
  [/^(\d{1,2})月(\d{1,2})日$/, "md", 'm"月"d"日"'],
  [/^(\d{1,2})[-/](\d{1,2})$/, "md", 'm"月"d"日"'],
];

function date(text: string, date1904: boolean): TypedContent | null {
  const [, datePart = text, timePart] = /^(\S+)\s+(\d{1,2}:\d{2}(?::\d{2})?)$/.exec(text) ?? [];
  for (const [pattern, order, format] of DATES) {
    const match = pattern.exec(datePart);
    if (!match) continue;
    const [, first = "", second = "", third = ""] = match;
    const [year, month, day] =
      order === "ymd"
        ? [fullYear(first), Number(second), Number(third)]
        : order === "ym"
          ? [Number(first), Number(second), 1]
          : [YEAR_OF_BARE_DATES, Number(first), Number(second)];
    if (year < (date1904 ? 1904 : 1900) || year > 9999 || !isRealDate(year, month, day)) continue;
    const clock = timePart === undefined ? null : time(timePart);
    const serial =
      dayOf(year, month, day) -
      (date1904 ? DAYS_1904 : 0) +
      (clock && typeof clock.value === "number" ? clock.value : 0);
    return plain(serial, timePart === undefined ? format : "yyyy/m/d h:mm");
  }
  return null;
}

function time(text: string): TypedContent | null {
  const match = /^(\d{1,4}):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  if (!match) return null;
  const value = (Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0)) / 86_400;
  return plain(value, value >= 1 ? "[h]:mm:ss" : match[3] === undefined ? "h:mm" : "h:mm:ss");
}
