/** 甲镇、乙镇 beside 甲镇 and 乙镇: a row that is called by the names of others is what these have together. */
import { agrees, clean, type SummedColumn } from "./written-totals";

export interface NamedTogether {
  readonly row: number;
  readonly label: string;
  /** What does not add up. */
  readonly differing: readonly { readonly column: number; readonly written: number; readonly computed: number }[];
}

/** Of more rows nobody writes two together. */
const MOST_ROWS = 500;
const SEVERAL = /[、，,；;和及与]/;

/** @param dateOf a list may have such a row for each date */
export function rowsNamedTogether(
  columns: readonly SummedColumn[],
  nameOf: (row: number) => string,
  dateOf: (row: number) => string,
): readonly NamedTogether[] {
  const rows = [...new Set(columns.flatMap(({ numbers }) => numbers.rows))].sort((a, b) => a - b);
  if (rows.length > MOST_ROWS) return [];
  const names = rows.map((row) => ({ row, name: nameOf(row).replaceAll(" ", "") }));
  const severals = names.filter(({ name }) => SEVERAL.test(name));
  if (severals.length === 0) return [];
  const byName = new Map<string, number[]>();
  for (const { row, name } of names) byName.set(name, [...(byName.get(name) ?? []), row]);
  return severals.flatMap(({ row, name }): NamedTogether[] => {
    const called = name.split(SEVERAL).filter((part) => part !== "");
    const parts = called.map((part) => (byName.get(part) ?? []).filter((one) => dateOf(one) === dateOf(row)));
    // Of two rows of one name nobody knows which is meant.
    if (called.length < 2 || parts.some(({ length }) => length !== 1)) return [];
    return [{ row, label: name, differing: differingIn(row, parts.flat(), columns) }];
  });
}

const differingIn = (
  row: number,
  parts: readonly number[],
  columns: readonly SummedColumn[],
): NamedTogether["differing"] =>
  columns.flatMap((column) => {
    const written = column.numbers.at(row);
    const computed = clean(parts.reduce((sum, part) => sum + (column.numbers.at(part) ?? 0), 0));
    return written === undefined || agrees(written, computed, column, parts.length)
      ? []
      : [{ column: column.column, written, computed }];
  });
