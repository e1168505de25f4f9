/** All daily air sheets of a workbook as one series of days of the chosen place. */
import { isoDate, type Day } from "../calendar/day";
import { dateOffset } from "../cells/date-system";
import type { SheetSnapshot, WorkbookSnapshot } from "../cells/snapshot";
import { finding, type Finding } from "../findings/finding";
import type { Settings } from "../settings";
import { pollutants, type Pollutant } from "../standards/pollutant";
import { stationMean } from "../standards/statistics";
import type { AirData, AirDay, SheetGuess } from "./air-day";
import { readAirSheet, type AirRow, type AirSheet } from "./air-sheet";
import { gridOf } from "./sheet-grid";

export function readAirData(workbook: WorkbookSnapshot, settings: Settings): AirData {
  const offset = dateOffset(workbook);
  const unused: SheetGuess[] = [];
  const sheets = workbook.sheets.flatMap((snapshot): { readonly sheet: AirSheet; readonly hidden: Finding[] }[] => {
    if (snapshot.values.length === 0) return [];
    const sheet = readAirSheet(gridOf(snapshot, offset), settings.corrections[snapshot.id]);
    if (!sheet) {
      unused.push(notTaken(snapshot, settings.corrections[snapshot.id] !== undefined));
      return [];
    }
    const { hasHiddenRows, hasHiddenColumns, name } = snapshot;
    const hidden =
      hasHiddenRows || hasHiddenColumns
        ? [finding("hiddenCellsRead", "note", { sheet: name }, { rows: hasHiddenRows, columns: hasHiddenColumns })]
        : [];
    return [{ sheet, hidden }];
  });
  const rows = sheets.flatMap(({ sheet }) => sheet.rows);
  const places = [...new Set(rows.flatMap(({ city }) => city ?? []))];
  const place = settings.place !== null && places.includes(settings.place) ? settings.place : (places[0] ?? null);
  const titlePlace = sheets.map(({ sheet }) => sheet.titlePlace).find((name) => name !== null) ?? null;
  const chosen = rows.filter(({ city }) => city === null || city === place);
  const { days, duplicates } = byDay(chosen);
  return {
    place: place ?? titlePlace,
    places,
    days,
    guesses: [...sheets.map(({ sheet }) => sheet.guess), ...unused],
    sources: sheets.flatMap(({ sheet }) => sheet.source ?? []),
    findings: [
      ...(sheets.length === 0 ? [finding("noAirSheet", "error", null, {})] : []),
      ...(places.length > 1 && place !== null
        ? [finding("severalCities", "note", null, { cities: places.join("、"), chosen: place })]
        : []),
      ...sheets.flatMap(({ sheet, hidden }) => [...sheet.findings, ...hidden]),
      ...duplicates,
    ],
  };
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

/** One entry a day, in order of time: stations averaged, of duplicates the first. */
function byDay(rows: readonly AirRow[]): { readonly days: AirDay[]; readonly duplicates: Finding[] } {
  const groups = new Map<Day, AirRow[]>();
  for (const row of rows) {
    const group = groups.get(row.day);
    if (group) group.push(row);
    else groups.set(row.day, [row]);
  }
  const stations = new Set(rows.flatMap(({ station }) => station ?? []));
  const duplicates: Finding[] = [];
  const days = [...groups.values()].map((group) => {
    const perStation = new Map<string | null, AirRow>();
    for (const row of group) {
      const known = perStation.get(row.station);
      if (!known) perStation.set(row.station, row);
      else
        duplicates.push(
          finding("duplicateDay", sameValues(known, row) ? "note" : "error", row.at, {
            date: isoDate(row.day),
            same: sameValues(known, row),
          }),
        );
    }
    const kept = [...perStation.values()];
    return stations.size > 1 ? stationsAsCity(kept, stations.size) : single(kept[0] as AirRow);
  });
  return { days: days.sort((a, b) => a.day - b.day), duplicates };
}

const sameValues = (a: AirRow, b: AirRow): boolean =>
  pollutants.every((pollutant) => a.concentrations[pollutant] === b.concentrations[pollutant]);

const single = ({ day, concentrations, aqi, class: airClass, primary, sandDust, at }: AirRow): AirDay => ({
  day,
  concentrations,
  unmonitored: [],
  written: { aqi, class: airClass, primary },
  sandDust,
  at,
});

/** The city's value is the mean of its valid stations; their own indices say nothing about the city's. */
function stationsAsCity(rows: readonly AirRow[], stationCount: number): AirDay {
  const first = rows[0] as AirRow;
  const concentrations: Partial<Record<Pollutant, number>> = {};
  for (const pollutant of pollutants) {
    const values = rows.map((row) => row.concentrations[pollutant] ?? null);
    const value = stationMean([...values, ...Array<null>(Math.max(0, stationCount - values.length)).fill(null)]);
    if (value !== null) concentrations[pollutant] = value;
  }
  return {
    day: first.day,
    concentrations,
    unmonitored: [],
    written: { aqi: null, class: null, primary: null },
    sandDust: rows.some(({ sandDust }) => sandDust),
    at: first.at,
  };
}
