/**
 * A table read as a ledger: which of its columns are which, what it lacks, and what speaks for the claim. `verdict.ts`
 * judges it.
 */
import { acrossLayout, type AcrossLayout } from "./across-columns";
import { namesNoThingIn, saysOfWhich } from "./columns-by-cells";
import { assignColumns, type Assignment, type MatchedColumn } from "./assign-columns";
import { contentFit, sampleWords } from "./column-profile";
import type { ColumnSpec, LedgerDeclaration } from "./declare-ledger";
import type { TableShape } from "../tables/table-shape";
import { parseChoice } from "./parse-choice";
import { choiceInTitle, isGiven } from "./given-elsewhere";
import { listsBeside } from "./groups-of-others";
import { numbersOfWorks } from "./numbers-of-works";
import type { LedgerNames } from "./match-ledger-header";
import type { TallyColumn } from "./tally-column";
import { shareColumns, type ShareColumn } from "./share-columns";
import { holdsWord } from "../vocabulary/subjects";
import { isNamed, subjectOf, type Subject, type Surroundings } from "./title-subject";

export type { MatchedColumn, Surroundings };

/** A table read as a certain ledger. */
export interface Claim {
  readonly ledger: LedgerDeclaration;
  readonly shape: TableShape;
  readonly columns: ReadonlyMap<string, MatchedColumn>;
  /** A column that says for how many things each row stands; null: for one. */
  readonly quantity: number | null;
  /** A column that says how many of those came out one way; null: none does. */
  readonly tally: TallyColumn | null;
  /** Amounts that follow from a share of another. */
  readonly shares: readonly ShareColumn[];
  readonly across: AcrossLayout;
  /** Required fields that the table does not give. */
  readonly missing: readonly string[];
  /** Columns that are called like one of the ledger's but hold something else. */
  readonly unreadable: readonly MatchedColumn[];
  /** For missing fields, and those that several columns are called: columns that may be it. */
  readonly perhaps: ReadonlyMap<string, readonly number[]>;
  /** Those of them that the columns are called by name: the list has the field, and which column it is is asked. */
  readonly undecided: ReadonlySet<string>;
  /** Other lists, by the names over columns that are theirs. */
  readonly besides: readonly string[];
  /** What the columns say, in columns that nobody else has. */
  readonly evidence: number;
  readonly subject: Subject;
  /** 0–1: cells that hold what their columns should. */
  readonly fit: number;
  /** Beside other ledgers. */
  readonly score: number;
}

const ACROSS_EVIDENCE = 0.3;

/** The table's own title alone. */
const NOTHING_ELSE: Surroundings = { sheetName: "", sheetTitle: "" };

/** Reads a table as a ledger, however little it fits. `corrected`: staff's word on what certain columns are. */
export function claimAs(
  ledger: LedgerDeclaration,
  shape: TableShape,
  names: LedgerNames,
  words: Surroundings,
  corrected: Readonly<Record<string, string>> = {},
): Claim {
  const across = withoutCorrected(acrossLayout(shape, ledger, names), corrected);
  const isTitled = isNamed(ledger, shape, words);
  const called = assignColumns(ledger, shape, names, across, corrected, toldByTitle(shape), isTitled);
  const found = withNumbersOfWorks(called, ledger, shape);
  const { columns: assigned, quantity, tally, unreadable, perhaps, undecided } = found;
  const columns = quantity === null ? assigned : withoutGroups(ledger, shape, assigned);
  const shares = shareColumns(ledger, shape, new Set(columns.keys()));
  const counted = new Set([...(tally === null ? [] : [tally.field]), ...shares.map(({ field }) => field)]);
  const missing = Object.entries(ledger.columns)
    .filter(([field, { spec }]) => spec.required && !counted.has(field) && !isOfEach(spec, quantity, tally))
    .filter(([field, { spec }]) => !isGiven(field, spec, ledger, shape, columns, across, words))
    .map(([field]) => field);
  const [matched, subject] = [[...columns.values()], subjectOf(ledger, names, shape, words)];
  const evidence =
    saidByCells(matched, ledger, shape, subject) +
    matched.reduce((sum, one) => sum + evidenceOf(one, ledger, names), 0) +
    (quantity === null ? 0 : BY_CELLS.number) +
    (tally === null ? 0 : BY_CELLS.choice) +
    lyingEvidence(across, ledger, names);
  // 任务清单 says what kind of list it is; 提标改造 says what it is about.
  const named = (ledger.breadth === "anyField" ? 0.5 : 1) * subject.named;
  const fit = fitOf(ledger, shape, columns);
  const covered = (matched.length + across.columns.length + across.totals.length) / Math.max(1, shape.headers.size);
  return {
    ledger,
    shape,
    columns,
    quantity,
    tally,
    shares,
    across,
    missing,
    unreadable,
    perhaps: new Map([...perhaps].filter(([field]) => missing.includes(field) || undecided.has(field))),
    undecided,
    besides: listsBeside(ledger, shape, names),
    evidence,
    subject,
    fit,
    score: (evidence + named + 0.5 * covered) * (0.5 + 0.5 * fit) * (missing.length === 0 ? 1 : 0.7),
  };
}

