/**
 * The charts of 月报·空气质量: months against last year's, days by class, whole years. What was not measured has no chart.
 */
import { civilDate, daysInMonth, type Day } from "../../calendar/day";
import { wholeYear } from "../../calendar/period";
import { airIndicator } from "../../indicators/air/air-indicators";
import type { AirAssessment, Change, PeriodSummary } from "../../indicators/assessment";
import { changeBetween } from "../../indicators/comparison";
import { aqiClasses, aqiClassOrder } from "../../standards/aqi";
import { roundedText } from "../../standards/rounding";
import { ruleSet } from "../../standards/rule-sets";
import { nameCellOf, valuesOf, type BlockRow, type DrawnChart } from "../page/chart-block";
import type { ChartSeries } from "../page/sheet";
import { numberText } from "../words/wording";

export interface ChartBand {
  readonly title: string;
  /** One, or two side by side. */
  readonly charts: readonly DrawnChart[];
}

export function airCharts(assessment: AirAssessment): ChartBand[] {
  const years = yearChart(assessment, "pm25Mean");
  const classes = classChart(assessment);
  const parts = [classes && "级别天数", years && "历年变化"].filter((part) => part !== null);
  const bands: readonly { title: string; charts: readonly (DrawnChart | null)[] }[] = [
    { title: "逐月比较", charts: [monthChart(assessment, "pm25Mean"), monthChart(assessment, "pm10Mean")] },
    { title: parts.join("与"), charts: [classes, years] },
  ];
  return bands
    .map(({ title, charts }) => ({ title, charts: charts.filter((chart) => chart !== null) }))
    .filter(({ charts }) => charts.length > 0);
}

/** A chart of one month is a single bar over half of the page: the table tells it as well. */
const FEWEST_MONTHS = 2;

/** "12月", with its last day under it where the month is not over. */
const monthLabel = (index: number, until: Day): string => {
  const { year, month, day } = civilDate(until);
  return index + 1 === month && day < daysInMonth(year, month) ? `${month}月\n至${day}日` : `${index + 1}月`;
};

/** One column of a block: its head, its values and how it is drawn. */
interface Column extends Pick<ChartSeries, "role" | "draw" | "label"> {
  readonly head: string;
  readonly values: readonly (number | null)[];
}

/** Columns without a value are left out: no entry of a legend without data. */
const filled = (columns: readonly Column[]): Column[] =>
  columns.filter(({ values }) => values.some((value) => value !== null));

const blockRows = (corner: string, labels: readonly string[], columns: readonly Column[]): BlockRow[] => [
  [corner, ...columns.map(({ head }) => head)],
  ...labels.map((label, index): BlockRow => [label, ...columns.map(({ values }) => values[index] ?? null)]),
];

interface Drawing extends Pick<DrawnChart, "reading"> {
  readonly name: string;
  readonly title: string;
  readonly unit: string;
  readonly kind: "combo" | "stackedColumn";
  readonly corner: string;
  readonly labels: readonly string[];
  readonly columns: readonly Column[];
  readonly legend: boolean;
  readonly max?: number;
}

function drawn({ name, title, unit, kind, corner, labels, columns, legend, max, reading }: Drawing): DrawnChart {
  return {
    rows: blockRows(corner, labels, columns),
    reading,
    chart: (anchor, block) => ({
      name,
      title,
      valueTitle: unit,
      kind,
      categories: valuesOf(block, 0, labels.length),
      anchor,
      legend,
      valueAxis: { min: 0, ...(max === undefined ? {} : { max }) },
      series: columns.map(({ role, draw, label }, index) => ({
        nameCell: nameCellOf(block, index + 1),
        values: valuesOf(block, index + 1, labels.length),
        role,
        draw,
        ...(label === undefined ? {} : { label }),
      })),
    }),
  };
}

/** Named with its value in the legend: a label at its end would stand on the bars. */
const limitColumn = (limit: number | null, count: number): Column => ({
  head: `年均限值 ${limit ?? ""}`.trim(),
  values: Array<number | null>(count).fill(limit),
  role: "limit",
  draw: "line",
});

