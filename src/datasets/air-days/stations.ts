/** Which stations speak for a place, and from when to when (HJ 663-2013 §6.1.4, appendix A.2). */
import type { Day } from "../../calendar/day";
import { pollutants, type Pollutant } from "../../standards/pollutant";
import { isControl, isForOthers } from "../../vocabulary/station-kinds";
import type { AirRow } from "../air/air-row";

/**
 * Of stations whose kinds are told: those that judge no place, where there are others that do. Stations beside them of
 * which nothing is told are such.
 */
export function outsideByKind(kinds: ReadonlyMap<string, string>, stations: readonly string[]): ReadonlySet<string> {
  const anyEvaluates = stations.some((station) => {
    const kind = kinds.get(station);
    return kind === undefined ? !isControl(station) : !isForOthers(kind);
  });
  const outside = [...kinds].filter(([, kind]) => isForOthers(kind) && (anyEvaluates || isControl(kind)));
  return new Set(outside.map(([station]) => station));
}

/**
 * The stations that take part: those that staff chose; of the others all but control points. Where nothing but control
 * points is left, they are all there is.
 */
export function stationsTakingPart(
  stations: readonly string[],
  chosen: Readonly<Record<string, boolean>>,
  outside: ReadonlySet<string> = new Set(),
): ReadonlySet<string> {
  const taking = stations.filter((station) => chosen[station] ?? !(isControl(station) || outside.has(station)));
  return new Set(taking.length > 0 ? taking : stations);
}

/** From the first day with a value to the last day on which the station is listed as in operation. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/**
 * Days after which an item without values is one that the station no longer measures: two months make no mean valid.
 */
const LONGEST_FAILURE = 62;

/**
 * When a station measured each item. Before its first value it was not there yet, after its last row, or behind the
 * last that does not say 停运, not any more; a row without value between or behind is a failure of a station in
 * operation.
 */
export function spansOf(rows: readonly AirRow[]): Readonly<Partial<Record<Pollutant, Span>>> {
  const spans: Partial<Record<Pollutant, Span>> = {};
  const listed = rows.filter(({ closed }) => closed === undefined);
  const last = listed.reduce<number>((latest, { day }) => Math.max(latest, day), -Infinity) as Day;
  for (const item of pollutants) {
    const days = rows.filter(({ concentrations }) => concentrations[item] !== undefined).map(({ day }) => day);
    if (days.length === 0) continue;
    const [from, to] = days.reduce<[number, number]>(
      ([low, high], day) => [Math.min(low, day), Math.max(high, day)],
      [Infinity, -Infinity],
    ) as [Day, Day];
    // An item that ended long before its station was taken out of operation.
    spans[item] = { from, to: last - to > LONGEST_FAILURE ? to : last };
  }
  return spans;
}
