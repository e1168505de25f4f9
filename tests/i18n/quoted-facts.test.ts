/** What the words of a finding repeat of a cell or a list; the facts themselves stay whole. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { finding } from "../../src/findings/finding";
import { findingText } from "../../src/i18n/findings";
import { QUOTED_CHARACTERS, quotedNames, quotedText } from "../../src/i18n/findings/quoted-facts";

const cities = Array.from({ length: 272 }, (_, index) => `第${index + 1}市`).join("、");

describe("quoting", () => {
  it("repeats the beginning of a long cell", () => {
    const long = finding("unreadableCell", "warning", null, { field: "煤量", text: "约".repeat(32_767) });
    for (const language of ["zh-CN", "en"] as const) {
      const said = findingText(long, language);
      expect(said).toContain(`${"约".repeat(QUOTED_CHARACTERS - 1)}…`);
      expect(said.length).toBeLessThan(200);
    }
    expect(long.facts).toEqual({ field: "煤量", text: "约".repeat(32_767) });
  });

  it("puts a minus before our own numbers, and leaves what a cell says, dates and names as they are", () => {
    const own = finding("outOfRange", "warning", null, {
      field: "PM2.5-24h",
      value: -5,
      low: 0,
      high: 1000,
      unit: "μg/m³",
      count: 1,
    });
    expect(findingText(own, "zh-CN")).toContain("−5");
    expect(findingText(own, "zh-CN")).toContain("PM2.5-24h");
    const cell = finding("unreadableCell", "warning", null, { field: "煤量", text: "-5吨（2021-03-04）" });
    for (const language of ["zh-CN", "en"] as const)
      expect(findingText(cell, language)).toContain("-5吨（2021-03-04）");
  });

  it("names a few of many and counts them all", () => {
    const several = finding("severalCities", "note", null, { cities, chosen: "第1市" });
    expect(findingText(several, "zh-CN")).toContain("第1市、第2市、");
    expect(findingText(several, "zh-CN")).toContain("等 272 个。");
    expect(findingText(several, "en")).toContain("(272 in all)");
    expect(findingText(several, "zh-CN")).not.toContain("第40市");
  });

  it("keeps the count of a list that was shortened before", () => {
    const names = Array.from({ length: 8 }, () => "某某市某某区某某有限责任公司").join("、");
    expect(quotedNames(`${names}等 40 个`, "zh-CN")).toMatch(/公司等 40 个$/);
    expect(quotedNames(`${names}等40个`, "zh-CN")).toMatch(/公司等 40 个$/);
  });

  it("leaves short texts and lists as they are", () => {
    expect(quotedText("未开工")).toBe("未开工");
    expect(quotedNames("甲、乙、丙", "zh-CN")).toBe("甲、乙、丙");
  });

  it("is never longer than its room, and tears no character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        const quoted = quotedText(text);
        return [...quoted].length <= QUOTED_CHARACTERS && !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/.test(quoted);
      }),
    );
  });
});
