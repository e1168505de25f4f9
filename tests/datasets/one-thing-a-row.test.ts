/** A law of lists whose rows name one thing each, by a key or by its own name: no number beside it makes it several. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RawValue } from "../../src/cells/snapshot";
import { assessed } from "./assessed";

interface List {
  readonly title: string;
  readonly heads: readonly string[];
  readonly row: (at: number) => readonly RawValue[];
  readonly indicator: string;
}

const lists: readonly List[] = [
  {
    title: "煤质抽检台账",
    heads: ["抽检日期", "被检单位", "样品编号", "检验结果"],
    row: (at) => [`2024-0${at + 1}-11`, `利民煤场${at}`, `YP-${at}`, "合格"],
    indicator: "coalSamples",
  },
  {
    title: "建筑施工工地台账",
    heads: ["工地名称", "建筑面积（平方米）", "自动喷淋"],
    row: (at) => [`${"甲乙丙丁戊"[at] ?? ""}号楼工程`, 4200, "有"],
    indicator: "sites",
  },
  {
    title: "老旧柴油货车淘汰台账",
    heads: ["注销日期", "号牌号码", "排放标准", "燃料种类"],
    row: (at) => [`2024-0${at + 1}-11`, `云E10${at}7`, "国三", "柴油"],
    indicator: "trucksScrapped",
  },
  {
    title: "餐饮油烟检查台账",
    heads: ["检查日期", "餐饮单位", "检查结果"],
    row: (at) => [`2024-0${at + 1}-11`, `老街饭馆${at}`, "合格"],
    indicator: "cateringInspections",
  },
];

const withNumbers = (
  { title, heads, row }: List,
  head: string,
  numbers: readonly number[],
  at: number,
): RawValue[][] => {
  const put = (cells: readonly RawValue[], cell: RawValue): RawValue[] => [
    ...cells.slice(0, at),
    cell,
    ...cells.slice(at),
  ];
  return [[title], put(heads, head), ...numbers.map((number, index) => put(row(index), number))];
};

describe("a row that names one thing", () => {
  it("is one, whatever number stands beside it", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...lists),
        fc.constantFrom("数量", "数量（吨）", "总数", "人员数量"),
        fc.array(fc.integer({ min: 2, max: 40 }), { minLength: 1, maxLength: 5 }),
        fc.nat(3),
        (list, head, numbers, at) => {
          const found = assessed(withNumbers(list, head, numbers, at));
          expect([list.indicator, head, found(list.indicator).figure]).toEqual([list.indicator, head, numbers.length]);
        },
      ),
    );
  });

  it.each([
    [
      "煤质抽检台账",
      ["抽检日期", "被检单位", "抽检批次", "检验结果"],
      ["2024-03-05", "利民煤场", 4, "合格"],
      "coalSamples",
    ],
    ["建筑施工工地台账", ["乡镇", "工地数量", "工程状态"], ["河口镇", 4, "在建"], "sites"],
    [
      "餐饮油烟检查台账",
      ["检查日期", "餐饮单位", "家次", "检查结果"],
      ["2024-03-05", "老街片区", 4, "合格"],
      "cateringInspections",
    ],
  ])("is several where its number is theirs: %s", (title, heads, row, indicator) => {
    expect(assessed([[title], heads, row])(indicator).figure).toBe(4);
  });

  it.each(["议题数", "会议议题数", "议程数"])("is one meeting, of however many items: %s", (head) => {
    const found = assessed([
      ["2024年生态环境保护会议台账"],
      ["会议日期", "会议名称", "会议类型", head],
      ["2024-01-12", "县委常委会第2次会议", "县委常委会", 5],
      ["2024-02-20", "县政府常务会第4次会议", "政府常务会", 3],
      ["2024-03-08", "整改工作例会", "例会", 4],
    ]);
    expect(found("meetings").figure).toBe(3);
  });
});
