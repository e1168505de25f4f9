/**
 * Townships and no row of their county: which of them the report is of, or whether the county is their mean, a person
 * says. Until then they are averaged, and every day is in doubt.
 */
import { question } from "../../account/question";
import { finding } from "../../findings/finding";
import type { Settings } from "../../settings";
import { placeMeant } from "../../vocabulary/same-place";
import { isTownship, isTownshipByName } from "../air-days/whole-of-places";
import type { AirTable } from "./air-table";
import { judgingTables, tablesOfOthers } from "./other-stations";
import { noneAsked, type Asked } from "./sheet-questions";

/** More answers than these nobody reads through; any place can be typed under the settings. */
const MOST_ASKED_FOR = 8;

export interface WithTownships extends Asked {
  readonly tables: readonly AirTable[];
}

export function withTownships(
  tables: readonly AirTable[],
  { place, air }: Pick<Settings, "place" | "air">,
): WithTownships {
  const towns = onlyTownships(tables);
  const at = tables.find(({ rows }) => rows.length > 0)?.rows.first?.at;
  const isChosen = place !== null && placeMeant(towns, place) !== null;
  if (towns.length < 2 || at === undefined || isChosen || air.sheetsAre === "places") return { tables, ...noneAsked };
  if (air.sheetsAre === "stations") return { tables: tables.map((table) => asStations(table, false)), ...noneAsked };
  const places = towns.join("、");
  return {
    tables: tables.map((table) => asStations(table, true)),
    questions: [
      question("whichPlace", { sheet: at.sheet, place: at }, { places }, [
        { settings: { sheetsAre: "stations" } },
        ...towns.slice(0, MOST_ASKED_FOR).map((town) => ({ settings: { place: town } })),
      ]),
    ],
    findings: [finding("onlyTownships", "error", at, { places })],
  };
}

/** Their names, where nothing else stands beside them; rows of nobody are the county's own. */
function onlyTownships(tables: readonly AirTable[]): readonly string[] {
  const judging = judgingTables(tables);
  if (judging === tables && tablesOfOthers(tables).length > 0) return [];
  const names = new Set<string>();
  for (const { rows } of judging)
    for (const { place } of rows.names) {
      if (place === null || !isTownship(place)) return [];
      names.add(place);
    }
  return [...names].some(isTownshipByName) ? [...names] : [];
}

function asStations(table: AirTable, isOpen: boolean): AirTable {
  const rows = table.rows.named((name) => {
    const { place, station } = name;
    return { ...name, place: null, station: station === null ? place : `${place ?? ""}${station}` };
  });
  return { ...table, rows: isOpen ? rows.doubted() : rows };
}
