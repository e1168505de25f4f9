/** Deadlines written once over several tasks, in a merged cell, and deadlines that were forgotten. */
import { expect, it } from "vitest";
import { cellOf } from "../../src/datasets/ledger";
import { column, readSheet } from "./ledger-bench";

const tasks = (...deadlines: readonly string[]) =>
  readSheet([
    ["整改任务台账"],
    ["序号", "整改任务", "责任单位", "整改时限", "完成情况"],
    ...deadlines.map((deadline, index) => [index + 1, `整治第${index + 1}处堆场`, "县住建局", deadline, "推进中"]),
  ]);

it("a deadline over several tasks is theirs, from the cell that holds it", () => {
  const data = tasks("2025年8月底", "", "2025年12月底", "");
  expect(column(data, "deadline").flat()).toEqual(["2025年8月底", "2025年8月底", "2025年12月底", "2025年12月底"]);
  const rows = data.tables.flatMap((table) => table.rows);
  expect(rows.map((row) => cellOf(row, "deadline")?.row)).toEqual([2, 2, 4, 4]);
});

it("a blank among deadlines that are filled row by row was forgotten", () => {
  const data = tasks("2025年8月底", "2025年9月底", "", "2025年10月底", "2025年12月底");
  expect(column(data, "deadline").flat()).toEqual(["2025年8月底", "2025年9月底", null, "2025年10月底", "2025年12月底"]);
});

const problems = (...states: readonly string[]) =>
  readSheet([
    ["督察整改任务台账"],
    ["序号", "反馈问题", "整改措施", "责任单位", "整改时限", "整改状态"],
    ["1", "堆场扬尘", "1.围挡", "县住建局", "2025年8月底", states[0] ?? ""],
    ["", "", "2.苫盖", "县城管局", "", states[1] ?? ""],
    ["2", "污水直排", "1.截流", "县水务局", "2025年12月底", states[2] ?? ""],
    ["", "", "2.建站", "县水务局", "", states[3] ?? ""],
  ]);

it("a state that is merged as its problem and its deadline are is that of all the measures", () => {
  expect(column(problems("已完成", "", "整改中", ""), "state").flat()).toEqual([
    "已完成",
    "已完成",
    "整改中",
    "整改中",
  ]);
});

it("a state that one measure has of its own is no other's", () => {
  expect(column(problems("已完成", "", "整改中", "已完成"), "state").flat()).toEqual([
    "已完成",
    null,
    "整改中",
    "已完成",
  ]);
});
