/** Targets as sentences: 工作内容 | 牵头部门 | 完成时限, 考核项目 | 考核内容及要求 | 分值. */
import { headerKey } from "../../cells/normalise-text";
import { rowsBetween } from "../../tables/header-cells";
import { isNoteLabel } from "../../tables/row-labels";
import type { SheetGrid } from "../../tables/sheet-grid";
import { ofTaskLedgers } from "../targets/target-columns";
import { rolesOf, type ColumnRole, type Headings, type RoledColumn } from "./column-roles";
import { asksForAmount, namesIndicator, wordsUnder } from "./names-indicator";

/** What stands beside sentences that ask for something: who answers for it, by when, and what it is worth. */
const BESIDE: ReadonlySet<ColumnRole> = new Set(["responsible", "deadline", "year", "points"]);
export const isBeside = ({ role }: RoledColumn): boolean => BESIDE.has(role);

const HEADS_SENTENCES =
  /^(?:年度|主要|重点|具体|目标|工作|任务|考核|评价|[与和及、])*(?:内容|任务|事项|工作|举措|措施|要点|安排|标准|细则)(?:描述|[及和与、]?(?:目标|标准|内容|完成)?要求)?$/;
/** 考核指标及要求, 工作目标: heads of what is to be reached, where nothing beside them says how far it is. */
const HEADS_AIMS = /^[\u4e00-\u9fa5]{0,6}(?:目标|指标|考核|要求)[\u4e00-\u9fa5]{0,4}$/;
const HOW_FAR = /进展|进度|完成情况|落实情况|推进情况|成效|状态|是否|完成数|完成值|实际|现状/;
const IS_NAME_OR_SO = /^(?:任务(?:名称|内容)?|具体任务)$/;
const OF_RECTIFICATION = /整改|督察|督查|反馈|销号|交办|问题/;

/**
 * The column of sentences that mostly ask for an amount of what is measured, with nothing about how far it is. 具体指标 may
 * head them as well, where nowhere a column says what is asked for. null: there is none.
 */
export function columnOfSentences(
  grid: SheetGrid,
  [first, last]: readonly [number, number],
  texts: Headings,
): RoledColumn | null {
  const roles = rolesOf(texts);
  if (!roles.some(isBeside)) return null;
  const ofNames = roles.flatMap(({ role, column }) => (role === "indicator" ? [column] : []));
  const tellsHowFar = texts.some(([, text]) => HOW_FAR.test(headerKey(text)));
  const mayHead = (column: number, key: string): boolean =>
    HEADS_SENTENCES.test(key) || ofNames.includes(column) || (HEADS_AIMS.test(key) && !tellsHowFar);
  const head = texts.find(
    ([column, text]) => mayHead(column, headerKey(text)) && mostly(asksForAmount, grid, last, column),
  );
  if (head === undefined) return null;
  const [column, header] = head;
  if (ofNames.some((one) => one !== column && mostly(namesIndicator, grid, last, one))) return null;
  const isOfWork = texts.some(
    ([one, text]) => ofTaskLedgers.test(headerKey(text)) && !(one === column && IS_NAME_OR_SO.test(headerKey(text))),
  );
  // 工作任务 | 工作目标: what is only in words asks for no amount.
  const hasAmounts = (one: RoledColumn): boolean =>
    rowsBetween(last + 1, grid.bottom).some((row) => /\d/.test(grid.label(row, one.column)));
  if (isOfWork || roles.some((one) => one.role === "target" && one.column !== column && hasAmounts(one))) return null;
  return isOfRectification(grid, first, header) ? null : { column, role: "target", header, year: null };
}

/** 填报单位：某整改办 says who filled it in. */
function isOfRectification(grid: SheetGrid, first: number, header: string): boolean {
  const titles = rowsBetween(grid.top, first - 1)
    .map((row) => grid.words(row, grid.left))
    .filter((line) => !isNoteLabel(line));
  return OF_RECTIFICATION.test([String(grid.snapshot.name), ...titles, header].join(" "));
}

function mostly(holds: (words: string) => boolean, grid: SheetGrid, last: number, column: number): boolean {
  const words = wordsUnder(grid, last, column);
  const holding = words.filter(holds).length;
  return holding > 0 && holding * 2 >= words.length;
}
