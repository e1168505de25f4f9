/**
 * Workbooks with more in them than the days: hours, two bases, two years, flags, units, an index alone, words nobody
 * knows.
 */
import { addDays, addYears, civilDate, isoDate, type Day } from "../../../src/calendar/day";
import type { RawValue, SheetSnapshot } from "../../../src/cells/snapshot";
import { dailyMaximum8h, dailyMean } from "../../../src/standards/hourly-values";
import type { Pollutant } from "../../../src/standards/pollutant";
import { round } from "../../../src/standards/rounding";
import { snapshot } from "../sheet-snapshot";
import {
  DATE_STYLES,
  dailyHeader,
  dateText,
  Draw,
  drawSubject,
  namesYear,
  serialOf,
  type DrawnDay,
  type DrawnWorkbook,
  type Subject,
} from "./drawn-workbook";

const items: readonly Pollutant[] = ["SO2", "NO2", "CO", "O3", "PM10", "PM25"];
const short: Readonly<Record<Pollutant, string>> = {
  SO2: "SO2",
  NO2: "NO2",
  CO: "CO",
  O3: "O3",
  PM10: "PM10",
  PM25: "PM2.5",
};
const pad = (value: number): string => String(value).padStart(2, "0");
const own = (subject: Subject): string | null => (subject.title.includes(subject.place) ? subject.place : null);
const titleRows = ({ title }: Subject): RawValue[][] => (title === "" ? [] : [[title]]);
const made = (draw: Draw, subject: Subject, sheets: readonly SheetSnapshot[], days = subject.days): DrawnWorkbook => ({
  sheets,
  place: own(subject),
  days,
  choices: draw.choices,
});

// ---- hours ----

const STAMPS = [
  "begin",
  "beginChinese",
  "end24",
  "end24Next",
  "isoZone",
  "serial",
  "column",
  "columnWord",
  "across",
  "acrossItems",
] as const;

