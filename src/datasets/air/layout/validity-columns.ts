/**
 * Columns that say whether the values beside them are valid: flags of the instrument or the audit (HJ 212: N is a valid
 * value, D, F, M, C, T, B are not), whether it was in operation, hours that a daily mean was made of, shares of them.
 */
import { once } from "../../../collections/remembered";
import { headerKey, normaliseText } from "../../../cells/normalise-text";
import { HOURS, HOURS_REQUIRED } from "../../../standards/hourly-values";
import type { Pollutant } from "../../../standards/pollutant";
import type { SheetGrid } from "../../../tables/sheet-grid";
import { pattern } from "../../../collections/pattern";
import { TAKES_PART, type ColumnProfile } from "./column-roles";
import { itemWords } from "../words/item-words";
import { isOff, isWorking } from "../words/operation-words";
import { rowState } from "../words/written-words";

export interface ValidityColumn {
  readonly column: number;
  /** `refusal`: yes means that they are not valid. */
  readonly kind: "flag" | "answer" | "refusal" | "hours" | "share";
  /** The column of values that it speaks of; null: all of the row. */
  readonly of: number | null;
  /**
   * Of flags: what most cells say where no known word is among them, taken for "valid". Of answers: the tick, where
   * most rows have one and nothing else stands there, so that a blank means no. Of refusals: their sign (●, ×).
   */
  readonly usual: string | null;
}

/** What a table's columns are, as far as is needed to tell. */
export interface HeadedColumns {
  readonly texts: ReadonlyMap<number, readonly string[]>;
  readonly profiles: ReadonlyMap<number, ColumnProfile>;
  /** Columns of values by their item. */
  readonly items: ReadonlyMap<number, Pollutant>;
  /** Of the stations' names; null: there is none. */
  readonly station: number | null;
}

const FLAG = pattern("i")`
  标[识志记示]|状态|有效性|是否有效|质控|工况|(?:运行|在线|联网|通[讯信]|设备|仪器)(?:状[态况]|情况|与否)?$|flag|mark|valid(?:ity)?$|status|qc$
`;
const HOURS_COUNTED = pattern("i")`
  (?:有效|监测|实测|参与统计)(?:的)?(?:小时|数据|样本)?(?:个|总)?(?:小时)?数(?!据)|(?<!\d)小时(?:个|总)?数|样本(?:个|总)?[数量]|时数
  |valid_?(?:hours?|count|num)|hours?_?(?:count|num)|^n$
`;
const SHARE = /捕[集获]率|获取率|有效(?:数据|小时|采样)?(?:比例?|率)|数据有效率|完整率/;
const NOT_HOURS = /天|点位|站|日数/;

/** 是否有效: yes or no, or 1 and 0. */
const ASKS = /是否有效|有效性|有效[?？与]|有效[天日]$|(?:有效|完整|可用|合格)(?:性|与否|判定|判断|情况|标识)|valid/i;
/** 是否剔除, 无效标记: asked the other way round. */
const REFUSES = /^(?:是否)?(?:无效|剔除|作废|异常|弃用|缺测)(?:[?？]|标[识记志示]|数据|值|日|天|与否|情况)*$/;
export const YES = /^(?:是|有效|y|yes|true|√|✓|✔|1|参[评与加]|纳入|计入)$/i;
export const NO = /^(?:否|不是|无效|[不未](?:参[评与加]|纳入|计入)|n|no|false|×|x|✗|0)$/i;

/** What may stand in the cell of a value that is valid. */
const VALID = /^(?:n|ok|y|yes|true|valid|good|normal|正常|有效|完整|可用|合格|是|√|✓|已?审核?通过|[-—/])$/i;
const LONGEST_FLAG = 8;

/**
 * A day needs 20 of 24 hours (GB 3095 table 4), however their share is rounded; 75 % would do by some provinces' rules.
 */
const SHARE_REQUIRED = (100 * HOURS_REQUIRED) / HOURS - 0.5;

/** A word without what is told of it in brackets: 无效（18/24）. */
const wordAt = (grid: SheetGrid, row: number, column: number): string => {
  const word = grid.label(row, column);
  return word.endsWith(")") || word.endsWith("）") ? word.replace(/(?<=.)[(（][^()（）]*[)）]$/, "") : word;
};

export function validityColumns(grid: SheetGrid, rows: readonly number[], head: HeadedColumns): ValidityColumn[] {
  const found: ValidityColumn[] = [];
  const repeated = repeatedHeaders(head.texts);
  for (const [column, texts] of head.texts) {
    const profile = head.profiles.get(column);
    const own = texts.at(-1) ?? "";
    if (head.items.has(column) || profile === undefined || profile.filled === 0) continue;
    const kind =
      saysWhoTakesPart(grid, rows, column, own, head.station) ??
      kindOf(headerKey(texts.join(" ")), headerKey(own), grid, rows, column, profile);
    if (kind === null) continue;
    const of = ofWhich(column, own, repeated, head.items);
    if (kind === "flag" && of === null && !isFlagged(grid, rows, column)) continue;
    found.push({ column, kind, of, usual: usualOf(kind, grid, rows, column) });
  }
  return found;
}

