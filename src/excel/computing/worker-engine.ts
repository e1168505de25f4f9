/**
 * The work in a worker beside the pane: the workbook is sent once and kept there, jobs are done one after another, and
 * a job that is no longer wanted ends with its worker. Where no worker starts (an old web view, a policy that forbids
 * it), the same is done here, and nobody is told: only the pane is busy meanwhile.
 */
import { buffersOf, packCells } from "../../cells/packed-cells";
import type { WorkbookSnapshot } from "../../cells/snapshot";
import type { ReportSheet } from "../../report/page/sheet";
import type { ReportRequest } from "../../monthly-report";
import { nextTask } from "../next-task";
import type { Choices } from "../prepare-report";
import type { WorkbookRead } from "../read-workbook";
import type { FromWorker, ToWorker } from "./messages";
import { localEngine } from "./local-engine";
import { Abandoned, unlessAbandoned, type Asked, type Computed, type Engine, type ToldMonth } from "./engine";

/** What of a worker is needed. */
export interface WorkerEnd extends Pick<Worker, "onmessage" | "onerror" | "terminate"> {
  postMessage(message: ToWorker, transfer: Transferable[]): void;
}

/** Cells that are sent before whatever waits in this thread has its turn: some milliseconds. */
const CELLS_AT_ONCE = 40_000;
/** How long a worker may take to load before the work is done here. */
const PATIENCE_MILLISECONDS = 20_000;

/** There is no worker, or it broke off: the work is to be done here. */
class NoWorker extends Error {}

type Answer = Exclude<FromWorker, { type: "ready" | "sheet" | "failed" }>;

interface Waiting {
  readonly resolve: (answer: Answer & { readonly sheets: readonly ReportSheet[] }) => void;
  readonly reject: (error: Error) => void;
  readonly sheets: ReportSheet[];
}

type Job = readonly [read: WorkbookRead, request: ReportRequest, choices: Choices];

export class WorkerEngine implements Engine {
  readonly #start: () => WorkerEnd;
  readonly #otherwise: Engine;
  #canStart = true;
  #worker: Promise<WorkerEnd> | null = null;
  /** What the worker has of the workbook. */
  #sent: WorkbookSnapshot | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #numbers = 0;
  readonly #waiting = new Map<number, Waiting>();

  /** @param start makes a worker with a `EngineInWorker` in it */
  constructor(start: () => WorkerEnd, otherwise: Engine = localEngine) {
    this.#start = start;
    this.#otherwise = otherwise;
    // It loads while the workbook is being read. That it does not is found out by the first job.
    this.#worker = this.#started();
    this.#worker.catch(() => undefined);
  }

