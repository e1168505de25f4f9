/**
 * A sheet of its own that lists the days of sand, by one date or from and to: they are given to the bureau
 * (环办监测〔2016〕120号).
 */
import { addDays, type Day } from "../../calendar/day";
import type { CellRef } from "../../cells/address";
import { normaliseText } from "../../cells/normalise-text";
import type { SheetGrid } from "../../tables/sheet-grid";
import { profileOf, roleNamed } from "./layout/column-roles";
import { sheetFacts } from "./sheet-facts";
import { sampleRows } from "./layout/table-plan";
import { dayFrom, whenIn, type When } from "./words/when-words";

export interface SandSpell {
  readonly from: Day;
  readonly to: Day;
  /** null: all places. */
  readonly place: string | null;
}

export interface SandList {
  readonly spells: readonly SandSpell[];
  readonly headerRow: number;
  readonly at: CellRef;
}

const SAND = /沙尘|浮尘|扬沙/;
/** What is done about sand, and what is expected of it, are no days of it. */
const OTHER_THAN_DAYS = /应对|应急|响应|预警|措施|检查|会商|预报|预测|台账|工作|通知/;
const BEGINS = /起|始|自|从|from|start|begin/i;
const ENDS = /止|终|结束|至|末|to$|end/i;
const NOT_OF_SAND = /发布|认定|文件|发文|文号|填报|上报|印发|更新|登记/;
const DECIDES = /是否|认定结果|扣除|结论/;
const NO = /^(?:否|不|未|无|×|no?$|0$)/i;
/** Longer than sand ever lasted: a slip. */
const LONGEST_SPELL = 15;
const DEEPEST_HEADER = 8;

export function sandListIn(grid: SheetGrid): SandList | null {
  const { name } = grid.snapshot;
  const head = headerRow(grid);
  if (head === null) return null;
  const title = titleAbove(grid, head);
  if (!SAND.test(`${name} ${title}`) || OTHER_THAN_DAYS.test(`${name} ${title}`)) return null;
  const columns = dateColumns(grid, head);
  if (columns === null) return null;
  const { when } = sheetFacts(name, title);
  const spells: SandSpell[] = [];
  for (let row = head + 1; row <= grid.bottom; row += 1) {
    const from = dayIn(grid, row, columns.from, when);
    const last = columns.to === null ? from : dayIn(grid, row, columns.to, when);
    if (from === null || isRefused(grid, row, head)) continue;
    const to = last === null || last < from || last - from > LONGEST_SPELL ? from : last;
    spells.push({ from, to, place: placeOf(grid, row, head) });
  }
  return spells.length === 0 ? null : { spells, headerRow: head, at: grid.at(head + 1, columns.from) };
}

/** Every day of a spell. */
export const daysOfSpell = ({ from, to }: SandSpell): Day[] =>
  Array.from({ length: to - from + 1 }, (_, index) => addDays(from, index));

const columnsOf = ({ left, right }: SheetGrid): number[] =>
  Array.from({ length: right - left + 1 }, (_, index) => left + index);

function headerRow(grid: SheetGrid): number | null {
  for (let row = grid.top; row <= Math.min(grid.bottom, grid.top + DEEPEST_HEADER); row += 1) {
    const words = columnsOf(grid).map((column) => grid.words(row, column));
    const isHead = words.some(
      (word) => roleNamed(word) === "date" || (BEGINS.test(word) && word.length <= LONGEST_HEAD),
    );
    if (isHead && words.filter((word) => word !== "").length >= FEWEST_HEADS) return row;
  }
  return null;
}

const LONGEST_HEAD = 10;
const FEWEST_HEADS = 2;

const titleAbove = (grid: SheetGrid, head: number): string =>
  Array.from({ length: head - grid.top }, (_, index) => grid.top + index)
    .flatMap((row) => columnsOf(grid).map((column) => grid.words(row, column)))
    .join(" ");

function dateColumns(grid: SheetGrid, head: number): { readonly from: number; readonly to: number | null } | null {
  const rows = sampleRows(grid, [head + 1, grid.bottom]);
  const dated = columnsOf(grid).filter((column) => {
    const { days, filled } = profileOf(grid, column, rows);
    return filled > 0 && days >= 0.8 * filled && !NOT_OF_SAND.test(grid.words(head, column));
  });
  const begins = dated.find((column) => BEGINS.test(grid.words(head, column)));
  const ends = dated.find((column) => column !== begins && ENDS.test(grid.words(head, column)));
  if (begins !== undefined) return { from: begins, to: ends ?? null };
  const [only] = dated;
  return only === undefined || dated.length > 1 ? null : { from: only, to: null };
}

function dayIn(grid: SheetGrid, row: number, column: number, sheet: When): Day | null {
  const cell = grid.cell(row, column);
  if (cell.kind === "date") return cell.day;
  const when = whenIn(normaliseText(String(grid.raw(row, column))));
  return when === null ? null : dayFrom(when, sheet);
}

const isRefused = (grid: SheetGrid, row: number, head: number): boolean =>
  columnsOf(grid).some((column) => DECIDES.test(grid.words(head, column)) && NO.test(grid.words(row, column)));

function placeOf(grid: SheetGrid, row: number, head: number): string | null {
  const column = columnsOf(grid).find((one) => roleNamed(grid.words(head, one)) === "city");
  const place = column === undefined ? "" : grid.words(row, column);
  return place === "" || /全[市州县区省]|各/.test(place) ? null : place;
}
