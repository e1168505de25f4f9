/** Columns that say how much of a plan is done as a share of it, and the amounts that follow: 计划 200, 完成率 50%. */
import { withoutBrackets } from "../tables/header-text";
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
  /** Its numbers have neither sign nor format: .6 for 60%. */
  readonly isBare: boolean;
}

const SHARE = /^(?:累计|实际|工程|工作|任务|年度)*(?:完成|改造|整治|治理|进度|形象进度)(?:率|比例|进度|百分比|占比)?$/;

/** For amounts without a column of their own, the one column of their shares. */
export function shareColumns(ledger: LedgerDeclaration, shape: TableShape, given: ReadonlySet<string>): ShareColumn[] {
  return Object.entries(ledger.columns).flatMap(([field, { spec }]) => {
    const { shareOf } = spec;
    if (shareOf === null || given.has(field) || !given.has(shareOf)) return [];
    const found = [...shape.headers].filter(
      ([column, texts]) => SHARE.test(withoutBrackets(headerKey(texts.at(-1) ?? ""))) && holdsShares(shape, column),
    );
    const [only] = found;
    if (found.length !== 1 || only === undefined) return [];
    return [{ field, of: shareOf, column: only[0], isBare: holdsBareShares(shape, only[0]) }];
  });
}

/** Cells that are shares by their sign, their format or their neighbours: a bare 50 may be households. */
function holdsShares(shape: TableShape, column: number): boolean {
  const rows = sampleRows(shape).filter((row) => shape.grid.cell(row, column).kind !== "empty");
  const isBare = holdsBareShares(shape, column);
  return rows.length > 0 && rows.every((row) => shareIn(shape, row, column, isBare) !== null);
}

/**
 * Numbers between nothing and one, one of them neither: 1, .6, 0 under 完成进度. Shares by sign or format may stand among
 * them.
 */
export function holdsBareShares(shape: TableShape, column: number): boolean {
  if (!SHARE_HEAD.test(headOf(shape, column))) return false;
  let within = false;
  for (let row = shape.body[0]; row <= shape.body[1]; row += 1) {
    const cell = shape.grid.cell(row, column);
    if (cell.kind !== "number" || shareIn(shape, row, column, false) !== null) continue;
    if (cell.unit !== undefined || cell.value < 0 || cell.value > 1) return false;
    within ||= cell.value > 0 && cell.value < 1;
  }
  return within;
}

/** 完成进度, 完成率: a bare .5 under 完成 may be half a hectare. */
const SHARE_HEAD = /(?:率|比例|进度|百分比|占比|情况|进展)$/;

const headOf = ({ headers }: TableShape, column: number): string =>
  withoutBrackets(headerKey(headers.get(column)?.at(-1) ?? ""));

/**
 * 0–1; null: the cell is no share.
 *
 * @param isBare whether a number without sign and format is one
 */
export function shareIn({ grid }: TableShape, row: number, column: number, isBare: boolean): number | null {
  const cell = grid.cell(row, column);
  if (cell.kind !== "number") return null;
  const hasFormat = grid.format(row, column).includes("%");
  const share = cell.unit === "%" ? cell.value / 100 : hasFormat || isBare ? cell.value : null;
  return share !== null && share >= 0 && share <= 1.5 ? share : null;
}
