/** All sheets of air data of a workbook as the days of the chosen place. */
import { unused, type AirSheetReason, type Unused } from "../account/unused";
import { dateOffset } from "../cells/date-system";
import type { SheetSnapshot, WorkbookSnapshot } from "../cells/snapshot";
import { finding, type Finding } from "../findings/finding";
import type { Settings } from "../settings";
import { namedBySheet } from "./air/name-series";
import { readAirSheet, type AirSheet } from "./air/read-air-sheet";
import { settleRows, withoutHoursOfDays, type RankedTable } from "./air/settle-rows";
import { columnQuestions, mayHideDeciding, rivalQuestions } from "./air/sheet-questions";
import type { AirTable } from "./air/air-rows";
import { daysOfPlaces } from "./air-days/days-of-places";
import { chosenPlace, nameOnReport, placeFindings, placeQuestions, withOneNameAPlace } from "./air-days/place-names";
import type { AirData, SheetGuess } from "./air-day";
import { gridOf } from "../tables/sheet-grid";

interface Left {
  readonly snapshot: SheetSnapshot;
  readonly reason: AirSheetReason;
  readonly text: string;
}

interface SheetsRead {
  readonly sheets: readonly AirSheet[];
  readonly left: readonly Left[];
  readonly guesses: readonly SheetGuess[];
  readonly hidden: readonly Finding[];
}

export function readAirData(workbook: WorkbookSnapshot, settings: Settings): AirData {
  const { sheets, left, guesses, hidden } = readSheets(workbook, settings);
  const settled = settleRows(ranked(sheets, settings));
  const tables = withoutHoursOfDays(settled.tables);
  const { places: written, stamps, ...ofDays } = daysOfPlaces(tables, settings.air);
  const series = written.map((one) => ({ ...one, place: nameOnReport(one.place, settings.air), written: one.place }));
  const places = series.flatMap(({ place }) => place ?? []);
  const place = chosenPlace(places, settings.place);
  const chosen = series.find((one) => one.place === place);
  const columns = sheets.map(columnQuestions);
  const rivals = rivalQuestions(settled.rivals);
  return {
    place,
    places,
    days: chosen?.days ?? [],
    series,
    hours:
      stamps.length === 0
        ? null
        : { stamps: [...new Set(stamps.map(({ stamp }) => stamp))], ofData: stamps.every(({ by }) => by !== "choice") },
    guesses,
    sources: sheets.flatMap(({ source }) => source ?? []),
    findings: [
      ...nothingFound(sheets, left),
      ...placeFindings(series, place, settings),
      ...sheets.flatMap((sheet) => sheet.findings),
      ...hidden,
      ...columns.flatMap((asked) => asked.findings),
      ...rivals.findings,
      ...settled.findings,
      ...ofDays.findings,
      ...(chosen?.findings ?? []),
    ],
    questions: [
      ...columns.flatMap(({ questions }) => questions),
      ...rivals.questions,
      ...ofDays.questions,
      ...placeQuestions(series, settings),
    ],
    unused: left.map(notUsed),
  };
}

function readSheets(workbook: WorkbookSnapshot, settings: Settings): SheetsRead {
  const offset = dateOffset(workbook);
  const [sheets, left, taken, others]: [AirSheet[], Left[], SheetGuess[], SheetGuess[]] = [[], [], [], []];
  const hidden: Finding[] = [];
  for (const snapshot of workbook.sheets) {
    if (snapshot.values.length === 0) continue;
    const correction = settings.corrections[snapshot.id];
    const reading = readAirSheet(gridOf(snapshot, offset), {
      correction,
      basis: settings.basis,
      dateOffset: offset,
      workbookName: workbook.name,
    });
    if (reading.kind === "air") {
      sheets.push(reading.sheet);
      taken.push(reading.sheet.guess);
      const { hasHiddenRows: rows, hasHiddenColumns, name } = snapshot;
      if (rows || hasHiddenColumns)
        hidden.push(finding("hiddenCellsRead", "note", { sheet: name }, { rows, columns: hasHiddenColumns }));
      continue;
    }
    if (reading.kind === "left") {
      left.push({ snapshot, reason: reading.reason, text: reading.text });
      if (reading.guess !== null) taken.push(reading.guess);
    }
    if (reading.kind === "other" || reading.guess === null) others.push(notTaken(snapshot, correction !== undefined));
  }
  return { sheets, left, guesses: [...taken, ...others], hidden };
}

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

/** Which table counts before which, where both tell of a day. */
function ranked(sheets: readonly AirSheet[], { air }: Settings): RankedTable[] {
  const tables = withOneNameAPlace(namedBySheet(sheets), air);
  return sheets.map((sheet, index) => ({
    table: doubted(sheet, tables[index] ?? sheet.table),
    rank: rankOf(sheet),
  }));
}

/** Where a column of an item could not be told, the day's index lacks it: every row is doubtful. */
const doubted = (sheet: AirSheet, table: AirTable): AirTable =>
  sheet.ambiguous.size === 0 && !mayHideDeciding(sheet)
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
