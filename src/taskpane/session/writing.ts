/** What the pane has written into the workbook: one writer at a time, and never heard as a change of the sources. */
import { acknowledgeFindings } from "../../excel/owning/acknowledge";
import { adoptReport } from "../../excel/owning/adopt-report";
import { ExcelProblem } from "../../excel/excel-error";
import { restoreReport } from "../../excel/keeping/restore-report";
import { removeReport } from "../../excel/remove-report";
import { saveSettings } from "../../excel/run-notes";
import type { Engine } from "../../excel/computing/engine";
import { runMonth, type Phase, type RunOptions } from "../../excel/run-month";
import { keepAsRemarks } from "../../excel/typed-words/keep-as-remarks";
import { selfCheck } from "../../excel/self-check/self-check";
import type { Words } from "../../i18n/language";
import type { ReportRequest } from "../../monthly-report";
import { clock } from "../../office/clock";
import { problemOf } from "../../office/problem";
import { webViewName } from "../../office/web-view";
import { asOnlyWriter } from "../../office/write-lock";
import { outcome } from "./outcome";
import type { Choice, Outcome, Progress, Reached, RestoreOutcome, Session, WriteOutcome } from "./session";
import type { SessionMemory } from "./session-memory";

const phases: Readonly<Record<Phase, Words>> = {
  reading: { "zh-CN": "读取数据表", en: "Reading the sheets" },
  computing: { "zh-CN": "计算", en: "Computing" },
  writing: { "zh-CN": "写入月报", en: "Writing the report" },
  dressing: { "zh-CN": "排版", en: "Laying out the sheets" },
  finishing: { "zh-CN": "收尾", en: "Finishing" },
};

const runOptions = (onProgress: (progress: Progress) => void, signal: AbortSignal): RunOptions => ({
  signal,
  onProgress: (phase, done, total) => onProgress({ phase: phases[phase], done, total }),
});

export const requestFor = (choice: Choice): ReportRequest => ({ ...choice, generatedAt: clock() });

interface Failed {
  readonly kind: "failed";
  readonly problem: ReturnType<typeof problemOf>;
  /** How far the run came; null: nothing had been begun. */
  readonly reached: Reached | null;
}

const failed = (error: unknown): Failed => ({
  kind: "failed",
  problem: problemOf(error),
  reached: error instanceof ExcelProblem ? (error.facts.reached ?? null) : null,
});

type Writing = Pick<
  Session,
  "write" | "restore" | "remove" | "adopt" | "saveSettings" | "acknowledge" | "keepAsRemarks" | "selfCheck"
>;

export function writingOf(memory: SessionMemory, { compute }: Pick<Engine, "compute">): Writing {
  const alone = <Value>(job: () => Promise<Value>): Promise<Value> => memory.unheard(() => asOnlyWriter(job));
  const step = <Value>(job: () => Promise<Value>): Promise<Outcome<Value>> => outcome(() => alone(job));
  return {
    write: async (choice, told, onProgress, signal): Promise<WriteOutcome> => {
      try {
        const request = requestFor(choice);
        const written = await alone(() => runMonth(compute, request, {}, { ...runOptions(onProgress, signal), told }));
        if (written.kind === "cancelled") return written;
        const { sheets, sheetIds, undo, kept, readOnly, hidden, differences, since, keptWords } = written;
        memory.noteWritten(sheetIds, request.generatedAt);
        const said = { sheets, undo, kept, readOnly, hidden, differences, since, keptWords: keptWords.length };
        return { kind: "written", at: request.generatedAt, ...said };
      } catch (error) {
        return failed(error);
      }
    },
    restore: async (onProgress, signal): Promise<RestoreOutcome> => {
      try {
        const restored = await alone(() => restoreReport(runOptions(onProgress, signal)));
        if (restored.kind === "cancelled") return restored;
        const { sheets, sheetIds, at, replaced, hidden } = restored;
        memory.noteWritten(sheetIds, at);
        return { kind: "restored", sheets, at, replaced, hidden };
      } catch (error) {
        return failed(error);
      }
    },
    remove: () => step(removeReport),
    adopt: () => step(() => adoptReport(requestFor({ month: null, until: null }), compute)),
    // Settings stand in no sheet: there is nothing to hear of.
    saveSettings: (settings) =>
      outcome(async () => {
        await asOnlyWriter(() => saveSettings(settings, memory.keys));
        return null;
      }),
    acknowledge: (keys, reason) =>
      step(async () => {
        await acknowledgeFindings(keys, reason);
        return null;
      }),
    keepAsRemarks: () =>
      step(async () => {
        await keepAsRemarks();
        return null;
      }),
    selfCheck: () => step(() => selfCheck(webViewName(), (sheetId) => memory.noteScratch(sheetId))),
  };
}
