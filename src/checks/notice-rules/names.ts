/** One thing under two names: the kind of place or the county differs, or the number of the problem does. */
import { pattern } from "../../collections/pattern";
import type { NoticeReading, Span } from "../../notice/reading/notice-text";
import { parseNumeral } from "../../vocabulary/numerals";
import { cited, found, type TextFinding, type TextRule } from "./rule";

/** Endings of names of sites that are easily mistaken for each other. */
const SITES = "厂场矿站坊园店库塘池";
const AREAS = "省市县区州盟旗镇乡";
/** Begins the name of an office: 青石市 and 青石县 may each have one. */
const OFFICE = pattern()`
  ^(?:人民|生态|环境|环保|水利|自然|住房|农业|发展|工业|应急|林业|城管|城市|委|政府|督察|整改|党|人大|政协|级|内|域
  |有|共|各|的|已|属|全|境|上|下|与|和|及|等|优|空|细|大|乡|村|镇|街|开|本|在|累|建|现|对|将|主|重)
`;

interface NameAt extends Span {
  readonly stem: string;
  readonly kind: string;
}

/** Three characters at least and the ending, within one run of characters; a phrase of time is no part of it. */
const siteNames = ({ masked }: NoticeReading): readonly NameAt[] =>
  [...masked.matchAll(new RegExp(`([\\u4e00-\\u9fa5]{3,14}?)([${SITES}])`, "g"))].map(
    ({ index, 0: whole, 1: stem = "", 2: kind = "" }) => ({ from: index, to: index + whole.length, stem, kind }),
  );

/** Words of every such name: a treatment plant and a treatment station are two things. */
const GENERIC = pattern("g")`
  污水|废水|处理|处置|垃圾|填埋|转运|中转|焚烧|养殖|饲养|加油|加气|监测|收储|储存|水源|供水|自来水|集中|生活|工业
  |城镇|农村|乡镇|[省市县区镇乡村]|采石|采砂|砂石|石料|建材|矿山|煤炭|化工|发电|热电|停车|充电|客运|货运|固废|危废
  |医疗|[的和与及等在]
`;

const commonEnd = (a: string, b: string): number => {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length;
};

/** Characters of a proper name that both share in front of the ending: fewer may be two sites of one kind. */
const ENOUGH = 2;
const sharedName = (a: NameAt, b: NameAt): number =>
  a.stem.slice(a.stem.length - commonEnd(a.stem, b.stem)).replace(GENERIC, "").length;

export const nameVariants: TextRule = (reading) => {
  const sites = siteNames(reading);
  const twice = sites.flatMap((name, index): TextFinding[] => {
    const other = sites
      .slice(0, index)
      .find((earlier) => earlier.kind !== name.kind && sharedName(earlier, name) >= ENOUGH);
    return other
      ? [
          variant(
            reading,
            shortened(name, commonEnd(other.stem, name.stem)),
            shortened(other, commonEnd(other.stem, name.stem)),
          ),
        ]
      : [];
  });
  return [...twice.slice(0, 3), ...areaVariants(reading).slice(0, 3)];
};

const shortened = ({ from, to, stem }: NameAt, length: number): Span => ({ from: from + stem.length - length, to });

const variant = (reading: NoticeReading, span: Span, other: Span): TextFinding =>
  found("textNameVariants", "note", span, {
    ...cited(reading, span),
    other: reading.plain.slice(other.from, other.to),
  });

/** A place is one or the other: counties become districts, townships towns. A city and a county may share a name. */
const EITHER = ["县区", "镇乡"];
const excludes = (a: string, b: string): boolean => EITHER.some((pair) => pair.includes(a) && pair.includes(b));

/** 青石县保良矿业 and 青石市保良矿业; 仙居县 and 仙居区水利局. */
function areaVariants(reading: NoticeReading): readonly TextFinding[] {
  const { plain } = reading;
  const named = [...plain.matchAll(new RegExp(`([\\u4e00-\\u9fa5]{2})([${AREAS}])([\\u4e00-\\u9fa5]{0,3})`, "g"))].map(
    ({ index, 0: whole, 1: stem = "", 2: kind = "", 3: next = "" }) => ({ index, whole, stem, kind, next }),
  );
  const at = ({ index, whole }: (typeof named)[number]): Span => ({ from: index, to: index + whole.length });
  const told = new Set<string>();
  return named.flatMap((own, position): TextFinding[] => {
    const isOffice = own.next.length < 3 || OFFICE.test(own.next);
    const other = named
      .slice(0, position)
      .find(
        (earlier) =>
          earlier.stem === own.stem &&
          earlier.kind !== own.kind &&
          ((!isOffice && earlier.next === own.next) || (isName(own.stem) && excludes(earlier.kind, own.kind))),
      );
    if (!other || told.has(own.stem)) return [];
    told.add(own.stem);
    return [variant(reading, at(own), at(other))];
  });
}

