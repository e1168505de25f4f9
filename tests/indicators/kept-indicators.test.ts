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
});
