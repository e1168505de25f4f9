/** Entries that two lists name a little apart, or anew: 宏达水泥有限公司 and 宏达水泥有限责任公司. */
import { groupedBy } from "../../collections/grouped-by";
import type { LedgerDeclaration } from "../../recognition/declare-ledger";
import { asPeriod } from "../ledger";
import { hasValue, isOfOneRound, isSettled, pairsIn, saidText, unchangingFields, type Entry } from "./entries";

type Pair = readonly [Entry, Entry];

/** So many pairs that agree in all but their names are compared at most: what is so often alike tells nothing. */
const MOST_COMPARED = 10_000;

/**
 * Pairs of entries that are the same but for words that one of them leaves out, and have in common all else that does
 * not change with time, or their number on the list.
 */
export function nearEntries(one: readonly Entry[], other: readonly Entry[], ledger: LedgerDeclaration): Pair[] {
  const fields = fieldsOfAll(one, other, unchangingFields(ledger));
  const settled = (entry: Entry): string => [digitsOf(entry.key ?? ""), ...sayings(entry, fields)].join("\u0001");
  const there = groupedBy(other, settled);
  return [...groupedBy(one, settled)].flatMap(([said, entries]): Pair[] => {
    const free = new Set(there.get(said));
    if (entries.length * free.size > MOST_COMPARED) return [];
    return entries.flatMap((entry): Pair[] => {
      const found = [...free].find((candidate) => isNear(entry, candidate, ledger));
      if (found === undefined) return [];
      free.delete(found);
      return [[entry, found]];
    });
  });
}

function isNear(one: Entry, other: Entry, ledger: LedgerDeclaration): boolean {
  if (one.key === null || other.key === null || one.key === other.key || !isOfOneRound(one, other)) return false;
  if (!leavesOut(one.key, other.key) && !leavesOut(other.key, one.key)) return false;
  const fields = fieldsOfAll([one], [other], unchangingFields(ledger));
  const [here, there] = [sayings(one, fields), sayings(other, fields)];
  return (
    here.every((said, at) => said === there[at]) &&
    (fields.length > 0 || (one.number !== null && one.number === other.number))
  );
}

const digitsOf = (text: string): string => text.replace(/[^\da-z]/g, "");

/**
 * Whether the shorter text is the longer without some of its characters, no more than half of them, and no number: 1号炉
 * is not 11号炉.
 */
function leavesOut(shorter: string, longer: string): boolean {
  if (shorter.length < 2 || shorter.length >= longer.length || 2 * shorter.length < longer.length) return false;
  let at = 0;
  for (const character of longer) if (character === shorter[at]) at += 1;
  return at === shorter.length && digitsOf(shorter) === digitsOf(longer);
}

/** From so many entries on it is no chance that each has its like by its day, or by its numbers alone. */
const FEWEST_DATED = 2;
const FEWEST_NUMBERED = 3;

/**
 * Pairs of entries that are called anew (第5次常委会, 县委常委会2024年第5次会议): each entry of the shorter list has one
 * of the other that says the same in all that does not change with time, a day or two numbers among it, as no other
 * entry does, and whose name has something of its own. No pair where only some entries have one.
 */
export function entriesNamedAnew(one: readonly Entry[], other: readonly Entry[], ledger: LedgerDeclaration): Pair[] {
  const { columns, datedBy } = ledger;
  const facts = Object.keys(columns).filter(
    (field) => columns[field]?.spec.kind !== "text" && isSettled(ledger, field),
  );
  const fields = fieldsOfAll(one, other, facts);
  const isOfDays = [...one, ...other].every((entry) => isOfOneDay(entry, datedBy));
  const numbers = fields.filter((field) => columns[field]?.spec.kind === "number");
  const fewest = isOfDays ? FEWEST_DATED : FEWEST_NUMBERED;
  if (Math.min(one.length, other.length) < fewest || (!isOfDays && numbers.length < 2)) return [];
  const bySaying = (entries: readonly Entry[]) => groupedBy(entries, (entry) => sayings(entry, fields).join("\u0001"));
  const there = bySaying(other);
  const pairs = [...bySaying(one)].flatMap(([said, [entry, ...more]]): Pair[] => {
    const [found, ...others] = there.get(said) ?? [];
    if (entry === undefined || found === undefined || more.length + others.length > 0) return [];
    return isOfOneRound(entry, found) && haveWordsInCommon(entry, found) ? [[entry, found]] : [];
  });
  return pairs.length === Math.min(one.length, other.length) ? pairs : [];
}

function isOfOneDay({ values }: Entry, datedBy: string | null): boolean {
  const period = asPeriod(values[datedBy ?? ""]);
  return period !== null && period.from === period.to;
}

/** The least share of the shorter name's pairs of characters that both names have. */
const LEAST_IN_COMMON = 0.3;

function haveWordsInCommon({ key: one }: Entry, { key: other }: Entry): boolean {
  const [a, b] = [one, other].map((key) => pairsIn((key ?? "").split("\u0001").join(" ")));
  if (!a?.size || !b?.size) return false;
  return [...a].filter((pair) => b.has(pair)).length >= LEAST_IN_COMMON * Math.min(a.size, b.size);
}

/** Of some fields those that every entry of two lists has. */
const fieldsOfAll = (one: readonly Entry[], other: readonly Entry[], fields: readonly string[]): string[] =>
  fields.filter((field) => [one, other].every((entries) => entries.every(({ values }) => hasValue(values[field]))));

const sayings = ({ values }: Entry, fields: readonly string[]): string[] =>
  fields.map((field) => saidText(values[field] ?? null));
