/** Which year's list a table is by its title or its sheet's name, and the lists of later years beside it. */
import { headerKey } from "../../cells/normalise-text";
import type { ListTable } from "./same-list";

const YEAR = /(?<!\d)20\d{2}(?!\d)/g;
const YEAR_WITH_WORD = /(?<!\d)20\d{2}(?!\d)年?度?/g;
const EMPTY_BRACKETS = /[([]\s*[)\]]|【】|〔〕/g;
/** What was left over from a year is done in the next. */
const LEFT_OVER = /结转|遗留|未完成|未办结|续建|跨年/;

/** Title, sheet's name and sheet's title: what a list is called. */
export const wordsOfList = ({ table, title, sheetTitle }: ListTable): readonly string[] => [
  title,
  table.guess.sheet,
  sheetTitle,
];

export const yearsIn = (text: string): readonly number[] => [
  ...new Set([...text.matchAll(YEAR)].map(([year]) => Number(year))),
];

interface YearOfList {
  readonly year: number;
  /** What else the words say that name it. */
  readonly rest: string;
  /** Their place in `wordsOfList`. */
  readonly at: number;
}

/** The only year that its title, else its sheet's name says; null: none or several, or that it is left over. */
export function yearOfList(list: ListTable): YearOfList | null {
  for (const [at, text] of wordsOfList(list).entries()) {
    const [year, another] = yearsIn(text);
    if (year !== undefined)
      return another === undefined && !LEFT_OVER.test(text) ? { year, rest: restOf(text), at } : null;
  }
  return null;
}

const restOf = (text: string): string => headerKey(text.replace(YEAR_WITH_WORD, "")).replace(EMPTY_BRACKETS, "");

export interface LaterList {
  readonly list: ListTable;
  readonly year: number;
  /** It is called the same but for the year. */
  readonly isNamesake: boolean;
}

/**
 * The lists of the same ledger that are of a later year, the latest first. A namesake that says no year is the list
 * that is being kept: 清洁取暖 beside 2023年清洁取暖.
 * @param lastYear lists of the years after it have not come yet
 */
export function listsOfLaterYears(list: ListTable, lists: readonly ListTable[], lastYear: number): LaterList[] {
  const own = yearOfList(list);
  if (own === null || own.year >= lastYear) return [];
  return lists
    .flatMap((other): LaterList[] => {
      if (other === list || other.ledger !== list.ledger) return [];
      const said = yearOfList(other);
      if (said !== null)
        return said.year <= own.year || said.year > lastYear
          ? []
          : [{ list: other, year: said.year, isNamesake: said.rest === own.rest }];
      const words = wordsOfList(other);
      return words.every((text) => yearsIn(text).length === 0) && restOf(words[own.at] ?? "") === own.rest
        ? [{ list: other, year: lastYear, isNamesake: true }]
        : [];
    })
    .sort((a, b) => b.year - a.year);
}
