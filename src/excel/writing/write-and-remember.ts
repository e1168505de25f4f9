/** Sheets written and the memory kept true beside them: what a run and a restoring have in common. */
import { asProblem } from "../excel-error";
import type { WorkbookRead } from "../read-workbook";
import { keepsUndo, runWriting, type UndoKind } from "../undo";
import { saveMemory } from "../memory/memory-in-workbook";
import type { TypedOver } from "../typed-words/typed-over";
import type { Memory, OwnSheetMemory } from "../memory/workbook-memory";
import { RunCancelled, writeSheets, type Reached, type SheetToWrite, type WrittenSheets } from "./write-sheets";

export type Phase = "reading" | "computing" | "writing" | "dressing" | "finishing";

export interface RunOptions {
  readonly onProgress?: (phase: Phase, done: number, total: number) => void;
  /** Cancels between the phases and between sheets. */
  readonly signal?: AbortSignal;
  /**
   * Words over computed cells of which somebody was told that they are written over, and who wanted the run all the
   * same. All others are kept as remarks, and told afterwards.
   */
  readonly told?: readonly TypedOver[];
  /** Bytes of a request to aim at, by estimate; absent: as Excel takes them. */
  readonly requestBytes?: number;
}

/** Excel on the web refuses requests above 5 MB. */
const REQUEST_BYTES = 1_000_000;
/** Where each request is a step of Excel's undo: as few as the limit allows. */
const STEP_BYTES = 4_000_000;

export interface WritingJob {
  readonly plan: readonly SheetToWrite[];
  readonly edits: ReadonlyMap<string, string>;
  readonly read: WorkbookRead;
  readonly runAt: string;
  /**
   * What the memory is to say beside our sheets, while they are being written and once they are.
   * `late`: edit key → what staff typed since the sheets were read.
   */
  readonly memoryOf: (complete: boolean, late: ReadonlyMap<string, string>) => Omit<Memory, "sheets">;
  readonly onProgress: RunOptions["onProgress"];
  readonly signal: AbortSignal | undefined;
  /** undefined: as Excel takes them. */
  readonly requestBytes: number | undefined;
  /** Whether to ask for one step of Excel's undo. */
  readonly grouped: boolean;
}

/** Writes the sheets, and the memory with them. @throws ExcelProblem with how far it came */
export async function writeAndRemember({
  plan,
  edits,
  read,
  runAt,
  memoryOf,
  onProgress,
  signal,
  requestBytes = keepsUndo() ? STEP_BYTES : REQUEST_BYTES,
  grouped,
}: WritingJob): Promise<
  | (WrittenSheets & { readonly kind: "written"; readonly undo: UndoKind; readonly memory: Memory })
  | { readonly kind: "cancelled"; readonly reached: Reached }
> {
  let stands = read.stands;
  const job = (context: Excel.RequestContext): Promise<WrittenSheets> =>
    writeSheets(context, {
      planned: plan,
      edits,
      runAt,
      signal,
      // Of a sheet that was undone in Excel, what stood before is what stands.
      standing: Object.fromEntries(
        Object.entries(read.memory.sheets).map(([id, own]) => [
          id,
          read.undone.has(own.id) && own.before ? { ...marksOf(own), ...own.before } : own,
        ]),
      ),
      remember: (sheets, complete, late) => {
        const [memory, before] = [{ ...memoryOf(complete, late), sheets }, stands];
        stands = memory;
        return () => saveMemory(context, memory, before);
      },
      structureProtected: read.locks.structure,
      requestBytes,
      isOneStep: grouped && keepsUndo(),
      onSheet: (phase, done, total) => onProgress?.(phase, done, total),
      onLastRequest: () => onProgress?.("finishing", 0, 1),
    });
  try {
    const { value, undo } = await runWriting(grouped, job);
    return { kind: "written", ...value, undo, memory: { ...memoryOf(true, value.late), sheets: value.own } };
  } catch (error) {
    if (error instanceof RunCancelled) return { kind: "cancelled", reached: error.reached };
    throw asProblem(error);
  }
}

/** By which a sheet is known to be ours, without what a run wrote on it. */
const marksOf = ({ id, token, name }: OwnSheetMemory): Pick<OwnSheetMemory, "id" | "token" | "name"> => ({
  id,
  ...(token === undefined ? {} : { token }),
  ...(name === undefined ? {} : { name }),
});
