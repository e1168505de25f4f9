/** What a ledger cannot do without and no name gave, by what stands in the columns that are left. */
import { headerKey } from "../cells/normalise-text";
import { pattern } from "../collections/pattern";
import { rememberedOf } from "../collections/remembered";
import type { TableShape } from "../tables/table-shape";
import { isPeriodText, withoutBrackets } from "../tables/header-text";
import { unitNamed, unitsInHeader, unitsInTitle } from "../tables/units";
import type { MatchedColumn } from "./assign-columns";
import { columnsOf, contentFit, filledCells, holdsGroups, holdsNames, sampleRows, sampleWords } from "./column-profile";
import { DONE_ON, isFlagWord, workStates, type ColumnSpec, type LedgerDeclaration } from "./declare-ledger";
import { parseChoice } from "./parse-choice";
import { stateBesideDay } from "./state-beside-day";
import { countedIn, isActAlone } from "../vocabulary/amount-words";
import { onlyIdentifies } from "../vocabulary/column-words";
import { askedOfTitle } from "./asked-of-title";
import { bareKey, TURNS } from "./named-field";

/** Ends of the names of columns that say what a row is about. */
const NAMES_A_THING = pattern()`
  (?:名称|单位|企业|公司|厂|店|站|点|户名?|姓名|对象|主体|地块|地点|位置|地址|项目|工程|路线|路段|线路|道路|小区|社区|村
  |乡镇|镇街|街道|区域|片区|场所|商户|业主|车牌|号牌|牌照|编号|[店厂站村路桥楼场]名|网点|摊点|点位)$
`;
const SERIAL = /^(?:序号|编号|no\.?|备注|说明|联系人|联系电话|电话)$/;
const REMARK = /备注|说明|原因|附件|电话/;

/** Fields that need no column. */
export interface GivenFields {
  /** They lie across. */
  readonly lying: ReadonlySet<string>;
  /** Choices that the title tells. */
  readonly told: ReadonlySet<string>;
  /** Columns called as the day of what another list alone keeps: 注册日期 is no day of scrapping. */
  readonly daysOfOthers: ReadonlySet<number>;
  /** The title names the list. */
  readonly isTitled: boolean;
}

type Open = readonly [field: string, column: LedgerDeclaration["columns"][string]];

export function fillByCells(
  ledger: LedgerDeclaration,
  shape: TableShape,
  assigned: Map<string, MatchedColumn>,
  used: Set<number>,
  { lying, told, daysOfOthers, isTitled }: GivenFields,
): ReadonlyMap<string, readonly number[]> {
  const perhaps = new Map<string, readonly number[]>();
  if (sampleRows(shape).length === 0) return perhaps;
  const open = Object.entries(ledger.columns).filter(([field]) => !assigned.has(field) && !lying.has(field));
  const needed = open.filter(([, { spec }]) => spec.required || spec.kind === "choice");
  // What can be told by its cells surest first: words of a list, then dates and amounts, then names.
  const order: readonly ColumnSpec["kind"][] = ["choice", "date", "number", "text"];
  for (const kind of order)
    for (const [field, { spec }] of needed) {
      if (spec.kind !== kind) continue;
      const found = unclaimedColumns(shape).flatMap((one) =>
        !used.has(one.column) &&
        mayHold(shape, one, spec, ledger.breadth === "ownSubject") &&
        !(kind === "date" && daysOfOthers.has(one.column)) &&
        (!told.has(field) || namesSeveral(shape, one, spec))
          ? [one.column]
          : [],
      );
      const [only] = found.length > 0 || !isTitled ? found : onlyNames(ledger, shape, spec, assigned, used);
      if (only === undefined) continue;
      const first = kind === "text" ? only : found.length === 1 ? only : clearlyBest(found, shape, spec);
      if (first === null || !(hasItsUnit(shape, first, spec) || isDoneSoFar(shape, first, spec))) {
        if (spec.required) perhaps.set(field, found);
        continue;
      }
      take(first, field, shape, assigned, used);
    }
  if (isTitled) {
    settleByDays(open, shape, { assigned, used, perhaps });
    settleByTitle(needed, shape, { assigned, used, perhaps });
  }
  return perhaps;
}

function take(
  column: number,
  field: string,
  { headers }: TableShape,
  assigned: Map<string, MatchedColumn>,
  used: Set<number>,
): void {
  used.add(column);
  const texts = headers.get(column) ?? [];
  assigned.set(field, { field, column, texts, score: 0.5, by: "cells", addends: [] });
}

interface Found {
  readonly assigned: Map<string, MatchedColumn>;
  readonly used: Set<number>;
  readonly perhaps: Map<string, readonly number[]>;
}

