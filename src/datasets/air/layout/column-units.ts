/** The unit of each column of values: as staff or the header say, else the title, else what the values can only be. */
import { concentrationUnit, type Pollutant } from "../../../standards/pollutant";
import type { ColumnGuess } from "../../air-day";
import type { SheetGrid } from "../../../tables/sheet-grid";
import { itemWords } from "../words/item-words";
import type { ValueColumn } from "./value-columns";

export interface UnitChoice {
  readonly unit: string;
  /** To the kept unit. */
  readonly factor: number;
  readonly from: NonNullable<ColumnGuess["unitFrom"]>;
  /** Another that is told, in which the values cannot be. */
  readonly told?: string;
}

/** From a unit to the kept one of an item; null: not a unit of mass by volume. */
function unitFactor(item: Pollutant, unit: string): number | null {
  const kept = concentrationUnit(item);
  if (unit === kept) return 1;
  if (unit === "mg/m³") return 1000;
  if (unit === "μg/m³") return 0.001;
  return byVolume(item, unit);
}

/** g/mol */
const MOLAR_MASS: Readonly<Partial<Record<Pollutant, number>>> = { SO2: 64.066, NO2: 46.0055, CO: 28.01, O3: 47.998 };
/** Litres of one mole at 298.15 K and 101.325 kPa, the state that GB 3095 refers gases to. */
const MOLAR_VOLUME = 24.4654;

/** From a share of volume; null: particles have none. 1 ppb of O3 is 1.96 µg/m³. */
function byVolume(item: Pollutant, unit: string): number | null {
  const mass = MOLAR_MASS[item];
  if (mass === undefined || (unit !== "ppb" && unit !== "ppm")) return null;
  const micrograms = (mass / MOLAR_VOLUME) * (unit === "ppm" ? 1000 : 1);
  return item === "CO" ? micrograms / 1000 : micrograms;
}

export const isByVolume = (unit: string): boolean => unit === "ppb" || unit === "ppm";

/** From so many values on, their size tells the unit. */
const FEWEST_VALUES = 3;
/** In µg/m³ the usual value of an item lies above this, in mg/m³ below. */
const MICRO_ABOVE = 0.5;
/** CO in mg/m³ lies below this, in µg/m³ above. */
const MILLI_BELOW = 50;
/** Of the other items no usual value is so many mg/m³. */
const MILLI_IMPOSSIBLE = 5;

/** "单位：μg/m³（CO为mg/m³）" gives the first; of CO what stands beside it. */
export function titleUnit(title: string, item: Pollutant): string | null {
  const told = /单位[^:：]*[:：]?(.*)/.exec(title)?.[1] ?? "";
  const ofCarbon = /(?:CO|一氧化碳)[^μu微m毫]{0,6}((?:mg|μg|ug|毫克|微克)[^,，;；)）\s]*)/i.exec(told);
  if (item === "CO") return ofCarbon ? itemWords(ofCarbon[1] ?? "").unit : null;
  return itemWords(ofCarbon ? told.replace(ofCarbon[0], "") : told).unit;
}

type Told = readonly (readonly [unit: string | null, from: UnitChoice["from"]])[];

/** @param rows rows to judge the values by, where no unit stands anywhere, or one that cannot be */
export function unitOf(
  grid: SheetGrid,
  { column, words, unit }: Pick<ValueColumn, "column" | "words" | "unit">,
  item: Pollutant,
  title: string,
  rows: readonly number[],
): UnitChoice {
  const told: Told = [
    [unit, "correction"],
    [words.unit, "header"],
    [titleUnit(title, item), "title"],
  ];
  return unitTold(item, told, numbersIn(grid, rows, [column]));
}

/** The first unit that is told, but for one that the values cannot be in; else what they can only be. */
export function unitTold(item: Pollutant, told: Told, values: readonly number[]): UnitChoice {
  const median = medianOf(values);
  for (const [name, from] of told) {
    const factor = name === null ? null : unitFactor(item, name);
    if (name === null || factor === null) continue;
    const only = from === "correction" ? null : contradicted(item, name, median);
    return only === null
      ? { unit: name, factor, from }
      : { unit: only, factor: unitFactor(item, only) ?? 1, from: "values", told: name };
  }
  const [kept, inferred] = [concentrationUnit(item), unitOfSize(item, median)];
  return inferred === null || inferred === kept
    ? { unit: kept, factor: 1, from: "default" }
    : { unit: inferred, factor: unitFactor(item, inferred) ?? 1, from: "values" };
}

/** Values above zero. */
export function numbersIn(grid: SheetGrid, rows: readonly number[], columns: readonly number[]): number[] {
  const numbers: number[] = [];
  for (const row of rows)
    for (const column of columns) {
      const cell = grid.cell(row, column);
      if (cell.kind === "number" && cell.value > 0) numbers.push(cell.value);
    }
  return numbers;
}

/** null: too few to tell by. */
function medianOf(values: readonly number[]): number | null {
  const sorted = Float64Array.from(values).sort();
  return sorted.length < FEWEST_VALUES ? null : (sorted[Math.floor(sorted.length / 2)] ?? null);
}

function unitOfSize(item: Pollutant, median: number | null): string | null {
  if (median === null) return null;
  if (item === "CO") return median > MILLI_BELOW ? "μg/m³" : "mg/m³";
  return median < MICRO_ABOVE ? "mg/m³" : "μg/m³";
}

/** μg/m³ over CO of 0.3 to 1.7, mg/m³ over PM2.5 of 55. @returns the unit that it can only be; null: it can be */
function contradicted(item: Pollutant, told: string, median: number | null): string | null {
  const only = unitOfSize(item, median);
  if (median === null || only === null || only === told || isByVolume(told)) return null;
  // A month of sandstorms is no month of thousands of micrograms.
  return item !== "CO" && told === "mg/m³" && median < MILLI_IMPOSSIBLE ? null : only;
}
