/**
 * What of a sheet differs between the report that stands and the one to be written: so much is written, and no more.
 * Pure.
 */
import { alike } from "../../collections/alike";
import { withinExcelLimits } from "../../report/page/excel-limits";
import { looks } from "../../report/page/look";
import { roomForEdits } from "../../report/page/room-for-edits";
import type { ReportCell, ReportChart, ReportSheet } from "../../report/page/sheet";
import { formatOf } from "./cell-text";
import type { StandingCells } from "../keeping/kept-report";

/** Edit key → what staff typed. */
type Edits = ReadonlyMap<string, string>;

/** One of our sheets as a run wrote it, and as it stands. */
export interface StandingSheet {
  readonly written: ReportSheet;
  /** What staff had typed by then. */
  readonly edits: Edits;
  readonly cells: StandingCells;
  /** Nobody changed, emptied or added a cell, but those to type in. */
  readonly isAsWritten: boolean;
  /** Names of the charts that stand on it. */
  readonly charts: readonly string[];
}

/** The parts of a sheet that are written anew; all others stay as they stand. */
export interface ChangedParts {
  /** Cells with another value or number format, in the order of rows and columns. */
  readonly cells: readonly ReportCell[];
  /** Cells with another link. */
  readonly linked: readonly ReportCell[];
  /** Cells with another look, and those with another link, which Excel dresses in its own way. */
  readonly dressed: readonly ReportCell[];
  readonly sizes: boolean;
  readonly charts: { readonly gone: readonly string[]; readonly anew: readonly ReportChart[] };
  readonly bars: boolean;
  readonly page: boolean;
}

/** "whole": cleared and written from the beginning. */
export type SheetChanges = "whole" | "none" | ChangedParts;

/** As Excel takes it, with room for what staff typed. */
export const asWritten = (sheet: ReportSheet, edits: Edits): ReportSheet =>
  withinExcelLimits(roomForEdits(sheet, edits));

/** What a cell is to hold. */
export const valueOf = ({ editKey, value }: ReportCell, edits: Edits): ReportCell["value"] =>
  editKey === undefined ? value : (edits.get(editKey) ?? value);

/**
 * @param edits as they are to be written
 * @returns "whole" also where what stands is not what was written, or the rows, columns or lines of the page are others
 */
export function changesOf(standing: StandingSheet, next: ReportSheet, edits: Edits): SheetChanges {
  const [before, after] = [asWritten(standing.written, standing.edits), asWritten(next, edits)];
  const chartsStand = alike([...standing.charts].sort(), before.charts.map(({ name }) => name).sort());
  // What a formula shows tells nothing of whether it still stands.
  const hasFormulas = after.cells.some(({ formula }) => formula !== undefined);
  if (!standing.isAsWritten || !chartsStand || hasFormulas || !isSameFrame(before, after)) return "whole";
  const pairs = after.cells.map((cell, index) => ({ cell, was: before.cells[index] ?? cell }));
  if (pairs.some(({ cell, was }) => !isSamePlace(cell, was) || !hasSameLines(cell, was) || losesLink(cell, was)))
    return "whole";
  const linked = pairs.flatMap(({ cell, was }) => (alike(cell.link, was.link) ? [] : [cell]));
  const redressed = new Set(linked);
  const dressed = pairs.flatMap(({ cell, was }) => (redressed.has(cell) || !isDressedAlike(cell, was) ? [cell] : []));
  const parts: ChangedParts = {
    cells: pairs.flatMap(({ cell, was }) => (holds(standing, cell, was, edits) ? [] : [cell])),
    linked,
    dressed,
    sizes: !alike([before.columnWidths, before.rowHeights], [after.columnWidths, after.rowHeights]),
    charts: changedCharts(before, after),
    bars: !alike(before.bars, after.bars),
    page: !alike([before.print, before.freeze], [after.print, after.freeze]),
  };
  return isNothing(parts) ? "none" : parts;
}

const isNothing = ({ cells, dressed, sizes, charts, bars, page }: ChangedParts): boolean =>
  cells.length + dressed.length + charts.gone.length + charts.anew.length === 0 && !sizes && !bars && !page;

const isSameFrame = (before: ReportSheet, after: ReportSheet): boolean =>
  before.cells.length === after.cells.length &&
  before.columnWidths.length === after.columnWidths.length &&
  before.rowHeights.length === after.rowHeights.length &&
  // A height that was given cannot be taken back.
  before.rowHeights.every((height, row) => (height === null) === (after.rowHeights[row] === null)) &&
  alike(before.merges, after.merges);

const isSamePlace = (a: ReportCell, b: ReportCell): boolean =>
  a.row === b.row && a.column === b.column && (a.editKey === undefined) === (b.editKey === undefined);

/** Lines are shared with neighbours: they cannot be taken from one cell alone. */
const hasSameLines = (a: ReportCell, b: ReportCell): boolean => {
  const [one, other] = [looks[a.look], looks[b.look]];
  return one.top === other.top && one.bottom === other.bottom && one.sides === other.sides;
};

const losesLink = (cell: ReportCell, was: ReportCell): boolean => was.link !== undefined && cell.link === undefined;

const isDressedAlike = (a: ReportCell, b: ReportCell): boolean =>
  a.look === b.look && a.fill === b.fill && a.color === b.color;

/** Whether what stands in a cell is what it is to hold, in the same number format. */
function holds({ cells, edits: editsThen }: StandingSheet, cell: ReportCell, was: ReportCell, edits: Edits): boolean {
  const value = valueOf(cell, edits);
  if (cell.editKey === undefined)
    return (was.value ?? "") === (value ?? "") && formatOf(was.value, was) === formatOf(value, cell);
  const stands = cells.values[cell.row - cells.top]?.[cell.column - cells.left] ?? "";
  const formatThen = formatOf(valueOf(was, editsThen), was);
  return String(stands) === String(value ?? "") && formatThen === formatOf(value, cell);
}

function changedCharts(before: ReportSheet, after: ReportSheet): ChangedParts["charts"] {
  const stays = ({ charts }: ReportSheet, chart: ReportChart): boolean => charts.some((other) => alike(chart, other));
  return {
    gone: before.charts.filter((chart) => !stays(after, chart)).map(({ name }) => name),
    anew: after.charts.filter((chart) => !stays(before, chart)),
  };
}

/** "2021-12-16 09:30", as the sheets bear it. */
const STAMP = String.raw`\d{4}-\d{2}-\d{2} \d{2}:\d{2}`;

/**
 * The sheet with the stamps of the one that stands, where nothing but the stamp differs; else null. What did not change
 * keeps the time at which it was reported.
 */
export function withStampsOf(written: ReportSheet, next: ReportSheet, generatedAt: string): ReportSheet | null {
  if (written.cells.length !== next.cells.length) return null;
  const cells = next.cells.map((cell, index): ReportCell => {
    const was = written.cells[index]?.value;
    return typeof was === "string" && isSameButForStamp(was, cell.value, generatedAt) ? { ...cell, value: was } : cell;
  });
  const stamped = { ...next, cells };
  return alike(stamped, written) ? stamped : null;
}

function isSameButForStamp(was: string, value: ReportCell["value"], generatedAt: string): boolean {
  if (typeof value !== "string" || !value.includes(generatedAt)) return false;
  const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`^${value.split(generatedAt).map(literal).join(STAMP)}$`).test(was);
}
