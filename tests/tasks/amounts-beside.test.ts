/** Two columns of numbers beside a task, in the words of several offices: how much there is to do, and is done. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { dayOf } from "../../src/calendar/day";
import { defaultSettings } from "../../src/settings";
import { assessTasks } from "../../src/tasks/assess-tasks";
import { readSheet } from "../datasets/ledger-bench";
import { noProgress } from "./task-rows";

const due = fc.constantFrom(
  "任务量",
  "计划量",
  "目标数",
  "目标任务",
  "应完成",
  "总量",
  "任务总数",
  "应整改数",
  "年度任务数",
);
const done = fc.constantFrom(
  "完成量",
  "累计完成量",
  "实际完成数",
  "完成任务",
  "已完成",
  "已完成数",
  "已整改数",
  "完成数",
);

it("tell how far the tasks are", () => {
  fc.assert(
    fc.property(due, done, fc.boolean(), (dueHead, doneHead, isFirst) => {
      const pair = <Value>(one: Value, other: Value): Value[] => (isFirst ? [one, other] : [other, one]);
      const read = readSheet([
        ["督察整改任务进度表"],
        ["序号", "整改任务", "责任单位", "整改时限", ...pair(dueHead, doneHead)],
        [1, "散煤替代", "县发改局", "2024年3月底", ...pair(640, 640)],
        [2, "排口整治", "县水务局", "2024年12月底", ...pair(40, 31)],
        [3, "矿坑回填", "县资源局", "2024年3月底", ...pair(12, 5)],
      ]);
      const { tasks } = assessTasks(read, noProgress, dayOf(2024, 6, 30), defaultSettings.heatingSeason);
      expect(tasks.map(({ computed }) => computed)).toEqual(["done", "ahead", "behind"]);
    }),
  );
});
