/**
 * A place whose days are made of its rows when somebody asks for them: of a hundred places a report shows the days of
 * one, and ranks the others by a few months.
 */
import type { Day } from "../../calendar/day";
import { once } from "../../collections/remembered";
import { isUnnamed } from "../air/air-row";
import type { AirDay } from "../air-day";
import { daysOfRows, placeSeries, type PlaceSeries, type StationChoices, type TableDays } from "./place-days";

export class PlaceOfRows implements PlaceSeries {
  readonly #whole = once(() => placeSeries(this.written, this.tables, this.choices));
  /** Days are made of their own rows alone; stations need all rows, which tell when each was in operation. */
  readonly #hasOwnRowsOnly = once(() => this.tables.every(({ rows }) => rows.names.every(isUnnamed)));

  readonly place: string | null;
  readonly written: string | null;
  readonly isWhole: boolean;

  constructor(
    { place, written, isWhole }: Required<Pick<PlaceSeries, "place" | "written" | "isWhole">>,
    private readonly tables: readonly TableDays[],
    private readonly choices: StationChoices,
  ) {
    this.place = place;
    this.written = written;
    this.isWhole = isWhole;
  }

  get days(): PlaceSeries["days"] {
    return this.#whole().days;
  }

  get stations(): PlaceSeries["stations"] {
    return this.#hasOwnRowsOnly() ? [] : this.#whole().stations;
  }

  get findings(): PlaceSeries["findings"] {
    return this.#whole().findings;
  }

  get questions(): PlaceSeries["questions"] {
    return this.#whole().questions;
  }

  daysWhere(isWanted: (day: Day) => boolean): readonly AirDay[] {
    if (!this.#hasOwnRowsOnly()) return this.days.filter(({ day }) => isWanted(day));
    const wanted = this.tables.map(({ rows, ...facts }) => ({
      ...facts,
      rows: rows.where(isWanted),
    }));
    return daysOfRows(wanted) ?? placeSeries(this.written, wanted, this.choices).days;
  }
}
