/** Numbers that stand ten thousand times off the rest of their column: 元 typed among 万元, ㎡ among 万平方米. */
import type { CellRef } from "../../cells/address";
import { finding, type Finding } from "../../findings/finding";
import type { PlannedColumn } from "./column-plan";
import { convert, unitsOfFamily } from "../../tables/units";

export interface MeasuredCell {
  readonly column: PlannedColumn;
  readonly row: number;
  /** In the declaration's unit. */
  readonly value: number;
  /** Says its unit itself: it cannot be a slip, but shows what is usual in the column. */
  readonly ownUnit: boolean;
}

const FEWEST = 4;
const MOST_TOLD = 5;
/** Between one and the next value in order of size there is nothing like this in a list of like things … */
const GAP = 200;
/** … and the two sides lie this far apart. */
const APART: readonly [number, number] = [2_000, 500_000];
/** What is counted has no other unit to be mistaken for. */
const CONVERTIBLE = new Set(["mass", "area", "money", "volume"]);

/** Whether a column's numbers may stand there in another unit than theirs. */
export const mayMixUnits = ({ units }: PlannedColumn): boolean => units !== null && CONVERTIBLE.has(units.kept.family);

/** One finding a cell of the smaller side, or one for all of them. @param cells of columns that may mix units */
export function unmixedUnits(cells: readonly MeasuredCell[], at: (row: number, column: number) => CellRef): Finding[] {
  const byField = new Map<string, MeasuredCell[]>();
  for (const cell of cells) {
    if (cell.value <= 0) continue;
    const group = byField.get(cell.column.field);
    if (group) group.push(cell);
    else byField.set(cell.column.field, [cell]);
  }
  return [...byField.values()].flatMap((group) => (group.length < FEWEST ? [] : slipsIn(group, at)));
}

function slipsIn(group: readonly MeasuredCell[], at: (row: number, column: number) => CellRef): Finding[] {
  if (mostOf(group) / leastOf(group) < GAP) return [];
  const sorted = [...group].sort((a, b) => a.value - b.value);
  const cut = sorted.findIndex(({ value }, index) => index > 0 && value / (sorted[index - 1]?.value ?? value) >= GAP);
  if (cut < 0) return [];
  const [low, high] = [sorted.slice(0, cut), sorted.slice(cut)];
  const apart = middle(high) / middle(low);
  if (apart < APART[0] || apart > APART[1]) return [];
  const [odd, rest] = oddSide(low, high);
  const typical = middle(rest);
  const inOrder = odd.filter(({ ownUnit }) => !ownUnit).sort((a, b) => a.row - b.row);
  // A few are told one by one; many are one mistake.
  const told = inOrder.length > MOST_TOLD ? inOrder.slice(0, 1) : inOrder;
  return told.map(({ column, row, value }) =>
    finding("unitsMixed", "warning", at(row, column.column), {
      field: column.header,
      value: shownValue(column, value),
      typical: shownValue(column, typical),
      unit: column.units?.stands.name ?? "",
      likely: likelyUnit(column, value, typical),
      count: inOrder.length > MOST_TOLD ? inOrder.length : 1,
    }),
  );
}

/** Numbers that say their unit are right; else the fewer are odd. */
function oddSide(
  low: readonly MeasuredCell[],
  high: readonly MeasuredCell[],
): readonly [odd: readonly MeasuredCell[], rest: readonly MeasuredCell[]] {
  const said = (side: readonly MeasuredCell[]): number => side.filter(({ ownUnit }) => ownUnit).length;
  const [saidLow, saidHigh] = [said(low), said(high)];
  const lowIsOdd = saidLow === saidHigh ? low.length < high.length : saidLow < saidHigh;
  return lowIsOdd ? [low, high] : [high, low];
}

const leastOf = (cells: readonly MeasuredCell[]): number =>
  cells.reduce((least, { value }) => Math.min(least, value), Infinity);
const mostOf = (cells: readonly MeasuredCell[]): number => cells.reduce((most, { value }) => Math.max(most, value), 0);

const middle = (cells: readonly MeasuredCell[]): number => cells[Math.floor(cells.length / 2)]?.value ?? 1;

/** As it stands on the sheet. */
const shownValue = ({ units }: PlannedColumn, value: number): number =>
  units === null ? value : (convert(value, units.kept, units.stands) ?? value);

/** The unit of the family in which the number would be like the rest. */
function likelyUnit({ units }: PlannedColumn, value: number, typical: number): string | null {
  if (units === null) return null;
  const near = unitsOfFamily(units.kept.family)
    .flatMap((unit) => {
      const asThat = convert(shownFor(units, value), unit, units.kept);
      return asThat === null || unit.name === units.stands.name
        ? []
        : [{ name: unit.name, off: Math.abs(Math.log10(asThat / typical)) }];
    })
    .sort((a, b) => a.off - b.off)[0];
  return near !== undefined && near.off < 1.2 ? near.name : null;
}

const shownFor = (units: NonNullable<PlannedColumn["units"]>, value: number): number =>
  convert(value, units.kept, units.stands) ?? value;
