/**
 * Columns that are one number lying across: 1月 … 12月, 2020年 | 2021年, 铁路 | 公路, or months under each of them. Beside
 * them stand totals (合计, 累计, 一季度), which are no months, and averages and growth, which are nothing of the kind.
 */
import { headerKey } from "../cells/normalise-text";
import type { ColumnSpec, LedgerDeclaration } from "./declare-ledger";
import type { TableShape } from "../tables/table-shape";
import type { LedgerNames } from "./match-ledger-header";
import { parseChoice } from "./parse-choice";
import { partOfChoice, withParts, type PartAcross } from "./parts-across";
import { withStretchesOfYear } from "./stretches-of-year";
import { isYearAlone, monthsOfTotal, periodIn, stretchIn } from "./times-across";

export interface AcrossColumn {
  readonly column: number;
  /** The number's field. */
  readonly field: string;
  /** "3月", "2021年3月", "2020年"; null: the column tells no period. */
  readonly period: string | null;
  /** The column's choice of another field; null: it tells none. */
  readonly choice: { readonly field: string; readonly value: string } | null;
  /** The headers above: 2020年 over its months; "": none. */
  readonly group: string;
  /** Further columns of the same number, to be added to it: 发送 beside 到达 under 铁路. */
  readonly addends?: readonly number[];
  /** Columns that this one should be the sum of. */
  readonly parts?: readonly number[];
  /** Columns whose numbers this one holds as well: 9月 beside 1—9月. */
  readonly less?: readonly number[];
}

/** A total written at the end of the row: of all the columns that lie across, or of some months. */
export interface AcrossTotal {
  readonly column: number;
  readonly field: string;
  readonly label: string;
  readonly months: readonly [first: number, last: number] | null;
  readonly choice: string | null;
  readonly group: string;
}

export interface AcrossLayout {
  readonly columns: readonly AcrossColumn[];
  readonly totals: readonly AcrossTotal[];
  /** Columns of averages, shares and growth beside them. */
  readonly leftOut: ReadonlySet<number>;
  /** The header above them that names the number, where one does. */
  readonly upper: readonly string[] | null;
}

const nothingAcross: AcrossLayout = { columns: [], totals: [], leftOut: new Set(), upper: null };

const TOTAL = /^(?:总?合计|总计|小计|共计|累计(?:数|量|完成)?|全年(?:合计|累计|总量)?|年度(?:合计|累计|总量)|总量)$/;
/** 铁路累计, 铁路1至本月: each row sums up the months before it, so that the column adds up to nothing. */
const TO_DATE = /累计|1月?[-—~至到]+本月|年初(?:以来|至今)/;
/** 本月 | 累计 over 铁路 | 公路. */
const THIS_MONTH = /^[本当]个?[月期]/;
const NO_MONTH = /平均|均值|年均|月均|日均|同比|环比|增幅|增长|增减|下降|占比|比例|比重|排名|上年|去年|计划|目标/;

/** The number columns of a ledger that lie across in a table; the first of them that does. */
export function acrossLayout(shape: TableShape, ledger: LedgerDeclaration, names: LedgerNames): AcrossLayout {
  for (const [field, { spec }] of Object.entries(ledger.columns)) {
    if (spec.across.length === 0) continue;
    const layout = layoutOf(shape, ledger, field, spec, names);
    if (layout.columns.length > 0) return layout;
  }
  return nothingAcross;
}

/** What the columns of a table are to one number, one after another. */
interface Sorted {
  readonly columns: AcrossColumn[];
  /** Stretches of a year that they name: 2022年上半年, 2023年1—6月. */
  readonly stretches: YearsPart[];
  readonly totals: AcrossTotal[];
  readonly leftOut: Set<number>;
  /** Columns of a period or choice whose own words say something else: 大型 under 纯电动, 周转量 under 铁路. */
  readonly others: PartAcross[];
  upper: readonly string[] | null;
}

function layoutOf(
  shape: TableShape,
  ledger: LedgerDeclaration,
  field: string,
  spec: ColumnSpec,
  names: LedgerNames,
): AcrossLayout {
  const isAmount = amountOf(ledger, field, names);
  const found = withParts(sorted(shape, field, { spec, ledger, isAmount }), shape, spec);
  const { columns, totals, leftOut, upper } = withStretches(found);
  const running = spec.across.includes("month") ? runningColumns(columns, totals) : [];
  if (running.length > 0) return { columns: running, totals: [], leftOut, upper };
  const past = ofPastYears(columns, shape);
  for (const column of past) leftOut.add(column);
  const isPresent = columns.filter(({ column }) => !past.has(column));
  const { columns: present, totals: summed } = spec.across.includes("month")
    ? withStretchesOfYear({ columns: isPresent, totals }, shape, (value) => choiceOf(value, ledger, spec))
    : { columns: isPresent, totals };
  // The plain column that holds the number makes a lone "1月" beside it something else.
  const enough =
    present.length >= 2 ||
    (present.length === 1 &&
      ![...shape.headers].some(
        ([column, texts]) => column !== present[0]?.column && isPlain(texts, ledger.id, field, names),
      ));
  return enough ? { columns: present, totals: summed, leftOut, upper } : nothingAcross;
}

