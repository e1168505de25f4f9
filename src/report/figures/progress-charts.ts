/** The two charts of how the year runs against its targets. */
import { civilDate, daysInMonth, type Day } from "../../calendar/day";
import { samePeriod, yearToDate } from "../../calendar/period";
import type { AirAssessment, AssessedDay, TargetAssessment } from "../../indicators/assessment";
import { HEAVY_POLLUTION_ABOVE } from "../../standards/aqi";
import { round } from "../../standards/rounding";
import { nameCellOf, valuesOf, wholeStep, type BlockRow, type DrawnChart } from "../page/chart-block";
import { endLabels } from "../page/end-labels";
import type { ChartSeries, SeriesRole } from "../page/sheet";
import { numberText, plainNumber, statusLooks } from "../words/wording";

/** What is added up: of the days so far, in order. */
type Cumulate = (days: readonly AssessedDay[]) => number | null;

interface ProgressFacts {
  readonly name: string;
  readonly unit: string;
  readonly decimals: number;
  readonly counts: boolean;
  readonly cumulate: Cumulate;
  readonly standing: TargetAssessment | null;
  readonly targetName: string;
}

export function progressCharts(assessment: AirAssessment): DrawnChart[] {
  return [
    progressChart(assessment, {
      name: "PM2.5累计均值",
      unit: "μg/m³",
      decimals: 1,
      counts: false,
      cumulate: (days) => {
        const values = days.flatMap(({ concentrations }) => concentrations.PM25 ?? []);
        return values.length === 0 ? null : round(values.reduce((sum, value) => sum + value, 0) / values.length, 1);
      },
      standing: targetOf(assessment, "pm25Mean"),
      targetName: "年度目标",
    }),
    progressChart(assessment, {
      name: "重污染天数累计",
      unit: "天",
      decimals: 0,
      counts: true,
      cumulate: (days) => {
        const judged = days.flatMap(({ aqi }) => aqi ?? []);
        return judged.length === 0 ? null : judged.filter((aqi) => aqi > HEAVY_POLLUTION_ABOVE).length;
      },
      standing: targetOf(assessment, "heavyDays"),
      targetName: "控制天数",
    }),
  ].filter((chart) => chart !== null);
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
function monthEnds(days: readonly AssessedDay[], cumulate: Cumulate, until: Day): (number | null)[] {
  const upTo = days.filter(({ day }) => day <= until);
  return Array.from({ length: 12 }, (_, index) => {
    const monthOf = ({ day }: AssessedDay): number => civilDate(day).month;
    if (!upTo.some((day) => monthOf(day) === index + 1)) return null;
    return cumulate(upTo.filter((day) => monthOf(day) <= index + 1));
  });
}

interface Line {
  readonly head: string;
  readonly role: SeriesRole;
  readonly values: readonly (number | null)[];
}

/** null: nothing of it was measured this year. */
function progressChart({ days, until }: AirAssessment, facts: ProgressFacts): DrawnChart | null {
  const { name, unit, cumulate, counts, standing, targetName } = facts;
  const { month, day, year } = civilDate(until);
  const now = monthEnds(days.thisYear, cumulate, until);
  const value = now[month - 1] ?? null;
  if (value === null) return null;
  const sameDay = samePeriod(yearToDate(until), -1).to;
  const before = monthEnds(days.lastYear, cumulate, sameDay);
  const whole = monthEnds(days.lastYear, cumulate, Infinity as Day);
  const compared = before[month - 1] ?? null;
  const later = whole.map((end, index) => (index + 1 > month ? end : null));
  const target = standing?.judgedValue ?? null;
  const months = later.some((end) => end !== null) ? 12 : month;
  const cutShort = day < daysInMonth(year, month);
  const all: readonly Line[] = [
    { head: "今年", role: "current", values: now },
    { head: "上年同期", role: "lastYear", values: before },
    // From the day of comparison on, so that the line goes on where the other ends.
    {
      head: "上年全年",
      role: "lastYearRest",
      values: months > month ? later.map((end, index) => (index + 1 === month ? compared : end)) : [],
    },
    { head: targetName, role: "target", values: Array<number | null>(12).fill(target) },
  ];
  const lines = all.filter(({ values }) => values.slice(0, months).some((end) => end !== null));
  const header = ["累计至", ...lines.map(({ head }) => head)];
  const body = Array.from({ length: months }, (_, index): BlockRow => [
    index + 1 === month && cutShort ? `${month}月\n${day}日` : `${index + 1}月`,
    ...lines.map(({ values }) => values[index] ?? null),
  ]);
  const series = named(lines, months);
  const verdict = verdictWords(facts, value, target);
  const most = Math.max(...lines.flatMap(({ values }) => values.flatMap((end) => end ?? [])));
  const dated = cutShort ? `${month}月${day}日` : `${month}月底`;
  return {
    rows: [header, ...body],
    reading: `${name}到${dated}为 ${numberText(value, facts.decimals)} ${unit}${verdict}${
      standing ? `（${statusLooks[standing.status].word}）` : ""
    }${compared === null ? "" : `，上年同期为 ${numberText(compared, facts.decimals)}`}。`,
    chart: (anchor, block) => ({
      name,
      title: `${name} ${numberText(value, facts.decimals)}${verdict}`,
      valueTitle: unit,
      kind: "line",
      categories: valuesOf(block, 0, months),
      anchor,
      legend: series.some(({ label }) => label === undefined),
      valueAxis: { min: 0, ...(counts ? { majorUnit: wholeStep(most), format: "0" } : {}) },
      series: series.map((line, index) => ({
        ...line,
        nameCell: nameCellOf(block, index + 1),
        values: valuesOf(block, index + 1, months),
        draw: "line" as const,
      })),
    }),
  };
}

/** Each line named where its name can be read. */
function named(lines: readonly Line[], months: number): Omit<ChartSeries, "nameCell" | "values" | "draw">[] {
  const labels = endLabels(
    lines.map(({ head, role, values }) => ({ head, values: values.slice(0, months), level: role === "target" })),
  );
  return lines.map(({ role }, index) => {
    const label = labels[index] ?? null;
    return label === null ? { role } : { role, label };
  });
}

const verdictWords = ({ targetName }: ProgressFacts, value: number, target: number | null): string =>
  target === null
    ? ""
    : `，${value < target ? "低于" : value > target ? "高于" : "等于"}${targetName} ${plainNumber(target)}`;
