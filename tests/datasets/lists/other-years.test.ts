/** Among lists of one year's works one that is titled with an earlier year, and dates before a list's own. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RawValue } from "../../../src/cells/snapshot";
import { assessedSheets } from "../assessed";
import { codes, readSheet, readSheets } from "../ledger-bench";

const heating = (year: number | null, at: number): RawValue[][] => [
  [`${TOWNS[at] ?? ""}${year === null ? "" : `${year}年`}农村清洁取暖完成情况`],
  ["村", "计划户数", "完成户数"],
  [`${VILLAGES[at] ?? ""}东村`, 70 + 7 * at, 60 + 5 * at],
  [`${VILLAGES[at] ?? ""}西村`, 50 + 3 * at, 50 + at],
];
const TOWNS = ["东河镇", "西山乡", "南湾镇", "北岭镇"];
const VILLAGES = ["松", "柏", "竹", "梅"];

describe("townships' lists", () => {
  const told = (years: readonly (number | null)[]): boolean =>
    codes(readSheets(Object.fromEntries(years.map((year, at) => [TOWNS[at], heating(year, at)])))).includes(
      "listOfOtherYear",
    );

  it("are told exactly where their titles say several years", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(2023, 2024, null), { minLength: 2, maxLength: 4 }),
        (years) => told(years) === new Set(years.filter((year) => year !== null)).size > 1,
      ),
      { numRuns: 40 },
    );
  });
});

describe("dates before the year of the title", () => {
  const trucks = (title: string, ...dates: readonly string[]) =>
    codes(
      readSheet([
        [title],
        ["号牌号码", "燃料种类", "排放标准", "注销日期"],
        ...dates.map((date, at) => [`鄂A1000${at}`, "柴油", "国三", date]),
      ]),
    );

  it.each(["2024年老旧柴油货车淘汰台账", "2024年上半年老旧柴油货车淘汰台账"])("are told: %s", (title) => {
    expect(trucks(title, "2024-03-01", "2023-03-09", "2024-06-09")).toEqual(["ledgerDateBeforeTitle"]);
  });

  it.each(["老旧柴油货车淘汰台账", "2023年以来老旧柴油货车淘汰台账", "2023—2024年老旧柴油货车淘汰台账"])(
    "are looked for where the title is not of one year: %s",
    (title) => {
      expect(trucks(title, "2024-03-01", "2023-03-09", "2024-06-09")).toEqual([]);
    },
  );

  it("are told once where they are years before", () => {
    expect(trucks("2024年老旧柴油货车淘汰台账", "2024-03-01", "2014-03-09", "2024-06-09")).toEqual([
      "ledgerDateYearAlone",
    ]);
  });
});

describe("last year's list under the same title", () => {
  const list = (title: string, ...amounts: readonly number[]): RawValue[][] => [
    [title],
    ["乡镇", "计划户数", "完成户数"],
    ["东河镇", ...amounts.slice(0, 2)],
    ["西山乡", ...amounts.slice(2)],
  ];

  it.each([
    ["2023年清洁取暖完成情况", "2024年清洁取暖完成情况", "2023", "2024"],
    ["清洁取暖完成情况", "清洁取暖完成情况", "2023年", "2024年"],
  ])("does not count: %s, %s", (before, now, one, other) => {
    const of = assessedSheets({ [one]: list(before, 100, 100, 90, 88), [other]: list(now, 80, 50, 60, 60) });
    expect([of("cleanHeatingHouseholds"), of.codes]).toEqual([{ figure: 110, plan: 140 }, []]);
  });

  it.each([
    ["2023年清洁取暖", "清洁取暖"],
    ["清洁取暖（2023）", "清洁取暖"],
    ["2023年度清洁取暖", "2024年清洁取暖"],
  ])("does not count where the other is called the same, with or without a year: %s, %s", (one, other) => {
    const of = assessedSheets({
      [one]: list("清洁取暖完成情况", 100, 100, 90, 88),
      [other]: list("清洁取暖完成情况", 80, 50, 60, 60),
    });
    expect([of("cleanHeatingHouseholds"), of.codes]).toEqual([{ figure: 110, plan: 140 }, []]);
  });
});

describe("what last year's list of works leaves undone", () => {
  const boilers = (title: string, done: number, undone: number, year: number): RawValue[][] => [
    [title],
    ["使用单位", "吨位", "淘汰情况", "拆除时间"],
    ...Array.from({ length: done }, (_, at) => [`${year}甲${at}厂`, 4, "已拆除", `${year}-03-0${at + 1}`]),
    ...Array.from({ length: undone }, (_, at) => [`${year}乙${at}厂`, 2, "正在拆除", ""]),
  ];
  const planned = (titles: readonly [string, string], names: readonly [string, string]) => {
    const of = assessedSheets({
      [names[0]]: boilers(titles[0], 3, 4, 2023),
      [names[1]]: boilers(titles[1], 2, 1, 2024),
    });
    const told = of.monthly.findings.filter(({ code }) => code === "undatedOfOtherYear");
    return { ...of("boilersRetired"), told: told.map(({ facts }) => ("count" in facts ? facts.count : null)) };
  };

  it.each([
    [
      ["2023年燃煤锅炉淘汰清单", "2024年燃煤锅炉淘汰任务台账"],
      ["表1", "表2"],
    ],
    [
      ["燃煤锅炉淘汰清单", "燃煤锅炉淘汰清单"],
      ["2023年锅炉", "锅炉"],
    ],
    [
      ["燃煤锅炉淘汰清单", "燃煤锅炉淘汰清单"],
      ["锅炉（2023）", "锅炉"],
    ],
  ] as const)("is no work of this year's, and that is told: %s, %s", (titles, names) => {
    expect(planned(titles, names)).toEqual({ figure: 2, plan: 3, told: [4] });
  });

  it.each([
    [
      ["燃煤锅炉淘汰清单", "燃煤锅炉淘汰清单"],
      ["2023年结转", "2024年新增"],
    ],
    [
      ["燃煤锅炉淘汰清单（东区）", "燃煤锅炉淘汰清单（西区）"],
      ["东区", "西区"],
    ],
  ] as const)("is where it was carried over, or where nobody names a year: %s", (titles, names) => {
    expect(planned(titles, names)).toEqual({ figure: 2, plan: 7, told: [] });
  });
});
