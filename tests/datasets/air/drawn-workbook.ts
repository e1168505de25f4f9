/**
 * Workbooks of air data as they could be kept, drawn by chance: the same days under headers in other words and order,
 * with units elsewhere, items down or across, dates and hours in every spelling, means and notes anywhere. What the
 * days are is known, so that the reader can be held to it.
 */
import { addDays, civilDate, dayOf, isoDate, type Day } from "../../../src/calendar/day";
import type { RawValue, SheetSnapshot } from "../../../src/cells/snapshot";
import type { Concentrations, Pollutant } from "../../../src/standards/pollutant";
import { snapshot } from "../sheet-snapshot";

/** A source of chance: the same seed draws the same workbook. */
export class Draw {
  /** What was drawn, by name: to say which workbook failed. */
  readonly choices: string[] = [];
  #state: number;

  constructor(seed: number) {
    this.#state = (seed * 2654435761 + 12345) >>> 0 || 1;
  }

  number(below: number): number {
    // xorshift32
    let x = this.#state;
    x ^= x << 13;
    x >>>= 0;
    x ^= x >>> 17;
    x ^= x << 5;
    x >>>= 0;
    this.#state = x;
    return x % below;
  }

  chance(percent: number): boolean {
    return this.number(100) < percent;
  }

  of<Value>(values: readonly Value[]): Value {
    return values[this.number(values.length)] as Value;
  }

  /** One of several, remembered under a name. */
  named<Key extends string>(what: string, values: readonly Key[]): Key {
    const value = this.of(values);
    this.choices.push(`${what}=${value}`);
    return value;
  }

  shuffled<Value>(values: readonly Value[]): Value[] {
    const rest = [...values];
    for (let index = rest.length - 1; index > 0; index -= 1) {
      const other = this.number(index + 1);
      [rest[index], rest[other]] = [rest[other] as Value, rest[index] as Value];
    }
    return rest;
  }
}

export interface DrawnDay {
  readonly day: Day;
  readonly values: Concentrations;
}

export interface DrawnWorkbook {
  readonly sheets: readonly SheetSnapshot[];
  /** The place to be reported; null: no sheet names one. */
  readonly place: string | null;
  readonly days: readonly DrawnDay[];
  readonly choices: readonly string[];
}

const items: readonly Pollutant[] = ["SO2", "NO2", "CO", "O3", "PM10", "PM25"];
const NAMES: Readonly<Record<Pollutant, readonly string[]>> = {
  SO2: ["SO2", "SO₂", "二氧化硫", "二氧化硫(SO2)", "SO2二氧化硫"],
  NO2: ["NO2", "NO₂", "二氧化氮", "二氧化氮（NO2）", "no2"],
  CO: ["CO", "一氧化碳", "一氧化碳（CO）", "co"],
  O3: ["O3", "O₃", "臭氧", "臭氧(O3)"],
  PM10: ["PM10", "PM₁₀", "可吸入颗粒物", "可吸入颗粒物(PM10)", "颗粒物（粒径小于等于10μm）", "pm10"],
  PM25: ["PM2.5", "PM₂.₅", "细颗粒物", "细颗粒物(PM2.5)", "颗粒物（粒径小于等于2.5μm）", "PM25", "pm2_5"],
};
const DAY_WORDS = ["", "日均值", "24小时平均", "24h", "日均浓度", "日平均", "_24h", "浓度", "均值", "质量浓度"];
const OZONE_WORDS = [
  "-8h",
  "8小时",
  "日最大8小时平均",
  "_8h",
  "最大8小时滑动平均",
  "-8H",
  "8小时平均浓度",
  "日最大8小时滑动平均值",
];
const BASIS_WORDS = ["", "", "", "（实况）", "(审核)", "实况", "[参比状态]"];
const UNITS = { other: ["μg/m³", "ug/m3", "微克/立方米", "µg/m3"], CO: ["mg/m³", "mg/m3", "毫克/立方米"] };

