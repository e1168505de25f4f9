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

export const figuresOfSentence = groupedOnce<TextFigure, number>(({ sentence }) => sentence);
export const figuresOfClause = groupedOnce<TextFigure, number>(({ clause }) => clause);
export const figuresOfParagraph = groupedOnce<TextFigure, number>(({ paragraph }) => paragraph);
export const placeOfFigure = placeOnce<TextFigure>();
