/** Rows that stand for several things: the column that says for how many. */
import { withoutBrackets } from "../tables/header-text";
import type { Cell } from "../cells/cell";
import { headerKey } from "../cells/normalise-text";
import { rememberedFor } from "../collections/remembered";
import type { TableShape } from "../tables/table-shape";
import { namesPlaceOrTrade } from "../tables/row-labels";
import { amountAspect, countedIn as countedInName } from "../vocabulary/amount-words";
import { spansOf } from "../vocabulary/subjects";
import type { MatchedColumn } from "./assign-columns";
import { sampleRows } from "./column-profile";
import { workStates, type ColumnSpec, type LedgerDeclaration } from "./declare-ledger";
import { TURNS } from "./named-field";
import { yearIn } from "./rival-columns";

const QUANTITY =
  /^(.*?)(?:数量|数目|总数|个数|(?:数量|数目)?([台辆家次批户场份项处座组套]|批次|家次|户次|辆次|[台套座组辆家户个处]{2})数?)$/;
/** 台/套, 台（套）, 家/处: two words for the pieces of one column. */
const EITHER_MEASURE =
  /([台套座组辆家户个处])(?:[/、]([台套座组辆家户个处])|[(（]([台套座组辆家户个处])[)）])(?=数|[^\u4e00-\u9fa5]|$)/g;
const PAIR = /^[台套座组辆家户个处]{2}$/;
const asOneMeasure = (text: string): string => text.replace(EITHER_MEASURE, "$1$2$3").replace(BEHIND_SLASH, "($1)");
/** 数量/台 */
const BEHIND_SLASH = /(?<=数量?|数目|总数)\/([台套座组辆家户个处]{1,2})$/;

/** The lowest name of a column, its blanks gone and its measure word one. */
const leafOf = (shape: TableShape, column: number): string =>
  asOneMeasure(headerKey(shape.headers.get(column)?.at(-1) ?? ""));
/** What is done to the things, before the word for their number: 淘汰数量, 抽检批次. */
const DONE_TO_THEM =
  /^(?:共|总|实际|本次|已)?(?:淘汰|拆除|报废|注销|登记|抽检|抽样|送检|检测|检查|召开|印发|开展|完成|改造)?$/;

/** A column's name with the word for its things apart. */
export interface CountName {
  /** Rows of the head joined where the lowest says no more than the word: 任务 over 台数 is 任务台数. */
  readonly text: string;
  /** As the name or its brackets say it: 台; null: neither does. */
  readonly measure: string | null;
}

const ONLY_A_MEASURE = /^(?:数量|数目|个数|小计|[台辆家次批户场份项处座组套]数?|批次|家次|台套|户次|辆次)$/;

export function countName(shape: TableShape, column: number): CountName {
  const leaf = leafOf(shape, column);
  const bare = withoutBrackets(leaf);
  const [above] = shape.headers.get(column)?.slice(-2, -1) ?? [];
  const text = ONLY_A_MEASURE.test(bare) && above !== undefined ? `${withoutBrackets(headerKey(above))}${bare}` : bare;
  return { text, measure: countedInName(text) || (QUANTITY.exec(text)?.[2] ?? unitOf(shape, column, leaf)) };
}

/** In brackets, or in a row of units; null: it has none. */
const unitOf = (shape: TableShape, column: number, leaf: string): string | null =>
  /[(（](.*?)[)）]/.exec(leaf)?.[1] ??
  (shape.unitTexts.has(column) ? asOneMeasure(shape.unitTexts.get(column) ?? "").replace(/[()（）]/g, "") : null);

/**
 * 锅炉数量（台）: the number of what the list is about, in its measure word. Of a list of works the number that is to be
 * done (应淘汰台数, 任务数) before any other.
 */
