/** What was not used: rows, sheets and columns say the same as the rest of the page. */
import { describe, expect, it } from "vitest";
import { noRows, type SheetAccount } from "../../src/account/sheet-account";
import { sheetName } from "../../src/cells/address";
import { checksSheet } from "../../src/report/checks/checks-sheet";
import { reportInput } from "./report-fixture";

const list = (left: number, decides?: true): SheetAccount => ({
  sheet: sheetName("任务清单"),
  became: "used",
  rows: { ...noRows, heading: 2, entry: 2, left },
  tables: [
    {
      dataset: "rectificationTasks",
      at: null,
      became: "counted",
      columns: [
        { column: 1, header: "县区", field: null, sample: "清水县", ...(decides === undefined ? {} : { decides }) },
        { column: 2, header: "整改任务", field: "task", sample: "" },
      ],
    },
  ],
  unused: [],
});
const said = (account: SheetAccount): string =>
  checksSheet(reportInput({ account: [account] }))
    .cells.map(({ value }) => String(value ?? ""))
    .join("\n");

describe("the part on what was not used", () => {
  it("does not say that all is used where rows are left, nor that a column is idle that chose them", () => {
    const text = said(list(2, true));
    expect(text).toContain("没有计入的行：“任务清单”2 行（说明、合计，或“核查结果”写明原因的行）。");
    expect(text).not.toContain("都已使用");
    expect(text).not.toContain("不参加统计的列");
  });

  it("says so where all is used, and names a column that is idle", () => {
    const text = said(list(0));
    expect(text).toContain("各表、各行都已使用。");
    expect(text).toContain("B 列“县区”");
  });
});
