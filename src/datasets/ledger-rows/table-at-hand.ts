/** A table while its rows are read: what was planned for it, and what reads its cells, its words and its totals. */
import type { ChoiceAnswers } from "../../account/question";
import type { Day } from "../../calendar/day";
import type { Claim, Surroundings } from "../../recognition/recognise-ledger";
import { rowsBetween } from "../../tables/header-cells";
import type { ColumnPlan, PlannedColumn } from "./column-plan";
import { HeldValues } from "./held-values";
import { RowCells } from "./row-cells";
import { RowLabels } from "./row-labels";
import { TableTotals } from "./table-totals";

export interface TableAtHand {
  readonly claim: Claim;
  readonly plan: ColumnPlan;
  /** Those that lie across included. */
  readonly numberColumns: readonly PlannedColumn[];
  readonly cells: RowCells;
  readonly held: HeldValues;
  readonly labels: RowLabels;
  readonly totals: TableTotals;
  /** The last day that counts; null: the newest. */
  readonly until: Day | null;
}

export function tableAtHand(
  claim: Claim,
  words: Surroundings,
  plan: ColumnPlan,
  answered: ChoiceAnswers,
  until: Day | null,
): TableAtHand {
  const { grid } = claim.shape;
  const numberColumns = [...plan.columns.filter(({ spec }) => spec.kind === "number"), ...plan.across];
  const cells = new RowCells(claim, plan, answered, until);
  return {
    claim,
    plan,
    numberColumns,
    cells,
    held: new HeldValues(claim, words, plan),
    labels: new RowLabels(claim.shape, cells, columnsOfWords(claim, plan, numberColumns)),
    totals: new TableTotals(numberColumns, (row, column) => grid.at(row, column)),
    until,
  };
}

/** Those that hold no numbers, from the left. */
function columnsOfWords(
  { shape: { left, right, headers } }: Claim,
  plan: ColumnPlan,
  numberColumns: readonly PlannedColumn[],
): readonly number[] {
  const numeric = new Set([...numberColumns, ...plan.acrossTotals].map(({ column }) => column));
  // What is said at the head of a row holds for all groups of columns that share it.
  const columns = new Set([...headers.keys(), ...rowsBetween(left, right)]);
  return [...columns].sort((a, b) => a - b).filter((column) => !numeric.has(column) && column !== plan.kinds?.column);
}
