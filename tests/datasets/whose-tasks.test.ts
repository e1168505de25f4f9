/** Lists of tasks: taken where they speak of putting something right, asked about where they may be anybody's work. */
import { describe, expect, it } from "vitest";
import { assessed } from "./assessed";

const HEADS = ["序号", "任务", "责任单位", "完成时限", "完成情况"];
const listed = (title: string, heads: readonly string[] = HEADS) =>
  assessed([
    [title],
    heads,
    [1, "贮灰场喷淋改造", "县住建局", "2024年12月底", "正在推进"],
    [2, "沿河便道修复", "县水务局", "2024年3月底", "已完成"],
    [3, "停车场硬化", "县城管局", "2024年12月底", "正在推进"],
  ]);

describe("a list of tasks", () => {
  it.each([
    "整改任务挂图作战表",
    "整改任务对账表",
    "长江经济带警示片披露问题整改任务清单",
    "黄河流域警示片问题整改台账",
    "2024年生态环境重点工作任务清单",
    "督察整改任务清单",
  ])("is taken without a question: %s", (title) => {
    const { monthly, asked } = listed(title);
    expect(asked).toEqual([]);
    expect(monthly.tasks?.total.total).toBe(3);
  });

  it.each(["2024年重点工作任务清单", "乡村民宿提升任务清单", "民生实事任务台账"])("is asked about: %s", (title) => {
    const { monthly, asked } = listed(title);
    expect(asked).toEqual(["whichDataset"]);
    expect(monthly.tasks?.total.total ?? 0).toBe(0);
  });

  it("is taken under such a title where its columns speak of it", () => {
    const { monthly, asked } = listed("2024年重点工作任务清单", [
      "序号",
      "整改任务",
      "责任单位",
      "整改时限",
      "整改情况",
    ]);
    expect(asked).toEqual([]);
    expect(monthly.tasks?.total.total).toBe(3);
  });

  it.each([
    ["督察“回头看”问题整改情况", "反馈问题", "最新动态"],
    ["督察反馈意见整改方案落实情况", "任务内容", "工作进展情况"],
    ["督察整改台账", "存在问题", "目前进展"],
  ])("is told by what stands in its columns: %s", (title, work, progress) => {
    const { monthly, asked } = assessed([
      [title],
      ["序号", work, "责任单位", "整改期限", progress],
      [1, "贮灰场未喷淋", "县住建局", "2024年12月底", "已完成8台，2台尚在调试"],
      [2, "便道损毁", "县水务局", "2024年3月底", "已全部修复完成"],
    ]);
    expect(asked).toEqual([]);
    expect(monthly.tasks?.tasks.map(({ computed }) => computed)).toEqual(["onSchedule", "done"]);
  });

  it("leaves 存在问题 behind the state for what stands in the way", () => {
    const { monthly } = assessed([
      ["督察整改台账"],
      ["序号", "整改任务", "责任单位", "整改期限", "完成情况", "存在问题"],
      [1, "贮灰场喷淋改造", "县住建局", "2024年12月底", "正在推进", "资金缺口"],
      [2, "便道修复", "县水务局", "2024年3月底", "已完成", ""],
    ]);
    expect(monthly.tasks?.tasks.map(({ task, obstacle }) => [task, obstacle])).toEqual([
      ["贮灰场喷淋改造", "资金缺口"],
      ["便道修复", null],
    ]);
  });
});
