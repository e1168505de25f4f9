/** Concentrations that a target sheet gives in another unit than the indicator is kept in: 0.035 mg/m³ is 35 μg/m³. */
import type { Requirement, StatedTarget } from "./target";

const MILLI = /mg|毫克/i;
const MICRO = /[μµu]g|微克/i;
/** No mean of a year lies outside these, in the unit in which the indicator is kept. */
const LEAST_IN_MICRO = 1;
const MOST_IN_MILLI = 100;

type Stated = Pick<StatedTarget, "title" | "requirement" | "targetText" | "target" | "unit">;

/** What a stated number is multiplied by. @param own the indicator's unit; of one that is no concentration's: by 1 */
export function factorToOwn(stated: Stated, own: string): number {
  const { requirement, targetText, target, unit, title } = stated;
  const saying = [requirement, targetText, target?.unit ?? "", unit?.text ?? "", title].find(
    (text) => MILLI.test(text) || MICRO.test(text),
  );
  if (saying === undefined) return 1;
  if (MICRO.test(own)) return MILLI.test(saying) ? 1000 : 1;
  if (MILLI.test(own)) return MICRO.test(saying) ? 0.001 : 1;
  return 1;
}

const times = (value: number, factor: number): number => Number((value * factor).toPrecision(12));

/** The same in the indicator's own unit; shares stay what they are. */
export function inOwnUnit(requirement: Requirement, factor: number): Requirement {
  if (factor === 1) return requirement;
  if ("value" in requirement) return { ...requirement, value: times(requirement.value, factor) };
  return "amount" in requirement ? { ...requirement, amount: times(requirement.amount, factor) } : requirement;
}

/** Whether a ceiling can be one in the indicator's unit: 0.035 without a unit is not 0.035 μg/m³. */
export const isLikely = (requirement: Requirement, own: string): boolean =>
  !("value" in requirement) ||
  (MICRO.test(own) ? requirement.value >= LEAST_IN_MICRO : !MILLI.test(own) || requirement.value <= MOST_IN_MILLI);
