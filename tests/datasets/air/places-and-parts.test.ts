/** Counties, their stations and their wholes, on whatever columns, rows and sheets they are named. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SheetSnapshot } from "../../../src/cells/snapshot";
import { readAirData } from "../../../src/datasets/read-air-data";
import { defaultSettings } from "../../../src/settings";
import { book, snapshot } from "../sheet-snapshot";
import { city, countiesFrom, days, items, meanRow, meansOf, pm25, said, valuesOf, type Row } from "./drawn-places";

const read = (sheets: readonly SheetSnapshot[], place: string | null) =>
  readAirData(book(...sheets), { ...defaultSettings, place });

const drawn = fc.record({
  from: fc.nat(5),
  count: fc.integer({ min: 2, max: 4 }),
  wanted: fc.nat(3),
  byDay: fc.boolean(),
});

/** The rows of days, or those of one name after the other. */
function ordered<Name>(names: readonly Name[], byDay: boolean, row: (name: Name, day: number) => Row): Row[] {
  const all = days.map((_, day) => day);
  return byDay
    ? all.flatMap((day) => names.map((name) => row(name, day)))
    : names.flatMap((name) => all.map((day) => row(name, day)));
}

const date = (day: number): string => days[day] ?? "";

describe("columns of places side by side", () => {
  const headers = fc.record({
    city: fc.constantFrom("市", "城市", "设区市", "地市", "所属市", "市（州）", "地级市名称"),
    county: fc.constantFrom("县", "县区", "县（市、区）", "县市区", "区县", "所属县区", "行政区划", "所属区域"),
    station: fc.constantFrom("点位", "点位名称", "站点", "监测站", "子站名称"),
    order: fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
  });

  it("the county that is asked for is the mean of its own stations", () => {
    fc.assert(
      fc.property(drawn, headers, ({ from, count, wanted, byDay }, heads) => {
        const counties = countiesFrom(from, count, 2);
        const names = counties.flatMap(({ name, stations }) => stations.map((station) => ({ name, station })));
        const inOrder = (cells: Row): Row => heads.order.map((at) => cells[at] ?? "");
        const rows = ordered(names, byDay, ({ name, station }, day) => [
          date(day),
          ...inOrder([city, name, station.name]),
          ...valuesOf(station.seed, day),
        ]);
        const head = ["日期", ...inOrder([heads.city, heads.county, heads.station]), ...items];
        const asked = counties[wanted % count];
        const air = read([snapshot([head, ...rows])], asked?.name ?? null);
        expect([air.place, pm25(air), said(air)]).toEqual([asked?.name, meansOf(asked?.stations ?? []), []]);
      }),
      { numRuns: 60 },
    );
  });

  it("without stations, each county is its own rows, and the city none of them", () => {
    fc.assert(
      fc.property(drawn, headers, fc.boolean(), ({ from, count, wanted, byDay }, heads, isAsked) => {
        const counties = countiesFrom(from, count, 1);
        const rows = ordered(counties, byDay, ({ name, stations: [own] }, day) => [
          date(day),
          ...(heads.order[0] === 0 ? [city, name] : [name, city]),
          ...valuesOf(own?.seed ?? 0, day),
        ]);
        const head = ["日期", ...(heads.order[0] === 0 ? [heads.city, heads.county] : [heads.county, heads.city])];
        const asked = isAsked ? counties[wanted % count] : counties[0];
        const air = read([snapshot([[...head, ...items], ...rows])], isAsked ? (asked?.name ?? null) : null);
        expect([air.place, air.places.length, pm25(air), said(air)]).toEqual([
          asked?.name,
          count,
          meansOf(asked?.stations ?? []),
          [],
        ]);
      }),
      { numRuns: 60 },
    );
  });

  it("counties under a header of stations are places; townships below a county are its stations", () => {
    const [first, second] = countiesFrom(0, 2, 2);
    const counties = [first, second].flatMap((one) => one ?? []);
    const ofPoints = ordered(counties, true, ({ name, stations: [own] }, day) => [
      date(day),
      city,
      name,
      ...valuesOf(own?.seed ?? 0, day),
    ]);
    const points = read([snapshot([["日期", "城市", "点位名称", ...items], ...ofPoints])], "丙河县");
    expect([points.place, pm25(points)]).toEqual(["丙河县", meansOf(second?.stations.slice(0, 1) ?? [])]);
    const towns = counties.flatMap(({ name, stations }) =>
      stations.map(({ seed }, index) => ({ name, town: `${name[1] ?? ""}${index === 0 ? "口镇" : "阳乡"}`, seed })),
    );
    const ofTowns = ordered(towns, true, ({ name, town, seed }, day) => [
      date(day),
      name,
      town,
      ...valuesOf(seed, day),
    ]);
    const below = read([snapshot([["日期", "县区", "乡镇", ...items], ...ofTowns])], "丙河县");
    expect([below.place, pm25(below), said(below)]).toEqual(["丙河县", meansOf(second?.stations ?? []), []]);
  });

  it("districts of one name in two cities stay apart", () => {
    const seeds = { 丑州市: 3, 寅州市: 8 };
    const rows = days.flatMap((day, at) =>
      Object.entries(seeds).map(([of, seed]): Row => [day, of, "鼓楼区", ...valuesOf(seed, at)]),
    );
    const air = read([snapshot([["日期", "城市", "区县", ...items], ...rows])], "寅州市鼓楼区");
    expect([air.places, pm25(air), said(air)]).toEqual([
      ["丑州市鼓楼区", "寅州市鼓楼区"],
      meansOf([{ name: "", seed: 8 }]),
      [],
    ]);
  });
});

