/**
 * The rules of the air once more, from the standards' tables and clauses alone, in exact fractions: what the program
 * computes is held against this. Nothing here is taken from `src/`; it is slow, and meant to be read beside the
 * standards.
 */

// ---- fractions -----------------------------------------------------------------------------------------------------

export type Fraction = readonly [numerator: bigint, denominator: bigint];

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));
const over = (a: bigint, b: bigint): Fraction => {
  const sign = b < 0n ? -1n : 1n;
  const by = gcd(a, b) * sign;
  return [a / by, b / by];
};
/** "1.05" → 21/20 */
export const exact = (value: number | string): Fraction => {
  const [whole = "0", decimals = ""] = String(value).split(".");
  return over(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
};
const add = (a: Fraction, b: Fraction): Fraction => over(a[0] * b[1] + b[0] * a[1], a[1] * b[1]);
const subtract = (a: Fraction, b: Fraction): Fraction => add(a, [-b[0], b[1]]);
const times = (a: Fraction, b: Fraction): Fraction => over(a[0] * b[0], a[1] * b[1]);
const divide = (a: Fraction, b: Fraction): Fraction => over(a[0] * b[1], a[1] * b[0]);
const compare = (a: Fraction, b: Fraction): number =>
  Number(a[0] * b[1] - b[0] * a[1] > 0n) - Number(a[0] * b[1] < b[0] * a[1]);
const floor = (a: Fraction): bigint => (a[0] >= 0n ? a[0] / a[1] : -((-a[0] + a[1] - 1n) / a[1]));
const ceiling = (a: Fraction): bigint => -floor([-a[0], a[1]]);
const whole = (n: number | bigint): Fraction => [BigInt(n), 1n];
export const asNumber = ([a, b]: Fraction): number => {
  const digits = (a * 10n ** 30n) / b;
  const text = (digits < 0n ? -digits : digits).toString().padStart(31, "0");
  return Number(`${digits < 0n ? "-" : ""}${text.slice(0, -30)}.${text.slice(-30)}`);
};
const sumOf = (values: readonly Fraction[]): Fraction => values.reduce(add, whole(0));

/** GB/T 8170: half to even. */
export const halfEven = (value: Fraction, decimals: number): Fraction => {
  const scaled = times(value, whole(10n ** BigInt(decimals)));
  const low = floor(scaled);
  const twice = compare(times(subtract(scaled, whole(low)), whole(2)), whole(1));
  const up = twice > 0 || (twice === 0 && low % 2n !== 0n);
  return over(low + (up ? 1n : 0n), 10n ** BigInt(decimals));
};

// ---- tables --------------------------------------------------------------------------------------------------------

export type Item = "SO2" | "NO2" | "CO" | "O3" | "PM10" | "PM25";
export const items: readonly Item[] = ["SO2", "NO2", "CO", "O3", "PM10", "PM25"];
export type Edition = "2012" | "2026-transition" | "2026-final";
export const editions: readonly Edition[] = ["2012", "2026-transition", "2026-final"];

/** One line an index, written as the table stands: IAQI, SO2, NO2, CO, O3-8h, PM10 of 2012 and 2026, PM2.5 of both. */
export const indexTable = `
50   50   40  2  100  50  50  35  35
100  150  80  4  160 150 120  75  60
150  475 180 14  215 250 250 115 115
200  800 280 24  265 350 350 150 150
300 1600 565 36  800 420 420 250 250
400 2100 750 48    -  500 500 350 350
500 2620 940 60    -  600 600 500 500`
  .trim()
  .split("\n")
  .map((line) => line.trim().split(/\s+/));

/** Edition, grade, item, annual, daily: GB 3095 table 1. */
export const limitTable = `
2012             I  SO2  20  50
2012             I  NO2  40  80
2012             I  CO    -   4
2012             I  O3    - 100
2012             I  PM10 40  50
2012             I  PM25 15  35
2012            II  SO2  60 150
2012            II  NO2  40  80
2012            II  CO    -   4
2012            II  O3    - 160
2012            II  PM10 70 150
2012            II  PM25 35  75
2026-transition  I  SO2  20  50
2026-transition  I  NO2  40  80
2026-transition  I  CO    -   4
2026-transition  I  O3    - 100
2026-transition  I  PM10 40  50
2026-transition  I  PM25 15  35
2026-transition II  SO2  60 150
2026-transition II  NO2  40  80
2026-transition II  CO    -   4
2026-transition II  O3    - 160
2026-transition II  PM10 60 120
2026-transition II  PM25 30  60
2026-final       I  SO2  20  50
2026-final       I  NO2  30  50
2026-final       I  CO    -   4
2026-final       I  O3    - 100
2026-final       I  PM10 20  50
2026-final       I  PM25 10  25
2026-final      II  SO2  20  50
2026-final      II  NO2  30  50
2026-final      II  CO    -   4
2026-final      II  O3    - 160
2026-final      II  PM10 50 100
2026-final      II  PM25 25  50`
  .trim()
  .split("\n")
  .map((line) => line.trim().split(/\s+/));

export const limitOf = (edition: Edition, grade: "I" | "II", item: Item, of: "annual" | "daily"): number | null => {
  const line = limitTable.find(([e, g, i]) => e === edition && g === grade && i === item);
  const text = line?.[of === "annual" ? 3 : 4] ?? "-";
  return text === "-" ? null : Number(text);
};

const columnOf = (item: Item, edition: Edition): number =>
  ({ SO2: 1, NO2: 2, CO: 3, O3: 4, PM10: edition === "2012" ? 5 : 6, PM25: edition === "2012" ? 7 : 8 })[item];

// ---- a day ---------------------------------------------------------------------------------------------------------

export function indexOf(item: Item, value: Fraction, edition: Edition): number | null {
  const c = edition === "2012" ? value : halfEven(value, item === "CO" ? 1 : 0);
  let [lowIndex, low] = [whole(0), whole(0)];
  for (const line of indexTable) {
    const text = line[columnOf(item, edition)] ?? "-";
    if (text === "-") return edition === "2012" ? null : 300;
    const [highIndex, high] = [whole(Number(line[0])), exact(text)];
    if (compare(c, high) <= 0) {
      const slope = divide(subtract(highIndex, lowIndex), subtract(high, low));
      return Number(ceiling(add(times(slope, subtract(c, low)), lowIndex)));
    }
    [lowIndex, low] = [highIndex, high];
  }
  return 500;
}

export type DayValues = Readonly<Partial<Record<Item, Fraction>>>;

export function judge(day: DayValues, edition: Edition): { readonly aqi: number | null; readonly primary: Item[] } {
  const indices = items.flatMap((item) => {
    const value = day[item];
    const index = value === undefined ? null : indexOf(item, value, edition);
    return index === null ? [] : [{ item, index }];
  });
  if (indices.length === 0) return { aqi: null, primary: [] };
  const aqi = Math.max(...indices.map(({ index }) => index));
  const incomplete = items.some((item) => day[item] === undefined);
  if (edition !== "2012" && incomplete && aqi <= 100) return { aqi: null, primary: [] };
  return { aqi, primary: aqi > 50 ? indices.filter(({ index }) => index === aqi).map(({ item }) => item) : [] };
}

export const classNames = ["excellent", "good", "light", "moderate", "heavy", "severe"] as const;
export const classOfIndex = (aqi: number): (typeof classNames)[number] =>
  classNames[[50, 100, 150, 200, 300].filter((top) => aqi > top).length] ?? "severe";

// ---- periods -------------------------------------------------------------------------------------------------------

export const meanOf = (values: readonly Fraction[]): Fraction | null =>
  values.length === 0 ? null : divide(sumOf(values), whole(values.length));

/** k = 1 + (n − 1)·p; ranks count from one. */
export function percentileOf(values: readonly Fraction[], percent: number): Fraction | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort(compare);
  const k = add(whole(1), times(whole(values.length - 1), [BigInt(percent), 100n]));
  const s = Number(floor(k));
  const at = (rank: number): Fraction => sorted[Math.min(rank, sorted.length) - 1] ?? whole(0);
  return add(at(s), times(subtract(at(s + 1), at(s)), subtract(k, whole(s))));
}

