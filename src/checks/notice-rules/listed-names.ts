/** Two lists of the same firms or sites, one of them a character off: 鑫源、宏达、立信3家 and 鑫原、宏达、立信. */
import type { NoticeReading, Span } from "../../notice/reading/notice-text";
import { APART } from "./slipped-names";
import { cited, found, type TextFinding, type TextRule } from "./rule";

/** Three names at least; what stands around the first and the last may be more than their names. */
const LIST = /(?:[\u4e00-\u9fa5]{2,14}[、和及]){2,}[\u4e00-\u9fa5]{2,14}/g;
/** A number of firms or sites behind a list: what it names are such, and no deeds or substances. */
const COUNTED = /^等?(?:\d+|[两三四五六七八九十]+)[家座户处个](?!方面|环节|问题|专项)/;
const MOST_LISTS = 200;

interface NameList extends Span {
  readonly names: readonly (Span & { readonly name: string })[];
  readonly counted: boolean;
}

function listsIn({ plain }: NoticeReading): readonly NameList[] {
  return [...plain.matchAll(LIST)].map(({ index, 0: words }) => {
    // "永兴锻压三家企业": a numeral in characters ends the names as well.
    const length = /(?<=[、和及][\u4e00-\u9fa5]{2,8}?)等?[两三四五六七八九十]+[家座户处个][^、和及]*$/.exec(
      words,
    )?.index;
    const to = index + (length ?? words.length);
    const names = [...words.slice(0, length).matchAll(/[^、和及]+/g)].map(({ index: at, 0: name }) => ({
      from: index + at,
      to: index + at + name.length,
      name,
    }));
    return { from: index, to, names, counted: length !== undefined || COUNTED.test(plain.slice(to, to + 8)) };
  });
}

/** The first name ends a run of words, the last one begins one: 对鑫源 is 鑫源, and 立信均已关停 is 立信. */
function isSame(a: string, b: string, place: "first" | "last" | "between"): boolean {
  if (a === b) return true;
  if (place === "between") return false;
  return place === "first" ? a.endsWith(b) || b.endsWith(a) : a.startsWith(b) || b.startsWith(a);
}

/** In one character of two, or more, of the same place; 东 and 西 tell two things apart. */
function isSlip(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const places = [...a].flatMap((character, at) => (character === b.charAt(at) ? [] : [at]));
  const [at] = places;
  return places.length === 1 && at !== undefined && ![a, b].every((name) => APART.test(name.charAt(at)));
}

interface TextPair {
  readonly one: Span;
  readonly other: Span;
}

/** The name of the later list that stands in the place of another one of the earlier; null: the lists are not alike. */
function slipped(earlier: NameList, later: NameList): TextPair | null {
  if (earlier.names.length !== later.names.length) return null;
  const last = earlier.names.length - 1;
  const off = earlier.names.flatMap((one, at) => {
    const other = later.names[at];
    const place = at === 0 ? "first" : at === last ? "last" : "between";
    return other && !isSame(one.name, other.name, place) ? [{ one, other, place }] : [];
  });
  const [only] = off;
  if (!only || off.length > 1) return null;
  const { one, other, place } = only;
  const length = Math.min(one.name.length, other.name.length);
  const cut = (name: string): string => (place === "first" ? name.slice(-length) : name.slice(0, length));
  return isSlip(cut(one.name), cut(other.name)) ? { one, other } : null;
}

/** 对华盛铸造, 将鼎力机械: what stands in front of the first name. */
const LEAD = /^(?:对|将|把|由|向|给|责令|要求|督促)/;
const SHORTEST = 3;

/** "对华盛、鼎力、永兴锻压三家……；华盛…；鼎力…；永新锻压…": each is told of again, and one under another name. */
function toldAgain({ plain }: NoticeReading, { names, to, counted }: NameList): TextPair | null {
  const later = plain.slice(to);
  const bare = names.map(({ from, name }) => {
    const own = name.replace(LEAD, "");
    return { from: from + name.length - own.length, to: from + name.length, name: own };
  });
  const gone = bare.filter(({ name }) => !later.includes(name));
  const [one] = gone;
  if (!counted || !one || gone.length > 1 || bare.length < SHORTEST || one.name.length < SHORTEST) return null;
  for (const { index } of later.matchAll(/(?<=[；。，：\n])/g)) {
    const own = later.slice(index, index + one.name.length);
    if (/^[\u4e00-\u9fa5]+$/.test(own) && isSlip(one.name, own) && one.name.slice(0, 1) === own.slice(0, 1))
      return { one, other: { from: to + index, to: to + index + own.length } };
  }
  return null;
}

/** Lists that count their names, or that another one like it counts. */
export const listedNames: TextRule = (reading) => {
  const lists = listsIn(reading);
  if (lists.length > MOST_LISTS) return [];
  return lists.flatMap((list, index): TextFinding[] => {
    const pairs = lists
      .slice(0, index)
      .flatMap((earlier) => (earlier.counted || list.counted ? (slipped(earlier, list) ?? []) : []));
    const pair = pairs[0] ?? toldAgain(reading, list);
    if (pair === null) return [];
    const other = reading.plain.slice(pair.one.from, pair.one.to);
    return [found("textNameVariants", "warning", pair.other, { ...cited(reading, pair.other), other })];
  });
};
