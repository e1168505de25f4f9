/**
 * Which column of a table is which of a ledger's: by the columns' names, then, for what the ledger cannot do without,
 * by what stands in the columns that are left.
 */
import { headerKey } from "../cells/normalise-text";
import type { AcrossLayout } from "./across-columns";
import { fillByCells } from "./columns-by-cells";
import { behindWhatSaysIt } from "./choices-by-cells";
import { saysHowItStands, withTurns, type ColumnInTurn } from "./columns-in-turn";
import { fillByContent } from "./columns-by-content";
import { countingColumns } from "./counting-columns";
import { workStates, type ColumnSpec, type LedgerDeclaration } from "./declare-ledger";
import { isRelativeTime } from "../tables/header-text";
import type { TableShape } from "../tables/table-shape";
import type { LedgerNames } from "./match-ledger-header";
import { contentFactor, holdsDays, isProse, isSomethingElse, isToldElsewhere, saysOneThing } from "./fit-of-cells";
import { bareKey, BY_ITS_OWN_NAME, OF_ITS_ASPECT } from "./named-field";
import { countedColumns } from "./counted-columns";
import { daysOfOthers } from "./days-of-others";
import { listOverColumn } from "./groups-of-others";
import { countsItsEntries } from "./quantity-column";
import type { TallyColumn } from "./tally-column";
import { columnsOfNumber, isAdded, together, wholeAmong, type NumbersAtHand } from "./parts-of-number";
import { amongRivals, AS_WELL, equalBeside, RIVAL, withYearToDate } from "./rival-columns";
import { standingSoFar } from "./so-far";
import { unnamedMonth } from "./unnamed-month";
import { unnamedStoodAndCame } from "./stood-and-came";
import { supersededColumns } from "./superseded-columns";
import { termsByAuthority } from "./terms-by-authority";
import { unnamedWaysDone, waysDone } from "./ways-done";
import { amountAspect, isActAlone, isAlready } from "../vocabulary/amount-words";

export interface MatchedColumn {
  readonly field: string;
  readonly column: number;
  readonly texts: readonly string[];
  /** 0–1 */
  readonly score: number;
  /** "cells": not by its name but by what stands in it; "content": and that can be nothing else in such a list. */
  readonly by: "name" | "cells" | "content" | "staff";
  /** Further columns of the same number in other groups (煤改电, 煤改气), to be added to it. */
  readonly addends: readonly number[];
  /** Columns that this one should be the sum of; absent: none are known. */
  readonly parts?: readonly number[];
  /** Columns that say the same at other times, the newest first: what is filled of them holds; absent: none. */
  readonly turns?: readonly ColumnInTurn[];
  /** Beside a month's own number that of the year up to it: 本月 | 累计; null: none stands there. */
  readonly toDate?: number;
}

export interface Assignment {
  readonly columns: ReadonlyMap<string, MatchedColumn>;
  /** A column that says for how many things each row stands: 台数; null: each stands for one. */
  readonly quantity: number | null;
  /** A column that says how many of those came out one way; null: none does. */
  readonly tally: TallyColumn | null;
  /** Columns that were called what the ledger has, but hold something else; they are left out. */
  readonly unreadable: readonly MatchedColumn[];
  /** For required fields that no column could be given to: those that may be it. */
  readonly perhaps: ReadonlyMap<string, readonly number[]>;
  /** Fields that several columns are called, of which only a person knows the one that counts. */
  readonly undecided: ReadonlySet<string>;
}

/** What is called less like a field is not second to it. */
const AS_A_SECOND = 0.7;

