/** What words beside the values say of them: means of many days, blocks by their station, sand in notes, ticks. */
import { describe, expect, it } from "vitest";
import { dayOf, isoDate, type Day } from "../../../src/calendar/day";
import type { RawValue, SheetSnapshot } from "../../../src/cells/snapshot";
import { spellsOfSand, type NamedDay } from "../../../src/datasets/air/words/days-of-sand";
import { readAirData } from "../../../src/datasets/read-air-data";
import type { AirData } from "../../../src/datasets/air-day";
import { defaultSettings } from "../../../src/settings";
import { book, snapshot } from "../sheet-snapshot";

const heads = ["SO2", "NO2", "CO", "O3-8h", "PM10", "PM2.5"];
const of = (seed: number): number[] => [10 + seed, 20 + seed, 1 + seed / 10, 100 + seed, 50 + seed, 30 + seed];
const read = (...sheets: SheetSnapshot[]): AirData => readAirData(book(...sheets), defaultSettings);
const sheet = (rows: readonly (readonly RawValue[])[], name = "日报"): SheetSnapshot => snapshot(rows, { name });
const pm25 = ({ days }: AirData): (number | undefined)[] => days.map(({ concentrations }) => concentrations.PM25);
const sandy = ({ days }: AirData): string[] =>
  days.filter(({ sandDust }) => sandDust).map(({ day }) => isoDate(day).slice(5));

describe("a mean of another stretch of time is no day's value", () => {
  const two = (of1: readonly RawValue[]): RawValue[][] => [
    ["日期", ...of1],
    ["2023-03-01", ...of(1)],
    ["2023-03-02", ...of(2)],
  ];

  it.each(["近30日均值", "前7天滑动平均", "年初至今", "3小时滑动平均", "周均", "第90百分位数", "累计", "过去一周平均"])(
    "%s in every header: left, with the reason",
    (word) => {
      const air = read(sheet(two(heads.map((head) => `${head}${word}`))));
      expect(air.days).toEqual([]);
      expect(air.findings).toMatchObject([{ code: "airSheetLeft", facts: { reason: "otherStatistic" } }]);
    },
  );

  it.each(["近30日滑动均值", "年初至今均值", "累计浓度", "截至当日均值"])("%s in the title: left", (word) => {
    const air = read(sheet([[`2023年3月空气质量${word}`], ...two(heads)]));
    expect(air.findings).toMatchObject([{ code: "airSheetLeft", facts: { reason: "cumulative" } }]);
  });

  it.each([
    "2023年3月SO2日均值等六项",
    "2023年3月日报（O3为8小时滑动平均）",
    "空气质量日报及累计情况",
    "24小时滑动平均浓度",
  ])("%s in the title: taken", (title) => expect(pm25(read(sheet([[title], ...two(heads)])))).toEqual([31, 32]));

  /** Six weeks of days that go up and down as single days do, and what is made of them. */
  const single = Array.from({ length: 42 }, (_, at) => 40 + ((at * 17) % 29) - ((at * 7) % 11));
  const over = (days: number): number[] =>
    single.map((_, at) => {
      const own = single.slice(Math.max(0, at - days + 1), at + 1);
      return Math.round(own.reduce((sum, one) => sum + one, 0) / own.length);
    });
  const dated = (values: readonly number[]): RawValue[][] =>
    values.map((value, at) => [
      isoDate((dayOf(2023, 3, 1) + at) as Day),
      ...heads.map((head, item) => (head === "CO" ? 1 : value + item)),
    ]);
  const words = ["历史", "历史数据", "2023年以来", "近30天", "近一月", "3月累计", "年初至今", "年累计", "今年以来"];

  it.each(words)("%s tells of a stretch of time only: of single days they are taken, of means over it left", (word) => {
    const title = `甲山县${word}空气质量日报`;
    for (const [name, above] of [
      [word, []],
      ["Sheet1", [[title]]],
    ] as const) {
      const under = (values: readonly number[]) =>
        read(snapshot([...above, ["日期", ...heads], ...dated(values)], { name }));
      expect(under(single).days, word).toHaveLength(single.length);
      expect(pm25(under(single)).every((value, at) => value === (single[at] ?? 0) + heads.indexOf("PM2.5"))).toBe(true);
      for (const length of [10, 30, 60]) expect(under(over(length).slice(length > 30 ? 12 : 0)).days).toEqual([]);
    }
  });

  it("beside the day's own column it is left alone, whatever the title says", () => {
    const rows = [
      ["2023年3月累计均值"],
      ["日期", ...heads.flatMap((head) => [head, `${head}累计`])],
      ["3月1日", ...of(1).flatMap((value) => [value, value + 9])],
      ["3月2日", ...of(2).flatMap((value) => [value, value + 9])],
    ];
    expect(pm25(read(sheet(rows)))).toEqual([31, 32]);
  });
});

