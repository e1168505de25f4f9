/** The real notice, held against the figures that the sample workbook gives. */
import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { checkNoticeText } from "../../src/checks/check-notice-text";
import { knownFigures, type KnownFigures } from "../../src/checks/known-figures";
import { readWorkbook } from "../../src/excel/read-workbook";
import { monthlyReport } from "../../src/monthly-report";
import { defaultSettings } from "../../src/settings";
import { findingText } from "../../src/i18n/findings";
import { openSample, withOffice } from "../excel/office-bench";

const seedPath = new URL("../../../shared/seed/rectification-notice.txt", import.meta.url);
const seed = existsSync(seedPath) ? readFileSync(seedPath, "utf8") : null;

describe.skipIf(seed === null)(
  "the real notice against the sample's ledgers (skipped where ../shared/seed is absent)",
  () => {
    const text = seed ?? "";
    let known: KnownFigures = [];

    beforeAll(async () => {
      const snapshot = await withOffice(openSample(), () =>
        Excel.run(async (context) => (await readWorkbook(context)).snapshot),
      );
      const report = monthlyReport(
        snapshot,
        { month: null, until: null, generatedAt: "2021-12-16 09:30" },
        defaultSettings,
      );
      if (report.progress === null) throw new Error("The sample gave no progress");
      known = knownFigures(report.progress, report.assessment);
    });

    const differing = (given: string): string[] =>
      checkNoticeText(given, known)
        .findings.filter(({ finding }) => finding.code === "textFigureDiffers")
        .map(({ finding }) => findingText(finding, "zh-CN"));

    it("confirms most figures and finds the one that the ledgers contradict", () => {
      const { figures, confirmed } = checkNoticeText(text, known);
      expect(differing(text)).toEqual([
        "第（二）1项“2021年累计召开生态环境保护专项、议题类会议12次”：文中为 12次，按台账计算“生态环境保护会议次数”是 41次。请核对哪个正确。",
      ]);
      expect(figures.length).toBe(69);
      expect(confirmed.length).toBeGreaterThanOrEqual(45);
    });

    it("finds a slip in a confirmed figure at that figure, and never at another", () => {
      const { confirmed } = checkNoticeText(text, known);
      const outcomes = confirmed
        .filter(({ approximate }) => !approximate)
        .map(({ from, written, decimals, known: tie }) => {
          const digits = /^[\d.]+/.exec(text.slice(from))?.[0] ?? "";
          const wrong = (written * 3 + 1).toFixed(decimals);
          const slip = text.slice(0, from) + wrong + text.slice(from + digits.length);
          const told = checkNoticeText(slip, known).figures.filter(
            (figure) => figure.known?.agrees === false && figure.value !== 12,
          );
          const elsewhere = told.filter((figure) => figure.from !== from);
          return {
            name: tie?.name,
            found: told.length > elsewhere.length,
            elsewhere: elsewhere.map((figure) => `${figure.text} ${figure.known?.name ?? ""}`),
          };
        });
      expect(outcomes.filter(({ elsewhere }) => elsewhere.length > 0)).toEqual([]);
      expect(outcomes.filter(({ found }) => found).length / outcomes.length).toBeGreaterThan(0.8);
    });
  },
);
