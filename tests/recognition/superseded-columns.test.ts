/** Which columns another of the same name outdoes, and which stand beside each other. */
import { describe, expect, it } from "vitest";
import { supersededColumns } from "../../src/recognition/superseded-columns";
import { tableOf, type Cells } from "./recognition-bench";

const counts: Cells = [3, 4, 5];
const sentences: Cells = ["已完成招标", "正在施工", "已验收"];

/** "上月进度 < 本月进度": the first is outdone by the second. */
function outdone(heads: readonly string[], cells: Cells | readonly Cells[] = counts, title = ""): string[] {
  const own = (index: number): Cells => (Array.isArray(cells[index]) ? cells[index] : (cells as Cells));
  const shape = tableOf(Object.fromEntries(heads.map((head, index) => [head, own(index)])), { title });
  return [...supersededColumns(shape)].map(([column, by]) => `${heads[column]} < ${heads[by]}`).sort();
}

describe("how it was is outdone by how it is", () => {
  it.each([
    ["上月进度", "本月进度"],
    ["上个月进度", "当月进度"],
    ["前一月进度", "本月份进度"],
    ["上月末进度", "目前进度"],
    ["截至上月底进度", "截止本月底进度"],
    ["上期库存", "本期库存"],
    ["上季度面积", "本季面积"],
    ["上周户数", "本周户数"],
    ["上旬户数", "当旬户数"],
    ["上次户数", "本次户数"],
    ["上一轮户数", "本轮户数"],
    ["上年度户数", "今年户数"],
    ["上年末户数", "最新户数"],
    ["去年户数", "本年户数"],
    ["此前户数", "最近户数"],
    ["前期户数", "现阶段户数"],
    ["起初户数", "当前户数"],
    ["年初裸土面积", "现裸土面积"],
    ["月初库存", "现在库存"],
    ["期初库存", "至今库存"],
    ["季初库存", "截至目前库存"],
    // The plain name says how it is.
    ["上月进度", "进度"],
    ["截至去年户数", "户数"],
  ])("%s by %s", (before, now) => {
    expect(outdone(["乡镇", before, now])).toEqual([`${before} < ${now}`]);
    expect(outdone([now, before])).toEqual([`${before} < ${now}`]);
  });

  it.each([
    // The month's own part, and the whole
    [["本月户数", "户数"]],
    // So far this year, which is not how it stood when it began
    [["年初以来户数", "户数"]],
    [["年初至今户数", "户数"]],
    // Two of the past, without how it is
    [["上月户数", "去年户数"]],
    // Of another thing
    [["上月户数", "本月面积"]],
    [["上月户数"]],
    // Words inside a name belong to it.
    [["户数上月", "户数"]],
    [["整治目前户数", "整治户数"]],
    [["企业去年户数", "企业户数"]],
  ])("not in %s", (heads) => {
    expect(outdone(heads)).toEqual([]);
  });
});

describe("what was reported is outdone by what was verified", () => {
  it.each([
    ["自报户数", "核定户数"],
    ["自评户数", "核查户数"],
    ["企业自查问题数", "县级核查问题数"],
    ["乡镇自验户数", "市级验收户数"],
    ["申报面积", "审定面积"],
    ["上报面积", "核实面积"],
    ["填报面积", "复核面积"],
    ["初步统计面积", "最终核定面积"],
    ["初审面积", "复审面积"],
    ["初核面积", "核减后面积"],
    ["初验面积", "验收合格面积"],
    ["初次面积", "验收通过的面积"],
    ["业主申报面积", "部门审核面积"],
    ["单位上报面积", "国家认定面积"],
    ["本级上报面积", "上级确认面积"],
    ["自治区级自报面积", "抽查面积"],
    ["初步核查面积", "最终面积"],
  ])("%s by %s", (reported, verified) => {
    expect(outdone(["乡镇", reported, verified])).toEqual([`${reported} < ${verified}`]);
  });

  it("and a plain name stands between them", () => {
    expect(outdone(["自报户数", "户数"])).toEqual(["自报户数 < 户数"]);
    expect(outdone(["户数", "核定户数"])).toEqual(["户数 < 核定户数"]);
    const all = ["户数 < 核定户数", "自报户数 < 核定户数"].sort();
    expect(outdone(["自报户数", "户数", "核定户数"])).toEqual(all);
    expect(outdone(["核定户数", "户数", "自报户数"])).toEqual(all);
  });

  it.each(["", "时间", "日期", "年月", "情况", "结果", "意见", "结论", "状态", "单位", "部门", "人", "人员"])(
    "but 自验%s and 验收 are steps one after another",
    (of) => {
      expect(outdone([`县级自验${of}`, `市级验收${of}`])).toEqual([]);
    },
  );

  it("and what holds such a word is more than a step", () => {
    expect(outdone(["自查问题情况", "核查问题情况"])).toEqual(["自查问题情况 < 核查问题情况"]);
    expect(outdone(["自查情况数", "核查情况数"])).toEqual(["自查情况数 < 核查情况数"]);
    expect(outdone(["自报面积", "核定户数"])).toEqual([]);
  });
});

