/** Whether a claim stands by itself, is asked about, or is none: what speaks for it and what against, one at a time. */
import { describe, expect, it } from "vitest";
import type { MatchedColumn } from "../../src/recognition/assign-columns";
import type { Columns } from "../../src/recognition/declare-ledger";
import type { Claim } from "../../src/recognition/recognise-ledger";
import type { Subject } from "../../src/recognition/title-subject";
import { verdictOn } from "../../src/recognition/verdict";
import { choice, date, listOf, number, tableOf, text, workState } from "./recognition-bench";

/** A list that its title names, and of which nothing else is said. */
const plainSubject: Subject = {
  named: 1.2,
  otherLedger: false,
  told: true,
  saidInTitle: true,
  foreign: [],
  foreignLast: false,
  ofOtherOffice: false,
  foreignPlaces: [],
  unexplained: "",
  unexplainedBefore: "",
  another: "",
};
const unnamed: Partial<Subject> = { named: 0, saidInTitle: false };

const sheds = listOf({ site: text("料场"), state: workState("封闭情况"), area: number("面积") });

type By = MatchedColumn["by"];
const columnsBy = (by: By, ...fields: readonly string[]): ReadonlyMap<string, MatchedColumn> =>
  new Map(fields.map((field, column) => [field, { field, column, texts: [field], score: 1, by, addends: [] }]));
const columns = (...fields: readonly string[]) => columnsBy("name", ...fields);

type Said = Partial<Omit<Claim, "subject" | "shape" | "across">> & {
  readonly subject?: Partial<Subject>;
  readonly title?: string;
  readonly heads?: number;
  readonly across?: number;
};

const noAcross = { totals: [], leftOut: new Set<number>(), upper: null };
const acrossOf = (count: number): Claim["across"] => ({
  ...noAcross,
  columns: Array.from({ length: count }, (_, column) => ({
    column,
    field: "amount",
    period: `${column + 1}月`,
    choice: null,
    group: "",
  })),
});

/** A claim that stands, but for what is said of it. */
const claim = ({ subject = {}, title = "料棚封闭台账", heads = 4, across = 0, ...said }: Said): Claim => ({
  ledger: sheds,
  shape: tableOf(Object.fromEntries(Array.from({ length: heads }, (_, column) => [`列${column}`, ["甲"]])), { title }),
  columns: columns("site", "state", "area"),
  quantity: null,
  tally: null,
  shares: [],
  missing: [],
  unreadable: [],
  perhaps: new Map(),
  undecided: new Set(),
  besides: [],
  evidence: 1,
  fit: 1,
  score: 1,
  ...said,
  across: acrossOf(across),
  subject: { ...plainSubject, ...subject },
});
const verdict = (said: Said): string => verdictOn(claim(said));

const cases = (rows: readonly (readonly [why: string, said: Said, expected: string])[]) =>
  it.each(rows)("%s", (_, said, expected) => {
    expect(verdict(said)).toBe(expected);
  });

describe("a list that its title names", () => {
  const one = listOf({ site: text("点位"), note: text("备注").optional() });
  cases([
    ["with all its columns is taken", {}, "taken"],
    ["be its columns never so ordinary", { evidence: 0 }, "taken"],
    ["whose cells hold something else is not", { fit: 0.29 }, "none"],
    ["whose cells fit in part is", { fit: 0.3 }, "taken"],
    ["with a single column is none", { columns: columns("site") }, "none"],
    ["with a column and a number of things is", { columns: columns("site"), quantity: 2 }, "taken"],
    ["with months across is", { columns: columns(), across: 2 }, "taken"],
    // Of 查控点位 nothing need be known but their names.
    ["that needs but one column is taken with it", { ledger: one, columns: columns("site") }, "taken"],
    ["if something stands beside it", { ledger: one, columns: columns("site"), heads: 2 }, "taken"],
    ["a lone column is no list", { ledger: one, columns: columns("site"), heads: 1 }, "none"],
    ["nor without that column", { ledger: one, columns: columns("note"), missing: ["site"] }, "lacks"],
    ["nor with none", { ledger: one, columns: columns() }, "none"],
  ]);
});

