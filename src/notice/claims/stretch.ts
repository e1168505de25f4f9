/** Each figure with the words of its own stretch of a sentence: between the marks and the figures around it. */
import type { NoticeReading, Span, TextFigure } from "../reading/notice-text";
import { groupedOnce, placeOnce } from "../../collections/grouped-once";
import { countsThings } from "../reading/text-units";

export interface Stretch {
  readonly figure: TextFigure;
  /** "已完成整改" of "，已完成整改25项，"; a phrase of time in it is kept. */
  readonly before: string;
  /** "已办结" of "，7件已办结、"; up to the next mark or figure. */
  readonly after: string;
  /** The mark in front of `before`; "": a figure, or nothing. */
  readonly mark: string;
  /** The mark behind `after`; "": a figure, or nothing. */
  readonly endMark: string;
  /** Where the innermost bracket around it opens; null: in none. */
  readonly bracket: number | null;
}

export const stretchesOfSentence = groupedOnce<Stretch, number>(({ figure }) => figure.sentence);
export const stretchesOfParagraph = groupedOnce<Stretch, number>(({ figure }) => figure.paragraph);
/** What stands before a stretch in its sentence, in the order of the text. */
export const beforeInSentence = (stretches: readonly Stretch[], { figure }: Stretch): readonly Stretch[] =>
  stretchesOfSentence(stretches, figure.sentence).filter((other) => other.figure.from < figure.from);
export const behindInSentence = (stretches: readonly Stretch[], { figure }: Stretch): readonly Stretch[] =>
  stretchesOfSentence(stretches, figure.sentence).filter((other) => other.figure.from > figure.from);
/** Where a stretch stands among all. */
export const placeOf = placeOnce<Stretch>();
const stretchOfFigure = groupedOnce<Stretch, TextFigure>(({ figure }) => figure);
/** Where the stretch of a figure stands among all; -1: it has none. */
export function placeOfFigure(stretches: readonly Stretch[], figure: TextFigure | undefined): number {
  const [own] = figure === undefined ? [] : stretchOfFigure(stretches, figure);
  return own === undefined ? -1 : placeOf(stretches, own);
}

const MARK = /[，。；：、！？（）()\t\n,;]/;
const KINDS_OF_PLACE = /^[（(][市县区旗、]{1,6}[）)]/;
/** Up to the mark before it: a name with 含 or 不含 in a bracket, or with one more counter: 养殖场（户）. */
const ASIDE = /[^，。；：、！？（）()\t\n,;]*[（(](?:不?含[^（）()\d]{0,6}|[户个家处点场组])[）)]$/;
/** 二、 in front of a sentence parts nothing. */
const ITEM_NUMBER = /^\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2})、$/;
const OPEN = /[（(]/;
const CLOSE = /[）)]/;

/** In the order of the text. */
export function stretchesOf({ plain, figures, sentences }: NoticeReading): readonly Stretch[] {
  return figures.map((figure, index): Stretch => {
    const sentence = sentences[figure.sentence] ?? figure;
    const [last, next] = [figures[index - 1], figures[index + 1]];
    const floor = Math.max(sentence.from, last?.to ?? 0);
    const ceiling = Math.min(sentence.to, next?.from ?? plain.length);
    let start = figure.from;
    while (start > floor && !MARK.test(plain.charAt(start - 1))) start -= 1;
    // "优于Ⅲ类（含）的12个": the bracket belongs to the name.
    const aside = ASIDE.exec(plain.slice(floor, start));
    if (aside !== null) start -= aside[0].length;
    let end = figure.to;
    while (end < ceiling && !MARK.test(plain.charAt(end)))
      // "10个县（市、区）中": the bracket belongs to the name.
      end += 1 + (KINDS_OF_PLACE.exec(plain.slice(end + 1, ceiling))?.[0].length ?? 0);
    return {
      figure,
      before: plain.slice(start, figure.from).trim(),
      after: plain.slice(figure.to, end).trim(),
      mark: start > floor && !ITEM_NUMBER.test(plain.slice(sentence.from, start)) ? plain.charAt(start - 1) : "",
      endMark: end < ceiling ? plain.charAt(end) : "",
      bracket: bracketAround(plain, sentence, figure.from),
    };
  });
}

function bracketAround(plain: string, sentence: Span, at: number): number | null {
  let depth = 0;
  for (let place = at - 1; place >= sentence.from; place -= 1) {
    const character = plain.charAt(place);
    if (CLOSE.test(character)) depth += 1;
    else if (OPEN.test(character)) {
      if (depth === 0) return place;
      depth -= 1;
    }
  }
  return null;
}

