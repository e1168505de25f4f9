/**
 * The first or the last row of a table that is the sum of all others and is called as nobody calls a total: 总和, 集计,
 * ∑, 东片. At the edge of a table such a sum is seldom chance.
 */
import { filledRows, sumsUp } from "./maybe-totals";
import { numbersTold } from "./parts-beneath";
import type { SummedColumn } from "./written-totals";

export interface EdgeTotal {
  readonly row: number;
  /** The rows that it sums up, in the order of the sheet. */
  readonly others: readonly number[];
  /** Its numbers, or its name, leave no doubt; else it may be an entry. */
  readonly isSure: boolean;
}

const FEWEST_OTHERS = 2;
const OTHERS_OF_NO_CHANCE = 3;
/** Digits that agree, and one for each column more. */
const SURE = 4;
const DOUBTED = 3;

/** A short word with one of these is no name that happens to fit. */
const SPEAKS_OF_ALL = /^(?:.{0,4}[总總合共计計全汇∑Σ].{0,4}|.*(?:total|sum).*)$/i;

/** @param nameOf what a row is called; "" nothing */
export function edgeTotal(columns: readonly SummedColumn[], nameOf: (row: number) => string): EdgeTotal | null {
  const rows = filledRows(columns);
  if (rows.length <= FEWEST_OTHERS) return null;
  for (const row of [rows.at(-1) ?? 0, rows[0] ?? 0]) {
    const others = rows.filter((one) => one !== row);
    if (!sumsUp(row, others, columns)) continue;
    if (SPEAKS_OF_ALL.test(nameOf(row))) return { row, others, isSure: true };
    if (others.length < OTHERS_OF_NO_CHANCE) continue;
    const told = numbersTold(row, others, columns);
    const weight = told.reduce((sum, digits) => sum + digits, told.length - 1);
    if (weight >= DOUBTED) return { row, others, isSure: weight >= SURE };
  }
  return null;
}
