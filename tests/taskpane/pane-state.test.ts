import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  initialState,
  isBusy,
  nextState,
  proposed,
  type PaneEvent,
  type PaneState,
  type Ready,
} from "../../src/taskpane/state/pane-state";
import type { Problem } from "../../src/taskpane/session/session";
import { prepared } from "./assessment-fixture";

const problem: Problem = {
  code: "cellBeingEdited",
  words: { "zh-CN": "单元格正在编辑。请按 Enter。", en: "A cell is being edited. Press Enter." },
  canRetry: true,
};
const after = (...events: PaneEvent[]): PaneState => events.reduce(nextState, initialState);
const ready = (...events: PaneEvent[]): Ready => {
  const state = after(
    { type: "readStarted", read: 1, choice: proposed },
    { type: "readDone", read: 1, prepared },
    ...events,
  );
  if (state.kind !== "ready") throw new Error(`expected a ready pane, got ${state.kind}`);
  return state;
};
const writeStarted: PaneEvent = { type: "writeStarted", what: "report" };
const writeDone: PaneEvent = {
  type: "writeDone",
  report: {
    sheets: ["月报·总览"],
    at: "2021-12-16 09:30",
    undo: "emptied",
    kept: true,
    readOnly: false,
    hidden: [],
    differences: [],
    since: null,
    keptWords: 0,
  },
};
const restoreDone: PaneEvent = {
  type: "restoreDone",
  report: { sheets: ["月报·总览"], at: "2021-11-30 10:00", replaced: "2021-12-16 09:30", hidden: [] },
};
const reached = { whole: ["月报·总览"], torn: [], untouched: ["月报·历史"] };

describe("reading", () => {
  it("starts with the status, fresh", () => {
    expect(ready()).toMatchObject({ tab: "status", freshness: { kind: "fresh" }, job: { kind: "idle" } });
  });

  it("shows the problem where the first read fails, and reads again", () => {
    const failed = after({ type: "readStarted", read: 1, choice: proposed }, { type: "readFailed", read: 1, problem });
    expect(failed).toEqual({ kind: "readFailed", read: 1, choice: proposed, problem });
    expect(nextState(failed, { type: "readStarted", read: 2, choice: proposed }).kind).toBe("reading");
  });

  it("keeps the earlier figures while reading again, and when that fails", () => {
    const again = ready({ type: "readStarted", read: 2, choice: proposed });
    expect(again).toMatchObject({ freshness: { kind: "rereading" }, prepared });
    expect(nextState(again, { type: "readFailed", read: 2, problem })).toMatchObject({
      freshness: { kind: "rereadFailed", problem },
      prepared,
    });
  });

  it("drops the answer to an older read", () => {
    const newer = { ...prepared, ownSheets: ["月报·总览"] };
    const state = ready(
      { type: "readStarted", read: 2, choice: proposed },
      { type: "readStarted", read: 3, choice: proposed },
    );
    expect(nextState(state, { type: "readDone", read: 2, prepared: newer })).toBe(state);
    expect(nextState(state, { type: "readFailed", read: 2, problem })).toBe(state);
    expect(nextState(state, { type: "readDone", read: 3, prepared: newer })).toMatchObject({
      prepared: newer,
      freshness: { kind: "fresh" },
    });
  });

  it("builds on a choice of settings at once, and drops what was read without it", () => {
    const settings = { ...prepared.settings, place: "阜康市" };
    const state = ready(
      { type: "readStarted", read: 2, choice: proposed },
      { type: "settingsChosen", read: 3, settings },
    );
    expect(state).toMatchObject({ prepared: { settings }, freshness: { kind: "rereading" } });
    expect(nextState(state, { type: "readDone", read: 2, prepared })).toBe(state);
  });

  it("stays stale where the sources changed while they were read", () => {
    expect(
      ready(
        { type: "readStarted", read: 2, choice: proposed },
        { type: "sourcesChanged" },
        { type: "readDone", read: 2, prepared },
      ).freshness,
    ).toEqual({ kind: "stale", next: null });
  });
});

describe("a change of the sources", () => {
  const next = { ...prepared, ownSheets: ["月报·总览"] };

  it("is stale at once, and tells what moves when that is known", () => {
    expect(ready({ type: "sourcesChanged" }).freshness).toEqual({ kind: "stale", next: null });
    expect(ready({ type: "sourcesChanged" }, { type: "changeCompared", next }).freshness).toEqual({
      kind: "stale",
      next,
    });
  });

  it("that cannot be read is not said to be compared for ever", () => {
    expect(ready({ type: "sourcesChanged" }, { type: "changeCompared", next: "unread" }).freshness).toEqual({
      kind: "stale",
      next: "unread",
    });
  });

  it("is forgotten where the figures were read again meanwhile", () => {
    const again = ready({ type: "sourcesChanged" }, { type: "readStarted", read: 2, choice: proposed });
    expect(nextState(again, { type: "changeCompared", next })).toBe(again);
  });
});

