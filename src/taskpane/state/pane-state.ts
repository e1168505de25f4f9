/** The pane as one value, and every way from one to the next. Pure: `use-pane.ts` does what has effects. */
import type { Settings } from "../../settings";
import type { Choice, Prepared, Problem, Progress, Reached, RestoredReport, WrittenReport } from "../session/session";

export type Tab = "status" | "data" | "notice" | "checks" | "settings";

/** Which sheets 数据 shows when it is opened. */
export type SheetsSought = "all" | "unused";

/** Whether what is shown is what stands in the workbook. */
export type Freshness =
  | { readonly kind: "fresh" }
  /** `next`: what the workbook gives now; null: not compared yet; "unread": it could not be read. */
  | { readonly kind: "stale"; readonly next: Prepared | "unread" | null }
  | { readonly kind: "rereading" }
  | { readonly kind: "rereadFailed"; readonly problem: Problem };

/** What the pane is doing to the workbook, or has just done. */
export type Job =
  | { readonly kind: "idle" }
  /** A report is being written, or the one before is being put back. */
  | {
      readonly kind: "writing";
      readonly what: Writing;
      readonly progress: Progress | null;
      readonly cancelling: boolean;
    }
  | ({ readonly kind: "written" } & WrittenReport)
  | ({ readonly kind: "restored" } & RestoredReport)
  | { readonly kind: "writeCancelled"; readonly reached: Reached }
  | {
      readonly kind: "writeFailed";
      readonly what: Writing;
      readonly problem: Problem;
      readonly reached: Reached | null;
    }
  | { readonly kind: "confirmingRemoval" }
  | { readonly kind: "removing" }
  | { readonly kind: "removed"; readonly sheets: readonly string[] }
  | { readonly kind: "removeFailed"; readonly problem: Problem };

export type Writing = "report" | "restoring";

export interface Ready {
  readonly kind: "ready";
  /** Number of the latest read asked for: an answer to an older one is dropped. */
  readonly read: number;
  readonly choice: Choice;
  readonly prepared: Prepared;
  readonly tab: Tab;
  readonly sheets: SheetsSought;
  readonly freshness: Freshness;
  readonly job: Job;
  /** A jump or a change of settings that did not work. */
  readonly notice: Problem | null;
}

export type PaneState =
  | { readonly kind: "starting" }
  | { readonly kind: "outsideExcel" }
  | { readonly kind: "unsupportedVersion" }
  | { readonly kind: "reading"; readonly read: number; readonly choice: Choice }
  | { readonly kind: "readFailed"; readonly read: number; readonly choice: Choice; readonly problem: Problem }
  | Ready;

export type PaneEvent =
  | { readonly type: "hostUnfit"; readonly because: "outsideExcel" | "unsupportedVersion" }
  | { readonly type: "readStarted"; readonly read: number; readonly choice: Choice }
  | { readonly type: "readDone"; readonly read: number; readonly prepared: Prepared }
  | { readonly type: "readFailed"; readonly read: number; readonly problem: Problem }
  | { readonly type: "sourcesChanged" }
  | { readonly type: "changeCompared"; readonly next: Prepared | "unread" }
  | { readonly type: "tabChosen"; readonly tab: Tab; readonly sheets: SheetsSought }
  | { readonly type: "writeStarted"; readonly what: Writing }
  | { readonly type: "writeProgressed"; readonly progress: Progress }
  | { readonly type: "cancelAsked" }
  | { readonly type: "writeDone"; readonly report: WrittenReport }
  | { readonly type: "restoreDone"; readonly report: RestoredReport }
  | { readonly type: "writeCancelled"; readonly reached: Reached }
  | { readonly type: "writeFailed"; readonly problem: Problem; readonly reached: Reached | null }
  | { readonly type: "removalAsked" }
  | { readonly type: "removalDeclined" }
  | { readonly type: "removeStarted" }
  | { readonly type: "removeDone"; readonly sheets: readonly string[] }
  | { readonly type: "removeFailed"; readonly problem: Problem }
  | { readonly type: "settingsChosen"; readonly read: number; readonly settings: Settings }
  | { readonly type: "stepFailed"; readonly problem: Problem }
  | { readonly type: "dismissed" };

export const initialState: PaneState = { kind: "starting" };

/** While Excel is being written to, nothing else may start. */
export const isBusy = (job: Job): boolean => job.kind === "writing" || job.kind === "removing";

/** What the data propose, until staff pick. */
export const proposed: Choice = { month: null, until: null };

const sameChoice = (one: Choice, other: Choice): boolean =>
  one.until === other.until && one.month?.year === other.month?.year && one.month?.month === other.month?.month;

