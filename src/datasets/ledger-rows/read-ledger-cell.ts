/** One cell of a ledger → the value of its column, and what is doubtful about it. */
import { wordKey } from "../../account/question";
import { civilDate, isoDate, type Day } from "../../calendar/day";
import { wholeMonth, wholeYear, type Period } from "../../calendar/period";
import type { Cell } from "../../cells/cell";
import { normaliseText } from "../../cells/normalise-text";
import { isDayNumber } from "../../cells/parse-date";
import { datePrecision, monthAndDay, showsTimeOnly, wordsShown } from "../../cells/number-format";
import { rememberedFor } from "../../collections/remembered";
import { countedOutcomes } from "../../recognition/counted-outcomes";
import { workStates, type ChoiceWords } from "../../recognition/declare-ledger";
import { parseChoice } from "../../recognition/parse-choice";
import { parsePeriod, type DateHints } from "../../tables/parse-period";
import { hoursOfDay } from "../../tables/hours-of-day";
import { parseAmount, parseQuantity } from "../../tables/parse-quantity";
import type { SheetGrid } from "../../tables/sheet-grid";
import { tickedWords } from "../../vocabulary/ticked-word";
import { convert, multiplierNamed, unitNamed, type Unit } from "../../tables/units";

export type Doubt =
  | { readonly kind: "unreadable"; readonly text: string }
  | { readonly kind: "error"; readonly code: string }
  | { readonly kind: "withoutYear"; readonly text: string }
  | { readonly kind: "impossibleDate"; readonly text: string }
  /** `settled`: a person has said that it is none of the choices; `counted`: it says of two how many came out so. */
  | { readonly kind: "unknownChoice"; readonly text: string; readonly settled?: true; readonly counted?: true }
  | { readonly kind: "unitUnfit"; readonly unit: string }
  | { readonly kind: "approximate"; readonly text: string };

/** A blank cell, or a mark for none, has no value and no doubt. */
export interface Reading<Value> {
  readonly value: Value | null;
  readonly doubt: Doubt | null;
  /** Something other than a mark for "none" stands there. */
  readonly filled: boolean;
  /** A number that is kept as text and is nothing but a number. */
  readonly numberAsText?: boolean;
  /** The cell gives its own unit. */
  readonly ownUnit?: boolean;
  /** 同上: it says what stands in the row above, be it filled down or not. */
  readonly isDitto?: boolean;
}

