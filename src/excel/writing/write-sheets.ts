/**
 * The planned sheets into Excel: first what they say, of all of them, then how they look, one after the other; and what
 * came of each when something comes between.
 */
import type { Reached } from "../../findings/excel-problem";
import type { Difference } from "../../findings/read-back";
import type { ReportSheet, ReportSheetId } from "../../report/page/sheet";
import { layoutOf } from "../typed-words/edit-cells";
import { LateWords } from "../typed-words/late-words";
import { asProblem, ExcelProblem } from "../excel-error";
import { Breath } from "../next-task";
import { newToken } from "../owning/ownership";
import { keepWords } from "../typed-words/set-aside";
import type { PlannedSheet } from "./plan-writing";
import { asWritten, type SheetChanges } from "./sheet-changes";
import { noMarks, putMark, type MarksThere } from "../owning/sheet-marks";
import type { OwnSheetMemory } from "../memory/workbook-memory";
import { dressSheet, writeFigures, type SheetJob } from "./write-sheet";
import { WriteStream } from "./write-stream";

export type { Reached };

export type OwnSheets = Readonly<Partial<Record<ReportSheetId, OwnSheetMemory>>>;

/** A planned sheet, and what of it differs from what stands. */
export interface SheetToWrite extends PlannedSheet {
  readonly changes: SheetChanges;
}

export interface Writing {
  readonly planned: readonly SheetToWrite[];
  /** Edit key → what staff typed. */
  readonly edits: ReadonlyMap<string, string>;
  /** "2021-12-16 09:30", as printed on the sheets. */
  readonly runAt: string;
  /** What the memory has of our sheets as they stand. */
  readonly standing: OwnSheets;
  /**
   * The memory as it is true at the time; `complete` once all is written. @returns queues what differs from the time
   * before, and the same again where a request is sent again
   */
  readonly remember: (sheets: OwnSheets, complete: boolean, late: ReadonlyMap<string, string>) => () => void;
  /** Bytes, by estimate, after which a request is sent off. */
  readonly requestBytes: number;
  /** The run is asked to be one step of Excel's undo. */
  readonly isOneStep: boolean;
  readonly structureProtected: boolean;
  readonly signal: AbortSignal | undefined;
  readonly onSheet: (phase: "writing" | "dressing", done: number, total: number) => void;
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
  /** What of the sheets' dress Excel did not take. */
  readonly refused: readonly Difference[];
}

/** Thrown through Excel.run, which would send on whatever is queued when a job ends without an error. */
export class RunCancelled extends Error {
  constructor(readonly reached: Reached) {
    super("cancelled");
  }
}

interface Target {
  readonly sheet: ReportSheet;
  readonly worksheet: Excel.Worksheet;
  readonly name: string;
  readonly token: string;
  readonly marksThere: MarksThere;
  readonly isNew: boolean;
  readonly changes: SheetChanges;
}

/**
 * What sheets say is written before how any of them looks: a run that breaks off among the looks leaves all figures.
 *
 * Excel has no transaction: the memory marks the report as incomplete in the request of the first sheet and as complete
 * in that of the last. Until then it holds all that staff typed, and of each sheet the places that are true at the
 * time, so that a run that is cut off anywhere loses nothing.
 *
 * A cancel is heeded between sheets, until all have their values. As long as nothing has been sent, nothing will be,
 * and sheets that were added are taken away again; afterwards the sheets that were begun are finished, and the rest
 * stays as it was.
 *
 * @throws RunCancelled, or ExcelProblem, with how far the run came
 */
export async function writeSheets(context: Excel.RequestContext, writing: Writing): Promise<WrittenSheets> {
  const { planned, isOneStep, signal, onSheet, onLastRequest } = writing;
  const stream = new WriteStream(
    context,
    planned.map(({ name }) => name),
    isOneStep,
  );
  if (signal?.aborted) throw new RunCancelled(stream.reached([]));
  const targets = await targetsOf(context, stream, writing);
  const run = new SheetsRun(context, stream, writing, targets);
  try {
    for (const [index, target] of targets.entries()) {
      onSheet("writing", index, targets.length);
      if (signal?.aborted) {
        await run.leave(targets.slice(index));
        throw new RunCancelled(stream.reached([]));
      }
      await run.write(target);
    }
    await run.dress((done, total) => onSheet("dressing", done, total));
    onLastRequest();
    return await run.finish(targets);
  } catch (error) {
    throw error instanceof RunCancelled ? error : await withWordsKept(error, stream, run.typedMeanwhile());
  }
}

