/** Where the table of targets stands on a sheet, and what its columns are, whatever its headings are made of. */
import { endOfHead } from "../../tables/column-numbers";
import { joinedHeaders, rowsBetween } from "../../tables/header-cells";
import { titlesOf } from "./laid-out-target";
import type { RecognisedHeader } from "../../recognition/recognise-header";
import type { SheetGrid } from "../../tables/sheet-grid";
import { unitNamed } from "../../tables/units";
import { milestoneMonth, ofTaskLedgers, type TargetField } from "../targets/target-columns";
import { headerKey } from "../../cells/normalise-text";
import { yearIn } from "../../cells/parse-date";
import { remembered } from "../../collections/remembered";
import { saysTarget } from "../targets/indicator-named";
import { asksForTargets, columnOfIndicators, namesIndicator, namesMeasured, wordsUnder } from "./names-indicator";
import { columnOfSentences, isBeside } from "./column-of-sentences";
import {
  isCalledBaseline,
  mayNameBaselineYear,
  roleOf,
  rolesOf,
  type ColumnRole,
  type Headings,
  type RoledColumn,
} from "./column-roles";

export interface TargetTable {
  readonly rows: readonly [first: number, last: number];
  readonly columns: readonly RoledColumn[];
  readonly headers: ReadonlyMap<number, string>;
}

const DEEPEST_HEADER = 12;
const MOST_HEADER_ROWS = 3;
const PLAIN_YEAR = /^(?:19|20)\d{2}年?(?:度|底|末)?$/;

/** The rows that read best as the heading of targets; null: none has a column of targets. */
export function findTargetTable(grid: SheetGrid): TargetTable | null {
  let best: TargetTable | null = null;
  for (let first = grid.top; first <= Math.min(grid.bottom, grid.top + DEEPEST_HEADER); first += 1)
    for (let last = first; last < Math.min(grid.bottom, first + MOST_HEADER_ROWS); last += 1) {
      // A row of entries under the heading is no part of it, though with it the heading reads otherwise.
      if (last > first && holdsAmounts(grid, last)) break;
      const table = tableAt(grid, [first, last]);
      if (table && (best === null || worth(table) > worth(best))) best = table;
    }
  return best && { ...best, rows: [best.rows[0], endOfHead(grid, best.rows[1], [grid.left, grid.right])] };
}

/** Roles told apart count, rows cost: a title over the heading is no part of it. */
const worth = ({ columns, rows: [first, last] }: TargetTable): number => columns.length - 0.5 * (last - first);

const BARE_VALUE = /^(?:数值|数据|值|标准|(?:数|工作|工程)量)$/;
const WHOLE_YEAR = /^(?:全年|年度)(?:合计|累计)?$/;

