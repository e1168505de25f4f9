/** The second half of the job: what stands is kept, and what differs from it is written. */
import type { ReportRequest } from "../monthly-report";
import { changedFigures, keptFigures, type NamedFigure, type RunChanges, type RunFigure } from "../report/run-figures";
import { PRODUCT_VERSION } from "../report/report-input";
import { ExcelProblem, inExcel } from "./excel-error";
import { keepStanding, keepWritten } from "./keeping/keep-report";
import type { KeptReport } from "./keeping/kept-report";
import { settingsToKeep } from "./memory/kept-corrections";
import type { Memory, Run } from "./memory/workbook-memory";
import type { Choices } from "./prepare-report";
import { readWorkbook, type WorkbookRead } from "./read-workbook";
import { Abandoned, unlessAbandoned, type Compute, type Computed, type WrittenPeriod } from "./computing/engine";
import { refuseNewer, refuseWhatStops } from "./refuse-early";
import { setAside } from "./typed-words/edit-cells";
import { typedOverIn } from "./typed-words/keep-as-remarks";
import { withTypedOver, type TypedOver } from "./typed-words/typed-over";
import { orInSteps, type UndoKind } from "./undo";
import { readBack, type Difference } from "./writing/read-back";
import { readStanding, withChanges, type StandingReport } from "./writing/standing-report";
import { writeAndRemember, type Phase, type RunOptions, type WritingJob } from "./writing/write-and-remember";
import type { Reached, SheetToWrite, Shown } from "./writing/write-sheets";

export type { Difference, Phase, Reached, RunChanges, RunOptions };

export type Written<Month> =
  | ({
      readonly kind: "written";
      readonly sheets: readonly string[];
      readonly sheetIds: readonly string[];
      readonly monthly: Month;
      readonly period: WrittenPeriod;
      /** What Excel's undo does about this run. */
      readonly undo: UndoKind;
      /** Whether the report is kept, so that it can be put back after the next. */
      readonly kept: boolean;
      /** The workbook was opened for reading only: the report stays only if it is saved under another name. */
      readonly readOnly: boolean;
      /** What Excel shows otherwise than it was written. */
      readonly differences: readonly Difference[];
      /** What changed against the report that stood; null: none stood, or it is not known what it said. */
      readonly since: RunChanges | null;
      /** What people had typed over computed cells, and stands in remarks or among the checks now. */
      readonly keptWords: readonly TypedOver[];
    } & Shown)
  /** `reached`: what of the report stands; sheets under way were finished, and the rest is as it was. */
  | { readonly kind: "cancelled"; readonly reached: Reached };

/**
 * Reads again, so that what is written is never older than the workbook; checks everything that can be checked; keeps
 * what stands; writes what differs from it.
 *
 * Excel has no transaction: the workbook is marked as being written before the first sheet and as complete after the
 * last. After a run that was cut off each sheet is cleared and written whole, so that running again heals whatever a
 * failure left.
 *
 * @param compute works out the month, here or beside the pane
 * @throws ExcelProblem; with `facts.reached` once the writing had begun
 */
export const runMonth = <Month>(
  compute: Compute<Month>,
  request: ReportRequest,
  choices: Choices = {},
  options: RunOptions = {},
): Promise<Written<Month>> => orInSteps((grouped) => attempt(compute, request, choices, options, grouped));

/** What a run is going to do, once everything that can be checked is. */
interface Ready<Month> extends Known<Month> {
  readonly period: WrittenPeriod;
  readonly plan: readonly SheetToWrite[];
  readonly run: Run;
  readonly previous: Memory["previous"];
  readonly since: RunChanges | null;
  /** No sheet differs from what stands but for the time: the report that stands remains, with its time. */
  readonly stays: boolean;
}

async function attempt<Month>(
  compute: Compute<Month>,
  request: ReportRequest,
  choices: Choices,
  options: RunOptions,
  grouped: boolean,
): Promise<Written<Month>> {
  const ready = await inExcel((context) => readyToWrite(context, compute, request, choices, options));
  if ("abandoned" in ready) return { kind: "cancelled", reached: { whole: [], torn: [], untouched: [] } };
  const {
    read,
    computed: { monthly },
    keptWords,
    period,
    plan,
    run,
    since,
    stays,
  } = ready;
  const { onProgress, signal, requestBytes } = options;
  const { edits } = read.own;
  const outcome = await writeAndRemember({
    plan,
    edits,
    read,
    onProgress,
    signal,
    requestBytes,
    grouped,
    memoryOf: memoryOf(ready),
    runAt: run.at,
  });
  if (outcome.kind === "cancelled") return outcome;
  const written = plan.flatMap(({ sheet, name, changes }, index) =>
    changes === "none" ? [] : [{ sheet, name, worksheetId: outcome.ids[index] ?? "" }],
  );
  return {
    kind: "written",
    sheets: plan.filter(({ change }) => change !== "noData").map(({ name }) => name),
    sheetIds: outcome.ids,
    monthly,
    period,
    undo: outcome.undo,
    differences: [...outcome.refused, ...(written.length === 0 ? [] : await readBack(written))],
    kept: stays || (await keepWritten(keptOf(ready, outcome.refused), outcome.memory)),
    since,
    keptWords,
    readOnly: read.locks.readOnly,
    front: outcome.front,
    hidden: outcome.hidden,
  };
}

