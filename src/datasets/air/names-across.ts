/**
 * Names side by side over the columns of a sheet of which nothing says whether they are of stations or of counties:
 * 城关 | 安源 | 凌源. A county in the title has stations; else it is asked.
 */
import type { Settings } from "../../settings";
import { controlInName, isKindOfStation, kindInName } from "../../vocabulary/station-kinds";
import type { AirSheet } from "./read-air-sheet";
import { isNameOfPoint, isVersion } from "./rows/place-and-station";
import { noneAsked, openNames, type Asked } from "./sheet-questions";
import { isMeanOfStations } from "./words/written-words";

export interface AcrossSheets extends Asked {
  readonly sheets: readonly AirSheet[];
}

const OF_COUNTY = /[县区旗]$/;

export function namedAcross(sheets: readonly AirSheet[], { air }: Pick<Settings, "air">): AcrossSheets {
  const open = sheets.filter(isOpen);
  const [first] = open;
  if (first === undefined || air.sheetsAre === "stations") return { sheets, ...noneAsked };
  const changed = new Map(open.map((sheet) => [sheet, withRows(sheet, air.sheetsAre)]));
  const names = [...new Set(open.flatMap(namesOf))].join("、");
  return {
    sheets: sheets.map((sheet) => changed.get(sheet) ?? sheet),
    ...(air.sheetsAre === null ? openNames(first, names, "sheetsAreOpen") : noneAsked),
  };
}

const namesOf = ({ namedAcross: all }: AirSheet): readonly string[] => [
  ...new Set(all.filter((name) => !isMeanOfStations(name))),
];

function isOpen(sheet: AirSheet): boolean {
  const { facts, table } = sheet;
  const names = namesOf(sheet);
  const areAlone = table.rows.names.every(({ place }) => place === null || place === facts.place);
  return names.length > 1 && areAlone && !OF_COUNTY.test(facts.place ?? "") && !names.some(saysWhatItIs);
}

const saysWhatItIs = (name: string): boolean =>
  isNameOfPoint(name) || isVersion(name) || isKindOfStation(name) || (kindInName(name) ?? controlInName(name)) !== null;

function withRows(sheet: AirSheet, are: "places" | "stations" | null): AirSheet {
  const { rows: asRead } = sheet.table;
  const rows =
    are === "places"
      ? asRead.named((name) => ({ ...name, place: name.station ?? name.place, station: null }))
      : asRead.doubted();
  return { ...sheet, table: { ...sheet.table, rows } };
}
