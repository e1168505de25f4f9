/**
 * Several columns of one number: under one heading (计划户数 over 合计 | 煤改电 | 煤改气), or each called by it with words of
 * its own (煤改电完成户数 | 煤改气完成户数). The whole counts where one is written or proves itself by its sums; parts that
 * differ by name are added; what cannot be known is asked. None of them counts for its place.
 */
import { headerKey } from "../cells/normalise-text";
import { rememberedOf } from "../collections/remembered";
import type { TableShape } from "../tables/table-shape";
import { unitNamed, unitsInHeader } from "../tables/units";
import { isAlready } from "../vocabulary/amount-words";
import { measureNamed, partWord, wordsThatTurn, type PartWord } from "../vocabulary/parts-of-amounts";
import type { MatchedColumn } from "./assign-columns";
import { contentFit, sampleRows } from "./column-profile";
import type { ColumnSpec, LedgerDeclaration } from "./declare-ledger";
import { areKindsBeside } from "./kinds-beside";
import type { LedgerNames } from "./match-ledger-header";
import { bareKey } from "./named-field";
import { TO_DATE } from "./rival-columns";
import { supersededColumns } from "./superseded-columns";

export interface NumbersAtHand {
  readonly ledger: LedgerDeclaration;
  readonly shape: TableShape;
  readonly names: LedgerNames;
  /** All matches of columns and fields. */
  readonly pairs: readonly MatchedColumn[];
  readonly used: ReadonlySet<number>;
}

/** A column of the number. */
export interface OwnColumn {
  readonly column: number;
  /** What its name says beside the number's. */
  readonly own: string;
  readonly word: PartWord;
}

/** What cannot be added up: shares, concentrations; numbers without a unit are multiples of something. */
const NOT_ADDED = new Set(["share", "concentration", "dissolved"]);
export const isAdded = rememberedOf(({ kind, unit }: ColumnSpec): boolean => {
  const family = kind === "number" && unit !== null ? unitNamed(unit)?.family : undefined;
  return family !== undefined && !NOT_ADDED.has(family);
});

const keyOf = (texts: readonly string[]): string => headerKey(texts.join(""));

/** The columns that are the number of the best match, or a part or a version of it, from the left. */
export function columnsOfNumber(best: MatchedColumn, at: NumbersAtHand): readonly OwnColumn[] {
  const { shape, ledger } = at;
  const group = groupWithWhole(best, shape);
  const heading = group.length > 0 ? group : headingOver(best, at);
  const mine = at.names.nameIn(keyOf(best.texts), at.ledger.id, best.field);
  const found = [...shape.headers].flatMap(([column, texts]): OwnColumn[] => {
    const own =
      group.length > 0
        ? wordsUnder(group, texts)
        : (ownWords(texts, best.field, mine, heading, at) ?? wordsOver(column, texts, best, at));
    const isIts = own !== null && (column === best.column || mayBePart(column, best.field, own, at));
    return isIts ? [{ column, own, word: "part" }] : [];
  });
  // Of a list of months 累计 beside a month's own number is another time's.
  const isMonths =
    ledger.datedBy !== null && found.some(({ column, own }) => column === best.column && !TO_DATE.test(own));
  const isSure =
    found.every(({ own }) => isTold(own, mine, heading, at)) ||
    areKindsBeside(
      found.map(({ column }) => column),
      shape,
    );
  const named = withoutShared(found).flatMap((one): OwnColumn[] => {
    if (one.word === "other" || (isMonths && TO_DATE.test(one.own))) return [];
    return [isSure || one.word !== "part" ? one : { ...one, word: "version" }];
  });
  return [...named, ...totalBeside(named, at)].sort((a, b) => a.column - b.column);
}

/** The upper rows of a header that name the number by themselves: 计划户数 over 续建; empty: the lowest row is needed. */
function headingOver({ texts, field }: MatchedColumn, { names, ledger }: NumbersAtHand): readonly string[] {
  for (let rows = 1; rows < texts.length; rows += 1) {
    const upper = texts.slice(0, rows);
    if ((names.matches(upper).get(ledger.id) ?? []).some((match) => match.field === field && match.score > 0.5))
      return upper;
  }
  return [];
}

/**
 * 任务（户） over 煤改电 | 煤改气 | 合计: whatever it is called, what stands beneath it is one number in parts. Empty: none of
 * them is called the whole.
 */
function groupWithWhole({ texts }: MatchedColumn, { headers }: TableShape): readonly string[] {
  const upper = texts.slice(0, -1);
  const leaves = [...headers.values()].flatMap((other) =>
    isUnder(upper, other) ? [keyOf(other.slice(upper.length))] : [],
  );
  return leaves.some((leaf) => ["whole", "subtotal"].includes(partWord(leaf))) ? upper : [];
}

const isUnder = (upper: readonly string[], texts: readonly string[]): boolean =>
  upper.length > 0 && texts.length > upper.length && upper.every((text, row) => texts[row] === text);