/**
 * This year's months beside the same of last year, with how they differ under each pair and the annual limit as a line.
 */
function monthChart({ months, standard, until }: AirAssessment, id: "pm25Mean" | "pm10Mean"): DrawnChart | null {
  const indicator = airIndicator(id);
  const name = indicator.title["zh-CN"];
  const valueOf = (summary: PeriodSummary | null | undefined): number | null => summary?.figures[id].reported ?? null;
  const now = Array.from({ length: 12 }, (_, index) => valueOf(months.thisYear[index]));
  const before = Array.from({ length: 12 }, (_, index) => valueOf(months.lastYear[index]));
  if (now.every((value) => value === null)) return null;
  // Months to come have nothing to stand beside: in January eleven bars of last year would be the whole picture.
  const end = months.thisYear.length;
  const first = now.findIndex((value, index) => value !== null || before[index] !== null);
  if (end - first < FEWEST_MONTHS) return null;
  const limit = indicator.limit(ruleSet(standard));
  const columns = filled([
    { head: "今年", values: now.slice(first, end), role: "current", draw: "column" },
    { head: "上年", values: before.slice(first, end), role: "lastYear", draw: "column" },
    limitColumn(limit, end - first),
  ]);
  const compared = comparison(now, before);
  const over = limit === null ? null : now.filter((value) => value !== null && value > limit).length;
  const overWords =
    over === null || limit === null ? "" : `；今年 ${over} 个月高于年均二级限值 ${limit} ${indicator.unit}`;
  return drawn({
    name: `${name}逐月`,
    title: `${name}：${compared?.title ?? measuredWords(now, over)}`,
    unit: indicator.unit,
    kind: "combo",
    corner: "月份",
    labels: Array.from({ length: end - first }, (_, index) => {
      const change = changeBetween(indicator.kind, now[first + index] ?? null, before[first + index] ?? null);
      return `${monthLabel(first + index, until)}${differenceLine(change)}`;
    }),
    columns,
    legend: columns.length > 1,
    reading: `${name}：${compared?.reading ?? `没有上年数据可比`}${overWords}。`,
  });
}

/** A line under the month's name: "▼45%"; whole per cent, as there is room for. */
const differenceLine = ({ amount, direction }: Change): string =>
  amount === null || direction === null
    ? ""
    : `\n${direction === "same" ? "持平" : `${direction === "up" ? "▲" : "▼"}${roundedText(Math.abs(amount), 0)}%`}`;

/** null: no month of both years. */
function comparison(
  now: readonly (number | null)[],
  before: readonly (number | null)[],
): { readonly title: string; readonly reading: string } | null {
  const both = now.flatMap((value, index) => {
    const base = before[index] ?? null;
    return value === null || base === null ? [] : [{ value, base }];
  });
  if (both.length === 0) return null;
  const lower = both.filter(({ value, base }) => value < base).length;
  const higher = both.filter(({ value, base }) => value > base).length;
  return {
    title: lower >= higher ? `${lower} 个月低于上年同期` : `${higher} 个月高于上年同期`,
    reading: `与上年可比的 ${both.length} 个月中，${lower} 个月低于上年同期，${higher} 个月高于上年同期`,
  };
}

function measuredWords(now: readonly (number | null)[], over: number | null): string {
  const measured = now.filter((value) => value !== null).length;
  return over === null ? `今年 ${measured} 个月` : `${measured} 个月中 ${over} 个月高于年均限值`;
}

