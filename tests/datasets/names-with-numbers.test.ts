/** A name that begins with a number (312国道卡口, 2号点) is a name: its row is one entry under whatever head. */
import { describe, expect, it } from "vitest";
import type { RawValue } from "../../src/cells/snapshot";
import { assessed } from "./assessed";

const valueOf = (rows: readonly (readonly RawValue[])[], indicator: string): number | null =>
  assessed(rows)(indicator).figure;

describe("names that begin with a number", () => {
  it.each([
    ["卡口", ["312国道卡口", "205国道卡口", "7号卡口"]],
    ["检查点位", ["2号点", "3号点", "9号点"]],
  ])("are no counts of points under %s", (head, names) => {
    const rows = [
      ["固定查控点位清单"],
      [head, "每日值守小时", "值守单位"],
      ...names.map((name) => [name, 24, "交警大队"]),
    ];
    expect(valueOf(rows, "checkPoints")).toBe(3);
    expect(valueOf(rows, "roundTheClockPoints")).toBe(3);
  });

  it("are no counts of projects", () => {
    const rows = [
      ["项目会审台账"],
      ["会次", "会审日期", "上会项目", "投资额（亿元）", "结论"],
      ["第1次", "2024-02-09", "3号地块项目", 2, "通过"],
      ["第2次", "2024-03-09", "5号厂房项目", 1, "不通过"],
      ["第3次", "2024-04-09", "8号线项目", 3, "通过"],
    ];
    expect(valueOf(rows, "projectsReviewed")).toBe(3);
    expect(valueOf(rows, "projectsPassed")).toBe(2);
  });

  it("leave numbers of pieces what they are", () => {
    const rows = [
      ["固定查控点位清单"],
      ["乡镇", "查控点位"],
      ["东河镇", "3个"],
      ["西岭镇", "2个点位"],
      ["北沟乡", "4处"],
    ];
    expect(valueOf(rows, "checkPoints")).toBe(9);
  });

  it("that run on are numbers of batches, and not how many there are", () => {
    const rows = (numbers: readonly number[], head = "抽检批次") => [
      ["煤质抽检台账"],
      ["抽检日期", "被检单位", head, "结论"],
      ...numbers.map((number, at) => [`2024-0${at + 1}-09`, `${"甲乙丙"[at] ?? ""}煤场`, number, "合格"]),
    ];
    expect(valueOf(rows([2024001, 2024002, 2024003]), "coalSamples")).toBe(3);
    expect(valueOf(rows([12, 13, 14]), "coalSamples")).toBe(3);
    // Said to be how many, or not one more each time.
    expect(valueOf(rows([12, 13, 14], "抽检批次数"), "coalSamples")).toBe(39);
    expect(valueOf(rows([12, 9, 14]), "coalSamples")).toBe(35);
  });
});
