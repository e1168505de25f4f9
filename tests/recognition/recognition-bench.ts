/** Tables by their columns, and lists to find in them: what recognition is asked, without a sheet around it. */
import type { RawValue } from "../../src/cells/snapshot";
import {
  choice,
  date,
  ledger,
  number,
  text,
  titled,
  workState,
  type Columns,
  type LedgerDeclaration,
} from "../../src/recognition/declare-ledger";
import { LedgerNames } from "../../src/recognition/match-ledger-header";
import { gridOf } from "../../src/tables/sheet-grid";
import { tableAt, type TableShape } from "../../src/tables/table-shape";
import { snapshot } from "../datasets/sheet-snapshot";

export type Cells = readonly RawValue[];

export interface TableOptions {
  readonly title?: string;
  /** Number formats by the name of the column. */
  readonly formats?: Readonly<Record<string, string>>;
}

/**
 * A table by its columns from the left: what stands over each, "运输量|1月" in two rows, and its cells. A name that is
 * repeated is told apart by blanks behind it, which no reader sees.
 */
export function tableOf(columns: Readonly<Record<string, Cells>>, { title = "", formats = {} }: TableOptions = {}) {
  const heads = Object.keys(columns).map((head) => head.split("|"));
  const depth = Math.max(...heads.map((head) => head.length));
  const header = Array.from({ length: depth }, (_, row) =>
    // Over neighbours of one group its name stands once, as in a merged cell.
    heads.map((head, column) =>
      row < head.length - 1 && heads[column - 1]?.[row] === head[row] ? "" : (head[row] ?? ""),
    ),
  );
  const length = Math.max(0, ...Object.values(columns).map((cells) => cells.length));
  const body = Array.from({ length }, (_, row) => Object.values(columns).map((cells) => cells[row] ?? ""));
  const byColumn = Object.fromEntries(
    Object.keys(columns).flatMap((name, column) => (formats[name] === undefined ? [] : [[column, formats[name]]])),
  );
  const sheet = snapshot([[title], ...header, ...body], { formats: byColumn });
  return tableAt(gridOf(sheet, 0), [1, depth]);
}

export const namesOf = (...ledgers: readonly LedgerDeclaration[]): LedgerNames => new LedgerNames(ledgers);

type Parts<Fields extends Columns> = Omit<Parameters<typeof ledger<Fields>>[1], "columns" | "title">;

/** Any list with these columns; of sheds, unless the title matters. */
export const listOf = <Fields extends Columns>(
  columns: Fields,
  { id = "sheds", ...more }: Partial<Parts<Fields>> & { readonly id?: string } = {},
): LedgerDeclaration<Fields> =>
  ledger(id, { title: titled("料棚封闭台账", "Sheds"), named: ["料棚"], ...more, columns });

export { choice, date, number, text, workState, type TableShape };