const wordsUnder = (group: readonly string[], texts: readonly string[]): string | null =>
  isUnder(group, texts) ? withoutUnits(keyOf(texts.slice(group.length)), undefined) : null;

const SHORTEST_NAME = 4;

/** 煤改电 over 任务 beside 煤改气 over 任务: what stands over the same word; null: that word names another number. */
function wordsOver(
  column: number,
  texts: readonly string[],
  { field, texts: own }: MatchedColumn,
  { pairs, names, ledger }: NumbersAtHand,
): string | null {
  const isSame = own.length > 1 && texts.length > 1 && texts.at(-1) === own.at(-1);
  const isCalledSo = isSame && pairs.some((one) => one.column === column && one.field === field);
  // 任务面积 | 治理面积 over 上年结余 | 今年新下 are two numbers.
  const isNumber = (names.matches(texts.slice(0, -1)).get(ledger.id)?.[0]?.score ?? 0) > 0.5;
  return isCalledSo && !isNumber ? withoutUnits(keyOf(texts.slice(0, -1)), undefined) : null;
}

/** What a header says beside the number's name; null: it names another number. */
function ownWords(
  texts: readonly string[],
  field: string,
  mine: string,
  heading: readonly string[],
  { names, ledger }: NumbersAtHand,
): string | null {
  const key = keyOf(texts);
  const isBeneath = heading.length > 0 && texts.length > heading.length && key.startsWith(keyOf(heading));
  const theirs = names.nameIn(key, ledger.id, field);
  const isCalledSo =
    mine !== "" &&
    theirs !== "" &&
    (theirs.includes(mine) || (mine.includes(theirs) && theirs.length >= SHORTEST_NAME));
  if (!isBeneath && !isCalledSo) return null;
  const own = withoutUnits(key.replace(theirs === "" ? keyOf(heading) : theirs, ""), ledger.columns[field]?.spec);
  return own;
}

/** 洗精煤消费量 is coal's; 电力消费量 is called like it by a word that says little, and may be no part of it. */
const isTold = (own: string, mine: string, heading: readonly string[], { ledger }: NumbersAtHand): boolean =>
  own === "" || heading.length > 0 || mine.length >= SHORTEST_NAME || ledger.telling.some((word) => word.test(own));

const withoutUnits = (words: string, spec: ColumnSpec | undefined): string =>
  words
    .replace(/[(（\[]([^()（）[\]]*)[)）\]]/g, (_, inner: string) =>
      unitNamed(inner) !== null || inner === spec?.unit ? "" : inner,
    )
    .replace(/^[-—:：·、的]+|[-—:：·、]+$/g, "");

/** Holds such numbers, in such a unit, and is no column of another field's. */
function mayBePart(column: number, field: string, own: string, at: NumbersAtHand): boolean {
  const { shape, used, pairs, ledger } = at;
  const spec = ledger.columns[field]?.spec;
  if (spec === undefined || used.has(column) || supersededColumns(shape).has(column)) return false;
  if (spec.aspect === "plan" && isAlready(bareKey(keyOf(shape.headers.get(column)?.slice(-1) ?? [])))) return false;
  if ((contentFit(shape, column, spec) ?? 0) < 0.5 || isOfAnotherUnit(column, own, spec, shape)) return false;
  const scoreOf = (isOwn: boolean): number =>
    Math.max(0, ...pairs.flatMap((one) => (one.column === column && (one.field === field) === isOwn ? one.score : [])));
  return scoreOf(false) <= Math.max(scoreOf(true), WEAK);
}

/** Matches below say nothing against a heading. */
const WEAK = 0.6;

/** By its brackets, its row of units, or the word for what is counted at the end of its own words. */
export function isOfAnotherUnit(column: number, own: string, { unit }: ColumnSpec, shape: TableShape): boolean {
  const kept = unitNamed(unit ?? "");
  if (kept === null) return false;
  const written = [...(shape.headers.get(column) ?? []), `(${shape.unitTexts.get(column) ?? ""})`];
  if (written.some((text) => unitsInHeader(text, null).express.some(({ family }) => family !== kept.family)))
    return true;
  const measure = measureNamed(own);
  if (measure === "" || measure === kept.name) return false;
  return measure === "面积"
    ? kept.family !== "area"
    : unitNamed(measure)?.family !== kept.family || kept.family === "count";
}

/** What all of them say tells none apart: 煤改电累计 | 煤改气累计. */
function withoutShared(columns: readonly OwnColumn[]): OwnColumn[] {
  const parts = columns.filter(({ own }) => !["whole", "subtotal"].includes(partWord(own)));
  const [first, ...others] = parts;
  const shared =
    first === undefined || others.length === 0
      ? []
      : wordsThatTurn(first.own).filter((word) => others.every(({ own }) => own.includes(word)));
  return columns.map(({ column, own }) => {
    const rest = shared.reduce((words, word) => words.replace(word, ""), own);
    return { column, own: rest, word: partWord(rest) };
  });
}

