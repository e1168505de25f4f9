/** Whether a table is one of air data, and what tells its time. A ledger that has an AQI beside its words is none. */
import type { SheetGrid } from "../../../tables/sheet-grid";
import { isWeekday } from "./column-roles";
import { isLineOfDay } from "./days-under-time";
import { headText } from "./head-rows";
import type { SeriesPlan } from "./series";
import type { SheetFacts } from "../sheet-facts";
import { classNamed, rowState } from "../words/written-words";
import { sampleRows, type TablePlan } from "./table-plan";
import { whenIn } from "../words/when-words";

/** Two items make an air sheet; one does beside an AQI, or where nothing else stands beside it. */
export function isTableOfAir(plan: TablePlan, series: SeriesPlan, facts: SheetFacts): boolean {
  const hasIndex = series.series.some(({ written }) => written.has("aqi"));
  switch (series.from) {
    case "column": {
      const items = new Set(series.series.flatMap(({ columns }) => [...columns.keys()]));
      for (const item of series.ambiguous.keys()) items.add(item);
      if (items.size < FEWEST_OF_AMBIENT && ofEmissions(plan)) return false;
      return items.size >= 2 || (items.size === 1 && (hasIndex || (isAlone(plan) && holdNumbers(plan, series))));
    }
    case "row":
      return series.series.length > 0 && rowItems(plan) >= 1 && !isOfSources(plan);
    case "sheet":
      return series.series.length > 0 && facts.item !== null && isPlain(plan);
    case "index":
      return hasIndex && isTimed(plan, series, facts) && isPlain(plan);
  }
}

/** Chimneys and their owners are measured for the same gases, but for five of the six items never. */
const FEWEST_OF_AMBIENT = 5;
const EMISSIONS = /企业|排放|排口|排污|烟气|废气|折算|锅炉|烟囱|烟道|机组|窑|流量|氮氧化物|nox/i;

const ofEmissions = ({ headers, head }: TablePlan): boolean =>
  [...headers.values(), head?.title ?? ""].some((text) => EMISSIONS.test(text));

/**
 * 超标因子 beside the enterprise that exceeded it: one or two items all the way down, and a column of words that nobody
 * knows, or sources of emissions by name.
 */
function isOfSources(plan: TablePlan): boolean {
  const column = plan.keys.get("item")?.column;
  const items = column === undefined ? 0 : (plan.profiles.get(column)?.distinctTexts ?? 0);
  return items < FEWEST_OF_AMBIENT && (ofEmissions(plan) || (items < FEWEST_OF_LONG && !isPlain(plan)));
}

/** A long table of air has at least so many items. */
const FEWEST_OF_LONG = 3;

/** One item is air's where no other column holds numbers or words of something else. */
const isAlone = (plan: TablePlan): boolean =>
  isPlain(plan) && plan.values.every(({ words, column }) => words.items > 0 || plan.profiles.get(column)?.filled === 0);

const holdNumbers = (plan: TablePlan, { series }: SeriesPlan): boolean =>
  series.some(({ columns }) =>
    [...columns.values()].some(({ column }) => (plan.profiles.get(column)?.numbers ?? 0) > 0),
  );

/** No column of words that nobody knows: measures, causes, enterprises. */
function isPlain(plan: TablePlan): boolean {
  const keys = new Set([...plan.keys.values(), ...plan.written, ...plan.validity].map(({ column }) => column));
  const aside = plan.keys.get("aside")?.column;
  return [...plan.profiles].every(
    ([column, { texts, filled, distinctTexts }]) =>
      (keys.has(column) && column !== aside) ||
      isWeekday(plan.headers.get(column) ?? "") ||
      filled === 0 ||
      texts < 0.5 * filled ||
      distinctTexts <= 1,
  );
}

/** 当日 beside 累计: a title that speaks of running means speaks of those columns only. */
export const tellsApart = ({ series, unread }: SeriesPlan): boolean =>
  unread.some(
    ({ words }) =>
      words.statistic.other && series.some(({ columns }) => words.item !== null && columns.has(words.item)),
  );

