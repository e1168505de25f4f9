/**
 * The same figures as an analyst without a program would have them: a sheet of formulas over the days and the pushes,
 * worked out by LibreOffice. The formulas name the columns of the bench's own workbooks.
 */
import { dayOf, isoDate, type Day } from "../../../src/calendar/day";
import type { Workbook } from "../../../src/preview/workbook/workbook";
import { LAST_DAY } from "../drawn-workbooks";
import { ITEMS, toldPeriod, type Figures, type Period, type Row } from "./scripted-figures";

export const FORMULA_SHEET = "公式";

/** Where the figures of a workbook stand: sheets, columns by letter, first and last row. */
export interface Ground {
  /** The sheet of days of a year. */
  readonly daysOf: (year: number) => { readonly sheet: string; readonly first: number; readonly last: number };
  /** Days as ISO text are compared as such. */
  readonly isText: boolean;
  readonly columns: Readonly<Record<string, string>>;
  readonly place: string | null;
  /** Lists of pushes: their sheet, column of days, of hours, first and last row. */
  readonly pushes: readonly (readonly [sheet: string, day: string, hours: string, first: number, last: number])[];
}

const DRAWN = ["日期", "PM2.5", "PM10", "SO2", "NO2", "CO", "O3-8h"];
const lettersOf = (names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name, at) => [name, String.fromCharCode(65 + at)]));

/** Days in so many rows, as `daily` or, of several places, `dailyOfPlaces` draws them; and pushes, as `pushes` does. */
export const drawnGround = (rows: number, place: string | null, pushed = 0): Ground => ({
  daysOf: () => ({ sheet: "日报", first: 2, last: rows + 1 }),
  isText: true,
  columns: lettersOf(place === null ? DRAWN : ["城市", ...DRAWN]),
  place,
  pushes: pushed === 0 ? [] : [["超标推送台账", "B", "E", 2, pushed + 1]],
});

export const sampleGround: Ground = {
  daysOf: (year) => ({ sheet: `${year}年`, first: 3, last: year === 2020 ? 368 : 351 }),
  isText: false,
  columns: lettersOf(["日期", "PM2.5", "PM10", "SO2", "NO2", "O3-8h", "CO", "AQI"]),
  place: null,
  pushes: [
    ["超标推送1-6月", "B", "E", 2, 66],
    ["超标推送7-11月", "B", "E", 4, 65],
  ],
};

const YEAR = 2021;
const PERIODS: Readonly<Record<string, readonly [number, Day, Day]>> = {
  month: [YEAR, dayOf(YEAR, 12, 1), LAST_DAY],
  monthLastYear: [YEAR - 1, dayOf(YEAR - 1, 12, 1), dayOf(YEAR - 1, 12, 15)],
  yearToDate: [YEAR, dayOf(YEAR, 1, 1), LAST_DAY],
  yearToDateLastYear: [YEAR - 1, dayOf(YEAR - 1, 1, 1), dayOf(YEAR - 1, 12, 15)],
};

const CLASS_STARTS = [-1, 50, 100, 150, 200, 300];

/** 1 for a row of the period (and of the place), else 0. */
function rowsOf({ daysOf, isText, columns, place }: Ground, period: string): (column: string) => [string, string] {
  const [year, from, to] = PERIODS[period] ?? [YEAR, LAST_DAY, LAST_DAY];
  const { sheet, first, last } = daysOf(year);
  const range = (column: string): string => `'${sheet}'!$${column}$${first}:$${column}$${last}`;
  const day = range(columns.日期 ?? "A");
  const told = (one: Day): string => (isText ? `"${isoDate(one)}"` : `DATEVALUE("${isoDate(one)}")`);
  const ofPlace = place === null ? "" : `*(${range(columns.城市 ?? "A")}="${place}")`;
  return (column) => [`(${day}>=${told(from)})*(${day}<=${told(to)})${ofPlace}`, range(columns[column] ?? "A")];
}

function periodFormulas(ground: Ground, period: string): string[] {
  const of = rowsOf(ground, period);
  const means = ITEMS.map(([item, , , , share]) => {
    const [is, values] = of(item);
    return share === null
      ? `=SUMPRODUCT(${is}*ISNUMBER(${values}),${values})/SUMPRODUCT(${is}*ISNUMBER(${values}))`
      : `=SUMPRODUCT(PERCENTILE(IF(${is}*ISNUMBER(${values}),${values}),${share}))`;
  });
  if (ground.columns.AQI === undefined) return means;
  const [is, aqi] = of("AQI");
  const ends = [...CLASS_STARTS.slice(1), 9999];
  return [...means, ...ends.map((end, at) => `=SUMPRODUCT(${is}*(${aqi}>${CLASS_STARTS[at]})*(${aqi}<=${end}))`)];
}

function pushFormula({ pushes }: Ground): string {
  const [from, to] = [`"${isoDate(dayOf(YEAR, 1, 1))}"`, `"${isoDate((LAST_DAY + 1) as Day)}"`];
  const sums = pushes.map(([sheet, day, hours, first, last]) => {
    const range = (column: string): string => `'${sheet}'!$${column}$${first}:$${column}$${last}`;
    // Days and hours stand there as numbers or as text.
    const text = `IF(ISNUMBER(${range(day)}),TEXT(${range(day)},"yyyy-mm-dd"),${range(day)})`;
    return `SUMPRODUCT((${text}>=${from})*(${text}<${to})*IFERROR(VALUE(${range(hours)}),0))`;
  });
  return `=${sums.join("+") || "0"}`;
}

/** A row a period, then one of the hours pushed. */
export function addFormulas(workbook: Workbook, ground: Ground): void {
  const sheet = workbook.addSheet(FORMULA_SHEET);
  const put = (row: number, column: number, formula: string): void =>
    sheet.setCell(row, column, { value: "", formula, known: false, style: 0, quotePrefix: false, source: null });
  for (const [row, period] of Object.keys(PERIODS).entries())
    for (const [column, formula] of periodFormulas(ground, period).entries()) put(row, column, formula);
  put(Object.keys(PERIODS).length, 0, pushFormula(ground));
}

/** What stands in the sheet of formulas once they are worked out, rounded as all others' figures are. */
export function figuresOfFormulas(rows: readonly Row[]): Figures {
  const names = Object.keys(PERIODS);
  const periodOf = (row: Row = []): Period | null => {
    const values = row.map(Number);
    // Without a day the formulas are errors.
    return values.some(Number.isNaN) ? null : toldPeriod(values.slice(0, ITEMS.length), values.slice(ITEMS.length));
  };
  return {
    periods: Object.fromEntries(names.map((name, row) => [name, periodOf(rows[row])])),
    pushedHours: Number(rows[names.length]?.[0]),
  };
}
