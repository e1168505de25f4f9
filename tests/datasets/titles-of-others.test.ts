/** A law of tables whose titles name no list: columns alone make them none where the title is of another thing. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RawValue } from "../../src/cells/snapshot";
import { assessedSheets } from "./assessed";
import { readSheet, sum } from "./ledger-bench";

const coal: readonly (readonly RawValue[])[] = [
  ["煤质抽检台账"],
  ["抽检日期", "被检单位", "样品编号", "检验结果"],
  ["2024-02-03", "东风煤场", "M-01", "合格"],
  ["2024-03-09", "利民煤店", "M-02", "不合格"],
];
const samplesOf = (title: string): readonly (readonly RawValue[])[] => [
  [title],
  ["抽检日期", "被检单位", "样品编号", "检验结果"],
  ["2024-04-11", "甲门市部", "Y-07", "合格"],
  ["2024-05-15", "乙门市部", "Y-08", "合格"],
  ["2024-05-16", "丙门市部", "Y-09", "不合格"],
];
const vehiclesOf = (title: string, day: string): readonly (readonly RawValue[])[] => [
  [title],
  [day, "号牌号码", "车辆类型", "燃料种类", "排放标准"],
  ["2024-03-02", "云A10001", "重型货车", "柴油", "国三"],
  ["2024-04-02", "云A10002", "中型货车", "柴油", "国三"],
];

describe("a table whose title names no list", () => {
  it("is no list of samples of coal, whatever else was sampled", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("雨伞", "凉皮", "涂料", "茶叶", "门窗", "毛巾", "豆腐"),
        fc.constantFrom("检测结果汇总", "检验结果统计", "抽检结论汇总表", "质量检测情况"),
        (thing, kind) => {
          const found = assessedSheets({ 煤质: coal, 其他: samplesOf(`2024年${thing}${kind}`) });
          expect([thing, kind, found("coalSamples").figure]).toEqual([thing, kind, 2]);
        },
      ),
    );
  });

  it("is asked about where its columns say two lists alike", () => {
    const found = assessedSheets({ 车: vehiclesOf("2024年渣土车登记表", "日期") });
    expect(found("trucksScrapped").figure).toBeNull();
    expect(found.asked).toContain("whichDataset");
  });

  it("keeps what happened on the days that its column names", () => {
    const found = assessedSheets({ 车: vehiclesOf("货运车辆推广登记", "注册日期") });
    expect(found("trucksScrapped").figure).toBeNull();
  });
});

describe("a table without a title beside one that the sheet's name names", () => {
  const BESIDE = ["乡镇", "改厕计划户数", "改厕完成户数"];
  it.each([
    ["of villages", ["乡镇", "村名", "年度任务（户）", "累计完成（户）"], ["石岗镇", "新林村", 342, 68]],
    ["of townships", ["乡镇", "计划户数（户）", "累计完成（户）"], ["石岗镇", 342, 68]],
  ])("is of something else where its columns say so: heating %s beside latrines", (_, head, row) => {
    const rows = [
      [...head, "", ...BESIDE],
      [...row, "", "青龙镇", 300, 200],
      [...row.map((cell) => (cell === "石岗镇" ? "石湖乡" : cell)), "", "白河镇", 150, 90],
    ];
    const data = readSheet(rows, { name: "2024年农村清洁取暖完成情况" });
    expect(sum(data, "done")).toBe(136);
    expect(sum(data, "planned")).toBe(684);
  });
});
