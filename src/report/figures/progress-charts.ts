/** The two charts of how the year runs against its targets, and the visible block of numbers that each is drawn from. */
import { civilDate } from "../../calendar/day";
import { samePeriod, yearToDate } from "../../calendar/period";
import { columnLetters } from "../../cells/address";
import type { AirAssessment, AssessedDay, TargetAssessment } from "../../indicators/assessment";
import { HEAVY_POLLUTION_ABOVE } from "../../standards/aqi";
import { round } from "../../standards/rounding";
import type { SheetBuilder } from "../page/sheet-builder";
import type { ReportChart } from "../page/sheet";
import { numberText, plainNumber, statusLooks } from "../words/wording";

interface MonthEnd {
  readonly label: string;
  readonly mean: number | null;
  readonly heavyDays: number;
}

/** The year so far at every month's end and at the cut-off. */
function monthEnds(days: readonly AssessedDay[], upTo: number): MonthEnd[] {
  let sum = 0;
  let count = 0;
  let heavyDays = 0;
  const ends: MonthEnd[] = [];
  for (const [index, day] of days.entries()) {
    const value = day.source.concentrations.PM25;
    if (value !== undefined) {
      sum += value;
      count += 1;
    }
    if (day.aqi !== null && day.aqi > HEAVY_POLLUTION_ABOVE) heavyDays += 1;
    const { month } = civilDate(day.day);
    const next = days[index + 1];
    if (!next || civilDate(next.day).month !== month)
      ends.push({ label: `${month}月`, mean: count === 0 ? null : round(sum / count, 1), heavyDays });
  }
  return ends.slice(0, upTo);
}

export interface ProgressChart {
  readonly reading: string;
  readonly chart: (place: ReportChart["anchor"], block: Block) => ReportChart;
  /** Header and rows of its block: label, this year, last year, target. */
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Where a chart's numbers stand, from 0. */
export interface Block {
  readonly top: number;
  readonly left: number;
}

const targetOf = (
  assessment: AirAssessment,
  indicator: TargetAssessment["target"]["indicator"],
): TargetAssessment | null =>
  [...assessment.targets]
    .filter((standing) => standing.target.indicator === indicator && standing.judgedValue !== null)
    .sort((a, b) => (a.judgedValue ?? 0) - (b.judgedValue ?? 0))
    .at(-1) ?? null;

export function progressCharts(assessment: AirAssessment): ProgressChart[] {
  const { thisYear, lastYear } = assessment.days;
  const now = monthEnds(thisYear, 12);
  const before = monthEnds(lastYear, 12);
  const sameDay = samePeriod(yearToDate(assessment.until), -1).to;
  const beforeSoFar =
    monthEnds(
      lastYear.filter(({ day }) => day <= sameDay),
      12,
    ).at(-1) ?? null;
  return [
    progressChart({
      name: "PM2.5累计均值",
      unit: "μg/m³",
      decimals: 1,
      now,
      before,
      beforeSoFar,
      standing: targetOf(assessment, "pm25Mean"),
      valueOf: ({ mean }) => mean,
      targetName: "年度目标",
    }),
    progressChart({
      name: "重污染天数累计",
      unit: "天",
      decimals: 0,
      now,
      before,
      beforeSoFar,
      standing: targetOf(assessment, "heavyDays"),
      valueOf: ({ heavyDays }) => heavyDays,
      targetName: "控制天数",
    }),
  ];
}

interface ProgressFacts {
  readonly name: string;
  readonly unit: string;
  readonly decimals: number;
  readonly now: readonly MonthEnd[];
  readonly before: readonly MonthEnd[];
  /** Last year up to the day of the cut-off. */
  readonly beforeSoFar: MonthEnd | null;
  readonly standing: TargetAssessment | null;
  readonly valueOf: (end: MonthEnd) => number | null;
  readonly targetName: string;
}

function progressChart({
  name,
  unit,
  decimals,
  now,
  before,
  beforeSoFar,
  standing,
  valueOf,
  targetName,
}: ProgressFacts): ProgressChart {
  const target = standing?.judgedValue ?? null;
  const header = ["累计至", "今年", "上年", ...(target === null ? [] : [targetName])];
  const rows = before.length > now.length ? before : now;
  const body = rows.map(({ label }, index) => {
    const [here, there] = [now[index], before[index]];
    return [label, here ? valueOf(here) : null, there ? valueOf(there) : null, ...(target === null ? [] : [target])];
  });
  const latest = now.at(-1);
  const value = latest ? valueOf(latest) : null;
  const compared = beforeSoFar === null ? null : valueOf(beforeSoFar);
  const verdict =
    target === null || value === null
      ? ""
      : value <= target
        ? `，低于${targetName} ${plainNumber(target)}`
        : `，高于${targetName} ${plainNumber(target)}`;
  const title = value === null ? name : `${name} ${numberText(value, decimals)}${verdict}`;
  const lastYearWords = compared === null || value === null ? "" : `，上年同期为 ${numberText(compared, decimals)}`;
  const status = standing ? `（${statusLooks[standing.status].word}）` : "";
  return {
    rows: [header, ...body],
    reading:
      value === null
        ? `${name}：今年没有数据。`
        : `${name}到${latest?.label ?? ""}为 ${numberText(value, decimals)} ${unit}${verdict}${status}${lastYearWords}。`,
    chart: (anchor, { top, left }) => {
      const column = (offset: number): string =>
        `${columnLetters(left + offset)}${top + 2}:${columnLetters(left + offset)}${top + rows.length + 1}`;
      const head = (offset: number): string => `${columnLetters(left + offset)}${top + 1}`;
      return {
        name,
        title,
        valueTitle: unit,
        kind: "line",
        categories: column(0),
        anchor,
        legend: true,
        valueAxis: { min: 0 },
        series: [
          { nameCell: head(1), values: column(1), role: "current", draw: "line" },
          { nameCell: head(2), values: column(2), role: "lastYear", draw: "line" },
          ...(target === null
            ? []
            : [
                {
                  nameCell: head(3),
                  values: column(3),
                  role: "target" as const,
                  draw: "line" as const,
                  labelEnd: true,
                },
              ]),
        ],
      };
    },
  };
}

/** Writes a chart's numbers beside the printed page. */
export function putBlock(sheet: SheetBuilder, { top, left }: Block, rows: ProgressChart["rows"]): void {
  for (const [down, row] of rows.entries()) {
    for (const [across, value] of row.entries())
      sheet.put(top + down, left + across, 1, { value, look: down === 0 ? "chartHead" : "chartData" });
  }
}
