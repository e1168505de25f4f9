/** Both outcomes and no total: 合格40家，不合格6家. It can be added, with the rate. */
import { isMeasure, stateOf } from "../../notice/claims/states";
import { addsUp, behindInSentence, type Stretch } from "../../notice/claims/stretch";
import { figuresOfParagraph } from "../../notice/reading/places";
import { round } from "../../standards/rounding";
import { amount, cited, found, spanOf, sumOf, wordsOf, type TextFinding, type TextRule } from "./rule";

/** The share of the good outcome, by family. */
const SHARES = { quality: "合格率", approval: "通过率", progress: "", truth: "", alert: "" } as const;

export const totalsNotStated: TextRule = (reading, { stretches, outcomes }) => {
  const told = new Set(outcomes.flatMap((claim) => claim.outcomes.map(({ figure }) => figure)));
  const open = stretches.filter((stretch) => addsUp(stretch) && !told.has(stretch.figure) && !isMeasure(stretch));
  return open.flatMap((good): TextFinding[] => {
    const bad = behindInSentence(open, good).find(({ figure: { unit } }) => unit === good.figure.unit);
    const [a, b] = [stateOf(good), bad && stateOf(bad)];
    if (!bad || a?.side !== "done" || b?.side !== "undone" || a.family !== b.family || SHARES[a.family] === "")
      return [];
    if (!adjacent(good, bad)) return [];
    const total = sumOf([good.figure, bad.figure]);
    const paragraph = figuresOfParagraph(reading.figures, good.figure.paragraph);
    if (total === 0 || paragraph.some(({ unit, value }) => unit === good.figure.unit && value === total)) return [];
    const span = spanOf(good.figure.phrase, bad.figure);
    return [
      found("textTotalNotStated", "note", span, {
        ...cited(reading, span),
        parts: `${wordsOf(reading, good.figure)}、${wordsOf(reading, bad.figure)}`,
        total: amount(total, good.figure.unit),
        share: `${SHARES[a.family]} ${amount(round((100 * good.figure.value) / total, 1), "%")}`,
      }),
    ];
  });
};

const adjacent = (a: Stretch, b: Stretch): boolean =>
  a.figure.sentence === b.figure.sentence && a.figure.unit === b.figure.unit;
