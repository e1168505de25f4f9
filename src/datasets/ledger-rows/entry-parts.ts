/** What one row of a list is made into beside its cells: shares of a whole, several things, months before. */
import { addDays, civilDate, dayOf as civilDay } from "../../calendar/day";
import type { Period } from "../../calendar/period";
import type { CellRef } from "../../cells/address";
import { rememberedOf } from "../../collections/remembered";
import { workStates, type LedgerValue } from "../../recognition/declare-ledger";
import type { Claim } from "../../recognition/recognise-ledger";
import { countedOutcomes } from "../../recognition/counted-outcomes";
import { shareIn } from "../../recognition/share-columns";
import { exactSum } from "../../standards/exact-sum";
import { amongOthers, namesListed } from "../../vocabulary/among-others";
import type { LedgerRow } from "../ledger";
import type { ColumnPlan } from "./column-plan";
import { rawText } from "./read-ledger-cell";
import { partedInWords, partedRows, type Parting } from "./parted-rows";
import { ofThings, perThingOf } from "./per-thing";
import type { RowCells } from "./row-cells";

/** A number of things is whole. @returns the cells of the shares */
export function addShares(
  { shares, shape }: Claim,
  values: Record<string, LedgerValue>,
  row: number,
): Readonly<Record<string, CellRef>> | null {
  let cells: Record<string, CellRef> | null = null;
  for (const { field, of, column, scale } of shares) {
    const [share, whole] = [shareIn(shape, row, column, scale), values[of]];
    if (share === null || typeof whole !== "number") continue;
    values[field] = Math.round(share * whole);
    (cells ??= {})[field] = shape.grid.at(row, column);
  }
  return cells;
}

/** A blank number of things leaves the row standing for one; then, and where no column says it: null. */
export const countOf = ({ quantity, shape }: Claim, { kinds }: ColumnPlan, row: number): number | null =>
  quantity === null ? null : numberAt(shape, kinds?.numbersAt(row) ?? row, quantity);

function numberAt({ grid }: Claim["shape"], row: number, column: number): number | null {
  const cell = grid.cell(row, column);
  return cell.kind === "number" ? cell.value : null;
}

/** null: none of the columns holds a number. */
function sumAt(shape: Claim["shape"], row: number, columns: readonly number[]): number | null {
  const found = columns.flatMap((column) => numberAt(shape, row, column) ?? []);
  return found.length === 0 ? null : exactSum(found);
}

/** 云C10021、云C10022: letters and digits alike in length, of which no name is made. */
const SERIAL =
  /^(?:[\u4e00-\u9fa5]?(?=[a-z0-9·-]*\d)[a-z0-9·-]{5,}[\u4e00-\u9fa5]?|[\u4e00-\u9fa5][a-z][a-z0-9·]*\d)$/i;

/** Several number plates in one cell are as many things, where each row is one; null: it is no such cell. */
export function countOfSerials(
  { ledger: { identifiedBy, countedIn }, quantity }: Claim,
  values: Readonly<Record<string, LedgerValue>>,
): number | null {
  const [field] = identifiedBy;
  if (quantity !== null || countedIn.length === 0 || field === undefined || identifiedBy.length > 1) return null;
  const text = values[field];
  const parts = typeof text === "string" ? text.split(/[、,，;；\s]+/).filter((part) => part !== "") : [];
  return parts.length > 1 && parts.every((part) => SERIAL.test(part)) ? new Set(parts).size : null;
}

/** Measures of what firms are counted in. */
const FIRMS = /^[家户]次?$/;

/** For how many things a row's name says that it stands, in the list's own measure; null: for the one that it names. */
export function countInName(
  { ledger: { countedIn, columns, identifiedBy, knownBy }, quantity, tally }: Claim,
  values: Readonly<Record<string, LedgerValue>>,
): number | null {
  if (quantity !== null || tally !== null || countedIn.length === 0) return null;
  for (const field in values) {
    const text = values[field];
    if (typeof text !== "string" || columns[field]?.spec.kind !== "text") continue;
    const said = amongOthers(text);
    const namesIt = columns[field]?.spec.required === true || identifiedBy.includes(field) || knownBy.includes(field);
    // 12家 of what is counted in 家次 is so many checks.
    const counts = said !== null && [said.measure, `${said.measure}次`].some((one) => countedIn.includes(one));
    if (said !== null && namesIt && counts) return said.count;
    const { length: listed } = namesIt && countedIn.some((measure) => FIRMS.test(measure)) ? namesListed(text) : [text];
    if (listed > 1) return listed;
  }
  return null;
}

/**
 * Of several things on the row some may be done and others not: by a column of their number, or in words. null: the row
 * is of one kind.
 */
export function partsOf(claim: Claim, plan: ColumnPlan, row: number, whole: LedgerRow): LedgerRow[] | null {
  const { tally, shape, ledger } = claim;
  const parted = (of: LedgerRow, parting: Parting): LedgerRow[] => partedRows(of, parting, perThingOf(claim));
  const amounts = doneAndRest(plan, whole);
  if (amounts !== null) return amounts;
  const tallied = tally === null ? null : sumAt(shape, plan.kinds?.numbersAt(row) ?? row, tally.columns);
  if (tally !== null && tallied !== null) return parted(whole, { ...tally, count: tallied });
  const outcomes = partsByOutcome(shape, plan, row, whole, parted);
  if (outcomes !== null) return outcomes;
  const { state } = partingColumns(plan);
  const parting =
    state === undefined ? null : partedInWords(shape.grid.words(row, state.column), whole.count ?? 1, ledger);
  return parting === null ? null : parted(whole, parting);
}

