/** Rates behind what was done and what was not: 已整改68个，未整改12个，整改率85.0%. The two together are the whole. */
import { withValue, type Triple } from "./rate-words";
import { stateOf } from "./states";
import { addsUp, beforeInSentence, type Stretch } from "./stretch";

const DENIED = /^(?:其中)?(?:尚|还|仍)?(?:未|不|没有|存在|无)/;

const isOutcome = (own: Stretch | undefined): boolean => own !== undefined && stateOf(own) !== null;

/** @param stem what the rate is of; "": a bare share */
export function rateOfBoth(stretches: readonly Stretch[], rate: Stretch, stem: string): Triple | null {
  const before = beforeInSentence(stretches, rate).filter(({ figure }) => figure.unit !== "%");
  const [third, done, left] = [before.at(-3), before.at(-2), before.at(-1)];
  if (!done || !left || stem === "" || rate.mark !== "，" || left.mark !== "，") return null;
  const alike = [done, left].every(
    (own) => addsUp(own) && own.figure.unit === left.figure.unit && own.bracket === rate.bracket,
  );
  const isDone = stateOf(done)?.side === "done" || /正常|已/.test(done.before);
  const denies = DENIED.test(left.before) && isDone;
  // "已办结361件，阶段性办结52件，未办结15件": two of three are not all.
  const isThird = third?.figure.unit === left.figure.unit && isOutcome(third);
  if (!alike || !denies || isThird || done.figure.to > left.figure.from) return null;
  const whole = withValue(done.figure, done.figure.value + left.figure.value);
  return {
    rate: rate.figure,
    part: done.figure,
    whole: { ...whole, text: `${done.figure.text}+${left.figure.text}` },
    unsure: true,
  };
}
