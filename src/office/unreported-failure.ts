/**
 * A failure of a run from the ribbon that no window could tell of. It is left on this computer, not in the workbook,
 * into which nothing is written after a failure; the pane tells of it at once if it is open, or when it opens.
 */
import type { CommandResult } from "./command-result";
import { officeContext } from "./context";

export type Failure = Exclude<CommandResult, { readonly kind: "written" }>;

/** Of this add-in and this workbook; a workbook that was never saved has no address. */
function key(): string {
  const { partitionKey, document } = officeContext();
  return `${partitionKey ?? ""}rectification-report.untold ${document?.url ?? ""}`;
}

/** Replaces what was left before: a later run says more. null: the last run succeeded, or was told of. */
export function leaveFailure(failure: Failure | null): void {
  try {
    if (failure === null) localStorage.removeItem(key());
    else localStorage.setItem(key(), JSON.stringify(failure));
  } catch {
    // Storage may be forbidden by policy: then what stands in the workbook has to speak for itself.
  }
}

/** What was left, once. */
export function takeFailure(): Failure | null {
  try {
    const left = localStorage.getItem(key());
    localStorage.removeItem(key());
    return left === null ? null : (JSON.parse(left) as Failure);
  } catch {
    return null;
  }
}

/** Calls back when a page of this computer leaves one; gives what ends it. */
export function hearOfFailures(left: () => void): () => void {
  const heard = (event: StorageEvent): void => {
    if (event.key === key() && event.newValue !== null) left();
  };
  addEventListener("storage", heard);
  return () => removeEventListener("storage", heard);
}
