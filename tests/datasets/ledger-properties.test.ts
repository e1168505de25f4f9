import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RawValue } from "../../src/cells/snapshot";
import { readLedgers } from "../../src/datasets/read-ledgers";
import { defaultSettings } from "../../src/settings";
import { ledgersOf, multiset, nothingTaken, readSheet, readSheets, type Table } from "./ledger-bench";
import { book, snapshot } from "./sheet-snapshot";

interface Ledger {
  readonly title: string;
  readonly head: readonly string[];
  /** An entry from a number that tells it from the others and some chance. */
  readonly row: (index: number, chance: readonly number[]) => readonly RawValue[];
  readonly numeric: readonly number[];
}

const pick = <Value>(values: readonly Value[], chance: number): Value => values[chance % values.length] as Value;

const ledgers: readonly Ledger[] = [
  {
    title: "2021年裸露土地治理清单",
    head: ["地块位置", "治理面积（亩）", "治理措施", "治理情况", "完成日期"],
    numeric: [1],
    row: (index, [a = 0, b = 0, c = 0]) => [
      `示例地块${index}`,
      (a % 900) / 10 + 1,
      pick(["绿化", "抑尘网", "抑尘剂"], b),
      pick(["已治理", "正在治理", "未治理"], c),
      `2021-${(a % 12) + 1}-${(b % 28) + 1}`,
    ],
  },
  {
    title: "企业治理改造台账",
    head: ["企业名称", "改造类型", "台数", "锅炉吨位（蒸吨）", "完成情况", "完成日期"],
    numeric: [2, 3],
    row: (index, [a = 0, b = 0, c = 0]) => [
      `示例企业${index}`,
      pick(["低氮改造", "提标改造", "LDAR"], a),
      (b % 4) + 1,
      (c % 70) + 1,
      pick(["已完成", "改造中"], b),
      `2021年${(c % 12) + 1}月`,
    ],
  },
  {
    title: "超标数据推送督办台账",
    head: ["推送日期", "企业名称", "超标因子", "超标小时数", "处理结果", "处罚金额（万元）"],
    numeric: [3, 5],
    row: (index, [a = 0, b = 0, c = 0]) => [
      `2021年${(a % 12) + 1}月${(b % 28) + 1}日`,
      `示例企业${index}`,
      pick(["NOx", "颗粒物"], c),
      (c % 24) + 1,
      pick(["剔除", "立案处罚"], a),
      (b % 3000) / 100,
    ],
  },
  {
    title: "农村清洁取暖完成情况",
    head: ["乡镇", "计划户数", "完成户数"],
    numeric: [1, 2],
    row: (index, [a = 0, b = 0]) => [`示例乡${index}`, (a % 500) + 500, b % 500],
  },
];

const entries = fc.tuple(
  fc.constantFrom(...ledgers),
  fc.array(fc.array(fc.nat(10_000), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 25 }),
);
const bodyOf = (ledger: Ledger, chances: readonly (readonly number[])[]): RawValue[][] =>
  chances.map((chance, index) => [...ledger.row(index, chance)]);
const values = (rows: Table, name = "台账"): string[] =>
  multiset(readSheet(rows, { name }).tables.flatMap((table) => table.rows));
const plain = (ledger: Ledger, body: Table): Table => [[ledger.title], ledger.head, ...body];
const sums = (ledger: Ledger, body: Table, label: string): RawValue[] =>
  ledger.head.map((_, column) =>
    ledger.numeric.includes(column)
      ? Number(body.reduce((sum, row) => sum + Number(row[column]), 0).toPrecision(12))
      : column === 0
        ? label
        : "",
  );

