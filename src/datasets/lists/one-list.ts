/**
 * Sheets that hold one list at several times (10月调度, 截至11月15日, 2024年6月版), or the same rows twice: what counts,
 * what gave way, and what only a person can say. Lists of different rows, by month or township, are left to be added.
 */
import { question, type Answers, type AnswerSets, type ListRole, type Question } from "../../account/question";
import { unused, type Unused } from "../../account/unused";
import { addDays, civilDate, type Day } from "../../calendar/day";
import type { Period } from "../../calendar/period";
import { finding, type Finding } from "../../findings/finding";
import type { LedgerDeclaration } from "../../recognition/declare-ledger";
import type { LedgerTable } from "../ledger";
import { asOf, finer, stretchOf, type AsOf } from "./as-of";
import { summariesAmong } from "./summaries";
import { namesPlace } from "../../tables/row-labels";
import { agree, entriesGone, entriesOf, sameEntries, type Entry } from "./entries";

/** A table with what stands over it. */
export interface ListTable {
  readonly table: LedgerTable;
  readonly ledger: LedgerDeclaration;
  readonly title: string;
  readonly sheetTitle: string;
  /** What stands in each column of text, by the row on the sheet. */
  readonly texts: readonly ((row: number) => string)[];
  /** A field that only counts the table's rows; null: none does. */
  readonly serial: string | null;
  /** It stands on a sheet that nobody sees. */
  readonly isHidden: boolean;
}

export interface SettledLists {
  /** The tables that do not count, each with the reason. */
  readonly left: ReadonlyMap<LedgerTable, Unused>;
  /** Tables whose rows rest on a question that nobody has answered. */
  readonly open: ReadonlySet<LedgerTable>;
  readonly questions: readonly Question[];
  readonly findings: readonly Finding[];
}

/** The share of the shorter list from which two lists are taken for one. */
const SAME_LIST = 0.5;
/** A sum that falls by more is no cumulative one. */
const FALLS = 0.98;

/**
 * @param until the last day that counts; null: all that there is
 */
export function settleLists(lists: readonly ListTable[], answers: Answers, until: Day | null): SettledLists {
  const year = until === null ? lastYearNamed(lists) : civilDate(until).year;
  // What staff have said of a sheet stands.
  const undecided = lists.filter(({ table }) => (answers.sheets[table.guess.sheetId]?.list ?? null) === null);
  const summaries = summariesAmong(undecided);
  const rest = lists.filter((list) => !summaries.has(list));
  const sameLists = clusters(rest);
  const hidden = hiddenBeside(rest, new Set(sameLists.flatMap((cluster) => cluster.map(({ table }) => table))));
  const settled = [
    summedUp(summaries),
    ...[...sameLists, ...hidden].map((cluster) => settle(cluster, answers, until, year)),
  ];
  return {
    left: new Map(settled.flatMap(({ left }) => [...left])),
    open: new Set(settled.flatMap(({ open }) => [...open])),
    questions: settled.flatMap(({ questions }) => questions),
    findings: settled.flatMap(({ findings }) => findings),
  };
}

/** For dates that do not name their year, where no cut-off gives it. */
const lastYearNamed = (lists: readonly ListTable[]): number =>
  Math.max(
    2000,
    ...lists.flatMap(({ title, sheetTitle, table }) =>
      [title, sheetTitle, table.guess.sheet].flatMap((text) => {
        const said = asOf(text);
        return said?.kind === "date" && said.year !== null ? [said.year] : [];
      }),
    ),
  );

// ---- which tables hold one list ------------------------------------------------------------------------------------

interface Member extends ListTable {
  readonly entries: readonly Entry[];
}

const asMember = (list: ListTable): Member => ({
  ...list,
  entries: entriesOf(list.table.rows, list.ledger, list.serial),
});

/** Tables that share most of their entries, directly or through a third, in the order of the sheets. */
function clusters(lists: readonly ListTable[]): Member[][] {
  const mayRepeat = lists.filter((list) => lists.some((other) => other !== list && other.ledger === list.ledger));
  const members = mayRepeat.map(asMember);
  const groups: Member[][] = [];
  for (const member of members) {
    const joined = groups.filter((group) => group.some((other) => isSameList(member, other)));
    const rest = groups.filter((group) => !joined.includes(group));
    groups.splice(0, groups.length, ...rest, [...joined.flat(), member]);
  }
  return groups.filter((group) => group.length > 1);
}

/**
 * A hidden list beside one that is seen, of other rows: a draft, or a part of it that was put out of sight. Where its
 * name says which time or place it is of, it is one of several lists as the others are.
 */
