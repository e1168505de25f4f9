/** Reads the workbook with what staff chose; an answer that another question has overtaken is known by its number. */
import { startTransition, useMemo, useRef, type Dispatch } from "react";
import { proposed, type PaneEvent } from "./pane-state";
import type { Choice, Session } from "../session/session";

export interface Reading {
  /** Reads the workbook again with the same choice. */
  read(): Promise<void>;
  /** What a change of the sources would move: read quietly, shown beside the figures that stand. */
  compare(): Promise<void>;
  choice(): Choice;
  choose(choice: Choice): void;
  /** The number of a reading that is about to be asked for: those before it count no more. */
  overtake(): number;
}

export function useReading(session: Session | null, dispatch: Dispatch<PaneEvent>): Reading {
  const choice = useRef<Choice>(proposed);
  const reads = useRef(0);
  const underWay = useRef<Promise<unknown>>(Promise.resolve());
  return useMemo(() => {
    const overtake = (): number => ++reads.current;
    /** Draws the whole pane anew: in pieces, between which a click is heard. */
    const drawn = (event: PaneEvent): void => startTransition(() => dispatch(event));
    return {
      overtake,
      choice: () => choice.current,
      choose: (next) => {
        choice.current = next;
      },
      read: async () => {
        if (!session) return;
        const number = overtake();
        dispatch({ type: "readStarted", read: number, choice: choice.current });
        const prepared = session.prepare(choice.current);
        underWay.current = prepared;
        const outcome = await prepared;
        drawn(
          outcome.ok
            ? { type: "readDone", read: number, prepared: outcome.value }
            : { type: "readFailed", read: number, problem: outcome.problem },
        );
      },
      compare: async () => {
        // What was typed while the workbook was being read is newer than what will be shown of it.
        await underWay.current;
        dispatch({ type: "sourcesChanged" });
        const during = reads.current;
        const outcome = await session?.prepare(choice.current);
        // A reading that staff asked for meanwhile is the newer one.
        if (outcome && reads.current === during)
          drawn({ type: "changeCompared", next: outcome.ok ? outcome.value : "unread" });
      },
    };
  }, [session, dispatch]);
}
