/** A rate right behind what was due and what was done: 应覆土48.0公顷，已覆土30.0公顷，完成率62.5%, in either order. */
import type { Triple } from "./rate-words";
import { isPlanned } from "./states";
import { addsUp, placeOf, type Stretch } from "./stretch";

const DUE =
  /(?:^|[\u4e00-\u9fa5])应(?![急对用])[\u4e00-\u9fa5]{2,}$|(?:使用|产生|可收集|发放|设计|有效)[\u4e00-\u9fa5]{0,4}$/;
const isDue = (own: Stretch): boolean => isPlanned(own) || DUE.test(own.before);

/** Nothing stands between the three, and one of the two counts is what was due: no other numbers can be meant. */
export function dueAndDone(stretches: readonly Stretch[], rate: Stretch, stem: string): Triple | null {
  const at = placeOf(stretches, rate);
  const [one, other] = [stretches[at - 2], stretches[at - 1]];
  if (!one || !other || stem === "" || rate.mark !== "，" || other.mark !== "，") return null;
  const alike = [one, other].every(
    (own) =>
      addsUp(own) &&
      own.figure.unit === one.figure.unit &&
      own.figure.sentence === rate.figure.sentence &&
      own.bracket === rate.bracket &&
      own.after === "",
  );
  if (!alike || isDue(one) === isDue(other)) return null;
  const [whole, part] = isDue(one) ? [one, other] : [other, one];
  const isItsPart = part.before.includes(stem.slice(0, 2)) || (stem === "完成" && /已|完成|实际/.test(part.before));
  return isItsPart ? { rate: rate.figure, part: part.figure, whole: whole.figure, unsure: false, certain: true } : null;
}
