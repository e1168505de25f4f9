/** Stations that a place is not judged by: said by a column, by a sheet of the stations, by a note, by a tab. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RawValue, SheetSnapshot } from "../../../src/cells/snapshot";
import { readAirData } from "../../../src/datasets/read-air-data";
import { defaultSettings, withStation } from "../../../src/settings";
import { book, snapshot } from "../sheet-snapshot";
import { days, items, meanRow, meansOf, pm25, said, valuesOf, type Row } from "./drawn-places";

const POINTS = ["城南", "党校", "李家口", "王集", "南湖水库"];
const stationsFrom = (count: number) => POINTS.slice(0, count).map((name, at) => ({ name, seed: 7 + 10 * at }));

/** How a word of a station says whether it takes part: the first for those that do. */
const ANSWERS: readonly (readonly [headers: readonly string[], yes: RawValue, no: RawValue])[] = [
  [["在评", "是否在评", "是否参评", "是否参与评价", "评价点位", "考核点位", "参评情况", "纳入考核"], "是", "否"],
  [["是否参与评价", "是否考核点位", "参评"], "√", ""],
  [["是否参与评价", "是否纳入考核"], 1, 0],
  [["是否对照点", "对照点", "不参与评价"], "否", "是"],
  [["点位类型", "站点类别", "点位属性"], "城市评价点", "背景点"],
  [["级别", "性质", "点位级别", "站点性质", "类型", "管理级别"], "国控", "乡镇"],
  [["级别", "控制级别", "站点类型"], "省控点", "园区站"],
];
const answers = fc
  .nat(ANSWERS.length - 1)
  .chain((at) => fc.tuple(fc.constantFrom(...(ANSWERS[at]?.[0] ?? [])), fc.constant(ANSWERS[at])));

const drawn = fc.record({
  count: fc.integer({ min: 3, max: 5 }),
  judged: fc.integer({ min: 1, max: 2 }),
  byDay: fc.boolean(),
});

const read = (sheets: readonly SheetSnapshot[]) => readAirData(book(...sheets), defaultSettings);

function daily(
  count: number,
  byDay: boolean,
  more: (at: number) => readonly RawValue[],
  head: readonly string[],
): Row[] {
  const stations = stationsFrom(count);
  const row = (at: number, day: number): Row => [
    days[day] ?? "",
    stations[at]?.name ?? "",
    ...more(at),
    ...valuesOf(stations[at]?.seed ?? 0, day),
  ];
  const [all, times] = [stations.map((_, at) => at), days.map((_, day) => day)];
  const rows = byDay
    ? times.flatMap((day) => all.map((at) => row(at, day)))
    : all.flatMap((at) => times.map((day) => row(at, day)));
  return [["日期", "点位名称", ...head, ...items], ...rows];
}

const outcome = (sheets: readonly SheetSnapshot[]) => {
  const air = read(sheets);
  return [pm25(air), said(air), air.series?.length];
};
const right = (count: number, judged: number) => [meansOf(stationsFrom(count).slice(0, judged)), [], 1];

