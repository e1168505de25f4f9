/** A list of tasks and the list of the parts into which they were divided: 1, 2 beside 1-1, 1-2, 2-1. */
import type { LedgerRow } from "../ledger";

interface Numbered {
  readonly entries: readonly { readonly row: LedgerRow }[];
}

const NUMBER = /^\d+$/;
const PART = /^(\d+)[-—–.．](?:[(（]?\d+[)）]?)$/;

/** Whether each entry of one list is, by its number, a part of an entry of the other. */
export const areTasksAndParts = (one: Numbered, other: Numbered): boolean =>
  isDividedInto(one, other) || isDividedInto(other, one);

function isDividedInto(tasks: Numbered, parts: Numbered): boolean {
  const numbers = new Set(tasks.entries.map(numberOf));
  return (
    parts.entries.length > 0 &&
    [...numbers].every((number) => NUMBER.test(number)) &&
    parts.entries.every((entry) => numbers.has(PART.exec(numberOf(entry))?.[1] ?? ""))
  );
}

const numberOf = ({ row }: Numbered["entries"][number]): string => String(row.values["number"] ?? "").trim();
