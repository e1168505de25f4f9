/** Sheets that lost their data, and rows for what staff typed. */
import { describe, expect, it } from "vitest";
import { dataGoneSheet } from "../../src/report/data-gone-sheet";
import { indicatorsSheet } from "../../src/report/figures/indicators-sheet";
import { checksSheet } from "../../src/report/checks/checks-sheet";
import { looks } from "../../src/report/page/look";
import { ownSheetByHead } from "../../src/report/recognise-own-sheet";
import { roomForEdits } from "../../src/report/page/room-for-edits";
import { heightFor, lineCount } from "../../src/report/page/text-width";
import { reportInput } from "./report-fixture";

describe("a sheet whose data are gone", () => {
  it("says so, and shows nothing else", () => {
    const { name, cells } = dataGoneSheet("tasks", { year: 2021, month: 12 }, "2021-12-16 09:30");
    expect(name).toBe("月报·整改任务");
    expect(cells.map(({ value }) => value)).toEqual(["月报·整改任务", expect.stringContaining("没有读到整改任务台账")]);
  });
});

describe("room for what staff typed", () => {
  const sheet = indicatorsSheet(reportInput());
  const remark = sheet.cells.find(({ editKey }) => editKey === "indicator:coalUsed");
  const width = sheet.columnWidths[remark?.column ?? 0] ?? 0;

  it("makes a row high enough for a long remark, and leaves the others", () => {
    const text = "因供热企业保供增加用煤，已向州发改委报告。".repeat(4);
    const roomy = roomForEdits(sheet, new Map([["indicator:coalUsed", text]]));
    const row = remark?.row ?? -1;
    expect(roomy.rowHeights[row]).toBe(heightFor(lineCount(text, width, looks.remark.size), looks.remark.size));
    expect(roomy.rowHeights.filter((height, index) => height !== sheet.rowHeights[index])).toHaveLength(1);
  });

  it("never asks for a row higher than Excel takes", () => {
    expect(
      Math.max(
        ...roomForEdits(sheet, new Map([["indicator:coalUsed", "很长".repeat(5000)]])).rowHeights.map(
          (height) => height ?? 0,
        ),
      ),
    ).toBe(409);
  });
});

describe("a sheet of ours without its mark", () => {
  it("is known by its first lines, also with questions open and with what is not printed", () => {
    for (const openQuestions of [0, 3])
      for (const sheet of [indicatorsSheet, checksSheet].map((make) => make(reportInput({ openQuestions })))) {
        const head = sheet.cells.slice(0, 2 * sheet.columnWidths.length);
        const at = (row: number) => [head.find((cell) => cell.row === row && cell.column === 0)?.value ?? ""];
        expect(ownSheetByHead([at(0), at(1), [""]]), `${sheet.id}, ${openQuestions} open`).toBe(sheet.id);
      }
    // A long line of particulars is broken, here before the moment.
    const basis =
      "统计截止：2021年12月15日　标准：GB 3095-2012、HJ 633-2012\n生成时间：2021-12-16 09:30　内部资料，默认不打印";
    expect(ownSheetByHead([["示例市月报历史数据"], [basis], [""]])).toBe("history");
  });
});
