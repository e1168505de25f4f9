/**
 * Rows without a date of their own, of which a heading (2023年淘汰) or a column of years (淘汰年度) says the year: those
 * of another year than the report's are of that year.
 */
import { civilDate, type Day } from "../../calendar/day";
import { wholeYear } from "../../calendar/period";
import { groupName } from "../../tables/row-labels";
import { workStates, type LedgerDeclaration } from "../../recognition/declare-ledger";
import type { LedgerRow } from "../ledger";

/** 2023年, 一、2023年淘汰（2台）, 2023年及以前: no term (2024年6月底前完成) and no stretch (2023年以来). */
const YEAR = /^(?<year>(?:19|20)\d{2})年(?:度|全年)?(?:及以前)?(?<rest>[^\d月]{0,12})$/;
const TERM = /[前底末至—–~-]|以来|起|之?后/;

/** The year that a heading gives the rows beneath it; null: none. */
export function yearOfHeading(text: string): number | null {
  const found = YEAR.exec(groupName(text.replace(/[(（][^()（）]*[)）]/g, "")).replaceAll(" ", ""))?.groups;
  return found === undefined || TERM.test(found["rest"] ?? "") ? null : Number(found["year"]);
}

/** How headings of one rank begin: 一、, （一）, a mark, or nothing. */
export const rankOfHeading = (text: string): string =>
  /^[(（]/.test(text)
    ? "("
    : /^[第一二三四五六七八九十]{1,4}[、.．部类批组]/.test(text)
      ? "一"
      : text.slice(0, 1).replace(/[^【[〔<《—–=*★●■◆▲-]/, "");

export interface RowsOfTheYear {
  /** In their order. */
  readonly rows: readonly LedgerRow[];
  /** Works of other years, in a list that has no dates. */
  readonly left: readonly LedgerRow[];
}

/** Works that are planned for a year and have no date: not what stands there, and not tasks, which last until done. */
const isOfYearsWorks = ({ columns }: LedgerDeclaration): boolean => {
  const specs = Object.values(columns).map(({ spec }) => spec);
  return (
    specs.some(({ aspect, choices }) => aspect !== null || choices === workStates) &&
    specs.every(({ content }) => content !== "dueDates")
  );
};

/**
 * Those of the report's year count up to the cut-off: of works they stay undated, of what was done on a day it was on
 * one of the year's.
 *
 * @param years by row of the sheet, what is said of it
 * @param until the last day that counts; null: the last year that is said is the report's
 */
export function ofTheirYears(
  rows: readonly LedgerRow[],
  years: ReadonlyMap<number, number>,
  ledger: LedgerDeclaration,
  until: Day | null,
): RowsOfTheYear {
  if (years.size === 0) return { rows, left: [] };
  const now = until === null ? Math.max(...years.values()) : civilDate(until).year;
  const { datedBy, columns } = ledger;
  if (datedBy === null) {
    const isOther = ({ line }: LedgerRow): boolean => (years.get(line) ?? now) !== now;
    return isOfYearsWorks(ledger)
      ? { rows: rows.filter((row) => !isOther(row)), left: rows.filter(isOther) }
      : { rows, left: [] };
  }
  const isOfDays = columns[datedBy]?.spec.required === true;
  return {
    left: [],
    rows: rows.map((row): LedgerRow => {
      const year = years.get(row.line);
      if (year === undefined || (row.value(datedBy) ?? null) !== null || (year === now && !isOfDays)) return row;
      const whole = wholeYear(year);
      const period = until !== null && year === now ? { from: whole.from, to: until } : whole;
      return row.with({ values: { ...row.values, [datedBy]: period } });
    }),
  };
}
