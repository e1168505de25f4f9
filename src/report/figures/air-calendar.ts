/** The year's days as a calendar. */
import { civilDate, dayOf, daysInMonth } from "../../calendar/day";
import type { AirAssessment, AssessedDay } from "../../indicators/assessment";
import { aqiClasses, aqiClassOrder, type AqiClass } from "../../standards/aqi";
import type { Put, SheetBuilder } from "../page/sheet-builder";
import { MISSING } from "../words/wording";
import { textOnClass } from "./text-on-class";

/**
 * Months as rows from the first with data up to the report's, days as columns, each cell its AQI on the official
 * colour of its class.
 */
export function putCalendar(
  sheet: SheetBuilder,
  days: readonly AssessedDay[],
  { year, month: reported }: AirAssessment["month"],
): void {
  sheet.line(0, [
    { value: "月＼日", look: "head" },
    ...Array.from({ length: 31 }, (_, index) => ({ value: index + 1, look: "head" as const, format: "0" })),
  ]);
  const byDate = new Map(days.map((day) => [day.day, day]));
  const first = Math.min(reported, ...days.map(({ day }) => civilDate(day).month));
  for (let month = first; month <= reported; month += 1) {
    const row: Put[] = [{ value: `${month}月`, look: "centered" }];
    for (let dayOfMonth = 1; dayOfMonth <= 31; dayOfMonth += 1) {
      if (dayOfMonth > daysInMonth(year, month)) {
        row.push({ value: null, look: "day", fill: "#F2F2F2" });
        continue;
      }
      const day = byDate.get(dayOf(year, month, dayOfMonth));
      if (!day || day.aqi === null || day.class === null) row.push({ value: day ? MISSING : null, look: "day" });
      else
        row.push({
          value: day.aqi,
          look: day.sandDust ? "dustDay" : "day",
          format: "0",
          fill: aqiClasses[day.class].color,
          color: textOnClass(day.class),
          to: day.source.at,
        });
    }
    sheet.line(0, row);
    sheet.raise(sheet.row - 1, 20);
  }
  sheet.line(0, [
    { value: "图例", look: "centered" },
    ...aqiClassOrder.map((name, index) => ({
      value:
        `${aqiClasses[name].name["zh-CN"]} ` +
        `${index === 0 ? "0" : String(aqiClasses[aqiClassOrder[index - 1] as AqiClass].upTo + 1)}—` +
        `${name === "severe" ? "500" : String(aqiClasses[name].upTo)}`,
      look: "day" as const,
      span: 4,
      fill: aqiClasses[name].color,
      color: textOnClass(name),
    })),
    { value: "粗框：沙尘天气日", look: "dustDay", span: 7 },
  ]);
}
