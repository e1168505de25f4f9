/** What is told of a place's stations: those left out, those that came or went, days of which too few were valid. */
import { isoDate, type Day } from "../../calendar/day";
import { finding, type Finding } from "../../findings/finding";
import type { Pollutant } from "../../standards/pollutant";
import type { AirRow } from "../air/air-row";
import type { Span } from "./stations";

export interface StationSpans {
  readonly station: string;
  readonly days: ReadonlyMap<Day, { readonly row: AirRow }>;
  readonly spans: Readonly<Partial<Record<Pollutant, Span>>>;
}

/** Days on which an item had values, but of too few stations. */
export interface LostDays {
  days: number;
  first: AirRow | null;
}

/**
 * @param taking those that take part
 * @param hasOwn whether the place has rows of its own, which count before the stations'
 */
export function stationFindings(
  stations: readonly StationSpans[],
  taking: ReadonlySet<string>,
  hasOwn: boolean,
  lost: LostDays,
): Finding[] {
  const first = [...(stations[0]?.days.values() ?? [])][0];
  if (!first || stations.length === 1) return [];
  const { at } = first.row;
  const out = stations.filter(({ station }) => !taking.has(station)).map(({ station }) => station);
  const findings: Finding[] = [];
  if (out.length > 0) findings.push(finding("stationsLeftOut", "note", at, { stations: out.join("、") }));
  if (hasOwn) findings.push(finding("placeRowsBeforeStations", "note", at, { count: stations.length }));
  const changed = stationsThatChanged(stations.filter(({ station }) => taking.has(station)));
  if (changed !== "") findings.push(finding("stationsChanged", "note", at, { stations: changed }));
  if (lost.first !== null)
    findings.push(
      finding("tooFewStations", "warning", lost.first.at, { days: lost.days, date: isoDate(lost.first.day) }),
    );
  return findings;
}

/** "东站（2021-12-03 起）、西站（至 2021-10-31）": those that were not there all the time. */
function stationsThatChanged(stations: readonly StationSpans[]): string {
  const spans = stations.flatMap(({ station, spans: own }) => {
    const all = Object.values(own);
    if (all.length === 0) return [];
    return [{ station, from: Math.min(...all.map(({ from }) => from)), to: Math.max(...all.map(({ to }) => to)) }];
  });
  const [first, last] = [Math.min(...spans.map(({ from }) => from)), Math.max(...spans.map(({ to }) => to))];
  return spans
    .flatMap(({ station, from, to }) => {
      const parts = [
        ...(from > first ? [`${isoDate(from as Day)} 起`] : []),
        ...(to < last ? [`至 ${isoDate(to as Day)}`] : []),
      ];
      return parts.length === 0 ? [] : [`${station}（${parts.join("，")}）`];
    })
    .join("、");
}
