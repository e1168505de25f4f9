/** Findings in the order in which somebody should look at them. */
import type { Finding, Severity } from "../findings/finding";

export const severities: readonly Severity[] = ["error", "warning", "note"];

export const severitySymbol: Readonly<Record<Severity, string>> = { error: "■", warning: "▲", note: "○" };

export const bySeverity = (findings: readonly Finding[], severity: Severity): Finding[] =>
  findings.filter((finding) => finding.severity === severity);

/** How many need somebody's eye: what the tab's mark shows. */
export const pressing = (findings: readonly Finding[]): number => findings.filter(({ severity }) => severity !== "note").length;
