/**
 * Whose rows a sheet holds that names nobody in its columns: by the sheets' own names, where several tell of the same
 * days.
 */
import type { Question } from "../../account/question";
import type { Finding } from "../../findings/finding";
import type { Settings } from "../../settings";
import { isUnnamed, type AirRow, type AirTable } from "./air-rows";
import { isVersion, namedAmong, saysWhereItStands, type Named } from "./rows/place-and-station";
import { differ, LEAST_DIFFERING, overlap } from "./differing-rows";
import type { AirSheet } from "./read-air-sheet";
import { askWhatSheetsAre } from "./sheet-questions";

export interface NamedSheets {
  readonly tables: readonly AirTable[];
  readonly questions: readonly Question[];
  readonly findings: readonly Finding[];
}

/** What sheets side by side stand for, by their names. `open`: nothing says whether for stations or for counties. */
type SheetsAre = "stations" | "places" | "open";

/**
 * Sheets under names of their own that differ on the days they share: each name, on one sheet or on several (a month,
 * an item), is a station or a county.
 */
export function namedBySheet(
  sheets: readonly AirSheet[],
  settings: Pick<Settings, "place" | "air">,
  told: ReadonlySet<AirSheet> = new Set(),
): NamedSheets {
  const unnamed = sheets.filter(
    (sheet) => !told.has(sheet) && sheet.facts.ownName !== "" && sheet.table.rows.every(isUnnamed),
  );
  const names = [...new Set(unnamed.map(({ facts }) => facts.ownName))];
  if (names.length < 2 || names.every(isVersion) || !haveRivals(unnamed))
    return { tables: sheets.map(({ table }) => table), questions: [], findings: [] };
  const named = new Map(names.map((name) => [name, namedAmong(name, names)]));
  const are = settings.air.sheetsAre ?? sheetsAre(named, settings.place);
  const tables = sheets.map((sheet) => (unnamed.includes(sheet) ? namedTable(sheet, named, are) : sheet.table));
  return are === "open"
    ? { tables, ...askWhatSheetsAre(unnamed, "sheetsAreOpen") }
    : { tables, questions: [], findings: [] };
}

function namedTable(
  { table, facts: { ownName, placeOfTitle } }: AirSheet,
  names: ReadonlyMap<string, Named>,
  are: SheetsAre,
): AirTable {
  const { place, station } = names.get(ownName) ?? { place: null, station: null };
  const rows = table.rows.map((row): AirRow => {
    // A place and its station in one name say what they are.
    if (place !== null && station !== null) return { ...row, place, station };
    if (are === "places") return { ...row, place: ownName };
    const ofStation = { ...row, place: row.place === ownName ? placeOfTitle : row.place, station: ownName };
    return are === "stations" ? ofStation : { ...ofStation, doubtful: true };
  });
  return { ...table, rows };
}

function sheetsAre(names: ReadonlyMap<string, Named>, wanted: string | null): SheetsAre {
  const all = [...names];
  if (all.every(([, { place, station }]) => place !== null && station !== null)) return "stations";
  const ofPlaces = all.some(
    ([name, { place, station }]) =>
      (place !== null && station === null) || (wanted !== null && wanted.startsWith(name)),
  );
  if (ofPlaces) return "places";
  return all.some(([name]) => saysWhereItStands(name)) ? "stations" : "open";
}

/** So many rows of a sheet tell. */
const LOOKED_AT = 100;

/** Whether sheets of one place and different names tell otherwise of the items and days that they share. */
function haveRivals(sheets: readonly AirSheet[]): boolean {
  const values = new Map<string, AirRow[]>();
  const nameOf = new Map(sheets.map(({ table, facts }) => [table.sheet, facts.ownName]));
  let [shared, differing] = [0, 0];
  for (const { table, facts } of sheets) {
    for (const row of table.rows.slice(0, LOOKED_AT)) {
      // 应县 beside 怀仁: the name that is a county's is a sheet's name all the same.
      const place = (row.place === facts.ownName ? facts.placeOfTitle : row.place) ?? "";
      const key = `${place}|${row.day}|${row.hour ?? ""}`;
      const known = values.get(key);
      if (known === undefined) {
        values.set(key, [row]);
        continue;
      }
      const other = known.find((one) => nameOf.get(one.at.sheet) !== facts.ownName && overlap(one, row));
      if (other === undefined) known.push(row);
      else {
        shared += 1;
        if (differ(other, row)) differing += 1;
      }
    }
  }
  return shared > 0 && differing >= LEAST_DIFFERING * shared;
}
