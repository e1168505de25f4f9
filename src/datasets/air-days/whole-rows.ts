/**
 * Rows that a sheet has of the whole beside its stations (全县, 均值): no station, and a check. Where they are the mean of
 * some of the stations only, those are the ones that take part.
 */
import type { Day } from "../../calendar/day";
import type { CellRef } from "../../cells/address";
import { pollutants, type Concentrations, type Pollutant } from "../../standards/pollutant";
import { mean } from "../../standards/statistics";
import { evaluates } from "../../vocabulary/station-kinds";

/** Values of one station or of the whole, by day. */
export type ValuesByDay = ReadonlyMap<Day, Concentrations>;

export interface Whole {
  readonly values: ValuesByDay;
  readonly at: ReadonlyMap<Day, CellRef>;
}

/** Of the days that both have. */
export interface WholeCheck {
  readonly days: number;
  /** Of which the whole is another than the mean. */
  readonly differing: readonly Day[];
}

/** Half of the last digit that such means are written with. */
const halfDigit = (item: Pollutant): number => (item === "CO" ? 0.05 : 0.5);

/** A mean of means that were rounded, or rounded otherwise, may be a digit off. */
const DIGITS = 2;

/** @param means of the stations, rounded */
export function checkedWhole({ values }: Whole, means: ValuesByDay): WholeCheck {
  let days = 0;
  const differing: Day[] = [];
  for (const [day, whole] of values) {
    const own = means.get(day);
    const both = pollutants.filter((item) => whole[item] !== undefined && own?.[item] !== undefined);
    if (both.length === 0) continue;
    days += 1;
    if (both.some((item) => isOff(item, whole[item], own?.[item], DIGITS))) differing.push(day);
  }
  return { days, differing };
}

const isOff = (item: Pollutant, a = 0, b = 0, digits = 1): boolean => Math.abs(a - b) > digits * halfDigit(item) + 1e-9;

/** 城区均值, 市区: of a part of the place only. */
const OF_PART = /城区|市区|县城|建成区|主城|新区|园区/;

export const isOfPart = (name: string): boolean => OF_PART.test(name);

/** Of several wholes the one that the place is judged by, else the first that is none of a part. null: there is none */
export const nameOfWhole = (names: readonly string[]): string | null =>
  names.find(evaluates) ?? names.find((name) => !isOfPart(name)) ?? null;

/** So many stations have few enough sets. */
const MOST_STATIONS = 10;
const FEWEST_DAYS = 3;
/** A day on which a station was judged invalid by hand is another. */
const MOST_OFF = 0.1;

/**
 * The stations whose mean the whole is.
 * @returns null: it is that of no set of them, or of several
 */
export function stationsOfWhole(
  { values }: Pick<Whole, "values">,
  stations: ReadonlyMap<string, ValuesByDay>,
): ReadonlySet<string> | null {
  const names = [...stations.keys()];
  if (names.length < 2 || names.length > MOST_STATIONS) return null;
  const fitting: string[][] = [];
  for (let set = 1; set < 2 ** names.length; set += 1) {
    const own = names.filter((_, index) => (set >> index) % 2 === 1);
    if (
      isMeanOf(
        values,
        own.map((name) => stations.get(name) ?? new Map<Day, Concentrations>()),
      )
    )
      fitting.push(own);
    if (fitting.length > 1) return null;
  }
  return fitting[0] === undefined ? null : new Set(fitting[0]);
}

/** Whether one is the mean of the others on nearly all of its days. */
export function isMeanOf(values: ValuesByDay, others: readonly ValuesByDay[]): boolean {
  let [days, off] = [0, 0];
  for (const [day, whole] of values) {
    let [both, isOther] = [0, false];
    for (const item of pollutants) {
      const wanted = whole[item];
      const own = others.flatMap((one) => one.get(day)?.[item] ?? []);
      // What a station lacks may have been left out of the mean, or not.
      if (wanted === undefined || own.length < others.length) continue;
      both += 1;
      if (isOff(item, wanted, mean(own) ?? wanted)) isOther = true;
    }
    if (both === 0) continue;
    days += 1;
    if (isOther) off += 1;
    if (off > MOST_OFF * values.size) return false;
  }
  return days >= FEWEST_DAYS && off <= MOST_OFF * days;
}
