/**
 * Values that no instrument has shown of real air: a slip of the pen, a code, a failure. They are left out, in hours as
 * in days, with the index that the sheet made of them, and told at their cells.
 */
import { finding, type Finding } from "../../findings/finding";
import {
  concentrationUnit,
  pollutantLabel,
  pollutants,
  type Concentrations,
  type Pollutant,
} from "../../standards/pollutant";
import type { AirRow } from "./air-row";
import type { AirTable, Resolution } from "./air-table";

/**
 * The most that is possible, by the unit of the contract (CO mg/m³, others µg/m³): a day's mean, an hour's. Above all
 * that was published of Chinese cities' days from 2014 on, sandstorms included: PM2.5 1,771, PM10 8,819, SO2 1,471,
 * NO2 574, CO 19, O3 1,080.
 */
const MOST: Readonly<Record<Resolution, Readonly<Record<Pollutant, number>>>> = {
  day: { PM25: 2000, PM10: 10000, SO2: 1600, NO2: 800, CO: 30, O3: 1200 },
  hour: { PM25: 5000, PM10: 15000, SO2: 3000, NO2: 1500, CO: 60, O3: 1500 },
};

/** From this many of an item on they are told once for the sheet. */
const TOLD_ONE_BY_ONE = 10;

export interface PossibleValues {
  readonly table: AirTable;
  readonly findings: readonly Finding[];
}

export function possibleValues(table: AirTable): PossibleValues {
  const most = MOST[table.resolution];
  const isAbove = (row: AirRow): boolean => pollutants.some((item) => (row.concentrations[item] ?? 0) > most[item]);
  if (!table.rows.hasAbove(most)) return { table, findings: [] };
  const rows = table.rows.map((row) => (isAbove(row) ? withoutAbove(row, most) : row));
  return { table: { ...table, rows }, findings: pollutants.flatMap((item) => told(table, item, most[item])) };
}

/** The index and the class were made of what is left out. */
function withoutAbove(row: AirRow, most: Readonly<Record<Pollutant, number>>): AirRow {
  const { deducted } = row;
  const kept = (values: Concentrations): Concentrations =>
    Object.fromEntries(
      pollutants.flatMap((item) => {
        const value = values[item];
        return value === undefined || value > most[item] ? [] : [[item, value]];
      }),
    );
  return {
    ...row,
    concentrations: kept(row.concentrations),
    ...(deducted === undefined ? {} : { deducted: kept(deducted) }),
    aqi: null,
    class: null,
    primary: null,
  };
}

function told({ rows }: AirTable, item: Pollutant, high: number): Finding[] {
  const above = [...rows].filter(({ concentrations }) => (concentrations[item] ?? 0) > high);
  const shown = above.length > TOLD_ONE_BY_ONE ? above.slice(0, 1) : above;
  return shown.map(({ concentrations, at }) =>
    finding("outOfRange", "error", at, {
      field: pollutantLabel[item],
      value: concentrations[item] ?? 0,
      low: 0,
      high,
      unit: concentrationUnit(item),
      count: shown.length === above.length ? 1 : above.length,
    }),
  );
}
