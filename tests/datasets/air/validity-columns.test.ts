/** Columns and sheets that say of the values beside them whether they count, or are of sand. */
import { describe, expect, it } from "vitest";
import type { RawValue } from "../../../src/cells/snapshot";
import { readAirData } from "../../../src/datasets/read-air-data";
import { defaultSettings, type Settings } from "../../../src/settings";
import { book, snapshot } from "../sheet-snapshot";

type Rows = readonly (readonly RawValue[])[];

const days = Array.from({ length: 8 }, (_, index) => `2023-11-${String(index + 1).padStart(2, "0")}`);
const sheetsOf = (sheets: Readonly<Record<string, Rows>>, settings: Settings = defaultSettings) =>
  readAirData(book(...Object.entries(sheets).map(([name, rows]) => snapshot(rows, { name }))), settings);

/** PM2.5 and PM10 by day, "-" for none. */
const shown = (rows: Rows): string =>
  sheetsOf({ 日报: rows })
    .days.map(({ concentrations: { PM25, PM10 } }) => `${PM25 ?? "-"}/${PM10 ?? "-"}`)
    .join(" ");
const table = (heads: readonly string[], cells: (index: number) => readonly RawValue[]): Rows => [
  ["日期", ...heads],
  ...days.map((day, index) => [day, ...cells(index)]),
];
const all = days.map((_, index) => `${30 + index}/${60 + index}`);
const without = (...gone: readonly [day: number, pm25: boolean, pm10: boolean][]): string =>
  all
    .map((text, index) => {
      const [, noPm25 = false, noPm10 = false] = gone.find(([day]) => day === index) ?? [];
      const [pm25 = "", pm10 = ""] = text.split("/");
      return `${noPm25 ? "-" : pm25}/${noPm10 ? "-" : pm10}`;
    })
    .join(" ");
const values = (index: number): readonly [number, number] => [30 + index, 60 + index];

describe("hours and shares however they are written", () => {
  const hours = [24, 23, 14, 20, 19, 22, 21, 24];
  const share = (value: number): string => ((100 * value) / 24).toFixed(1);
  const gone = without([2, true, true], [4, true, true]);

  it.each<[string, string, (hours: number) => RawValue]>([
    ["numbers", "有效小时数", (own) => own],
    ["with their unit", "有效时数", (own) => `${own}h`],
    ["with their unit in Chinese", "有效小时数", (own) => `${own}小时`],
    ["of the day's hours", "有效数据个数", (own) => `${own}/24`],
    ["of the day's hours, as a share", "有效数据率", (own) => `${own}/24`],
    ["shares of one", "数据有效率", (own) => own / 24],
    ["shares as text", "有效数据率", (own) => `${share(own)}%`],
    ["shares with a full-width sign", "数据捕集率", (own) => `${share(own)}％`],
    ["shares without a sign", "有效率（%）", (own) => Number(share(own))],
  ])("%s", (_, header, written) => {
    const rows = table(["PM2.5", "PM10", header], (index) => [...values(index), written(hours[index] ?? 0)]);
    expect(shown(rows)).toBe(gone);
  });
});

describe("values count by what stands beside them", () => {
  it.each<[string, Rows, string]>([
    [
      "有效 and 无效 with the hours in brackets",
      table(["PM2.5", "PM10", "数据有效性"], (index) => [...values(index), index === 2 ? "无效（18/24）" : "有效"]),
      without([2, true, true]),
    ],
    [
      "a flag after each item",
      table(["PM2.5", "标识", "PM10", "标识"], (index) => [
        30 + index,
        index === 2 ? "D" : "N",
        60 + index,
        index === 4 ? "H" : "N",
      ]),
      without([2, true, false], [4, false, true]),
    ],
    [
      "flags that name their item",
      table(["PM2.5", "PM10", "PM2.5状态", "PM10状态"], (index) => [
        ...values(index),
        "正常",
        index === 1 ? "异常" : "正常",
      ]),
      without([1, false, true]),
    ],
    [
      "是否有效",
      table(["PM2.5", "PM10", "是否有效"], (index) => [...values(index), index === 3 ? "否" : "是"]),
      without([3, true, true]),
    ],
    [
      "是否有效 as 1 and 0",
      table(["PM2.5", "PM10", "数据有效性"], (index) => [...values(index), index === 3 ? 0 : 1]),
      without([3, true, true]),
    ],
    [
      "hours of the row",
      table(["PM2.5", "PM10", "有效小时数"], (index) => [...values(index), [24, 20, 19][index] ?? 23]),
      without([2, true, true]),
    ],
    [
      "hours of each item",
      table(["PM2.5", "有效数据个数", "PM10", "有效数据个数"], (index) => [
        30 + index,
        index === 5 ? 11 : 24,
        60 + index,
        22,
      ]),
      without([5, true, false]),
    ],
    [
      "a share of the hours",
      table(["PM2.5", "PM10", "数据捕集率（%）"], (index) => [...values(index), index === 6 ? 79.2 : 95.8]),
      without([6, true, true]),
    ],
    [
      "a remark, and one that says the contrary",
      table(["PM2.5", "PM10", "备注"], (index) => [
        ...values(index),
        ["", "仪器故障，数据无效", "数据有效，已复核", "停电补测", "PM10数据作废", "剔除无效小时后计算"][index] ?? "",
      ]),
      without([1, true, true], [4, false, true]),
    ],
    [
      "audited and raw are a state of the row, no flag",
      table(["PM2.5", "PM10", "数据状态"], (index) => [...values(index), "审核"]),
      all.join(" "),
    ],
    [
      "a mark that every day bears",
      table(["PM2.5", "标识", "PM10", "标识"], (index) => [30 + index, "A1", 60 + index, "A1"]),
      all.join(" "),
    ],
    [
      "counts of stations are none of hours",
      table(["PM2.5", "PM10", "有效点位数"], (index) => [...values(index), 3]),
      all.join(" "),
    ],
  ])("%s", (_, rows, expected) => {
    expect(shown(rows)).toBe(expected);
  });
});

