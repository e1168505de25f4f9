/** All sheets of air data of a workbook as the days of the chosen place. */
import { unused, type Unused } from "../account/unused";
import { civilDate, type Day } from "../calendar/day";
import { monthOf, wholeMonth } from "../calendar/period";
import type { SheetName } from "../cells/address";
import type { WorkbookSnapshot } from "../cells/snapshot";
import { finding, type Finding } from "../findings/finding";
import type { Settings } from "../settings";
import { isSamePlace } from "../vocabulary/same-place";
import type { AirData } from "./air-day";
import type { AirRow } from "./air/air-row";
import type { AirTable } from "./air/air-table";
import { withDeductedSheets } from "./air/deducted-sheets";
import { groupedBySheet } from "./air/groups-by-sheet";
import { withListedKinds } from "./air/listed-kinds";
import { possibleValues } from "./air/impossible-values";
import { namedAcross } from "./air/names-across";
import { namedBySheet } from "./air/name-series";
import { withTownships } from "./air/only-townships";
import { areOnlyOthers, askAboutOthers, judgedPlaces, leftOutFindings, sheetsLeftOut } from "./air/other-stations";
import type { AirSheet } from "./air/read-air-sheet";
import { readSheets, type LeftSheet } from "./air/read-sheets";
import { daysOfSpell, type SandList } from "./air/sand-list";
import { settleRows, withoutHoursOfDays, type Rivals } from "./air/settle-rows";
import { rankedTables } from "./air/sheet-ranks";
import { columnQuestions, monthQuestions, noneAsked, rivalQuestions, type Asked } from "./air/sheet-questions";
import { daysOfPlaces } from "./air-days/days-of-places";
import type { TableStamp } from "./air-days/hour-stamps";
import { speaksOfAlone } from "./year-questions";
import { withOneNameAPlace } from "./air-days/one-name-a-place";
import { chosenSeries, placeFindings, placeQuestions } from "./air-days/place-names";

/** @param lastDay of the month asked for: its year is that of sheets that name none, in a workbook of no other */
export function readAirData(workbook: WorkbookSnapshot, settings: Settings, lastDay: Day | null = null): AirData {
  const year = lastDay === null ? null : civilDate(lastDay).year;
  const yearOfAll = year !== null && speaksOfAlone(workbook, year) ? year : null;
  const { sheets: asRead, left, guesses: ofSheets, hidden, sand } = readSheets(workbook, settings, yearOfAll);
  const { sheets: sideBySide, ...across } = namedAcross(asRead, settings);
  const { sheets, ...groups } = groupedBySheet(sideBySide, settings);
  const named = namedBySheet(sheets, settings, groups.grouped);
  const towns = withTownships(named.tables, settings);
  const listed = withListedKinds(workbook, withDeductedSheets(sheets, towns.tables), ofSheets, settings);
  const isOpen = areOnlyOthers(listed.tables, settings, saidToBeAir(sheets));
  const possible = listed.tables.map(possibleValues);
  const measured = possible.map(({ table }) => table);
  const ofPlaces = withOneNameAPlace(withSand(measured, sand), settings.air);
  const settled = settleRows(rankedTables(sheets, ofPlaces, settings.basis, isOpen));
  const tables = withoutHoursOfDays(settled.tables);
  const { places: series, stamps, ...ofDays } = daysOfPlaces(tables, settings.air);
  const judged = judgedPlaces(series, tables, settings.place);
  const chosen = chosenSeries(judged, settings.place, lastDay === null ? null : wholeMonth(monthOf(lastDay)));
  const place = chosen?.place ?? null;
  const outside = isOpen ? new Map<SheetName, string>() : sheetsLeftOut(tables, chosen);
  const asked: readonly Partial<Asked>[] = [
    ...sheets.map(columnQuestions),
    rivalQuestions(settled.rivals),
    { findings: settled.outranked.map(sheetOfBasis) },
    ...left.flatMap(({ snapshot: { name }, mayBe }) => (mayBe === null ? [] : monthQuestions(name, mayBe, tables))),
    across,
    groups,
    named,
    towns,
    { findings: listed.findings },
    { findings: settled.findings },
    ofDays,
    chosen ?? noneAsked,
    isOpen ? askAboutOthers(listed.tables) : noneAsked,
  ];
  return {
    place,
    places: series.flatMap((one) => one.place ?? []),
    days: chosen?.days ?? [],
    series,
    hours: hoursOf(stamps),
    guesses: listed.guesses.map((guess) => (outside.has(guess.sheet) ? { ...guess, dataset: null } : guess)),
    sources: sheets.flatMap(({ source }) => source ?? []),
    findings: [
      ...nothingFound(sheets, left),
      ...placeFindings(judged, place, settings),
      ...leftOutFindings(outside),
      ...sheets.flatMap((sheet) => sheet.findings),
      ...hidden,
      ...sand.map(sandListed),
      ...possible.flatMap(({ findings }) => findings),
      ...asked.flatMap(({ findings = [] }) => findings),
    ],
    questions: [...asked.flatMap(({ questions = [] }) => questions), ...placeQuestions(judged, settings)],
    unused: [
      ...left.map(notUsed),
      ...[...outside].map(([sheet, text]) => unused(sheet, null, "otherAirSheet", { reason: "otherStations", text })),
    ],
  };
}

const hoursOf = (stamps: readonly TableStamp[]): NonNullable<AirData["hours"]> | null =>
  stamps.length === 0
    ? null
    : { stamps: [...new Set(stamps.map(({ stamp }) => stamp))], ofData: stamps.every(({ by }) => by !== "choice") };

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

const sheetOfBasis = ({ sheet, other, days, at }: Rivals): Finding =>
  finding("sheetOfBasis", "note", at, { used: other, left: sheet, days });

const sandListed = ({ spells, at }: SandList): Finding => {
  const days = new Set(spells.flatMap(daysOfSpell));
  return finding("sandDaysListed", "note", at, { sheet: at.sheet, days: days.size });
};

const notUsed = ({ snapshot: { name }, reason, text }: LeftSheet): Unused =>
  unused(name, null, "otherAirSheet", { reason, text });

/** Sheets that staff took for what they are, or named so. */
const saidToBeAir = (sheets: readonly AirSheet[]): ReadonlySet<SheetName> =>
  new Set(sheets.flatMap(({ guess }) => (guess.corrected ? [guess.sheet] : [])));

/** Without any day the sheets that came near are named, each with what it lacks. */
function nothingFound(sheets: readonly AirSheet[], left: readonly LeftSheet[]): Finding[] {
  if (sheets.length > 0) return [];
  return left.map(({ snapshot: { name }, reason, text }) =>
    finding("airSheetLeft", "error", { sheet: name }, { sheet: name, reason, text }),
  );
}
