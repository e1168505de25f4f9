/** What a person fills in of an own indicator, and the row of 指标目标 that it comes to. */
import { describe, expect, it } from "vitest";
import type { OwnColumn } from "../../src/indicators/own/propose-indicators";
import {
  columnsFor,
  draftFault,
  emptyDraft,
  ownIndicatorOf,
  type OwnDraft,
} from "../../src/taskpane/data/own-indicator-draft";

const columns: readonly OwnColumn[] = [
  { name: "井名", isNumber: false, words: [] },
  { name: "供水人口", isNumber: true, words: [] },
  { name: "规范化建设", isNumber: false, words: ["已完成", "正在建设"] },
];
const sheet = { table: "水源井", year: 2021, columns };
const drafted = (over: Partial<OwnDraft>): OwnDraft => ({ ...emptyDraft, title: "水源井", ...over });

describe("an own indicator as it is filled in", () => {
  it("is a row of 指标目标: statistic, column, condition, unit and the year's target", () => {
    expect(ownIndicatorOf(drafted({ unit: " 口 " }), sheet)).toEqual({
      title: "水源井",
      table: "水源井",
      statistic: "计数",
      column: "",
      condition: "",
      unit: "口",
    });
    expect(
      ownIndicatorOf(
        drafted({ statistic: "占比", whichColumn: "规范化建设", value: "已完成", side: "atLeast", targetValue: "70%" }),
        sheet,
      ),
    ).toMatchObject({
      statistic: "占比",
      condition: "规范化建设=已完成",
      target: { year: 2021, wording: "不低于 70" },
    });
    expect(
      ownIndicatorOf(
        drafted({ statistic: "求和", side: "atMost", targetValue: "1,200", whichColumn: "井名", relation: "非空" }),
        sheet,
      ),
    ).toMatchObject({ column: "供水人口", condition: "井名非空", target: { wording: "不高于 1200" } });
  });

  it("is one column over another, of its own kind of work, held against a base year", () => {
    const two = [...columns, { name: "应供人口", isNumber: true, words: [] }];
    const draft = drafted({
      statistic: "占比",
      column: "供水人口",
      under: "应供人口",
      workstream: " 水污染防治 ",
      side: "risesBy",
      targetValue: "5",
      baselineYear: "2020",
      baselineValue: "80",
    });
    expect(draftFault(draft, two, [])).toBeNull();
    expect(draftFault({ ...draft, baselineYear: "" }, two, [])).toBe("lacksBaseline");
    expect(draftFault({ ...draft, under: "" }, two, [])).toBe("shareNeedsRows");
    expect(ownIndicatorOf(draft, { ...sheet, columns: two })).toEqual({
      title: "水源井",
      table: "水源井",
      statistic: "占比",
      column: "供水人口÷应供人口",
      condition: "",
      workstream: "水污染防治",
      target: { year: 2021, wording: "较2020年提高 5%", baselineValue: 80 },
    });
  });

  it("offers the columns that the statistic can take", () => {
    expect(columnsFor("计数", columns)).toEqual([]);
    expect(columnsFor("求和", columns).map(({ name }) => name)).toEqual(["供水人口"]);
    expect(columnsFor("去重计数", columns)).toHaveLength(3);
  });

  it.each<[string, Partial<OwnDraft>, string | null]>([
    ["no name", { title: " " }, "lacksTitle"],
    ["a name that is taken", { title: "已有" }, "titleTaken"],
    ["a share of all rows", { statistic: "占比" }, "shareNeedsRows"],
    ["a condition without content", { whichColumn: "井名" }, "lacksValue"],
    ["a target that is no number", { side: "atMost", targetValue: "很多" }, "lacksTarget"],
    ["a column that asks for no content", { whichColumn: "井名", relation: "为空" }, null],
    ["all that it needs", {}, null],
  ])("%s", (_, over, fault) => {
    expect(draftFault(drafted(over), columns, ["已有"])).toBe(fault);
  });

  it("has no column of numbers to add up", () => {
    expect(draftFault(drafted({ statistic: "求和" }), columns.slice(0, 1), [])).toBe("lacksColumn");
  });

  it("has no target where no year is known", () => {
    const draft = drafted({ side: "atLeast", targetValue: "3" });
    expect(ownIndicatorOf(draft, { ...sheet, year: null }).target).toBeUndefined();
  });
});
