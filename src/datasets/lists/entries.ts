/** Which entries of two lists are the same, whatever has changed about them since. */
import { headerKey } from "../../cells/normalise-text";
import { groupedBy } from "../../collections/grouped-by";
import { rememberedOf } from "../../collections/remembered";
import { exactSum } from "../../standards/exact-sum";
import { workStates, type LedgerDeclaration, type LedgerValue } from "../../recognition/declare-ledger";
import type { LedgerRow } from "../ledger";

/**
 * The fields by which an entry is known on whatever list it stands: what it is and, where it is an event, when it was.
 */
function knownBy(ledger: LedgerDeclaration): readonly string[] {
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

/** Between what an entry is known by: no cell holds it. */
export const BETWEEN_PARTS = "\u0001";

export interface Entry {
  /** null: the row does not say what it is about. */
  readonly key: string | null;
  readonly number: string | null;
  /** Of all its parts together: what is done of an amount is no part of the whole any more. */
  readonly values: LedgerRow["values"];
  readonly row: LedgerRow;
  /** Of how many works that the row counts how many are done; absent: it counts none. */
  readonly done?: number;
}

/** One entry a row of the sheet. @param serial a field that only counts the rows */
export function entriesOf(rows: readonly LedgerRow[], ledger: LedgerDeclaration, serial: string | null): Entry[] {
  const known = knownBy(ledger).filter((field) => field !== serial);
  // A list of samples without their numbers is known by where and when they were taken.
  const isSaid = rows.some((row) => known.some((field) => hasValue(row.value(field))));
  const fields = isSaid ? known : byWhatItNeeds(ledger);
  return wholeRows(rows, ledger).map(({ row, values }) => {
    const said = fields.map((field) => saidText(values[field] ?? null));
    return {
      key: said.every((text) => text === "") ? null : said.join(BETWEEN_PARTS),
      number: saidText(values["number"] ?? null) || null,
      values,
      row,
    };
  });
}

/** The rows as the sheet has them: an amount of which a part is done with its rest. */
function wholeRows(
  rows: readonly LedgerRow[],
  { columns }: LedgerDeclaration,
): readonly Pick<Entry, "row" | "values">[] {
  const parted = Object.values(columns).find(({ spec }) => spec.doneOf !== null)?.spec.doneOf ?? null;
  return rows.flatMap((row, at) => {
    if (row.part !== 0) return [];
    const rest = rows[at + 1];
    const [amount, left] = [row, rest].map((one) => one?.values[parted ?? ""]);
    const isParted = rest?.ownAmount === true && typeof amount === "number" && typeof left === "number";
    const values = isParted && parted !== null ? { ...row.values, [parted]: exactSum([amount, left]) } : row.values;
    return [{ row, values }];
  });
}

export const saidText = (value: LedgerValue): string =>
  value === null
    ? ""
    : typeof value === "object"
      ? `${value.from}-${value.to}`
      : headerKey(String(value)).replace(/[\p{P}\p{S}]/gu, "");

/**
 * Pairs of entries that are the same by what they are. What only one of the lists says of its entries (their township)
 * parts none, as long as most are known without it.
 */
export function sameEntries(one: readonly Entry[], other: readonly Entry[]): (readonly [Entry, Entry])[] {
  const keyOf = sharedKey(one, other);
  const byKey = groupedBy(
    other.filter(({ key }) => key !== null),
    keyOf,
  );
  return one.flatMap((entry) => {
    const candidates = byKey.get(keyOf(entry)) ?? [];
    const at = candidates.findIndex((candidate) => isOfOneRound(entry, candidate));
    const [found] = at < 0 ? [] : candidates.splice(at, 1);
    return found ? [[entry, found] as const] : [];
  });
}

function sharedKey(one: readonly Entry[], other: readonly Entry[]): (entry: Entry) => string | null {
  const whole = ({ key }: Entry): string | null => key;
  const [here, there] = [partsSaid(one), partsSaid(other)];
  const shared = here.map((isSaid, part) => isSaid && there[part] === true);
  if (!shared.includes(true) || here.every((isSaid, part) => isSaid === there[part])) return whole;
  const kept = ({ key }: Entry): string | null =>
    key
      ?.split(BETWEEN_PARTS)
      .filter((_, part) => shared[part])
      .join(BETWEEN_PARTS) ?? null;
  const isKnownByIt = (entries: readonly Entry[]): boolean =>
    new Set(entries.map(kept)).size >= MOST_APART * entries.length;
  return isKnownByIt(one) && isKnownByIt(other) ? kept : whole;
}

/** The share of a list's entries that what both say must keep apart: villages of two townships may share a name. */
const MOST_APART = 0.7;

/** Whether any entry says something of its own in each part of what it is known by: 五连 as its township too is none. */
function partsSaid(entries: readonly Entry[]): boolean[] {
  const parts: boolean[] = [];
  for (const { key } of entries) {
    key?.split(BETWEEN_PARTS).forEach((said, part, all) => {
      parts[part] = parts[part] === true || (said !== "" && !all.includes(said, part + 1));
    });
    if (!parts.includes(false)) break;
  }
  return parts;
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
  const shared = unchangingFields(ledger).filter((field) =>
    [one, other].every(({ values }) => hasValue(values[field])),
  );
  const said = ({ values }: Entry, field: string): string => saidText(values[field] ?? null);
  return shared.length === 0 || shared.some((field) => said(one, field) === said(other, field));
}

/** Whether a field holds what does not change with time: not how far a work is, nor how much or when it was done. */
export function isSettled({ columns }: LedgerDeclaration, field: string): boolean {
  const spec = columns[field]?.spec;
  if (spec === undefined || spec.choices === workStates) return false;
  return spec.kind === "date" ? spec.required : spec.aspect !== "done" && spec.doneOf === null;
}

/** What says of an entry, beside what it is known by, what does not change with time. */
export const unchangingFields = rememberedOf((ledger: LedgerDeclaration): readonly string[] => {
  const known = new Set(["number", ...knownBy(ledger)]);
  return Object.keys(ledger.columns).filter((field) => !known.has(field) && isSettled(ledger, field));
});

export const hasValue = (value: LedgerValue | undefined): boolean => value !== undefined && value !== null;

/** Two rounds of inspection may set the same task twice. */
export function isOfOneRound(one: Entry, other: Entry): boolean {
  const [a, b] = [saidText(one.values["round"] ?? null), saidText(other.values["round"] ?? null)];
  return a === "" || b === "" || a === b;
}

const LEAST_ALIKE = 0.5;

/** Whether two texts share most of their pairs of characters: a task that was worded anew. */
function alike(one: string, other: string): boolean {
  const [a, b] = [pairsIn(one), pairsIn(other)];
  if (a.size === 0 || b.size === 0) return false;
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return (2 * shared) / (a.size + b.size) >= LEAST_ALIKE;
}

export const pairsIn = (text: string): Set<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2)));
