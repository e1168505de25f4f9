/** The pane's session in Excel: what it asks for, done by `src/excel/`; failures come back as words. */
import { toBase64 } from "../../excel/keeping/base64";
import { ExcelProblem } from "../../excel/excel-error";
import { showPlace, watchSheets } from "../../excel/navigate";
import { acknowledgeFindings } from "../../excel/owning/acknowledge";
import { adoptReport } from "../../excel/owning/adopt-report";
import { addTargetSheet } from "../../excel/add-target-sheet";
import type { SourceKeys } from "../../excel/memory/kept-corrections";
import { openInNewWorkbook } from "../../excel/open-in-new-workbook";
import { restoreReport } from "../../excel/keeping/restore-report";
import {
  prepareReport,
  readRunNotes,
  removeReport,
  saveSettings,
  writeReport,
  type Phase,
  type RunNotes,
  type RunOptions,
} from "../../excel/run-report";
import { selectedText } from "../../excel/selection";
import { selfCheck } from "../../excel/self-check/self-check";
import { commandWords } from "../../i18n/command";
import type { Words } from "../../i18n/language";
import { paneWords } from "../../i18n/pane";
import type { ReportRequest } from "../../monthly-report";
import { clock } from "../../office/clock";
import { failureWords } from "../../office/failure-words";
import { asOnlyWriter } from "../../office/write-lock";
import { both, problemOf } from "../../office/problem";
import { hearOfFailures, takeFailure, type Failure } from "../../office/unreported-failure";
import { webViewName } from "../../office/web-view";
import type { Choice, Outcome, Problem, Progress, Reached, Session } from "./session";
import { sourceChanges } from "./source-changes";

/** Edits come in bursts: the pane speaks when they have been over for this long. */
const QUIET_MILLISECONDS = 800;

const phases: Readonly<Record<Phase, Words>> = {
  reading: { "zh-CN": "读取数据表", en: "Reading the sheets" },
  computing: { "zh-CN": "计算", en: "Computing" },
  writing: { "zh-CN": "写入月报", en: "Writing the report" },
  finishing: { "zh-CN": "收尾", en: "Finishing" },
};

/** How far a run came that failed; null: nothing had been begun. */
const reachedIn = (error: unknown): Reached | null =>
  error instanceof ExcelProblem ? (error.facts.reached ?? null) : null;

