/**
 * Columns of these widths shared out so that every cell has the width that it needs, and else all are as alike as can
 * be. null: the columns are too few or too narrow.
 */
export function fittingShares(widths: readonly number[], needs: readonly number[]): number[] | null {
  const whole = widths.reduce((sum, width) => sum + width, 0) / Math.max(1, needs.length);
  const known = new Map<number, Shared | null>();
  /** The best shares for the cells from `cell` on in the columns from `from` on; each is worked out once. */
  const best = (cell: number, from: number): Shared | null => {
    const key = cell * (widths.length + 1) + from;
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = bestOf(cell, from);
    known.set(key, found);
    return found;
  };
  const bestOf = (cell: number, from: number): Shared | null => {
    const need = needs[cell];
    if (need === undefined) return from === widths.length ? { spans: [], unlike: 0 } : null;
    let [found, width]: [Shared | null, number] = [null, 0];
    for (let to = from; to < widths.length; to += 1) {
      width += widths[to] ?? 0;
      const rest = width < need ? null : best(cell + 1, to + 1);
      const unlike = (rest?.unlike ?? 0) + (width - whole) ** 2;
      if (rest !== null && (found === null || unlike < found.unlike))
        found = { spans: [to + 1 - from, ...rest.spans], unlike };
    }
    return found;
  };
  return best(0, 0)?.spans ?? null;
}

interface Shared {
  readonly spans: number[];
  /** How far the widths are from all being the same: the sum of squares. */
  readonly unlike: number;
}

/** So many columns shared out among so many cells, that none is left over: shares(13, 3) is [4, 4, 5]. */
export const shares = (columns: number, cells: number): number[] =>
  Array.from(
    { length: cells },
    (_, index) => Math.floor(((index + 1) * columns) / cells) - Math.floor((index * columns) / cells),
  );
