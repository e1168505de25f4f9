/**
 * Target sheets that are no plain list of indicators with their values: years or townships beside each other,
 * sentences.
 */
import { headerKey } from "../../cells/normalise-text";
import { yearIn } from "../../cells/parse-date";
import type { RecognisedHeader } from "../../recognition/recognise-header";
import type { SheetGrid } from "../../tables/sheet-grid";
import type { TargetField } from "../targets/target-columns";
import { milestoneColumns, TargetRow, type TargetHints } from "../targets/target-row";
import { TOTAL, unitOfHeading, type RoledColumn } from "./column-roles";
import { baselineYearOf, columnsOf, findTargetTable, headerFor, type TargetTable } from "./find-target-table";
import { counts, rowsOfPlaces, whatCounts } from "./own-place";
import type { Asked } from "../targets/asked-of";
import { yearAimed } from "../targets/indicator-named";
import type { StatedTarget } from "../targets/target";
import { clausesOf } from "./clauses-of";
import { asksForTargets, namesIndicator, namesMeasured, groupsHowFar } from "./names-indicator";
import { addsUp, summed, titlesOf, yearOfSheet, type LaidOutTarget, type TargetLayout } from "./laid-out-target";
import { rowsByYear, type RowOfYear } from "./rows-by-year";
import { targetsDown } from "./targets-down";
import { targetsInLines } from "./targets-in-lines";

/**
 * @param place the report's, whose targets count where the sheet gives those of several
 * @returns null: the sheet has no columns of targets
 */
export function targetLayout(grid: SheetGrid, place: string | null): TargetLayout | null {
  const table = findTargetTable(grid);
  if (table === null) return targetsDown(grid, place) ?? targetsInLines(grid);
  if (groupsHowFar(grid, table.rows)) return null;
  const year = yearOfSheet(grid, table.rows[0]);
  const [indicator] = columnsOf(table, "indicator");
  const chosen = valueColumns(table, place);
  const [first] = chosen;
  if (first === undefined) return indicator === undefined ? null : byPlaces(grid, table, year, place);
  const header = headerFor(table, first);
  if (indicator === undefined) return { header, stated: inSentences(grid, table, first, year) };
  const titleOf = (row: number): string => grid.words(row, indicator.column);
  const places = rowsOfPlaces(grid, [table.rows[1] + 1, grid.bottom], titleOf, place);
  const rows = rowsByYear(grid, table.rows[1], year).filter(({ row }) => places?.counts(row) ?? true);
  return {
    header,
    stated: chosen.flatMap((column) => inColumn(grid, table, column, rows)),
    ofOthers: places?.others ?? [],
  };
}

/** A column of targets each; of places beside each other the report's own, else their total. */
function valueColumns(table: TargetTable, place: string | null): readonly RoledColumn[] {
  const targets = columnsOf(table, "target");
  if (targets.length > 0) return bindingOnes(targets);
  const places = [...columnsOf(table, "place"), ...columnsOf(table, "total").slice(0, 1)];
  const counting = whatCounts(
    places.map(({ header }) => header),
    place,
  );
  return counting === "all" ? [] : places.filter(({ header }) => counts(counting, header));
}

/** What one would like to reach, and what was asked for before it was changed, beside what must be reached. */
const WISHED = /奋斗|力争|争取|努力|挑战|预期|自定|自加压|自我加压|建议|内控|冲刺|理想/;
const CHANGED = /调整后|修订后|变更后|最新|调整(?:目标|值)$/;
const BEFORE_CHANGE = /年初|调整前|修订前|变更前|^原/;

/** 全县任务 beside 分解任务, which shares it out. */
const OF_THE_WHOLE = /^全[省市州县区旗]|^总/;

/** 国家目标, 省下达目标, 市级目标 are those of whoever set them, from far above down. */
const ABOVE: readonly RegExp[] = [/^(?:国家|中央)/, /^(?:省|自治区)/, /^[市州盟](?!区)/];
const OWN = /^(?:我|本)[县市区旗州]|^本级/;

/** The higher, the nearer to the county: 我县目标 goes before 年度目标, and that before 市级目标. */
function nearness(header: string): number {
  const above = ABOVE.findIndex((words) => words.test(header));
  return above >= 0 ? above : OWN.test(header) ? ABOVE.length + 1 : ABOVE.length;
}

/** Of several targets of one year the one that binds: 约束目标 before 奋斗目标, 调整后 before 年初, the whole before a part. */
function bindingOnes(targets: readonly RoledColumn[]): readonly RoledColumn[] {
  const ofYear = (one: RoledColumn): readonly RoledColumn[] => targets.filter(({ year }) => year === one.year);
  const said = ({ header }: RoledColumn): string => headerKey(header);
  return targets.filter((one) => {
    const others = ofYear(one).filter((other) => other !== one);
    const binding = others.filter((other) => !WISHED.test(said(other)));
    if (WISHED.test(said(one)) && binding.length > 0) return false;
    if (binding.some((other) => nearness(said(other)) > nearness(said(one)))) return false;
    if (!OF_THE_WHOLE.test(said(one)) && others.some((other) => OF_THE_WHOLE.test(said(other)))) return false;
    const isBefore = BEFORE_CHANGE.test(said(one)) || !CHANGED.test(said(one));
    return !(isBefore && others.some((other) => CHANGED.test(said(other)) && !WISHED.test(said(other))));
  });
}

