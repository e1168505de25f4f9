/** Several columns of a list of tasks that could be one field: which of them counts. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar/day";
import type { RawValue } from "../../src/cells/snapshot";
import { defaultSettings } from "../../src/settings";
import { assessTasks } from "../../src/tasks/assess-tasks";
import { noProgress } from "../tasks/task-rows";
import { column, readSheet } from "./ledger-bench";

const read = (heads: readonly string[], ...rows: readonly (readonly RawValue[])[]) =>
  readSheet([["督察整改任务推进表"], heads, ...rows]);

describe("who answers for a task", () => {
  const under = (first: string, second: string) =>
    column(
      read(
        ["序号", "整改任务", first, second, "完成时限", "完成情况"],
        [1, "网箱养殖退出", "县农业局", "湖滨镇政府", "2024年6月底", "已完成"],
        [2, "管网改造", "县住建局", "城投公司", "2024年9月底", "推进中"],
        [3, "缓冲带建设", "县住建局", "新河镇政府", "2024年9月底", "推进中"],
      ),
      "responsible",
    ).flat();
  const [lead, other] = [
    ["县农业局", "县住建局", "县住建局"],
    ["湖滨镇政府", "城投公司", "新河镇政府"],
  ];

  it.each([
    ["牵头单位", "责任单位", lead],
    ["责任单位", "牵头部门", other],
    ["市级牵头单位", "责任单位", other],
  ])("%s | %s", (first, second, expected) => {
    expect(under(first, second)).toEqual(expected);
  });
});

describe("how a task stands", () => {
  it("is said by the column of words, not by what was done", () => {
    const data = read(
      ["序号", "整改任务", "责任单位", "完成时限", "推进情况", "序时进度"],
      [1, "草原修复5万亩", "林草局", "2024年10月底", "完成4.2万亩，占任务的84%", "达到序时"],
      [2, "清理围栏", "林草局", "2024年4月底", "全部清理完毕", "已完成"],
      [3, "禁牧巡查", "农牧局", "长期坚持", "累计巡查320次", "达到序时"],
      [4, "煤矿复垦", "能源局", "2024年12月底", "完成31%", "滞后"],
    );
    expect(column(data, "state").flat()).toEqual(["达到序时", "已完成", "达到序时", "滞后"]);
    expect(column(data, "progress").flat()[3]).toBe("完成31%");
  });

  it.each(["本月推进", "本期进展情况", "当前推进情况"])("goes on as %s says", (head) => {
    const data = read(
      ["序号", "整改任务", "责任单位", "完成时限", head, "完成情况"],
      [1, "散煤替代3200吨", "县发改委", "2024年11月底", "已配送2870吨", "推进中"],
      [2, "收储点建设16个", "县农业局", "2024年10月底", "16个全部建成", "已完成"],
    );
    expect(column(data, "progress").flat()).toEqual(["已配送2870吨", "16个全部建成"]);
  });

  const ofStates = fc.constantFrom(
    ...["办理状态", "治理结果状态", "现状态", "所处阶段", "推进程度", "研判结论", "亮牌情况", "进展", "进度分档"],
  );
  const ofProse = fc.constantFrom(
    ...["工作动态综述", "主要做法", "近期情况", "整改经过", "推进情况概况", "阶段成果", "已采取措施"],
  );
  const prose = fc.constantFrom(
    ["按计划推进", "按计划推进", "按计划推进"],
    ["台账齐全，每周巡查", "铺设支管3公里，剩余1公里正在施工", "沿岸4户搬离"],
  );
  it("is said by the column whose words tell the rows apart, in whatever words and order the heads stand", () => {
    fc.assert(
      fc.property(ofStates, ofProse, prose, fc.boolean(), (states, told, sentences, isLast) => {
        const under = (state: string, sentence: string) => (isLast ? [sentence, state] : [state, sentence]);
        const words = ["已销号", "推进中", "已办结"];
        const data = read(
          ["序号", "整改任务", "责任单位", "完成时限", ...under(states, told)],
          ...words.map((word, at) => [
            at + 1,
            `第${at + 1}段护岸修复`,
            "县水务局",
            "2024年12月底",
            ...under(word, sentences[at] ?? ""),
          ]),
        );
        const { tasks } = assessTasks(data, noProgress, dayOf(2024, 9, 30), defaultSettings.heatingSeason);
        expect(tasks.map(({ computed }) => computed)).toEqual(["closed", "onSchedule", "done"]);
      }),
    );
  });
});