describe("words of earlier years", () => {
  const years = ["2022年进展", "2023年进展", "2024年度进展"];

  it("are outdone by those of the last", () => {
    const last = ["2022年进展 < 2024年度进展", "2023年进展 < 2024年度进展"];
    expect(outdone(years, sentences)).toEqual(last);
    expect(outdone([...years].reverse(), sentences)).toEqual(last);
    expect(outdone(["1999年进展", "2001年进展"], sentences)).toEqual(["1999年进展 < 2001年进展"]);
  });

  it("by those of the title's year, where it is there", () => {
    expect(outdone(years, sentences, "2023年项目台账")).toEqual([
      ...["2022年进展 < 2023年进展", "2024年度进展 < 2023年进展"],
    ]);
    expect(outdone(years, sentences, "2021年项目台账")).toHaveLength(2);
    expect(outdone(years, sentences, "编号12023年项目台账")).toEqual([
      ...["2022年进展 < 2024年度进展", "2023年进展 < 2024年度进展"],
    ]);
  });

  it("amounts of years may all be asked, and are not", () => {
    expect(outdone(years, counts)).toEqual([]);
    expect(outdone(years, ["A", "B", "C"])).toEqual([]);
    // One of words and two of numbers
    expect(outdone(years, [counts, sentences, counts])).toEqual([]);
    // A single word among numbers makes it a column of words.
    expect(outdone(years.slice(0, 2), [1, "未报", 3])).toEqual(["2022年进展 < 2023年进展"]);
  });

  it("of several things each with its own", () => {
    expect(outdone(["2023年进展", "2024年措施"], sentences)).toEqual([]);
    expect(outdone(["2023年进展", "2023年措施", "2024年措施", "2024年进展"], sentences)).toEqual([
      ...["2023年措施 < 2024年措施", "2023年进展 < 2024年进展"],
    ]);
    expect(outdone(["2024年进展", "进展"], sentences)).toEqual([]);
  });

  it("go before what was verified of the same year", () => {
    expect(outdone(["2023年自报进展", "2023年核定进展", "2024年自报进展"], sentences)).toEqual([
      "2023年自报进展 < 2024年自报进展",
    ]);
    expect(outdone(["上月自报户数", "上月核定户数", "本月自报户数"])).toEqual(["上月自报户数 < 本月自报户数"]);
  });

  it("the end of a year and what was go before what is now", () => {
    expect(outdone(["2023年底状态", "目前状态"], sentences)).toEqual(["2023年底状态 < 目前状态"]);
    expect(outdone(["原状态", "现状态"], sentences)).toEqual(["原状态 < 现状态"]);
    expect(outdone(["去年底进展", "目前进展"], sentences)).toEqual(["去年底进展 < 目前进展"]);
    expect(outdone(["2024年底计划户数", "计划户数"])).toEqual([]);
    expect(outdone(["原料用量", "现料用量"])).toEqual([]);
  });
});
