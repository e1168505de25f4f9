/** The figures of pandas_report.py from rows of plain values, as a script has them. */

export type Row = readonly unknown[];
export type Period = Record<string, number | Record<string, number>>;

export interface Figures {
  readonly periods: Record<string, Period | null>;
  readonly pushedHours: number;
}

interface Day {
  /** As Excel counts. */
  readonly day: number;
  readonly values: ReadonlyMap<string, number>;
}

/** Items → the figure, its decimals, its limit, and the share of a percentile; null: the mean. */
export const ITEMS = [
  ["PM2.5", "pm25Mean", 0, 35, null],
  ["PM10", "pm10Mean", 0, 70, null],
  ["SO2", "so2Mean", 0, 60, null],
  ["NO2", "no2Mean", 0, 40, null],
  ["CO", "coP95", 1, 4, 0.95],
  ["O3-8h", "o3P90", 0, 160, 0.9],
] as const;
export const KEYS = [...ITEMS.map(([, key]) => key), "compositeIndex", "goodDays", "goodRatio"] as const;
const CLASSES = ["excellent", "good", "light", "moderate", "heavy", "severe"] as const;
const CLASS_ENDS = [50, 100, 150, 200, 300, Infinity];

const EPOCH = Date.UTC(1899, 11, 30);
const serialOf = (year: number, month: number, day: number): number =>
  (Date.UTC(year, month - 1, day) - EPOCH) / 86_400_000;

function dayOf(value: unknown): number | null {
  if (typeof value === "number") return Math.floor(value);
  const [, year, month, day] = /^(\d{4})[-年./](\d{1,2})[-月./](\d{1,2})/.exec(String(value ?? "").trim()) ?? [];
  return year === undefined ? null : serialOf(Number(year), Number(month), Number(day));
}