/** Days of each class, month by month, in the official colours; null: no day, or one month, which the table tells. */
function classChart({ months, periods, until }: AirAssessment): DrawnChart | null {
  const total = periods.yearToDate;
  if (total === null || total.validDays === 0) return null;
  const first = Math.max(
    0,
    months.thisYear.findIndex((summary) => summary !== null && summary.validDays > 0),
  );
  if (months.thisYear.length - first < FEWEST_MONTHS) return null;
  const columns = filled(
    aqiClassOrder.map((name) => ({
      head: aqiClasses[name].name["zh-CN"],
      values: months.thisYear.slice(first).map((summary) => summary?.classDays[name] || null),
      role: { color: aqiClasses[name].color },
      draw: "column",
    })),
  );
  const [good, heavy] = [total.figures.goodDays.reported ?? 0, total.figures.heavyDays.reported ?? 0];
  return drawn({
    name: "逐月级别天数",
    title: `各月空气质量级别：优良 ${good} 天，重度及以上 ${heavy} 天${onlyClass(columns)}`,
    unit: "天",
    kind: "stackedColumn",
    corner: "月份",
    labels: months.thisYear.slice(first).map((_, index) => monthLabel(first + index, until)),
    columns,
    legend: columns.length > 1,
    max: 31,
    reading: `今年累计优良 ${good} 天，重度及以上污染 ${heavy} 天，有效监测 ${total.validDays} 天。`,
  });
}

/** Where one class is all that there is, no legend names it. */
const onlyClass = (columns: readonly Column[]): string =>
  columns.length === 1 ? `（全部为${columns[0]?.head ?? ""}）` : "";

/** Until then a year's mean is its winter's, which no whole year compares with. */
const LAST_OF_WINTER = 3;

const yearOf = ({ period }: PeriodSummary): number => civilDate(period.from).year;
const isWhole = (summary: PeriodSummary): boolean => summary.period.to === wholeYear(yearOf(summary)).to;

/**
 * null: fewer than two years with days enough. An unfinished year bears its last day, and is not held against whole
 * ones.
 */
function yearChart({ years, standard, until }: AirAssessment, id: "pm25Mean"): DrawnChart | null {
  const indicator = airIndicator(id);
  const name = indicator.title["zh-CN"];
  const { month, day } = civilDate(until);
  // A year that is over and of which a few weeks are known is no year: its bar would stand beside whole ones.
  const measured = years.filter(
    (summary) =>
      summary.figures[id].reported !== null && (isWhole(summary) ? summary.figures[id].valid : month > LAST_OF_WINTER),
  );
  if (measured.length < 2) return null;
  const valueOf = (summary: PeriodSummary): number => summary.figures[id].reported ?? 0;
  const text = (summary: PeriodSummary): string => numberText(valueOf(summary), indicator.decimals);
  const limit = indicator.limit(ruleSet(standard));
  const whole = measured.filter((summary) => isWhole(summary) && summary.figures[id].valid);
  const peak = (whole.length > 0 ? whole : measured).reduce((a, b) => (valueOf(b) > valueOf(a) ? b : a));
  const isTopped = measured.some((summary) => valueOf(summary) > valueOf(peak));
  const peakWords = `${isTopped ? "整年中 " : ""}${yearOf(peak)} 年最高（${text(peak)}）`;
  const [first, last] = [whole[0], whole.at(-1)];
  const course =
    first === undefined || last === undefined || first === last
      ? ""
      : `，由 ${yearOf(first)} 年的 ${text(first)} ` +
        `${valueOf(last) < valueOf(first) ? "降至" : valueOf(last) > valueOf(first) ? "升至" : "到"} ${yearOf(last)}` +
        ` 年的 ${text(last)} ${indicator.unit}`;
  const columns = filled([
    { head: name, values: measured.map(valueOf), role: "current", draw: "column", label: "each" },
    limitColumn(limit, measured.length),
  ]);
  const unfinished = measured.find((summary) => !isWhole(summary));
  const soFar = unfinished === undefined ? "" : `；今年到 ${month} 月 ${day} 日 ${text(unfinished)}，年度未满`;
  return drawn({
    name: `${name}历年`,
    title: `${name}：${peakWords}`,
    unit: indicator.unit,
    kind: "combo",
    corner: "年份",
    labels: measured.map((summary) =>
      isWhole(summary) ? `${yearOf(summary)}年` : `${yearOf(summary)}年\n至${month}月${day}日`,
    ),
    columns,
    legend: columns.length > 1,
    reading: `${name}：${peakWords}${course}${soFar}${limit === null ? "" : `；年均二级限值 ${limit}`}。`,
  });
}
