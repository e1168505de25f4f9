/**
 * A rate that moved by points, with what it was in a bracket: 达标率91.3%，环比下降4.4个百分点（上月达标22个） of the same whole,
 * or of the bracket's own; 比上年同期（335天，优良270天，比例80.6%）提高3.5个百分点.
 */
import type { TextFigure } from "../reading/notice-text";
import type { DifferenceClaim } from "./difference-claim";
import { withValue } from "./rate-words";
import { addsUp, beforeInSentence, placeOf, type Stretch } from "./stretch";

const OF_BEFORE = /上|去|前|同期|\d{4}年|\d月/;

/** What stands in the bracket right behind or right in front of the change. */
function bracketOf(stretches: readonly Stretch[], own: Stretch): readonly Stretch[] {
  const at = placeOf(stretches, own);
  const behind = stretches[at + 1];
  const before = stretches[at - 1];
  const bracket =
    behind?.bracket === own.figure.to
      ? behind.bracket
      : /[）)]/.test(own.mark) && before?.bracket !== own.bracket
        ? (before?.bracket ?? null)
        : null;
  return bracket === null
    ? []
    : stretches.filter((other) => other.bracket === bracket && other.figure.sentence === own.figure.sentence);
}

/** The earlier rate by its count: of the bracket's own whole, or of that which the later rate and its count give. */
function rateOfCount(count: TextFigure, all: TextFigure | undefined, part: TextFigure, rate: TextFigure): TextFigure {
  const value = all === undefined ? (rate.value * count.value) / part.value : (100 * count.value) / all.value;
  return {
    ...withValue(rate, value),
    decimals: rate.decimals + 1,
    text: `${count.text}所占的${value.toFixed(rate.decimals)}%`,
  };
}

/** Years differ by a day, and by the days that were measured. */
const DAYS_DIFFER = 1;

export function movedByPoints(stretches: readonly Stretch[], own: Stretch): DifferenceClaim[] {
  if (own.figure.role !== "change" || own.figure.unit !== "个百分点" || own.figure.approximate) return [];
  const bracket = bracketOf(stretches, own);
  const earlier = beforeInSentence(stretches, own).filter((other) => !bracket.includes(other));
  const rate = earlier.at(-1);
  if (bracket.length === 0 || rate?.figure.unit !== "%" || rate.figure.role !== "result") return [];
  const told = bracket.filter(({ figure }) => figure.unit === "%");
  const [only] = told;
  if (only) return told.length === 1 && bracket.length > 1 ? [claim(own, rate.figure, only.figure)] : [];
  const part = earlier.at(-2);
  const counts = bracket.filter((other) => other.figure.unit === part?.figure.unit && !/共|总|有效/.test(other.before));
  const wholes = bracket.filter((other) => other.figure.unit === part?.figure.unit && /共|总|有效/.test(other.before));
  const [count] = counts;
  const said = count !== undefined && (OF_BEFORE.test(count.before) || wholes.length > 0);
  if (!part || !addsUp(part) || !said || counts.length !== 1 || wholes.length > 1 || part.figure.value <= 0) return [];
  if (bracket.length !== counts.length + wholes.length || rate.mark !== "，") return [];
  const base = rateOfCount(count.figure, wholes[0]?.figure, part.figure, rate.figure);
  const off = Math.abs(Math.abs(rate.figure.value - base.value) - own.figure.value);
  return part.figure.unit === "天" && wholes.length === 0 && off <= DAYS_DIFFER ? [] : [claim(own, rate.figure, base)];
}

const claim = (own: Stretch, one: TextFigure, other: TextFigure): DifferenceClaim => ({
  difference: own.figure,
  one,
  other,
  unsure: true,
});