/** How far the works of a list are, by the column that goes with the days on which they were done, and those days. */
function settleByDays(open: readonly Open[], shape: TableShape, { assigned, used, perhaps }: Found): void {
  const [field] = open.find(([name, { spec }]) => spec.choices === workStates && !assigned.has(name)) ?? [];
  const found = field === undefined ? null : stateBesideDay(shape, used);
  if (field === undefined || found === null) return;
  take(found.state, field, shape, assigned, used);
  perhaps.delete(field);
  const day = open.find(([name, { spec }]) => spec.kind === "date" && name === DONE_ON && !assigned.has(name));
  if (day !== undefined && !used.has(found.day)) take(found.day, DONE_ON, shape, assigned, used);
}

/** What came of each entry, by the column that asks for what the title says. */
function settleByTitle(needed: readonly Open[], shape: TableShape, { assigned, used, perhaps }: Found): void {
  const [field] = needed.find(([name, { spec }]) => spec.required && !assigned.has(name) && answersFlags(spec)) ?? [];
  const column = field === undefined ? null : askedOfTitle(shape, used);
  if (field === undefined || column === null) return;
  take(column, field, shape, assigned, used);
  perhaps.delete(field);
}

const answersFlags = ({ choices }: ColumnSpec): boolean => {
  const [yes, no] = ["是", "否"].map((text) => (choices === null ? null : parseChoice(text, choices)));
  return yes !== null && no !== null && yes !== no;
};

/**
 * The one column that is left with a name a row, as 楼盘 of a list that its title names, says what the rows are of, where
 * nothing else does.
 */
function onlyNames(
  { breadth, columns }: LedgerDeclaration,
  shape: TableShape,
  spec: ColumnSpec,
  assigned: ReadonlyMap<string, MatchedColumn>,
  used: ReadonlySet<number>,
): readonly number[] {
  const isNamed = [...assigned.keys()].some(
    (field) => columns[field]?.spec.kind === "text" && columns[field].spec.required,
  );
  if (spec.kind !== "text" || breadth === "anyField" || isNamed) return [];
  const found = unclaimedColumns(shape).filter(
    ({ column, name }) =>
      !used.has(column) && !isWhoAnswers(name, spec) && !SAYS_OF_THEM.test(name) && holdsNames(shape, column),
  );
  return found.length === 1 ? found.map(({ column }) => column) : [];
}

/** What is said of a thing, and not its name. */
const SAYS_OF_THEM = /措施|方式|内容|要求|情况|结果|状态|进展|类[型别]|时间|日期|时限|[人员]$/;

/** 能源: 柴油, 汽油 in a list of diesel trucks: a column that tells the rows apart says more than the title. */
function namesSeveral(shape: TableShape, { column }: NamedColumn, spec: ColumnSpec): boolean {
  const { choices } = spec;
  const name = headerKey((shape.headers.get(column) ?? []).join(""));
  if (choices === null || BECOMES.test(name) || !sharesNoun(name, spec)) return false;
  return new Set(sampleWords(shape, column).flatMap((text) => parseChoice(text, choices) ?? [])).size > 1;
}
/** 替代能源, 改造后燃料: what a thing becomes is not what it is. */
const BECOMES = /后|替[代换]|更换|拟|计划|清洁/;

