/**
 * What the charts say and show where little was measured: nothing is compared that is not there, and like with like.
 */
import { describe, expect, it } from "vitest";
import { addDays, civilDate, dayOf, type Day } from "../../src/calendar/day";
import { sheetName } from "../../src/cells/address";
import type { AirDay } from "../../src/datasets/air-day";
import { assessAir } from "../../src/indicators/air/assess-air";
import type { AirAssessment } from "../../src/indicators/assessment";
import { airCharts } from "../../src/report/figures/air-charts";
import { progressCharts } from "../../src/report/figures/progress-charts";
import { putBlock, wholeStep, type DrawnChart } from "../../src/report/page/chart-block";
import { SheetBuilder } from "../../src/report/page/sheet-builder";
import { numberFormat } from "../../src/report/words/wording";
import { endLabels, type LabelledLine } from "../../src/report/page/end-labels";
import { defaultSettings } from "../../src/settings";
import type { Concentrations } from "../../src/standards/pollutant";

type ValuesOf = (day: Day) => Concentrations;

const clean: ValuesOf = () => ({ PM25: 30, PM10: 60, SO2: 8, NO2: 20, CO: 0.8, O3: 90 });

function assessed(from: Day, until: Day, valuesOf: ValuesOf = clean): AirAssessment {
  const days: AirDay[] = [];
  for (let day = from; day <= until; day = addDays(day, 1))
    days.push({
      day,
      concentrations: valuesOf(day),
      unmonitored: [],
      written: { aqi: null, class: null, primary: null },
      sandDust: false,
      at: { sheet: sheetName("日报"), row: days.length, column: 0 },
    });
  const air = { place: "示例县", places: [], days, guesses: [], sources: [], findings: [] };
  const assessment = assessAir(air, [], { month: null, until }, defaultSettings);
  if (assessment === null) throw new Error("not assessed");
  return assessment;
}

const charts = (assessment: AirAssessment): DrawnChart[] => airCharts(assessment).flatMap((band) => band.charts);
const place = { top: 0, left: 0, bottom: 9, right: 9 };
const drawn = (chart: DrawnChart | undefined) => {
  if (chart === undefined) throw new Error("no such chart");
  return chart.chart(place, { top: 0, left: 0 });
};
const byName = (all: readonly DrawnChart[], name: string): DrawnChart => {
  const found = all.find((chart) => drawn(chart).name === name);
  if (found === undefined) throw new Error(`no chart ${name}`);
  return found;
};

describe("a year without the one before it", () => {
  const only = charts(assessed(dayOf(2021, 1, 1), dayOf(2021, 6, 15)));

  it("is not said to be compared", () => {
    const chart = byName(only, "PM2.5平均浓度逐月");
    expect(chart.reading).toBe("PM2.5平均浓度：没有上年数据可比；今年 0 个月高于年均二级限值 35 μg/m³。");
    expect(chart.rows[0]).toEqual(["月份", "今年", "年均限值 35"]);
  });

  it("has no months to come on its axis, and marks the one that is not over", () => {
    const chart = byName(only, "PM2.5平均浓度逐月");
    expect(chart.rows.slice(1).map(([label]) => label)).toEqual(["1月", "2月", "3月", "4月", "5月", "6月\n至15日"]);
  });

  it("has no chart of years", () => {
    expect(only.map((chart) => drawn(chart).name)).toEqual(["PM2.5平均浓度逐月", "PM10平均浓度逐月", "逐月级别天数"]);
  });

  it("shows only the classes that there were", () => {
    expect(byName(only, "逐月级别天数").rows[0]).toEqual(["月份", "良"]);
  });
});

it("what was not measured has no chart", () => {
  const noPm25: ValuesOf = () => ({ PM10: 60, SO2: 8, NO2: 20, CO: 0.8, O3: 90 });
  const assessment = assessed(dayOf(2021, 1, 1), dayOf(2021, 6, 30), noPm25);
  expect(charts(assessment).map((chart) => drawn(chart).name)).not.toContain("PM2.5平均浓度逐月");
  expect(progressCharts(assessment).map((chart) => drawn(chart).name)).not.toContain("PM2.5累计均值");
});

