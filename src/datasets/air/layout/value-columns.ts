/** Columns that hold values: whose, of which item, of what time, by what stands over them. */
import type { Pollutant } from "../../../standards/pollutant";
import { itemWords, joinedWords, type ItemWords } from "../words/item-words";
import { valueOfPair } from "../words/pair-words";
import { nothing, type When } from "../words/when-words";
import { isMeanOfStations } from "../words/written-words";
import type { ColumnRole } from "./column-roles";
import { LAST_YEAR, mergedWhen, whenOf, withoutThisYear } from "./header-time";

export interface ValueColumn {
  readonly column: number;
  readonly header: string;
  readonly words: ItemWords;
  /** What its header tells of the time: 1日, 2020年, 8时. */
  readonly when: When | null;
  /** 上年同期: the same days a year before. */
  readonly yearsBack: number;
  /** A station or a place that its header names. */
  readonly name: string | null;
  /** As corrected by staff; null: as its words have it. */
  readonly unit: string | null;
}

/** Without the rows that hold units alone. */
export function shownHeader(texts: readonly string[]): string {
  const isUnit = (text: string): boolean => {
    const { unit, items, rest, measure } = itemWords(text);
    return unit !== null && items === 0 && rest === "" && measure === null;
  };
  const named = texts.filter((text) => !isUnit(text));
  return (named.length === 0 ? texts : named).join(" ");
}

export function valueColumn(
  column: number,
  texts: readonly string[],
  item: Pollutant | null,
  unit: string | null,
): ValueColumn {
  const words = joinedWords(texts);
  const names = texts.map(withoutThisYear).flatMap((text) => {
    const own = itemWords(text);
    if (isMeanOfStations(text)) return [text.trim()];
    if (whenOf(text) !== null || own.rest === "" || LAST_YEAR.test(text)) return [];
    const isPlain = own.item === null && own.unit === null && own.measure === null && own.basis.review === null;
    return isPlain && own.basis.state === null && own.basis.sandDust === null ? [text.trim()] : [own.rest];
  });
  const header = shownHeader(texts);
  const when = texts.map(whenOf).reduce(mergedWhen, null);
  return {
    column,
    header,
    words: item === null ? words : { ...words, item, items: 1, derived: false, measure: null },
    when,
    // 今年/去年 over cells of two numbers: the column is of this year.
    yearsBack: LAST_YEAR.test(header) && valueOfPair(header) === null ? 1 : 0,
    name: names.length === 0 ? null : names.join(" "),
    unit,
  };
}

/** A column that staff named for an item is the only one of it, but for those that they named as well. */
export function withoutRivals(values: readonly ValueColumn[], corrected: ReadonlyMap<number, string>): ValueColumn[] {
  const named = new Set(values.filter(({ column }) => corrected.has(column)).map(({ words }) => words.item));
  return values.filter(({ column, words }) => corrected.has(column) || words.item === null || !named.has(words.item));
}

const HOURS_OF_DAY = 24;
const MONTHS = 12;

/** Bare numbers over columns: 1 … 31 are days, 0 … 23 and 1 … 24 hours, 1 … 12 without a date column months. */
export function withNumberedHeads(
  values: readonly ValueColumn[],
  keys: ReadonlyMap<ColumnRole, unknown>,
): readonly ValueColumn[] {
  const numbered = values.filter(({ header, words }) => words.item === null && /^\d{1,2}$/.test(header));
  const numbers = numbered.map(({ header }) => Number(header));
  // The first days of a month are few.
  const fewest = keys.has("item") && numbers[0] === 1 ? 2 : 4;
  if (numbers.length < fewest || numbers.some((value, index) => index > 0 && value <= (numbers[index - 1] ?? 0)))
    return values;
  const isDated = keys.has("date") || keys.has("dayOfMonth");
  const part: keyof When =
    numbers[0] === 0 || (isDated && numbers.length === HOURS_OF_DAY)
      ? "hour"
      : isDated && numbers.length <= MONTHS && !keys.has("date")
        ? "month"
        : "day";
  return values.map((column) =>
    numbered.includes(column) ? { ...column, name: null, when: { ...nothing, [part]: Number(column.header) } } : column,
  );
}
