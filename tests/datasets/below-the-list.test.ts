import { describe, expect, it } from "vitest";
import { codes, column, readSheet, type Table } from "./ledger-bench";

const list: Table = [
  ["整改任务台账"],
  ["序号", "整改任务", "责任单位", "整改时限", "完成情况"],
  [1, "取缔小散乱污企业", "水利局", "2024年5月底", "已完成"],
  [2, "建设污水处理厂", "住建局", "2024年5月底", "推进中"],
];
const tasks = (...below: Table) => {
  const data = readSheet([...list, ...below]);
  return { tasks: column(data, "task").flat(), codes: codes(data) };
};
const both = ["取缔小散乱污企业", "建设污水处理厂"];

describe("below a list of tasks", () => {
  it("a block of counts is none of them, and told", () => {
    const read = tasks([], ["统计", "任务总数", "已完成", "推进中"], ["", 2, 1, 1]);
    expect(read.tasks).toEqual(both);
    expect(read.codes).toContain("rowsPassedOver");
  });

  it("signatures in cells of their own are none", () => {
    expect(tasks(["填表", "张三", "审核", "李四"])).toEqual({ tasks: both, codes: [] });
  });

  it("the list goes on after a blank row", () => {
    const more = ["3", "露天矿山治理", "自然资源局", "2024年12月底", "未启动"];
    expect(tasks([], more).tasks).toEqual([...both, "露天矿山治理"]);
    // One whose cells fit nothing, before others that do.
    const odd = ["3", "绿化裸地", "待定", "与一期同步", "见附件"];
    expect(tasks([], odd, ["4", ...more.slice(1)]).tasks).toEqual([...both, "绿化裸地", "露天矿山治理"]);
  });
});
