/**
 * Targets in plain text without any table: a line each under a title, or a paragraph of a plan (主要目标：…).
 */
import { yearIn } from "../../cells/parse-date";
import type { SheetGrid } from "../../tables/sheet-grid";
import { yearAimed } from "../targets/indicator-named";
import type { StatedTarget } from "../targets/target";
import { clausesOf } from "./clauses-of";
import type { LaidOutTarget, TargetLayout } from "./laid-out-target";
import { asksForTargets, namesIndicator } from "./names-indicator";
import { targetClauses } from "./target-clauses";

const MOST_LINES = 200;
const ORDINAL = /^[(（]?[一二三四五六七八九十\d]{1,3}[)）.、．]?$/;
/** What a heading or the first words of a paragraph say of what follows. */
const GOALS = /^\S{0,14}(?:目标|任务(?!完成))/;
const RESULTS = /完成情况|进展|成效|总结|回顾|现状|(?:主要)?问题|说明|须知|示例(?![县市区旗])|样表/;
/** 工作要点, 实施方案, 工作安排: papers of what is to be done. */
const PLANS = /(?:工作|年度|行动|攻坚|实施|治理|整治|年)(?:要点|安排|方案|部署|打算|思路)|责任书|承诺书/;
/** PM2.5浓度不高于34微克/立方米: said of what must be, never of what was. */
const MUST_BE = /不[得能应可]?(?:高于|低于|超过|少于|大于|小于|突破)|[≤≥]/;
const STANDARDS = /标准|限值|规范|GB|HJ/i;
/** What was reached, and how a form is filled in, are no targets. */
const NOT_AIMED = /已|截至|达到了|完成了|累计完成|实际|同期为|例如|填写|填报/;

interface Line {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** @returns null: there is more than plain text, or nothing in it is called a target */
export function targetsInLines(grid: SheetGrid): TargetLayout | null {
  const lines = linesOf(grid);
  const [first] = lines ?? [];
  if (lines === null || first === undefined) return null;
  const title = targetClauses(first.text).length === 0 ? first.text : "";
  if (RESULTS.test(`${grid.snapshot.name}${title}`)) return null;
  const stated = statedIn(grid, lines, {
    asks: asksForTargets(`${grid.snapshot.name} ${title}`) || PLANS.test(`${grid.snapshot.name} ${title}`),
    year: yearIn(title) ?? yearIn(grid.snapshot.name),
  });
  // Without one that is known these are words about something else.
  if (!stated.some(({ names }) => names.some(namesIndicator))) return null;
  const header = title === "" ? first.row - 1 : first.row;
  return { header: { rows: [header, header], headers: new Map(), columns: [] }, stated };
}

/** null: a row has more than its number and its text. */
function linesOf(grid: SheetGrid): readonly Line[] | null {
  if (grid.bottom - grid.top >= MOST_LINES) return null;
  const lines: Line[] = [];
  for (let row = grid.top; row <= grid.bottom; row += 1) {
    const filled: Line[] = [];
    for (let column = grid.left; column <= grid.right && filled.length <= 2; column += 1)
      if (grid.cell(row, column).kind !== "empty")
        filled.push({ row, column, text: grid.words(row, column) || grid.label(row, column) });
    const [one, two, more] = filled;
    if (one === undefined) continue;
    if (more !== undefined || (two !== undefined && !ORDINAL.test(one.text))) return null;
    lines.push(two ?? one);
  }
  return lines;
}

function statedIn(
  grid: SheetGrid,
  lines: readonly Line[],
  { asks, year }: { readonly asks: boolean; readonly year: number | null },
): LaidOutTarget[] {
  let asked = asks;
  let yearAbove = year;
  return lines.flatMap(({ row, column, text }) => {
    const isHeading = targetClauses(text).length === 0;
    const opening = isHeading ? text : (/^[^:：]{1,16}[:：]/.exec(text)?.[0] ?? "");
    if (RESULTS.test(opening)) asked = false;
    else if (GOALS.test(opening)) asked = true;
    if (isHeading) yearAbove = yearAimed(text) ?? yearAbove;
    if (isHeading) return [];
    return text
      .split(/[。；;\n]/)
      .filter((sentence) => (asked || mustBe(sentence)) && !NOT_AIMED.test(sentence))
      .flatMap((sentence) =>
        clausesOf(
          sentence.replace(/^.{0,14}目标(?:任务)?[:：]/, ""),
          blank(grid, row, column, yearAimed(sentence) ?? yearAimed(text) ?? yearAbove),
        ),
      );
  });
}

/** 2024年PM2.5浓度不高于34: of a year, and no standard's limit. */
const mustBe = (sentence: string): boolean =>
  MUST_BE.test(sentence) && yearAimed(sentence) !== null && !STANDARDS.test(sentence);

const blank = (grid: SheetGrid, row: number, column: number, year: number | null): StatedTarget => ({
  title: "",
  at: grid.at(row, column),
  requirement: "",
  targetText: "",
  target: null,
  unit: null,
  year,
  wording: "",
  baselineYear: null,
  baselineValue: null,
  milestones: [],
  responsible: null,
});
