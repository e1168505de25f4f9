/** An own indicator counts the rows that its list has by the cut-off, and tells of those that come later. */
import { describe, expect, it } from "vitest";
import { assessedSheets } from "../datasets/assessed";

const own = [{ title: "修复河道数", table: "河道", statistic: "计数", column: "", condition: "" }];
const rivers = (head: string) => ({
  河道: [
    ["2024年河道生态修复清单"],
    ["序号", "河段名称", head, "长度（公里）"],
    [1, "东河", "2024-03-01", 2.5],
    [2, "西河", "2024-05-10", 3],
    [3, "北河", "2024-11-30", 1],
  ],
});

describe("an own indicator that counts rows", () => {
  it.each(["计划完成时间", "整改时限", "应完成日期", "有效期至"])("is not cut by a term: %s", (head) => {
    const report = assessedSheets(rivers(head), own);
    expect(report("修复河道数").figure).toBe(3);
  });

  it("leaves out what happened after the cut-off, and says so", () => {
    const report = assessedSheets(rivers("开工日期"), own);
    expect(report("修复河道数").figure).toBe(2);
    expect(report.monthly.findings.find(({ code }) => code === "ledgerRowsAfterCutOff")?.facts).toMatchObject({
      count: 1,
      latest: "2024-11-30",
    });
  });
});
