/** A question which of several columns is meant: every answer leads on, and none of them is an answer too. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnswerSets, Question } from "../../src/account/question";
import type { RawValue } from "../../src/cells/snapshot";
import type { LedgerData } from "../../src/datasets/ledger";
import { ledgers } from "../../src/datasets/ledgers/catalogue";
import { readLedgers } from "../../src/datasets/read-ledgers";
import type { ColumnSpec, LedgerDeclaration } from "../../src/recognition/declare-ledger";
import { defaultSettings, type Settings } from "../../src/settings";
import { withAnswers } from "../../src/settings-answers";
import { nothingTaken, type Table } from "./ledger-bench";
import { book, snapshot } from "./sheet-snapshot";

const nameOf = ({ names }: ColumnSpec): string => names.find((name) => typeof name === "string") ?? "";

function cellOf({ kind, choices }: ColumnSpec, index: number): RawValue {
  if (kind === "number") return 10 + index;
  if (kind === "date") return `2024-${(index % 9) + 1}-15`;
  if (kind === "text") return `示例${index}号`;
  const words = Object.values(choices ?? {}).map(([first]) => first ?? "");
  return words[index % words.length] ?? "";
}

/** A list in which a column that it must have is called two things that nobody knows. */
function unsure(ledger: LedgerDeclaration, field: string, heads: readonly [string, string]): Table {
  const fields = Object.entries(ledger.columns);
  const row = (index: number): RawValue[] =>
    fields.flatMap(([own, { spec }]) =>
      own === field ? [cellOf(spec, index), cellOf(spec, index + 3)] : [cellOf(spec, index)],
    );
  const head = fields.flatMap(([own, { spec }]) => (own === field ? heads : [nameOf(spec)]));
  return [[`2024年${ledger.title["zh-CN"]}`], head, ...Array.from({ length: 6 }, (_, index) => row(index))];
}

const read = (table: Table, settings: Settings): LedgerData =>
  readLedgers(book(snapshot(table, { name: "台账" })), settings, nothingTaken);
const asked = (data: LedgerData): Question[] => (data.questions ?? []).filter(({ code }) => code === "whichColumn");
const taking = (settings: Settings, answer: AnswerSets): Settings =>
  withAnswers(settings, [answer], (sheet) => `{${sheet}}`);

const cases = ledgers.flatMap((ledger) =>
  Object.entries(ledger.columns)
    .filter(([, { spec }]) => spec.required && spec.names.length > 0)
    .map(([field]) => ({ ledger, field })),
);

/** How many questions follow each other, whatever is answered; a question that comes again fails. */
function depth(table: Table, settings: Settings, before: ReadonlySet<string>): number {
  const questions = asked(read(table, settings));
  return questions.reduce((most, one) => {
    const key = JSON.stringify([one.facts, one.answers]);
    expect(before.has(key), `asked again: ${key}`).toBe(false);
    const next = one.answers.map((answer) => depth(table, taking(settings, answer), new Set([...before, key])));
    return Math.max(most, 1 + Math.max(...next));
  }, 0);
}

describe("which column it is", () => {
  it("is never asked in a circle, whatever is answered", () => {
    let questions = 0;
    fc.assert(
      fc.property(fc.constantFrom(...cases), fc.constantFrom(["栏目甲", "栏目乙"], ["其一", "其二"]), (one, heads) => {
        const table = unsure(one.ledger, one.field, heads as [string, string]);
        questions += depth(table, defaultSettings, new Set());
      }),
      { numRuns: 60 },
    );
    expect(questions).toBeGreaterThan(0);
  });

  it("offers none of them, after which the column is missing and said to be", () => {
    const table: Table = [
      ["煤改电完成情况（户）"],
      ["乡镇", "计划户数", "9月完成", "10月完成"],
      ["甲镇", 100, 20, 30],
      ["乙镇", 150, 50, 60],
    ];
    const [question] = asked(read(table, defaultSettings));
    const none = question?.answers.at(-1);
    expect(none).toMatchObject({ column: "C、D", field: null });
    if (none === undefined) return;
    const data = read(table, taking(defaultSettings, none));
    expect(asked(data)).toEqual([]);
    expect(data.findings.map(({ code }) => code)).toContain("requiredColumnMissing");
    for (const answer of question?.answers.slice(0, -1) ?? []) {
      const chosen = read(table, taking(defaultSettings, answer));
      expect(asked(chosen)).toEqual([]);
      expect(chosen.tables[0]?.rows.map(({ values }) => values["done"])).toEqual(
        "column" in answer && answer.column === "C" ? [20, 50] : [30, 60],
      );
    }
  });
});
