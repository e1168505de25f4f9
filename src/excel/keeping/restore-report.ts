/** 恢复上次: the report that stood before the last run, back in its sheets; what it takes the place of is kept in turn. */
import { notInReportSheet } from "../../report/data-gone-sheet";
import { setAside } from "../typed-words/edit-cells";
import { ExcelProblem, inExcel } from "../excel-error";
import { keepStanding } from "./keep-report";
import { planWriting } from "../writing/plan-writing";
import { refuseNewer, refuseWhatStops } from "../refuse-early";
import { readKept } from "./read-kept";
import { readWorkbook } from "../read-workbook";
import { readStanding } from "../writing/standing-report";
import { orInSteps, type UndoKind } from "../undo";
import { writeAndRemember, type RunOptions } from "../writing/write-and-remember";
import type { Reached, Shown } from "../writing/write-sheets";

export type Restored =
  | ({
      readonly kind: "restored";
      readonly sheets: readonly string[];
      readonly sheetIds: readonly string[];
      /** When the report was written that stands again. */
      readonly at: string;
      readonly undo: UndoKind;
      /** When the one was written that it took the place of, and that a second restoring brings back; null: none. */
      readonly replaced: string | null;
    } & Shown)
  | { readonly kind: "cancelled"; readonly reached: Reached };

/**
 * Writes the kept sheets over ours, with all that staff typed: then and since. Where the two differ the later words
 * stay, so that nothing that anybody typed is lost. 月报·历史 goes back with its sheet. The bureau's choices stay.
 *
 * @throws ExcelProblem nothingKept, keptGone, keptUnreadable; with `facts.reached` once the writing had begun
 */
export const restoreReport = (options: RunOptions = {}): Promise<Restored> =>
  orInSteps((grouped) => attempt(options, grouped));

async function attempt({ onProgress, signal, requestBytes }: RunOptions, grouped: boolean): Promise<Restored> {
  onProgress?.("reading", 0, 1);
  const { read, back, report, plan, replaced } = await inExcel(async (context) => {
    const workbook = await readWorkbook(context);
    const { previous } = workbook.memory;
    refuseNewer(workbook.newer);
    if (previous === null) throw new ExcelProblem("nothingKept", { sheet: null, excelCode: null });
    const kept = await readKept(context, previous);
    if (kept === "gone" || (kept !== "unreadable" && kept.at !== previous.run.at))
      throw new ExcelProblem("keptGone", { sheet: null, excelCode: null });
    if (kept === "unreadable") throw new ExcelProblem("keptUnreadable", { sheet: null, excelCode: null });
    const planned = planWriting(kept.sheets, (id) => notInReportSheet(id, kept.at), workbook);
    refuseWhatStops(planned, workbook);
    // What a run left that was cut off is not worth going back to.
    const complete = workbook.memory.lastRun?.complete === true && workbook.undone.size === 0;
    return {
      read: workbook,
      back: previous,
      report: kept,
      plan: planned,
      replaced: complete ? await keepStanding(context, workbook, await readStanding(context, workbook)) : null,
    };
  });
  const edits = new Map([...Object.entries(report.edits), ...read.own.edits]);
  const sheets = plan.map(({ sheet }) => sheet);
  const { settings, current } = read.memory;
  const outcome = await writeAndRemember({
    plan: plan.map((planned) => ({ ...planned, changes: "whole" })),
    edits,
    read,
    onProgress,
    signal,
    requestBytes,
    grouped,
    runAt: report.at,
    memoryOf: (complete, late) => ({
      settings,
      setAside: setAside(new Map([...edits, ...late]), sheets, complete),
      lastRun: { ...back.run, complete },
      // Until all is written, what is being put back is what could be put back again.
      current: complete ? { part: back.part, format: back.format } : current,
      previous: complete ? replaced : back,
      ...(read.memory.unread ? { unread: read.memory.unread } : {}),
    }),
  });
  if (outcome.kind === "cancelled") return outcome;
  return {
    kind: "restored",
    sheets: plan.filter(({ sheet }) => report.sheets.includes(sheet)).map(({ name }) => name),
    sheetIds: outcome.ids,
    at: back.run.at,
    undo: outcome.undo,
    replaced: replaced?.run.at ?? null,
    front: outcome.front,
    hidden: outcome.hidden,
  };
}
