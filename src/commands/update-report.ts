/** 更新月报: the pane's run without the pane, for the month and the cut-off that the data propose. */
import { asProblem } from "../excel/excel-error";
import { runMonth, type Phase, type RunChanges } from "../excel/run-month";
import type { Language } from "../i18n/language";
import { clock } from "../office/clock";
import type { CommandResult } from "../office/command-result";
import { runChangeLines } from "../office/run-change-lines";
import { asOnlyWriter } from "../office/write-lock";
import { faultName } from "../office/problem";
import { pageEngine } from "../office/page-engine";

const { compute } = pageEngine();

/** Writes the report. Whatever goes wrong comes back as a result, since nobody else is there to tell of it. */
export async function updateReport(): Promise<CommandResult> {
  const at = clock();
  const request = { month: null, until: null, generatedAt: at };
  let phase: Phase = "reading";
  try {
    const written = await asOnlyWriter(() =>
      runMonth(compute, request, {}, { onProgress: (reached) => (phase = reached) }),
    );
    if (written.kind === "cancelled") throw new Error("a run without a signal was cancelled");
    const { monthly, period, sheets, kept, front, hidden, readOnly, since, keptWords } = written;
    return {
      kind: "written",
      ...period,
      ...monthly,
      at,
      sheets: sheets.length,
      front,
      hidden,
      readOnly,
      kept,
      keptWords: keptWords.length,
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
