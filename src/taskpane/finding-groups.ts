/** Findings in the order in which somebody should look at them. */
import type { Severity } from "../findings/finding";

export const severities: readonly Severity[] = ["error", "warning", "note"];

export const severitySymbol: Readonly<Record<Severity, string>> = { error: "■", warning: "▲", note: "○" };
