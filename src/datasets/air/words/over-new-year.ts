/** Stretches of at most a year that go over New Year, by a title: 2023年12月—2024年2月, 2023—2024年采暖季. */
import { normaliseText } from "../../../cells/normalise-text";
import { pattern } from "../../../collections/pattern";
import { withDigits } from "../../../vocabulary/numerals";

interface MonthOfYear {
  readonly year: number;
  readonly month: number;
}

export interface OverNewYear {
  readonly from: MonthOfYear;
  readonly to: MonthOfYear;
}

const MONTHS = 12;
const YEAR = String.raw`((?:19|20)\d{2})`;
const DASH = "[-—–~～至到]+";
const DAY = String.raw`(?:[-./月]?\d{1,2}[日号]?|月份?)?`;
const TOLD = new RegExp(`${YEAR}[-./年](\\d{1,2})${DAY}${DASH}${YEAR}[-./年](\\d{1,2})(?!\\d)`);
const SEASON = pattern()`
  (?<!\d)((?:19|20)\d{2})年?度?[-—–~～至到/]+((?:19|20)?\d{2})年?度?(?:的)?[^\d，。]{0,6}?(?:采暖|供暖|取暖|秋冬|冬春|冬季|冬防|攻坚)
`;
/** No heating season begins before July or ends after June. */
const WINTER = { from: 7, to: 6 };

/** null: the text speaks of none. */
export function overNewYear(raw: string): OverNewYear | null {
  const text = withDigits(normaliseText(raw)).replaceAll(" ", "");
  const [, fromYear, fromMonth, toYear, toMonth] = TOLD.exec(text) ?? [];
  if (fromYear !== undefined) {
    const from = { year: Number(fromYear), month: Number(fromMonth) };
    const to = { year: Number(toYear), month: Number(toMonth) };
    const months = MONTHS * (to.year - from.year) + to.month - from.month;
    return isMonth(from) && isMonth(to) && to.year > from.year && months < MONTHS ? { from, to } : null;
  }
  const [, first, last] = SEASON.exec(text) ?? [];
  if (first === undefined || last === undefined) return null;
  const year = Number(first);
  return Number(last) % 100 === (year + 1) % 100
    ? { from: { year, month: WINTER.from }, to: { year: year + 1, month: WINTER.to } }
    : null;
}

const isMonth = ({ month }: MonthOfYear): boolean => month >= 1 && month <= MONTHS;

/** In which of the years a month lies; null: it lies outside. */
export const yearOfMonth = ({ from, to }: OverNewYear, month: number): number | null =>
  month >= from.month ? from.year : month <= to.month ? to.year : null;
