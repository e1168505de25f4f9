/** Percentages against the figures behind them: rates and shares. */
import { pattern } from "../../collections/pattern";
import { isPlanned } from "../../notice/claims/states";
import { gives, withValue } from "../../notice/claims/rate-words";
import { indicatorTerm } from "../../notice/reading/indicator-terms";
import type { NoticeReading, TextFigure } from "../../notice/reading/notice-text";
import { figuresOfParagraph, figuresOfSentence } from "../../notice/reading/places";
import {
  addsUp,
  placeOfFigure,
  stretchesOfParagraph,
  stretchesOfSentence,
  type Stretch,
} from "../../notice/claims/stretch";
import { countsThings } from "../../notice/reading/text-units";
import { round, roundedText } from "../../standards/rounding";
import { amount, cited, found, spanOf, sumOf, tells, textAround, type TextFinding, type TextRule } from "./rule";

/** "近60%" of 58.9 %. */
const ABOUT_POINTS = 3;
const isPercent = (share: number, { value, decimals, approximate }: TextFigure): boolean =>
  approximate ? Math.abs(100 * share - value) <= ABOUT_POINTS : round(100 * share, decimals) === value;

const REACHES_ALL = /均|全部|全覆盖|未发现|无一/;

/** Two figures of one unit in the sentence (or the one before) that give the percentage. */
function hasFraction(reading: NoticeReading, percent: TextFigure): boolean {
  const near = figuresOfParagraph(reading.figures, percent.paragraph).filter(
    ({ sentence, role, unit }) =>
      Math.abs(sentence - percent.sentence) <= 1 &&
      (role === "result" || role === "target" || role === "base") &&
      unit !== "%",
  );
  const sentence = reading.sentences[percent.sentence];
  if (
    percent.value === 100 &&
    sentence &&
    REACHES_ALL.test(reading.plain.slice(sentence.from, sentence.to)) &&
    near.some(({ sentence: at, unit }) => at === percent.sentence && countsThings(unit))
  )
    return true;
  return near.some((part) =>
    near.some(
      (whole) =>
        part !== whole && part.unit === whole.unit && whole.value > 0 && isPercent(part.value / whole.value, percent),
    ),
  );
}

/** A change is supported by its value and its base, or by the value alone: the base follows from it. */
function changeHasValue(reading: NoticeReading, change: TextFigure): boolean {
  return figuresOfSentence(reading.figures, change.sentence).some(
    ({ role, unit, subject, noun }) =>
      (role === "result" || role === "base") &&
      (unit !== "%" || change.unit === "个百分点") &&
      (change.subject === null
        ? noun !== "" && subject === null && sharesName(noun, change.noun)
        : subject === change.subject),
  );
}

const sharesName = (a: string, b: string): boolean => b === "" || a.includes(b) || b.includes(a);

/** Rates of an indicator (优良天数比例, 水质优良比例) and contents of a substance are measured, not counted here. */
const measured = ({ subject, noun }: TextFigure): boolean =>
  (subject !== null && indicatorTerm(subject).better === "higher") ||
  /负荷比?|分担率|贡献率|含量|硫分|灰分|水分|湿度|浓度|满意/.test(noun);

/** One of several percentages of a sentence: parts of a whole, or places in a ranking. */
const isListed = (reading: NoticeReading, percent: TextFigure): boolean =>
  figuresOfSentence(reading.figures, percent.sentence).filter(({ unit, role }) => unit === "%" && role === "result")
    .length > 1;

const CLAIMED = /(?:率|占比|比例|占|达到|达|实现)(?:达到|达|为|是|至|到)?(?:了)?$/;

