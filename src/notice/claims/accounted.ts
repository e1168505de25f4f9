/**
 * What the text's own arithmetic accounts for. Which figures belong together is a reading, and a long sentence can be
 * read wrongly; that other figures beside it make exactly what is written is no accident. So nothing is held against a
 * figure that others account for.
 */
import type { TextFigure } from "../reading/notice-text";
import { gives, withValue } from "./rate-words";
import { placeOf, stretchesOfParagraph, type Stretch } from "./stretch";

/** As far as a rate may lie from the two figures that give it, counted in figures. */
const REACH = 9;
/** Of rates in whole per cent any two numbers give some. */
const isTold = ({ decimals }: TextFigure): boolean => decimals >= 1;

/** The figures about one, in the order of the paragraph. */
function near(stretches: readonly Stretch[], own: Stretch, fits: (stretch: Stretch) => boolean): readonly TextFigure[] {
  const all = stretchesOfParagraph(stretches, own.figure.paragraph);
  const at = all.indexOf(own);
  return all
    .slice(Math.max(0, at - REACH), at + REACH + 1)
    .filter(fits)
    .map(({ figure }) => figure);
}

interface Couple {
  readonly one: TextFigure;
  readonly other: TextFigure;
}

const couplesOf = (figures: readonly TextFigure[]): readonly Couple[] =>
  figures.flatMap((one) =>
    figures.filter((other) => other !== one && other.unit === one.unit).map((other) => ({ one, other })),
  );

const together = (a: TextFigure, b: TextFigure): TextFigure => withValue(a, a.value + b.value);

/** Also of last year, and of what was asked for. */
const isAmount = ({ figure: { unit, role, approximate } }: Stretch): boolean =>
  unit !== "%" && role !== "change" && !approximate;

/** Two figures nearby give the rate, or two pairs of neighbours do: 19项完成18项，27项完成25项，总体完成率93.5%. */
export function rateIsGiven(stretches: readonly Stretch[], rate: Stretch): boolean {
  if (!isTold(rate.figure)) return false;
  const counts = near(stretches, rate, isAmount);
  const couples = couplesOf(counts);
  const neighbours = couples.filter(({ one, other }) => counts.indexOf(other) - counts.indexOf(one) === 1);
  return (
    couples.some(({ one: whole, other: part }) => gives(part, whole, rate.figure)) ||
    neighbours.some(({ one: whole, other: part }) =>
      neighbours.some(
        ({ one, other }) =>
          one.from > part.from &&
          other.unit === part.unit &&
          gives(together(part, other), together(whole, one), rate.figure),
      ),
    )
  );
}

/** As the change says it: down is negative. */
export const signed = ({ direction, value }: TextFigure): number => (direction === "down" ? -value : value);

/**
 * "废物386.5吨。日均1.06吨，较412.8吨减少26.3吨": the base and the difference make another value of the paragraph, or in whole
 * numbers of the sentence: "有效361天，优良309天，较297天增加12天".
 */
export function leadsToAnother(stretches: readonly Stretch[], change: Stretch, from: TextFigure): boolean {
  if (change.figure.unit !== from.unit) return false;
  const end = from.value + signed(change.figure);
  return near(stretches, change, ({ figure: { unit, role } }) => unit === from.unit && role !== "change").some(
    ({ value, sentence, to }) =>
      Math.abs(value - end) < 1e-6 * Math.abs(end) &&
      (isTold(change.figure) || (sentence === change.figure.sentence && to <= from.from)),
  );
}

/** "减少59件、下降31.7%": the difference right before it and something nearby that it was taken from give the change. */
export function changeIsGiven(stretches: readonly Stretch[], change: Stretch): boolean {
  const difference = stretches[placeOf(stretches, change) - 1]?.figure;
  if (difference?.role !== "change" || difference.direction !== change.figure.direction || !isTold(change.figure))
    return false;
  return near(stretches, change, ({ figure: { unit, role } }) => unit === difference.unit && role !== "change").some(
    (base) => gives(difference, base, change.figure),
  );
}

const FEWEST = 10;

/** Whether the change leads from one figure to the other, to the last place in which it is written. */
function leadsBetween(change: TextFigure, from: TextFigure, to: TextFigure): boolean {
  const difference = to.value - from.value;
  const slack = 0.5 * 10 ** -change.decimals * (change.written === 0 ? 1 : change.value / change.written);
  if (change.unit === "%") return from.value !== 0 && isWithin((100 * difference) / from.value - signed(change), slack);
  if (change.unit === "倍") return from.value !== 0 && isWithin(difference / from.value - signed(change), slack);
  return isWithin(difference - signed(change), 1e-6 * Math.abs(change.value));
}

const isWithin = (difference: number, slack: number): boolean => Math.abs(difference) <= slack * (1 + 1e-9);

/**
 * Two figures of the sentence lead from one to the other by the change, or one to two neighbours together, though
 * another two stand nearer: "由7项增至9项，已完成待验收减少1项（由5项减至4项）". Whole numbers below ten fit by accident.
 *
 * @param read the two that were taken: that they fit the other way round says that the word of direction is wrong
 */
export function changeIsBetweenOthers(
  stretches: readonly Stretch[],
  change: Stretch,
  read: { readonly from: TextFigure; readonly to: TextFigure },
): boolean {
  const { figure } = change;
  if (!isTold(figure) && (figure.unit === "%" || figure.unit === "倍" || figure.value < FEWEST)) return false;
  const unit = figure.unit === "%" || figure.unit === "倍" ? null : figure.unit === "个百分点" ? "%" : figure.unit;
  const told = near(
    stretches,
    change,
    ({ figure: own }) =>
      own.sentence === figure.sentence &&
      own.role !== "change" &&
      !own.approximate &&
      (unit === null ? own.unit !== "%" || own.decimals > 0 : own.unit === unit),
  );
  const sums = told.flatMap((one, at) => {
    const next = told[at + 1];
    return next?.unit === one.unit && next.clause === one.clause ? [together(one, next)] : [];
  });
  return told.some((from) =>
    [...told, ...sums].some(
      (to) =>
        to !== from &&
        to.unit === from.unit &&
        !(from === read.to && to === read.from) &&
        leadsBetween(figure, from, to),
    ),
  );
}
