/** What the chosen month leaves without data. */
import { expect, it } from "vitest";
import type { RawValue } from "../../src/cells/snapshot";
import { readAirData } from "../../src/datasets/read-air-data";
import { readTargets } from "../../src/indicators/targets/read-targets";
import { periodFindings } from "../../src/report/checks/period-findings";
import { defaultSettings } from "../../src/settings";
import { book, snapshot } from "../datasets/sheet-snapshot";

const rows = (place: string, month: string): RawValue[][] =>
  Array.from({ length: 28 }, (_, at): RawValue[] => [
    `${month}-${String(at + 1).padStart(2, "0")}`,
    place,
    ...[8, 20, 0.7, 90, 60 + at, 30 + at],
  ]);
const air = readAirData(
  book(
    snapshot([
      ["日期", "地区", "SO2", "NO2", "CO", "O3-8h", "PM10", "PM2.5"],
      ...rows("甲山县", "2024-05"),
      ...rows("乙水县", "2024-06"),
    ]),
  ),
  defaultSettings,
);
const noTargets = readTargets(book(), defaultSettings, null, null);
const codes = (month: number) =>
  periodFindings({ month: { year: 2024, month } }, null, { air, targets: noTargets }).map(({ code, facts }) => [
    code,
    facts,
  ]);

it("another place that has days in the month is named where the report's own has none", () => {
  expect(codes(6)).toEqual([
    ["nothingToReport", { month: "2024-06" }],
    ["placeLacksMonth", { month: "2024-06", place: "甲山县", others: "乙水县" }],
  ]);
  expect(codes(7)).toEqual([["nothingToReport", { month: "2024-07" }]]);
});

it("a sheet of targets with nothing to hold against them is named", () => {
  const plan = snapshot(
    [
      ["2024年重点工作进展"],
      ["工作内容", "单位", "年度任务", "累计完成"],
      ["农村清洁取暖", "户", 730, 420],
      ["燃煤锅炉淘汰", "台", 40, 32],
    ],
    { name: "进展" },
  );
  const [targets, none] = [readTargets(book(plan), defaultSettings, null, null), readAirData(book(), defaultSettings)];
  const found = periodFindings({ month: { year: 2024, month: 6 } }, null, { air: none, targets });
  expect(found.map(({ code, facts }) => [code, facts])).toEqual([
    ["nothingToReport", { month: "2024-06" }],
    ["targetsAlone", { sheet: "进展", count: 2 }],
  ]);
});
