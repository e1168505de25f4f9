/** The two charts of how the year runs against its targets. */
import { civilDate, daysInMonth, type Day } from "../../calendar/day";
import { samePeriod, yearToDate } from "../../calendar/period";
import { groupedBy } from "../../collections/grouped-by";
import type { AirAssessment, AssessedDay, TargetAssessment } from "../../indicators/assessment";
import { HEAVY_POLLUTION_ABOVE } from "../../standards/aqi";
import { round } from "../../standards/rounding";
import { nameCellOf, valuesOf, wholeStep, type BlockRow, type DrawnChart } from "../page/chart-block";
import { endLabels, type Plot } from "../page/end-labels";
import type { ChartSeries, SeriesRole } from "../page/sheet";
import { dailyChart } from "./daily-chart";
import { numberFormat, numberText, plainNumber, statusLooks } from "../words/wording";

/** What is added up from day to day. */
interface Cumulated {
  /** What a day adds; undefined: it says nothing. */
  readonly of: (day: AssessedDay) => number | null | undefined;
  /** What is shown of the sum of so many days. */
  readonly shown: (sum: number, count: number) => number;
}

interface ProgressFacts {
  readonly name: string;
  readonly unit: string;
  readonly decimals: number;
  readonly counts: boolean;
  readonly cumulated: Cumulated;
  readonly standing: TargetAssessment | null;
  readonly targetName: string;
  /** The same in a small chart. */
  readonly targetWord: string;
}

/** Names of months under a chart: "narrow" leaves out what stands beside it, for half of an upright page. */
export type MonthNames = "full" | "narrow";

/** Of the upright page's charts, and of half of a landscape page. */
const plots: Readonly<Record<MonthNames, Plot>> = {
  narrow: { width: 215, height: 56 },
  full: { width: 410, height: 150 },
};

/** How lines are called; long names would be broken in two in a small chart. */
const heads: Readonly<Record<MonthNames, readonly [lastYear: string, rest: string]>> = {
  narrow: ["上年", "上年全年"],
  full: ["上年同期", "上年全年"],
};

/** A year of which one month is known has no course, whatever last year's was: its days are shown instead. */
export function progressCharts(assessment: AirAssessment, names: MonthNames = "full"): DrawnChart[] {
  const mean = progressChart(assessment, names, {
    name: "PM2.5累计均值",
    unit: "μg/m³",
    decimals: 1,
    counts: false,
    cumulated: { of: ({ concentrations }) => concentrations.PM25, shown: (sum, count) => round(sum / count, 1) },
    standing: targetOf(assessment, "pm25Mean"),
    targetName: "年度目标",
    targetWord: "目标",
  });
  const heavy = progressChart(assessment, names, {
    name: "重污染天数累计",
    unit: "天",
    decimals: 0,
    counts: true,
    cumulated: {
      of: ({ aqi }) => (aqi === null ? null : Number(aqi > HEAVY_POLLUTION_ABOVE)),
      shown: (sum) => sum,
    },
    standing: targetOf(assessment, "heavyDays"),
    targetName: "控制天数",
    targetWord: "上限",
  });
  return [mean ?? dailyChart(assessment), heavy].filter((chart) => chart !== null);
}

const targetOf = (
  assessment: AirAssessment,
  indicator: TargetAssessment["target"]["indicator"],
): TargetAssessment | null =>
  [...assessment.targets]
    .filter((standing) => standing.target.indicator === indicator && standing.judgedValue !== null)
    .sort((a, b) => (a.judgedValue ?? 0) - (b.judgedValue ?? 0))
    .at(-1) ?? null;

/**
 * One entry a month from January: the year so far at its end, or at `until` within it; null: that month has no day of
 * its own.
 */
function monthEnds(days: readonly AssessedDay[], { of, shown }: Cumulated, until: Day): (number | null)[] {
  const byMonth = groupedBy(
    days.filter(({ day }) => day <= until),
    ({ day }) => civilDate(day).month,
  );
  let sum = 0;
  let count = 0;
  return Array.from({ length: 12 }, (_, index) => {
    const own = byMonth.get(index + 1) ?? [];
    for (const day of own) {
      const value = of(day) ?? null;
      if (value === null) continue;
      sum += value;
      count += 1;
    }
    return own.length === 0 || count === 0 ? null : shown(sum, count);
  });
}

interface Line {
  readonly head: string;
  readonly role: SeriesRole;
  readonly values: readonly (number | null)[];
}

/**
 * null: not measured in the report's month, or too little of it for a line: one month, or never a day to count and
 * nothing to hold that against.
 */
