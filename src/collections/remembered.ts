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

/** `work` done when it is first asked for. */
export function once<Value>(work: () => Value): () => Value {
  let done: { readonly value: Value } | null = null;
  return () => (done ??= { value: work() }).value;
}

/** The same for each of several things, and gone with the thing. */
export function rememberedFor<Owner extends object, Key extends string | number, Value>(
  work: (owner: Owner, key: Key) => Value,
): (owner: Owner, key: Key) => Value {
  const kept = new WeakMap<Owner, (key: Key) => Value>();
  return (owner, key) => {
    let ofOwner = kept.get(owner);
    if (ofOwner === undefined) kept.set(owner, (ofOwner = remembered((one: Key) => work(owner, one))));
    return ofOwner(key);
  };
}

/** `work`, which must depend on nothing but its argument, done once for each thing, and gone with the thing. */
export function rememberedOf<Owner extends object, Value>(work: (owner: Owner) => Value): (owner: Owner) => Value {
  const kept = new WeakMap<Owner, { readonly value: Value }>();
  return (owner) => {
    let known = kept.get(owner);
    if (known === undefined) kept.set(owner, (known = { value: work(owner) }));
    return known.value;
  };
}