describe("stations that take no part", () => {
  it("by a column in each row", () => {
    fc.assert(
      fc.property(drawn, answers, ({ count, judged, byDay }, [header, told]) => {
        const rows = daily(count, byDay, (at) => [(at < judged ? told?.[1] : told?.[2]) ?? ""], [header]);
        expect(outcome([snapshot(rows)])).toEqual(right(count, judged));
      }),
      { numRuns: 80 },
    );
  });

  it("by a sheet of the stations, before or behind the days", () => {
    const list = fc.record({
      name: fc.constantFrom("点位信息", "站点一览", "Sheet2", "基本情况"),
      title: fc.boolean(),
      isFirst: fc.boolean(),
      suffix: fc.constantFrom("", "站", "空气站"),
    });
    fc.assert(
      fc.property(
        drawn,
        answers,
        list,
        ({ count, judged, byDay }, [header, told], { name, title, isFirst, suffix }) => {
          const own = stationsFrom(count).map(({ name: station }, at): Row => [
            at + 1,
            `${station}${suffix}`,
            (at < judged ? told?.[1] : told?.[2]) ?? "",
            100 + at / 10,
          ]);
          const stations = snapshot(
            [...(title ? [["全县空气自动站点位信息表"]] : []), ["序号", "站点名称", header, "经度"], ...own],
            { name },
          );
          const values = snapshot(
            daily(count, byDay, () => [], []),
            { name: "日报" },
          );
          expect(outcome(isFirst ? [stations, values] : [values, stations])).toEqual(right(count, judged));
        },
      ),
      { numRuns: 80 },
    );
  });

  it.each<[string, Row[]]>([
    ["by a list of those that do", [["参评点位名单"], ["序号", "点位"], [1, "城南"], [2, "党校"]]],
    [
      "by remarks",
      [
        ["点位", "备注"],
        ["城南", ""],
        ["党校", "2019年建成"],
        ["李家口", "不参与考核"],
        ["王集", "不纳入全县评价"],
      ],
    ],
    ["by lines that list them", [["说明"], ["评价点：城南、党校"], ["对照点：李家口、王集"]]],
  ])("%s", (_, rows) => {
    const values = snapshot(
      daily(4, true, () => [], []),
      { name: "日报" },
    );
    expect(outcome([values, snapshot(rows, { name: "说明" })])).toEqual(right(4, 2));
  });

  it.each([
    "注：李家口、王集为对照点，不参与全县评价。",
    "说明：李家口站和王集站不纳入县域平均",
    "其中李家口、王集是清洁对照点",
  ])("by a note below the days: %s", (note) => {
    expect(outcome([snapshot([...daily(4, true, () => [], []), [note]])])).toEqual(right(4, 2));
  });

  it.each([
    ["国控站", "乡镇站"],
    ["省控点位", "对照点"],
    ["日报", "乡镇空气站日报"],
    ["城区", "乡镇（不参与评价）"],
  ])("by their tab: %s beside %s", (judged, others) => {
    const rows = daily(4, true, () => [], []);
    const sheetOf = (names: readonly string[], name: string): SheetSnapshot =>
      snapshot([rows[0] ?? [], ...rows.slice(1).filter(([, station]) => names.includes(String(station)))], { name });
    const sheets = [sheetOf(["城南", "党校"], judged), sheetOf(["李家口", "王集"], others)];
    expect(outcome(sheets)).toEqual(right(4, 2));
  });

  it("by the kind in brackets behind their names", () => {
    const rows = daily(4, true, () => [], []).map((row) => {
      const kind = { 城南: "国控", 党校: "国控", 李家口: "乡镇站", 王集: "微站" }[String(row[1])];
      return kind === undefined ? row : [row[0] ?? "", `${String(row[1])}（${kind}）`, ...row.slice(2)];
    });
    expect(outcome([snapshot(rows)])).toEqual(right(4, 2));
  });

  it.each([
    ["★李家口", "注：带★的为区域对照点，不参与城市评价。"],
    ["李家口*", "（标*者为清洁对照点，不计入全县均值）"],
  ])("by the mark of %s that a line explains, above or below", (name, note) => {
    const [head = [], ...rows] = daily(3, true, () => [], []);
    const marked = rows.map((row) => (row[1] === "李家口" ? [row[0] ?? "", name, ...row.slice(2)] : row));
    for (const sheet of [
      [[note], head, ...marked],
      [head, ...marked, [note]],
    ])
      expect(outcome([snapshot(sheet)])).toEqual(right(3, 2));
    const plain = [head, ...marked, [`注：带${/[★*]/.exec(name)?.[0] ?? ""}的为新建点位`]];
    expect(outcome([snapshot(plain)])).toEqual(right(3, 3));
  });

  it.each(["※", "★", "■", "&", "^", "①", "＊"])("by %s before, behind or in brackets, in any wording", (sign) => {
    const [head = [], ...rows] = daily(3, true, () => [], []);
    const notes = [
      `注：标有“${sign}”的点位不参加评价。`,
      `带${sign}的站点不参与评价`,
      `（${sign}表示该点位不计入均值）`,
    ];
    for (const name of [`${sign}李家口`, `李家口${sign}`, `李家口（${sign}）`])
      for (const note of notes) {
        const marked = rows.map((row) => (row[1] === "李家口" ? [row[0] ?? "", name, ...row.slice(2)] : row));
        expect(outcome([snapshot([[note], head, ...marked])])).toEqual(right(3, 2));
        expect(outcome([snapshot([head, ...marked, [note]])])).toEqual(right(3, 2));
      }
  });

  it("a sign that only numbers the names marks none, nor does one said of values", () => {
    const [head = [], ...rows] = daily(3, true, () => [], []);
    const numbered = rows.map((row) => [row[0] ?? "", `${String(row[1])}#`, ...row.slice(2)]);
    expect(outcome([snapshot([head, ...numbered, ["注：标有#的不参加评价"]])])).toEqual(right(3, 3));
    expect(outcome([snapshot([head, ...rows, ["注：标有“※”的数据不参加评价"]])])).toEqual(right(3, 3));
  });

  it("a line above the table that names one of them says nothing of the others", () => {
    const sheet = [["李家口不参与评价"], ...daily(3, true, () => [], [])];
    expect(outcome([snapshot(sheet)])).toEqual(right(3, 2));
  });

  it("take part all the same where staff say so", () => {
    const rows = daily(3, true, (at) => [at < 2 ? "国控" : "乡镇"], ["级别"]);
    const air = readAirData(book(snapshot(rows)), withStation(defaultSettings, "", "李家口", true));
    expect(pm25(air)).toEqual(meansOf(stationsFrom(3)));
  });

  it("of two wholes that of the judged ones says who they are", () => {
    const [all, judged] = [stationsFrom(4), stationsFrom(4).slice(0, 2)];
    const rows = days.flatMap((day, at): Row[] => [
      ...all.map(({ name, seed }): Row => [day, name, ...valuesOf(seed, at)]),
      [day, "全部点位均值", ...meanRow(all, at)],
      [day, "考核点位均值", ...meanRow(judged, at)],
    ]);
    expect(outcome([snapshot([["日期", "点位", ...items], ...rows])])).toEqual(right(4, 2));
  });

  it("a station named after a park or a road is one like others", () => {
    const rows = daily(4, true, () => [], []).map((row) =>
      row[1] === "王集" ? [row[0] ?? "", "工业园区", ...row.slice(2)] : row,
    );
    expect(outcome([snapshot(rows)])).toEqual(right(4, 4));
  });
});
