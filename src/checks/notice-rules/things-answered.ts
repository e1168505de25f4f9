/** Things that the problem counts (违规种植340亩, 钓鱼平台6处): some are answered by the results, and one is not named again. */
import { pairsOf } from "../../notice/claims/rate-words";
import { addsUp, opensAmong, type Stretch } from "../../notice/claims/stretch";
import type { NoticeReading, Span } from "../../notice/reading/notice-text";
import { cited, found, tells, type TextFinding, type TextRule } from "./rule";

/** Words that name no thing, and deeds against it. */
const EMPTY =
  /仍有|存在|尚有|还有|未|没有|约|达|共|有|的|等|其中|内|反映|反馈|指出|查出|发现|违法|违规|非法|擅自|占用|占地|面积|问题|情况|企业|单位|项目|设施|县|市|区|镇|乡|村/g;

/** The words nearest to the number that name something. */
const thingOf = ({ before, after }: Stretch): string => {
  const names = (words: string): string[] => words.replace(EMPTY, "・").split("・");
  const named = before.length > 1 ? names(before).reverse() : names(after);
  return named.find((name) => name.length > 1) ?? "";
};

/** Two characters of the name stand in the results, or the very number with its unit. */
const isAnswered = (results: string, name: string, text: string): boolean =>
  results.includes(text) || pairsOf(name).some((pair) => results.includes(pair));

const SIZE = /面积|长度|总?量|能力|库容|容积/;
/** A measure of an item with its unit; null: the words name none. */
const measureOf = ({ paragraphs }: NoticeReading, { figure, before }: Stretch): string | null => {
  const size = SIZE.exec(before)?.[0];
  return size === undefined ? null : [paragraphs[figure.paragraph]?.item, size, figure.unit].join("/");
};
/** What the results tell by the same measures as the problem: 图斑面积2870亩, 修复面积2884亩. */
const measuresTold = (reading: NoticeReading, stretches: readonly Stretch[]): ReadonlySet<string | null> =>
  new Set(stretches.filter(({ figure }) => tells(figure.section)).map((stretch) => measureOf(reading, stretch)));

/** 高差最大42米: how a thing is shaped, and no thing that could be answered. */
const OF_SHAPE = /最[大高深长宽厚]|高差|高度|深度|坡度|厚度|宽度/;

export const thingsAnswered: TextRule = (reading, { stretches, totals }) => {
  const listed = new Set(totals.flatMap(({ parts }) => parts));
  const measures = measuresTold(reading, stretches);
  const items = [...new Set(reading.paragraphs.map(({ item }) => item))];
  return items.flatMap((item): TextFinding[] => {
    const results = reading.paragraphs
      .filter((paragraph) => paragraph.item === item && tells(paragraph.role))
      .map(({ text }) => text)
      .join("\n");
    const firstTold = reading.paragraphs.findIndex((paragraph) => paragraph.item === item && tells(paragraph.role));
    const asked = stretches.filter(
      (stretch) =>
        stretch.figure.section === "problem" &&
        reading.paragraphs[stretch.figure.paragraph]?.item === item &&
        // A report that ends with what is still wrong has told its results before.
        stretch.figure.paragraph < firstTold &&
        !OF_SHAPE.test(stretch.before) &&
        addsUp(stretch) &&
        !listed.has(stretch.figure) &&
        // "已建的10个中有4个运行不正常": nothing is wrong with those that are there.
        !/^已/.test(stretch.before) &&
        !opensAmong(stretch) &&
        // "仅1家完成改造": what there is of it is no fault.
        !/分别|各有?$|[仅只]有?$/.test(stretch.before) &&
        stretch.bracket === null &&
        !/^(?:元|天|小时|人|.次|次|类|种|项|件|条|批|轮|期|起|个月|方面|部门|%)$/.test(stretch.figure.unit) &&
        thingOf(stretch).length >= 2,
    );
    // Where none of them is named again, the results speak of them in other words.
    const isTold = (one: Stretch): boolean => {
      const measure = measureOf(reading, one);
      return isAnswered(results, thingOf(one), one.figure.text) || (measure !== null && measures.has(measure));
    };
    const [open, answered] = [false, true].map((known) => asked.filter((one) => isTold(one) === known));
    if (!open || !answered || results === "" || open.length !== 1 || answered.length < 1) return [];
    return open
      .filter(({ figure }) => answered.some((other) => other.figure.sentence === figure.sentence))
      .map(({ figure }) =>
        found("textThingUnanswered", "warning", figure.phrase, {
          ...cited(reading, figure.phrase),
          count: figure.text,
        }),
      );
  });
};

/** The problem is said to be solved. */
const SOLVED = /整改到位|完成整改|整改(?:任务)?(?:已|全面|全部)*完成|(?:目标|任务)(?:已|全面|全部)*(?:实现|完成)/;
/** Done to something that is not named again: of the problem's thing, as it seems. */
const HANDLED =
  /(?:已|全部|均)[^，。；]{0,4}(?:处置|清理|清运|治理|解决|转运|消纳|处理|恢复|补齐|达标)|(?:处置|清运|清理|处理)完(?:毕|成)/;
/** Amounts and levels, and things that no other words stand for. */
const OF_AMOUNT = /^(?:吨|立方米|平方米|米|公顷|亩|千克|小时)$/;