describe("a line that says what it names", () => {
  const down = (label: readonly RawValue[], seed: number): RawValue[][] => [
    [...label],
    ["日期", ...heads],
    ["1日", ...of(seed)],
    ["2日", ...of(seed + 1)],
  ];
  const across = (label: readonly RawValue[], seed: number): RawValue[][] => [
    [...label],
    ["项目", 1, 2],
    ...heads.map((head, at) => [head, of(seed)[at] ?? "", of(seed + 1)[at] ?? ""]),
  ];

  it.each([
    ["点位：气象站", "点位：实验中学"],
    ["监测点位: 气象站", "监测点位: 实验中学"],
    ["站点名称：老城", "站点名称：新区"],
  ])("%s over its block is its station", (first, second) => {
    for (const block of [down, across]) {
      const air = read(sheet([["2023年3月空气质量"], ...block([first], 0), ...block([second], 10)], "3月"));
      expect(air.series?.[0]?.stations.map(({ station }) => station)).toEqual([nameIn(first), nameIn(second)]);
      expect(pm25(air)).toEqual([35, 36]);
    }
  });

  it("beside its name in the next cell too", () => {
    const rows = [["2023年3月空气质量"], ...down(["监测点位", "气象站"], 0), ...down(["监测点位", "实验中学"], 10)];
    expect(pm25(read(sheet(rows, "3月")))).toEqual([35, 36]);
  });

  it("of a county makes a place of the block", () => {
    const rows = [["2023年3月空气质量"], ...down(["县区：甲县"], 0), ...down(["县区：乙县"], 10)];
    const air = read(sheet(rows, "3月"));
    expect([air.places, pm25(air)]).toEqual([
      ["甲县", "乙县"],
      [30, 31],
    ]);
  });
});

const nameIn = (label: string): string => label.replace(/^.*[:：]\s*/, "");
const dayText = ({ year, month, day }: NamedDay): string =>
  [year, month, day].filter((part) => part !== null).join(".");

describe("notes that name days of sand", () => {
  it.each([
    ["注：10月2日、10月6日受沙尘影响，经省站认定。", "10.2 10.6"],
    ["3月5日至7日受沙尘影响", "3.5-3.7"],
    ["备注：本月5日、12—14日为沙尘天气", "5 12-14"],
    ["扣除沙尘日：3月2、3、5日", "3.2 3.3 3.5"],
    ["10月2日沙尘，10月4日疑似沙尘，未认定", "10.2"],
    ["2025-03-02至2025-03-04沙尘过程", "2025.3.2-2025.3.4"],
    ["沙尘天气2天（3.2、3.5）", "3.2 3.5"],
    ["10月2日14时至10月4日8时出现扬沙", "10.2-10.4"],
    ["依据环办监测〔2016〕120号，剔除沙尘天气影响", ""],
    ["PM2.5、PM10浓度受沙尘影响，10日、11日", "10 11"],
    ["十月二日至四日受浮尘影响", "10.2-10.4"],
    ["10月2、6日沙尘；10月9日未受沙尘影响", "10.2 10.6"],
    ["本月无沙尘天气，10月2日为臭氧超标", ""],
  ])("%s: %s", (note, days) => {
    const spells = spellsOfSand(note).map(({ from, to }) =>
      dayText(from) === dayText(to) ? dayText(from) : `${dayText(from)}-${dayText(to)}`,
    );
    expect(spells.join(" ")).toBe(days);
  });

  const rows = (note: string): RawValue[][] => [
    ["2023年3月空气质量日报"],
    ["日期", ...heads, "备注"],
    ...Array.from({ length: 6 }, (_, at) => [`3月${at + 1}日`, ...of(at), at === 1 ? note : ""]),
  ];

  it("below the table mark its rows", () => {
    const air = read(sheet([...rows(""), ["注：3月2日、4日至5日受沙尘影响。"]]));
    expect([sandy(air), air.findings.map(({ code }) => code)]).toEqual([
      ["03-02", "03-04", "03-05"],
      ["sandDaysListed"],
    ]);
  });

  it("in the first one's remark mark the others", () => {
    expect(sandy(read(sheet(rows("3月2日至4日沙尘"))))).toEqual(["03-02", "03-03", "03-04"]);
  });

  it("a whole month is the sheet's own, and no day of sand", () => {
    expect(sandy(read(sheet([...rows(""), ["说明：3月1日至31日数据未扣除沙尘"]])))).toEqual([]);
    expect(sandy(read(sheet([...rows(""), ["3月1日至31日沙尘专项监测"]])))).toEqual([]);
  });
});

