/** A day written once over the rows of its stations, whatever stands over their names. */
import { expect, it } from "vitest";
import type { RawValue } from "../../../src/cells/snapshot";
import { readAirData } from "../../../src/datasets/read-air-data";
import { defaultSettings } from "../../../src/settings";
import { book, snapshot } from "../sheet-snapshot";
import { days, items, meansOf, pm25, said, valuesOf, type Station } from "./drawn-places";

const stationsOf = (...names: string[]): Station[] => names.map((name, at) => ({ name, seed: 3 + 5 * at }));
const read = (head: string, stations: readonly Station[], isOnce: boolean) => {
  const rows = days.flatMap((day, at) =>
    stations.map(({ name, seed }, index): RawValue[] => [isOnce && index > 0 ? "" : day, name, ...valuesOf(seed, at)]),
  );
  return readAirData(
    book(snapshot([["甲山县2024年11月各站点日报"], ["日期", head, ...items], ...rows])),
    defaultSettings,
  );
};

const SETS = [
  ["县政府站", "二中站"],
  ["第二中学", "环保局", "人民公园"],
  ["监测站楼顶", "实验小学", "东湖广场"],
];

it.each(["名称", "名　称", "站点", "监测子站", "所在位置", "区域", "地区", "单位名称"])("stations under %s", (head) => {
  for (const names of SETS)
    for (const isOnce of [true, false]) {
      const air = read(head, stationsOf(...names), isOnce);
      expect(pm25(air), `${names.join()} ${isOnce}`).toEqual(meansOf(stationsOf(...names)));
      expect(said(air)).toEqual([]);
    }
});

it.each(["区域", "地区", "县市区"])("counties under %s stay counties", (head) => {
  const air = read(head, stationsOf("望谟县", "册亨县", "兴义市"), true);
  expect(air.places).toEqual(["望谟县", "册亨县", "兴义市"]);
});

it("a reference point among them is left out", () => {
  const stations = stationsOf("职业技术学院（对照点）", "市环境监测站", "凤凰小区");
  expect(pm25(read("名　称", stations, true))).toEqual(meansOf(stations.slice(1)));
});

it.each([
  ["时段", "昼间", "夜间", "全天"],
  ["时段", "白天", "夜间", "全日均值"],
  ["统计时段", "上午", "下午", "全日"],
  ["监测时段", "早间", "午间", "全天平均"],
  ["数据类型", "预报", "未来三日预报", "实测"],
])("a day written once over its rows is the row's that counts: %s %s, %s, %s", (head, ...parts) => {
  const rows = days.flatMap((day, at) =>
    parts.map((part, index): RawValue[] => [index > 0 ? "" : day, part, ...valuesOf(3 + 5 * index, at)]),
  );
  const air = readAirData(book(snapshot([["日期", head, ...items], ...rows])), defaultSettings);
  expect([pm25(air), air.questions]).toEqual([days.map((_, at) => valuesOf(13, at)[5]), []]);
});