/** A header for an item of a daily sheet. */
export function dailyHeader(draw: Draw, item: Pollutant, unit: boolean, basis: string): string {
  const words = item === "O3" ? draw.of(OZONE_WORDS) : draw.of(DAY_WORDS);
  const inFront = draw.chance(15) && !/^[-_]/.test(words);
  const name = draw.of(NAMES[item]);
  const core = inFront ? `${words}${name}` : `${name}${words}`;
  const units = item === "CO" ? UNITS.CO : UNITS.other;
  return `${core}${basis}${unit ? `（${draw.of(units)}）` : ""}`;
}

const pad = (value: number): string => String(value).padStart(2, "0");
const WEEK = ["日", "一", "二", "三", "四", "五", "六"];
const NUMERALS = "〇一二三四五六七八九";
const numeral = (value: number): string =>
  value <= 10
    ? value === 10
      ? "十"
      : (NUMERALS[value] ?? "")
    : `${value < 20 ? "" : NUMERALS[Math.floor(value / 10)]}十${value % 10 === 0 ? "" : NUMERALS[value % 10]}`;
const SERIAL_FORMATS = ["yyyy-mm-dd", "yyyy/m/d", 'm"月"d"日"', "[$-F800]dddd, mmmm dd, yyyy", "m/d/yy", "dd-mmm-yy"];

export const DATE_STYLES = [
  "iso", "slashes", "dots", "chinese", "chinesePadded", "weekday", "weekdayBefore", "compact", "twoDigits",
  "isoMidnight", "clock", "isoZone", "numerals", "serial", "monthDay", "dotMonthDay",
] as const; // prettier-ignore
export type DateStyle = (typeof DATE_STYLES)[number];

/** @param year whether the style itself names the year */
export const namesYear = (style: DateStyle): boolean => !["monthDay", "dotMonthDay"].includes(style);

export function dateText(style: DateStyle, day: Day): RawValue {
  const { year: y, month: m, day: d } = civilDate(day);
  const weekday = `星期${WEEK[(((day + 6) % 7) + 7) % 7] ?? ""}`;
  switch (style) {
    case "iso":
      return isoDate(day);
    case "slashes":
      return `${y}/${m}/${d}`;
    case "dots":
      return `${y}.${m}.${d}`;
    case "chinese":
      return `${y}年${m}月${d}日`;
    case "chinesePadded":
      return `${y}年${pad(m)}月${pad(d)}日`;
    case "weekday":
      return `${y}年${m}月${d}日 ${weekday}`;
    case "weekdayBefore":
      return `${weekday} ${y}/${m}/${d}`;
    case "compact":
      return Number(`${y}${pad(m)}${pad(d)}`);
    case "twoDigits":
      return `${String(y).slice(2)}-${m}-${d}`;
    case "isoMidnight":
      return `${isoDate(day)} 00:00:00`;
    case "clock":
      return `${isoDate(day)} 12:00`;
    case "isoZone":
      return `${isoDate(day)}T00:00:00+08:00`;
    case "numerals":
      return `${[...String(y)].map((digit) => NUMERALS[Number(digit)]).join("")}年${numeral(m)}月${numeral(d)}日`;
    case "serial":
      return serialOf(day);
    case "monthDay":
      return `${m}月${d}日`;
    case "dotMonthDay":
      return `${m}.${pad(d)}`;
  }
}

const EPOCH = dayOf(1899, 12, 30);
export const serialOf = (day: Day): number => day - EPOCH;

/** Values of a day: whole, CO with one decimal; PM10 above PM2.5. */
function valuesOf(draw: Draw): Record<Pollutant, number> {
  const pm25 = 5 + draw.number(150);
  return {
    SO2: 3 + draw.number(30),
    NO2: 5 + draw.number(70),
    CO: (2 + draw.number(25)) / 10,
    O3: 30 + draw.number(180),
    PM25: pm25,
    PM10: pm25 + 5 + draw.number(90),
  };
}

export interface Subject {
  readonly from: Day;
  readonly days: readonly DrawnDay[];
  readonly place: string;
  readonly title: string;
}

const PLACES = ["清河县", "东山区", "临江市", "宁远县", "阿克苏市", "巴彦县", "城北区", "双城市", "察布查尔锡伯自治县"];

