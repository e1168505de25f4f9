/** Stations as sheets of them, notes and signs say what they are there for. */
import { dateOffset } from "../../cells/date-system";
import type { WorkbookSnapshot } from "../../cells/snapshot";
import type { Finding } from "../../findings/finding";
import type { Settings } from "../../settings";
import { gridOf, type SheetGrid } from "../../tables/sheet-grid";
import type { SheetGuess } from "../air-day";
import type { AirTable } from "./air-table";
import { kindsInNotes, knownStations, stationListIn, withKinds, type StationList } from "./station-list";
import { stationSignFindings } from "./station-signs";

/** The same tables with what was found out, and the sheets that list stations as such. */
export function withListedKinds(
  workbook: WorkbookSnapshot,
  tables: readonly AirTable[],
  guesses: readonly SheetGuess[],
  { corrections }: Pick<Settings, "corrections">,
): {
  readonly tables: readonly AirTable[];
  readonly guesses: readonly SheetGuess[];
  readonly findings: readonly Finding[];
} {
  const known = knownStations(tables.flatMap(({ rows }) => rows.names));
  const kinds = new Map<string, string>();
  const lists = new Map<string, StationList>();
  const isAir = new Set(guesses.filter(({ dataset }) => dataset !== null).map(({ sheetId }) => sheetId));
  const grids: SheetGrid[] = [];
  for (const snapshot of workbook.sheets) {
    if (snapshot.values.length === 0) continue;
    const grid = gridOf(snapshot, dateOffset(workbook));
    grids.push(grid);
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
    findings: stationSignFindings(tables, new Set(kinds.keys()), grids),
  };
}

const listGuess = (guess: SheetGuess, { kinds, headerRow }: StationList): SheetGuess => ({
  ...guess,
  dataset: "stationList",
  confidence: 0.9,
  headerRows: [headerRow, headerRow],
  rowCount: kinds.size,
});
