import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { sourceChanges } from "../../src/taskpane/source-changes";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function watching(own: Set<string> = new Set(["{REPORT}"])) {
  let reports = 0;
  const changes = sourceChanges((id) => own.has(id), () => void reports++, 500);
  return { changes, own, reports: () => reports };
}

describe("changes of the sources", () => {
  it("are told once for a burst, when it is over", () => {
    const { changes, reports } = watching();
    for (let edit = 0; edit < 50; edit++) {
      changes.changed("{DAILY}");
      vi.advanceTimersByTime(100);
    }
    expect(reports()).toBe(0);
    vi.advanceTimersByTime(500);
    expect(reports()).toBe(1);
  });

  it("are not the add-in's own", () => {
    const { changes, reports } = watching();
    changes.changed("{REPORT}");
    vi.advanceTimersByTime(1000);
    expect(reports()).toBe(0);
  });

  it("that happen during a run are judged when the sheets that it added are known", () => {
    const { changes, own, reports } = watching(new Set());
    changes.holdBack();
    changes.changed("{NEW REPORT}");
    own.add("{NEW REPORT}");
    changes.letGo();
    vi.advanceTimersByTime(1000);
    expect(reports()).toBe(0);

    changes.holdBack();
    changes.changed("{NEW REPORT}");
    changes.changed("{DAILY}");
    changes.letGo();
    vi.advanceTimersByTime(1000);
    expect(reports()).toBe(1);
  });

  it("are not told after the end", () => {
    const { changes, reports } = watching();
    changes.changed("{DAILY}");
    changes.stop();
    vi.advanceTimersByTime(1000);
    expect(reports()).toBe(0);
  });
});
