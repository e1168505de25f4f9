/** The parts of a notice: paragraphs with their numbers and fields, sentences, clauses. */
import { pattern } from "../../collections/pattern";
import { parseNumeral } from "../../vocabulary/numerals";
import { fieldIds, fieldLabels, labelAt, type FieldId } from "../templates/field-labels";
import type { Clause, Paragraph, SectionRole, Sentence, Span } from "./notice-text";
import { headerFields, labelOf, rankOf, readCells, type Cell } from "./read-cells";

/** Titles of texts that answer a problem. */
const NOTICE = /公示|整改|督察|反馈|销号/;
/** "截至10月底，已整改115个": an opening that tells of results states no problem alone. */
const TELLS_RESULTS =
  /[，；](?:目前)?(?:(?:已|均已|累计)整改|(?:已|均已|累计)?(?:完成|整改完成|整改到位|办结|销号))[^。；]*\d/;
const TITLE = /公示|情况(?:表|报告|说明)?$|报告$|通报$/;
/** "现将整改情况公示如下：" belongs to the title; "如有异议，请在公示期间……反映" to the publication. */
const PREAMBLE = /(?:公示|报告|通报|说明|函告|公布|公开)如下[:：。]?$/;
/** "……现予公示，公示期为10个工作日" in the preamble. */
const PUBLISHED = /公示(?:期|时间|期限)[^。]{0,4}(?:为|自|从|：|\d)/;
const OBJECTIONS = /异议|请社会(?:各界)?[^。]*监督|公示期[间内]/;
const GOAL = pattern()`
  ^(?:力争)?(?:(?:到|至)\d{4}年(?:底|末)?前?|\d{4}年(?:底|末)?前)[，,]?[^。]*(?:达到|下降|降低|减少|控制在|不低于
  |不高于|不超过|提高|完成|实现|消除|基本)|目标[为是：:][^。]*。?$|^(?:力争|确保)
`;
/** "到2024年底，……累计下降11.2%，超额完成……目标" is told of what was reached. */
const isGoal = (text: string): boolean =>
  GOAL.test(text) && !/超额|提前完成|已(?:全面|全部|如期)?(?:完成|达到|实现)/.test(text);
const OUTCOME = /浓度|天数|水质|断面|成效|目标值|考核目标|空气质量|明显(?:改善|提升|好转)/;
const SIGNATURE = /^[^。，；：]{2,40}(?:局|委员会|办公室|政府|领导小组|委)$|^\d{4}年\d{1,2}月\d{1,2}日$/;

/** Headings of what is yet to come. */
const PLAN =
  /^(?:下一?步|今后|后续|下阶段|有关要求|工作要求|工作打算|工作安排|存在(?:的)?(?:主要)?(?:问题|不足)(?:和|及|与)下一?步)|(?:打算|下一?步(?:工作)?(?:计划|安排|措施)?|工作要求)$/;

/** Nothing but the goal: a report goes on with what it counts. */
const isGoalAlone = (text: string): boolean =>
  text.split("。").every((sentence) => isGoal(sentence.trim()) || !/\d/.test(sentence));

/** A title, a preamble and the problem may stand before the goal. */
const LATEST_GOAL = 4;

/** The labels that part a text into sections. */
const sectioning = new Set<FieldId>(["completion", "goal", "problem", "outcome"]);

/** A report of the years gone by, with what is aimed at next behind it. */
const LOOKS_BACK = /过去(?:的)?[一二两三四五]?年|[一二三五]年来|今年以来|我们/;

/**
 * Paragraphs with what each of them is. Labels decide; where there is none, the place does: before the first numbered
 * item the problem and the goal, after the last one the outcome. A text without labels, items or a goal is a piece of
 * 整改完成情况.
 */
export function readParagraphs(plain: string): readonly Paragraph[] {
  const cells = readCells(plain);
  const labels = cells.map(labelOf);
  const labelled = labels.some((label) => label !== null && sectioning.has(label));
  const plainRoles = labelled ? null : rolesByPlace(cells);
  const items = itemsOf(cells, labels);
  const ancestors: { readonly index: number; readonly rank: number; readonly row: number; readonly plan: boolean }[] =
    [];
  let field: SectionRole | null = null;
  return cells.map((cell, index): Paragraph => {
    const own = labels[index] ?? null;
    if (own !== null) field = own;
    if (ancestors.at(-1)?.row !== cell.row) ancestors.length = 0;
    const level = cell.number === null ? null : rankOf(cell.number.style);
    while (level !== null && (ancestors.at(-1)?.rank ?? -1) >= level) ancestors.pop();
    const parent = ancestors.at(-1)?.index ?? null;
    const heading = cell.number === null ? "" : headingOf(cell.body);
    if (level !== null) ancestors.push({ index, rank: level, row: cell.row, plan: PLAN.test(heading) });
    const planned = (PLAN.test(cell.text) && cell.text.length < 24) || ancestors.some(({ plan }) => plan);
    if (planned && own === null) field = "plan";
    const byRow = cell.row > 0 ? (cell.column ?? "title") : null;
    const role: SectionRole =
      byRow ??
      (planned
        ? "plan"
        : (own ??
          (underLabel(cells, labels, index) === "deadline" ? "deadline" : null) ??
          roleByWording(cells, index) ??
          underLabel(cells, labels, index) ??
          plainRoles?.[index] ??
          field ??
          unlabelled(cells, index)));
    return {
      from: cell.from,
      to: cell.to,
      text: cell.text,
      role,
      item: items[index] ?? 0,
      number: cell.number,
      parent: cell.number === null ? null : parent,
      heading,
      spoken: spokenItems(cell),
    };
  });
}

