/**
 * A text as its author wrote it, before a chat window or a mail programme broke its lines. Lines of running text that
 * were broken at the edge of a window are joined, blanks between digits and characters go, and what is not seen; what
 * only looks alike is as it is usually typed. Every place can be found again.
 */
import { placesOfInvisible, usualCharacters } from "../../cells/usual-characters";
import { pattern } from "../../collections/pattern";
import { tabsForBars } from "./barred-tables";
import { labelAt } from "../templates/field-labels";
import type { Span } from "./notice-text";

export interface JoinedText {
  readonly text: string;
  /** A span of the joined text as a span of the source. */
  readonly placeOf: (span: Span) => Span;
}

interface SourceLine extends Span {
  /** Without its line end. */
  readonly text: string;
  /** Of the line with its line end. */
  readonly end: number;
}

const linesOf = (source: string): SourceLine[] =>
  [...source.matchAll(/([^\r\n]*)(?:\r\n|\r|\n|$)/g)].map(({ index, 0: whole, 1: text = "" }) => ({
    text,
    from: index,
    to: index + text.length,
    end: index + whole.length,
  }));

const ENDS = /[。；：！？!?;:”]\s*$/;
/** No line of its own ends so: behind a comma, or within a title. */
const BROKEN = /[，、,]\s*$|《[^》]*$/;
/** Commas of either width; not those within 1,234. */
const RUNNING = /[，。；、]|[,;](?!\d{3}(?!\d))/;
const NUMBERED = pattern("u")`
  ^\s*(?:[\p{So}\p{Extended_Pictographic}]|[-–—·]\s|[【［〖〔「『■◆●▶►★☆▪•◎※]|[一二三四五六七八九十]{1,3}、
  |[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、]|[①-⑳]|[一二三四五六七八九十]是)
`;
const SIGNED = /^[^。，；：]{2,30}(?:局|委员会|办公室|政府|领导小组|委)\s*$|^\s*\d{4}年\d{1,2}月\d{1,2}日\s*$/;
const TITLED = /(?:公示|公示表|情况|报告|通报|方案|表)\s*$/;
/** How far the lines of a window may differ in width: a long number or a mark that may not begin a line. */
const RAGGED = 5;
/** Narrower than any window. */
const NARROWEST = 20;

/** In half-width columns. */
const widthOf = (text: string): number =>
  [...text.trim()].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x2000 ? 1 : 2), 0);

/** So many other lines that stop in mid-sentence are as wide: the window was. */
const AS_WIDE = 2;
const isWindow = (lines: readonly SourceLine[], line: SourceLine): boolean =>
  lines.filter(
    (other) =>
      other !== line &&
      other.text.trim() !== "" &&
      !ENDS.test(other.text) &&
      RUNNING.test(other.text) &&
      Math.abs(widthOf(other.text) - widthOf(line.text)) <= RAGGED,
  ).length >= AS_WIDE;

/** The line was broken at the edge: it stops in mid-sentence, and its neighbours are as wide. */
function goesOn(lines: readonly SourceLine[], index: number): boolean {
  const [before, line, next] = [lines[index - 1], lines[index], lines[index + 1]];
  if (!line || !next || next.text.trim() === "" || line.text.includes("\t") || next.text.includes("\t")) return false;
  if (BROKEN.test(line.text)) return !NUMBERED.test(next.text) && labelAt(next.text.trim()) === null;
  const width = widthOf(line.text);
  if (width < NARROWEST || ENDS.test(line.text) || NUMBERED.test(next.text) || SIGNED.test(next.text)) return false;
  if (labelAt(next.text.trim()) !== null || /^[\s\u3000]/.test(next.text)) return false;
  const alike = (other: SourceLine | undefined): boolean =>
    other !== undefined && Math.abs(widthOf(other.text) - width) <= RAGGED;
  const running = RUNNING.test(line.text) || (before !== undefined && RUNNING.test(before.text) && alike(before));
  if (!running && !(RUNNING.test(next.text) && alike(next) && !TITLED.test(line.text))) return false;
  return widthOf(next.text) <= width + RAGGED && (alike(before) || alike(next) || isWindow(lines, line));
}

const BLANK_BY_NUMBER = /(?<=[\d%])[ \u00a0](?=[\u4e00-\u9fa5])|(?<=[\u4e00-\u9fa5])[ \u00a0](?=\d)/g;
/** μg/m 3, PM 2.5, O 3: a raised or lowered digit lost its place. */
const BLANK_BY_SMALL_DIGIT = /(?<=[gk]\/m|\bm) (?=[23³²])|(?<=PM) (?=2\.5|10)|(?<=\b[SNC]?O) (?=[23x])/g;

/** "排查 餐饮 单位 520 家 ，": a table of Word's sets each word apart. */
const BLANK_BETWEEN = /(?<=[\u4e00-\u9fa5\d%，。；：、）]) (?=[\u4e00-\u9fa5\d，。；：、（])/g;
const WORDS_APART = 8;
const BLANK_CELLS = /^\s*\S{1,14}(?:[ \u3000]+\S{1,14}){3,}\s*$/;

export function joinText(source: string): JoinedText {
  const seen = withoutPlaces(usualCharacters(source), new Set(placesOfInvisible(source)));
  const { text, dropped } = tabsForBars(seen.text);
  const joined = withoutPlaces(text, new Set([...dropped, ...placesBetween(text)]));
  return { text: joined.text, placeOf: (span) => seen.placeOf(joined.placeOf(span)) };
}

/** Places of broken lines' ends and of blanks that part nothing. */
function placesBetween(source: string): ReadonlySet<number> {
  const lines = linesOf(source);
  const dropped = new Set<number>();
  lines.forEach((line, index) => {
    if (!goesOn(lines, index)) return;
    for (let at = line.from + line.text.trimEnd().length; at < line.end; at += 1) dropped.add(at);
  });
  for (const line of lines) {
    // Blanks part the cells of a table that lost its tabs.
    if (BLANK_CELLS.test(line.text) && !RUNNING.test(line.text)) continue;
    const apart = [...line.text.matchAll(BLANK_BETWEEN)];
    for (const { index } of line.text.matchAll(BLANK_BY_SMALL_DIGIT)) dropped.add(line.from + index);
    for (const { index } of apart.length >= WORDS_APART ? apart : line.text.matchAll(BLANK_BY_NUMBER))
      dropped.add(line.from + index);
  }
  return dropped;
}

function withoutPlaces(source: string, dropped: ReadonlySet<number>): JoinedText {
  if (dropped.size === 0) return { text: source, placeOf: (span) => span };
  const places = Array.from({ length: source.length }, (_, at) => at).filter((at) => !dropped.has(at));
  const placeAt = (at: number): number => places[at] ?? source.length;
  return {
    text: places.map((at) => source.charAt(at)).join(""),
    placeOf: ({ from, to }) => ({ from: placeAt(from), to: to <= from ? placeAt(from) : placeAt(to - 1) + 1 }),
  };
}
