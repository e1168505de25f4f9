/** Whether two lines tell of the same, and whether they tell otherwise. */
import type { AirRow } from "./air-row";

/** Two stations differ on nearly every day that they share, two states of one station, or of one sheet, on some. */
export const LEAST_DIFFERING = 0.7;

/** Whether both tell of one item, or of the index, or of nothing at all. One sheet an item tells of different ones. */
export function overlap(a: AirRow, b: AirRow): boolean {
  const items = Object.keys(a.concentrations);
  if (items.some((item) => item in b.concentrations)) return true;
  if (a.aqi !== null && b.aqi !== null) return true;
  return items.length === 0 && Object.keys(b.concentrations).length === 0;
}

/** Whether an item that both have is not the same. */
export function differ(a: AirRow, b: AirRow): boolean {
  for (const [item, value] of Object.entries(a.concentrations)) {
    const other = b.concentrations[item as keyof AirRow["concentrations"]];
    if (other !== undefined && other !== value) return true;
  }
  return a.aqi !== null && b.aqi !== null && a.aqi !== b.aqi;
}