  readonly compute = (...[read, request, choices, signal]: Parameters<Engine["compute"]>) =>
    this.#orHere(
      () => this.#inTurn(() => this.#computed([read, request, choices], signal), signal),
      () => this.#otherwise.compute(read, request, choices, signal),
    );

  show(...job: Job): ReturnType<Engine["show"]> {
    return this.#orHere(
      () => this.#inTurn(() => this.#shown(job), undefined),
      () => this.#otherwise.show(...job),
    );
  }

  async #orHere<Value>(beside: () => Promise<Value>, here: () => Promise<Value>): Promise<Value> {
    if (!this.#canStart) return here();
    try {
      return await beside();
    } catch (error) {
      if (!(error instanceof NoWorker)) throw error;
      this.#canStart = false;
      this.#end(error);
      return here();
    }
  }

  /** One job after another: two would send two workbooks at once. */
  #inTurn<Value>(job: () => Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
    const before = this.#turn;
    const mine = unlessAbandoned(before, signal).then(job);
    this.#turn = Promise.allSettled([before, mine]);
    return mine;
  }

  async #computed(job: Job, signal: AbortSignal | undefined): Promise<Computed<ToldMonth>> {
    const stop = (): void => this.#end(new Abandoned());
    signal?.addEventListener("abort", stop, { once: true });
    try {
      const { answer } = await this.#ask("compute", job, signal);
      if (answer.type !== "computed") throw new NoWorker("an answer to another question");
      const { plan, ...rest } = answer.value;
      return { ...rest, plan: answer.sheets.map((sheet, index) => ({ ...planAt(plan, index), sheet })) };
    } finally {
      signal?.removeEventListener("abort", stop);
    }
  }

  async #shown(job: Job): ReturnType<Engine["show"]> {
    const { answer, number } = await this.#ask("show", job);
    if (answer.type !== "shown") throw new NoWorker("an answer to another question");
    const worker = this.#worker;
    const askLater = async (type: "trend" | "offers", of: string): Promise<Answer | null> => {
      // A worker that was ended since knows nothing of what was shown.
      const end = worker === this.#worker ? await worker : null;
      if (end === null) return null;
      return this.#post(end, { type, number: (this.#numbers += 1), shown: number, of }).catch(() => null);
    };
    return { shown: answer.value, asked: askedOf(askLater) };
  }

  async #ask(type: "show" | "compute", [read, request, choices]: Job, signal?: AbortSignal) {
    const worker = await unlessAbandoned((this.#worker ??= this.#started()), signal);
    const { snapshot, ...rest } = read;
    await this.#send(worker, snapshot, signal);
    const number = (this.#numbers += 1);
    return { number, answer: await this.#post(worker, { type, number, read: rest, request, choices }) };
  }

  #started(): Promise<WorkerEnd> {
    this.#sent = null;
    return new Promise((resolve, reject) => {
      const worker = this.#made();
      const late = setTimeout(() => reject(new NoWorker("it does not load")), PATIENCE_MILLISECONDS);
      worker.onerror = (event) => {
        event.preventDefault?.();
        clearTimeout(late);
        const gone = new NoWorker(event.message);
        reject(gone);
        this.#rejectAll(gone);
      };
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        if (data.type === "ready") {
          clearTimeout(late);
          resolve(worker);
        } else this.#hear(data);
      };
    });
  }

  #made(): WorkerEnd {
    try {
      return this.#start();
    } catch (error) {
      throw new NoWorker(String(error));
    }
  }

  /** The workbook's cells, unless the worker has them: in pieces, so that a click between them is heard. */
  async #send(worker: WorkerEnd, snapshot: WorkbookSnapshot, signal: AbortSignal | undefined): Promise<void> {
    if (this.#sent === snapshot) return;
    this.#sent = null;
    const sheets = snapshot.sheets.map((sheet) => ({ ...sheet, values: [], formats: [] }));
    this.#tell(worker, { type: "workbook", frame: { ...snapshot, sheets } });
    let room = CELLS_AT_ONCE;
    for (const [index, sheet] of snapshot.sheets.entries()) {
      const columns = Math.max(1, sheet.values[0]?.length ?? 0);
      for (let row = 0; row < sheet.values.length;) {
        if (room <= 0) {
          await nextTask();
          if (signal?.aborted) throw new Abandoned();
          room = CELLS_AT_ONCE;
        }
        const to = Math.min(sheet.values.length, row + Math.max(1, Math.floor(room / columns)));
        const cells = packCells(sheet, row, to);
        this.#tell(worker, { type: "cells", sheet: index, cells }, buffersOf(cells));
        room -= (to - row) * columns;
        row = to;
      }
    }
    this.#sent = snapshot;
  }

  #post(worker: WorkerEnd, message: Extract<ToWorker, { number: number }>) {
    return new Promise<Answer & { readonly sheets: readonly ReportSheet[] }>((resolve, reject) => {
      this.#waiting.set(message.number, { resolve, reject, sheets: [] });
      this.#tell(worker, message);
    });
  }

  #tell(worker: WorkerEnd, message: ToWorker, transfer: Transferable[] = []): void {
    try {
      worker.postMessage(message, transfer);
    } catch (error) {
      throw new NoWorker(String(error));
    }
  }

  #hear(message: Exclude<FromWorker, { type: "ready" }>): void {
    const waiting = this.#waiting.get(message.number);
    if (waiting === undefined) return;
    if (message.type === "sheet") {
      waiting.sheets.push(message.sheet);
      return;
    }
    this.#waiting.delete(message.number);
    if (message.type === "failed") waiting.reject(faultOf(message));
    else waiting.resolve({ ...message, sheets: waiting.sheets });
  }

  /** Whatever the worker is at ends at once; the next job begins with another. */
  #end(because: Error): void {
    void this.#worker?.then(
      (worker) => worker.terminate(),
      () => undefined,
    );
    this.#worker = null;
    this.#sent = null;
    this.#rejectAll(because);
  }

  #rejectAll(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

function askedOf(ask: (type: "trend" | "offers", of: string) => Promise<Answer | null>): Asked {
  return {
    trend: async (indicator) => {
      const answer = await ask("trend", indicator);
      return answer?.type === "answer" && answer.value !== null && "basis" in answer.value ? answer.value : null;
    },
    offers: async (sheet) => {
      const answer = await ask("offers", sheet);
      return answer?.type === "answer" && answer.value !== null && "columns" in answer.value
        ? answer.value
        : { columns: [], proposals: [] };
    },
  };
}

function planAt<Where>(plan: readonly Where[], index: number): Where {
  const where = plan[index];
  if (where === undefined) throw new NoWorker("a sheet without a place");
  return where;
}

/** A fault of ours over there is one here, under its own name. */
function faultOf({ name, message }: Extract<FromWorker, { type: "failed" }>): Error {
  const fault = new Error(message);
  fault.name = name;
  return fault;
}
