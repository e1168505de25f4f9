/**
 * 已覆盖面积 | 已绿化面积: how much was done in each of several ways, where no column says how much was done at all. Ways
 * that exclude one another are added; steps of one work, and what adds up to more than there is to do, are asked about.
 */
import { headerKey } from "../cells/normalise-text";
import type { TableShape } from "../tables/table-shape";
import { partWord } from "../vocabulary/parts-of-amounts";
import { areApart, isCompletion, isStep, wayDone } from "../vocabulary/ways-of-work";
import type { MatchedColumn } from "./assign-columns";
import { contentFit, sampleRows } from "./column-profile";
import type { ColumnSpec } from "./declare-ledger";
import { bareKey } from "./named-field";
import { isOfAnotherUnit, type NumbersAtHand } from "./parts-of-number";
import { supersededColumns } from "./superseded-columns";

interface Way {
  readonly column: number;
  readonly way: string;
}

/**
 * @param best the likeliest column of a field that says what is done
 * @returns their sum, the column that says it of all ways, or those to ask about; null: there are no several ways
 */
export function waysDone(best: MatchedColumn, at: NumbersAtHand): MatchedColumn | readonly number[] | null {
  const spec = at.ledger.columns[best.field]?.spec;
  if (spec?.kind !== "number" || spec.aspect !== "done") return null;
  const ways = waysOf(best.field, spec, at);
  const columns = ways.map(({ column }) => column);
  const [completed, ...others] = ways.filter(({ way }) => isCompletion(way));
  const own = wayDone(bareKey(headerKey(best.texts.join(""))));
  // 已验收 is a step behind 已完工, be it the first of the columns.
  const isAmong = ways.length > 1 && columns.includes(best.column);
  const isStepBehind = own !== null && isStep(own) && completed !== undefined && !columns.includes(best.column);
  if (!isAmong && !isStepBehind) return null;
  if (completed !== undefined && others.length === 0)
    return { ...best, column: completed.column, texts: at.shape.headers.get(completed.column) ?? [] };
  const ofAll = at.pairs.find(
    ({ field, column }) => field === best.field && !at.used.has(column) && !columns.includes(column),
  );
  if (ofAll !== undefined) return ofAll;
  const addends = columns.filter((column) => column !== best.column);
  return areAdded(ways, at) ? { ...best, addends } : columns;
}

/** The same of a field that no column is called: 煤改电已完成 | 煤改气已完成. */
export function unnamedWaysDone(field: string, at: NumbersAtHand): MatchedColumn | null {
  const spec = at.ledger.columns[field]?.spec;
  if (spec?.kind !== "number" || spec.aspect !== "done") return null;
  const ways = waysOf(field, spec, at);
  const [first, ...others] = ways;
  if (first === undefined || others.length === 0 || !areAdded(ways, at)) return null;
  const texts = at.shape.headers.get(first.column) ?? [];
  const addends = others.map(({ column }) => column);
  return { field, column: first.column, texts, score: 0.5, by: "cells", addends };
}

/** The columns that say of one way each how much is done in it. */
function waysOf(field: string, spec: ColumnSpec, at: NumbersAtHand): readonly Way[] {
  const { shape, used, names, ledger, pairs } = at;
  return [...shape.headers].flatMap(([column, texts]): Way[] => {
    const name = bareKey(headerKey(texts.join("")));
    const way = wayDone(name);
    // 合计 is all of them, and 预计年底 no way at all.
    if (way === null || partWord(way) !== "part" || used.has(column) || supersededColumns(shape).has(column)) return [];
    if (isOfAnotherUnit(column, name, spec, shape)) return [];
    // 已治理面积 is a name of the whole.
    const isWhole = names.nameIn(name, ledger.id, field) === name;
    const isOfAnother = pairs.some((one) => one.column === column && one.field !== field && one.score >= SURE);
    return isWhole || isOfAnother || (contentFit(shape, column, spec) ?? 0) < 0.5 ? [] : [{ column, way }];
  });
}

const SURE = 0.9;
const NEARLY = 1e-6;

/** In no row more than there is to do; and each way excludes the others, or some row shows that they are no steps. */
function areAdded(ways: readonly Way[], { shape, pairs, ledger }: NumbersAtHand): boolean {
  if (ways.some(({ way }) => isStep(way))) return false;
  const plan = pairs.find(({ field }) => ledger.columns[field]?.spec.aspect === "plan")?.column ?? null;
  const rows = sampleRows(shape);
  const fits = (row: number): boolean =>
    plan === null ||
    valueAt(shape, row, plan) + NEARLY >= ways.reduce((sum, { column }) => sum + valueAt(shape, row, column), 0);
  if (!rows.every(fits)) return false;
  return areApart(ways.map(({ way }) => way)) || (plan !== null && !areNested(ways, rows, shape));
}

const valueAt = (shape: TableShape, row: number, column: number): number => {
  const cell = shape.grid.cell(row, column);
  return cell.kind === "number" ? cell.value : 0;
};

/** In each row the one is never more than the other: as of a step and the one behind it. */
const areNested = (ways: readonly Way[], rows: readonly number[], shape: TableShape): boolean =>
  ways.some(({ column: one }) =>
    ways.some(
      ({ column: other }) =>
        other !== one && rows.every((row) => valueAt(shape, row, one) >= valueAt(shape, row, other)),
    ),
  );
