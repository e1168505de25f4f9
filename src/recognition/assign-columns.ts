/**
 * Which column of a table is which of a ledger's: by the columns' names, then, for what the ledger cannot do without,
 * by what stands in the columns that are left.
 */
import { headerKey } from "../cells/normalise-text";
import { pattern } from "../collections/pattern";
import type { AcrossLayout } from "./across-columns";
import { columnsOf, contentFit, filledCells, holdsNames, sampleRows, sampleWords } from "./column-profile";
import { isFlagWord, type ColumnSpec, type LedgerDeclaration } from "./declare-ledger";
import type { TableShape } from "../tables/find-tables";
import { TURNS, type LedgerNames } from "./match-ledger-header";
import { parseChoice } from "./parse-choice";
import { spansOf } from "../vocabulary/subjects";
import { unitNamed, unitsInHeader, unitsInTitle } from "../tables/units";

export interface MatchedColumn {
  readonly field: string;
  readonly column: number;
  readonly texts: readonly string[];
  /** 0–1 */
  readonly score: number;
  /** "cells": not by its name but by what stands in it. */
  readonly by: "name" | "cells" | "staff";
  /** Further columns of the same number in other groups (煤改电, 煤改气), to be added to it. */
  readonly addends: readonly number[];
  /** Beside a month's own number that of the year up to it: 本月 | 累计; null: none stands there. */
  readonly toDate?: number;
}

export interface Assignment {
  readonly columns: ReadonlyMap<string, MatchedColumn>;
  /** A column that says for how many things each row stands: 台数; null: each stands for one. */
  readonly quantity: number | null;
  /** Columns that were called what the ledger has, but hold something else; they are left out. */
  readonly unreadable: readonly MatchedColumn[];
  /** For required fields that no column could be given to: those that may be it. */
  readonly perhaps: ReadonlyMap<string, readonly number[]>;
}

/** Where fewer of a column's cells are what it should hold, it is something else. */
const FITTING = 0.3;
/** Matches below rest on a name that is only like the column's. */
const BY_ITS_OWN_NAME = 0.9;
/** Not behind the best match of a field by more than this: a rival. */
const RIVAL = 0.1;

export function assignColumns(
  ledger: LedgerDeclaration,
  shape: TableShape,
  names: LedgerNames,
  across: AcrossLayout,
  corrected: Readonly<Record<string, string>>,
  toldByTitle: (spec: ColumnSpec) => boolean,
): Assignment {
  const assigned = new Map<string, MatchedColumn>();
  const used = new Set<number>([...across.columns, ...across.totals].map(({ column }) => column));
  for (const column of across.leftOut) used.add(column);
  for (const [key, field] of Object.entries(corrected)) {
    const column = Number(key);
    used.add(column);
    const texts = shape.headers.get(column) ?? [shape.grid.label(shape.headerRows[1], column)];
    if (ledger.columns[field] !== undefined)
      assigned.set(field, { field, column, texts, score: 1, by: "staff", addends: [] });
  }
  const lying = fieldsLying(ledger, across);
  const wanted = Object.keys(ledger.columns).filter((field) => !lying.has(field) && !assigned.has(field));
  const pairs = byName(ledger, shape, names, used, new Set(wanted), toldByTitle);
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
    const months = spec.kind === "number" ? monthByMonth(pairs, pair, used) : [];
    if (months.length > 0) {
      undecided.set(pair.field, months);
      for (const column of months) used.add(column);
      continue;
    }
    const chosen = withYearToDate(amongRivals(pairs, pair, used, spec, ledger, shape), shape, used, spec);
    assigned.set(pair.field, chosen);
    for (const column of [chosen.column, ...chosen.addends]) used.add(column);
  }
  const told = Object.entries(ledger.columns).flatMap(([field, { spec }]) => (toldByTitle(spec) ? [field] : []));
  const perhaps = fillByCells(ledger, shape, assigned, used, new Set([...lying, ...told]));
  return {
    columns: assigned,
    quantity: quantityColumn(ledger, shape, used),
    perhaps: new Map([...perhaps, ...undecided]),
    unreadable: unreadable.filter(({ field, column }) => !used.has(column) && !assigned.has(field)),
  };
}