/** The line under a heading that is a label alone: "三、公示时间". */
const underLabel = (cells: readonly Cell[], labels: readonly (FieldId | null)[], index: number): FieldId | null =>
  cells[index]?.number === null && cells[index - 1]?.number ? (labels[index - 1] ?? null) : null;

/** Before the first label: a title, or a report that tells what was done before it says what is still wrong. */
const unlabelled = (cells: readonly Cell[], index: number): SectionRole =>
  index === 0 && !/[。；]/.test(cells[0]?.text ?? "") ? "title" : "completion";

/** Rows are items; so are problems that follow each other, each with what was done about it. */
function itemsOf(cells: readonly Cell[], labels: readonly (FieldId | null)[]): readonly number[] {
  let item = 0;
  let answered = false;
  return cells.map((cell, index) => {
    if (cell.row > 0) return cell.row;
    const label = labels[index] ?? null;
    if (label === "completion" || label === "outcome") answered = true;
    // A report that ends with what is still wrong begins no further problem.
    const goesOn = labels.slice(index + 1).some((later) => later === "completion" || later === "outcome");
    if (label === "problem" && answered && goesOn) [item, answered] = [item + 1, false];
    return item;
  });
}

/** What a cell is by its own words, wherever it stands; null: they do not say. */
function roleByWording(cells: readonly Cell[], index: number): SectionRole | null {
  const cell = cells[index];
  if (!cell || cell.number !== null) return null;
  if (PREAMBLE.test(cell.text) || (index === 0 && TITLE.test(cell.text) && !cell.text.includes("。"))) return "title";
  if (OBJECTIONS.test(cell.text) || (index < 4 && PUBLISHED.test(cell.text))) return "publication";
  return index > 0 && index >= cells.length - 6 && SIGNATURE.test(cell.text) ? "signature" : null;
}

function rolesByPlace(cells: readonly Cell[]): readonly SectionRole[] {
  const numbered = cells.flatMap((cell, index) => (cell.number === null ? [] : [index]));
  const [first, last] = [numbered[0], numbered.at(-1)];
  const goal = cells.findIndex(
    (cell, index) => cell.number === null && index < (first ?? cells.length) && isGoal(cell.text),
  );
  // A bulletin has no problem to answer: only a text that says what it is, or what was to be reached, has one.
  const opening = cells.find((_, index) => roleByWording(cells, index) === null)?.text ?? "";
  const reports = cells.slice(0, Math.max(0, goal)).some((cell) => LOOKS_BACK.test(cell.text));
  const answers =
    (goal !== -1 && goal <= LATEST_GOAL && isGoalAlone(cells[goal]?.text ?? "") && !reports) ||
    (NOTICE.test(opening) && !TELLS_RESULTS.test(opening));
  return cells.map((cell, index): SectionRole => {
    if (reports && isGoal(cell.text)) return "plan";
    // Running text that states no problem has none to answer.
    if (cell.number !== null || (!answers && (index > 0 || cell.text.includes("。")))) return "completion";
    if (index < (first ?? (goal === -1 ? 0 : goal + 1))) return isGoal(cell.text) ? "goal" : "problem";
    return index > (last ?? -1) && OUTCOME.test(cell.text) ? "outcome" : "completion";
  });
}

/** A first sentence without a figure's worth of text, with more behind it or nothing at all. */
const headingOf = (body: string): string => /^\s*([^。；;]{2,40}?)(?:[。：]|$)/.exec(body)?.[1]?.trim() ?? "";

/** 一是……；二是……: only where 一是 begins them. */
function spokenItems({ body, bodyFrom, to }: Cell): Paragraph["spoken"] {
  const starts = [...body.matchAll(/(?:^|[，。；：、\s])([一二三四五六七八九十])(?:是(?!否)|抓|要(?!求|点))/g)].map(
    (match) => ({
      at: bodyFrom + match.index + match[0].length - 2,
      value: parseNumeral(match[1] ?? "") ?? 0,
    }),
  );
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
      ...(role === "title" || role === "plan" ? [] : [role]),
      // Cells of one row: 责任单位 \t … \t 整改时限 \t …
      ...text
        .split("\t")
        .flatMap(
          (cell) => labelAt(cell.trim().replace(/^[（(]?[一二三四五六七八九十\d]{1,3}[）)]?[、.．]?/, ""))?.field ?? [],
        ),
    ]),
    ...headerFields(plain),
    ...fieldIds.filter((id) => fieldLabels[id].wording?.test(plain) ?? false),
  ]);

export const hasTitle = (paragraphs: readonly Paragraph[]): boolean =>
  paragraphs.some(({ role, text }) => role === "title" && text.includes("公示"));
