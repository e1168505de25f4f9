/** Findings as the pane lists them, by the same keys as 月报·数据核查: what staff say of one is kept for both. */
import type { Place } from "../cells/address";
import type { Finding, Severity } from "../findings/finding";
import { distinctKeys, findingRows, severityOrder } from "../report/finding-rows";
import type { Prepared } from "./session";

export interface CheckEntry {
  readonly key: string;
  readonly severity: Severity;
  /** null: further findings like those before, told once with their count. */
  readonly finding: Finding | null;
  readonly count: number;
  readonly at: Place | null;
  /** What staff said of it; null: nothing yet. */
  readonly reason: string | null;
}

export function checkEntries(findings: readonly Finding[], acknowledged: ReadonlyMap<string, string>): CheckEntry[] {
  const rows = severityOrder.flatMap((severity) => findingRows(findings, severity).map((row) => ({ severity, row })));
  const keys = distinctKeys(rows.map(({ row }) => row));
  return rows.map(({ severity, row }, index): CheckEntry => {
    const key = keys[index] ?? "";
    const reason = acknowledged.get(key) ?? null;
    return row.kind === "finding"
      ? { key, severity, finding: row.finding, count: 1, at: row.finding.at, reason }
      : { key, severity, finding: null, count: row.count, at: row.at, reason };
  });
}

/** How many need somebody's eye: what the tab's mark shows. */
export const openFindings = ({ monthly, acknowledged }: Pick<Prepared, "monthly" | "acknowledged">): number =>
  checkEntries(monthly.findings, acknowledged).reduce((sum, { severity, reason, count }) => sum + (severity !== "note" && reason === null ? count : 0), 0);