/** 全县 and 城区, 各镇 and 本区 are no names. */
const isName = (stem: string): boolean =>
  !/[全各本我该此城老新中山园辖社小景库矿厂市县区镇乡个两多和与及在的]|[建完形组]成/.test(stem);

/** 第二十七项, 问题十二, 序号29, 第12号: one number a kind, problem by problem. */
const REFERENCE = pattern("g")`
  (?:(第)([一二三四五六七八九十百\d]{1,4})([项号])
  (?:(?:中央|省级?)?(?:生态环境|环保)?(?:保护)?督察)?(?:(?:突出|反馈|具体)?(?:生态)?(?:环境|环保)?问题|整改|任务|转办|交办|信访|[）)])
  |((?:序号|编号|(?<![现查办改出馈映有计决类个])问题))[:：]?\s?第?([一二三四五六七八九十百\d]{1,4})(?=[）)项、，。：\s整情]|$))
`;

/** The number of the problem in the title, and another one below. */
export const referencesDiffer: TextRule = (reading) => {
  if (reading.paragraphs.some(({ item }) => item > 0)) return [];
  const named = [...reading.plain.matchAll(REFERENCE)].map((match) => ({
    kind: `${match[1] ?? ""}${match[3] ?? match[4] ?? ""}`,
    number: match[2] ?? match[5] ?? "",
    from: match.index,
    to: match.index + match[0].length,
  }));
  return [...problemNumbers(reading), ...laterNumbers(reading, named)];
};

interface Reference extends Span {
  readonly kind: string;
  readonly number: string;
}

const ORDINAL = /第([一二三四五六七八九十百\d]{1,4})项/g;

/** 第七项 in the title, and another one at the head of the problem itself. */
function problemNumbers(reading: NoticeReading): readonly TextFinding[] {
  const numberIn = (role: string): Span[] =>
    reading.paragraphs.flatMap((paragraph) => {
      if (paragraph.role !== role) return [];
      const length = role === "title" ? 80 : 30;
      const words = reading.plain.slice(paragraph.from, Math.min(paragraph.to, paragraph.from + length));
      return [...words.matchAll(ORDINAL)].map(({ index, 0: word }) => ({
        from: paragraph.from + index,
        to: paragraph.from + index + word.length,
      }));
    });
  const [title, problem] = [numberIn("title"), numberIn("problem")];
  const [first, own] = [title[0], problem[0]];
  if (!first || !own || title.length > 1 || problem.length > 1) return [];
  const wordsAt = ({ from, to }: Span): string => reading.plain.slice(from, to);
  const values = [first, own].map((span) => parseNumeral(wordsAt(span).slice(1, -1)) ?? wordsAt(span).slice(1, -1));
  if (String(values[0]) === String(values[1])) return [];
  return [found("textNameVariants", "warning", own, { ...cited(reading, own), other: wordsAt(first) })];
}

/** "现将第十八项整改任务完成情况公示如下": what the title is of. */
const ANNOUNCES = /^\s*(?:根据|按照|依据|现将|为)[^。]*(?:公示|公布|公开|报告|说明|通报)/;
const sentenceAt = ({ plain, sentences }: NoticeReading, { from }: Span): string => {
  const sentence = sentences.find((own) => own.from <= from && from < own.to);
  return sentence ? plain.slice(sentence.from, sentence.to) : "";
};

function laterNumbers(reading: NoticeReading, named: readonly Reference[]): readonly TextFinding[] {
  return named.flatMap((later, index): TextFinding[] => {
    const own = named.filter(({ kind }) => kind === later.kind);
    const first = own[0];
    if (
      own.length !== 2 ||
      !first ||
      own[1] !== later ||
      first.number === later.number ||
      named.indexOf(later) !== index
    )
      return [];
    const roleAt = ({ from }: Span) => reading.paragraphs.find((paragraph) => paragraph.to > from)?.role;
    const role = roleAt(later);
    const announces = ANNOUNCES.test(sentenceAt(reading, later));
    const headed = roleAt(first) === "title" && (role === "title" || role === "problem" || announces);
    return [
      found("textNameVariants", headed ? "warning" : "note", later, {
        ...cited(reading, later),
        other: reading.plain.slice(first.from, first.to),
      }),
    ];
  });
}
