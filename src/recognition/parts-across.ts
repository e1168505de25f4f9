/**
 * Columns that lie across of which several are one number: 到达 | 发送 under 铁路, 大型 | 中型 | 合计 under 纯电动, 铁路煤炭 |
 * 铁路矿石. Their written whole counts, else their sum; 周转量 beside 运量 is another number.
 */
import { withoutBrackets } from "../tables/header-text";
import { headerKey } from "../cells/normalise-text";
import { groupedBy } from "../collections/grouped-by";
import type { TableShape } from "../tables/table-shape";
import { partWord } from "../vocabulary/parts-of-amounts";
import type { AcrossColumn, AcrossTotal } from "./across-columns";
import { contentFit } from "./column-profile";
import type { ColumnSpec, LedgerDeclaration } from "./declare-ledger";
import { isOfAnotherUnit } from "./parts-of-number";

export interface PartAcross {
  readonly column: AcrossColumn;
  /** What the column's name says beside the period or choice that it is of. */
  readonly own: string;
}

/** 铁路煤炭: a choice with a word behind it, of a column that names nothing else; null: it is no such name. */
export function partOfChoice(
  leaf: string,
  { columns }: LedgerDeclaration,
  across: readonly string[],
): { readonly choice: NonNullable<AcrossColumn["choice"]>; readonly own: string } | null {
  const key = withoutBrackets(leaf);
  for (const field of across)
    for (const [value, words] of Object.entries(columns[field]?.spec.choices ?? {})) {
      const [word] = words
        .map(headerKey)
        .filter((one) => one.length > 1 && key.startsWith(one))
        .sort((a, b) => b.length - a.length);
      if (word !== undefined && key.length > word.length)
        return { choice: { field, value }, own: key.slice(word.length) };
    }
  return null;
}

interface Found {
  readonly columns: AcrossColumn[];
  readonly totals: AcrossTotal[];
  readonly leftOut: Set<number>;
  readonly others: PartAcross[];
  upper: readonly string[] | null;
}

const FEWEST_PARTS = 2;

const keyOf = ({ period, choice, group }: AcrossColumn): string => `${period} ${choice?.value} ${group}`;

/** What was found, with a column for each number that is parted among several; what is no part of it is left out. */
export function withParts<Sorted extends Found>(found: Sorted, shape: TableShape, spec: ColumnSpec): Sorted {
  addBothWays(found, shape);
  const groups = groupedBy(found.others, ({ column }) => keyOf(column));
  for (const [key, members] of groups) {
    const isWhole = found.columns.some((column) => keyOf(column) === key);
    const parts = isWhole ? [] : members.filter((member) => isPart(member, shape, spec));
    const [first] = parts;
    const isGrouped = first !== undefined && first.column.group !== "";
    if (first !== undefined && parts.length >= FEWEST_PARTS) {
      const columns = parts.map(({ column }) => column.column);
      found.columns.push(asOne(first.column, columns, found.totals));
      found.upper ??= isGrouped ? (shape.headers.get(first.column.column) ?? []).slice(0, -1) : null;
    }
    const taken = new Set(parts.length >= FEWEST_PARTS ? parts : []);
    for (const member of members) if (!taken.has(member)) found.leftOut.add(member.column.column);
  }
  found.columns.sort((a, b) => a.column - b.column);
  return found;
}

/** 铁路发送量 | 铁路到达量: what left and what came in are one number together, or parts of the one that is written. */
function addBothWays(found: Found, shape: TableShape): void {
  const wayOf = ({ column }: AcrossColumn) => wayCarried(shape.headers.get(column)?.at(-1) ?? "");
  for (const alike of groupedBy(found.columns, keyOf).values()) {
    const [first, second, ...others] = alike.filter((one) => wayOf(one) !== null);
    const [whole, ...more] = alike.filter((one) => wayOf(one) === null);
    const isPair = first !== undefined && second !== undefined && wayOf(first) !== wayOf(second);
    if (!isPair || others.length > 0 || more.length > 0) continue;
    const parts = [first.column, second.column];
    const one = whole === undefined ? asOne(first, parts, found.totals) : { ...whole, parts };
    for (const column of alike) found.columns.splice(found.columns.indexOf(column), 1);
    found.columns.push(one);
  }
}

/** null: both, or neither. */
function wayCarried(leaf: string): "out" | "in" | null {
  const [isOut, isIn] = [/[发出装外]/.test(leaf), /[到进卸入]/.test(leaf)];
  return isOut === isIn ? null : isOut ? "out" : "in";
}

const isPart = ({ column: { column }, own }: PartAcross, shape: TableShape, spec: ColumnSpec): boolean =>
  partWord(own) === "part" &&
  (contentFit(shape, column, spec) ?? 0) >= 0.5 &&
  !isOfAnotherUnit(column, own, spec, shape);

/** The written total of a group in the place of its parts; else the parts together. */
function asOne(first: AcrossColumn, columns: readonly number[], totals: AcrossTotal[]): AcrossColumn {
  const at = totals.findIndex(
    ({ group, choice, months }) =>
      group !== "" && group === first.group && months === null && choice === (first.choice?.value ?? null),
  );
  const [total] = at === -1 ? [] : totals.splice(at, 1);
  return total === undefined
    ? { ...first, addends: columns.filter((column) => column !== first.column) }
    : { ...first, column: total.column, parts: columns };
}
