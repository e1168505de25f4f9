/** Findings of one kind together: the first is told, the others are a click away. */
import type { CheckEntry } from "./check-entries";

export interface CheckKind {
  readonly key: string;
  readonly first: CheckEntry;
  /** The others of the kind, in their order; those beyond the told ones of a sheet are one entry with a count. */
  readonly others: readonly CheckEntry[];
  /** All that the others stand for. */
  readonly otherCount: number;
}

/** So many of a kind are told one by one. */
const TOLD = 2;

/** In the order in which each kind first occurs. A kind of two is told whole: to fold one away would save nothing. */
export function checkKinds(entries: readonly CheckEntry[]): readonly CheckKind[] {
  const kinds = new Map<string, CheckEntry[]>();
  for (const entry of entries) {
    const kind = kinds.get(entry.code);
    if (kind) kind.push(entry);
    else kinds.set(entry.code, [entry]);
  }
  return [...kinds].flatMap(([code, all]): CheckKind[] => {
    if (all.reduce((sum, { count }) => sum + count, 0) <= TOLD)
      return all.map((first) => ({ key: first.key, first, others: [], otherCount: 0 }));
    const [first, ...others] = all;
    return first ? [{ key: code, first, others, otherCount: others.reduce((sum, { count }) => sum + count, 0) }] : [];
  });
}