/** The days of whole hours, 24 a day, in stamps that begin or end them. */
function hourly(draw: Draw, drawn: Subject): DrawnWorkbook {
  const subject = { ...drawn, days: drawn.days.slice(0, 5 + draw.number(4)) };
  const stamp = draw.named("stamp", STAMPS);
  const endsHour = stamp === "end24" || stamp === "end24Next";
  const order = draw.shuffled(items);
  const hourWord = draw.of(["", "小时值", "1小时平均", "浓度", "_1h"]);
  const heads = order.map((item) => `${short[item]}${hourWord}`);
  draw.choices.push(heads.join("/"));
  const hours = subject.days.map(({ values }) =>
    Array.from(
      { length: 24 },
      () =>
        Object.fromEntries(
          items.map((item) => {
            const base = values[item] ?? 0;
            return [
              item,
              item === "CO"
                ? round(Math.max(0.1, base + (draw.number(9) - 4) / 10), 1)
                : Math.max(1, base + draw.number(21) - 10),
            ];
          }),
        ) as Record<Pollutant, number>,
    ),
  );
  const value = (day: number, hour: number, item: Pollutant): number => hours[day]?.[hour]?.[item] ?? 0;
  const text = (day: Day, hour: number): RawValue[] => {
    const next = addDays(day, 1);
    switch (stamp) {
      case "begin":
        return [`${isoDate(day)} ${pad(hour)}:00`];
      case "beginChinese": {
        const { year, month, day: d } = civilDate(day);
        return [`${year}年${month}月${d}日${pad(hour)}时`];
      }
      case "end24":
        return [`${isoDate(day)} ${hour + 1}:00`];
      case "end24Next":
        return [hour === 23 ? `${isoDate(next)} 00:00:00` : `${isoDate(day)} ${pad(hour + 1)}:00:00`];
      case "isoZone":
        return [`${isoDate(day)}T${pad(hour)}:00:00+08:00`];
      case "serial":
        return [serialOf(day) + hour / 24];
      case "columnWord":
        return [isoDate(day), `${pad(hour)}时`];
      default:
        return [isoDate(day), hour];
    }
  };
  const columns = stamp === "column" || stamp === "columnWord" ? ["日期", draw.of(["小时", "时", "时间点"])] : ["时间"];
  const flat = (): RawValue[][] => [
    [...columns, ...heads],
    ...subject.days.flatMap(
      ({ day }, at) =>
        hours[at]?.map((_, hour) => [...text(day, hour), ...order.map((item) => value(at, hour, item))]) ?? [],
    ),
  ];
  const across = (): RawValue[][] => [
    ["日期", draw.of(["监测项目", "污染物"]), ...Array.from({ length: 24 }, (_, hour) => `${hour}时`)],
    ...subject.days.flatMap(({ day }, at) =>
      order.map((item) => [
        isoDate(day),
        short[item],
        ...Array.from({ length: 24 }, (_, hour) => value(at, hour, item)),
      ]),
    ),
  ];
  const perItem = (): SheetSnapshot[] =>
    order.map((item) =>
      snapshot(
        [
          ["日期", ...Array.from({ length: 24 }, (_, hour) => hour)],
          ...subject.days.map(({ day }, at) => [
            isoDate(day),
            ...Array.from({ length: 24 }, (_, hour) => value(at, hour, item)),
          ]),
        ],
        { name: short[item] },
      ),
    );
  const sheets =
    stamp === "acrossItems"
      ? perItem()
      : [
          snapshot([...titleRows(subject), ...(stamp === "across" ? across() : flat())], {
            name: draw.of(["小时数据", "Sheet1", "数据"]),
            ...(stamp === "serial" ? { formats: { 0: "yyyy/m/d h:mm" } } : {}),
          }),
        ];
  const days = subject.days.map(({ day }, at): DrawnDay => ({
    day,
    values: Object.fromEntries(
      items.map((item) => {
        const all = Array.from({ length: 24 }, (_, hour) => value(at, hour, item));
        const daily = item === "O3" ? dailyMaximum8h(all, 160) : dailyMean(all);
        return [item, round(daily ?? 0, item === "CO" ? 1 : 0)];
      }),
    ),
  }));
  draw.choices.push(String(endsHour));
  return { ...made(draw, subject, sheets, days), place: stamp === "acrossItems" ? null : own(subject) };
}

// ---- several columns of an item
// ---------------------------------------------------------------------------------------

/** Two bases side by side: the audited, ambient values count. */
function bases(draw: Draw, subject: Subject): DrawnWorkbook {
  const pair = draw.of([
    ["审核", "原始"],
    ["审核后", "审核前"],
    ["实况", "标况"],
    ["（审核实况）", "（原始实况）"],
    ["参比状态", "标准状态"],
  ] as const);
  draw.choices.push(pair.join("/"));
  const way = draw.named("way", ["item", "block", "upper", "rows"]);
  const order = draw.shuffled(items);
  const turned = draw.chance(50);
  const [first, second] = turned ? [pair[1], pair[0]] : pair;
  const style = draw.of(DATE_STYLES.filter(namesYear).filter((one) => one !== "serial"));
  const head = (item: Pollutant): string => (item === "O3" ? "O3-8h" : short[item]);
  const wrong = (item: Pollutant, value: number): number => (item === "CO" ? round(value * 1.3 + 0.1, 1) : value + 11);
  const good = (day: DrawnDay, item: Pollutant, word: string): RawValue => {
    const value = day.values[item] ?? 0;
    return word === pair[0] ? value : wrong(item, value);
  };
  const both = [first, second];
  const table: Record<typeof way, () => RawValue[][]> = {
    item: () => [
      ["日期", ...order.flatMap((item) => both.map((word) => `${head(item)}${word}`))],
      ...subject.days.map((day) => [
        dateText(style, day.day),
        ...order.flatMap((item) => both.map((word) => good(day, item, word))),
      ]),
    ],
    block: () => [
      ["日期", ...both.flatMap((word) => order.map((item) => `${word}${head(item)}`))],
      ...subject.days.map((day) => [
        dateText(style, day.day),
        ...both.flatMap((word) => order.map((item) => good(day, item, word))),
      ]),
    ],
    upper: () => [
      ["", ...both.flatMap((word) => [word, ...Array<string>(5).fill("")])],
      ["日期", ...both.flatMap(() => order.map(head))],
      ...subject.days.map((day) => [
        dateText(style, day.day),
        ...both.flatMap((word) => order.map((item) => good(day, item, word))),
      ]),
    ],
    rows: () => [
      ["日期", "数据类型", ...order.map(head)],
      ...subject.days.flatMap((day) =>
        both.map((word) => [
          dateText(style, day.day),
          word.replace(/[（）]/g, ""),
          ...order.map((item) => good(day, item, word)),
        ]),
      ),
    ],
  };
  return made(draw, subject, [snapshot([...titleRows(subject), ...table[way]()], { name: "日报" })]);
}

