/**
 * Excel's own undo. Until ExcelApi 1.20 whatever an add-in writes empties the list; since then every request is a step,
 * and the requests of a run that asks for it (`mergeUndoGroup`) are one. The option is Office.js's own doing: the copy
 * of it on npm, which we serve by default, does not know it (1.1.110), Microsoft's CDN does.
 */

import { ExcelProblem } from "./excel-error";
import { runUntracked } from "./run-untracked";

/**
 * What Excel's undo does about a report: takes it back at one stroke, request by request, or not at all, its list
 * emptied.
 */
export type UndoKind = "oneStep" | "bySteps" | "emptied";

const UNDO_LEVEL = "1.20";

export const keepsUndo = (): boolean => Office.context.requirements.isSetSupported("ExcelApi", UNDO_LEVEL);

/** Options for Excel.run that tell whether the Office.js at hand reads them. */
function watched(merge: boolean): { readonly options: Excel.RunOptions; readonly isKnown: () => boolean } {
  let known = false;
  const options: Excel.RunOptions = {
    get mergeUndoGroup() {
      known = true;
      return merge;
    },
  };
  return { options, isKnown: () => known };
}

/**
 * Runs a job that writes.
 * @param grouped whether to ask for one step where Excel knows such
 */
export async function runWriting<Value>(
  grouped: boolean,
  job: (context: Excel.RequestContext) => Promise<Value>,
): Promise<{ readonly value: Value; readonly undo: UndoKind }> {
  if (!keepsUndo()) return { value: await runUntracked(job), undo: "emptied" };
  if (!grouped) return { value: await runUntracked(job), undo: "bySteps" };
  const { options, isKnown } = watched(true);
  const value = await Excel.run(options, job);
  return { value, undo: isKnown() ? "oneStep" : "bySteps" };
}

/**
 * Does a job as one step, and again in several where Excel refuses: by its documentation with UndoNotSupported, on the
 * web now and then with an internal error (office-js#6255, #6711). The job must be one that can be begun again.
 */
export async function orInSteps<Value>(attempt: (grouped: boolean) => Promise<Value>): Promise<Value> {
  try {
    return await attempt(true);
  } catch (error) {
    if (keepsUndo() && error instanceof ExcelProblem && error.code === "excelFailed") return attempt(false);
    throw error;
  }
}

/** Runs a job that only reads, and finds out beside it what undo will do about one that writes. */
export async function runReading<Value>(
  job: (context: Excel.RequestContext) => Promise<Value>,
): Promise<{ readonly value: Value; readonly undo: UndoKind }> {
  const { options, isKnown } = watched(false);
  const value = await Excel.run(options, () => runUntracked(job));
  return { value, undo: !keepsUndo() ? "emptied" : isKnown() ? "oneStep" : "bySteps" };
}