describe("stations that take part by a tick", () => {
  const rows = (header: string, first: RawValue, second: RawValue): RawValue[][] => [
    ["日期", "点位", header, ...heads],
    ...[0, 1].flatMap((at) => [
      [`2023-03-0${at + 1}`, "老城", first, ...of(at)],
      [`2023-03-0${at + 1}`, "林场", second, ...of(at + 10)],
    ]),
  ];

  it.each([
    ["纳入考核", "√", ""],
    ["是否参与评价", "是", "否"],
    ["是否考核", "考核", "不考核"],
    ["参评", "参评", "未参评"],
    ["是否国控", "", "×"],
  ])("%s: %s and %j", (header, first, second) => {
    expect(pm25(read(sheet(rows(header, first, second))))).toEqual([30, 31]);
  });

  it("nobody is left out where nothing is ticked, or all are", () => {
    expect(pm25(read(sheet(rows("纳入考核", "", ""))))).toEqual([35, 36]);
    expect(pm25(read(sheet(rows("纳入考核", "√", "√"))))).toEqual([35, 36]);
  });
});

describe("two rows that are each the first of a month", () => {
  const firsts = sheet(
    [
      ["日期", ...heads],
      ["2023-03-01", ...of(1)],
      ["2023-04-01", ...of(2)],
    ],
    "数据",
  );

  it("are asked about: means of months, or days", () => {
    const air = read(firsts);
    expect([air.days, air.questions?.map(({ code }) => code)]).toEqual([[], ["daysOrMonths"]]);
    const told = { ...defaultSettings, corrections: { "{数据}": { dataset: "airDaily" } } };
    const answered = readAirData(book(firsts), told);
    expect([pm25(answered), answered.questions]).toEqual([[31, 32], []]);
  });

  it("are means of months without a question where a sheet of days has those days, or the title says so", () => {
    const days = sheet([
      ["日期", ...heads],
      ...Array.from({ length: 6 }, (_, at) => [`2023-03-0${at + 1}`, ...of(at)]),
    ]);
    const beside = read(days, firsts);
    expect([beside.questions, beside.days.length, beside.unused?.length]).toEqual([[], 6, 1]);
    const rows = [["各月均值"], ["日期", ...heads], ["2023-03-01", ...of(1)], ["2023-04-01", ...of(2)]];
    expect(read(sheet(rows)).questions).toEqual([]);
  });
});

