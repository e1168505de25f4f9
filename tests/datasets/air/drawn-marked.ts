/**
 * Workbooks whose cells, blocks and sheets hold more than the days: signs, indices, months side by side, halves of a
 * month, hours of one item, stations that judge no place.
 */
import { addDays, civilDate, dayOf, isoDate, type Day } from "../../../src/calendar/day";
import type { RawValue, SheetSnapshot } from "../../../src/cells/snapshot";
import type { Pollutant } from "../../../src/standards/pollutant";
import { snapshot } from "../sheet-snapshot";
import { asNumber, exact, halfEven, indexOf, ozoneOfHours } from "../../standards/second-air";
import { dailyHeader, Draw, drawSubject, type DrawnDay, type DrawnWorkbook, type Subject } from "./drawn-workbook";

const items: readonly Pollutant[] = ["SO2", "NO2", "CO", "O3", "PM10", "PM25"];
/** By the second implementation of the rules. */
const secondIndex = (item: Pollutant, value: number): number => indexOf(item, exact(value), "2012") ?? 0;
const secondOzoneDay = (hours: readonly number[]): number =>
  asNumber(halfEven(ozoneOfHours(hours.map(exact)) ?? exact(0), 0));
const heads = (draw: Draw, order: readonly Pollutant[]): string[] =>
  order.map((item) => dailyHeader(draw, item, draw.chance(30), ""));
const rowOf = ({ day, values }: DrawnDay, order: readonly Pollutant[]): RawValue[] => [
  isoDate(day),
  ...order.map((item) => values[item] ?? ""),
];
const made = (draw: Draw, sheets: readonly SheetSnapshot[], days: readonly DrawnDay[]): DrawnWorkbook => ({
  sheets,
  place: null,
  days,
  choices: draw.choices,
});

const SIGNS = ["#", "*", "▲", "※", "★", "①", "●", "&"];
const NOTES = {
  invalid: ["注：带S的数据为无效数据，不参与统计。", "S表示有效小时数不足", "标有“S”的为仪器故障时数据"],
  harmless: ["注：S表示当月最大值", "带S的为本月最高"],
  none: ["注：数据来源于自动站。", ""],
} as const;

/** A sign with some values, which a line explains or not. */
function signs(draw: Draw, { days }: Subject): DrawnWorkbook {
  const order = draw.shuffled(items);
  const sign = draw.named("sign", SIGNS);
  const meaning = draw.named("meaning", ["invalid", "harmless", "none"]);
  const note = draw.of(NOTES[meaning]).replace("S", sign);
  const inFront = draw.chance(25);
  const marked = new Set(days.flatMap((_, at) => items.flatMap((item) => (draw.chance(4) ? [`${at}${item}`] : []))));
  const head = ["日期", ...heads(draw, order)];
  const body = days.map((day, at) =>
    rowOf(day, order).map((value, column) => {
      const isMarked = column > 0 && marked.has(`${at}${order[column - 1] ?? ""}`);
      return isMarked ? (inFront ? `${sign}${String(value)}` : `${String(value)}${sign}`) : value;
    }),
  );
  draw.choices.push(note, head.join("/"));
  const below = draw.chance(50);
  const rows = below ? [head, ...body, [note]] : [[note], head, ...body];
  const kept = days.map(({ day, values }, at) => ({
    day,
    values: Object.fromEntries(
      Object.entries(values).filter(([item]) => meaning !== "invalid" || !marked.has(`${at}${item}`)),
    ),
  }));
  return made(draw, [snapshot(rows, { name: "日报" })], kept);
}

/** The index of the value in its cell, before or behind it. */
function pairs(draw: Draw, { days }: Subject): DrawnWorkbook {
  const order = draw.shuffled(items);
  const style = draw.named("pair", ["a（b）", "a(b)", "a/b", "a [b]", "b（a）", "b/a"]);
  const of = new Set(draw.chance(60) ? items : draw.shuffled(items).slice(0, 2));
  const cell = (item: Pollutant, value: number): RawValue =>
    of.has(item) ? style.replace(/[ab]/g, (part) => String(part === "a" ? value : secondIndex(item, value))) : value;
  const head = ["日期", ...heads(draw, order)];
  draw.choices.push(head.join("/"));
  const body = days.map(({ day, values }) => [isoDate(day), ...order.map((item) => cell(item, values[item] ?? 0))]);
  return made(draw, [snapshot([head, ...body], { name: "日报" })], days);
}

const monthOf = (day: Day): number => civilDate(day).month;

/** A block an item: days down, the months side by side. */
function calendar(draw: Draw, { from }: Subject): DrawnWorkbook {
  const { year } = civilDate(from);
  const first = 1 + draw.number(9);
  const months = Array.from({ length: 2 + draw.number(2) }, (_, at) => first + at);
  const start = dayOf(year, first, 1);
  const count = dayOf(year, first + months.length, 1) - start;
  const days = Array.from({ length: count }, (_, at): DrawnDay => ({
    day: addDays(start, at),
    values: {
      SO2: 3 + draw.number(30),
      NO2: 5 + draw.number(70),
      CO: (2 + draw.number(25)) / 10,
      O3: 30 + draw.number(180),
      PM25: 5 + draw.number(90),
      PM10: 60 + draw.number(190),
    },
  }));
  const order = draw.shuffled(items);
  const names = heads(draw, order);
  draw.choices.push(names.join("/"), months.join());
  const valueOn = (item: Pollutant, month: number, day: number): RawValue =>
    days.find((one) => monthOf(one.day) === month && civilDate(one.day).day === day)?.values[item] ?? "";
  const rows: RawValue[][] = order.flatMap((item, at) => [
    [names[at] ?? ""],
    [draw.of(["日", "日期"]), ...months.map((month) => `${month}月`)],
    ...Array.from({ length: 31 }, (_, day) => [day + 1, ...months.map((month) => valueOn(item, month, day + 1))]),
    [],
  ]);
  return made(draw, [snapshot([[`${year}年逐日浓度`], ...rows], { name: "台账" })], days);
}