/**
 * The failure, once what staff typed meanwhile is in the workbook's notes: the request that failed may have cleared it.
 * Where Excel takes no notes either, the failure tells the words.
 */
async function withWordsKept(
  error: unknown,
  stream: WriteStream,
  words: ReadonlyMap<string, string>,
): Promise<unknown> {
  if (words.size === 0 || (await keepWords(words))) return error;
  const problem = asProblem(error, null, stream.reached([]));
  const reached = problem.facts.reached ?? stream.reached([]);
  return new ExcelProblem(problem.code, { ...problem.facts, reached: { ...reached, unsaved: [...words.values()] } });
}

/** The sheets to write to; missing ones are made, and marked as ours in the same request. */
async function targetsOf(
  { workbook }: Excel.RequestContext,
  stream: WriteStream,
  { planned, standing }: Writing,
): Promise<Target[]> {
  const targets = planned.map(({ sheet, worksheetId, marksThere, name, changes }): Target => {
    const worksheet =
      worksheetId === null ? workbook.worksheets.add(sheet.name) : workbook.worksheets.getItem(worksheetId);
    worksheet.load("id,visibility,tabColor");
    if (worksheetId !== null && changes === "whole") worksheet.charts.load("items/name");
    const token = standing[sheet.id]?.token ?? newToken();
    // With the sheet itself: none that we add ever stands unmarked.
    if (worksheetId === null) putMark(worksheet, { sheet: sheet.id, token }, noMarks);
    return { sheet, worksheet, name, token, marksThere, isNew: worksheetId === null, changes };
  });
  await stream.send();
  return targets;
}

