/**
 * Rates whose whole follows from what stands around them: shares with their counts in brackets, what is done and what
 * is left, and what the trade's own rates are of (综合利用率).
 */
import type { TextFigure } from "../reading/notice-text";
import { gives, type Triple } from "./rate-words";
import { stateOf } from "./states";
import { addsUp, placeOf, stretchesOfParagraph, stretchesOfSentence, type Stretch } from "./stretch";
import type { RateSources } from "./whole-elsewhere";

/** "大气类占41.3%（88件）": nothing else stands in the bracket right behind the share. */
function countBehind(stretches: readonly Stretch[], rate: Stretch): Stretch | null {
  const next = stretches[placeOf(stretches, rate) + 1];
  const alone = next?.bracket === rate.figure.to && next.before === "" && next.after === "";
  return next && alone && addsUp(next) ? next : null;
}

const SHARE = /占(?:比(?:为|达)?)?$/;
/** So many other shares must be of a count before it is the whole. */
const WITNESSES = 2;

/** "交办213件……大气类占41.3%（88件）、水类占27.2%（58件）、其他占31.5%（67件）": the count that the other shares are of. */
export function ofShareInBracket({ stretches }: RateSources, rate: Stretch): Triple | null {
  const part = SHARE.test(rate.before) ? countBehind(stretches, rate) : null;
  if (!part) return null;
  const others = stretchesOfSentence(stretches, rate.figure.sentence).flatMap((share) => {
    const own = share === rate || share.figure.unit !== "%" ? null : countBehind(stretches, share);
    return own?.figure.unit === part.figure.unit ? [{ share, own }] : [];
  });
  const wholes = stretchesOfParagraph(stretches, rate.figure.paragraph).filter(
    (whole) =>
      addsUp(whole) &&
      whole.bracket === null &&
      whole.figure.to <= rate.figure.from &&
      whole.figure.unit === part.figure.unit &&
      others.filter(({ share, own }) => gives(own.figure, whole.figure, share.figure)).length >= WITNESSES,
  );
  return one(rate, part, wholes);
}

/** The one whole that is meant; null: none, or several that differ. */
function one(rate: Stretch, part: Stretch, wholes: readonly Stretch[]): Triple | null {
  const [whole] = wholes;
  return whole && new Set(wholes.map(({ figure }) => figure.value)).size === 1
    ? { rate: rate.figure, part: part.figure, whole: whole.figure, unsure: true }
    : null;
}

/** "检查48家次；油烟检查合格率93.8%（45家次）": of the one count of the sentence in the unit of those in the bracket. */
export function ofCountInBracket({ stretches }: RateSources, rate: Stretch, stem: string): Triple | null {
  const part = stem === "" || stem === "完成" ? null : countBehind(stretches, rate);
  if (!part) return null;
  const wholes = stretchesOfSentence(stretches, rate.figure.sentence).filter(
    (own) =>
      addsUp(own) && own.bracket === null && own.figure.to <= rate.figure.from && own.figure.unit === part.figure.unit,
  );
  // The bracket may also say of how many the rate is.
  const isWhole = wholes[0]?.figure.value === part.figure.value && rate.figure.value < WHOLE;
  return isWhole ? null : one(rate, part, wholes);
}
const WHOLE = 100;

const RATE_OF_DEEDS = /^(?:完成|整改|办结|整治|治理|销号)$/;

/** "排口214个……。已完成整治201个，正在整治13个，整治完成率93.9%": done and left make a count that stands before them. */
export function ofDoneAndLeft({ stretches }: RateSources, rate: Stretch, stem: string): Triple | null {
  const at = placeOf(stretches, rate);
  const [done, left] = [stretches[at - 2], stretches[at - 1]];
  if (!done || !left || !RATE_OF_DEEDS.test(stem) || done.figure.sentence !== rate.figure.sentence) return null;
  const sides = [done, left].map((own) => stateOf(own)?.side);
  const alike = done.figure.unit === left.figure.unit && addsUp(done) && addsUp(left);
  if (!alike || sides[0] !== "done" || sides[1] !== "undone") return null;
  const all = done.figure.value + left.figure.value;
  const wholes = stretchesOfParagraph(stretches, rate.figure.paragraph).filter(
    ({ figure, bracket }) =>
      figure.value === all &&
      figure.unit === done.figure.unit &&
      bracket === null &&
      figure.to <= done.figure.from &&
      done.figure.sentence - figure.sentence <= 1,
  );
  return one(rate, done, wholes);
}

/** What is made use of, and of what: 可收集量 goes before 产生量. */
const DEFINED: readonly { readonly stem: string; readonly of: readonly RegExp[] }[] = [
  { stem: "利用", of: [/可收集(?:资源)?(?:总)?量(?:为|约)?$/, /产生(?:总)?量(?:为)?$/] },
  { stem: "回收", of: [/(?:使用|产生)(?:总)?量(?:为)?$/] },
  { stem: "处置", of: [/产生(?:总)?量(?:为)?$/] },
];
/** What was left from earlier years counts in both, and the text need not say how much of it. */
const EARLIER_YEARS = /往年|历年|上年结转|贮存|历史|遗留|库存/;

/** "可收集量39.2万吨。……综合利用总量35.9万吨，综合利用率91.6%": what the trade's own rates are of. */
export function ofDefinition({ reading, stretches }: RateSources, rate: Stretch, stem: string): Triple | null {
  const defined = DEFINED.find((own) => own.stem === stem);
  const part = stretches[placeOf(stretches, rate) - 1];
  if (!defined || !part || rate.mark !== "，" || part.figure.sentence !== rate.figure.sentence) return null;
  const paragraph = reading.paragraphs[rate.figure.paragraph];
  const told = paragraph === undefined ? "" : reading.plain.slice(paragraph.from, paragraph.to);
  if (!new RegExp(`${stem}(?:总)?量(?:为)?$`).test(part.before) || EARLIER_YEARS.test(told)) return null;
  const counts = stretchesOfParagraph(stretches, rate.figure.paragraph).filter(
    (own) => addsUp(own) && own.figure.unit === part.figure.unit && own.figure.to <= part.figure.from,
  );
  const near = counts.filter(({ figure }) => part.figure.sentence - figure.sentence <= 1);
  const wholes = defined.of.map((name) => near.filter(({ before }) => name.test(before))).find((own) => own.length > 0);
  const whole: TextFigure | undefined = wholes?.[0]?.figure;
  return whole !== undefined && whole.value >= part.figure.value ? one(rate, part, wholes ?? []) : null;
}
