/** Finds the bureau's ledgers in its sheets, whatever their layout, and reads them as typed rows. */
import type { ChoiceAnswers, Question, QuestionCode } from "../account/question";
import type { Unused } from "../account/unused";
import { civilDate, type Day } from "../calendar/day";
import { dateOffset } from "../cells/date-system";
import type { SheetSnapshot, WorkbookSnapshot } from "../cells/snapshot";
import { once } from "../collections/remembered";
import { rememberedLast } from "../collections/remembered-last";
import { finding, type Finding } from "../findings/finding";
import type { Settings, SheetCorrection } from "../settings";
import type { ColumnGuess, SheetGuess } from "./air-day";
import { columnSample } from "./column-sample";
import { sampleWords } from "../recognition/column-profile";
import { headerOf } from "./ledger-rows/column-plan";
import type { LedgerDeclaration } from "../recognition/declare-ledger";
import { correctedTables, decideTables, type Settled } from "../recognition/choose-claims";
import { findTables } from "../tables/find-tables";
import { tableAt, type TableShape } from "../tables/table-shape";
import type { LedgerData, LedgerRow, LedgerTable } from "./ledger";
import { ledgers as catalogue } from "./ledgers/catalogue";
import { rectificationItems, rectificationTasks } from "./ledgers/rectification";
import { LedgerNames } from "../recognition/match-ledger-header";
import { datedByYear } from "./lists/years-apart";
import { drawnUpOn } from "./lists/as-of";
import { notOfNow } from "./lists/not-of-now";
import { settleLists, type ListTable } from "./lists/one-list";
import { ofOwnPlace } from "./lists/own-place";
import { ofOwnColumns, placeColumns, type PlaceColumns } from "./lists/place-columns";
import { notOurs, titledPlaces } from "./lists/titled-places";
import { readLedgerRows, type ReadRows } from "./ledger-rows/read-ledger-rows";
import { plainHeaderRows } from "./plain/plain-header";
import type { Claim, Surroundings } from "../recognition/recognise-ledger";
import { repeatedEntries, serialField } from "./ledger-rows/repeated-entries";
import { withJoinedColumns } from "../tables/joined-columns";
import { gridOf, type SheetGrid } from "../tables/sheet-grid";
import { countyBefore, inspectionNamed } from "../vocabulary/inspection";
import {
  askAboutColumns,
  askAboutTable,
  askAboutUnits,
  askAboutWords,
  lackingTable,
  unreadableColumns,
  whyUnused,
  withoutTable,
} from "./why-unused";
import { whatIsHidden } from "./what-is-hidden";

/**
 * @param taken worksheet ids that the air or target reader claimed
 * @param known the ledgers to look for
 * @param place whose report it is; of lists of several counties only its rows count. null: nobody said
 * @param until the last day that counts of a list that stands there at several times; null: the last of all
 */