const rowsUnder = (grid: SheetGrid, { rows: [, last] }: TargetTable): number[] =>
  Array.from({ length: Math.max(0, grid.bottom - last) }, (_, index) => last + 1 + index);

function inColumn(
  grid: SheetGrid,
  table: TargetTable,
  column: RoledColumn,
  rows: readonly RowOfYear[],
): LaidOutTarget[] {
  const header = headerFor(table, column);
  const ofColumn = {
    baselineYear: baselineYearOf(table, header),
    unit: unitOfHeading(column.header),
  };
  const milestones = milestoneColumns(grid, header);
  return rows.flatMap(({ row, year }): LaidOutTarget[] => {
    const hints = { ...ofColumn, year: column.year ?? year };
    const read = new TargetRow(grid, header, milestones, row, hints);
    if (read.title === "" || read.isAside || TOTAL.test(read.title)) return [];
    const stated = read.target();
    // What is to be reached may stand in the name itself.
    if (stated.wording === "" && stated.milestones.length === 0)
      return beforeChange(grid, table, column, row, hints) ?? clausesOf(read.title, stated);
    return clausesBeside(read.title, stated) ?? [{ stated, names: [read.title] }];
  });
}

/** 空气质量 | PM2.5年均浓度不高于36；重污染天数不超过3天: what is asked for says itself of what. null: the name does. */
function clausesBeside(title: string, stated: StatedTarget): LaidOutTarget[] | null {
  const isKnown = ({ air, ledger }: Asked): boolean => air !== null || ledger !== null;
  if (namesMeasured(title)) return null;
  const clauses = clausesOf(stated.targetText, { ...stated, title: "", requirement: "", unit: null });
  return clauses.some(({ asked }) => asked !== undefined && isKnown(asked)) ? clauses : null;
}

/** What was asked for first holds where nothing stands under 调整后目标; null: there was nothing either. */
function beforeChange(
  grid: SheetGrid,
  table: TargetTable,
  changed: RoledColumn,
  row: number,
  hints: TargetHints,
): LaidOutTarget[] | null {
  const others = columnsOf(table, "target").filter((one) => one !== changed && one.year === changed.year);
  const first = CHANGED.test(headerKey(changed.header)) ? others.filter(({ header }) => !WISHED.test(header)) : [];
  const [only] = first;
  if (only === undefined || first.length > 1) return null;
  const read = new TargetRow(grid, headerFor(table, only), new Map(), row, hints);
  const stated = read.target();
  return stated.wording === "" ? null : [{ stated, names: [read.title] }];
}

function inSentences(grid: SheetGrid, table: TargetTable, column: RoledColumn, year: number | null): LaidOutTarget[] {
  const header = headerFor(table, column);
  const withText: RecognisedHeader<TargetField> = {
    ...header,
    columns: [...header.columns, { field: "indicator", column: column.column, header: column.header, unit: null }],
  };
  const deadline = columnsOf(table, "deadline")[0]?.column;
  const stated = rowsUnder(grid, table).flatMap((row) => {
    const read = new TargetRow(grid, withText, new Map(), row, { year: column.year ?? year });
    if (read.title === "" || read.isAside) return [];
    const due = deadline === undefined ? null : yearIn(grid.words(row, deadline));
    const stated = read.target();
    return clausesOf(read.title, { ...stated, year: yearAimed(read.title) ?? due ?? stated.year });
  });
  return isOfTargets(column.header, rowsUnder(grid, table).length, stated) ? stated : [];
}

/** 重点任务 heads lists of any work: of targets is one whose sentences mostly name what is measured. */
function isOfTargets(header: string, rows: number, stated: readonly LaidOutTarget[]): boolean {
  if (!/(?:重点|主要)\S{0,4}任务/.test(header)) return true;
  const isKnown = ({ names, asked }: LaidOutTarget): boolean =>
    names.some(namesIndicator) || (asked !== undefined && (asked.air !== null || asked.ledger !== null));
  const named = new Set(stated.flatMap((one) => (isKnown(one) ? [one.stated.at.row] : [])));
  return named.size * 2 >= rows;
}

/** Townships beside each other without their total: the sum, of what can be added. */
function byPlaces(grid: SheetGrid, table: TargetTable, year: number | null, place: string | null): TargetLayout | null {
  const places = columnsOf(table, "place");
  const names = places.map((column) => column.header);
  const [first] = places;
  if (first === undefined || places.length < 2) return null;
  const header = headerFor(table, first);
  // The sheet must say that these are targets: counties with figures are any statistic.
  const others = asksForTargets(titlesOf(grid, table.rows[0])) ? { ofOthers: names } : {};
  if (whatCounts(names, place) === "none") return { header, stated: [], ...others };
  const stated = rowsUnder(grid, table).flatMap((row): LaidOutTarget[] => {
    const read = new TargetRow(grid, header, new Map(), row, { year });
    const values = places.flatMap(({ column }) => {
      const cell = grid.cell(row, column);
      return cell.kind === "number" ? [cell.value] : [];
    });
    const own = read.target();
    if (read.title === "" || read.isAside || values.length === 0 || !addsUp(read.title, own.unit?.text ?? ""))
      return [];
    return [summed(own, values)];
  });
  return stated.length > 0 ? { header, stated } : { header, stated, ...others };
}