describe("several values of one day", () => {
  const codes = ({ findings, questions }: AirData): string[] => [
    ...findings.filter(({ severity }) => severity !== "note").map(({ code }) => code),
    ...(questions ?? []).map(({ code }) => code),
  ];
  const rowsOf = (header: string, first: string, second: string): RawValue[][] => [
    ["日期", header, ...heads],
    ...[0, 1].flatMap((at) => [
      [`2023-03-0${at + 1}`, first, ...of(at + 10)],
      [`2023-03-0${at + 1}`, second, ...of(at)],
    ]),
  ];

  it.each([
    ["数据版本", "初报", "终审"],
    ["审核阶段", "一审", "二审"],
    ["状态", "校准前", "校准后"],
    ["数据来源", "上报值", "核定值"],
    ["版本", "初稿", "定稿"],
  ])("%s: of %s and %s the latter counts", (header, first, second) => {
    const air = read(sheet(rowsOf(header, first, second)));
    expect([pm25(air), codes(air)]).toEqual([[30, 31], []]);
  });

  it.each([
    ["报送批次", "甲批", "乙批"],
    ["版本", "V1", "V2"],
    ["核对单位", "县站", "市站"],
  ])("%s: %s and %s are no stations, and are told", (header, first, second) => {
    const air = read(sheet(rowsOf(header, first, second)));
    expect([pm25(air), codes(air)]).toEqual([[40, 41], ["duplicateDay"]]);
  });

  const beside = (first: string, second: string): RawValue[][] => [
    ["日期", ...heads.flatMap((head) => [`${head}（${first}）`, `${head}（${second}）`])],
    ...[0, 1].map((at) => [`2023-03-0${at + 1}`, ...of(at).flatMap((value) => [value + 9, value])]),
  ];

  it.each([
    ["校准前", "校准后"],
    ["原", "审"],
    ["标", "实"],
    ["0℃", "25℃"],
    ["上报", "最终"],
  ])("in columns %s and %s the latter counts", (first, second) => {
    const air = read(sheet(beside(first, second)));
    expect([pm25(air), codes(air)]).toEqual([[30, 31], []]);
  });

  it("in columns that nobody knows are asked about, and wait", () => {
    const air = read(sheet(beside("国发", "县报")));
    expect(new Set(codes(air))).toEqual(new Set(["itemColumnUnclear", "whichColumn"]));
    expect(air.days.every(({ doubtful }) => doubtful === true)).toBe(true);
  });

  it("of stations whose names are codes are their mean", () => {
    expect(pm25(read(sheet(rowsOf("点位", "1001", "1002"))))).toEqual([35, 36]);
  });
});

describe("a line drawn beside an item's column", () => {
  it.each(["PM2.5控制值", "PM2.5警戒线", "PM2.5红线", "PM2.5（全年）"])("%s is none of its values", (line) => {
    const rows = [0, 1, 2, 3, 4, 5].map((at) => [`2023-03-0${at + 1}`, 40, ...of(at)]);
    const air = read(sheet([["日期", line, ...heads], ...rows]));
    expect([pm25(air), air.questions]).toEqual([[30, 31, 32, 33, 34, 35], []]);
  });
});

it.each([
  ["一、本月（2023年3月）", "二、上年同期（2022年3月）"],
  ["2023年3月", "去年同期：2022年3月"],
  ["（一）2023年3月日均值", "（二）上一年度同期2022年3月日均值"],
])("blocks under %s and %s are of the years that their titles say", (now, before) => {
  const block = (title: string, seed: number) => [
    [title],
    ["日期", ...heads],
    ["1日", ...of(seed)],
    ["2日", ...of(seed + 1)],
  ];
  const air = read(sheet([...block(now, 0), [""], ...block(before, 20)]));
  expect(air.days.map(({ day, concentrations }) => [isoDate(day), concentrations.PM25])).toEqual([
    ["2022-03-01", 50],
    ["2022-03-02", 51],
    ["2023-03-01", 30],
    ["2023-03-02", 31],
  ]);
});

describe("two instruments of one item", () => {
  it.each([
    ["主机", "备机"],
    ["备用机", "主机"],
  ])("%s and %s: the one in use counts", (...instruments) => {
    const rows = [1, 2].map((at) => {
      const own = of(at);
      const both = instruments.map((name) => (own.at(-1) ?? 0) + (name === "主机" ? 0 : 9));
      return [`2023-03-0${at}`, ...own.slice(0, -1), ...both];
    });
    const air = read(sheet([["日期", ...heads, ""], ["", ...heads.slice(1).map(() => ""), ...instruments], ...rows]));
    expect([pm25(air), air.questions]).toEqual([[31, 32], []]);
  });
});

