import { describe, expect, it } from "vitest";
import { ExcelProblem } from "../../src/excel/excel-error";
import { problemOf } from "../../src/office/problem";

describe("a failure in the pane's words", () => {
  it("of Excel's bears Excel's code and says what to do next", () => {
    const { code, words, canRetry } = problemOf(
      new ExcelProblem("cellEdit", { sheet: null, excelCode: "InvalidOperationInCellEditMode" }),
    );
    expect([code, canRetry]).toEqual(["InvalidOperationInCellEditMode", true]);
    expect(words["zh-CN"]).toContain("再点“重试”");
  });

  it("of our own is told as one, not as the workbook's: a pane that said nothing would stand still", () => {
    const { code, words, canRetry } = problemOf(new TypeError("x is undefined"));
    expect([code, canRetry]).toEqual(["TypeError: x is undefined", true]);
    expect(words["zh-CN"]).toContain("加载项内部出错");
    expect(problemOf(undefined).code).toBe("unknown");
  });
});
