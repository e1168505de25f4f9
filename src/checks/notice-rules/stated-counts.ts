/** Numbers that announce how many things follow or went before: 8个方面措施, 9项措施, 四十三项整改任务, 等处设立7个点位. */
import { groupedBy } from "../../collections/grouped-by";
import type { NoticeReading, Paragraph, Span, TextFigure } from "../../notice/reading/notice-text";
import type { Stretch } from "../../notice/claims/stretch";
import { whereOf, cited, found, spanOf, tells, type TextFinding, type TextRule } from "./rule";

const ASPECTS = /^(?:个|项|大)?(?:方面|措施|举措|重点工作|工作措施|工作举措|环节|重点任务|重点措施)/;
const LIST_UNITS = /^(?:项|个|种|类|家|条|处|座|部门)$/;

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

/** "通过8个方面措施……重点开展以下工作：" and then ten numbered items. */
export const aspectsAgainstItems: TextRule = (reading, { stretches }) =>
  stretches.flatMap(({ figure, before, after, endMark }): TextFinding[] => {
    if (!/^(?:项|个|条|方面|大)$/.test(figure.unit)) return [];
    const paragraph = reading.paragraphs[figure.paragraph];
    const spoken = paragraph?.spoken[0];
    // "重点抓了四项工作：一是……": the first item stands right behind the colon.
    const announces =
      (ANNOUNCED.test(before) && (endMark === "：" || paragraph?.text.endsWith("：") === true)) ||
      (endMark === "：" && spoken !== undefined && spoken.from - figure.to - after.length <= 2);
    const named = figure.unit === "方面" || ASPECTS.test(figure.noun) || ASPECTS.test(after);
    if (!paragraph || figure.value > 40 || !(named || announces)) return [];
    const inLine = endMark === "：" ? inLineItems(reading, figure.to + after.length + 1, paragraph.to) : 0;
    const items =
      inLine ||
      childrenOf(reading, figure.paragraph).length ||
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

interface List extends Span {
  readonly elements: readonly string[];
  /** The last element may hold two: "A、B和C". */
  readonly most: number;
  /** "等": more than are named. */
  readonly open: boolean;
}

/** Enumerated words, cut at 、 outside titles, quotation marks and brackets; null: not a list. */
function listIn(plain: string, from: number, to: number, fewest: number): List | null {
  const elements: string[] = [];
  let depth = 0;
  let start = from;
  for (let at = from; at < to; at += 1) {
    const character = plain.charAt(at);
    if ("《“（(".includes(character)) depth += 1;
    else if ("》”）)".includes(character)) depth -= 1;
    else if (character === "、" && depth === 0) {
      elements.push(plain.slice(start, at));
      start = at + 1;
    }
  }
  const rest = plain.slice(start, to);
  const last = rest.replace(/等(?:共|共计)?$/, "");
  if (elements.length + 1 < fewest || last.trim() === "" || elements.some((element) => element.trim() === ""))
    return null;
  const joined = /[^共]和|以及|[^涉普]及(?!时|其)|与/.test(last) ? 1 : 0;
  return { from, to, elements: [...elements, last], most: elements.length + 1 + joined, open: last !== rest };
}

/** Inside the last element: the number belongs to the deed. 治理 and 处置 end names as often. */
const DEED = /完成|设立|设置|建成|开展|召开|检查|排查|处罚|查处|淘汰|投入|安装|新增|涉及|发现|印发|出台|制定|推送|通过/;

/** "围绕“治水、治气、治土”三个领域": a list in quotation marks right before the number; null: none. */
function quotedList(plain: string, from: number, to: number): List | null {
  const match = /[“"]([^“”"]*、[^“”"]*)[”"]$/.exec(plain.slice(from, to));
  const words = match?.[1];
  if (!match || words === undefined) return null;
  const start = from + match.index + 1;
  return listIn(plain, start, start + words.length, 3);
}

/** "A、B、……、I9项措施": the enumeration that runs up to the number in its clause; null: there is none. */
function listBefore(reading: NoticeReading, figure: TextFigure): List | null {
  const clause = reading.clauses[figure.clause];
  if (!clause || !LIST_UNITS.test(figure.unit)) return null;
  const quoted = quotedList(reading.plain, clause.from, figure.from);
  if (quoted) return quoted;
  const before = reading.figures.findLast(({ clause: at, to }) => at === figure.clause && to <= figure.from);
  const list = before ? null : listIn(reading.plain, clause.from, figure.from, 3);
  if (list === null) return null;
  // "A、B、C完成整改3项": the number counts what was done, not the names. A first verb is part of a measure's name.
  const acts =
    DEED.test(list.elements.at(-1)?.slice(1) ?? "") ||
    (/[对在为由将把]/.test((list.elements[0] ?? "").slice(0, 1)) && !isAttached(list)) ||
    /共|合计|累计|每|各|分别|依次|均|有$/.test(list.elements.at(-1) ?? "");
  return acts ? null : list;
}

/** "对赵家沟、吴家沟、李家沟3条河": names of one form right up to the number, behind a preposition. */
const isAttached = ({ elements: [first = "", ...others], open }: List): boolean =>
  !open && others.length > 1 && others.every((name) => name.length === first.length - 1);

/** "……以下3项措施：A、B、C。" */
function listBehind(reading: NoticeReading, figure: TextFigure): List | null {
  const sentence = reading.sentences[figure.sentence];
  if (!sentence || !LIST_UNITS.test(figure.unit)) return null;
  const rest = reading.plain.slice(figure.to, sentence.to);
  const lead = /^[^，。；：]{0,14}(?:：|，?(?:分别是|分别为|包括|即))/.exec(rest)?.[0].length;
  if (lead === undefined) return null;
  const end = /[，。；]/.exec(rest.slice(lead))?.index;
  if (end === undefined) return null;
  const [from, to] = [figure.to + lead, figure.to + lead + end];
  return reading.figures.some((other) => other.from >= from && other.to <= to)
    ? null
    : listIn(reading.plain, from, to, 2);
}

export const countsAgainstLists: TextRule = (reading) =>
  reading.figures.flatMap((figure): TextFinding[] => {
    if (figure.approximate || figure.role !== "result") return [];
    const list = listBefore(reading, figure) ?? listBehind(reading, figure);
    if (list === null) return [];
    const fits = list.open
      ? figure.value >= list.elements.length
      : figure.value >= list.elements.length && figure.value <= list.most;
    const span = { from: Math.min(list.from, figure.phrase.from), to: Math.max(list.to, figure.phrase.to) };
    return fits
      ? []
      : [
          found("textListCountDiffers", "error", span, {
            ...cited(reading, span),
            stated: figure.value,
            listed: list.elements.length,
          }),
        ];
  });

const AT_PLACES =
  /(?:在|于|对)?([^，。；：]+、[^，。；：]+?)等(?:处|地|地点|点位|路段|区域|位置|路口)(?:共|共计|设立|设置|建立|建成|布设|安装|增设|新设)/;
const OF_PLACES = /(?:在|于|对|涉及)?([^，。；：]+、[^，。；：]+?)等(?:共|共计)?$/;
/** Of towns and units named by two or more of them the rest could be named as well. */
const NAMED_AT_LEAST = 2;

/** "在A、B、C等处设立7个……点位", "A、B、C等5个镇". */
export const fewerNamed: TextRule = (reading) =>
  reading.figures.flatMap((figure): TextFinding[] => {
    const clause = reading.clauses[figure.clause];
    if (!clause || !/^(?:个|处|座|家|条|部门)$/.test(figure.unit)) return [];
    const before = reading.plain.slice(clause.from, figure.from);
    const places = AT_PLACES.exec(before)?.[1]?.split("、").length ?? 0;
    const others = OF_PLACES.exec(before)?.[1]?.split("、").length ?? 0;
    const named = places || (others >= NAMED_AT_LEAST && figure.value <= 2 * others ? others : 0);
    if (named === 0 || named >= figure.value) return [];
    const span = spanOf(clause, figure.phrase);
    return [found("textFewerNamed", "note", span, { ...cited(reading, span), stated: figure.value, named })];
  });

const LISTED_NAMES = /(?:分别|依次)[^，。；：、]{0,12}$/;

/** "A、B、C分别为1、2、3": as many values as names. */
export const valuesAgainstNames: TextRule = (reading, { stretches }) =>
  stretches.flatMap((first, index): TextFinding[] => {
    if (!LISTED_NAMES.test(first.before)) return [];
    const values = [first];
    for (const next of stretches.slice(index + 1)) {
      const bare = next.before === "" || /^[和及与]$/.test(next.before);
      if (!bare || next.figure.sentence !== first.figure.sentence || (next.mark !== "、" && next.mark !== "")) break;
      values.push(next);
    }
    const names = namesBefore(reading, first);
    if (values.length < 2 || names === null || values.length === names.least || values.length === names.most) return [];
    const span = { from: names.from, to: values.at(-1)?.figure.to ?? first.figure.to };
    return [
      found("textListCountDiffers", "warning", span, {
        ...cited(reading, span),
        stated: values.length,
        listed: names.least,
      }),
    ];
  });

/** The names in front of 分别, in its clause or the one before; null: no list of names without figures of its own. */
function namesBefore(
  reading: NoticeReading,
  first: Stretch,
): (Span & { readonly least: number; readonly most: number }) | null {
  const own = reading.clauses[first.figure.clause];
  const before = reading.clauses[first.figure.clause - 1];
  if (!own) return null;
  const head = { from: own.from, to: first.figure.from };
  const clause = reading.plain.slice(head.from, head.to).includes("、")
    ? head
    : before?.sentence === own.sentence
      ? before
      : null;
  if (clause === null) return null;
  const told = reading.figures.filter(
    ({ from, to }) => from >= clause.from && to <= clause.to && from < first.figure.from,
  );
  // A number of the names themselves (四个点位) is no value of theirs.
  if (told.some(({ unit }) => !/^[个家项条座处]$/.test(unit)) || told.length > 1) return null;
  const list = listIn(reading.plain, clause.from, clause.to, 2);
  return list && { ...clause, least: list.elements.length, most: list.most };
}

/** Enough of one name's pairs of characters stand in the other. */
function alike(a: string, b: string): boolean {
  const pairs = (text: string): Set<string> =>
    new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2)));
  const [first, second] = [pairs(a), pairs(b)];
  const common = [...first].filter((pair) => second.has(pair)).length;
  return common / Math.max(1, Math.min(first.size, second.size)) >= 0.5;
}