describe("however a ledger lies, its values are the same:", () => {
  it("rows shuffled", () => {
    fc.assert(
      fc.property(entries, fc.nat(), ([ledger, chances], seed) => {
        const body = bodyOf(ledger, chances);
        const shuffled = body
          .map((row, index) => ({ row, key: ((index + 1) * 7919 + seed) % 104_729 }))
          .sort((a, b) => a.key - b.key)
          .map(({ row }) => row);
        expect(values(plain(ledger, shuffled))).toEqual(values(plain(ledger, body)));
      }),
      { numRuns: 60 },
    );
  });

  it("columns shuffled, with a column that nobody knows between them", () => {
    fc.assert(
      fc.property(entries, fc.nat(), ([ledger, chances], seed) => {
        const body = bodyOf(ledger, chances);
        const order = [...ledger.head.keys(), -1]
          .map((column) => ({ column, key: ((column + 2) * 7919 + seed) % 104_729 }))
          .sort((a, b) => a.key - b.key)
          .map(({ column }) => column);
        const moved = (row: readonly RawValue[], other: RawValue): RawValue[] =>
          order.map((column) => (column < 0 ? other : (row[column] ?? "")));
        expect(
          values([[ledger.title], moved(ledger.head, "天气情况"), ...body.map((row) => moved(row, "晴"))]),
        ).toEqual(values(plain(ledger, body)));
      }),
      { numRuns: 60 },
    );
  });

  it("split over two sheets, or over two tables of one", () => {
    fc.assert(
      fc.property(entries, fc.nat(), ([ledger, chances], at) => {
        const body = bodyOf(ledger, chances);
        const cut = (at % (body.length - 1)) + 1;
        const [first, second] = [plain(ledger, body.slice(0, cut)), plain(ledger, body.slice(cut))];
        const expected = values(plain(ledger, body));
        expect(multiset(readSheets({ 上: first, 下: second }).tables.flatMap(({ rows }) => rows))).toEqual(expected);
        expect(values([...first, [], [`${ledger.title}（二）`], ...second.slice(1)])).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it("with 小计 after every few rows and 合计 at the foot or the head, all of which add up", () => {
    fc.assert(
      fc.property(
        entries,
        fc.integer({ min: 1, max: 6 }),
        fc.boolean(),
        fc.boolean(),
        ([ledger, chances], size, totalFirst, subtotalsFirst) => {
          const body = bodyOf(ledger, chances);
          const groups = Array.from({ length: Math.ceil(body.length / size) }, (_, index) =>
            body.slice(index * size, (index + 1) * size),
          );
          const grouped = groups.flatMap((group) =>
            subtotalsFirst ? [sums(ledger, group, "小 计"), ...group] : [...group, sums(ledger, group, "小 计")],
          );
          const total = sums(ledger, body, "合  计");
          const data = readSheet(
            [[ledger.title], ledger.head, ...(totalFirst ? [total, ...grouped] : [...grouped, total])],
            { name: "台账" },
          );
          expect(multiset(data.tables.flatMap(({ rows }) => rows))).toEqual(values(plain(ledger, body)));
          expect(data.findings.filter(({ code }) => code === "totalDiffers")).toEqual([]);
          expect(data.tables[0]?.totals).toHaveLength((groups.length + 1) * ledger.numeric.length);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("with the header, and the title, printed again on every page", () => {
    fc.assert(
      fc.property(entries, fc.integer({ min: 1, max: 8 }), fc.boolean(), ([ledger, chances], size, titled) => {
        const body = bodyOf(ledger, chances);
        const pages = Array.from({ length: Math.ceil(body.length / size) }, (_, index) =>
          body.slice(index * size, (index + 1) * size),
        );
        const data = readSheet(
          [
            [ledger.title],
            ledger.head,
            ...pages.flatMap((page, index) =>
              index === 0 ? page : [...(titled ? [[ledger.title]] : []), ledger.head, ...page],
            ),
          ],
          { name: "台账" },
        );
        expect(data.tables).toHaveLength(1);
        expect(multiset(data.tables.flatMap(({ rows }) => rows))).toEqual(values(plain(ledger, body)));
      }),
      { numRuns: 60 },
    );
  });

  it("numbers as text, blank rows between, moved down and to the right, with notes beneath", () => {
    fc.assert(
      fc.property(entries, fc.nat(6), fc.nat(4), ([ledger, chances], down, right) => {
        const body = bodyOf(ledger, chances);
        const dressed = [
          [ledger.title],
          ["填报单位：示例局", "", "截至2021年12月"],
          ledger.head,
          ...body.flatMap((row, index) => (index % 3 === 2 ? [[], row.map(String)] : [row.map(String)])),
          [],
          ["注：以上数据截至12月15日。"],
          ["填表人：示例甲", "", "审核人：示例乙"],
        ];
        const moved = [
          ...Array.from({ length: down }, (): RawValue[] => []),
          ...dressed.map((row) => (row.length === 0 ? [] : [...Array<RawValue>(right).fill(""), ...row])),
        ];
        expect(values(moved)).toEqual(values(plain(ledger, body)));
      }),
      { numRuns: 60 },
    );
  });
});

describe("months across", () => {
  const use = fc.array(fc.array(fc.integer({ min: 1000, max: 99_999 }), { minLength: 12, maxLength: 12 }), {
    minLength: 1,
    maxLength: 8,
  });

  it("are what they are when they lie down, in 吨 or 万吨, whatever the row totals beside them", () => {
    fc.assert(
      fc.property(use, fc.boolean(), fc.boolean(), (amounts, inTonnes, totals) => {
        const months = Array.from({ length: 12 }, (_, index) => `${index + 1}月`);
        const shown = (hundredths: number): number => (inTonnes ? hundredths * 100 : hundredths / 100);
        const total = (row: readonly number[]): number => row.reduce((sum, value) => sum + value, 0);
        const wide = [
          [`2021年工业企业煤炭消费情况（单位：${inTonnes ? "吨" : "万吨"}）`],
          ["企业名称", ...months, ...(totals ? ["合计", "月均", "同比增减"] : [])],
          ...amounts.map((row, index) => [
            `示例企业${index}`,
            ...row.map(shown),
            ...(totals ? [shown(total(row)), shown(total(row)) / 12, "5%"] : []),
          ]),
        ];
        const long = [
          ["2021年工业企业煤炭消费情况"],
          ["企业名称", "月份", "煤炭消费量（万吨）"],
          ...amounts.flatMap((row, index) =>
            row.map((value, month) => [`示例企业${index}`, `${month + 1}月`, value / 100]),
          ),
        ];
        const data = readSheet(wide);
        expect(ledgersOf(data)).toEqual(["coalUse"]);
        expect(multiset(data.tables.flatMap(({ rows }) => rows))).toEqual(values(long, "Sheet1"));
        expect(data.findings).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

it("the same workbook gives the same ledgers, to the byte", () => {
  const workbook = book(
    snapshot(
      [
        ["检查日期", "餐饮单位", "检查结果"],
        ["2021-5-6", "示例餐厅01", "合格"],
      ],
      { name: "餐饮" },
    ),
  );
  expect(JSON.stringify(readLedgers(workbook, defaultSettings, nothingTaken))).toBe(
    JSON.stringify(readLedgers(workbook, defaultSettings, nothingTaken)),
  );
});
