/** Blocks below and beside each other, groups over columns, sheets of composed names: whose values they are. */
import { describe, expect, it } from "vitest";
import { isoDate } from "../../../src/calendar/day";
import type { RawValue } from "../../../src/cells/snapshot";
import { readAirData } from "../../../src/datasets/read-air-data";
import { defaultSettings } from "../../../src/settings";
import { book, snapshot } from "../sheet-snapshot";

type Rows = readonly (readonly RawValue[])[];
type Sheets = readonly (readonly [name: string, rows: Rows])[];

/** "place: day PM2.5 SO2 of its stations and itself" of every place, and what was said above a note. */
function read(sheets: Sheets): string[] {
  const air = readAirData(book(...sheets.map(([name, rows]) => snapshot(rows, { name }))), defaultSettings);
  const loud = air.findings.filter(({ severity }) => severity !== "note").map(({ code }) => code);
  const lines = (air.series ?? []).map(({ place, days, stations }) => {
    const [first] = days;
    const values = `${first?.concentrations.PM25 ?? "—"}/${first?.concentrations.SO2 ?? "—"}`;
    const of = stations.map(({ station }) => station).join("+");
    return `${place ?? "?"}${of === "" ? "" : ` (${of})`} ${first ? isoDate(first.day) : ""}×${days.length} ${values}`;
  });
  return [...lines, ...new Set(loud), ...(air.questions ?? []).map(({ code }) => `?${code}`)];
}

const day = (at: number): string => `2024-03-0${at}`;
const down = (from: number, by = 1): RawValue[][] => [1, 2, 3].map((at) => [day(at), from + by * at]);
const six = (pm: number, so2: number): RawValue[][] => [1, 2, 3].map((at) => [day(at), pm + at, so2 + at]);
const head = ["日期", "PM2.5", "SO2"];
const acrossMonth = Array.from({ length: 31 }, (_, at) => at + 1);

