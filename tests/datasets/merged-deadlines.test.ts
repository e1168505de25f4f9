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
