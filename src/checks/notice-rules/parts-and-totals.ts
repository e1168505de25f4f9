/** A total against the parts that the text says it is made of. */
import { groupedOnce } from "../../collections/grouped-once";
import { pattern } from "../../collections/pattern";
import type { TotalClaim } from "../../notice/claims/total-claim";
import { gives, halfUnit, withValue } from "../../notice/claims/rate-words";
import type { NoticeReading, TextFigure } from "../../notice/reading/notice-text";
import { figuresOfParagraph, figuresOfSentence, placeOfFigure } from "../../notice/reading/places";
import { countsThings } from "../../notice/reading/text-units";
import { cited, found, inWrittenUnit, spanOf, sumOf, textAround, type TextRule } from "./rule";

/** Parts that make less than this share of the total were picked out of it. */
const PICKED = 0.55;
/** Two parts that make most of it were meant to make all; where there are many kinds, only if they make nearly all. */
const MOST = 0.65;
const NEARLY_ALL = 0.8;
/** 涉气20起、涉水18起; 夜间30次、周末28次: of complaints and times some are picked out. */
const OF_MANY_KINDS =
  /[气水声尘土]类?$|噪声|扬尘|固废|固体废物|危废|油烟|恶臭|异味|生态(?:破坏|类)|辐射|未批先建|超标|偷排|[夜晚]间|周末|节假日|凌晨|突击/;
/** Parts without a word that they shut each other out are a partition where they nearly make the whole. */
const NEAR = 0.25;
const NEARER_LISTS = 0.6;

/** What can become of one thing only once: closed, moved, rebuilt. */
const END_OF_IT = /关停|关闭|取缔|搬迁|拆除|转产|退出|淘汰|改造|整治|规范|建成|建设|配套|填埋|修复|复绿|复垦/;

/** （个别信访件涉及多种污染类型）, 互有交叉, 。其中一件涉两市. */
const OVERLAP_TOLD = pattern()`
  [（(][^）)]*?(?:部分|个别)[^）)]{0,12}(?:多[项种个类次]|同时)|^[（(][^）)]*?(?:部分|[涉反][及映]多[项种个类]|(?:存在|互有|有|相互)(?:重复|交叉|重叠)|超[出过])
  |^[（(][^）)]*?(?:兼|同时|重[复叠合]|交叉|多[个项种类]|之和)
  |^，其中[^，。；）)]{0,12}(?:共用|兼|同时|重[复叠合]|交叉)
  |[（(。；，](?:(?:注：|其中，?|另)+[^）)。；]{0,14}?|[^）)。；]{0,14}?)(?:涉及?|跨|关联)(?:[两二三四五\d]|多)个?(?:[省市县区州旗镇乡地类]|部门|单位|领域)
`;

/**
 * The text says itself why the parts make more than the total: anywhere in the paragraph of the total, or in a bracket
 * directly behind the last part (部分信访件涉及多种污染类型).
 */
export const countedTwice = (reading: NoticeReading, total: TextFigure, parts: readonly TextFigure[]): boolean => {
  const span = reading.paragraphs[total.paragraph];
  const last = parts.at(-1) ?? total;
  return (
    (span !== undefined &&
      /不重复|去重|重复计|重复统计|既有[^，。]*又有|同一(?:企业|单位|对象|问题)/.test(
        reading.plain.slice(span.from, span.to),
      )) ||
    OVERLAP_TOLD.test(reading.plain.slice(last.to, last.to + 60))
  );
};

/** Amounts that were rounded when they were written need not add up to the last place. */
const tolerance = ({ total, parts }: TotalClaim): number =>
  parts.some((part) => halfUnit(part) > 0)
    ? halfUnit(total) + parts.reduce((sum, part) => sum + halfUnit(part), 0)
    : halfUnit(total);

/** Of many roundings few go one way: nearly the whole of what a few may hide is told as probable. */
const LIKELY = 0.7;
/** Standard deviations: one sum of a hundred lies further off by its roundings alone. */
const SELDOM = 2.5;

/** As far as roundings may carry a sum in all likelihood: each lies anywhere within its half unit. */
function likelyTolerance(claim: TotalClaim): number {
  const halves = [claim.total, ...claim.parts].map(halfUnit);
  const deviation = Math.sqrt(halves.reduce((sum, half) => sum + half ** 2 / 3, 0));
  return Math.min(LIKELY * tolerance(claim), SELDOM * deviation);
}

/** Parts that make so many times their total are of something else. */
const BEYOND = 4;

