/** For how many things each row stands, and how many of them came out one way: 任务数 | 完成数, 台数 | 已拆除台数. */
import { headerKey } from "../cells/normalise-text";
import type { TableShape } from "../tables/table-shape";
import type { Assignment, MatchedColumn } from "./assign-columns";
import { namesNoThing } from "./columns-by-cells";
import type { LedgerDeclaration } from "./declare-ledger";
import { countName, quantityColumn } from "./quantity-column";
import { tallyColumn } from "./tally-column";

/**
 * 乡镇 | 计划 | 完成 of firms or of boilers: rows that name none of their things stand for so many of them. Only a name with
 * the field's own unit (任务（台）) says that the column is of that field.
 */
function numbersOfThings(
  ledger: LedgerDeclaration,
  shape: TableShape,
  assigned: ReadonlyMap<string, MatchedColumn>,
): readonly MatchedColumn[] {
  const { columns, countedIn } = ledger;
  const called = Object.entries(columns).flatMap(([field, { spec }]): MatchedColumn[] => {
    const { fallback, unit } = columns[spec.doneOf ?? field]?.spec ?? spec;
    const column = assigned.get(field);
    return fallback !== null && column?.by === "name" && !isCountedIn(unit ?? "", column, shape) ? [column] : [];
  });
  return countedIn.length > 0 && called.length > 0 && namesNoThing(ledger, shape) ? called : [];
}

const isCountedIn = (unit: string, { column, texts }: MatchedColumn, shape: TableShape): boolean =>
  countName(shape, column).measure === unit || texts.some((text) => headerKey(text).includes(`(${unit})`));

/** How many things a row stands for, and how many of them came out one way: of a field that is there, or must be. */
export function countedColumns(
  ledger: LedgerDeclaration,
  shape: TableShape,
  assigned: Map<string, MatchedColumn>,
  used: Set<number>,
): Pick<Assignment, "quantity" | "tally"> {
  const own = numbersOfThings(ledger, shape, assigned);
  const taken = own.flatMap(({ column, addends }) => [column, ...addends]);
  for (const { field } of own) assigned.delete(field);
  for (const column of taken) used.delete(column);
  const counted = columnsOfCounts(ledger, shape, assigned, used);
  if (counted.quantity === null) {
    for (const one of own) assigned.set(one.field, one);
    for (const column of taken) used.add(column);
  }
  return counted;
}

function columnsOfCounts(
  ledger: LedgerDeclaration,
  shape: TableShape,
  assigned: ReadonlyMap<string, MatchedColumn>,
  used: Set<number>,
): Pick<Assignment, "quantity" | "tally"> {
  const quantity = quantityColumn(ledger, shape, used, assigned);
  if (quantity === null) return { quantity, tally: null };
  used.add(quantity);
  const required = Object.entries(ledger.columns).flatMap(([field, { spec }]) => (spec.required ? [field] : []));
  const tally = tallyColumn(ledger, shape, quantity, used, [...new Set([...assigned.keys(), ...required])]);
  for (const column of tally?.columns ?? []) used.add(column);
  return { quantity, tally };
}
