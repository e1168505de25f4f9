/**
 * One sheet of the report → calls of Office.js: first what it says, then how it looks. Between the two the first cell
 * says 未完成, so that other sheets may get their figures before this one gets its look.
 */
import type { DressPart } from "../../findings/read-back";
import type { ReportChart, ReportSheet } from "../../report/page/sheet";
import { UNFINISHED } from "../../report/recognise-own-sheet";
import { bandsOf, onRange } from "./cell-areas";
import { formatOf, wireValue } from "./cell-text";
import { valueOf, type ChangedParts } from "./sheet-changes";
import { dressChart, writeChart } from "./write-chart";
import { clearBars, clearLook, writeBars, writeFreeze, writeMerges, writePage, writeSizes } from "./write-layout";
import { writeLinks } from "./write-links";
import { writeLines } from "./write-lines";
import { writeLooks, writeLooksAgain } from "./write-looks";
import type { WriteStream } from "./write-stream";
import { clearBeside, writeCells, writeValues, type Edits, type WrittenCell } from "./write-values";

/** Bytes that calls take in a request, roughly: measured on the sample's sheets. */
const COST = { cell: 45, merge: 250, link: 130, chart: 14_000, bars: 3_000 } as const;

/** Of the values of one request: Excel on the web refuses above 5 MB. */
const MOST_BYTES = 3_000_000;

export interface SheetJob {
  readonly worksheet: Excel.Worksheet;
  /** As its tab says. */
  readonly name: string;
  /** It was added for this run: nothing stands on it. */
  readonly isNew: boolean;
  /** Within Excel's limits. */
  readonly report: ReportSheet;
  readonly edits: Edits;
  /** "whole": all of it, over what stands. */
  readonly changes: "whole" | ChangedParts;
  readonly stream: WriteStream;
  /** Told of every block of calls in bytes; sends what has come together when it is enough for one request. */
  readonly spend: (bytes: number) => Promise<void>;
  /** Asks once more for what staff typed, before further rows of a sheet that is too large for one request. */
  readonly askAgain: () => void;
  /** Told once the calls are queued by which the cells hold their values. */
  readonly valuesWritten: () => void;
}

/** Values, and what is to go: what the report cannot do without, of a sheet or of what has changed in it. */
export const writeFigures = (job: SheetJob): Promise<void> =>
  job.changes === "whole" ? writeAllValues(job) : writeChangedValues(job, job.changes);

/** Links, looks, charts, bars and the page; then the sheet is finished. */
export async function dressSheet(job: SheetJob): Promise<void> {
  const { report, worksheet, stream, changes } = job;
  const title = titleOf(report);
  await (changes === "whole" ? dressAll(job) : dressChanged(job, changes));
  if (title === null) return;
  stream.essential(() => onRange(worksheet, FIRST_CELL, (first) => (first.values = [[title]])));
}

const FIRST_CELL = { top: 0, left: 0, bottom: 0, right: 0 };

async function writeAllValues(job: SheetJob): Promise<void> {
  const { worksheet, isNew, report, edits, stream, spend } = job;
  const title = titleOf(report);
  const columns = report.columnWidths.length;
  const lastRow = report.cells.reduce((last, { row }) => Math.max(last, row + 1), report.rowHeights.length);
  const firstText = title === null ? null : `${UNFINISHED}${title}`;
  const bands = bandsOf(rowBytes(report, edits, lastRow, columns), MOST_BYTES);
  for (const { top, bottom, bytes } of bands) {
    const isLast = bottom === lastRow - 1;
    stream.essential(() => {
      if (top > 0) job.askAgain();
      else if (!isNew) clearLook(worksheet);
      writeValues(worksheet, report, edits, { top, bottom, isEmpty: isNew }, top === 0 ? firstText : null);
      if (isLast && !isNew) clearBeside(worksheet, lastRow, columns);
    });
    if (isLast) job.valuesWritten();
    await spend(bytes);
  }
}