/** "积存渗滤液4.2万立方米" in the problem, or a water level in the goal, and results that never speak of either. */
export const wholeThingAnswered: TextRule = (reading, { stretches }) =>
  stretches.flatMap((stretch): TextFinding[] => {
    const { figure } = stretch;
    const asked = figure.section === "problem" || (figure.section === "goal" && figure.bound !== null);
    if (!asked || !OF_AMOUNT.test(figure.unit) || stretch.bracket !== null) return [];
    const item = reading.paragraphs[figure.paragraph]?.item;
    const results = reading.paragraphs
      .filter(({ role, item: own }) => own === item && (role === "completion" || role === "outcome"))
      .map(({ text }) => text)
      .join("\n");
    const name = thingOf(stretch);
    const figured = reading.figures.some(
      ({ section, paragraph }) => tells(section) && reading.paragraphs[paragraph]?.item === item,
    );
    if (results === "" || !figured || name.length < 2 || !SOLVED.test(results) || HANDLED.test(results)) return [];
    const others = stretches.filter(
      (other) => other !== stretch && other.figure.section === "problem" && other.figure.paragraph === figure.paragraph,
    );
    if (others.length > 0 || isAnswered(results, name, figure.text)) return [];
    return [
      found("textThingUnanswered", "warning", figure.phrase, { ...cited(reading, figure.phrase), count: figure.text }),
    ];
  });

/** What is told of an item, all paragraphs together. */
const resultsOf = ({ paragraphs }: NoticeReading, of: NoticeReading["paragraphs"][number]["item"]): string =>
  paragraphs
    .filter(({ role, item }) => tells(role) && item === of)
    .map(({ text }) => text)
    .join("\n");

/** 红旗磷矿、白岩磷矿、青龙磷矿 in the problem, of which the results name two. */
const NAMED_LIST = /[\u4e00-\u9fa5]{2,10}[厂矿场站库](?:[、和][\u4e00-\u9fa5]{2,10}[厂矿场站库])+/g;
const ALL_OF_THEM = /全部|均|都已|[三四五六七八九十\d]+[家座处个]/;

export const namesAnswered: TextRule = (reading) =>
  reading.paragraphs.flatMap((paragraph): TextFinding[] => {
    if (paragraph.role !== "problem") return [];
    const results = resultsOf(reading, paragraph.item);
    const words = reading.plain.slice(paragraph.from, paragraph.to);
    return [...words.matchAll(NAMED_LIST)].flatMap(({ index, 0: list }): TextFinding[] => {
      const names = [...list.matchAll(/[^、和]+/g)].map(({ index: at, 0: name }) => ({
        from: paragraph.from + index + at,
        to: paragraph.from + index + at + name.length,
        name: name.replace(/^.*(?:问题|反馈|存在|发现|的)/, ""),
      }));
      const gone = names.filter(({ name }) => !results.includes(name.slice(0, -1)));
      const [one] = gone;
      if (!one || gone.length > 1 || names.length < 3 || !SOLVED.test(results)) return [];
      // "其余1座": told under another word.
      if (/其余|另外|另一/.test(results) || !ALL_OF_THEM.test(results + words)) return [];
      return [found("textThingUnanswered", "warning", one, { ...cited(reading, one), count: one.name })];
    });
  });

/** A site by its name: 东郊屠宰场, 城北垃圾填埋场. */
const SITE =
  /[\u4e00-\u9fa5]{2,12}?(?:屠宰场|填埋场|养殖场|搅拌站|污水处理厂|处理站|砖瓦厂|[厂场矿站](?![区点长])|工业园|产业园|园区|公司|水库|水源地|码头|排污口)/;

/** One clause of the problem with the site that it speaks of. */
interface SiteAsked extends Span {
  readonly name: string;
}

function sitesAsked(words: string, from: number): readonly SiteAsked[] {
  return [...words.matchAll(/[^，。；：、]+/g)].flatMap(({ index, 0: clause }): SiteAsked[] => {
    const name = SITE.exec(clause)?.[0].replace(/^.*(?:问题|反馈|存在|发现|仍有|以及|的|和|及)/, "");
    return name !== undefined && name.length > 3
      ? [{ from: from + index, to: from + index + clause.length, name }]
      : [];
  });
}

/** A pair of characters of the name's own part, or the whole ending: 东郊 or 屠宰场. */
const isNamedIn = (results: string, name: string): boolean =>
  pairsOf(name.slice(0, Math.max(3, name.length - 1))).some((pair) => results.includes(pair));

/** "甲厂超标，乙场积存，丙场直排": three sites with a fault each, of which the results speak of two. */
export const sitesAnswered: TextRule = (reading) =>
  reading.paragraphs.flatMap((paragraph): TextFinding[] => {
    if (paragraph.role !== "problem") return [];
    const results = resultsOf(reading, paragraph.item);
    const asked = sitesAsked(reading.plain.slice(paragraph.from, paragraph.to), paragraph.from);
    const open = asked.filter(({ name }) => !isNamedIn(results, name));
    const [one] = open;
    if (
      !one ||
      open.length > 1 ||
      asked.length < 3 ||
      /其余|另外|其他|上述|[三四五六七八九十\d]+[家座处个]/.test(results)
    )
      return [];
    return [found("textThingUnanswered", "warning", one, { ...cited(reading, one), count: one.name })];
  });
