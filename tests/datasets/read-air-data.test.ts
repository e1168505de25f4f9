import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, isoDate } from "../../src/calendar/day";
import type { RawValue, WorkbookSnapshot } from "../../src/cells/snapshot";
import { readAirData } from "../../src/datasets/read-air-data";
import { readTargets } from "../../src/indicators/targets/read-targets";
import { defaultSettings } from "../../src/settings";
import { openWorkbook } from "../../src/preview/xlsx/open-workbook";
import { readWorkbook } from "../../src/excel/read-workbook";
import { withOffice } from "../excel/office-bench";
import { book, snapshot } from "./sheet-snapshot";

const head = ["日期", "PM2.5(μg/m³)", "PM10(μg/m³)", "SO2", "NO2", "CO(mg/m³)", "O3-8h", "AQI"];
const read = (...sheets: Parameters<typeof book>) => readAirData(book(...sheets), defaultSettings);
const days = (workbook: WorkbookSnapshot) =>
  readAirData(workbook, defaultSettings).days.map(({ day, concentrations }) => [isoDate(day), concentrations]);
const codes = (data: ReturnType<typeof readAirData>) => data.findings.map(({ code }) => code);

describe("dates", () => {
  it.each<[RawValue, string, string]>([
    ["2021年1月5日", "日报", "2021-01-05"],
    ["2021-1-5", "日报", "2021-01-05"],
    ["2021/01/05 0:00", "日报", "2021-01-05"],
    ["2021.1.5", "日报", "2021-01-05"],
    ["20210105", "日报", "2021-01-05"],
    [20210105, "日报", "2021-01-05"],
    ["２０２１年１月５日", "日报", "2021-01-05"],
    ["1月5日", "2021年日报", "2021-01-05"],
    ["1.5", "2021年日报", "2021-01-05"],
    [44201, "日报", "2021-01-05"],
  ])("%j on %s is %s", (value, name, date) => {
    expect(
      read(snapshot([head, [value, 35, 50, 5, 20, 0.8, 90, 50]], { name })).days.map(({ day }) => isoDate(day)),
    ).toEqual([date]);
  });

  it("that do not exist, or cannot be read, are told with their cell", () => {
    const data = read(snapshot([head, ["2021-02-30", 35, 50], ["上旬", 35, 50], ["2021-3-1", 35, 50]]));
    expect(data.findings.map(({ code, at }) => [code, at && "row" in at ? at.row : null])).toEqual([
      ["impossibleDate", 1],
      ["unreadableDate", 2],
    ]);
    expect(data.days).toHaveLength(1);
  });

  it("of a 1904 workbook are told from what Excel displays", () => {
    const sheet = snapshot([head, [42739, 35, 50, 5, 20, 0.8, 90, 50]], { formats: { 0: "yyyy/m/d" } });
    const shown = { ...sheet, headText: [head, ["2021/1/5"]] };
    expect(readAirData(book(shown), defaultSettings).days.map(({ day }) => isoDate(day))).toEqual(["2021-01-05"]);
  });
});

