/** Reports kept in the file, by Office.js: written, found again, thrown away. ExcelApi 1.5. */
import type { RawValue } from "../cells/snapshot";
import type { ReportSheet } from "../report/page/sheet";
import { KEPT_FORMAT, KEPT_NAMESPACE, packKept, unpackKept, withStandingCells, type KeptReport } from "./kept-report";
import type { WorkbookRead } from "./read-workbook";
import { MEMORY_KEY, memoryToSave, type KeptPlace, type Memory } from "./workbook-memory";

const partsOf = (context: Excel.RequestContext) => context.workbook.customXmlParts;

/** Keeps a report. @returns where; null: too large, or Excel does not take it */
async function add(context: Excel.RequestContext, report: KeptReport): Promise<KeptPlace | null> {
  const xml = packKept(report);
  if (xml === null) return null;
  const part = partsOf(context).add(xml);
  part.load("id");
  await context.sync();
  return { part: part.id, format: KEPT_FORMAT };
}

/** What is kept in a place. */
export async function readKept(
  context: Excel.RequestContext,
  place: KeptPlace,
): Promise<KeptReport | "gone" | "unreadable"> {
  if (place.format !== KEPT_FORMAT) return "unreadable";
  const part = partsOf(context).getItemOrNullObject(place.part);
  const asked = { xml: part.getXml() };
  await context.sync();
  return part.isNullObject ? "gone" : (unpackKept(asked.xml.value) ?? "unreadable");
}

/**
 * Before our sheets are written over: what stands in them, kept so that it can be put back.
 *
 * A run that was cut off has left nothing worth keeping, and a run that was undone in Excel is kept already: then what
 * was kept before stays. Where people changed nothing, what was kept when the report was written is all there is to it.
 *
 * @returns null: nothing stands, or what stands is not known well enough to be put back
 */
export async function keepStanding(context: Excel.RequestContext, read: WorkbookRead): Promise<Memory["previous"]> {
  try {
    return await standingKept(context, read);
  } catch {
    // Keeping is a comfort: that Excel takes no more parts, or none so large, or fails otherwise, must not stop the report.
    return null;
  }
}

async function standingKept(
  context: Excel.RequestContext,
  { memory, own, undone, sheetNames }: WorkbookRead,
): Promise<Memory["previous"]> {
  const { lastRun, current, previous, sheets } = memory;
  if (lastRun === null) return null;
  if (!lastRun.complete || undone.size > 0) return previous;
  if (current === null) return null;
  const written = await readKept(context, current);
  if (typeof written === "string" || written.at !== lastRun.at) return null;
  const asked = written.sheets.map((sheet) => {
    const id = sheets[sheet.id]?.id;
    // A sheet that somebody deleted comes back as it was written.
    if (id === undefined || !sheetNames.has(id)) return { sheet, used: null };
    const used = context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true);
    used.load("values,rowIndex,columnIndex");
    return { sheet, used };
  });
  await context.sync();
  const standing = asked.map(({ sheet, used }): ReportSheet =>
    used === null
      ? sheet
      : withStandingCells(
          sheet,
          used.isNullObject
            ? { top: 0, left: 0, values: [] }
            : { top: used.rowIndex, left: used.columnIndex, values: used.values as RawValue[][] },
        ),
  );
  const { at, month, addIn, data } = lastRun;
  const edits = Object.fromEntries(own.edits);
  const unchanged =
    standing.every((sheet, index) => sheet === written.sheets[index]) &&
    JSON.stringify(edits) === JSON.stringify(written.edits);
  const place = unchanged ? current : await add(context, { at: written.at, sheets: standing, edits });
  return place && { ...place, run: { at, month, addIn, data } };
}

/**
 * Keeps the report that was just written, notes where, and throws away what is no longer needed.
 * The report stands already: a failure here must not pass for one of it.
 * @param memory as it was saved with the report
 * @returns whether the report is kept
 */
export async function keepWritten(report: KeptReport, memory: Memory): Promise<boolean> {
  try {
    return await Excel.run(async (context) => {
      const current = await add(context, report);
      if (current === null) return false;
      context.workbook.settings.add(MEMORY_KEY, memoryToSave({ ...memory, current }));
      await throwAway(context, [current.part, ...(memory.previous ? [memory.previous.part] : [])]);
      return true;
    });
  } catch {
    return false;
  }
}

/** Deletes every kept report but these. */
export async function throwAway(context: Excel.RequestContext, except: readonly string[]): Promise<void> {
  const kept = { parts: partsOf(context).getByNamespace(KEPT_NAMESPACE) };
  kept.parts.load("items/id");
  await context.sync();
  for (const part of kept.parts.items) if (!except.includes(part.id)) part.delete();
  await context.sync();
}
