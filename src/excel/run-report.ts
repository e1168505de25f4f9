/** The second half of the job: what stands is kept, and what differs from it is written. */
import { monthKey } from "../calendar/period";
import type { MonthlyReport, ReportRequest } from "../monthly-report";
import { changedFigures, namedFigures, runFigures, type RunChanges, type RunFigure } from "../report/run-figures";
import { PRODUCT_VERSION } from "../report/report-input";
import type { Settings } from "../settings";
import { ExcelProblem, inExcel } from "./excel-error";
import { keepStanding, keepWritten } from "./keeping/keep-report";
import { settingsToKeep } from "./memory/kept-corrections";
import type { Memory, Run } from "./memory/workbook-memory";
import { preparedFrom, type Choices } from "./prepare-report";
import { readWorkbook, type WorkbookRead } from "./read-workbook";
import { refuseNewer, refuseWhatStops } from "./refuse-early";
import { setAside } from "./typed-words/edit-cells";
import { orInSteps, type UndoKind } from "./undo";
import { readBack, type Difference } from "./writing/read-back";
import { readStanding, withChanges } from "./writing/standing-report";
import { writeAndRemember, type Phase, type RunOptions, type WritingJob } from "./writing/write-and-remember";
import type { Reached, SheetToWrite, Shown } from "./writing/write-sheets";

export type { Difference, Phase, Reached, RunChanges, RunOptions };

export type Written =
  | ({
      readonly kind: "written";
      readonly sheets: readonly string[];
      readonly sheetIds: readonly string[];
      readonly monthly: MonthlyReport;
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
 * @throws ExcelProblem; with `facts.reached` once the writing had begun
 */
export const writeReport = (
  request: ReportRequest,
  choices: Choices = {},
  options: RunOptions = {},
): Promise<Written> => orInSteps((grouped) => attempt(request, choices, options, grouped));

/** What a run is going to do, once everything that can be checked is. */
interface Ready {
  readonly read: WorkbookRead;
  readonly monthly: MonthlyReport;
  readonly settings: Settings;
  readonly plan: readonly SheetToWrite[];
  readonly run: Run;
  readonly previous: Memory["previous"];
  readonly since: RunChanges | null;
  /** No sheet differs from what stands but for the time: the report that stands remains, with its time. */
  readonly stays: boolean;
}

async function attempt(
  request: ReportRequest,
  choices: Choices,
  options: RunOptions,
  grouped: boolean,
): Promise<Written> {
  const ready = await inExcel((context) => readyToWrite(context, request, choices, options));
  const { read, monthly, plan, run, since, stays } = ready;
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
  const sheets = plan.map(({ sheet }) => sheet);
  const undressed = plan.flatMap(({ sheet, name }) =>
    outcome.refused.some((refused) => refused.sheet === name) ? [sheet.id] : [],
  );
  return {
    kind: "written",
    sheets: plan.filter(({ change }) => change !== "noData").map(({ name }) => name),
    sheetIds: outcome.ids,
    monthly,
    undo: outcome.undo,
    differences: [...outcome.refused, ...(written.length === 0 ? [] : await readBack(written))],
    kept:
      stays ||
      (await keepWritten(
        {
          at: run.at,
          sheets,
          edits: Object.fromEntries(edits),
          figures: runFigures(monthly),
          ...(undressed.length === 0 ? {} : { undressed }),
        },
        outcome.memory,
      )),
    since,
    readOnly: read.locks.readOnly,
    front: outcome.front,
    hidden: outcome.hidden,
  };
}

async function readyToWrite(
  context: Excel.RequestContext,
  request: ReportRequest,
  choices: Choices,
  { onProgress, signal }: RunOptions,
): Promise<Ready> {
  onProgress?.("reading", 0, 1);
  const read = await readWorkbook(context);
  onProgress?.("computing", 0, 1);
  const { monthly, plan, settings, data } = preparedFrom(read, request, choices);
  const { period } = monthly;
  refuseNewer(read.newer);
  if (period === null || plan.length === 0) throw new ExcelProblem("noData", { sheet: null, excelCode: null });
  refuseWhatStops(plan, read);
  const standing = signal?.aborted ? null : await readStanding(context, read);
  const { lastRun, previous } = read.memory;
  const { generatedAt } = request;
  const toWrite = withChanges(plan, standing, read.own.edits, generatedAt, lastRun?.addIn ?? null);
  const stays = lastRun !== null && toWrite.every(({ changes }) => changes === "none");
  return {
    read,
    monthly,
    settings,
    plan: toWrite,
    run: { at: stays ? lastRun.at : generatedAt, month: monthKey(period.month), addIn: PRODUCT_VERSION, data },
    previous: stays ? previous : signal?.aborted ? null : await keepStanding(context, read, standing),
    since: standing?.isWhole && lastRun ? changesSince(lastRun, standing.kept.figures ?? null, monthly) : null,
    stays,
  };
}

/** null: the kept report is of a version that noted no figures. */
function changesSince(
  { at, month }: Run,
  before: readonly RunFigure[] | null,
  monthly: MonthlyReport,
): RunChanges | null {
  return before === null ? null : { at, month, ...changedFigures(before, namedFigures(monthly)) };
}

const memoryOf =
  ({ read, settings, plan, run, previous, stays }: Ready): WritingJob["memoryOf"] =>
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