export interface Misfit {
  readonly claim: TotalClaim;
  readonly sum: number;
  readonly severity: "error" | "warning";
}

/** 其他 takes in what is left, so nothing is. */
const takesTheRest = (reading: NoticeReading, { parts }: TotalClaim): boolean =>
  parts.some((part) => /(?:其他|其它|其余|剩余)/.test(reading.plain.slice(part.phrase.from, part.from)));

/** Whether parts that fall short were meant to be all. */
function meantWhole(reading: NoticeReading, claim: TotalClaim, sum: number): boolean {
  const { relation, parts, total, open, opposed } = claim;
  if (takesTheRest(reading, claim) || relation === "gathered" || relation === "named" || opposed === "wholly")
    return true;
  if (open || sum < PICKED * total.value) return false;
  if (relation === "among" && !namesAll(reading, claim)) return false;
  if (parts.length >= 3 || relation === "split") return true;
  const ofManyKinds = parts.some((part) => OF_MANY_KINDS.test(reading.plain.slice(part.phrase.from, part.from)));
  if (relation === "among" && ofManyKinds) return sum >= NEARLY_ALL * total.value;
  return opposed === "alike" || sum >= MOST * total.value;
}

/** 其中 picks out some: of amounts and of many things the list leaves small ones out, of fewer it names every one. */
const MANY_THINGS = 2000;
/** 北沟160立方米、南沟170立方米: places are told to the last as well. */
const OF_PLACE = /[县区市镇乡村沟河湖库港矿厂]$|街道$|社区$|园区$/;
/** Who pays is told to the last. */
const SOURCES = /中央|上级|[省市县区]级|自筹|配套|企业|社会|专项|补助|债券|贷款/;
const areOfPlaces = (reading: NoticeReading, parts: readonly TextFigure[]): boolean =>
  parts.every((part) => OF_PLACE.test(reading.plain.slice(part.phrase.from, part.from)));
/** 2021年19.8公里、2022年34.5公里、2023年29.3公里: no year between them is left out. */
const areOfYears = (reading: NoticeReading, parts: readonly TextFigure[]): boolean => {
  const years = parts.map(({ from }) =>
    Number(/((?:19|20)\d{2})年$/.exec(reading.plain.slice(0, from).slice(-6))?.[1]),
  );
  return years.length > 1 && years.every((year, at) => at === 0 || year === (years[at - 1] ?? NaN) + 1);
};
/** Three sums of money or counts of things that make most of their total are all of it; of water some is left. */
const LISTED = 3;
const MADE_OF_AMOUNTS = 0.75;
const areAmountsOf = ({ total, parts }: TotalClaim): boolean =>
  parts.length >= LISTED &&
  (total.unit === "元" || countsThings(total.unit)) &&
  parts.every(({ decimals, writtenUnit }) => decimals <= total.decimals && writtenUnit === total.writtenUnit) &&
  sumOf(parts) >= MADE_OF_AMOUNTS * total.value;
const namesAll = (reading: NoticeReading, claim: TotalClaim): boolean => {
  const { parts, opposed } = claim;
  return (
    opposed === "alike" ||
    areOfPlaces(reading, parts) ||
    areOfYears(reading, parts) ||
    areAmountsOf(claim) ||
    mayBeAll(reading, claim)
  );
};
const mayBeAll = (reading: NoticeReading, { total, parts }: TotalClaim): boolean =>
  total.unit === "%" ||
  (countsThings(total.unit) && total.value <= MANY_THINGS) ||
  (total.unit === "元" && parts.filter((part) => SOURCES.test(textAround(reading, part))).length > 1);

const figuresTouch = ({ plain, figures }: NoticeReading, { from }: TextFigure): boolean =>
  figures.some(({ to }) => to === from - 1 && plain.charAt(to) === "为");

/** "其中取缔120家，停产190家，完成整改10家": the list goes on in other words, up to the total. */
function goesOnToTotal(reading: NoticeReading, { total, parts }: TotalClaim, sum: number): boolean {
  const last = parts.at(-1);
  let made = sum;
  return figuresOfSentence(reading.figures, last?.sentence ?? -1).some((figure) => {
    if (!last || figure.from <= last.from || figure.unit !== total.unit) return false;
    // "整合5家为2家": what five became is none beside them.
    if (reading.plain.charAt(figure.from - 1) === "为" && figuresTouch(reading, figure)) return false;
    made += figure.value;
    return Math.abs(made - total.value) < 1e-9 * total.value;
  });
}

/** Percentages that make it are parts of all, and not of another percentage told before. */
const WHOLE = 100;