const MONTH = /(?<!\d)(1[0-2]|0?[1-9])月/;

/** 10月完成户数 | 11月完成户数: each month's own, or each the sum so far? That only a person knows. */
function monthByMonth(pairs: readonly MatchedColumn[], best: MatchedColumn, used: ReadonlySet<number>): number[] {
  const rivals = pairs.filter(
    ({ field, column, score }) => field === best.field && !used.has(column) && score >= best.score - RIVAL,
  );
  const months = rivals.flatMap(({ texts }) => MONTH.exec(headerKey(texts.join(" ")))?.[1] ?? []);
  return months.length === rivals.length && new Set(months).size > 1 ? rivals.map(({ column }) => column) : [];
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
  return [...shape.headers]
    .flatMap(([column, texts]) => {
      if (used.has(column)) return [];
      return (names.matches(texts).get(ledger.id) ?? []).flatMap(({ field, score }): MatchedColumn[] => {
        const spec = ledger.columns[field]?.spec;
        // 改造事项, which says 骨料仓封闭 in every row, does not overrule a title that says 搅拌站.
        if (spec && score < BY_ITS_OWN_NAME && toldByTitle(spec) && saysOneThing(shape, column, spec)) return [];
        return spec && wanted.has(field) && !isToldElsewhere(shape, column, spec, score)
          ? [{ field, column, texts, score: score * contentFactor(shape, column, spec), by: "name", addends: [] }]
          : [];
      });
    })
    .sort((a, b) => b.score - a.score || a.column - b.column);
}

const saysOneThing = (shape: TableShape, column: number, { choices }: ColumnSpec): boolean =>
  choices !== null && new Set(sampleWords(shape, column).map((text) => parseChoice(text, choices))).size === 1;

/**
 * Words that no choice has are no choice where the name is only like the column's, or where something else tells the
 * choice: 改造内容 of a list of mixing plants says 全封闭改造, its title 搅拌站.
 */
const isToldElsewhere = (shape: TableShape, column: number, spec: ColumnSpec, score: number): boolean =>
  spec.kind === "choice" &&
  (score < BY_ITS_OWN_NAME || spec.otherwiseFrom.length > 0) &&
  (contentFit(shape, column, spec) ?? 1) < FITTING;

/** A column full of sentences is no date, whatever it is called. */
function contentFactor(shape: TableShape, column: number, spec: ColumnSpec): number {
  const fit = contentFit(shape, column, spec);
  if (fit === null || spec.kind === "text") return 1;
  if (spec.kind === "choice") return fit === 0 ? 0.6 : fit < 0.3 ? 0.8 : 1;
  return fit < 0.2 ? 0.3 : fit < 0.5 ? 0.7 : 1;
}

const isSomethingElse = (shape: TableShape, column: number, spec: ColumnSpec): boolean => {
  const fit = contentFit(shape, column, spec);
  return fit !== null && spec.kind !== "text" && spec.kind !== "choice" && fit < FITTING;
};

// ---- several columns of one field ----------------------------------------------------------------------------------

const WHOLE = /^(?:总?合计|总计|小计|共计|总数|总体|汇总|全部|全[县市区州年])$/;
const OF_BEFORE = /^(?:截[至止])?(?:上|前)(?:一?个?)(?:月|期|季度?|周|旬|次|年)|^(?:去年|上年)/;
const OF_MONTH = /^(?:本月|当月|本期|当期|本季度?|本周)/;
const TO_DATE =
  /^(?:(?:本年|全年|当年|年度|截[至止].*)?累计|总累计|(?:年初|今年|本年|元月)(?:以来|至今)|(?:至今|截至目前).*|1[-—~至]\d{1,2}月)/;