/** Amounts that add up, besides things that are counted. Concentrations, rates and temperatures do not. */
const AMOUNT = /^(?:元|吨|千克|亩|公顷|平方米|立方米|米|小时|千瓦|千瓦时|蒸吨\/小时|立方米\/日|吨\/日)$/;

/** What can be a total or a part of one. */
export const addsUp = ({ figure: { unit, approximate, role, bound } }: Stretch): boolean =>
  !approximate &&
  bound === null &&
  (role === "result" || role === "target") &&
  (countsThings(unit) || AMOUNT.test(unit));

/** The words between two figures. */
export const wordsBetween = ({ plain }: NoticeReading, a: Stretch, b: Stretch): string =>
  plain.slice(a.figure.to, b.figure.from);

/** A figure is inside a bracket that has closed before the other one. */
export const shutAway = (inner: Stretch, from: Stretch): boolean =>
  inner.bracket !== null && inner.bracket !== from.bracket && (from.bracket === null || inner.bracket > from.bracket);

/** "比考核目标31微克/立方米低2微克/立方米": right behind what is compared with, how far two values lie apart, and no value. */
export const isGap = ({ mark, before }: Pick<Stretch, "mark" | "before">): boolean =>
  /^[）)]?$/.test(mark) && /^[高低多少](?:出|了)?$/.test(before);

/** What stands before a figure, behind the phrase of time that opens it. */
export const behindTime = ({ before, figure: { period } }: Stretch): string =>
  period !== null && before.startsWith(period.text) ? before.slice(period.text.length) : before;

/** "环比减少21件（10月118件）": in a bracket right behind a change stands what was before, and no value of now. */
export function isAside(stretches: readonly Stretch[], own: Stretch): boolean {
  const change = own.bracket === null ? undefined : stretches[placeOf(stretches, own) - 1]?.figure;
  return change?.role === "change" && own.bracket === change.to;
}

/** "为年度任务1500辆的104%": what a share is said to be of, within its words. */
export function isOfShare(stretches: readonly Stretch[], own: Stretch): boolean {
  const share = stretches[placeOf(stretches, own) + 1];
  return own.after === "的" && share?.figure.unit === "%" && share.figure.sentence === own.figure.sentence;
}

const IN_ORDER = /分别|依次/;
/** "有效天数分别为90天、91天和92天": one of a row, each for a name of its own. */
export function isOfRow(stretches: readonly Stretch[], own: Stretch): boolean {
  let first = own;
  while (!IN_ORDER.test(first.before) && /^[和及与]?$/.test(first.before) && listMark(first) === "、") {
    const last = stretches[placeOf(stretches, first) - 1];
    if (last?.figure.unit !== own.figure.unit || last.figure.sentence !== own.figure.sentence) return false;
    first = last;
  }
  return IN_ORDER.test(first.before);
}

/** "累计完成36.5公里，其中上半年21.2公里、下半年15.3公里": what is parted, of any of its parts; else the figure itself. */
export function partedBefore(stretches: readonly Stretch[], own: Stretch): Stretch {
  for (let at = placeOf(stretches, own); at > 0; at -= 1) {
    const [whole, part] = [stretches[at - 1], stretches[at]];
    const alike = whole?.figure.unit === own.figure.unit && whole.figure.sentence === own.figure.sentence;
    if (!whole || !part || !alike) return own;
    // "181天，其中优良天数160天，较上年高出12天": one alone is what is told of.
    if (part.before.startsWith("其中")) return part === own ? own : whole;
    if (listMark(part) !== "、") return own;
  }
  return own;
}

/** The mark that parts a stretch from the one before it in a list; 和 and 及 are as good as 、. */
export const listMark = ({ mark, before }: Stretch): string => (mark === "" && /^[和及与]/.test(before) ? "、" : mark);

const AMONG_THEM = /(?:[中里内]|里[面边头])$/;
/** "24个断面中", "剩余的152个里面": what follows is some of them. */
export const endsAmong = (words: string): boolean => AMONG_THEM.test(words);

const AMONG_COUNTED = /^的?[\u4e00-\u9fa5]{0,6}?(?<![集其高适])中(?![心央型小的等药转期])/;
/** "已办结42件案件中|属实39件": without a mark the words behind the number say that what follows is some of them. */
export const opensAmong = ({ after, endMark }: Stretch): boolean =>
  endsAmong(after) || (endMark === "" && AMONG_COUNTED.test(after));