/** Measures of an earlier list that the numbered items no longer have, where most of them do come back. */
export const measuresDropped: TextRule = (reading) =>
  reading.figures.flatMap((figure): TextFinding[] => {
    const list = listBefore(reading, figure);
    const headings = reading.paragraphs
      .filter(({ from, heading, number }) => number !== null && heading !== "" && from > figure.to)
      .map(({ heading }) => heading);
    if (list === null || list.open || list.elements.length < 3 || headings.length < 3) return [];
    const gone = list.elements.filter((element) => !headings.some((heading) => alike(element, heading)));
    return gone.length > 0 && gone.length * 3 <= list.elements.length
      ? [
          found("textMeasureDropped", "warning", spanOf(list, figure.phrase), {
            ...cited(reading, spanOf(list, figure.phrase)),
            measures: gone.join("、"),
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
const keyOf = ({ item, parent, number, role }: Paragraph): string =>
  `${item}/${parent ?? "-"}/${number?.style ?? ""}/${number?.style === "chinese" ? "" : role}`;

/** 1, 2, 4: an item was lost, or numbered twice. */
export const itemNumbers: TextRule = (reading) => {
  const groups = groupedBy(
    reading.paragraphs.filter(({ number }) => number !== null),
    keyOf,
  );
  const numbered = [...groups.values()].map((items) =>
    items.map((item) => ({ span: { from: item.from, to: item.to }, value: item.number?.value ?? 0 })),
  );
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