async function dressAll(job: SheetJob): Promise<void> {
  const { worksheet, report, spend } = job;
  const { dress } = dresser(job);
  dress("merges", () => writeMerges(worksheet, report.merges));
  dress("sizes", () => writeSizes(worksheet, report));
  // Excel dresses a link in its own way: looks come after.
  dress("links", () => writeLinks(worksheet, report.cells));
  dress("looks", () => writeLooks(worksheet, report.cells));
  dress("lines", () => writeLines(worksheet, report));
  await spend(
    report.cells.length * COST.cell +
      report.merges.length * COST.merge +
      report.cells.filter(({ link }) => link !== undefined).length * COST.link,
  );
  await writeCharts(job, report.charts);
  await writeAllBars(job);
  writePages(job);
}

async function writeChangedValues(job: SheetJob, { cells, charts }: ChangedParts): Promise<void> {
  const { worksheet, report, edits, stream, spend } = job;
  const title = titleOf(report);
  stream.essential(() => {
    if (title !== null) writeCells(worksheet, [[0, 0, formatOf(title, {}), `${UNFINISHED}${title}`]]);
    const written = cells.map((cell): WrittenCell => {
      const value = valueOf(cell, edits);
      return [cell.row, cell.column, formatOf(value, cell), wireValue(value)];
    });
    writeCells(worksheet, title === null ? written : written.filter(([row, column]) => row + column > 0));
    for (const name of charts.gone) worksheet.charts.getItem(name).delete();
  });
  job.valuesWritten();
  await spend(cells.length * COST.cell + longTextBytes({ cells }, edits));
}

async function dressChanged(job: SheetJob, changes: ChangedParts): Promise<void> {
  const { worksheet, report, spend } = job;
  const { linked, dressed, sizes, charts, bars, page } = changes;
  const { dress } = dresser(job);
  if (sizes) dress("sizes", () => writeSizes(worksheet, report));
  if (linked.length > 0) dress("links", () => writeLinks(worksheet, linked));
  if (dressed.length > 0) dress("looks", () => writeLooksAgain(worksheet, dressed));
  await spend(linked.length * COST.link + dressed.length * COST.cell);
  await writeCharts(job, charts.anew);
  if (bars) await writeAllBars(job);
  if (page) writePages(job);
}

const dresser = ({ stream, name }: SheetJob) => ({
  dress: (part: DressPart, queue: () => void, place = ""): void => stream.dress({ sheet: name, part, place }, queue),
});

async function writeCharts(job: SheetJob, charts: readonly ReportChart[]): Promise<void> {
  const { worksheet, spend } = job;
  const { dress } = dresser(job);
  for (const chart of charts) {
    if (chart.series.length === 0) continue;
    dress("newChart", () => writeChart(worksheet, chart), chart.name);
    dress("chartLook", () => dressChart(worksheet.charts.getItem(chart.name), chart), chart.name);
    await spend(COST.chart);
  }
}

async function writeAllBars(job: SheetJob): Promise<void> {
  const { worksheet, isNew, report, spend } = job;
  if (isNew && report.bars.length === 0) return;
  dresser(job).dress("bars", () => {
    if (!isNew) clearBars(worksheet);
    for (const bars of report.bars) writeBars(worksheet, bars);
  });
  await spend(report.bars.length * COST.bars);
}

function writePages(job: SheetJob): void {
  const { worksheet, isNew, report } = job;
  const { dress } = dresser(job);
  dress("freeze", () => writeFreeze(worksheet, report, isNew));
  dress("page", () => writePage(worksheet, report, isNew));
}

/** Bytes of the values of each row, by estimate. */
function rowBytes({ cells }: ReportSheet, edits: Edits, rows: number, columns: number): number[] {
  const bytes = Array<number>(rows).fill(columns * COST.cell);
  for (const cell of cells) bytes[cell.row] = (bytes[cell.row] ?? 0) + longTextBytes({ cells: [cell] }, edits);
  return bytes;
}

/** Of what a cell's usual cost does not cover: a character is up to three bytes. */
const longTextBytes = ({ cells }: Pick<ReportSheet, "cells">, edits: Edits): number =>
  cells.reduce((bytes, { value, editKey }) => {
    const text = editKey === undefined ? value : (edits.get(editKey) ?? value);
    return bytes + (typeof text === "string" ? Math.max(0, 3 * text.length - COST.cell) : 0);
  }, 0);

/** The text of the first cell; null where it holds none of ours. */
function titleOf({ cells }: ReportSheet): string | null {
  const first = cells.find(({ row, column }) => row === 0 && column === 0);
  return typeof first?.value === "string" && first.editKey === undefined ? first.value : null;
}
