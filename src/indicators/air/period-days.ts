/** The days of one period with what several of its figures ask of them, worked out when it is first asked for. */
import type { RangeRef } from "../../cells/address";
import { recordOf } from "../../collections/record-of";
import { once } from "../../collections/remembered";
import { pollutants, type Pollutant } from "../../standards/pollutant";
import { mean, percentile } from "../../standards/statistics";
import type { AssessedDay } from "../assessment";
import { seriesOf, type DaySeries, type IsCounted } from "./day-series";
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

/** Of the values of one pollutant. */
interface Statistics {
  readonly mean: () => number | null;
  readonly percentile: () => number | null;
}

const NONE: readonly AssessedDay[] = [];

export class PeriodDays {
  readonly #statistics = new Map<Pollutant, Statistics>();
  readonly #counted = new Map<IsCounted, readonly AssessedDay[]>();
  readonly #sources = new Map<readonly AssessedDay[], () => readonly RangeRef[]>();

  /**
   * @param days in order of time
   * @param series that they are a stretch of
   * @param from their place in it
   */
  constructor(
    readonly days: readonly AssessedDay[],
    private readonly series: DaySeries = seriesOf(days),
    private readonly from = 0,
  ) {}

  /** null: no day has a value of it. */
  mean(pollutant: Pollutant): number | null {
    return this.#of(pollutant).mean();
  }

  /** The one by which its year is judged. null: no day has a value of it */
  percentile(pollutant: Pollutant): number | null {
    return this.#of(pollutant).percentile();
  }

  /** Of how many days it holds. */
  count(isCounted: IsCounted): number {
    return this.series.count(isCounted, this.from, this.from + this.days.length);
  }

  /** The days that a figure counts; all of them are the same list as `days`. */
  counted(isCounted: IsCounted): readonly AssessedDay[] {
    const count = this.count(isCounted);
    if (count === 0) return NONE;
    if (count === this.days.length) return this.days;
    let own = this.#counted.get(isCounted);
    if (own === undefined) this.#counted.set(isCounted, (own = this.days.filter(isCounted)));
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
      const values = this.#valuesOf(pollutant);
      own = {
        mean: once(() => mean(values)),
        percentile: once(() => percentile(values, assessedPercentile[pollutant])),
      };
      this.#statistics.set(pollutant, own);
    }
    return own;
  }

  #valuesOf(pollutant: Pollutant): Float64Array {
    const values = this.series.valuesOf(pollutant).subarray(this.from, this.from + this.days.length);
    return this.count(hasValue[pollutant]) === values.length ? values : values.filter((value) => !Number.isNaN(value));
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
