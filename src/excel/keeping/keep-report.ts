/** Reports kept in the file, by Office.js: written, found again, thrown away. ExcelApi 1.5. */
import { KEPT_FORMAT, KEPT_NAMESPACE, packKept, type KeptReport } from "./kept-report";
import { partsOf } from "./read-kept";
import { doneWithout } from "../excel-error";
import { nextTask } from "../next-task";
import type { WorkbookRead } from "../read-workbook";
import { asTheyStand, type StandingReport } from "../writing/standing-report";
import { saveMemory } from "../memory/memory-in-workbook";
import type { KeptPlace, Memory } from "../memory/workbook-memory";

/** Keeps a report. @returns where; null: too large, or Excel does not take it */
async function add(context: Excel.RequestContext, report: KeptReport): Promise<KeptPlace | null> {
  await nextTask();
  const xml = await packKept(report);
  if (xml === null) return null;
  const part = partsOf(context).add(xml);
  part.load("id");
  await context.sync();
  return { part: part.id, format: KEPT_FORMAT };
}

/**
 * Before our sheets are written over: what stands in them, kept so that it can be put back.
 *
 * A run that was cut off has left nothing worth keeping, and a run that was undone in Excel is kept already: then what
 * was kept before stays. Where people changed nothing, what was kept when the report was written is all there is to it.
 *
 * @returns null: nothing stands, or what stands is not known well enough to be put back
 */
export async function keepStanding(
  context: Excel.RequestContext,
  { memory, own, undone }: WorkbookRead,
  standing: StandingReport | null,
): Promise<Memory["previous"]> {
  const { lastRun, current, previous } = memory;
  if (lastRun === null) return null;
  if (!lastRun.complete || undone.size > 0) return previous;
  if (current === null || standing === null) return null;
  const { kept } = standing;
  const sheets = asTheyStand(standing);
  const edits = Object.fromEntries(own.edits);
  const unchanged =
    sheets.every((sheet, index) => sheet === kept.sheets[index]) &&
    JSON.stringify(edits) === JSON.stringify(kept.edits);
  const place = unchanged ? current : await keptAgain(context, { ...kept, sheets, edits });
  const { at, month, addIn, data } = lastRun;
  return place && { ...place, run: { at, month, addIn, data } };
}

/** Keeping is a comfort: that Excel takes no more parts, or none so large, must not stop the report. */
const keptAgain = (context: Excel.RequestContext, report: KeptReport): Promise<KeptPlace | null> =>
  add(context, report).catch(doneWithout);

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
      saveMemory(context, { ...memory, current }, memory);
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
