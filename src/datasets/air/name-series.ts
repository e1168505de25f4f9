/**
 * Whose rows a sheet holds that names nobody in its columns: by the sheets' own names, where several tell of the same
 * days.
 */
import { question, type Question } from "../../account/question";
import { pattern } from "../../collections/pattern";
import { finding, type Finding } from "../../findings/finding";
import type { Settings } from "../../settings";
import type { AirRow, AirTable } from "./air-rows";
import { isPlaceName } from "./sheet-facts";
import type { AirSheet } from "./read-air-sheet";

export interface NamedSheets {
  readonly tables: readonly AirTable[];
  readonly questions: readonly Question[];
  readonly findings: readonly Finding[];
}

/** What sheets side by side stand for, by their names. `open`: nothing says whether for stations or for counties. */
type SheetsAre = "stations" | "places" | "open";

/** Sheets side by side, each under a name of its own, that differ on the days they share: one a station or a county. */
export function namedBySheet(sheets: readonly AirSheet[], settings: Pick<Settings, "place" | "air">): NamedSheets {
  const unnamed = sheets.filter(({ table, facts }) => facts.ownName !== "" && table.rows.every(isUnnamed));
  const names = new Set(unnamed.map(({ facts }) => facts.ownName));
  const isSeveral = names.size > 1 && names.size === unnamed.length && haveRivals(unnamed);
  if (!isSeveral) return { tables: sheets.map(({ table }) => table), questions: [], findings: [] };
  const are = settings.air.sheetsAre ?? sheetsAre([...names], settings.place);
  const tables = sheets.map((sheet) => (unnamed.includes(sheet) ? namedTable(sheet, are) : sheet.table));
  return are === "open" ? { tables, ...asked(unnamed) } : { tables, questions: [], findings: [] };
}

function namedTable({ table, facts: { ownName } }: AirSheet, are: SheetsAre): AirTable {
  const rows = table.rows.map((row): AirRow => {
    if (are === "places") return { ...row, place: ownName };
    return are === "stations" ? { ...row, station: ownName } : { ...row, station: ownName, doubtful: true };
  });
  return { ...table, rows };
}

/** Names of stations say where they stand: a school, an office, a part of the town. */
const OF_STATIONS = pattern()`
  [站点局厂院校园馆楼场路街库学岗所委府寺塔桥村庄]$|[一二三四五六七八九]中$|^[东南西北中]|[东南西北中]$|城[东南西北中区]?$|新区|老城
  |学校|公园|国控|省控|市控|县控|开发|高新|工业|对照|背景|\d|[A-Za-z#]
`;

function sheetsAre(names: readonly string[], wanted: string | null): SheetsAre {
  const ofPlaces = names.some((name) => isPlaceName(name) || (wanted !== null && wanted.startsWith(name)));
  if (ofPlaces) return "places";
  return names.some((name) => OF_STATIONS.test(name)) ? "stations" : "open";
}

function asked(sheets: readonly AirSheet[]): Pick<NamedSheets, "questions" | "findings"> {
  const [first] = sheets;
  const at = first?.table.rows[0]?.at;
  if (first === undefined || at === undefined) return { questions: [], findings: [] };
  const names = sheets.map(({ table }) => table.sheet).join("、");
  return {
    questions: [
      question("sheetsAre", { sheet: first.table.sheet, place: at }, { sheets: names }, [
        { settings: { sheetsAre: "places" } },
        { settings: { sheetsAre: "stations" } },
      ]),
    ],
    findings: [finding("sheetsAreOpen", "error", at, { sheets: names })],
  };
}

const isUnnamed = ({ station }: AirRow): boolean => station === null;

/** Two stations differ on nearly every day; two states of one sheet on some. */
const LEAST_DIFFERING = 0.7;

/** Whether sheets of one place tell otherwise of the days that they share. */
function haveRivals(sheets: readonly AirSheet[]): boolean {
  const values = new Map<string, AirRow>();
  let [shared, differing] = [0, 0];
  for (const { table, facts } of sheets) {
    for (const row of table.rows) {
      // 应县 beside 怀仁: the name that is a county's is a sheet's name all the same.
      const place = row.place === facts.ownName ? "" : (row.place ?? "");
      const key = `${place}|${row.day}|${row.hour ?? ""}`;
      const known = values.get(key);
      if (known === undefined) values.set(key, row);
      else if (known.at.sheet !== row.at.sheet) {
        shared += 1;
        if (differ(known, row)) differing += 1;
      }
    }
  }
  return shared > 0 && differing >= LEAST_DIFFERING * shared;
}

/** Whether an item that both have is not the same. */
export function differ(a: AirRow, b: AirRow): boolean {
  for (const [item, value] of Object.entries(a.concentrations)) {
    const other = b.concentrations[item as keyof AirRow["concentrations"]];
    if (other !== undefined && other !== value) return true;
  }
  return a.aqi !== null && b.aqi !== null && a.aqi !== b.aqi;
}
