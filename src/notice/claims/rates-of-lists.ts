/** Rates behind a list that parts a whole: 按进展分，已完成销号131项、待销号14项、…、滞后3项，销号率78.0%. */
import type { Triple } from "./rate-words";
import { placeOf, placeOfFigure, type Stretch } from "./stretch";
import type { TotalClaim } from "./total-claim";

const FEWEST = 3;
const NOT_YET = /[不未非待]|正在/;

/** The member that bears the rate's word, of the whole that the list is of; null: the rate follows no such list. */
export function rateOfList(
  stretches: readonly Stretch[],
  totals: readonly TotalClaim[],
  rate: Stretch,
  stem: string,
): Triple | null {
  const last = stretches[placeOf(stretches, rate) - 1];
  if (!last || stem === "" || rate.mark !== "，" || last.figure.sentence !== rate.figure.sentence) return null;
  const list = totals.find(
    ({ parts, total, relation }) =>
      relation !== "gathered" &&
      parts.length >= FEWEST &&
      parts.at(-1) === last.figure &&
      total.from < last.figure.from,
  );
  const bearing = (list?.parts ?? []).filter((part) => {
    const words = stretches[placeOfFigure(stretches, part)]?.before ?? "";
    return words.includes(stem) && !NOT_YET.test(words);
  });
  const [part] = bearing;
  return list && part && bearing.length === 1 ? { rate: rate.figure, part, whole: list.total, unsure: true } : null;
}
