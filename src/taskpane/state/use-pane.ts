/**
 * Ties the pane's state to a session: what staff ask for is done in Excel, and what came of it is told to the state.
 */
import { useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import type { Place } from "../../cells/address";
import type { SelectedText } from "../../excel/selection";
import type { Trial } from "../../excel/self-check/self-check";
import type { Settings } from "../../settings";
import { initialState, nextState, proposed, type PaneState, type Tab, type Writing } from "./pane-state";
import type { Choice, Outcome, Progress, Session } from "./session";

export interface PaneActions {
  /** Reads the workbook again with the same choice. */
  reread(): void;
  choose(choice: Choice): void;
  show(tab: Tab): void;
  generate(): void;
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

export type Host =
  { readonly kind: "excel"; readonly session: Session } | { readonly kind: "outsideExcel" | "unsupportedVersion" };

export function usePane(host: Host): readonly [PaneState, PaneActions] {
  const [state, dispatch] = useReducer(nextState, initialState);
  const choice = useRef<Choice>(proposed);
  const reads = useRef(0);
  const writing = useRef<AbortController | null>(null);
  const session = host.kind === "excel" ? host.session : null;

  const read = useCallback(async () => {
    if (!session) return;
    const number = ++reads.current;
    dispatch({ type: "readStarted", read: number, choice: choice.current });
    const outcome = await session.prepare(choice.current);
    dispatch(
      outcome.ok
        ? { type: "readDone", read: number, prepared: outcome.value }
        : { type: "readFailed", read: number, problem: outcome.problem },
    );
  }, [session]);

  /** What a change of the sources would move: read quietly, shown beside the figures that stand. */
  const compare = useCallback(async () => {
    dispatch({ type: "sourcesChanged" });
    const during = reads.current;
    const outcome = await session?.prepare(choice.current);
    // A reading that staff asked for meanwhile is the newer one.
    if (outcome && reads.current === during)
      dispatch({ type: "changeCompared", next: outcome.ok ? outcome.value : "unread" });
  }, [session]);

  useEffect(() => {
    if (host.kind !== "excel") {
      dispatch({ type: "hostUnfit", because: host.kind });
      return;
    }
    let stop: (() => void) | null = null;
    let left = false;
    void read();
    void host.session
      .watchSources(
        () => void compare(),
        () => void read(),
      )
      .then((unwatch) => {
        if (left) unwatch();
        else stop = unwatch;
      });
    return () => {
      left = true;
      stop?.();
    };
  }, [host, read, compare]);

  // Told where there is a place for it: not before the workbook was read.
  const ready = state.kind === "ready";
  useEffect(
    () => (ready ? session?.watchCommands((problem) => dispatch({ type: "stepFailed", problem })) : undefined),
    [ready, session],
  );

  const actions = useMemo<PaneActions>(() => {
    const write = async (what: Writing): Promise<void> => {
      if (!session || writing.current) return;
      const controller = new AbortController();
      writing.current = controller;
      dispatch({ type: "writeStarted", what });
      const onProgress = (progress: Progress): void => dispatch({ type: "writeProgressed", progress });
      const outcome = await (what === "report"
        ? session.write(choice.current, onProgress, controller.signal)
        : session.restore(onProgress, controller.signal));
      writing.current = null;
      switch (outcome.kind) {
        case "written":
          dispatch({ type: "writeDone", report: outcome });
          break;
        case "restored":
          dispatch({ type: "restoreDone", report: outcome });
          break;
        case "cancelled":
          dispatch({ type: "writeCancelled", reached: outcome.reached });
          break;
        case "failed":
          dispatch({ type: "writeFailed", problem: outcome.problem, reached: outcome.reached });
          break;
      }
      // What is written was read anew: show the same figures, and which sheets now stand.
      await read();
    };
    const remove = async (): Promise<void> => {
      if (!session) return;
      dispatch({ type: "removeStarted" });
      const outcome = await session.remove();
      dispatch(
        outcome.ok ? { type: "removeDone", sheets: outcome.value } : { type: "removeFailed", problem: outcome.problem },
      );
      await read();
    };
    const adopt = async (): Promise<void> => {
      if (!session) return;
      const outcome = await session.adopt();
      await read();
      if (!outcome.ok) dispatch({ type: "stepFailed", problem: outcome.problem });
    };
    const changeSettings = async (settings: Settings): Promise<void> => {
      if (!session) return;
      dispatch({ type: "settingsChosen", read: ++reads.current, settings });
      const outcome = await session.saveSettings(settings);
      // Also after a failure: what is shown must be what the workbook remembers.
      await read();
      if (!outcome.ok) dispatch({ type: "stepFailed", problem: outcome.problem });
    };
    const goTo = async (place: Place): Promise<void> => {
      if (!session) return;
      const outcome = await session.goTo(place);
      if (!outcome.ok) dispatch({ type: "stepFailed", problem: outcome.problem });
    };
    const selectedText = async (): Promise<SelectedText | null> => {
      if (!session) return null;
      const outcome = await session.selectedText();
      if (outcome.ok) return outcome.value;
      dispatch({ type: "stepFailed", problem: outcome.problem });
      return null;
    };
    const acknowledge = async (keys: readonly string[], reason: string): Promise<void> => {
      if (!session) return;
      const outcome = await session.acknowledge(keys, reason);
      if (outcome.ok) await read();
      else dispatch({ type: "stepFailed", problem: outcome.problem });
    };
    const openSample = async (): Promise<void> => {
      if (!session) return;
      const outcome = await session.openSample();
      if (!outcome.ok) dispatch({ type: "stepFailed", problem: outcome.problem });
    };
    const createTargets = async (): Promise<void> => {
      if (!session) return;
      const outcome = await session.createTargets();
      if (outcome.ok) await read();
      else dispatch({ type: "stepFailed", problem: outcome.problem });
    };
    return {
      reread: () => void read(),
      choose: (next) => {
        choice.current = next;
        void read();
      },
      show: (tab) => dispatch({ type: "tabChosen", tab }),
      generate: () => void write("report"),
      restore: () => void write("restoring"),
      cancel: () => {
        writing.current?.abort();
        dispatch({ type: "cancelAsked" });
      },
      adopt: () => void adopt(),
      askRemoval: () => dispatch({ type: "removalAsked" }),
      declineRemoval: () => dispatch({ type: "removalDeclined" }),
      confirmRemoval: () => void remove(),
      dismiss: () => dispatch({ type: "dismissed" }),
      goTo: (place) => void goTo(place),
      selectedText,
      acknowledge: (keys, reason) => void acknowledge(keys, reason),
      openSample: () => void openSample(),
      createTargets: () => void createTargets(),
      // Offered only where a workbook was read.
      selfCheck: () => session?.selfCheck() ?? Promise.resolve({ ok: true, value: [] }),
      changeSettings: (settings) => void changeSettings(settings),
    };
  }, [session, read]);

  return [state, actions];
}
