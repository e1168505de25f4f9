/** Sheets of the same days with sand and without it (含沙尘 | 剔除沙尘): the second are the days' deducted values. */
import type { AirRow } from "./air-row";
import type { AirTable } from "./air-table";
import type { AirSheet } from "./read-air-sheet";

const DEDUCTED = "扣沙";

/** @param tables of the sheets, one each; those of deducted values keep only what no other sheet has */
export function withDeductedSheets(sheets: readonly AirSheet[], tables: readonly AirTable[]): readonly AirTable[] {
  const isDeducted = sheets.map(({ facts }) => facts.words.basis.sandDust === DEDUCTED);
  if (!isDeducted.includes(true) || !isDeducted.includes(false)) return tables;
  const deducted = new Map<string, AirRow>();
  tables.forEach(({ rows }, at) => {
    if (isDeducted[at] === true) for (const row of rows) deducted.set(keyOf(row), row);
  });
  const matched = new Set<string>();
  const whole = tables.map((table, at): AirTable => {
    if (isDeducted[at] === true) return table;
    const rows = table.rows.map((row): AirRow => {
      const other = deducted.get(keyOf(row));
      if (other === undefined || row.deducted !== undefined) return row;
      matched.add(keyOf(row));
      // A day whose particulates were taken out there is one of sand.
      const isSand = isOut(row, other);
      return { ...row, deducted: other.concentrations, sandDust: row.sandDust || isSand };
    });
    return { ...table, rows };
  });
  return whole.map((table, at) =>
    isDeducted[at] === true ? { ...table, rows: table.rows.filter((row) => !matched.has(keyOf(row))) } : table,
  );
}

const isOut = (row: AirRow, other: AirRow): boolean =>
  (["PM10", "PM25"] as const).some(
    (item) => row.concentrations[item] !== undefined && other.concentrations[item] === undefined,
  );

const keyOf = ({ day, hour, place, station, whole }: AirRow): string =>
  `${day}|${hour ?? ""}|${place ?? ""}|${station ?? ""}|${whole ?? ""}`;
