/**
 * Figures of a text tied to figures that the workbook computed: by unit, year, item and name. Only sure ties count: a
 * wrong one would call a right figure wrong.
 */
import { civilDate, type Day } from "../calendar/day";
import type { KnownFigure, KnownFigures } from "./known-figures";
import type { NoticeReading, TextFigure } from "../notice/reading/notice-text";
import { placeOfFigure } from "../notice/reading/places";
import { readUnit } from "../notice/reading/text-units";
import { round } from "../standards/rounding";
import { amount, cited, found, textAround, type TextFinding } from "./notice-rules/rule";

/** What the workbook says of a figure of the text. */
export interface KnownTie {
  readonly name: string;
  /** "27台" */
  readonly known: string;
  readonly agrees: boolean;
}

export interface Tie {
  readonly figure: TextFigure;
  readonly known: KnownFigure;
  readonly agrees: boolean;
}

/** A name's pairs of characters that must stand around the figure, where the name itself does not. */
const ENOUGH = 0.75;
const ENOUGH_ALONE = 0.5;
/** How much better the best candidate must be than the next. */
const CLEARLY = 0.1;
/** How far an approximate number (3800余) may lie off. */
const ABOUT = 0.05;

const bare = (text: string): string =>
  text
    .replace(/PM\s?2[._]?5/gi, "细颗粒物")
    .replace(/PM\s?10/gi, "可吸入颗粒物")
    .replace(/《[^》]*》|[\s“”‘’（）()，、；：。的数量]|[\d.]+/g, "")
    .toLowerCase();
const pairsOf = (text: string): Set<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2)));
const share = (of: Set<string>, within: Set<string>): number =>
  of.size === 0 ? 0 : [...of].filter((pair) => within.has(pair)).length / of.size;

interface Scored extends Tie {
  readonly score: number;
}

/** The best of the candidates, where it is clearly better than the next; null: none, or unsure. */
function bestOf(candidates: readonly Scored[]): Scored | null {
  const [best, next] = [...candidates].sort((a, b) => b.score - a.score);
  return best && !(next && best.score - next.score < CLEARLY && next.known.value !== best.known.value) ? best : null;
}

export function tieFigures(reading: NoticeReading, known: KnownFigures): readonly Tie[] {
  const candidates = reading.figures.map((figure) => {
    const alike = known.flatMap((candidate): Scored[] => {
      const score = likeness(reading, figure, candidate, known);
      return score > 0 ? [{ figure, known: candidate, agrees: agrees(figure, candidate), score }] : [];
    });
    return dayOf(reading, figure) === null ? ofTheLatest(alike) : alike;
  });
  const clear = candidates.map(bestOf);
  // What another figure states already is no candidate any more: 剔除超标81家 beside 推送超标82家. Only agreement is taken from
  // this.
  const stated = new Set(clear.flatMap((tie) => (tie?.agrees === true ? [tie.known] : [])));
  const ties = clear.flatMap((tie, index): Scored[] => {
    if (tie !== null) return [tie];
    const left = bestOf((candidates[index] ?? []).filter((candidate) => !stated.has(candidate.known)));
    return left?.agrees === true ? [left] : [];
  });
  // A computed figure is stated once, as a rule: of several claims the one that agrees is it, and two that do not are
  // unsure.
  return ties
    .filter((tie) => {
      const rivals = ties.filter(
        (other) => other !== tie && other.known === tie.known && other.figure.value !== tie.figure.value,
      );
      return (
        tie.agrees ||
        (isComparable(reading, tie) &&
          rivals.every((rival) => !rival.agrees && rival.score < tie.score - CLEARLY) &&
          samePeriod(tie))
      );
    })
    .map(({ figure, known: candidate, agrees: same }) => ({ figure, known: candidate, agrees: same }));
}

/**
 * For a figure that no year is told of: the latest of each name, "优良天数290天" is this year's. None of a name of which an
 * earlier one agrees: the figure may be that one.
 */
const ofTheLatest = (alike: readonly Scored[]): readonly Scored[] =>
  alike
    .filter(({ known: { name, period } }) =>
      alike.every((other) => other.known.name !== name || other.known.period.to <= period.to),
    )
    .filter(
      ({ known: { name, period } }) =>
        !alike.some((other) => other.known.name === name && other.known.period.to < period.to && other.agrees),
    );

/** 0: not the same thing. Above 1: the name itself stands there, the longer the surer. */
function likeness(reading: NoticeReading, figure: TextFigure, candidate: KnownFigure, known: KnownFigures): number {
  if (!sameKind(figure, candidate) || !sameUnit(figure, candidate) || !sameYear(reading, figure, candidate)) return 0;
  const heading = reading.paragraphs[figure.paragraph]?.heading ?? "";
  const inSection =
    candidate.section !== null && share(pairsOf(bare(candidate.section)), pairsOf(bare(heading))) >= 0.5;
  if (candidate.section !== null && heading !== "" && !inSection) return 0;
  const around = bare(contextOf(reading, figure));
  const names = [candidate.name, ...candidate.synonyms.filter((name): name is string => typeof name === "string")]
    .map(bare)
    .filter((name) => name.length >= 3);
  const literal = Math.max(0, ...names.filter((name) => around.includes(name)).map((name) => 1 + name.length / 20));
  const byPattern = candidate.synonyms.some(
    (pattern) =>
      pattern instanceof RegExp &&
      pattern.test(spokenName(reading, figure).replace(/^[全我本]?[市县区]|年(?=平均)/g, "")),
  )
    ? 1.4
    : 0;
  if (literal > 0 || byPattern > 0) return Math.max(literal, byPattern);
  const pairs = pairsOf(around);
  // The only figure of its unit that the item may state needs less of a name.
  const only =
    inSection &&
    known.filter((other) => other.section === candidate.section && unitOf(other.unit)?.unit === figure.unit).length ===
      1;
  const close = inSection
    ? Math.max(0, ...names.filter((name) => name.length >= 4).map((name) => share(pairsOf(name), pairs)))
    : 0;
  return close >= (only ? ENOUGH_ALONE : ENOUGH) ? close : 0;
}

