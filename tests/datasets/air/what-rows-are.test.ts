/** What a row, a sheet or a workbook says its values are: their statistic, their version, whose and of which year. */
import { describe, expect, it } from "vitest";
import { civilDate, dayOf } from "../../../src/calendar/day";
import type { RawValue, SheetSnapshot } from "../../../src/cells/snapshot";
import { readAirData } from "../../../src/datasets/read-air-data";
import { defaultSettings } from "../../../src/settings";
import { iaqi } from "../../../src/standards/aqi";
import { ruleSet } from "../../../src/standards/rule-sets";
import { book, snapshot } from "../sheet-snapshot";
import { days, items, pm25, said, valuesOf } from "./drawn-places";

const order = ["SO2", "NO2", "CO", "O3", "PM10", "PM25"] as const;
const read = (...sheets: readonly SheetSnapshot[]) => readAirData(book(...sheets), defaultSettings);
const own = (at: number): number[] => valuesOf(3, at);
const expected = days.map((_, at) => own(at)[5]);

describe("a column that says what the numbers of a row are", () => {
  const indices = (at: number): number[] =>
    own(at).map((value, item) => iaqi(order[item] ?? "PM25", value, ruleSet("2012")) ?? 0);

  it.each([
    ["类型", "浓度", "分指数"],
    ["数据类型", "日均值", "分指数"],
    ["项目", "监测浓度", "IAQI"],
    ["类别", "质量浓度", "空气质量分指数"],
  ])("%s: of %s and %s the first is read", (head, value, index) => {
    for (const hasAqi of [true, false]) {
      const rows = days.flatMap((day, at): RawValue[][] => [
        [day, value, ...own(at), ...(hasAqi ? [""] : [])],
        [day, index, ...indices(at), ...(hasAqi ? [Math.max(...indices(at))] : [])],
      ]);
      const air = read(snapshot([["日期", head, ...items, ...(hasAqi ? ["AQI"] : [])], ...rows]));
      expect([pm25(air), said(air)]).toEqual([expected, []]);
      expect(air.days[0]?.concentrations.CO).toBe(own(0)[2]);
    }
  });

  it.each([
    ["口径", "当日值", "本年累计均值"],
    ["内容", "浓度", "全县排名"],
    ["项目", "监测浓度", "二级限值"],
    ["指标", "24小时均值", "较前日变化"],
    ["数据", "日均浓度", "有效时数"],
    ["范围", "本区", "全市均值"],
  ])("%s: rows of %s are the day's, those of %s are none", (head, value, other) => {
    const rows = days.flatMap((day, at): RawValue[][] => [
      [day, value, ...own(at)],
      [day, other, ...own(at).map((one) => one + 7)],
    ]);
    const air = read(snapshot([["日期", head, ...items], ...rows]));
    expect([pm25(air), said(air)]).toEqual([expected, []]);
  });

  it.each([
    ["达标情况", ["达标", "超标"]],
    ["时段", ["供暖季", "非供暖季"]],
    ["时段", ["汛期", "非汛期"]],
  ])("%s of %j tells nothing of its rows' values", (head, words) => {
    const rows = days.map((day, at): RawValue[] => [day, words[at % 2] ?? "", ...own(at)]);
    const air = read(snapshot([["日期", head, ...items], ...rows]));
    expect([pm25(air), said(air)]).toEqual([expected, []]);
    expect(air.days.map(({ concentrations }) => concentrations.O3)).toEqual(days.map((_, at) => own(at)[3]));
  });

  it.each([
    ["日均值", "日最大8小时平均", "日最大1小时平均"],
    ["24h平均", "MDA8", "MDA1"],
  ])("of ozone its eight-hour mean is read, wherever it stands: %s, %s, %s", (mean, eightHours, oneHour) => {
    const rows = days.flatMap((day, at): RawValue[][] =>
      ["SO2", "NO2", "CO", "O3", "PM10", "PM2.5"].flatMap((item, one): RawValue[][] => {
        const value = own(at)[one] ?? 0;
        if (item !== "O3")
          return [
            [day, item, mean, value],
            [day, item, "最大小时值", 2 * value],
          ];
        return [
          [day, item, mean, value - 20],
          [day, item, eightHours, value],
          [day, item, oneHour, value + 21],
        ];
      }),
    );
    const air = read(snapshot([["监测日期", "监测因子", "统计方式", "监测值"], ...rows]));
    expect(air.days.map(({ concentrations }) => concentrations.O3)).toEqual(days.map((_, at) => own(at)[3]));
    expect([pm25(air), said(air)]).toEqual([expected, []]);
  });
});

