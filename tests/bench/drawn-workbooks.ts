/** Workbooks of any size for the bench: the same each time. */
import { dayOf, isoDate, type Day } from "../../src/calendar/day";
import type { Sheet } from "../../src/preview/workbook/sheet";
import type { Workbook } from "../../src/preview/workbook/workbook";
import { newWorkbook } from "../../src/preview/xlsx/new-workbook";

/** The last day of all of them. */
export const LAST_DAY = dayOf(2021, 12, 15);

const put = (sheet: Sheet | undefined, row: number, values: readonly (string | number)[]): void =>
  values.forEach((value, column) =>
    sheet?.setCell(row, column, { value, formula: null, known: true, style: 0, quotePrefix: false, source: null }),
  );

/** Daily air of so many days, as a bureau keeps it. */
export function daily(count: number): Workbook {
  const workbook = newWorkbook("日报");
  const sheet = workbook.sheets[0];
  put(sheet, 0, ["日期", "PM2.5", "PM10", "SO2", "NO2", "CO", "O3-8h"]);
  for (let index = 0; index < count; index += 1) {
    const day = isoDate((LAST_DAY - count + 1 + index) as Day);
    const wave = 1 + Math.sin(index / 58) ** 2;
    put(sheet, index + 1, [
      day,
      Math.round(30 * wave + (index % 17)),
      Math.round(60 * wave + (index % 23)),
      8,
      25,
      0.9,
      80,
    ]);
  }
  return workbook;
}

/** The days of so many places, as a platform exports them. */
export function dailyOfPlaces(places: number, count: number): Workbook {
  const workbook = newWorkbook("日报");
  const sheet = workbook.sheets[0];
  put(sheet, 0, ["城市", "日期", "PM2.5", "PM10", "SO2", "NO2", "CO", "O3-8h"]);
  for (let index = 0; index < count; index += 1) {
    const day = isoDate((LAST_DAY - count + 1 + index) as Day);
    const wave = 1 + Math.sin(index / 58) ** 2;
    for (let place = 0; place < places; place += 1)
      put(sheet, index * places + place + 1, [
        `示例${place + 1}市`,
        day,
        Math.round(30 * wave + ((index + place) % 17)),
        Math.round(60 * wave + ((index + place) % 23)),
        8,
        25,
        0.9,
        80 + (index % 31),
      ]);
  }
  return workbook;
}

/**
 * Pushed exceedances (超标推送) of a year, as large as a county's platform exports them, and beside them a short air sheet.
 */
export function pushes(count: number): Workbook {
  const workbook = daily(349);
  const sheet = workbook.addSheet("超标推送台账");
  put(sheet, 0, ["序号", "推送时间", "企业名称", "超标因子", "超标小时数", "超标倍数", "处理结果", "处罚金额（万元）"]);
  for (let index = 0; index < count; index += 1) {
    put(sheet, index + 1, [
      index + 1,
      isoDate((dayOf(2021, 1, 1) + (index % 345)) as Day),
      `示例企业${index % 60}`,
      "颗粒物",
      1 + (index % 9),
      0.4,
      ["剔除", "立案处罚", "核查中"][index % 3] ?? "",
      index % 3 === 1 ? 2.5 : "—",
    ]);
  }
  return workbook;
}