const toldByTitle =
  (shape: TableShape) =>
  ({ choices, otherwiseFrom }: ColumnSpec): boolean =>
    choices !== null && otherwiseFrom.includes("title") && choiceInTitle(shape, NOTHING_ELSE, choices) !== null;

/** Of works that rows count: the numbers, where what the columns are called left open which of them say it. */
function withNumbersOfWorks(found: Assignment, ledger: LedgerDeclaration, shape: TableShape): Assignment {
  const numbers = found.tally === null ? numbersOfWorks(ledger, shape) : null;
  if (numbers === null) return found;
  const taken = new Set([numbers.quantity, ...(numbers.tally?.columns ?? [])]);
  const isFree = (columns: readonly number[]): boolean => !columns.some((column) => taken.has(column));
  const { columns, perhaps, undecided } = found;
  return {
    ...found,
    ...numbers,
    columns: new Map([...columns].filter(([, { column, addends }]) => isFree([column, ...addends]))),
    undecided: new Set([...undecided].filter((field) => isFree(perhaps.get(field) ?? []))),
  };
}

/** What the columns of a table can say for a ledger at most, as `evidence` of a claim: known without assigning them. */
export function mostEvidence(ledger: LedgerDeclaration, shape: TableShape, names: LedgerNames): number {
  const headers = [...shape.headers.values()].map((texts) => ({
    weight: names.weight(texts),
    matches: names.matches(texts).get(ledger.id) ?? [],
  }));
  const byNames = (field: string): number =>
    headers.reduce((most, { weight, matches }) => {
      const score = matches.find((match) => match.field === field)?.score ?? 0;
      return Math.max(most, weight * score);
    }, 0);
  const columns = Object.entries(ledger.columns).reduce((sum, [field, { spec }]) => {
    const byCells = spec.required || spec.kind === "choice" ? BY_CELLS[spec.kind] : 0;
    return sum + Math.max(byNames(field), byCells, spec.content === null ? 0 : BY_CONTENT);
  }, 0);
  const counted = ledger.countedIn.length === 0 ? 0 : BY_CELLS.number + BY_CELLS.choice;
  const byKinds = Object.values(ledger.columns).some(({ spec }) => tellsKinds(spec)) ? BY_ITS_KINDS : 0;
  return columns + counted + byKinds + lyingEvidence(acrossLayout(shape, ledger, names), ledger, names);
}

/** Rows that stand for several things each name none of them, and where those are counted by outcome give no size. */
const isOfEach = ({ kind }: ColumnSpec, quantity: number | null, tally: TallyColumn | null): boolean =>
  (quantity !== null && kind === "text") || (tally !== null && kind === "number");

