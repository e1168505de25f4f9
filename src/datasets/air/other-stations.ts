/**
 * Sheets whose stations judge no place (乡镇微站, 网格化监测, 对照点): beside others they do not count, alone they are
 * asked about.
 */
import { question } from "../../account/question";
import type { SheetName } from "../../cells/address";
import { finding, type Finding } from "../../findings/finding";
import type { Settings } from "../../settings";
import { isSamePlace } from "../../vocabulary/same-place";
import { isForOthers, kindInName } from "../../vocabulary/station-kinds";
import type { PlaceDays } from "../air-day";
import { isUnnamed, type RowName } from "./air-row";
import type { AirTable } from "./air-table";
import type { Asked } from "./sheet-questions";

const kindOf = ({ station, stationKind }: RowName): string | null =>
  stationKind ?? (station === null ? null : kindInName(station));

const isOfOthers = (name: RowName): boolean => {
  const kind = kindOf(name);
  return kind !== null && isForOthers(kind);
};

/** Tables that hold nothing but such stations. */
export const tablesOfOthers = (tables: readonly AirTable[]): readonly AirTable[] =>
  tables.filter(({ rows }) => rows.length > 0 && rows.names.every(isOfOthers));

/** Without those; all of them where there are no others. */
export function judgingTables(tables: readonly AirTable[]): readonly AirTable[] {
  const others = new Set(tablesOfOthers(tables));
  if (others.size === 0) return tables;
  const judging = tables.filter((table) => !others.has(table));
  return judging.some(({ rows }) => rows.length > 0) ? judging : tables;
}

/**
 * Places of which the workbook has more than such stations; all of them where it has nothing else, or staff chose one.
 */
export function judgedPlaces<Series extends Pick<PlaceDays, "place" | "written">>(
  series: readonly Series[],
  tables: readonly AirTable[],
  wanted: string | null,
): readonly Series[] {
  const judging = judgingTables(tables);
  if (judging === tables) return series;
  const written = new Set(judging.flatMap(({ rows }) => rows.names.map(({ place }) => place)));
  const judged = series.filter((one) => written.has(asWritten(one)));
  const isWanted = series.some(({ place }) => wanted !== null && place !== null && isSamePlace(place, wanted));
  const isJudged = judged.some(({ place }) => wanted !== null && place !== null && isSamePlace(place, wanted));
  return isWanted && !isJudged ? series : judged;
}

/** What became of them, by sheet: none of their stations goes into the days of the report's place. */
export function sheetsLeftOut(
  tables: readonly AirTable[],
  chosen: Pick<PlaceDays, "place" | "written" | "stations"> | null,
): ReadonlyMap<SheetName, string> {
  if (chosen === null) return new Map();
  const taking = new Set(chosen.stations.flatMap(({ station, takesPart }) => (takesPart ? [station] : [])));
  const place = asWritten(chosen);
  const others = tablesOfOthers(tables);
  if (others.length === 0) return new Map();
  // The place's own rows count before any station.
  const hasOwn = tables.some((table) => !others.includes(table) && table.rows.names.some((name) => isOwn(name, place)));
  const counts = (name: RowName): boolean =>
    isOwn(name, place) || (!hasOwn && name.place === place && taking.has(name.station ?? ""));
  return new Map(
    others.filter(({ rows }) => !rows.names.some(counts)).map(({ sheet, rows }) => [sheet, kindsOf(rows.names)]),
  );
}

const isOwn = (name: RowName, place: string | null): boolean => name.place === place && isUnnamed(name);

/** null: the sheets name none, whatever staff call it. */
const asWritten = ({ place, written = place }: Pick<PlaceDays, "place" | "written">): string | null => written;

const kindsOf = (names: readonly RowName[]): string =>
  [...new Set(names.flatMap((name) => kindOf(name) ?? []))].join("、");

export function leftOutFindings(left: ReadonlyMap<SheetName, string>): Finding[] {
  const [first] = left.keys();
  if (first === undefined) return [];
  const kinds = [...new Set(left.values())].join("、");
  return [finding("sheetOfOtherStations", "note", { sheet: first }, { sheets: [...left.keys()].join("、"), kinds })];
}

/**
 * Whether a person should say that a place is judged by such stations: they are all there is, and nobody chose among
 * them.
 *
 * @param said worksheets that staff said to be of air
 */
export function areOnlyOthers(
  tables: readonly AirTable[],
  { place, air }: Pick<Settings, "place" | "air">,
  said: ReadonlySet<SheetName>,
): boolean {
  const filled = tables.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0 || air.stationLevel !== null || Object.keys(air.stations).length > 0) return false;
  const isWanted = ({ place: of }: RowName): boolean => place !== null && of !== null && isSamePlace(of, place);
  return filled.every(
    ({ sheet, rows: { names } }) => !said.has(sheet) && names.every(isOfOthers) && !names.some(isWanted),
  );
}

export function askAboutOthers(tables: readonly AirTable[]): Asked {
  const filled = tables.filter(({ rows }) => rows.length > 0);
  const at = filled[0]?.rows.first?.at;
  if (at === undefined) return { questions: [], findings: [] };
  const sheets = filled.map(({ sheet }) => sheet).join("、");
  const kinds = kindsOf(filled.flatMap(({ rows }) => rows.names));
  return {
    questions: [
      question("onlyOtherStations", { sheet: at.sheet, place: at }, { sheets, kinds }, [
        { settings: { stationLevel: "all" } },
        { sheet: at.sheet, dataset: null },
      ]),
    ],
    findings: [finding("onlyOtherStations", "error", at, { sheets, kinds })],
  };
}