describe("values", () => {
  it("are read in every spelling, and missing ones are left out", () => {
    const data = read(
      snapshot([
        head,
        ["2021-1-1", "35", "１，０５０", "—", "/", "0.8", "未检出", 50],
        ["2021-1-2", "<3", "3L", "NA", -999, "", "#N/A", "-"],
        ["2021-1-3", "35μg/m3", "仪器坏", "#DIV/0!", 20, 0.8, 90, 50],
      ]),
    );
    expect(data.days.map(({ concentrations }) => concentrations)).toEqual([
      { PM25: 35, PM10: 1050, CO: 0.8 },
      { PM25: 1.5, PM10: 1.5 },
      { PM25: 35, NO2: 20, CO: 0.8, O3: 90 },
    ]);
    expect(codes(data).sort()).toEqual([
      "belowDetectionHalved",
      "belowDetectionHalved",
      "belowDetectionHalved",
      "errorCell",
      "numbersStoredAsText",
      "numbersStoredAsText",
      "numbersStoredAsText",
      "valuesMarkedInvalid",
    ]);
  });

  it("are each read once where staff count a row of data to the header", () => {
    const rows = [1, 2, 3].flatMap((day) => [
      ["阜康市", `2021-11-0${day}`, 45, 90, 9, 30, 1.2, 80],
      ["吉木萨尔县", `2021-11-0${day}`, 35, 70, 8, 20, 0.9, 90],
    ]);
    const sheet = snapshot([["城市", "日期", "PM2.5", "PM10", "SO2", "NO2", "CO", "O3-8h"], ...rows]);
    const corrected = { ...defaultSettings, corrections: { "{Sheet1}": { headerRows: [0, 1] as const } } };
    expect(readAirData(book(sheet), corrected).guesses[0]).toMatchObject({ headerRows: [0, 1], rowCount: 5 });
  });

  it("are converted to the unit that is kept, as the header or staff say", () => {
    const rows = [
      ["日期", "PM2.5（mg/m³）", "CO（μg/m³）"],
      ["2021-1-1", 0.045, 800],
    ];
    expect(read(snapshot(rows)).days[0]?.concentrations).toEqual({ PM25: 45, CO: 0.8 });
    const corrected = { ...defaultSettings, corrections: { "{Sheet1}": { units: { 1: "μg/m³" } } } };
    expect(readAirData(book(snapshot(rows)), corrected).days[0]?.concentrations.PM25).toBe(0.045);
  });
});

