/**
 * Days in columns, and those of one period with what several of its figures ask of them, worked out when it is first
 * asked for.
 */
import type { Period } from "../../calendar/period";
import type { RangeRef } from "../../cells/address";
import { recordOf } from "../../collections/record-of";
import { once } from "../../collections/remembered";
import { aqiClassOrder, type AqiClass } from "../../standards/aqi";
import { itemBit, pollutants, type Pollutant } from "../../standards/pollutant";
import { mean, percentile } from "../../standards/statistics";
import type { AssessedDay } from "../assessment";
import { factsOf, type Facts } from "./day-facts";
import { placeFrom } from "./days-within";
import { rangesOf, rowsOf } from "./source-rows";

/** The percentile by which HJ 663 judges each pollutant's year (2013 edition, table 1). */
export const assessedPercentile: Readonly<Record<Pollutant, number>> = {
  SO2: 0.98,
  NO2: 0.98,
  PM10: 0.95,
  PM25: 0.95,
  CO: 0.95,
  O3: 0.9,
};

/** Of each day at its place. */
interface Columns {
  readonly facts: Uint16Array;
  /** NaN: none. */
  readonly aqis: Float64Array;
  /** Places in `aqiClassOrder`; −1: none. */
  readonly classes: Int8Array;
  /** Each as bits. */
  readonly primaries: Uint8Array;
  /** NaN: none. */
  readonly values: Readonly<Record<Pollutant, Float64Array>>;
}

const placeOf = recordOf(aqiClassOrder, (name) => aqiClassOrder.indexOf(name));

function columnsOf(days: readonly AssessedDay[]): Columns {
  const count = days.length;
  const [facts, aqis] = [new Uint16Array(count), new Float64Array(count)];
  const [classes, primaries] = [new Int8Array(count), new Uint8Array(count)];
  const values = recordOf(pollutants, () => new Float64Array(count));
  const { PM25, PM10, SO2, NO2, CO, O3 } = values;
  for (let index = 0; index < count; index += 1) {
    const day = days[index] as AssessedDay;
    facts[index] = factsOf(day);
    aqis[index] = day.aqi ?? NaN;
    classes[index] = day.class === null ? -1 : placeOf[day.class];
    for (const item of day.primary) primaries[index] = (primaries[index] ?? 0) | itemBit[item];
    const { concentrations } = day;
    PM25[index] = concentrations.PM25 ?? NaN;
    PM10[index] = concentrations.PM10 ?? NaN;
    SO2[index] = concentrations.SO2 ?? NaN;
    NO2[index] = concentrations.NO2 ?? NaN;
    CO[index] = concentrations.CO ?? NaN;
    O3[index] = concentrations.O3 ?? NaN;
  }
  return { facts, aqis, classes, primaries, values };
}

export class AssessedDays {
  readonly #columns: Columns;

  /** @param days in order of time */
  constructor(readonly days: readonly AssessedDay[]) {
    this.#columns = columnsOf(days);
  }

  all(): PeriodDays {
    return new PeriodDays(this.days, this.#columns, 0);
  }

  /** A stretch of the whole, found by halving, since a report asks for sixty periods. null: there is no day of it */
  within({ from, to }: Period): PeriodDays | null {
    const first = placeFrom(this.days, from);
    const behind = placeFrom(this.days, to + 1);
    return first === behind ? null : new PeriodDays(this.days.slice(first, behind), this.#columns, first);
  }
}

/** Those that are there. @param count how many */
function valuesIn(values: Float64Array, count: number): Float64Array {
  const own = new Float64Array(count);
  let place = 0;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? NaN;
    if (!Number.isNaN(value)) own[place++] = value;
  }
  return own;
}

export class PeriodDays {
  readonly #values = new Map<Pollutant, Float64Array>();
  readonly #percentiles = new Map<Pollutant, number | null>();
  readonly #counted = new Map<Facts, readonly AssessedDay[]>();
  readonly #sources = new Map<readonly AssessedDay[], () => readonly RangeRef[]>();
  /** The place behind the last day. */
  readonly #behind: number;
  /** What holds of every day, and what of any. */
  readonly #ofAll: Facts;
  readonly #ofAny: Facts;