/** 同上, 〃: what stands in the row above. */
export const isDitto = (text: string): boolean => /^(?:同上|同前|〃|″|")$/.test(text);

const BLANK: Reading<never> = { value: null, doubt: null, filled: false };
const doubtful = (doubt: Doubt): Reading<never> => ({ value: null, doubt, filled: true });
const known = <Value>(value: Value): Reading<Value> => ({ value, doubt: null, filled: true });

/** A formula's error; #N/A is one in a list, and a mark for no value only among measured values. null: none. */
function errorIn(cell: Cell): string | null {
  if (cell.kind === "error") return cell.code;
  return cell.kind === "missing" && cell.mark === "#N/A" ? cell.mark : null;
}

export const rawText = (grid: SheetGrid, row: number, column: number): string =>
  normaliseText(String(grid.raw(row, column)));

// ---- text ---------------------------------------------------------------------------------------------------------

/** As it was typed, lines kept; a date as it would be said. Marks for "none" (—, /, 无) are null. */
export function readText(grid: SheetGrid, row: number, column: number): Reading<string> {
  const cell = grid.cell(row, column);
  const code = errorIn(cell);
  if (code !== null) return doubtful({ kind: "error", code });
  switch (cell.kind) {
    case "empty":
    case "missing":
    case "error":
      return BLANK;
    case "date":
      return known(
        cell.storedAsText ? String(grid.raw(row, column)).trim() : saidDate(cell.day, grid.format(row, column)),
      );
    case "number":
      if (cell.storedAsText) return known(rawText(grid, row, column));
      return known(asShown(cell.value, grid.format(row, column)));
    case "text":
    case "belowDetection":
    case "boolean":
      return known(String(grid.raw(row, column)).trim());
  }
}

/** A sign that names its row: 1-2 of which Excel made 2 January is what the cell shows. */
export function readCode(grid: SheetGrid, row: number, column: number): Reading<string> {
  const cell = grid.cell(row, column);
  const shown =
    cell.kind === "date" && !cell.storedAsText ? monthAndDay(civilDate(cell.day), grid.format(row, column)) : null;
  return shown === null ? readText(grid, row, column) : known(shown);
}

/** Excel keeps 85 % as 0.85, and 1.10 as 1.1; what counts is what the format shows. */
function asShown(value: number, format: string): string {
  if (format.includes("%")) return `${Number((100 * value).toPrecision(12))}%`;
  const decimals = /^0\.(0{1,6})(?:_.)?$/.exec(format)?.[1];
  return decimals === undefined || Number.isInteger(value) ? String(value) : value.toFixed(decimals.length);
}

function saidDate(day: Day, format: string): string {
  const { year, month } = civilDate(day);
  const precision = datePrecision(format);
  return precision === "year" ? `${year}年` : precision === "month" ? `${year}年${month}月` : isoDate(day);
}

// ---- choices ------------------------------------------------------------------------------------------------------

/** @param answered what a person said of words, by `wordKey`: a choice, "" for none */
export function readChoice(
  grid: SheetGrid,
  row: number,
  column: number,
  choices: ChoiceWords,
  answered: Readonly<Record<string, string>> = {},
): Reading<string> {
  const cell = grid.cell(row, column);
  if (cell.kind === "empty") return BLANK;
  const code = errorIn(cell);
  if (code !== null) return doubtful({ kind: "error", code });
  const written = cell.kind === "boolean" ? (cell.value ? "TRUE" : "FALSE") : rawText(grid, row, column);
  const ticked = tickedWords(written);
  if (ticked?.length === 0) return BLANK;
  const text = ticked?.length === 1 ? (ticked[0] ?? written) : written;
  if (ticked !== null && ticked.length > 1) return doubtful({ kind: "unknownChoice", text });
  // Of two outcomes with a number each neither is the row's.
  if (choices !== workStates && countedOutcomes(text, choices) !== null)
    return doubtful({ kind: "unknownChoice", text, counted: true });
  const choice = parseChoice(text, choices);
  // 无 and × may be choices; only where they are none are they marks for "nothing".
  if (choice !== null) return known(choice);
  if (cell.kind === "missing") return BLANK;
  const answer = answered[wordKey(text)];
  if (answer !== undefined && Object.hasOwn(choices, answer)) return known(answer);
  return doubtful({ kind: "unknownChoice", text, ...(answer === "" ? { settled: true } : {}) });
}

// ---- dates --------------------------------------------------------------------------------------------------------

/** Excel's number of a day, also where it is kept as text. */
const isSerial = (value: number): boolean => Number.isInteger(value) && isDayNumber(value);

export function readDate(grid: SheetGrid, row: number, column: number, hints: DateHints): Reading<Period> {
  const cell = grid.cell(row, column);
  const code = errorIn(cell);
  if (code !== null) return doubtful({ kind: "error", code });
  if (cell.kind === "empty" || cell.kind === "missing") return BLANK;
  if (cell.kind === "date" && !cell.storedAsText) return known(shownPeriod(cell.day, grid.format(row, column)));
  const text = rawText(grid, row, column);
  if (cell.kind === "number" && (!cell.storedAsText || isSerial(cell.value))) {
    const plain = plainNumberAsDate(cell.value, grid.format(row, column), hints);
    if (plain) return plain;
  }
  const parsed = periodSaid(hints, text);
  switch (parsed.kind) {
    case "period":
      return known(parsed.period);
    case "withoutYear":
      return doubtful({ kind: "withoutYear", text });
    case "impossible":
      return doubtful({ kind: "impossibleDate", text });
    case "unreadable":
      return NO_DAY_YET.test(text) ? BLANK : doubtful({ kind: "unreadable", text });
  }
}

/** 未竣工, 整改中 where the day of it would stand: there is none yet. */
const NO_DAY_YET = /^(?:尚|还|暂|仍)?未[\u4e00-\u9fa5]{1,4}$|^(?:正在|在)[\u4e00-\u9fa5]{1,4}$|^[\u4e00-\u9fa5]{2}中$/;

/** A list has the same few hundred days in row after row. */
const periodSaid = rememberedFor((hints: DateHints, text: string) => parsePeriod(text, hints));

/** What the format shows: a serial number shown as 2021年3月 is the month. */
function shownPeriod(day: Day, format: string): Period {
  const { year, month } = civilDate(day);
  switch (datePrecision(format)) {
    case "day":
      return { from: day, to: day };
    case "month":
      return wholeMonth({ year, month });
    case "year":
      return wholeYear(year);
  }
}

/**
 * A serial number that lost its format; 1 … 12 for a month; 2021.03 typed as a number. null: as text it reads the same.
 */
function plainNumberAsDate(value: number, format: string, hints: DateHints): Reading<Period> | null {
  if (Number.isInteger(value)) {
    if (isSerial(value)) return known({ from: value as Day, to: value as Day });
    if (value >= 1 && value <= 12) {
      return hints.year === null ? doubtful({ kind: "withoutYear", text: `${value}月` }) : asMonth(`${value}月`, hints);
    }
    return null;
  }
  const year = Math.trunc(value);
  if (year < 1980 || year > 2100) return null;
  // 2021.1 may be January, or October whose zero was lost: only the format tells.
  const decimals = /0\.00/.test(format) ? value.toFixed(2) : String(value);
  const month = decimals.split(".")[1] ?? "";
  return /^(0[1-9]|1[0-2]|[2-9])$/.test(month)
    ? asMonth(`${year}年${Number(month)}月`, hints)
    : doubtful({ kind: "unreadable", text: decimals });
}

function asMonth(text: string, hints: DateHints): Reading<Period> {
  const parsed = parsePeriod(text, hints);
  return parsed.kind === "period" ? known(parsed.period) : doubtful({ kind: "unreadable", text });
}

// ---- numbers ------------------------------------------------------------------------------------------------------

/** The unit in which a column's bare numbers stand, and the unit in which its values are kept; null: plain numbers. */
export interface NumberUnits {
  readonly stands: Unit;
  readonly kept: Unit;
}

export function readNumber(grid: SheetGrid, row: number, column: number, units: NumberUnits | null): Reading<number> {
  const cell = grid.cell(row, column);
  const code = errorIn(cell);
  if (code !== null) return doubtful({ kind: "error", code });
  switch (cell.kind) {
    case "empty":
    case "missing":
    case "error":
      return BLANK;
    case "number": {
      if (cell.storedAsText) return fromText(rawText(grid, row, column), units);
      const shown = asFormatted(cell.value, grid.format(row, column), units);
      if (shown !== null) return shown;
      // Excel keeps 2:30 as a part of a day.
      if (units?.kept.family === "hours" && showsTimeOnly(grid.format(row, column)))
        return { ...known(Number((24 * cell.value).toPrecision(12))), ownUnit: true };
      // Excel keeps 12 % as 0.12.
      const percent = units?.kept.name === "%" && grid.format(row, column).includes("%");
      return inKept(
        percent ? Number((cell.value * 100).toPrecision(12)) : cell.value,
        percent ? (units?.kept ?? null) : (units?.stands ?? null),
        units,
      );
    }
    case "text":
    case "date":
    case "belowDetection":
    case "boolean":
      return cell.kind === "date" && !cell.storedAsText
        ? doubtful({ kind: "unreadable", text: isoDate(cell.day) })
        : fromText(rawText(grid, row, column), units);
  }
}

/** 12 in the format 0.0"公顷" is what the cell shows, "12.0公顷"; null: the format shows no unit. */
function asFormatted(value: number, format: string, units: NumberUnits | null): Reading<number> | null {
  const shown = units === null ? null : wordsShown(format);
  if (shown === null || units === null) return null;
  const { words, scale } = shown;
  const isUnit = unitNamed(words, units.kept.family) ?? multiplierNamed(words, units.kept.family);
  return isUnit === null ? null : withOwnUnit(value / scale, words, units);
}

const inKept = (value: number, from: Unit | null, units: NumberUnits | null): Reading<number> => {
  if (units === null || from === null) return known(value);
  const converted = convert(value, from, units.kept);
  return converted === null ? doubtful({ kind: "unitUnfit", unit: from.name }) : known(converted);
};

function fromText(text: string, units: NumberUnits | null): Reading<number> {
  const hours = units?.kept.family === "hours" ? hoursOfDay(text) : null;
  if (hours !== null) return { ...known(hours), ownUnit: true };
  // 4+2蒸吨 are two boilers.
  const quantity = units?.kept.family === "steam" ? parseQuantity(text.replace(/[。;；]$/, "")) : parseAmount(text);
  if (!quantity) return doubtful({ kind: "unreadable", text });
  const { value, unit: words, approximate, below, plain } = quantity;
  if (plain) return { ...inKept(value, units?.stands ?? null, units), numberAsText: true };
  const reading = words === "" ? inKept(value, units?.stands ?? null, units) : withOwnUnit(value, words, units);
  if (!approximate || reading.doubt !== null) return reading;
  const number = below && reading.value !== null ? { value: reading.value * JUST_BELOW } : {};
  return { ...reading, ...number, doubt: { kind: "approximate", text } };
}

/** 不足3000 is none of those of 3000 and more; in a sum it shows no difference. */
const JUST_BELOW = 1 - 1e-12;

function withOwnUnit(value: number, words: string, units: NumberUnits | null): Reading<number> {
  // A column of plain numbers keeps them as they are: "2.3倍".
  if (units === null) return known(value);
  const smaller = SMALLER_BEHIND.exec(words);
  if (smaller !== null) return inTwoUnits(value, smaller, words, units);
  const own = unitNamed(words, units.kept.family) ?? multiplierNamed(words, units.kept.family);
  if (own === null) return doubtful({ kind: "unitUnfit", unit: words });
  return { ...inKept(value, own, units), ownUnit: true };
}

/** 3小时30分 */
const SMALLER_BEHIND = /^([^\d]+)(\d+(?:\.\d+)?)([^\d]+)$/;

function inTwoUnits(value: number, parts: RegExpExecArray, words: string, { kept }: NumberUnits): Reading<number> {
  const [, large = "", rest = "", small = ""] = parts;
  const [one, other] = [unitNamed(large, kept.family), unitNamed(small, kept.family)];
  const sums = [one && convert(value, one, kept), other && convert(Number(rest), other, kept)];
  const [first, second] = sums;
  return typeof first === "number" && typeof second === "number"
    ? { ...known(Number((first + second).toPrecision(12))), ownUnit: true }
    : doubtful({ kind: "unitUnfit", unit: words });
}
