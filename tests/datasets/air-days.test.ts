import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dayOf, isoDate, type Day } from "../../src/calendar/day";
import { sheetName } from "../../src/cells/address";
import type { AirRow } from "../../src/datasets/air/air-row";
import { AirRows } from "../../src/datasets/air/air-rows";
import type { AirTable, Resolution } from "../../src/datasets/air/air-table";
import { daysOfPlaces, type DayChoices } from "../../src/datasets/air-days/days-of-places";
import { pollutants, type Concentrations, type Pollutant } from "../../src/standards/pollutant";
import { asNumber, dayOfHours, exact, halfEven, ozoneOfHours, placeOfStations } from "../standards/second-air";

const sheet = sheetName("数据");
const first = dayOf(2021, 12, 1);
const byDefault: DayChoices = {
  placeNames: {},
  nameless: null,
  hourStamp: null,
  stations: {},
  stationLevel: null,
  meanOf: null,
};

interface Line {
  readonly day: Day;
  readonly hour?: number;
  readonly station?: string;
  readonly closed?: true;
  readonly values: Concentrations;
}

const tableOf = (lines: readonly Line[], items: readonly Pollutant[] = pollutants): AirTable => {
  const resolution: Resolution = lines.some(({ hour }) => hour !== undefined) ? "hour" : "day";
  return {
    sheet,
    resolution,
    columns: items.map((item) => ({
      item,
      basis: { review: null, state: null, sandDust: null },
      station: null,
      place: null,
      notMonitored: false,
    })),
    rows: AirRows.of(lines.map(rowOf), sheet),
    partsOf: null,
  };
};

const rowOf = ({ day, hour, station, closed, values }: Line, row: number): AirRow => ({
  day,
  hour: hour ?? null,
  place: null,
  station: station ?? null,
  concentrations: values,
  aqi: null,
  class: null,
  primary: null,
  sandDust: false,
  ...(closed === undefined ? {} : { closed }),
  at: { sheet, row, column: 0 },
});

const placeOf = (table: AirTable, choices = byDefault) => {
  const { places, ...rest } = daysOfPlaces([table], choices);
  const [place] = places;
  if (!place) throw new Error("no place");
  const { days, stations } = place;
  return { days, stations, ...rest, codes: [...place.findings, ...rest.findings].map(({ code }) => code) };
};

describe("the stamp of an hour", () => {
  const hoursOf = (from: number, count: number): Line[] =>
    Array.from({ length: count }, (_, index) => ({
      day: addDays(first, Math.floor((from + index) / 24)),
      hour: (from + index) % 24,
      values: { PM25: index },
    }));

  it.each([
    ["0:00 to 23:00 begin", hoursOf(0, 72), "beginning", ["2021-12-01", "2021-12-02", "2021-12-03"]],
    ["1:00 to 0:00 of the next day end", hoursOf(1, 72), "ending", ["2021-12-01", "2021-12-02", "2021-12-03"]],
    [
      "1 to 24 end",
      hoursOf(0, 48).map(({ hour = 0, ...line }) => ({ ...line, hour: hour + 1 })),
      "ending",
      ["2021-12-01", "2021-12-02"],
    ],
  ])("%s", (_, lines, stamp, days) => {
    const place = placeOf(tableOf(lines));
    expect(place.stamps.map((one) => [one.stamp, one.by])).toEqual([[stamp, "data"]]);
    expect(place.days.map(({ day }) => isoDate(day))).toEqual(days);
    expect(place.codes).toEqual(["hoursTaken"]);
  });

  it.each([
    ["midnight at both ends", hoursOf(0, 73)],
    ["noon to noon", hoursOf(12, 48)],
  ])("that both ways fit is asked about: %s", (_, lines) => {
    const place = placeOf(tableOf(lines));
    expect(place.stamps.map(({ by }) => by)).toEqual(["guess"]);
    expect(place.questions.map(({ code, answers }) => [code, answers.length])).toEqual([["hourStamp", 2]]);
    const chosen = placeOf(tableOf(lines), { ...byDefault, hourStamp: "beginning" });
    expect([chosen.questions, chosen.stamps[0]?.by, chosen.days]).toEqual([[], "choice", place.days]);
  });

  it("is each sheet's own, and where its hours fit both that of the others", () => {
    const [begins, ends, open] = [hoursOf(0, 48), hoursOf(1, 48), hoursOf(12, 48)].map((lines) => tableOf(lines));
    if (!begins || !ends || !open) throw new Error("three tables");
    const stamps = (...tables: AirTable[]) =>
      daysOfPlaces(tables, byDefault).stamps.map(({ stamp, by }) => `${stamp} ${by}`);
    expect(stamps(begins, ends)).toEqual(["beginning data", "ending data"]);
    expect(stamps(ends, open)).toEqual(["ending data", "ending data"]);
    expect(stamps(begins, ends, open)).toEqual(["beginning data", "ending data", "beginning guess"]);
  });

  it("can be chosen: then midnight closes the day before, whose other hours are not there", () => {
    const place = placeOf(tableOf(hoursOf(0, 72)), { ...byDefault, hourStamp: "ending" });
    // 23 hours of the first day are enough; the last lacks its midnight.
    expect(place.days.map(({ day, concentrations: { PM25 } }) => [isoDate(day), PM25])).toEqual([
      ["2021-12-01", 12],
      ["2021-12-02", 36],
      ["2021-12-03", 60],
    ]);
  });
});