it("sheets called after kinds of items are of one place, and of no station", () => {
  const gases = heads.slice(0, 4);
  const air = read(
    sheet([["日期", ...gases], ...[1, 2].map((at) => [`2023-03-0${at}`, ...of(at).slice(0, 4)])], "气体"),
    sheet([["日期", "PM10", "PM2.5"], ...[1, 2].map((at) => [`2023-03-0${at}`, ...of(at).slice(4)])], "颗粒物"),
  );
  expect(air.days.map(({ concentrations }) => Object.keys(concentrations).length)).toEqual([6, 6]);
  expect(air.questions).toEqual([]);
});

describe("what stands above a header", () => {
  it.each([
    [["统计月份", "2023年3月", "", "统计单位", "环境监测站"]],
    [["填报单位", "甲县环境监测站", "", "填报日期", "2023年4月3日"]],
    [["点位数", 3, "有效率", "98%"]],
    [["报表名称", "空气日报", "报表周期", "2023年3月"]],
  ])("%j is filled in, and no part of the header", (line) => {
    const rows = [["2023年3月空气质量"], line, ["日期", ...heads], ["1日", ...of(1)], ["2日", ...of(2)]];
    const air = read(sheet(rows));
    expect(air.days.map(({ concentrations }) => Object.keys(concentrations).length)).toEqual([6, 6]);
    expect(air.days.map(({ day }) => isoDate(day))).toEqual(["2023-03-01", "2023-03-02"]);
  });
});

describe("year and month in the cells of a form above the header", () => {
  it.each([
    [["年份：", "2023年", "", "月份：", "3月"]],
    [["年份", 2023, "月份", 3]],
    [["年：", 2023, "", "月：", 3]],
    [["年份：2023", "", "月份：3"]],
    [["年度", "2023年", "监测月份", "三月"]],
  ])("%j", (line) => {
    const rows = [["空气质量日报表"], line, ["日", ...heads], [1, ...of(1)], [2, ...of(2)], [3, ...of(3)]];
    const air = read(sheet(rows));
    expect(air.days.map(({ day }) => isoDate(day))).toEqual(["2023-03-01", "2023-03-02", "2023-03-03"]);
    expect(air.questions).toEqual([]);
  });
});

describe("whose rows they are", () => {
  it("全县 beside its townships is the county of the title", () => {
    const rows = [
      ["松湖县2023年3月各乡镇空气质量日报"],
      ["日期", "区域", ...heads],
      ...[0, 1].flatMap((at) => [
        [`3月${at + 1}日`, "泉阳镇", ...of(at + 20)],
        [`3月${at + 1}日`, "露水镇", ...of(at + 30)],
        [`3月${at + 1}日`, "全县", ...of(at)],
      ]),
    ];
    const air = read(sheet(rows));
    expect([air.place, pm25(air)]).toEqual(["松湖县", [30, 31]]);
  });

  it.each(["是否用于城市评价", "城市评价点", "是否为考核点"])("%s names no place", (header) => {
    const rows = [
      ["日期", "点位", header, ...heads],
      ["2023-03-01", "老城", "是", ...of(0)],
      ["2023-03-01", "林场", "否", ...of(9)],
    ];
    const air = read(sheet(rows));
    expect([air.place, pm25(air)]).toEqual([null, [30]]);
  });

  it("单位 over counties names them", () => {
    const rows = [
      ["日期", "单位", ...heads],
      ["2023-03-01", "甲县", ...of(0)],
      ["2023-03-01", "乙县", ...of(9)],
    ];
    expect(read(sheet(rows)).places).toEqual(["甲县", "乙县"]);
  });
});

describe("lists of what enterprises exceeded", () => {
  it.each([
    [["推送日期", "企业名称", "超标因子", "超标小时数", "处理结果"], "一厂"],
    [["日期", "名称", "污染物", "监测值", "处理结果"], "一厂"],
  ])("%j are no air data, though one item stands in every row", (header, name) => {
    const rows = [
      header,
      ["2023-03-05", name, "SO2", 6, "剔除"],
      ["2023-04-05", "二厂", "SO2", 6, "处罚"],
      ["2023-05-05", "三厂", "SO2", 7, "处罚"],
    ];
    const air = read(sheet(rows, "超标推送"));
    expect([air.days, air.findings, air.unused]).toEqual([[], [], []]);
  });
});
