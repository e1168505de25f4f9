/** Limits, classes, units, labels and dates in parts that stand beside the values, and sheets made of them. */
import { describe, expect, it } from "vitest";
import type { RawValue, SheetSnapshot } from "../../../src/cells/snapshot";
import type { AirData } from "../../../src/datasets/air-day";
import { readAirData } from "../../../src/datasets/read-air-data";
import { defaultSettings, type Settings } from "../../../src/settings";
import { book, snapshot } from "../sheet-snapshot";
import { days, items, meansOf, pm25, said, valuesOf, type Row } from "./drawn-places";

const read = (sheets: Readonly<Record<string, readonly Row[]>>, settings: Settings = defaultSettings) =>
  readAirData(book(...Object.entries(sheets).map(([name, rows]): SheetSnapshot => snapshot(rows, { name }))), settings);
const right = meansOf([{ name: "", seed: 5 }]);
const own = (day: number): number[] => valuesOf(5, day);
const table = (head: readonly string[], row: (day: number) => readonly RawValue[]): Row[] => [
  ["日期", ...head],
  ...days.map((date, day): Row => [date, ...row(day)]),
];

describe("a long table", () => {
  const limits = [150, 80, 4, 160, 150, 75];

  it.each([
    ["浓度", "二级标准"],
    ["监测浓度", "评价标准"],
    ["浓度", "标准限值"],
    ["浓度值", "检出限"],
    ["日均浓度", "年度目标"],
    ["浓度", "限量"],
  ])("has its values under %s, and never under %s, in either order", (value, limit) => {
    for (const isFirst of [true, false]) {
      const rows = days.flatMap((date, day) =>
        items.map((item, at): Row => {
          const both = [own(day)[at] ?? 0, limits[at] ?? 0];
          return [date, item, ...(isFirst ? both : both.reverse()), 33, "是"];
        }),
      );
      const heads = isFirst ? [value, limit] : [limit, value];
      expect(pm25(read({ 日报: [["日期", "项目", ...heads, "IAQI", "是否达标"], ...rows] }))).toEqual(right);
    }
  });
});

describe("one number all the way down beside an item", () => {
  it.each(["PM2.5年度指标", "2024年PM2.5指标", "2023年PM2.5指标", "PM2.5考核", "上年PM2.5"])(
    "%s is no measurement",
    (head) => {
      for (const isFirst of [true, false]) {
        const heads = isFirst ? [head, ...items] : [...items, head];
        const air = read({ 日报: table(heads, (day) => (isFirst ? [35, ...own(day)] : [...own(day), 35])) });
        expect(pm25(air)).toEqual(right);
        expect(air.days.length).toBe(days.length);
      }
    },
  );
});

describe("headers and cells with more than the item and its value", () => {
  it("the limit in brackets is no other statistic", () => {
    const air = read({
      日报: table(
        items.map((item) => `${item}\n（二级限值75）`),
        own,
      ),
    });
    expect([pm25(air), said(air)]).toEqual([right, []]);
  });

  it.each(["（优）", " 良", "↑", "(轻度污染)", "▼"])("%s behind the number says nothing against it", (mark) => {
    const rows = table(items, (day) => own(day).map((value, at) => (at === 5 ? `${value}${mark}` : value)));
    expect(pm25(read({ 日报: rows }))).toEqual(right);
  });

  it("μg/m³ over all six is mg/m³ over CO where its values can be nothing else, and it is said", () => {
    const air = read({
      日报: table(
        items.map((item) => `${item}(μg/m³)`),
        own,
      ),
    });
    expect(air.days.map(({ concentrations: { CO } }) => CO)).toEqual(days.map((_, day) => own(day)[2]));
    expect(air.findings).toMatchObject([{ code: "unitCannotBe" }]);
    const micro = read({
      日报: table(
        items.map((item) => `${item}(μg/m³)`),
        (day) => own(day).map((value, at) => (at === 2 ? 1000 * value : value)),
      ),
    });
    expect(micro.days.map(({ concentrations: { CO } }) => CO)).toEqual(days.map((_, day) => own(day)[2]));
  });

  it("the index of a neighbour, of the city or of a forecast is not the place's", () => {
    const heads = ["邻县AQI", "全州AQI", "预报AQI"];
    const air = read({ 日报: table([...items, ...heads], (day) => [...own(day), 211, 212, 213]) });
    expect(air.days.every(({ written }) => written.aqi === null)).toBe(true);
    const beside = read({ 日报: table([...items, ...heads, "AQI"], (day) => [...own(day), 211, 212, 213, 70]) });
    expect(beside.days.map(({ written }) => written.aqi)).toEqual(days.map(() => 70));
  });
});

