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
    const to = index + words.length;
    const names = [...words.matchAll(/[^、和及]+/g)].map(({ index: at, 0: name }) => ({
      from: index + at,
      to: index + at + name.length,
      name,
    }));
    return { from: index, to, names, counted: COUNTED.test(plain.slice(to, to + 8)) };
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
  return places.length === 1 && at !== undefined && !APART.test(a.charAt(at) + b.charAt(at));
}

/** The name of the later list that stands in the place of another one of the earlier; null: the lists are not alike. */
function slipped(earlier: NameList, later: NameList): { readonly one: Span; readonly other: Span } | null {
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

/** Lists that count their names, or that another one like it counts. */
export const listedNames: TextRule = (reading) => {
  const lists = listsIn(reading);
  if (lists.length > MOST_LISTS) return [];
  return lists.flatMap((later, index): TextFinding[] => {
    for (const earlier of lists.slice(0, index)) {
      const pair = earlier.counted || later.counted ? slipped(earlier, later) : null;
      if (pair === null) continue;
      const other = reading.plain.slice(pair.one.from, pair.one.to);
      return [found("textNameVariants", "warning", pair.other, { ...cited(reading, pair.other), other })];
    }
    return [];
  });
};