describe("one item a row", () => {
  it.each([
    ["日均", "小时最大", "日最大8小时", "日最大1小时"],
    ["24小时平均", "日最高值", "MDA8", "1小时最大"],
  ])("whose name says of what statistic it is: %s, %s, %s, %s", (mean, most, eightHours, oneHour) => {
    const rows = days.flatMap((day, at): RawValue[][] =>
      items.flatMap((item, one): RawValue[][] => {
        const [value, isOzone] = [own(at)[one] ?? 0, item === "O3-8h"];
        const name = isOzone ? "O3" : item;
        return [
          [day, `${name}${isOzone ? eightHours : mean}`, value],
          [day, `${name}${isOzone ? oneHour : most}`, 2 * value],
        ];
      }),
    );
    const air = read(snapshot([["日期", "指标", "值"], ...rows]));
    expect(air.days.map(({ concentrations }) => concentrations.O3)).toEqual(days.map((_, at) => own(at)[3]));
    expect([pm25(air), said(air)]).toEqual([expected, []]);
  });

  it.each([[["本县", "全市均值"]], [["全市", "本县", "上年同期"]], [["我县", "邻县", "全省"]]])(
    "with %j beside each other: the own one",
    (heads) => {
      const rows = days.flatMap((day, at) =>
        items.map((item, one): RawValue[] => {
          const value = own(at)[one] ?? 0;
          return [day, item, ...heads.map((head) => (/[本我]县/.test(head) ? value : value + 3))];
        }),
      );
      const air = read(snapshot([["日期", "因子", ...heads], ...rows], { name: "2024年11月" }));
      const ofYear = air.days.filter(({ day }) => civilDate(day).year === 2024);
      expect(ofYear.map(({ concentrations }) => concentrations.PM25)).toEqual(expected);
      expect([said(air), air.questions ?? []]).toEqual([[], []]);
    },
  );
});

describe("a row that says that it does not count", () => {
  const table = (head: string, word: (at: number) => RawValue) =>
    read(
      snapshot([
        ["日期", ...items, "AQI", head],
        ...days.map((day, at): RawValue[] => [day, ...own(at), 77, word(at)]),
      ]),
    );
  const without = expected.map((value, at) => (at === 2 ? undefined : value));

  it.each([
    ["备注", "数据无效", ""],
    ["备注", "不参与评价", ""],
    ["数据有效性", "无效", "有效"],
    ["是否参与评价", "否", "是"],
  ])("%s %s: nor does the index that stands in it", (head, invalid, valid) => {
    const air = table(head, (at) => (at === 2 ? invalid : valid));
    expect(pm25(air)).toEqual(without);
    expect(air.days[2]?.written.aqi ?? null).toBeNull();
    expect(air.days[3]?.written.aqi).toBe(77);
  });

  it.each(["预报值", "预测", "模式预报", "预估值", "预计"])("%s in the remark: it is a forecast", (word) => {
    const air = table("备注", (at) => (at > 6 ? word : ""));
    expect(pm25(air)).toEqual(expected.slice(0, 7));
  });

  it.each(["预测值，非实测", "EC模式预测", "预估数据"])("%s is a forecast too", (word) => {
    expect(pm25(table("备注", (at) => (at > 6 ? word : "")))).toEqual(expected.slice(0, 7));
  });

  it.each(["站房断电，当日无有效数据", "审核为无效", "不参与考核"])("%s: it does not", (word) => {
    expect(pm25(table("备注", (at) => (at === 2 ? word : "")))).toEqual(without);
  });

  it("计入 and 不计入 under 是否计入", () => {
    expect(pm25(table("是否计入", (at) => (at === 2 ? "不计入" : "计入")))).toEqual(without);
  });

  it.each([
    "预报员：王",
    "已发布预报",
    "较预报偏高",
    "预报准确",
    "预计明日好转",
    "不参与全市排名",
    "不参与通报",
    "VOCs数据无效",
    "气象数据无效",
  ])("a remark that only mentions the word costs no day: %s", (remark) => {
    const air = table("备注", (at) => (at === 2 || at === 5 ? remark : ""));
    expect(pm25(air)).toEqual(expected);
    expect(air.days[2]?.written.aqi).toBe(77);
  });

  it("nor does 是否参与排名", () => {
    expect(pm25(table("是否参与排名", (at) => (at === 2 ? "否" : "是")))).toEqual(expected);
  });

  it("a sentence about a forecast is none", () => {
    expect(pm25(table("备注", (at) => (at > 6 ? "与昨日预报一致，无异常情况" : "")))).toEqual(expected);
  });
});

