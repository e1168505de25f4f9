/** The rows behind a cumulative figure, and what was done with them: for whoever works it out once more. */
import type { LedgerRow } from "../datasets/ledger";
import type { Day } from "../calendar/day";
import type { LedgerIndicator, Where } from "./declare-indicator";
import type { BookRow } from "./ledger-book";
import { bothFilled, entries, rowsIn, tells, textOf, valuesOf } from "./measure-ledgers";
import { passes } from "./row-conditions";
import { cumulativeWindow, type Standpoint } from "./standing";

/** One count, sum or other statistic over rows. */
export interface FigurePart {
  readonly statistic: "count" | "distinct" | "sum" | "mean" | "max" | "min";
  /** Those that went in. */
  readonly rows: readonly LedgerRow[];
  /** What is summed, averaged or told apart; null: rows are counted. */
  readonly field: string | null;
  /** The rows of the period, in tables that could tell, of which `where` let pass those that went in. */
  readonly among: readonly LedgerRow[];
  readonly where: Where;
  readonly asOf: Day | null;
}

/** single: the part itself. percent: 100 × first ÷ second. change: 100 × (first − second) ÷ second. */
export interface FigureRows {
  readonly how: "single" | "percent" | "change";
  readonly parts: readonly FigurePart[];
}

/** null: of a statistic that is not worked out over one set of rows (another year's, the latest). */
export function rowsBehind(indicator: LedgerIndicator, at: Standpoint): FigureRows | null {
  const { measure } = indicator;
  const { book } = at;
  const window = cumulativeWindow(indicator, at);
  const { asOf } = window;
  const inWindow = book
    .tables(measure.ledger)
    .filter((table) => tells(table, measure))
    .flatMap((table) => rowsIn(table, window, book));
  const lies = (field: string): boolean =>
    (book.declaration(measure.ledger)?.columns[field]?.spec.across.length ?? 0) > 0;
  const passing = (where: Where, rows: readonly BookRow[] = inWindow) =>
    rows.filter(({ row }) => passes(row, where, asOf));
  const plainRows = (rows: readonly BookRow[]): LedgerRow[] => rows.map(({ row }) => row);

  const counted = (where: Where, from: readonly BookRow[] = inWindow): FigurePart => ({
    statistic: "count",
    rows: plainRows(entries(passing(where, from))),
    field: null,
    among: plainRows(entries(inWindow)),
    where,
    asOf,
  });
  const over = (
    statistic: "sum" | "mean" | "max" | "min",
    field: string,
    where: Where,
    from: readonly BookRow[] = inWindow,
  ): FigurePart => ({
    statistic,
    rows: valuesOf(passing(where, from), field, lies(field)).map(({ row }) => row.row),
    field,
    among: plainRows(lies(field) ? inWindow : entries(inWindow)),
    where,
    asOf,
  });

  switch (measure.statistic) {
    case "count":
      return { how: "single", parts: [counted(measure.where)] };
    case "distinct": {
      const { by, where } = measure;
      const rows = passing(where).filter(({ row }) => textOf(row.values[by]) !== "");
      return {
        how: "single",
        parts: [{ statistic: "distinct", rows: plainRows(rows), field: by, among: plainRows(inWindow), where, asOf }],
      };
    }
    case "sum":
    case "mean":
    case "max":
    case "min":
      return { how: "single", parts: [over(measure.statistic, measure.of, measure.where)] };
    case "share": {
      const both = { ...measure.among, ...measure.where };
      const among = passing(measure.among);
      return { how: "percent", parts: [{ ...counted(measure.where, among), where: both }, counted(measure.among)] };
    }
    case "part": {
      const { of, where, among } = measure;
      const part = over("sum", of, where, passing(among));
      return { how: "percent", parts: [{ ...part, where: { ...among, ...where } }, over("sum", of, among)] };
    }
    case "ratio":
    case "change": {
      const [first, second] =
        measure.statistic === "ratio" ? [measure.over, measure.under] : [measure.to, measure.from];
      const rows = bothFilled(passing(measure.where), first, second);
      const sumOf = (field: string): FigurePart => over("sum", field, measure.where, rows);
      return { how: measure.statistic === "ratio" ? "percent" : "change", parts: [sumOf(first), sumOf(second)] };
    }
    case "latest":
    case "yearChange":
      return null;
  }
}
