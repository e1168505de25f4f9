/** 月报·验算: what its formulas say, and that they find out what is wrong. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar/day";
import { sheetName, type CellRef } from "../../src/cells/address";
import type { RawValue, WorkbookSnapshot } from "../../src/cells/snapshot";
import { writeReport } from "../../src/excel/run-report";
import type { FigurePart, FigureRows } from "../../src/indicators/ledgers/figure-rows";
import { LedgerRow } from "../../src/datasets/ledger";
import { cellsChanged } from "../../src/preview/host/recalculate";
import type { Workbook } from "../../src/preview/workbook/workbook";
import { ledgerFormula } from "../../src/report/formulas/ledger-formulas";
import { rangesOf, sourceCells } from "../../src/report/formulas/source-cells";
import { sheetNames } from "../../src/report/report-input";
import { openSmallSample, withOffice } from "../excel/office-bench";
import { severalCounties } from "../goldens/workbooks/several-counties";

const sheet = sheetName("台账");

/** One sheet, from A1. */
const snapshot = (values: readonly (readonly RawValue[])[]): WorkbookSnapshot => ({
  name: "台账.xlsx",
  sheets: [
    {
      id: "{1}",
      name: sheet,
      visibility: "Visible",
      top: 0,
      left: 0,
      values,
      formats: [],
      headText: [],
      hasHiddenRows: false,
      hasHiddenColumns: false,
    },
  ],
});

/** A row of the sheet whose fields stand in A, B, C. */
const row = (at: number, values: LedgerRow["values"], cells = Object.keys(values)): LedgerRow =>
  LedgerRow.of({
    values,
    part: 0,
    at: { sheet, top: at, bottom: at, left: 0, right: 9 },
    cells: Object.fromEntries(cells.map((field, column): [string, CellRef] => [field, { sheet, row: at, column }])),
  });

const single = (part: Partial<FigurePart> & Pick<FigurePart, "rows" | "among">): FigureRows => ({
  how: "single",
  parts: [{ statistic: "count", field: null, where: {}, asOf: null, ...part }],
});

describe("a figure's formula", () => {
  const done = { state: { oneOf: ["done"] } };
  const [first, second, third] = [
    row(0, { name: "甲", state: "done", amount: 3 }),
    row(1, { name: "乙", state: "underway", amount: 4 }),
    row(2, { name: "丙", state: "done", amount: 5 }),
  ];
  const rows = [first, second, third];

  it.each<{
    readonly name: string;
    readonly cells: readonly (readonly RawValue[])[];
    readonly figure: FigureRows;
    readonly says: unknown;
  }>([
    {
      name: "counts by the words that stand there",
      cells: [
        ["甲", "已完成", 3],
        ["乙", "在建", 4],
        ["丙", "完成*", 5],
      ],
      figure: single({ rows: [first, third], among: rows, where: done }),
      says: { text: `=COUNTIFS('台账'!B1:B3,"=已完成")+COUNTIFS('台账'!B1:B3,"=完成~*")` },
    },
    {
      name: "names the rows where one word stands for two states",
      cells: [
        ["甲", "见附件", 3],
        ["乙", "见附件", 4],
        ["丙", "见附件", 5],
      ],
      figure: single({ rows: [first, third], among: rows, where: done }),
      says: { text: "=COUNTA('台账'!A1,'台账'!A3)", notes: [{ code: "rowsNamed" }] },
    },
    {
      name: "sums in another unit, past words between",
      cells: [
        ["甲", "x", 30000],
        ["乙", "x", "停产"],
        ["丙", "x", 50000],
      ],
      figure: single({
        statistic: "sum",
        field: "amount",
        rows: [first, third],
        among: [first, third],
      }),
      says: { text: "=SUM('台账'!C1:C3)*0.0001", notes: [{ code: "converted", factor: 0.0001 }] },
    },
    {
      name: "does not sum numbers kept as text",
      cells: [
        ["甲", "x", "3"],
        ["乙", "x", 4],
        ["丙", "x", 5],
      ],
      figure: single({ statistic: "sum", field: "amount", rows, among: rows }),
      says: { unsaid: "numbersAsText" },
    },
    {
      name: "does not take another number for the figure's",
      cells: [
        ["甲", "x", 3],
        ["乙", "x", 4],
        ["丙", "x", 6],
      ],
      figure: single({ statistic: "sum", field: "amount", rows, among: rows }),
      says: { unsaid: "noCellOfItsOwn" },
    },
    {
      name: "does not tell names apart where 同上 stands",
      cells: [["甲"], ["同上"], ["丙"]],
      figure: single({
        statistic: "distinct",
        field: "name",
        rows: [first, row(1, { name: "甲" }), third],
        among: rows,
      }),
      says: { unsaid: "ruleBeyondWords" },
    },
    {
      name: "counts no row twice that shares a cell",
      cells: [["甲"], [""], ["丙"]],
      figure: single({ rows: [first, row(1, { name: "甲" }).with({ cells: first.cells })], among: rows }),
      says: { unsaid: "sharedCell" },
    },
    {
      name: "is none for another year's rows",
      cells: [],
      figure: single({ rows: [], among: [] }),
      says: { unsaid: "noRows" },
    },
  ])("$name", ({ cells, figure, says }) => {
    expect(ledgerFormula(figure, 1, sourceCells(snapshot(cells)))).toMatchObject(says as object);
  });
});

