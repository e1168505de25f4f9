/** The ledgers on one sheet: where they stand, what each is, and its rows. */
import type { ChoiceAnswers, Question } from "../account/question";
import { unused, type Unused } from "../account/unused";
import { civilDate, type Day } from "../calendar/day";
import type { SheetSnapshot } from "../cells/snapshot";
import { groupedBy } from "../collections/grouped-by";
import { finding, type Finding } from "../findings/finding";
import { correctedTables, decideTables, type Settled } from "../recognition/choose-claims";
import type { LedgerNames } from "../recognition/match-ledger-header";
import type { Claim, Surroundings } from "../recognition/recognise-ledger";
import type { SheetCorrection } from "../settings";
import { findTables } from "../tables/find-tables";
import type { SheetGrid } from "../tables/sheet-grid";
import { tableAt, type TableShape } from "../tables/table-shape";
import { countyBefore, inspectionNamed } from "../vocabulary/inspection";
import type { AskedOfField, LedgerTable } from "./ledger";
import { guessOf } from "./ledger-rows/guess-of-table";
import { readLedgerRows } from "./ledger-rows/read-ledger-rows";
import { rectificationItems, rectificationTasks } from "./ledgers/rectification";
import { drawnUpOn } from "./lists/as-of";
import { ofOwnPlace } from "./lists/own-place";
import { ofOwnColumns, placeColumns, type PlaceColumns } from "./lists/place-columns";
import { plainHeaderRows } from "./plain/plain-header";
import { asItLies, isBetterTold, lyingList, tellLying, type LyingList } from "./lying-table";
import { whatIsHidden } from "./what-is-hidden";
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

export interface ReadTable {
  readonly table: LedgerTable;
  /** The counties that its rows name, before those of others were left out. */
  readonly counties: readonly string[];
  /** Other counties, whose rows these are; null: they count. */
  readonly others: string | null;
  readonly claim: Claim;
  readonly words: Surroundings;
  /** Its shape is turned against its places. */
  readonly isLying?: true;
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
}

export interface ReadSheet {
  readonly tables: readonly ReadTable[];
  /** Of tables that were not taken. */
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
  readonly unused: readonly Unused[];
}

/** What staff said of a sheet. */
export interface SaidOfSheet {
  readonly correction: SheetCorrection | undefined;
  readonly choices: ChoiceAnswers;
  readonly year: number | undefined;
  readonly place: string | null;
  readonly until: Day | null;
  readonly dateOffset: number;
}

export function readSheet(snapshot: SheetSnapshot, grid: SheetGrid, names: LedgerNames, said: SaidOfSheet): ReadSheet {
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
    ...(said.until === null ? {} : { thisYear: civilDate(said.until).year }),
  };
  const { taken, open } = decideTables(shapes, names, words);
  const perhaps = taken.length > 0 || !mayLie(correction) ? null : lyingList(grid, said.dateOffset, names, words);
  const lying = perhaps === null || isBetterTold(perhaps, open) ? null : perhaps;
  if (lying !== null && (correction === undefined || correction.dataset === lying.settled?.claim.ledger.id))
    return readLying(lying, snapshot, said);
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

/** What staff said of rows or columns is said of a table that stands. */
const mayLie = (correction: SheetCorrection | undefined): boolean =>
  correction === undefined || (correction.headerRows === undefined && correction.columns === undefined);

function readLying(lying: LyingList, snapshot: SheetSnapshot, said: SaidOfSheet): ReadSheet {
  const { settled, words, ledger, at, lacks } = lying;
  if (settled === null) {
    const why = unused(snapshot.name, at, "columnMissing", { dataset: ledger, column: lacks, text: words.sheetTitle });
    return { tables: [], findings: tellLying(lying, null), questions: [], unused: [why] };
  }
  const read = readTable(settled, words, said);
  const table = asItLies(read.table, lying);
  const findings = [...read.findings, ...tellLying(lying, table), ...whatIsHidden(snapshot)];
  // An answer names a column, and here there is none.
  const questions = read.questions.filter(({ code }) => code === "choiceWord");
  return { tables: [{ ...read, table, findings, questions, isLying: true }], findings: [], questions, unused: [] };
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

/** Of which year and month its rows are nobody knows until it is said which column is the date. */
const waitsForDates = ({ ledger: { datedBy }, perhaps }: Claim): Pick<LedgerTable, "open"> =>
  datedBy !== null && perhaps.has(datedBy) ? { open: ["whichColumn"] } : {};

/** By field of the ledger. */
function askedOfFields(questions: readonly Question[]): ReadonlyMap<string, readonly AskedOfField[]> {
  const asked = questions.flatMap(({ code, facts }) =>
    (code === "choiceWord" || code === "whichColumn" || code === "whichUnit") && "field" in facts
      ? [{ code, field: facts.field }]
      : [],
  );
  return new Map(
    [...groupedBy(asked, ({ field }) => field)].map(([field, ofField]) => [
      field,
      [...new Set(ofField.map(({ code }) => code))],
    ]),
  );
}

function readTable({ claim, runnerUp }: Settled, words: Surroundings, said: SaidOfSheet): ReadTable {
  const { correction, choices, place } = said;
  const { shape, ledger } = claim;
  const read = readLedgerRows(claim, words, correction, choices, said.until);
  const { grid, left, right, body, headerRows } = shape;
  const head = grid.at(headerRows[1], left);
  const questions = [...askAboutColumns(claim), ...askAboutUnits(read, claim), ...askAboutWords(read, claim)];
  const asked = askedOfFields(questions);
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
      ...(read.yearsSaid.size === 0 ? {} : { yearsSaid: read.yearsSaid }),
      ...(ofInspection.has(ledger.id) ? inspectionIn(titles) : {}),
      ...(asked.size === 0 ? {} : { askedFields: asked }),
      ...(correction === undefined ? waitsForDates(claim) : {}),
    },
    shape,
    place,
  );
  return {
    claim,
    words,
    table: table.table,
    counties: table.named,
    // What staff said that the sheet is stands.
    others: correction === undefined ? table.others : null,
    questions: [...questions, ...table.questions],
    findings: [
      ...table.findings,
      ...[...new Set([...(runnerUp ? [runnerUp.ledger.id] : []), ...claim.besides])].map((other) =>
        finding("ledgerDoubtful", "warning", head, { ledger: ledger.id, other }),
      ),
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