/** The first days of the month at the left, the rest at the right. */
function halves(draw: Draw, subject: Subject): DrawnWorkbook {
  const { year, month } = civilDate(subject.from);
  const days = subject.days.filter(({ day }) => monthOf(day) === month);
  const order = draw.shuffled(items);
  const names = heads(draw, order);
  const split = Math.ceil(days.length / 2) + draw.number(3);
  const word = draw.of(["日", "日期", "日次"]);
  draw.choices.push(word, names.join("/"));
  const half = (at: number): RawValue[] => {
    const one = days[at];
    return one === undefined ? [] : [civilDate(one.day).day, ...order.map((item) => one.values[item] ?? "")];
  };
  const body = Array.from({ length: split }, (_, at) => [...half(at), ...half(at + split)]);
  const rows = [[`${year}年${month}月空气质量`], [word, ...names, word, ...names], ...body];
  return made(draw, [snapshot(rows, { name: "日报" })], days);
}

const CLOCKS = {
  beginning: Array.from({ length: 24 }, (_, hour) => `${hour}时`),
  ending: Array.from({ length: 24 }, (_, hour) => `${hour + 1}时`),
  ranges: Array.from({ length: 24 }, (_, hour) => `${hour}:00-${hour + 1}:00`),
  chinese: Array.from({ length: 24 }, (_, hour) => `${hour}时至${hour + 1}时`),
};

/** Five items by the day, ozone by the hour in a tab of its own. */
function ozoneHours(draw: Draw, { days: all }: Subject): DrawnWorkbook {
  const days = all.slice(0, 12);
  const clock = draw.named("clock", ["beginning", "ending", "ranges", "chinese"]);
  const order = draw.shuffled(items.filter((item) => item !== "O3"));
  const hours = days.map(() => Array.from({ length: 24 }, () => 20 + draw.number(140)));
  const daily = [["日期", ...heads(draw, order)], ...days.map((day) => rowOf(day, order))];
  const ofOzone = [
    ["日期", ...CLOCKS[clock], ...(draw.chance(50) ? ["日最大8小时"] : [])],
    ...days.map(({ day }, at) => [isoDate(day), ...(hours[at] ?? [])]),
  ];
  const sheets = [snapshot(daily, { name: "日均" }), snapshot(ofOzone, { name: draw.of(["O3小时值", "臭氧逐时"]) })];
  const own = days.map(({ day, values }, at) => ({
    day,
    values: { ...values, O3: secondOzoneDay(hours[at] ?? []) },
  }));
  return made(draw, draw.chance(50) ? sheets : sheets.reverse(), own);
}

const OTHERS = [
  "乡镇站",
  "乡镇微站",
  "小微站",
  "微型站",
  "网格化监测",
  "非国控站",
  "背景点",
  "乡镇空气站日报",
  "社区微站",
];
const NAMES = ["桥头", "河湾", "石坪", "马场", "云台"];

/** Stations that judge no place in a sheet of their own: they change no figure. */
function otherStations(draw: Draw, { days }: Subject): DrawnWorkbook {
  const order = draw.shuffled(items);
  const kind = draw.named("kind", OTHERS);
  const [header, end] = draw.of([
    ["点位", ""],
    ["站点名称", ""],
    ["乡镇", "镇"],
    ["乡镇", "乡"],
    ["微站名称", ""],
  ] as const);
  const names = draw
    .shuffled(NAMES)
    .slice(0, 1 + draw.number(3))
    .map((name) => name + end);
  draw.choices.push(header, names.join());
  const some = draw.chance(50) ? order : order.slice(0, 2);
  const others = days.flatMap(({ day }) =>
    names.map((name) => [isoDate(day), name, ...some.map((item) => (item === "CO" ? 3 : 150 + draw.number(90)))]),
  );
  const sheets = [
    snapshot([["日期", ...heads(draw, order)], ...days.map((day) => rowOf(day, order))], {
      name: draw.of(["日报", "国控站", "县城", "Sheet1"]),
    }),
    snapshot([["日期", header, ...heads(draw, some)], ...others], { name: kind }),
  ];
  return made(draw, draw.chance(50) ? sheets : sheets.reverse(), days);
}

const MARKED = { signs, pairs, calendar, halves, ozoneHours, otherStations } as const;
export type MarkedName = keyof typeof MARKED;
export const markedNames = Object.keys(MARKED) as readonly MarkedName[];

export function markedWorkbook(seed: number, kind: MarkedName): DrawnWorkbook {
  const draw = new Draw(seed);
  draw.choices.push(kind);
  return MARKED[kind](draw, drawSubject(draw));
}
