/** The month day by day: PM2.5 beside the limit of a day. Takes the place of the year's course where there is none. */
import { addDays, civilDate } from "../../calendar/day";
import { wholeMonth } from "../../calendar/period";
import type { AirAssessment } from "../../indicators/assessment";
import { ruleSet } from "../../standards/rule-sets";
import { roundedText } from "../../standards/rounding";
import { nameCellOf, valuesOf, type BlockRow, type DrawnChart } from "../page/chart-block";

const UNIT = "μg/m³";

/** null: not two days of it. */
export function dailyChart({ days, month, until, standard }: AirAssessment): DrawnChart | null {
  const { from } = wholeMonth(month);
  const measured = days.thisYear.flatMap(({ day, concentrations: { PM25: value } }) =>
    day < from || day > until || value === undefined ? [] : [{ day, value }],
  );
  const [first, last] = [measured[0], measured.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const limit = ruleSet(standard).gradeTwo.PM25.daily;
  const highest = measured.reduce((a, b) => (b.value > a.value ? b : a));
  const over = measured.filter(({ value }) => value > limit).length;
  const byDay = new Map(measured.map(({ day, value }) => [day, value]));
  const count = last.day - first.day + 1;
  const rows = Array.from({ length: count }, (_, index): BlockRow => {
    const day = addDays(first.day, index);
    return [String(civilDate(day).day), byDay.get(day) ?? null, limit];
  });
  const top = `最高 ${roundedText(highest.value, 0)}（${civilDate(highest.day).day}日）`;
  const title = `${month.month}月PM2.5日均值：${top}，${over === 0 ? "没有一天" : `${over} 天`}超限值`;
  return {
    rows: [["日", "PM2.5", `日均限值 ${limit}`], ...rows],
    reading: `${title}（二级日均限值 ${limit} ${UNIT}）。`,
    chart: (anchor, block) => ({
      name: "PM2.5逐日",
      title,
      valueTitle: UNIT,
      kind: "combo",
      categories: valuesOf(block, 0, count),
      anchor,
      legend: true,
      valueAxis: { min: 0 },
      series: [
        { role: "current", draw: "column", nameCell: nameCellOf(block, 1), values: valuesOf(block, 1, count) },
        { role: "limit", draw: "line", nameCell: nameCellOf(block, 2), values: valuesOf(block, 2, count) },
      ],
    }),
  };
}
