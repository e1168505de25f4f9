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

/**
 * "废物386.5吨。日均1.06吨，较412.8吨减少26.3吨": the base and the difference make another value of the paragraph, or in whole
 * numbers of the sentence: "有效361天，优良309天，较297天增加12天".
 */
export function leadsToAnother(stretches: readonly Stretch[], change: Stretch, from: TextFigure): boolean {
  if (change.figure.unit !== from.unit) return false;
  const end = from.value + (change.figure.direction === "down" ? -change.figure.value : change.figure.value);
  return near(stretches, change, ({ figure: { unit, role } }) => unit === from.unit && role !== "change").some(
    ({ value, sentence, to }) =>
      Math.abs(value - end) < 1e-6 * Math.abs(end) &&
      (isTold(change.figure) || (sentence === change.figure.sentence && to <= from.from)),
  );
}

/** Of smaller numbers any two lie so far apart. */
const TELLING = 20;

/** "137个，平均每村2.3个，较第一轮（214个，平均3.6个）减少77个": so far lie two others of the sentence apart. */
export function liesBetweenOthers(stretches: readonly Stretch[], change: Stretch): boolean {
  const { value, unit, sentence, direction } = change.figure;
  if (unit === "%" || (value < TELLING && !isTold(change.figure))) return false;
  const own = stretchesOfParagraph(stretches, change.figure.paragraph)
    .map(({ figure }) => figure)
    .filter((other) => other.sentence === sentence && other.unit === unit && other.role !== "change");
  const off = direction === "down" ? -value : value;
  return couplesOf(own).some(
    ({ one, other }) => other.from > one.from && Math.abs(one.value - other.value - off) < 1e-6 * Math.abs(off),
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
