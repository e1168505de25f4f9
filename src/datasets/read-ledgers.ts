/** Finds the bureau's ledgers in its sheets, whatever their layout, and reads them as typed rows. */
import type { Question, QuestionCode } from "../account/question";
import { civilDate, type Day } from "../calendar/day";
import { dateOffset } from "../cells/date-system";
import type { WorkbookSnapshot } from "../cells/snapshot";
import { once, rememberedOf } from "../collections/remembered";
import type { Finding } from "../findings/finding";
import { sampleWords } from "../recognition/column-profile";
import type { LedgerDeclaration } from "../recognition/declare-ledger";
import { LedgerNames } from "../recognition/match-ledger-header";
import { saysOneMonth } from "../recognition/numbers-of-works";
import type { Claim } from "../recognition/recognise-ledger";
import { isOtherCopy } from "../vocabulary/sheets-set-aside";
import type { Settings, SheetCorrection } from "../settings";
import { withJoinedColumns } from "../tables/joined-columns";
import { gridOf } from "../tables/sheet-grid";
import type { TableShape } from "../tables/table-shape";
import type { LedgerData, LedgerTable } from "./ledger";
import { repeatedEntries, serialField } from "./ledger-rows/repeated-entries";
import { ledgers as catalogue } from "./ledgers/catalogue";
import { continuedSheets } from "./lists/continued-sheets";
import { drawnUpLater } from "./lists/drawn-up-later";
import { notOfNow } from "./lists/not-of-now";
import { settleLists, type SettledLists } from "./lists/one-list";
import type { ListTable } from "./lists/same-list";
import { otherYears } from "./lists/other-years";
import { notOurs, titledPlaces } from "./lists/titled-places";
import { datedByYear } from "./lists/years-apart";
import { speaksOfAlone } from "./year-questions";
import { readSheet, type ReadSheet, type ReadTable } from "./read-ledger-sheet";

/** What a workbook's ledgers are read for, where it is not all of what there is. */
export interface LedgersAsked {
  /** The ledgers to look for; those of the catalogue where nothing is given. */
  readonly known?: readonly LedgerDeclaration[];
  /** The last day that counts of a list that stands there at several times; null: the last of all. */
  readonly until?: Day | null;
  /** Whose report it is: of lists of several counties only its rows count. null: nobody said. */
  readonly place?: string | null;
  /** Names of places that stand side by side elsewhere in the workbook: in its sheets of air data. */
  readonly beside?: readonly string[];
}

/** @param taken worksheet ids that the air or target reader claimed */
export function readLedgers(
  workbook: WorkbookSnapshot,
  settings: Settings,
  taken: ReadonlySet<string>,
  { known = catalogue, until = null, place = settings.place, beside = [] }: LedgersAsked = {},
): LedgerData {
  const sheets = readSheets(workbook, settings, { taken, known, until, place });
  const read = sheets.flatMap(({ tables }) => tables);
  const others = new Map(
    read.flatMap(({ table, others: by }) => (by === null ? [] : [[table, notOurs(table, by)] as const])),
  );
  const places = titledPlaces(
    read.filter(({ table }) => !others.has(table)),
    beside,
    place,
  );
  const ofOtherTimes = notOfNow(read.map(asList), until);
  for (const [table, reason] of [...places.left, ...ofOtherTimes]) others.set(table, reason);
  const ofPlace = read.filter(({ table }) => !others.has(table));
  const lists = settleLists(ofPlace.map(asList), settings.answers, until);
  const counting = ofPlace.filter(({ table }) => !lists.left.has(table));
  const ofSheets = sheets.flatMap(({ questions }) => questions);
  return {
    ...asCounted(counting, until, { lists, ofOpenPlace: places.open, perhapsMore: ledgersAskedFor(ofSheets) }),
    givenWay: [...others.keys(), ...lists.left.keys()],
    questions: [...ofSheets, ...places.questions, ...lists.questions],
    unused: [...sheets.flatMap(({ unused }) => unused), ...others.values(), ...lists.left.values()],
    findings: [
      ...sheets.flatMap(({ findings }) => findings),
      ...read.flatMap(({ table, findings }) => (others.has(table) ? findings.filter(isOfPlace) : [])),
      ...counting.flatMap(({ findings }) => findings),
      ...places.findings,
      ...lists.findings,
      ...continuedSheets(
        sheets.flatMap(({ unused }) => unused),
        ofPlace.map(({ table }) => table),
        workbook.sheets,
      ),
      ...repeatedEntries(counting, known),
      ...drawnUpLater(counting.map(asList), until),
      ...otherYears(counting.map(asList), until),
    ],
  };
}

interface Scope {
  readonly taken: ReadonlySet<string>;
  readonly known: readonly LedgerDeclaration[];
  readonly until: Day | null;
  readonly place: string | null;
}

