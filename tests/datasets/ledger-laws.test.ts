import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RawValue } from "../../src/cells/snapshot";
import type { ColumnSpec, LedgerDeclaration } from "../../src/recognition/declare-ledger";
import { ledgers } from "../../src/datasets/ledgers/catalogue";
import { ledgersOf, readSheet, type Table } from "./ledger-bench";

const titleOf = (ledger: LedgerDeclaration): string => `2024年${ledger.title["zh-CN"]}`;
const nameOf = ({ names }: ColumnSpec): string => names.find((name) => typeof name === "string") ?? "";
const fieldsOf = (ledger: LedgerDeclaration) => Object.entries(ledger.columns);

/** What stands in a column of an entry, from a number that tells entries apart. */
function cellOf({ kind, choices }: ColumnSpec, index: number): RawValue {
  switch (kind) {
    case "number":
      return 10 + index;
    case "date":
      return `2024-${(index % 9) + 1}-15`;
    case "text":
      return `示例${index}号`;
    case "choice": {
      const words = Object.values(choices ?? {}).map(([first]) => first ?? "");
      return words[index % words.length] ?? "";
    }
  }
}

const bodyOf = (ledger: LedgerDeclaration, rows: number): RawValue[][] =>
  Array.from({ length: rows }, (_, index) => fieldsOf(ledger).map(([, { spec }]) => cellOf(spec, index)));
const headOf = (ledger: LedgerDeclaration): string[] => fieldsOf(ledger).map(([, { spec }]) => nameOf(spec));

const anyLedger = fc.constantFrom(...ledgers);

/** What other offices keep lists of. */
const foreignTitles = [
  ...["农村户厕改造进度表", "生活污水治理任务清单", "尾矿库治理台账", "规模养殖场粪污治理台账", "秸秆禁烧巡查台账"],
  ...["医疗废物检查台账", "湿地修复治理清单", "宾馆消防检查台账", "行政处罚案件台账", "加油站油罐改造台账"],
  ...["生活垃圾转运量统计", "噪声投诉处理台账", "饮用水源地整治清单", "危房改造完成情况", "自建房排查整治清单"],
];
/** Columns that half of all lists have. */
const genericHeads: readonly (readonly [string, (index: number) => RawValue])[] = [
  ["序号", (index) => index + 1],
  ["单位名称", (index) => `示例单位${index}`],
  ["企业名称", (index) => `示例企业${index}`],
  ["乡镇", (index) => `示例${index}镇`],
  ["计划户数", (index) => 100 + index],
  ["完成户数", (index) => 50 + index],
  ["数量", (index) => index + 1],
  ["面积（亩）", (index) => 20 + index],
  ["检查日期", (index) => `2024-3-${(index % 28) + 1}`],
  ["排查时间", (index) => `2024-4-${(index % 28) + 1}`],
  ["检查结果", (index) => (index % 2 === 0 ? "合格" : "不合格")],
  ["整治措施", () => "规范整治"],
  ["整治情况", (index) => (index % 2 === 0 ? "已完成" : "正在整治")],
  ["治理情况", (index) => (index % 3 === 0 ? "已治理" : "治理中")],
  ["改造内容", () => "设备更换"],
  ["完成情况", (index) => (index % 2 === 0 ? "已完成" : "未完成")],
  ["完成时间", (index) => `2024-5-${(index % 28) + 1}`],
  ["总投资（万元）", (index) => 300 + index],
  ["结论", () => "同意"],
  ["备注", () => ""],
];

