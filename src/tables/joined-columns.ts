/**
 * One answer that a form spreads over several columns: a tick under 合格 or under 不合格, ticks under one step of a work
 * after another, 年 beside 月 and 日, a number beside its unit. The sheet is read as if the answer stood in the first of
 * the columns; the others are read as blank.
 */
import type { SheetSnapshot } from "../cells/snapshot";
import { pattern } from "../collections/pattern";
import { remembered } from "../collections/remembered";
import { interpretState } from "../vocabulary/interpret-state";
import { isEnded } from "../vocabulary/state";
import { rowsBetween } from "./header-cells";
import type { Span } from "./table-title";
import { SheetGrid } from "./sheet-grid";

type Value = string | number | boolean;

/** A heading over columns that have headings of their own. */
interface Group {
  readonly row: number;
  readonly span: Span;
  readonly leaves: readonly string[];
}

const DEEPEST_HEADING = 12;
const TICK = /^[√✓✔☑●○◎■▲vV]$/;
const CROSS = /^[×✗✘xX☐□○／/—–-]?$/;
/** A chance layout of ticks has several or none in a row. */
const FEWEST_ROWS = 2;

/** The sheet as it is meant; the same where nothing is spread. */
export function withJoinedColumns(grid: SheetGrid, dateOffset: number): SheetGrid {
  const groups = groupsOn(grid).flatMap((group) => {
    const answers = ticked(grid, group) ?? climbed(grid, group) ?? composed(grid, group);
    return answers === null ? [] : [{ group, answers }];
  });
  const dates = datesInParts(grid);
  const states = statesInLine(grid);
  if (groups.length === 0 && dates.length === 0 && states.length === 0) return grid;
  const values = grid.snapshot.values.map((row) => [...row]);
  for (const { group, answers } of groups) {
    rewrite(values, grid, group, answers);
    for (const line of printedAgain(grid, group.row + 1, group.span))
      rewrite(values, grid, { ...group, row: line - 1 }, new Map());
  }
  for (const { row, span, answers, head } of [...dates, ...states]) {
    rewrite(values, grid, { row: row - 1, span, leaves: [] }, answers);
    for (const line of [row, ...printedAgain(grid, row, span)]) {
      rewrite(values, grid, { row: line - 1, span, leaves: [] }, new Map([[line, head]]));
    }
  }
  const snapshot: SheetSnapshot = { ...grid.snapshot, values };
  return new SheetGrid(snapshot, dateOffset);
}

/** The rows further down that hold the very words of a heading's row. */
const printedAgain = (grid: SheetGrid, row: number, span: Span): number[] =>
  rowsBetween(row + 1, grid.bottom).filter((line) =>
    columnsIn(span).every((column) => grid.words(line, column) === grid.words(row, column)),
  );

function rewrite(values: Value[][], grid: SheetGrid, { row, span }: Group, answers: ReadonlyMap<number, string>): void {
  const [left, right] = span;
  const set = (line: number, column: number, value: Value): void => {
    const cells = values[line - grid.top];
    if (cells) cells[column - grid.left] = value;
  };
  for (let column = left; column <= right; column += 1) {
    set(row + 1, column, "");
    for (const line of answers.keys()) set(line, column, "");
  }
  for (const [line, text] of answers) set(line, left, text);
}

function groupsOn(grid: SheetGrid): Group[] {
  const groups: Group[] = [];
  for (let row = grid.top; row < Math.min(grid.bottom, grid.top + DEEPEST_HEADING); row += 1) {
    for (let column = grid.left; column <= grid.right; column += 1) {
      const right = lastUnder(grid, row, column);
      if (right === column || grid.words(row, column) === "") continue;
      const leaves = columnsIn([column, right]).map((one) => grid.words(row + 1, one));
      // A title over the whole table heads no answer.
      if (right - column < grid.right - grid.left) groups.push({ row, span: [column, right], leaves });
      column = right;
    }
  }
  return groups;
}

const columnsIn = ([left, right]: Span): number[] => rowsBetween(left, right);

/** The last of the columns with a heading below and none beside. */
function lastUnder(grid: SheetGrid, row: number, column: number): number {
  if (grid.words(row + 1, column) === "") return column;
  let last = column;
  while (
    last < grid.right &&
    grid.cell(row, last + 1).kind === "empty" &&
    grid.words(row + 1, last + 1) !== "" &&
    !TICK.test(grid.words(row + 1, last + 1))
  )
    last += 1;
  return last;
}

function rowsUnder(grid: SheetGrid, { row, span }: Group): number[] {
  const columns = columnsIn(span);
  const heads = new Set([row, row + 1].flatMap((line) => printedAgain(grid, line, span)));
  return rowsBetween(row + 2, grid.bottom).filter(
    (line) => !heads.has(line) && columns.some((column) => grid.cell(line, column).kind !== "empty"),
  );
}

