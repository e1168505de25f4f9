/** Workbooks that once broke the add-in, one by one, and what is right for each (skipped where ../shared is absent). */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { adoptReport } from "../../src/excel/owning/adopt-report";
import { prepareReport } from "../../src/excel/prepare-report";
import { removeReport } from "../../src/excel/remove-report";
import { writeReport } from "../../src/excel/run-report";
import { findingText } from "../../src/i18n/findings";
import type { Workbook } from "../../src/preview/workbook/workbook";
import { openWorkbook } from "../../src/preview/xlsx/open-workbook";
import { WorkbookFileError } from "../../src/preview/xlsx/workbook-file-error";
import { withOffice } from "./office-bench";
import { codeOf, request, touchedSheets } from "./report-steps";

const folder = "../shared/cases-trust";
const fileOf = (name: string): string => `${folder}/${name}.xlsx`;
const open = (name: string): Workbook => openWorkbook(readFileSync(fileOf(name)));

/** Parts of sheets that are not the report's, which a job changed. */
const touchedOfTheirs = (name: string, workbook: Workbook): string[] => {
  const ours = new Set(open(name).sheets.flatMap((sheet) => (sheet.name.startsWith("月报·") ? [sheet.part] : [])));
  const sheetOf = (part: string): string => part.replace("_rels/", "").replace(/\.rels$/, "");
  return touchedSheets(fileOf(name), workbook).filter((part) => !ours.has(sheetOf(part)));
};