describe("a claim needs the subject:", () => {
  it("a list of another subject feeds no ledger, whatever usual columns it has", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...foreignTitles),
        fc.shuffledSubarray([...genericHeads], { minLength: 3 }),
        fc.integer({ min: 2, max: 9 }),
        (title, columns, rows) => {
          const body = Array.from({ length: rows }, (_, index) => columns.map(([, cell]) => cell(index)));
          const data = readSheet([[title], columns.map(([head]) => head), ...body], { name: "台账" });
          expect([title, ledgersOf(data)]).toEqual([title, []]);
          expect(data.unused?.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("a ledger's own columns under a foreign title are no ledger's", () => {
    fc.assert(
      fc.property(anyLedger, fc.constantFrom(...foreignTitles), (ledger, title) => {
        fc.pre(ledger.breadth === "ownSubject");
        const data = readSheet([[title], headOf(ledger), ...bodyOf(ledger, 4)], { name: "台账" });
        expect([ledger.id, title, ledgersOf(data)]).toEqual([ledger.id, title, []]);
      }),
      { numRuns: 150 },
    );
  });
});

describe("one column never sinks a table:", () => {
  const changed = fc.tuple(anyLedger, fc.nat(), fc.constantFrom("栏目甲", "其它信息", ""));

  it("whichever column is called something else, the list is taken, asked about or accounted for", () => {
    fc.assert(
      fc.property(changed, ([ledger, at, name]) => {
        const column = at % fieldsOf(ledger).length;
        const head = headOf(ledger).map((own, index) => (index === column ? name : own));
        const data = readSheet([[titleOf(ledger)], head, ...bodyOf(ledger, 5)], { name: "台账" });
        const said = [...(data.questions ?? []), ...(data.unused ?? [])];
        expect(ledgersOf(data).includes(ledger.id) || said.length > 0).toBe(true);
      }),
      { numRuns: 250 },
    );
  });

  it("an optional column that holds something else is left out and told, and the rest is read", () => {
    fc.assert(
      fc.property(anyLedger, fc.nat(), (ledger, at) => {
        const typed = fieldsOf(ledger).flatMap(([, { spec }], index) =>
          !spec.required && (spec.kind === "number" || spec.kind === "date") ? [index] : [],
        );
        fc.pre(typed.length > 0);
        const column = typed[at % typed.length] ?? 0;
        const body = bodyOf(ledger, 5).map((row) =>
          row.map((cell, index) => (index === column ? "详见附件材料" : cell)),
        );
        const data = readSheet([[titleOf(ledger)], headOf(ledger), ...body], { name: "台账" });
        expect([ledger.id, ledgersOf(data)]).toEqual([ledger.id, [ledger.id]]);
        expect(data.findings.some(({ code }) => code === "columnUnreadable")).toBe(true);
      }),
      { numRuns: 80 },
    );
  });
});

describe("what is no entry changes nothing:", () => {
  it("headings with a numeral of their own between the rows", () => {
    fc.assert(
      fc.property(anyLedger, fc.integer({ min: 1, max: 4 }), (ledger, every) => {
        fc.pre(fieldsOf(ledger).length >= 3);
        const body = bodyOf(ledger, 9);
        const numbered = (rows: Table): Table => rows.map((row, index) => [index + 1, ...row]);
        const head = ["序号", ...headOf(ledger)];
        const parted = numbered(body).flatMap((row, index) =>
          index % every === 0 ? [[["一", "二", "三"][index % 3] ?? "一", "示例片区"], row] : [row],
        );
        const rows = (body: Table) =>
          readSheet([[titleOf(ledger)], head, ...body], { name: "台账" }).tables[0]?.rows.length;
        expect([ledger.id, rows(parted)]).toEqual([ledger.id, rows(numbered(body))]);
      }),
      { numRuns: 80 },
    );
  });
});

describe("nothing is left without a word:", () => {
  it("a sheet that holds something is taken, or said to be unused with the reason", () => {
    const cell = fc.oneof(
      fc.constant(""),
      fc.integer({ min: 0, max: 9999 }),
      fc.constantFrom("甲", "说明", "已完成", "合计"),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 }), (rows) => {
        fc.pre(rows.some((row) => row.some((value) => value !== "")));
        const data = readSheet(rows, { name: "随手记" });
        expect(data.tables.length + (data.unused?.length ?? 0)).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });
});
