/**
 * Changes behind two values that are told by nothing but their times: 2021年火点46个，2022年17个，减少29个; and those that name
 * two years of a list: 2021年90件、2022年77件、2023年63件，2023年比2022年下降18.2%.
 */
import type { TextFigure } from "../reading/notice-text";
import { yearOf, type Pair } from "./change-pairs";
import { beforeInSentence, placeOfFigure, type Stretch } from "./stretch";

/** Nothing but the change is said, so that it is of the two right before it. */
const BARE = /^(?:同比|两年|期间|合计|共|累计)?(?:增加|减少|增长|下降|上升|降低|提高|减|增|改善)(?:了)?$/;
const YEAR = /((?:19|20)\d{2})年/;

/** The year that the words in front of a value name; 今 and 去 are one after the other. */
function yearToldBy({ before, figure: { period } }: Stretch): number | null {
  const year = YEAR.exec(before)?.[1];
  if (year !== undefined) return Number(year);
  if (/^今[年春夏秋冬]/.test(before)) return THIS_YEAR;
  if (/^去[年春夏秋冬]/.test(before)) return THIS_YEAR - 1;
  return before.startsWith("年") ? null : yearOf(period);
}
/** Of two values told as 今 and 去 only the order matters. */
const THIS_YEAR = 0;

const fits = (change: TextFigure, { figure }: Stretch): boolean =>
  figure.role !== "change" &&
  !figure.approximate &&
  (change.unit === "个百分点" ? figure.unit === "%" : change.unit === "%" || change.unit === figure.unit);

/** Two values of one unit, one year told with each, right before the change. */
export function yearsInTurn(stretches: readonly Stretch[], change: TextFigure): Pair | null {
  const at = placeOfFigure(stretches, change);
  const [first, second, own] = [stretches[at - 2], stretches[at - 1], stretches[at]];
  if (!first || !second || own?.mark !== "，" || !BARE.test(own.before)) return null;
  const [a, b] = [yearToldBy(first), yearToldBy(second)];
  const alike =
    first.figure.unit === second.figure.unit &&
    [first, second].every(
      (value) => fits(change, value) && value.figure.sentence === change.sentence && value.bracket === own.bracket,
    );
  // "2021年减排148吨，2022年减排187吨": each its own year, and told in its own words.
  if (!alike || a === null || b === null || a === b || !startsWithTime(second)) return null;
  return a < b
    ? { from: first.figure, to: second.figure, kind: "compared" }
    : { from: second.figure, to: first.figure, kind: "compared" };
}

const startsWithTime = ({ before }: Stretch): boolean =>
  /^(?:(?:19|20)\d{2}年|[今去]年?)(?:度|全年|同期|[春夏秋冬汛采供暖季期]{0,4})?(?:为|是)?$/.test(before);

const OF_TWO_YEARS = /^((?:19|20)\d{2})年(?:比|较)((?:19|20)\d{2})年/;

/** "2023年比2022年下降18.2%" of a list in which each year has its value. */
export function yearsOfList(stretches: readonly Stretch[], change: TextFigure): Pair | null {
  const own = stretches[placeOfFigure(stretches, change)];
  const [, later, earlier] = OF_TWO_YEARS.exec(own?.before ?? "") ?? [];
  if (!own || later === undefined || earlier === undefined) return null;
  const valueOf = (year: string): TextFigure | null => {
    const told = beforeInSentence(stretches, own).filter(
      (value) => fits(change, value) && YEAR.exec(value.before)?.[1] === year && !/[较比]/.test(value.before),
    );
    const [only] = told;
    return only && told.length === 1 ? only.figure : null;
  };
  const [from, to] = [valueOf(earlier), valueOf(later)];
  return from && to && from.unit === to.unit ? { from, to, kind: "compared" } : null;
}
