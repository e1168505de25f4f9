/** Days in order of time, each asked once for what the figures of all periods ask of it. */
import { rememberedOf } from "../../collections/remembered";
import type { Pollutant } from "../../standards/pollutant";
import type { AssessedDay } from "../assessment";

export type IsCounted = (day: AssessedDay) => boolean;

export class DaySeries {
  readonly #holding = new Map<IsCounted, Uint32Array>();
  readonly #columns = new Map<Pollutant, Float64Array>();

  constructor(private readonly days: readonly AssessedDay[]) {}

  /** Of how many of the days from one place to before another it holds. */
  count(isCounted: IsCounted, from: number, end: number): number {
    let holding = this.#holding.get(isCounted);
    if (holding === undefined) this.#holding.set(isCounted, (holding = this.#counted(isCounted)));
    return (holding[end] ?? 0) - (holding[from] ?? 0);
  }

  /** By place, of how many of the days before it it holds. */
  #counted(isCounted: IsCounted): Uint32Array {
    const { days } = this;
    const holding = new Uint32Array(days.length + 1);
    let count = 0;
    for (let place = 0; place < days.length; place += 1) {
      if (isCounted(days[place] as AssessedDay)) count += 1;
      holding[place + 1] = count;
    }
    return holding;
  }

  /** Its values, day by day; NaN: the day has none. */
  valuesOf(pollutant: Pollutant): Float64Array {
    let values = this.#columns.get(pollutant);
    if (values === undefined) this.#columns.set(pollutant, (values = this.#column(pollutant)));
    return values;
  }

  #column(pollutant: Pollutant): Float64Array {
    const { days } = this;
    const values = new Float64Array(days.length);
    for (let place = 0; place < days.length; place += 1) values[place] = days[place]?.concentrations[pollutant] ?? NaN;
    return values;
  }
}

export const seriesOf = rememberedOf((days: readonly AssessedDay[]) => new DaySeries(days));
