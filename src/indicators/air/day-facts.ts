/** What figures ask of a day, each a bit: of a hundred places there are a hundred thousand days, in several periods. */
import { recordOf } from "../../collections/record-of";
import { itemBit, pollutants, type Pollutant } from "../../standards/pollutant";
import type { AssessedDay } from "../assessment";
import { particulates } from "./judge-day";

/** Of a day all that hold, of a figure all that it asks for. */
export type Facts = number;

const further = (place: number): Facts => 2 ** (pollutants.length + place);
const sand: Readonly<Partial<Record<Pollutant, Facts>>> = { PM25: further(0), PM10: further(1) };

export const fact = {
  /** With a value of the item. */
  value: itemBit,
  allValues: pollutants.reduce((bits, item) => bits | itemBit[item], 0),
  /** With a value, or with one that was taken out as sand's. */
  monitored: recordOf(pollutants, (item) => sand[item] ?? itemBit[item]),
  index: further(2),
  primary: further(3),
  /** Two sheets differ about the day, and nobody has said which counts: what rests on it is marked. */
  open: further(4),
  deducted: further(5),
  /** Judged by its other items: a particulate is missing. */
  inPart: further(6),
} as const;

export function factsOf({ concentrations, aqi, primary, by, deducted, lacking }: AssessedDay): Facts {
  let facts: Facts = 0;
  for (const item of pollutants) {
    if (concentrations[item] !== undefined) facts |= fact.value[item] | fact.monitored[item];
    else if (deducted !== null && particulates.includes(item)) facts |= fact.monitored[item];
  }
  if (aqi !== null) facts |= fact.index;
  if (primary.length > 0) facts |= fact.primary;
  if (by === "doubtful") facts |= fact.open;
  if (deducted !== null) facts |= fact.deducted;
  if (by === "concentrations" && lacking.some((item) => particulates.includes(item))) facts |= fact.inPart;
  return facts;
}

export const holdsOf = (day: AssessedDay, asked: Facts): boolean => (factsOf(day) & asked) === asked;