export function assignColumns(
  ledger: LedgerDeclaration,
  shape: TableShape,
  names: LedgerNames,
  across: AcrossLayout,
  corrected: Readonly<Record<string, string>>,
  toldByTitle: (spec: ColumnSpec) => boolean,
  isTitled = false,
): Assignment {
  const assigned = new Map<string, MatchedColumn>();
  const used = new Set([...columnsAcross(across), ...countingColumns(shape).keys()]);
  assignCorrected(ledger, shape, corrected, assigned, used);
  const lying = fieldsLying(ledger, across);
  const wanted = Object.keys(ledger.columns).filter((field) => !lying.has(field) && !assigned.has(field));
  const pairs = besideWhatIsPlanned(ledger, byName(ledger, shape, names, used, new Set(wanted), toldByTitle));
  const unreadable: MatchedColumn[] = [];
  const undecided = new Map<string, readonly number[]>();
  for (const pair of pairs) {
    if (assigned.has(pair.field) || undecided.has(pair.field) || used.has(pair.column)) continue;
    const spec = ledger.columns[pair.field]?.spec;
    if (spec === undefined) continue;
    if (!spec.required && isSomethingElse(shape, pair.column, spec)) {
      unreadable.push(pair);
      continue;
    }
    const meant = meantBy(pair, { ledger, shape, names, pairs, used }, spec);
    if ("length" in meant) {
      undecided.set(pair.field, meant);
      for (const column of meant) used.add(column);
      continue;
    }
    assigned.set(pair.field, meant);
    for (const column of columnsOf(meant)) used.add(column);
  }
  fillByTimeAndWays({ ledger, shape, names, pairs, used }, wanted, assigned, undecided, used);
  for (const column of supersededColumns(shape).keys()) used.add(column);
  fillByContent(ledger, shape, assigned, used);
  withTurns(ledger, shape, assigned, used);
  withSeconds(ledger, shape, pairs, assigned, used);
  askOfEquals({ ledger, shape, pairs }, used, assigned, undecided);
  const { quantity, tally } = countedColumns(ledger, shape, assigned, used);
  const told = Object.entries(ledger.columns).flatMap(([field, { spec }]) => (toldByTitle(spec) ? [field] : []));
  const perhaps = fillByCells(ledger, shape, assigned, used, {
    lying,
    told: new Set(told),
    daysOfOthers: daysOfOthers(ledger, shape, names),
    isTitled,
  });
  return {
    columns: assigned,
    quantity,
    tally,
    perhaps: new Map([...perhaps, ...undecided]),
    undecided: new Set(undecided.keys()),
    unreadable: unreadable.filter(({ field, column }) => !used.has(column) && !assigned.has(field)),
  };
}

/** Columns of which staff said what they are. */
function assignCorrected(
  { columns }: LedgerDeclaration,
  { headers, headerRows, grid }: TableShape,
  corrected: Readonly<Record<string, string>>,
  assigned: Map<string, MatchedColumn>,
  used: Set<number>,
): void {
  for (const [key, field] of Object.entries(corrected)) {
    const column = Number(key);
    used.add(column);
    const texts = headers.get(column) ?? [grid.label(headerRows[1], column)];
    const before = assigned.get(field);
    if (before !== undefined && columns[field]?.spec.kind === "number")
      assigned.set(field, { ...before, addends: [...before.addends, column] });
    else if (columns[field] !== undefined)
      assigned.set(field, { field, column, texts, score: 1, by: "staff", addends: [] });
  }
}

/** Numbers that no column is called by itself: 上年末 | 本年新增, 煤改电已完成 | 煤改气已完成, 本月 | 累计. */
function fillByTimeAndWays(
  at: NumbersAtHand,
  wanted: readonly string[],
  assigned: Map<string, MatchedColumn>,
  undecided: Map<string, readonly number[]>,
  used: Set<number>,
): void {
  for (const field of wanted) {
    if (assigned.has(field) || undecided.has(field)) continue;
    const meant =
      standingSoFar(field, at) ??
      unnamedStoodAndCame(field, at) ??
      unnamedWaysDone(field, at) ??
      unnamedMonth(field, at);
    if (meant === null) continue;
    if ("length" in meant) undecided.set(field, meant);
    else assigned.set(field, meant);
    for (const column of "length" in meant ? meant : columnsOf(meant)) used.add(column);
  }
}

const columnsOf = ({ column, addends, parts = [], turns = [] }: MatchedColumn): number[] => [
  ...[column, ...addends, ...parts],
  ...turns.map((turn) => turn.column),
];

const columnsAcross = ({ columns, totals, leftOut }: AcrossLayout): Set<number> =>
  new Set([
    ...columns.flatMap(({ column, addends = [], parts = [] }) => [column, ...addends, ...parts]),
    ...totals.map(({ column }) => column),
    ...leftOut,
  ]);

