/**
 * Sheets that hold one list at several times (10月调度, 截至11月15日, 2024年6月版), or the same rows twice: what counts,
 * what gave way, and what only a person can say. Lists of different rows, by month or township, are left to be added.
 */
import { question, type Answers, type AnswerSets, type ListRole, type Question } from "../../account/question";
import { unused, type Unused } from "../../account/unused";
import { civilDate, type Day } from "../../calendar/day";
import { finding, type Finding } from "../../findings/finding";
import type { LedgerTable, ListOverTime } from "../ledger";
import { asOf } from "./as-of";
import { entriesGone, type Entry } from "./entries";
import { courseOf } from "./over-time";
import {
  asMember,
  clusters,
  commonEntries,
  setAsideBeside,
  withoutCopies,
  type ListTable,
  type Member,
} from "./same-list";
import { summariesAmong } from "./summaries";
import { summariesThatDiffer } from "./summaries-that-differ";
import { datedVersions, isCumulative } from "./versions";

export interface SettledLists {
  /** The tables that do not count, each with the reason. */
  readonly left: ReadonlyMap<LedgerTable, Unused>;
  /** Tables whose rows rest on a question that nobody has answered. */
  readonly open: ReadonlySet<LedgerTable>;
  readonly overTime: readonly ListOverTime[];
  readonly questions: readonly Question[];
  readonly findings: readonly Finding[];
}

/**
 * @param until the last day that counts; null: all that there is
 */
export function settleLists(lists: readonly ListTable[], answers: Answers, until: Day | null): SettledLists {
  const year = until === null ? lastYearNamed(lists) : civilDate(until).year;
  // What staff have said of a sheet stands.
  const undecided = lists.filter(({ table }) => (answers.sheets[table.guess.sheetId]?.list ?? null) === null);
  const summaries = summariesAmong(undecided);
  const differing = summariesThatDiffer(lists.filter((list) => !summaries.has(list)));
  const rest = lists.filter((list) => !summaries.has(list) && !differing.has(list));
  const sameLists = clusters(rest);
  const hidden = setAsideBeside(rest, new Set(sameLists.flatMap((cluster) => cluster.map(({ table }) => table))));
  const settled = [
    summedUp(summaries),
    ...[...differing].map((pair) => besideItsList(pair, answers)),
    ...[...sameLists, ...hidden].map((cluster) => settle(cluster, answers, until, year)),
  ];
  return {
    left: new Map(settled.flatMap(({ left }) => [...left])),
    open: new Set(settled.flatMap(({ open }) => [...open])),
    overTime: settled.flatMap((one) => one.overTime),
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

// ---- what counts ---------------------------------------------------------------------------------------------------

const nothing: SettledLists = { left: new Map(), open: new Set(), overTime: [], questions: [], findings: [] };

function settle(cluster: readonly Member[], answers: Answers, until: Day | null, year: number): SettledLists {
  const roleOf = ({ table }: Member): ListRole | null => answers.sheets[table.guess.sheetId]?.list ?? null;
  const current = cluster.find((member) => roleOf(member) === "current");
  if (current) {
    const counts = [current, ...cluster.filter((member) => roleOf(member) === "counts")];
    return inTime(givenWay(cluster, counts), cluster, counts, until, year);
  }
  const undecided = withoutCopies(cluster.filter((member) => roleOf(member) === null));
  const counting = cluster.filter((member) => roleOf(member) === "counts");
  if (undecided.length === 0) return givenWay(cluster, counting);
  if (undecided.length === 1 && counting.length === 0) return givenWay(cluster, undecided);
  const versions = datedVersions(undecided, until, year);
  if (versions === null) return undated(cluster, undecided, counting);
  const { latest, after } = versions;
  const settled = givenWay(cluster, [...counting, ...latest], after);
  return isCumulative(versions.inOrder)
    ? inTime(settled, cluster, [...counting, ...latest], until, year)
    : asked(settled, latest, undecided);
}

/** With what the earlier versions tell of the months before. */
const inTime = (
  settled: SettledLists,
  cluster: readonly Member[],
  counting: readonly Member[],
  until: Day | null,
  year: number,
): SettledLists => {
  const { overTime, findings } = courseOf(cluster, counting, until, year);
  return { ...settled, overTime, findings: [...settled.findings, ...findings] };
};

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

/** A summary that comes to something else than the list: until a person has said what it is, the list counts. */
function besideItsList(
  [one, lists]: readonly [summary: ListTable, details: readonly ListTable[]],
  answers: Answers,
): SettledLists {
  const [summary, details] = [asMember(one), lists.map(asMember)];
  const [detail] = details;
  if (detail === undefined) return nothing;
  const [role, ...others] = [summary, ...details].map(({ table }) => answers.sheets[table.guess.sheetId]?.list ?? null);
  if (role === "counts" || others.includes("counts")) return nothing;
  if (role === "current") return givenWay([summary, ...details], [summary]);
  if (others.includes("current")) return givenWay([summary, ...details], details);
  const facts = { question: "oneListOrTwo", text: detail.table.guess.sheet } as const;
  const left = unused(summary.table.guess.sheet, summary.table.source, "asked", facts);
  const settled: SettledLists = { ...nothing, left: new Map([[summary.table, left]]) };
  return { ...asked(settled, [detail], [summary, detail], true), open: new Set(details.map(({ table }) => table)) };
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

const isSetAside = ({ isHidden, isOtherCopy }: Member): boolean => isHidden || isOtherCopy;

/** Lists that do not say which is the later: of those that are seen the longest counts until a person has said it. */
function undated(cluster: readonly Member[], undecided: readonly Member[], counting: readonly Member[]): SettledLists {
  const [chosen, ...others] = [...undecided].sort(
    (a, b) => Number(isSetAside(a)) - Number(isSetAside(b)) || b.entries.length - a.entries.length,
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

function asked(
  settled: SettledLists,
  latest: readonly Member[],
  cluster: readonly Member[],
  isSummary = false,
): SettledLists {
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
          same: other ? commonEntries(chosen, other).length : 0,
          rows: chosen.entries.length,
          isHidden: others.every(({ isHidden }) => isHidden),
          ...(isSummary ? { isSummary } : {}),
        },
        answers,
      ),
    ],
  };
}
