/** A difference each from one value: 分别为41公斤和57公斤，高于全省平均（33公斤）8公斤和24公斤. */
import type { TextFigure } from "../reading/notice-text";
import type { DifferenceClaim } from "./difference-claim";
import { EACH, listAround, listsOf } from "./respective-rates";
import { placeOf, type Stretch } from "./stretch";

/**
 * The differences of a list behind `base`, each with the value in its place; none: the values are not told so. Null:
 * the difference stands alone.
 */
export function respectiveDifferences(
  stretches: readonly Stretch[],
  own: Stretch,
  base: TextFigure,
): readonly DifferenceClaim[] | null {
  const list = listAround(stretches, placeOf(stretches, own));
  if (list.length < 2) return null;
  const values = listsOf(stretches, own.figure.sentence).findLast(
    (row) =>
      row.length === list.length && (row[0]?.figure.from ?? base.from) < base.from && EACH.test(row[0]?.before ?? ""),
  );
  if (list[0] !== own || values?.[0]?.figure.unit !== base.unit) return [];
  return list.flatMap(({ figure }, at): DifferenceClaim[] => {
    const one = values[at]?.figure;
    const exact = one && [one, figure, base].every(({ approximate, bound }) => !approximate && bound === null);
    return exact ? [{ difference: figure, one, other: base, unsure: true }] : [];
  });
}
