/** Rows of which a heading or a column says the year count in that year only. */
import { describe, expect, it } from "vitest";
import type { RawValue } from "../../src/cells/snapshot";
import { rankOfHeading, yearOfHeading } from "../../src/datasets/ledger-rows/years-of-rows";
import { standingsOf } from "../../src/indicators/ledgers/progress";
import { monthlyReport } from "../../src/monthly-report";
import { defaultSettings } from "../../src/settings";
import { book, snapshot } from "./sheet-snapshot";

describe("a heading", () => {
  it.each([
    ["2023年", 2023],
    ["2023年度", 2023],
    ["2023年淘汰", 2023],
    ["一、2024年任务（12台）", 2024],
    ["（二）2022年结转项目", 2022],
    ["【2025年】", 2025],
  ])("of a year: %s", (text, year) => expect(yearOfHeading(text)).toBe(year));

  it.each([
    "2024年6月底前完成（2项）",
    "2025年底前淘汰",
    "2023年以来新增",
    "2021—2023年",
    "2023年至2024年",
    "长江路2023号",
  ])("of none: %s", (text) => expect(yearOfHeading(text)).toBeNull());

  it("has the rank of its number or mark", () => {
    const texts = ["一、2023年", "二、新增", "（一）某镇", "【2023年】", "2023年淘汰", "新增："];
    expect(texts.map(rankOfHeading)).toEqual(["一", "一", "(", "【", "", ""]);
  });
});

type Rows = readonly (readonly RawValue[])[];

function figures(rows: Rows, year = 2024): Record<string, readonly (number | null)[]> {
  const month = { year, month: 9 };
  const report = monthlyReport(book(snapshot(rows)), { month, until: null, generatedAt: "" }, defaultSettings);
  const standings = report.progress === null ? [] : standingsOf(report.progress);
  return Object.fromEntries(
    standings.map(({ indicator, cumulative, plan }) => [indicator.id, [cumulative.reported, plan?.value ?? null]]),
  );
}

/** Lists without dates, two entries a year, of which one is done. */
const undated: Readonly<Record<string, { readonly id: string; readonly head: Rows; readonly entry: Rows }>> = {
  "works by the piece": {
    id: "boilersRetired",
    head: [["燃煤锅炉淘汰清单"], ["使用单位", "蒸吨", "淘汰情况"]],
    entry: [
      ["甲厂", 4, "已淘汰"],
      ["乙厂", 6, "正在拆除"],
    ],
  },
  "works by the number": {
    id: "cleanHeatingHouseholds",
    head: [["农村清洁取暖完成情况"], ["乡镇", "计划户数", "完成户数"]],
    entry: [
      ["东河镇", 1, 1],
      ["西山乡", 1, 0],
    ],
  },
};

describe.each(Object.entries(undated))("%s", (_, { id, head, entry }) => {
  const named = (year: number): Rows => entry.map(([name = "", ...rest]) => [`${String(name)}${year % 10}`, ...rest]);
  const grouped = (...groups: readonly (readonly [string, number])[]): Rows => [
    ...head,
    ...groups.flatMap(([heading, year]) => [[heading, "", ""], ...named(year)]),
  ];

  it("counts the rows under the heading of the report's year", () => {
    const rows = grouped(["2023年", 2023], ["2024年", 2024], ["2025年计划", 2025]);
    expect([figures(rows)[id], figures(rows, 2023)[id]]).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  it("counts what stands under a heading of the same rank without a year", () => {
    expect(figures(grouped(["一、2023年结转", 2023], ["二、新增", 2024]))[id]).toEqual([1, 2]);
  });

  it("counts all rows under headings that are no year's", () => {
    expect(figures(grouped(["一、城区", 2023], ["二、乡镇", 2024]))[id]).toEqual([2, 4]);
  });

  it("counts the rows of which a column says the year", () => {
    const [title = [], names = []] = head;
    const rows = [
      title,
      [...names, "任务年度"],
      ...[2023, 2024].flatMap((year) => named(year).map((r) => [...r, year])),
    ];
    expect(figures(rows)[id]).toEqual([1, 2]);
    const made = [
      title,
      [...names, "投产年份"],
      ...[2003, 2014].flatMap((year) => named(year).map((r) => [...r, year])),
    ];
    expect(figures(made)[id]).toEqual([2, 4]);
  });
});

it("a record whose column of years is all its date was on a day of that year", () => {
  const rows = [
    ["老旧柴油货车淘汰台账"],
    ["号牌号码", "车辆类型", "燃料种类", "排放标准", "淘汰年度"],
    ...[2023, 2024, 2024].map((year, index) => [`云A1234${index}`, "重型货车", "柴油", "国三", year]),
  ];
  expect([figures(rows)["trucksScrapped"]?.[0], figures(rows, 2023)["trucksScrapped"]?.[0]]).toEqual([2, 1]);
});
