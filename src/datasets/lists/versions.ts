/** The versions of one list in order of time, and which of them is the last that counts. */
import { addDays, type Day } from "../../calendar/day";
import type { Period } from "../../calendar/period";
import { asOf, finer, stretchOf, type AsOf } from "./as-of";
import { sameEntries, type Entry } from "./entries";
import type { Member } from "./same-list";

/** A sum that falls by more is no cumulative one. */
const FALLS = 0.98;

export interface Versions {
  readonly latest: readonly Member[];
  /** Drawn up after the last day that counts. */
  readonly after: ReadonlySet<Member>;
  readonly inOrder: readonly Member[];
}

/** null: the lists do not all say when they were drawn up, or all say the same. */
export function datedVersions(cluster: readonly Member[], until: Day | null, year: number): Versions | null {
  const dated = datesOf(cluster, until, year);
  if (dated === null) return null;
  const come = dated.filter(({ at }) => until === null || at.from <= until);
  const pool = come.length > 0 ? come : dated.slice(0, 1);
  const last = pool.at(-1)?.at.to;
  return {
    latest: pool.filter(({ at }) => at.to === last).map(({ member }) => member),
    after: new Set(dated.filter((one) => !pool.includes(one)).map(({ member }) => member)),
    inOrder: dated.map(({ member }) => member),
  };
}

export interface DatedMember {
  readonly member: Member;
  readonly at: Period;
  /** Not the number of a series. */
  readonly isDate: boolean;
}

/** In order of time; the words that tell the lists apart decide: the titles, else the sheets' names, else both. */
export function datesOf(cluster: readonly Member[], until: Day | null, year: number): DatedMember[] | null {
  const ways: readonly ((member: Member) => AsOf | null)[] = [
    ({ title, table }) => finer(asOf(title), asOf(table.guess.sheet)),
    ({ table, title }) => finer(asOf(table.guess.sheet), asOf(title)),
    ({ sheetTitle, table }) => finer(asOf(sheetTitle), asOf(table.guess.sheet)),
  ];
  for (const way of ways) {
    const said = cluster.map((member) => ({ member, said: way(member) }));
    const dated = said.flatMap(({ member, said: one }) => {
      const at = one && placed(one, until, year);
      return at ? [{ member, at, isDate: one?.kind === "date" }] : [];
    });
    if (dated.length === cluster.length && new Set(dated.map(({ at }) => at.to)).size > 1)
      return dated.sort((a, b) => a.at.to - b.at.to);
  }
  return null;
}

/** A month without its year is the last such month that has come. */
function placed(said: AsOf, until: Day | null, year: number): Period {
  if (said.kind === "ordinal") return { from: said.ordinal as Day, to: said.ordinal as Day };
  const at = stretchOf(said, year);
  return said.year === null && until !== null && at.from > addDays(until, MOST_AHEAD) ? stretchOf(said, year - 1) : at;
}

/** A list without a year may be a little ahead of the cut-off. */
const MOST_AHEAD = 92;

/** Whether no sum falls from one version to the next: 本月完成 month by month is no list over time. */
export function isCumulative(inOrder: readonly Member[]): boolean {
  return inOrder.every((member, index) => {
    const before = inOrder[index - 1];
    if (!before) return true;
    const pairs = sameEntries(before.entries, member.entries);
    const fields = Object.entries(member.ledger.columns).filter(([, { spec }]) => spec.kind === "number");
    const sums = [
      ...fields.map(
        ([field]) =>
          ({ values }: Entry) =>
            values[field],
      ),
      ({ done }: Entry) => done,
    ];
    return sums.every((valueOf) => {
      const sum = (side: 0 | 1): number => pairs.reduce((total, pair) => total + numberIn(valueOf(pair[side])), 0);
      return sum(1) >= FALLS * sum(0);
    });
  });
}

const numberIn = (value: unknown): number => (typeof value === "number" ? value : 0);
