/**
 * Changes in things whose value opens the sentence and whose base stands beside the change, with a rate between them:
 * 优良天数322天，占有效天数（358天）的89.9%，比上年同期的312天增加10天.
 */
import type { TextFigure } from "../reading/notice-text";
import { countsThings } from "../reading/text-units";
import type { Pair } from "./change-pairs";
import { beforeInSentence, placeOfFigure, type Stretch } from "./stretch";

const BARE = /^(?:同比|环比|相比)?(?:增加|减少|多|少|增|减)(?:了)?$/;
const BASE = /^(?:比|较|与)?(?:上一?年|去年|(?:19|20)\d{2}年)(?:同期|同月|全年)?(?:的|为|是)?$/;
/** How many there could be, and not how many there were. */
const OF_ALL = /有效|监测|应/;

/** The one value of the unit that the sentence tells in front of the base, those that rates are of left out. */
export function subjectOfSentence(stretches: readonly Stretch[], change: TextFigure): Pair | null {
  const at = placeOfFigure(stretches, change);
  const [base, own] = [stretches[at - 1], stretches[at]];
  if (!base || !own || !BARE.test(own.before) || !BASE.test(base.before) || !countsThings(change.unit)) return null;
  if (base.figure.unit !== change.unit || base.figure.sentence !== change.sentence || base.bracket !== own.bracket)
    return null;
  const before = beforeInSentence(stretches, base);
  const [first, ...others] = before.filter(({ figure }) => figure.unit === change.unit);
  const isAlone = others.every(({ before: words, bracket }) => bracket !== null || OF_ALL.test(words));
  const hasRate = before.some(({ figure }) => figure.unit === "%");
  if (!first || !isAlone || !hasRate || OF_ALL.test(first.before) || first.figure.role !== "result") return null;
  return { from: base.figure, to: first.figure, kind: "apart" };
}
