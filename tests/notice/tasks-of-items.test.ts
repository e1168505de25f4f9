/** Which tasks a notice speaks of: those of its problem, however either is worded. */
import { describe, expect, it } from "vitest";
import { assignTasks } from "../../src/notice/composing/tasks-of-items";
import type { NoticeItem } from "../../src/notice/composing/notice-item";
import type { TaskStanding } from "../../src/tasks/task";
import { task } from "./notice-fixture";

const item = (key: string, problem: string): NoticeItem =>
  ({ key, number: null, round: null, problem }) as unknown as NoticeItem;
const tasks = (...problems: readonly (string | null)[]): TaskStanding[] =>
  problems.map((problem, index) => task(index + 1, { item: null, problem }));
const assigned = (problem: string, ...problems: readonly (string | null)[]): string[] =>
  (assignTasks([item("one", problem)], tasks(...problems)).byItem.get("one") ?? []).map(({ number }) => number ?? "");

const SEWAGE = "城区污水管网不完善，生活污水直排青河。";

describe("of one problem", () => {
  it("those of other problems are none, where some name it in other words", () => {
    const of = assignTasks([item("one", SEWAGE)], tasks("城区生活污水直排", "矿山修复滞后", "黑臭水体返黑"));
    expect(of.byItem.get("one")?.map(({ number }) => number)).toEqual(["1"]);
    expect(of.left.map(({ number }) => number)).toEqual(["2", "3"]);
  });

  it("tasks that name no problem are its own", () => {
    expect(assigned(SEWAGE, "城区生活污水直排", null)).toEqual(["1", "2"]);
  });

  it("all are its own where none names it: they speak of its parts", () => {
    expect(assigned("大气污染防治工作推进不力。", "散煤反弹", "扬尘管控不严")).toEqual(["1", "2"]);
  });

  it("a task with its number is its own whatever it says", () => {
    const numbered = { ...item("one", SEWAGE), number: "5" } as NoticeItem;
    const own = [task(1, { item: "5", problem: "矿山修复滞后" }), task(2, { item: null, problem: "生活污水直排" })];
    expect(assignTasks([numbered], own).byItem.get("one")).toHaveLength(2);
  });
});
