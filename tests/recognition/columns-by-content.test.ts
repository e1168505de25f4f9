/** Columns of a list of tasks by what they hold, whatever they are called. */
import { describe, expect, it } from "vitest";
import type { MatchedColumn } from "../../src/recognition/assign-columns";
import { fillByContent, fitsContent } from "../../src/recognition/columns-by-content";
import { date, listOf, tableOf, text, type Cells } from "./recognition-bench";

const tasks = listOf({
  number: text("编号").optional().holding("serials"),
  task: text("整改任务").holding("works").otherwiseFrom("measures"),
  measures: text("整改措施").optional(),
  responsible: text("责任单位").holding("offices"),
  supervisor: text("督办单位").optional(),
  deadline: text("整改时限").holding("dueDates", ["doneOn"]),
  doneOn: date("完成时间").optional(),
  state: text("完成情况").holding("states"),
  progress: text("进展").optional(),
});

const serials: Cells = ["ZG001", "ZG002", "ZG003"];
const works: Cells = ["新建垃圾中转站", "整治沿河养殖", "治理矿山涌水"];
const offices: Cells = ["县住建局", "县水利局", "示例镇人民政府"];
const terms: Cells = ["2025年12月底", "2025年4月底前", "2026年底"];
const days: Cells = ["2025-6-30", "2025-12-31", "2026-6-30"];
const states: Cells = ["已完成", "正在推进", "尚未启动"];

type Columns = Readonly<Record<string, Cells>>;

/** Which field each column was given; `named`: what its name had already told, by column. */
function filled(columns: Columns, named: Readonly<Record<string, string>> = {}, by: MatchedColumn["by"] = "name") {
  const heads = Object.keys(columns);
  const shape = tableOf(columns);
  const assigned = new Map(
    Object.entries(named).map(([head, field]): [string, MatchedColumn] => [
      field,
      { field, column: heads.indexOf(head), texts: [head], score: 1, by, addends: [] },
    ]),
  );
  const used = new Set(Object.keys(named).map((head) => heads.indexOf(head)));
  fillByContent(tasks, shape, assigned, used);
  const found = [...assigned.values()].filter((one) => one.by === "content");
  for (const { column, texts, addends } of found)
    expect([texts, addends, used.has(column)]).toEqual([shape.headers.get(column), [], true]);
  return Object.fromEntries([...assigned].map(([field, { column }]) => [heads[column] ?? "", field]));
}

it("a list under names that nobody knows is told by its columns", () => {
  const columns = { 条目: serials, 要点: works, 归口: offices, 节点: terms, 眼下: states };
  expect(filled(columns)).toEqual({
    ...{ 条目: "number", 要点: "task", 归口: "responsible", 节点: "deadline", 眼下: "state" },
  });
  expect(filled(Object.fromEntries(Object.entries(columns).map(([head, cells]) => [head, cells.slice(0, 1)])))).toEqual(
    {},
  );
  expect(
    filled(Object.fromEntries(Object.entries(columns).map(([head, cells]) => [head, cells.slice(0, 2)]))),
  ).not.toEqual({});
});

it("what its name told, or stands for it, is not looked for again", () => {
  const columns = { 要点: works, 归口: offices, 另一: ["县林草局", "县农业农村局", "县城管局"] };
  expect(filled(columns, { 归口: "responsible" })).toEqual({ 归口: "responsible", 要点: "task" });
  expect(filled({ 要点: works, 措施: works, 归口: offices }, { 措施: "measures", 归口: "responsible" })).toEqual({
    ...{ 措施: "measures", 归口: "responsible" },
  });
});

describe("numbers of tasks", () => {
  const of = (cells: Cells, state = { 眼下: states }) =>
    filled({ 条目: cells, 要点: works, 归口: offices, ...state })["条目"];

  it.each([
    [["1", "2", "3"]],
    [["ZG-001", "ZG-002", "ZG-003"]],
    [["整改（1）", "整改（2）", "整改（3）"]],
    [["1-1", "1-2", "1-3"]],
    [["A.1.2", "A.1.3", "A.2.1"]],
    [["问题1)", "问题2)", "问题3)"]],
    [["X 1", "X 2", "X 3"]],
  ])("are %s", (cells) => {
    expect(of(cells)).toBe("number");
  });

  it.each([
    [["1", "1", "2"]],
    [["1号线整治", "2号线整治", "3号线整治"]],
    [["第一", "第二", "第三"]],
    [["2024年第1234567项", "b1", "c1"]],
    [["督察反馈问题整改1", "2", "3"]],
    [["1-12345", "2", "3"]],
    [["1", "2", ""]],
  ])("are not %s", (cells) => {
    expect(of(cells)).not.toBe("number");
  });

  it("stand first, and only where something is said of how far the tasks are", () => {
    expect(filled({ 要点: works, 条目: serials, 归口: offices, 眼下: states })["条目"]).toBeUndefined();
    expect(filled({ 条目: serials, 要点: works, 归口: offices })["条目"]).toBeUndefined();
    expect(filled({ 条目: serials, 话: works, 归口: offices }, { 话: "progress" })["条目"]).toBe("number");
  });
});