/** The choice that has a value, among those by which the number may lie. */
function choiceOf(value: string, { columns }: LedgerDeclaration, { across }: ColumnSpec): AcrossColumn["choice"] {
  const field = across.find((way) => Object.hasOwn(columns[way]?.spec.choices ?? {}, value));
  return field === undefined ? null : { field, value };
}

/** Whether words say the number and nothing more: 货运量, 当月, 完成量. */
const amountOf =
  (ledger: LedgerDeclaration, field: string, names: LedgerNames) =>
  (words: string): boolean => {
    const bare = words
      .replace(/[(\[][^()[\]]*[)\]]/g, "")
      .replace(/^(?:完成|实际|累计|的)/, "")
      .replace(/^(?:当月|本月|当期|本期|月度)|(?:当月|本月|当期|本期|月度)$|^(?:19|20)\d{2}年度?/g, "");
    return (
      bare === "" ||
      /^(?:用量|(?:消费|消耗|耗用|使用|燃用)量?|数量|完成量|实际|完成|车(?:辆数?)?|量|数|值)$/.test(bare) ||
      (names.matches([bare]).get(ledger.id) ?? []).some((match) => match.field === field && match.score > 0.5)
    );
  };

function sorted(shape: TableShape, field: string, ways: AcrossWays): Sorted {
  const { spec, ledger, isAmount } = ways;
  const found: Sorted = { columns: [], stretches: [], totals: [], leftOut: new Set(), others: [], upper: null };
  for (const [column, texts] of shape.headers) {
    // 其中：纯电动 is 纯电动, of what stands before it.
    const keys = texts.map((text) => headerKey(text).replace(/^其中:?(?=.)/, ""));
    const leaf = keys.at(-1) ?? "";
    const group = keys.slice(0, -1).join(" ");
    const choice = spec.across.map((way) => choiceIn(keys, ledger, way, isAmount)).find((one) => one !== null) ?? null;
    const bareLeaf = leaf.replace(/[(\[][^()[\]]*[)\]]/g, "");
    const months = monthsOfTotal(bareLeaf);
    const isTotal = TOTAL.test(bareLeaf) || (choice === null && /^总./.test(bareLeaf) && isAmount(bareLeaf.slice(1)));
    if (isToDate(shape, bareLeaf, group)) {
      found.leftOut.add(column);
      continue;
    }
    if (isTotal || months !== null || (choice !== null && TO_DATE.test(bareLeaf))) {
      found.totals.push({ column, field, label: texts.at(-1) ?? "", months, choice: choice?.value ?? null, group });
      continue;
    }
    if (
      keys.some((key) => NO_MONTH.test(key)) &&
      periodIn(
        [leaf],
        spec.across.filter((way) => way === "year"),
        isAmount,
      ) === null
    ) {
      if (keys.length > 1 || /^(?:年均|月均|平均|均值)/.test(leaf)) found.leftOut.add(column);
      continue;
    }
    const part = stretchIn(bareLeaf, spec.across, isAmount);
    if (part !== null) {
      const { text: period, year, months: of } = part;
      found.stretches.push({ column: { column, field, period, choice, group }, label: texts.at(-1) ?? "", year, of });
      continue;
    }
    const period = periodIn(keys, spec.across, isAmount);
    if (period === null && choice === null) {
      const part = keys.length > 1 ? null : partOfChoice(leaf, ledger, spec.across);
      if (part !== null) found.others.push({ column: { column, field, period, choice: part.choice, group }, ...part });
      continue;
    }
    if (keys.length > 1 && !saysItself(leaf, period, choice, ways)) {
      found.others.push({ column: { column, field, period, choice, group }, own: bareLeaf });
      continue;
    }
    found.columns.push({ column, field, period, choice, group });
    if (texts.length > 1) found.upper ??= texts.slice(0, -1);
  }
  return found;
}

/** 累计 beside 本月 under 铁路, or over 铁路 as 本月 is over another: of the months so far, which no row adds up to. */
function isToDate({ headers }: TableShape, leaf: string, group: string): boolean {
  const isOfMonth = (text: string | undefined): boolean => text !== undefined && THIS_MONTH.test(headerKey(text));
  if (TO_DATE.test(group)) return [...headers.values()].some((texts) => texts.slice(0, -1).some(isOfMonth));
  if (group === "" || !TO_DATE.test(leaf)) return false;
  return [...headers.values()].some(
    (texts) =>
      isOfMonth(texts.at(-1)) &&
      texts
        .slice(0, -1)
        .map((text) => headerKey(text))
        .join(" ") === group,
  );
}

/** A column of a stretch of months of a year that it names. */
interface YearsPart {
  readonly column: AcrossColumn;
  readonly label: string;
  readonly year: number;
  readonly of: readonly [first: number, last: number];
}

