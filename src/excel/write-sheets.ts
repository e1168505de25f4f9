/** The planned sheets into Excel, one after the other, each whole; and what came of each when something comes between. */
import type { Reached } from "../findings/excel-problem";
import { withinExcelLimits } from "../report/page/excel-limits";
import { roomForEdits } from "../report/page/room-for-edits";
import type { ReportSheet, ReportSheetId } from "../report/page/sheet";
import { layoutOf } from "./edit-cells";
import { asProblem, type ExcelProblem } from "./excel-error";
import { LateWords } from "./late-words";
import { newToken } from "./ownership";
import type { PlannedSheet } from "./plan-writing";
import { putMark } from "./sheet-marks";
import type { OwnSheetMemory } from "./workbook-memory";
import { writeSheet } from "./write-sheet";

export type { Reached };

export type OwnSheets = Readonly<Partial<Record<ReportSheetId, OwnSheetMemory>>>;

export interface Writing {
  readonly planned: readonly PlannedSheet[];
  /** Edit key → what staff typed. */
  readonly edits: ReadonlyMap<string, string>;
  /** "2021-12-16 09:30", as printed on the sheets. */
  readonly runAt: string;
  /** What the memory has of our sheets as they stand. */
  readonly standing: OwnSheets;
  /** Queues the memory as it is true at the time; `complete` once all is written. */
  readonly remember: (
    context: Excel.RequestContext,
    sheets: OwnSheets,
    complete: boolean,
    late: ReadonlyMap<string, string>,
  ) => void;
  /** Bytes, by estimate, after which a request is sent off. */
  readonly requestBytes: number;
  readonly structureProtected: boolean;
  readonly signal: AbortSignal | undefined;
  readonly onSheet: (done: number, total: number) => void;
  readonly onLastRequest: () => void;
}

/** How the written sheets show. */
export interface Shown {
  /** The sheet that was brought to the front; null: it is hidden, or Excel would not show it. */
  readonly front: string | null;
  /** Names of those that somebody hid: they were written and stay hidden. */
  readonly hidden: readonly string[];
}

export interface WrittenSheets extends Shown {
  readonly ids: readonly string[];
  readonly own: OwnSheets;
  /** Edit key → what staff typed while the run was under way: it stands in its cell, or is set aside. */
  readonly late: ReadonlyMap<string, string>;
}

/** Thrown through Excel.run, which would send on whatever is queued when a job ends without an error. */
export class RunCancelled extends Error {
  constructor(readonly reached: Reached) {
    super("cancelled");
  }
}

/**
 * Excel has no transaction: the memory marks the report as incomplete in the request of the first sheet and as complete
 * in that of the last. Until then it holds all that staff typed, and of each sheet the places that are true at the time,
 * so that a run that is cut off anywhere loses nothing.
 *
 * A cancel is heeded between sheets. As long as nothing has been sent, nothing will be, and sheets that were added are
 * taken away again; afterwards the sheets that were begun are finished, and the rest stays as it was.
 *
 * @throws RunCancelled, or ExcelProblem, with how far the run came
 */
export async function writeSheets(
  context: Excel.RequestContext,
  {
    planned,
    edits,
    runAt,
    standing,
    remember,
    requestBytes,
    structureProtected,
    signal,
    onSheet,
    onLastRequest,
  }: Writing,
): Promise<WrittenSheets> {
  const { workbook } = context;
  const log = new RunLog(planned.map(({ name }) => name));
  if (signal?.aborted) throw new RunCancelled(log.reached([]));
  const targets = planned.map(({ sheet, worksheetId, hasName, name }): Target => {
    const worksheet =
      worksheetId === null ? workbook.worksheets.add(sheet.name) : workbook.worksheets.getItem(worksheetId);
    worksheet.load("id,visibility,tabColor");
    worksheet.charts.load("items/name");
    const token = standing[sheet.id]?.token ?? newToken();
    // With the sheet itself: none that we add ever stands unmarked.
    if (worksheetId === null) putMark(worksheet, { sheet: sheet.id, token }, false);
    return { sheet, worksheet, name, token, hasName, isNew: worksheetId === null };
  });
  await send(context, log);

  const owned = new Map<ReportSheetId, OwnSheetMemory>(
    targets.map(({ sheet, worksheet, token, name }) => [
      sheet.id,
      { cells: {}, ...standing[sheet.id], id: worksheet.id, token, name },
    ]),
  );
  const own = (): OwnSheets => Object.fromEntries(owned);
  const late = new LateWords(edits, owned);
  const note = (complete: boolean): void => remember(context, own(), complete, late.words);
  let pending = 0;
  let sent = targets.some(({ isNew }) => isNew);
  const spend = async (bytes: number): Promise<void> => {
    pending += bytes;
    if (pending < requestBytes) return;
    pending = 0;
    sent = true;
    await send(context, log);
    if (late.putBack()) note(false);
  };
  for (const [index, { sheet, worksheet, token, hasName, name, isNew }] of targets.entries()) {
    onSheet(index, targets.length);
    if (signal?.aborted) {
      if (sent) {
        for (const rest of targets.slice(index)) leaveOut(rest, owned);
        if (index > 0) note(false);
        await send(context, log);
        if (late.putBack()) {
          note(false);
          await send(context, log);
        }
      }
      throw new RunCancelled(log.reached([]));
    }
    if (index === 0) note(false);
    context.application.suspendApiCalculationUntilNextSync();
    log.mark(context, "begun", name);
    if (!isNew) {
      // Again what another program may have dropped of the two marks.
      putMark(worksheet, { sheet: sheet.id, token }, hasName);
      late.ask(sheet.id, worksheet, standing[sheet.id]);
      clearSheet(worksheet);
    }
    const { cells, stamp, rows } = standing[sheet.id] ?? {};
    const bounded = withinExcelLimits(roomForEdits(sheet, edits));
    // A colour that somebody gave the tab stays; under a protected structure tabs take none.
    if (worksheet.tabColor === "" && !structureProtected) worksheet.tabColor = sheet.tabColor;
    await writeSheet(worksheet, bounded, edits, spend, () => {
      owned.set(sheet.id, {
        id: worksheet.id,
        token,
        name,
        ...layoutOf(bounded, runAt, edits),
        ...(cells ? { before: { cells, ...(stamp ? { stamp } : {}), ...(rows ? { rows } : {}) } } : {}),
      });
      note(false);
    });
    log.mark(context, "whole", name);
  }
  onLastRequest();
  // In the same request as the last sheet: Excel stops at the first failure, so the mark stands only if all before it does.
  note(true);
  // The clerk goes on from the overview; 简报, which stands before it, is for handing on.
  const front = targets.find(({ sheet }) => sheet.id === "overview") ?? targets[0];
  const isShown = await sendLast(context, log, front);
  if (late.putBack()) {
    note(true);
    await send(context, log);
  }
  return {
    ids: targets.map(({ worksheet }) => worksheet.id),
    own: own(),
    late: late.words,
    front: isShown ? (front?.name ?? null) : null,
    hidden: targets.filter(({ worksheet }) => worksheet.visibility !== "Visible").map(({ name }) => name),
  };
}