const isBareValue = (text: string): boolean => BARE_VALUE.test(headerKey(text).replace(/[(（].*$/, ""));

/** Whether a column of targets can have the heading at all, or one of the places that share them. */
const mayHoldTargets = remembered((text: string): boolean => {
  const role = roleOf(text, 0)?.role;
  const key = headerKey(text);
  return (
    role === "target" ||
    role === "place" ||
    role === "total" ||
    PLAIN_YEAR.test(key) ||
    WHOLE_YEAR.test(key) ||
    isBareValue(text)
  );
});

function tableAt(grid: SheetGrid, rows: readonly [number, number]): TargetTable | null {
  const joined = joinedHeaders(grid, rows, [grid.left, grid.right]);
  const texts = [...joined].map(([column, parts]): [number, string] => [column, parts.join("")]);
  const sentences = columnOfSentences(grid, rows, texts);
  if (sentences !== null)
    return { rows, columns: [...rolesOf(texts).filter(isBeside), sentences], headers: new Map(texts) };
  const mayBe =
    texts.some(([, text]) => mayHoldTargets(text)) ||
    rolesOf(texts).filter(({ role }) => role === "indicator").length > 1;
  const lowest = [...joined].map(([column, parts]): [number, string] => [column, parts.at(-1) ?? ""]);
  if (texts.length < 2 || !mayBe || [texts, lowest].some((heads) => isOfTasks(grid, rows[1], heads))) return null;
  const columns = withYears(
    grid,
    rows,
    texts,
    withIndicators(grid, rows, texts, withBounds(grid, rows, withBaselineYears(grid, rows, texts, rolesOf(texts)))),
  );
  const has = (role: ColumnRole): boolean => columns.some((column) => column.role === role);
  const named = columns.find(({ role }) => role === "indicator")?.column ?? grid.right;
  const isByPlace = columns.some(
    ({ role, column }) => role === "place" && column > named && holdsFiguresUnder(grid, rows[1], column),
  );
  // 全县合计 | 住建局 | 城管局: shared out to offices, and the whole beside them.
  const isSharedOut = has("total") && asksForTargets(titlesOf(grid, rows[0]));
  if (!has("target") && !(has("indicator") && (isByPlace || isSharedOut))) return null;
  return { rows, columns, headers: new Map(texts) };
}

const BOUND =
  /^(?:不(?:得|能|应|可)?(?:高于|低于|超过|少于|小于|大于|多于|超|突破)|[≤≥<>＜＞≦≧]=?|控制在?(?:以内)?|以[内上下]|达到)$/;

/** 目标要求 over 不高于, ≤ says which way, and the column of the year beside it how much. */
function withBounds(
  grid: SheetGrid,
  [, last]: readonly [number, number],
  columns: readonly RoledColumn[],
): readonly RoledColumn[] {
  return columns.map((one) => {
    if (one.role !== "target") return one;
    const said = rowsBetween(last + 1, grid.bottom).map((row) => headerKey(grid.label(row, one.column)));
    const filled = said.filter((text) => text !== "");
    return filled.length > 0 && filled.every((text) => BOUND.test(text)) ? { ...one, role: "bound" } : one;
  });
}

/** A column of years under 基准年 holds no values. */
function withBaselineYears(
  grid: SheetGrid,
  [, last]: readonly [number, number],
  texts: Headings,
  columns: readonly RoledColumn[],
): readonly RoledColumn[] {
  const years = texts.filter(([column, text]) => {
    if (!mayNameBaselineYear(text)) return false;
    const labels = rowsBetween(last + 1, grid.bottom).map((row) => headerKey(grid.label(row, column)));
    const filled = labels.filter((label) => label !== "");
    return filled.length > 0 && filled.every((label) => PLAIN_YEAR.test(label));
  });
  return [
    ...columns.filter(({ column }) => !years.some(([year]) => year === column)),
    ...years.map(([column, header]): RoledColumn => ({ column, role: "baselineYear", header, year: null })),
  ];
}

const AMOUNTS = /^(?:年度|全年|本年|当年|下达|考核|约束性?|控制|计划|分解|(?:19|20)\d{2}年度?)+指标[值数]?$/;

/** Numbers in most of the cells that hold something: what an indicator is called is in words. */
function holdsNumbersUnder(grid: SheetGrid, last: number, column: number): boolean {
  const cells = rowsBetween(last + 1, grid.bottom).map((row) => grid.cell(row, column).kind);
  const filled = cells.filter((kind) => kind !== "empty");
  return filled.filter((kind) => kind === "number").length * 2 > filled.length;
}

/** 所属乡镇 over names says where the entries are; 城关镇 over figures what is asked of it. */
const holdsFiguresUnder = (grid: SheetGrid, last: number, column: number): boolean =>
  rowsBetween(last + 1, grid.bottom).some((row) => /\d/.test(grid.label(row, column)));

const holdsAmounts = (grid: SheetGrid, row: number): boolean =>
  rowsBetween(grid.left, grid.right).some((column) => {
    const cell = grid.cell(row, column);
    return cell.kind === "number" && !PLAIN_YEAR.test(String(cell.value));
  });

/**
 * A task ledger has columns that no target sheet has. 任务 | 单位 | 年度任务 has one of its names, over cells that name
 * what is measured.
 */
function isOfTasks(grid: SheetGrid, last: number, texts: Headings): boolean {
  const ofTasks = texts.filter(([, text]) => ofTaskLedgers.test(headerKey(text)));
  return ofTasks.some(
    ([column, text]) =>
      !/^具体任务$|^任务(?:名称|内容)?$/.test(headerKey(text)) ||
      column !== columnOfIndicators(grid, last, namesBeside(grid, last, texts)),
  );
}

/** What tells a name of something measured: beside units of measure its words are enough. */
function namesBeside(grid: SheetGrid, last: number, texts: Headings): (words: string) => boolean {
  const isOfUnits = rolesOf(texts).some(({ role, column }) => {
    const units = role === "unit" ? wordsUnder(grid, last, column) : [];
    return units.length > 0 && units.filter((unit) => unitNamed(unit) !== null).length * 2 > units.length;
  });
  return isOfUnits ? namesMeasured : namesIndicator;
}

/** 工作任务, 类别, 事项: the column whose cells name what is measured is the indicators', whatever it is called. */
function withIndicators(
  grid: SheetGrid,
  [, last]: readonly [number, number],
  texts: Headings,
  columns: readonly RoledColumn[],
): readonly RoledColumn[] {
  const named = columns.filter(({ role }) => role === "indicator");
  const amounts =
    named.length > 1
      ? named.filter(({ column, header }) => AMOUNTS.test(headerKey(header)) && holdsNumbersUnder(grid, last, column))
      : [];
  // 指标名称 | 单位 | 年度指标: the second one is what is asked for.
  if (amounts.length > 0 && amounts.length < named.length)
    return withIndicators(
      grid,
      [last, last],
      texts,
      columns.map((one) => (amounts.includes(one) ? { ...one, role: "target" } : one)),
    );
  if (named.length > 1) {
    // 考核项目 | 考核内容: the one whose cells name what is measured.
    const own = columnOfIndicators(grid, last, namesBeside(grid, last, texts));
    return named.some(({ column }) => column === own)
      ? columns.filter(({ role, column }) => role !== "indicator" || column === own)
      : columns;
  }
  if (named.length === 1) return columns;
  // Most tables have nothing that could be a target, and the cells need not be looked at.
  const mayBeTargets =
    columns.some(({ role }) => role === "target" || role === "place") ||
    texts.some(([, text]) => PLAIN_YEAR.test(headerKey(text)) || isBareValue(text));
  if (!mayBeTargets) return columns;
  const column = columnOfIndicators(grid, last, namesBeside(grid, last, texts));
  if (column === null) return columns;
  // The corner over the names may be blank.
  const header = texts.find(([one]) => one === column)?.[1] ?? "";
  return [{ column, role: "indicator", header, year: null }, ...columns.filter((one) => one.column !== column)];
}

/** 2021年 | … | 2025年 on a sheet of targets are each year's; beside a column that is called 目标 they are results. */
function withYears(
  grid: SheetGrid,
  [first]: readonly [number, number],
  texts: Headings,
  columns: readonly RoledColumn[],
): readonly RoledColumn[] {
  const has = (role: ColumnRole): boolean => columns.some((column) => column.role === role);
  const titles: string[] = [String(grid.snapshot.name)];
  for (let row = grid.top; row < first; row += 1) titles.push(grid.words(row, grid.left));
  if (has("target")) return withResults(columns, texts, yearIn(titles.slice(1).join(" ")) ?? yearIn(titles[0] ?? ""));
  if (!has("indicator")) return columns;
  const values = bareValues(grid, texts, columns);
  if (values !== null) return [...columns, values];
  if (!asksForTargets(titles.join(" "))) return columns;
  const stages = texts.filter(([, text]) => milestoneMonth(text) !== null);
  const whole = texts.find(([, text]) => WHOLE_YEAR.test(headerKey(text)));
  // 1月 … 12月 | 全年, 一季度 | 上半年 | 前三季度 | 全年: what is due within the year, and the year's target.
  if (stages.length > 1 && whole !== undefined)
    return [
      ...columns.filter(({ column }) => column !== whole[0]),
      { column: whole[0], role: "target", header: whole[1], year: null },
    ];
  const years = texts.flatMap(([column, text]): RoledColumn[] => {
    const key = headerKey(text);
    return PLAIN_YEAR.test(key) ? [{ column, role: "target", header: text, year: yearIn(key) }] : [];
  });
  return [...columns.filter(({ column }) => !years.some((year) => year.column === column)), ...years];
}

/**
 * 数值 beside names that mostly say themselves that they are targets: 2024年PM2.5年均浓度目标; 任务 | 数量 | 单位 under a title
 * that says so.
 */
function bareValues(grid: SheetGrid, texts: Headings, columns: readonly RoledColumn[]): RoledColumn | null {
  const indicator = columns.find(({ role }) => role === "indicator")?.column ?? grid.left;
  const bare = texts.find(([, text]) => isBareValue(text));
  if (bare === undefined) return null;
  const names = Array.from({ length: grid.bottom - grid.top + 1 }, (_, row) =>
    grid.words(grid.top + row, indicator),
  ).filter(namesIndicator);
  const [column, header] = bare;
  const isSaid = columns.some(({ role }) => role === "unit") && asksForTargets(titlesOf(grid, grid.top + 1));
  return isSaid || (names.length > 0 && names.filter(saysTarget).length * 2 >= names.length)
    ? { column, role: "target", header, year: null }
    : null;
}

/** Of the year before, but no value that was reached. */
const NO_RESULT = /完成率|达标率|得分|排名|名次|同比|变化|升降|幅度|备注|来源|依据/;

/** 2024年, 2024年完成值 beside 考核要求 of 2025: what was reached then. */
function withResults(columns: readonly RoledColumn[], texts: Headings, ofTitle: number | null): readonly RoledColumn[] {
  const year = ofTitle ?? columns.find(({ role }) => role === "target")?.year ?? null;
  const results = texts.flatMap(([column, header]): RoledColumn[] => {
    const key = headerKey(header);
    const named = NO_RESULT.test(key) ? null : yearIn(key);
    const isFree = !columns.some((other) => other.column === column);
    return isFree && named !== null && year !== null && named < year
      ? [{ column, role: "baseline", header, year: named }]
      : [];
  });
  return [...columns, ...results];
}

/** The columns of a role, in order. */
export const columnsOf = ({ columns }: TargetTable, role: ColumnRole): readonly RoledColumn[] =>
  columns.filter((column) => column.role === role);

/** The table as rows of one target column are read. */
export function headerFor(table: TargetTable, target: RoledColumn): RecognisedHeader<TargetField> {
  const [indicator] = columnsOf(table, "indicator");
  const baselines = columnsOf(table, "baseline");
  // What is called the baseline, else of several years' results the last before the target's year.
  const before = baselines.filter(({ year }) => year === null || target.year === null || year < target.year);
  const called = before.filter(({ header }) => isCalledBaseline(header));
  const [baseline] = [...(called.length > 0 ? called : before)].sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
  const fields: readonly (readonly [TargetField, RoledColumn | undefined])[] = [
    ["indicator", indicator],
    ["unit", columnsOf(table, "unit")[0]],
    ["year", columnsOf(table, "year")[0]],
    ["responsible", columnsOf(table, "responsible")[0]],
    ["baselineYear", columnsOf(table, "baselineYear")[0]],
    ["baselineValue", baseline],
    ["requirement", columnsOf(table, "bound")[0]],
    ["target", target],
  ];
  return {
    rows: table.rows,
    headers: table.headers,
    columns: fields.flatMap(([field, column]) =>
      column ? [{ field, column: column.column, header: column.header, unit: null }] : [],
    ),
  };
}

/** The year of the column that a target is held against; null: the heading names none. */
export const baselineYearOf = (table: TargetTable, header: RecognisedHeader<TargetField>): number | null => {
  const column = header.columns.find(({ field }) => field === "baselineValue")?.column;
  return table.columns.find((one) => one.column === column)?.year ?? null;
};