/** 合计 alone beside parts that each are called by the number: theirs where it is their sum. */
function totalBeside(parts: readonly OwnColumn[], { shape, used }: NumbersAtHand): OwnColumn[] {
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined || parts.length < 2) return [];
  return [first.column - 1, last.column + 1].flatMap((column): OwnColumn[] => {
    const own = keyOf(shape.headers.get(column) ?? []);
    const isTotal = own !== "" && !used.has(column) && partWord(own) === "whole";
    return isTotal && isSumOf(column, parts, shape) ? [{ column, own, word: "whole" }] : [];
  });
}

const numberAt = (shape: TableShape, row: number, column: number): number => {
  const cell = shape.grid.cell(row, column);
  return cell.kind === "number" ? cell.value : 0;
};

const NEARLY = 1e-6;

/** In every row, and not of noughts alone. */
function isSumOf(whole: number, parts: readonly Pick<OwnColumn, "column">[], shape: TableShape): boolean {
  const rows = sampleRows(shape);
  return (
    rows.some((row) => numberAt(shape, row, whole) !== 0) &&
    rows.every((row) => Math.abs(numberAt(shape, row, whole) - sumIn(parts, row, shape)) < NEARLY)
  );
}

const sumIn = (columns: readonly Pick<OwnColumn, "column">[], row: number, shape: TableShape): number =>
  columns.reduce((sum, { column }) => sum + numberAt(shape, row, column), 0);

/**
 * The column that says of itself that it is all, with those that it should be the sum of; several subtotals together
 * where they sum up the parts. null: nothing says so; columns: they contradict each other.
 */
export function wholeAmong(
  columns: readonly OwnColumn[],
  best: MatchedColumn,
  shape: TableShape,
): MatchedColumn | readonly number[] | null {
  const of = (kind: PartWord): OwnColumn[] => columns.filter(({ word }) => word === kind);
  const [wholes, subtotals, parts] = [of("whole"), of("subtotal"), of("part")];
  const found = wholes.length > 0 ? wholes : subtotals;
  const [only] = found;
  if (only === undefined || columns.length < 2) return null;
  if (found.length === 1) return asWhole(only, subtotals.length > 1 ? subtotals : parts, best, shape);
  const top = found.find(isWholeOf(found, shape));
  if (top !== undefined) return asWhole(top, found, best, shape);
  const sumUp =
    parts.length > 0 &&
    sampleRows(shape).every((row) => Math.abs(sumIn(found, row, shape) - sumIn(parts, row, shape)) < NEARLY);
  return sumUp ? asSum(found, only, best, shape) : columns.map(({ column }) => column);
}

/** The match of another column of the same number. */
const matchAt = (column: number, best: MatchedColumn, shape: TableShape): MatchedColumn => ({
  ...best,
  column,
  texts: shape.headers.get(column) ?? [],
});

const columnsBeside = (columns: readonly OwnColumn[], { column }: OwnColumn): number[] =>
  columns.flatMap((one) => (one.column === column ? [] : one.column));

const asWhole = (
  whole: OwnColumn,
  parts: readonly OwnColumn[],
  best: MatchedColumn,
  shape: TableShape,
): MatchedColumn => ({ ...matchAt(whole.column, best, shape), parts: columnsBeside(parts, whole) });

const asSum = (
  columns: readonly OwnColumn[],
  first: OwnColumn,
  best: MatchedColumn,
  shape: TableShape,
): MatchedColumn => ({ ...matchAt(first.column, best, shape), addends: columnsBeside(columns, first) });

const OF_WHICH = /^其中/;

/** What several columns are together, none of which says that it is all; or the columns to ask about. */
export function together(
  columns: readonly OwnColumn[],
  best: MatchedColumn,
  shape: TableShape,
): MatchedColumn | readonly number[] {
  const others = columns.filter(({ own, column }) => !OF_WHICH.test(own) || column === best.column);
  const mine = others.find(({ column }) => column === best.column);
  const plain = others.filter(({ own }) => own === "");
  if (others.length < 2 || mine === undefined || (plain.length === 1 && mine.own === "")) return best;
  const isOpen = plain.length > 0 || others.some(({ word }) => word !== "part");
  if (isOpen && others.every(({ column }) => sayTheSame(column, best.column, shape))) return best;
  if (isOpen) return others.map(({ column }) => column);
  const whole = others.length > 2 && sampleRows(shape).length > 1 ? others.find(isWholeOf(others, shape)) : undefined;
  if (whole !== undefined) return asWhole(whole, others, best, shape);
  return asSum(others, mine, best, shape);
}

const isWholeOf =
  (columns: readonly OwnColumn[], shape: TableShape) =>
  (one: OwnColumn): boolean =>
    isSumOf(
      one.column,
      columns.filter((other) => other !== one),
      shape,
    );

const sayTheSame = (one: number, other: number, shape: TableShape): boolean =>
  sampleRows(shape).every((row) => numberAt(shape, row, one) === numberAt(shape, row, other));
