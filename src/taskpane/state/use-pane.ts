/**
 * Ties the pane's state to a session: what staff ask for is done in Excel, and what came of it is told to the state.
 */
import { useEffect, useMemo, useReducer, type Dispatch } from "react";
import { initialState, nextState, type PaneEvent, type PaneState } from "./pane-state";
import { paneActions, type PaneActions } from "./pane-actions";
import type { Session } from "../session/session";
import { useReading, type Reading } from "./use-reading";

export type { PaneActions };

export type Host =
  { readonly kind: "excel"; readonly session: Session } | { readonly kind: "outsideExcel" | "unsupportedVersion" };

export function usePane(host: Host): readonly [PaneState, PaneActions] {
  const [state, dispatch] = useReducer(nextState, initialState);
  const session = host.kind === "excel" ? host.session : null;
  const reading = useReading(session, dispatch);
  useWatching(host, reading, dispatch);
  useFailuresElsewhere(session, state.kind === "ready", dispatch);
  const actions = useMemo(() => paneActions(session, reading, dispatch), [session, reading]);
  return [state, actions];
}

/** Reads the workbook when the pane opens, and again when somebody changes it. */
function useWatching(host: Host, { read, compare }: Reading, dispatch: Dispatch<PaneEvent>): void {
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
  }, [host, read, compare, dispatch]);
}

/** What went wrong in the ribbon is told where there is a place for it: not before the workbook was read. */
function useFailuresElsewhere(session: Session | null, ready: boolean, dispatch: Dispatch<PaneEvent>): void {
  useEffect(
    () => (ready ? session?.watchCommands((problem) => dispatch({ type: "stepFailed", problem })) : undefined),
    [ready, session, dispatch],
  );
}