/** A matter of taste for whoever has the figures; a report need not give them all. */
export const percentagesWithBase: TextRule = (reading, { rates: { claims, confirmed }, changes, stretches }) => {
  const based = new Set([...confirmed, ...claims.map(({ rate }) => rate), ...changes.map(({ change }) => change)]);
  return stretches.flatMap(({ figure: percent, before, after }): TextFinding[] => {
    if (percent.unit !== "%" || /^个?百分点/.test(after) || (!tells(percent.section) && percent.section !== "problem"))
      return [];
    const supported =
      based.has(percent) ||
      (percent.section === "problem" && toldAgain(reading, percent)) ||
      (percent.role === "change"
        ? changeHasValue(reading, percent)
        : percent.role !== "result" ||
          measured(percent) ||
          isListed(reading, percent) ||
          !CLAIMED.test(before) ||
          hasFraction(reading, percent));
    return supported ? [] : [found("textPercentWithoutBase", "note", percent.phrase, cited(reading, percent.phrase))];
  });
};

/** The results take the problem's percentage up again, with its values. */
const toldAgain = (reading: NoticeReading, percent: TextFigure): boolean =>
  reading.figures.some(
    (other) =>
      tells(other.section) &&
      other.role === percent.role &&
      other.unit === "%" &&
      other.value === percent.value &&
      other.subject === percent.subject &&
      changeHasValue(reading, other),
  );

/** What is asked for is set, and no amount that was rounded when it was written. */
const asSet = (whole: TextFigure): TextFigure => ({
  ...whole,
  written: whole.value,
  writtenUnit: whole.unit,
  decimals: 0,
});

const BEYOND = 3;

/** "41处、岸线2.85公里，岸线超额0.25公里，完成率109.6%": of what was exceeded. */
const isOfExceeded = (stretches: readonly Stretch[], part: TextFigure, rate: TextFigure): boolean =>
  stretchesOfSentence(stretches, rate.sentence).some(
    ({ figure, before }) =>
      figure.from > part.to && figure.to < rate.from && figure.unit !== part.unit && /超额/.test(before),
  );

const TASK = /任务|计划|目标/;
const GIVER = /(国家|部|省|市|县|区|州|旗|乡|镇)[^，。；、]{0,4}(?:下达|交办|核定|确定|分解)/;
/**
 * What the share is said to be of is not what was counted: "完成省定任务1283台……，完成部里下达任务的95.5%", "排查62万个，……占总任务量的81%".
 */
function isOfOtherWhole(reading: NoticeReading, whole: TextFigure, rate: TextFigure): boolean {
  const said = /[^，。；：、（）()]*$/.exec(reading.plain.slice(Math.max(0, rate.from - 30), rate.from))?.[0] ?? "";
  if (whole.from >= rate.from - said.length) return false;
  const counted = textAround(reading, whole);
  const giver = GIVER.exec(said)?.[1];
  const ofTask = /(?:占|为|完成)[^，。；]*任务[数总量]*的$/.test(said);
  return (
    (giver !== undefined && GIVER.exec(counted) !== null && GIVER.exec(counted)?.[1] !== giver) ||
    (ofTask && whole.role === "result" && !TASK.test(counted) && !/应|需|须|拟/.test(counted))
  );
}

const OF_SEVERAL =
  /^(?:[两二三四五六七八九十\d]+(?:省|市|县|区|州|镇|乡|类|项|种|者|家|企业|个[\u4e00-\u9fa5]{1,4})|二者|两者|三者|前[一二三四五六七八九十\d]+[类位名个])(?!均|各|分别)/;
/** "甲省490万吨和乙省107万吨，两省占全国的79.5%": of them together. */
const isOfSeveral = (stretches: readonly Stretch[], rate: TextFigure, part: TextFigure): boolean =>
  OF_SEVERAL.test(stretches[placeOfFigure(stretches, rate)]?.before ?? "") &&
  !/共|合计|总计/.test(stretches[placeOfFigure(stretches, part)]?.before ?? "");

/** "1560人（有效问卷1482份），……903人，占60.9%": of the answers that count. */
const isOfValid = (stretches: readonly Stretch[], part: TextFigure, rate: TextFigure): boolean =>
  stretchesOfParagraph(stretches, rate.paragraph).some(
    ({ figure, before }) =>
      figure.to <= part.from && /有效/.test(before) && gives(part, withValue(part, figure.value), rate),
  );

