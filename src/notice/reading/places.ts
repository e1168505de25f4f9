/** What stands where in a text, without going through all of it: a long one has thousands of figures. */
import { groupedOnce, placeOnce } from "../../collections/grouped-once";
import type { Span, TextFigure } from "./notice-text";

/** How many of the spans begin before a place, or at it. */
function begunBy(spans: readonly Span[], at: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((spans[middle]?.from ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last of the spans, that follow each other, which begins before a place or at it; -1: none. */
export const lastBegun = (spans: readonly Span[], at: number): number => begunBy(spans, at) - 1;

/** Which of the spans, that follow each other, holds a place; -1: none. */
export function spanAt(spans: readonly Span[], at: number): number {
  const index = lastBegun(spans, at);
  return (spans[index]?.to ?? at) > at ? index : -1;
}

/** Those of the spans, that follow each other, which lie within another. */
export const spansWithin = <Own extends Span>(spans: readonly Own[], { from, to }: Span): readonly Own[] =>
  spans.slice(begunBy(spans, from - 1), begunBy(spans, to)).filter((own) => own.to <= to);

/** "……，9月份共480人次；优良天数312天": behind a semicolon a time goes on only where a part of the sentence began with it. */
export function goesOnTo(
  { plain, sentences }: { readonly plain: string; readonly sentences: readonly Span[] },
  time: Span,
  at: number,
): boolean {
  if (!plain.slice(time.to, at).includes("；")) return true;
  const start = sentences[spanAt(sentences, time.from)]?.from ?? time.from;
  return !/\d/.test(/[^；]*$/.exec(plain.slice(start, time.from))?.[0] ?? "");
}

export const figuresOfSentence = groupedOnce<TextFigure, number>(({ sentence }) => sentence);
export const figuresOfClause = groupedOnce<TextFigure, number>(({ clause }) => clause);
export const figuresOfParagraph = groupedOnce<TextFigure, number>(({ paragraph }) => paragraph);
export const placeOfFigure = placeOnce<TextFigure>();
