/** The unit of each column of values: as staff or the header say, else the title, else what the values can only be. */
import { concentrationUnit, type Pollutant } from "../../../standards/pollutant";
import type { ColumnGuess } from "../../air-day";
import type { SheetGrid } from "../../../tables/sheet-grid";
import { itemWords } from "../words/item-words";
import type { ValueColumn } from "./table-plan";

export interface UnitChoice {
  readonly unit: string;
  /** To the kept unit. */
  readonly factor: number;
  readonly from: NonNullable<ColumnGuess["unitFrom"]>;
}

/** From a unit to the kept one of an item; null: not a unit of mass by volume. */
export function unitFactor(item: Pollutant, unit: string): number | null {
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

/** "单位：μg/m³（CO为mg/m³）" gives the first; of CO what stands beside it. */
export function titleUnit(title: string, item: Pollutant): string | null {
  const told = /单位[^:：]*[:：]?(.*)/.exec(title)?.[1] ?? "";
  const ofCarbon = /(?:CO|一氧化碳)[^μu微m毫]{0,6}((?:mg|μg|ug|毫克|微克)[^,，;；)）\s]*)/i.exec(told);
  if (item === "CO") return ofCarbon ? itemWords(ofCarbon[1] ?? "").unit : null;
  return itemWords(ofCarbon ? told.replace(ofCarbon[0], "") : told).unit;
}

/** @param rows rows to judge the values by, where no unit stands anywhere */
export function unitOf(
  grid: SheetGrid,
  { column, words, unit }: Pick<ValueColumn, "column" | "words" | "unit">,
  item: Pollutant,
  title: string,
  rows: readonly number[],
): UnitChoice {
  const told: readonly (readonly [string | null, UnitChoice["from"]])[] = [
    [unit, "correction"],
    [words.unit, "header"],
    [titleUnit(title, item), "title"],
  ];
  const inferred = unitOfValues(grid, column, item, rows);
  for (const [name, from] of told) {
    const factor = name === null ? null : unitFactor(item, name);
    // μg/m³ over all six, CO too: values of 0.3 to 1.7 can only be mg/m³.
    const cannotBe = from !== "correction" && item === "CO" && name === "μg/m³" && inferred === "mg/m³";
    if (name !== null && factor !== null && !cannotBe) return { unit: name, factor, from };
    if (cannotBe) return { unit: inferred, factor: 1, from: "values" };
  }
  const kept = concentrationUnit(item);
  return inferred === null || inferred === kept
    ? { unit: kept, factor: 1, from: "default" }
    : { unit: inferred, factor: unitFactor(item, inferred) ?? 1, from: "values" };
}

function unitOfValues(grid: SheetGrid, column: number, item: Pollutant, rows: readonly number[]): string | null {
  const values = rows
    .flatMap((row) => {
      const cell = grid.cell(row, column);
      return cell.kind === "number" && cell.value > 0 ? [cell.value] : [];
    })
    .sort((a, b) => a - b);
  const median = values[Math.floor(values.length / 2)];
  if (median === undefined || values.length < FEWEST_VALUES) return null;
  if (item === "CO") return median > MILLI_BELOW ? "μg/m³" : "mg/m³";
  return median < MICRO_ABOVE ? "mg/m³" : "μg/m³";
}