/** Beside the months or the whole of its year a stretch is their sum; of two that overlap the longer holds both. */
function withStretches({ columns, stretches, totals, leftOut, upper }: Sorted): Omit<Sorted, "stretches" | "others"> {
  const isMonth = ({ period }: AcrossColumn): boolean => period !== null && period.endsWith("月");
  const isHeld = (one: YearsPart): boolean =>
    columns.some((other) => isMonth(other) || (other.period?.startsWith(String(one.year)) ?? false)) ||
    stretches.some(
      (other) =>
        other !== one &&
        other.year === one.year &&
        other.column.choice?.value === one.column.choice?.value &&
        other.of[0] <= one.of[0] &&
        other.of[1] >= one.of[1] &&
        other.of[1] - other.of[0] > one.of[1] - one.of[0],
    );
  const sums = stretches.filter(isHeld);
  return {
    columns: [...columns, ...stretches.filter((one) => !isHeld(one)).map(({ column }) => column)],
    totals: [
      ...totals,
      ...sums.map(({ column: { column, field, choice, group }, label, of }): AcrossTotal => {
        return { column, field, label, months: of, choice: choice?.value ?? null, group };
      }),
    ],
    leftOut,
    upper,
  };
}

interface AcrossWays {
  readonly spec: ColumnSpec;
  readonly ledger: LedgerDeclaration;
  readonly isAmount: (words: string) => boolean;
}

/** Whether the lowest text names the number, or the period or choice by which it lies. */
function saysItself(
  leaf: string,
  period: string | null,
  choice: AcrossColumn["choice"],
  { spec, ledger, isAmount }: AcrossWays,
): boolean {
  if (isAmount(leaf) || (period !== null && isYearAlone(leaf))) return true;
  if (choice !== null && choiceIn([leaf], ledger, choice.field, isAmount) !== null) return true;
  return period !== null && periodIn([leaf], spec.across, isAmount) !== null;
}

/**
 * 1月 | 1—2月 | 1—3月: each holds the ones before it, as rows of such months do; of January alone there is no other
 * month beside them. Empty: they are no such columns.
 */
function runningColumns(months: readonly AcrossColumn[], totals: readonly AcrossTotal[]): readonly AcrossColumn[] {
  const ends = totals.map(({ months: span }) => (span !== null && span[0] === 1 ? span[1] : 0));
  const isAlone = months.every(({ period }) => period !== null && /(?<!\d)1月$/.test(period));
  const isRunning =
    isAlone &&
    months.length <= 1 &&
    totals.length + months.length >= 2 &&
    !ends.includes(0) &&
    new Set(ends).size === ends.length &&
    totals.some(({ label }) => !/季|半年/.test(label)) &&
    Math.min(...ends) === 2;
  return isRunning ? [...months, ...totals.map((total) => quarterColumn(total, total.field))] : [];
}

/** 2023年铁路 | 2024年铁路, a row a month: of the title's year, else the last, are the months. */
function ofPastYears(columns: readonly AcrossColumn[], { headers, title }: TableShape): ReadonlySet<number> {
  const yearOf = ({ column }: AcrossColumn): number =>
    Number(/(?<!\d)((?:19|20)\d{2})年/.exec(headerKey((headers.get(column) ?? []).join("")))?.[1] ?? 0);
  const years = new Set(columns.filter(({ period }) => period === null).map(yearOf));
  if (years.size < 2 || years.has(0) || columns.some(({ period }) => period !== null)) return new Set();
  const named = Number(/(?<!\d)((?:19|20)\d{2})年/.exec(title)?.[1] ?? 0);
  const wanted = years.has(named) ? named : Math.max(...years);
  return new Set(columns.filter((one) => yearOf(one) !== wanted).map(({ column }) => column));
}

const quarterColumn = ({ column, months, group }: AcrossTotal, field: string): AcrossColumn => ({
  column,
  field,
  period: `${months?.[0] ?? 1}-${months?.[1] ?? 12}月`,
  choice: null,
  group,
});

const isPlain = (texts: readonly string[], ledger: string, field: string, names: LedgerNames): boolean =>
  (names.matches(texts).get(ledger) ?? []).some((match) => match.field === field && match.score > 0.9);

/** The choice that a column is of: 铁路, 铁路运输量（万吨）, or 铁路 above its months. */
function choiceIn(
  keys: readonly string[],
  ledger: LedgerDeclaration,
  way: string,
  isAmount: (words: string) => boolean,
): AcrossColumn["choice"] {
  const choices = ledger.columns[way]?.spec.choices ?? null;
  if (!choices) return null;
  for (const key of keys) {
    const value = parseChoice(key, choices);
    if (value === null) continue;
    const word =
      (choices[value] ?? [])
        .map(headerKey)
        .sort((a, b) => b.length - a.length)
        .find((spelling) => key.includes(spelling)) ?? "";
    const rest = key.replace(word, "");
    const other = parseChoice(rest, choices);
    // 铁路公路合计 is neither; 插电混动 says one thing twice.
    if (
      other === value ||
      (other === null && (isAmount(rest) || /^(?:运输|货运|货物|发运|发送|运送|方式)$/.test(rest)))
    )
      return { field: way, value };
  }
  return null;
}
