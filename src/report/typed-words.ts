/** What staff typed in the report and the report now has no cell for: kept in the workbook, and told. */
import { finding, type Finding } from "../findings/finding";
import type { Report, ReportSheetId } from "./page/sheet";
import { sheetNames } from "./report-input";

/** Characters of what stood beside the words: enough to know the row by. */
const LONGEST = 40;

/** The key of words that stood in no row of ours. @param beside the other cells of the row */
export const looseKey = (sheet: ReportSheetId, beside: string, text: string): string =>
  `loose:${sheet}:${beside.slice(0, LONGEST)}:${[...text].length}${text.slice(0, 8)}`;

/** As a remark says it: a number alone would tell nobody what it is. */
export const remarkOf = (value: string | number | boolean): string =>
  typeof value === "string" ? value : `手写：${String(value)}`;

/**
 * By what their keys begin with, cells whose words must not vanish with their row. Answers to findings go with the
 * finding.
 */
const sheetsByKey: Readonly<Record<string, ReportSheetId>> = {
  target: "overview",
  indicator: "indicators",
  task: "tasks",
  notice: "notice",
  template: "templates",
};

/** A finding for each text that the report has no cell for. @param edits edit key → what staff typed */
export function typedWithoutCell(edits: ReadonlyMap<string, string>, { sheets }: Report): Finding[] {
  if (edits.size === 0) return [];
  const keys = new Set(sheets.flatMap(({ cells }) => cells.flatMap(({ editKey }) => editKey ?? [])));
  return [...edits].flatMap(([key, text]): Finding[] => {
    if (keys.has(key)) return [];
    const [kind = "", second = "", ...rest] = key.split(":");
    const loose =
      kind === "loose" ? (Object.keys(sheetNames) as ReportSheetId[]).find((id) => id === second) : undefined;
    const sheet = loose ?? sheetsByKey[kind];
    if (sheet === undefined) return [];
    const row = loose ? rest.slice(0, -1).join(":") : kind === "task" ? [second, ...rest].join(" ").trim() : "";
    return [finding("typedWithoutCell", "warning", null, { sheet: sheetNames[sheet], row, text })];
  });
}