describe("a list that its title names and that lacks something", () => {
  const three = sheds;
  const four = listOf({ site: text("甲"), state: workState("乙"), area: number("丙"), on: date("丁") });
  const loose = listOf({
    ...{ site: text("甲"), state: workState("乙"), area: number("丙") },
    office: text("丁").dispensable(),
    note: text("戊").optional(),
    size: number("己").optional(),
    kind: choice("庚")
      .of({ a: ["甲"] })
      .optional(),
    day: date("辛").optional(),
  });
  const lacking = (ledger: typeof three | typeof four | typeof loose, missing: string[], ...has: string[]): Said => ({
    ledger,
    missing,
    columns: columns(...has),
  });
  cases([
    ["is taken, and it is told", { missing: ["area"] }, "taken"],
    ["if its columns say a little", { missing: ["area"], evidence: 0.3 }, "taken"],
    ["else it is asked", { missing: ["area"], evidence: 0.29 }, "ask"],
    ["half of three is one", lacking(three, ["area", "state"], "site", "note"), "lacks"],
    ["half of four is two", lacking(four, ["area", "state"], "site", "on"), "taken"],
    ["three of four are too many", lacking(four, ["area", "state", "on"], "site", "note"), "lacks"],
    ["what it can do without is not counted", lacking(loose, ["area", "state", "office"], "site", "note"), "taken"],
    [
      "nor what it has twice",
      { ...lacking(three, ["area", "state"], "site", "note"), undecided: new Set(["area"]) },
      "taken",
    ],
    ["with hardly a column it is told what it lacks", { missing: ["area"], columns: columns("site") }, "lacks"],
    ["with cells that do not fit too", { missing: ["area"], fit: 0.1 }, "lacks"],
  ]);

  cases([
    ["neither its names nor an amount, it is none", lacking(loose, ["office"], "note", "day"), "lacks"],
    ["its names", lacking(loose, ["office"], "note", "site"), "taken"],
    ["an amount", lacking(loose, ["office"], "note", "size"), "taken"],
    ["a choice", lacking(loose, ["office"], "note", "kind"), "taken"],
    ["months across", { ...lacking(loose, ["office"], "note"), across: 2 }, "taken"],
    ["nothing of these, but nothing is missing", lacking(loose, [], "note", "day"), "taken"],
    ["a column of no field", lacking(loose, ["office"], "note", "other"), "lacks"],
  ]);
});

describe("a list of any field, of meetings or tasks,", () => {
  const meetings = listOf(
    { on: date("日期"), name: text("会议名称"), kind: choice("类型").of({ a: ["联席会议"] }) },
    { breadth: "anyField" },
  );
  const of = (said: Said): Said => ({
    ledger: meetings,
    columns: columns("on", "name", "kind"),
    title: "会议",
    ...said,
  });
  cases([
    ["is known by its columns", of({ evidence: 0.3 }), "taken"],
    ["not by its title alone", of({ evidence: 0.29 }), "none"],
    ["and lacks none of them", of({ evidence: 2, missing: ["kind"] }), "lacks"],
    ["nor is it asked where they say little", of({ evidence: 0.44, missing: ["kind"] }), "none"],
    ["but told from", of({ evidence: 0.45, missing: ["kind"] }), "lacks"],
    ["with hardly a column is none", of({ columns: columns("on"), missing: ["kind"] }), "none"],
    [
      "of a title that says more is asked",
      of({ evidence: 3, title: "重要会议统计", subject: { unexplained: "重要", another: "重要" } }),
      "ask",
    ],
    [
      "of which its columns are too few is none",
      of({ columns: columns("on"), title: "重要会议统计", subject: { unexplained: "重要", another: "重要" } }),
      "none",
    ],
    [
      "is ours where the title speaks of the environment",
      of({ evidence: 3, title: "大气重要会议统计", subject: { unexplained: "重要", another: "重要" } }),
      "taken",
    ],
    ["is not asked what no title names", of({ evidence: 3, subject: { ...unnamed, unexplained: "重要" } }), "ask"],
  ]);

  it("a list of its own subject is not asked for the title's further words where its columns tell", () => {
    expect(verdict({ evidence: 2, title: "料棚补贴台账", subject: { unexplained: "补贴" } })).toBe("taken");
  });
});