/** Of the columns that may be a field the one that is, with those that belong to it; several: they are asked about. */
function meantBy(pair: MatchedColumn, at: NumbersAtHand, spec: ColumnSpec): MatchedColumn | readonly number[] {
  const { ledger, shape, pairs, used } = at;
  const soFar = standingSoFar(pair.field, at);
  if (soFar?.turns?.some(({ column }) => column === pair.column) === true) return soFar;
  const columns = isAdded(spec) ? columnsOfNumber(pair, at) : [];
  const whole = wholeAmong(columns, pair, shape);
  if (whole !== null) return "length" in whole ? whole : withYearToDate(whole, shape, used, spec);
  const asked =
    spec.kind === "number"
      ? stretchByStretch(pairs, pair, used)
      : spec.kind === "date"
        ? firstAndLast(pairs, pair, used)
        : termsByAuthority(shape, pairs, pair, used);
  if (asked.length > 0) return asked;
  // Parts under one name are told apart by that name alone.
  const ways = columns.length < 2 ? waysDone(pair, at) : null;
  if (ways !== null) return ways;
  const decided = amongRivals(pairs, pair, used, spec, ledger, shape);
  const meant = decided ?? together(columns, pair, shape);
  return "length" in meant ? meant : withYearToDate(meant, shape, used, spec);
}

/** Columns that are called as a field which another one is, for the fields that are second to it. */
function withSeconds(
  { columns }: LedgerDeclaration,
  shape: TableShape,
  pairs: readonly MatchedColumn[],
  assigned: Map<string, MatchedColumn>,
  used: Set<number>,
): void {
  for (const [field, { spec }] of Object.entries(columns)) {
    if (spec.secondTo === null || assigned.has(field) || !assigned.has(spec.secondTo)) continue;
    const second = pairs.find(
      (one) =>
        one.field === spec.secondTo &&
        !used.has(one.column) &&
        one.score >= AS_A_SECOND &&
        (spec.secondIn === "anything" || !isProse(shape, one.column)),
    );
    if (second === undefined) continue;
    assigned.set(field, { ...second, field });
    used.add(second.column);
  }
}

/** Where another column is a field as much as the one that its place has made it, nobody but a person knows. */
function askOfEquals(
  { ledger, shape, pairs }: Pick<NumbersAtHand, "ledger" | "shape" | "pairs">,
  used: Set<number>,
  assigned: Map<string, MatchedColumn>,
  undecided: Map<string, readonly number[]>,
): void {
  for (const [field, taken] of [...assigned]) {
    const spec = ledger.columns[field]?.spec;
    if (spec === undefined || saysHowItStands(field, spec)) continue;
    const others = equalBeside(taken, pairs, used, spec, shape);
    if (others.length === 0) continue;
    assigned.delete(field);
    undecided.set(field, [taken.column, ...others]);
    for (const column of others) used.add(column);
  }
}

/** 10月, 三季度, 上旬, 下半年, 第2批. */
const STRETCH =
  /(?<!\d)(?:1[0-2]|0?[1-9])月|[一二三四1-4]季度?|[上中下]旬|[上下]半年|第[一二三四五六七八九十\d]{1,3}[周批期轮次]/;

/** 10月完成户数 | 11月完成户数: each month's own, or each the sum so far? That only a person knows. */
function stretchByStretch(pairs: readonly MatchedColumn[], best: MatchedColumn, used: ReadonlySet<number>): number[] {
  const rivals = pairs.filter(
    ({ field, column, score }) => field === best.field && !used.has(column) && score >= best.score - RIVAL,
  );
  const stretches = rivals.flatMap(({ texts }) => STRETCH.exec(headerKey(texts.join(" ")))?.[0] ?? []);
  return stretches.length === rivals.length && new Set(stretches).size > 1 ? rivals.map(({ column }) => column) : [];
}

const FIRST = /首次|初次|第一次|初[检查访]/;
const LAST = /最近|末次|最后|最新|复[检查访]|第二次/;

/** 首次检查日期 | 最近检查日期: of which day the entry is only a person knows. */
function firstAndLast(pairs: readonly MatchedColumn[], best: MatchedColumn, used: ReadonlySet<number>): number[] {
  const dated = pairs.filter(({ field, column }) => field === best.field && !used.has(column));
  const called = (words: RegExp) => dated.filter(({ texts }) => words.test(headerKey(texts.join(""))));
  const [first, last] = [called(FIRST), called(LAST)];
  const isOrdered = first.length > 0 && last.length > 0 && [...first, ...last].includes(best);
  return isOrdered ? [...new Set([...first, ...last].map(({ column }) => column))].sort((a, b) => a - b) : [];
}

