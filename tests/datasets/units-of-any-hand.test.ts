/** A law of units: in whatever brackets, signs or places an office writes one, it is that unit. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unitsInHeader, unitsInTitle } from "../../src/tables/units";

const kinds = [
  ["area", ["平方米", "亩", "公顷", "万平方米"]],
  ["mass", ["吨", "万吨", "千克"]],
  ["money", ["元", "万元", "亿元"]],
] as const;
const unitOfKind = fc
  .constantFrom(...kinds)
  .chain(([family, units]) => fc.record({ family: fc.constant(family), unit: fc.constantFrom(...units) }));
const brackets = ["()", "（）", "[]", "【】", "〔〕", "〖〗", "〈〉", "《》", "「」", "｛｝"] as const;

describe("a unit", () => {
  it("in any brackets of a head", () => {
    fc.assert(
      fc.property(unitOfKind, fc.constantFrom(...brackets), fc.constantFrom("治理量", "数额"), (one, around, head) => {
        const { express } = unitsInHeader(`${head}${around.charAt(0)}${one.unit}${around.charAt(1)}`, one.family);
        expect(express.map(({ name }) => name)).toEqual([one.unit]);
      }),
    );
  });

  it.each([
    ["治理面积（×10⁴㎡）", "area", "万平方米"],
    ["耗煤量（×10⁴t）", "mass", "万吨"],
    ["投资（万）", "money", "万元"],
    ["投资（亿）", "money", "亿元"],
    ["投资（万元人民币）", "money", "万元"],
    ["投资（人民币万元）", "money", "万元"],
    ["投资（￥万）", "money", "万元"],
    ["投资（RMB万元）", "money", "万元"],
    ["投资（万人民币）", "money", "万元"],
    ["治理面积（以公顷计）", "area", "公顷"],
    ["治理面积（公顷数）", "area", "公顷"],
    ["修补面积（平米数）", "area", "平方米"],
    ["罚款（元整）", "money", "元"],
  ])("of a head %s", (head, family, name) => {
    expect(unitsInHeader(head, family).express.map((unit) => unit.name)).toEqual([name]);
  });

  it.each([
    ["投资额/万", "money", "万元"],
    ["投资-万元人民币", "money", "万元"],
  ])("behind a mark: %s", (head, family, name) => {
    expect(unitsInHeader(head, family).trailing?.name).toBe(name);
  });

  it.each(["单位 平方米", "平方米", "单位：平方米", "[单位：平方米]", "单位-平方米", "面积：平方米", "《平方米》"])(
    "over a table: %s",
    (corner) => {
      expect(unitsInTitle(`裸露土地治理清单 ${corner}`, "area").map(({ name }) => name)).toContain("平方米");
    },
  );

  it("is none in an office's name", () => {
    expect(unitsInTitle("裸露土地治理清单 填报单位 城管局", "area")).toEqual([]);
  });
});
