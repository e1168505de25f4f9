/** The targets that a sentence gives. */
import type { StatedTarget } from "../targets/target";
import type { LaidOutTarget } from "./laid-out-target";
import { targetClauses } from "./target-clauses";

/** A target for each clause that gives an amount. */
export const clausesOf = (sentence: string, stated: StatedTarget): LaidOutTarget[] =>
  targetClauses(sentence).map(({ names, words, compared, value, unit }) => ({
    names: [...names, sentence],
    stated: {
      ...stated,
      title: names[0] ?? sentence,
      requirement: compared ? words : "",
      targetText: compared ? "" : words,
      target: { value, unit, at: stated.at },
      unit: null,
      wording: words,
    },
  }));
