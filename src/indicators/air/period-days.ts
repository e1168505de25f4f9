/** The days of one period with what several of its figures ask of them, worked out when it is first asked for. */
import type { RangeRef } from "../../cells/address";
import { recordOf } from "../../collections/record-of";
import { once } from "../../collections/remembered";
import { pollutants, type Pollutant } from "../../standards/pollutant";
import { mean, percentile } from "../../standards/statistics";
import type { AssessedDay } from "../assessment";
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

type IsCounted = (day: AssessedDay) => boolean;

/** Of the values of one pollutant. */
interface Statistics {
  readonly mean: () => number | null;
  readonly percentile: () => number | null;
}

export class PeriodDays {
  readonly #statistics = new Map<Pollutant, Statistics>();
  readonly #counted = new Map<IsCounted, readonly AssessedDay[]>();
  readonly #sources = new Map<readonly AssessedDay[], () => readonly RangeRef[]>();

  /** @param days in order of time */
  constructor(readonly days: readonly AssessedDay[]) {}

  /** null: no day has a value of it. */
  mean(pollutant: Pollutant): number | null {
    return this.#of(pollutant).mean();
  }

  /** The one by which its year is judged. null: no day has a value of it */
  percentile(pollutant: Pollutant): number | null {
    return this.#of(pollutant).percentile();
  }

  /** The days that a figure counts; all of them are the same list as `days`. */
  counted(isCounted: IsCounted): readonly AssessedDay[] {
    let own = this.#counted.get(isCounted);
    if (own === undefined) {
      own = this.days.every(isCounted) ? this.days : this.days.filter(isCounted);
      this.#counted.set(isCounted, own);
    }
    return own;
  }

  /** The rows of those that a figure counts, told when somebody asks. */
  sources(isCounted: IsCounted): () => readonly RangeRef[] {
    const days = this.counted(isCounted);
    let own = this.#sources.get(days);
    if (own === undefined) {
      const rows = rowsOf(days);
      this.#sources.set(days, (own = once(() => rows.flatMap(rangesOf))));
    }
    return own;
  }

  #of(pollutant: Pollutant): Statistics {
    let own = this.#statistics.get(pollutant);
    if (own === undefined) {
      const values: number[] = [];
      for (const { concentrations } of this.days) {
        const value = concentrations[pollutant];
        if (value !== undefined) values.push(value);
      }
      own = {
        mean: once(() => mean(values)),
        percentile: once(() => percentile(values, assessedPercentile[pollutant])),
      };
      this.#statistics.set(pollutant, own);
    }
    return own;
  }
}

export const hasIndex: IsCounted = ({ aqi }) => aqi !== null;

export const hasValue = recordOf(
  pollutants,
  (pollutant): IsCounted =>
    ({ concentrations }) =>
      concentrations[pollutant] !== undefined,
);

export const hasAllValues: IsCounted = ({ concentrations }) =>
  pollutants.every((pollutant) => concentrations[pollutant] !== undefined);