/** The mark behind the last call that the report needs. */
const COMPLETE = "complete";

/**
 * Sends what is left, and shows a sheet's beginning, wherever somebody had scrolled to. By then the report is
 * whole: that its sheet is hidden, or that Excel does not show it, is no failure.
 *
 * @returns whether the sheet shows
 */
async function sendLast(context: Excel.RequestContext, log: RunLog, first: Target | undefined): Promise<boolean> {
  const canShow = first?.worksheet.visibility === "Visible";
  context.trace(COMPLETE);
  if (canShow) {
    first.worksheet.activate();
    first.worksheet.getRange("A1").select();
  }
  try {
    await context.sync();
    return canShow;
  } catch (error) {
    if (tracesOf(error).includes(COMPLETE)) return false;
    throw log.problem(error);
  }
}

interface Target {
  readonly sheet: ReportSheet;
  readonly worksheet: Excel.Worksheet;
  readonly name: string;
  readonly token: string;
  readonly hasName: boolean;
  readonly isNew: boolean;
}

/** A sheet that was added for a run which did not come to it goes again. */
function leaveOut({ sheet, worksheet, isNew }: Target, owned: Map<ReportSheetId, OwnSheetMemory>): void {
  if (!isNew) return;
  owned.delete(sheet.id);
  worksheet.delete();
}

type Mark = "begun" | "whole";

/** What Excel has done for certain: marks travel with the calls, and Excel gives back those that it came to, also when it fails. */
class RunLog {
  #queued: string[] = [];
  readonly #done = new Set<string>();
  #last: string | null = null;

  constructor(private readonly names: readonly string[]) {}

  mark(context: Excel.RequestContext, mark: Mark, name: string): void {
    const text = `${mark} ${name}`;
    this.#queued.push(text);
    if (mark === "begun") this.#last = name;
    context.trace(text);
  }

  /** All that was queued came to be. */
  confirm(): void {
    for (const text of this.#queued) this.#done.add(text);
    this.#queued = [];
  }

  /** What came of a request that failed, with the sheet that it broke off at. */
  problem(error: unknown): ExcelProblem {
    const reached = this.reached(tracesOf(error));
    return asProblem(error, reached.torn[0] ?? this.#last, reached);
  }

  /** @param traces of a request that failed: the marks that Excel came to in it */
  reached(traces: readonly string[]): Reached {
    const done = new Set([...this.#done, ...traces]);
    const whole = this.names.filter((name) => done.has(`whole ${name}`));
    const torn = this.names.filter((name) => done.has(`begun ${name}`) && !done.has(`whole ${name}`));
    return { whole, torn, untouched: this.names.filter((name) => !whole.includes(name) && !torn.includes(name)) };
  }
}

const tracesOf = (error: unknown): readonly string[] =>
  typeof error === "object" && error !== null && "traceMessages" in error && Array.isArray(error.traceMessages)
    ? error.traceMessages.filter((text) => typeof text === "string")
    : [];

async function send(context: Excel.RequestContext, log: RunLog): Promise<void> {
  try {
    await context.sync();
  } catch (error) {
    throw log.problem(error);
  }
  log.confirm();
}

/**
 * Takes away how an earlier run dressed its sheet, and keeps the sheet itself: links and print areas hung on it survive.
 * Its values stand until the new ones take their place: 月报·历史 is kept nowhere else.
 */
function clearSheet(worksheet: Excel.Worksheet): void {
  for (const chart of worksheet.charts.items) chart.delete();
  const whole = worksheet.getRange();
  whole.conditionalFormats.clearAll();
  whole.clear("Hyperlinks");
  whole.clear("Formats");
  whole.untrack();
  worksheet.freezePanes.unfreeze();
  worksheet.horizontalPageBreaks.removePageBreaks();
}