/** "17个断面中，Ⅱ类12个、Ⅲ类4个，占94.1%": the share behind the list says itself how much of the total it is. */
function areShareOfTotal({ figures, plain }: NoticeReading, { total, parts }: TotalClaim, sum: number): boolean {
  const last = parts.at(-1);
  const share = last && figures[placeOfFigure(figures, last) + 1];
  return (
    share !== undefined &&
    share.unit === "%" &&
    share.sentence === last?.sentence &&
    /^，[^，。；]{0,8}占[^，。；]{0,8}$/.test(plain.slice(last.to, share.from)) &&
    gives(withValue(last, sum), total, share)
  );
}

const PRODUCED = /产生/;
const WHERE_IT_WENT = /利用|处置|贮存|倾倒|丢弃|排放/;
/** "产生量14万吨，综合利用9万吨，处置4万吨，贮存3万吨": what was used and disposed of may be of earlier years, as it is counted. */
const takesFromStock = (reading: NoticeReading, { total, parts }: TotalClaim): boolean =>
  PRODUCED.test(textAround(reading, total)) &&
  parts.filter((part) => WHERE_IT_WENT.test(textAround(reading, part))).length > 1;

/**
 * "186家，配套设施180家，占96.8%；其中猪场120家、牛场38家、鸡场28家": the parts make another count before them, or their own
 * total stands behind them: "可收集量39.2万吨。其中肥料化……，利用总量35.9万吨".
 */
const madeOfOther = (reading: NoticeReading, { total, parts }: TotalClaim, sum: number): boolean =>
  figuresOfParagraph(reading.figures, total.paragraph).some(
    (other) =>
      other !== total &&
      other.value === sum &&
      other.unit === total.unit &&
      !parts.includes(other) &&
      ((other.to <= (parts[0]?.from ?? 0) && total.sentence - other.sentence <= 1) ||
        (other.sentence === parts.at(-1)?.sentence && isSumBehind(reading, other, parts))),
  );

const isSumBehind = ({ plain }: NoticeReading, sum: TextFigure, parts: readonly TextFigure[]): boolean =>
  sum.from > (parts.at(-1)?.to ?? Infinity) && /[总共计]/.test(plain.slice(sum.phrase.from, sum.from));

function misfitOf(reading: NoticeReading, claim: TotalClaim): Misfit | null {
  const { total, parts, relation, mayOverlap, unsure } = claim;
  const sum = sumOf(parts);
  const off = sum - total.value;
  if (off < 0 && !/gathered|named/.test(relation) && goesOnToTotal(reading, claim, sum)) return null;
  if (areShareOfTotal(reading, claim, sum) || (total.unit === "%" && sum === WHOLE)) return null;
  // The first parts may be the list, and the last one of another matter.
  const lists = parts.map((_, index) => sumOf(parts.slice(0, index + 1))).slice(1);
  if (
    Math.abs(off) <= likelyTolerance(claim) ||
    (relation !== "gathered" &&
      lists.includes(total.value) &&
      parts.length > 2 &&
      off > 0 &&
      endsLoosely(reading, claim))
  )
    return null;
  // "甲省、乙省各有5个": told once for two.
  if (parts.some((part) => /各(?:有|为|占)?$/.test(reading.plain.slice(0, part.from).slice(-4)))) return null;
  if (countsThings(total.unit) && countedTwice(reading, total, parts)) return null;
  if (relation !== "gathered" && madeOfOther(reading, claim, sum)) return null;
  if (relation === "named") return { claim, sum, severity: "warning" };
  if (relation === "within" && off > 0 && areStages(reading, parts)) return null;
  if (relation === "within" || (relation === "listed" && parts.length < 3)) {
    const shutOut = parts.length > 2 || parts.every((part) => END_OF_IT.test(textAround(reading, part)));
    const near =
      parts.length > 1 && (off > 0 || !claim.open) && Math.abs(off) <= (shutOut ? NEARER_LISTS : NEAR) * total.value;
    return near ? { claim, sum, severity: "warning" } : null;
  }
  if (off > 0) {
    // "治理河长7.8公里，其中清淤5.2公里、护岸15.6公里": several works on one stretch, and no parts of it.
    if (
      total.unit === "米" &&
      relation === "among" &&
      claim.opposed === null &&
      !areOfPlaces(reading, parts) &&
      !areOfYears(reading, parts)
    )
      return null;
    // "按日连续处罚21起，查封扣押579起，……": the first of several kinds, and no whole of the others.
    if (mayOverlap || (relation === "listed" && off > NEARER_LISTS * total.value)) return null;
    if (takesFromStock(reading, claim) || off > BEYOND * total.value) return null;
    return { claim, sum, severity: relation === "listed" || unsure || off <= tolerance(claim) ? "warning" : "error" };
  }
  return parts.length > 1 && meantWhole(reading, claim, sum) ? { claim, sum, severity: "warning" } : null;
}

