import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { sourceChanges } from "../../src/taskpane/session/source-changes";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function watching() {
  const told: string[][] = [];
  const changes = sourceChanges((sheets) => void told.push([...sheets]), 500);
  return { changes, told };
}

describe("changes of sheets", () => {
  it("are told once for a burst, when it is over", () => {
    const { changes, told } = watching();
    for (let edit = 0; edit < 50; edit++) {
      changes.changed(edit % 2 === 0 ? "{DAILY}" : "{LEDGER}");
      vi.advanceTimersByTime(100);
    }
    expect(told).toEqual([]);
    vi.advanceTimersByTime(500);
    expect(told).toEqual([["{DAILY}", "{LEDGER}"]]);
  });

  it("that happen during a run are told when it is over", () => {
    const { changes, told } = watching();
    changes.changed("{DAILY}");
    changes.holdBack();
    changes.changed("{NEW REPORT}");
    vi.advanceTimersByTime(1000);
    expect(told).toEqual([]);
    changes.letGo();
    vi.advanceTimersByTime(1000);
    expect(told).toEqual([["{DAILY}", "{NEW REPORT}"]]);
  });

  it("are told once only", () => {
    const { changes, told } = watching();
    changes.changed("{DAILY}");
    vi.advanceTimersByTime(1000);
    changes.holdBack();
    changes.letGo();
    vi.advanceTimersByTime(1000);
    expect(told).toEqual([["{DAILY}"]]);
  });

  it("are not told when the workbook was read since: they are in what was read", () => {
    const { changes, told } = watching();
    changes.changed("{DAILY}");
    changes.holdBack();
    changes.letGo();
    changes.forget();
    vi.advanceTimersByTime(1000);
    expect(told).toEqual([]);
    changes.changed("{DAILY}");
    vi.advanceTimersByTime(1000);
    expect(told).toEqual([["{DAILY}"]]);
  });

  it("are not told after the end", () => {
    const { changes, told } = watching();
    changes.changed("{DAILY}");
    changes.stop();
    vi.advanceTimersByTime(1000);
    expect(told).toEqual([]);
  });
});
