/**
 * Whose rows a sheet holds that names nobody in its columns: by the sheets' own names, where several tell of the same
 * days.
 */
import type { AirRow, AirTable } from "./air-rows";
import type { AirSheet } from "./read-air-sheet";

/** Sheets side by side, each under a name of its own, with other values for the same days: one a station. */
export function namedBySheet(sheets: readonly AirSheet[]): AirTable[] {
  const unnamed = sheets.filter(({ table, facts }) => facts.ownName !== "" && table.rows.every(isUnnamed));
  const names = new Set(unnamed.map(({ facts }) => facts.ownName));
  const areStations = names.size > 1 && names.size === unnamed.length && haveRivals(unnamed);
  return sheets.map(({ table, facts }) =>
    areStations && unnamed.some((sheet) => sheet.table === table)
      ? { ...table, rows: table.rows.map((row) => ({ ...row, station: facts.ownName })) }
      : table,
  );
}

const isUnnamed = ({ station }: AirRow): boolean => station === null;

/** Two stations differ on nearly every day; two states of one sheet on some. */
const LEAST_DIFFERING = 0.7;

/** Whether sheets of one place tell otherwise of the days that they share. */
function haveRivals(sheets: readonly AirSheet[]): boolean {
  const values = new Map<string, AirRow>();
  let [shared, differing] = [0, 0];
  for (const { table } of sheets) {
    for (const row of table.rows) {
      const key = `${row.place ?? ""}|${row.day}|${row.hour ?? ""}`;
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
