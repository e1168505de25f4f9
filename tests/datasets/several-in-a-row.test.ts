/** One row that stands for several things, or for other rows, by what its words say. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RawValue } from "../../src/cells/snapshot";
import { assessed } from "./assessed";

const catering = (...rows: readonly (readonly RawValue[])[]) =>
  assessed([["餐饮油烟检查台账"], ["检查日期", "餐饮单位", "检查结果"], ...rows]);

describe("a row of several", () => {
  it("is as many as its outcomes come to", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 60 }),
        fc.boolean(),
        (good, bad, named) => {
          const name = named ? `老街餐饮单位${good + bad}家` : "老街沿线商户";
          const found = catering(
            ["2024-03-08", name, `合格${good}家，不合格${bad}家`],
            ["2024-04-09", "兴隆饭庄", "合格"],
          );
          const share = (100 * (good + 1)) / (good + bad + 1);
          expect(found("cateringInspections").figure).toBe(good + bad + 1);
          expect(found("cateringGoodShare").figure).toBeCloseTo(share, 0);
          expect(found.asked).toEqual([]);
        },
      ),
      { numRuns: 20 },
    );
  });

  it("is asked about where its name and its outcomes give two numbers", () => {
    const found = catering(
      ["2024-03-08", "老街餐饮单位9家", "合格11家，不合格1家"],
      ["2024-04-09", "兴隆饭庄", "合格"],
    );
    expect(found.asked).toEqual(["choiceWord"]);
  });

  it.each([
    ["开展交叉执法3次", 3],
    ["第3次交叉执法", 1],
    ["2024年第2次", 1],
    ["对3号工地交叉执法", 1],
  ])("is of so many events: %s", (name, count) => {
    const found = assessed([
      ["区域联席会议和交叉执法记录"],
      ["日期", "活动类型", "活动名称"],
      ["2024-05-08", "交叉执法", name],
    ]);
    expect(found("crossEnforcement").figure).toBe(count);
  });
});

describe("a row that is called by the names of others", () => {
  const heating = (...rows: readonly (readonly RawValue[])[]) =>
    assessed([["清洁取暖完成情况"], ["乡镇", "计划户数", "完成户数"], ...rows]);
  const amount = fc.integer({ min: 1, max: 400 });

  it("is their sum wherever it stands, and counts nothing", () => {
    fc.assert(
      fc.property(
        amount,
        amount,
        amount,
        fc.nat(3),
        fc.constantFrom("、", "和", "，"),
        (one, other, third, at, between) => {
          const rows: RawValue[][] = [
            ["河口镇", one + 5, one],
            ["石桥镇", other + 5, other],
            ["云水乡", third + 5, third],
          ];
          rows.splice(at, 0, [`河口镇${between}石桥镇`, one + other + 10, one + other]);
          const found = heating(...rows);
          expect(found("cleanHeatingHouseholds")).toEqual({
            figure: one + other + third,
            plan: one + other + third + 15,
          });
          expect(found.codes).not.toContain("totalDiffers");
        },
      ),
      { numRuns: 30 },
    );
  });

  it("is told where it is not what they come to", () => {
    const found = heating(["河口镇、石桥镇", 180, 166], ["河口镇", 100, 90], ["石桥镇", 80, 70], ["云水乡", 40, 30]);
    expect([found("cleanHeatingHouseholds").figure, found.codes.includes("totalDiffers")]).toEqual([190, true]);
  });

  it("is an entry where they have no rows", () => {
    expect(heating(["河口镇、石桥镇", 180, 166], ["云水乡", 40, 30])("cleanHeatingHouseholds").figure).toBe(196);
  });
});

it("what is less than a number is not of those that reach it", () => {
  const sites = (...areas: readonly RawValue[]) =>
    assessed([
      ["建筑施工工地台账"],
      ["工地名称", "建筑面积（平方米）"],
      ...areas.map((area, at) => [`${"甲乙丙丁戊己"[at] ?? ""}号工程`, area]),
    ])("largeSites").figure;
  expect(sites("不足3000", "不到0.3万", "近3000平方米", "约3000", "3000余", 3000)).toBe(3);
});
