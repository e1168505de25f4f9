/** All that staff can ask of the pane, and what each of it does. */
import type { Dispatch } from "react";
import type { Place } from "../../cells/address";
import type { SelectedText } from "../../excel/selection";
import type { Trial } from "../../excel/self-check/self-check";
import type { TypedOver } from "../../excel/typed-words/typed-over";
import type { Settings } from "../../settings";
import type { PaneEvent, SheetsSought, Tab, Writing } from "./pane-state";
import type { Choice, Outcome, Progress, RestoreOutcome, Session, WriteOutcome } from "../session/session";
import type { Reading } from "./use-reading";

export interface PaneActions {
  /** Reads the workbook again with the same choice. */
  reread(): void;
  choose(choice: Choice): void;
  /** @param sheets of 数据: which of them first; not given: all */
  show(tab: Tab, sheets?: SheetsSought): void;
  /** @param told what people typed and the run writes over, as the pane has said; whatever else there is is kept */
  generate(told: readonly TypedOver[]): void;
  /** Puts the report back that stood before the last run. */
  restore(): void;
  cancel(): void;
  /** Takes over an earlier report that is not certain to be ours. */
  adopt(): void;
  askRemoval(): void;
  declineRemoval(): void;
  confirmRemoval(): void;
  dismiss(): void;
  goTo(place: Place): void;
  acknowledge(keys: readonly string[], reason: string): void;
  /** Puts what people typed into computed cells beside them, where a run leaves it. */
  keepAsRemarks(): void;
  /** Opens the sample in a workbook of its own. */
  openSample(): void;
  /** Adds a sheet for the year's targets, which is the bureau's from then on. */
  createTargets(): void;
  /** What is selected in Excel; null: it could not be read, and the pane has said why. */
  selectedText(): Promise<SelectedText | null>;
  /** What came of trying in a scratch sheet what a report does. */
  selfCheck(): Promise<Outcome<readonly Trial[]>>;
  /** Remembers the settings in the workbook and reads with them. */
  changeSettings(settings: Settings): void;
}

type Tell = Dispatch<PaneEvent>;

/** @param session null: there is no Excel, and nothing that needs it is done */
export const paneActions = (session: Session | null, reading: Reading, tell: Tell): PaneActions => ({
  reread: () => void reading.read(),
  choose: (next) => {
    reading.choose(next);
    void reading.read();
  },
  show: (tab, sheets = "all") => tell({ type: "tabChosen", tab, sheets }),
  askRemoval: () => tell({ type: "removalAsked" }),
  declineRemoval: () => tell({ type: "removalDeclined" }),
  dismiss: () => tell({ type: "dismissed" }),
  ...(session === null ? withoutExcel : { ...runs(session, reading, tell), ...steps(session, reading, tell) }),
});

type Runs = Pick<PaneActions, "generate" | "restore" | "cancel" | "confirmRemoval">;
type Steps = Omit<PaneActions, keyof Runs | "reread" | "choose" | "show" | "askRemoval" | "declineRemoval" | "dismiss">;

const nothing = (): void => undefined;

const withoutExcel: Runs & Steps = {
  generate: nothing,
  restore: nothing,
  cancel: nothing,
  confirmRemoval: nothing,
  adopt: nothing,
  goTo: nothing,
  acknowledge: nothing,
  keepAsRemarks: nothing,
  openSample: nothing,
  createTargets: nothing,
  changeSettings: nothing,
  selectedText: () => Promise.resolve(null),
  selfCheck: () => Promise.resolve({ ok: true, value: [] }),
};

/** What becomes of the report: written, put back, stopped, taken away. */
function runs(session: Session, reading: Reading, tell: Tell): Runs {
  let running: AbortController | null = null;
  const write = async (what: Writing, told: readonly TypedOver[] = []): Promise<void> => {
    if (running) return;
    const controller = new AbortController();
    running = controller;
    tell({ type: "writeStarted", what });
    const onProgress = (progress: Progress): void => tell({ type: "writeProgressed", progress });
    const outcome = await (what === "report"
      ? session.write(reading.choice(), told, onProgress, controller.signal)
      : session.restore(onProgress, controller.signal));
    running = null;
    tell(runOver(outcome));
    // What is written was read anew: show the same figures, and which sheets now stand.
    await reading.read();
  };
  const remove = async (): Promise<void> => {
    tell({ type: "removeStarted" });
    const outcome = await session.remove();
    tell(
      outcome.ok ? { type: "removeDone", sheets: outcome.value } : { type: "removeFailed", problem: outcome.problem },
    );
    await reading.read();
  };
  return {
    generate: (told) => void write("report", told),
    restore: () => void write("restoring"),
    cancel: () => {
      running?.abort();
      tell({ type: "cancelAsked" });
    },
    confirmRemoval: () => void remove(),
  };
}

function runOver(outcome: WriteOutcome | RestoreOutcome): PaneEvent {
  switch (outcome.kind) {
    case "written":
      return { type: "writeDone", report: outcome };
    case "restored":
      return { type: "restoreDone", report: outcome };
    case "cancelled":
      return { type: "writeCancelled", reached: outcome.reached };
    case "failed":
      return { type: "writeFailed", problem: outcome.problem, reached: outcome.reached };
  }
}

/** Single steps in the workbook. What fails is told; what changes the figures is followed by a reading. */
function steps(session: Session, { read, overtake }: Reading, tell: Tell): Steps {
  const told = <Value>(outcome: Outcome<Value>): Outcome<Value> => {
    if (!outcome.ok) tell({ type: "stepFailed", problem: outcome.problem });
    return outcome;
  };
  const only = async (step: Promise<Outcome<unknown>>): Promise<void> => void told(await step);
  const thenRead = async (step: Promise<Outcome<unknown>>): Promise<void> => {
    if (told(await step).ok) await read();
  };
  /** Also after a failure: what is shown must be what the workbook remembers. A reading takes away what was told. */
  const readAnyway = async (step: Promise<Outcome<unknown>>): Promise<void> => {
    const outcome = await step;
    await read();
    told(outcome);
  };
  return {
    adopt: () => void readAnyway(session.adopt()),
    goTo: (place) => void only(session.goTo(place)),
    acknowledge: (keys, reason) => void thenRead(session.acknowledge(keys, reason)),
    keepAsRemarks: () => void thenRead(session.keepAsRemarks()),
    openSample: () => void only(session.openSample()),
    createTargets: () => void thenRead(session.createTargets()),
    changeSettings: (settings) => {
      tell({ type: "settingsChosen", read: overtake(), settings });
      void readAnyway(session.saveSettings(settings));
    },
    selectedText: async () => {
      const outcome = told(await session.selectedText());
      return outcome.ok ? outcome.value : null;
    },
    selfCheck: () => session.selfCheck(),
  };
}