describe("rows that are no days", () => {
  it.each(["增减", "全市排名", "第2周", "周均", "11.1-11.7", "1—11月累计", "环比", "同比变化率", "去年同期"])(
    "%s is a label, and no date that cannot be read",
    (label) => {
      const air = read({ 日报: [...table(items, own), [label, ...own(3)]] });
      expect([pm25(air), said(air)]).toEqual([right, []]);
    },
  );

  it("a date that cannot be read is told all the same", () => {
    const air = read({ 日报: [...table(items, own), ["2024-11-1O", ...own(3)]] });
    expect(said(air)).toEqual(["unreadableDate"]);
  });
});

describe("a date in parts", () => {
  it.each<[string, readonly string[], (day: number) => readonly RawValue[]]>([
    ["202411 | 1", ["年月", "日"], (day) => [202411, day]],
    ["2024年11月 | 1日", ["年月", "日期"], (day) => ["2024年11月", `${day}日`]],
    ["2024-11 | 1", ["年月份", "日"], (day) => ["2024-11", day]],
    ["2024年 | 11月1日", ["年度", "日期"], (day) => ["2024年", `11月${day}日`]],
    ["2024 | 11.1 once", ["年份", "日期"], (day) => [day === 1 ? 2024 : "", `11月${day}日`]],
    ["2024 | 11 | 1", ["年", "月", "日"], (day) => [2024, 11, day]],
  ])("%s", (_, heads, parts) => {
    const rows = days.map((__, day): Row => [...parts(day + 1), ...own(day)]);
    const air = read({ 日报: [[...heads, ...items], ...rows] });
    expect([pm25(air), said(air), air.days[0]?.at.row]).toEqual([right, [], 1]);
  });

  it.each([
    "2024年11月份海丰湖县空气质量日报",
    "2024年第四季度海丰湖县环境空气质量日报",
    "二〇二四年十一月海丰湖县空气质量日报",
    "2024年下半年海丰湖县空气质量日报",
  ])("words of the period are no part of the place: %s", (title) => {
    expect(read({ Sheet1: [[title], ...table(items, own)] }).place).toBe("海丰湖县");
  });
});

