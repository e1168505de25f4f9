/**
 * The severities in the order in which somebody should look at them, and the sign of each, the same in the sheets and
 * the pane.
 */
import type { Severity } from "./finding";

export const severities: readonly Severity[] = ["error", "warning", "note"];

export const severitySymbol: Readonly<Record<Severity, string>> = { error: "■", warning: "▲", note: "○" };
