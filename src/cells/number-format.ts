/** What a number format says about a number. */

/** Literals, escapes and conditions carry letters that are no date parts. */
const literals = /"[^"]*"|\\.|\[(?!h|m|s)[^\]]*\]|_.|\*./gi;

const known = new Map<string, boolean>();

/** Whether a number in this format is a date (or a time): it has a year, a month, a day or an hour in it. */
export function isDateFormat(format: string): boolean {
  const cached = known.get(format);
  if (cached !== undefined) return cached;
  const bare = format.replace(literals, "");
  const isDate =
    !/^(general|@|g\/通用格式)$/i.test(format) && /[ydhs]|m/i.test(bare) && !/[0#?]/.test(bare.replace(/\.0+/g, ""));
  known.set(format, isDate);
  return isDate;
}

/** Whether it shows days at all: "h:mm" does not. */
export const showsDay = (format: string): boolean =>
  isDateFormat(format) && /[yd]|m/i.test(format.replace(literals, "").replace(/h+:?m+|m+:?s+/gi, ""));

/**
 * How exactly a date format tells the day: "yyyy年m月" names a month, "yyyy" a year, whatever serial number lies behind.
 */
export function datePrecision(format: string): "day" | "month" | "year" {
  const bare = (format.split(";")[0] ?? "").replace(literals, "").replace(/h+:?m+|m+:?s+/gi, "");
  return /d/i.test(bare) || /h/i.test(bare) ? "day" : /m/i.test(bare) ? "month" : /y/i.test(bare) ? "year" : "day";
}

/** A day in a format of month and day alone, "m-d" or m"月"d"日"; null: it shows a year, an hour or a month's name. */
export function monthAndDay(
  { month, day }: { readonly month: number; readonly day: number },
  format: string,
): string | null {
  const bare = (format.split(";")[0] ?? "").replace(/\[[^\]]*\]|_.|\*./g, "").replace(/"([^"]*)"|\\(.)/g, "$1$2");
  if (!/^m{1,2}[^ymdhs]{1,2}d{1,2}[^ymdhs]?$/i.test(bare)) return null;
  const padded = (value: number, letters: string): string => String(value).padStart(letters.length, "0");
  return bare.replace(/m+|d+/gi, (letters) => padded(/m/i.test(letters) ? month : day, letters));
}