describe("sheets beside that of the values", () => {
  it.each(["分指数", "IAQI", "分指数(IAQI)", "较上年同日变化", "超标倍数", "单项指数", "同比变化", "增减幅度"])(
    "%s holds no concentrations",
    (name) => {
      for (const isFirst of [true, false]) {
        const [values, made] = [table(items, own), table(items, (day) => own(day).map((value) => value - 40))];
        const air = read(isFirst ? { [name]: made, 浓度: values } : { 浓度: values, [name]: made });
        expect([pm25(air), said(air)]).toEqual([right, []]);
        expect(air.unused).toMatchObject([{ sheet: name, facts: { reason: "otherStatistic" } }]);
      }
    },
  );

  it("同比 may hold the values of both years", () => {
    const heads = items.flatMap((item) => [`${item} 2024年`, `${item} 2023年`]);
    const rows = days.map((date, day): Row => [
      date.slice(5),
      ...items.flatMap((_, at) => [own(day)[at] ?? 0, valuesOf(9, day)[at] ?? 0]),
    ]);
    const air = read({ 同比: [["日期", ...heads], ...rows] });
    expect([pm25(air), said(air)]).toEqual([[...meansOf([{ name: "", seed: 9 }]), ...right], []]);
  });

  it.each([
    ["含沙尘", "剔除沙尘"],
    ["未扣沙", "扣沙后"],
  ])("%s and %s are the days with sand and without", (kept, deducted) => {
    const isSandy = (day: number): boolean => day === 2 || day === 5;
    const sheets = {
      [kept]: table(items, own),
      [deducted]: table(items, (day) => own(day).map((value, at) => (at > 3 && isSandy(day) ? "—" : value))),
    };
    const air = read(sheets);
    expect([pm25(air), said(air)]).toEqual([right, []]);
    expect(air.days.map(({ deducted: without }) => without?.PM25)).toEqual(
      right.map((value, day) => (isSandy(day) ? undefined : value)),
    );
    expect(air.days.map(({ sandDust }) => sandDust)).toEqual(days.map((_, day) => isSandy(day)));
  });

  it.each(["老城区站", "经开区站", "高新区点位", "新城区子站"])("%s is a station and no place", (name) => {
    const air = read({ [name]: table(items, own), 城西站: table(items, (day) => valuesOf(9, day)) });
    expect([air.places, air.series?.[0]?.stations.length, said(air)]).toEqual([[], 2, []]);
  });

  it.each([
    ["一、县政府站", "二、城西站"],
    ["（一）县政府站", "（二）城西站"],
    ["1.县政府站", "2.城西站"],
  ])("tables below each other under %s and %s are two stations", (first, second) => {
    const block = (name: string, seed: number): Row[] => [
      [name],
      ...table(items, (day) => valuesOf(seed, day)),
      ["均值", ...valuesOf(seed, 3)],
    ];
    const air = read({ 日报: [...block(first, 5), ...block(second, 9)] });
    expect(pm25(air)).toEqual(
      meansOf([
        { name: "", seed: 5 },
        { name: "", seed: 9 },
      ]),
    );
  });
});

describe("columns of others beside the plain one", () => {
  const beside = (other: string): AirData =>
    read({ 日报: table([...items, other], (day) => [...own(day), 400 + day]) });

  it.each(["丁山县PM2.5", "乙州市PM2.5", "全市PM2.5均值", "地区均值PM2.5", "市区PM2.5", "邻县PM2.5", "PM2.5（全省）"])(
    "%s is asked about by nobody",
    (other) => {
      for (const isFirst of [true, false]) {
        const head = isFirst ? [other, ...items] : [...items, other];
        const row = (day: number): number[] => (isFirst ? [400 + day, ...own(day)] : [...own(day), 400 + day]);
        const air = read({ 日报: table(head, row) });
        expect([pm25(air), said(air)]).toEqual([right, []]);
      }
    },
  );

  it.each(["PM2.5手工", "全县PM2.5", "PM2.5②"])("%s may be meant, and is asked about", (other) => {
    expect(said(beside(other))).toEqual(["itemColumnUnclear", "whichColumn"]);
  });
});

it("days among the hours of one sheet are read, ozone of eight hours too", () => {
  const rows = days.flatMap((date, day): Row[] => [
    ...[9, 10, 11].map((hour): Row => [`${date} ${hour}:00`, "小时值", ...own(day).map((value) => 2 * value)]),
    [date, "日均值", ...own(day)],
  ]);
  const air = read({ 导出: [["时间", "数据类型", ...items], ...rows] });
  expect([pm25(air), said(air)]).toEqual([right, []]);
  expect(air.days.map(({ concentrations }) => concentrations.O3)).toEqual(days.map((_, day) => own(day)[3]));
});

it.each(["PM2.5_24小时滑动", "PM2.5滑动24小时平均", "PM2.5（24h移动平均）"])(
  "%s gives way to the day's own",
  (running) => {
    const air = read({ 日报: table([...items, running], (day) => [...own(day), 300 + day]) });
    expect([pm25(air), said(air)]).toEqual([right, []]);
  },
);

it("a running mean of 24 hours is read where there is nothing else", () => {
  const heads = items.map((item) => (item === "PM2.5" ? "PM2.5_24小时滑动" : item));
  expect(pm25(read({ 日报: table(heads, own) }))).toEqual(right);
});
