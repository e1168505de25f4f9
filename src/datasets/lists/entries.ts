/** Which entries of two lists are the same, whatever has changed about them since. */
import { headerKey } from "../../cells/normalise-text";
import { groupedBy } from "../../collections/grouped-by";
import { workStates, type LedgerDeclaration, type LedgerValue } from "../../recognition/declare-ledger";
import type { LedgerRow } from "../ledger";

/**
 * The fields by which an entry is known on whatever list it stands: what it is and, where it is an event, when it was.
 */
export function knownBy(ledger: LedgerDeclaration): readonly string[] {
  if (ledger.knownBy.length > 0) return ledger.knownBy;
  return ledger.identifiedBy.length > 0 ? ledger.identifiedBy : byWhatItNeeds(ledger);
}

/** What every list of the kind has: the names, and the date of an event. */
function byWhatItNeeds(ledger: LedgerDeclaration): readonly string[] {
  const required = Object.entries(ledger.columns).filter(([, { spec }]) => spec.required);
  const named = required.filter(([, { spec }]) => spec.kind === "text").map(([field]) => field);
  const dated = ledger.datedBy !== null && (ledger.columns[ledger.datedBy]?.spec.required || named.length === 0);
  return dated && ledger.datedBy !== null ? [...named, ledger.datedBy] : named;
}

export interface Entry {
  /** null: the row does not say what it is about. */
  readonly key: string | null;
  readonly number: string | null;
  readonly row: LedgerRow;
}

/** One entry a row of the sheet. @param serial a field that only counts the rows */
export function entriesOf(rows: readonly LedgerRow[], ledger: LedgerDeclaration, serial: string | null): Entry[] {
  const known = knownBy(ledger).filter((field) => field !== serial);
  // A list of samples without their numbers is known by where and when they were taken.
  const isSaid = rows.some((row) => known.some((field) => hasValue(row.value(field))));
  const fields = isSaid ? known : byWhatItNeeds(ledger);
  return rows
    .filter(({ part }) => part === 0)
    .map((row) => {
      const said = fields.map((field) => saidText(row.value(field) ?? null));
      return {
        key: said.every((text) => text === "") ? null : said.join("\u0001"),
        number: saidText(row.value("number") ?? null) || null,
        row,
      };
    });
}

const saidText = (value: LedgerValue): string =>
  value === null
    ? ""
    : typeof value === "object"
      ? `${value.from}-${value.to}`
      : headerKey(String(value)).replace(/[\p{P}\p{S}]/gu, "");

/** Pairs of entries that are the same by what they are. */
export function sameEntries(one: readonly Entry[], other: readonly Entry[]): (readonly [Entry, Entry])[] {
  const byKey = groupedBy(
    other.filter(({ key }) => key !== null),
    ({ key }) => key,
  );
  return one.flatMap((entry) => {
    const candidates = byKey.get(entry.key) ?? [];
    const at = candidates.findIndex((candidate) => isOfOneRound(entry, candidate));
    const [found] = at < 0 ? [] : candidates.splice(at, 1);
    return found ? [[entry, found] as const] : [];
  });
}

/**
 * Entries of one list that a list of a later time does not have: neither as they were nor, by their number, worded
 * anew.
 */
export function entriesGone(earlier: readonly Entry[], later: readonly Entry[]): Entry[] {
  const pairs = sameEntries(earlier, later);
  const [before, after] = [new Set(pairs.map(([entry]) => entry)), new Set(pairs.map(([, entry]) => entry))];
  const rest = new Map(
    later.flatMap((entry) => (entry.number !== null && !after.has(entry) ? [[entry.number, entry] as const] : [])),
  );
  return earlier.filter((entry) => {
    if (before.has(entry) || entry.key === null) return false;
    const same = entry.number === null ? undefined : rest.get(entry.number);
    return same === undefined || !alike(entry.key, same.key ?? "");
  });
}

/**
 * Whether two rows that bear one name agree in something else that does not change with time: villages of two townships
 * have names in common, but hardly their numbers.
 */
export function agree(one: Entry, other: Entry, ledger: LedgerDeclaration): boolean {
  const shared = unchanging(one, other, ledger);
  return shared.length === 0 || shared.some((field) => saysTheSame(one, other, field));
}

/** What both say beside what they are known by, and what does not change with time. */
function unchanging({ row: one }: Entry, { row: other }: Entry, ledger: LedgerDeclaration): string[] {
  const key = new Set(["number", ...knownBy(ledger)]);
  return Object.keys(one.values).filter((field) => {
    const spec = ledger.columns[field]?.spec;
    const changes = spec === undefined || spec.choices === workStates || (spec.kind === "date" && !spec.required);
    return !key.has(field) && !changes && hasValue(one.values[field]) && hasValue(other.values[field]);
  });
}

const saysTheSame = ({ row: one }: Entry, { row: other }: Entry, field: string): boolean =>
  saidText(one.values[field] ?? null) === saidText(other.values[field] ?? null);

/** So many pairs are compared at most: long lists are exports, which word an entry alike. */
const MOST_COMPARED = 10_000;

/**
 * Pairs of entries that are the same but for words that one of them leaves out (宏达水泥有限公司, 宏达水泥有限责任公司),
 * and have in common all else that does not change with time, or their number on the list.
 */
export function nearEntries(
  one: readonly Entry[],
  other: readonly Entry[],
  ledger: LedgerDeclaration,
): (readonly [Entry, Entry])[] {
  if (one.length * other.length > MOST_COMPARED) return [];
  const free = new Set(other);
  return one.flatMap((entry) => {
    const found = [...free].find((candidate) => isNear(entry, candidate, ledger));
    if (found === undefined) return [];
    free.delete(found);
    return [[entry, found] as const];
  });
}

function isNear(one: Entry, other: Entry, ledger: LedgerDeclaration): boolean {
  if (one.key === null || other.key === null || one.key === other.key || !isOfOneRound(one, other)) return false;
  if (!leavesOut(one.key, other.key) && !leavesOut(other.key, one.key)) return false;
  const fields = unchanging(one, other, ledger);
  return (
    fields.every((field) => saysTheSame(one, other, field)) &&
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

const hasValue = (value: LedgerValue | undefined): boolean => value !== undefined && value !== null;

/** Two rounds of inspection may set the same task twice. */
function isOfOneRound({ row: one }: Entry, { row: other }: Entry): boolean {
  const [a, b] = [saidText(one.values["round"] ?? null), saidText(other.values["round"] ?? null)];
  return a === "" || b === "" || a === b;
}

const LEAST_ALIKE = 0.5;

/** Whether two texts share most of their pairs of characters: a task that was worded anew. */
export function alike(one: string, other: string): boolean {
  const [a, b] = [pairsIn(one), pairsIn(other)];
  if (a.size === 0 || b.size === 0) return false;
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return (2 * shared) / (a.size + b.size) >= LEAST_ALIKE;
}

const pairsIn = (text: string): Set<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2)));
