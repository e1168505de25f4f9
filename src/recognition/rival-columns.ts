/** Several columns of one field: the one that is meant, or their sum. */
import { headerKey } from "../cells/normalise-text";
import { amountAspect } from "../vocabulary/amount-words";
import type { TableShape } from "../tables/table-shape";
import type { MatchedColumn } from "./assign-columns";
import { contentFit, sampleRows, sampleWords } from "./column-profile";
import type { ColumnSpec, LedgerDeclaration } from "./declare-ledger";
import { stoodAndCame } from "./stood-and-came";

/** Not behind the best match of a field by more than this: a rival. */
export const RIVAL = 0.1;

const WHOLE = /^(?:总?合计|总计|小计|共计|总数|总体|汇总|全部|全[县市区州年])$/;
/** 上月, 前一次, 上一旬; 上旬 is the first of three. */
const OF_BEFORE = /^(?:截[至止])?[上前](?:一?个?(?:月|期|季度?|周|次|年)|(?:一个?|个)旬)|^去年/;
/** 年初车辆数 beside 目前车辆数, 改造前, 调整前: as it was, whatever else stands there. */
const AS_IT_WAS = /^(?:(?:年初|期初|月初|季初)(?!以来|至今|到)|原有|原定|起初|改造前|整治前|调整前|变更前|修订前)/;
const CHANGED = /调整后|变更后|修订后|重新核定/;
const OF_MONTH = /^(?:本月|当月|本期|当期|本季度?|本周)/;
/** Of the year so far. */
export const TO_DATE =
  /^(?:(?:本年|全年|当年|年度|截[至止].*)?累计|总累计|(?:年初|今年|本年|元月)(?:以来|至今)|(?:至今|截至目前).*|1[-—~至]\d{1,2}月)/;
export const yearIn = (text: string): number | null =>
  Number(/(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(text)?.[1] ?? 0) || null;

/** Of columns that are called alike the one that is meant, or those to ask about; null: nothing decides. */
export function amongRivals(
  pairs: readonly MatchedColumn[],
  best: MatchedColumn,
  used: ReadonlySet<number>,
  spec: ColumnSpec,
  ledger: LedgerDeclaration,
  shape: TableShape,
): MatchedColumn | readonly number[] | null {
  const all = pairs.filter(
    ({ field, column, score }) => field === best.field && !used.has(column) && score >= best.score - RIVAL,
  );
  const ofField = pairs.filter(({ field, column }) => field === best.field && !used.has(column));
  const ofPlansYear = spec.kind === "number" ? byYearOfPlan(ofField, best, shape) : null;
  if (ofPlansYear) return ofPlansYear;
  const sum = spec.kind === "number" ? stoodAndCame(best, ofField, { ledger, shape, used }) : null;
  if (sum) return sum;
  // 上月末累计 | 本月末累计: what was is no rival of what is.
  const now = all.filter(
    ({ texts }) => !texts.some((text) => OF_BEFORE.test(headerKey(text)) || AS_IT_WAS.test(headerKey(text))),
  );
  const changed = ofField.filter(({ texts }) => CHANGED.test(headerKey(texts.join(""))));
  if (spec.kind === "number" && changed.length === 1 && changed[0] !== undefined) return changed[0];
  const rivals = now.length === 0 ? all : now;
  const [only] = rivals;
  if (only === undefined || rivals.length < 2) return only === best ? null : (only ?? null);
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
  if (spec.kind === "text") return leading(rivals) ?? finest(rivals, shape);
  return null;
}

/** Behind by less than a name is behind the one listed before it: nothing in what they are called speaks for one. */
export const AS_WELL = 0.004;

/**
 * Columns of days or choices that are the field as much as the one that its place has made it, and say something else:
 * 灰分判定结果 | 硫分判定结果, 乡镇排查日期 | 县级排查日期.
 */
export function equalBeside(
  taken: MatchedColumn,
  pairs: readonly MatchedColumn[],
  used: ReadonlySet<number>,
  spec: ColumnSpec,
  shape: TableShape,
): readonly number[] {
  if (taken.by !== "name" || (spec.kind !== "choice" && spec.kind !== "date")) return [];
  const rows = sampleRows(shape);
  const saysElse = (column: number): boolean =>
    rows.some((row) => shape.grid.raw(row, column) !== shape.grid.raw(row, taken.column));
  // Of years the one that is meant is known.
  const isOfYear = (texts: readonly string[]): boolean => yearIn(headerKey(texts.join(""))) !== null;
  return pairs.flatMap(({ field, column, score, texts }) =>
    field === taken.field &&
    !used.has(column) &&
    score >= taken.score - AS_WELL &&
    !(isOfYear(texts) && isOfYear(taken.texts)) &&
    (contentFit(shape, column, spec) ?? 0) >= 0.5 &&
    saysElse(column)
      ? column
      : [],
  );
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
      // Two columns that say the same are none of them the whole of the other.
      (parts.length > 1 && rows.length > 1 && rows.every(isSum) && rows.some((row) => valueOf(one, row) > 0)) ||
      (isCalledSo && isOnlyOne && rows.length > 0 && rows.every(isMost))
    );
  };
  return rivals.find(isWhole) ?? null;
}

const NOT_THIS_YEAR = /上年|去年|同期|往年|同比|增|减/;

/** 本月消费量 | 1-9月累计: the one column that goes with a month's, however it is called besides. */
export function withYearToDate(
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

/** 2023年完成 | 2024年完成 | 累计完成 beside 2024年计划: what is done of that year's plan. */
function byYearOfPlan(ofField: readonly MatchedColumn[], best: MatchedColumn, shape: TableShape): MatchedColumn | null {
  const aspect = (text: string): string | null => amountAspect(text.replace(/(?:19|20)\d{2}年?度?|[(][^()]*[)]$/g, ""));
  if (aspect(headerKey(best.texts.join("")).replace(/^累计/, "")) !== "done") return null;
  const plans = [...shape.headers.values()]
    .map((texts) => headerKey(texts.join("")))
    .filter((text) => aspect(text) === "plan");
  const years = new Set(plans.map(yearIn));
  const [year] = years;
  if (years.size !== 1 || year === null || year === undefined) return null;
  // 2020年任务 in a table of 2021 is last year's.
  if ((yearIn(shape.title) ?? year) !== year) return null;
  const ofYear = ofField.filter(({ texts }) => yearIn(headerKey(texts.join(""))) === year);
  return ofYear.length === 1 ? (ofYear[0] ?? null) : null;
}

const LEADS = /牵头/;
const OF_ABOVE = /^(?:中央|国家|自治区|[省市州盟]级?直?级?)/;

/** Of 牵头单位 | 责任单位 the one that leads, unless it is an office of those above: 市级牵头单位 | 县级责任单位. */
function leading(rivals: readonly MatchedColumn[]): MatchedColumn | null {
  const leads = rivals.filter(({ texts }) => {
    const name = headerKey(texts.join(""));
    return LEADS.test(name) && !OF_ABOVE.test(name);
  });
  return leads.length === 1 ? (leads[0] ?? null) : null;
}

/** 乡镇 and 村 both name the place: the one that tells the rows apart. */
function finest(rivals: readonly MatchedColumn[], shape: TableShape): MatchedColumn {
  const kinds = (column: number): number => new Set(sampleWords(shape, column)).size;
  return rivals.reduce((best, rival) => (kinds(rival.column) > kinds(best.column) ? rival : best));
}
