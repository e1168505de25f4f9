/** An amount told by what comes on each of some things: 320户，每户2000元，共64万元; 8个乡镇各2辆，共16辆. */
import { readUnit } from "../reading/text-units";
import type { TextFigure } from "../reading/notice-text";
import { halfUnit } from "./rate-words";
import { addsUp, placeOf, stretchesOfSentence, type Stretch } from "./stretch";

export interface ProductClaim {
  /** What comes on each. */
  readonly each: TextFigure;
  readonly count: TextFigure;
  readonly total: TextFigure;
  /** How many pieces the count is: 4.5 of 4.5公里 where each is told by the 公里. */
  readonly pieces: number;
  /** What each and count make, in the unit of the total, as a range: they were rounded when they were written. */
  readonly least: number;
  readonly most: number;
}

/** "每|户补助", "按每|亩", "平均每|家": how much comes on one. */
const EACH_OF = /每(?:一)?([^，。；：、\d每]{1,14})$/;
/** "亩均|300公斤": a mean, rounded when it was written. */
const MEAN_OF = /(?<![平年月日])([户亩人家])均[^，。；：、\d]{0,6}$/;
/** "各配备洒水车|2辆": on each of what was counted before it in the same words. */
const ONE_EACH =
  /(?:各(?!类|项|级|地|方|界|乡|镇|县|市|单位|有|占)|(?<![厂户村亩人家镇县站车座场校日月年平])均(?=配|安|建|设|投|补|给|发|栽|种))[^，。；：、\d]{0,8}$/;
/** "单价|35元": on each of whatever was counted right before. */
const UNIT_PRICE = /单价(?:为|约)?$/;
/** "日处理垃圾|500吨", "日均产生|2.1吨": on each day. What a works could treat is no amount that it did. */
const A_DAY = /(?:^|[^\d])(?:日均?|每[日天]平均|每[日天])(?:[^，。；：、\d]{0,8})$/;
const COULD = /能力|规模|设计|可|最[大高多]|峰值|上限/;
/** "2000元/户": behind the unit. */
const A_PIECE = /^[/／每]([^，。；：、\d]{1,6})/;
const SUM_WORD = /(?:共计?|合计|累计|总计|总额|总[量价面]|全年|全部|总共)[^，。；：、\d]{0,12}$/;

interface Each {
  readonly own: Stretch;
  /** The unit of the pieces; null: of whatever was counted right before. */
  readonly piece: string | null;
  /** Rounded to its last place, as a price is not. */
  readonly isMean: boolean;
}

/** The unit, or the kind of place, that words begin with: 户 of 户补助; null: neither. */
function pieceIn(words: string): string | null {
  const unit = readUnit(words);
  if (unit !== null && unit.length <= words.length) return words.slice(0, unit.length);
  return NAMES_OF_PIECES.find((name) => words.startsWith(name)) ?? null;
}

function eachOf(own: Stretch): Each | null {
  const { before, after, figure } = own;
  if (!addsUp({ ...own, figure: { ...figure, approximate: false } })) return null;
  if (figure.role === "change" || figure.role === "base" || figure.bound !== null || COULD.test(before)) return null;
  const piece = pieceIn(EACH_OF.exec(before)?.[1] ?? A_PIECE.exec(after)?.[1] ?? "");
  if (piece !== null) return { own, piece, isMean: /平均/.test(before) };
  const mean = MEAN_OF.exec(before)?.[1];
  if (mean !== undefined) return { own, piece: mean, isMean: true };
  if (UNIT_PRICE.test(before)) return { own, piece: null, isMean: false };
  if (A_DAY.test(before) && !/比|较|由|从|提高|增加/.test(before)) return { own, piece: "天", isMean: false };
  return ONE_EACH.test(before) ? { own, piece: null, isMean: false } : null;
}

/** How many pieces a figure is; null: it counts something else. */
function piecesOf({ figure }: Stretch, piece: string | null): number | null {
  if (piece === null || figure.unit === piece) return figure.value;
  const unit = readUnit(piece);
  if (unit !== null && unit.unit === figure.unit && unit.length === piece.length) return figure.value / unit.factor;
  // 每车 of 35车次, 每镇 of 8个乡镇.
  return NAMED_PIECES[piece]?.test(figure.unit) === true ? figure.value : null;
}
const NAMED_PIECES: Readonly<Record<string, RegExp>> = {
  车: /^(?:车次|辆|台|辆次|台次)$/,
  点: /^个$/,
  镇: /^个$/,
  乡镇: /^个$/,
  村: /^个$/,
  街道: /^个$/,
  园区: /^个$/,
  校: /^所$/,
  日: /^天$/,
  人: /^人次?$/,
  月: /^个月$/,
};

const NAMES_OF_PIECES = Object.keys(NAMED_PIECES).sort((a, b) => b.length - a.length);

/** "为|8个|乡镇各配备": the count stands in the same words, right before. */
const isRightBefore = (stretches: readonly Stretch[], count: Stretch, { own, piece }: Each): boolean =>
  placeOf(stretches, own) - placeOf(stretches, count) === 1 && (piece !== null || own.mark !== "。");