describe("offices", () => {
  const of = (head: string, cells: Cells) => filled({ 要点: works, [head]: cells, 节点: terms })[head];

  it.each([
    [["县住建局", "县水利局、县财政局", "甲镇人民政府"]],
    [["县住建局；县水利局", "县水利局/县财政局", "县农业局, 县林草局"]],
    [["县住建局（2项）", "县水利局", "县财政局"]],
    [["县住建局", "县水利局", "县财政局", "县林草局", "某人"]],
    [["县住建局", "县水利局", ""]],
  ])("are %s", (cells) => {
    expect(of("归口", cells)).toBe("responsible");
  });

  it.each([
    [["甲公司", "乙公司", "丙公司"]],
    [["张三", "李四", "王五"]],
    [["县住建局", "县水利局", "某人"]],
    [["县住建局", "", ""]],
    [["县住建局的人", "县水利局的人", "县林草局的人"]],
  ])("are not %s", (cells) => {
    expect(of("归口", cells)).toBeUndefined();
  });

  it.each(["配合科室", "督办", "验收方", "填报方", "销号", "备注", "联系"])("under %s are others", (head) => {
    expect(of(head, offices)).not.toBe("responsible");
  });
});

describe("terms", () => {
  const of = (head: string, cells: Cells, state: Cells = [], named: Readonly<Record<string, string>> = {}) =>
    filled({ 要点: works, 归口: offices, [head]: cells, ...(state.length === 0 ? {} : { 眼下: state }) }, named)[head];

  it.each([
    [["2025年12月底", "2025年6月末", "2026年内"]],
    [["2025年6月30日前", "2025年12月以前", "2026年之前"]],
    [["2025年", "2025年四季度", "2026年上半年"]],
    [["长期坚持", "持续整改", "立行立改"]],
  ])("are %s", (cells) => {
    expect(of("节点", cells)).toBe("deadline");
  });

  it("as plain days look ahead only where some work is open", () => {
    expect(of("节点", days)).toBeUndefined();
    expect(of("节点", days, states, { 眼下: "state" })).toBe("deadline");
    expect(of("节点", days, states, { 眼下: "progress" })).toBe("deadline");
    expect(of("节点", days, ["已完成", "已完成", "已销号"], { 眼下: "state" })).toBeUndefined();
    expect(of("节点", days, ["甲", "乙", "丙"], { 眼下: "state" })).toBeUndefined();
  });

  it.each([
    [["2025年12月底", "2025年4月底前", ""]],
    [["2025年12月底", "2025年4月底前", "已完成"]],
    [["县住建局", "县水利局", "县财政局"]],
  ])("are not %s", (cells) => {
    expect(of("节点", cells)).not.toBe("deadline");
  });

  it.each(["排查时间", "交办", "登记", "启动时间", "公示"])("are not under %s", (head) => {
    expect(of(head, terms)).toBeUndefined();
  });

  it("may have been taken for the day on which the work was done", () => {
    expect(of("完成时间", terms, states, { 完成时间: "doneOn" })).toBe("deadline");
    // Staff's word stands.
    expect(filled({ 要点: works, 完成时间: terms }, { 完成时间: "doneOn" }, "staff")["完成时间"]).toBe("doneOn");
    expect(of("完成时间", terms, states, { 完成时间: "progress" })).toBe("progress");
  });
});

