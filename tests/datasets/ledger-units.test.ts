import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { convert, unitNamed, unitsInHeader, unitsInTitle, unitsOfFamily, type Unit } from "../../src/tables/units";

const named = (text: string, family: string | null = null): Unit => {
  const unit = unitNamed(text, family);
  if (unit === null) throw new Error(`no unit ${text}`);
  return unit;
};
const families = ["mass", "area", "money", "concentration", "share", "hours", "steam", "length", "volume", "count"];

describe("units", () => {
  it.each<[number, string, string, number]>([
    [1, "亩", "㎡", 666.666666666667],
    [3, "亩", "平方米", 2000],
    [15, "亩", "公顷", 1],
    [84, "万㎡", "平方米", 840_000],
    [1, "平方公里", "亩", 1500],
    [1, "亿元", "万元", 10_000],
    [829_450, "元", "万元", 82.945],
    [12, "万吨", "吨", 120_000],
    [500, "kg", "t", 0.5],
    [0.045, "mg/m³", "ug/m3", 45],
    [1.2, "万户", "户", 12_000],
    [90, "分钟", "小时", 1.5],
    [5, "‰", "%", 0.5],
  ])("%d %s = %s", (value, from, to, expected) => {
    expect(convert(value, named(from), named(to))).toBe(expected);
  });

  it("of boilers: 0.7 MW and one 吨 of steam are the same", () => {
    expect([
      convert(0.7, named("MW", "steam"), named("蒸吨")),
      convert(35, named("吨", "steam"), named("蒸吨")),
      convert(35, named("t/h"), named("蒸吨")),
    ]).toEqual([1, 35, 35]);
  });

  it("of different kinds do not convert", () => {
    expect([
      convert(1, named("小时"), named("条")),
      convert(1, named("万元"), named("万吨")),
      convert(1, named("吨标准煤"), named("吨")),
      convert(1, named("天"), named("小时")),
    ]).toEqual([null, null, null, null]);
  });

  it("converted there and back are what they were", () => {
    const pairs = families.flatMap((family) =>
      unitsOfFamily(family).flatMap((from) => unitsOfFamily(family).map((to): [Unit, Unit] => [from, to])),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...pairs),
        fc.integer({ min: 1, max: 999_999_999 }),
        fc.integer({ min: 0, max: 6 }),
        ([from, to], digits, decimals) => {
          const value = digits / 10 ** decimals;
          expect(Number((convert(convert(value, from, to) ?? NaN, to, from) ?? NaN).toPrecision(12))).toBe(
            Number(value.toPrecision(12)),
          );
        },
      ),
    );
  });

  it("stand in headers in brackets or at the end", () => {
    const inHeader = (text: string, family: string): (string | null)[] => {
      const { express, trailing } = unitsInHeader(text, family);
      return [express[0]?.name ?? null, trailing?.name ?? null];
    };
    expect([
      inHeader("投资额（亿元）", "money"),
      inHeader("投资额亿元", "money"),
      inHeader("锅炉吨位（吨）", "steam"),
      inHeader("锅炉吨位(t/h)", "steam"),
      inHeader("面积[㎡]", "area"),
      inHeader("氮氧化物（mg/m³）", "concentration"),
      inHeader("管控前日均（辆/日）", "count"),
      inHeader("投资额", "money"),
    ]).toEqual([
      ["亿元", null],
      [null, "亿元"],
      ["蒸吨", null],
      ["蒸吨", null],
      ["平方米", null],
      ["mg/m³", null],
      ["辆", null],
      [null, null],
    ]);
  });

  it("stand in titles, where 填报单位 is none", () => {
    expect(
      [
        "煤炭消费统计表（单位：万吨）",
        "填报单位：示例市住建局 单位：吨",
        "填报单位：吨位办",
        "计量单位:万元",
        "单位：亩、万元",
        "货运量（万吨）",
        "单位：示例市生态环境局",
      ].map((text) => unitsInTitle(text, null).map(({ name }) => name)),
    ).toEqual([["万吨"], ["吨"], [], ["万元"], ["亩", "万元"], ["万吨"], []]);
  });
});
