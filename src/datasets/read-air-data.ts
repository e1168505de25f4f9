/** All sheets of air data of a workbook as the days of the chosen place. */
import { unused, type AirSheetReason, type Unused } from "../account/unused";
import type { Day } from "../calendar/day";
import { dateOffset } from "../cells/date-system";
import type { SheetName } from "../cells/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../cells/snapshot";
import { finding, type Finding } from "../findings/finding";
import type { Settings } from "../settings";
import { groupedBySheet } from "./air/groups-by-sheet";
import { namedBySheet } from "./air/name-series";
import { readAirSheet, type AirSheet } from "./air/read-air-sheet";
import { withDeductedSheets } from "./air/deducted-sheets";
import { areOnlyOthers, askAboutOthers, judgedPlaces, leftOutFindings, sheetsLeftOut } from "./air/other-stations";
import { daysOfSpell, sandListIn, type SandList } from "./air/sand-list";
import { kindsInNotes, knownStations, stationListIn, withKinds, type StationList } from "./air/station-list";
import { settleRows, withoutHoursOfDays, type RankedTable } from "./air/settle-rows";
import { columnQuestions, mayHideDeciding, monthQuestions, noneAsked, rivalQuestions } from "./air/sheet-questions";
import type { AirRow, AirTable } from "./air/air-rows";
import { daysOfPlaces } from "./air-days/days-of-places";
import { chosenSeries, nameOnReport, placeFindings, placeQuestions, withOneNameAPlace } from "./air-days/place-names";
import { isSamePlace } from "../vocabulary/same-place";
import type { AirData, SheetGuess } from "./air-day";
import { whatIsHidden } from "./what-is-hidden";
import { gridOf } from "../tables/sheet-grid";

interface Left {
  readonly snapshot: SheetSnapshot;
  readonly reason: AirSheetReason;
  readonly text: string;
  readonly mayBe: readonly AirRow[];
}

interface SheetsRead {
  readonly sand: readonly SandList[];
  readonly sheets: readonly AirSheet[];
  readonly left: readonly Left[];
  readonly guesses: readonly SheetGuess[];
  readonly hidden: readonly Finding[];
}

export function readAirData(workbook: WorkbookSnapshot, settings: Settings): AirData {
  const { sheets: asRead, left, guesses: ofSheets, hidden, sand } = readSheets(workbook, settings);
  const { sheets, ...groups } = groupedBySheet(asRead, settings);
  const byName = namedBySheet(sheets, settings, groups.grouped);
  const { tables: told, guesses } = withListedKinds(
    workbook,
    withDeductedSheets(sheets, byName.tables),
    ofSheets,
    settings,
  );
  const named = { ...byName, tables: told };
  const isOpen = areOnlyOthers(told, settings, saidToBeAir(sheets));
  const others = isOpen ? askAboutOthers(told) : noneAsked;
  const settled = settleRows(ranked(sheets, withSand(told, sand), settings, isOpen));
  const tables = withoutHoursOfDays(settled.tables);
  const { places: written, stamps, ...ofDays } = daysOfPlaces(tables, settings.air);
  const series = written.map((one) => ({ ...one, place: nameOnReport(one.place, settings.air), written: one.place }));
  const places = series.flatMap(({ place }) => place ?? []);
  const judged = judgedPlaces(series, tables, settings.place);
  const chosen = chosenSeries(judged, settings.place);
  const outside = isOpen ? new Map<SheetName, string>() : sheetsLeftOut(tables, chosen);
  const place = chosen?.place ?? null;
  const columns = sheets.map(columnQuestions);
  const rivals = rivalQuestions(settled.rivals);
  const months = left.flatMap(({ snapshot: { name }, mayBe }) => monthQuestions(name, mayBe, tables));
  return {
    place,
    places,
    days: chosen?.days ?? [],
    series,
    hours:
      stamps.length === 0
        ? null
        : { stamps: [...new Set(stamps.map(({ stamp }) => stamp))], ofData: stamps.every(({ by }) => by !== "choice") },
    guesses: guesses.map((guess) => (outside.has(guess.sheet) ? { ...guess, dataset: null } : guess)),
    sources: sheets.flatMap(({ source }) => source ?? []),
    findings: [
      ...nothingFound(sheets, left),
      ...placeFindings(judged, place, settings),
      ...leftOutFindings(outside),
      ...others.findings,
      ...sheets.flatMap((sheet) => sheet.findings),
      ...hidden,
      ...sand.map(sandListed),
      ...columns.flatMap((asked) => asked.findings),
      ...rivals.findings,
      ...months.flatMap((asked) => asked.findings),
      ...groups.findings,
      ...named.findings,
      ...settled.findings,
      ...ofDays.findings,
      ...(chosen?.findings ?? []),
    ],
    questions: [
      ...columns.flatMap(({ questions }) => questions),
      ...rivals.questions,
      ...months.flatMap((asked) => asked.questions),
      ...groups.questions,
      ...named.questions,
      ...ofDays.questions,
      ...(chosen?.questions ?? []),
      ...others.questions,
      ...placeQuestions(judged, settings),
    ],
    unused: [
      ...left.map(notUsed),
      ...[...outside].map(([sheet, text]) => unused(sheet, null, "otherAirSheet", { reason: "otherStations", text })),
    ],
  };
}