describe.skipIf(!existsSync(folder))("workbooks that people broke (skipped where ../shared is absent)", () => {
  it.each(["ids-report-to-front", "ids-one-inserted-front", "ids-one-deleted-one-added", "hidden-overview"])(
    "%s: refused as it stands, updated once it is taken over, the bureau's sheets the same to the byte",
    async (name) => {
      const workbook = open(name);
      const overview = workbook.sheetByName("月报·总览");
      const isHidden = name === "hidden-overview";
      if (isHidden && overview) workbook.setVisibility(overview, "Hidden");
      await withOffice(workbook, async () => {
        expect(await codeOf(writeReport(request))).toBe("reportNotAdopted");
        expect(await codeOf(removeReport())).toBe("reportNotAdopted");
        expect(touchedSheets(fileOf(name), workbook)).toEqual([]);
        const { taken, putAside } = await adoptReport(request);
        expect([taken.length, putAside]).toEqual([8, []]);
        const tabs = workbook.sheets.length;
        expect(await writeReport(request)).toMatchObject({ kind: "written", hidden: isHidden ? ["月报·总览"] : [] });
        // 月报·简报 is younger than these reports.
        expect([workbook.sheets.length, overview?.visibility]).toEqual([tabs + 1, isHidden ? "Hidden" : "Visible"]);
      });
      expect(touchedOfTheirs(name, workbook)).toEqual([]);
    },
  );

  it.each(["task-state-900-chars", "task-deadline-900-chars", "long-32767"])(
    "%s: written, no row too high, and what is told quotes no more than a beginning",
    async (name) => {
      const workbook = open(name);
      const { kind, monthly } = await withOffice(workbook, async () => {
        const written = await writeReport(request);
        if (written.kind !== "written") throw new Error("cancelled");
        return written;
      });
      expect(kind).toBe("written");
      const heights = workbook.sheets.flatMap(({ rowFormats }) => [...rowFormats.values()].map(({ height }) => height));
      expect(Math.max(...heights.map((height) => height ?? 0))).toBeLessThanOrEqual(409.5);
      for (const finding of monthly.findings) expect(findingText(finding, "zh-CN").length).toBeLessThan(300);
      expect(touchedSheets(fileOf(name), workbook)).toEqual([]);
    },
  );

  it("task-deadline-900-chars: prose that names no time is told at its cell, by its beginning", async () => {
    const { monthly } = await withOffice(open("task-deadline-900-chars"), () => prepareReport(request));
    const [told] = monthly.findings.filter(({ code }) => code === "taskDeadlineUnreadable");
    expect(told?.at).toEqual({ sheet: "整改任务台账", row: 4, column: 3 });
    expect(told && findingText(told, "zh-CN")).toMatch(/推进大气污染防治工作.{20,60}…/);
  });

  // The words say that work is going on, and are read so; a state that cannot be read is told by its beginning.
  it("task-state-900-chars: prose about work is under way, prose about nothing is told", async () => {
    const workbook = open("task-state-900-chars");
    const { monthly } = await withOffice(workbook, () => prepareReport(request));
    expect(monthly.tasks?.tasks[2]?.written).toBe("onSchedule");
    const [sheet] = workbook.sheets;
    for (let row = 2; row < 8; row += 1) sheet?.setCell(row, 4, undefined);
    const content = { formula: null, known: true, style: 0, quotePrefix: false, source: null };
    sheet?.setCell(4, 5, { ...content, value: "甲乙丙丁戊己庚辛壬癸".repeat(90) });
    const again = await withOffice(workbook, () => prepareReport(request));
    const told = again.monthly.findings.filter(({ at }) => at && "row" in at && at.row === 4);
    expect(told.map((finding) => findingText(finding, "zh-CN"))).toContainEqual(expect.stringMatching(/甲乙.{40,60}…/));
  });

  it("long-32767: the cell is told, by its beginning", async () => {
    const { monthly } = await withOffice(open("long-32767"), () => prepareReport(request));
    const told = monthly.findings.filter(({ at }) => at && "row" in at && at.row === 39);
    expect(told.map((finding) => findingText(finding, "zh-CN"))).toContainEqual(expect.stringMatching(/长{50,60}…/));
  });

  it.each(["crash-1e400", "crash-320-digits"])("%s: a finding at the cell, and the report", async (name) => {
    const workbook = open(name);
    await withOffice(workbook, async () => {
      const written = await writeReport(request);
      expect(written).toMatchObject({ kind: "written" });
      if (written.kind !== "written") return;
      expect(written.monthly.findings).toContainEqual(
        expect.objectContaining({ code: "unreadableCell", at: { sheet: "2021年", row: 39, column: 1 } }),
      );
    });
    expect(touchedSheets(fileOf(name), workbook)).toEqual([]);
  });

  it("copy-of-tasks-sheet: the copy is left out, and told", async () => {
    const { monthly } = await withOffice(open("copy-of-tasks-sheet"), () => prepareReport(request));
    const { monthly: alone } = await withOffice(open("ids-report-to-front"), () => prepareReport(request));
    expect(monthly.tasks?.tasks.length).toBe(alone.tasks?.tasks.length);
    expect(monthly.findings.filter(({ code }) => code === "reportCopyLeftOut").map(({ facts }) => facts)).toEqual([
      { sheet: "月报·整改任务 (2)" },
    ]);
  });

  it("corner-cells: the sheet of the far cell alone is left out, and told with the cell", async () => {
    const { monthly } = await withOffice(open("corner-cells"), () => prepareReport(request));
    expect(monthly.findings).toContainEqual(
      expect.objectContaining({ code: "sheetTooLarge", at: { sheet: "S", row: 1_048_575, column: 16_383 } }),
    );
  });

  it.each([
    ["beyond-cells", "beyondGrid", "S!ZZZZ99999999"],
    ["bomb-sheet-600MB", "tooLarge", "xl/worksheets/sheet1.xml"],
  ])("%s: refused at once, with its place, in little memory", (name, code, place) => {
    const bytes = readFileSync(fileOf(name));
    const [began, memory] = [performance.now(), process.memoryUsage().rss];
    let refusal: unknown = null;
    try {
      openWorkbook(bytes);
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(WorkbookFileError);
    expect(refusal).toMatchObject({ code, place });
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(process.memoryUsage().rss - memory).toBeLessThan(500_000_000);
  });
});