/** 街道 | 检查家次: rows that stand for so many things are of the street, and the street is none of them. */
const withoutGroups = (
  { columns }: LedgerDeclaration,
  shape: TableShape,
  assigned: ReadonlyMap<string, MatchedColumn>,
): ReadonlyMap<string, MatchedColumn> =>
  new Map(
    [...assigned].filter(
      ([field, { by, column }]) =>
        columns[field]?.spec.kind !== "text" || !(by === "cells" ? saysOfWhich : namesNoThingIn)(shape, column),
    ),
  );

/** What the cells of a column say where its name does not: the words of a list say more than dates and names. */
const BY_CELLS: Readonly<Record<ColumnSpec["kind"], number>> = { choice: 0.4, number: 0.2, date: 0.1, text: 0.1 };

/**
 * Every kind in a list is one of the ledger's: by the words that name it (联席会议, 交叉执法 under 活动形式), or, where the
 * title names no list, several kinds that it tells apart (专家帮扶, 部署会).
 */
const BY_ITS_KINDS = 0.6;

const saidByCells = (
  matched: readonly MatchedColumn[],
  { columns, named }: LedgerDeclaration,
  shape: TableShape,
  subject: Subject,
): number =>
  matched.some(({ field, column }) => {
    const spec = columns[field]?.spec;
    const choices = spec?.choices ?? null;
    const cells = choices === null ? [] : sampleWords(shape, column);
    if (spec === undefined || choices === null || cells.length === 0) return false;
    if (subject.named > 0) return cells.every((text) => holdsWord(named, text));
    const kinds = tellsKinds(spec) ? cells.map((text) => parseChoice(text, choices)) : [null];
    return !kinds.includes(null) && new Set(kinds).size > 1;
  })
    ? BY_ITS_KINDS
    : 0;

/** What else a title may say: not how it stands, nor what came of it. */
const tellsKinds = ({ choices, otherwiseFrom }: ColumnSpec): boolean =>
  choices !== null && otherwiseFrom.includes("title");

/** A column that can be nothing else, whatever it is called. */
const BY_CONTENT = 0.25;

const evidenceOf = (
  { field, texts, score, by }: MatchedColumn,
  ledger: LedgerDeclaration,
  names: LedgerNames,
): number =>
  by === "content"
    ? BY_CONTENT
    : by === "cells"
      ? BY_CELLS[ledger.columns[field]?.spec.kind ?? "text"]
      : names.weight(texts) * score;

const withoutCorrected = (layout: AcrossLayout, corrected: Readonly<Record<string, string>>): AcrossLayout => ({
  ...layout,
  columns: layout.columns.filter(({ column }) => corrected[String(column)] === undefined),
  totals: layout.totals.filter(({ column }) => corrected[String(column)] === undefined),
});

/** What columns that lie across say, and the header above them. */
const lyingEvidence = ({ columns, upper }: AcrossLayout, { id }: LedgerDeclaration, names: LedgerNames): number =>
  (columns.length >= 2 ? ACROSS_EVIDENCE : 0) +
  (upper === null ? 0 : names.weight(upper) * (names.matches(upper).get(id)?.[0]?.score ?? 0));

/** Over the columns that can be told by their cells. */
function fitOf(ledger: LedgerDeclaration, shape: TableShape, columns: ReadonlyMap<string, MatchedColumn>): number {
  const shares = [...columns.values()].flatMap(({ field, column }) => {
    const spec = ledger.columns[field]?.spec;
    if (!spec || spec.kind === "text" || holdsMarksAlone(shape, column)) return [];
    return contentFit(shape, column, spec) ?? [];
  });
  return shares.length === 0 ? 1 : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

/** ○ and △ say something that only their office knows, and nothing against the list. */
function holdsMarksAlone(shape: TableShape, column: number): boolean {
  const words = sampleWords(shape, column);
  return words.length > 0 && words.every((text) => /^[\p{S}\p{P}]$/u.test(text));
}
