/**
 * What people do to the tabs of a workbook with a report, and what must hold after a run, a restoring and a removal: no
 * sheet of theirs differs by a byte of its part. Shared by the tests (a sample) and the soak (all).
 */
import { expect } from "vitest";
import { ExcelProblem } from "../../src/excel/excel-error";
import { restoreReport } from "../../src/excel/keeping/restore-report";
import { removeReport } from "../../src/excel/remove-report";
import { writeReport } from "../../src/excel/run-report";
import type { Sheet } from "../../src/preview/workbook/sheet";
import type { Workbook } from "../../src/preview/workbook/workbook";
import { openWorkbook, type SheetIds } from "../../src/preview/xlsx/open-workbook";
import { saveWorkbook } from "../../src/preview/xlsx/save-workbook";
import { ZipPackage } from "../../src/preview/xlsx/zip-package";
import { openSmallSample, withOffice } from "./office-bench";
import { request } from "./report-steps";

/** One thing done to the tabs, which are told by their places from 0. */
export type TabStep =
  | { readonly do: "move"; readonly tab: number; readonly to: number }
  | { readonly do: "insert"; readonly to: number; readonly name: string }
  | { readonly do: "delete"; readonly tab: number }
  | { readonly do: "copy"; readonly tab: number; readonly to: number }
  | { readonly do: "rename"; readonly tab: number; readonly name: string };

export const stepText = (step: TabStep): string => Object.values(step).join(" ");

/** A tab, and whose it is. `ours`: the name under which we wrote it; of a copy, that of its original. */
interface Tab {
  readonly sheet: Sheet;
  readonly kind: "theirs" | "ours" | "copy";
  readonly ours: string | null;
}

/** Sheets of the small sample that make a report of few sheets. */
const FEW = ["2021年"];

/** Another month than stands: a run that finds nothing new writes nothing, and would prove nothing. */
const november = { ...request, month: { year: 2021, month: 11 } };

/** A workbook of a source and the sheets of its report, written twice, so that there is one to go back to. */
export async function reportedTabs(sources: readonly string[] = FEW, tabs = 99): Promise<Uint8Array> {
  const workbook = openSmallSample();
  for (const sheet of [...workbook.sheets]) if (!sources.includes(sheet.name)) workbook.removeSheet(sheet);
  await withOffice(workbook, async () => {
    await writeReport({ ...november, generatedAt: "2021-12-15 09:30" });
    await writeReport(request);
  });
  for (const sheet of workbook.sheets.slice(tabs)) workbook.removeSheet(sheet);
  return saveWorkbook(workbook);
}

export const tabNames = (file: Uint8Array): string[] => openWorkbook(file).sheets.map(({ name }) => name);

/** A copy as Excel makes one: cells and what is kept with the sheet, under another name. */
export function copySheet(workbook: Workbook, sheet: Sheet, name: string): Sheet {
  const copy = workbook.addSheet(name);
  for (const row of sheet.rowNumbers())
    for (const [column, content] of sheet.rowCells(row)) copy.setCell(row, column, { ...content, source: null });
  for (const [key, value] of sheet.customProperties) copy.customProperties.set(key, value);
  copy.touch("customProperties");
  for (const one of workbook.names.filter(({ sheetId }) => sheetId === sheet.id))
    workbook.setName({ ...one, sheetId: copy.id });
  return copy;
}

function insertSheet(workbook: Workbook, name: string): Sheet {
  const sheet = workbook.addSheet(name);
  const cell = { formula: null, known: true, style: 0, quotePrefix: false, source: null };
  sheet.setCell(0, 0, { ...cell, value: "值班表" });
  sheet.setCell(1, 0, { ...cell, value: "勿删" });
  return sheet;
}

/** The tabs after a step; the step is left out where Excel would not take it: a name twice, the last sheet deleted. */
function apply(workbook: Workbook, tabs: readonly Tab[], step: TabStep): Tab[] {
  const tab = "tab" in step ? tabs[step.tab] : undefined;
  const isFree = (name: string): boolean => workbook.sheetByName(name) === undefined;
  const place = (added: Tab, to: number): Tab[] => {
    workbook.moveSheet(added.sheet, to);
    const others = tabs.filter(({ sheet }) => sheet !== added.sheet);
    return [...others.slice(0, to), added, ...others.slice(to)];
  };
  if (step.do === "insert")
    return isFree(step.name)
      ? place({ sheet: insertSheet(workbook, step.name), kind: "theirs", ours: null }, step.to)
      : [...tabs];
  if (!tab) return [...tabs];
  switch (step.do) {
    case "move":
      return place(tab, step.to);
    case "delete":
      if (tabs.length === 1) return [...tabs];
      workbook.removeSheet(tab.sheet);
      return tabs.filter((one) => one !== tab);
    case "rename":
      if (isFree(step.name)) workbook.renameSheet(tab.sheet, step.name);
      return [...tabs];
    case "copy": {
      const name = `${tab.sheet.name.slice(0, 26)} (2)`;
      if (!isFree(name)) return [...tabs];
      const sheet = copySheet(workbook, tab.sheet, name);
      return place({ sheet, kind: tab.kind === "ours" ? "copy" : tab.kind, ours: tab.ours }, step.to);
    }
  }
}

/** Counts of what was tried, by how it ended: "written", "removed", or the code of the refusal. */
export type Outcomes = Map<string, number>;

/** Whether an add-in that goes by what it can see may take a tab for ours. */
function mayChange(tab: Tab, tabs: readonly Tab[]): boolean {
  if (tab.ours === null) return false;
  const bearers = tabs.filter(({ ours }) => ours === tab.ours);
  const named = bearers.find(({ sheet, ours }) => sheet.name === ours);
  // Who gives a copy the name of ours has made it ours, and who renames ours has made it theirs.
  return named === tab;
}