export const ratesRecomputed: TextRule = (reading, { rates: { claims }, stretches }) =>
  claims.flatMap(({ rate, part, whole, otherwise, unsure: unsureWhole }): TextFinding[] => {
    const own = stretches[placeOfFigure(stretches, whole)];
    const planned = own !== undefined && (isPlanned(own) || /任务[数量]?$/.test(own.before));
    if (otherwise || gives(part, planned ? asSet(whole) : whole, rate)) return [];
    // "最多的3个乡镇……共122个，占全部问题的35.3%": so far beyond its whole a part is of something else.
    if (rate.value <= 100 && part.value > BEYOND * whole.value) return [];
    if (isOfExceeded(stretches, part, rate) || isOfValid(stretches, part, rate)) return [];
    if (isOfOtherWhole(reading, whole, rate) || isOfSeveral(stretches, rate, part)) return [];
    const unsure = unsureWhole || gives(part, whole, rate);
    const right = round((100 * part.value) / whole.value, rate.decimals);
    const span = { from: Math.min(part.from, rate.phrase.from), to: rate.to };
    return [
      found("textRateWrong", unsure ? "warning" : "error", span, {
        ...cited(reading, rate.phrase),
        numerator: part.text,
        denominator: whole.text,
        computed: `${roundedText(right, rate.decimals)}%`,
      }),
    ];
  });

const BAD = /(?:超标|不合格|不达标|未达标|不符合|不满意)(?:的)?(?:样品|批次)?$/;
const GOOD = /(?:达标|合格|符合|满意)率(?:为|达到?|均为)?$/;

/** "监测12次，超标2次，达标率100%": the whole less those that were not. */
export const ratesOfTheRest: TextRule = (reading, { rates, stretches }) =>
  stretches.flatMap((rate, at): TextFinding[] => {
    const [whole, bad] = [stretches[at - 2], stretches[at - 1]];
    if (!whole || !bad || !GOOD.test(rate.before) || !BAD.test(bad.before) || rate.figure.unit !== "%") return [];
    const alike = [whole, bad].every(
      ({ figure, bracket }) =>
        figure.sentence === rate.figure.sentence && figure.unit === bad.figure.unit && bracket === rate.bracket,
    );
    const rest = {
      ...withValue(whole.figure, whole.figure.value - bad.figure.value),
      text: `${whole.figure.text}中其余的`,
    };
    const isWhole =
      /监测|检测|抽|检查|采样|回访|走访|调查|测评/.test(whole.before) && rate.mark === "，" && whole.mark !== "，";
    const known = rates.claims.some((claim) => claim.rate === rate.figure);
    if (!alike || known || !isWhole || !addsUp(whole) || rest.value < 0 || gives(rest, whole.figure, rate.figure))
      return [];
    const span = spanOf(whole.figure.phrase, rate.figure);
    return [
      found("textRateWrong", "error", span, {
        ...cited(reading, rate.figure.phrase),
        numerator: rest.text,
        denominator: whole.figure.text,
        computed: `${roundedText((100 * rest.value) / whole.figure.value, Math.max(0, rate.figure.decimals))}%`,
      }),
    ];
  });

/** Half a unit of the last decimal for each share may have been rounded up. */
const ROUNDING = 0.5;

/** "水、大气、其他占比依次为": a share each of one whole, as the last name takes in all that is left. */
const SHARES = /占(?:比)?(?:为|达)?$|(?:其他|其它|其余)[^，。；、\d]{0,4}占比?(?:分别|依次)(?:为|是)?$/;