/** This year beside last year, in columns or blocks: each day in its own year. */
function years(draw: Draw, subject: Subject): DrawnWorkbook {
  const way = draw.named("years", ["lastYearWords", "numbers", "blocks"]);
  const order = draw.shuffled(items);
  const { year } = civilDate(subject.from);
  const head = (item: Pollutant): string => (item === "O3" ? "O3-8h" : short[item]);
  const before = subject.days.map(({ day, values }): DrawnDay => ({
    day: addYears(day, -1),
    values: Object.fromEntries(
      items.map((item) => [item, item === "CO" ? round((values.CO ?? 0) + 0.3, 1) : (values[item] ?? 0) + 7]),
    ),
  }));
  const days = subject.days.filter(
    ({ day }) => civilDate(day).year === year && !(civilDate(day).month === 2 && civilDate(day).day === 29),
  );
  const old = days.map(({ day }) => before[subject.days.findIndex((one) => one.day === day)] as DrawnDay);
  const monthDay = (day: Day): string => `${civilDate(day).month}月${civilDate(day).day}日`;
  const table: Record<typeof way, () => RawValue[][]> = {
    lastYearWords: () => [
      ["日期", ...order.map(head), ...order.map((item) => `去年同期${head(item)}`)],
      ...days.map((day, at) => [
        isoDate(day.day),
        ...order.map((item) => day.values[item] ?? ""),
        ...order.map((item) => old[at]?.values[item] ?? ""),
      ]),
    ],
    numbers: () => [
      ["", ...order.flatMap((item) => [head(item), ""])],
      ["日期", ...order.flatMap(() => [`${year}年`, `${year - 1}年`])],
      ...days.map((day, at) => [
        monthDay(day.day),
        ...order.flatMap((item) => [day.values[item] ?? "", old[at]?.values[item] ?? ""]),
      ]),
    ],
    blocks: () => [
      ["日期", ...order.map(head), "日期", ...order.map(head)],
      ...days.map((day, at) => [
        isoDate(day.day),
        ...order.map((item) => day.values[item] ?? ""),
        isoDate((old[at] as DrawnDay).day),
        ...order.map((item) => old[at]?.values[item] ?? ""),
      ]),
    ],
  };
  return made(draw, subject, [snapshot([...titleRows(subject), ...table[way]()], { name: "对比" })], [...old, ...days]);
}

// ---- values ----

const GONE = [
  "—",
  "-",
  "",
  "NA",
  "N/A",
  "缺测",
  "停电",
  "仪器故障",
  "维护",
  "校准中",
  "45H",
  "12(RM)",
  "-99",
  "-999",
  "9999",
  "无效",
  "设备检修",
  "断网",
  "--",
  "/",
  "未采集",
];

