/** Findings as the pane lists them, by the same keys as 月报·数据核查: what staff say of one is kept for both. */
import type { Place } from "../../cells/address";
import type { Finding, FindingCode, Severity } from "../../findings/finding";
import { severities } from "../../findings/severity";
import { distinctKeys, findingRows } from "../../report/checks/finding-rows";
import { holdsData } from "../data/recognised-sheets";
import type { Prepared } from "../session/session";

export interface CheckEntry {
  readonly key: string;
  readonly code: FindingCode;
  readonly severity: Severity;
  /** null: further findings like those before, told once with their count. */
  readonly finding: Finding | null;
  readonly count: number;
  /** Of further findings: their cells on the sheet of `at`. */
  readonly places: readonly string[];
  readonly at: Place | null;
  /** What staff said of it; null: nothing yet. */
  readonly reason: string | null;
}

/** Errors that tell of the work, not of a figure, and that no correction of the sheet's reading would mend. */
const ABOUT_THE_WORK: ReadonlySet<FindingCode> = new Set<FindingCode>(["taskOverdueUnexplained", "taskStepSkipped"]);

/** Whether an entry tells how the work stands, further findings of a kind included. */
export const isAboutTheWork = ({ code }: Pick<CheckEntry, "code">): boolean => ABOUT_THE_WORK.has(code);

export function checkEntries(findings: readonly Finding[], acknowledged: ReadonlyMap<string, string>): CheckEntry[] {
  const rows = severities.flatMap((severity) => findingRows(findings, severity).map((row) => ({ severity, row })));
  const keys = distinctKeys(rows.map(({ row }) => row));
  let code: FindingCode | null = null;
  return rows.flatMap(({ severity, row }, index): CheckEntry[] => {
    const key = keys[index] ?? "";
    const reason = acknowledged.get(key) ?? null;
    // Further findings follow those of their kind that are told.
    if (row.kind === "finding") code = row.finding.code;
    if (code === null) return [];
    return [
      row.kind === "finding"
        ? { key, code, severity, finding: row.finding, count: 1, places: [], at: row.finding.at, reason }
        : { key, code, severity, finding: null, count: row.count, places: row.places, at: row.at, reason },
    ];
  });
}

/** Further findings that are told once count as many as they are. */
export const findingCount = (entries: readonly CheckEntry[]): number =>
  entries.reduce((sum, { count }) => sum + count, 0);

/** How many need somebody's eye: what the tab's mark shows. */
export const openFindings = ({ monthly, acknowledged }: Pick<Prepared, "monthly" | "acknowledged">): number =>
  holdsData(monthly)
    ? findingCount(
        checkEntries(monthly.findings, acknowledged).filter(
          ({ severity, reason }) => severity !== "note" && reason === null,
        ),
      )
    : 0;