/** By row the heading of the ticked column; null: these are no ticks, or several stand in a row. */
function ticked(grid: SheetGrid, group: Group): ReadonlyMap<number, string> | null {
  const answers = new Map<number, string>();
  for (const row of rowsUnder(grid, group)) {
    const marks = marksIn(grid, row, group.span, group.leaves.every(headsState));
    const at = marks.flatMap((mark, index) => (TICK.test(mark) && !(mark === "○" && hasFull(marks)) ? [index] : []));
    const [only] = at;
    if (only === undefined || at.length > 1) return null;
    if (marks.some((mark, index) => index !== only && !CROSS.test(mark))) return null;
    answers.set(row, group.leaves[only] ?? "");
  }
  return answers.size >= FEWEST_ROWS ? answers : null;
}

/** 设计 | 土建 | 验收, ticked one after another: by row how far it came; null: these are no steps. */
function climbed(grid: SheetGrid, group: Group): ReadonlyMap<number, string> | null {
  const { leaves, span } = group;
  if (leaves.length < FEWEST_STEPS) return null;
  const answers = new Map<number, string>();
  let most = 0;
  for (const row of rowsUnder(grid, group)) {
    const marks = columnsIn(span).map((column) => String(grid.raw(row, column)).trim());
    const steps = marks.filter((mark) => TICK.test(mark)).length;
    if (marks.some((mark, index) => (index < steps ? !TICK.test(mark) : !CROSS.test(mark)))) return null;
    const last = leaves[steps - 1] ?? "";
    const isDone = steps === leaves.length || CLOSES_OUT.test(last);
    if (steps > 0) answers.set(row, saysEnd(last) ? last : isDone ? `已完成${last}` : `推进中（已到${last}阶段）`);
    most = Math.max(most, steps);
  }
  return most > 1 && answers.size >= FEWEST_ROWS ? answers : null;
}

const FEWEST_STEPS = 3;
/** 完成整改, 竣工: who came so far has done the work, whatever steps are to follow. */
function saysEnd(step: string): boolean {
  const { state, certainty } = interpretState(step);
  return state !== null && isEnded(state) && certainty === "sure" && !CLOSES_OUT.test(step);
}
/** Steps that come after the work itself. */
const CLOSES_OUT = /自验|自查|验收|公示|销号/;

/** ● beside ○ is the tick of the two. */
const hasFull = (marks: readonly string[]): boolean => marks.some((mark) => /^[√✓✔☑●■]$/.test(mark));

const DATE_PARTS = /^[年月日]$/;
/** Columns of a list that are one, each under its own head: 年 | 月 | 日; how it is called, and what each row says. */
interface InLine {
  readonly row: number;
  readonly span: Span;
  readonly head: string;
  readonly answers: ReadonlyMap<number, string>;
}

/** The first such columns of a sheet; 年 alone is a year, and 月 alone a month. */
function datesInParts(grid: SheetGrid): InLine[] {
  for (let row = grid.top; row < Math.min(grid.bottom, grid.top + DEEPEST_HEADING); row += 1)
    for (let column = grid.left; column < grid.right; column += 1) {
      const parts = partsFrom(grid, row, column);
      // Under a heading of their own they are one answer of it.
      if (parts.length < 2 || DATE_PARTS.test(grid.words(row, column - 1))) continue;
      const answers = daysUnder(grid, row, column, parts);
      if (answers !== null) return [{ row, span: [column, column + parts.length - 1], head: "日期", answers }];
    }
  return [];
}

/** 年月日, 年月 or 月日, from a column on; "": neither. */
const partsFrom = (grid: SheetGrid, row: number, column: number): string => {
  const first = grid.words(row, column);
  if (first !== "年" && first !== "月") return "";
  const beside = [1, 2].map((offset) => grid.words(row, column + offset) || "-");
  return /^(?:年月日|年月|月日)/.exec(`${first}${beside.join("")}`)?.[0] ?? "";
};

const FIRST_YEAR = 1980;
const LAST_YEAR = 2100;
const MOST: Readonly<Record<string, readonly [number, number]>> = {
  年: [FIRST_YEAR, LAST_YEAR],
  月: [1, 12],
  日: [1, 31],
};

/** A year or month that is written once holds for the rows below; null: what stands there are no dates. */
function daysUnder(grid: SheetGrid, row: number, left: number, parts: string): ReadonlyMap<number, string> | null {
  const days = new Map<number, string>();
  const carried: string[] = [];
  for (let line = row + 1; line <= grid.bottom; line += 1) {
    const texts = [...parts].map((part, index) =>
      String(grid.raw(line, left + index))
        .trim()
        .replace(new RegExp(`${part}份?$`), ""),
    );
    if (texts.every((text) => text === "") || texts.every((text, index) => text === parts[index])) continue;
    const isDate = texts.every((text, index) => text === "" || isWithin(text, MOST[parts[index] ?? ""]));
    if (!isDate) {
      if (texts.filter((text) => text !== "").length === 1) continue;
      return null;
    }
    for (const [index, text] of texts.entries()) if (text !== "") carried[index] = text;
    days.set(line, [...parts].map((part, index) => `${carried[index] ?? ""}${part}`).join(""));
  }
  return days.size === 0 ? null : days;
}