function kindOf(
  key: string,
  own: string,
  grid: SheetGrid,
  rows: readonly number[],
  column: number,
  { filled }: ColumnProfile,
): ValidityColumn["kind"] | null {
  const numbers = once(() => rows.map((row) => numberAt(grid, row, column)).filter((value) => value !== null));
  const areNumbers = (): boolean => numbers().length >= 0.8 * filled;
  const largest = (): number => Math.max(0, ...numbers());
  if (SHARE.test(key) && areNumbers() && largest() <= 100) return "share";
  if (HOURS_COUNTED.test(key) && !NOT_HOURS.test(key) && areNumbers() && largest() <= HOURS && largest() > 1)
    return "hours";
  if (REFUSES.test(own) && (markOf(grid, rows, column) !== null || isAnswered(grid, rows, column))) return "refusal";
  if (ASKS.test(own) && isAnswered(grid, rows, column)) return "answer";
  if (saysSoItself(grid, rows, column)) return "flag";
  if (!FLAG.test(own) || numbers().length > 0) return null;
  return ofFlags(grid, rows, column);
}

const isAnswered = (grid: SheetGrid, rows: readonly number[], column: number): boolean =>
  rows.every((row) => YES.test(wordAt(grid, row, column)) || isNo(grid, row, column));

/** A sign without words: ●, ×, v. A dash says that there is nothing. */
const SIGN = /^(?![-—–―/])(?:[\p{P}\p{S}]|[vx])$/iu;

/** The one sign of a column that is blank otherwise: under 无效 a cross marks a day as a tick does. null: none. */
function markOf(grid: SheetGrid, rows: readonly number[], column: number): string | null {
  const words = rows.map((row) => signAt(grid, row, column)).filter((word) => word !== "");
  const [mark, ...others] = new Set(words);
  return mark !== undefined && others.length === 0 && SIGN.test(mark) && 2 * words.length <= rows.length ? mark : null;
}

/** * and × as they stand: the reader of cells takes some signs for a missing value. */
const signAt = (grid: SheetGrid, row: number, column: number): string =>
  normaliseText(String(grid.raw(row, column) ?? ""));

/** 有效 and 无效 and nothing else, or 在线 and 离线, whatever the header calls it: 数据质量. */
const SAYS_VALID = /^(?:有效|无效|完整|不完整|可用|不可用|正常|异常|作废|剔除|不足)$/;
const SAYS_INVALID = /^(?:无效|不完整|不可用|异常|作废|剔除|不足)$/;

function saysSoItself(grid: SheetGrid, rows: readonly number[], column: number): boolean {
  const words: string[] = [];
  for (const row of rows) {
    const word = wordAt(grid, row, column);
    if (word === "") continue;
    // Of nearly every column the first word tells that it says nothing of the kind.
    if (!SAYS_VALID.test(word) && !isOff(word) && !isWorking(word)) return false;
    words.push(word);
  }
  if (words.every((word) => SAYS_VALID.test(word))) return words.some((word) => SAYS_INVALID.test(word));
  // 停电 alone may be a remark on some hours of the day.
  return words.every((word) => isOff(word) || isWorking(word)) && words.some(isOff) && words.some(isWorking);
}

function ofFlags(grid: SheetGrid, rows: readonly number[], column: number): "flag" | null {
  const words = rows.map((row) => wordAt(grid, row, column)).filter((word) => word !== "");
  // 审核, 原始 and the like tell of which series the row is.
  return words.every((word) => word.length <= LONGEST_FLAG) && words.every((word) => rowState(word) === null)
    ? "flag"
    : null;
}

/**
 * 是否参与评价 that is now yes and now no of one station, or stands where there are none, is of the day and not of the
 * station.
 */
function saysWhoTakesPart(
  grid: SheetGrid,
  rows: readonly number[],
  column: number,
  own: string,
  station: number | null,
): "answer" | null {
  // A day without a place in the ranking is one of the month all the same.
  if (!TAKES_PART.test(headerKey(own)) || /排名/.test(own)) return null;
  const answers = rows.filter((row) => grid.cell(row, column).kind !== "empty");
  if (!answers.every((row) => YES.test(wordAt(grid, row, column)) || isNo(grid, row, column))) return null;
  if (station === null) return "answer";
  const of = new Map<string, string>();
  const isConstant = answers.every((row) => {
    const [name, answer] = [grid.label(row, station), wordAt(grid, row, column)];
    const known = of.get(name);
    of.set(name, known ?? answer);
    return known === undefined || known === answer;
  });
  return isConstant ? null : "answer";
}

const isNo = (grid: SheetGrid, row: number, column: number): boolean =>
  grid.cell(row, column).kind === "empty" || NO.test(wordAt(grid, row, column));

/** 14/24: so many of so many hours. */
const OF_HOURS = /^(\d+(?:\.\d+)?)\s*\/\s*(\d+)\s*(?:h|小时|个|时)?$/i;
/** Of hours and their counts; a share has its own sign. */
const COUNTED = /^(?:个|小时|时|h|hours?|hrs?|个小时)$/i;