/** Of several columns the one whose unit is right, or whose words fit clearly best; null: that cannot be said. */
function clearlyBest(found: readonly number[], shape: TableShape, spec: ColumnSpec): number | null {
  if (spec.kind === "number") {
    const [only, ...others] = found.filter((column) => hasItsUnit(shape, column, spec));
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
export function hasItsUnit(shape: TableShape, column: number, spec: ColumnSpec): boolean {
  if (spec.kind !== "number") return true;
  return spec.unit !== null && unitFits(shape, column, spec.unit);
}

/** 下达户数 | 安装户数: what is done to them, and nothing of what is to be done. */
const isDoneSoFar = ({ headers }: TableShape, column: number, { aspect, unit }: ColumnSpec): boolean => {
  const name = bareKey(headerKey((headers.get(column) ?? []).join("")));
  return aspect === "done" && isActAlone(name) && countedIn(name) === unit;
};

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

/** 罚款额（万元） is no number of hours. */
const isInOtherUnit = ({ headers }: TableShape, column: number, { unit }: ColumnSpec): boolean => {
  const kept = unit === null ? null : unitNamed(unit);
  const found = (headers.get(column) ?? []).flatMap((text) => unitsInHeader(text, kept?.family ?? null).express);
  return kept !== null && found.length > 0 && found.every(({ family }) => family !== kept.family);
};

const MOST_FITTING = 0.7;

interface NamedColumn {
  readonly column: number;
  /** Without what stands in brackets. */
  readonly name: string;
  /** Its name says that it is planned, a share, of last year. */
  readonly isTurned: boolean;
  readonly holdsWords: boolean;
}

/** The columns that may be something by what they hold: all but numbers of rows and remarks. */
const unclaimedColumns = rememberedOf((shape: TableShape): readonly NamedColumn[] =>
  columnsOf(shape).flatMap((column) => {
    const texts = shape.headers.get(column);
    if (texts === undefined) return [];
    const name = withoutBrackets(headerKey(texts.join("")));
    if (SERIAL.test(name) || REMARK.test(name)) return [];
    return [{ column, name, isTurned: TURNS.test(name), holdsWords: holdsWordsOfAList(shape, column) }];
  }),
);

/** @param isNamesOf whether the ledger's texts name things, rather than say what is to be done */
function mayHold(
  shape: TableShape,
  { column, name, isTurned, holdsWords }: NamedColumn,
  spec: ColumnSpec,
  isNamesOf: boolean,
): boolean {
  switch (spec.kind) {
    case "text":
      return (
        isNamesOf &&
        !isWhoAnswers(name, spec) &&
        NAMES_A_THING.test(name) &&
        holdsNames(shape, column, isOfItsNoun(name, spec))
      );
    case "choice":
      return (
        !isTurned &&
        holdsWords &&
        !(spec.choices === workStates && NAMES_A_THING.test(name)) &&
        (spec.required || !isYesOrNo(spec) || sharesNoun(name, spec)) &&
        fits(shape, column, spec)
      );
    case "date":
      return !isTurned && /日期|时间|月份?|年份?$|时$/.test(name) && fits(shape, column, spec);
    case "number":
      return (
        !isTurned &&
        !onlyIdentifies(headerKey(name)) &&
        fits(shape, column, spec) &&
        isMostlyFilled(shape, column) &&
        !isInOtherUnit(shape, column, spec)
      );
  }
}

/** Whether the rows say of which place, office or month they are, and no column names their things: 乡镇 | 任务数 | 完成数. */
export const namesNoThing = ({ columns }: LedgerDeclaration, shape: TableShape): boolean => {
  const names = Object.values(columns).filter(({ spec }) => spec.kind === "text" && spec.required);
  const all = unclaimedColumns(shape);
  const called = all.filter((one) => names.some(({ spec }) => mayHold(shape, one, spec, true)));
  return (
    called.every(({ column }) => holdsGroups(shape, column)) && all.some(({ column }) => saysOfWhich(shape, column))
  );
};

const PLACE_HEAD = /(?:街道|乡镇|镇街|[乡镇街]+办?|社区|片区|区域|村|辖区|[县区旗]+|网格)(?:名称)?$/;

/** Whether a column says of which place, office or month what its rows count is. */
export const saysOfWhich = (shape: TableShape, column: number): boolean => {
  const name = withoutBrackets(headerKey((shape.headers.get(column) ?? []).join("")));
  return PLACE_HEAD.test(name) || WHO_ANSWERS.test(name) || namesNoThingIn(shape, column);
};

/** The same by its cells alone. */
export const namesNoThingIn = (shape: TableShape, column: number): boolean =>
  holdsGroups(shape, column) || holdsPeriods(shape, column);

/** 1月, 2024年3月, 一季度: what was counted then. */
const holdsPeriods = (shape: TableShape, column: number): boolean =>
  sampleRows(shape).length > 0 && sampleRows(shape).every((row) => isPeriodText(shape.grid.label(row, column)));

/** Offices that answer for a thing, oversee it or report it are not the thing, unless the list asks for them. */
const WHO_ANSWERS = /责任|牵头|配合|包[联保抓干挂]|监管|填报|主管|督办|督导|协办|审核|验收|报送|联系|审批|实施主体/;
const saidNames = ({ names }: ColumnSpec): string[] =>
  names.flatMap((name) => (typeof name === "string" ? [name] : []));
const isWhoAnswers = (name: string, spec: ColumnSpec): boolean =>
  WHO_ANSWERS.test(name) && !saidNames(spec).some((own) => WHO_ANSWERS.test(own));

/** 被检查企业 ends in the noun of 企业名称. */
const isOfItsNoun = (name: string, spec: ColumnSpec): boolean =>
  saidNames(spec)
    .map((own) => headerKey(own).replace(/(?:名称|全称|名)$/, ""))
    .some((noun) => noun.length >= 2 && name.endsWith(noun));

const isYesOrNo = ({ choices }: ColumnSpec): boolean =>
  Object.keys(choices ?? {})
    .sort()
    .join() === "no,yes";
/** 整改情况 says 已整改 and 未整改, and nothing of a list's 净化设施: what is yes and no must be about the same thing. */
export const sharesNoun = (name: string, spec: ColumnSpec): boolean =>
  Array.from({ length: Math.max(0, name.length - 1) }, (_, at) => name.slice(at, at + 2)).some(
    (pair) => !/是否|情况|措施|设施|结果|整改|检查/.test(pair) && saidNames(spec).some((own) => own.includes(pair)),
  );

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
