import { describe, expect, it } from "vitest";
import { codes, readSheets, type Table } from "../ledger-bench";

const sheetsThatCount = (sheets: Readonly<Record<string, Table>>): string[] =>
  readSheets(sheets).tables.map(({ guess }) => String(guess.sheet));

const meetings: Table = [
  ["2024年督察整改会议台账"],
  ["会议日期", "会议类型", "会议名称"],
  ["2024-02-05", "县委常委会", "研究一"],
  ["2024-03-05", "县委常委会", "研究二"],
  ["2024-03-15", "县政府常务会", "研究三"],
];
const freight = (head: string, ...rows: readonly (readonly [string, number, number])[]): Table => [
  ["2024年铁路公路货运量（万吨）"],
  [head, "铁路", "公路"],
  ...rows,
];
const samples: Table = [
  ["2024年煤质抽检台账"],
  ["抽检日期", "被检单位", "检验结果"],
  ["2024-04-05", "甲", "合格"],
  ["2024-05-05", "乙", "不合格"],
  ["2024-05-15", "丙", "合格"],
];
const samplesOf = (april: number, may: number, title = "2024年煤质抽检情况统计表"): Table => [
  [title],
  ["月份", "抽检批次"],
  ["4月", april],
  ["5月", may],
];

describe("a table that counts by month or by kind what another lists", () => {
  it.each([
    ["by month, behind it", { 明细: samples, 统计: samplesOf(1, 2) }, "明细"],
    ["by month, before it", { 统计: samplesOf(1, 2), 明细: samples }, "明细"],
    [
      "by quarter",
      {
        明细: freight("月份", ["1月", 10, 30], ["2月", 11, 31], ["3月", 12, 32], ["4月", 13, 33]),
        季度: freight("季度", ["一季度", 33, 93], ["二季度", 13, 33]),
      },
      "明细",
    ],
    [
      "by energy, over as many lines",
      {
        明细: [
          ["公交车运营情况"],
          ["线路", "能源类型", "运营车辆"],
          ["1路", "纯电动", 12],
          ["2路", "天然气", 7],
        ] as Table,
        汇总: [["公交车能源结构"], ["能源类型", "运营车辆"], ["纯电动", 12], ["天然气", 7]] as Table,
      },
      "明细",
    ],
  ])("gives way to it: %s", (_, sheets, counts) => {
    expect(sheetsThatCount(sheets)).toEqual([counts]);
    expect(codes(readSheets(sheets))).toContain("summaryLeftOut");
  });

  it("gives way to a list that is kept a sheet a month", () => {
    const [title = [], head = [], ...rows] = samples;
    const month = (at: number, end?: number): Table => [title, head, ...rows.slice(at, end)];
    expect(sheetsThatCount({ "4月": month(0, 1), "5月": month(1), 统计: samplesOf(1, 2) })).toEqual(["4月", "5月"]);
  });

  it("is asked about where it comes to something else, and the list counts until then", () => {
    const data = readSheets({ 明细: samples, 统计: samplesOf(1, 3) });
    expect(data.tables.map(({ guess, open }) => [guess.sheet, open])).toEqual([["明细", ["oneListOrTwo"]]]);
    expect(data.questions?.map(({ code, facts }) => [code, "isSummary" in facts && facts.isSummary])).toEqual([
      ["oneListOrTwo", true],
    ]);
  });

  it("counts beside a list of other months", () => {
    const later: Table = [["2024年煤质抽检情况统计表"], ["月份", "抽检批次"], ["7月", 2], ["8月", 3]];
    expect(sheetsThatCount({ 明细: samples, 统计: later })).toEqual(["明细", "统计"]);
    expect(readSheets({ 明细: samples, 统计: later }).questions).toEqual([]);
  });

  it("counts where nothing else lists what it counts", () => {
    expect(sheetsThatCount({ 会议: meetings, 统计: samplesOf(1, 2) })).toEqual(["会议", "统计"]);
  });
});