describe("a title that says more than the list", () => {
  const behind: Partial<Subject> = { unexplained: "补贴", another: "补贴" };
  const before: Partial<Subject> = { unexplained: "粮食", another: "粮食", unexplainedBefore: "粮食" };
  const amounts = listOf({ month: date("月份"), amount: number("运输量") });
  cases([
    ["behind the subject is outdone by the columns", { evidence: 0.9, subject: behind }, "taken"],
    ["if they say enough", { evidence: 0.89, subject: behind }, "ask"],
    ["and lack nothing", { evidence: 2, subject: behind, missing: ["area"] }, "ask"],
    ["and none of them is in doubt", { evidence: 2, subject: behind, undecided: new Set(["area"]) }, "ask"],
    ["and the subject stands in them", { evidence: 2, subject: { ...behind, told: false } }, "ask"],
    [
      "before amounts that no row names it makes another thing of them",
      { ledger: amounts, columns: columns("month", "amount"), evidence: 2.4, subject: before },
      "ask",
    ],
    ["before things with names it narrows them", { evidence: 0.9, subject: before }, "taken"],
    ["if their columns say enough", { evidence: 0.89, subject: before }, "ask"],
    [
      "unless its columns leave no doubt",
      { ledger: amounts, columns: columns("month", "amount"), evidence: 2.5, subject: before },
      "taken",
    ],
    ["what only narrows it is nothing more", { evidence: 0, subject: { ...behind, another: "" } }, "taken"],
    ["unless it lacks something", { subject: { ...behind, another: "" }, missing: ["area"] }, "ask"],
    ["or a column is in doubt", { subject: { ...behind, another: "" }, undecided: new Set(["area"]) }, "ask"],
    ["of hardly any column nothing is asked", { subject: behind, columns: columns("site") }, "none"],
  ]);
});

describe("a title that names something else besides", () => {
  const foreign = { foreign: ["户厕"] };
  cases([
    ["is asked about where the columns fit", { subject: foreign, evidence: 0.45 }, "ask"],
    ["is the other where they say little", { subject: foreign, evidence: 0.44 }, "otherSubject"],
    ["or are few", { subject: foreign, evidence: 3, columns: columns("site") }, "otherSubject"],
    ["without naming the list is the other", { subject: { ...unnamed, ...foreign }, evidence: 3 }, "otherSubject"],
    ["and is not told of tables that lack columns", { subject: { ...unnamed, ...foreign }, missing: ["area"] }, "none"],
    ["or have hardly any", { subject: { ...unnamed, ...foreign }, columns: columns("site") }, "none"],
  ]);

  const place = { foreignPlaces: ["矿区"] };
  cases([
    ["only as a place narrows it", { subject: place, evidence: 1.5 }, "taken"],
    ["unless the columns say little", { subject: place, evidence: 1.49 }, "ask"],
    ["or lack something", { subject: place, evidence: 3, missing: ["area"] }, "ask"],
  ]);
});

describe("a table that no title names", () => {
  cases([
    ["is taken where its columns and cells tell all", { subject: unnamed, evidence: 1.5 }, "taken"],
    ["is asked about where they tell less", { subject: unnamed, evidence: 1.49 }, "ask"],
    ["or the title says something else", { subject: { ...unnamed, unexplained: "补贴" }, evidence: 1.5 }, "ask"],
    ["or the subject is nowhere", { subject: { ...unnamed, told: false }, evidence: 1.5 }, "ask"],
    ["worth asking are columns that say something", { subject: unnamed, evidence: 0.8 }, "ask"],
    ["not those that any list has", { subject: unnamed, evidence: 0.79 }, "none"],
    ["nor without the subject", { subject: { ...unnamed, told: false }, evidence: 1.49 }, "none"],
    ["nor without what it must have", { subject: unnamed, evidence: 3, missing: ["area"] }, "none"],
    ["nor with cells of something else", { subject: unnamed, evidence: 3, fit: 0.2 }, "none"],
    ["nor with a single column", { subject: unnamed, evidence: 3, columns: columns("site") }, "none"],
  ]);
  const other = { ...unnamed, otherLedger: true };
  cases([
    ["but another list: asked where all speaks for this", { subject: other, evidence: 2 }, "ask"],
    ["not where less does", { subject: other, evidence: 1.99 }, "none"],
    ["nor where the subject is nowhere", { subject: { ...other, told: false }, evidence: 3 }, "none"],
    ["nor where the columns are ordinary", { subject: other, evidence: 1 }, "none"],
  ]);
});

