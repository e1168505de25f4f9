/** Sheets by hand, and what the month's report makes of them. */
import { dayOf } from "../../src/calendar/day";
import type { RawValue } from "../../src/cells/snapshot";
import { standingsOf } from "../../src/indicators/ledgers/progress";
import { monthlyReport, type MonthlyReport } from "../../src/monthly-report";
import { defaultSettings, type OwnIndicator } from "../../src/settings";
import { book, snapshot } from "./sheet-snapshot";

type Rows = readonly (readonly RawValue[])[];

export interface Assessed {
  /** Of an indicator of the catalogue by its id, of one of the bureau's by its title. */
  (indicator: string): { readonly figure: number | null; readonly plan: number | null };
  readonly monthly: MonthlyReport;
  /** Of its warnings and errors. */
  readonly codes: readonly string[];
  /** Of its questions. */
  readonly asked: readonly string[];
}

/** Of June 2024, up to the 20th. */
export function assessedSheets(sheets: Readonly<Record<string, Rows>>, own: readonly OwnIndicator[] = []): Assessed {
  const workbook = book(...Object.entries(sheets).map(([name, rows]) => snapshot(rows, { name })));
  const request = { month: { year: 2024, month: 6 }, until: dayOf(2024, 6, 20), generatedAt: "2024-06-21 09:00" };
  const monthly = monthlyReport(workbook, request, { ...defaultSettings, own });
  const standings = monthly.progress === null ? [] : standingsOf(monthly.progress);
  const of = (indicator: string) => {
    const found = standings.find(({ indicator: { id, title } }) => id === indicator || title["zh-CN"] === indicator);
    return { figure: found?.cumulative.reported ?? null, plan: found?.plan?.value ?? null };
  };
  return Object.assign(of, {
    monthly,
    codes: monthly.findings.flatMap(({ code, severity }) => (severity === "note" ? [] : code)),
    asked: monthly.questions.map(({ code }) => code),
  });
}

export const assessed = (rows: Rows, name = "Sheet1"): Assessed => assessedSheets({ [name]: rows });