export function drawSubject(draw: Draw): Subject {
  const year = 2016 + draw.number(10);
  const month = 1 + draw.number(12);
  const from = dayOf(year, month, 1);
  const count = 28 + draw.number(20);
  const days = Array.from({ length: count }, (_, index) => ({ day: addDays(from, index), values: valuesOf(draw) }));
  const place = draw.of(PLACES);
  const title = draw.named("title", ["none", "plain", "place", "placeYear"]);
  const titles = {
    none: "",
    plain: "环境空气质量监测日报表",
    place: `${place}环境空气质量日报`,
    placeYear: `${place}${year}年环境空气质量逐日监测数据`,
  };
  return { from, days, place, title: titles[title] };
}

/** A table on a sheet, before what stands around it is drawn. */
interface Table {
  readonly head: readonly (readonly string[])[];
  readonly body: readonly (readonly RawValue[])[];
  readonly dateColumn: number | null;
  readonly serial: boolean;
}

const STATISTIC_ROWS = ["平均值", "月均值", "均值", "最大值", "最小值", "超标天数", "百分位数", "合计", "平均"];
const NOTES = [
  "注：O3为日最大8小时滑动平均，CO单位为mg/m³，其余为μg/m³。",
  "备注：数据来源于自动站审核数据。",
  "填表人：张三　审核人：李四",
  "说明：“—”表示无有效数据。",
];

/** Rows of means and notes, a title, blank lines: what any sheet may have around its table. */
function withSurroundings(draw: Draw, { head, body, dateColumn }: Table, title: string): RawValue[][] {
  const above: RawValue[][] = [];
  if (title !== "") above.push([title]);
  if (draw.chance(15)) above.push([draw.of(["单位：μg/m³（CO为mg/m³）", "填报单位：监测站", ""])]);
  const below: RawValue[][] = [];
  if (draw.chance(40)) {
    const statistics = draw.shuffled(STATISTIC_ROWS).slice(0, 1 + draw.number(3));
    for (const word of statistics)
      below.push((body[0] ?? []).map((cell, column) => (column === (dateColumn ?? 0) ? word : cell)));
    draw.choices.push("meansBelow");
  }
  if (draw.chance(30)) below.push([draw.of(NOTES)]);
  return [...above, ...head.map((row) => [...row]), ...body.map((row) => [...row]), ...below];
}

const sheetOf = (rows: RawValue[][], name: string, dateColumn: number | null, serial: string | null): SheetSnapshot =>
  snapshot(rows, { name, ...(serial !== null && dateColumn !== null ? { formats: { [dateColumn]: serial } } : {}) });

/** A column beside the values: its header and what stands in it. */
interface Aside {
  readonly header: string;
  readonly cell: (index: number, day: DrawnDay) => RawValue;
}

const ASIDES: readonly Aside[] = [
  { header: "序号", cell: (index) => index + 1 },
  { header: "AQI", cell: () => "" },
  { header: "空气质量级别", cell: () => "" },
  { header: "PM2.5分指数", cell: (index) => 20 + (index % 50) },
  { header: "O3_IAQI", cell: (index) => 30 + (index % 40) },
  { header: "臭氧1小时最大值", cell: (_, { values }) => (values.O3 ?? 0) + 17 },
  { header: "PM10同比（%）", cell: (index) => index - 12 },
  { header: "备注", cell: () => "" },
  { header: "是否达标", cell: (index) => (index % 3 === 0 ? "否" : "是") },
  { header: "数据状态", cell: () => "审核" },
  { header: "站点编码", cell: () => "1234A" },
  { header: "首要污染物", cell: () => "—" },
  { header: "NO", cell: (index) => 3 + (index % 9) },
  { header: "温度", cell: (index) => 12 + (index % 9) },
  { header: "PM2.5目标值", cell: () => 35 },
  { header: "更新时间", cell: () => "2023-01-05 10:22" },
];

