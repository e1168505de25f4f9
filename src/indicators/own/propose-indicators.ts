/** What could be counted on a sheet that no ledger knows: its rows, what is done of them, the sums of its numbers. */
import { dateOffset } from "../../cells/date-system";
import type { WorkbookSnapshot } from "../../cells/snapshot";
import { readPlainTable, type PlainTable } from "../../datasets/read-plain-table";
import type { OwnIndicator } from "../../settings";
import { gridOf } from "../../tables/sheet-grid";
import { interpretState } from "../../vocabulary/interpret-state";
import { isEnded } from "../../vocabulary/state";

/** Sums offered of one table; more would be a list to read. */
const MOST_SUMS = 4;
/** A column in which more words than these stand holds names or prose. */
const MOST_WORDS = 12;
/** Numbers that say which row it is. */
const NUMBERING = /序号|编号|年份|年度|电话|经度|纬度/;

/** @returns none where the sheet holds no table */
export function proposedIndicators(workbook: WorkbookSnapshot, sheet: string): readonly OwnIndicator[] {
  const snapshot = workbook.sheets.find(({ name }) => name === sheet);
  const plain = snapshot === undefined ? null : readPlainTable(gridOf(snapshot, dateOffset(workbook)));
  if (plain === null) return [];
  const own = (statistic: string, title: string, column = "", condition = ""): OwnIndicator => ({
    title,
    table: sheet,
    statistic,
    column,
    condition,
  });
  const done = doneCondition(plain);
  return [
    own("计数", `${sheet}：总数`),
    ...(done === null ? [] : [own("计数", `${sheet}：已完成数`, "", done), own("占比", `${sheet}：完成率`, "", done)]),
    ...sumsOf(plain).map((column) => own("求和", `${sheet}：${column}`, column)),
  ];
}

/** A column of a list, for whoever defines an indicator over it. */
export interface OwnColumn {
  readonly name: string;
  readonly isNumber: boolean;
  /** What stands in it, where that is few words; else none: names, prose or numbers. */
  readonly words: readonly string[];
}

/** @returns none where the sheet holds no table */
export function columnsOfTable(workbook: WorkbookSnapshot, sheet: string): readonly OwnColumn[] {
  const snapshot = workbook.sheets.find(({ name }) => name === sheet);
  const plain = snapshot === undefined ? null : readPlainTable(gridOf(snapshot, dateOffset(workbook)));
  return Object.entries(plain?.declaration.columns ?? {}).map(([name, { spec }]) => {
    const words = spec.kind === "text" ? wordsIn(plain, name) : [];
    return { name, isNumber: spec.kind === "number", words: words.length > MOST_WORDS ? [] : words };
  });
}

const wordsIn = (plain: PlainTable | null, field: string): readonly string[] =>
  [...new Set(plain?.table.rows.map(({ values }) => String(values[field] ?? "").trim()))].filter(Boolean);

const sumsOf = ({ declaration }: PlainTable): readonly string[] =>
  Object.entries(declaration.columns)
    .filter(([field, { spec }]) => spec.kind === "number" && !NUMBERING.test(field))
    .map(([field]) => field)
    .slice(0, MOST_SUMS);

/** "治理情况=已完成、已销号": the words of a column of states that say that it is done; null: there is none. */
function doneCondition(plain: PlainTable): string | null {
  for (const [field, { spec }] of Object.entries(plain.declaration.columns)) {
    if (spec.kind !== "text") continue;
    const words = wordsIn(plain, field);
    if (words.length === 0 || words.length > MOST_WORDS) continue;
    const states = words.map((word) => interpretState(word).state);
    if (states.some((state) => state === null)) continue;
    const done = words.filter((_, index) => {
      const state = states[index] ?? null;
      return state !== null && isEnded(state);
    });
    if (done.length > 0 && done.every((word) => !/[;；,，、]/.test(word))) return `${field}=${done.join("、")}`;
  }
  return null;
}
