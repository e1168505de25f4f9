/** One decision (处罚决定书文号) on several rows, each with the same amount: perhaps the amount is counted twice. */
import { rowNumbers } from "../../cells/address";
import { headerKey } from "../../cells/normalise-text";
import { groupedBy } from "../../collections/grouped-by";
import { finding, type Finding } from "../../findings/finding";
import type { Claim } from "../../recognition/recognise-ledger";
import type { LedgerRow } from "../ledger";

const DECISION = /(?:决定书|处罚|立案|案件|文书|案卷)(?:的)?(?:文号|字号|编?号)$|^(?:文号|案号)$/;

/** Fields of money: an amount that a decision fixes. */
const amountsOf = ({ ledger }: Claim): readonly string[] =>
  Object.entries(ledger.columns).flatMap(([field, { spec }]) =>
    spec.kind === "number" && (spec.unit === "万元" || spec.unit === "元") ? [field] : [],
  );

export function repeatedDecisions(claim: Claim, rows: readonly LedgerRow[]): Finding[] {
  const { shape } = claim;
  const column = [...shape.headers].find(([, texts]) => DECISION.test(headerKey(texts.at(-1) ?? "")))?.[0];
  const [amount] = column === undefined ? [] : amountsOf(claim);
  if (column === undefined || amount === undefined) return [];
  const numbered = rows.flatMap((row) => {
    const [number, value] = [shape.grid.words(row.line, column), row.value(amount)];
    return number === "" || typeof value !== "number" || value === 0 ? [] : [{ row, number, value }];
  });
  return [...groupedBy(numbered, ({ number, value }) => `${number}\u0001${value}`).values()].flatMap((same) => {
    const [first, second] = same;
    if (first === undefined || second === undefined) return [];
    const facts = {
      number: first.number,
      count: same.length,
      rows: rowNumbers(same.map(({ row }) => row.line)),
    };
    return [finding("rowsOfOneDecision", "warning", shape.grid.at(second.row.line, column), facts)];
  });
}
