/** A name that stands for several things counts them. */
import { describe, expect, it } from "vitest";
import type { RawValue } from "../../src/cells/snapshot";
import { standingsOf } from "../../src/indicators/ledgers/progress";
import { monthlyReport } from "../../src/monthly-report";
import { defaultSettings } from "../../src/settings";
import { amongOthers, namesListed } from "../../src/vocabulary/among-others";
import { book, snapshot } from "./sheet-snapshot";

it.each([
  ["宏达砖厂等5家砖厂", { count: 5, measure: "家" }],
  ["云A12345等12辆", { count: 12, measure: "辆" }],
  ["甲厂、乙厂等十二家", { count: 12, measure: "家" }],
  ["东街片区（等3处）", { count: 3, measure: "处" }],
  ["夜市摊点（12户）", { count: 12, measure: "户" }],
  ["常委会会议（2次）", { count: 2, measure: "次" }],
])("%s", (name, said) => expect(amongOthers(name)).toEqual(said));

it.each(["甲厂", "甲等5号", "高等院校3家", "等级2", "中等职业学校等", "常委会会议（第2次）", "东区（3号）"])(
  "%s is one",
  (name) => expect(amongOthers(name)).toBeNull(),
);

function figures(rows: readonly (readonly RawValue[])[]): Record<string, number | null> {
  const request = { month: { year: 2024, month: 6 }, until: null, generatedAt: "" };
  const { progress } = monthlyReport(book(snapshot(rows)), request, defaultSettings);
  const standings = progress === null ? [] : standingsOf(progress);
  return Object.fromEntries(standings.map(({ indicator, cumulative }) => [indicator.id, cumulative.reported]));
}

it.each<[string, number]>([
  ["东风店、南门馆、西街食堂", 3],
  ["东风砖厂；南门砖厂", 2],
  ["工信局、发改局", 2],
  ["县住建局/县水利局", 2],
  ["工信局和发改局", 2],
  ["工业和信息化局", 1],
  ["平等路、和平里烧烤", 1],
  ["一、二期项目", 1],
])("%s names %i", (text, count) => expect(namesListed(text).length).toBe(count));

describe("in a list", () => {
  it("of inspections, each of the names was looked at", () => {
    const said = figures([
      ["餐饮油烟检查台账"],
      ["检查日期", "餐饮单位", "检查结果"],
      ["2024-02-01", "东风店、南门馆、西街食堂", "合格"],
      ["2024-03-01", "夜市摊点（12户）", "合格"],
      ["2024-03-05", "平安里、幸福里烧烤", "合格"],
    ]);
    expect([said["cateringInspections"], said["cateringInspected"]]).toEqual([16, 16]);
  });

  it("of firms with the offices that look after them", () => {
    const said = figures([
      ["采暖季错峰生产清单"],
      ["企业名称", "行业", "包联部门"],
      ["东窑", "砖瓦", "县工信局、县发改局"],
      ["西窑", "石灰", "县发改局"],
      ["北窑", "水泥", "县住建局/县水务局"],
    ]);
    expect(said["staggeredDepartments"]).toBe(4);
  });

  it("of firms told apart by name", () => {
    const said = figures([
      ["“散乱污”企业整治清单"],
      ["企业名称", "排查日期", "整治情况"],
      ["宏达砖厂等5家砖厂", "2024-02-01", "已完成"],
      ["甲塑料", "2024-03-01", "整治中"],
    ]);
    expect([said["scatteredFound"], said["scatteredDone"]]).toEqual([6, 5]);
  });

  it("of vehicles, a row each", () => {
    const said = figures([
      ["老旧柴油货车淘汰台账"],
      ["注销日期", "号牌号码", "燃料种类", "排放标准"],
      ["2024-02-01", "豫A12345等12辆", "柴油", "国三"],
      ["2024-03-01", "豫A55555", "柴油", "国三"],
    ]);
    expect(said["trucksScrapped"]).toBe(13);
  });

  it("with a column of the number, that column says it", () => {
    const said = figures([
      ["燃煤锅炉淘汰清单"],
      ["使用单位", "锅炉台数", "蒸吨", "淘汰情况"],
      ["甲厂等3家", 4, 1, "已淘汰"],
      ["乙厂", 1, 2, "已淘汰"],
    ]);
    expect(said["boilersRetired"]).toBe(5);
  });
});

describe("a number of other things in a row", () => {
  it.each(["渣土车数量", "喷淋数量", "雾炮数量（台）"])("does not multiply the sites: %s", (head) => {
    const said = figures([
      ["建筑工地扬尘治理台账"],
      ["工地名称", "建筑面积（平方米）", "施工状态", head],
      ["甲小区", 5200, "在建", 3],
      ["乙小区", 4100, "在建", 2],
    ]);
    expect(said["sites"]).toBe(2);
  });

  it("nor those that take the place of the boilers", () => {
    const rows = (head: string): RawValue[][] => [
      ["燃煤锅炉淘汰台账"],
      ["使用单位", "淘汰情况", head],
      ["甲厂", "已拆除", 2],
      ["乙厂", "已拆除", 1],
    ];
    expect(figures(rows("新建锅炉台数"))["boilersRetired"]).toBe(2);
    expect(figures(rows("锅炉台数"))["boilersRetired"]).toBe(3);
  });
});