function progressChart({ days, until }: AirAssessment, names: MonthNames, facts: ProgressFacts): DrawnChart | null {
  const { cumulated, standing } = facts;
  const { month } = civilDate(until);
  const now = monthEnds(days.thisYear, cumulated, until);
  const value = now[month - 1] ?? null;
  if (value === null) return null;
  const sameDay = samePeriod(yearToDate(until), -1).to;
  const before = monthEnds(days.lastYear, cumulated, sameDay);
  const whole = monthEnds(days.lastYear, cumulated, Infinity as Day);
  const compared = before[month - 1] ?? null;
  const later = whole.map((end, index) => (index + 1 > month ? end : null));
  const target = standing?.judgedValue ?? null;
  const months = later.some((end) => end !== null) ? 12 : month;
  const all: readonly Line[] = [
    { head: "今年", role: "current", values: now },
    { head: heads[names][0], role: "lastYear", values: before },
    // From the day of comparison on, so that the line goes on where the other ends.
    {
      head: heads[names][1],
      role: "lastYearRest",
      values: months > month ? later.map((end, index) => (index + 1 === month ? compared : end)) : [],
    },
    {
      head: names === "narrow" ? facts.targetWord : facts.targetName,
      role: "target",
      values: Array<number | null>(12).fill(target),
    },
  ];
  const has = ({ values }: Line): boolean => values.slice(0, months).some((end) => end !== null);
  const measured = all.filter((line) => line.role !== "target" && has(line));
  // Months before the first that anything was measured in would be empty.
  const first = Math.min(...measured.map(({ values }) => values.findIndex((end) => end !== null)));
  if (now.filter((end) => end !== null).length < 2) return null;
  if (facts.counts && target === null && measured.every(({ values }) => values.every((end) => !end))) return null;
  const lines = all.filter(has).map((line) => ({ ...line, values: line.values.slice(first, months) }));
  const labels = monthLabels(first, months, until, names);
  return drawnLines(facts, { lines, labels, value, target, compared, until, plot: plots[names] });
}

interface Drawing {
  readonly lines: readonly Line[];
  /** As many as each line has values. */
  readonly labels: readonly string[];
  readonly value: number;
  readonly target: number | null;
  /** Last year's value at the same day. */
  readonly compared: number | null;
  readonly until: Day;
  readonly plot: Plot;
}

function drawnLines(facts: ProgressFacts, drawing: Drawing): DrawnChart {
  const { lines, labels, value, target, compared, until, plot } = drawing;
  const { name, unit, counts, standing } = facts;
  const { year, month, day } = civilDate(until);
  const count = labels.length;
  const { series, legend } = named(lines, plot, facts.decimals);
  const verdict = verdictWords(facts, value, target);
  const most = Math.max(...lines.flatMap(({ values }) => values.flatMap((end) => end ?? [])));
  const dated = day < daysInMonth(year, month) ? `${month}月${day}日` : `${month}月底`;
  return {
    rows: [
      ["累计至", ...lines.map(({ head }) => head)],
      ...labels.map((label, index): BlockRow => [label, ...lines.map(({ values }) => values[index] ?? null)]),
    ],
    format: numberFormat(facts.decimals),
    reading: `${name}到${dated}为 ${numberText(value, facts.decimals)} ${unit}${verdict}${
      standing ? `（${statusLooks[standing.status].word}）` : ""
    }${compared === null ? "" : `，上年同期为 ${numberText(compared, facts.decimals)}`}。`,
    chart: (anchor, block) => ({
      name,
      title: `${name} ${numberText(value, facts.decimals)}${verdict}`,
      valueTitle: unit,
      kind: "line",
      categories: valuesOf(block, 0, count),
      anchor,
      legend,
      valueAxis: { min: 0, ...(counts ? { majorUnit: wholeStep(most), format: "0" } : { format: "General" }) },
      series: series.map((line, index) => ({
        ...line,
        nameCell: nameCellOf(block, index + 1),
        values: valuesOf(block, index + 1, count),
        draw: "line" as const,
      })),
    }),
  };
}

/** "1月", "2月", …, "12月⏎15日" where a month is not over; narrow: "1月", "2", …, "12", where the page tells the day. */
function monthLabels(first: number, months: number, until: Day, names: MonthNames): string[] {
  const { year, month, day } = civilDate(until);
  return Array.from({ length: months - first }, (_, index) => {
    const own = first + index + 1;
    if (names === "narrow") return index > 0 ? String(own) : `${own}月`;
    return own === month && day < daysInMonth(year, month) ? `${month}月\n${day}日` : `${own}月`;
  });
}

interface NamedLines {
  readonly series: readonly Omit<ChartSeries, "nameCell" | "values" | "draw">[];
  /** Whether a line has no name beside it, nor has the line that it belongs to. */
  readonly legend: boolean;
}

/** Each line named where its name can be read; of last year, one line in two parts, the later may do without. */
function named(lines: readonly Line[], plot: Plot, decimals: number): NamedLines {
  const hasSame = lines.some(({ role }) => role === "lastYear");
  const isLesser = ({ role }: Line): boolean => hasSame && role === "lastYearRest";
  const labels = endLabels(
    lines.map((line) => ({ ...line, level: line.role === "target", lesser: isLesser(line) })),
    plot,
    decimals,
  );
  return {
    series: lines.map(({ role }, index) => {
      const label = labels[index] ?? null;
      return label === null ? { role } : { role, label };
    }),
    legend: lines.some((line, index) => labels[index] === null && !isLesser(line)),
  };
}

const verdictWords = ({ targetName }: ProgressFacts, value: number, target: number | null): string =>
  target === null
    ? ""
    : `，${value < target ? "低于" : value > target ? "高于" : "等于"}${targetName} ${plainNumber(target)}`;