/** "优良天数290天，占比83.1%": a share that bears no name is of what stands before it. */
function spokenName({ figures }: NoticeReading, figure: TextFigure): string {
  if (!/^(?:比例|比率|占比|占)$/.test(figure.noun) || figure.unit !== "%") return figure.noun;
  const before = figures[placeOfFigure(figures, figure) - 1];
  return before?.sentence === figure.sentence && before.role === "result" ? `${before.noun}比例` : figure.noun;
}

/** Its words and what stands behind its number up to the next figure: 88家……企业|完成分表计电装置安装. */
function contextOf(reading: NoticeReading, figure: TextFigure): string {
  const around = textAround(reading, figure);
  const behind = around.slice(around.indexOf(reading.plain.slice(figure.from, figure.to)));
  return `${figure.verb ?? ""}${reading.plain.slice(figure.phrase.from, figure.from)}${behind}`;
}

const sameKind = ({ role, period }: TextFigure, { kind }: KnownFigure): boolean =>
  kind === "change" ? role === "change" : role === "result" || (role === "base" && period?.role === "base");

/** "万元" of an indicator in the text's 元; null: a unit that no text bears. */
const unitOf = (unit: string): { readonly unit: string; readonly factor: number } | null =>
  readUnit(unit.replace("μg/m³", "微克/立方米").replace("m³", "m3").replace("m²", "m2"));

function sameUnit(figure: TextFigure, candidate: KnownFigure): boolean {
  return candidate.unit === "" ? figure.unit === "" : unitOf(candidate.unit)?.unit === figure.unit;
}

/** The day by which the text tells the year of a figure; null: it tells none. */
const dayOf = ({ cutOff }: NoticeReading, { period, role }: TextFigure): Day | null =>
  period?.end ?? period?.start ?? (role === "base" ? null : cutOff);

function sameYear(reading: NoticeReading, figure: TextFigure, { period: known }: KnownFigure): boolean {
  const day = dayOf(reading, figure);
  return day === null ? figure.role !== "base" : civilDate(day).year === civilDate(known.to).year;
}

/** A figure that names another cut-off may rightly differ. */
const samePeriod = ({ figure: { period }, known: { period: known } }: Tie): boolean =>
  period === null ||
  period.end === null ||
  (!period.cutOff && period.kind !== "months" && period.kind !== "month" && period.kind !== "day") ||
  period.end === known.to;

const MONTHS = /(?:(\d{1,2})月?(?:\d{1,2}日)?\s?(?:[-—–~～]{1,2}|至|到)\s?)?(\d{1,2})月/g;

/**
 * A figure that other months are named for, that stands in a list behind 分别, or that is of waters, is none that the
 * workbook's could deny: "10月，优良天数28天" beside nine months.
 */
function isComparable({ plain, sentences }: NoticeReading, { figure, known }: Tie): boolean {
  const words = plain.slice(sentences[figure.sentence]?.from ?? figure.from, figure.from);
  if (/分别|依次/.test(words) || (/断面|水质|水体/.test(words) && !/断面|水质|水体/.test(known.name))) return false;
  const named = [...words.matchAll(MONTHS)].at(-1);
  if (!named) return true;
  const last = Number(named[2]);
  const first = named[1] === undefined ? (/截[至止]/.test(words) ? 1 : last) : Number(named[1]);
  const [from, to] = [civilDate(known.period.from), civilDate(known.period.to)];
  return first === from.month && last === to.month;
}

function agrees(figure: TextFigure, { value, unit, kind }: KnownFigure): boolean {
  const inText = (value * (unitOf(unit)?.factor ?? 1) * figure.written) / (figure.value === 0 ? 1 : figure.value);
  if (figure.value === 0) return value === 0;
  const stated = kind === "change" && figure.direction === "down" ? -figure.written : figure.written;
  if (figure.approximate) return Math.abs(inText - stated) <= Math.abs(inText) * ABOUT;
  return round(inText, figure.decimals) === stated;
}

export const tieOf = ({ known, agrees: same }: Tie): KnownTie => ({
  name: known.name,
  known: amount(known.value, known.unit),
  agrees: same,
});

export const differences = (reading: NoticeReading, ties: readonly Tie[]): readonly TextFinding[] =>
  ties
    .filter((tie) => !tie.agrees)
    .map(({ figure, known }) =>
      found("textFigureDiffers", "error", figure.phrase, {
        ...cited(reading, figure.phrase),
        name: known.name,
        written: figure.text,
        known: amount(known.value, known.unit),
      }),
    );