describe("layouts", () => {
  const merged = [
    ["昌吉州环境空气质量日报统计表（2021年）"],
    ["填报单位：监测站"],
    ["日期", "浓度均值", "", "", "", "", "", "AQI", "空气质量级别"],
    ["", "SO₂", "NO₂", "PM₁₀", "CO", "O₃-8h", "PM₂.₅"],
    ["", "μg/m³", "μg/m³", "μg/m³", "mg/m³", "μg/m³", "μg/m³"],
  ];
  const row: RawValue[] = ["2021年1月5日", 5, 20, 50, 0.8, 90, 35, 50, "优"];

  it("with merged header rows and a unit row", () => {
    const data = read(snapshot([...merged, row, ["平均", 5, 20, 50, 0.8, 90, 35]]));
    expect(data.days[0]?.concentrations).toEqual({ SO2: 5, NO2: 20, PM10: 50, CO: 0.8, O3: 90, PM25: 35 });
    expect(data.guesses[0]).toMatchObject({ headerRows: [2, 4], rowCount: 1, confidence: 1 });
    expect(data.guesses[0]?.columns.find(({ field }) => field === "PM25")).toMatchObject({
      column: 6,
      unit: "μg/m³",
      unitFrom: "header",
    });
  });

  it("with the header printed again, blank rows and footers of all kinds", () => {
    const data = read(
      snapshot([
        head,
        ["2021-1-1", 35, 50],
        [""],
        head,
        ["2021-1-2", 36, 51],
        ["合计", 71, 101],
        ["最大值", 36, 51],
        ["注：数据未经审核"],
        ["填报人：张三"],
      ]),
    );
    expect(data.days).toHaveLength(2);
    expect(data.findings).toEqual([]);
  });

  it("with separate columns of year, month and day, English names, HJ 212 codes", () => {
    expect(
      read(
        snapshot([
          ["年", "月", "日", "PM2.5", "PM10"],
          [2021, 1, 5, 35, 50],
        ]),
      ).days.map(({ day }) => isoDate(day)),
    ).toEqual(["2021-01-05"]);
    expect(
      read(
        snapshot([
          ["name", "timepoint", "pm2_5", "pm10", "primarypollutant", "qualitytype"],
          ["阜康", "2023/3/13 0:00", "35", "50", "—", "优"],
        ]),
      ).place,
    ).toBeNull();
    expect(
      read(
        snapshot([
          ["监测时间", "a34004", "a34002", "a05024"],
          ["2021-1-1", 35, 50, 90],
        ]),
      ).days[0]?.concentrations,
    ).toEqual({ PM25: 35, PM10: 50, O3: 90 });
  });

  it("with stations in rows: the city is the mean of enough of them", () => {
    const data = read(
      snapshot([
        ["日期", "点位", "PM2.5", "PM10"],
        ["2021-1-1", "甲", 30, 50],
        ["2021-1-1", "乙", 40, "—"],
        ["2021-1-1", "丙", 50, "—"],
        ["2021-1-1", "丁", "—", "—"],
        ...["甲", "乙", "丙", "丁"].map((station) => ["2021-1-2", station, 40, 60]),
        ...["甲", "乙", "丙", "丁"].map((station) => ["2020-12-31", station, 40, 60]),
      ]),
    );
    expect(data.days.map(({ concentrations }) => concentrations)[1]).toEqual({ PM25: 40 });
  });

  it("with several cities: one is taken, and said so", () => {
    const rows = [
      ["城市", "日期", "PM2.5", "PM10"],
      ["昌吉", "2021-1-1", 30, 50],
      ["阜康", "2021-1-1", 40, 60],
    ];
    const data = read(snapshot(rows));
    expect([data.places, data.place, data.days[0]?.concentrations.PM25, codes(data)]).toEqual([
      ["昌吉", "阜康"],
      "昌吉",
      30,
      ["severalCities"],
    ]);
    expect(readAirData(book(snapshot(rows)), { ...defaultSettings, place: "阜康" }).days[0]?.concentrations.PM25).toBe(
      40,
    );
  });

  it("over several sheets, newest first, with a day twice", () => {
    const data = read(
      snapshot([head, ["2021-1-2", 36, 51], ["2021-1-1", 35, 50]], { name: "1月" }),
      snapshot([head, ["2021-1-2", 99, 51], ["2021-1-3", 37, 52]], { name: "补录" }),
    );
    expect(data.days.map(({ concentrations }) => concentrations.PM25)).toEqual([35, 36, 37]);
    expect(data.findings).toMatchObject([{ code: "sheetsDiffer", severity: "error", at: { sheet: "补录", row: 1 } }]);
    expect(data.questions).toMatchObject([{ code: "sheetsDiffer", answers: [{ sheet: "补录" }, { sheet: "1月" }] }]);
  });

  it("of other things are left alone", () => {
    const monthsAcross = snapshot([
      ["企业", "1月", "2月", "3月"],
      ["示例企业01", 12, 13, 14],
    ]);
    const oneColumn = snapshot([
      ["日期", "PM2.5月报送情况"],
      ["2021-1-1", "已报"],
    ]);
    expect(codes(read(monthsAcross, oneColumn))).toEqual([]);
  });
});

describe("whatever order and dress the rows come in", () => {
  const table = fc
    .uniqueArray(fc.integer({ min: 0, max: 700 }), { minLength: 3, maxLength: 40 })
    .chain((offsets) =>
      fc.tuple(
        fc.constant(offsets),
        fc.array(fc.integer({ min: 1, max: 400 }), { minLength: offsets.length, maxLength: offsets.length }),
      ),
    );
  const rowsOf = ([offsets, values]: [number[], number[]]): RawValue[][] =>
    offsets.map((offset, index) => [
      isoDate((dayOf(2020, 1, 1) + offset) as ReturnType<typeof dayOf>),
      values[index] ?? 1,
      (values[index] ?? 1) + 20,
    ]);
  const shortHead = ["日期", "PM2.5", "PM10"];

  it("the days are the same", () => {
    fc.assert(
      fc.property(table, (generated) => {
        const rows = rowsOf(generated);
        // Two rows on the first of different months, on a sheet of their own, are a list of months.
        fc.pre(!rows.slice(0, 2).every(([date]) => String(date).endsWith("-01")));
        const plain = days(book(snapshot([shortHead, ...rows])));
        const reversed = days(book(snapshot([shortHead, ...[...rows].reverse()])));
        const titled = days(
          book(snapshot([["某市空气质量日报"], ["单位：微克/立方米"], shortHead, ...rows, ["平均", 1, 2]])),
        );
        const split = days(
          book(
            snapshot([shortHead, ...rows.slice(0, 2)], { name: "甲" }),
            snapshot([shortHead, ...rows.slice(2)], { name: "乙" }),
          ),
        );
        const texts = days(
          book(
            snapshot([
              shortHead,
              ...rows.map(([date, ...rest]) => [
                String(date).replace(/^(\d+)-0?(\d+)-0?(\d+)$/, "$1年$2月$3日"),
                ...rest.map(String),
              ]),
            ]),
          ),
        );
        const moved = days(
          book(
            snapshot([
              ["PM10", "日期", "PM2.5"],
              ...rows.map(([date, pm25, pm10]) => [pm10 as RawValue, date as RawValue, pm25 as RawValue]),
            ]),
          ),
        );
        for (const other of [reversed, titled, split, texts, moved]) expect(other).toEqual(plain);
      }),
      { numRuns: 60 },
    );
  });
});

