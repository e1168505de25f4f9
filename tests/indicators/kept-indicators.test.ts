import { describe, expect, it } from "vitest";
import { standingsOf } from "../../src/indicators/ledgers/progress";
import { monthlyReport } from "../../src/monthly-report";
import { defaultSettings, withOwnIndicator, withoutOwnIndicator } from "../../src/settings";
import { book, snapshot } from "../datasets/sheet-snapshot";

const wells = snapshot(
  [
    ["饮用水水源井一览"],
    ["井名", "供水人口", "规范化建设"],
    ["一号井", 1200, "已完成"],
    ["二号井", 800, "正在建设"],
    ["三号井", 500, "已完成验收"],
    ["四号井", 300, "尚未启动"],
  ],
  { name: "水源井" },
);
const request = { month: { year: 2021, month: 12 }, until: null, generatedAt: "2021-12-16 09:30" };
const reportWith = (settings: typeof defaultSettings) => monthlyReport(book(wells), request, settings);

describe("a list that no ledger knows", () => {
  const proposed = reportWith(defaultSettings).proposals("水源井");

  it("is offered by its rows, what is done of them, and the sums of its numbers", () => {
    expect(proposed.map(({ title, condition }) => [title, condition])).toEqual([
      ["水源井：总数", ""],
      ["水源井：已完成数", "规范化建设=已完成、已完成验收"],
      ["水源井：完成率", "规范化建设=已完成、已完成验收"],
      ["水源井：供水人口", ""],
    ]);
    expect(reportWith(defaultSettings).proposals("没有这张表")).toEqual([]);
  });

  it("is counted once it is taken, all rows of it, and no more when it is taken back", () => {
    const taken = proposed.reduce(withOwnIndicator, defaultSettings);
    const monthly = reportWith(taken);
    const values = monthly.progress === null ? [] : standingsOf(monthly.progress);
    const own = values.filter(({ indicator }) => indicator.id.startsWith("own:"));
    expect(own.map(({ cumulative }) => cumulative.reported)).toEqual([4, 2, 50, 2800]);
    expect(monthly.account[0]).toMatchObject({ sheet: "水源井", became: "own", rows: { entry: 4, left: 0 } });
    const none = proposed.reduce((before, { title }) => withoutOwnIndicator(before, title), taken);
    expect(none).toEqual(defaultSettings);
  });

  it("shows its columns, with the words of those that hold few", () => {
    expect(reportWith(defaultSettings).tableColumns("水源井")).toEqual([
      { name: "井名", isNumber: false, words: ["一号井", "二号井", "三号井", "四号井"] },
      { name: "供水人口", isNumber: true, words: [] },
      { name: "规范化建设", isNumber: false, words: ["已完成", "正在建设", "已完成验收", "尚未启动"] },
    ]);
    expect(reportWith(defaultSettings).tableColumns("没有这张表")).toEqual([]);
  });

  it("can be one column over another, under a kind of work, held against a base year", () => {
    const piped = snapshot([["供水情况"], ["乡镇", "应供人口", "供水人口"], ["甲乡", 1000, 900], ["乙乡", 500, 450]], {
      name: "供水",
    });
    const own = {
      title: "供水普及率",
      table: "供水",
      statistic: "占比",
      column: "供水人口÷应供人口",
      condition: "",
      workstream: "水污染防治",
      target: { year: 2021, wording: "较2020年提高 5%", baselineValue: 80 },
    };
    const { progress } = monthlyReport(book(piped), request, withOwnIndicator(defaultSettings, own));
    const [standing] = progress === null ? [] : standingsOf(progress);
    expect(standing).toMatchObject({
      cumulative: { reported: 90 },
      plan: { value: 84 },
      indicator: { workstream: null, workstreamTitle: "水污染防治" },
    });
  });

  it("is held against the target that it was given, in its unit, in that year only", () => {
    const own = {
      title: "规范化水源井",
      table: "水源井",
      statistic: "计数",
      column: "",
      condition: "规范化建设=已完成、已完成验收",
      unit: "口",
    };
    const standing = (year: number) => {
      const { progress, findings } = reportWith(
        withOwnIndicator(defaultSettings, { ...own, target: { year, wording: "不低于 3" } }),
      );
      expect(findings.filter(({ code }) => /^definition|^targetU/.test(code))).toEqual([]);
      return progress === null
        ? undefined
        : standingsOf(progress).find(({ indicator }) => indicator.title.en === own.title);
    };
    expect(standing(2021)).toMatchObject({
      indicator: { unit: "口" },
      cumulative: { reported: 2 },
      plan: { value: 3, direction: "atLeast", origin: "target" },
    });
    expect(standing(2020)?.plan).toBeNull();
  });
});
