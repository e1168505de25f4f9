/**
 * No question leaves plain a figure that its answer could change: over lists of every kind, two in a book, of which
 * one is called and laid out so that something of it must be asked.
 */
import { describe, expect, it } from "vitest";
import type { RawValue } from "../../../src/cells/snapshot";
import { standingsOf } from "../../../src/indicators/ledgers/progress";
import { monthlyReport, type MonthlyReport } from "../../../src/monthly-report";
import { defaultSettings, type Settings } from "../../../src/settings";
import { withAnswers } from "../../../src/settings-answers";
import { Draw } from "../air/drawn-workbook";
import { book, snapshot } from "../sheet-snapshot";
import { drawSheet, type DrawnSheet } from "./draw-sheet";
import type { DrawnColumn, DrawnList, Frame } from "./drawn-list";
import { lists } from "./drawn-lists";

/** Words before a title that make one ask whether it is the list: another part of the trade's, or how far it is. */
const BEFORE_TITLE = ["招商引资", "正在实施的", "退出", "拟", "农村饮水"];
const QUALIFIERS: readonly (readonly [string, string])[] = [
  ["乡镇", "县级"],
  ["省级", "国家"],
  ["白班", "夜班"],
];

type Bend = "title" | "columns" | "unit" | "word";
const bends: readonly Bend[] = ["title", "columns", "unit", "word"];

const otherCells = ({ role, cells }: DrawnColumn): readonly RawValue[] =>
  cells.map((cell, index) => (role === "amount" ? Number(cell) + 3 + index : (cells[cells.length - 1 - index] ?? "")));

/** A column of the list under two names of one kind, with other cells. */
function twice({ draw }: Frame, column: DrawnColumn): DrawnColumn[] {
  const [first, second] = draw.of(QUALIFIERS);
  const [name = ""] = column.called;
  return [
    { ...column, called: [`${first}${name}`] },
    { ...column, called: [`${second}${name}`], cells: otherCells(column) },
  ];
}

const strangeWord = (column: DrawnColumn): DrawnColumn => ({
  ...column,
  cells: column.cells.map((cell, index) => (index === 0 ? "待定" : cell)),
});

/** Amounts that no list of the kind has in its usual unit, and no word of another. */
const smallAmounts = ({ role, needed, called, cells }: DrawnColumn): DrawnColumn => ({
  role,
  needed,
  called: called.map((name) => name.replace(/[(（].*[)）]/, "")),
  cells: cells.map((cell) => (typeof cell === "number" ? cell / 10_000 : cell)),
});

function bent(list: DrawnList, bend: Bend, frame: Frame): DrawnList {
  const { draw } = frame;
  const one = draw.number(list.columns.length);
  const roles: readonly string[] = bend === "word" ? ["choice", "state"] : bend === "unit" ? ["amount"] : [];
  const columns = list.columns.flatMap((column, index): DrawnColumn[] => {
    if (bend === "columns" && index === one && column.role !== "name") return twice(frame, column);
    if (bend === "word" && roles.includes(column.role)) return [strangeWord(column)];
    if (bend === "unit" && roles.includes(column.role)) return [smallAmounts(column)];
    return [column];
  });
  const titles = bend === "title" ? list.titles.map((title) => `${draw.of(BEFORE_TITLE)}${title}`) : list.titles;
  return { ...list, columns, titles, sheets: ["表二"] };
}

/** By indicator: its figure, and whether it waits. */
const figuresOf = ({ progress }: MonthlyReport): ReadonlyMap<string, { value: number | null; waits: boolean }> =>
  new Map(
    (progress === null ? [] : standingsOf(progress)).map(({ indicator, cumulative: { reported, open = [] } }) => [
      indicator.id,
      { value: reported, waits: open.length > 0 },
    ]),
  );

interface Asked {
  readonly questions: number;
  /** Plain figures that an answer changed. */
  readonly changed: readonly string[];
}

function askedOf(sheets: readonly DrawnSheet[], { year, month }: Frame): Asked {
  const workbook = book(...sheets.map(({ name, rows }) => snapshot(rows, { name })));
  const request = { month: { year, month }, until: null, generatedAt: `${year}-12-31 08:00` };
  const report = (settings: Settings): MonthlyReport => monthlyReport(workbook, request, settings);
  const { questions, ...before } = report(defaultSettings);
  const figures = figuresOf({ questions, ...before });
  const changed = questions.flatMap(({ code, answers }) =>
    answers.flatMap((answer) => {
      const after = figuresOf(report(withAnswers(defaultSettings, [answer], (name) => `{${name}}`)));
      return [...figures].flatMap(([id, { value, waits }]) =>
        value === null || waits || after.get(id)?.value === value ? [] : `${code} ${JSON.stringify(answer)} ${id}`,
      );
    }),
  );
  return { questions: questions.length, changed };
}

function drawnBook(kind: string, seed: number, bend: Bend): Asked {
  const draw = new Draw(seed);
  const frame = { year: 2019 + draw.number(7), month: 3 + draw.number(10), draw };
  const list = lists[kind];
  if (list === undefined) throw new Error(`no list ${kind}`);
  const plain = { ...drawSheet(list(frame), new Set(), frame), name: "表一" };
  return askedOf([plain, drawSheet(bent(list(frame), bend, frame), new Set(), frame)], frame);
}

const SEEDS = [1, 2];

describe("no question leaves plain a figure that its answer could change:", () => {
  it.each(bends)("where one of two lists differs in its %s", (bend) => {
    const books = Object.keys(lists).flatMap((kind) =>
      SEEDS.map((seed) => ({ says: `${kind} ${seed}`, ...drawnBook(kind, seed, bend) })),
    );
    expect(books.reduce((sum, { questions }) => sum + questions, 0)).toBeGreaterThan(5);
    expect(books.filter(({ changed }) => changed.length > 0)).toEqual([]);
  });
});
