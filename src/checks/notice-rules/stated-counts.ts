/** Numbers that say how many things a list names: A、B、C三家, 9项措施, 等处设立7个点位, 三大污染源. */
import { figuresOfClause, spanAt, spansWithin } from "../../notice/reading/places";
import type { NoticeReading, Span, TextFigure } from "../../notice/reading/notice-text";
import { behindInSentence, type Stretch } from "../../notice/claims/stretch";
import { parseNumeral } from "../../vocabulary/numerals";
import { cited, found, spanOf, type TextFinding, type TextRule } from "./rule";

const LIST_UNITS = /^(?:项|个|种|类|家|条|处|座|部门|轮|方面|名|级)$/;

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
export function listBefore(reading: NoticeReading, figure: TextFigure): List | null {
  const clause = reading.clauses[figure.clause];
  if (!clause || !LIST_UNITS.test(figure.writtenUnit)) return null;
  const quoted = quotedList(reading.plain, clause.from, figure.from);
  if (quoted) return quoted;
  const before = figuresOfClause(reading.figures, figure.clause).findLast(({ to }) => to <= figure.from);
  const list = before ? null : listIn(reading.plain, clause.from, figure.from, 3);
  if (list === null) return null;
  // "A、B、C完成整改3项": the number counts what was done, not the names. A first verb is part of a measure's name.
  const acts =
    DEED.test(list.elements.at(-1)?.slice(1) ?? "") ||
    (/[对在为由将把从按]/.test((list.elements[0] ?? "").slice(0, 1)) && !isAttached(list)) ||
    /共|合计|累计|每|各|分别|依次|均|有$/.test(list.elements.at(-1) ?? "");
  return acts || sharesHead(list) ? null : list;
}

/** How much longer than its fellows a last name is that bears what all of them are. */
const HEAD = 4;
/** "渔船、养殖、餐饮油污收集点38处": places of three kinds, of which there are 38. */
const sharesHead = ({ elements }: List): boolean => {
  const last = elements.at(-1) ?? "";
  const others = elements.slice(0, -1);
  const longest = Math.max(...others.map((name) => name.length));
  return last.length - longest >= HEAD && !others.some((name) => name.slice(-1) === last.slice(-1));
};

/** A verb in the last name: the number belongs to it. */
const ACTS =
  /[纳列划]入|实施|组织|落实|形成|成立|配[备置]|下达|发放|拆除|关停|整治|治理|清[理运]|办结|受理|采取|建立|培训|出动|采样|抽[查检]|监测/;
/** 县住建局, 县农业农村局: offices, however long their names. */
const OFFICE = /[局委办厅]$/;
/** "对赵家沟、吴家沟、李家沟3条河": names right up to the number, behind a preposition, the last no longer than the others. */
const isAttached = ({ elements, open }: List): boolean => {
  const [first = "", ...others] = elements;
  const last = others.at(-1) ?? "";
  const longest = Math.max(first.length - 1, ...others.slice(0, -1).map((name) => name.length));
  const alike = last.length <= longest + 1 || [first, ...others].every((name) => OFFICE.test(name));
  return !open && others.length > 1 && alike && !ACTS.test(last);
};

/** Names of their own, of which a bracket tells each: 立交桥、安山收费站, and no 大气、水、噪声. */
const SHORTEST_NAME = 3;

/** "固定查控点位7个（立交桥、安山收费站、……）": the names and nothing else, in a bracket right behind the number. */
function listInBracket({ plain, figures }: NoticeReading, figure: TextFigure): List | null {
  const inside = /^（([^（）。；，：\n]*、[^（）。；，：\n]*)）/.exec(plain.slice(figure.to))?.[1];
  if (inside === undefined || !LIST_UNITS.test(figure.writtenUnit)) return null;
  const [from, to] = [figure.to + 1, figure.to + 1 + inside.length];
  const list = listIn(plain, from, to, 3);
  const named = list?.elements.every((name) => /^[\u4e00-\u9fa5“”]+$/.test(name) && name.length >= SHORTEST_NAME);
  const told =
    /^(?:含|包括|其中|主要|如|不含|不包括|重点)/.test(inside) || spansWithin(figures, { from, to }).length > 0;
  return list !== null && named === true && !told ? list : null;
}

/** "……以下3项措施：A、B、C。" */
export function listBehind(reading: NoticeReading, figure: TextFigure): List | null {
  const sentence = reading.sentences[figure.sentence];
  if (!sentence || !LIST_UNITS.test(figure.writtenUnit)) return null;
  const rest = reading.plain.slice(figure.to, sentence.to);
  const lead = /^[^，。；：]{0,14}(?:：|，?(?:分别是|分别为|包括|即))/.exec(rest)?.[0].length;
  if (lead === undefined) return null;
  const end = /[，。；]/.exec(rest.slice(lead))?.index;
  if (end === undefined) return null;
  const [from, to] = [figure.to + lead, figure.to + lead + end];
  return spansWithin(reading.figures, { from, to }).length > 0 ? null : listIn(reading.plain, from, to, 2);
}