describe("states", () => {
  const of = (head: string, cells: Cells) => filled({ 要点: works, 归口: offices, [head]: cells })[head];

  it.each([
    [["已完成", "正在推进", "尚未启动"]],
    [["已完成", "正在推进", ""]],
    [["已完成", "正在推进", "尚未启动", "已销号", "不详"]],
  ])("are %s", (cells) => {
    expect(of("眼下", cells)).toBe("state");
  });

  it.each([[["已完成", "", ""]], [["已完成", "不详", "正在推进"]], [["甲", "乙", "丙"]]])("are not %s", (cells) => {
    expect(of("眼下", cells)).not.toBe("state");
  });

  it("that somebody checked are surer than what the office says of itself", () => {
    const two = (first: string, second: string) =>
      filled({ 要点: works, 归口: offices, [first]: states, [second]: states });
    expect(two("自评", "上级核查")).toMatchObject({ 上级核查: "state" });
    expect(two("上级核查", "自评")).toMatchObject({ 上级核查: "state" });
    expect(two("自评", "眼下")).toMatchObject({ 自评: "state" });
  });

  it("under the name of who oversees them are states", () => {
    const columns = { 要点: works, 归口: offices, 督办单位核查: states };
    expect(filled(columns, { 督办单位核查: "supervisor" })).toEqual({
      ...{ 要点: "task", 归口: "responsible", 督办单位核查: "state" },
    });
    expect(filled({ ...columns, 督办单位核查: offices }, { 督办单位核查: "supervisor" })["督办单位核查"]).toBe(
      "supervisor",
    );
  });

  it("under a name of another field are left to it", () => {
    expect(filled({ 要点: works, 归口: offices, 眼下: states }, { 眼下: "progress" })["眼下"]).toBe("progress");
  });
});

describe("works", () => {
  const of = (cells: Cells, columns: Columns = { 归口: offices }) => filled({ 要点: cells, ...columns })["要点"];

  it("are words, hardly two alike, in every row, before who does them", () => {
    expect(of(works)).toBe("task");
    expect(of(["整治沿河养殖", "整治沿河养殖", "新建垃圾中转站"])).toBeUndefined();
    expect(of(["甲", "乙", "丙"])).toBeUndefined();
    expect(of(["整治养殖", "新建道路", "修复矿山"])).toBe("task");
    expect(of(["整治养殖", "新建路", "修复矿山"])).toBeUndefined();
    const beside = { 归口: offices, 个数: [1, 2, 3] };
    expect(of(works, beside)).toBe("task");
    expect(of(["整治沿河养殖", "新建垃圾中转站", ""], beside)).toBeUndefined();
    expect(of(["整治沿河养殖", "新建垃圾中转站", 3], beside)).toBeUndefined();
    expect(of(["县水利局", "县林草局治理", "县农业农村局整治"])).toBeUndefined();
    expect(of(works, { 说: ["甲", "乙", "丙"] })).toBeUndefined();
    expect(filled({ 归口: offices, 要点: works })["要点"]).toBeUndefined();
    expect(filled({ 节点: terms, 要点: works, 归口: offices })["要点"]).toBeUndefined();
    expect(of(works, { 节点: terms })).toBe("task");
    expect(of(works, { 眼下: states })).toBe("task");
    expect(filled({ 要点: works, 话: ["甲", "乙", "丙"] }, { 话: "progress" })["要点"]).toBe("task");
  });

  it("one in five may stand twice", () => {
    const five = [...works, "规范危废贮存", "规范危废贮存"];
    expect(of(five, { 归口: [...offices, "县水利局", "县住建局"] })).toBe("task");
  });

  it("are not the codes before them", () => {
    const codes: Cells = ["整改任务001", "整改任务002", "整改任务003"];
    expect(filled({ 条目: codes, 要点: works, 归口: offices })).toMatchObject({ 要点: "task" });
    expect(filled({ 条目: codes, 归口: offices })).toEqual({ 归口: "responsible" });
    expect(filled({ 要点: ["整改任务001", "修建中转站", "拆除违建房"], 条目: works, 归口: offices })).toMatchObject({
      要点: "task",
    });
  });

  it.each(["问题描述", "备注", "原因", "下一步"])("are not what stands under %s", (head) => {
    expect(filled({ [head]: works, 归口: offices })[head]).toBeUndefined();
  });
});

describe("a cell beside those", () => {
  const shape = tableOf({
    要点: [...works, "一"],
    节点: ["2025年底", "2025-6-30", "县水利局", ""],
    眼下: [...states, "甲"],
  });

  it("fits what its column holds", () => {
    const rows = [2, 3, 4, 5];
    expect(rows.map((row) => fitsContent(shape, row, 1, "dueDates"))).toEqual([true, true, false, false]);
    expect(rows.map((row) => fitsContent(shape, row, 2, "states"))).toEqual([true, true, true, false]);
    expect(rows.map((row) => fitsContent(shape, row, 2, "works"))).toEqual([true, true, true, true]);
    expect(rows.map((row) => fitsContent(shape, row, 2, null))).toEqual([true, true, true, true]);
  });
});