const cases: readonly (readonly [what: string, sheets: Sheets, lines: readonly string[]])[] = [
  [
    "an item over each block below each other, a column of weekdays beside the days",
    [
      [
        "日报",
        [
          ["单位：μg/m³（CO为mg/m³）"],
          ["细颗粒物"],
          ["日期", "星期", "日均值"],
          ...[1, 2, 3].map((at) => [day(at), `星期${"五六日"[at - 1] ?? ""}`, 30 + at]),
          ["SO2"],
          ["日期", "星期", "日均值"],
          ...[1, 2, 3].map((at) => [day(at), `星期${"五六日"[at - 1] ?? ""}`, 7 + at]),
        ],
      ],
    ],
    ["? 2024-03-01×3 31/8"],
  ],
  [
    "an item over each block side by side, the days in each",
    [
      [
        "日报",
        [
          ["PM2.5", "", "SO2", ""],
          ["日期", "浓度", "日期", "浓度"],
          ...[1, 2, 3].map((at) => [day(at), 30 + at, day(at), 7 + at]),
        ],
      ],
    ],
    ["? 2024-03-01×3 31/8"],
  ],
  ...["空气质量日均值", "环境空气逐日平均浓度表", "空气质量日报", "审核数据", "原始数据"].map(
    (matter) =>
      [
        `a county's title over each block: ${matter}`,
        [["日报", [[`甲县${matter}`], head, ...six(30, 7), [], [`乙县${matter}`], head, ...six(50, 9)]]],
        ["甲县 2024-03-01×3 31/8", "乙县 2024-03-01×3 51/10"],
      ] as const,
  ),
  [
    "no title in a mean that is not worked out yet, with the head again for another block",
    [["日报", [["甲县空气质量日报"], head, ...six(30, 7), ["甲县平均", "", ""], ["乙县"], head, ...six(50, 9)]]],
    ["甲县 2024-03-01×3 31/8", "乙县 2024-03-01×3 51/10"],
  ],
  [
    "a station over each block, the days running backwards, the first above the header",
    [["日报", [["城南"], head, ...six(30, 7).reverse(), ["", "", ""], ["南湖"], head, ...six(50, 9).reverse()]]],
    ["? (城南+南湖) 2024-03-01×3 41/9"],
  ],
  [
    "a county and its station over each block of an item",
    [
      [
        "日报",
        [
          ["靖远县 PM2.5"],
          ["日期", "浓度"],
          ...down(30),
          ["靖远县 SO2"],
          ["日期", "浓度"],
          ...down(7),
          ["会宁县 PM2.5"],
          ["日期", "浓度"],
          ...down(60),
          ["会宁县 SO2"],
          ["日期", "浓度"],
          ...down(9),
        ],
      ],
    ],
    ["靖远县 2024-03-01×3 31/8", "会宁县 2024-03-01×3 61/10"],
  ],
  [
    "counties over stations over items across: no mean over the counties",
    [
      [
        "日报",
        [
          ["", "靖远县", "", "", "", "会宁县", ""],
          ["日期", "二中", "", "党校", "", "城南", ""],
          ["", "PM2.5", "SO2", "PM2.5", "SO2", "PM2.5", "SO2"],
          ...[1, 2, 3].map((at) => [day(at), 30 + at, 7 + at, 40 + at, 9 + at, 60 + at, 11 + at]),
        ],
      ],
    ],
    ["靖远县 (二中+党校) 2024-03-01×3 36/9", "会宁县 (城南) 2024-03-01×3 61/12"],
  ],
  [
    "a column of counties under a header that nobody knows, beside stations",
    [
      [
        "日报",
        [
          ["日期", "属地", "点位", "PM2.5", "SO2"],
          ...[1, 2, 3].flatMap((at) => [
            [day(at), "靖远县", "二中", 30 + at, 7 + at],
            [day(at), "会宁县", "城南", 60 + at, 11 + at],
          ]),
        ],
      ],
    ],
    ["靖远县 (二中) 2024-03-01×3 31/8", "会宁县 (城南) 2024-03-01×3 61/12"],
  ],
  [
    "a sheet a station and a month, with numbers in the stations' names",
    [
      ["1号站2024年3月", [head, ...six(30, 7)]],
      ["2号站2024年3月", [head, ...six(50, 9)]],
    ],
    ["? (1号站+2号站) 2024-03-01×3 41/9"],
  ],
  [
    "a sheet a county's station and item",
    [
      ["靖远县-二中-PM2.5", [["日期", "浓度"], ...down(30)]],
      ["靖远县-二中-SO22024年", [["日期", "浓度"], ...down(7)]],
      ["会宁县党校PM2.5", [["日期", "浓度"], ...down(60)]],
      ["会宁县党校SO2", [["日期", "浓度"], ...down(9)]],
      ["会宁县城南PM2.5", [["日期", "浓度"], ...down(70)]],
    ],
    ["靖远县 (二中) 2024-03-01×3 31/8", "会宁县 (党校+城南) 2024-03-01×3 66/10"],
  ],
  [
    "a part of a town among stations is one of them, and no county of its own",
    [
      ["第二小学", [["东山县空气质量日报"], head, ...six(30, 7)]],
      ["新城区", [["东山县空气质量日报"], head, ...six(50, 9)]],
    ],
    ["东山县 (第二小学+新城区) 2024-03-01×3 41/9"],
  ],
  [
    "last year's block with dates of its own",
    [
      [
        "对比",
        [
          ["上年同期", "", "", "本年", "", ""],
          ["日期", "PM2.5", "SO2", "日期", "PM2.5", "SO2"],
          ...[1, 2, 3].map((at) => [`2023-03-0${at}`, 50 + at, 9 + at, day(at), 30 + at, 7 + at]),
        ],
      ],
    ],
    ["? 2023-03-01×6 51/10"],
  ],
  [
    "the second half of the month under a second heading, one day wider than the first",
    [
      [
        "3月",
        [
          ["2024年3月逐日浓度"],
          ["项目", "1日", "2日"],
          ["PM2.5", 31, 32],
          ["SO2", 8, 9],
          ["项目", "3日", "4日", "5日"],
          ["PM2.5", 33, 34, 35],
          ["SO2", 10, 11, 12],
        ],
      ],
    ],
    ["? 2024-03-01×5 31/8"],
  ],
  [
    "a heading of numbers printed again is no station's row",
    [
      [
        "2024年3月",
        [
          ["PM2.5"],
          ["监测点", 1, 2, 3, 4],
          ["二中", 31, 32, 33, 34],
          ["SO2"],
          ["监测点", 1, 2, 3, 4],
          ["二中", 8, 9, 10, 11],
        ],
      ],
    ],
    ["? (二中) 2024-03-01×4 31/8"],
  ],
  [
    "年月 written once beside the days",
    [
      [
        "日均",
        [
          ["年月", "日", "PM2.5", "SO2"],
          ["2024年3月", 1, 31, 8],
          ["", 2, 32, 9],
          ["2024年4月", 1, 33, 10],
        ],
      ],
    ],
    ["? 2024-03-01×3 31/8"],
  ],
  [
    "days across over New Year, the year in the sheet's name",
    [
      [
        "2024年",
        [
          ["项目", "12月30日", "12月31日", "1月1日"],
          ["PM2.5", 31, 32, 33],
          ["SO2", 8, 9, 10],
        ],
      ],
    ],
    ["? 2024-12-30×3 31/8"],
  ],
  [
    "the year's calendar of each item, of which January is all that there is",
    [
      [
        "2024年",
        ["PM2.5（μg/m³）", "SO2（μg/m³）", "O3-8h（μg/m³）"].flatMap((item, at): RawValue[][] => [
          [item],
          ["2024年", ...acrossMonth.map((of) => `${of}日`)],
          ["1月", ...acrossMonth.map((of) => 30 - 10 * at + of)],
          [],
        ]),
      ],
    ],
    ["? 2024-01-01×31 31/21"],
  ],
  [
    "items with 均值 in their names under a day that is written once",
    [
      [
        "长表",
        [
          ["日期", "项目", "值"],
          [day(1), "PM2.5日均值", 31],
          ["", "SO2 24h平均", 8],
          [day(2), "PM2.5日均值", 32],
          ["", "SO2 24h平均", 9],
        ],
      ],
    ],
    ["? 2024-03-01×2 31/8"],
  ],
  [
    "a point that the sheet says takes no part in the judgement",
    [
      [
        "点位",
        [
          ["日期", "点位名称", "是否参与评价", "PM2.5", "SO2"],
          ...[1, 2, 3].flatMap((at) => [
            [day(at), "党校", "是", 30 + at, 7 + at],
            [day(at), "林场", "否", 80 + at, 1 + at],
          ]),
        ],
      ],
    ],
    ["? (党校+林场) 2024-03-01×3 31/8"],
  ],
];

describe("whose values they are", () => {
  it.each(cases)("%s", (_, sheets, lines) => {
    expect(read(sheets)).toEqual(lines);
  });
});
