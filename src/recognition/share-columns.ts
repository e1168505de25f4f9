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
  /** What its numbers without sign and format are shares of. */
  readonly scale: Scale;
}

/** .6 for 60% is a share of 1, 60 one of 100; null: such a number is none. */
export type Scale = 1 | 100 | null;

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
    return [{ field, of: shareOf, column: only[0], scale: scaleOfAmounts(shape, only[0]) }];
  });
}

/** Cells that are shares by their sign, their format, their head or their neighbours: a bare 50 may be households. */
function holdsShares(shape: TableShape, column: number): boolean {
  const rows = sampleRows(shape).filter((row) => shape.grid.cell(row, column).kind !== "empty");
  const scale = scaleOfAmounts(shape, column);
  return rows.length > 0 && rows.every((row) => shareIn(shape, row, column, scale) !== null);
}

/** 60 beside a plan of 200 may be as many of them, unless the head says that it is per cent. */
const scaleOfAmounts = (shape: TableShape, column: number): Scale => {
  const scale = scaleOfShares(shape, column);
  return scale === 100 && !wholeHead(shape, column).includes("%") ? null : scale;
};

/**
 * Of how much the numbers of a column are shares: between nothing and one, one of them neither (1, .6, 0), or up to a
 * hundred (100, 60, 0), under 完成进度. Shares by sign or format may stand among them.
 */
export function scaleOfShares(shape: TableShape, column: number): Scale {
  if (!SHARE_HEAD.test(headOf(shape, column))) return null;
  const bare: number[] = [];
  for (let row = shape.body[0]; row <= shape.body[1]; row += 1) {
    const cell = shape.grid.cell(row, column);
    if (cell.kind !== "number" || shareIn(shape, row, column, null) !== null) continue;
    if (cell.unit !== undefined || cell.value < 0 || cell.value > 100) return null;
    bare.push(cell.value);
  }
  if (bare.every((value) => value <= 1)) return bare.some((value) => value > 0 && value < 1) ? 1 : null;
  // 0.5 beside 30 is a share of neither.
  if (bare.some((value) => value > 0 && value < 1)) return null;
  return PER_CENT_HEAD.test(headOf(shape, column)) || wholeHead(shape, column).includes("%") ? 100 : null;
}

/** 完成进度, 完成率: a bare .5 under 完成 may be half a hectare. */
const SHARE_HEAD = /(?:率|比例|进度|百分比|占比|情况|进展)$/;
/** 60 under 进展 may be anything. */
const PER_CENT_HEAD = /(?:率|比例|进度|百分比|占比)$/;

const wholeHead = ({ headers, unitTexts }: TableShape, column: number): string =>
  headerKey(`${headers.get(column)?.at(-1) ?? ""}${unitTexts.get(column) ?? ""}`);

const headOf = ({ headers }: TableShape, column: number): string =>
  withoutBrackets(headerKey(headers.get(column)?.at(-1) ?? ""));

/**
 * 0–1; null: the cell is no share.
 *
 * @param scale of what a number without sign and format is one
 */
export function shareIn({ grid }: TableShape, row: number, column: number, scale: Scale): number | null {
  const cell = grid.cell(row, column);
  if (cell.kind !== "number") return null;
  const hasFormat = grid.format(row, column).includes("%");
  const share = cell.unit === "%" ? cell.value / 100 : hasFormat ? cell.value : scale && cell.value / scale;
  return share !== null && share >= 0 && share <= 1.5 ? share : null;
}