describe("the stations of a place", () => {
  const on = (offset: number, station: string, PM25: number | null): Line => ({
    day: addDays(first, offset),
    station,
    values: PM25 === null ? {} : { PM25 },
  });
  const pm25 = (lines: readonly Line[], stations: Readonly<Record<string, boolean>> = {}) => {
    const place = placeOf(tableOf(lines), { ...byDefault, stations: { "": stations } });
    return { values: place.days.map(({ concentrations }) => concentrations.PM25 ?? null), codes: place.codes };
  };

  it("are those in operation on the day: a station that opens later was not missing before", () => {
    const lines = [0, 1, 2].flatMap((offset) => [
      on(offset, "甲", 30),
      on(offset, "乙", 50),
      ...(offset < 2 ? [] : [on(offset, "丙", 70), on(offset, "丁", 70), on(offset, "戊", 70)]),
    ]);
    expect(pm25(lines)).toEqual({ values: [40, 40, 58], codes: ["stationsChanged"] });
  });

  it("do not count once they are said to be closed; a failure does", () => {
    const closed = (offset: number, station: string): Line => ({ ...on(offset, station, null), closed: true });
    const days = [0, 1, 2, 3];
    const lines = (rest: (offset: number, station: string) => Line): Line[] =>
      days.flatMap((offset) => [
        on(offset, "甲", 30),
        ...["乙", "丙"].map((station) => (offset < 2 ? on(offset, station, 60) : rest(offset, station))),
      ]);
    expect(pm25(lines(closed)).values).toEqual([50, 50, 30, 30]);
    expect(pm25(lines((offset, station) => on(offset, station, null))).values).toEqual([50, 50, null, null]);
  });

  it("must be valid to 75 %, of fewer than four to 50 %; a row without value is a failure, not an absence", () => {
    const four = (values: readonly (number | null)[]): Line[] => [
      ...["甲", "乙", "丙", "丁"].map((station) => on(0, station, 40)),
      ...["甲", "乙", "丙", "丁"].map((station, index) => on(1, station, values[index] ?? null)),
      ...["甲", "乙", "丙", "丁"].map((station) => on(2, station, 40)),
    ];
    expect(pm25(four([20, 30, 40, null])).values).toEqual([40, 30, 40]);
    expect(pm25(four([20, 30, null, null]))).toEqual({ values: [40, null, 40], codes: ["tooFewStations"] });
    const two = [on(0, "甲", 40), on(0, "乙", 40), on(1, "甲", 20), on(1, "乙", null)];
    expect(pm25(two).values).toEqual([40, 20]);
  });

  it("are without the control point, unless staff say otherwise", () => {
    const lines = [on(0, "一中", 60), on(0, "环保局", 40), on(0, "水库（对照点）", 5)];
    expect(pm25(lines)).toEqual({ values: [50], codes: ["stationsLeftOut"] });
    expect(pm25(lines, { "水库（对照点）": true }).values).toEqual([35]);
    expect(pm25(lines, { 环保局: false }).values).toEqual([60]);
    expect(pm25([on(0, "对照点", 5)]).values).toEqual([5]);
  });

  it("give way to the place's own row where it has a value", () => {
    const own: Line = { day: first, values: { PM25: 44 } };
    expect(pm25([on(0, "甲", 30), on(0, "乙", 50), own, on(1, "甲", 20), on(1, "乙", 30)])).toEqual({
      values: [44, 25],
      codes: ["placeRowsBeforeStations"],
    });
  });

  it("give a mean that is rounded once, half to even, before it is judged (HJ 663-2013 6.3)", () => {
    expect(pm25([on(0, "甲", 75), on(0, "乙", 75), on(0, "丙", 76)]).values).toEqual([75]);
    expect(pm25([on(0, "甲", 44), on(0, "乙", 45)]).values).toEqual([44]);
  });
});

