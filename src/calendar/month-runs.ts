/**
 * Months of one year as a sentence lists them: "1—9、11".
 *
 * @param months 1–12, in order
 */
export function monthRuns(months: readonly number[], dash = "—", comma = "、"): string {
  const runs: [number, number][] = [];
  for (const month of months) {
    const last = runs.at(-1);
    if (last?.[1] === month - 1) last[1] = month;
    else runs.push([month, month]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}${dash}${to}`)).join(comma);
}