describe("sheets of stations under names of counties", () => {
  const layout = fc.record({
    titled: fc.boolean(),
    shape: fc.constantFrom("rows", "across"),
    sameStations: fc.boolean(),
    // What such a sheet is called, of 乙山县.
    named: fc.constantFrom<(name: string, at: number) => string>(
      (name) => name,
      (name) => name.slice(0, -1),
      (name, at) => `${at + 1}.${name}`,
      (name) => `${name}日报`,
      (name) => `${name.slice(0, -1)}11月`,
      (name) => `${name}（2024）`,
    ),
  });

  it("the county that is asked for is the mean of the stations on its sheet", () => {
    fc.assert(
      fc.property(drawn, layout, ({ from, count, wanted, byDay }, { titled, shape, sameStations, named }) => {
        const counties = countiesFrom(from, count, 2).map(({ name, stations }) => ({
          name,
          stations: stations.map((one, at) => (sameStations ? { ...one, name: ["县政府", "党校"][at] ?? "" } : one)),
        }));
        const sheets = counties.map(({ name, stations }, at) => {
          const title: Row[] = titled ? [[`${city}2024年11月环境空气质量日报`]] : [];
          const table: Row[] =
            shape === "rows"
              ? [
                  ["日期", "点位", ...items],
                  ...ordered(stations, byDay, (one, day) => [date(day), one.name, ...valuesOf(one.seed, day)]),
                ]
              : [
                  ["日期", ...stations.flatMap((one) => items.map((item) => `${one.name}${item}`))],
                  ...days.map((day, index) => [day, ...stations.flatMap(({ seed }) => valuesOf(seed, index))]),
                ];
          return snapshot([...title, ...table], { name: named(name, at) });
        });
        const asked = counties[wanted % count];
        const air = read(sheets, asked?.name ?? null);
        expect([air.place, pm25(air), said(air)]).toEqual([asked?.name, meansOf(asked?.stations ?? []), []]);
      }),
      { numRuns: 80 },
    );
  });

  const sheet = (name: string, points: readonly string[], seed: number, from = 0): SheetSnapshot =>
    snapshot(
      [
        ["日期", "点位", ...items],
        ...days
          .slice(from, from + 5)
          .flatMap((day, at) => points.map((point, index): Row => [day, point, ...valuesOf(seed + 7 * index, at)])),
      ],
      { name },
    );

  it("where nothing says what the names are, it is asked, and no figure counts before", () => {
    const sheets = [sheet("乙山", ["城南", "党校"], 3), sheet("丙河", ["水厂", "二中"], 21)];
    const air = read(sheets, null);
    expect(said(air)).toEqual(["groupsOfStationsOpen", "sheetsAre"]);
    expect(air.days.every(({ doubtful }) => doubtful)).toBe(true);
    const as = (sheetsAre: "places" | "stations") =>
      readAirData(book(...sheets), { ...defaultSettings, air: { ...defaultSettings.air, sheetsAre } });
    expect([as("places").places, said(as("places"))]).toEqual([["乙山", "丙河"], []]);
    expect([as("stations").places, as("stations").series?.[0]?.stations.length]).toEqual([[], 4]);
  });

  it.each([
    ["quarters of the same stations", [sheet("一季度", ["城南", "党校"], 3), sheet("二季度", ["城南", "党校"], 3, 5)]],
    ["parts of the town", [sheet("城东", ["水厂", "二中"], 3), sheet("城西", ["党校", "一小"], 21)]],
    ["stations that moved", [sheet("旧址", ["水厂", "二中"], 3), sheet("新址", ["党校", "一小"], 21, 5)]],
  ])("%s are one place", (_, sheets) => {
    const air = read(sheets, null);
    expect([air.series?.length, said(air)]).toEqual([1, []]);
  });

  it("what stations are there for is no place: those of townships take no part", () => {
    const air = read([sheet("国控站点", ["城南", "党校"], 3), sheet("乡镇站点", ["李口", "王集"], 21)], null);
    expect(air.series?.map(({ stations }) => stations.map(({ takesPart }) => takesPart))).toEqual([
      [true, true, false, false],
    ]);
  });
});