export const sharesWithin100: TextRule = (reading) =>
  reading.sentences.flatMap((_, index): TextFinding[] => {
    const percents = figuresOfSentence(reading.figures, index).filter(
      ({ unit, role }) => unit === "%" && role === "result",
    );
    const at = percents.findIndex(({ from, clause }) =>
      SHARES.test(reading.plain.slice(reading.clauses[clause]?.from ?? from, from)),
    );
    // "A占45%、B占35%、C30%": from the first share on. "三类合计911个，占84.1%" is of those before.
    const shares = percents.slice(at).filter(
      ({ from }, position, all) =>
        position === 0 ||
        (!/合计|共计|总计/.test(reading.plain.slice(all[position - 1]?.to ?? from, from)) &&
          /占|[、和，][^，。；\s较比]{0,12}$/.test(reading.plain.slice(Math.max(0, from - 14), from)) &&
          // "机动车折合占总量的19.7%": of another whole than the others.
          !/折合|占(?:总[量数体]|全部|合计)[^，。；]{0,3}的$/.test(reading.plain.slice(Math.max(0, from - 12), from)) &&
          // "低于时序进度（83.3%）": what they are held against.
          !/[高低慢快优少多]于[^，。；]{1,12}[（(]$/.test(reading.plain.slice(Math.max(0, from - 16), from)) &&
          // A rate of its own is no share of what the others are shares of.
          !/[率度](?:（[^）]{0,14}）)?(?:为|达到?)?$/.test(reading.plain.slice(Math.max(0, from - 20), from))),
    );
    return at === -1
      ? []
      : ofOneWhole(reading, shares)
          .filter((group) => !areOfUnlikeThings(reading, group))
          .flatMap((group) => above100(reading, group));
  });

/** "小区15个、管网22.5公里，分别占53.6%、48.9%": each is of a whole of its own. */
function areOfUnlikeThings({ figures, plain }: NoticeReading, shares: readonly TextFigure[]): boolean {
  const [first] = shares;
  if (
    first === undefined ||
    !/(?:分别|依次)占[^，。；\d]{0,8}$/.test(plain.slice(Math.max(0, first.from - 12), first.from))
  )
    return false;
  const amounts = figuresOfSentence(figures, first.sentence).filter(({ unit, to }) => unit !== "%" && to <= first.from);
  return new Set(amounts.slice(-shares.length).map(({ unit }) => unit)).size > 1;
}

/** "；本地源中，移动源占31%", "，其中钢铁占20%", "；从区域看，城区占55%": what follows is shares of another whole, or anew. */
const OPENS_WHOLE = pattern()`
  ；[^；]*\d[^；]*$|；[^；，]{1,16}以[^，；]{1,14}为主|[，。；：][^，。；：\d]{1,14}(?:[中里内]|方面)，|其中
  |[，。；](?:按|从)[^，。；：]{1,10}(?:分|看|划分|统计|来看)[，：]
`;

function ofOneWhole({ plain }: NoticeReading, shares: readonly TextFigure[]): readonly (readonly TextFigure[])[] {
  const groups: TextFigure[][] = [];
  for (const share of shares) {
    const before = groups.at(-1)?.at(-1);
    if (before === undefined || OPENS_WHOLE.test(plain.slice(before.to, share.from))) groups.push([share]);
    else groups.at(-1)?.push(share);
  }
  return groups;
}

const COMPLAINTS = /举报|投诉|信访|反映/;
const MEDIA = /大气|水|土壤|噪[声音]|固废|固体废物|垃圾|油烟|扬尘|异味|恶臭|生态|辐射/g;
/** "举报中，大气、噪声污染分别占55.7%、40.1%，水污染占12.8%": one complaint may be about two of them. */
function mayOverlap({ plain, sentences, paragraphs }: NoticeReading, first: TextFigure, last: TextFigure): boolean {
  const said = plain.slice(sentences[first.sentence]?.from ?? first.from, last.to);
  const about = plain.slice(paragraphs[first.paragraph]?.from ?? first.from, last.to);
  return COMPLAINTS.test(about) && new Set(said.match(MEDIA)).size > 2;
}

function above100(reading: NoticeReading, shares: readonly TextFigure[]): TextFinding[] {
  const [first, last] = [shares[0], shares.at(-1)];
  const sum = sumOf(shares);
  const rounded = ROUNDING * shares.length * 10 ** -Math.max(...shares.map(({ decimals }) => decimals));
  if (shares.length < 3 || !first || !last || sum <= 100 + rounded || mayOverlap(reading, first, last)) return [];
  const span = spanOf(first.phrase, last);
  return [found("textSharesAbove100", "error", span, { ...cited(reading, span), sum: amount(sum, "%") })];
}
