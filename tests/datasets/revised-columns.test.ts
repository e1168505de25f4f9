/** 原定时限 | 调整后时限: what was set anew holds where it is filled, however the two are called and wherever they stand. */
import { describe, expect, it } from "vitest";
import { column, readSheet } from "./ledger-bench";

const pairs = [
  ["原定整改时限", "调整后整改时限"],
  ["整改时限", "延期后时限"],
  ["计划完成时间", "变更后完成时间"],
  ["整改时限", "调整后的整改时限"],
  ["原完成时限", "现完成时限"],
  ["原时限", "新时限"],
  ["整改时限", "延期至"],
  ["整改时限", "经批准延期至"],
  ["变更前整改期限", "变更后整改期限"],
  ["完成时限", "批复延期后完成时限"],
] as const;

const rows = (first: string, next: string, swapped: boolean) => {
  const inOrder = <Value>(one: Value, two: Value): Value[] => (swapped ? [two, one] : [one, two]);
  return [
    ["整改任务台账"],
    ["序号", "整改任务", "责任单位", ...inOrder(first, next), "完成情况"],
    [1, "污水管网改造", "住建局", ...inOrder("2023年12月底", "2024年12月底"), "整改中"],
    [2, "矿山修复", "自然资源局", ...inOrder("2024年6月底", ""), "整改中"],
    [3, "散煤治理", "发改局", ...inOrder("2024年3月底", "—"), "整改中"],
    [4, "扬尘治理", "城管局", ...inOrder("2024年5月底", "未调整"), "已完成"],
  ];
};

describe("a deadline that was set anew", () => {
  it.each(pairs)("%s | %s", (first, next) => {
    for (const swapped of [false, true])
      expect(column(readSheet(rows(first, next, swapped)), "deadline"), swapped ? "swapped" : "in order").toEqual([
        ["2024年12月底"],
        ["2024年6月底"],
        ["2024年3月底"],
        ["2024年5月底"],
      ]);
  });

  it.each(["延期原因", "是否延期", "延期申请时间", "延期情况说明", "下次调度时间"])(
    "is not what stands under %s",
    (head) => {
      expect(column(readSheet(rows("整改时限", head, false)), "deadline")[0]).toEqual(["2023年12月底"]);
    },
  );
});