/** Stations as sheets of them and notes say what they are there for. */
function withListedKinds(
  workbook: WorkbookSnapshot,
  tables: readonly AirTable[],
  guesses: readonly SheetGuess[],
  { corrections }: Pick<Settings, "corrections">,
): { readonly tables: readonly AirTable[]; readonly guesses: readonly SheetGuess[] } {
  const known = knownStations(tables);
  const kinds = new Map<string, string>();
  const lists = new Map<string, StationList>();
  const isAir = new Set(guesses.filter(({ dataset }) => dataset !== null).map(({ sheetId }) => sheetId));
  for (const snapshot of workbook.sheets) {
    if (snapshot.values.length === 0) continue;
    const grid = gridOf(snapshot, dateOffset(workbook));
    const isTold = isAir.has(snapshot.id) || corrections[snapshot.id]?.dataset !== undefined;
    const list = isTold ? null : stationListIn(grid, known);
    if (list !== null) lists.set(snapshot.id, list);
    for (const [name, kind] of kindsInNotes(grid, known)) kinds.set(name, kind);
  }
  for (const list of lists.values()) for (const [name, kind] of list.kinds) kinds.set(name, kind);
  return {
    tables: tables.map((table) => withKinds(table, kinds)),
    guesses: guesses.map((guess) => {
      const list = lists.get(guess.sheetId);
      return list === undefined ? guess : listGuess(guess, list);
    }),
  };
}

const listGuess = (guess: SheetGuess, { kinds, headerRow }: StationList): SheetGuess => ({
  ...guess,
  dataset: "stationList",
  confidence: 0.9,
  headerRows: [headerRow, headerRow],
  rowCount: kinds.size,
});

function readSheets(workbook: WorkbookSnapshot, settings: Settings): SheetsRead {
  const offset = dateOffset(workbook);
  const [sheets, left, taken, others]: [AirSheet[], Left[], SheetGuess[], SheetGuess[]] = [[], [], [], []];
  const hidden: Finding[] = [];
  const sand: SandList[] = [];
  for (const snapshot of workbook.sheets) {
    if (snapshot.values.length === 0) continue;
    const correction = settings.corrections[snapshot.id];
    const reading = readAirSheet(gridOf(snapshot, offset), {
      correction,
      basis: settings.basis,
      place: settings.place,
      dateOffset: offset,
      workbookName: workbook.name,
    });
    if (reading.kind === "air") {
      sheets.push(reading.sheet);
      taken.push(reading.sheet.guess);
      hidden.push(...whatIsHidden(snapshot));
      continue;
    }
    const listed = reading.kind === "other" && correction === undefined ? sandListIn(gridOf(snapshot, offset)) : null;
    if (listed !== null) {
      sand.push(listed);
      taken.push(sandGuess(snapshot, listed));
      continue;
    }
    if (reading.kind === "left") {
      left.push({ snapshot, reason: reading.reason, text: reading.text, mayBe: reading.mayBe ?? [] });
      if (reading.guess !== null) taken.push(reading.guess);
    }
    if (reading.kind === "other" || reading.guess === null) others.push(notTaken(snapshot, correction !== undefined));
  }
  return { sheets, left, guesses: [...taken, ...others], hidden, sand };
}

