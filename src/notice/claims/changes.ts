/** Changes with the two values that they lie between: 由A到B, 与某年的A相比, 上年同期为A, two years side by side. */
import { groupedOnce } from "../../collections/grouped-once";
import { pattern } from "../../collections/pattern";
import { baseBehind, baseInOwnBracket, baseListedBehind, bothBehind, LEADS_ON } from "./base-behind";
import { baseToldBefore, valueToldBefore } from "./base-apart";
import { baseOfYear } from "./base-of-year";
import {
  datedPairs,
  outrightPairs,
  ledOn,
  yearBeforeBehind,
  yearOf,
  type ChangeClaim,
  type Pair,
} from "./change-pairs";
import { impliedBase } from "./implied-base";
import { figuresOfSentence, spansWithin } from "../reading/places";
import type { NoticeReading, TextFigure } from "../reading/notice-text";
import { pairsOf } from "./rate-words";
import { subjectOfSentence } from "./subject-of-sentence";
import { yearsInTurn, yearsOfList } from "./years-in-turn";
import { respectiveChanges } from "./respective-changes";
import { countsThings } from "../reading/text-units";
import { isAside, isGap, isOfShare, placeOfFigure, type Stretch } from "./stretch";

const TOLD_OF_BEFORE = /上一?年|去年|同期|\d{4}年|整治前|治理前|改造前|基数|上月/;

/** "1.2毫克/升（2021年为1.6毫克/升）": what it was before, alone in a bracket right behind the value. */
const bracketedBefore = (stretches: readonly Stretch[]): readonly Pair[] =>
  stretches.flatMap(({ figure: from, before, bracket }, index): Pair[] => {
    const [last, next] = [stretches[index - 1], stretches[index + 1]];
    const alone = bracket !== null && bracket === last?.figure.to && next?.bracket !== bracket;
    const alike = last?.figure.unit === from.unit && last.figure.role === "result";
    return alone && alike && TOLD_OF_BEFORE.test(before) ? [{ from, to: last.figure, kind: "compared" }] : [];
  });

/** "比上年的68微克/立方米降低6微克/立方米，PM10年均浓度为62微克/立方米": base, change, and then the value itself. */
function valueBehind(stretches: readonly Stretch[], change: TextFigure): Pair | null {
  const at = placeOfFigure(stretches, change);
  const [base, own, value] = [stretches[at - 1], stretches[at], stretches[at + 1]];
  if (!base || !own || !value || base.figure.role !== "base" || own.mark !== "" || value.mark !== "，") return null;
  const alike = [base, value].every(({ figure }) => figure.sentence === change.sentence);
  const earlier = stretches.some(
    ({ figure }) =>
      figure.sentence === change.sentence && figure.to <= base.figure.from && figure.unit === base.figure.unit,
  );
  const ofIt = base.figure.subject === null || base.figure.subject === value.figure.subject;
  return alike && !earlier && ofIt && value.figure.unit === base.figure.unit && value.figure.role === "result"
    ? { from: base.figure, to: value.figure, kind: "compared" }
    : null;
}

