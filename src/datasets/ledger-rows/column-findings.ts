/** What is told of a list's columns as a whole: doubtful units, numbers added up, columns that could not be read. */
import type { CellRef } from "../../cells/address";
import { finding, type Finding } from "../../findings/finding";
import { sampleWords } from "../../recognition/column-profile";
import type { Claim } from "../../recognition/recognise-ledger";
import { headerOf, type ColumnPlan, type PlannedColumn } from "./column-plan";

export const columnFindings = (claim: Claim, plan: ColumnPlan, numbers: readonly PlannedColumn[]): Finding[] => {
  const { grid, headerRows } = claim.shape;
  return [
    ...numbers.flatMap((column) => unitDoubt(column, grid.at(headerRows[1], column.column))),
    ...addedUp(claim, plan),
    ...leftOut(claim),
  ];
};

/** Several columns of one number, none of which is the whole: what was added up is told. */
function addedUp({ shape }: Claim, { columns }: ColumnPlan): Finding[] {
  return columns
    .filter(({ addends }) => addends.length > 0)
    .map(({ column, addends }) =>
      finding("columnsAddedUp", "note", shape.grid.at(shape.headerRows[1], column), {
        columns: [column, ...addends].map((one) => headerOf(shape, one)).join("、"),
      }),
    );
}

function leftOut({ shape, unreadable }: Claim): Finding[] {
  return unreadable.map(({ column }) =>
    finding("columnUnreadable", "warning", shape.grid.at(shape.headerRows[1], column), {
      field: headerOf(shape, column),
      text: sampleWords(shape, column)[0] ?? "",
    }),
  );
}

function unitDoubt({ header: field, unfit, unlikely, spec }: PlannedColumn, at: CellRef): Finding[] {
  const expected = spec.unit ?? "";
  if (unfit !== null) return [finding("unitUnfit", "error", at, { field, unit: unfit.name, expected })];
  return unlikely === null ? [] : [finding("unitUnlikely", "warning", at, { field, value: unlikely, expected })];
}