/** Days down, items across: the columns in any order, with others among them. */
function daysDown(draw: Draw, subject: Subject): DrawnWorkbook {
  const style = draw.named("date", DATE_STYLES);
  const year = civilDate(subject.from).year;
  const order = draw.shuffled(items);
  const unitIn = draw.named("unit", ["none", "header", "row"]);
  const basis = draw.of(BASIS_WORDS);
  const asides = draw.shuffled(ASIDES).slice(0, draw.number(4));
  for (const { header } of asides) draw.choices.push(`aside=${header}`);
  const placeColumn = draw.chance(35) ? draw.of(["县市区", "城市", "区县", "行政区划", "地区名称", "监测区域"]) : null;
  if (placeColumn !== null) draw.choices.push(`place=${placeColumn}`);
  const twoLines = draw.chance(25);
  if (twoLines) draw.choices.push("twoLines");
  const heads = order.map((item) => dailyHeader(draw, item, unitIn === "header", basis));
  draw.choices.push(heads.join("/"));
  const dateHead = draw.of(["日期", "监测日期", "时间", "监测时间", "数据日期", "年月日"]);
  const cells: Aside[] = [
    { header: dateHead, cell: (_, { day }) => dateText(style, day) },
    ...(placeColumn === null ? [] : [{ header: placeColumn, cell: () => subject.place }]),
    ...draw.shuffled([
      ...asides,
      ...order.map((item, index) => ({
        header: heads[index] ?? "",
        cell: (_: number, { values }: DrawnDay) => values[item] ?? "",
      })),
    ]),
  ];
  const head = cells.map(({ header }) => header);
  const units = cells.map(({ header }) =>
    heads.includes(header) ? (/CO|一氧化碳/i.test(header) ? "mg/m³" : "μg/m³") : "",
  );
  const upper = cells.map(({ header }, index) => (header === heads[0] ? "污染物浓度" : index === 0 ? "" : ""));
  const rows = withSurroundings(
    draw,
    {
      head: [...(twoLines ? [upper] : []), head, ...(unitIn === "row" ? [units] : [])],
      body: subject.days.map((day, index) => cells.map(({ cell }) => cell(index, day))),
      dateColumn: 0,
      serial: style === "serial",
    },
    subject.title,
  );
  const serial = style === "serial" ? draw.of(SERIAL_FORMATS) : null;
  const titled = subject.title.includes(String(year));
  const name = namesYear(style) || titled ? draw.of(["Sheet1", "日报", "数据", `${year}年`]) : `${year}年空气质量`;
  draw.choices.push(`sheet=${name}`);
  return {
    sheets: [sheetOf(rows, name, 0, serial)],
    place: placeColumn !== null || subject.title.includes(subject.place) ? subject.place : null,
    days: subject.days,
    choices: draw.choices,
  };
}

