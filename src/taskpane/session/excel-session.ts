/** The pane's session in Excel: what it asks for, done by `src/excel/`; failures come back as words. */
import { addTargetSheet } from "../../excel/add-target-sheet";
import { toBase64 } from "../../excel/keeping/base64";
import { ExcelProblem } from "../../excel/excel-error";
import { showPlace } from "../../excel/navigate";
import { openInNewWorkbook } from "../../excel/open-in-new-workbook";
import { readShown } from "../../excel/read-shown";
import type { Engine } from "../../excel/computing/engine";
import { selectedText } from "../../excel/selection";
import { paneWords } from "../../i18n/pane";
import { both } from "../../office/problem";
import { pageEngine } from "../../office/page-engine";
import { outcome } from "./outcome";
import type { Session } from "./session";
import { SessionMemory } from "./session-memory";
import { watchingOf } from "./watching";
import { requestFor, writingOf } from "./writing";

/** @param engine works out the month, beside the pane where it can */
export function createExcelSession(engine: Engine = pageEngine()): Session {
  const memory = new SessionMemory();
  return { ...readingOf(memory, engine), ...writingOf(memory, engine), ...watchingOf(memory), ...addingTo(memory) };
}

const readingOf = (memory: SessionMemory, engine: Engine): Pick<Session, "prepare" | "goTo" | "selectedText"> => ({
  prepare: (choice) =>
    outcome(async () => {
      memory.changes?.forget();
      const prepared = await readShown(engine, requestFor(choice));
      memory.note({ ownSheetIds: prepared.ownSheetIds, lastRun: prepared.notedRun });
      memory.keys = prepared.sourceKeys;
      memory.year = prepared.monthly.period?.month.year ?? null;
      // While a cell is being edited Excel takes neither a reading nor a listener: what can be read now can be heard.
      void memory.listen?.();
      return prepared;
    }),
  goTo: async (place) => {
    const shown = await outcome(() => showPlace(place));
    if (!shown.ok) return shown;
    if (shown.value === "shown") return { ok: true, value: null };
    const message = shown.value === "sheetGone" ? paneWords.sheetGone : paneWords.sheetHidden;
    const facts = { sheet: place.sheet };
    const words = both((language) => message[language](facts));
    return { ok: false, problem: { code: shown.value, words, canRetry: false } };
  },
  selectedText: () => outcome(selectedText),
});

/** What staff get that is theirs from then on. */
const addingTo = (memory: SessionMemory): Pick<Session, "openSample" | "createTargets"> => ({
  openSample: () =>
    outcome(async () => {
      await openInNewWorkbook(await sampleWorkbook());
      return null;
    }),
  createTargets: () =>
    outcome(async () => {
      await addTargetSheet(memory.year ?? new Date().getFullYear());
      return null;
    }),
});

/** The sample beside the pane's own page, as base64. @throws ExcelProblem sampleMissing */
async function sampleWorkbook(): Promise<string> {
  // Without a network there is no answer at all.
  const answer = await fetch("assets/sample-workbook.xlsx").catch(() => null);
  if (!answer?.ok) throw new ExcelProblem("sampleMissing", { sheet: null, excelCode: answer && String(answer.status) });
  return toBase64(new Uint8Array(await answer.arrayBuffer()));
}
