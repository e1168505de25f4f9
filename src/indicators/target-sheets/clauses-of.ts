/** The targets that a sentence gives. */
import { askedOf, type Asked } from "../targets/asked-of";
import type { StatedTarget } from "../targets/target";
import type { LaidOutTarget } from "./laid-out-target";
import { targetClauses } from "./target-clauses";

const isNone = ({ air, ledger }: Asked): boolean => air === null && ledger === null;

const isSame = (one: Asked, other: Asked): boolean =>
  !isNone(one) && one.air === other.air && one.ledger === other.ledger;

/**
 * A target for each clause that gives an amount. What is only a part of it (其中…), or a wish beside what must be
 * reached, is none of the same indicator.
 */
export function clausesOf(sentence: string, stated: StatedTarget): LaidOutTarget[] {
  const clauses = targetClauses(sentence).map((clause) => {
    const names = [...clause.names, sentence];
    return { ...clause, names, asked: askedOf({ names, unit: clause.unit, saying: clause.saying }) };
  });
  const binding = clauses.filter(({ isPart, isWish }) => !isPart && !isWish);
  const counting = clauses.filter(({ asked, isPart, isWish }) => {
    if (isPart) return !isNone(asked) && !clauses.some((one) => !one.isPart && isSame(one.asked, asked));
    return !isWish || !binding.some((one) => isSame(one.asked, asked));
  });
  return counting.map(({ names, words, compared, value, unit, asked }) => ({
    names,
    asked,
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
}
