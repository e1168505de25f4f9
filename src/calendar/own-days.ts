/**
 * Days off and days worked that a bureau adds to the public holidays: a line a day or a range, 2026-10-01 放假,
 * 2026年10月10日 上班, 2026-10-01至2026-10-08 放假.
 */
import { dayOf, isRealDate, type Day } from "./day";

export interface OwnDays {
  readonly off: ReadonlySet<Day>;
  readonly worked: ReadonlySet<Day>;
  /** Lines without a date, or without a word that says which of both. */
  readonly unread: readonly string[];
}

export const noOwnDays: OwnDays = { off: new Set(), worked: new Set(), unread: [] };

const DATE = /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?/g;
const WORKED = /上班|补班|调休上班|工作/;
const OFF = /放假|休|假/;
/** A range longer than this was mistyped. */
const LONGEST = 31;

function daysIn(line: string): readonly Day[] | null {
  const dates = [...line.matchAll(DATE)].map(
    ([, year, month, day]) => [Number(year), Number(month), Number(day)] as const,
  );
  const days = dates.flatMap(([year, month, day]) => (isRealDate(year, month, day) ? [dayOf(year, month, day)] : []));
  const [from, to = from] = days;
  if (from === undefined || to === undefined || days.length !== dates.length || days.length > 2) return null;
  if (to < from || to - from >= LONGEST) return null;
  return Array.from({ length: to - from + 1 }, (_, index) => (from + index) as Day);
}

/** Lines are parted by breaks or semicolons. */
export function parseOwnDays(text: string): OwnDays {
  const [off, worked, unread]: [Day[], Day[], string[]] = [[], [], []];
  for (const line of text.split(/\r?\n|[；;]/).map((one) => one.trim())) {
    if (line === "") continue;
    const days = daysIn(line);
    const kind = WORKED.test(line) ? worked : OFF.test(line) ? off : null;
    if (days === null || kind === null) unread.push(line);
    else kind.push(...days);
  }
  return { off: new Set(off), worked: new Set(worked), unread };
}
