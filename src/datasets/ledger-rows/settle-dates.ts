/** What the dates of a table's rows turn out to mean once all of them are read. */
import { civilDate } from "../../calendar/day";
import { monthOf, wholeMonth, type Period } from "../../calendar/period";
import { workStates, type LedgerDeclaration } from "../../recognition/declare-ledger";
import { asPeriod, type LedgerRow } from "../ledger";
import type { PlannedColumn } from "./column-plan";

/** @param columns those of the table that were read */
export function settleDates(
  { columns: declared, datedBy }: LedgerDeclaration,
  columns: readonly PlannedColumn[],
  rows: readonly LedgerRow[],
): readonly LedgerRow[] {
  if (datedBy === null) return rows;
  const own = columns.find(({ field }) => field === datedBy);
  if (own !== undefined) return OF_MONTHS.test(own.header) ? inWholeMonths(rows, datedBy) : rows;
  const state = Object.entries(declared).find(([, { spec }]) => spec.choices === workStates)?.[0];
  return state === undefined ? rows : withoutDaysOfStates(rows, datedBy, state);
}

/** 月份, 统计月份, 年月: whatever day a cell was given, it stands for the month. */
const OF_MONTHS = /月份|月度|年月|^月$|所属期/;

const isDay = ({ from, to }: Period): boolean => from === to;
const isFirst = (period: Period): boolean => isDay(period) && civilDate(period.from).day === 1;

/** 2024年3月 beside a cell of 2024-3-1 under 月份: both are the month, whichever way they were typed. */
function inWholeMonths(rows: readonly LedgerRow[], datedBy: string): readonly LedgerRow[] {
  const days = rows.flatMap(({ values }) => asPeriod(values[datedBy]) ?? []).filter(isDay);
  if (days.length === 0 || !days.every(isFirst)) return rows;
  return rows.map((row) => {
    const period = asPeriod(row.values[datedBy]);
    return period === null || !isDay(period)
      ? row
      : row.with({ values: { ...row.values, [datedBy]: wholeMonth(monthOf(period.from)) } });
  });
}

/** 2025年10月淘汰进度 with works still open says how they stand that month, not that they were done in it. */
function withoutDaysOfStates(rows: readonly LedgerRow[], datedBy: string, state: string): readonly LedgerRow[] {
  if (rows.every(({ values }) => values[state] === "done")) return rows;
  return rows.map((row) => {
    if (row.cells[datedBy] !== undefined) return row;
    return row.with({ values: Object.fromEntries(Object.entries(row.values).filter(([field]) => field !== datedBy)) });
  });
}
