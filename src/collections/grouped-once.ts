/** Groups and places of a list that is asked for them again and again: worked out once, and gone with the list. */
import { groupedBy } from "./grouped-by";

/** The entries of one key, in their order; none for a key that no entry has. */
export function groupedOnce<Entry, Key>(
  keyOf: (entry: Entry) => Key,
): (entries: readonly Entry[], key: Key) => readonly Entry[] {
  const kept = new WeakMap<readonly Entry[], ReadonlyMap<Key, readonly Entry[]>>();
  return (entries, key) => {
    const groups = kept.get(entries) ?? groupedBy(entries, keyOf);
    kept.set(entries, groups);
    return groups.get(key) ?? [];
  };
}

/** Where an entry stands in its list; -1: it is none of its entries. As `indexOf`, without going through the list. */
export function placeOnce<Entry>(): (entries: readonly Entry[], entry: Entry) => number {
  const kept = new WeakMap<readonly Entry[], ReadonlyMap<Entry, number>>();
  return (entries, entry) => {
    const places = kept.get(entries) ?? new Map(entries.map((own, place) => [own, place]));
    kept.set(entries, places);
    return places.get(entry) ?? -1;
  };
}