describe("half a month against the year before", () => {
  // Last year's second half of June is foul: it must not count against this year's first half.
  const foulLater: ValuesOf = (day) => {
    const { year, month, day: dayOfMonth } = civilDate(day);
    return { ...clean(day), PM25: year === 2020 && month === 6 && dayOfMonth > 15 ? 300 : 30 };
  };
  const assessment = assessed(dayOf(2020, 1, 1), dayOf(2021, 6, 15), foulLater);
  const [mean] = progressCharts(assessment);

  it("ends last year's line at the same day, and goes on lighter from there", () => {
    if (mean === undefined) throw new Error("no chart");
    expect(mean.rows[0]).toEqual(["累计至", "今年", "上年同期", "上年全年"]);
    expect(mean.rows[6]).toEqual(["6月\n15日", 30, 30, 30]);
    expect(mean.rows[7]?.slice(1, 3)).toEqual([null, null]);
    expect(mean.rows[12]?.[3]).toBeGreaterThan(40);
    expect(mean.reading).toBe("PM2.5累计均值到6月15日为 30.0 μg/m³，上年同期为 30.0。");
  });

  it("names each line where its name can be read", () => {
    const { series, legend } = drawn(mean);
    expect(legend).toBe(false);
    const names = series.map(({ label }) => (typeof label === "object" ? label : null));
    expect(names.map((label) => label !== null)).toEqual([true, true, true]);
    expect(names[2]?.point, "the rest of the year").toBe(11);
    expect(new Set(names.map((label) => `${label?.point} ${label?.side}`)).size).toBe(3);
  });
});

describe("an unfinished year", () => {
  const worse: ValuesOf = (day) => ({ ...clean(day), PM25: civilDate(day).year === 2021 ? 90 : 30 });
  const yearsTo = (until: Day) => byName(charts(assessed(dayOf(2019, 1, 1), until, worse)), "PM2.5平均浓度历年");

  it("bears its last day, and the best and the worst are whole years", () => {
    const chart = yearsTo(dayOf(2021, 6, 30));
    expect(chart.rows.slice(1).map(([label]) => label)).toEqual(["2019年", "2020年", "2021年\n至6月30日"]);
    expect(drawn(chart).title).toBe("PM2.5平均浓度：整年中 2019 年最高（30）");
    expect(chart.reading).toBe(
      "PM2.5平均浓度：整年中 2019 年最高（30），由 2019 年的 30 到 2020 年的 30 μg/m³；" +
        "今年到 6 月 30 日 90，年度未满；年均二级限值 35。",
    );
  });

  it("of a winter alone stands beside no whole year", () => {
    const chart = yearsTo(dayOf(2021, 3, 31));
    expect(chart.rows.slice(1).map(([label]) => label)).toEqual(["2019年", "2020年"]);
    expect(chart.reading).not.toContain("今年");
  });
});

it("a county's months that begin in spring keep their names, and no empty ones go before", () => {
  const [mean] = progressCharts(assessed(dayOf(2021, 4, 1), dayOf(2021, 6, 30)));
  expect(mean?.rows.slice(1).map(([label, now]) => [label, now])).toEqual([
    ["4月", 30],
    ["5月", 30],
    ["6月", 30],
  ]);
  const months = assessed(dayOf(2021, 4, 1), dayOf(2021, 6, 15));
  expect(byName(charts(months), "PM2.5平均浓度逐月").rows.map(([label]) => label)).toEqual([
    "月份",
    "4月",
    "5月",
    "6月\n至15日",
  ]);
});

it("one month of one year has no course: its days are shown beside the limit of a day", () => {
  const smog: ValuesOf = (day) => ({ ...clean(day), PM25: civilDate(day).day === 3 ? 90 : 30 });
  const [days, ...others] = progressCharts(assessed(dayOf(2021, 11, 1), dayOf(2021, 11, 9), smog));
  expect(others.map((chart) => drawn(chart).name)).toEqual([]);
  expect(days?.reading).toBe("11月PM2.5日均值：最高 90（3日），1 天超限值（二级日均限值 75 μg/m³）。");
  expect(days?.rows.slice(0, 3)).toEqual([
    ["日", "PM2.5", "日均限值 75"],
    ["1", 30, 75],
    ["2", 30, 75],
  ]);
});

it("a pair of months bears how they differ", () => {
  const better: ValuesOf = (day) => ({ ...clean(day), PM25: civilDate(day).year === 2021 ? 15 : 30 });
  const chart = byName(charts(assessed(dayOf(2020, 1, 1), dayOf(2021, 2, 28), better)), "PM2.5平均浓度逐月");
  expect(chart.rows.slice(1, 4).map(([label]) => label)).toEqual(["1月\n▼50%", "2月\n▼50%"]);
});

it("months to come are no bars of last year's alone, and one month is no chart of months", () => {
  const january = charts(assessed(dayOf(2020, 1, 1), dayOf(2021, 1, 31)));
  expect(january.map((chart) => drawn(chart).name).filter((name) => name.endsWith("逐月"))).toEqual([]);
});

it("months are named short on the upright page", () => {
  const [mean] = progressCharts(assessed(dayOf(2021, 1, 1), dayOf(2021, 4, 15)), "narrow");
  expect(mean?.rows.slice(1).map(([label]) => label)).toEqual(["1月", "2", "3", "4"]);
});

it.each([
  [0, 1],
  [1, 1],
  [10, 1],
  [12, 2],
  [27, 5],
  [48, 5],
  [99, 10],
  [350, 50],
])("an axis up to %i days or tasks has whole steps of %i", (most, step) => {
  expect(wholeStep(most)).toBe(step);
});

