/** The header of an air sheet: by what its rows hold, over up to three rows, with its units. */
import { describe, expect, it } from "vitest";
import type { RawValue } from "../../src/cells/snapshot";
import { bareHeader, column, matchColumn, unitIn } from "../../src/recognition/declare-columns";
import { headerAt, recogniseHeader } from "../../src/recognition/recognise-header";
import { gridOf } from "../../src/tables/sheet-grid";
import { snapshot } from "../datasets/sheet-snapshot";

const columns = [
  column("date", [/^日期$/, /^监测时间$/]),
  column("pm25", [/^pm2\.5$/], { "μg/m³": 1 }),
  column("pm10", [/^pm10$/], { "μg/m³": 1 }),
  column("ozone", [/^o3$/, /^臭氧均值$/]),
];

type Rows = readonly (readonly RawValue[])[];
const gridWith = (rows: Rows) => gridOf(snapshot(rows), 0);

const header = (rows: Rows, from?: number) => {
  const found = recogniseHeader(gridWith(rows), columns, ...(from === undefined ? [] : [from]));
  return found === null
    ? null
    : {
        rows: found.rows,
        columns: Object.fromEntries(found.columns.map(({ field, column: at, unit }) => [field, [at, unit]])),
        heads: [...found.headers].map(([at, text]) => `${at} ${text}`),
      };
};

const day: readonly RawValue[] = ["2024-1-1", 35, 60, 80];

describe("the header of a sheet", () => {
  it("is the row that knows most columns", () => {
    expect(header([["空气质量日报"], ["日期", "PM2.5", "说明"], ["日期", "PM2.5", "PM10"], day])).toEqual({
      rows: [2, 2],
      columns: { date: [0, null], pm25: [1, null], pm10: [2, null] },
      heads: ["0 日期", "1 PM2.5", "2 PM10"],
    });
  });

  it("of equals is the one of fewer rows, and of those the upper one", () => {
    expect(header([["日期", "PM2.5"], day, ["日期", "PM2.5"], day])?.rows).toEqual([0, 0]);
    expect(header([["县城"], ["日期", "PM2.5"], day])?.rows).toEqual([1, 1]);
  });

  it("knows two columns at least", () => {
    expect(header([["日期", "备注"], day])).toBeNull();
    expect(header([["甲", "乙"], day])).toBeNull();
    expect(header([[]])).toBeNull();
  });

  it("stands over three rows at most, the lowest or all of them together", () => {
    const parted: Rows = [
      ["日期", "浓度", "", ""],
      ["", "PM2.5", "PM10", "O3"],
    ];
    expect(header([...parted, day])).toEqual({
      rows: [0, 1],
      columns: { date: [0, null], pm25: [1, null], pm10: [2, null], ozone: [3, null] },
      heads: ["0 日期", "1 浓度 PM2.5", "2 浓度 PM10", "3 浓度 O3"],
    });
    expect(header([["日期", "臭氧"], ["", "均值"], day])?.columns).toEqual({ date: [0, null], ozone: [1, null] });
    expect(header([["日期", "臭"], ["", "氧"], ["", "均值"], day])?.columns).toEqual({
      date: [0, null],
      ozone: [1, null],
    });
    expect(header([["日期", "臭"], ["", "氧"], ["", "均"], ["", "值"], day])).toBeNull();
  });

  it("whose upper text reaches over blanks that have texts below, and no further", () => {
    const rows: Rows = [
      ["日期", "臭氧", "", "", "说明", ""],
      ["", "峰值", "均值", "", "", "均值"],
    ];
    expect(header([...rows, day])?.heads).toEqual(["0 日期", "1 臭氧 峰值", "2 臭氧 均值", "4 说明", "5 说明 均值"]);
    expect(header([["臭氧", "", "", ""], ["日期", "PM2.5", "", "均值"], day])?.heads).toEqual([
      ...["0 日期", "1 PM2.5", "3 均值"],
    ]);
  });

  it("is looked for from a row on, and not below the thirtieth", () => {
    const table: Rows = [["日期", "PM2.5"], day];
    expect(header([...table, ...table], 1)?.rows).toEqual([2, 2]);
    const deep = (blank: number): Rows => [...Array.from({ length: blank }, () => ["说明"]), ...table];
    expect(header(deep(30))?.rows).toEqual([30, 30]);
    expect(header(deep(33))).toBeNull();
  });

  it("may be the last row of the sheet", () => {
    expect(header([["日期"], ["日期", "PM2.5"]])?.rows).toEqual([1, 1]);
  });

  it("takes a column for what is found first", () => {
    expect(header([["日期", "监测时间", "PM2.5"], day])?.columns).toEqual({ date: [0, null], pm25: [2, null] });
    // Numbers are no names.
    expect(header([[2024, "日期", "PM2.5"], day])?.heads).toEqual(["1 日期", "2 PM2.5"]);
  });
});

