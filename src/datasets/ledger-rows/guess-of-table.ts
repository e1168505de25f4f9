/** What a table was taken for, and how sure that is: for the pane and for what is told of sheets. */
import type { Day } from "../../calendar/day";
import type { Claim } from "../../recognition/recognise-ledger";
import type { ColumnGuess, SheetGuess } from "../air-day";
import { columnSample } from "../column-sample";
import { asPeriod, type LedgerRow } from "../ledger";
import { columnOf } from "../rows-by-column";
import { headerOf } from "./column-plan";
import type { ReadRows } from "./read-ledger-rows";

export function guessOf(
  claim: Claim,
  { plan, rows }: ReadRows,
  runnerUp: Claim | null,
  isCorrected: boolean,
): SheetGuess {
  const { shape, ledger } = claim;
  const { firstDay, lastDay } = daysOf(rows, ledger.datedBy);
  const turns = plan.columns.flatMap((planned) => planned.turns.map(({ column }) => ({ ...planned, column })));
  const parts = [...plan.columns, ...plan.across].flatMap((planned) =>
    [...planned.addends, ...planned.parts].map((column) => ({ ...planned, column })),
  );
  const planned = new Map(
    [...turns, ...parts, ...plan.columns, ...plan.across].map((column) => [column.column, column]),
  );
  return {
    sheet: shape.grid.snapshot.name,
    sheetId: shape.grid.snapshot.id,
    dataset: ledger.id,
    confidence: confidence(claim, runnerUp, isCorrected),
    headerRows: shape.headerRows,
    rowCount: rows.filter(({ part }) => part === 0).length,
    firstDay,
    lastDay,
    corrected: isCorrected,
    columns: [...shape.headers.keys()].map((column): ColumnGuess => {
      const known = planned.get(column);
      const sample = known === undefined ? columnSample(shape.grid, column, shape.body[0]) : "";
      return {
        ...(sample === "" ? {} : { sample }),
        ...(plan.counting.some((one) => one.column === column) ? { decides: true as const } : {}),
        field: known?.field ?? null,
        column,
        header: headerOf(shape, column),
        unit: known?.units?.stands.name ?? null,
        unitFrom: known?.unitFrom ?? null,
        confidence: known ? Math.round(100 * Math.min(1, known.score)) / 100 : 0,
      };
    }),
  };
}

/** From what the columns and the title say and how the cells fit; a close runner-up takes a good part of it. */
function confidence(
  { evidence, subject: { named }, fit, missing }: Claim,
  runnerUp: Claim | null,
  isCorrected: boolean,
): number {
  const said = Math.min(1, 0.45 + 0.15 * Math.min(evidence, 2) + (named > 0 ? 0.25 : 0));
  const sure = isCorrected ? Math.max(said, 0.9) : said;
  return Math.round(100 * sure * (0.7 + 0.3 * fit) * (runnerUp ? 0.65 : 1) * (missing.length > 0 ? 0.6 : 1)) / 100;
}

function daysOf(
  rows: readonly LedgerRow[],
  datedBy: string | null,
): { readonly firstDay: Day | null; readonly lastDay: Day | null } {
  let [firstDay, lastDay]: [Day | null, Day | null] = [null, null];
  const isBefore = ({ monthsBefore }: LedgerRow): boolean => monthsBefore === true;
  const own = rows.some(isBefore) ? rows.filter((row) => !isBefore(row)) : rows;
  for (const value of datedBy === null ? [] : columnOf(own, datedBy).values) {
    const period = asPeriod(value);
    if (period === null) continue;
    if (firstDay === null || period.from < firstDay) firstDay = period.from;
    if (lastDay === null || period.to > lastDay) lastDay = period.to;
  }
  return { firstDay, lastDay };
}
