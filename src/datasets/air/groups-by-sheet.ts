/**
 * Sheets that hold stations each and bear names of their own: the counties that their stations are of, or parts of one
 * place.
 */
import type { Question } from "../../account/question";
import type { Finding } from "../../findings/finding";
import type { Settings } from "../../settings";
import { isSamePlace } from "../../vocabulary/same-place";
import { withoutKind } from "../../vocabulary/station-kinds";
import { isUnnamed, type AirRow, type RowName } from "./air-row";
import type { AirTable } from "./air-table";
import { differ, LEAST_DIFFERING, overlap } from "./differing-rows";
import type { AirSheet } from "./read-air-sheet";
import { isVersion, saysWhereItStands } from "./rows/place-and-station";
import { isPlaceName } from "./sheet-facts";
import { askWhatSheetsAre } from "./sheet-questions";
import { isDistrictOfTown } from "./words/town-parts";
import { isMeanOfStations } from "./words/written-words";

export interface GroupedSheets {
  readonly sheets: readonly AirSheet[];
  /** Those whose names say, or are asked, whose they are. */
  readonly grouped: ReadonlySet<AirSheet>;
  readonly questions: readonly Question[];
  readonly findings: readonly Finding[];
}

type Choices = Pick<Settings, "place" | "air">;
/** `parts`: all of one place. `open`: nothing says whether they are places or parts of one. */
type GroupsAre = "places" | "parts" | "open";

export function groupedBySheet(sheets: readonly AirSheet[], settings: Choices): GroupedSheets {
  const own = sheets.filter(isNamedGroup);
  const names = [...new Set(own.map(nameOf))];
  const none = { sheets, grouped: new Set<AirSheet>(), questions: [], findings: [] };
  if (names.length < 2 || !own.some(({ table }) => table.rows.names.some(hasStation)) || !areGroups(own)) return none;
  const are = groupsAre(names, settings);
  const changed = new Map(own.map((sheet) => [sheet, { ...sheet, table: groupTable(sheet, are, settings.place) }]));
  return {
    sheets: sheets.map((sheet) => changed.get(sheet) ?? sheet),
    grouped: new Set(changed.values()),
    ...(are === "open" ? askWhatSheetsAre(own, "groupsOfStationsOpen") : { questions: [], findings: [] }),
  };
}

const hasStation = ({ station }: RowName): boolean => station !== null;

/** Whether its name may tell whose all its rows are: no cell of it does. */
function isNamedGroup(sheet: AirSheet): boolean {
  const [{ table, facts }, name] = [sheet, nameOf(sheet)];
  const isName = name !== "" && !isVersion(name) && !isMeanOfStations(name);
  return (
    isName && table.rows.length > 0 && table.rows.names.every(({ place }) => place === null || place === facts.place)
  );
}

const nameOf = ({ facts }: AirSheet): string => withoutKind(facts.ownName);

function groupsAre(names: readonly string[], { place: wanted, air }: Choices): GroupsAre {
  if (air.sheetsAre !== null) return air.sheetsAre === "places" ? "places" : "parts";
  const isWanted = (name: string): boolean => wanted !== null && (isSamePlace(name, wanted) || wanted.startsWith(name));
  if (names.some((name) => isWanted(name) || (isPlaceName(name) && !isDistrictOfTown(name)))) return "places";
  if (names.every(isPlaceName)) return "places";
  return names.every(saysWhereItStands) ? "parts" : "open";
}

function groupTable(sheet: AirSheet, are: GroupsAre, wanted: string | null): AirTable {
  const { table } = sheet;
  const ownName = nameOf(sheet);
  const place = wanted !== null && isSamePlace(ownName, wanted) && wanted.length > ownName.length ? wanted : ownName;
  if (are === "places") return { ...table, rows: table.rows.named((name) => ({ ...name, place })) };
  const parts = table.rows.named((name) => (isUnnamed(name) ? { ...name, station: ownName } : name));
  return { ...table, rows: are === "open" ? parts.doubted() : parts };
}

/** So many rows of a sheet tell. */
const LOOKED_AT = 400;
/** Sheets of one place's months have nearly all of their stations in common. */
const MOST_SHARED = 0.5;

/** Whether sheets of different names hold different stations, on the same days. */
function areGroups(sheets: readonly AirSheet[]): boolean {
  const places = new Map(sheets.map((sheet) => [nameOf(sheet), sheet.facts.placeOfTitle]));
  // Titles that name a county each say it better.
  if (places.size > 1 && new Set(places.values()).size === places.size && ![...places.values()].includes(null))
    return false;
  const groups = [...new Set(sheets.map(nameOf))].map((name) =>
    rowsOf(sheets.filter((sheet) => nameOf(sheet) === name)),
  );
  const pairs = groups.flatMap((group, index) => groups.slice(index + 1).map((other) => held(group, other)));
  return pairs.some(({ days }) => days > 0) && pairs.every(({ areOthers }) => areOthers);
}

/** Station → time → row; "" for rows of no station. */
type Group = ReadonlyMap<string, ReadonlyMap<string, AirRow>>;

function rowsOf(sheets: readonly AirSheet[]): Group {
  const stations = new Map<string, Map<string, AirRow>>();
  for (const { table } of sheets)
    for (const row of table.rows.beginning(LOOKED_AT)) {
      const times = stations.get(row.station ?? "") ?? new Map<string, AirRow>();
      stations.set(row.station ?? "", times.set(`${row.day} ${row.hour ?? ""}`, row));
    }
  return stations;
}

function held(one: Group, other: Group): { readonly days: number; readonly areOthers: boolean } {
  const times = new Set([...one.values()].flatMap((rows) => [...rows.keys()]));
  const days = [...other.values()].flatMap((rows) => [...rows.keys()]).filter((time) => times.has(time)).length;
  let [shared, rivals, differing] = [0, 0, 0];
  for (const [station, rows] of one) {
    const theirs = other.get(station);
    if (theirs === undefined) continue;
    shared += 1;
    for (const [time, row] of rows) {
      const rival = theirs.get(time);
      if (rival === undefined || !overlap(row, rival)) continue;
      rivals += 1;
      if (differ(row, rival)) differing += 1;
    }
  }
  const areShared = shared > MOST_SHARED * Math.min(one.size, other.size);
  return { days, areOthers: !areShared || (rivals > 0 && differing >= LEAST_DIFFERING * rivals) };
}
