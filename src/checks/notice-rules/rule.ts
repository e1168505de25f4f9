/** What every rule on the text of a notice has to hand: quoting, naming the place, and the figures around a figure. */
import { finding, type Finding, type FindingCode, type FindingFacts, type Severity } from "../../findings/finding";
import type { Claims } from "../../notice/claims/read-claims";
import { lastBegun, placeOfFigure } from "../../notice/reading/places";
import { fieldLabels } from "../../notice/templates/field-labels";
import type { NoticeReading, SectionRole, Span, TextFigure } from "../../notice/reading/notice-text";

/** A finding with the characters of the text that it is about. */
export interface TextFinding extends Span {
  readonly finding: Finding;
}

export type TextRule = (reading: NoticeReading, claims: Claims) => readonly TextFinding[];

export const found = <Code extends FindingCode>(
  code: Code,
  severity: Severity,
  { from, to }: Span,
  facts: FindingFacts[Code],
): TextFinding => ({ finding: finding(code, severity, null, facts), from, to });

/** A result that falls short of its goal. @param limit what the goal asks, in words: 不高于 36 */
export const goalMissed = (reading: NoticeReading, result: TextFigure, goal: TextFigure, limit: string): TextFinding =>
  found("textGoalMissed", "error", result.phrase, {
    ...cited(reading, result.phrase),
    value: result.text,
    goal: wordsOf(reading, goal),
    limit,
  });

/** Sections that say what was done and what came of it. */
export const tells = (section: SectionRole): boolean =>
  section === "completion" || section === "outcome" || section === "measures" || section === "acceptance";

/** "第（二）1项", "整改目标", "第3段". */
export function whereOf(reading: NoticeReading, at: number): string {
  const index = lastBegun(reading.paragraphs, at);
  const paragraph = reading.paragraphs[index];
  if (!paragraph) return "全文";
  const labels: string[] = [];
  for (let item = index; item !== -1;) {
    const { number, parent } = reading.paragraphs[item] ?? { number: null, parent: null };
    if (number !== null) labels.unshift(number.label.replace(/[.．]$/, labels.length === 0 ? "" : "."));
    item = parent ?? -1;
  }
  if (labels.length > 0) return `第${labels.join("").replace(/[.、]$/, "")}项`;
  return paragraph.role === "title"
    ? "标题"
    : paragraph.role === "completion"
      ? `第${index + 1}段`
      : paragraph.role === "plan"
        ? "下一步工作"
        : fieldLabels[paragraph.role].title;
}

const QUOTE_LENGTH = 48;

/** The words themselves, shortened in the middle; their own quotation marks become single ones. */
function quoteOf({ text }: NoticeReading, { from, to }: Span): string {
  const words = text
    .slice(from, to)
    .replace(/^(?:[，。；：、\s\u3000]|[和及与并](?!.*相比))+/, "")
    .replace(/[，。；：、\s]+$/, "")
    .replaceAll("“", "‘")
    .replaceAll("”", "’");
  return words.length <= QUOTE_LENGTH
    ? words
    : `${words.slice(0, QUOTE_LENGTH / 2)}……${words.slice(-QUOTE_LENGTH / 2)}`;
}

/** Where and what, as most findings need it. */
export const cited = (reading: NoticeReading, span: Span): { readonly where: string; readonly quote: string } => ({
  where: whereOf(reading, span.from),
  quote: quoteOf(reading, span),
});

/** The words of a figure: from its noun to its unit, or to the noun behind it. */
export const wordsOf = (reading: NoticeReading, figure: TextFigure): string => quoteOf(reading, figure.phrase);

/** Text of the clause before the figure, back to the figure before: "剔除12家|、立案处罚|30家". */
function textBefore({ figures, clauses, plain }: NoticeReading, figure: TextFigure): string {
  const before = figures[placeOfFigure(figures, figure) - 1];
  return plain.slice(
    (before?.clause === figure.clause ? before.to : undefined) ?? clauses[figure.clause]?.from ?? figure.from,
    figure.from,
  );
}

/** The text before and behind the figure: its verb may be on either side. Behind, a 、 begins the next thing. */
export function textAround(reading: NoticeReading, figure: TextFigure): string {
  const next = reading.figures[placeOfFigure(reading.figures, figure) + 1];
  const behind = reading.plain.slice(
    figure.to,
    (next?.clause === figure.clause ? next.from : undefined) ?? reading.clauses[figure.clause]?.to ?? figure.to,
  );
  return textBefore(reading, figure) + reading.plain.slice(figure.from, figure.to) + (behind.split("、")[0] ?? "");
}

export const spanOf = (first: Span, last: Span): Span => ({ from: first.from, to: last.to });

/** 83 and 家: "83家"; whole and fractional parts as they come, without the dust of binary sums. */
export const amount = (value: number, unit: string): string => `${String(Number(value.toPrecision(12)))}${unit}`;

/** In the unit as written: 829450 元 of a text that says 万元 is "82.945万元". */
export const inWrittenUnit = (value: number, { value: own, written, writtenUnit, unit }: TextFigure): string =>
  own === 0 ? amount(value, unit) : amount((value * written) / own, writtenUnit);

export const sumOf = (figures: readonly TextFigure[]): number =>
  Number(figures.reduce((sum, { value }) => sum + value, 0).toPrecision(12));

export const matchesOf = (text: string, words: RegExp): readonly Span[] =>
  [...text.matchAll(words)].map((match) => ({ from: match.index, to: match.index + match[0].length }));

/** The words with what stands beside them, up to the next mark. */
export function withContext({ text }: NoticeReading, { from, to }: Span): Span {
  const before = /[^，。；：、（）\n\t]{0,12}$/.exec(text.slice(0, from))?.[0].length ?? 0;
  const behind = /^[^，。；：、（）\n\t]{0,8}/.exec(text.slice(to))?.[0].length ?? 0;
  return { from: from - before, to: to + behind };
}
