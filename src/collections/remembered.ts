/**
 * What was worked out from a text or a number before, kept: the same headers, words and values stand in a workbook
 * again and again.
 */

/** Beyond this many nothing further is kept: a workbook of nothing but different texts must not fill the memory. */
const MOST_KEPT = 20_000;

/** `work`, which must depend on nothing but its argument, done once for each argument. */
export function remembered<Key extends string | number, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const kept = new Map<Key, Value>();
  return (key) => {
    let value = kept.get(key);
    if (value === undefined) {
      value = work(key);
      if (kept.size < MOST_KEPT) kept.set(key, value);
    }
    return value;
  };
}
