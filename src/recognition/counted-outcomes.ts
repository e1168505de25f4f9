/** 合格11家，不合格1家: several things of one row that came out in two ways, each with its number. */
import type { ChoiceWords } from "./declare-ledger";
import { parseChoice } from "./parse-choice";

const AMOUNT = /(\d{1,4})(?:户次|家次|台套|批次|[家户辆台个处座次场批组份项起])/;
const AMOUNTS_APART = new RegExp(`${AMOUNT.source}.*[，,；;。、：:].*${AMOUNT.source}`);

export interface CountedOutcomes {
  readonly first: readonly [choice: string, count: number];
  readonly second: readonly [choice: string, count: number];
}

/** @returns null: no two different outcomes stand there with a number each */
export function countedOutcomes(text: string, choices: ChoiceWords): CountedOutcomes | null {
  if (!AMOUNTS_APART.test(text)) return null;
  const clauses = text.split(/[，,；;。、：:]/).flatMap((clause) => {
    const [said = "", number] = AMOUNT.exec(clause) ?? [];
    const words = clause.replace(said, "").trim();
    return said === "" ? [] : [{ count: Number(number), choice: words === "" ? null : parseChoice(words, choices) }];
  });
  const outcomes = clauses.flatMap(({ choice, count }) => (choice === null ? [] : [[choice, count] as const]));
  const [first, second, third] = outcomes;
  if (first === undefined || second === undefined || third !== undefined || first[0] === second[0]) return null;
  // 共检查12家，合格11家，不合格1家: what stands beside them must be their whole.
  const isWhole = clauses.every(({ choice, count }) => choice !== null || count === first[1] + second[1]);
  return isWhole ? { first, second } : null;
}
