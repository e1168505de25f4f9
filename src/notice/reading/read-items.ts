/** The parts of a notice: paragraphs with their numbers and fields, sentences, clauses. */
import { fieldIds, fieldLabels, labelAt, type FieldId } from "../templates/field-labels";
import type { Clause, ItemStyle, Paragraph, SectionRole, Sentence, Span } from "./notice-text";
import { parseNumeral } from "../../vocabulary/numerals";

/** From the outermost in, as official documents number (GB/T 9704: 一、（一）1.（1）). */
const styles: readonly { readonly style: ItemStyle; readonly pattern: RegExp }[] = [
  { style: "chinese", pattern: /^([一二三四五六七八九十]{1,3})、/ },
  { style: "chineseInBrackets", pattern: /^[（(]([一二三四五六七八九十]{1,3})[）)]/ },
  { style: "arabic", pattern: /^(\d{1,2})\s?[.．、](?!\d)/ },
  { style: "arabicInBrackets", pattern: /^[（(](\d{1,2})[）)]/ },
  { style: "circled", pattern: /^([①-⑳])/ },
];
const rank = (style: ItemStyle): number => styles.findIndex((entry) => entry.style === style);

const valueOf = (numeral: string): number =>
  /^\d+$/.test(numeral)
    ? Number(numeral)
    : /[①-⑳]/.test(numeral)
      ? numeral.charCodeAt(0) - "①".charCodeAt(0) + 1
      : (parseNumeral(numeral) ?? 0);

interface Line extends Span {
  readonly text: string;
  readonly number: Paragraph["number"];
  /** Behind the number. */
  readonly body: string;
  readonly bodyFrom: number;
}

function linesOf(plain: string): Line[] {
  const lines: Line[] = [];
  for (const match of plain.matchAll(/[^\n\r]+/g)) {
    const indent = /^[\s\u3000]*/.exec(match[0])?.[0].length ?? 0;
    const text = match[0].slice(indent).trimEnd();
    if (text === "") continue;
    const from = match.index + indent;
    const numbered = styles.flatMap(({ style, pattern }) => {
      const found = pattern.exec(text);
      return found ? [{ style, value: valueOf(found[1] ?? ""), label: found[0].trim() }] : [];
    })[0];
    const bodyFrom = from + (numbered?.label.length ?? 0);
    lines.push({
      text,
      from,
      to: from + text.length,
      number: numbered ?? null,
      body: plain.slice(bodyFrom, from + text.length),
      bodyFrom,
    });
  }
  return lines;
}

/** A field's label heads a line ("整改目标：到2020年……"), stands alone above its text, or fills the cell to the left of it. */
const labelOf = (line: Line): FieldId | null => labelAt(line.body.trimStart())?.field ?? null;

const TITLE = /公示|情况(?:表|报告|说明)?$|报告$|通报$/;
/** "现将整改情况公示如下：" belongs to the title; "如有异议，请在公示期间……反映" to the publication. */
const PREAMBLE = /(?:公示|报告|通报|说明|函告|公布|公开)如下[:：。]?$/;
const OBJECTIONS = /异议|请社会(?:各界)?[^。]*监督|公示期[间内]/;
const GOAL =
  /^(?:力争)?(?:(?:到|至)\d{4}年(?:底|末)?前?|\d{4}年(?:底|末)?前)[，,]?[^。]*(?:达到|下降|降低|减少|控制在|不低于|不高于|不超过|提高|完成|实现|消除|基本)|目标[为是：:]|^(?:力争|确保)/;
const OUTCOME = /浓度|天数|水质|断面|成效|目标值|考核目标|空气质量|明显(?:改善|提升|好转)/;
const SIGNATURE = /^[^。，；：]{2,40}(?:局|委员会|办公室|政府|领导小组|委)$|^\d{4}年\d{1,2}月\d{1,2}日$/;

/**
 * Paragraphs with what each of them is. Labels decide; where there is none, the place does: before the first numbered
 * item the problem and the goal, after the last one the outcome. A text without labels, items or a goal is a piece of
 * 整改完成情况.
 */
export function readParagraphs(plain: string): readonly Paragraph[] {
  const lines = linesOf(plain);
  const labelled = lines.some((line) => ["completion", "goal", "problem", "outcome"].includes(labelOf(line) ?? ""));
  const plainRoles = labelled ? null : rolesByPlace(lines);
  const ancestors: { readonly index: number; readonly rank: number }[] = [];
  let field: FieldId | null = null;
  return lines.map((line, index): Paragraph => {
    const own = labelOf(line);
    if (own !== null) field = own;
    const level = line.number === null ? null : rank(line.number.style);
    while (level !== null && (ancestors.at(-1)?.rank ?? -1) >= level) ancestors.pop();
    const parent = ancestors.at(-1)?.index ?? null;
    if (level !== null) ancestors.push({ index, rank: level });
    const role: SectionRole = own ?? roleByWording(lines, index) ?? plainRoles?.[index] ?? field ?? "title";
    return {
      from: line.from,
      to: line.to,
      text: line.text,
      role,
      number: line.number,
      parent: line.number === null ? null : parent,
      heading: line.number === null ? "" : headingOf(line.body),
      spoken: spokenItems(line),
    };
  });
}