/** Columns of ambient items, and each of something that is no day's value: running means, extremes, percentiles. */
export function holdsOtherStatistics(plan: TablePlan, { unread }: SeriesPlan): boolean {
  const measured = unread.filter(
    ({ words, column }) =>
      words.statistic.other && !words.derived && !words.forecast && (plan.profiles.get(column)?.numbers ?? 0) > 0,
  );
  const items = new Set(measured.map(({ words }) => words.item));
  return items.size >= 2 && (items.has("PM25") || items.has("O3")) && !ofEmissions(plan);
}

function rowItems(plan: TablePlan): number {
  const column = plan.keys.get("item")?.column;
  return column === undefined ? 0 : (plan.profiles.get(column)?.items ?? 0);
}

/** Whether column, row or sheet tells the day. */
export function isTimed(plan: TablePlan, { series }: SeriesPlan, facts: SheetFacts): boolean {
  if (plan.keys.has("date") || plan.keys.has("dayOfMonth")) return true;
  return facts.when.day !== null || series.some(({ when }) => when !== null && when.day !== null);
}

/** 日期 | 空气质量状况 and no more: of each day the class in words. */
export function holdsClassesOnly(grid: SheetGrid, plan: TablePlan): boolean {
  const column = plan.keys.get("class")?.column;
  if (column === undefined || !(plan.keys.has("date") || plan.keys.has("dayOfMonth"))) return false;
  const labels = sampleRows(grid, plan.body)
    .map((row) => grid.label(row, column))
    .filter((label) => label !== "");
  const classes = labels.filter((label) => classNamed(label) !== null);
  const isOfAir = /空气|aqi/i.test(`${plan.headers.get(column) ?? ""} ${plan.head?.title ?? ""}`);
  return (
    labels.length > 0 &&
    classes.length === labels.length &&
    (isOfAir || labels.some((label) => /^[轻中重严][度重]污染$/.test(label)))
  );
}

/** Whether days stand on lines of their own over the rows that are theirs. */
export const hasDaysOnLines = (grid: SheetGrid, plan: TablePlan): boolean =>
  sampleRows(grid, plan.body).some((row) => isLineOfDay(grid, row));

/** Serial numbers of dates lie above: 1 January 1980. */
const LEAST_SERIAL = 29_221;

/** Where rows of 日均值 stand among those of 小时值, the days are what the sheet is read for. */
function rowsOfDays(grid: SheetGrid, plan: TablePlan): readonly number[] {
  const [rows, column] = [sampleRows(grid, plan.body), plan.keys.get("state")?.column];
  if (column === undefined) return rows;
  const states = new Map(rows.map((row) => [row, rowState(grid.label(row, column))]));
  return [...states.values()].includes("mean") ? rows.filter((row) => states.get(row) !== "hour") : rows;
}

/** By a first look: hours across, a column of hours, or dates whose clock changes. */
export function mayBeHourly(grid: SheetGrid, plan: TablePlan, facts: SheetFacts): boolean {
  if (plan.keys.has("hour") || plan.values.some(({ when }) => when !== null && when.hour !== null)) return true;
  const column = plan.keys.get("date")?.column;
  if (column === undefined) return facts.subject === "hourly";
  const clocks = new Set<number>();
  for (const row of rowsOfDays(grid, plan)) {
    const raw = grid.raw(row, column);
    // 7.5 in a column of dates is a month and a day.
    if (typeof raw === "number" && raw < LEAST_SERIAL) continue;
    const hour =
      typeof raw === "number"
        ? Math.floor((raw - Math.floor(raw)) * 24 + 1 / 120)
        : (whenIn(headText(grid, row, column))?.hour ?? null);
    if (hour !== null) clocks.add(hour);
  }
  const FEWEST_CLOCKS = 3;
  return clocks.size >= FEWEST_CLOCKS;
}

/** Raw and audited, two years, with and without sand: beside each other or row by row. */
export const holdsTwoVersions = ({ keys }: TablePlan, { series, ofOtherBasis }: SeriesPlan): boolean =>
  keys.has("state") ||
  ofOtherBasis.length > 0 ||
  series.some(({ yearsBack, deducted }) => yearsBack > 0 || deducted.size > 0);