export const countsAgainstLists: TextRule = (reading) =>
  reading.figures.flatMap((figure): TextFinding[] => {
    if (figure.approximate || figure.role !== "result") return [];
    const bracketed = listInBracket(reading, figure);
    const list = bracketed ?? listBefore(reading, figure) ?? listBehind(reading, figure);
    // "大气站、水质站、噪声站23座": so many more are things of those kinds.
    if (list === null || figure.value > 2 * list.elements.length + 2) return [];
    const fits = list.open
      ? figure.value >= list.elements.length
      : figure.value >= list.elements.length && figure.value <= list.most;
    const span = { from: Math.min(list.from, figure.phrase.from), to: Math.max(list.to, figure.phrase.to) };
    return fits
      ? []
      : [
          found("textListCountDiffers", bracketed ? "warning" : "error", span, {
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
  stretches.flatMap((first): TextFinding[] => {
    if (!LISTED_NAMES.test(first.before)) return [];
    const values = [first];
    for (const next of behindInSentence(stretches, first)) {
      const bare = next.before === "" || /^[和及与]$/.test(next.before);
      // "达到24%、50%以上，……分别减少10.6万、3.8万公顷": what has no unit of its own stands between.
      const last = values.at(-1) ?? first;
      const beside = !/[，。；\d]/.test(reading.plain.slice(last.figure.to, next.figure.from));
      if (!bare || !beside || (next.mark !== "、" && next.mark !== "")) break;
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
    : before?.sentence === own.sentence && !/[；;]\s*$/.test(reading.plain.slice(before.from, before.to))
      ? before
      : null;
  if (clause === null) return null;
  const told = spansWithin(reading.figures, clause).filter(({ from }) => from < first.figure.from);
  // A number of the names themselves (四个点位) is no value of theirs.
  if (told.some(({ unit }) => !/^[个家项条座处]$/.test(unit)) || told.length > 1) return null;
  const list = listIn(reading.plain, clause.from, clause.to, 2);
  const [count] = told;
  // "甲、乙、丙等6个行动，检查企业分别为": the six, of whom three are named.
  const open = list?.open === true || /等\s*$/.test(reading.plain.slice(clause.from, count?.from ?? clause.from));
  if (open) return count ? { ...clause, least: count.value, most: count.value } : null;
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
    if (list === null || list.open || list.elements.length < 3) return [];
    const headings = reading.paragraphs
      .filter(({ from, heading, number }) => number !== null && heading !== "" && from > figure.to)
      .map(({ heading }) => heading);
    if (headings.length < 3) return [];
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

/** 三大污染源, 四步闭环, 三级联动: numerals that count no things, behind what they count. */
const STEPS = /([二两三四五六七八九十])(?=大|步|级(?!以|公路|标准|水)|环|化|位一体|结合)/g;
const FEWEST = 3;

/** "工业源、移动源、扬尘源三大污染源", "“查、改、拆、管”五步工作法". */
export const stepsAgainstLists: TextRule = (reading) =>
  [...reading.plain.matchAll(STEPS)].flatMap(({ index, 1: numeral = "" }): TextFinding[] => {
    const clause = reading.clauses[spanAt(reading.clauses, index)];
    const from = Math.max(clause?.from ?? index, reading.sentences[spanAt(reading.sentences, index)]?.from ?? 0);
    const list = quotedList(reading.plain, from, index) ?? listIn(reading.plain, from, index, FEWEST);
    const stated = parseNumeral(numeral) ?? 0;
    if (
      list === null ||
      list.elements.length < FEWEST ||
      reading.masked.slice(list.from, index).includes("■■■■■■■■■■■■■■■■")
    )
      return [];
    const first = list.elements[0] ?? "";
    const short = list.elements.slice(1).every((element) => element.length <= 8) && first.length <= 16;
    const fits = list.open ? stated >= list.elements.length : stated >= list.elements.length && stated <= list.most;
    if (!short || fits || spansWithin(reading.figures, { from: list.from, to: index }).length > 0) return [];
    const span = { from: list.from, to: index + 2 };
    return [
      found("textListCountDiffers", "warning", span, {
        ...cited(reading, span),
        stated,
        listed: list.elements.length,
      }),
    ];
  });

/** "做到“四个坚持”：坚持……；坚持……；坚持……": so many sentences begin with the word. */
const SO_MANY_OF =
  /“?([二两三四五六七八九十])(?:个|大|项)([\u4e00-\u9fa5]{2})(”)?(?:要求|原则|工作法|举措)?[：:。，]([^\n]*)/g;
/** 一是……，二是……: what is not in quotation marks is counted with the items of the text. */
const SPOKEN = /(?:^|[，；。])[一二三四五六七八九十]{1,2}是/g;

export const headWordsCounted: TextRule = (reading) =>
  [...reading.plain.matchAll(SO_MANY_OF)].flatMap(
    ({ index, 0: words, 1: numeral = "", 2: head = "", 3: quoted, 4: behind = "" }): TextFinding[] => {
      const parts = behind.split(/[；;。]/).filter((part) => part.trim() !== "");
      const begun = parts.findIndex((part) => !startsWith(part, head));
      const spoken = quoted !== undefined && behind.startsWith("一是") ? [...behind.matchAll(SPOKEN)].length : 0;
      const listed = spoken > 0 ? spoken : begun === -1 ? parts.length : begun;
      const stated = parseNumeral(numeral) ?? 0;
      // Further on the word may head clauses of its own.
      const more = [...behind.matchAll(new RegExp(`(?:^|[，；。、])(?:[一二三四五六七八九]是)?${head}`, "g"))].length;
      if (listed < 2 || listed === stated || more === stated) return [];
      const span = { from: index, to: index + words.length - behind.length };
      return [found("textListCountDiffers", "warning", span, { ...cited(reading, span), stated, listed })];
    },
  );
/** 坚持高位推动, or 责任落实到位. */
const startsWith = (part: string, head: string): boolean =>
  part
    .split(/[，：]/)[0]
    ?.trimEnd()
    .endsWith(head) === true ||
  new RegExp(`^\\s*(?:[一二三四五六七八九]是|[（(]?[一二三四五六七八九\\d][）)、.])?${head}`).test(part);