function nameOf(value: unknown): string | null {
  const text = String(value ?? "")
    .normalize("NFKC")
    .replace(/\(.*|\s|指数$/g, "")
    .replace("PM2,5", "PM2.5")
    .replace("PM.5", "PM2.5");
  if (text === "日期" || text === "监测日期") return "date";
  if (text === "城市") return "place";
  return text === "AQI" || ITEMS.some(([item]) => item === text) ? text : null;
}

const numberOf = (value: unknown): number =>
  typeof value === "number" ? value : typeof value === "string" && value.trim() !== "" ? Number(value) : NaN;

/** The columns of a table of days and its first row; null: the sheet has none. */
function headOf(rows: readonly Row[]): { readonly names: readonly (string | null)[]; readonly first: number } | null {
  for (const [at, row] of rows.slice(0, 6).entries()) {
    const below = rows[at + 1];
    const isTwo = below !== undefined && (below[0] ?? "") === "";
    const names = Array.from(row, (value, column) => nameOf(value) ?? (isTwo ? nameOf(below[column]) : null));
    if (["date", "PM2.5", "PM10"].every((name) => names.includes(name))) return { names, first: at + (isTwo ? 2 : 1) };
  }
  return null;
}

function daysOf(sheets: readonly (readonly Row[])[], place: string): Day[] {
  const days = new Map<number, Day>();
  for (const rows of sheets) {
    const head = headOf(rows);
    if (head === null) continue;
    const [dateAt, placeAt] = [head.names.indexOf("date"), head.names.indexOf("place")];
    for (const row of rows.slice(head.first)) {
      const day = dayOf(row[dateAt]);
      if (day === null || days.has(day) || (place !== "-" && row[placeAt] !== place)) continue;
      const values = head.names.flatMap((name, at): [string, number][] => {
        const value = numberOf(row[at]);
        return name === null || name === "date" || name === "place" || !(value >= 0) ? [] : [[name, value]];
      });
      days.set(day, { day, values: new Map(values) });
    }
  }
  return [...days.values()];
}

/** GB/T 8170: half to even. */
function rounded(value: number, digits: number): number {
  const scaled = Math.round(value * 1e10) / 10 ** (10 - digits);
  const [low, rest] = [Math.floor(scaled), scaled - Math.floor(scaled)];
  const whole = Math.abs(rest - 0.5) < 1e-9 ? low + (low % 2) : Math.round(scaled);
  return whole / 10 ** digits;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  const [at, rest] = [Math.floor((sorted.length - 1) * share), ((sorted.length - 1) * share) % 1];
  return (sorted[at] ?? NaN) + rest * ((sorted[at + 1] ?? sorted[at] ?? NaN) - (sorted[at] ?? NaN));
}

function periodOf(days: readonly Day[], from: number, to: number): Period | null {
  const part = days.filter(({ day }) => day >= from && day <= to);
  if (part.length === 0) return null;
  const valuesOf = (item: string): number[] => part.flatMap(({ values }) => values.get(item) ?? []);
  const exact = ITEMS.map(([item, , , , share]) => {
    const values = valuesOf(item);
    return share === null ? values.reduce((sum, one) => sum + one, 0) / values.length : percentile(values, share);
  });
  const classOf = (aqi: number): number => CLASS_ENDS.findIndex((end) => aqi <= end);
  const classes = valuesOf("AQI").map(classOf);
  return toldPeriod(
    exact,
    classes.length === 0 ? [] : CLASSES.map((_, at) => classes.filter((one) => one === at).length),
  );
}

/** @param exact in the order of `ITEMS` @param counts days of each class; none: the table has no AQI */
export function toldPeriod(exact: readonly number[], counts: readonly number[]): Period {
  const period: Period = Object.fromEntries(
    ITEMS.map(([, key, digits], at) => [key, rounded(exact[at] ?? NaN, digits)]),
  );
  const index = ITEMS.reduce((sum, [, , , limit], at) => sum + (exact[at] ?? NaN) / limit, 0);
  period.compositeIndex = rounded(index, 2);
  if (counts.length === 0) return period;
  const [excellent = 0, good = 0] = counts;
  const valid = counts.reduce((sum, one) => sum + one, 0);
  return {
    ...period,
    goodDays: excellent + good,
    goodRatio: rounded((100 * (excellent + good)) / valid, 1),
    classDays: Object.fromEntries(CLASSES.map((name, at) => [name, counts[at] ?? 0])),
  };
}

function pushedHoursOf(sheets: readonly (readonly Row[])[], from: number, to: number): number {
  let hours = 0;
  for (const rows of sheets)
    for (const [at, row] of rows.slice(0, 4).entries()) {
      const head = Array.from(row, (value) => String(value ?? "").replace(/\s/g, ""));
      const dayAt = head.findIndex((name) => name === "推送时间" || name === "推送日期");
      const countAt = head.findIndex((name) => /^超标(小时数|时长)/.test(name));
      if (dayAt < 0 || countAt < 0) continue;
      for (const entry of rows.slice(at + 1)) {
        const day = dayOf(entry[dayAt]);
        if (day !== null && day >= from && day <= to) hours += numberOf(entry[countAt]) || 0;
      }
    }
  return hours;
}

/** @param until "2021-12-15" @param place "-": the workbook has one */
export function figuresOf(sheets: readonly (readonly Row[])[], until: string, place: string): Figures {
  const [year = 0, month = 0, day = 0] = until.split("-").map(Number);
  const days = daysOf(sheets, place);
  const end = serialOf(year, month, day);
  return {
    periods: {
      month: periodOf(days, serialOf(year, month, 1), end),
      monthLastYear: periodOf(days, serialOf(year - 1, month, 1), serialOf(year - 1, month, day)),
      yearToDate: periodOf(days, serialOf(year, 1, 1), end),
      yearToDateLastYear: periodOf(days, serialOf(year - 1, 1, 1), serialOf(year - 1, month, day)),
    },
    pushedHours: pushedHoursOf(sheets, serialOf(year, 1, 1), end),
  };
}