/** What stands on each sheet that may hold ledgers. */
function readSheets(
  workbook: WorkbookSnapshot,
  { corrections, answers }: Settings,
  { taken, known, until, place }: Scope,
): ReadSheet[] {
  const offset = dateOffset(workbook);
  const names = namesOf(known);
  const thisYear = until === null ? null : civilDate(until).year;
  const yearOfAll = thisYear !== null && speaksOfAlone(workbook, thisYear) ? thisYear : undefined;
  return workbook.sheets.flatMap((snapshot): ReadSheet[] => {
    const { [snapshot.id]: correction } = corrections;
    if (snapshot.values.length === 0 || taken.has(snapshot.id) || isAnotherDataset(correction, known)) return [];
    const grid = withJoinedColumns(gridOf(snapshot, offset), offset);
    const { choices = {}, year = yearOfAll } = answers.sheets[snapshot.id] ?? {};
    return [readSheet(snapshot, grid, names, { correction, choices, year, place, until, dateOffset: offset })];
  });
}

/** Ledgers to which a sheet may belong: until somebody says, what is counted of them elsewhere may not be all. */
const ledgersAskedFor = (questions: readonly Question[]): ReadonlySet<string> =>
  new Set(questions.flatMap((one) => (one.code === "whichDataset" ? one.facts.dataset : [])));

interface OpenLists {
  readonly lists: SettledLists;
  readonly ofOpenPlace: ReadonlySet<LedgerTable>;
  readonly perhapsMore: ReadonlySet<string>;
}

/** The tables that count, with the questions on which they rest, and how their lists stood before. */
function asCounted(
  counting: readonly ReadTable[],
  until: Day | null,
  { lists, ofOpenPlace, perhapsMore }: OpenLists,
): Pick<LedgerData, "tables" | "overTime"> {
  const isOpen = (table: LedgerTable): readonly QuestionCode[] => [
    ...(table.open ?? []),
    ...(lists.open.has(table) ? (["oneListOrTwo"] as const) : []),
    ...(ofOpenPlace.has(table) ? (["whichPlace"] as const) : []),
    ...(perhapsMore.has(table.ledger) ? (["whichDataset"] as const) : []),
  ];
  const dated = datedByYear(counting.map(asList), until);
  const tables = monthsBeforeOnce(dated).map((table, index) => {
    const open = isOpen(counting[index]?.table ?? table);
    return open.length > 0 ? { ...table, open } : table;
  });
  const final = new Map(counting.map(({ table }, index) => [table, tables[index] ?? table]));
  return {
    tables,
    overTime: lists.overTime.map((list) => ({
      ...list,
      now: { ...list.now, tables: list.now.tables.map((table) => final.get(table) ?? table) },
    })),
  };
}

/** The months before count once: on the earliest sheet of a year; the later sheets' months have sheets of their own. */
function monthsBeforeOnce(tables: readonly LedgerTable[]): LedgerTable[] {
  const firsts = new Map<string, Day>();
  const keyOf = ({ ledger }: LedgerTable, day: Day): string => `${ledger} ${civilDate(day).year}`;
  const dayOf = ({ guess }: LedgerTable): Day | null => guess.firstDay;
  for (const table of tables) {
    const day = dayOf(table);
    if (day === null) continue;
    const known = firsts.get(keyOf(table, day));
    if (known === undefined || day < known) firsts.set(keyOf(table, day), day);
  }
  return tables.map((table) => {
    const day = dayOf(table);
    const isFirst = day === null || firsts.get(keyOf(table, day)) === day;
    return isFirst ? table : { ...table, rows: table.rows.filter(({ monthsBefore }) => monthsBefore !== true) };
  });
}

const asList = ({ table, claim, words, isLying }: ReadTable): ListTable => ({
  table,
  ledger: claim.ledger,
  title: claim.shape.title,
  sheetTitle: words.sheetTitle,
  texts: isLying === true ? [] : textColumns(claim.shape),
  isOfOneMonth: isOfOneMonth(claim),
  serial: serialField(claim),
  isHidden: claim.shape.grid.snapshot.visibility !== "Visible",
  isOtherCopy: [claim.shape.title, words.sheetName].some(isOtherCopy),
});

const isOfOneMonth = ({ tally, shape }: Claim): boolean =>
  [shape.title, ...(tally?.columns ?? []).flatMap((column) => shape.headers.get(column) ?? [])].some(saysOneMonth);

/** Columns with words in their first rows, blanks of merged cells filled down. */
function textColumns(shape: TableShape): ((row: number) => string)[] {
  return [...shape.headers.keys()]
    .filter((column) => sampleWords(shape, column).length > 0)
    .map((column) => {
      const [first] = shape.body;
      // Only lists that may be one with another are asked for their words.
      const filled = once(() => filledDown(shape, column));
      return (row: number): string => filled()[row - first] ?? "";
    });
}

function filledDown({ grid, body: [first, last] }: TableShape, column: number): readonly string[] {
  const filled: string[] = [];
  for (let row = first; row <= last; row += 1) filled.push(grid.words(row, column) || (filled.at(-1) ?? ""));
  return filled;
}

const isOfPlace = ({ code }: Finding): boolean => code === "rowsOfOtherPlaces";

/** What headers mean is worked out once, however often the workbook is read. */
const namesOf = rememberedOf((known: readonly LedgerDeclaration[]) => new LedgerNames(known));

const isAnotherDataset = (correction: SheetCorrection | undefined, known: readonly LedgerDeclaration[]): boolean =>
  correction?.dataset !== undefined && !known.some(({ id }) => id === correction.dataset);