describe("targets", () => {
  const targetHead = ["序号", "考核指标", "单位", "基准年", "基准值", "目标要求", "目标值"];
  const targets = (...rows: RawValue[][]) =>
    readTargets(
      book(snapshot([["2021年度环境空气质量目标任务"], targetHead, ...rows], { name: "年度目标" })),
      defaultSettings,
    );

  it.each<[RawValue[], object]>([
    [
      [1, "PM2.5年均浓度", "微克/立方米", 2017, "", "不高于", 63.5],
      {
        indicator: "pm25Mean",
        year: 2021,
        baselineYear: 2017,
        baselineValue: null,
        requirement: { kind: "atMost", value: 63.5 },
      },
    ],
    [
      [2, "重度及以上污染天数", "天", "", 53, "较2017年下降15%", ""],
      {
        indicator: "heavyDays",
        baselineYear: 2017,
        baselineValue: 53,
        requirement: { kind: "reduceBy", fraction: 0.15 },
      },
    ],
    [
      [3, "优良天数比例", "%", 2017, "", "不低于", 70],
      { indicator: "goodRatio", requirement: { kind: "atLeast", value: 70 } },
    ],
    [
      [4, "优良天数比率", "%", 2017, 80, "较上年提高2个百分点", ""],
      { requirement: { kind: "raiseByAmount", amount: 2 } },
    ],
    [
      [5, "重污染天数", "天", 2017, 53, "减少7天", ""],
      { indicator: "heavyDays", requirement: { kind: "reduceByAmount", amount: 7 } },
    ],
    [[6, "重污染天数", "天", "", "", "控制在46天以内", ""], { requirement: { kind: "atMost", value: 46 } }],
    [[7, "PM₁₀平均浓度", "", "", "", "≤70", ""], { indicator: "pm10Mean", requirement: { kind: "atMost", value: 70 } }],
    [[8, "优良天数", "天", "", "", "", 300], { indicator: "goodDays", requirement: { kind: "atLeast", value: 300 } }],
  ])("%j", (row, expected) => {
    expect(targets(row).targets[0]).toMatchObject(expected);
  });

  it("that cannot be understood are told with their cell", () => {
    expect(
      targets(
        [1, "PM2.5年均浓度", "", "", "", "持续改善", ""],
        [2, "地表水优良比例", "%", "", "", "不低于", 90],
      ).findings.map(({ code }) => code),
    ).toEqual(["targetUnreadable", "targetUnknownIndicator"]);
  });
});

const layouts = "../shared/data/layout";
describe.skipIf(!existsSync(layouts))("foreign workbooks (skipped where ../shared/data is absent)", () => {
  it("are never taken for air data", async () => {
    for (const file of readdirSync(layouts, { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".xlsx"),
    )) {
      const { snapshot: read } = await withOffice(openWorkbook(readFileSync(join(layouts, file))), () =>
        Excel.run((context) => readWorkbook(context)),
      );
      expect(
        readAirData(read, defaultSettings).guesses.filter(({ dataset }) => dataset !== null),
        file,
      ).toEqual([]);
    }
  });
});