/** The counts that the pieces may be: of the unit, or right before where no unit is said. */
function countsOf(
  stretches: readonly Stretch[],
  each: Each,
): readonly { readonly count: Stretch; readonly pieces: number }[] {
  return stretchesOfSentence(stretches, each.own.figure.sentence).flatMap((count) => {
    if (count === each.own || count.figure.role === "change" || count.figure.approximate) return [];
    if (each.piece === null && !isRightBefore(stretches, count, each)) return [];
    if (isOfAnother(stretches, count, each.own)) return [];
    const named = each.piece === null || EACH_OF.exec(count.before) === null;
    const pieces = named ? piecesOf(count, each.piece) : null;
    return pieces === null ? [] : [{ count, pieces }];
  });
}

/** Behind a semicolon another matter is told. */
const isOfAnother = (stretches: readonly Stretch[], a: Stretch, b: Stretch): boolean => {
  const [first, last] = [placeOf(stretches, a), placeOf(stretches, b)].sort((one, other) => one - other);
  return stretches.slice((first ?? 0) + 1, (last ?? 0) + 1).some(({ mark }) => mark === "；");
};

/** Rounded when it was written: 每亩600元 is the rate itself, 约20吨 may be a tenth off. */
const slackOf = (figure: TextFigure): number => (figure.approximate ? 0.12 * figure.value : halfUnit(figure));

/** Units of weight that stand for each other. */
const inUnitOf = (figure: TextFigure, unit: string): number | null =>
  figure.unit === unit
    ? 1
    : figure.unit === "千克" && unit === "吨"
      ? 0.001
      : figure.unit === "吨" && unit === "千克"
        ? 1000
        : figure.unit === "吨/日" && unit === "吨"
          ? 1
          : null;

/** Further off, the amount is of something else: power-of-ten slips of 元 and 万元 are nearer to it than that. */
const FAR = 3;
const isSlip = (ratio: number): boolean =>
  (ratio > 1 / FAR && ratio < FAR) || [10, 100, 1000, 10_000].some((ten) => isPower(ratio, ten));
const isPower = (ratio: number, ten: number): boolean =>
  Math.abs(ratio / ten - 1) < 0.02 || Math.abs(ratio * ten - 1) < 0.02;

/**
 * Every amount with the two figures that make it, where one sentence tells all three and none of them could be another.
 * An amount that any of the counts makes is right.
 */
export function readProducts(stretches: readonly Stretch[]): readonly ProductClaim[] {
  return stretches.flatMap((own): ProductClaim[] => {
    const each = eachOf(own);
    if (each === null) return [];
    const counts = countsOf(stretches, each);
    const totals = stretchesOfSentence(stretches, own.figure.sentence).filter(
      ({ figure, bracket }) =>
        figure !== own.figure &&
        !counts.some(({ count }) => count.figure === figure && each.piece === null) &&
        inUnitOf(own.figure, figure.unit) !== null &&
        (figure.role === "result" || figure.role === "target") &&
        figure.bound === null &&
        !figure.approximate &&
        (bracket === null || bracket === own.bracket),
    );
    const behind = totals.filter(({ figure }) => figure.from > own.figure.to);
    const [total] = behind.filter(({ before }) => SUM_WORD.test(before));
    const chosen = total ?? (totals.length === 1 ? totals[0] : undefined);
    // "平均每天16人次，9月份共480人次": of the days of the month.
    if (each.piece === "天" && chosen && /^(?:\d{1,2}月|本月|当月|全月)/.test(chosen.before)) return [];
    // "702名（含社区）": more things than were counted.
    if (chosen && /^(?:[\u4e00-\u9fa5]{0,6})$/.test(chosen.after) && chosen.endMark === "（") return [];
    if (!chosen || behind.some((other) => eachOf(other) !== null)) return [];
    // "每户2000元，最高5000元", "各2辆、雾炮车1辆": what comes on each is told in two figures.
    const between = stretchesOfSentence(stretches, own.figure.sentence).some(
      ({ figure }) => figure !== chosen.figure && figure.unit === own.figure.unit && figure.from > own.figure.from,
    );
    if (between) return [];
    const claims = counts
      .filter(({ count }) => count !== chosen && count.figure !== chosen.figure)
      .map(({ count, pieces }) => claimOf(each, count.figure, pieces, chosen.figure));
    const [claim] = claims;
    const fits = claims.some(({ least, most, total: { value } }) => value >= least && value <= most);
    return claim && claims.length === 1 && !fits && isSlip(chosen.figure.value / ((claim.least + claim.most) / 2))
      ? [claim]
      : [];
  });
}

function claimOf(
  { own: { figure: each }, isMean }: Each,
  count: TextFigure,
  pieces: number,
  total: TextFigure,
): ProductClaim {
  const factor = inUnitOf(each, total.unit) ?? 1;
  const rounded = isMean && each.written !== 0 ? (0.5 * 10 ** -each.decimals * each.value) / each.written : 0;
  const slack = Math.max(slackOf(each), rounded);
  const pieceSlack = count.value === 0 ? 0 : (halfUnit(count) * pieces) / count.value;
  const half = halfUnit(total);
  return {
    each,
    count,
    total,
    pieces,
    least: (each.value - slack) * factor * (pieces - pieceSlack) - half,
    most: (each.value + slack) * factor * (pieces + pieceSlack) + half,
  };
}
