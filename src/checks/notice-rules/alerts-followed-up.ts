/** Warnings that were followed up (推送239小时, 其中剔除235小时): units, times and reasons of what became of them. */
import type { OutcomeClaim } from "../../notice/claims/outcomes";
import { figuresOfSentence } from "../../notice/reading/places";
import type { NoticeReading, Span, TextFigure } from "../../notice/reading/notice-text";
import { roundedText } from "../../standards/rounding";
import { cited, found, spanOf, sumOf, wordsOf, type TextFinding } from "./rule";

/** From a whole to the last of its outcomes. */
export const spanOfClaim = ({ whole, outcomes }: OutcomeClaim): Span => {
  const last = outcomes.at(-1)?.figure ?? whole;
  // A whole of another paragraph is quoted, not marked.
  const first = outcomes[0]?.figure;
  if (first && first.paragraph !== whole.paragraph) return { from: first.phrase.from, to: last.to };
  return { from: Math.min(whole.from, outcomes[0]?.figure.from ?? whole.from), to: Math.max(whole.to, last.to) };
};

/** Figures of the whole's or an outcome's own sentence, up to the next of them: 剔除81家|235条. */
function saying(reading: NoticeReading, { whole, outcomes }: OutcomeClaim, head: TextFigure): readonly TextFigure[] {
  const heads = [whole, ...outcomes.map(({ figure }) => figure)].sort((a, b) => a.from - b.from);
  const next = heads.find(({ from }) => from > head.from);
  const end = Math.min(reading.sentences[head.sentence]?.to ?? head.to, next?.from ?? Infinity);
  return figuresOfSentence(reading.figures, head.sentence).filter(
    ({ from, role }) => from >= head.from && from < end && role === "result",
  );
}

/** 推送239小时, 剔除235条, 处罚4小时: one part speaks in another unit than the rest. */
function unitsWithin(reading: NoticeReading, claim: OutcomeClaim): readonly TextFinding[] {
  const ofWhole = saying(reading, claim, claim.whole);
  const inWhole = new Set(ofWhole.map(({ unit }) => unit));
  const parts = claim.outcomes.map(({ figure }) => ({ head: figure, figures: saying(reading, claim, figure) }));
  return ofWhole
    .filter((figure) => figure !== claim.whole)
    .flatMap((total) =>
      parts.flatMap((part): TextFinding[] => {
        if (part.figures.some(({ unit }) => unit === total.unit)) return [];
        const foreign = part.figures.filter(({ unit }) => !inWhole.has(unit) && unit !== "元" && unit !== "%");
        const [odd] = foreign;
        if (!odd || foreign.length !== 1) return [];
        const others = parts
          .filter((other) => other !== part)
          .flatMap(({ figures }) => figures.filter(({ unit }) => unit === total.unit));
        const span = spanOf(part.head.phrase, odd);
        return [
          found("textUnitDiffers", "warning", span, {
            ...cited(reading, span),
            unit: odd.unit,
            expected: total.unit,
            adds: others.length > 0 && sumOf([odd, ...others]) === total.value,
          }),
        ];
      }),
    );
}

/** Above this share of exclusions the reasons need a look; below this many nothing can be said. */
const MUCH_EXCLUDED = 0.95;
const FEW = 10;

function exclusionShare(reading: NoticeReading, claim: OutcomeClaim): readonly TextFinding[] {
  const excluded = claim.outcomes.find(({ state }) => state.side === "done")?.figure;
  if (!excluded || claim.whole.value < FEW) return [];
  const share = excluded.value / claim.whole.value;
  const span = spanOf(claim.whole.phrase, excluded);
  return share > MUCH_EXCLUDED && share <= 1
    ? [
        found("textExclusionHigh", "warning", span, {
          ...cited(reading, span),
          share: `${roundedText(100 * share, 1)}%`,
        }),
      ]
    : [];
}

/** Parts that are counted over another time than their whole cannot be held against it. */
function periodsWithin(reading: NoticeReading, claim: OutcomeClaim): readonly TextFinding[] {
  const own = claim.whole.period;
  if (own === null) return [];
  const other = claim.outcomes
    .map(({ figure }) => figure)
    .filter(
      ({ period }) =>
        period !== null &&
        period !== own &&
        (period.start !== own.start || period.end !== own.end || period.kind !== own.kind),
    );
  if (other.length === 0) return [];
  const told = (figure: TextFigure): string =>
    `${wordsOf(reading, figure).replace(figure.period?.text ?? "", "")}为“${figure.period?.text ?? ""}”`;
  const span = spanOfClaim(claim);
  return [
    found("textPartPeriods", "warning", span, {
      ...cited(reading, spanOf(claim.whole.phrase, span)),
      periods: [claim.whole, ...other].map(told).join("，"),
    }),
  ];
}

/** What is doubtful of warnings and of what became of them. */
export const alertsFollowedUp = (reading: NoticeReading, claim: OutcomeClaim): readonly TextFinding[] =>
  [unitsWithin, exclusionShare, periodsWithin].flatMap((check) => check(reading, claim));