async function readyToWrite<Month>(
  context: Excel.RequestContext,
  compute: Compute<Month>,
  request: ReportRequest,
  choices: Choices,
  options: RunOptions,
): Promise<Ready<Month> | { readonly abandoned: true }> {
  const known = await readAndComputed(context, compute, request, choices, options);
  if (known === null) return { abandoned: true };
  const { asFound, read, computed, standing } = known;
  const { signal } = options;
  const { period, plan, data, figures } = computed;
  if (period === null || plan.length === 0) throw new ExcelProblem("noData", { sheet: null, excelCode: null });
  refuseWhatStops(plan, read);
  const { lastRun, previous } = read.memory;
  const { generatedAt } = request;
  const toWrite = await withChanges(plan, standing, read.own.edits, generatedAt, lastRun?.addIn ?? null);
  const stays = lastRun !== null && toWrite.every(({ changes }) => changes === "none");
  return {
    ...known,
    period,
    plan: toWrite,
    run: { at: stays ? lastRun.at : generatedAt, month: period.month, addIn: PRODUCT_VERSION, data },
    previous: stays ? previous : signal?.aborted ? null : await keepStanding(context, asFound, standing),
    since: standing?.isWhole && lastRun ? changesSince(lastRun, standing.kept.figures ?? null, figures) : null,
    stays,
  };
}

/** What is known before anything is done: what stands, and what the month comes to. */
interface Known<Month> {
  readonly asFound: WorkbookRead;
  /** The same with the words that are kept as remarks. */
  readonly read: WorkbookRead;
  readonly standing: StandingReport | null;
  readonly keptWords: readonly TypedOver[];
  readonly computed: Computed<Month>;
}

/** All that leaves no trace; null: it was stopped in the middle, and nothing waits for it any more. */
async function readAndComputed<Month>(
  context: Excel.RequestContext,
  compute: Compute<Month>,
  request: ReportRequest,
  choices: Choices,
  { onProgress, signal, told = [] }: RunOptions,
): Promise<Known<Month> | null> {
  try {
    onProgress?.("reading", 0, 1);
    const asFound = await unlessAbandoned(readWorkbook(context), signal);
    refuseNewer(asFound.newer);
    const standing = await unlessAbandoned(readStanding(context, asFound), signal);
    const keptWords = typedOverIn(standing, asFound).filter((typed) => !told.some((one) => isSameWord(one, typed)));
    const edits = withTypedOver(asFound.own.edits, keptWords);
    const read = keptWords.length === 0 ? asFound : { ...asFound, own: { ...asFound.own, edits } };
    onProgress?.("computing", 0, 1);
    return { asFound, read, standing, keptWords, computed: await compute(read, request, choices, signal) };
  } catch (error) {
    if (error instanceof Abandoned) return null;
    throw error;
  }
}

/** Rows may have moved since it was told. */
const isSameWord = (a: TypedOver, b: TypedOver): boolean =>
  a.sheet === b.sheet && a.value === b.value && a.wrote === b.wrote && a.beside === b.beside;

/** What was written, as it is kept. @param refused what of the sheets' dress Excel did not take */
function keptOf(
  { read, computed: { figures }, plan, run }: Ready<unknown>,
  refused: readonly Difference[],
): KeptReport {
  const undressed = plan.flatMap(({ sheet, name }) => (refused.some((one) => one.sheet === name) ? [sheet.id] : []));
  return {
    at: run.at,
    sheets: plan.map(({ sheet }) => sheet),
    edits: Object.fromEntries(read.own.edits),
    figures: keptFigures(figures),
    ...(undressed.length === 0 ? {} : { undressed }),
  };
}

/** null: the kept report is of a version that noted no figures. */
function changesSince(
  { at, month }: Run,
  before: readonly RunFigure[] | null,
  now: readonly NamedFigure[],
): RunChanges | null {
  return before === null ? null : { at, month, ...changedFigures(before, now) };
}

const memoryOf =
  ({ read, computed: { settings }, plan, run, previous, stays }: Ready<unknown>): WritingJob["memoryOf"] =>
  (complete, late) => ({
    settings: settingsToKeep(settings, read.sourceKeys, read.memory.settings),
    setAside: setAside(
      new Map([...read.own.edits, ...late]),
      plan.map(({ sheet }) => sheet),
      complete,
    ),
    lastRun: { ...run, complete },
    current: complete && !stays ? null : read.memory.current,
    previous,
    ...(read.memory.unread ? { unread: read.memory.unread } : {}),
  });
