/** Words that a narrow column breaks over lines: 整改⏎中, 未达到⏎序时进⏎度. */
import { normaliseText } from "../cells/normalise-text";

/** What is longer is prose, whose lines end where its clauses do. */
const LONGEST_PHRASE = 12;
/** A word and no more: 完成 below 基本 is no clause of its own. */
const PIECE = /^[\u4e00-\u9fa5]{1,2}$/;
const ENDS_CLAUSE = /[，,。；;：:、！!？?)）\]】]$/;

/**
 * A short phrase with its lines put together, where one of two says nothing without the other; else the text as it is.
 * @param tells whether a line alone says how far a work is
 */
export function withoutBreaks(text: string, tells: (line: string) => boolean): string {
  if (!/[\r\n]/.test(text)) return text;
  const lines = text
    .split(/[\r\n]+/)
    .map(normaliseText)
    .filter((line) => line !== "");
  if (lines.join("").length > LONGEST_PHRASE) return text;
  return lines.reduce((before, line) => (isOneWord(before, line, tells) ? before + line : `${before}\n${line}`));
}

function isOneWord(before: string, line: string, tells: (line: string) => boolean): boolean {
  if (ENDS_CLAUSE.test(before)) return false;
  return PIECE.test(before) || PIECE.test(line) || !tells(before) || !tells(line);
}