it("ranges hold exactly the cells that they are made of", () => {
  const place = fc.record({ row: fc.nat(12), column: fc.nat(4) });
  const places = fc.uniqueArray(place, { selector: ({ row: down, column }) => `${down},${column}`, minLength: 1 });
  fc.assert(
    fc.property(places, (given) => {
      const cells = given.map((one): CellRef => ({ sheet, ...one }));
      const covered = (rangesOf(cells) ?? []).flatMap(({ top, bottom, left, right }) =>
        Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, index) => {
          const width = right - left + 1;
          return `${top + Math.floor(index / width)},${left + (index % width)}`;
        }),
      );
      expect(covered.sort()).toEqual(cells.map(({ row: down, column }) => `${down},${column}`).sort());
    }),
  );
});

interface Verdicts {
  /** The verdict in each line of the table. */
  readonly words: readonly unknown[];
}

async function verdicts(): Promise<Verdicts> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheetNames.formulas).getUsedRange();
    range.load("values");
    await context.sync();
    const values = range.values as RawValue[][];
    return { words: values.map((cells) => cells[7]).filter((word) => /^[✓✗]/.test(String(word))) };
  });
}

/** The number at a place of a bureau's sheet, typed over. */
function typeOver(workbook: Workbook, name: string, at: { readonly row: number; readonly column: number }): void {
  const changed = workbook.sheetByName(name);
  const content = changed?.cell(at.row, at.column);
  if (!changed || typeof content?.value !== "number") throw new Error(`no number at ${name}`);
  changed.setCell(at.row, at.column, { ...content, value: content.value + 1000 });
  cellsChanged(workbook, changed, { top: at.row, bottom: at.row, left: at.column, right: at.column });
}

describe("the written page", () => {
  const generatedAt = "2021-12-16 09:30";
  it("agrees with every figure, in the layouts of several counties", async () => {
    await withOffice(severalCounties(), async () => {
      await writeReport({ month: null, until: dayOf(2026, 4, 10), generatedAt }, { checkFormulas: true });
      const { words } = await verdicts();
      expect(words.length).toBeGreaterThan(0);
      expect(words.filter((word) => word !== "✓ 一致")).toEqual([]);
    });
  });

  it("agrees with every figure, and no longer where a cell is changed", async () => {
    const workbook = openSmallSample();
    await withOffice(workbook, async () => {
      await writeReport({ month: null, until: dayOf(2021, 12, 15), generatedAt }, { checkFormulas: true });
      const before = await verdicts();
      expect(before.words.length).toBeGreaterThan(50);
      expect(before.words.filter((word) => word !== "✓ 一致")).toEqual([]);
      typeOver(workbook, "2021年", { row: 40, column: 1 });
      const after = await verdicts();
      expect(after.words.filter((word) => word === "✗ 不一致").length).toBeGreaterThanOrEqual(4);
    });
  });
});