const isWithin = (text: string, [least, most]: readonly [number, number] = [0, 0]): boolean =>
  /^\d{1,4}$/.test(text) && Number(text) >= least && Number(text) <= most;

/** How far the work as a whole is: 已启动, 达到序时进度, 未完成整改; 已围挡 is a measure of its own. */
const STATE_HEAD = pattern()`
  ^(?:(?:已|未|尚未)?(?:启动|开工)(?:整改|实施|建设)?|(?:已|未|尚未|基本|部分|已基本)?(?:完成|办结)(?:整改|任务)?
  |(?:正在)?(?:整改|推进|实施|进行)中?|(?:已|未)?(?:通过)?(?:验收|公示|销号)
  |(?:超|超过|达到?|未达到?|未达|按|未按|符合|落后)?序时(?:进度)?(?:推进)?|滞后|正常推进)$
`;

const LONGEST_STATE = 8;
/** Said of a work at some time: 湿法施工 and 道路硬化 are works, whatever is ticked beneath them. */
const IN_TIME = /^(?:已|未|尚|正在|待|基本|部分|阶段)|(?:完成|办结|销号)$|中$/;
/** 阶段性办结, 办理中: words that say plainly how far a work is; 办结率 and 办结时间 are none. */
const headsState = remembered((head: string): boolean => {
  if (STATE_HEAD.test(head)) return true;
  if (!IN_TIME.test(head) || head.length > LONGEST_STATE || /是否|[时日数率量值]/.test(head)) return false;
  const { state, certainty } = interpretState(head);
  return state !== null && certainty === "sure";
});

/** What stands in columns that are ticked. @param ofStates 1 and 0 under states are a tick and none */
const marksIn = (grid: SheetGrid, row: number, span: Span, ofStates: boolean): string[] =>
  columnsIn(span).map((column) => {
    const mark = String(grid.raw(row, column)).trim();
    return !ofStates ? mark : mark === "1" ? "√" : mark === "0" ? "" : mark;
  });

/** 已启动 | 已完成 | 已销号, 达到序时进度 | 未达到序时进度, each ticked: the last that is ticked says how far a row is. */
function statesInLine(grid: SheetGrid): InLine[] {
  for (let row = grid.top; row < Math.min(grid.bottom, grid.top + DEEPEST_HEADING); row += 1)
    for (let column = grid.left; column < grid.right; column += 1) {
      let right = column;
      while (right <= grid.right && headsState(grid.words(row, right))) right += 1;
      const answers = right - column < 2 ? null : lastTicked(grid, row, [column, right - 1]);
      if (answers !== null) return [{ row, span: [column, right - 1], head: "整改状态", answers }];
      column = Math.max(column, right - 1);
    }
  return [];
}

/** null: what stands there are no ticks, or they follow each other in no order. */
function lastTicked(grid: SheetGrid, row: number, span: Span): ReadonlyMap<number, string> | null {
  const answers = new Map<number, string>();
  const heads = new Set(printedAgain(grid, row, span));
  for (let line = row + 1; line <= grid.bottom; line += 1) {
    if (heads.has(line)) continue;
    const marks = marksIn(grid, line, span, true);
    if (marks.some((mark) => !TICK.test(mark) && !CROSS.test(mark))) return null;
    const at = marks.flatMap((mark, index) => (TICK.test(mark) && !CROSS.test(mark) ? [index] : []));
    if (at.length > 1 && at.some((place, index) => place !== index)) return null;
    const last = at.at(-1);
    if (last !== undefined) answers.set(line, grid.words(row, span[0] + last));
  }
  return answers.size >= FEWEST_ROWS ? answers : null;
}

const AMOUNT = /^(?:数量|数值|数|工程量|任务量)$/;
const UNIT = /^(?:计量)?单位$/;

/** 2024 | 6 under 年 | 月 is 2024年6月; 20 | 公顷 under 数量 | 单位 is 20公顷. */
function composed(grid: SheetGrid, group: Group): ReadonlyMap<number, string> | null {
  const { leaves } = group;
  const [first = "", second = ""] = leaves;
  const isDate = first === "年" && leaves.every((leaf) => DATE_PARTS.test(leaf));
  const isAmount = leaves.length === 2 && AMOUNT.test(first) && UNIT.test(second);
  if (!isDate && !isAmount) return null;
  return new Map(
    rowsUnder(grid, group).map((row) => {
      const parts = columnsIn(group.span).map((column, index) => {
        const text = String(grid.raw(row, column)).trim();
        const unit = isDate ? (leaves[index] ?? "") : "";
        return text === "" || text.endsWith(unit) ? text : `${text}${unit}`;
      });
      return [row, parts.join("")] as const;
    }),
  );
}
