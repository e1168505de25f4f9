/**
 * Stretches of a year beside its months: 上半年 | 7月 | 8月, 1—8月累计 | 9月 | 1—9月. What the other columns make up is
 * their total. What none of them holds is a part of the year, as a month is. Of one that holds more than the columns
 * within it (9月 | 1—9月) what is before or behind them is a part.
 */
import { groupedBy } from "../collections/grouped-by";
import type { TableShape } from "../tables/table-shape";
import type { AcrossColumn, AcrossTotal } from "./across-columns";
import { sampleRows } from "./column-profile";

type Span = readonly [first: number, last: number];

/** A column that counts, and the months that it is of. */
interface Piece {
  readonly column: AcrossColumn;
  readonly span: Span;
}

export interface MonthsAndTotals {
  readonly columns: readonly AcrossColumn[];
  readonly totals: readonly AcrossTotal[];
}

/** Amounts that are only hoped for are no part of what was; those of a year by its name are judged among years. */
const ASIDE = /预计|计划|预测|目标|预估|(?<!\d)(?:19|20)\d{2}/;

/** @param choiceOf the choice of another field by its value */
export function withStretchesOfYear(
  { columns, totals }: MonthsAndTotals,
  shape: TableShape,
  choiceOf: (value: string) => AcrossColumn["choice"],
): MonthsAndTotals {
  const of = ({ choice, group }: { readonly choice: string | null; readonly group: string }) => `${choice} ${group}`;
  const stretches = totals.filter(({ months, label }) => months !== null && !ASIDE.test(label));
  const kept = new Map<string, Piece[]>();
  for (const [key, own] of groupedBy(columns, ({ choice, group }) => of({ choice: choice?.value ?? null, group })))
    kept.set(
      key,
      own.flatMap((column) => pieceOf(column) ?? []),
    );
  const made: AcrossColumn[] = [];
  const gone = new Set<AcrossTotal>();
  for (const total of [...stretches].sort((a, b) => lengthOf(a) - lengthOf(b))) {
    const pieces = kept.get(of(total)) ?? [];
    const piece = pieceOfStretch(total, pieces, shape);
    if (piece === null) continue;
    const column = { ...piece.column, choice: total.choice === null ? null : choiceOf(total.choice) };
    kept.set(of(total), [...pieces, { ...piece, column }]);
    made.push(column);
    gone.add(total);
  }
  const isAlone = columns.length === 0 && made.length < 2;
  if (made.length === 0 || isAlone) return { columns, totals };
  return {
    columns: [...columns, ...made].sort((a, b) => a.column - b.column),
    totals: totals.filter((total) => !gone.has(total)),
  };
}

const lengthOf = ({ months }: AcrossTotal): number => (months === null ? 0 : months[1] - months[0] + 1);

/** null: the column is of no month of the year that its group says. */
function pieceOf(column: AcrossColumn): Piece | null {
  const month = /^(?:(?:19|20)\d{2}年)?(\d{1,2})月$/.exec(column.period ?? "")?.[1];
  return month === undefined ? null : { column, span: [Number(month), Number(month)] };
}

const isWithin = ([first, last]: Span, [from, to]: Span): boolean => first >= from && last <= to;

/** null: the stretch is a total of the pieces, or what it is is not known. */
function pieceOfStretch(
  { column, field, months, group }: AcrossTotal,
  pieces: readonly Piece[],
  shape: TableShape,
): Piece | null {
  if (months === null) return null;
  const inside = pieces.filter(({ span }) => isWithin(span, months));
  const overlapping = pieces.filter(({ span: [first, last] }) => first <= months[1] && last >= months[0]);
  const [rest, another] = uncovered(months, inside);
  if (overlapping.length > inside.length || rest === undefined || another !== undefined) return null;
  const less = inside.map((one) => one.column.column);
  if (inside.length > 0 && !holdsMore(column, less, shape)) return null;
  const year = inside.flatMap((one) => /^(?:19|20)\d{2}年/.exec(one.column.period ?? "")?.[0] ?? [])[0] ?? "";
  const period = `${year}${rest[0] === rest[1] ? "" : `${rest[0]}-`}${rest[1]}月`;
  const made: AcrossColumn = { column, field, period, group, choice: null };
  return { column: less.length === 0 ? made : { ...made, less }, span: rest };
}

/** The stretches of months that none of the pieces holds. */
function uncovered([first, last]: Span, pieces: readonly Piece[]): Span[] {
  const gaps: [number, number][] = [];
  for (let month = first; month <= last; month += 1) {
    if (pieces.some(({ span }) => month >= span[0] && month <= span[1])) continue;
    const before = gaps.at(-1);
    if (before !== undefined && before[1] === month - 1) before[1] = month;
    else gaps.push([month, month]);
  }
  return gaps;
}

/** More than its parts in some row, less in none: it holds something besides. */
function holdsMore(whole: number, parts: readonly number[], shape: TableShape): boolean {
  const valueAt = (row: number, column: number): number | null => {
    const cell = shape.grid.cell(row, column);
    return cell.kind === "number" ? cell.value : null;
  };
  const differences = sampleRows(shape).flatMap((row) => {
    const written = valueAt(row, whole);
    const sum = parts.reduce((so, part) => so + (valueAt(row, part) ?? 0), 0);
    return written === null ? [] : [(written - sum) / Math.max(1, Math.abs(written))];
  });
  return differences.some((more) => more > NEARLY) && differences.every((more) => more > -NEARLY);
}

const NEARLY = 1e-6;