/** "21件中，提起诉讼13件，已判决11件": what was begun, and how many of those have come through. */
const areStages = ({ plain }: NoticeReading, [first, second, ...more]: readonly TextFigure[]): boolean =>
  first !== undefined &&
  second !== undefined &&
  more.length === 0 &&
  second.value <= first.value &&
  !/已|均/.test(plain.slice(first.phrase.from, first.from)) &&
  /^，(?:均?已|目前已|现已)[\u4e00-\u9fa5]{2,6}$/.test(plain.slice(first.to, second.from));

const TOLD_OF_DEEDS = /[，；、](?:已|均|全部|现|目前|完成|正在)/;

/** Behind the parts that make the total the sentence turns to something else: another mark, or what was done. */
const endsLoosely = (reading: NoticeReading, { total, parts }: TotalClaim): boolean => {
  const end = parts.findIndex((_, index) => sumOf(parts.slice(0, index + 1)) === total.value);
  const [last, next] = [parts[end], parts[end + 1]];
  const first = parts[1];
  if (!last || !next || !first) return false;
  const mark = (a: TextFigure, b: TextFigure): string => /[，；、]/.exec(reading.plain.slice(a.to, b.from))?.[0] ?? "";
  const deeds = (a: TextFigure, b: TextFigure): boolean => TOLD_OF_DEEDS.test(reading.plain.slice(a.to, b.from));
  const turns = deeds(last, next) && !deeds(parts[0] ?? last, first);
  return turns || mark(last, next) !== mark(parts[0] ?? last, first) || namedAgain(reading, parts, end + 1);
};

/** "甲类197处，乙类115处，甲类修复158处": what became of one of them. */
const namedAgain = (reading: NoticeReading, parts: readonly TextFigure[], at: number): boolean => {
  const nameOf = (part: TextFigure): string =>
    /[\u4e00-\u9fa5]*$/.exec(reading.plain.slice(part.phrase.from, part.from))?.[0] ?? "";
  const next = parts[at];
  const own = next === undefined ? "" : nameOf(next);
  return parts
    .slice(0, at)
    .some((part) => nameOf(part).length > 2 && own.includes(nameOf(part)) && own !== nameOf(part));
};

export const misfits = (reading: NoticeReading, totals: readonly TotalClaim[]): readonly Misfit[] =>
  totals.flatMap((claim) => (isInPieces(totals, claim) ? [] : (misfitOf(reading, claim) ?? [])));

/** "办结618件，其中7日内501件、7日以上117件": a number within a name parts the list, and neither piece is all of it. */
const isInPieces = (totals: readonly TotalClaim[], { relation, total }: TotalClaim): boolean =>
  relation === "among" && ofTotal(totals, total).filter((other) => other.relation === "among").length > 1;
const ofTotal = groupedOnce<TotalClaim, TextFigure>(({ total }) => total);

/** "8.6+3.8"; where one is in another unit than the total, each with its own: 8.6亿吨+11.7万吨. */
const termsOf = ({ writtenUnit }: TextFigure, parts: readonly TextFigure[]): string =>
  parts.map((part) => (parts.every((one) => one.writtenUnit === writtenUnit) ? part.written : part.text)).join("+");

export const partsAgainstTotals: TextRule = (reading, { totals }) =>
  misfits(reading, totals).map(({ claim: { total, parts, relation }, sum, severity }) => {
    const leading = parts.findIndex((_, index) => index > 0 && sumOf(parts.slice(0, index + 1)) === total.value) + 1;
    // Sentences back it is quoted, and not marked with all that stands between.
    const isFar = relation === "named" || total.sentence !== parts[0]?.sentence;
    const all = isFar && total.from < (parts[0]?.from ?? 0) ? parts : [total, ...parts];
    const span = { from: Math.min(...all.map(({ from }) => from)), to: Math.max(...all.map(({ to }) => to)) };
    return found("textPartsDiffer", severity, span, {
      ...cited(reading, isFar ? spanOf(parts[0]?.phrase ?? total.phrase, parts.at(-1) ?? total) : total.phrase),
      total: total.text,
      sum: inWrittenUnit(sum, total),
      terms: termsOf(total, parts),
      leading,
    });
  });