describe("a whole among its parts", () => {
  const whole = fc.constantFrom("全县", "均值", "全县平均", "县均值", "合计", "乙山县", "平均");
  const parts = fc.constantFrom(["城区", "园区"], ["新城区", "老城", "开发区"], ["城南", "党校", "水厂"]);

  it("is no station and no place, whatever its column is called, and nothing is said where it is their mean", () => {
    fc.assert(
      fc.property(
        whole,
        parts,
        fc.constantFrom("点位", "区域", "站点名称", "监测区域", "测点"),
        fc.boolean(),
        fc.boolean(),
        (name, points, header, isFirst, byDay) => {
          const stations = points.map((point, at) => ({ name: point, seed: 5 + 9 * at }));
          const all = stations.map(({ name: own, seed }) => ({ own, row: (day: number) => valuesOf(seed, day) }));
          const mean = { own: name, row: (day: number) => meanRow(stations, day) };
          const rows = ordered(isFirst ? [mean, ...all] : [...all, mean], byDay, ({ own, row }, day) => [
            date(day),
            own,
            ...row(day),
          ]);
          const air = read([snapshot([["日期", header, ...items], ...rows], { name: "乙山县日报" })], "乙山县");
          expect([air.place, pm25(air), said(air), air.series?.[0]?.stations.map(({ station }) => station)]).toEqual([
            "乙山县",
            meansOf(stations),
            [],
            points,
          ]);
        },
      ),
      { numRuns: 80 },
    );
  });

  it("that is the mean of some of them says which take part", () => {
    const stations = ["城南", "党校", "李口", "王集"].map((name, at) => ({ name, seed: 5 + 9 * at }));
    const judged = stations.slice(0, 2);
    const rows = days.flatMap((day, at): Row[] => [
      ...stations.map(({ name, seed }): Row => [day, name, ...valuesOf(seed, at)]),
      [day, "全县", ...meanRow(judged, at)],
    ]);
    const air = read([snapshot([["日期", "点位", ...items], ...rows])], null);
    expect([pm25(air), said(air)]).toEqual([meansOf(judged), []]);
    expect(air.findings).toMatchObject([{ code: "stationsLeftOut", facts: { stations: "李口、王集" } }]);
  });

  it("that is the mean of no set of them is told", () => {
    const stations = ["城南", "党校"].map((name, at) => ({ name, seed: 5 + 9 * at }));
    const rows = days.flatMap((day, at): Row[] => [
      ...stations.map(({ name, seed }): Row => [day, name, ...valuesOf(seed, at)]),
      [day, "全县", ...meanRow(stations, at).map((value) => 2 * value)],
    ]);
    const air = read([snapshot([["日期", "点位", ...items], ...rows])], null);
    expect(air.findings).toMatchObject([{ code: "wholeIsNoMean", severity: "warning", facts: { days: 9, of: 9 } }]);
  });

  it("that stands alone is all there is", () => {
    const rows = days.map((day, at): Row => [day, "全县", ...valuesOf(5, at)]);
    const air = read([snapshot([["日期", "点位", ...items], ...rows])], null);
    expect(pm25(air)).toEqual(meansOf([{ name: "", seed: 5 }]));
  });
});

