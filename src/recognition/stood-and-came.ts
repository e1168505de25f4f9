/**
 * 2023年底面积 | 2024年新增面积, 前期完成户数 | 本月完成户数: of one amount what stood once and what came since. What stands is
 * both, where each column has its place in time; what stood later, or stands now, holds what came before it.
 */
import { headerKey } from "../cells/normalise-text";
import type { TableShape } from "../tables/table-shape";
import { amountInTime, cameInThis, stoodTo, type AmountInTime } from "../vocabulary/stock-and-growth";
import type { MatchedColumn } from "./assign-columns";
import { contentFit } from "./column-profile";
import { hasItsUnit } from "./columns-by-cells";
import type { ColumnSpec, LedgerDeclaration } from "./declare-ledger";
import { bareKey } from "./named-field";
import type { NumbersAtHand } from "./parts-of-number";

type TableAtHand = Pick<NumbersAtHand, "ledger" | "shape" | "used">;

interface Told extends AmountInTime {
  readonly column: number;
}

const hasMonths = ({ columns }: LedgerDeclaration): boolean =>
  Object.values(columns).some(({ spec }) => spec.across.includes("month"));

/**
 * Amounts as they stand, are to be dealt with (存量 | 新增) or as far as they are done; of an event or a month nothing
 * stands.
 */
const stands = (ledger: LedgerDeclaration, spec: ColumnSpec): boolean =>
  spec.kind === "number" && spec.unit !== null && (spec.aspect !== null || !isOfEvents(ledger)) && !hasMonths(ledger);
const isOfEvents = ({ datedBy, columns }: LedgerDeclaration): boolean =>
  datedBy !== null && columns[datedBy]?.spec.required === true;

/**
 * @param best the likeliest column of the field
 * @param ofField all that are called as it
 * @returns the sum, the column that holds all, or the columns to ask about; null: they do not stand there as two
 */
export function stoodAndCame(
  best: MatchedColumn,
  ofField: readonly MatchedColumn[],
  { ledger, shape, used }: TableAtHand,
): MatchedColumn | readonly number[] | null {
  const spec = ledger.columns[best.field]?.spec;
  if (spec === undefined || !stands(ledger, spec)) return null;
  const told = columnsInTime(shape, used, spec);
  // A column that is called as the field and tells no time holds all of it.
  const isTold = (one: MatchedColumn): boolean => told.some(({ column }) => column === one.column);
  if (!isTold(best) || ofField.some((one) => one.score >= best.score && !isTold(one))) return null;
  return chosenOf(told, best, shape);
}

/** The same of a field that no column is called: 上年末 | 本年新增 of a list in 辆. */
export function unnamedStoodAndCame(
  field: string,
  { ledger, shape, used, names }: NumbersAtHand,
): MatchedColumn | readonly number[] | null {
  const spec = ledger.columns[field]?.spec;
  if (spec === undefined || !stands(ledger, spec)) return null;
  const isCalled = ({ rest }: Told): boolean =>
    (names.matches([rest]).get(ledger.id) ?? []).some((match) => match.field === field && match.score > 0.5);
  const told = columnsInTime(shape, used, spec).filter(
    (one) => one.rest === "" || isCalled(one) || hasItsUnit(shape, one.column, spec),
  );
  const [first] = told;
  if (first === undefined) return null;
  const best: MatchedColumn = {
    field,
    column: first.column,
    texts: shape.headers.get(first.column) ?? [],
    score: 0.5,
    by: "cells",
    addends: [],
  };
  // 本月 | 累计 beside what is planned say what is done.
  const isSure =
    told.some((one) => isCalled(one) || hasItsUnit(shape, one.column, spec)) ||
    (spec.aspect === "done" && told.every(({ rest }) => rest === ""));
  const chosen = chosenOf(told, best, shape);
  return chosen === null || isSure ? chosen : told.map(({ column }) => column);
}

function chosenOf(
  told: readonly Told[],
  best: MatchedColumn,
  shape: TableShape,
): MatchedColumn | readonly number[] | null {
  const of = (kind: AmountInTime["kind"]): Told[] => told.filter((one) => one.kind === kind);
  const [stood, came] = [of("stood"), of("came")];
  const [before] = stood;
  if (before === undefined || came.length === 0) return null;
  const now = stood.find((one) => came.every((since) => stoodTo(one, since) === "holds"));
  if (now !== undefined) return matchAt(now.column, best, shape);
  const areAdded =
    stood.length === 1 && of("went").length === 0 && came.every((one) => stoodTo(before, one) === "before");
  return areAdded && areApart(came)
    ? { ...matchAt(before.column, best, shape), addends: came.map(({ column }) => column) }
    : told.map(({ column }) => column);
}

/** Of several that came each has a time of its own: 7月新增 | 8月新增. */
const areApart = (came: readonly Told[]): boolean => {
  const times = came.map(({ year, month }) => `${year ?? ""}-${month ?? ""}`);
  return came.length === 1 || (came.every(({ month }) => month !== null) && new Set(times).size === came.length);
};

/** Those that are of one thing: 现有电采暖面积 | 2024年新增. */
function columnsInTime(shape: TableShape, used: ReadonlySet<number>, spec: ColumnSpec): readonly Told[] {
  const groups = new Set<string>();
  const timeIn = (text: string): AmountInTime | null => {
    const bare = bareKey(headerKey(text));
    return amountInTime(bare) ?? (spec.aspect === "done" ? cameInThis(bare) : null);
  };
  const found = [...shape.headers].flatMap(([column, texts]): Told[] => {
    const whole = timeIn(texts.join(""));
    // 完成情况 over 本月完成 | 累计完成
    const time = whole ?? (texts.length > 1 ? timeIn(texts.at(-1) ?? "") : null);
    const isIts = time !== null && !used.has(column) && (contentFit(shape, column, spec) ?? 0) >= 0.5;
    if (isIts && whole === null) groups.add(headerKey(texts.slice(0, -1).join("")));
    return isIts ? [{ ...time, column }] : [];
  });
  if (groups.size > 1) return [];
  return new Set(found.flatMap(({ of }) => (of === "" ? [] : [of]))).size > 1 ? [] : found;
}

const matchAt = (column: number, best: MatchedColumn, shape: TableShape): MatchedColumn => ({
  ...best,
  column,
  texts: shape.headers.get(column) ?? [],
});