/** One run over our sheets: what it queued, what it noted, and what staff typed meanwhile. */
class SheetsRun {
  readonly #owned: Map<ReportSheetId, OwnSheetMemory>;
  readonly #late: LateWords;
  #pending = 0;
  readonly #breath = new Breath();
  #sent: boolean;
  /** Excel is asked to calculate nothing before the end of the request that is being made. */
  #suspended = false;
  #begun = false;
  /** Sheets that have their values and not yet their look. */
  #undressed: SheetJob[] = [];
  /** The sheet whose values are being written: what is put into a cell of it now may be written over. */
  #open: ReportSheetId | null = null;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly stream: WriteStream,
    private readonly writing: Writing,
    targets: readonly Target[],
  ) {
    const { standing, edits } = writing;
    this.#owned = new Map(
      targets.map(({ sheet, worksheet, token, name }) => [
        sheet.id,
        { cells: {}, ...standing[sheet.id], id: worksheet.id, token, name },
      ]),
    );
    this.#late = new LateWords(edits, this.#owned);
    this.#sent = targets.some(({ isNew }) => isNew);
  }

  /** Gives a sheet its values. */
  async write(target: Target): Promise<void> {
    const { sheet, worksheet, token, marksThere, name, isNew, changes } = target;
    const { standing, edits, structureProtected } = this.writing;
    const { stream } = this;
    if (changes === "none") {
      stream.essential(() => putMark(worksheet, { sheet: sheet.id, token }, marksThere));
      stream.stands(name);
      return;
    }
    if (!this.#begun) this.#note(false);
    this.#begun = true;
    stream.mark("begun", name);
    // A colour that somebody gave the tab stays; under a protected structure tabs take none. Asked here: once it is
    // set, Office.js answers with what was set, whether or not Excel came to it.
    const takesColor = worksheet.tabColor === "" && !structureProtected;
    const isFirst = !this.#suspended;
    this.#suspended = true;
    stream.essential(() => {
      if (isFirst) this.context.application.suspendApiCalculationUntilNextSync();
      if (takesColor) worksheet.tabColor = sheet.tabColor;
      if (isNew) return;
      // Again what another program may have dropped of the two marks.
      putMark(worksheet, { sheet: sheet.id, token }, marksThere);
      this.#late.ask(sheet.id, worksheet, standing[sheet.id]);
    });
    const report = asWritten(sheet, edits);
    this.#open = sheet.id;
    // Before the values: a run that is cut off among them must know its own texts from staff's.
    this.#noteSheet(target, report);
    const job: SheetJob = {
      worksheet,
      name,
      isNew,
      report,
      edits,
      changes,
      stream,
      spend: (bytes) => this.#spend(bytes),
      askAgain: () => this.#late.ask(sheet.id, worksheet, standing[sheet.id], "rows"),
      valuesWritten: () => (this.#open = null),
    };
    await writeFigures(job);
    stream.mark("figures", name);
    this.#undressed.push(job);
  }

  /** Gives the sheets that have their values their look, and with that finishes them. */
  async dress(onSheet: (done: number, total: number) => void): Promise<void> {
    const jobs = this.#undressed;
    this.#undressed = [];
    for (const [index, job] of jobs.entries()) {
      onSheet(index, jobs.length);
      await dressSheet(job);
      this.stream.mark("whole", job.name);
    }
  }

  /** Stops before these sheets: what was begun is finished, what was only added goes again. */
  async leave(rest: readonly Target[]): Promise<void> {
    if (!this.#sent) return;
    await this.dress(() => undefined);
    for (const { sheet, worksheet, isNew } of rest) {
      if (!isNew) continue;
      this.#owned.delete(sheet.id);
      this.stream.essential(() => worksheet.delete());
    }
    if (this.#begun) this.#note(false);
    await this.#sendWithWords(false);
  }

  /** Sends what is left, and shows a sheet's beginning, wherever somebody had scrolled to. */
  async finish(targets: readonly Target[]): Promise<WrittenSheets> {
    const { stream } = this;
    // The clerk goes on from the overview; 简报, which stands before it, is for handing on.
    const first = targets.find(({ sheet }) => sheet.id === "overview") ?? targets[0];
    // In the same request as the last sheet: Excel stops at the first failure, so the mark stands only if all before it
    // does.
    this.#note(true);
    const canShow = first?.worksheet.visibility === "Visible";
    // The report is whole by then: that its sheet is hidden, or that Excel does not show it, is no failure.
    if (canShow)
      stream.dress({ sheet: first.name, part: "front", place: "" }, () => {
        first.worksheet.activate();
        const top = first.worksheet.getRange("A1");
        top.select();
        top.untrack();
      });
    await this.#sendWithWords(true);
    return {
      ids: targets.map(({ worksheet }) => worksheet.id),
      own: this.#own(),
      late: this.#late.words,
      refused: stream.refused(),
      front: canShow && stream.showed ? first.name : null,
      hidden: targets.filter(({ worksheet }) => worksheet.visibility !== "Visible").map(({ name }) => name),
    };
  }

  /** Edit key → what staff typed since the run began, as far as Excel told. */
  typedMeanwhile(): ReadonlyMap<string, string> {
    this.#late.take();
    return this.#late.words;
  }

  #own(): OwnSheets {
    return Object.fromEntries(this.#owned);
  }

  #note(complete: boolean): void {
    this.stream.essential(this.writing.remember(this.#own(), complete, new Map(this.#late.words)));
  }

  /** What the next run must know of a sheet, from now on. */
  #noteSheet({ sheet, worksheet, token, name }: Target, report: ReportSheet): void {
    const { standing, edits, runAt } = this.writing;
    const stands = standing[sheet.id];
    const { cells, stamp, rows } = stands ?? {};
    this.#owned.set(sheet.id, {
      id: worksheet.id,
      token,
      name,
      ...layoutOf(report, runAt, edits, stands),
      ...(cells ? { before: { cells, ...(stamp ? { stamp } : {}), ...(rows ? { rows } : {}) } } : {}),
    });
    this.#note(false);
  }

  async #spend(bytes: number): Promise<void> {
    this.#pending += bytes;
    await this.#breath.take();
    if (this.#pending < this.writing.requestBytes) return;
    this.#pending = 0;
    this.#sent = true;
    this.#suspended = false;
    await this.stream.send();
    if (this.#late.putBack(this.stream, this.#open)) this.#note(false);
  }

  async #sendWithWords(complete: boolean): Promise<void> {
    await this.stream.send();
    if (!this.#late.putBack(this.stream, null)) return;
    this.#note(complete);
    await this.stream.send();
  }
}
