/**
 * Small ledgers, changed as offices change them: what was read stays as it was, or what became of it is told. Nothing
 * is silently otherwise.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RawValue } from "../../src/cells/snapshot";
import { codes, column, ledgersOf, readSheet, type Table } from "./ledger-bench";

interface Drawn {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly RawValue[])[];
  /** The field that is compared, and the columns of its numbers. */
  readonly fields: readonly string[];
}

const drawn: readonly Drawn[] = [
  {
    title: "2024年清洁取暖改造任务清单",
    head: ["乡镇", "行政村", "计划户数", "完成户数"],
    rows: [
      ["柳泉镇", "东村", 120, 100],
      ["柳泉镇", "西村", 90, 80],
      ["石桥镇", "大王庄", 101, 96],
    ],
    fields: ["plan", "done"],
  },
  {
    title: "2024年燃煤锅炉淘汰清单",
    head: ["使用单位", "额定蒸发量（蒸吨）", "淘汰情况", "淘汰日期"],
    rows: [
      ["甲厂", 10, "已拆除", "2024-5-6"],
      ["乙厂", 6, "正在拆除", ""],
      ["丙厂", 4, "已拆除", "2024-6-8"],
    ],
    fields: ["tonnage", "state"],
  },
  {
    title: "裸露土地治理清单",
    head: ["地块名称", "治理面积（亩）", "治理情况", "完成日期"],
    rows: [
      ["A地", 30, "已完成", "2024-3-1"],
      ["B地", 20.5, "正在治理", ""],
      ["C地", 45, "已完成", "2024-4-1"],
    ],
    fields: ["area", "state"],
  },
  {
    title: "督察整改任务台账",
    head: ["序号", "整改任务", "责任单位", "整改时限", "完成情况"],
    rows: [
      [1, "示例任务甲", "县水利局", "2024年12月底前", "已完成"],
      [2, "示例任务乙", "县住建局", "2024年10月底前", "正在推进"],
      [3, "示例任务丙", "县林草局", "2025年6月底前", "尚未启动"],
    ],
    fields: ["task", "state"],
  },
];

type Mutation = (table: Drawn) => { readonly name?: string; readonly rows: Table };

const standing = ({ title, head, rows }: Drawn): Table => [[title], head, ...rows];
const withColumn = (head: string, cell: (index: number) => RawValue, at: number): Mutation => {
  const put = (row: readonly RawValue[], value: RawValue): RawValue[] => [...row.slice(0, at), value, ...row.slice(at)];
  return ({ title, head: heads, rows }) => ({
    rows: [[title], put(heads, head), ...rows.map((row, index) => put(row, cell(index)))],
  });
};
const wide = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const mutations: Readonly<Record<string, Mutation>> = {
  "a column of telephones": withColumn("联系电话", (index) => 13900000000 + index, 1),
  "a remark": withColumn("备注", () => "", 1),
  "last year's number": withColumn("上年完成户数", (index) => 7 + index, 2),
  "the columns the other way round": ({ title, head, rows }) => ({
    rows: [[title], [...head].reverse(), ...rows.map((row) => [...row].reverse())],
  }),
  "no title, the sheet named for it": ({ title, head, rows }) => ({ name: title, rows: [head, ...rows] }),
  "instructions above the header": (table) => ({
    rows: [
      [table.title],
      ["填报单位：某局"],
      ["填报说明：1.据实填写；"],
      ["2.单位用全称。"],
      table.head,
      ...table.rows,
    ],
  }),
  "the header printed again": ({ title, head, rows }) => ({
    rows: [[title], head, ...rows.slice(0, 1), head, ...rows.slice(1)],
  }),
  "blank rows and a signature": (table) => ({
    rows: [...standing(table), [], ["填表人：张某", "", "联系电话：0800-1231231"]],
  }),
  "numbers typed as text": (table) => ({
    rows: standing(table).map((row, index) =>
      index < 2 ? row : row.map((cell) => (typeof cell === "number" ? String(cell) : cell)),
    ),
  }),
  "numbers in full width": (table) => ({
    rows: standing(table).map((row, index) =>
      index < 2 ? row : row.map((cell) => (typeof cell === "number" ? wide(String(cell)) : cell)),
    ),
  }),
  "a foreign table below": (table) => ({
    rows: [...standing(table), [], ["农村户厕改造进度表"], ["乡镇", "计划户数", "完成户数"], ["城关镇", 300, 200]],
  }),
  "a foreign table beside": ({ title, head, rows }) => ({
    rows: [
      [title],
      [...head, "", "河流名称", "水质类别"],
      ...rows.map((row, index) => [...row, "", `示例河${index}`, "Ⅲ类"]),
    ],
  }),
  "headings in two lines": ({ title, head, rows }) => ({
    rows: [[title], head.map((text) => `${text.slice(0, 2)}\n${text.slice(2)}`), ...rows],
  }),
};

const read = ({ rows, name = "台账" }: ReturnType<Mutation>, { fields }: Drawn) => {
  const data = readSheet(rows, { name });
  const told = codes(data).filter((code) => code !== "numbersStoredAsText");
  const said = (data.questions?.length ?? 0) + (data.unused?.length ?? 0) + told.length;
  return { read: column(data, ...fields), ledgers: ledgersOf(data), said };
};

describe("a ledger that is changed in kind", () => {
  it.each(Object.entries(mutations))("reads as before, or tells: %s", (_, mutate) => {
    fc.assert(
      fc.property(fc.constantFrom(...drawn), (table) => {
        const before = read({ rows: standing(table) }, table);
        expect(before.ledgers.length).toBe(1);
        const after = read(mutate(table), table);
        if (after.said === 0) expect(after).toEqual({ ...before, said: 0 });
        else expect([[], before.read]).toContainEqual(after.read);
      }),
      { numRuns: 8 },
    );
  });
});