export function quantityColumn(
  ledger: LedgerDeclaration,
  shape: TableShape,
  used: ReadonlySet<number>,
  assigned: ReadonlyMap<string, Pick<MatchedColumn, "column">>,
): number | null {
  if (ledger.countedIn.length === 0) return null;
  const one = whatARowIs(ledger, shape, assigned);
  const free = [...shape.headers.keys()].filter((column) => !used.has(column) && holdsCounts(shape, column));
  const planned = isOfWorks(ledger) ? free.filter((column) => isPlanned(ledger, countName(shape, column))) : [];
  const numbers = free.filter((column) => isNumberOfThings(ledger, shape, column, one));
  // 总台数 | 已淘汰台数: of a list of works what is done is a part of the number.
  const wholes = isOfWorks(ledger) ? numbers.filter((column) => !isDone(countName(shape, column))) : [];
  const found = [planned, wholes, numbers].find(({ length }) => length > 0) ?? [];
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Whether the list says of its entries how far they are. */
const isOfWorks = ({ columns }: LedgerDeclaration): boolean =>
  Object.values(columns).some(({ spec }) => spec.choices === workStates);

/** Whether a name counts such things, or says nothing of what it counts. */
export const countsThings = ({ countedIn }: LedgerDeclaration, { measure }: CountName): boolean =>
  measure === null || isCountedIn(countedIn, measure);

const isCountedIn = (countedIn: readonly string[], measure: string): boolean =>
  countedIn.includes(measure) || (PAIR.test(measure) && [...measure].some((one) => countedIn.includes(one)));

const isDone = ({ text }: CountName): boolean => amountAspect(text) === "done";

const isPlanned = (ledger: LedgerDeclaration, name: CountName): boolean =>
  amountAspect(name.text) === "plan" && countsThings(ledger, name);

/** `thing`: its key or its own name says that it is one; `event`: one of what happens on a day; `any`: nothing says. */
type RowIs = "thing" | "event" | "any";

/**
 * 样品编号 M1 | 数量 20 is one sample, of 20 tons; 桃源小区 | 数量（处） 4 is one site. Of shops checked on a day 家次 is a number
 * of checks, and 数量 alone of something else.
 */
function whatARowIs(
  { identifiedBy, datedBy, columns }: LedgerDeclaration,
  shape: TableShape,
  assigned: ReadonlyMap<string, Pick<MatchedColumn, "column">>,
): RowIs {
  const [key, another] = identifiedBy;
  const keyed = key === undefined || another !== undefined ? undefined : assigned.get(key);
  if (keyed !== undefined) return namesOneEach(shape, keyed.column) ? "thing" : "any";
  const isEvent = datedBy !== null && columns[datedBy]?.spec.required === true;
  const named = Object.entries(columns).flatMap(([field, { spec }]) =>
    spec.required && spec.kind === "text" ? [assigned.get(field)?.column ?? null] : [],
  );
  const isNamed = named.length > 0 && named.every((column) => column !== null && namesOneEach(shape, column));
  return isEvent && isNamed ? "event" : "any";
}

/** 甲、乙, 示例市场等, 某某集群, 12家: several. */
const SEVERAL = /[、,，;；]|等\d*|集群|集聚区|\d+\s*[台辆家次批户场份项处座组套个]/;

/** Names or codes, each of one thing: no place, no trade, no list of several. */
const namesOneEach = (shape: TableShape, column: number): boolean => {
  const cells = sampleRows(shape)
    .map((row) => shape.grid.label(row, column))
    .filter((text) => text !== "");
  return (
    cells.length * 2 >= sampleRows(shape).length && !cells.some((text) => SEVERAL.test(text) || namesPlaceOrTrade(text))
  );
};

function isNumberOfThings(ledger: LedgerDeclaration, shape: TableShape, column: number, one: RowIs): boolean {
  const { countedIn } = ledger;
  const leaf = leafOf(shape, column);
  const bare = withoutBrackets(leaf);
  if (isWhatItIsAbout(bare, ledger)) return false;
  if (isTheirNoun(bare, ledger)) return true;
  const match = QUANTITY.exec(bare) ?? /^(.*?)数$/.exec(bare);
  const [, before = "", measure] = match ?? [];
  const word = measure ?? unitOf(shape, column, leaf);
  // 工地数 names its things; 淘汰数 without a unit may be of anything.
  const saysOfWhat = one !== "thing" && (one === "any" ? QUANTITY.test(bare) || word !== null : word !== null);
  return (
    match !== null &&
    !TURNS.test(before) &&
    yearIn(before) === null &&
    (word === null || isCountedIn(countedIn, word)) &&
    ((saysOfWhat && DONE_TO_THEM.test(before)) || namesTheThings(before, ledger) || isTheirNoun(before, ledger))
  );
}

/** 新建锅炉台数 beside boilers that are retired, 替代设备数量. */
const OTHER_THINGS = /^(?:新[建增装购上]|替代|替换|拟建|在建|配套|备用)/;

/** 燃煤锅炉 of a list of boilers; 渣土车数量 of a list of sites tells of the site, and counts other things. */
function namesTheThings(text: string, { title, named, telling }: LedgerDeclaration): boolean {
  const key = text.replace(/(?:淘汰|拆除|报废|注销|抽检|检查|召开)$/, "");
  const called = [title["zh-CN"], ...named.filter((name) => typeof name === "string")];
  return (
    !OTHER_THINGS.test(key) &&
    spansOf(key, [...named, ...telling]).some(
      ([from, to]) => to - from >= key.length - 2 && called.some((name) => name.includes(key.slice(from, to))),
    )
  );
}

/**
 * 点位数 3 | 2 beside the towns, or 查控点位 3 | 2: under the name of what the list keeps stands how many there are of it, and
 * no entry's name. 1, 2, 3 may be names.
 */
export function countsItsEntries(shape: TableShape, column: number, { kind, required, content }: ColumnSpec): boolean {
  if (kind !== "text" || !required || content !== null || !holdsCounts(shape, column)) return false;
  if (ORDINAL.test(countName(shape, column).text)) return false;
  const numbers = sampleRows(shape).flatMap((row) => {
    const cell = shape.grid.cell(row, column);
    return cell.kind === "number" ? [cell] : [];
  });
  if (numbers.some(isNameByNumber)) return false;
  return /数量?$/.test(countName(shape, column).text) || (numbers.length > 1 && !runsOn(numbers));
}
/** 会次, 会审批次, 编号: which of them it is, by a number. */
const ORDINAL = /(?:[次届期轮号批]|批次|代码|序列)$/;

const PIECES = /^(?:[台辆家次批户场份项处座组套个起件]|批次)/;
/** 3号, 2号卡口, 312国道卡口 are names; 3处, 2个点位 are so many. */
const isNameByNumber = ({ unit }: Extract<Cell, { kind: "number" }>): boolean =>
  (unit ?? "") !== "" && !PIECES.test(unit ?? "");

const ABOUT_IT = /^(?:会议)?(?:议题|议程|内容|主题|题目)(?:数量?)?$/;
/** What a meeting is about: meetings are known by it, and each may have several. */
const isWhatItIsAbout = (text: string, { countedIn }: LedgerDeclaration): boolean =>
  ABOUT_IT.test(text) && countedIn.every((measure) => /^[次场]$/.test(measure));

/** 点位, 审议项目 of a list whose entries are known by their 点位名称, their 项目名称. */
export function isTheirNoun(text: string, ledger: LedgerDeclaration): boolean {
  const { identifiedBy, columns } = ledger;
  const bare = text.replace(DONE_BEFORE, "");
  if (ORDINAL.test(bare) || isWhatItIsAbout(bare, ledger)) return false;
  return identifiedBy.some((key) =>
    (columns[key]?.spec.names ?? []).some(
      (name) => typeof name === "string" && name.replace(/(?:名称|号码|号)$/, "") === bare,
    ),
  );
}
const DONE_BEFORE = /^(?:共|总|实际|本次|已)?(?:审议|会审|评审|上会|检查|抽检|设置|布设|排查|整治)/;

const NEARLY_ALL = 0.9;

const holdsCounts = rememberedFor((shape: TableShape, column: number): boolean => {
  const cells = sampleRows(shape)
    .map((row) => shape.grid.cell(row, column))
    .filter(({ kind }) => kind !== "empty");
  const counts = cells.filter(
    (cell) => cell.kind === "number" && Number.isInteger(cell.value) && cell.value >= 0 && !isNameByNumber(cell),
  );
  return cells.length > 0 && counts.length >= NEARLY_ALL * cells.length && !holdsIds(shape, column, cells);
});

const FEWEST_IDS = 3;
/** 抽检批次 2025001, 2025002, 2025003: which of them each is, where no word says that it is how many. */
function holdsIds(shape: TableShape, column: number, cells: readonly Cell[]): boolean {
  const leaf = leafOf(shape, column);
  const numbers = cells.flatMap((cell) => (cell.kind === "number" ? [cell] : []));
  const saysHowMany = /[数量]$/.test(withoutBrackets(leaf)) || unitOf(shape, column, leaf) !== null;
  return !saysHowMany && numbers.length >= FEWEST_IDS && runsOn(numbers);
}

const runsOn = (numbers: readonly { readonly value: number }[]): boolean =>
  numbers.every(({ value }, at) => at === 0 || value === (numbers[at - 1]?.value ?? 0) + 1);
