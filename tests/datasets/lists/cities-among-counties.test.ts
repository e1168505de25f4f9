/** A city of a county's rank beside counties: its sheets and rows are another place's, or the report's own. */
import { describe, expect, it } from "vitest";
import type { RawValue } from "../../../src/cells/snapshot";
import { readLedgers } from "../../../src/datasets/read-ledgers";
import { defaultSettings } from "../../../src/settings";
import { nothingTaken } from "../ledger-bench";
import { book, snapshot } from "../sheet-snapshot";

const boilers = (of: string): readonly (readonly RawValue[])[] => [
  ["使用单位", "吨位", "淘汰情况", "拆除时间"],
  [`${of}甲厂`, 4, "已拆除", "2024-03-04"],
  [`${of}乙厂`, 6, "正在拆除", ""],
];

/** A list with a column of counties, in which the city is one of them. */
const sites: readonly (readonly RawValue[])[] = [
  ["建筑工地清单"],
  ["县（市、区）", "工地名称", "施工单位"],
  ["白岭县", "一号楼", "甲公司"],
  ["金石市", "二号楼", "乙公司"],
  ["临泉区", "三号楼", "丙公司"],
];

const PLACES = ["白岭县", "金石市", "临泉区"];

const sheetsThatCount = (place: string, beside: readonly string[], withSites: boolean): readonly string[] => {
  const workbook = book(
    ...PLACES.map((name) => snapshot(boilers(name), { name: `${name}锅炉淘汰` })),
    ...(withSites ? [snapshot(sites, { name: "工地" })] : []),
  );
  const data = readLedgers(workbook, { ...defaultSettings, place }, nothingTaken, { place, beside });
  return data.tables.flatMap(({ ledger, guess }) => (ledger === "boilers" ? guess.sheet : []));
};

describe("a sheet a county", () => {
  it.each(PLACES)("counts the report's own, where a list has the city among the counties: %s", (place) => {
    expect(sheetsThatCount(place, [], true)).toEqual([`${place}锅炉淘汰`]);
  });

  it.each(PLACES)("counts the report's own, where the air sheets have it among them: %s", (place) => {
    expect(sheetsThatCount(place, PLACES, false)).toEqual([`${place}锅炉淘汰`]);
  });

  it("leaves out a namesake of the county's own, be it a neighbour's or the whole city's", () => {
    expect(sheetsThatCount("白岭县", [], false)).toEqual(["白岭县锅炉淘汰"]);
  });

  it("counts all of a city of which nobody says that it stands among counties", () => {
    expect(sheetsThatCount("金石市", [], false)).toHaveLength(3);
  });
});

describe("rows of a city among those of counties", () => {
  const pushes = (city: string, ...hours: readonly number[]) => {
    const rows: readonly (readonly RawValue[])[] = [
      ["超标数据推送督办台账"],
      ["序号", "辖区", "推送日期", "企业名称", "超标小时数", "处理结果"],
      ...hours.map((value, at) => [
        at + 1,
        [city, "白岭县", "临泉区"][at % 3] ?? "",
        `2024-03-${String(at + 1).padStart(2, "0")}`,
        `第${at + 1}铸造厂`,
        value,
        "剔除",
      ]),
    ];
    return readLedgers(book(snapshot(rows)), { ...defaultSettings, place: city }, nothingTaken).tables[0];
  };

  it("are no totals for what they come to by chance: each has a name of its own", () => {
    const table = pushes("金石市", 5, 2, 3, 9, 4, 5, 7, 1, 1);
    expect(table?.rows.map(({ values }) => values["hours"])).toEqual([5, 9, 7]);
    expect([...(table?.otherRows ?? new Map<number, string>())].filter(([, fate]) => fate === "total")).toEqual([]);
  });
});