describe("one sheet an item", () => {
  it("makes one day of all: no item of another sheet counts as not monitored", () => {
    const line = (values: Concentrations): Line => ({ day: first, values });
    const tables = [tableOf([line({ PM25: 30 })], ["PM25"]), tableOf([line({ CO: 1 })], ["CO"])];
    const [day] = daysOfPlaces(tables, byDefault).places[0]?.days ?? [];
    expect(day).toMatchObject({ concentrations: { PM25: 30, CO: 1 }, unmonitored: ["PM10", "SO2", "NO2", "O3"] });
  });
});

it("300 random sets of stations and hours become the days of the second implementation", () => {
  const station = fc.array(fc.option(fc.integer({ min: 0, max: 400 }), { freq: 8 }), { minLength: 48, maxLength: 48 });
  fc.assert(
    fc.property(fc.array(station, { minLength: 2, maxLength: 6 }), (stations) => {
      // A third day, whole at every station, so that all are in operation throughout; and an hour that opens each.
      const hours = stations.map((values) => [1, ...values.slice(1), ...Array<number>(24).fill(50)]);
      const lines = hours.flatMap((values, index) =>
        values.map((value, at): Line => ({
          day: addDays(first, Math.floor(at / 24)),
          hour: at % 24,
          station: `站${index}`,
          values: value === null ? {} : { PM10: value, O3: value },
        })),
      );
      const { days } = placeOf(tableOf(lines), { ...byDefault, hourStamp: "beginning" });
      for (const [index, { concentrations }] of days.entries()) {
        const own = hours.map((values) =>
          values.slice(24 * index, 24 * index + 24).map((value) => (value === null ? null : exact(value))),
        );
        for (const [item, rule] of [
          ["PM10", dayOfHours],
          ["O3", ozoneOfHours],
        ] as const) {
          // A station is in operation from its first daily value on.
          const dailies = own.map(rule);
          const begun = dailies.filter((_, at) =>
            Array.from({ length: index + 1 }, (_, day) => hours[at]?.slice(24 * day, 24 * day + 24) ?? [])
              .map((values) => rule(values.map((one) => (one === null ? null : exact(one)))))
              .some((one) => one !== null),
          );
          const theirs = begun.length === 0 ? null : placeOfStations(begun);
          expect(concentrations[item] ?? null).toBe(theirs === null ? null : asNumber(halfEven(theirs, 0)));
        }
      }
    }),
    { numRuns: 300 },
  );
});

const real = "../shared/data/scale/PRSA_Data_Aotizhongxin_20130301-20170228.csv";
describe.skipIf(!existsSync(real))("35,064 real hours of a station (skipped where ../shared/data is absent)", () => {
  it("give the days of an independent calculation, to the last digit", () => {
    const records = readFileSync(real, "utf8")
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split(","));
    const fields: readonly Pollutant[] = ["PM25", "PM10", "SO2", "NO2", "CO", "O3"];
    const valueOf = (record: readonly string[], item: Pollutant): string | null => {
      const text = record[5 + fields.indexOf(item)] ?? "NA";
      return text === "NA" ? null : item === "CO" ? String(Number(text) / 1000) : text;
    };
    const lines = records.map((record): Line => {
      const [, year, month, date, hour] = record.map(Number);
      const values = fields.flatMap((item) => {
        const text = valueOf(record, item);
        return text === null ? [] : [[item, Number(text)] as const];
      });
      return { day: dayOf(year ?? 0, month ?? 0, date ?? 0), hour: hour ?? 0, values: Object.fromEntries(values) };
    });
    const { days, stamps } = placeOf(tableOf(lines));
    expect([records.length, days.length, stamps[0]?.stamp]).toEqual([35_064, 1461, "beginning"]);
    const counts = fields.map((item) => {
      const different = days.filter(({ concentrations }, index) => {
        const own = records.slice(24 * index, 24 * index + 24).map((record) => {
          const text = valueOf(record, item);
          return text === null ? null : exact(text);
        });
        const theirs = item === "O3" ? ozoneOfHours(own) : dayOfHours(own);
        const rounded = theirs === null ? null : asNumber(halfEven(theirs, item === "CO" ? 1 : 0));
        return (concentrations[item] ?? null) !== rounded;
      });
      return [item, days.filter(({ concentrations }) => concentrations[item] !== undefined).length, different.length];
    });
    expect(counts.map(([, , different]) => different)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(counts.every(([, valid]) => Number(valid) > 1300)).toBe(true);
  });
});