export function readLedgers(
  workbook: WorkbookSnapshot,
  settings: Settings,
  taken: ReadonlySet<string>,
  known: readonly LedgerDeclaration[] = catalogue,
  until: Day | null = null,
  place: string | null = settings.place,
): LedgerData {
  const offset = dateOffset(workbook);
  const names = namesOf(known);
  const sheets = workbook.sheets.flatMap((snapshot): ReadSheet[] => {
    const correction = settings.corrections[snapshot.id];
    if (snapshot.values.length === 0 || taken.has(snapshot.id) || isAnotherDataset(correction, known)) return [];
    return [
      readSheet(snapshot, withJoinedColumns(gridOf(snapshot, offset), offset), names, {
        correction,
        choices: settings.answers.sheets[snapshot.id]?.choices ?? {},
        year: settings.answers.sheets[snapshot.id]?.year,
        place,
        until,
      }),
    ];
  });
  const read = sheets.flatMap(({ tables }) => tables);
  const others = new Map(
    read.flatMap(({ table, others: by }) => (by === null ? [] : [[table, notOurs(table, by)] as const])),
  );
  const places = titledPlaces(
    read.flatMap(({ table }) => (others.has(table) ? [] : table)),
    place,
  );
  const ofOtherTimes = notOfNow(read.map(asList), until);
  for (const [table, reason] of [...places.left, ...ofOtherTimes]) others.set(table, reason);
  const ofPlace = read.filter(({ table }) => !others.has(table));
  const lists = settleLists(ofPlace.map(asList), settings.answers, until);
  const counting = ofPlace.filter(({ table }) => !lists.left.has(table));
  const isOpen = (table: LedgerTable): readonly QuestionCode[] => [
    ...(table.open ?? []),
    ...(lists.open.has(table) ? (["oneListOrTwo"] as const) : []),
    ...(places.open.has(table) ? (["whichPlace"] as const) : []),
  ];
  const dated = datedByYear(counting.map(asList));
  return {
    tables: monthsBeforeOnce(dated).map((table, index) => {
      const open = isOpen(counting[index]?.table ?? table);
      return open.length > 0 ? { ...table, open } : table;
    }),
    givenWay: [...others.keys(), ...lists.left.keys()],
    questions: [...sheets.flatMap(({ questions }) => questions), ...places.questions, ...lists.questions],
    unused: [...sheets.flatMap(({ unused }) => unused), ...others.values(), ...lists.left.values()],
    findings: [
      ...sheets.flatMap(({ findings }) => findings),
      ...read.flatMap(({ table, findings }) => (others.has(table) ? findings.filter(isOfPlace) : [])),
      ...counting.flatMap(({ findings }) => findings),
      ...places.findings,
      ...lists.findings,
      ...repeatedEntries(counting, known),
    ],
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

const asList = ({ table, claim, words }: ReadTable): ListTable => ({
  table,
  ledger: claim.ledger,
  title: claim.shape.title,
  sheetTitle: words.sheetTitle,
  texts: textColumns(claim.shape),
  serial: serialField(claim),
  isHidden: claim.shape.grid.snapshot.visibility !== "Visible",
});

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
const namesOf = rememberedLast((known: readonly LedgerDeclaration[]) => new LedgerNames(known));

const isAnotherDataset = (correction: SheetCorrection | undefined, known: readonly LedgerDeclaration[]): boolean =>
  correction?.dataset !== undefined && !known.some(({ id }) => id === correction.dataset);

interface ReadTable {
  readonly table: LedgerTable;
  /** Other counties, whose rows these are; null: they count. */
  readonly others: string | null;
  readonly claim: Claim;
  readonly words: Surroundings;
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
}

interface ReadSheet {
  readonly tables: readonly ReadTable[];
  /** Of tables that were not taken. */
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
  readonly unused: readonly Unused[];
}

/** What staff said of a sheet. */
interface SaidOfSheet {
  readonly correction: SheetCorrection | undefined;
  readonly choices: ChoiceAnswers;
  readonly year: number | undefined;
  readonly place: string | null;
  readonly until: Day | null;
}

function readSheet(snapshot: SheetSnapshot, grid: SheetGrid, names: LedgerNames, said: SaidOfSheet): ReadSheet {
  const { correction } = said;
  const found = correction?.headerRows ? withGivenHeader(grid, names, correction.headerRows) : findTables(grid, names);
  const plain = found.length > 0 ? null : plainHeaderRows(grid);
  const across = new Map<number, PlaceColumns>();
  const shapes = (plain === null ? found : [tableAt(grid, plain)]).map((one) => {
    const columns = placeColumns(one, said.place);
    if (columns !== null) across.set(one.headerRows[0], columns);
    return columns?.shape ?? one;
  });
  const words: Surroundings = {
    sheetName: snapshot.name,
    sheetTitle: shapes[0]?.title ?? "",
    ...(said.year === undefined ? {} : { yearSaid: said.year }),
  };
  const { taken, open } = decideTables(shapes, names, words);
  const settled = correction ? correctedTables(taken, shapes, grid, names, words, correction) : taken;
  const tables = settled.map((one) => {
    const columns = across.get(one.claim.shape.headerRows[0]) ?? null;
    return ofColumns(readTable(one, words, { ...said, correction: one.correction }), columns, said.place);
  });
  const hidden = tables.length > 0 ? whatIsHidden(snapshot) : [];
  const left = correction === undefined ? open : [];
  return {
    tables: tables.map((read, index) => (index === 0 ? { ...read, findings: [...read.findings, ...hidden] } : read)),
    findings: left.flatMap(lackingTable),
    questions: [...left.flatMap(askAboutTable), ...tables.flatMap((read) => read.questions)],
    unused: [
      ...(tables.length === 0 && shapes.length === 0 ? withoutTable(grid) : left.map((one) => whyUnused(one, words))),
      ...settled.flatMap(({ claim }) => unreadableColumns(claim)),
    ],
  };
}

/** The table under the rows that staff named, and whatever else is on the sheet outside it. */
function withGivenHeader(grid: SheetGrid, names: LedgerNames, rows: readonly [number, number]): TableShape[] {
  const given = tableAt(grid, rows);
  const others = findTables(grid, names).filter(({ headerRows: [first, last] }) => last < rows[0] || first > rows[1]);
  const next = others.map(({ headerRows: [first] }) => first).filter((first) => first > rows[1]);
  return [
    ...others.filter(({ headerRows: [, last] }) => last < rows[0]),
    { ...given, body: [given.body[0], Math.min(grid.bottom, ...next.map((row) => row - 1))] as const },
    ...others.filter(({ headerRows: [first] }) => first > rows[1]),
  ];
}

// ---- reading ------------------------------------------------------------------------------------------------------

/** Lists that go on over the years until all is closed out. */
const ofInspection: ReadonlySet<string> = new Set([rectificationTasks.id, rectificationItems.id]);

function inspectionIn(titles: readonly string[]): Pick<LedgerTable, "inspection" | "county"> {
  const [inspection] = titles.flatMap((title) => inspectionNamed(title) ?? []);
  const [county] = titles.flatMap((title) => countyBefore(title) ?? []);
  return { ...(inspection === undefined ? {} : { inspection }), ...(county === undefined ? {} : { county }) };
}

function readTable({ claim, runnerUp }: Settled, words: Surroundings, said: SaidOfSheet): ReadTable {
  const { correction, choices, place } = said;
  const { shape, ledger } = claim;
  const read = readLedgerRows(claim, words, correction, choices, said.until);
  const asked = new Set([...read.unknownWords.map(({ column }) => column.field), ...claim.perhaps.keys()]);
  const { grid, left, right, body, headerRows } = shape;
  const head = grid.at(headerRows[1], left);
  const titles = [shape.title, words.sheetTitle, words.sheetName];
  const drawnUp = drawnUpOn(titles, !ofInspection.has(ledger.id));
  const [top, bottom] = read.extent ?? [Math.min(body[0], grid.bottom), Math.min(body[0], grid.bottom)];
  const table = ofOwnPlace(
    {
      ledger: ledger.id,
      guess: guessOf(claim, read, runnerUp, correction !== undefined),
      rows: read.rows,
      source: { sheet: grid.snapshot.name, top, bottom, left, right },
      totals: read.totals,
      otherRows: read.otherRows,
      titles: titles.filter((title) => title !== ""),
      ...(drawnUp === null ? {} : { drawnUp }),
      ...(ofInspection.has(ledger.id) ? inspectionIn(titles) : {}),
      ...(asked.size === 0 ? {} : { askedFields: [...asked] }),
    },
    shape,
    place,
  );
  return {
    claim,
    words,
    table: table.table,
    // What staff said that the sheet is stands.
    others: correction === undefined ? table.others : null,
    questions: [
      ...askAboutColumns(claim),
      ...askAboutUnits(read, claim),
      ...askAboutWords(read, claim),
      ...table.questions,
    ],
    findings: [
      ...table.findings,
      ...(runnerUp
        ? [finding("ledgerDoubtful", "warning", head, { ledger: ledger.id, other: runnerUp.ledger.id })]
        : []),
      ...claim.missing
        .filter((field) => correction !== undefined || !claim.perhaps.has(field))
        .filter((field) => read.rows.length === 0 || read.rows.some(({ values }) => (values[field] ?? null) === null))
        .map((field) => {
          const names = (ledger.columns[field]?.spec.names ?? []).filter((name) => typeof name === "string");
          const isLost = correction !== undefined && read.rows.length === 0;
          return finding("requiredColumnMissing", isLost ? "error" : "warning", head, {
            ledger: ledger.id,
            column: names[0] ?? field,
            names: names.slice(0, 4).join("、"),
          });
        }),
      ...read.findings,
    ],
  };
}

/** What counts of a table with a county a column. */
function ofColumns(read: ReadTable, columns: PlaceColumns | null, place: string | null): ReadTable {
  if (columns === null || read.others !== null) return read;
  const { table, others, findings, questions } = ofOwnColumns(read.table, columns, place);
  return {
    ...read,
    table,
    others,
    findings: [...read.findings, ...findings],
    questions: [...read.questions, ...questions],
  };
}

function guessOf(claim: Claim, { plan, rows }: ReadRows, runnerUp: Claim | null, isCorrected: boolean): SheetGuess {
  const { shape, ledger } = claim;
  const { firstDay, lastDay } = daysOf(rows, ledger.datedBy);
  const turns = plan.columns.flatMap((planned) => planned.turns.map(({ column }) => ({ ...planned, column })));
  const planned = new Map([...turns, ...plan.columns, ...plan.across].map((column) => [column.column, column]));
  return {
    sheet: shape.grid.snapshot.name,
    sheetId: shape.grid.snapshot.id,
    dataset: ledger.id,
    confidence: confidence(claim, runnerUp, isCorrected),
    headerRows: shape.headerRows,
    rowCount: rows.filter(({ part }) => part === 0).length,
    firstDay,
    lastDay,
    corrected: isCorrected,
    columns: [...shape.headers.keys()].map((column): ColumnGuess => {
      const known = planned.get(column);
      const sample = known === undefined ? columnSample(shape.grid, column, shape.body[0]) : "";
      return {
        ...(sample === "" ? {} : { sample }),
        field: known?.field ?? null,
        column,
        header: headerOf(shape, column),
        unit: known?.units?.stands.name ?? null,
        unitFrom: known?.unitFrom ?? null,
        confidence: known ? Math.round(100 * Math.min(1, known.score)) / 100 : 0,
      };
    }),
  };
}

/** From what the columns and the title say and how the cells fit; a close runner-up takes a good part of it. */
function confidence(
  { evidence, subject: { named }, fit, missing }: Claim,
  runnerUp: Claim | null,
  isCorrected: boolean,
): number {
  const said = Math.min(1, 0.45 + 0.15 * Math.min(evidence, 2) + (named > 0 ? 0.25 : 0));
  const sure = isCorrected ? Math.max(said, 0.9) : said;
  return Math.round(100 * sure * (0.7 + 0.3 * fit) * (runnerUp ? 0.65 : 1) * (missing.length > 0 ? 0.6 : 1)) / 100;
}

function daysOf(
  rows: readonly LedgerRow[],
  datedBy: string | null,
): { readonly firstDay: Day | null; readonly lastDay: Day | null } {
  let [firstDay, lastDay]: [Day | null, Day | null] = [null, null];
  for (const { values, monthsBefore } of rows) {
    if (monthsBefore === true) continue;
    const value = datedBy === null ? null : values[datedBy];
    if (typeof value !== "object" || value === null) continue;
    if (firstDay === null || value.from < firstDay) firstDay = value.from;
    if (lastDay === null || value.to > lastDay) lastDay = value.to;
  }
  return { firstDay, lastDay };
}
