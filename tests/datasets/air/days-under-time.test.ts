/** Days without their month: bare numbers under a header of time, and months and days in digits alone. */
import { describe, expect, it } from "vitest";
import type { RawValue } from "../../../src/cells/snapshot";
import { readAirData } from "../../../src/datasets/read-air-data";
import { isoDate } from "../../../src/calendar/day";
import { defaultSettings } from "../../../src/settings";
import { book, snapshot } from "../sheet-snapshot";
import { items, pm25, said, valuesOf, type Row } from "./drawn-places";

const MAY = Array.from({ length: 31 }, (_, index) => index + 1);
const expected = (count: number): unknown => MAY.slice(0, count).map((day) => valuesOf(4, day)[5]);

interface Form {
  readonly header: string;
  readonly title?: string;
  readonly days?: number;
  readonly write: (day: number) => RawValue;
}

const rowsOf = ({ header, title = "榆川县2023年5月空气质量日均值", days = 31, write }: Form): Row[] => [
  [title],
  [header, ...items],
  ...MAY.slice(0, days).map((day): Row => [write(day), ...valuesOf(4, day)]),
];
const read = (form: Form, more: readonly Row[] = []): ReturnType<typeof readAirData> =>
  readAirData(book(snapshot([...rowsOf(form), ...more], { name: "5月" })), defaultSettings);

describe("1, 2, 3 … are the days of the title's month", () => {
  it.each(["监测时间", "时间", "采样时间", "观测时间", "日期", "监测日期", "日", "数据时间"])("under %s", (header) => {
    for (const days of [31, 12])
      for (const write of [(day: number) => day, String, (day: number) => `${day}日`]) {
        const air = read({ header, days, write });
        expect([pm25(air), said(air)]).toEqual([expected(days), []]);
        expect(isoDate(air.days[0]?.day ?? (0 as never))).toBe("2023-05-01");
      }
  });

  it("and no hours of a day that the title tells", () => {
    const air = read({ header: "时间", days: 24, title: "榆川县2023年5月9日空气质量", write: (hour) => hour });
    expect(air.days.length).toBeLessThan(2);
  });

  it("nor of one that a line tells", () => {
    const form: Form = { header: "时间", days: 24, write: (hour) => hour };
    const [title, head, ...hours] = rowsOf(form);
    const air = readAirData(
      book(snapshot([title ?? [], head ?? [], ["5月9日"], ...hours], { name: "5月" })),
      defaultSettings,
    );
    expect(air.days.length).toBeLessThan(2);
  });
});

describe("in a column of dates", () => {
  const two = (part: number): string => String(part).padStart(2, "0");
  it.each<[string, (day: number) => RawValue]>([
    ["0501", (day) => `05${two(day)}`],
    ["501", (day) => 500 + day],
    ["2023 05 01", (day) => `2023 05 ${two(day)}`],
    ["2023 5 1", (day) => `2023 5 ${day}`],
  ])("%s is a day", (_, write) => {
    for (const header of ["日期", "监测时间"]) {
      const air = read({ header, write });
      expect([pm25(air), said(air)]).toEqual([expected(31), []]);
      expect(isoDate(air.days.at(-1)?.day ?? (0 as never))).toBe("2023-05-31");
    }
  });

  it("0532 is none, and is told", () => {
    const air = read({ header: "日期", write: (day) => `05${two(day === 7 ? 32 : day)}` });
    expect(air.days).toHaveLength(30);
    expect(air.findings.map(({ code }) => code)).toContain("unreadableDate");
  });
});
