/** Targets that a city sets for each of its counties: those of the report's place count. */
import { describe, expect, it } from "vitest";
import type { RawValue } from "../../src/cells/snapshot";
import { readTargets } from "../../src/indicators/targets/read-targets";
import { defaultSettings } from "../../src/settings";
import { book, snapshot } from "../datasets/sheet-snapshot";

const PLACES = ["河口区", "云山县", "龙泉市"];
const PM25 = [40, 36, 33];
const GOOD = [78, 83, 90];
const TITLE = ["2024年各县（市、区）空气质量目标"];

type Rows = readonly (readonly RawValue[])[];
const withTotal = (total: boolean, rows: Rows, last: readonly RawValue[]): Rows => (total ? [...rows, last] : rows);

/** The same targets in each layout. @param total with the city's own, 37 and 82 */
const layouts: Readonly<Record<string, (total: boolean) => Rows>> = {
  "a row a place": (total) => [
    TITLE,
    ["县市区", "PM2.5年均浓度", "优良天数比例"],
    ...withTotal(
      total,
      PLACES.map((place, at) => [place, PM25[at] ?? 0, GOOD[at] ?? 0]),
      ["全市", 37, 82],
    ),
  ],
  "a column a place": (total) => [
    TITLE,
    ["指标", "单位", ...PLACES, ...(total ? ["全市"] : [])],
    ["PM2.5年均浓度", "微克/立方米", ...PM25, ...(total ? [37] : [])],
    ["优良天数比例", "%", ...GOOD, ...(total ? [82] : [])],
  ],
  "a row an indicator and place": (total) => [
    TITLE,
    ["地区", "指标", "目标值"],
    ...withTotal(
      total,
      PLACES.flatMap((place, at) => [
        [place, "PM2.5年均浓度", PM25[at] ?? 0],
        ["", "优良天数比例", GOOD[at] ?? 0],
      ]),
      ["全市", "PM2.5年均浓度", 37],
    ),
    ...(total ? [["", "优良天数比例", 82]] : []),
  ],
};

const read = (rows: Rows, place: string | null): { targets: string[]; codes: string[] } => {
  const { targets, findings } = readTargets(book(snapshot(rows, { name: "目标分解" })), defaultSettings, place);
  return {
    targets: targets.map(({ indicator, wording }) => `${indicator} ${wording}`),
    codes: findings.map(({ code }) => code),
  };
};

describe.each(Object.entries(layouts))("targets of counties, %s", (_, rows) => {
  it.each([true, false])("are those of the report's place (total: %s)", (total) => {
    for (const [at, place] of PLACES.entries())
      for (const name of [place, place.slice(0, -1)])
        expect(read(rows(total), name), name).toEqual({
          targets: [`pm25Mean ${String(PM25[at])}`, `goodRatio ${String(GOOD[at])}`],
          codes: [],
        });
  });

  it("are the whole's for the city, or where no place is known", () => {
    for (const place of ["安州市", null])
      expect(read(rows(true), place)).toEqual({ targets: ["pm25Mean 37", "goodRatio 82"], codes: [] });
  });

  it("are nobody's where the report's county is not among them, and that is said", () => {
    for (const total of [true, false])
      expect(read(rows(total), "别处县")).toEqual({ targets: [], codes: ["targetsOfOtherPlaces"] });
  });

  it("have no whole where none stands there: rates and means have no sum, and that is said", () => {
    expect(read(rows(false), null)).toEqual({ targets: [], codes: ["targetsOfOtherPlaces"] });
  });
});

describe("targets of counties and a zone", () => {
  const rows: Rows = [TITLE, ["县市区", "PM2.5年均浓度"], ["河口区", 40], ["云山县", 36], ["高新区", 38], ["全市", 37]];
  it.each([
    ["云山县", ["pm25Mean 36"]],
    ["高新区", ["pm25Mean 38"]],
    ["别处县", []],
  ])("are those of %s", (place, targets) => {
    expect(read(rows, place).targets).toEqual(targets);
  });
});

describe("tasks of counties", () => {
  const rows: Rows = [
    ["2024年燃煤锅炉淘汰任务"],
    ["县市", "燃煤锅炉淘汰（台）"],
    ["龙泉市", 40],
    ["云山县", 36],
    ["合计", 76],
  ];
  it("are a county's own, and together the city's", () => {
    const of = (place: string | null): unknown[] =>
      readTargets(book(snapshot(rows, { name: "任务" })), defaultSettings, place).ledgerTargets.map(
        ({ requirement }) => requirement,
      );
    expect(of("云山县")).toEqual([{ kind: "atLeast", value: 36 }]);
    expect(of(null)).toEqual([{ kind: "atLeast", value: 76 }]);
  });
});

describe("targets of counties in words", () => {
  const heads = ["序号", "县市区", "PM2.5年均浓度（微克/立方米）", "优良天数比例（%）"];
  const of = (pm25: RawValue, good: RawValue): Rows => [
    ["2024年各县（市、区）空气质量目标"],
    heads,
    [1, "河口区", 40, "≥78"],
    [2, "云山县", pm25, good],
  ];
  const requirements = (rows: Rows): unknown[] =>
    readTargets(book(snapshot(rows, { name: "目标" })), defaultSettings, "云山县").targets.map(
      ({ requirement }) => requirement,
    );

  it.each([
    ["≤36", "≥88.5"],
    ["不高于36", "不低于88.5"],
    ["36以内", "88.5以上"],
    ["≤36μg/m³", "88.5%以上"],
  ])("say the same as numbers do: %s, %s", (pm25, good) => {
    expect(requirements(of(pm25, good))).toEqual(requirements(of(36, 88.5)));
  });

  it("are told where they say no number, and no targets where nothing stands", () => {
    expect(read(of(36, "保持稳定"), "云山县").codes).toEqual(["targetUnreadable"]);
    expect(read(of(36, "—"), "云山县")).toEqual({ targets: ["pm25Mean 36"], codes: [] });
  });
});

it("works of places under the name of what is done are no targets", () => {
  const list: Rows = [
    ["2024年料仓封闭改造任务表"],
    ["所在乡镇", "企业名称", "建设内容", "改造情况"],
    ["河口镇", "东岭采石场", "全封闭料仓", "已建成"],
    ["河口镇", "西岭采石场", "全封闭料仓", "未开工"],
    ["云山乡", "南岭采石场", "全封闭料仓", "已建成"],
  ];
  expect(read(list, null)).toEqual({ targets: [], codes: ["noTargetSheet"] });
});
