/**
 * A law of every list: columns of numbers under the heading of a number, or called by it, are that number together.
 * None of them is taken for the whole, wherever it stands.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RawValue } from "../../src/cells/snapshot";
import { ledgers } from "../../src/datasets/ledgers/catalogue";
import type { LedgerData } from "../../src/datasets/ledger";
import type { ColumnSpec, LedgerDeclaration } from "../../src/recognition/declare-ledger";
import { isAdded } from "../../src/recognition/parts-of-number";
import { codes, column, readSheet, type Table } from "./ledger-bench";

const ROWS = 3;

interface Field {
  readonly ledger: LedgerDeclaration;
  readonly field: string;
  readonly spec: ColumnSpec;
}

const nameOf = ({ names }: ColumnSpec): string => names.find((name) => typeof name === "string") ?? "";

const fields: readonly Field[] = ledgers.flatMap((ledger) =>
  Object.entries(ledger.columns).flatMap(([field, { spec }]) =>
    isAdded(spec) && !/小时/.test(nameOf(spec)) ? [{ ledger, field, spec }] : [],
  ),
);

/** What stands in the other columns that such a list must have. */
function cellOf(spec: ColumnSpec, row: number): RawValue {
  switch (spec.kind) {
    case "text":
      return `示例${"甲乙丙丁"[row] ?? ""}${row + 1}`;
    case "date":
      return `2024-0${row + 1}-15`;
    case "choice":
      return Object.values(spec.choices ?? {})[0]?.[0] ?? "";
    case "number":
      return numbersFor(spec)(row);
  }
}

/** A column of the number: what its name says besides, and its cells. */
interface Drawn {
  readonly word: string;
  readonly cells: readonly number[];
}

/** @param isUnderHeading whether the number's name stands once over all of them, in its first cell only */
function listWith({ ledger, field }: Field, parts: readonly Drawn[], isUnderHeading: boolean): Table {
  const others = Object.entries(ledger.columns).filter(
    ([other, { spec }]) => other !== field && spec.required && !(spec.kind === "number" && spec.aspect === "done"),
  );
  const name = nameOf(ledger.columns[field]?.spec as ColumnSpec);
  const title = ledger.title["zh-CN"];
  const left = others.map(([, { spec }]) => nameOf(spec));
  const upper = parts.map((_, index) => (index === 0 ? name : ""));
  const head = isUnderHeading
    ? [
        [...left, ...upper],
        [...left.map(() => ""), ...parts.map(({ word }) => word)],
      ]
    : [[...left, ...parts.map(({ word }) => (word === "合计" ? `${name}合计` : `${word}${name}`))]];
  const body = Array.from({ length: ROWS }, (_, row) => [
    ...others.map(([, { spec }]) => cellOf(spec, row)),
    ...parts.map(({ cells }) => cells[row] ?? ""),
  ]);
  return [[`2024年${title}`], ...head, ...body];
}

/** What the rows of a list say of a number; null where it waits for an answer, or is absent. */
function read(data: LedgerData, { ledger, field }: Field): readonly (number | null)[] | null {
  const isAsked = (data.questions ?? []).some(({ code }) =>
    ["whichColumn", "whichDataset", "whichUnit"].includes(code),
  );
  if (isAsked || data.tables.length === 0) return null;
  if (data.tables[0]?.ledger !== ledger.id) throw new Error(`read as ${data.tables[0]?.ledger ?? "nothing"}`);
  const found = column(data, field).flat() as (number | null)[];
  return found.every((value) => value === null) ? null : found;
}

const numbersFor = ({ usual }: ColumnSpec): ((index: number) => number) => {
  const [least, most] = usual ?? [1, 1000];
  const middle = Math.sqrt(least * most);
  return (index) => Number((middle * (1 + index / 16)).toPrecision(6));
};

const sums = (parts: readonly Drawn[]): number[] =>
  Array.from({ length: ROWS }, (_, row) =>
    Number(parts.reduce((sum, { cells }) => sum + (cells[row] ?? 0), 0).toPrecision(12)),
  );