/** Marks, flags and words in the place of values: missing, not numbers. */
function flags(draw: Draw, subject: Subject): DrawnWorkbook {
  const order = draw.shuffled(items);
  const marks = draw.shuffled(GONE).slice(0, 3);
  draw.choices.push(`marks=${marks.join("|")}`);
  const days = subject.days.map(({ day, values }) => {
    const gone = new Set(items.filter(() => draw.chance(6)));
    return {
      day,
      values: Object.fromEntries(items.filter((item) => !gone.has(item)).map((item) => [item, values[item] ?? 0])),
      gone,
    };
  });
  const head = order.map((item) => dailyHeader(draw, item, false, ""));
  draw.choices.push(head.join("/"));
  const rows = days.map(({ day, values, gone }) => [
    isoDate(day),
    ...order.map((item) => (gone.has(item) ? draw.of(marks) : ((values as Record<string, number>)[item] ?? ""))),
  ]);
  return made(draw, subject, [snapshot([...titleRows(subject), ["日期", ...head], ...rows], { name: "日报" })], days);
}

/** The same values in other units, said in the header, in a row, in the title, or nowhere. */
function units(draw: Draw, subject: Subject): DrawnWorkbook {
  const way = draw.named("units", ["header", "row", "title", "nowhere"]);
  const kind = draw.named("kind", ["allMilligrams", "coMicrograms"]);
  const order = draw.shuffled(items);
  const scale = (item: Pollutant, value: number): number =>
    kind === "allMilligrams"
      ? item === "CO"
        ? value
        : round(value / 1000, 3)
      : item === "CO"
        ? round(value * 1000, 0)
        : value;
  const unit = (): string => (kind === "allMilligrams" ? "mg/m³" : "μg/m³");
  const head = (item: Pollutant): string =>
    `${item === "O3" ? "O3-8h" : short[item]}${way === "header" ? `(${unit()})` : ""}`;
  const title = way === "title" ? [[`空气质量日报（单位：${unit()}）`]] : titleRows(subject);
  const body = subject.days.map(({ day, values }) => [
    isoDate(day),
    ...order.map((item) => scale(item, values[item] ?? 0)),
  ]);
  const rows = [...title, ["日期", ...order.map(head)], ...(way === "row" ? [["", ...order.map(unit)]] : []), ...body];
  return { ...made(draw, subject, [snapshot(rows, { name: "日报" })]), place: way === "title" ? null : own(subject) };
}

/** A column of an item under a word that no list has: right, or asked about. */
function strangeWords(draw: Draw, subject: Subject): DrawnWorkbook {
  const words: Readonly<Record<Pollutant, readonly string[]>> = {
    PM25: [
      "细颗粒",
      "PM 2.5",
      "PM2。5",
      "颗粒物PM2.5",
      "PM2.5(自动)",
      "P M2.5",
      "细粒子",
      "PM2.5（城市均值）",
      "PM2.5 (ug)",
      "小时PM2.5日均",
    ],
    PM10: ["可吸入颗粒", "PM 10", "PM-10", "粗颗粒物", "颗粒物PM10", "飘尘", "PM10(自动)", "PM10（城市均值）"],
    SO2: ["SO 2", "二氧化硫SO2", "S02"],
    NO2: ["NO 2", "二氧化氮NO2", "N02"],
    CO: ["C0", "一氧化碳CO", "CO(mg)"],
    O3: [
      "O3日8h最大",
      "O3_8H_max",
      "臭氧(8h)",
      "O3最大8小时",
      "O₃日最大8小时",
      "8hO3",
      "O3-MDA8",
      "臭氧日最大8小时均值",
      "O3（8）",
    ],
  };
  const order = draw.shuffled(items);
  const strange = draw.of(items);
  const head = order.map((item) => (item === strange ? draw.of(words[item]) : item === "O3" ? "O3-8h" : short[item]));
  draw.choices.push(head.join("/"));
  const rows = subject.days.map(({ day, values }) => [isoDate(day), ...order.map((item) => values[item] ?? "")]);
  return made(draw, subject, [snapshot([...titleRows(subject), ["日期", ...head], ...rows], { name: "日报" })]);
}