describe("the units of a header", () => {
  it("stand in the header or in a row below it", () => {
    expect(header([["日期", "PM2.5(μg/m³)", "PM10"], day])?.columns).toEqual({
      ...{ date: [0, null], pm25: [1, "μg/m³"], pm10: [2, null] },
    });
    expect(header([["日期", "PM2.5（mg/m3）", "PM10"], ["", "μg/m³", ""], day])).toMatchObject({
      rows: [0, 1],
      columns: { date: [0, null], pm25: [1, "μg/m³"], pm10: [2, null] },
    });
    expect(header([["日期", "PM2.5", "PM10"], ["", "（微克/立方米）", "（毫克/立方米）"], day])?.columns).toEqual({
      ...{ date: [0, null], pm25: [1, "μg/m³"], pm10: [2, "mg/m³"] },
    });
  });

  it("and no row of anything else", () => {
    expect(header([["日期", "PM2.5"], ["", "小时μg/m³"], day])?.rows).toEqual([0, 0]);
    expect(header([["日期", "PM2.5", "PM10"], ["", "μg/m³", "较好"], day])?.rows).toEqual([0, 0]);
    expect(header([["日期", "PM2.5"], ["", ""], day])?.rows).toEqual([0, 0]);
  });

  it("are kept in what stands over the column", () => {
    const found = recogniseHeader(gridWith([["日期", "PM2.5"], ["", "μg/m³"], day]), columns);
    expect(found?.columns.map((one) => one.header)).toEqual(["日期", "PM2.5 μg/m3"]);
  });
});

it("given rows are read as a header, if they know one column", () => {
  expect(headerAt(gridWith([["日期", "备注"], day]), columns, 0, 0)?.columns).toEqual([
    { field: "date", column: 0, header: "日期", unit: null },
  ]);
  expect(headerAt(gridWith([["名称", "备注"], day]), columns, 0, 0)).toBeNull();
});

describe("the name of a column", () => {
  it.each([
    ["PM2.5", "pm2.5"],
    ["PM2.5 浓度（μg/m³）", "pm2.5浓度"],
    ["浓度", "浓度"],
    ["日均浓度PM10", "pm10"],
    ["24小时平均【O3】", "o3"],
    ["均值：PM10，", "pm10"],
    ["（微克/立方米）", ""],
    ["投资（万元）", "投资"],
  ])("%s is %s", (text, bare) => {
    expect(bareHeader(text)).toBe(bare);
  });

  it.each([
    ["PM2.5（μg/m³）", "μg/m³"],
    ["PM2.5 ug/m3", "μg/m³"],
    ["μgm3", "μg/m³"],
    ["ugm3", "μg/m³"],
    ["CO（mg/m³）", "mg/m³"],
    ["mgm3", "mg/m³"],
    ["微克/立方米", "μg/m³"],
    ["微克立方米", "μg/m³"],
    ["微克每立方米", "μg/m³"],
    ["毫克/立方米", "mg/m³"],
    ["毫克立方米", "mg/m³"],
    ["毫克每立方米", "mg/m³"],
    ["微克/（立方米）", "μg/m³"],
    ["达标率%", "%"],
    ["投资（万元）", "万元"],
    ["浓度", null],
  ])("%s gives the unit %s", (text, unit) => {
    expect(unitIn(text)).toBe(unit);
  });

  it("is matched by the first declaration that fits, and remembered", () => {
    const two = [column("one", [/^日/]), column("other", [/期$/])];
    expect(["日期", "日期", "学期", "", "（）", "名称"].map((text) => matchColumn(two, text)?.field ?? null)).toEqual([
      ...["one", "one", "other", null, null, null],
    ]);
    expect(column("one", [/^日/])).toEqual({ field: "one", names: [/^日/], units: {} });
    expect(matchColumn([column("any", [/^/])], "（）")).toBeNull();
  });
});