/** The days of the subject month by month. */
function months(days: readonly DrawnDay[]): DrawnDay[][] {
  const groups = new Map<string, DrawnDay[]>();
  for (const one of days) {
    const { year, month } = civilDate(one.day);
    const key = `${year}-${month}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

/** A sheet a month, its days across or down by their number alone. */
function sheetAMonth(draw: Draw, subject: Subject): DrawnWorkbook {
  const across = draw.chance(50);
  draw.choices.push(across ? "days across" : "days down");
  const naming = draw.named("name", ["dot", "chinese", "compact", "word", "short"]);
  const order = draw.shuffled(items);
  const heads = order.map((item) => dailyHeader(draw, item, draw.chance(50), ""));
  draw.choices.push(heads.join("/"));
  const dayHead = draw.of(["日", "日期", "日次", "几号"]);
  const style = draw.of(["number", "日", "号"] as const);
  const dayCell = (day: Day): RawValue => {
    const { day: d } = civilDate(day);
    return style === "number" ? d : `${d}${style}`;
  };
  const firstYear = civilDate(subject.from).year;
  const sheets = months(subject.days).map((days) => {
    const { year, month } = civilDate((days[0] as DrawnDay).day);
    const names = {
      dot: `${year}.${month}`,
      chinese: `${year}年${month}月`,
      compact: `${year}${pad(month)}`,
      word: `${year}年${numeral(month)}月份`,
      short: `${month}月`,
    };
    const title =
      naming === "short"
        ? `${subject.place}${year}年空气质量监测数据`
        : subject.title.replace(String(firstYear), String(year));
    const table: Table = across
      ? {
          head: [[draw.of(["项目", "污染物", "指标", "监测项目"]), ...days.map(({ day }) => String(dayCell(day)))]],
          body: order.map((item, index) => [heads[index] ?? "", ...days.map(({ values }) => values[item] ?? "")]),
          dateColumn: null,
          serial: false,
        }
      : {
          head: [[dayHead, ...heads]],
          body: days.map(({ day, values }) => [dayCell(day), ...order.map((item) => values[item] ?? "")]),
          dateColumn: 0,
          serial: false,
        };
    const rows = across
      ? [...(title === "" ? [] : [[title]]), ...table.head.map((row) => [...row]), ...table.body.map((row) => [...row])]
      : withSurroundings(draw, table, title);
    return snapshot(rows, { name: names[naming] });
  });
  return { sheets, place: placeOf(subject, naming === "short"), days: subject.days, choices: draw.choices };
}

const placeOf = ({ title, place }: Subject, always: boolean): string | null =>
  always || title.includes(place) ? place : null;

/** A row an item: long exports. */
function long(draw: Draw, subject: Subject): DrawnWorkbook {
  const style = draw.named("date", DATE_STYLES.filter(namesYear));
  const names = new Map(
    items.map((item) => [item, draw.of(NAMES[item]) + (item === "O3" ? draw.of(OZONE_WORDS) : "")]),
  );
  const heads = {
    date: draw.of(["日期", "监测日期", "时间"]),
    item: draw.of(["监测项目", "污染物", "污染物名称", "因子", "指标"]),
    value: draw.of(["浓度", "监测值", "日均值", "数值", "监测结果"]),
  };
  draw.choices.push(JSON.stringify(heads), [...names.values()].join("/"));
  const withUnit = draw.chance(50);
  const rows: RawValue[][] = [
    ...(subject.title === "" ? [] : [[subject.title]]),
    [heads.date, heads.item, heads.value, ...(withUnit ? ["单位"] : [])],
    ...subject.days.flatMap(({ day, values }) =>
      items.map((item) => [
        dateText(style, day),
        names.get(item) ?? "",
        values[item] ?? "",
        ...(withUnit ? [item === "CO" ? "mg/m³" : "μg/m³"] : []),
      ]),
    ),
  ];
  const serial = style === "serial" ? draw.of(SERIAL_FORMATS) : null;
  return {
    sheets: [sheetOf(rows, "数据", 0, serial)],
    place: placeOf(subject, false),
    days: subject.days,
    choices: draw.choices,
  };
}

const STATIONS = ["一中", "政府楼", "水厂", "体育馆", "开发区管委会", "老城", "环保局", "实验小学"];

/** Six columns for each place or station, its name over the first. */
const sideBySide = (
  names: readonly string[],
  heads: readonly string[],
  dates: readonly RawValue[],
  valuesOn: (name: string, index: number) => readonly RawValue[],
): RawValue[][] => [
  ["", ...names.flatMap((name) => [name, ...Array<string>(5).fill("")])],
  ["日期", ...names.flatMap(() => heads)],
  ...dates.map((date, index) => [date, ...names.flatMap((name) => valuesOn(name, index))]),
];

/** Stations side by side or one below the other, all valid: the day is their mean. */
function stations(draw: Draw, subject: Subject): DrawnWorkbook {
  const way = draw.named("stations", ["rows", "across", "acrossByItem", "sheets", "itemSheets"]);
  const names = draw.shuffled(STATIONS).slice(0, 2 + draw.number(3));
  const style = draw.named("date", DATE_STYLES.filter(namesYear));
  const own = new Map(names.map((name) => [name, subject.days.map(() => valuesOf(draw))]));
  const order = draw.shuffled(items);
  const heads = order.map((item) => dailyHeader(draw, item, draw.chance(40), ""));
  draw.choices.push(heads.join("/"), names.join("/"));
  const at = (name: string, index: number, item: Pollutant): number => own.get(name)?.[index]?.[item] ?? 0;
  const { days } = subject;
  const serial = style === "serial" ? draw.of(SERIAL_FORMATS) : null;
  const title: RawValue[][] = subject.title === "" ? [] : [[subject.title]];
  const date = (day: Day): RawValue => dateText(style, day);
  const made: Readonly<Record<typeof way, () => SheetSnapshot[]>> = {
    rows: () => {
      const head = draw.of(["点位名称", "站点", "监测点", "站点名称", "监测点位", "点位"]);
      const byStation = draw.chance(30);
      const pairs = byStation
        ? names.flatMap((name) => days.map(({ day }, index) => ({ name, day, index })))
        : days.flatMap(({ day }, index) => names.map((name) => ({ name, day, index })));
      const body = pairs.map(({ name, day, index }) => [
        date(day),
        name,
        ...order.map((item) => at(name, index, item)),
      ]);
      return [sheetOf([...title, ["日期", head, ...heads], ...body], "点位数据", 0, serial)];
    },
    across: () => [
      sheetOf(
        [
          ...title,
          ...sideBySide(
            names,
            heads,
            days.map(({ day }) => date(day)),
            (name, index) => order.map((item) => at(name, index, item)),
          ),
        ],
        "日报",
        0,
        serial,
      ),
    ],
    acrossByItem: () => [
      sheetOf(
        [
          ...title,
          ["", ...heads.flatMap((head) => [head, ...Array<string>(names.length - 1).fill("")])],
          ["日期", ...heads.flatMap(() => names)],
          ...days.map(({ day }, index) => [
            date(day),
            ...order.flatMap((item) => names.map((name) => at(name, index, item))),
          ]),
        ],
        "日报",
        0,
        serial,
      ),
    ],
    sheets: () =>
      names.map((name) =>
        sheetOf(
          [
            ...title,
            ["日期", ...heads],
            ...days.map(({ day }, index) => [date(day), ...order.map((item) => at(name, index, item))]),
          ],
          name,
          0,
          serial,
        ),
      ),
    itemSheets: () =>
      order.map((item) =>
        sheetOf(
          [
            ...title,
            ["日期", ...names],
            ...days.map(({ day }, index) => [date(day), ...names.map((name) => at(name, index, item))]),
          ],
          item === "O3"
            ? `${draw.of(["O3", "臭氧"])}8小时`
            : draw.of(
                ["PM25", "PM10"].includes(item)
                  ? [item === "PM25" ? "PM2.5" : "PM10"]
                  : NAMES[item].filter((one) => !/[(（]/.test(one)),
              ),
          0,
          serial,
        ),
      ),
  };
  const means = days.map(({ day }, index): DrawnDay => ({
    day,
    values: Object.fromEntries(
      items.map((item) => [
        item,
        halfEven(
          names.map((name) => at(name, index, item)),
          item === "CO" ? 10 : 1,
        ),
      ]),
    ),
  }));
  return { sheets: made[way](), place: placeOf(subject, false), days: means, choices: draw.choices };
}

/** The mean of whole parts, rounded half to even by GB/T 8170; `parts` to a unit. */
function halfEven(values: readonly number[], parts: number): number {
  const sum = values.reduce((total, value) => total + Math.round(value * 10), 0);
  const scaled = (sum * parts) / 10;
  const count = values.length;
  const floor = Math.floor(scaled / count + 1e-9);
  const twice = 2 * Math.round(scaled * 10 - floor * count * 10);
  const up = twice > 10 * count || (twice === 10 * count && floor % 2 === 1);
  return (floor + (up ? 1 : 0)) / parts;
}

/** Counties by a column, a sheet each, or side by side; the report is of the first. */
function counties(draw: Draw, subject: Subject): DrawnWorkbook {
  const way = draw.named("counties", ["rows", "sheets", "across", "titles"]);
  const names = [
    subject.place,
    ...draw.shuffled(PLACES.filter((name) => name !== subject.place)).slice(0, 1 + draw.number(3)),
  ];
  const style = draw.named("date", DATE_STYLES.filter(namesYear));
  const own = new Map(
    names.map((name) => [
      name,
      name === subject.place ? subject.days.map(({ values }) => values) : subject.days.map(() => valuesOf(draw)),
    ]),
  );
  const order = draw.shuffled(items);
  const heads = order.map((item) => dailyHeader(draw, item, draw.chance(40), ""));
  draw.choices.push(heads.join("/"), names.join("/"));
  const at = (name: string, index: number, item: Pollutant): number => own.get(name)?.[index]?.[item] ?? 0;
  const { days } = subject;
  const serial = style === "serial" ? draw.of(SERIAL_FORMATS) : null;
  const date = (day: Day): RawValue => dateText(style, day);
  const lines = (name: string): RawValue[][] =>
    days.map(({ day }, index) => [date(day), ...order.map((item) => at(name, index, item))]);
  const made: Readonly<Record<typeof way, () => SheetSnapshot[]>> = {
    rows: () => {
      const head = draw.of(["县（市、区）", "区县", "城市名称", "地区", "县市区", "行政区", "所属区域", "地市"]);
      draw.choices.push(head);
      const body = days.flatMap(({ day }, index) =>
        names.map((name) => [date(day), name, ...order.map((item) => at(name, index, item))]),
      );
      return [sheetOf([["日期", head, ...heads], ...body], "各县日报", 0, serial)];
    },
    sheets: () => names.map((name) => sheetOf([["日期", ...heads], ...lines(name)], name, 0, serial)),
    titles: () =>
      names.map((name, index) =>
        sheetOf([[`${name}环境空气质量日报`], ["日期", ...heads], ...lines(name)], `Sheet${index + 1}`, 0, serial),
      ),
    across: () => [
      sheetOf(
        [
          ...sideBySide(
            names,
            heads,
            days.map(({ day }) => date(day)),
            (name, index) => order.map((item) => at(name, index, item)),
          ),
        ],
        "日报",
        0,
        serial,
      ),
    ],
  };
  return { sheets: made[way](), place: subject.place, days, choices: draw.choices };
}

/** The same daily sheet beside others that are none: what must not change a day. */
function besides(draw: Draw, subject: Subject): DrawnWorkbook {
  const daily = daysDown(draw, subject);
  const { year } = civilDate(subject.from);
  const kind = draw.named("beside", ["monthly", "forecast", "ranking", "hoursOfADay", "selection", "targets"]);
  const heads = ["PM2.5", "PM10", "SO2", "NO2", "CO", "O3"];
  const some = (): RawValue[] => [30 + draw.number(40), 60 + draw.number(40), 8, 25, 0.9, 110];
  const rows: Readonly<Record<typeof kind, () => SheetSnapshot>> = {
    monthly: () =>
      snapshot([["月份", ...heads], ...Array.from({ length: 12 }, (_, at) => [`${year}年${at + 1}月`, ...some()])], {
        name: "月均值",
      }),
    forecast: () =>
      snapshot([["预报日期", ...heads], ...subject.days.slice(0, 7).map(({ day }) => [isoDate(day), ...some()])], {
        name: "空气质量预报",
      }),
    ranking: () =>
      snapshot(
        [
          ["排名", "县市区", ...heads, "综合指数"],
          ...PLACES.map((name, at) => [at + 1, name, ...some(), 3.2 + at / 10]),
        ],
        { name: `${year}年排名` },
      ),
    hoursOfADay: () =>
      snapshot(
        [
          ["时间", ...heads],
          ...Array.from({ length: 24 }, (_, hour) => [`${isoDate(subject.from)} ${pad(hour)}:00`, ...some()]),
        ],
        { name: "小时数据" },
      ),
    selection: () =>
      snapshot(
        [
          ["日期", ...heads, "超标污染物"],
          ...subject.days
            .slice(3, 6)
            .map(({ day, values }) => [
              isoDate(day),
              values.PM25 ?? "",
              values.PM10 ?? "",
              values.SO2 ?? "",
              values.NO2 ?? "",
              values.CO ?? "",
              values.O3 ?? "",
              "PM2.5",
            ]),
        ],
        { name: "超标天清单" },
      ),
    targets: () =>
      snapshot([[`${year}年目标`], ["指标", "单位", "年度目标"], ["PM2.5平均浓度", "μg/m³", 35]], { name: "目标" }),
  };
  const other = rows[kind]();
  return {
    ...daily,
    sheets: draw.chance(50) ? [other, ...daily.sheets] : [...daily.sheets, other],
    choices: draw.choices,
  };
}

const LAYOUTS = { daysDown, sheetAMonth, long, stations, counties, besides } as const;
export type LayoutName = keyof typeof LAYOUTS;
export const layoutNames = Object.keys(LAYOUTS) as readonly LayoutName[];

/** The workbook of a seed. */
export function drawnWorkbook(seed: number, only?: LayoutName): DrawnWorkbook {
  const draw = new Draw(seed);
  const layout = only ?? draw.of(layoutNames);
  draw.choices.push(layout);
  return LAYOUTS[layout](draw, drawSubject(draw));
}
