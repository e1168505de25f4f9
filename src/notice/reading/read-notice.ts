/**
 * A notice as text read into its parts: paragraphs, sentences, clauses, phrases of time, and figures.
 * Nothing is guessed about what the text does not say: a figure without a noun, verb or period has none.
 */
import type { Day } from "../../calendar/day";
import { withPlainLabels } from "./bracketed-labels";
import type { NoticeReading, TextPeriod } from "./notice-text";
import { readFigures } from "./read-figures";
import { hasTitle, readClauses, readFields, readParagraphs, readSentences } from "./read-items";
import { readNumbers } from "./read-numbers";
import { readPeriods } from "./read-periods";
import { spanAt } from "./places";
import { fullWidthMarks, maskNames, onePlainSpelling } from "./text-mask";

/** @param text with its broken lines joined, or as a cell holds it; an empty text gives a reading without parts */
export function readNotice(text: string): NoticeReading {
  const plain = fullWidthMarks(withPlainLabels(onePlainSpelling(text)));
  const named = maskNames(plain);
  const paragraphs = readParagraphs(plain);
  const sentences = readSentences(plain, paragraphs);
  const clauses = readClauses(named, sentences);
  const periods = readPeriods(plain, named);
  const masked = blankItemNumbers(blankSpans(named, periods), paragraphs);
  const figures = readFigures(readNumbers(plain, masked), { plain, masked, paragraphs, sentences, clauses, periods });
  const fields = readFields(plain, paragraphs);
  const results = periods.filter(({ from }) =>
    /^(?:completion|outcome)$/.test(paragraphs[spanAt(paragraphs, from)]?.role ?? ""),
  );
  return {
    text,
    plain,
    masked,
    paragraphs,
    sentences,
    clauses,
    periods,
    figures,
    fields,
    whole: hasTitle(paragraphs),
    cutOff: latestCutOff(results),
  };
}

const blankSpans = (text: string, spans: readonly TextPeriod[]): string =>
  spans.reduce((blanked, { from, to }) => blanked.slice(0, from) + "■".repeat(to - from) + blanked.slice(to), text);

const blankItemNumbers = (text: string, paragraphs: NoticeReading["paragraphs"]): string =>
  paragraphs.reduce(
    (blanked, { from, number }) =>
      number === null
        ? blanked
        : blanked.slice(0, from) + "■".repeat(number.label.length) + blanked.slice(from + number.label.length),
    text,
  );

/** Whole years say nothing about how far the results reach. */
function latestCutOff(periods: readonly TextPeriod[]): Day | null {
  const ends = periods.flatMap(({ role, kind, end, cutOff }) =>
    role === "governing" && end !== null && (cutOff || kind === "months" || kind === "month" || kind === "day")
      ? [end]
      : [],
  );
  return ends.reduce<Day | null>((latest, day) => (latest === null || day > latest ? day : latest), null);
}
