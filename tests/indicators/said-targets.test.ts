/** Sheets that a person said hold targets: read where they can be, and told where nothing could be read. */
import { describe, expect, it } from "vitest";
import { findingText } from "../../src/i18n/findings";
import { readTargets } from "../../src/indicators/targets/read-targets";
import { monthlyReport } from "../../src/monthly-report";
import { defaultSettings, withCorrection } from "../../src/settings";
import { book, snapshot } from "../datasets/sheet-snapshot";

const request = { month: { year: 2026, month: 9 }, until: null, generatedAt: "2026-10-09 09:00" };
const said = (name: string) => withCorrection(defaultSettings, `{${name}}`, { dataset: "airTargets" });

describe("targets of this year", () => {
  it("今年目标 is a column of targets; 细颗粒物 控制在43以下 asks for 43", () => {
    const rows = [["环境空气质量目标"], ["指标", "今年目标"], ["细颗粒物", "控制在43以下"], ["优良率", "不低于78.5%"]];
    const { targets } = readTargets(book(snapshot(rows, { name: "2026年目标" })), defaultSettings);
    expect(targets.map(({ indicator, year, requirement }) => [indicator, year, requirement])).toEqual([
      ["pm25Mean", 2026, { kind: "atMost", value: 43 }],
      ["goodRatio", 2026, { kind: "atLeast", value: 78.5 }],
    ]);
  });
});

describe("a sheet that was said to hold targets, of which none could be read", () => {
  const rows = [["年度安排"], ["事由", "安排"], ["空气质量", "持续向好"], ["锅炉", "再减一批"]];

  it("is told with what it needs, and nothing more of a sheet that nobody said it of", () => {
    const workbook = book(snapshot(rows, { name: "安排" }));
    const told = (settings: typeof defaultSettings) =>
      monthlyReport(workbook, request, settings).findings.filter(({ code }) => code === "targetSheetUnread");
    expect(told(defaultSettings)).toEqual([]);
    const [unread] = told(said("安排"));
    expect(unread).toMatchObject({ severity: "warning", at: { sheet: "安排" }, facts: { said: true } });
    const words = unread === undefined ? "" : findingText(unread, "zh-CN");
    expect(words).toContain("已由您指定为年度目标");
    expect(words).not.toContain("或在窗格“数据”里指定");
  });
});