const yearIn = (text: string): number | null => Number(/(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(text)?.[1] ?? 0) || null;

/** Of columns that are called alike in different groups the one that is meant; where all are parts, their sum. */
function amongRivals(
  pairs: readonly MatchedColumn[],
  best: MatchedColumn,
  used: ReadonlySet<number>,
  spec: ColumnSpec,
  ledger: LedgerDeclaration,
  shape: TableShape,
): MatchedColumn {
  const all = pairs.filter(
    ({ field, column, score }) => field === best.field && !used.has(column) && score >= best.score - RIVAL,
  );
  // 上月末累计 | 本月末累计: what was is no rival of what is.
  const now = all.filter(({ texts }) => !texts.some((text) => OF_BEFORE.test(headerKey(text))));
  const rivals = now.length === 0 ? all : now;
  const [only] = rivals;
  if (only === undefined || rivals.length < 2) return only ?? best;
  const said = (test: (text: string) => boolean): MatchedColumn | undefined =>
    rivals.find(({ texts }) => texts.some((text) => test(headerKey(text))));
  const whole = said((text) => WHOLE.test(text));
  if (whole) return whole;
  const [month, toDate] = [said((text) => OF_MONTH.test(text)), said((text) => TO_DATE.test(text))];
  if (month && toDate) return ledger.datedBy === null ? toDate : { ...month, toDate: toDate.column };
  const ofYear = byYear(rivals, shape);
  if (ofYear) return ofYear;
  const running = spec.kind === "number" ? runningTotal(rivals, shape) : null;
  if (running) return running;
  if (spec.kind === "text") return finest(rivals, shape);
  return spec.kind === "number" ? addedUp(rivals, best) : best;
}

/** Words of a group that holds what its neighbours hold: 截至三季度末, 年初以来, 全月. */
const RUNNING = /^(?:截[至止]|自?年初|全[月季年]|[上下]?半?年度?合计)|以来|至今|迄今|累计/;

/** Beside its parts (上旬 | 中旬 | 下旬 | 全月) or what is new in it (三季度新增 | 截至三季度末) the column that is the whole. */
function runningTotal(rivals: readonly MatchedColumn[], shape: TableShape): MatchedColumn | null {
  const rows = sampleRows(shape).filter((row) =>
    rivals.every(({ column }) => shape.grid.cell(row, column).kind === "number"),
  );
  const valueOf = ({ column }: MatchedColumn, row: number): number => {
    const cell = shape.grid.cell(row, column);
    return cell.kind === "number" ? cell.value : 0;
  };
  const isWhole = (one: MatchedColumn): boolean => {
    const parts = rivals.filter((other) => other !== one);
    const isSum = (row: number): boolean =>
      Math.abs(valueOf(one, row) - parts.reduce((sum, part) => sum + valueOf(part, row), 0)) < 1e-6;
    const isMost = (row: number): boolean => parts.every((part) => valueOf(one, row) >= valueOf(part, row));
    const isCalledSo = RUNNING.test(headerKey(one.texts.join("")));
    const isOnlyOne = parts.every(({ texts }) => !RUNNING.test(headerKey(texts.join(""))));
    return (
      (rows.length > 1 && rows.every(isSum) && rows.some((row) => valueOf(one, row) > 0)) ||
      (isCalledSo && isOnlyOne && rows.length > 0 && rows.every(isMost))
    );
  };
  return rivals.find(isWhole) ?? null;
}

const NOT_THIS_YEAR = /上年|去年|同期|往年|同比|增|减/;

/** 本月消费量 | 1-9月累计: the one column that goes with a month's, however it is called besides. */
function withYearToDate(
  chosen: MatchedColumn,
  shape: TableShape,
  used: ReadonlySet<number>,
  { kind }: ColumnSpec,
): MatchedColumn {
  const isOfMonth = chosen.texts.some((text) => OF_MONTH.test(headerKey(text)));
  if (kind !== "number" || chosen.toDate !== undefined || !isOfMonth) return chosen;
  const found = [...shape.headers].filter(([column, texts]) => {
    const words = headerKey(texts.join(""));
    return column !== chosen.column && !used.has(column) && /累计|至今/.test(words) && !NOT_THIS_YEAR.test(words);
  });
  const [only] = found;
  return found.length === 1 && only !== undefined ? { ...chosen, toDate: only[0] } : chosen;
}

/** The year of the table's title, else the last. */
function byYear(rivals: readonly MatchedColumn[], shape: TableShape): MatchedColumn | null {
  const years = rivals.map(({ texts }) => yearIn(headerKey(texts.join(" "))));
  if (new Set(years).size < 2 || years.some((year) => year === null)) return null;
  const wanted = yearIn(shape.title);
  const last = Math.max(...years.map((year) => year ?? 0));
  return rivals[years.indexOf(wanted !== null && years.includes(wanted) ? wanted : last)] ?? null;
}

/** 乡镇 and 村 both name the place: the one that tells the rows apart. */
function finest(rivals: readonly MatchedColumn[], shape: TableShape): MatchedColumn {
  const kinds = (column: number): number => new Set(sampleWords(shape, column)).size;
  return rivals.reduce((best, rival) => (kinds(rival.column) > kinds(best.column) ? rival : best));
}

/** Columns of the same lowest name under different groups are parts of one number. */
function addedUp(rivals: readonly MatchedColumn[], best: MatchedColumn): MatchedColumn {
  const leaf = headerKey(best.texts.at(-1) ?? "");
  const group = ({ texts }: MatchedColumn): string => headerKey(texts.slice(0, -1).join(""));
  const parts = rivals.filter(({ texts }) => texts.length > 1 && headerKey(texts.at(-1) ?? "") === leaf);
  return parts.includes(best) && new Set(parts.map(group)).size === parts.length
    ? { ...best, addends: parts.filter((part) => part !== best).map(({ column }) => column) }
    : best;
}

// ---- what is left, by its cells ------------------------------------------------------------------------------------

/** Ends of the names of columns that say what a row is about. */
const NAMES_A_THING = pattern()`
  (?:名称|单位|企业|公司|厂|店|站|点|户名?|姓名|对象|主体|地块|地点|位置|地址|项目|工程|路线|路段|线路|道路|小区|社区|村
  |乡镇|镇街|街道|区域|片区|场所|商户|业主|车牌|号牌|牌照|编号|[店厂站村路桥楼场]名|网点|摊点|点位)$
`;
const SERIAL = /^(?:序号|编号|no\.?|备注|说明|联系人|联系电话|电话)$/;
const REMARK = /备注|说明|原因|附件|电话/;

function fillByCells(
  ledger: LedgerDeclaration,
  shape: TableShape,
  assigned: Map<string, MatchedColumn>,
  used: Set<number>,
  given: ReadonlySet<string>,
): ReadonlyMap<string, readonly number[]> {
  const perhaps = new Map<string, readonly number[]>();
  const open = Object.entries(ledger.columns).filter(
    ([field, { spec }]) => (spec.required || spec.kind === "choice") && !assigned.has(field) && !given.has(field),
  );
  // What can be told by its cells surest first: words of a list, then dates and amounts, then names.
  const order: readonly ColumnSpec["kind"][] = ["choice", "date", "number", "text"];
  for (const kind of order)
    for (const [field, { spec }] of open) {
      if (spec.kind !== kind) continue;
      const found = columnsOf(shape).filter(
        (column) => !used.has(column) && mayHold(shape, column, spec, ledger.breadth === "ownSubject"),
      );
      const [only] = found;
      if (only === undefined) continue;
      const first = kind === "text" ? only : found.length === 1 ? only : best(found, shape, spec);
      if (first === null || !isPlain(shape, first, spec)) {
        if (spec.required) perhaps.set(field, found);
        continue;
      }
      used.add(first);
      assigned.set(field, {
        field,
        column: first,
        texts: shape.headers.get(first) ?? [],
        score: 0.5,
        by: "cells",
        addends: [],
      });
    }
  return perhaps;
}

/** Of several columns the one whose unit is right, or whose words fit clearly best; null: that cannot be said. */
function best(found: readonly number[], shape: TableShape, spec: ColumnSpec): number | null {
  if (spec.kind === "number") {
    const [only, ...others] = found.filter((column) => isPlain(shape, column, spec));
    return only !== undefined && others.length === 0 ? only : null;
  }
  if (spec.kind !== "choice") return null;
  const sorted = [...found].sort((a, b) => (contentFit(shape, b, spec) ?? 0) - (contentFit(shape, a, spec) ?? 0));
  const [first, second] = sorted;
  return first !== undefined &&
    second !== undefined &&
    (contentFit(shape, first, spec) ?? 0) - (contentFit(shape, second, spec) ?? 0) >= 0.3
    ? first
    : null;
}

/** Whether a column is what is looked for beyond what its cells say: for a number its unit must stand there. */
function isPlain(shape: TableShape, column: number, spec: ColumnSpec): boolean {
  if (spec.kind !== "number") return true;
  return spec.unit !== null && unitFits(shape, column, spec.unit);
}

function unitFits(shape: TableShape, column: number, unit: string): boolean {
  const kept = unitNamed(unit);
  if (kept === null || kept.family === "count") return false;
  const texts = [
    ...(shape.headers.get(column) ?? []),
    ...(shape.unitTexts.has(column) ? [`(${shape.unitTexts.get(column) ?? ""})`] : []),
  ];
  // 规格 10蒸吨: the cells say it themselves.
  const inCells = sampleRows(shape).map((row) => shape.grid.cell(row, column));
  if (
    inCells.length > 0 &&
    inCells.every((cell) => cell.kind === "number" && unitNamed(cell.unit ?? "")?.family === kept.family)
  )
    return true;
  if (unitsInTitle(shape.title, kept.family).some(({ family }) => family === kept.family)) return true;
  return texts.some((text) => {
    const { express, trailing } = unitsInHeader(text, kept.family);
    return [...express, ...(trailing ? [trailing] : [])].some(({ family }) => family === kept.family);
  });
}

const MOST_FITTING = 0.7;

/** @param isNamesOf whether the ledger's texts name things, rather than say what is to be done */
function mayHold(shape: TableShape, column: number, spec: ColumnSpec, isNamesOf: boolean): boolean {
  const texts = shape.headers.get(column);
  if (texts === undefined || sampleRows(shape).length === 0) return false;
  const name = headerKey(texts.join("")).replace(/[(（].*?[)）]/g, "");
  if (SERIAL.test(name) || REMARK.test(name)) return false;
  switch (spec.kind) {
    case "text":
      return (
        isNamesOf &&
        !isWhoAnswers(name, spec) &&
        NAMES_A_THING.test(name) &&
        holdsNames(shape, column, isOfItsNoun(name, spec))
      );
    case "choice":
      return !TURNS.test(name) && fits(shape, column, spec) && holdsWordsOfAList(shape, column);
    case "date":
      return !TURNS.test(name) && /日期|时间|月份?|年份?$|时$/.test(name) && fits(shape, column, spec);
    case "number":
      return !TURNS.test(name) && fits(shape, column, spec) && isMostlyFilled(shape, column);
  }
}

/** Offices that answer for a thing, oversee it or report it are not the thing, unless the list asks for them. */
const WHO_ANSWERS = /责任|牵头|配合|包联|包保|监管|填报|主管|督办|督导|协办|审核|验收|报送|联系|审批|实施主体/;
const saidNames = ({ names }: ColumnSpec): string[] =>
  names.flatMap((name) => (typeof name === "string" ? [name] : []));
const isWhoAnswers = (name: string, spec: ColumnSpec): boolean =>
  WHO_ANSWERS.test(name) && !saidNames(spec).some((own) => WHO_ANSWERS.test(own));

/** 被检查企业 ends in the noun of 企业名称. */
const isOfItsNoun = (name: string, spec: ColumnSpec): boolean =>
  saidNames(spec)
    .map((own) => headerKey(own).replace(/(?:名称|全称|名)$/, ""))
    .some((noun) => noun.length >= 2 && name.endsWith(noun));

const fits = (shape: TableShape, column: number, spec: ColumnSpec): boolean =>
  (contentFit(shape, column, spec) ?? 0) >= MOST_FITTING;

const LONGEST_WORD = 12;

/** Words rather than sentences, and not 是 and 否 alone, which answer whatever the column asks. */
const holdsWordsOfAList = (shape: TableShape, column: number): boolean => {
  const words = sampleWords(shape, column);
  return words.every((text) => text.length <= LONGEST_WORD) && !words.every((text) => isFlagWord(text));
};

const isMostlyFilled = (shape: TableShape, column: number): boolean => {
  const rows = sampleRows(shape);
  return (
    rows.filter((row) => filledCells(shape, row) > 0 && shape.grid.cell(row, column).kind !== "empty").length * 2 >=
    rows.length
  );
};

// ---- rows that stand for several things ----------------------------------------------------------------------------

const QUANTITY = /^(.*?)(?:数量|数目|总数|个数|([台辆家次批户场份项处座组套]|批次|家次|台套|户次|辆次)数?)$/;
/** What is done to the things, before the word for their number: 淘汰数量, 抽检批次. */
const DONE_TO_THEM =
  /^(?:共|合计|实际|本次|累计)?(?:淘汰|拆除|报废|注销|登记|抽检|抽样|送检|检测|检查|召开|印发|开展|完成|改造)?$/;

/** 锅炉数量（台）: the number of what the list is about, in its measure word. */
function quantityColumn(
  { countedIn, named, telling }: LedgerDeclaration,
  shape: TableShape,
  used: ReadonlySet<number>,
): number | null {
  if (countedIn.length === 0) return null;
  const found = [...shape.headers].filter(([column, texts]) => {
    if (used.has(column)) return false;
    const leaf = headerKey(texts.at(-1) ?? "");
    const unit = /[(（](.*?)[)）]/.exec(leaf)?.[1] ?? shape.unitTexts.get(column)?.replace(/[()（）]/g, "") ?? null;
    const match = QUANTITY.exec(leaf.replace(/[(（].*?[)）]/g, ""));
    const [, before = "", measure] = match ?? [];
    const word = measure ?? unit;
    return (
      match !== null &&
      !TURNS.test(before) &&
      yearIn(before) === null &&
      (word === null || countedIn.includes(word)) &&
      (DONE_TO_THEM.test(before) || isCovered(before, [...named, ...telling])) &&
      holdsCounts(shape, column)
    );
  });
  return found.length === 1 ? (found[0]?.[0] ?? null) : null;
}

const isCovered = (text: string, words: readonly (string | RegExp)[]): boolean => {
  const key = text.replace(/(?:淘汰|拆除|报废|注销|抽检|检查|召开)$/, "");
  return spansOf(key, words).some(([from, to]) => to - from >= key.length - 2);
};

const NEARLY_ALL = 0.9;

const holdsCounts = (shape: TableShape, column: number): boolean => {
  const cells = sampleRows(shape)
    .map((row) => shape.grid.cell(row, column))
    .filter(({ kind }) => kind !== "empty");
  const counts = cells.filter((cell) => cell.kind === "number" && Number.isInteger(cell.value) && cell.value >= 0);
  return cells.length > 0 && counts.length >= NEARLY_ALL * cells.length;
};
