/** What a number format says about a number. */
import { remembered } from "../collections/remembered";

/** Literals, escapes and conditions carry letters that are no date parts. */
const literals = /"[^"]*"|\\.|\[(?!h|m|s)[^\]]*\]|_.|\*./gi;

/** Whether a number in this format is a date (or a time): it has a year, a month, a day or an hour in it. */
export const isDateFormat = remembered((format: string): boolean => {
  const bare = format.replace(literals, "");
  return (
    !/^(general|@|g\/通用格式)$/i.test(format) && /[ydhs]|m/i.test(bare) && !/[0#?]/.test(bare.replace(/\.0+/g, ""))
  );
});

/** Whether it shows days at all: "h:mm" does not. */
export const showsDay = remembered(
  (format: string): boolean =>
    isDateFormat(format) && /[yd]|m/i.test(format.replace(literals, "").replace(/\[?h+\]?:?m+|\[?m+\]?:?s+/gi, "")),
);

/** Whether it shows a stretch or a point of time within a day, and no day: h:mm, [h]:mm:ss. */
export const showsTimeOnly = remembered((format: string): boolean => isDateFormat(format) && !showsDay(format));

/**
 * How exactly a date format tells the day: "yyyy年m月" names a month, "yyyy" a year, whatever serial number lies behind.
 */
export const datePrecision = remembered((format: string): "day" | "month" | "year" => {
  const bare = (format.split(";")[0] ?? "").replace(literals, "").replace(/h+:?m+|m+:?s+/gi, "");
  return /d/i.test(bare) || /h/i.test(bare) ? "day" : /m/i.test(bare) ? "month" : /y/i.test(bare) ? "year" : "day";
});

/** Whether a date in this format is seen without its year: m"月"d"日". */
export const hidesYear = remembered(
  (format: string): boolean => showsDay(format) && !/[ye]/i.test((format.split(";")[0] ?? "").replace(literals, "")),
);

/** Blanks, colours and currencies that a format draws beside the value are no part of it. */
const DRAWN = /\[[^\]]*\]|_.|\*./g;

/** A day in a format of month and day alone, "m-d" or m"月"d"日"; null: it shows a year, an hour or a month's name. */
export function monthAndDay(
  { month, day }: { readonly month: number; readonly day: number },
  format: string,
): string | null {
  const bare = (format.split(";")[0] ?? "").replace(DRAWN, "").replace(/"([^"]*)"|\\(.)/g, "$1$2");
  if (!/^m{1,2}[^ymdhs]{1,2}d{1,2}[^ymdhs]?$/i.test(bare)) return null;
  const padded = (value: number, letters: string): string => String(value).padStart(letters.length, "0");
  return bare.replace(/m+|d+/gi, (letters) => padded(/m/i.test(letters) ? month : day, letters));
}

export interface ShownWords {
  /** What the format writes behind the number: "公顷"; never "". */
  readonly words: string;
  /** So many of the number kept are one of the number shown: 0!.0,"万元" shows 12000 as 1.2. */
  readonly scale: number;
}

/** The last place of a digit, tenths behind a dot that is only drawn, commas that divide by a thousand, and words. */
const WORDS_BEHIND = /[0#?]((?:[!\\]\.[0#?]+)?)(,*)((?:"[^"]*"|[!\\].|[^\x00-\x7f]| )+)$/;

/**
 * What a number format writes behind every positive number: 0.0"公顷", #,##0"元".
 *
 * @returns null where it writes nothing there, and for formats of dates, of shares and with conditions
 */
export const wordsShown = remembered(wordsBehind);

function wordsBehind(format: string): ShownWords | null {
  const section = /^(?:"[^"]*"|[^;"])*/.exec(format)?.[0] ?? "";
  if (/\[[<>=]|%/.test(section) || isDateFormat(format)) return null;
  const [found, drawn = "", thousands = "", behind = ""] = WORDS_BEHIND.exec(section.replace(DRAWN, "")) ?? [];
  const words = behind.replace(/["!\\]/g, "").trim();
  if (found === undefined || words === "") return null;
  return { words, scale: 1000 ** thousands.length * 10 ** Math.max(0, drawn.length - 2) };
}