/** Exports of systems: English names, codes, a name and a code of the station. */
function exports(draw: Draw, subject: Subject): DrawnWorkbook {
  const way = draw.named("export", ["english", "codes", "cnemc", "camel"]);
  const heads: Readonly<Record<typeof way, Readonly<Record<Pollutant, string>>>> = {
    english: {
      SO2: "SO2 (ug/m3)",
      NO2: "NO2 (ug/m3)",
      CO: "CO (mg/m3)",
      O3: "O3 8h max (ug/m3)",
      PM10: "PM10 (ug/m3)",
      PM25: "PM2.5 (ug/m3)",
    },
    codes: { SO2: "a21026", NO2: "a21004", CO: "a21005", O3: "a05024_8h", PM10: "a34002", PM25: "a34004" },
    cnemc: { SO2: "so2_24h", NO2: "no2_24h", CO: "co_24h", O3: "o3_8h_24h", PM10: "pm10_24h", PM25: "pm2_5_24h" },
    camel: { SO2: "so2Avg", NO2: "no2Avg", CO: "coAvg", O3: "o3Max8h", PM10: "pm10Avg", PM25: "pm25Avg" },
  };
  const order = draw.shuffled(items);
  const date = draw.of(["date", "time_point", "Date", "monitorDate", "DATATIME", "timePoint"]);
  draw.choices.push(date);
  const rows = subject.days.map(({ day, values }) => [isoDate(day), ...order.map((item) => values[item] ?? ""), 66]);
  return (
    made(
      draw,
      subject,
      [snapshot([[date, ...order.map((item) => heads[way][item]), "aqi"], ...rows], { name: "export" })].map(
        (sheet) => sheet,
      ),
      subject.days,
    ) && {
      ...made(draw, subject, [
        snapshot([[date, ...order.map((item) => heads[way][item]), "aqi"], ...rows], { name: "export" }),
      ]),
      place: null,
    }
  );
}

/** What holds no daily values at all: nothing may be made of it. */
function noDays(draw: Draw, subject: Subject): DrawnWorkbook {
  const kind = draw.named("none", ["monthly", "monthlyDates", "ranking", "forecast", "ratios", "quarters"]);
  const { year } = civilDate(subject.from);
  const heads = ["PM2.5", "PM10", "SO2", "NO2", "CO", "O3"];
  const some = (): RawValue[] => [30 + draw.number(40), 60 + draw.number(40), 8, 25, 0.9, 110];
  const table: Record<typeof kind, () => SheetSnapshot> = {
    monthly: () =>
      snapshot([["月份", ...heads], ...Array.from({ length: 12 }, (_, at) => [`${at + 1}月`, ...some()])], {
        name: `${year}年`,
      }),
    monthlyDates: () =>
      snapshot(
        [["时间", ...heads], ...Array.from({ length: 12 }, (_, at) => [`${year}-${pad(at + 1)}-01`, ...some()])],
        { name: "统计" },
      ),
    ranking: () =>
      snapshot(
        [
          [`${year}年3月各县空气质量排名`],
          ["名次", "县市区", ...heads, "综合指数"],
          ...["甲县", "乙县", "丙县", "丁县"].map((name, at) => [at + 1, name, ...some(), 3 + at / 7]),
        ],
        { name: "排名" },
      ),
    forecast: () =>
      snapshot(
        [
          ["预报日期", "AQI范围", "首要污染物"],
          ...subject.days.slice(0, 7).map(({ day }) => [isoDate(day), "60-90", "O3"]),
        ],
        { name: "预报" },
      ),
    ratios: () =>
      snapshot([["指标", "本月", "上年同期", "同比"], ...heads.map((head) => [head, 40, 44, -9.1])], {
        name: `${year}年3月`,
      }),
    quarters: () =>
      snapshot([["季度", ...heads], ...["一季度", "二季度", "三季度", "四季度"].map((name) => [name, ...some()])], {
        name: `${year}年`,
      }),
  };
  return { sheets: [table[kind]()], place: null, days: [], choices: draw.choices };
}

const HARD = { hourly, bases, years, flags, units, strangeWords, exports, noDays } as const;
export type HardName = keyof typeof HARD;
export const hardNames = Object.keys(HARD) as readonly HardName[];

export function hardWorkbook(seed: number, kind: HardName): DrawnWorkbook {
  const draw = new Draw(seed);
  draw.choices.push(kind);
  return HARD[kind](draw, drawSubject(draw));
}
