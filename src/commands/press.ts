/** What a press of a ribbon button does, from the press to the result that somebody sees. */
import type { CommandResult } from "../office/command-result";
import { isExcelNewEnough } from "../office/needed-api";
import { unlessUnderWay } from "../office/write-lock";
import { leaveFailure } from "../office/unreported-failure";
import { showResult } from "./show-result";

/** The names that manifest.xml calls, each with what it does; null: the same is being done already. */
export const commands: Readonly<Record<string, () => Promise<CommandResult | null>>> = {
  updateReport: () => unlessUnderWay("update-report", runUpdate),
};

async function runUpdate(): Promise<CommandResult> {
  if (!isExcelNewEnough()) return { kind: "unsupported" };
  let engine: typeof import("./update-report");
  try {
    engine = await import(/* webpackChunkName: "commands-engine" */ "./update-report");
  } catch {
    return { kind: "notLoaded" };
  }
  return engine.updateReport();
}

/**
 * Runs a command and shows what came of it, again for as long as somebody presses 重试. A press while the same runs
 * already is dropped: the press before it shows the result.
 *
 * Office ends this page when the event completes, and with it whatever answers the window's buttons: so the event
 * completes when the window is closed.
 */
export async function press(
  command: () => Promise<CommandResult | null>,
  event: Pick<Office.AddinCommands.Event, "completed">,
): Promise<void> {
  try {
    for (let again = true; again;) {
      const result = await command();
      if (result === null) return;
      again = (await tell(result)) === "retry";
    }
  } finally {
    event.completed();
  }
}

/**
 * A success that no window tells of speaks for itself: 月报·总览 comes to the front with the time in its second line.
 * A failure is left for the pane.
 */
async function tell(result: CommandResult): ReturnType<typeof showResult> {
  const failure = result.kind === "written" ? null : result;
  try {
    const answer = await showResult(result);
    leaveFailure(answer === "refused" ? failure : null);
    return answer;
  } catch (fault) {
    leaveFailure(failure);
    throw fault;
  }
}
