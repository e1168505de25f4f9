/** A list of tasks under names that nobody knows: what a serial is, and what a work is, by the cells alone. */
import { describe, expect, it } from "vitest";
import { column, ledgersOf, readSheet } from "./ledger-bench";

const HEAD = ["责任状号", "攻坚要点", "归口科室", "节点", "眼下怎样"];
const WORKS = ["新建垃圾中转站", "整治沿河养殖", "治理矿山涌水"];
const list = (serials: readonly (string | number)[], works: readonly string[] = WORKS) =>
  readSheet(
    [
      ["示例县省级生态环境保护督察整改任务清单"],
      HEAD,
      ...serials.map((serial, row) => [
        serial,
        works[row] ?? "",
        ["县住建局", "县农业农村局", "县自然资源局"][row] ?? "",
        ["2025年12月底", "2025年4月底前", "2026年9月底"][row] ?? "",
        ["已完成", "正在推进", "尚未启动"][row] ?? "",
      ]),
    ],
    { name: "清单" },
  );
const numbers = (serials: readonly (string | number)[]) => column(list(serials), "number").flat().map(String);

describe("the first column of such a list is its serial", () => {
  it.each([
    [["1", "2", "3"]],
    [["ZG001", "ZG002", "ZG003"]],
    [["问题1", "问题2", "问题3"]],
    [["整改-1", "整改-2", "整改-3"]],
    [["Z.12", "Z.13", "Z.14"]],
    [["A1-12", "A1-13", "A1-14"]],
    [["2024-1-3", "2024-1-4", "2024-1-5"].map((text) => `Q${text}`)],
    [["1）", "2）", "3）"]],
    [["（1）", "（2）", "（3）"]],
    [["123456", "123457", "123458"]],
    [["省督察反馈第1", "省督察反馈第2", "省督察反馈第3"].map((text) => text.slice(1))],
  ])("%j", (serials) => {
    const data = list(serials);
    expect(ledgersOf(data)).toEqual(["rectificationTasks"]);
    expect(numbers(serials)).toEqual(
      serials
        .map((text) => text.normalize("NFKC"))
        .map((text) => expect.stringContaining(text.replace(/[()]/g, "")) as string),
    );
  });

  it.each([
    [["1", "1", "2"]],
    [["1号楼", "2号楼", "3号楼"]],
    [["A1-12345", "A1-12346", "A1-12347"]],
    [["ABCDEFG1", "ABCDEFG2", "ABCDEFG3"]],
    [["A#1", "A#2", "A#3"]],
    [["1234567", "1234568", "1234569"]],
    [["A1-B", "A1-C", "A1-D"]],
    [["A1]", "A2]", "A3]"]],
  ])("but not %j", (serials) => {
    expect(numbers(serials)).toEqual(["null", "null", "null"]);
  });
});

describe("a work", () => {
  it("has four characters or more by the row", () => {
    expect(column(list([1, 2, 3], ["整治河段", "修复河岸", "清理河道"]), "task").flat()).toEqual([
      "整治河段",
      "修复河岸",
      "清理河道",
    ]);
    expect(ledgersOf(list([1, 2, 3], ["修路", "种树", "挖渠道"]))).toEqual([]);
  });

  it("is another in nearly every row, and no office", () => {
    expect(ledgersOf(list([1, 2, 3], ["整治河段", "整治河段", "整治河段"]))).toEqual([]);
    expect(ledgersOf(list([1, 2, 3], ["整治河段一", "县城市管理局", "清理河道三"]))).toEqual([]);
  });
});
