/** Items that a text announces and numbers: 8个方面措施 and what follows, 四十三项整改任务, 1, 2, 4. */
import { groupedBy } from "../../collections/grouped-by";
import type { NoticeReading, Paragraph } from "../../notice/reading/notice-text";
import { behindInSentence, type Stretch } from "../../notice/claims/stretch";
import { countsThings } from "../../notice/reading/text-units";
import { stateOf } from "../../notice/claims/states";
import { parseNumeral } from "../../vocabulary/numerals";
import { listBefore, listBehind } from "./stated-counts";
import { cited, found, tells, whereOf, type TextFinding, type TextRule } from "./rule";

const ASPECTS = /^(?:个|项|大)?(?:方面|措施|举措|重点工作|工作措施|工作举措|环节|重点任务|重点措施)/;
/** 一是, 二是 … each on a line of its own, from the next line on. */
function spokenLines({ paragraphs }: NoticeReading, index: number): readonly Paragraph[] {
  const lines: Paragraph[] = [];
  for (const paragraph of paragraphs.slice(index + 1)) {
    const value = parseNumeral(/^([一二三四五六七八九十])是/.exec(paragraph.text.trim())?.[1] ?? "");
    if (value !== lines.length + 1) break;
    lines.push(paragraph);
  }
  return lines;
}

/** The items under a numbered paragraph, or those that follow at once on one without a number ("……如下："). */
function childrenOf({ paragraphs }: NoticeReading, index: number): readonly Paragraph[] {
  if (paragraphs[index]?.number) return paragraphs.filter(({ parent, number }) => parent === index && number !== null);
  const behind = paragraphs.slice(index + 1);
  const first = behind[0]?.number;
  const end = behind.findIndex(
    ({ number, parent }) => number === null || (parent !== behind[0]?.parent && number.style === first?.style),
  );
  return first
    ? behind.slice(0, end === -1 ? undefined : end).filter(({ number }) => number?.style === first.style)
    : [];
}

/** "以下5项工作：": announces what follows. */
const ANNOUNCED = /(?:以下|下列|如下|从|围绕|抓好?|做好|落实)$/;

/** "从3个方面推进：甲；乙；丙。": what a colon announces in its own sentence; 0: no list there. */
function inLineItems({ plain, paragraphs, figures }: NoticeReading, from: number, to: number): number {
  const rest = plain.slice(from, to).split("。")[0] ?? "";
  const numbered = paragraphs.some(({ spoken }) => spoken.some((span) => span.from >= from && span.from <= to));
  if (numbered || figures.some((figure) => figure.from >= from && figure.to <= from + rest.length)) return 0;
  const items = rest.split(/[；;]/).filter((item) => item.trim() !== "");
  return items.length > 1 ? items.length : 0;
}

/** Counts that follow in its sentence. */
const countedBehind = (stretches: readonly Stretch[], own: Stretch): number =>
  behindInSentence(stretches, own).filter(({ figure }) => countsThings(figure.unit)).length;

/** "通过8个方面措施……重点开展以下工作：" and then ten numbered items. */
export const aspectsAgainstItems: TextRule = (reading, { stretches, outcomes }) => {
  const wholes = new Set(outcomes.map(({ whole }) => whole));
  return stretches.flatMap((own): TextFinding[] => {
    const { figure, before, after, endMark } = own;
    if (!/^(?:项|个|条|方面|大|件|类)$/.test(figure.unit)) return [];
    // "细化的38项措施，完成29项": counted, and not what the list below is called.
    if (wholes.has(figure)) return [];
    // "（4个问题，已完成3个）": what became of them.
    if (own.bracket !== null && stateOf(own)?.side === "done") return [];
    const paragraph = reading.paragraphs[figure.paragraph];
    const spoken = paragraph?.spoken[0];
    // "重点抓了四项工作：一是……": the first item stands right behind the colon.
    const announces =
      (ANNOUNCED.test(before) && (endMark === "：" || paragraph?.text.endsWith("：") === true)) ||
      // "主要问题有3个：" and the items right behind.
      (endMark === "：" && paragraph !== undefined && figure.to + after.length + 1 >= paragraph.to) ||
      (paragraph !== undefined && /^[）)][：:]?$/.test(reading.plain.slice(figure.to, paragraph.to).trim())) ||
      (endMark === "：" && spoken !== undefined && spoken.from - figure.to - after.length <= 2);
    const named = figure.unit === "方面" || ASPECTS.test(figure.noun) || ASPECTS.test(after);
    if (!paragraph || figure.value > 40 || !(named || announces)) return [];
    const inLine = endMark === "：" ? inLineItems(reading, figure.to + after.length + 1, paragraph.to) : 0;
    // "主要集中在五个方面：物料裸露27个，道路未硬化22个，……": they stand in the sentence, and not under a number further down.
    if (endMark === "：" && countedBehind(stretches, own) > 1) return [];
    const items =
      inLine ||
      childrenOf(reading, figure.paragraph).length ||
      spokenLines(reading, figure.paragraph).length ||
      (figure.from < (paragraph.spoken[0]?.from ?? 0) ? paragraph.spoken.length : 0);
    return items > 1 && items !== figure.value && listBefore(reading, figure) === null
      ? [
          found("textItemCountDiffers", "warning", figure.phrase, {
            ...cited(reading, figure.phrase),
            stated: figure.value,
            listed: items,
          }),
        ]
      : [];
  });
};

/** 一是, 二是, 三是 in lines of their own, the last of them at most so many lines above. */
const MOST_BETWEEN = 2;

