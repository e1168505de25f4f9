/**
 * Cards that put their labels in brackets: 【整改目标】2024年底前……. Such a bracket names a field; one in running text, or
 * one with nothing behind it, holds a place open and is left as it is.
 */
import type { Span } from "./notice-text";

const OPENING = "【［\\[〖〔「『";
const CLOSING = "】］\\]〗〕」』";
const LABEL = new RegExp(`[${OPENING}]([\\u4e00-\\u9fa5、和与及/（）]{2,14})[${CLOSING}][:：]?`, "g");
/** A card has several; a single bracket may be the place of a name that was never filled in. */
const FEWEST = 2;

/** At the head of a line or a cell, or behind the blanks that part it from the value of the label before it. */
const heads = (line: string, at: number, known: number): boolean =>
  /(?:^|\t)[\s\u3000]*$/.test(line.slice(0, at)) || (known > 0 && /[\s\u3000]$/.test(line.slice(0, at)));

const ANSWER = new RegExp(`^[^\\S\\n]*\\n?[^\\S\\n]*[^\\s${OPENING}]`);
/** Something that is no bracket itself stands behind it: in the line, or in the next one. */
const isAnswered = (text: string, to: number): boolean => ANSWER.test(text.slice(to));

/** The labels of a card, brackets and a colon behind them included, in the order of the text; none: it is no card. */
export function bracketedLabels(text: string): readonly Span[] {
  const labels = [...text.matchAll(/[^\n\r]+/g)].flatMap(({ index: start, 0: line }) => {
    const own: Span[] = [];
    for (const { index, 0: whole } of line.matchAll(LABEL)) {
      const span = { from: start + index, to: start + index + whole.length };
      if (heads(line, index, own.length) && isAnswered(text, span.to)) own.push(span);
    }
    return own;
  });
  return labels.length >= FEWEST ? labels : [];
}

/** Signs set before a line's label for the eye: ■责任单位：, ◆ 整改目标. */
const ORNAMENTS = /^([\s\u3000]*)([■◆●▶►★☆▪•◎※#*]+)(?=[\s\u3000]*[\u4e00-\u9fa5])/gm;

/**
 * The text with such labels written as most notices write them (label and colon; a tab before a second one in a line),
 * and without the ornaments of lines; same length.
 */
export function withPlainLabels(text: string): string {
  const characters = [...Array(text.length).keys()].map((at) => text.charAt(at));
  for (const { from, to } of bracketedLabels(text)) {
    characters[from] = " ";
    const colon = /[:：]/.test(text.charAt(to - 1));
    characters[to - 1] = "：";
    if (colon) characters[to - 2] = " ";
    if (/[ \u3000]/.test(text.charAt(from - 1)) && /[^\s\u3000]/.test(text.slice(0, from).split("\n").at(-1) ?? ""))
      characters[from - 1] = "\t";
  }
  return characters
    .join("")
    .replace(ORNAMENTS, (whole, blanks: string) => blanks + " ".repeat(whole.length - blanks.length));
}