const NAMED_FOR_COMPARISON = /[比较距](?!例|率|重)[^，。；（(]{1,14}[（(](?:(?:19|20)\d{2}年|上年|去年)?(?:为)?$/;

/**
 * Behind a semicolon another matter is told: only values of the base's own group, where it has any of the unit, and
 * under its verb.
 */
function besideBase(
  { figures, plain }: NoticeReading,
  values: readonly TextFigure[],
  from: TextFigure,
): readonly TextFigure[] {
  const start = plain.lastIndexOf("；", from.from);
  const own = figuresOfSentence(figures, from.sentence).some(
    ({ unit, from: at, role }) => unit === from.unit && at > start && at < from.from && role === "result",
  );
  const near = own ? values.filter((value) => value.from > start) : values;
  // "比去年同期（发现3544个）": of what was found, and not of what was put right.
  const deed = /[（(]([\u4e00-\u9fa5]{2,6})$/.exec(plain.slice(Math.max(0, from.from - 8), from.from))?.[1];
  const same = near.filter((value) => deed !== undefined && plain.slice(value.phrase.from, value.from).includes(deed));
  return same.length > 0 ? same : near;
}

/** "优良天数309天，优良天数比例85.6%，较2022年的297天": no name of its own, so that it goes on with what was told last. */
function goesOnBare(stretches: readonly Stretch[], from: TextFigure): boolean {
  const words = (stretches[placeOfFigure(stretches, from)]?.before ?? "").replace(from.period?.text ?? "", "");
  return from.subject === null && /^(?:上一?年|去年|同期|的|较|比|与|为|是)*$/.test(words);
}

/** "比例84.1%（有效监测182天），上年同期为148天": what a share is of stands in a bracket behind it, and changed nothing. */
function isWholeInBracket(stretches: readonly Stretch[], value: TextFigure, from: TextFigure): boolean {
  const at = placeOfFigure(stretches, value);
  const [share, own, base] = [stretches[at - 1], stretches[at], stretches[placeOfFigure(stretches, from)]];
  return own?.bracket !== base?.bracket && own?.bracket === share?.figure.to && share?.figure.unit === "%";
}

/** "为38微克/立方米，上年同期为40微克/立方米": the value nearest to a base, of its unit and its indicator. */
function comparedPairs(
  reading: NoticeReading,
  stretches: readonly Stretch[],
  parts: ReadonlySet<TextFigure>,
): readonly Pair[] {
  const { figures, plain } = reading;
  return figures.flatMap((from): Pair[] => {
    if (from.role !== "base") return [];
    // "4个为Ⅱ类、2个为Ⅲ类；上年同期3个为Ⅱ类": of one kind.
    const kind = /^为[^，。；、\d]{1,8}/.exec(plain.slice(from.to, from.to + 12))?.[0] ?? "";
    const values = figuresOfSentence(figures, from.sentence).filter(
      (value) =>
        value.role === "result" &&
        value.unit === from.unit &&
        (value.subject === from.subject || goesOnBare(stretches, from)) &&
        !isWholeInBracket(stretches, value, from) &&
        plain.slice(value.to).startsWith(kind) &&
        // "比年度目标（82.5%）高": itself compared with.
        !NAMED_FOR_COMPARISON.test(plain.slice(Math.max(0, value.from - 20), value.from)),
    );
    // "较2020年的62立方米下降到46.5立方米": where it leads to stands behind it.
    const next = values.find((value) => value.from >= from.to);
    if (next && LEADS_ON.test(plain.slice(from.to, next.from))) return [{ from, to: next, kind: "compared" }];
    const wholes = values.filter((value) => !parts.has(value));
    return pairWith(reading, besideBase(reading, wholes.length > 0 ? wholes : values, from), from);
  });
}

function pairWith({ plain }: NoticeReading, values: readonly TextFigure[], from: TextFigure): Pair[] {
  const to =
    values.findLast((value) => value.to <= from.from) ??
    values.find((value) => value.from >= from.to && !plain.slice(from.to, value.from).includes("；"));
  return to ? [{ from, to, kind: "compared" }] : [];
}

const YEAR_ON_YEAR = /同比|上年|去年|上一年|同期/;
const PERIOD_ON_PERIOD = /环比|上一?个?(?:月|周|季|[采供]暖|榨季|汛期)|前一/;
const COMPARED = /较|比|相比/;

/** The year that the sentence of a figure begins with; null: it begins with none. */
function yearOpening({ periods, sentences }: NoticeReading, figure: TextFigure): number | null {
  const start = sentences[figure.sentence]?.from ?? figure.from;
  const [first] = spansWithin(periods, { from: start, to: figure.from });
  return first && first.to < figure.from && first.from - start <= 2 ? yearOf(first) : null;
}

/** "由41.5%到46.8%，其中2023年当年提高1.1个百分点", "年均下降3%": of one of the years between. */
const OF_ONE_YEAR = /当[年月季]|每年|逐年平均|年均(?=[降升增减提下上]|$)/;

/** What a change is said to be against, in its clause, must be what the pair starts from. */
function fits(reading: NoticeReading, change: TextFigure, { from, to, kind }: Pair): boolean {
  const { plain, clauses } = reading;
  const words = plain.slice(clauses[change.clause]?.from ?? change.from, change.from);
  const told = plain.slice(clauses[from.clause]?.from ?? from.from, from.from);
  const [of, start] = [yearOf(to.period), yearOf(from.period)];
  if (OF_ONE_YEAR.test(words)) return false;
  // "上年同期3个为Ⅱ类、3个为Ⅲ类，Ⅱ类点位增加1个": of the class that the change names.
  const [grade, own] = [
    /^为([ⅠⅡⅢⅣⅤ]+)类/.exec(plain.slice(from.to, from.to + 8))?.[1],
    /([ⅠⅡⅢⅣⅤ]+)类/.exec(words)?.[1],
  ];
  if (grade !== undefined && own !== undefined && grade !== own) return false;
  // "由21.6万吨降到8.1万吨，其中2022年减少4.9万吨、2023年减少5.3万吨": of one year of the course.
  const among = /其中/.test(plain.slice(Math.max(from.to, to.to), change.from));
  if (among && /(?:19|20)\d{2}年[^，。；\d]{0,6}$/.test(plain.slice(Math.max(0, change.from - 12), change.from)))
    return false;
  // "扩大8.3平方公里，其中2类区增加4.1平方公里、3类区增加5.0平方公里": parts of the change.
  if (among && change.unit === to.unit) return false;
  if (PERIOD_ON_PERIOD.test(words)) return PERIOD_ON_PERIOD.test(told);
  const named = /((?:19|20)\d{2})年/.exec(words.replace(/^.*?(?=(?:较|比(?!例)|与))/, ""));
  if (named && COMPARED.test(words) && change.clause !== from.clause) return start === Number(named[1]);
  if (YEAR_ON_YEAR.test(words) && change.clause !== from.clause) {
    // "2023年，由2022年的142上升至151，同比……": the year that the sentence opens with.
    const spoken = kind === "outright" && start !== null && yearOpening(reading, from) === start + 1;
    const lastYear = spoken || (of !== null && start === of - 1);
    // "42微克/立方米，2022年为46微克/立方米，同比下降8.7%": the year before the text's own, right before the change.
    const justBefore =
      kind === "compared" && from.role === "result" && of === null && change.clause - from.clause === 1;
    return (
      lastYear ||
      justBefore ||
      YEAR_ON_YEAR.test(told) ||
      (kind === "outright" && change.clause - to.clause === 1 && start === null)
    );
  }
  return true;
}

const sameKind = (change: TextFigure, { to }: Pair): boolean =>
  (change.subject === null || to.subject === null || change.subject === to.subject) &&
  (change.unit === "%" ||
    change.unit === "倍" ||
    change.unit === to.unit ||
    (change.unit === "个百分点" && to.unit === "%"));

/**
 * "由61.2%提高到64.9%；危废评估合格率96.8%，比上年提高1.3个百分点": a value told in between is what changed, for a change
 * in per cent one of any unit.
 */
const isOfAnother = ({ figures, plain }: NoticeReading, change: TextFigure, { from, to }: Pair): boolean => {
  const end = Math.max(from.to, to.to);
  return figuresOfSentence(figures, change.sentence).some(
    (own) =>
      own.from >= end &&
      own.to <= change.from &&
      own.role === "result" &&
      (own.unit === to.unit || change.unit === "%") &&
      /[；;]/.test(plain.slice(end, own.from)),
  );
};

/** What a change says of itself, besides its name. */
const SAID_OF_IT = pattern("g")`
  与[^，。；]*相比|同比|环比|[较比][^，。；]{0,10}(?:同期|年|月|前|期)|(?:19|20)\d{2}年|[上去今本]年
  |上升|下降|降低|减少|增加|增长|提高|提升|改善|回落|压减|削减|缩短|[降升增减涨]幅|幅度|达到?|比例
  |分别|累计|其中|平均|[，、了的]
`;

const IS_MEASURE = /[幅率度值量]|浓度|天数|比例|[一二三四五]成/;

/** "能源消费量由381降至368；工业增加值能耗下降7.9%", "，单位GDP能耗累计下降17.2%": the change has a name of its own. */
function hasOwnName({ plain, clauses }: NoticeReading, change: TextFigure, { from, to }: Pair): boolean {
  const between = plain.slice(Math.max(from.to, to.to), change.from);
  const name = between
    .slice(Math.max(between.lastIndexOf("；"), between.lastIndexOf("，")) + 1)
    .replace(SAID_OF_IT, "");
  const told = plain.slice(clauses[Math.min(from.clause, to.clause)]?.from ?? from.from, Math.max(from.to, to.to));
  if (told.includes(name.slice(-2))) return false;
  return between.includes("；")
    ? /^[\u4e00-\u9fa5]{3,}$/.test(name)
    : /^[\u4e00-\u9fa5A-Z]{5,}$/.test(name) && !IS_MEASURE.test(name) && !told.includes(name.slice(0, 2));
}

/** "增加2项（由7项增至9项），待验收减少1项": a pair in a bracket explains the change in front of it. */
const isOfChangeBefore = ({ plain }: NoticeReading, change: TextFigure, { from, to }: Pair): boolean =>
  /^[^（）]*）[^）]*[，；]/.test(plain.slice(Math.min(from.to, to.to), change.from));

const pairsOfSentence = groupedOnce<Pair, number>(({ from }) => from.sentence);

/** The pair that a change stands behind, in its sentence; nearer ones first, outright ones before the others. */
function pairOf(reading: NoticeReading, change: TextFigure, pairs: readonly Pair[]): Pair | null {
  const near = pairsOfSentence(pairs, change.sentence).filter(
    (pair) =>
      Math.max(pair.from.to, pair.to.to) <= change.from &&
      sameKind(change, pair) &&
      !isOfChangeBefore(reading, change, pair) &&
      !isOfAnother(reading, change, pair) &&
      !hasOwnName(reading, change, pair) &&
      fits(reading, change, pair),
  );
  return near.sort((a, b) => Math.max(b.from.from, b.to.from) - Math.max(a.from.from, a.to.from))[0] ?? null;
}

/** The base may stand behind the value's own change: "下降19%（2019年为50微克/立方米）" and "由…" in an earlier sentence. */
function pairElsewhere(reading: NoticeReading, change: TextFigure, pairs: readonly Pair[]): Pair | null {
  const words = reading.plain.slice(reading.clauses[change.clause]?.from ?? change.from, change.from);
  if (change.subject === null || COMPARED.test(words) || change.base !== null || YEAR_ON_YEAR.test(words)) return null;
  const item = reading.paragraphs[change.paragraph]?.item;
  const own = pairs.filter(
    ({ kind, from, to }) =>
      kind === "outright" &&
      to.subject === change.subject &&
      to.unit === change.unit &&
      from.from < change.from &&
      reading.paragraphs[to.paragraph]?.item === item,
  );
  const told = figuresOfSentence(reading.figures, change.sentence).some(
    ({ subject, role, unit }) => role === "result" && subject === change.subject && unit === change.unit,
  );
  return own.length === 1 && !told ? (own[0] ?? null) : null;
}

/** "优于目标（29微克/立方米）2微克/立方米": the same behind the bracket that it stands in. */
const isGapBehindBracket = ({ mark, before, figure: { unit } }: Stretch): boolean =>
  /[）)]/.test(mark) && before === "" && !countsThings(unit);

/** It grows where the water falls. */
const isDepth = ({ plain, sentences }: NoticeReading, { sentence, from }: TextFigure): boolean =>
  /埋深/.test(plain.slice(sentences[sentence]?.from ?? from, from));

/** "（“十四五”目标分别为下降10%、12%）": no change that happened. */
const isAskedFor = ({ plain, clauses }: NoticeReading, change: TextFigure): boolean =>
  /(?:目标|要求|指标)值?(?:分别|依次)?(?:为|是)[^，。；：]{0,16}$/.test(
    plain.slice(clauses[change.clause]?.from ?? change.from, change.from),
  );

/** "增加9家、减少4家，净增5家": only the last is what the number changed by. */
function isGross({ plain, figures }: NoticeReading, change: TextFigure): boolean {
  const beside = figuresOfSentence(figures, change.sentence).filter(
    (other) => other.role === "change" && other.unit === change.unit && Math.abs(other.clause - change.clause) <= 1,
  );
  const ways = new Set(beside.map(({ direction }) => direction));
  const isNet = (one: TextFigure): boolean => /净[增减][^，。；\d]{0,2}$/.test(plain.slice(one.from - 6, one.from));
  return ways.size > 1 && beside.some(isNet) && !isNet(change);
}

/** "查办案38起，其中刑事案8起，刑事立案同比下降33.3%（上年12起）": what changed bears a name that the value does not. */
const hasNameOfItsOwn = (stretches: readonly Stretch[], change: TextFigure, pair: Pair | null): boolean => {
  const [own, to] = [change, pair?.to].map((figure) => stretches[placeOfFigure(stretches, figure)]);
  if (!own || !to || pair?.kind === "apart" || to.figure.from > change.from || !YEAR_ON_YEAR.test(own.before))
    return false;
  const name = own.before.replace(SAID_OF_IT, "");
  const told = `${to.before}${to.after}${to.figure.noun}`;
  const isNamed = /^[\u4e00-\u9fa5]{4,8}$/.test(name) && told.length > 1;
  return isNamed && !pairsOf(name).some((words) => told.includes(words));
};

/** Changes in what was done and reached; goals are asked for, not claimed. */
export function readChanges(
  reading: NoticeReading,
  stretches: readonly Stretch[],
  listed: ReadonlySet<TextFigure>,
): readonly ChangeClaim[] {
  const isAim = ({ figure: { from } }: Stretch): boolean =>
    /(?:目标|要求|限值|标准)值?[（(]$/.test(reading.plain.slice(Math.max(0, from - 6), from));
  const beside = stretches.filter(
    (own) =>
      isAside(stretches, own) || isOfShare(stretches, own) || isGap(own) || isGapBehindBracket(own) || isAim(own),
  );
  const parts = new Set([...listed, ...beside.map(({ figure }) => figure)]);
  const pairs = [
    ...outrightPairs(reading),
    ...datedPairs(reading),
    ...yearBeforeBehind(reading),
    ...ledOn(reading),
    ...comparedPairs(reading, stretches, parts),
    ...bracketedBefore(stretches),
  ];
  return reading.figures.flatMap((change): readonly ChangeClaim[] => {
    const each = isAskedFor(reading, change) ? [] : respectiveChanges(reading, stretches, change, pairs);
    if (each !== null) return each;
    if (change.role !== "change" || change.approximate || change.section === "goal") return [];
    if (isGross(reading, change)) return [];
    const pair =
      bothBehind(stretches, change) ??
      baseInOwnBracket(reading, stretches, change) ??
      baseListedBehind(stretches, change) ??
      baseBehind(reading, stretches, change, parts) ??
      pairOf(reading, change, pairs) ??
      valueBehind(stretches, change) ??
      pairElsewhere(reading, change, pairs) ??
      baseOfYear(reading, stretches, change, parts) ??
      baseToldBefore(stretches, change, parts) ??
      valueToldBefore(reading, change) ??
      yearsInTurn(stretches, change) ??
      yearsOfList(stretches, change) ??
      subjectOfSentence(stretches, change) ??
      impliedBase(stretches, change, parts);
    // What is planned is asked for; what it says of both ends is reckoned as elsewhere.
    const planned = change.section === "plan" && pair?.kind !== "outright";
    const unfit =
      planned ||
      hasNameOfItsOwn(stretches, change, pair) ||
      (change.unit === "个百分点" && pair !== null && pair.to.unit !== "%");
    return pair === null || unfit || pair.from.approximate || pair.to.approximate || isDepth(reading, pair.to)
      ? []
      : [{ change, from: pair.from, to: pair.to, ...(pair.kind === "apart" ? { apart: true } : {}) }];
  });
}
