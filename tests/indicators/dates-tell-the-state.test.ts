/** Sites of which no column says how they stand, but when they began and ended. */
import { describe, expect, it } from "vitest";
import { dayOf, isoDate } from "../../src/calendar/day";
import { assessed } from "../datasets/assessed";

/** The report's last day. */
const UNTIL = dayOf(2024, 6, 20);

const sites = (heads: readonly string[], ...rows: readonly (readonly string[])[]) =>
  assessed([
    ["建筑施工工地扬尘管控台账"],
    ["工程名称", "建筑面积（平方米）", "自动喷淋", ...heads],
    ...rows.map((row, at) => [`${at + 1}号院`, 5000, "有", ...row]),
  ]);

describe("sites by their days", () => {
  const days = [-400, -31, -1, 0, 1, 45].map((after) => ({ after, text: isoDate(dayOf(2024, 6, 20 + after)) }));

  it.each(["竣工日期", "实际竣工日期", "完工时间", "工程竣工时间", "交付日期"])(
    "are none after their end: %s",
    (head) => {
      for (const { after, text } of days) {
        const report = sites(["开工日期", head], ["2023-01-10", text], ["2023-01-10", ""]);
        const standing = after > 0 ? 2 : 1;
        expect([head, text, report("sites").figure]).toEqual([head, text, standing]);
        expect(report("sprayingSites")).toEqual({ figure: standing, plan: standing });
      }
    },
  );

  it.each(["开工日期", "实际开工时间", "工程开工日期"])("are none before their beginning: %s", (head) => {
    for (const { after, text } of days)
      expect([text, sites([head], [text], [""])("largeSites").figure]).toEqual([text, after > 0 ? 1 : 2]);
  });

  it.each(["计划竣工日期", "合同竣工日期", "预计完工时间", "拟竣工日期"])("are not ended by: %s", (head) => {
    expect(sites(["开工日期", head], ["2023-01-10", "2024-03-01"])("sites").figure).toBe(1);
  });

  it("stand as a column says", () => {
    const report = sites(["竣工日期", "施工状态"], ["2024-03-01", "在建"], ["", "停工"], ["2024-03-01", ""]);
    expect(report("sites").figure).toBe(1);
  });

  it.each(["未竣工", "尚未完工", "在建", "施工中"])("have no day of their end yet: %s", (text) => {
    const report = sites(["竣工日期"], [text], ["2024-03-01"]);
    expect([report("sites").figure, report.codes]).toEqual([1, []]);
  });

  it("end with the month that is named, where it is over", () => {
    expect(sites(["竣工时间"], ["2024年5月"], ["2024年6月"])("sites").figure).toBe(1);
    expect(UNTIL).toBe(dayOf(2024, 6, 20));
  });
});