/** Rows on whose day a list of sand days has the row's place, or none. */
const withSand = (tables: readonly AirTable[], lists: readonly SandList[]): AirTable[] => {
  const spells = lists.flatMap((list) => list.spells);
  if (spells.length === 0) return [...tables];
  const places = new Map<Day, (string | null)[]>();
  for (const spell of spells)
    for (const day of daysOfSpell(spell)) places.set(day, [...(places.get(day) ?? []), spell.place]);
  const isSand = ({ day, place }: AirRow): boolean =>
    (places.get(day) ?? []).some((of) => of === null || place === null || isSamePlace(of, place));
  return tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => (isSand(row) ? { ...row, sandDust: true } : row)),
  }));
};

const sandListed = ({ spells, at }: SandList): Finding => {
  const days = new Set(spells.flatMap(daysOfSpell));
  return finding("sandDaysListed", "note", at, { sheet: at.sheet, days: days.size });
};

const sandGuess = (snapshot: SheetSnapshot, { spells, headerRow }: SandList): SheetGuess => ({
  ...notTaken(snapshot, false),
  dataset: "sandDays",
  confidence: 0.9,
  headerRows: [headerRow, headerRow],
  rowCount: spells.length,
  firstDay: Math.min(...spells.map(({ from }) => from)) as Day,
  lastDay: Math.max(...spells.map(({ to }) => to)) as Day,
});

/** A sheet that this reader leaves alone: listed all the same, so that staff can say otherwise. */
const notTaken = ({ name, id }: SheetSnapshot, corrected: boolean): SheetGuess => ({
  sheet: name,
  sheetId: id,
  dataset: null,
  confidence: 0,
  headerRows: null,
  columns: [],
  rowCount: 0,
  firstDay: null,
  lastDay: null,
  corrected,
});

const notUsed = ({ snapshot: { name }, reason, text }: Left): Unused =>
  unused(name, null, "otherAirSheet", { reason, text });

/** Sheets that staff took for what they are, or named so. */
const saidToBeAir = (sheets: readonly AirSheet[]): ReadonlySet<SheetName> =>
  new Set(sheets.flatMap(({ guess }) => (guess.corrected ? [guess.sheet] : [])));

/** Which table counts before which, where both tell of a day. @param isOpen whether whose they are is asked */
function ranked(
  sheets: readonly AirSheet[],
  named: readonly AirTable[],
  { air }: Settings,
  isOpen: boolean,
): RankedTable[] {
  const tables = withOneNameAPlace(named, air);
  return sheets.map((sheet, index) => ({
    table: doubted(sheet, tables[index] ?? sheet.table, isOpen),
    rank: rankOf(sheet),
  }));
}

/** Where a column of an item could not be told, the day's index lacks it: every row is doubtful. */
const doubted = (sheet: AirSheet, table: AirTable, isOpen: boolean): AirTable =>
  sheet.ambiguous.size === 0 && !mayHideDeciding(sheet) && !isOpen
    ? table
    : { ...table, rows: table.rows.map((row) => ({ ...row, doubtful: true })) };

function rankOf({ facts, table }: AirSheet): number {
  const bases = new Set([facts.words.basis.review, ...table.columns.map(({ basis }) => basis.review)]);
  const review = bases.has("审核") ? 2 : bases.has("原始") ? 0 : 1;
  return 10 * review - (facts.subject === "selection" ? 5 : 0);
}

/** Without any day the sheets that came near are named, each with what it lacks. */
function nothingFound(sheets: readonly AirSheet[], left: readonly Left[]): Finding[] {
  if (sheets.length > 0) return [];
  return left.map(({ snapshot: { name }, reason, text }) =>
    finding("airSheetLeft", "error", { sheet: name }, { sheet: name, reason, text }),
  );
}
