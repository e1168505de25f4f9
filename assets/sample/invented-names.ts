/**
 * Who occurs in the sample: enterprises, people, roads and townships that exist nowhere, the same ones in every ledger.
 */

export const PLACE = "示例市";
export const PREFECTURE = "示例州";

/** Industry → how many enterprises the city has of it. Numbers run through: 焦化 are 001–005, 铸造 006–011 … */
const industries = {
  焦化: 5,
  铸造: 6,
  水泥: 3,
  火电: 5,
  化工: 10,
  石灰窑: 4,
  砖瓦窑: 6,
  炭素: 3,
  电石: 3,
  有色金属压延: 4,
  预拌混凝土: 8,
  煤炭洗选: 7,
  供热: 14,
  污水处理: 4,
  包装印刷: 22,
  家具制造: 16,
  汽车维修: 40,
  表面喷涂: 12,
} as const;

export type Industry = keyof typeof industries;

const names = new Map<Industry, readonly string[]>();
let numbered = 0;
for (const [industry, count] of Object.entries(industries) as [Industry, number][]) {
  const first = numbered + 1;
  names.set(
    industry,
    Array.from({ length: count }, (_, index) => `示例企业${String(first + index).padStart(3, "0")}`),
  );
  numbered += count;
}

export interface InventedEnterprise {
  readonly name: string;
  readonly industry: Industry;
}

/** The first enterprises of an industry; all of them where no number is given. */
export function enterprisesOf(industry: Industry, count: number = industries[industry]): InventedEnterprise[] {
  const known = names.get(industry) ?? [];
  if (count > known.length) throw new Error(`the sample has only ${known.length} enterprises of ${industry}`);
  return known.slice(0, count).map((name) => ({ name, industry }));
}

export const townships = [
  "示例镇",
  "东示例镇",
  "西示例镇",
  "南示例乡",
  "北示例乡",
  "示例湖镇",
  "示例泉乡",
  "示例山乡",
] as const;

export const roads = [
  "示例大街",
  "示例东路",
  "示例西路",
  "示例北路",
  "示例南路",
  "天示路",
  "迎示街",
  "园区一路",
  "园区二路",
  "团结示例路",
] as const;

export const countyRoads = [
  "X901线示例段",
  "X902线示例段",
  "Y911线示例段",
  "园区南北主干道",
  "Y915线示例段",
  "Z920线示例段",
] as const;

export const people = ["张示例", "李示例", "王示例", "赵示例", "陈示例", "马示例"] as const;

export const numberedName = (name: string, index: number): string => `${name}${String(index + 1).padStart(2, "0")}`;
