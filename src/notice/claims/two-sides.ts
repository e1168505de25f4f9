/**
 * What became of all of a count, told by contraries: 设施11座，正常运行10座，停运检修1座; 45家，完全替代19家，部分替代26家. Whatever the
 * verbs are, there is no third between the two.
 */
import { addsUp, behindInSentence, listMark, type Stretch } from "./stretch";
import type { OutcomeClaim } from "./outcomes";
import type { TotalClaim } from "./total-claim";
import type { TextFigure } from "../reading/notice-text";

const CONTRARIES: readonly (readonly [RegExp, RegExp])[] = [
  [/(?<!不)正常|良好|完好/, /停[运用产]|异常|损坏|故障|不正常|检修/],
  [/成功|达成/, /正在|尚在|未达成|不成|失败/],
  [/(?:完全|全部|全量)(?!到位)/, /部分|局部/],
  [/(?<!不|未)(?:达标|合格)/, /超标|不达标|不合格|不符合/],
  [/按[期时]|如期/, /逾期|超[期时]|延[期迟]/],
  [/^(?:已|均已|完成)/, /延[迟期]|暂缓|尚?未|待|正在|转入/],
  [/^优/, /差$/],
];
const areContrary = (first: Stretch, last: Stretch): boolean =>
  CONTRARIES.some(([one, other]) => one.test(first.before) && other.test(last.before) && !other.test(first.before));

/** Further off, other things are counted. */
const NEARLY = 0.45;
const FEWEST = 2;
const MOST = 4;
const NO_WHOLE = /[日月年户人亩]均|平均|每|其中|累计$/;

/** The counts of the unit right behind a whole, behind marks of one kind. */
function sidesOf(stretches: readonly Stretch[], whole: Stretch): readonly Stretch[] {
  const sides: Stretch[] = [];
  for (const own of behindInSentence(stretches, whole)) {
    const first = sides[0] ?? own;
    const goesOn =
      sides.length === 0
        ? /^[，：]$/.test(own.mark)
        : /^[，、]$/.test(listMark(own)) && (sides.length < FEWEST || listMark(own) === listMark(sides[1] ?? own));
    if (
      !goesOn ||
      own.figure.unit !== whole.figure.unit ||
      own.bracket !== first.bracket ||
      own.bracket !== whole.bracket
    )
      break;
    if (!addsUp(own) || own.before.length < FEWEST || sides.length === MOST) break;
    sides.push(own);
  }
  return sides;
}

export const twoSides = (
  stretches: readonly Stretch[],
  outcomes: readonly OutcomeClaim[],
  told: ReadonlySet<TextFigure>,
): readonly TotalClaim[] => {
  const judged = new Set(
    outcomes.filter(({ complete }) => complete).flatMap((claim) => claim.outcomes.map(({ figure }) => figure)),
  );
  return stretches.flatMap((whole): TotalClaim[] => {
    if (!addsUp(whole) || NO_WHOLE.test(whole.before)) return [];
    const all = sidesOf(stretches, whole);
    // What stands behind the contrary is of another matter.
    const end = all.findIndex((own, at) => at > 0 && areContrary(all[0] ?? own, own));
    const sides = all.slice(0, end + 1);
    const sum = sides.reduce((made, { figure }) => made + figure.value, 0);
    const isHeld = sides.some(({ figure }) => told.has(figure) || judged.has(figure));
    const near = Math.abs(sum - whole.figure.value) <= NEARLY * whole.figure.value;
    if (end < 1 || isHeld || !near || sides.every(({ figure }) => figure.value > whole.figure.value)) return [];
    const parts = sides.map(({ figure }) => figure);
    return [
      {
        relation: "named",
        total: whole.figure,
        parts,
        mayOverlap: false,
        open: false,
        opposed: "wholly",
        unsure: true,
      },
    ];
  });
};
