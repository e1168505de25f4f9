/**
 * Three counties with two stations each, before and after 1 March 2026, when GB 3095—2026 and HJ 633—2026 take effect;
 * one county has no ozone. The numbers come from a small formula: no chance, and every county and station differs.
 */
import { dayOf } from "../../../src/calendar/day";
import { daysOf } from "../../../src/calendar/period";
import type { Workbook } from "../../../src/preview/workbook/workbook";
import { plainWorkbook, type PlainCell } from "./plain-sheets";

const counties = [
  { name: "甲县", stations: ["城关站", "一中站"], worse: 1, ozone: true },
  { name: "乙县", stations: ["政府站", "公园站"], worse: 1.3, ozone: true },
  { name: "丙区", stations: ["开发区站", "水厂站"], worse: 0.8, ozone: false },
] as const;

const HEAD = ["监测日期", "区县", "站点名称", "PM2.5", "PM10", "SO2", "NO2", "CO", "O3-8h"];
const UNITS = ["", "", "", "μg/m³", "μg/m³", "μg/m³", "μg/m³", "mg/m³", "μg/m³"];

/** A wave of seventeen days over a winter that ends, as whole numbers. */
const wave = (index: number, mean: number, height: number): number =>
  Math.max(1, Math.round(mean * (1 - index / 250) + (1 - index / 250) * height * Math.sin((2 * Math.PI * index) / 17)));

function yearRows(year: number, factor: number): PlainCell[][] {
  const days = daysOf({ from: dayOf(year, 1, 1), to: dayOf(year, 4, 10) });
  return days.flatMap((day, index) =>
    counties.flatMap(({ name, stations, worse, ozone }) =>
      stations.map((station, at): PlainCell[] => {
        const by = factor * worse * (1 + 0.1 * at);
        const pm25 = Math.round(by * wave(index, 70, 55));
        return [
          { day },
          name,
          station,
          pm25,
          Math.round(pm25 * 1.6) + 12,
          wave(index, 9, 3),
          Math.round(by * wave(index, 34, 12)),
          wave(index, 9, 4) / 10,
          ozone ? 70 + Math.round(index / 2) + 5 * at : null,
        ];
      }),
    ),
  );
}

const air = (year: number, factor: number) => ({
  name: `${year}年空气质量`,
  rows: [[`某州${year}年环境空气质量日报`], HEAD, UNITS, ...yearRows(year, factor)],
});

const targets: readonly (readonly PlainCell[])[] = [
  ["2026年环境空气质量目标"],
  ["考核指标", "单位", "基准年", "基准值", "年度目标", "责任单位"],
  ["PM2.5平均浓度", "μg/m³", 2025, 52, "不高于50", "州生态环境局"],
  ["PM10平均浓度", "μg/m³", 2025, 115, "不高于109", "州生态环境局"],
  ["优良天数比例", "%", 2025, 80, "不低于80", "州生态环境局"],
  ["重污染天数", "天", 2025, 8, "不超过6", "州生态环境局"],
];

export const severalCounties = (): Workbook =>
  plainWorkbook([air(2025, 1.15), air(2026, 1), { name: "2026年目标", rows: targets }]);
