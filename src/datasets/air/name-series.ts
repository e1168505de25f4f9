/**
 * Whose rows a sheet holds that names nobody in its columns: by the sheets' own names, where several tell of the same
 * days.
 */
import type { Question } from "../../account/question";
import type { Finding } from "../../findings/finding";
import type { Settings } from "../../settings";
import { isForOthers, isGroupOfStations, startsWithControl, withoutKind } from "../../vocabulary/station-kinds";
import { isUnnamed, type AirRow, type RowName } from "./air-row";
import type { AirTable } from "./air-table";
import { isVersion, namedAmong, saysWhereItStands, type Named } from "./rows/place-and-station";
import { differ, LEAST_DIFFERING, overlap } from "./differing-rows";
import type { AirSheet } from "./read-air-sheet";
import { askWhatSheetsAre } from "./sheet-questions";
import { isDistrictOfTown } from "./words/town-parts";
import { isMeanOfStations } from "./words/written-words";

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
    (sheet) => !told.has(sheet) && nameOf(sheet) !== "" && sheet.table.rows.names.every(isUnnamed),
  );
  const names = [...new Set(unnamed.map(nameOf))];
  if (names.length < 2 || names.every(isVersion) || !haveRivals(unnamed))
    return { tables: sheets.map((sheet) => ofOtherStations(sheet, unnamed, sheets)), questions: [], findings: [] };
  const named = new Map(names.map((name) => [name, namedAmong(name, names)]));
  const ofStations = unnamed.some(({ facts }) => facts.isStationOfTown) || unnamed.every(isCalledByKind);
  const are = settings.air.sheetsAre ?? (ofStations ? "stations" : sheetsAre(named, settings.place));
  const tables = sheets.map((sheet) => (unnamed.includes(sheet) ? namedTable(sheet, named, are) : sheet.table));
  return are === "open"
    ? { tables, ...askWhatSheetsAre(unnamed, "sheetsAreOpen") }
    : { tables, questions: [], findings: [] };
}

/** 微站日报 beside 日报: stations that judge no place, and no other version of its days. */
function ofOtherStations(sheet: AirSheet, unnamed: readonly AirSheet[], all: readonly AirSheet[]): AirTable {
  const isOne = unnamed.includes(sheet) && isCalledByKind(sheet) && isForOthers(sheet.facts.ownName);
  return isOne && unnamed.length < all.length ? namedTable(sheet, new Map(), "stations") : sheet.table;
}

/** What it is called without the kind of its station: 服务区 of 服务区(非评价点). */
const nameOf = ({ facts: { ownName } }: Pick<AirSheet, "facts">): string => withoutKind(ownName) || ownName;

/** 国控点（县政府）, 省控-二中: the kind of a station before its name. A county's may stand behind its own: 甲山国控站. */
const isCalledByKind = ({ facts: { ownName } }: Pick<AirSheet, "facts">): boolean =>
  isGroupOfStations(ownName) || startsWithControl(ownName);

/** 应县 beside 怀仁, 开发区 beside 党校: a place that only the sheet's own name tells is a name like the others. */
const placeBeside = ({ place }: RowName, { facts }: Pick<AirSheet, "facts">): string | null =>
  place !== null && (place === facts.ownName || (place === facts.place && isDistrictOfTown(place)))
    ? facts.placeOfTitle
    : place;

function namedTable(sheet: AirSheet, names: ReadonlyMap<string, Named>, are: SheetsAre): AirTable {
  const { table } = sheet;
  const ownName = nameOf(sheet);
  const { place, station } = names.get(ownName) ?? { place: null, station: null };
  // A place and its station in one name say what they are.
  if (place !== null && station !== null)
    return { ...table, rows: table.rows.named((name) => ({ ...name, place, station })) };
  if (are === "places") return { ...table, rows: table.rows.named((name) => ({ ...name, place: ownName })) };
  // 县均值 beside sheets of stations is no station, and a check of theirs.
  const whose = [ownName, table.sheet.replace(/[\d年月\s]/g, "")].some(isMeanOfStations)
    ? { station: null, whole: ownName }
    : { station: ownName };
  const rows = table.rows.named((name) => ({ ...name, place: placeBeside(name, sheet), ...whose }));
  return { ...table, rows: are === "open" ? rows.doubted() : rows };
}

function sheetsAre(names: ReadonlyMap<string, Named>, wanted: string | null): SheetsAre {
  const all = [...names];
  if (all.every(([, { place, station }]) => place !== null && station !== null)) return "stations";
  const ofPlaces = all.some(
    ([name, { place, station }]) =>
      (place !== null && station === null) || (wanted !== null && wanted.startsWith(name)),
  );
  if (ofPlaces) return "places";
  // 全县 among them is the whole of the others; 全市 may be that of counties.
  const isOfCounty = (name: string): boolean => isMeanOfStations(name) && !/^[全各]?[市州盟省]/.test(name);
  return all.some(([name]) => saysWhereItStands(name) || isOfCounty(name)) ? "stations" : "open";
}

/** So many rows of a sheet tell. */
const LOOKED_AT = 100;

/** Whether sheets of one place and different names tell otherwise of the items and days that they share. */
function haveRivals(sheets: readonly AirSheet[]): boolean {
  const values = new Map<string, AirRow[]>();
  const names = new Map(sheets.map((sheet) => [sheet.table.sheet, nameOf(sheet)]));
  let [shared, differing] = [0, 0];
  for (const sheet of sheets) {
    for (const row of sheet.table.rows.beginning(LOOKED_AT)) {
      const key = `${placeBeside(row, sheet) ?? ""}|${row.day}|${row.hour ?? ""}`;
      const known = values.get(key);
      if (known === undefined) {
        values.set(key, [row]);
        continue;
      }
      const other = known.find((one) => names.get(one.at.sheet) !== nameOf(sheet) && overlap(one, row));
      if (other === undefined) known.push(row);
      else {
        shared += 1;
        if (differ(other, row)) differing += 1;
      }
    }
  }
  return shared > 0 && differing >= LEAST_DIFFERING * shared;
}
