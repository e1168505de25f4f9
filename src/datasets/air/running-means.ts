/**
 * Whether values are those of single days or running means, by how they move from one day to the next, where a title
 * tells of a stretch of time only: 历史数据, 2023年以来, 近30天, 11月累计.
 */
import type { Pollutant } from "../../standards/pollutant";
import type { AirRows, RowsOfName } from "./air-rows";

/** Not SO₂ and CO, which repeat themselves in small round numbers. */
const MOVING: readonly Pollutant[] = ["PM25", "PM10", "NO2", "O3"];
/**
 * The median change from day to day. Of single days it was 14 % and more in every month of three towns over three
 * years, of means of seven days 12 % at most, of longer ones 3 %.
 */
const LEAST_OF_DAYS = 0.13;
const FEWEST_CHANGES = 5;
/** Of so many places or stations the first tell it. */
const MOST_NAMES = 5;

/** false also where there are too few neighbouring days to tell. */
export function areSingleDays(rows: AirRows): boolean {
  const changes = rows
    .byName()
    .slice(0, MOST_NAMES)
    .flatMap((own) => changesOf(rows, own));
  return changes.length >= FEWEST_CHANGES && median(changes) >= LEAST_OF_DAYS;
}

/** By how much of itself each value changes to the next day's. */
function changesOf(rows: AirRows, { indices }: RowsOfName): readonly number[] {
  const days = [...indices].map((index) => rows.row(index)).sort((a, b) => a.day - b.day);
  return days.slice(1).flatMap((next, at) => {
    const last = days[at];
    if (last === undefined || next.day !== last.day + 1) return [];
    return MOVING.flatMap((item) => {
      const [a, b] = [last.concentrations[item], next.concentrations[item]];
      return a === undefined || b === undefined || a <= 0 ? [] : [Math.abs(b - a) / a];
    });
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
