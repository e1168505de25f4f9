/** How a list stood at earlier times, and where a later version takes back what an earlier one said was done. */
import type { Day } from "../../calendar/day";
import { groupedBy } from "../../collections/grouped-by";
import { finding, type Finding } from "../../findings/finding";
import { workStates, type LedgerDeclaration, type LedgerValue } from "../../recognition/declare-ledger";
import { interpretState } from "../../vocabulary/interpret-state";
import { isEnded } from "../../vocabulary/state";
import { cellOf, entryKey, type LedgerRow, type LedgerTable, type ListOverTime, type ListVersion } from "../ledger";
import { entriesGone, sameEntries, type Entry } from "./entries";
import type { Member } from "./same-list";
import { datesOf, type DatedMember } from "./versions";

interface Version {
  readonly to: Day;
  readonly members: readonly Member[];
  readonly entries: readonly Entry[];
}

/** What the earlier versions of a list tell. */
export interface Course {
  readonly overTime: readonly ListOverTime[];
  /** Where a later version takes back what an earlier one said was done. */
  readonly findings: readonly Finding[];
}

/**
 * @param counting those of the cluster that count
 * @returns nothing where the versions do not all bear a date, or where those that count are not all of one day
 */
export function courseOf(
  cluster: readonly Member[],
  counting: readonly Member[],
  until: Day | null,
  year: number,
): Course {
  const versions = versionsOf(datesOf(cluster, until, year) ?? []);
  const at = versions.findIndex(({ members }) => members.some((member) => counting.includes(member)));
  const now = versions[at];
  if (now === undefined || at === 0 || counting.length !== now.members.length) return { overTime: [], findings: [] };
  const [ledger] = now.members.map((member) => member.ledger);
  if (ledger === undefined) return { overTime: [], findings: [] };
  const come = versions.slice(0, at + 1);
  const before = come.slice(0, at).filter((_, index) => isWhole(come, index));
  return {
    overTime:
      before.length === 0
        ? []
        : [
            {
              ledger: ledger.id,
              now: asVersion(now, now.entries),
              before: before.map((version) => asVersion(version, now.entries)),
            },
          ],
    findings: come.slice(at - 1, at).flatMap((earlier) => takenBack(earlier, now, ledger)),
  };
}

/** By their last day; only days, no numbers of a series. */
const versionsOf = (dated: readonly DatedMember[]): Version[] =>
  dated.every(({ isDate }) => isDate)
    ? [...groupedBy(dated, ({ at }) => at.to)].map(([to, members]): Version => ({
        to,
        members: members.map(({ member }) => member),
        entries: members.flatMap(({ member }) => member.entries),
      }))
    : [];

/** Neither the same entry twice nor one missing that an earlier and a later version have. */
function isWhole(versions: readonly Version[], index: number): boolean {
  const keysOf = (among: readonly Version[]): Set<string> =>
    new Set(among.flatMap(({ entries }) => entries.flatMap(({ key }) => key ?? [])));
  const [version] = versions.slice(index, index + 1);
  if (version === undefined) return false;
  const own = keysOf([version]);
  const perTable = version.members.map(({ entries }) => new Set(entries.flatMap(({ key }) => key ?? [])).size);
  if (perTable.reduce((sum, size) => sum + size, 0) > own.size) return false;
  const later = keysOf(versions.slice(index + 1));
  return [...keysOf(versions.slice(0, index))].every((key) => own.has(key) || !later.has(key));
}

/** @param now the entries that the list has today: what was struck off is no progress that was lost */
function asVersion({ to, members }: Version, now: readonly Entry[]): ListVersion {
  return {
    to,
    tables: members.map(({ table }) => table),
    stillListed: members.map(({ table, entries }): LedgerTable => {
      const gone = new Set(entriesGone(entries, now).map(({ row }) => entryKey(row)));
      return gone.size === 0 ? table : { ...table, rows: table.rows.filter((row) => !gone.has(entryKey(row))) };
    }),
  };
}

// ---- what is taken back --------------------------------------------------------------------------------------------

interface Fall {
  readonly row: LedgerRow;
  readonly field: string;
  readonly name: string;
  /** null: a state. */
  readonly amounts: readonly [before: number, now: number] | null;
}

/** Works that were done, and amounts that were reached, in one version and no longer in the next. */
function takenBack(earlier: Version, now: Version, ledger: LedgerDeclaration): Finding[] {
  const falls = sameEntries(earlier.entries, now.entries).flatMap(([one, other]) => fallsBetween(one, other, ledger));
  const [example] = falls;
  if (example === undefined) return [];
  return [
    finding("snapshotFalls", "warning", cellOf(example.row, example.field) ?? example.row.at, {
      ledger: ledger.id,
      count: falls.length,
      earlier: [...new Set(earlier.members.map(({ table }) => table.guess.sheet))].join("、"),
      example: example.name,
      before: example.amounts?.[0] ?? null,
      now: example.amounts?.[1] ?? null,
    }),
  ];
}

function fallsBetween(one: Entry, other: Entry, ledger: LedgerDeclaration): Fall[] {
  const name = one.key?.split("\u0001").find((text) => text !== "") ?? "";
  return Object.entries(ledger.columns).flatMap(([field, { spec }]): Fall[] => {
    const [before, now] = [one.row.values[field] ?? null, other.row.values[field] ?? null];
    const fall = { row: other.row, field, name };
    if (typeof before === "number" && typeof now === "number")
      return (spec.aspect === "done" || spec.doneOf !== null) && now < before
        ? [{ ...fall, amounts: [before, now] }]
        : [];
    const fell =
      spec.choices === workStates
        ? before === "done" && now !== "done" && now !== null
        : spec.content === "states" && endsIn(before) === true && endsIn(now) === false;
    return fell ? [{ ...fall, amounts: null }] : [];
  });
}

/** null: the words do not tell for sure. */
function endsIn(value: LedgerValue): boolean | null {
  if (typeof value !== "string") return null;
  const { state, certainty } = interpretState(value);
  return state === null || certainty !== "sure" ? null : isEnded(state);
}
