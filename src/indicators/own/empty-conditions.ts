/** Conditions of staff's own indicators that select no row at all: more often a slip of the pen than a zero. */
import type { LedgerTable } from "../../datasets/ledger";
import { isFlagWord, type LedgerDeclaration } from "../../recognition/declare-ledger";
import { finding, type Finding } from "../../findings/finding";
import type { Where } from "../ledgers/declare-indicator";
import { passes } from "../ledgers/row-conditions";
import type { StatedText } from "../targets/target";

const MOST_VALUES = 6;

/** Of columns of words only: that no row says 是 yet, or none is large enough, is an answer. */
export function emptyConditions(
  indicator: string,
  stated: StatedText | null,
  where: Where,
  { columns }: LedgerDeclaration,
  tables: readonly LedgerTable[],
): Finding[] {
  const rows = tables.flatMap((table) => table.rows);
  if (stated === null || rows.length === 0) return [];
  return Object.entries(where).flatMap(([field, condition]) => {
    const values = [
      ...new Set(rows.flatMap(({ values: own }) => (typeof own[field] === "string" ? [own[field]] : []))),
    ];
    const asksForWords = "contains" in condition || ("oneOf" in condition && !condition.oneOf.every(isFlagWord));
    const alone: Where = { [field]: condition };
    const selects = rows.some((row) => passes(row, alone, null));
    if (columns[field]?.spec.kind !== "text" || !asksForWords || selects || values.length === 0) return [];
    const shown = values.slice(0, MOST_VALUES).join("、");
    return [
      finding("definitionSelectsNothing", "warning", stated.at, {
        indicator,
        text: stated.text,
        column: field,
        values: values.length > MOST_VALUES ? `${shown} 等` : shown,
      }),
    ];
  });
}
