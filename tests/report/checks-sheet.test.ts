/** 月报·数据核查: readable whatever there is to tell, and staff's word on a finding stays with it. */
import { describe, expect, it } from "vitest";
import { sheetName } from "../../src/cells/address";
import { finding } from "../../src/findings/finding";
import type { SheetGuess } from "../../src/datasets/air-day";
import { checksSheet } from "../../src/report/checks/checks-sheet";
import { problemAndAdvice } from "../../src/report/checks/finding-rows";
import { coalStanding, progress, reportInput } from "./report-fixture";

const unreadable = (row: number, sheet = "煤耗") =>
  finding("unreadableCell", "warning", { sheet: sheetName(sheet), row, column: 2 }, { field: "耗煤量", text: "约3万" });
const texts = (input = reportInput()): string[] =>
  checksSheet(input).cells.flatMap(({ value }) => (typeof value === "string" ? [value] : []));
const keys = (input = reportInput()): string[] => checksSheet(input).cells.flatMap(({ editKey }) => editKey ?? []);

describe("the check sheet", () => {
  it("tells the same fault on one sheet five times, and the rest in one row", () => {
    const input = reportInput({
      findings: [...Array.from({ length: 37 }, (_, row) => unreadable(row)), unreadable(3, "另一张")],
    });
    expect(texts(input).filter((text) => text.startsWith("耗煤量“约3万”"))).toHaveLength(6);
    expect(texts(input).find((text) => text.startsWith("同类问题另有 32 处"))).toBe(
      "同类问题另有 32 处：C6、C7、C8、C9、C10、C11、C12、C13、C14、C15、C16、C17、C18、C19、C20、C21、C22、C23、C24、C25 等。",
    );
    expect(texts(input)).toContain("■ 错误 0 项　▲ 提醒 38 项　○ 说明 0 项");
  });

  it("folds notes of one kind over all sheets, and names the places with their sheets", () => {
    const stored = (sheet: string) =>
      finding(
        "numbersStoredAsText",
        "note",
        { sheet: sheetName(sheet), row: 1, column: 2 },
        { field: "硫分", count: 3 },
      );
    const input = reportInput({ findings: ["一季度", "二季度", "三季度", "四季度", "五季度"].map(stored) });
    expect(texts(input).filter((text) => text.startsWith("硫分有 3 个数以文本存放"))).toHaveLength(3);
    expect(texts(input)).toContain("同类问题另有 2 处：四季度!C2、五季度!C2。");
  });

  it("says what is wrong and what to do beside each other, and parts no quotation", () => {
    expect(problemAndAdvice("耗煤量“约3万”不是数值，未计入。请改为数值，缺测请填“—”。")).toEqual([
      "耗煤量“约3万”不是数值，未计入。",
      "请改为数值，缺测请填“—”。",
    ]);
    expect(problemAndAdvice("任务“按要求整改。限期完成”没有整改时限，无法判断是否逾期。请按整改方案补填。")).toEqual([
      "任务“按要求整改。限期完成”没有整改时限，无法判断是否逾期。",
      "请按整改方案补填。",
    ]);
    expect(problemAndAdvice("只有一句")).toEqual(["只有一句", ""]);
    const { cells } = checksSheet(reportInput({ findings: [unreadable(3)] }));
    const row = cells.find(({ value }) => value === "煤耗!C4")?.row;
    expect(cells.filter((cell) => cell.row === row).map(({ value }) => value)).toEqual([
      1,
      "▲ 提醒",
      "煤耗!C4",
      "耗煤量“约3万”不是数值，未计入。",
      "请改为数值，缺测请填“—”。",
      null,
    ]);
  });

  it("gives every finding its own place for staff's word, also two of a kind in one cell", () => {
    const input = reportInput({ findings: [unreadable(3), unreadable(3), unreadable(4)] });
    expect(keys(input)).toEqual([
      "finding:unreadableCell:煤耗!C4",
      "finding:unreadableCell:煤耗!C4#2",
      "finding:unreadableCell:煤耗!C5",
    ]);
  });

  it("keeps a finding's key when others come before it", () => {
    const before = keys(reportInput({ findings: [unreadable(9)] }));
    const after = keys(
      reportInput({ findings: [finding("noAirSheet", "error", null, {}), unreadable(2), unreadable(9)] }),
    );
    expect(after).toEqual(expect.arrayContaining(before));
  });

  it("lists reported figures that changed, with room for the reason", () => {
    const entry = {
      month: "2021-11",
      until: "2021-11-30",
      indicator: "coalUsed",
      title: "工业企业煤炭消费量",
      value: 740.1,
      unit: "万吨",
      status: "有风险",
      generatedAt: "2021-12-02 09:00",
    };
    const input = reportInput({ progress: { ...progress, changed: [{ entry, now: 742.35 }] } });
    expect(texts(input)).toContain(
      "截至 2021-11-30 已报 740.1 万吨，按现有台账为 742.35 万吨，多 2.25（2021-12-02 09:00 报出）。",
    );
    expect(keys(input)).toEqual(["changed:2021-11:coalUsed"]);
    expect(texts(input)).toContain("二、已报数据变动");
    expect(texts(reportInput())).not.toContain("二、已报数据变动");
    expect(coalStanding().indicator.id).toBe(entry.indicator);
  });

  it("names a ledger and its columns by their declarations, and no list of columns makes a row too high", () => {
    const columns = Array.from({ length: 120 }, (_, column) => ({
      field: column === 0 ? "enterprise" : null,
      column,
      header: column === 0 ? "用煤单位" : `第${column}列表头`,
      unit: null,
      unitFrom: null,
      confidence: 1,
    }));
    const guess: SheetGuess = {
      sheet: sheetName("煤耗"),
      sheetId: "{1}",
      dataset: "coalUse",
      confidence: 0.9,
      headerRows: [1, 1],
      columns,
      rowCount: 20,
      firstDay: null,
      lastDay: null,
      corrected: false,
    };
    const source = { sheet: sheetName("煤耗"), top: 2, left: 0, bottom: 21, right: 119 };
    const input = reportInput({
      ledgers: { tables: [{ ledger: "coalUse", guess, rows: [], source, totals: [] }], findings: [] },
    });
    expect(texts(input)).toContain("工业企业煤炭消费月报");
    expect(texts(input).find((text) => text.startsWith("用煤单位→企业名称"))).toMatch(/等 120 列（余 \d+ 列略）$/);
    expect(Math.max(...checksSheet(input).rowHeights.map((height) => height ?? 0))).toBeLessThan(140);
  });
});