/** 合格11家，不合格1家 of twelve, or where nothing else says of how many. */
function partsByOutcome(
  { grid }: Claim["shape"],
  plan: ColumnPlan,
  row: number,
  whole: LedgerRow,
  parted: (of: LedgerRow, parting: Parting) => LedgerRow[],
): LedgerRow[] | null {
  const unread = whole.content.unread ?? [];
  for (const { field, column, spec } of unread.length === 0 ? [] : plan.columns) {
    if (!unread.includes(field) || spec.choices === null) continue;
    const found = countedOutcomes(rawText(grid, row, column), spec.choices);
    if (found === null) continue;
    const { first, second } = found;
    const total = first[1] + second[1];
    if ((whole.count ?? total) !== total) return null;
    return parted(whole.with({ count: total }), { field, choice: first[0], rest: second[0], count: first[1] });
  }
  return null;
}

/** The columns that say which part of an entry is done. */
const partingColumns = rememberedOf(({ columns }: ColumnPlan) => ({
  part: columns.find(({ spec }) => spec.doneOf !== null),
  state: columns.find(({ spec }) => spec.choices === workStates),
}));

/** Whether a column says which part of an entry is done. */
export const isPartedByColumns = (plan: ColumnPlan): boolean => partingColumns(plan).part !== undefined;

/** 裸露面积 80 | 已治理面积 30: what is done of the amount, and the rest; null: no column tells the part that is done. */
function doneAndRest(plan: ColumnPlan, whole: LedgerRow): LedgerRow[] | null {
  const { part, state } = partingColumns(plan);
  const of = part?.spec.doneOf ?? null;
  if (part === undefined || of === null) return null;
  const [done, all] = [whole.values[part.field], whole.values[of]];
  if (typeof done !== "number") return null;
  const field = state?.field ?? "state";
  const at = whole.cells[part.field];
  const made = (amount: number, word: string, index: number): LedgerRow =>
    whole.with({
      values: { ...whole.values, [of]: amount, [field]: word },
      cells: index === 0 && at !== undefined ? { ...whole.cells, [of]: at } : whole.cells,
      part: index,
      ...(index === 0 ? {} : { ownAmount: true }),
    });
  const rest = typeof all === "number" ? exactSum([all, -done]) : 0;
  if (rest > 0 && done === 0) return [made(rest, "notStarted", 0)];
  return rest > 0 ? [made(done, "done", 0), made(rest, "underway", 1)] : [made(done, "done", 0)];
}

/** 累计 less 本月, of a sheet that is of one month as a whole. */
export function monthsBefore(
  claim: Claim,
  plan: ColumnPlan,
  rowCells: RowCells,
  row: number,
  whole: LedgerRow,
): LedgerRow[] {
  const { shape } = claim;
  const { datedBy } = claim.ledger;
  if (datedBy === null || whole.cells[datedBy] !== undefined) return [];
  const when = whole.values[datedBy];
  if (typeof when !== "object" || when === null) return [];
  const before = yearBefore(when);
  const counted = before === null ? [] : countedBefore(claim, plan, row, withDate(whole, datedBy, before));
  if (counted.length > 0) return counted;
  return plan.columns.flatMap((column): LedgerRow[] => {
    const own = whole.values[column.field];
    const [inRow, inColumn] = [plan.kinds?.toDateBeside(row) ?? null, column.toDate];
    if ((inRow === null && inColumn === null) || before === null || typeof own !== "number") return [];
    const toDate = inColumn === null ? column : { ...column, column: inColumn, addends: [] };
    const { value } = inRow === null ? rowCells.number(row, toDate) : rowCells.numberIn(inRow, toDate);
    if (value === null || value < own) return [];
    const values = { ...whole.values, [datedBy]: before, [column.field]: exactSum([value, -own]) };
    const at = shape.grid.at(inRow ?? row, toDate.column);
    return [whole.with({ values, cells: { ...whole.cells, [column.field]: at }, part: 1, monthsBefore: true })];
  });
}

const withDate = (row: LedgerRow, field: string, date: Period): LedgerRow =>
  row.with({ values: { ...row.values, [field]: date } });

/** The same of rows that stand for so many things. @param whole dated before the month */
function countedBefore(claim: Claim, plan: ColumnPlan, row: number, whole: LedgerRow): LedgerRow[] {
  const { quantity, tally, shape } = claim;
  const inRow = plan.kinds?.toDateBeside(row) ?? null;
  if (quantity === null || inRow === null) return [];
  const ofMonth = plan.kinds?.numbersAt(row) ?? row;
  const before = (column: number): number =>
    (numberAt(shape, inRow, column) ?? 0) - (numberAt(shape, ofMonth, column) ?? 0);
  const count = before(quantity);
  if (count <= 0) return [];
  const perThing = perThingOf(claim);
  const entry = whole.with({
    at: { ...whole.at, top: inRow, bottom: inRow },
    values: { ...whole.values, ...ofThings(perThing, count) },
    count,
    monthsBefore: true,
  });
  return tally === null
    ? [entry]
    : partedRows(entry, { ...tally, count: Math.max(0, exactSum(tally.columns.map(before))) }, perThing);
}

/** The year up to a month; null: it is January, or no month. */
function yearBefore({ from, to }: Period): Period | null {
  const { year, month, day } = civilDate(from);
  return day !== 1 || month === 1 || civilDate(to).month !== month
    ? null
    : { from: civilDay(year, 1, 1), to: addDays(from, -1) };
}
