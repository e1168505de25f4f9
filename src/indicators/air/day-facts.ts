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

const measured = recordOf(pollutants, (item) => fact.value[item] | fact.monitored[item]);
const takenOut = particulates.reduce((bits, item) => bits | fact.monitored[item], fact.deducted);

export function factsOf({ concentrations, aqi, primary, by, deducted, lacking }: AssessedDay): Facts {
  // Named one by one: asked for by their names in turn they take longer than all else here.
  const { PM25, PM10, SO2, NO2, CO, O3 } = concentrations;
  let facts: Facts =
    (PM25 === undefined ? 0 : measured.PM25) |
    (PM10 === undefined ? 0 : measured.PM10) |
    (SO2 === undefined ? 0 : measured.SO2) |
    (NO2 === undefined ? 0 : measured.NO2) |
    (CO === undefined ? 0 : measured.CO) |
    (O3 === undefined ? 0 : measured.O3);
  if (deducted !== null) facts |= takenOut;
  if (aqi !== null) facts |= fact.index;
  if (primary.length > 0) facts |= fact.primary;
  if (by === "doubtful") facts |= fact.open;
  if (by === "concentrations" && lacking.some((item) => particulates.includes(item))) facts |= fact.inPart;
  return facts;
}

export const holdsOf = (day: AssessedDay, asked: Facts): boolean => (factsOf(day) & asked) === asked;
