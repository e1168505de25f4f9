/** Whose a row is: its place and station, by its cells, its columns, the lines above and the sheet. */
import type { SheetGrid } from "../../../tables/sheet-grid";
import { isSamePlace } from "../../../vocabulary/same-place";
import { isCountyOfTownships, isTownOfCounty, isTownship } from "../../air-days/whole-of-places";
import type { LargerPlace } from "../layout/place-columns";
import type { Series, SeriesPlan } from "../layout/series";
import type { TablePlan } from "../layout/table-plan";
import type { SheetFacts } from "../sheet-facts";
import { isDistrictOfTown } from "../words/town-parts";
import { isMeanOfStations } from "../words/written-words";
import type { LineKey } from "./air-line";
import { namedAmong } from "./place-and-station";
import type { RowContext } from "./row-context";

export type Whose = Pick<LineKey, "place" | "station" | "whole">;

export class RowNames {
  readonly #city: number | null;
  readonly #station: number | null;
  /** A blank cell belongs to the merged one above. */
  #lastCity: string | null = null;
  #lastStation: string | null = null;
  readonly #namesOver = new Map<number, string>();
  readonly #countyOfTitle: string | null;
  /** The county of the title, where the column of places names nothing but its city. */
  readonly #countyOfCity: string | null;

  constructor(
    private readonly grid: SheetGrid,
    private readonly plan: TablePlan,
    private readonly series: SeriesPlan,
    private readonly facts: SheetFacts,
    private readonly context: RowContext,
    sample: readonly number[],
  ) {
    this.#city = plan.keys.get("city")?.column ?? null;
    this.#station = plan.keys.get("station")?.column ?? null;
    this.#countyOfCity = countyWithin(plan.larger, facts.place);
    this.#countyOfTitle = this.#isOfTownships(sample) ? facts.placeOfTitle : null;
  }

  of(row: number, series: Series): Whose {
    const named = this.#named(series);
    const station = this.#stationIn(row) ?? named.station ?? this.context.station;
    const place = this.#placeIn(row) ?? named.place ?? this.context.place ?? this.plan.county ?? this.#placeOfSheet();
    // 全县, or the county itself, among its stations.
    const isWhole = station !== null && (isMeanOfStations(station) || (place !== null && isSamePlace(station, place)));
    return isWhole ? { place, station: null, whole: station } : { place, station };
  }

  /** The next block's own stations or counties, where its heading names others than the first. */
  readHeadingAgain(row: number): void {
    for (const { single, station, place } of this.series.series) {
      const name = single === null || (station ?? place) === null ? "" : this.grid.words(row, single.column);
      if (single === null || name === "" || isMeanOfStations(name)) continue;
      if (name === (station ?? place)) this.#namesOver.delete(single.column);
      else this.#namesOver.set(single.column, name);
    }
  }

  /** The series as the heading above the row names it. */
  #named(series: Series): Pick<Series, "place" | "station"> {
    const name = series.single === null ? undefined : this.#namesOver.get(series.single.column);
    if (name === undefined) return series;
    return namedAmong(name, [name, ...this.#namesOver.values()]);
  }

  #stationIn(row: number): string | null {
    if (this.#station === null) return null;
    const label = this.grid.label(row, this.#station);
    return label === "" ? this.#lastStation : (this.#lastStation = label);
  }

  #placeIn(row: number): string | null {
    if (this.#city === null) return null;
    if (this.#countyOfCity !== null) return this.#countyOfCity;
    const label = this.grid.label(row, this.#city);
    return label === "" ? this.#lastCity : (this.#lastCity = this.#wholeName(row, label));
  }

  #wholeName(row: number, name: string): string {
    // 全县 beside townships is the county of the title.
    if (this.#countyOfTitle !== null && !isTownship(name)) return this.#countyOfTitle;
    const { sameNamed } = this.plan;
    return sameNamed?.names.has(name) === true ? `${this.grid.label(row, sameNamed.column)}${name}` : name;
  }

  /** A part of a town may be the name of the first of several stations. */
  #placeOfSheet(): string | null {
    const { place } = this.facts;
    return place !== null && place === this.context.stationAbove ? null : place;
  }

  /** Townships, and their whole among them under a word as 全县. */
  #isOfTownships(sample: readonly number[]): boolean {
    const column = this.#city;
    if (column === null) return false;
    const names = [...new Set(sample.map((row) => this.grid.label(row, column)).filter((name) => name !== ""))];
    return names.some((name) => (/^[全县]/.test(name) || isTownOfCounty(name)) && isCountyOfTownships(name, names));
  }
}

/** 鲁山县 in the title over 市 平顶山市; of two cities the header must tell which is the larger. */
function countyWithin(larger: LargerPlace | null, place: string | null): string | null {
  if (larger === null || place === null || isSamePlace(place, larger.name) || isDistrictOfTown(place)) return null;
  return /[县旗区]$/.test(place) || (larger.isPrefecture && /市$/.test(place)) ? place : null;
}