it.each(["1季度", "第一季度", "2024年4季度", "Q4", "1-11月", "1—11月", "上半年", "下半年均值", "H2"])(
  "%s between the days is a mean of theirs, and no date that was misread",
  (label) => {
    const rows = days.map((day, at): RawValue[] => [day, ...own(at)]);
    const air = read(snapshot([["日期", ...items], ...rows.slice(0, 5), [label, ...own(20)], ...rows.slice(5)]));
    expect([pm25(air), said(air)]).toEqual([expected, []]);
  },
);

describe("sheets of the same days", () => {
  const sheet = (name: string, more: number): SheetSnapshot =>
    snapshot([["日期", ...items], ...days.map((day, at) => [day, ...own(at).map((value) => value + more)])], { name });

  it.each([
    ["底稿", "上报版"],
    ["草稿", "上报稿"],
    ["日报V1", "日报V2"],
    ["日报（第1稿）", "日报（第2稿）"],
    ["日报1105版", "日报1110版"],
    ["日报", "日报v2"],
    ["手工比对", "自动监测"],
    ["走航", "日报"],
    ["备用仪器", "日报"],
  ])("%s gives way to %s", (draft, reported) => {
    const air = read(sheet(draft, 4), sheet(reported, 0));
    expect([pm25(air), said(air)]).toEqual([expected, []]);
  });

  it.each(["微站日报", "乡镇站日报"])("%s is no other version of 自动站日报", (name) => {
    const air = read(sheet("自动站日报", 0), sheet(name, 4));
    expect([pm25(air), said(air), air.questions ?? []]).toEqual([expected, [], []]);
  });
});

describe("words beside a date, and notes above the days", () => {
  it("in brackets behind it they cost no day, and 沙尘 marks it", () => {
    const rows = days.map((day, at): RawValue[] => [
      `${day.slice(5).replace("-", "月")}日${at === 2 ? "（沙尘）" : at === 4 ? "(停电)" : ""}`,
      ...own(at),
    ]);
    const air = read(snapshot([["日期", ...items], ...rows], { name: "2024年11月" }));
    expect([pm25(air), said(air)]).toEqual([expected, []]);
    expect(air.days.flatMap(({ sandDust, day }) => (sandDust ? [civilDate(day).day] : []))).toEqual([3]);
  });

  it.each(["注：11月3日、5日为沙尘天气。", "说明：3日、5日受沙尘影响，数据不参与PM10、PM2.5均值评价"])(
    "days of sand are named above the header as well as below: %s",
    (note) => {
      const rows = days.map((day, at): RawValue[] => [day, ...own(at)]);
      const air = read(snapshot([[note], ["日期", ...items], ...rows], { name: "2024年11月" }));
      expect(air.days.flatMap(({ sandDust, day }) => (sandDust ? [civilDate(day).day] : []))).toEqual([3, 5]);
      expect([pm25(air), said(air), air.questions ?? []]).toEqual([expected, [], []]);
    },
  );
});