const ofHours = (grid: SheetGrid, row: number, column: number): number | null => {
  const raw = grid.raw(row, column);
  if (typeof raw !== "string" || !/[/／]/.test(raw)) return null;
  const [, hours, all] = OF_HOURS.exec(normaliseText(raw)) ?? [];
  return hours === undefined || Number(all) !== HOURS ? null : Number(hours);
};

/** A number with or without what it counts, also as text: 18h, 58.3%, and the first of 14/24. */
function numberAt(grid: SheetGrid, row: number, column: number): number | null {
  const cell = grid.cell(row, column);
  if (cell.kind !== "number") return ofHours(grid, row, column);
  // As text the sign counts as it stands: 0.8% is less than one per cent.
  if (cell.unit === "%") return cell.value;
  if (grid.format(row, column).includes("%")) return percent(cell.value);
  return cell.unit === undefined || COUNTED.test(cell.unit) ? cell.value : ofHours(grid, row, column);
}

/** The same in per cent. */
function shareAt(grid: SheetGrid, row: number, column: number): number | null {
  const [cell, hours] = [grid.cell(row, column), ofHours(grid, row, column)];
  if (hours !== null) return (100 * hours) / HOURS;
  const value = numberAt(grid, row, column);
  return value === null || (cell.kind === "number" && cell.unit === "%") ? value : percent(value);
}

/** A share is kept as 0.92 under a format of percent, or as 92. */
const percent = (value: number): number => (value <= 1 ? 100 * value : value);

const repeatedHeaders = (texts: HeadedColumns["texts"]): ReadonlySet<string> => {
  const [seen, repeated] = [new Set<string>(), new Set<string>()];
  for (const own of texts.values()) {
    const key = headerKey(own.at(-1) ?? "");
    if (seen.has(key)) repeated.add(key);
    seen.add(key);
  }
  return repeated;
};

/** The values that a header names the item of; those at its left, where such a column stands beside each; else all. */
function ofWhich(
  column: number,
  own: string,
  repeated: ReadonlySet<string>,
  items: HeadedColumns["items"],
): number | null {
  const left = [...items.keys()].filter((value) => value < column).sort((a, b) => b - a)[0] ?? null;
  const { item } = itemWords(own);
  if (item !== null) return left !== null && items.get(left) === item ? left : (columnOf(item, items) ?? left);
  return repeated.has(headerKey(own)) ? left : null;
}

const columnOf = (item: Pollutant, items: HeadedColumns["items"]): number | null =>
  [...items].find(([, one]) => one === item)?.[0] ?? null;

/** A single column of marks is one of validity only where a mark of HJ 212 or a plain word of it stands in it. */
const KNOWN_MARK = /^(?:[ndfmctbph]|rm|无效|有效|不?完整|不?可用|作废|剔除|不足|异常|正常|故障|缺测|超[上下]?限)$/i;

const isFlagged = (grid: SheetGrid, rows: readonly number[], column: number): boolean =>
  rows.every((row) => {
    const word = wordAt(grid, row, column);
    return word === "" || KNOWN_MARK.test(word) || isOff(word) || isWorking(word);
  });

const TICK = /^[√✓✔]$/;

function usualOf(
  kind: ValidityColumn["kind"],
  grid: SheetGrid,
  rows: readonly number[],
  column: number,
): string | null {
  if (kind === "flag") return usualFlag(grid, rows, column);
  if (kind === "refusal") return markOf(grid, rows, column);
  if (kind !== "answer") return null;
  const words = rows.map((row) => wordAt(grid, row, column)).filter((word) => word !== "");
  return words.every((word) => TICK.test(word)) && 2 * words.length > rows.length ? (words[0] ?? null) : null;
}

function usualFlag(grid: SheetGrid, rows: readonly number[], column: number): string | null {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const word = wordAt(grid, row, column);
    if (VALID.test(word) || isWorking(word) || isOff(word)) return null;
    if (word !== "") counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most && 2 * most[1] > rows.length ? most[0] : null;
}

/** What makes the values beside it invalid in a row: a flag, or too few hours; null: nothing does. */
export function whyInvalid(grid: SheetGrid, row: number, { column, kind, usual }: ValidityColumn): string | null {
  if (kind === "refusal") {
    const isMarked = usual !== null && signAt(grid, row, column) === usual;
    return isMarked || YES.test(wordAt(grid, row, column)) ? "无效" : null;
  }
  if (kind === "answer") {
    const word = wordAt(grid, row, column);
    return NO.test(word) || (usual !== null && word === "") ? "无效" : null;
  }
  if (kind === "flag") {
    const word = wordAt(grid, row, column);
    return word === "" || word === usual || VALID.test(word) || isWorking(word) ? null : word;
  }
  const value = kind === "hours" ? numberAt(grid, row, column) : shareAt(grid, row, column);
  if (value === null) return null;
  const isEnough = value >= (kind === "hours" ? HOURS_REQUIRED : SHARE_REQUIRED);
  return isEnough ? null : `${Number(value.toFixed(1))}${kind === "hours" ? "小时" : "%"}`;
}
