/** The lines over a table, and whether they are those of the page before. */
import { headerKey } from "../cells/normalise-text";
import { rowsBetween } from "./header-cells";
import { isNoteLabel } from "./row-labels";
import type { SheetGrid } from "./sheet-grid";

/** Columns, both included. */
export type Span = readonly [left: number, right: number];

const MOST_TITLE_ROWS = 4;

/** Lines with one text each above the header, blank lines between them allowed; notes of the table above are none. */
export function titleAbove(
  grid: SheetGrid,
  header: number,
  [left, right]: Span,
  top: number,
): { readonly from: number; readonly text: string } {
  const lines: string[] = [];
  let from = header;
  for (let row = header - 1; row >= top && lines.length < MOST_TITLE_ROWS; row -= 1) {
    const texts: string[] = [];
    let others = 0;
    for (let column = left; column <= right; column += 1) {
      const words = grid.words(row, column);
      if (words !== "") texts.push(...(isBlankOfForm(words) ? [] : [words]));
      else if (grid.cell(row, column).kind !== "empty") {
        if (!mayStandInTitle(grid, row, column)) return { from, text: withoutOffice(lines).join(" ") };
        others += 1;
      }
    }
    if (texts.length === 0 && others === 0) continue;
    const [text = ""] = texts;
    // Over the sheet's first table stand instructions too, which are nobody's notes.
    if (top === grid.top && (isInstruction(text) || (texts.length + others > 1 && isFormHead(text)))) continue;
    if (row === header - 1 && top === grid.top && standsOverGroups(grid, row, [left, right])) continue;
    // Between a title and its table; under a title it would end the table above.
    if (lines.length === 0 && isSignature(text)) continue;
    const isTitle =
      texts.length > 0 &&
      texts.length <= 3 &&
      others <= 1 &&
      (texts.length === 1 || texts.some((one) => /[:：]|^截[至止]|(?:表|台账|清单)$/.test(one)));
    if (!isTitle || (isNoteLabel(text) && !saysWhose(text))) break;
    lines.unshift(texts.join(" "));
    from = row;
  }
  return { from, text: withoutOffice(lines).join(" ") };
}

const GROUP = /^[^\d:：]{0,6}(?:情况|信息|概况|资料|数据|进展|结果|要求)$|^(?:备注|说明|其他)$/;

/** 基本情况 | 进展情况: over the columns of the header beneath, from the first, some of them over several. */
function standsOverGroups(grid: SheetGrid, row: number, [left, right]: Span): boolean {
  const filled = (line: number): number[] => rowsBetween(left, right).filter((one) => grid.words(line, one) !== "");
  const [groups, heads] = [filled(row), filled(row + 1)];
  const isWide = (column: number, index: number): boolean =>
    heads.filter((head) => head >= column && head < (groups[index + 1] ?? right + 1)).length > 1;
  return (
    groups.length > 1 &&
    groups[0] === heads[0] &&
    groups.some(isWide) &&
    groups.every((column, index) => {
      const words = grid.words(row, column);
      return heads.includes(column) && (GROUP.test(words) || (isWide(column, index) && !/[\d:：]/.test(words)));
    })
  );
}

/** 填报说明：…, 2.责任单位填写全称；, or prose: lines that say how the form is filled in. */
const isInstruction = (text: string): boolean =>
  /^(?:填报|填表|填写|编制|有关|相关)?(?:说明|须知|要求|注意事项)[:：\d]/.test(text) ||
  (/^(?:[(（]?\d{1,2}[)）.、．]|[①-⑳])/.test(text) && /[。；;，,]/.test(text)) ||
  (text.length > LONGEST_TITLE && /[。；;]/.test(text));
const LONGEST_TITLE = 40;

/** 填报单位 | 县局 | 联系人 | 张三, 打印日期 | 2024-09-30: who fills in or printed the form and when, cell by cell. */
const isFormHead = (text: string): boolean =>
  /^(?:填报|填表|报送|上报|制表|编制|联系|打印|导出|生成|更新|查询)[^:：]{0,6}$/.test(text);

const OFFICE =
  /^[^\d:：（(]{2,26}(?:办公室|管理局|环境局|分局|[县市区]局|委员会|领导小组|指挥部|人民政府|[县市区]委|攻坚办|督察办)$/;

/** An office's name in a line of its own over the list's: the list is not about it. */
function withoutOffice(lines: readonly string[]): readonly string[] {
  const others = lines.filter((line) => !OFFICE.test(line.replaceAll(" ", "")));
  return others.length > 0 ? others : lines;
}

/** 填报单位（盖章）：某局 */
const saysWhose = (text: string): boolean => /^[^:：]*单位(?:[(（][^()（）]*[)）])?[:：]/.test(text);

/** 制表人：张三: who filled in the form and when, which is no part of what it is called. */
const isSignature = (text: string): boolean =>
  isNoteLabel(text) && !saysWhose(text) && !/^(?:注|备注|说明|附注|数据来源|资料来源)/.test(text);

/** 填报单位（盖章）：, 填报时间：  年  月  日, （盖章）: blanks of the form that nobody filled in. */
const isBlankOfForm = (text: string): boolean =>
  /^(?:[^:：\s]{1,12}[:：][\s_年月日]*)+$/.test(text) || /^[(（]?(?:加?盖)?(?:单位)?[公签]?章[)）]?[:：]?$/.test(text);

/** A title may have a plain year or date beside its words; a name beside an amount is an entry of the table above. */
function mayStandInTitle(grid: SheetGrid, row: number, column: number): boolean {
  const cell = grid.cell(row, column);
  return cell.kind === "date" || (cell.kind === "number" && isYear(cell.value));
}

const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1990 && value <= 2100;

/** "续表", "第2页", or the title printed again over the header that is printed again. */
export const isContinuation = (title: string, first: string): boolean => {
  const key = (text: string): string => headerKey(text).replace(/[(]?续表?\d*[)]?|第\d+页|共\d+页|[,，]/g, "");
  return key(title) === "" || key(title) === key(first) || first.includes(title);
};