export const percents: Readonly<Record<Item, number>> = { SO2: 98, NO2: 98, PM10: 95, PM25: 95, CO: 95, O3: 90 };

/** What the rankings add up: means and two percentiles against the annual limits. */
export function compositeOf(days: readonly DayValues[], edition: Edition): Fraction | null {
  const parts = items.map((item): Fraction | null => {
    const values = days.map((day) => day[item]).filter((value) => value !== undefined);
    const percentileItem = item === "CO" || item === "O3";
    const value = percentileItem ? percentileOf(values, percents[item]) : meanOf(values);
    const limit = limitOf(edition, "II", item, percentileItem ? "daily" : "annual");
    return value === null || limit === null ? null : divide(value, whole(limit));
  });
  const known = parts.flatMap((part): Fraction[] => (part === null ? [] : [part]));
  return known.length < items.length ? null : sumOf(known);
}

/** GB 3095 table 4 and HJ 663-2013 6.1.3 over a whole year; `counts`: valid days in January … December. */
export const yearIsValid = (counts: readonly number[]): { readonly mean: boolean; readonly percentile: boolean } => {
  const mean = counts.reduce((a, b) => a + b, 0) >= 324;
  return { mean, percentile: mean && counts.every((count, index) => count >= (index === 1 ? 25 : 27)) };
};

// ---- hours and stations --------------------------------------------------------------------------------------------

export type HourValues = readonly (Fraction | null)[];

const present = (values: HourValues): Fraction[] => values.flatMap((value) => (value === null ? [] : [value]));

export const dayOfHours = (hours: HourValues): Fraction | null =>
  present(hours).length >= 20 ? meanOf(present(hours)) : null;

export function ozoneOfHours(hours: HourValues): Fraction | null {
  const means: Fraction[] = [];
  for (let end = 8; end <= 24; end += 1) {
    const eight = present(hours.slice(end - 8, end));
    const one = meanOf(eight);
    if (one !== null && eight.length >= 6) means.push(one);
  }
  const best = means.sort(compare).at(-1);
  return best !== undefined && (means.length >= 14 || compare(best, whole(160)) > 0) ? best : null;
}

/** One value a station in operation; null: not valid that day. At least 75 % valid, of fewer than four 50 %. */
export function placeOfStations(stations: HourValues): Fraction | null {
  const valid = present(stations);
  const needed = stations.length < 4 ? 50 : 75;
  return valid.length > 0 && 100 * valid.length >= needed * stations.length ? meanOf(valid) : null;
}