describe("labels of lines", () => {
  const level = (value: number): number[] => Array<number>(12).fill(value);
  const line = (head: string, values: readonly (number | null)[]): LabelledLine => ({
    head,
    values,
    level: head === "年度目标",
  });
  const narrow = { width: 215, height: 56 };
  const wide = { width: 390, height: 150 };
  const named = (lines: readonly LabelledLine[]): string[] =>
    endLabels(lines, narrow).flatMap((label, index) => (label === null ? [] : [lines[index]?.head ?? ""]));

  it("stand at the end, a level line's wherever it can be read", () => {
    expect(endLabels([line("今年", [50, 48, 45])], wide)).toEqual([{ point: 2, side: "Top" }]);
    const [now, target] = endLabels([line("今年", [50, 48, 45]), line("年度目标", [46, 46, 46])], wide);
    expect(now).toMatchObject({ point: 2 });
    expect(target).not.toBeNull();
    expect(target).not.toEqual(now);
  });

  it("stand below a line at the top of the axis, not over the chart's title", () => {
    const days = Array.from({ length: 12 }, (_, index) => 2 * index);
    const [, limit] = endLabels([line("今年", days), line("年度目标", level(46))], narrow);
    expect(limit).toMatchObject({ side: "Bottom" });
  });

  it("go without the value where that would stand out of a small chart, and keep it in a large one", () => {
    const lines = [line("今年", [62, 80, 70, 60, 55, 50, 48, 45, 43, 42, 44, 45])];
    expect(endLabels(lines, narrow, 1)).toEqual([{ point: 11, side: "Top", nameOnly: true }]);
    expect(endLabels(lines, wide, 1)).toEqual([{ point: 11, side: "Top" }]);
  });

  it("leave the end of a line that others meet there, and name it where it is alone", () => {
    const now = line("今年", [62, 85, 68, 62, 52, 47, 42, 40, 36, 36, 42, 45]);
    const before = line("上年", [117, 133, 110, 93, 81, 68, 59, 54, 50, 48, 47, 49]);
    const target = line("年度目标", level(63.5));
    const [own, last] = endLabels([now, before, target], narrow, 1);
    expect(own, "below").toMatchObject({ side: "Bottom", nameOnly: true });
    expect(last, "not below the line that runs under it").toMatchObject({ side: "Top", nameOnly: true });
  });

  it("of two lines that are one all along, name both", () => {
    const noughts = [line("今年", [0, 0, 0, 0]), line("上年", [0, 0, 0, 0]), line("年度目标", [6, 6, 6, 6])];
    expect(named(noughts)).toEqual(["今年", "上年", "年度目标"]);
    const [now, before] = endLabels(noughts, narrow);
    expect([now?.side, before?.side], "below is the axis").toEqual(["Top", "Top"]);
    expect(now?.point).not.toBe(before?.point);
  });

  it("leave out the part of a line whose other part is named, rather than let two lie over each other", () => {
    const none = Array<null>(10).fill(null);
    const now = line("今年", [9.5, 10, ...none]);
    const before = line("上年", [10, 9.5, ...none]);
    const rest = line("上年全年", [null, 9.5, 9.7, 9.9, 9.8, 9.6, 9.7, 9.8, 10, 9.8, 9.7, 9.9]);
    const limit = line("年度目标", level(9.2));
    expect(named([now, before, rest, limit])).toContain("上年");
    expect(named([now, { ...before, lesser: true }, rest, limit])).toEqual(["今年", "上年全年", "年度目标"]);
  });
});

it("one month alone has no chart of months, and years of a few weeks are no years", () => {
  expect(airCharts(assessed(dayOf(2021, 12, 1), dayOf(2021, 12, 31)))).toEqual([]);
  const twoDecembers: ValuesOf = (day) => (civilDate(day).month === 12 ? clean(day) : {});
  expect(charts(assessed(dayOf(2020, 12, 1), dayOf(2021, 12, 31), twoDecembers))).toEqual([]);
});

it("labels bear as many decimals as the figure has, and no more on the axis", () => {
  const [mean, heavy] = progressCharts(assessed(dayOf(2020, 1, 1), dayOf(2021, 6, 15)));
  if (mean === undefined) throw new Error("no chart");
  expect(mean.format).toBe(numberFormat(1));
  expect(drawn(mean).valueAxis).toMatchObject({ format: "General" });
  expect(heavy?.format ?? numberFormat(0)).toBe(numberFormat(0));
  const sheet = new SheetBuilder([10, 3, 9, 9, 9, 9], 1);
  putBlock(sheet, { top: 0, left: 2 }, mean);
  const print = { orientation: "landscape", paper: "A4", titleRows: null } as const;
  const { cells } = sheet.build({ id: "overview", name: "页", tabColor: "#000000", freezeRows: 0, print });
  const formats = cells.filter(({ value }) => typeof value === "number").map(({ format }) => format);
  expect(new Set(formats)).toEqual(new Set([numberFormat(1)]));
});