describe("a row of units below the header", () => {
  it.each([
    ["单位", ["μg/m³", "μg/m³", "mg/m³", "μg/m³", "μg/m³", "μg/m³"]],
    ["计量单位", ["微克/立方米", "", "毫克/立方米", "微克/立方米", "", ""]],
  ])("%s at its head is no part of the date's", (label, units) => {
    const rows = days.map((day, at): RawValue[] => [day, ...own(at)]);
    const air = read(snapshot([["日期", ...items], [label, ...units], ...rows], { name: "2024年11月" }));
    expect([pm25(air), said(air)]).toEqual([expected, []]);
  });
});

it("stations of townships beside that of the town are no part of its mean", () => {
  const names = ["城区空气自动站", "河口镇空气站", "松林镇空气站", "北滩乡空气站"];
  const rows = days.flatMap((day, at) => names.map((name, of): RawValue[] => [day, name, ...valuesOf(3 + of, at)]));
  const air = read(snapshot([["日期", "点位名称", ...items], ...rows]));
  expect(pm25(air)).toEqual(expected);
});

it.each(["PM2.5较昨日", "PM2.5比上日", "PM2.5较目标"])("%s beside an item is no second column of it", (head) => {
  const rows = days.map((day, at): RawValue[] => [day, ...own(at), at - 4]);
  const air = read(snapshot([["日期", ...items, head], ...rows]));
  expect([pm25(air), said(air)]).toEqual([expected, []]);
});

it.each(["手工比对", "（质控平行样）", "备用仪器", "走航均值"])(
  "%s behind an item's name is another measurement, filled now and then",
  (word) => {
    const rows = days.map((day, at): RawValue[] => [day, ...own(at), at % 7 === 0 ? 40 : "", at % 7 === 0 ? 41 : ""]);
    const air = read(snapshot([["日期", ...items, `PM10${word}`, `PM2.5${word}`], ...rows]));
    expect([pm25(air), said(air), air.questions ?? []]).toEqual([expected, [], []]);
  },
);

it("对照 over two versions of the values is their comparison, and no control station", () => {
  const rows = days.map((day, at): RawValue[] => [day, ...own(at).map((value) => value + 2), ...own(at)]);
  const raw = items.map((_, at) => (at === 0 ? "原始数据" : ""));
  const audited = items.map((_, at) => (at === 0 ? "审核后数据" : ""));
  const air = read(snapshot([["日期", ...raw, ...audited], ["", ...items, ...items], ...rows], { name: "对照" }));
  expect([pm25(air), said(air), air.questions ?? []]).toEqual([expected, [], []]);
});

it.each(["实况对照表", "数据对照", "标况实况对照表", "导出_20250203", "下载20230102"])(
  "a sheet called %s tells neither of control stations nor of another month",
  (name) => {
    const rows = days.map((day, at): RawValue[] => [day, ...own(at)]);
    const air = read(snapshot([["乙山县2024年11月逐日数据"], ["日期", ...items], ...rows], { name }));
    expect([pm25(air), said(air), air.questions ?? []]).toEqual([expected, [], []]);
  },
);

describe("sheets that name no year", () => {
  const month = snapshot([["日", ...items], ...days.map((_, at) => [at + 1, ...own(at)])], { name: "11月" });
  const cover = (text: string): SheetSnapshot => snapshot([["甲山县空气监测台账"], [text]], { name: "封面" });
  const yearRead = (...sheets: readonly SheetSnapshot[]): number | null => {
    const { days: found } = readAirData(book(...sheets), defaultSettings, dayOf(2023, 11, 30));
    return found[0] === undefined ? null : civilDate(found[0].day).year;
  };

  it("are of the only one that the workbook speaks of, where that is the report's", () => {
    expect(yearRead(cover("（2023年）"), month)).toBe(2023);
    expect(yearRead(cover("（2022年）"), month)).toBeNull();
    expect(yearRead(cover("2022—2023年"), month)).toBeNull();
  });
});