function spokenAbove({ paragraphs }: NoticeReading, index: number): number {
  const numberAt = (at: number): number | null =>
    parseNumeral(/^([一二三四五六七八九十])是/.exec(paragraphs[at]?.text.trim() ?? "")?.[1] ?? "");
  let at = index - 1;
  while (at >= Math.max(0, index - 1 - MOST_BETWEEN) && numberAt(at) === null) at -= 1;
  const last = numberAt(at);
  if (last === null) return 0;
  for (let value = last; value >= 1; value -= 1, at -= 1) if (numberAt(at) !== value) return 0;
  return last;
}

const POINTS_BACK = /^(?:通过|采取)?(?:以上|上述|这)$/;
const MEASURES = /^(?:重点|具体|主要|工作)*(?:措施|举措|做法|任务|工作)/;
/** "以上四项措施" behind 一是, 二是, 三是. */
export const itemsPointedAt: TextRule = (reading, { stretches }) =>
  stretches.flatMap(({ figure, before, after }): TextFinding[] => {
    const isNamed = MEASURES.test(figure.noun) || MEASURES.test(after);
    if (!POINTS_BACK.test(before) || !isNamed) return [];
    const listed = spokenAbove(reading, figure.paragraph);
    return listed > 1 && listed !== figure.value
      ? [
          found("textItemCountDiffers", "warning", figure.phrase, {
            ...cited(reading, figure.phrase),
            stated: figure.value,
            listed,
          }),
        ]
      : [];
  });

const TASKS = /任务|问题(?!整改率)|目标/;
const AIMED = /^(?:紧盯|围绕|聚焦|对照|针对|瞄准|扭住|盯住)$/;
const DONE = /完成|销号|整改到位|办结|达到序时|正在整改|已整改|达到|推进/;

/** "紧盯四十三项整改任务目标": aimed at, and neither listed nor said how many are done. */
export const tasksNotListed: TextRule = (reading) =>
  reading.figures.flatMap((figure): TextFinding[] => {
    const paragraph = reading.paragraphs[figure.paragraph];
    if (!/^[项个条]$/.test(figure.unit) || !TASKS.test(figure.noun) || figure.value < 2 || !tells(figure.section))
      return [];
    if (!paragraph || !AIMED.test(figure.verb ?? "") || ASPECTS.test(figure.noun)) return [];
    // Up to the next paragraph's end: "……现已全部完成整改。"
    const words = reading.plain.slice(figure.to, (reading.paragraphs[figure.paragraph + 1] ?? paragraph).to);
    const listed =
      childrenOf(reading, figure.paragraph).length === figure.value ||
      paragraph.spoken.length === figure.value ||
      listBehind(reading, figure)?.elements.length === figure.value;
    const answered =
      /(?:全部|均|现已)[^，。；]{0,10}(?:完成|整改|销号|办结)/.test(words) ||
      reading.figures.some(
        (other) =>
          other.unit === figure.unit &&
          tells(other.section) &&
          other.from > figure.from &&
          (DONE.test(other.verb ?? "") || DONE.test(other.noun)) &&
          (other.noun === "" || TASKS.test(other.noun) || TASKS.test(other.verb ?? "")),
      );
    return listed || answered
      ? []
      : [
          found("textTasksNotListed", "warning", figure.phrase, {
            ...cited(reading, figure.phrase),
            count: `${reading.text.slice(figure.from, figure.to)}${figure.noun}`,
          }),
        ];
  });

/**
 * Numbers of one style under one heading; cells of a table number by themselves, and the top level runs through all
 * fields.
 */
const keyOf = ({ item, parent, number, role }: Paragraph): string => {
  // "（九）下一步……" goes on with the items of what was done.
  const field = number?.style === "chinese" ? "" : role === "plan" ? "completion" : role;
  return [item, parent ?? "-", number?.style ?? "", field].join("/");
};

/** Cells of a table number their own (1、2 in one row and 1、2、3 in the next), and so does what is planned. */
function bySeries({ plain }: NoticeReading, items: readonly Paragraph[]): readonly (readonly Paragraph[])[] {
  const series: Paragraph[][] = [];
  for (const item of items) {
    const line = plain.slice(plain.lastIndexOf("\n", item.from) + 1, item.from);
    const last = series.at(-1);
    const anew = line.includes("\t") || item.role !== last?.at(-1)?.role;
    if (last === undefined || (item.number?.value === 1 && anew)) series.push([item]);
    else last.push(item);
  }
  return series;
}

/** 1, 2, 4: an item was lost, or numbered twice. */
export const itemNumbers: TextRule = (reading) => {
  const groups = groupedBy(
    reading.paragraphs.filter(({ number }) => number !== null),
    keyOf,
  );
  const numbered = [...groups.values()]
    .flatMap((group) => bySeries(reading, group))
    .map((items) => items.map((item) => ({ span: { from: item.from, to: item.to }, value: item.number?.value ?? 0 })));
  const spoken = reading.paragraphs.map(({ spoken: items }) =>
    items.map(({ from, to, value }) => ({ span: { from, to }, value })),
  );
  return [...numbered, ...spoken].flatMap((items): TextFinding[] => {
    const at = items.findIndex(({ value }, index) => value !== (items[0]?.value ?? 0) + index);
    const broken = items[at];
    if (!broken) return [];
    return [
      found(
        "textItemNumbers",
        "warning",
        { from: broken.span.from, to: Math.min(broken.span.to, broken.span.from + 20) },
        {
          where: whereOf(reading, broken.span.from),
          numbers: items.map(({ value }) => value).join("、"),
          expected: String((items[0]?.value ?? 0) + at),
        },
      ),
    ];
  });
};
