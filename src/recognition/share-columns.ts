/** Columns that say how much of a plan is done as a share of it, and the amounts that follow: 计划 200, 完成率 50%. */
import { headerKey } from "../cells/normalise-text";
import { sampleRows } from "./column-profile";
import type { LedgerDeclaration } from "./declare-ledger";
import type { TableShape } from "../tables/table-shape";

export interface ShareColumn {
  /** The field that follows from the share. */
  readonly field: string;
  /** The field of which it is a share. */
  readonly of: string;
  readonly column: number;
}

const SHARE = /^(?:累计|实际|工程|工作|任务|年度)*(?:完成|改造|整治|治理|进度|形象进度)(?:率|比例|进度|百分比|占比)?$/;

/** For amounts without a column of their own, the one column of their shares. */
export function shareColumns(ledger: LedgerDeclaration, shape: TableShape, given: ReadonlySet<string>): ShareColumn[] {
  return Object.entries(ledger.columns).flatMap(([field, { spec }]) => {
    const { shareOf } = spec;
    if (shareOf === null || given.has(field) || !given.has(shareOf)) return [];
    const found = [...shape.headers].filter(
      ([column, texts]) =>
        SHARE.test(headerKey(texts.at(-1) ?? "").replace(/[(（].*?[)）]/g, "")) && holdsShares(shape, column),
    );
    const [only] = found;
    return found.length === 1 && only !== undefined ? [{ field, of: shareOf, column: only[0] }] : [];
  });
}

/** Cells that are shares by their sign or their format: a bare 50 may be households. */
function holdsShares(shape: TableShape, column: number): boolean {
  const rows = sampleRows(shape).filter((row) => shape.grid.cell(row, column).kind !== "empty");
  return rows.length > 0 && rows.every((row) => shareIn(shape, row, column) !== null);
}

/** 0–1; null: the cell is no share. */
export function shareIn({ grid }: TableShape, row: number, column: number): number | null {
  const cell = grid.cell(row, column);
  if (cell.kind !== "number") return null;
  const share = cell.unit === "%" ? cell.value / 100 : grid.format(row, column).includes("%") ? cell.value : null;
  return share !== null && share >= 0 && share <= 1.5 ? share : null;
}
