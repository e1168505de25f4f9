/** A blank column inside a table parts it for the eye alone. */
import { expect, it } from "vitest";
import { assessed } from "./assessed";

const months = ["1月", "2月", "3月", "4月", "5月", "6月"];
const blankAt = <Value>(row: readonly Value[], at: number): (Value | "")[] => [
  ...row.slice(0, at),
  "",
  ...row.slice(at),
];

it.each([2, 3, 4, 6])("between the months of a list, before column %i", (at) => {
  const rows = ["东窑", "南窑", "西窑"].map((name, index) => [
    name,
    ...months.map((_, month) => 400 + 10 * index + month),
  ]);
  const sheet = [["企业名称", ...months], ...rows].map((row) => blankAt<string | number>(row, at));
  const total = rows.flatMap((row) => row.slice(1)).reduce<number>((sum, value) => sum + Number(value), 0);
  const report = assessed([["2024年工业企业煤炭消费月报（吨）"], ...sheet]);
  expect(report("coalUse").figure).toBeCloseTo(total / 10_000, 2);
  expect([report.codes, report.asked]).toEqual([[], []]);
});

it("between two years", () => {
  const report = assessed([
    ["散煤消费量统计（吨）"],
    ["区域", "2023年", "", "2024年"],
    ["北片", 300, "", 240],
    ["南片", 100, "", 60],
  ]);
  expect([report("bulkCoalUse").figure, report("bulkCoalChange").figure]).toEqual([300, -25]);
});

it("between two ways of transport", () => {
  const report = assessed([
    ["2024年货运量统计（万吨）"],
    ["月份", "铁路", "", "公路"],
    ["1月", 20, "", 60],
    ["2月", 25, "", 55],
  ]);
  expect([report("railFreight").figure, report("roadFreight").figure]).toEqual([45, 115]);
});

it.each([[["-21%", "-40%"]], [[-0.21, -0.4]]])("between two years, before what follows from them: %j", (changes) => {
  const report = assessed([
    ["散煤消费量统计（吨）"],
    ["区域", "2023年", "", "2024年", "同比"],
    ["北片", 300, "", 237, changes[0] ?? ""],
    ["南片", 100, "", 60, changes[1] ?? ""],
  ]);
  expect([report("bulkCoalUse").figure, report("bulkCoalChange").figure]).toEqual([297, -25.8]);
});

it("between kinds of buses, whose lines stand before it", () => {
  const report = assessed([
    ["公交车运营情况统计"],
    ["线路", "纯电动", "", "柴油", "天然气"],
    ["1路", 11, "", 6, 3],
    ["2路", 4, "", 9, 7],
  ]);
  expect([report("newEnergyBuses").figure, report("newEnergyBusShare").figure]).toEqual([15, 37.5]);
});
