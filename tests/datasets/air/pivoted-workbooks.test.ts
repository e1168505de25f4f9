/**
 * The same values with item, county and station each on columns, rows, blocks or sheets: every arrangement is read as
 * it is, or what is wrong is said.
 */
import { describe, expect, it } from "vitest";
import { addDays, dayOf, isoDate } from "../../../src/calendar/day";
import type { RawValue, SheetSnapshot } from "../../../src/cells/snapshot";
import { readAirData } from "../../../src/datasets/read-air-data";
import { defaultSettings } from "../../../src/settings";
import { book, snapshot } from "../sheet-snapshot";
import { Draw } from "./drawn-workbook";

type Dimension = "place" | "station" | "item";
type Spot = "sheet" | "block" | "row" | "column";
type Key = Readonly<Partial<Record<Dimension, string>>>;

const spots: readonly Spot[] = ["sheet", "block", "row", "column"];
const counties = ["靖远县", "布尔津县", "霍林郭勒市"];
const points = ["城南", "党校", "二中", "1号站", "人民公园", "气象局", "南湖", "水厂"];
const itemNames = ["PM2.5", "SO2", "O3-8h"];
const itemIds = ["PM25", "SO2", "O3"] as const;
const DAYS = 5;

interface Pivoted {
  readonly sheets: readonly SheetSnapshot[];
  /** "place day item" → value of the place: the mean of its two stations. */
  readonly expected: ReadonlyMap<string, number>;
  readonly layout: string;
}

function pivoted(seed: number): Pivoted {
  const draw = new Draw(seed);
  const place = draw.of(spots);
  // A station never stands outside its county.
  const station = draw.of(
    spots
      .slice(spots.indexOf(place))
      .filter((spot) => spot !== "row" || place !== "column")
      .filter((spot) => spot !== "column" || place !== "row"),
  );
  const item = draw.of(spots);
  const at: Readonly<Record<Dimension, Spot>> = { place, station, item };
  const places = draw.shuffled(counties).slice(0, 2);
  const names = draw.shuffled(points);
  const from = dayOf(2018 + draw.number(8), 1 + draw.number(12), 1);
  const stationsOf = (name: string | undefined): string[] =>
    names.slice(places.indexOf(name ?? "") === 1 ? 2 : 0).slice(0, 2);
  const values = new Map<string, number>();
  const expected = new Map<string, number>();
  for (const name of places)
    for (let day = 0; day < DAYS; day += 1)
      itemNames.forEach((one, index) => {
        const base = 10 + draw.number(90);
        stationsOf(name).forEach((of, second) => values.set([name, of, one, day].join(), base + 2 * second));
        expected.set(`${name} ${isoDate(addDays(from, day))} ${itemIds[index] ?? ""}`, base + 1);
      });
  const dimensions = (["place", "station", "item"] as const).filter(Boolean);
  const keysOf = (spot: Spot, base: Key): Key[] =>
    dimensions
      .filter((one) => at[one] === spot)
      .reduce<Key[]>(
        (all, one) =>
          all.flatMap((key) => {
            const own = one === "place" ? places : one === "item" ? itemNames : stationsOf(key.place ?? base.place);
            return own.map((value) => ({ ...base, ...key, [one]: value }));
          }),
        [base],
      );
  const label = (spot: Spot, key: Key): string =>
    dimensions.flatMap((one) => (at[one] === spot ? [key[one] ?? ""] : [])).join(" ");
  const rowHeads = { place: "县市区", station: "点位", item: "监测项目" } as const;
  const inRows = dimensions.filter((one) => at[one] === "row");
  const inColumns = dimensions.filter((one) => at[one] === "column");
  const table = (base: Key): RawValue[][] => {
    const columns = keysOf("column", base);
    const heads = Math.max(1, inColumns.length);
    const above = Array.from({ length: heads }, (_, line): RawValue[] => [
      ...(line === heads - 1 ? ["日期", ...inRows.map((one) => rowHeads[one])] : ["", ...inRows.map(() => "")]),
      ...(inColumns.length === 0 ? ["浓度"] : columns.map((key) => key[inColumns[line] ?? "item"] ?? "")),
    ]);
    const body = Array.from({ length: DAYS }, (_, day) =>
      keysOf("row", base).map((own): RawValue[] => [
        isoDate(addDays(from, day)),
        ...inRows.map((one) => own[one] ?? ""),
        ...columns.map((column) => {
          const key = { ...own, ...column };
          return values.get([key.place, key.station, key.item, day].join()) ?? "";
        }),
      ]),
    ).flat();
    return [...above, ...body];
  };
  const sheets = keysOf("sheet", {}).map((base) => {
    const blocks = keysOf("block", base).flatMap((key) => {
      const name = label("block", key);
      return [...(name === "" ? [] : [[name]]), ...table(key)];
    });
    return snapshot(blocks, { name: label("sheet", base).replaceAll(" ", "-") || "日报" });
  });
  return { sheets, expected, layout: JSON.stringify(at) };
}

/** "" where all is right or what is wrong is said; else what was read instead. */
function silent({ sheets, expected, layout }: Pivoted): string {
  const air = readAirData(book(...sheets), defaultSettings);
  const said = air.findings.some(({ severity }) => severity !== "note") || (air.questions ?? []).length > 0;
  const read = new Map<string, number | undefined>(
    (air.series ?? []).flatMap(({ place, days }) =>
      days.flatMap(({ day, concentrations }) =>
        itemIds.map((item) => [`${place ?? "?"} ${isoDate(day)} ${item}`, concentrations[item]] as const),
      ),
    ),
  );
  const wrong = [...expected].filter(([key, value]) => read.get(key) !== value);
  return wrong.length === 0 || said ? "" : `${layout}: ${wrong.length} wrong, ${wrong[0]?.join(" ") ?? ""}`;
}

const DRAWN = 60;

describe("item, county and station on columns, rows, blocks or sheets", () => {
  it("are read as they are, or what is wrong is said", () => {
    const seeds = Array.from({ length: DRAWN }, (_, index) => index + 1);
    expect(seeds.map((seed) => silent(pivoted(seed))).filter((text) => text !== "")).toEqual([]);
  });

  it("the judge sees a value that is another", () => {
    const drawn = pivoted(1);
    const [[key] = [""]] = drawn.expected;
    expect(silent({ ...drawn, expected: new Map([...drawn.expected, [key, 999]]) })).toContain("1 wrong");
  });
});
