/** 更新月报: the pane's run without the pane, for the month and the cut-off that the data propose. */
import { isoDate } from "../calendar/day";
import { monthKey } from "../calendar/period";
import { asProblem } from "../excel/excel-error";
import { writeReport, type Phase, type RunChanges } from "../excel/run-report";
import type { Severity } from "../findings/finding";
import type { Language } from "../i18n/language";
import { clock } from "../office/clock";
import type { CommandResult } from "../office/command-result";
import { runChangeLines } from "../office/run-change-lines";
import { asOnlyWriter } from "../office/write-lock";
import { faultName } from "../office/problem";

/** Writes the report. Whatever goes wrong comes back as a result, since nobody else is there to tell of it. */
export async function updateReport(): Promise<CommandResult> {
  const at = clock();
  let phase: Phase = "reading";
  try {
    const written = await asOnlyWriter(() =>
      writeReport({ month: null, until: null, generatedAt: at }, {}, { onProgress: (reached) => (phase = reached) }),
    );
    if (written.kind === "cancelled") throw new Error("a run without a signal was cancelled");
    const { monthly, sheets, kept, front, hidden, readOnly, since } = written;
    const { period } = monthly;
    if (period === null) throw new Error("a report was written for no month");
    const count = (severity: Severity): number =>
      monthly.findings.filter((finding) => finding.severity === severity).length;
    return {
      kind: "written",
      month: monthKey(period.month),
      until: isoDate(period.until),
      place: monthly.place,
      at,
      sheets: sheets.length,
      front,
      hidden,
      readOnly,
      findings: { error: count("error"), warning: count("warning"), note: count("note") },
      kept,
      since: { "zh-CN": shortLines(since, "zh-CN"), en: shortLines(since, "en") },
    };
  } catch (error) {
    return failureOf(error, phase, at);
  }
}

/** They travel in an address: a window shows no long lines either. */
const LONGEST_LINE = 80;

const shortLines = (since: RunChanges | null, language: Language): string[] =>
  since === null
    ? []
    : runChangeLines(since, language).map((line) =>
        line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line,
      );

function failureOf(error: unknown, phase: Phase, at: string): CommandResult {
  try {
    const {
      code,
      facts: { sheet, excelCode, reached = null },
    } = asProblem(error);
    return { kind: "failed", at, code, sheet, excelCode, reached };
  } catch (fault) {
    // No failure of Excel's: a fault of ours, and told as one.
    return { kind: "fault", name: faultName(fault), perhapsPartly: phase !== "reading" && phase !== "computing" };
  }
}
