/** What the pane hears of: edits of the bureau's sheets, reports written by somebody else, failures in the ribbon. */
import { watchSheets } from "../../excel/navigate";
import { readRunNotes, type RunNotes } from "../../excel/run-notes";
import { commandWords } from "../../i18n/command";
import { failureWords } from "../../office/failure-words";
import { both } from "../../office/problem";
import { hearOfFailures, takeFailure, type Failure } from "../../office/unreported-failure";
import { outcome } from "./outcome";
import type { Problem, Session } from "./session";
import type { SessionMemory } from "./session-memory";
import { sourceChanges } from "./source-changes";

/** Edits come in bursts: the pane speaks when they have been over for this long. */
const QUIET_MILLISECONDS = 800;

const runOf = ({ lastRun }: RunNotes): string => (lastRun ? `${lastRun.at} ${lastRun.complete}` : "none");

export const watchingOf = (memory: SessionMemory): Pick<Session, "watchSources" | "watchCommands"> => ({
  watchSources: async (onChange, onRewritten) => {
    /** What changed may be the report, written from the ribbon or on another computer: the workbook's notes say so. */
    const judge = async (sheetIds: ReadonlySet<string>, onlyWhileWriting: ReadonlySet<string>): Promise<void> => {
      const read = await outcome(readRunNotes);
      const now = read.ok ? read.value : memory.notes;
      const rewritten = runOf(now) !== runOf(memory.notes);
      const known = [...sheetIds].filter((sheetId) => memory.isOurs(sheetId));
      memory.note(now);
      if (rewritten) onRewritten();
      else if ([...sheetIds].some((sheetId) => !memory.isOurs(sheetId))) onChange();
      // Somebody typed in the report: remarks count at once, and what a run would write over is told. Sheets of ours
      // that have just come are of a run that has begun: its end will be heard.
      else if (known.some((sheetId) => !onlyWhileWriting.has(sheetId))) onRewritten();
    };
    memory.changes = sourceChanges((...changed) => void judge(...changed), QUIET_MILLISECONDS);
    let unwatch: (() => void) | null = null;
    let listening: Promise<void> | null = null;
    memory.listen = () =>
      (listening ??= outcome(() => watchSheets((sheetId) => memory.changes?.changed(sheetId))).then((heard) => {
        if (heard.ok) unwatch = heard.value;
        else listening = null;
      }));
    await memory.listen();
    return () => {
      memory.changes?.stop();
      memory.changes = null;
      memory.listen = null;
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
});

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