describe("writing", () => {
  it("goes through progress to the sheets written", () => {
    const progress = { phase: { "zh-CN": "写入", en: "Writing" }, done: 1, total: 3 };
    const writing = ready(writeStarted, { type: "writeProgressed", progress });
    expect(writing.job).toEqual({ kind: "writing", what: "report", progress, cancelling: false });
    expect(nextState(writing, writeDone)).toMatchObject({ job: { kind: "written", sheets: ["月报·总览"] } });
  });

  it("says that it is stopping until it has stopped", () => {
    const stopping = ready(writeStarted, { type: "cancelAsked" });
    expect(stopping.job).toMatchObject({ kind: "writing", cancelling: true });
    expect(nextState(stopping, { type: "writeCancelled", reached })).toMatchObject({
      job: { kind: "writeCancelled", reached },
    });
  });

  it("keeps the problem until it is dismissed or tried again", () => {
    const failed = ready(writeStarted, { type: "writeFailed", problem, reached });
    expect(failed.job).toEqual({ kind: "writeFailed", what: "report", problem, reached });
    expect(nextState(failed, { type: "dismissed" })).toMatchObject({ job: { kind: "idle" } });
    expect(nextState(failed, writeStarted)).toMatchObject({ job: { kind: "writing" } });
  });
});

describe("putting the last report back", () => {
  const restoring = ready({ type: "writeStarted", what: "restoring" });

  it("is a writing of its own kind, with an end of its own", () => {
    expect(restoring.job).toMatchObject({ kind: "writing", what: "restoring" });
    expect(nextState(restoring, restoreDone)).toMatchObject({
      job: { kind: "restored", at: "2021-11-30 10:00", replaced: "2021-12-16 09:30", hidden: [] },
    });
    expect(nextState(restoring, { type: "writeFailed", problem, reached: null })).toMatchObject({
      job: { kind: "writeFailed", what: "restoring" },
    });
  });
});

describe("removing", () => {
  it("asks first", () => {
    const asked = ready({ type: "removalAsked" });
    expect(asked.job.kind).toBe("confirmingRemoval");
    expect(nextState(asked, { type: "removalDeclined" })).toMatchObject({ job: { kind: "idle" } });
    expect(
      ready({ type: "removalAsked" }, { type: "removeStarted" }, { type: "removeDone", sheets: ["月报·总览"] }).job,
    ).toEqual({ kind: "removed", sheets: ["月报·总览"] });
    expect(ready({ type: "removalAsked" }, { type: "removeStarted" }, { type: "removeFailed", problem }).job).toEqual({
      kind: "removeFailed",
      problem,
    });
  });
});

const anyEvent: fc.Arbitrary<PaneEvent> = fc.oneof(
  fc.constantFrom<PaneEvent>(
    { type: "sourcesChanged" },
    writeStarted,
    { type: "writeStarted", what: "restoring" },
    { type: "cancelAsked" },
    writeDone,
    restoreDone,
    { type: "writeCancelled", reached },
    { type: "writeFailed", problem, reached },
    { type: "removalAsked" },
    { type: "removalDeclined" },
    { type: "removeStarted" },
    { type: "removeDone", sheets: [] },
    { type: "removeFailed", problem },
    { type: "stepFailed", problem },
    { type: "dismissed" },
    { type: "writeProgressed", progress: { phase: { "zh-CN": "", en: "" }, done: 0, total: 1 } },
  ),
  fc
    .constantFrom<PaneEvent["type"]>("readStarted", "readDone", "readFailed")
    .chain((type) =>
      fc
        .integer({ min: 1, max: 4 })
        .map((read): PaneEvent =>
          type === "readStarted"
            ? { type, read, choice: proposed }
            : type === "readDone"
              ? { type, read, prepared }
              : { type: "readFailed", read, problem },
        ),
    ),
);

describe("laws", () => {
  it("once figures are there, no event takes them away", () => {
    fc.assert(
      fc.property(fc.array(anyEvent), (events) => {
        expect(events.reduce(nextState, ready() as PaneState).kind).toBe("ready");
      }),
    );
  });

  it("while Excel is being written to, only the end of that run ends it", () => {
    const ends: Readonly<Record<string, readonly PaneEvent["type"][]>> = {
      writing: ["writeDone", "restoreDone", "writeCancelled", "writeFailed"],
      removing: ["removeDone", "removeFailed"],
    };
    fc.assert(
      fc.property(fc.array(anyEvent), (events) => {
        let state: PaneState = ready();
        for (const event of events) {
          const before: PaneState = state;
          state = nextState(before, event);
          if (before.kind !== "ready" || state.kind !== "ready" || !isBusy(before.job)) continue;
          if (!ends[before.job.kind]?.includes(event.type)) expect(state.job.kind).toBe(before.job.kind);
        }
      }),
    );
  });
});
