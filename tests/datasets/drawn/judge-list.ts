/** Whether a drawn list's figures are in the report as they are, or what is wrong is said: right, told or silent. */
import type { WorkbookSnapshot } from "../../../src/cells/snapshot";
import { monthlyReport, type MonthlyReport } from "../../../src/monthly-report";
import { defaultSettings } from "../../../src/settings";
import type { Expected } from "./drawn-list";

export type Verdict = "right" | "told" | "silent" | "falseAlarm";

export interface JudgedList {
  readonly verdict: Verdict;
  readonly detail: string;
}

/** Findings that a tidy list may have: of its state, not of how it was read. */
const BESIDE = new Set([
  "workstreamWithoutData",
  "noAirSheet",
  "ledgerMonthsMissing",
  "numbersStoredAsText",
  "tableWithoutDates",
]);

interface Month {
  readonly year: number;
  readonly month: number;
}

/** What the report says of an indicator: its figure and its plan, and whether they wait for an answer. */
interface Said {
  readonly figure: number | null;
  readonly plan: number | null;
}

function saidOf({ progress }: MonthlyReport, id: string): Said {
  const one = progress?.workstreams.flatMap(({ standings }) => standings).find((own) => own.indicator.id === id);
  return { figure: one?.cumulative?.value ?? null, plan: one?.plan?.value ?? null };
}

const isSame = (seen: number, value: number): boolean => Math.abs(seen - value) <= 1e-6 * Math.max(1, Math.abs(value));

/** Each answer that is not as expected, and whether a number stands there all the same. */
function wrongIn(monthly: MonthlyReport, expected: Expected): { readonly text: string; readonly stands: boolean }[] {
  const answers = [
    ...Object.entries(expected.figures).map(([id, value]) => ({ id, value, what: "figure" as const })),
    ...Object.entries(expected.plans).map(([id, value]) => ({ id, value, what: "plan" as const })),
  ];
  return answers.flatMap(({ id, value, what }) => {
    const seen = saidOf(monthly, id)[what];
    if (seen !== null && isSame(seen, value)) return [];
    return [{ text: `${what} ${id} ${value} seen ${String(seen)}`, stands: seen !== null }];
  });
}

export function judgedList(workbook: WorkbookSnapshot, month: Month, expected: Expected): JudgedList {
  const monthly = monthlyReport(workbook, { month, until: null, generatedAt: "2020-01-01 08:00" }, defaultSettings);
  const loud = monthly.findings.filter(({ severity, code }) => severity !== "note" && !BESIDE.has(code));
  const said = loud.map(({ code, facts }) => `${code} ${JSON.stringify(facts)}`);
  const asked = monthly.questions.map(({ code, facts }) => `?${code} ${JSON.stringify(facts)}`);
  const left = monthly.unused.map(({ code, facts }) => `${code} ${JSON.stringify(facts)}`);
  const wrong = wrongIn(monthly, expected);
  const detail = [...wrong.map(({ text }) => text), "|", ...said, ...asked, "|", ...left].join(" ");
  if (wrong.length === 0) return { verdict: said.length + asked.length > 0 ? "falseAlarm" : "right", detail };
  // A number that stands there is not told of by a question or by what else the sheet holds.
  const isTold = said.length > 0 || (!wrong.some(({ stands }) => stands) && asked.length + left.length > 0);
  return { verdict: isTold ? "told" : "silent", detail };
}
