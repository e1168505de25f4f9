/** The sheet for targets that the pane adds: in Excel through the real Office.js, and read back as staff fill it in. */
import { describe, expect, it } from "vitest";
import { addTargetSheet } from "../../src/excel/add-target-sheet";
import { ExcelProblem } from "../../src/excel/excel-error";
import { prepareReport } from "../../src/excel/prepare-report";
import { newWorkbook } from "../../src/preview/xlsx/new-workbook";
import type { Workbook } from "../../src/preview/workbook/workbook";
import { targetTemplate } from "../../src/report/target-template";
import { withOffice } from "./office-bench";

const request = { month: null, until: null, generatedAt: "2021-12-16 09:30" };

/** One day of air, so that there is a month to report. */
function withAir(): Workbook {
  const workbook = newWorkbook("2021年日报");
  [
    ["日期", "PM2.5", "PM10", "SO2", "NO2", "CO", "O3-8h"],
    ["2021-12-15", 45, 90, 9, 33, 1.1, 80],
    ["2021-12-14", 47, 92, 9, 33, 1.1, 80],
  ].forEach((values, row) => put(workbook, "2021年日报", row, 0, values));
  return workbook;
}

function put(
  workbook: Workbook,
  sheet: string,
  row: number,
  column: number,
  values: readonly (string | number)[],
): void {
  values.forEach((value, across) =>
    workbook.sheetByName(sheet)?.setCell(row, column + across, {
      value,
      formula: null,
      known: true,
      style: 0,
      quotePrefix: false,
      source: null,
    }),
  );
}

const template = targetTemplate(2021);
const rowOf = (name: string): number => template.rows.findIndex((row) => row.includes(name)) + 3;
const column = (head: string): number => template.heads.indexOf(head);

describe("the sheet for targets", () => {
  it("says nothing while it is empty, and is known for what it is", () =>
    withOffice(withAir(), async () => {
      await addTargetSheet(2021);
      const { monthly } = await prepareReport(request);
      expect(monthly.targets.guesses.map(({ sheet, dataset }) => [sheet, dataset])).toEqual([
        ["指标目标", "airTargets"],
      ]);
      expect(monthly.targets.targets).toEqual([]);
      expect(monthly.targets.findings.map(({ code, facts }) => [code, facts])).toEqual([
        ["targetsLeftOpen", { count: template.rows.length }],
      ]);
    }));

  it("gives the targets that staff fill in, of the air and of the ledgers", async () => {
    const workbook = withAir();
    await withOffice(workbook, async () => {
      await addTargetSheet(2021);
      put(workbook, "指标目标", rowOf("PM2.5平均浓度"), column("基准年"), [2017, 63, "不高于 63.5"]);
      put(workbook, "指标目标", rowOf("老旧柴油货车淘汰"), column("年度目标"), [66]);
      const { monthly } = await prepareReport(request);
      expect(monthly.targets.targets.map(({ indicator, year, requirement }) => [indicator, year, requirement])).toEqual(
        [["pm25Mean", 2021, { kind: "atMost", value: 63.5 }]],
      );
      expect(monthly.targets.ledgerTargets).toHaveLength(1);
      expect(monthly.targets.findings.map(({ code, facts }) => [code, facts])).toEqual([
        ["targetsLeftOpen", { count: template.rows.length - 2 }],
      ]);
    });
  });

  it("never takes a name that the bureau uses, and is the bureau's from then on", async () => {
    const workbook = withAir();
    workbook.addSheet("指标目标");
    await withOffice(workbook, async () => {
      await addTargetSheet(2021);
      const { ownSheets } = await prepareReport(request);
      expect([workbook.sheets.map(({ name }) => name), ownSheets]).toEqual([
        ["2021年日报", "指标目标", "指标目标2"],
        [],
      ]);
    });
  });

  it("is there without what of its look Excel refuses", () =>
    withOffice(
      withAir(),
      async ({ workbook }) => {
        await addTargetSheet(2021);
        expect(workbook.sheetByName("指标目标")?.cell(3, 0)?.value).toBe(template.rows[0]?.[0]);
        expect(workbook.sheetByName("指标目标")?.freeze).toBeNull();
      },
      { troubles: [{ member: "WorksheetFreezePanes.freezeRows", code: "GeneralException" }] },
    ));

  it("is not there by half where Excel stops while it is filled", () =>
    withOffice(
      withAir(),
      async ({ workbook }) => {
        await expect(addTargetSheet(2021)).rejects.toBeInstanceOf(ExcelProblem);
        expect(workbook.sheets.map(({ name }) => name)).toEqual(["2021年日报"]);
      },
      { troubles: [{ member: "Range.values=", code: "GeneralException", above: 200 }] },
    ));
});