/** What a line is by its own words, wherever it stands; null: they do not say. */
function roleByWording(lines: readonly Line[], index: number): SectionRole | null {
  const line = lines[index];
  if (!line || line.number !== null) return null;
  if (PREAMBLE.test(line.text) || (index === 0 && TITLE.test(line.text) && !line.text.includes("。"))) return "title";
  if (OBJECTIONS.test(line.text)) return "publication";
  return index > 0 && index >= lines.length - 6 && SIGNATURE.test(line.text) ? "signature" : null;
}

function rolesByPlace(lines: readonly Line[]): readonly SectionRole[] {
  const numbered = lines.flatMap((line, index) => (line.number === null ? [] : [index]));
  const [first, last] = [numbered[0], numbered.at(-1)];
  const goal = lines.findIndex(
    (line, index) => line.number === null && index < (first ?? lines.length) && GOAL.test(line.text),
  );
  return lines.map((line, index): SectionRole => {
    if (line.number !== null) return "completion";
    if (index < (first ?? (goal === -1 ? 0 : goal + 1))) return GOAL.test(line.text) ? "goal" : "problem";
    return index > (last ?? -1) && OUTCOME.test(line.text) ? "outcome" : "completion";
  });
}

/** A first sentence without a figure's worth of text, with more behind it or nothing at all. */
const headingOf = (body: string): string => /^\s*([^。；;]{2,40}?)(?:[。：]|$)/.exec(body)?.[1]?.trim() ?? "";

/** 一是……；二是……: only where 一是 begins them. */
function spokenItems({ body, bodyFrom, to }: Line): Paragraph["spoken"] {
  const starts = [...body.matchAll(/(?:^|[，。；：、\s])([一二三四五六七八九十])是(?!否)/g)].map((match) => ({
    at: bodyFrom + match.index + match[0].length - 2,
    value: parseNumeral(match[1] ?? "") ?? 0,
  }));
  if (starts[0]?.value !== 1) return [];
  return starts.map(({ at, value }, index) => ({ from: at, to: starts[index + 1]?.at ?? to, value }));
}

/** Parts of a span, cut behind each mark; blank ones are left out. */
function cut(plain: string, span: Span, mark: RegExp): Span[] {
  const parts: Span[] = [];
  let from = span.from;
  const add = (to: number): void => {
    if (plain.slice(from, to).trim() !== "") parts.push({ from, to });
  };
  for (const match of plain.slice(span.from, span.to).matchAll(mark)) {
    const end = span.from + match.index + match[0].length;
    add(end);
    from = end;
  }
  add(span.to);
  return parts;
}

export const readSentences = (plain: string, paragraphs: readonly Paragraph[]): readonly Sentence[] =>
  paragraphs.flatMap((paragraph, index) =>
    cut(plain, paragraph, /[。！？!?]+[”"）)]?/g).map((span) => ({ ...span, paragraph: index })),
  );

/** Not cut inside titles (《…，…》 is rare enough) nor at 、, which joins what belongs together. */
export const readClauses = (masked: string, sentences: readonly Sentence[]): readonly Clause[] =>
  sentences.flatMap((sentence, index) =>
    cut(masked, sentence, /[，。；：！？（）()\t]|[,;:](?!\d)/g).map((span) => ({ ...span, sentence: index })),
  );

/** Fields that the text has, by label or by its own wording. */
export const readFields = (plain: string, paragraphs: readonly Paragraph[]): ReadonlySet<FieldId> =>
  new Set([
    ...paragraphs.flatMap(({ text, role }): FieldId[] => [
      ...(role === "title" ? [] : [role]),
      // Cells of one row: 责任单位 \t … \t 整改时限 \t …
      ...text
        .split("\t")
        .flatMap(
          (cell) => labelAt(cell.trim().replace(/^[（(]?[一二三四五六七八九十\d]{1,3}[）)]?[、.．]?/, ""))?.field ?? [],
        ),
    ]),
    ...fieldIds.filter((id) => fieldLabels[id].wording?.test(plain) ?? false),
  ]);

export const hasTitle = (paragraphs: readonly Paragraph[]): boolean =>
  paragraphs.some(({ role, text }) => role === "title" && text.includes("公示"));
