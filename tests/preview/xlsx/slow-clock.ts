import { onTestFinished, vi } from "vitest";

/** Each glance at the clock finds a second gone: every step is over its slice, on any machine. */
export function slowClock(): void {
  let now = 0;
  const clock = vi.spyOn(performance, "now").mockImplementation(() => (now += 1_000));
  onTestFinished(() => void clock.mockRestore());
}