  /**
   * @param days in order of time
   * @param columns of these days and of others
   * @param first the place of the first of them there
   */
  constructor(
    readonly days: readonly AssessedDay[],
    private readonly columns: Columns,
    private readonly first: number,
  ) {
    this.#behind = first + days.length;
    let [ofAll, ofAny] = [0xffff, 0];
    for (let at = first; at < this.#behind; at += 1) {
      const facts = columns.facts[at] ?? 0;
      ofAll &= facts;
      ofAny |= facts;
    }
    [this.#ofAll, this.#ofAny] = [ofAll, ofAny];
  }

  /** null: no day has a value of it. */
  mean(pollutant: Pollutant): number | null {
    return mean(this.#valuesOf(pollutant));
  }

  /** The one by which its year is judged. null: no day has a value of it */
  percentile(pollutant: Pollutant): number | null {
    let own = this.#percentiles.get(pollutant);
    if (own === undefined) {
      own = percentile(this.#valuesOf(pollutant), assessedPercentile[pollutant]);
      this.#percentiles.set(pollutant, own);
    }
    return own;
  }

  /** How many days there are of which all that is asked holds. */
  count(asked: Facts): number {
    if ((this.#ofAll & asked) === asked) return this.days.length;
    if ((this.#ofAny & asked) !== asked) return 0;
    const { facts } = this.columns;
    let count = 0;
    for (let at = this.first; at < this.#behind; at += 1) if (((facts[at] ?? 0) & asked) === asked) count += 1;
    return count;
  }

  /** On how many the index is at most so high. */
  countUpTo(most: number): number {
    const { aqis } = this.columns;
    let count = 0;
    for (let at = this.first; at < this.#behind; at += 1) if ((aqis[at] ?? NaN) <= most) count += 1;
    return count;
  }

  countByClass(): Record<AqiClass, number> {
    const { classes } = this.columns;
    const counts = aqiClassOrder.map(() => 0);
    for (let at = this.first; at < this.#behind; at += 1) {
      const own = classes[at] ?? -1;
      if (own >= 0) counts[own] = (counts[own] ?? 0) + 1;
    }
    return recordOf(aqiClassOrder, (name) => counts[placeOf[name]] ?? 0);
  }

  /** On how many each pollutant was (one of the) primary. */
  countByPrimary(): Record<Pollutant, number> {
    const { primaries } = this.columns;
    const counts = pollutants.map(() => 0);
    for (let at = this.first; at < this.#behind; at += 1)
      for (let items = primaries[at] ?? 0, item = 0; items !== 0; items >>= 1, item += 1)
        counts[item] = (counts[item] ?? 0) + (items & 1);
    return recordOf(pollutants, (item) => counts[pollutants.indexOf(item)] ?? 0);
  }

  /** The days of which all that is asked holds; all of them are the same list as `days`. */
  counted(asked: Facts): readonly AssessedDay[] {
    if ((this.#ofAll & asked) === asked) return this.days;
    let own = this.#counted.get(asked);
    if (own === undefined) this.#counted.set(asked, (own = this.#where(asked, 0)));
    return own;
  }

  /** Those of which the one holds and the other does not. */
  countedBut(asked: Facts, not: Facts): readonly AssessedDay[] {
    return (this.#ofAll & not) === not ? [] : this.#where(asked, not);
  }

  /** The rows of those that a figure counts, told when somebody asks. */
  sources(asked: Facts): () => readonly RangeRef[] {
    const days = this.counted(asked);
    let own = this.#sources.get(days);
    if (own === undefined) {
      const rows = rowsOf(days);
      this.#sources.set(days, (own = once(() => rows.flatMap(rangesOf))));
    }
    return own;
  }

  /** @param not 0: nothing but what is asked decides */
  #where(asked: Facts, not: Facts): readonly AssessedDay[] {
    const found: AssessedDay[] = [];
    if ((this.#ofAny & asked) !== asked) return found;
    for (let index = 0; index < this.days.length; index += 1) {
      const facts = this.columns.facts[this.first + index] ?? 0;
      const isLeftOut = not !== 0 && (facts & not) === not;
      if ((facts & asked) === asked && !isLeftOut) found.push(this.days[index] as AssessedDay);
    }
    return found;
  }

  #valuesOf(pollutant: Pollutant): Float64Array {
    let own = this.#values.get(pollutant);
    if (own === undefined) {
      own = this.columns.values[pollutant].subarray(this.first, this.#behind);
      const count = this.count(itemBit[pollutant]);
      if (count < own.length) own = valuesIn(own, count);
      this.#values.set(pollutant, own);
    }
    return own;
  }
}
