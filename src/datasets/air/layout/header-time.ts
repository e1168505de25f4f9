/** What the texts over a column say of its time. */
import { itemWords } from "../words/item-words";
import { whenIn, type When } from "../words/when-words";

export const LAST_YEAR = /去年|上年|同期|上一年/;
/** Beside the columns of the year before; the name of no station. */
const THIS_YEAR = /今年|本年度?|当年|本期(?!间)/g;

export const isThisYear = (text: string): boolean => withoutThisYear(text) === "" && text.trim() !== "";

export const withoutThisYear = (text: string): string => text.replace(THIS_YEAR, " ").trim();

/** "2021年", and the year of "2021年PM2.5". */
export const whenOf = (text: string): When | null => whenIn(text) ?? whenIn(itemWords(text).rest);

/** What the first does not tell, the second may. */
export const mergedWhen = (a: When | null, b: When | null): When | null =>
  a === null
    ? b
    : b === null
      ? a
      : {
          year: a.year ?? b.year,
          month: a.month ?? b.month,
          day: a.day ?? b.day,
          hour: a.hour ?? b.hour,
        };