/**
 * Does the steps, saves, opens again, and runs, restores and removes.
 * @throws an assertion that names the steps
 */
export async function expectTheirsUntouched(
  file: Uint8Array,
  steps: readonly TabStep[],
  ids: SheetIds,
  outcomes: Outcomes,
): Promise<void> {
  const disturbed = openWorkbook(file);
  const sources = disturbed.sheets.filter(({ customProperties }) => customProperties.size === 0);
  let tabs = disturbed.sheets.map((sheet): Tab => {
    const isOurs = !sources.includes(sheet);
    return { sheet, kind: isOurs ? "ours" : "theirs", ours: isOurs ? sheet.name : null };
  });
  for (const step of steps) tabs = apply(disturbed, tabs, step);
  const saved = saveWorkbook(disturbed);
  const theirs = tabs.flatMap((tab, at) => (mayChange(tab, tabs) ? [] : [at]));
  const told = `${ids}: ${steps.map(stepText).join("; ")}`;
  for (const jobs of [[run, restore, remove], [remove]]) await expectAll(saved, jobs, theirs, ids, told, outcomes);
}

type Job = () => Promise<string>;
const run: Job = async () => (await writeReport({ ...november, generatedAt: "2021-12-18 08:00" })).kind;
const restore: Job = async () => (await restoreReport()).kind;
const remove: Job = async () => ((await removeReport()).length > 0 ? "removed" : "nothing to remove");

/** Refusals that tell what is uncertain, and leave everything as it is. */
const REFUSALS = [
  "reportNotAdopted",
  "ownSheetsAlike",
  "sheetNameTaken",
  "noData",
  "nothingKept",
  "keptGone",
  "noSheetLeft",
];

async function expectAll(
  saved: Uint8Array,
  jobs: readonly Job[],
  theirs: readonly number[],
  ids: SheetIds,
  told: string,
  outcomes: Outcomes,
): Promise<void> {
  const workbook = openWorkbook(saved, ids);
  const sheets = theirs.flatMap((at) => workbook.sheets[at] ?? []);
  const before = partsOf(saved, sheets);
  for (const job of jobs) {
    const version = workbook.version;
    const outcome = await withOffice(workbook, () =>
      job().catch((error: unknown) => {
        if (error instanceof ExcelProblem && REFUSALS.includes(error.code)) return error.code;
        throw error;
      }),
    );
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    if (REFUSALS.includes(outcome)) expect(workbook.version, `${told}: refused, and changed`).toBe(version);
    const gone = sheets.filter((sheet) => !workbook.sheets.includes(sheet)).map(({ name }) => name);
    expect(gone, `${told}: deleted`).toEqual([]);
    expect(partsOf(saveWorkbook(workbook), sheets), `${told}: ${job.name}`).toEqual(before);
  }
}

/** The XML parts of sheets, as text; what hangs on them is named in their relations. */
function partsOf(file: Uint8Array, sheets: readonly Sheet[]): string[] {
  const zip = ZipPackage.read(file);
  return sheets.map(({ name, part }) => {
    const path = String(part);
    const relations = path.replace(/([^/]+)$/, "_rels/$1.rels");
    return `${name}\n${String(zip.text(path))}\n${String(zip.text(relations))}`;
  });
}

// ---- what people do ------------------------------------------------------------------------------------------------

export const permutations = <Thing>(things: readonly Thing[]): Thing[][] =>
  things.length === 0
    ? [[]]
    : things.flatMap((thing, index) =>
        permutations(things.filter((_, other) => other !== index)).map((rest) => [thing, ...rest]),
      );

/** The moves that bring tabs into an order: `order[i]` is the tab that comes to stand at i. */
export function movesTo(order: readonly number[]): TabStep[] {
  const now = order.map((_, index) => index).sort((a, b) => a - b);
  return order.flatMap((tab, to): TabStep[] => {
    const from = now.indexOf(tab);
    if (from === to) return [];
    now.splice(to, 0, ...now.splice(from, 1));
    return [{ do: "move", tab: from, to }];
  });
}

/** Every single insertion, deletion, copy and rename; the names are a stranger's and those of the workbook. */
export function singleSteps(names: readonly string[]): TabStep[] {
  const places = names.map((_, index) => index);
  const ends = [...places, names.length];
  const titles = ["值班表", "月报·指标进度", ...names];
  return [
    ...ends.flatMap((to): TabStep[] => ["值班表", "月报·指标进度"].map((name) => ({ do: "insert", to, name }))),
    ...places.map((tab): TabStep => ({ do: "delete", tab })),
    ...places.flatMap((tab): TabStep[] => ends.map((to) => ({ do: "copy", tab, to }))),
    ...places.flatMap((tab): TabStep[] => titles.map((name) => ({ do: "rename", tab, name }))),
    ...places.flatMap((tab): TabStep[] => places.filter((to) => to !== tab).map((to) => ({ do: "move", tab, to }))),
  ];
}

/** Numbers from 0 to below 1, the same for the same seed (Park and Miller). */
export function seeded(seed: number): () => number {
  let state = seed + 1;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** Two to five things after each other, by chance. */
export function chanceSteps(names: readonly string[], seed: number): TabStep[] {
  const random = seeded(seed);
  const all = singleSteps(names);
  return Array.from({ length: 2 + Math.floor(random() * 4) }, () => all[Math.floor(random() * all.length)] as TabStep);
}