const WORDS = "甲乙丙丁东南西北山川松柏梅兰竹菊金银铜铁";
const words = fc
  .uniqueArray(fc.constantFrom(...WORDS), { minLength: 4, maxLength: 8 })
  .map((characters) =>
    Array.from(
      { length: Math.floor(characters.length / 2) },
      (_, index) => `${characters[2 * index]}${characters[2 * index + 1]}片`,
    ),
  );
const chances = fc.array(fc.nat(15), { minLength: 4 * ROWS, maxLength: 4 * ROWS });

describe("several columns of one number", () => {
  const PAIRS = [
    ["松山片", "柏水片"],
    ["居民", "非居民"],
    ["营运", "非营运"],
  ];
  const cases = fields.flatMap((one) => PAIRS.map((pair) => [one.ledger.id, one.field, pair.join("、"), one] as const));

  it.each(cases)("%s %s: its parts are added: %s", (_, __, pair, one) => {
    const of = numbersFor(one.spec);
    const parts = pair.split("、").map((word, part) => ({
      word,
      cells: [0, 1, 2].map((row) => of(part + 2 * row)),
    }));
    const data = readSheet(listWith(one, parts, true));
    const said = read(data, one);
    expect(said === null ? "asked" : said.map((value) => value?.toPrecision(8))).toEqual(
      sums(parts).map((value) => value.toPrecision(8)),
    );
    expect(codes(data)).toContain("columnsAddedUp");
  });

  it("are it together, or asked about; 合计 counts wherever it stands", () => {
    fc.assert(
      fc.property(
        fc.nat(fields.length - 1),
        words,
        chances,
        fc.option(fc.record({ at: fc.nat(4), word: fc.constantFrom("合计", "总计", "小计", "全部") }), { nil: null }),
        fc.boolean(),
        (which, names, drawn, total, isUnderHeading) => {
          const one = fields[which] as Field;
          const of = numbersFor(one.spec);
          const parts = names.map((word, part) => ({
            word,
            cells: [0, 1, 2].map((row) => of((drawn[part * ROWS + row] ?? 0) + part)),
          }));
          const sum = sums(parts);
          const columns: Drawn[] = [...parts];
          if (total !== null)
            columns.splice(Math.min(total.at, parts.length), 0, {
              word: isUnderHeading ? total.word : "合计",
              cells: sum,
            });
          const said = read(readSheet(listWith(one, columns, isUnderHeading)), one);
          if (said === null) return;
          expect(said.map((value) => value?.toPrecision(8))).toEqual(sum.map((value) => value.toPrecision(8)));
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe("under headings in any words for what is planned and done", () => {
  it.each([
    ["任务（户）", "完成（户）"],
    ["目标任务", "实际完成"],
    ["下达任务数", "累计完成数"],
    ["应改户数", "已改户数"],
    ["计划户数", "完成户数"],
  ])("%s | %s, the whole among the parts counts wherever it stands", (planned, done) =>
    fc.assert(
      fc.property(
        fc.constantFrom("合计", "小计", "总计"),
        fc.nat(2),
        fc.array(fc.nat(40), { minLength: 8, maxLength: 8 }),
        (word, at, drawn) => {
          const withWhole = <Cell>(cells: readonly Cell[], whole: Cell): Cell[] => [
            ...cells.slice(0, at),
            whole,
            ...cells.slice(at),
          ];
          const parts = withWhole(["煤改电", "煤改气"], word);
          const rows = [0, 1].map((row) =>
            [0, 1].map((side) => {
              const [one = 0, other = 0] = drawn.slice(4 * row + 2 * side).map((value) => value + 1);
              return withWhole([one, other], one + other);
            }),
          );
          const data = readSheet([
            ["2024年清洁取暖情况（户）"],
            ["乡镇", planned, "", "", done, "", ""],
            ["", ...parts, ...parts],
            ...rows.map((cells, row): RawValue[] => [row === 0 ? "东岳镇" : "西河镇", ...cells.flat()]),
          ]);
          expect(column(data, "planned", "done")).toEqual(rows.map((cells) => cells.map((side) => side[at])));
        },
      ),
      { numRuns: 20 },
    ),
  );
});