function hiddenBeside(lists: readonly ListTable[], others: ReadonlySet<LedgerTable>): Member[][] {
  const free = lists.filter(({ table }) => !others.has(table));
  return free.filter(isUnnamedAndHidden).flatMap((list) => {
    const seen = free.filter((other) => !other.isHidden && other.ledger === list.ledger);
    const beside = seen.find(({ title }) => title === list.title) ?? seen[0];
    return beside === undefined ? [] : [[beside, list].map(asMember)];
  });
}

const isUnnamedAndHidden = ({ isHidden, title, table }: ListTable): boolean =>
  isHidden && [title, table.guess.sheet].every((text) => asOf(text) === null) && !namesPlace(table.guess.sheet);

const isSameList = (one: Member, other: Member): boolean => {
  if (one.ledger !== other.ledger) return false;
  const same = sameEntries(one.entries, other.entries).filter(([a, b]) => agree(a, b, one.ledger));
  return same.length >= SAME_LIST * Math.max(1, Math.min(one.entries.length, other.entries.length));
};

// ---- what counts ---------------------------------------------------------------------------------------------------

const nothing: SettledLists = { left: new Map(), open: new Set(), questions: [], findings: [] };

function settle(cluster: readonly Member[], answers: Answers, until: Day | null, year: number): SettledLists {
  const roleOf = ({ table }: Member): ListRole | null => answers.sheets[table.guess.sheetId]?.list ?? null;
  const current = cluster.find((member) => roleOf(member) === "current");
  if (current) return givenWay(cluster, [current, ...cluster.filter((member) => roleOf(member) === "counts")]);
  const undecided = cluster.filter((member) => roleOf(member) === null);
  const counting = cluster.filter((member) => roleOf(member) === "counts");
  if (undecided.length === 0) return givenWay(cluster, counting);
  if (undecided.length === 1 && counting.length === 0) return givenWay(cluster, undecided);
  const versions = datedVersions(undecided, until, year);
  if (versions === null) return undated(cluster, undecided, counting);
  const { latest, after } = versions;
  const settled = givenWay(cluster, [...counting, ...latest], after);
  return isCumulative(versions.inOrder) ? settled : asked(settled, latest, undecided);
}

interface Versions {
  readonly latest: readonly Member[];
  /** Drawn up after the last day that counts. */
  readonly after: ReadonlySet<Member>;
  readonly inOrder: readonly Member[];
}