const fieldsLying = (ledger: LedgerDeclaration, across: AcrossLayout): ReadonlySet<string> =>
  new Set(
    across.columns.flatMap(({ field, period, choice }) => [
      field,
      ...(period !== null && ledger.datedBy ? [ledger.datedBy] : []),
      ...(choice ? [choice.field] : []),
    ]),
  );

/** All matches of columns and fields, the best first. */
function byName(
  ledger: LedgerDeclaration,
  shape: TableShape,
  names: LedgerNames,
  used: ReadonlySet<number>,
  wanted: ReadonlySet<string>,
  toldByTitle: (spec: ColumnSpec) => boolean,
): readonly MatchedColumn[] {
  const superseded = supersededColumns(shape);
  const named = new Set(
    [...shape.headers.values()].flatMap((texts) =>
      (names.matches(texts).get(ledger.id) ?? []).flatMap(({ field, score }) =>
        score >= BY_ITS_OWN_NAME ? [field] : [],
      ),
    ),
  );
  // What is not a column, as the title, stands there always.
  const mayTell = (source: string): boolean =>
    source !== "listName" && (ledger.columns[source] === undefined || named.has(source));
  const pairs = [...shape.headers].flatMap(([column, texts]) => {
    if (used.has(column) || listOverColumn(ledger, texts, names) !== null) return [];
    const matches = names.matches(texts).get(ledger.id) ?? [];
    return matches.flatMap(({ field, score }): MatchedColumn[] => {
      const spec = ledger.columns[field]?.spec;
      // 市级验收 over days says when, and over ticks whether.
      const isDayOf = (other: (typeof matches)[number]): boolean =>
        other.score >= score - AS_WELL && holdsDays(shape, column, ledger.columns[other.field]?.spec);
      if (spec?.kind === "text" && spec.content === null && matches.some(isDayOf)) return [];
      if (spec && superseded.has(column) && isOutdone(field, spec)) return [];
      if (spec && countsItsEntries(shape, column, spec)) return [];
      // 本月 over numbers is no column of months.
      if (spec?.kind === "date" && isRelativeTime(texts.at(-1) ?? "") && !holdsDays(shape, column, spec)) return [];
      // 改造事项, which says 骨料仓封闭 in every row, does not overrule a title that says 搅拌站.
      if (spec && score < BY_ITS_OWN_NAME && toldByTitle(spec) && saysOneThing(shape, column, spec)) return [];
      return spec && wanted.has(field) && !isToldElsewhere(shape, column, spec, score, mayTell)
        ? [{ field, column, texts, score: score * contentFactor(shape, column, spec), by: "name", addends: [] }]
        : [];
    });
  });
  return behindWhatSaysIt(ledger, shape, pairs).sort((a, b) => b.score - a.score || a.column - b.column);
}

/**
 * Beside 应治理面积 the bare 治理面积 is what is done of it, where no column of 治理情况 says that of each row; and 已开工台数
 * is not what there is to do, where 任务台数 says that.
 */
function besideWhatIsPlanned(
  { columns }: LedgerDeclaration,
  pairs: readonly MatchedColumn[],
): readonly MatchedColumn[] {
  const bareOf = ({ texts }: MatchedColumn): string => bareKey(headerKey(texts.at(-1) ?? ""));
  const doneOf = (planned: string): string | undefined =>
    Object.entries(columns).find(([, { spec }]) => spec.doneOf === planned)?.[0];
  const tellsState = pairs.some(
    ({ field, score }) => columns[field]?.spec.choices === workStates && score >= BY_ITS_OWN_NAME,
  );
  const planned = new Set(pairs.flatMap((pair) => (amountAspect(bareOf(pair)) === "plan" ? [pair.field] : [])));
  return pairs
    .flatMap((pair): MatchedColumn[] => {
      const done = planned.has(pair.field) ? doneOf(pair.field) : undefined;
      if (done === undefined) return [pair];
      if (isActAlone(bareOf(pair)) && !tellsState)
        return [{ ...pair, field: done, score: Math.min(pair.score, OF_ITS_ASPECT) }];
      return isAlready(bareOf(pair)) ? [] : [pair];
    })
    .sort((a, b) => b.score - a.score || a.column - b.column);
}

/** A name, a day or a term that another column gives too may be another one. */
const isOutdone = (field: string, spec: ColumnSpec): boolean =>
  spec.kind === "number" || spec.kind === "choice" || saysHowItStands(field, spec);