/** A success speaks of the month and the data that it was written from: of others it would say what is not so. */
const overtaken = (job: Job): Job => (job.kind === "written" || job.kind === "restored" ? { kind: "idle" } : job);

/** The next state. An event that makes no sense where the pane stands changes nothing. */
export function nextState(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case "hostUnfit":
      return { kind: event.because };
    case "readStarted":
      return state.kind === "ready"
        ? {
            ...state,
            read: event.read,
            choice: event.choice,
            freshness: { kind: "rereading" },
            notice: null,
            job: sameChoice(state.choice, event.choice) ? state.job : overtaken(state.job),
          }
        : { kind: "reading", read: event.read, choice: event.choice };
    case "readDone":
      return readDone(state, event);
    case "readFailed":
      if (isLatestRead(state, event.read)) {
        return state.kind === "ready"
          ? { ...state, freshness: { kind: "rereadFailed", problem: event.problem } }
          : { kind: "readFailed", read: event.read, choice: state.choice, problem: event.problem };
      }
      return state;
    default:
      return state.kind === "ready" ? nextWhenReady(state, event) : state;
  }
}

type Reading = Extract<PaneState, { kind: "reading" | "ready" }>;

const isLatestRead = (state: PaneState, read: number): state is Reading =>
  (state.kind === "reading" || state.kind === "ready") && state.read === read;

function readDone(
  state: PaneState,
  { read, prepared }: { readonly read: number; readonly prepared: Prepared },
): PaneState {
  if (!isLatestRead(state, read)) return state;
  if (state.kind === "reading") {
    return {
      kind: "ready",
      read,
      choice: state.choice,
      prepared,
      tab: "status",
      sheets: "all",
      freshness: { kind: "fresh" },
      job: { kind: "idle" },
      notice: null,
    };
  }
  // The sources may have changed while they were being read: then what came back is stale already.
  const freshness: Freshness = state.freshness.kind === "stale" ? state.freshness : { kind: "fresh" };
  return { ...state, prepared, freshness };
}

type ReadyEvent = Exclude<PaneEvent, { type: "hostUnfit" | "readStarted" | "readDone" | "readFailed" }>;

function nextWhenReady(state: Ready, event: ReadyEvent): PaneState {
  const withJob = (job: Job): PaneState => ({ ...state, job });
  const { job } = state;
  switch (event.type) {
    case "sourcesChanged":
      return { ...state, freshness: { kind: "stale", next: null }, job: overtaken(job) };
    case "changeCompared":
      return state.freshness.kind === "stale" ? { ...state, freshness: { kind: "stale", next: event.next } } : state;
    case "tabChosen":
      return { ...state, tab: event.tab, sheets: event.sheets };
    case "writeStarted":
      return isBusy(job)
        ? state
        : { ...state, job: { kind: "writing", what: event.what, progress: null, cancelling: false }, notice: null };
    case "writeProgressed":
      return job.kind === "writing" ? withJob({ ...job, progress: event.progress }) : state;
    case "cancelAsked":
      return job.kind === "writing" ? withJob({ ...job, cancelling: true }) : state;
    case "writeDone":
      return job.kind === "writing" ? withJob({ kind: "written", ...event.report }) : state;
    case "restoreDone":
      return job.kind === "writing" ? withJob({ kind: "restored", ...event.report }) : state;
    case "writeCancelled":
      return job.kind === "writing" ? withJob({ kind: "writeCancelled", reached: event.reached }) : state;
    case "writeFailed":
      return job.kind === "writing"
        ? withJob({ kind: "writeFailed", what: job.what, problem: event.problem, reached: event.reached })
        : state;
    case "removalAsked":
      return isBusy(job) ? state : withJob({ kind: "confirmingRemoval" });
    case "removalDeclined":
      return job.kind === "confirmingRemoval" ? withJob({ kind: "idle" }) : state;
    case "removeStarted":
      return isBusy(job) ? state : { ...state, job: { kind: "removing" }, notice: null };
    case "removeDone":
      return job.kind === "removing" ? withJob({ kind: "removed", sheets: event.sheets }) : state;
    case "removeFailed":
      return job.kind === "removing" ? withJob({ kind: "removeFailed", problem: event.problem }) : state;
    case "settingsChosen":
      // Shown at once, and what the next choice builds on: it may come before the workbook is read again. What was
      // being read when it came was read without it.
      return {
        ...state,
        read: event.read,
        freshness: { kind: "rereading" },
        prepared: { ...state.prepared, settings: event.settings },
      };
    case "stepFailed":
      return { ...state, notice: event.problem };
    case "dismissed":
      return isBusy(job) ? { ...state, notice: null } : { ...state, notice: null, job: { kind: "idle" } };
    default: {
      const never: never = event;
      return never;
    }
  }
}