/** null: the lists do not all say when they were drawn up, or all say the same. */
function datedVersions(cluster: readonly Member[], until: Day | null, year: number): Versions | null {
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

interface DatedMember {
  readonly member: Member;
  readonly at: Period;
}

/** In order of time; the words that tell the lists apart decide: the titles, else the sheets' names, else both. */
function datesOf(cluster: readonly Member[], until: Day | null, year: number): DatedMember[] | null {
  const ways: readonly ((member: Member) => AsOf | null)[] = [
    ({ title, table }) => finer(asOf(title), asOf(table.guess.sheet)),
    ({ table, title }) => finer(asOf(table.guess.sheet), asOf(title)),
    ({ sheetTitle, table }) => finer(asOf(sheetTitle), asOf(table.guess.sheet)),
  ];
  for (const way of ways) {
    const said = cluster.map((member) => ({ member, said: way(member) }));
    const dated = said.flatMap(({ member, said: one }) => {
      const at = one && placed(one, until, year);
      return at ? [{ member, at }] : [];
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
function isCumulative(inOrder: readonly Member[]): boolean {
  return inOrder.every((member, index) => {
    const before = inOrder[index - 1];
    if (!before) return true;
    const pairs = sameEntries(before.entries, member.entries);
    const fields = Object.entries(member.ledger.columns).filter(([, { spec }]) => spec.kind === "number");
    return fields.every(([field]) => {
      const sum = (side: 0 | 1): number =>
        pairs.reduce((total, pair) => total + numberIn(pair[side].row.values[field]), 0);
      return sum(1) >= FALLS * sum(0);
    });
  });
}

const numberIn = (value: unknown): number => (typeof value === "number" ? value : 0);

// ---- telling -------------------------------------------------------------------------------------------------------

const namesOf = (members: readonly Member[]): string =>
  [...new Set(members.map(({ table }) => table.guess.sheet))].join("、");

/** Lists that only sum up another. */
function summedUp(summaries: ReadonlyMap<ListTable, ListTable>): SettledLists {
  const left = [...summaries].map(([{ table, ledger, title }, detail]) => {
    const { sheet } = table.guess;
    const facts = { dataset: ledger.id, by: detail.table.guess.sheet, text: title === "" ? sheet : title };
    return [table, unused(sheet, table.source, "summary", facts)] as const;
  });
  const findings = [...summaries].map(([{ table, ledger }, detail]) =>
    finding("summaryLeftOut", "note", table.source, {
      ledger: ledger.id,
      used: detail.table.guess.sheet,
      left: table.guess.sheet,
    }),
  );
  return { ...nothing, left: new Map(left), findings };
}

/** What counts, and why the others do not. */
function givenWay(
  cluster: readonly Member[],
  counting: readonly Member[],
  after: ReadonlySet<Member> = new Set(),
): SettledLists {
  const others = cluster.filter((member) => !counting.includes(member));
  if (others.length === 0) return nothing;
  const by = namesOf(counting);
  const [first] = counting.length > 0 ? counting : others;
  const gone = others.filter((member) => !after.has(member)).flatMap((member) => goneFrom(member, counting));
  return {
    ...nothing,
    left: new Map(others.map((member) => [member.table, reasonOf(member, by, after.has(member))])),
    findings:
      first === undefined
        ? []
        : [
            finding("snapshotUsed", "note", first.table.source, {
              ledger: first.ledger.id,
              used: by,
              others: namesOf(others),
            }),
            ...goneFindings(first, gone, namesOf(others)),
          ],
  };
}

function reasonOf({ table, ledger, title }: Member, by: string, isAfter: boolean): Unused {
  const text = title === "" ? table.guess.sheet : title;
  return isAfter
    ? unused(table.guess.sheet, table.source, "afterCutOff", { dataset: ledger.id, text })
    : unused(table.guess.sheet, table.source, "superseded", { dataset: ledger.id, by, text });
}

/** Entries of an earlier list that none of those that count has: closed and struck off, or forgotten. */
const goneFrom = (earlier: Member, counting: readonly Member[]): Entry[] =>
  entriesGone(
    earlier.entries,
    counting.flatMap(({ entries }) => entries),
  );

function goneFindings({ table, ledger }: Member, gone: readonly Entry[], others: string): Finding[] {
  const keys = new Map(gone.map((entry) => [entry.key, entry]));
  const [example] = keys.values();
  if (example === undefined) return [];
  const named = example.key?.split("\u0001").find((text) => text !== "") ?? "";
  return [
    finding("snapshotLacksEntries", "warning", table.source, {
      ledger: ledger.id,
      count: keys.size,
      others,
      example: named,
    }),
  ];
}

/** Lists that do not say which is the later: of those that are seen the longest counts until a person has said it. */
function undated(cluster: readonly Member[], undecided: readonly Member[], counting: readonly Member[]): SettledLists {
  const [chosen, ...others] = [...undecided].sort(
    (a, b) => Number(a.isHidden) - Number(b.isHidden) || b.entries.length - a.entries.length,
  );
  if (chosen === undefined) return nothing;
  const settled = givenWay(cluster, [...counting, chosen]);
  const waiting = others.map(
    ({ table }) =>
      [
        table,
        unused(table.guess.sheet, table.source, "asked", { question: "oneListOrTwo", text: chosen.table.guess.sheet }),
      ] as const,
  );
  return asked({ ...settled, left: new Map([...settled.left, ...waiting]), findings: [] }, [chosen], undecided);
}

function asked(settled: SettledLists, latest: readonly Member[], cluster: readonly Member[]): SettledLists {
  const [chosen] = latest;
  const others = cluster.filter((member) => member !== chosen);
  if (chosen === undefined || others.length === 0) return settled;
  const [other] = others;
  const { sheet } = chosen.table.guess;
  const answers: AnswerSets[] = [
    { sheet, list: "current" },
    ...(other && other.table.guess.sheet !== sheet
      ? [{ sheet: other.table.guess.sheet, list: "current" } satisfies AnswerSets]
      : []),
    { sheet, list: "counts" },
  ];
  return {
    ...settled,
    open: new Set(latest.map(({ table }) => table)),
    questions: [
      question(
        "oneListOrTwo",
        { sheet, place: chosen.table.source },
        {
          dataset: chosen.ledger.id,
          sheets: namesOf(others),
          same: other ? sameEntries(chosen.entries, other.entries).length : 0,
          rows: chosen.entries.length,
          isHidden: others.every(({ isHidden }) => isHidden),
        },
        answers,
      ),
    ],
  };
}
