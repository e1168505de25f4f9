/** Rates of several wholes together: 中央19项完成18项，省级27项完成25项，总体完成率93.5%. */
import type { TextFigure } from "../reading/notice-text";
import type { OutcomeClaim } from "./outcomes";
import { withValue, type Triple } from "./rate-words";
import { placeOf, type Stretch } from "./stretch";

/** 总体完成率, 总达标率: of all together, and not of the last of them. */
export const isOverall = ({ before }: Stretch): boolean => OVERALL.test(before);
const OVERALL = /(?:总体|整体|综合(?!利用|治理|整治)|合计|平均|总)[\u4e00-\u9fa5]{0,6}率(?:为|达到?)?$/;

const TOGETHER = /^(?:共|合计|总计|累计)(?:已)?完成[^，。；\d]{0,4}$/;
/** "两轮|共完成27项" */
const isTogether = (stretches: readonly Stretch[], at: number): boolean => {
  const [lots, own] = [stretches[at - 1], stretches[at]];
  return (
    lots !== undefined &&
    own !== undefined &&
    /^[轮批类级期]$/.test(lots.figure.unit) &&
    own.mark === "" &&
    TOGETHER.test(own.before) &&
    lots.figure.sentence === own.figure.sentence
  );
};

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
export function overallRate(
  { stretches, outcomes }: { readonly stretches: readonly Stretch[]; readonly outcomes: readonly OutcomeClaim[] },
  rate: Stretch,
): Triple | null {
  const { figure, before } = rate;
  const at = placeOf(stretches, rate) - 1;
  const last = stretches[at];
  // "两轮共完成27项，完成率87.1%"
  const together = last?.figure.sentence === figure.sentence && isTogether(stretches, at) && /率/.test(before);
  if (!OVERALL.test(before) && !together) return null;
  const claims = outcomes.filter(
    ({ whole, family }) =>
      family === "progress" &&
      whole.paragraph === figure.paragraph &&
      whole.to <= figure.from &&
      !(together && whole === last.figure),
  );
  const done = claims.flatMap((claim) =>
    claim.outcomes.filter(
      (own) => own.state.side === "done" && !own.state.rest && (!together || own.figure !== last.figure),
    ),
  );
  const alike = claims.every(({ whole }) => whole.unit === claims[0]?.whole.unit);
  const part = together ? last.figure : summed(done.map((own) => own.figure));
  const whole = summed(claims.map((claim) => claim.whole));
  return claims.length > 1 && alike && done.length === claims.length && part && whole
    ? { rate: figure, part, whole, unsure: true }
    : null;
}