async function outcome<Value>(job: () => Promise<Value>): Promise<Outcome<Value>> {
  try {
    return { ok: true, value: await job() };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

/** The sample beside the pane's own page, as base64. @throws ExcelProblem sampleMissing */
async function sampleWorkbook(): Promise<string> {
  // Without a network there is no answer at all.
  const answer = await fetch("assets/sample-workbook.xlsx").catch(() => null);
  if (!answer?.ok) throw new ExcelProblem("sampleMissing", { sheet: null, excelCode: answer && String(answer.status) });
  return toBase64(new Uint8Array(await answer.arrayBuffer()));
}

const runOptions = (onProgress: (progress: Progress) => void, signal: AbortSignal): RunOptions => ({
  signal,
  onProgress: (phase, done, total) => onProgress({ phase: phases[phase], done, total }),
});

const requestFor = (choice: Choice): ReportRequest => ({ ...choice, generatedAt: clock() });

export function createExcelSession(): Session {
  let notes: RunNotes = { ownSheetIds: new Set(), lastRun: null };
  /** Of the report, now or before: that they go is no change of the sources. */
  const ours = new Set<string>();
  const note = (now: RunNotes): void => {
    notes = now;
    for (const id of now.ownSheetIds) ours.add(id);
  };
  /** Of the bureau's sheets as they were read last: their corrections are kept by them. */
  let keys: SourceKeys = new Map();
  /** Of the report that the data propose; null: the workbook has none. */
  let year: number | null = null;
  let changes: ReturnType<typeof sourceChanges> | null = null;
  /** Hears of edits, if it does not yet; null: nobody asked for it. */
  let listen: (() => Promise<void>) | null = null;
  const noteOwn = (sheetIds: readonly string[], at: string): void => {
    note({ ownSheetIds: new Set([...notes.ownSheetIds, ...sheetIds]), lastRun: { at, complete: true } });
  };

  return {
    prepare: (choice) =>
      outcome(async () => {
        changes?.forget();
        const prepared = await prepareReport(requestFor(choice));
        note({ ownSheetIds: prepared.ownSheetIds, lastRun: prepared.notedRun });
        keys = prepared.sourceKeys;
        year = prepared.monthly.period?.month.year ?? null;
        // While a cell is being edited Excel takes neither a reading nor a listener: what can be read now can be heard.
        void listen?.();
        return { ...prepared, plan: prepared.plan.map(({ name, change, nameTaken }) => ({ name, change, nameTaken })) };
      }),

    write: async (choice, onProgress, signal) => {
      changes?.holdBack();
      try {
        const request = requestFor(choice);
        const written = await asOnlyWriter(() => writeReport(request, {}, runOptions(onProgress, signal)));
        if (written.kind === "cancelled") return written;
        const { sheets, sheetIds, undo, kept, readOnly, hidden, differences } = written;
        noteOwn(sheetIds, request.generatedAt);
        return { kind: "written", sheets, at: request.generatedAt, undo, kept, readOnly, hidden, differences };
      } catch (error) {
        return { kind: "failed", problem: problemOf(error), reached: reachedIn(error) };
      } finally {
        changes?.letGo();
      }
    },

    restore: async (onProgress, signal) => {
      changes?.holdBack();
      try {
        const restored = await asOnlyWriter(() => restoreReport(runOptions(onProgress, signal)));
        if (restored.kind === "cancelled") return restored;
        const { sheets, sheetIds, at, replaced, hidden } = restored;
        noteOwn(sheetIds, at);
        return { kind: "restored", sheets, at, replaced, hidden };
      } catch (error) {
        return { kind: "failed", problem: problemOf(error), reached: reachedIn(error) };
      } finally {
        changes?.letGo();
      }
    },

    remove: () =>
      outcome(async () => {
        changes?.holdBack();
        try {
          return await asOnlyWriter(removeReport);
        } finally {
          changes?.letGo();
        }
      }),

    adopt: () =>
      outcome(async () => {
        changes?.holdBack();
        try {
          return await asOnlyWriter(() => adoptReport(requestFor({ month: null, until: null })));
        } finally {
          changes?.letGo();
        }
      }),

    saveSettings: (settings) =>
      outcome(async () => {
        await asOnlyWriter(() => saveSettings(settings, keys));
        return null;
      }),

    goTo: async (place) => {
      const shown = await outcome(() => showPlace(place));
      if (!shown.ok) return shown;
      if (shown.value === "shown") return { ok: true, value: null };
      const message = shown.value === "sheetGone" ? paneWords.sheetGone : paneWords.sheetHidden;
      const facts = { sheet: place.sheet };
      return {
        ok: false,
        problem: { code: shown.value, words: both((language) => message[language](facts)), canRetry: false },
      };
    },

    selectedText: () => outcome(selectedText),

    acknowledge: (keys, reason) =>
      outcome(async () => {
        changes?.holdBack();
        try {
          await asOnlyWriter(() => acknowledgeFindings(keys, reason));
        } finally {
          changes?.letGo();
        }
        return null;
      }),

    openSample: () =>
      outcome(async () => {
        await openInNewWorkbook(await sampleWorkbook());
        return null;
      }),

    createTargets: () =>
      outcome(async () => {
        await addTargetSheet(year ?? new Date().getFullYear());
        return null;
      }),

    selfCheck: () =>
      outcome(async () => {
        changes?.holdBack();
        try {
          return await asOnlyWriter(() => selfCheck(webViewName()));
        } finally {
          changes?.letGo();
        }
      }),

    watchSources: async (onChange, onRewritten) => {
      /**
       * What changed may be the report, written from the ribbon or on another computer: the workbook's notes say so.
       */
      const judge = async (sheetIds: ReadonlySet<string>): Promise<void> => {
        const read = await outcome(readRunNotes);
        const now = read.ok ? read.value : notes;
        const rewritten = runOf(now) !== runOf(notes);
        note(now);
        if (rewritten) onRewritten();
        else if ([...sheetIds].some((sheetId) => !ours.has(sheetId))) onChange();
      };
      changes = sourceChanges((sheetIds) => void judge(sheetIds), QUIET_MILLISECONDS);
      let unwatch: (() => void) | null = null;
      let listening: Promise<void> | null = null;
      listen = () =>
        (listening ??= outcome(() => watchSheets((sheetId) => changes?.changed(sheetId))).then((heard) => {
          if (heard.ok) unwatch = heard.value;
          else listening = null;
        }));
      await listen();
      return () => {
        changes?.stop();
        changes = null;
        listen = null;
        void listening?.then(() => unwatch?.());
      };
    },

    watchCommands: (onFailure) => {
      const tell = (): void => {
        const failure = takeFailure();
        if (failure) onFailure(untoldProblem(failure));
      };
      tell();
      return hearOfFailures(tell);
    },
  };
}

const runOf = ({ lastRun }: RunNotes): string => (lastRun ? `${lastRun.at} ${lastRun.complete}` : "none");

function untoldProblem(failure: Failure): Problem {
  return {
    code: failureWords(failure, "en").code ?? failure.kind,
    canRetry: false,
    words: both((language) => {
      const { text, written } = failureWords(failure, language);
      return commandWords.untold[language]({
        at: failure.kind === "failed" ? failure.at : null,
        problem: [text, ...written].join(language === "en" ? " " : ""),
      });
    }),
  };
}
