/** Rates of several wholes together: 中央19项完成18项，省级27项完成25项，总体完成率93.5%. */
import type { TextFigure } from "../reading/notice-text";
import type { OutcomeClaim } from "./outcomes";
import { withValue, type Triple } from "./rate-words";
import type { Stretch } from "./stretch";

const OVERALL = /(?:总体|整体|综合|合计|平均|总)[\u4e00-\u9fa5]{0,6}率(?:为|达到?)?$/;

const summed = (figures: readonly TextFigure[]): TextFigure | null => {
  const [first] = figures;
  if (!first) return null;
  const value = figures.reduce((sum, own) => sum + own.value, 0);
  return { ...withValue(first, value), text: `${figures.map(({ text }) => text).join("+")}` };
};

/**
 * What was done and what there was, each over all the wholes of the paragraph before the rate; null: the rate is not
 * over several, or less or more than one number was done of one of them.
 */
export function overallRate(outcomes: readonly OutcomeClaim[], { figure, before }: Stretch): Triple | null {
  if (!OVERALL.test(before)) return null;
  const claims = outcomes.filter(
    ({ whole, family }) => family === "progress" && whole.paragraph === figure.paragraph && whole.to <= figure.from,
  );
  const done = claims.flatMap((claim) => claim.outcomes.filter(({ state }) => state.side === "done" && !state.rest));
  const alike = claims.every(({ whole }) => whole.unit === claims[0]?.whole.unit);
  const part = summed(done.map((own) => own.figure));
  const whole = summed(claims.map((claim) => claim.whole));
  return claims.length > 1 && alike && done.length === claims.length && part && whole
    ? { rate: figure, part, whole, unsure: true }
    : null;
}