describe("a list of tasks", () => {
  const fields = {
    task: text("整改任务"),
    problem: text("问题").optional(),
    office: text("责任单位").dispensable(),
    deadline: text("时限"),
    state: text("完成情况"),
    progress: text("进展").optional(),
  } satisfies Columns;
  const tasks = listOf(fields, {
    breadth: "anyField",
    settledBy: [["task", "problem"], ["deadline"], ["state", "progress"]],
  });
  const four = ["task", "office", "deadline", "state"];
  // Its title is a letter's: nothing of it says that tasks stand here.
  const letter = { ...unnamed, unexplained: "反馈意见" };
  const of = (said: Said): Said => ({
    ledger: tasks,
    columns: columns(...four),
    title: "反馈意见",
    evidence: 1,
    ...said,
    subject: { ...letter, ...said.subject },
  });
  const withBy = (field: string, by: By): Claim["columns"] => new Map([...columns(...four), ...columnsBy(by, field)]);
  cases([
    ["is settled by its columns, whatever its title", of({}), "taken"],
    ["and by the progress for the state", of({ columns: columns("task", "office", "deadline", "progress") }), "taken"],
    [
      "where something speaks of tasks: the title's words",
      of({ subject: { told: false, saidInTitle: true } }),
      "taken",
    ],
    ["or its name", of({ title: "督察反馈意见", subject: { told: false, named: 1 } }), "taken"],
    ["else not", of({ subject: { told: false } }), "none"],
    ["by staff's word too", of({ columns: withBy("deadline", "staff") }), "taken"],
    ["by what can be nothing else", of({ columns: withBy("deadline", "content") }), "taken"],
    [
      "unless the title is another list's",
      of({ columns: withBy("deadline", "content"), subject: { otherLedger: true } }),
      "none",
    ],
    [
      "be it named after another list, where it speaks of tasks and the works are named",
      of({ columns: withBy("deadline", "content"), subject: { otherLedger: true, saidInTitle: true } }),
      "taken",
    ],
    ["a name is one all the same", of({ subject: { otherLedger: true } }), "taken"],
    ["not by what its cells look like", of({ columns: withBy("deadline", "cells") }), "ask"],
    ["without a term is none", of({ columns: columns("task", "office", "state") }), "ask"],
    [
      "of two terms is one, and it is asked which",
      of({ columns: columns("task", "office", "state"), missing: ["deadline"], undecided: new Set(["deadline"]) }),
      "taken",
    ],
    [
      "without an office is one, and it is told",
      of({ columns: columns("task", "deadline", "state"), missing: ["office"] }),
      "taken",
    ],
    [
      "if the state is named",
      of({ columns: new Map([...columns("task", "deadline"), ...columnsBy("content", "state")]), missing: ["office"] }),
      "none",
    ],
    [
      "without what it cannot do without is none",
      of({ columns: columns("task", "progress", "deadline"), missing: ["state"] }),
      "none",
    ],
  ]);

  it("is known as every other list where nothing is said to settle it", () => {
    const plain = listOf(fields, { breadth: "anyField" });
    expect(verdict(of({ ledger: plain }))).toBe("ask");
    expect(verdict(of({ ledger: plain, evidence: 0.5 }))).toBe("none");
  });

  const problems = { ...letter, named: 1, unexplained: "" };
  const strict = listOf(fields, { settledBy: [["task"], ["deadline"], ["state", "progress"]] });
  const told = (...has: string[]): Said => of({ ledger: strict, subject: problems, columns: columns(...has) });
  cases([
    ["is none of problems with their terms", told("problem", "office", "deadline"), "none"],
    ["but of problems and how they stand", told("problem", "office", "progress"), "taken"],
    ["or what is to be done", told("problem", "office", "task"), "taken"],
    ["a list without problems is what it was", told("office", "deadline", "other"), "taken"],
    [
      "and what one column settles has no works to lack",
      { ...told("problem", "office", "deadline"), ledger: listOf(fields, { settledBy: [["task"]] }) },
      "taken",
    ],
  ]);
});
