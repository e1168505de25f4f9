/** Whether words name something that is measured: of the air, or over ledgers. */
import { headerKey } from "../../cells/normalise-text";
import { remembered } from "../../collections/remembered";
import { withoutBrackets } from "../../tables/header-text";
import type { SheetGrid } from "../../tables/sheet-grid";
import { rowsBetween } from "../../tables/header-cells";
import { amountAspect, asAmount } from "../../vocabulary/amount-words";
import { ledgerIndicatorNamed } from "../own/indicator-names";
import { askedOf } from "../targets/asked-of";
import { indicatorNamed } from "../targets/indicator-named";
import { targetClauses } from "./target-clauses";

/** By its very name: in a list of meetings or works every row says in words what some indicator counts. */
export const namesIndicator = remembered((words: string): boolean => {
  const key = headerKey(words);
  return key !== "" && (indicatorNamed(key) !== null || ledgerIndicatorNamed(words) !== null);
});

/**
 * By its name, or by what it says is done to what: of names beside units of measure, where each row is an amount of
 * something.
 */
export const namesMeasured = remembered((written: string): boolean => {
  const words = written.replace(/[(（][^()（）]*[)）]\s*$/, "");
  if (namesIndicator(words)) return true;
  const { air, ledger } = askedOf({ names: [words], unit: null, saying: words });
  return air !== null || ledger !== null;
});

/** Whether a sentence asks for an amount of something that is measured. */
export const asksForAmount = remembered((sentence: string): boolean =>
  targetClauses(sentence).some((clause) => {
    const { air, ledger } = askedOf(clause);
    return air !== null || ledger !== null;
  }),
);

/** The sheet says that these are targets, and not how far they are reached. */
export const asksForTargets = (titles: string): boolean =>
  /目标|任务(?!完成)|计划|指标分解|考核指标/.test(titles) &&
  !/完成情况|进展|进度(?!安排|计划|目标|要求)|台[账帐]|统计|实际/.test(titles);

/** 任务数 | 完成数 under each of several works, or behind their names: how far they are, whatever the title asks for. */
export const tellsHowFar = (grid: SheetGrid, rows: readonly [number, number]): boolean =>
  groupsHowFar(grid, rows) || headsOf(grid, rows).some((heads) => heads.filter(endsInDone).length > 1);

/** 年度任务 | 完成情况, each over the same works. */
export const groupsHowFar = (grid: SheetGrid, rows: readonly [number, number]): boolean =>
  headsOf(grid, rows).some((heads) => {
    const groups = heads.filter((head, at) => head !== "" && heads[at + 1] === "").map(asAmount);
    return ["plan", "done"].every((aspect) => groups.some((head) => amountAspect(head) === aspect));
  });

const headsOf = (grid: SheetGrid, [first, last]: readonly [number, number]): string[][] =>
  rowsBetween(first, last).map((row) =>
    rowsBetween(grid.left, grid.right).map((column) => headerKey(grid.words(row, column))),
  );

/** 完成数（户）, 锅炉淘汰完成. */
const endsInDone = remembered((head: string): boolean => {
  const bare = withoutBrackets(head);
  return rowsBetween(0, bare.length - 2).some((from) => amountAspect(bare.slice(from)) === "done");
});

const MOST_ROWS = 60;

/**
 * The column under a heading of which most cells name what is measured, whatever it is called; null: there is none.
 */
export function columnOfIndicators(
  grid: SheetGrid,
  below: number,
  names: (words: string) => boolean = namesIndicator,
): number | null {
  for (let column = grid.left; column <= Math.min(grid.right, grid.left + MOST_COLUMNS); column += 1) {
    const words = wordsUnder(grid, below, column);
    if (words.length > 0 && mostAre(words, names)) return column;
  }
  return null;
}

/** At least half of them; not all are asked where more than half do not. */
function mostAre(words: readonly string[], names: (words: string) => boolean): boolean {
  let others = 0;
  return words.every((one) => names(one) || (others += 1) * 2 <= words.length);
}

const MOST_COLUMNS = 5;

/** What stands in a column under a heading, blanks left out. */
export function wordsUnder(grid: SheetGrid, below: number, column: number): readonly string[] {
  const found: string[] = [];
  for (let row = below + 1; row <= Math.min(grid.bottom, below + MOST_ROWS); row += 1) {
    const words = grid.words(row, column);
    if (words !== "") found.push(words);
  }
  return found;
}
