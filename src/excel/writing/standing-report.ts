/** The report that stands: as a run wrote it, and what stands of it now. So much need not be written again. */
import type { RawValue } from "../../cells/snapshot";
import { PRODUCT_VERSION } from "../../report/report-input";
import type { ReportSheet, ReportSheetId } from "../../report/page/sheet";
import { withStandingCells, type KeptReport, type StandingCells } from "../keeping/kept-report";
import type { PlannedSheet } from "./plan-writing";
import { readKept } from "../keeping/read-kept";
import { doneWithout, retryingOnce } from "../excel-error";
import { Breath } from "../next-task";
import type { WorkbookRead } from "../read-workbook";
import { changesOf, withStampsOf, type StandingSheet } from "./sheet-changes";
import type { SheetToWrite } from "./write-sheets";

export interface StandingReport {
  readonly kept: KeptReport;
  /** A whole run wrote it, and it was not undone: else it tells no more than when each sheet was reported. */
  readonly isWhole: boolean;
  /** Those that are in the workbook. */
  readonly sheets: ReadonlyMap<ReportSheetId, StandingSheet>;
}

/**
 * null: nothing stands, or it is not known as what: then all is written. The kept report is a comfort: that Excel does
 * not give it back must not stop the next.
 * @throws OfficeExtension.Error where Excel takes nothing at the moment
 */
export const readStanding = (context: Excel.RequestContext, read: WorkbookRead): Promise<StandingReport | null> =>
  retryingOnce(() => askStanding(context, read)).catch(doneWithout);

/** The same for whom "not known" and "nothing" are two things. @throws OfficeExtension.Error as Excel gives it */
export async function askStanding(
  context: Excel.RequestContext,
  { memory, undone, sheetNames }: WorkbookRead,
): Promise<StandingReport | null> {
  const { lastRun, current, sheets } = memory;
  if (lastRun === null || current === null || (lastRun.complete && undone.size > 0)) return null;
  const kept = await readKept(context, current);
  if (typeof kept === "string") return null;
  if (!lastRun.complete) return { kept, isWhole: false, sheets: new Map() };
  if (kept.at !== lastRun.at) return null;
  const standingSheets = kept.sheets.flatMap((written) => {
    const id = sheets[written.id]?.id;
    if (id === undefined || !sheetNames.has(id)) return [];
    return [{ written, ...asked(context.workbook.worksheets.getItem(id)) }];
  });
  await context.sync();
  const edits = new Map(Object.entries(kept.edits));
  const breath = new Breath();
  const standing = new Map<ReportSheetId, StandingSheet>();
  for (const { written, used, charts } of standingSheets) {
    const cells = cellsOf(used);
    const isAsWritten = withStandingCells(written, cells) === written;
    standing.set(written.id, { written, edits, cells, isAsWritten, charts: charts.items.map(({ name }) => name) });
    await breath.take();
  }
  return { kept, isWhole: true, sheets: standing };
}

/** What tells whether a sheet is as it was written; it can be read after the next sync. */
function asked(worksheet: Excel.Worksheet) {
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load("values,rowIndex,columnIndex");
  used.untrack();
  return { used, charts: namedCharts(worksheet.charts) };
}

function namedCharts(charts: Excel.ChartCollection): Excel.ChartCollection {
  charts.load("items/name");
  return charts;
}

const cellsOf = (used: Excel.Range): StandingCells =>
  used.isNullObject
    ? { top: 0, left: 0, values: [] }
    : { top: used.rowIndex, left: used.columnIndex, values: used.values as RawValue[][] };

/** The kept sheets with what people made of them; one that somebody deleted as it was written. */
export const asTheyStand = ({ kept, sheets }: StandingReport): ReportSheet[] =>
  kept.sheets.map((written) => {
    const stands = sheets.get(written.id);
    return stands ? withStandingCells(written, stands.cells) : written;
  });

/**
 * What of each planned sheet is to be written. A sheet in which nothing differs but the time stays as it is, its time
 * too; after a run that was cut off all are written whole, and a sheet of whose dress something was refused as well.
 *
 * @param addIn the version that wrote what stands: another may dress the same sheet otherwise
 */
export async function withChanges(
  plan: readonly PlannedSheet[],
  stands: StandingReport | null,
  edits: ReadonlyMap<string, string>,
  generatedAt: string,
  addIn: string | null,
): Promise<SheetToWrite[]> {
  const written = new Map(stands?.kept.sheets.map((sheet) => [sheet.id, sheet]));
  const breath = new Breath();
  const toWrite: SheetToWrite[] = [];
  for (const planned of plan) {
    const before = written.get(planned.sheet.id);
    const sheet = (before && withStampsOf(before, planned.sheet, generatedAt)) ?? planned.sheet;
    await breath.take();
    const standingSheet = stands?.isWhole && addIn === PRODUCT_VERSION ? stands.sheets.get(sheet.id) : undefined;
    const isDressed = !stands?.kept.undressed?.includes(sheet.id);
    const isThere = standingSheet !== undefined && planned.worksheetId !== null && isDressed;
    toWrite.push({ ...planned, sheet, changes: isThere ? changesOf(standingSheet, sheet, edits) : "whole" });
    await breath.take();
  }
  return toWrite;
}