describe("a list of sand days", () => {
  const daily = table(["PM2.5", "PM10"], values);
  const sandy = (name: string, rows: Rows): string =>
    sheetsOf({ 日报: daily, [name]: rows })
      .days.flatMap(({ sandDust }, index) => (sandDust ? [index + 1] : []))
      .join();

  it.each<[string, string, Rows, string]>([
    [
      "a date a row",
      "沙尘日",
      [
        ["序号", "日期"],
        [1, "2023-11-02"],
        [2, "2023-11-05"],
      ],
      "2,5",
    ],
    [
      "from and to, and the day of the document",
      "扣沙依据",
      [
        ["2023年沙尘天气过程认定情况"],
        ["序号", "影响起始日期", "影响结束日期", "发布日期"],
        [1, "2023-11-03", "2023-11-04", "2023-12-01"],
      ],
      "3,4",
    ],
    [
      "without those that were not recognised",
      "沙尘",
      [
        ["日期", "是否扣除"],
        ["2023-11-02", "是"],
        ["2023-11-05", "否"],
      ],
      "2",
    ],
    [
      "what is done about it is no list",
      "沙尘应急响应",
      [
        ["序号", "日期"],
        [1, "2023-11-02"],
      ],
      "",
    ],
  ])("%s", (_, name, rows, expected) => {
    expect(sandy(name, rows)).toBe(expected);
  });
});

describe("sheets under names of their own", () => {
  const at = (from: number): Rows => table(["PM2.5", "PM10"], (index) => [from + index, 2 * from + index]);
  const read = (names: readonly string[], settings: Settings = defaultSettings) =>
    sheetsOf(Object.fromEntries(names.map((name, index) => [name, at(30 + 10 * index)])), settings);

  it("are counties beside one whose name says so, or where one is the place that was chosen", () => {
    expect(read(["怀仁", "应县", "山阴"]).places).toEqual(["怀仁", "应县", "山阴"]);
    expect(read(["怀仁", "山阴"], { ...defaultSettings, place: "山阴县" })).toMatchObject({
      place: "山阴",
      questions: [],
    });
  });

  it("are stations where one says where it stands", () => {
    expect(read(["一中", "环保局", "山阴"]).days[0]?.concentrations.PM25).toBe(40);
  });

  it("are asked about where nothing tells, and their days wait", () => {
    const open = read(["怀仁", "山阴"]);
    expect(open.questions?.map(({ code }) => code)).toEqual(["sheetsAre"]);
    expect(open.days.every(({ doubtful }) => doubtful)).toBe(true);
    const chosen = (sheetsAre: "places" | "stations") =>
      read(["怀仁", "山阴"], { ...defaultSettings, air: { ...defaultSettings.air, sheetsAre } });
    expect([chosen("places").places, chosen("places").questions]).toEqual([["怀仁", "山阴"], []]);
    expect([chosen("stations").places, chosen("stations").days[0]?.concentrations.PM25]).toEqual([[], 35]);
  });

  it("of townships stand beside the county's own, which names nobody", () => {
    const towns: Rows = [
      ["日期", "乡镇", "PM2.5", "PM10"],
      ...days.flatMap((day) => [
        [day, "东镇", 80, 90],
        [day, "西镇", 85, 99],
      ]),
    ];
    expect(sheetsOf({ 国控站: at(30), 乡镇微型站: towns }).days[0]?.concentrations.PM25).toBe(30);
  });

  it("dated by two digits of the year and the month, and days that an export wrote as serial numbers", () => {
    const numbered: Rows = [["日期", "PM2.5", "PM10"], ...days.map((_, index) => [index + 1, ...values(index)])];
    expect(sheetsOf({ "2311": numbered }).days.length).toBe(8);
    const serials: Rows = [
      ["日期", "PM2.5", "PM10"],
      ...days.map((_, index) => [String(45_231 + index), ...values(index)]),
    ];
    expect(sheetsOf({ 导出: serials }).days.length).toBe(8);
  });
});