describe("the county's town beside townships is the county", () => {
  const names = (town: string): string[] => ["白水镇", town, "高岭乡"];
  const seedOf = (name: string): number => 10 * ["白水镇", "高岭乡"].indexOf(name) + 10;
  const title = ["石河县2024年11月各监测点日均浓度"];
  const all = days.map((_, day) => day);

  it.each(["县城", "城区", "县城区", "主城区", "建成区"])("%s: by columns, in rows, a sheet each", (town) => {
    const own = all.map((day) => valuesOf(seedOf(town), day));
    const inColumns = items.map((item, at) =>
      snapshot(
        [
          [`${item}日均浓度`],
          ["日期", ...names(town)],
          ...all.map((day) => [date(day), ...names(town).map((name) => valuesOf(seedOf(name), day)[at] ?? "")]),
        ],
        { name: item },
      ),
    );
    const inRows = snapshot([
      title,
      ["日期", "点位", ...items],
      ...ordered(names(town), true, (name, day) => [date(day), name, ...valuesOf(seedOf(name), day)]),
    ]);
    const bySheet = names(town).map((name) =>
      snapshot([["日期", ...items], ...all.map((day) => [date(day), ...valuesOf(seedOf(name), day)])], { name }),
    );
    for (const sheets of [inColumns, [inRows], bySheet]) {
      const air = read(sheets, null);
      expect(pm25(air)).toEqual(own.map((values) => values[items.indexOf("PM2.5")]));
      expect([air.questions, said(air)]).toEqual([[], []]);
    }
  });

  it("among parts of the town it is a station like them", () => {
    const rows = all.map((day) => [date(day), ...["县城", "园区"].map((name) => valuesOf(seedOf(name), day)[0] ?? "")]);
    const air = read([snapshot([["石河县PM2.5日均浓度"], ["日期", "县城", "园区"], ...rows], { name: "PM2.5" })], null);
    expect(air.series?.[0]?.stations.map(({ station }) => station)).toEqual(["县城", "园区"]);
  });
});

describe("the bureau's own place beside others", () => {
  const all = days.map((_, day) => day);
  const seedOf = new Map([
    ["邻县", 3],
    ["永安县", 12],
    ["本县", 21],
    ["全市平均", 30],
  ]);
  const of = (name: string, day: number): number[] => valuesOf(seedOf.get(name) ?? 0, day);

  it.each([
    ["本县", "邻县", "全市平均"],
    ["邻县", "本县"],
    ["永安县", "全市平均", "本县"],
  ])("%s, %s: it is the own one's that count", (...names) => {
    const blank = items.slice(1).map(() => "");
    const inBlocks = snapshot([
      ["日期", ...names.flatMap((name) => [name, ...blank])],
      ["", ...names.flatMap(() => items)],
      ...all.map((day) => [date(day), ...names.flatMap((name) => of(name, day))]),
    ]);
    const inRows = snapshot([
      ["日期", "地区", ...items],
      ...ordered(names, true, (name, day) => [date(day), name, ...of(name, day)]),
    ]);
    for (const sheet of [inBlocks, inRows]) {
      const air = read([sheet], null);
      expect(pm25(air)).toEqual(all.map((day) => of("本县", day)[items.indexOf("PM2.5")]));
      expect(said(air)).toEqual([]);
    }
  });
});
