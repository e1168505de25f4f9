/** What a definition counts, sums or divides. */
import { finding } from "../../findings/finding";
import type { Measure, Where } from "../ledgers/declare-indicator";
import { nameKey } from "../ledgers/row-conditions";
import type { IndicatorDefinition } from "../targets/target";
import type { DefinitionTable } from "./custom-tables";
import { Fault } from "./definition-fault";
import { StatedColumns } from "./stated-columns";

/** A measure, and the column that it is taken of where it is one. */
export interface Measured {
  readonly measure: Measure;
  readonly column: string | null;
}

/** @throws Fault if the statistic or its columns are not to be had */
export function measureOf(
  definition: IndicatorDefinition,
  table: DefinitionTable,
  where: Where,
  conditionFields: readonly string[],
): Measured {
  const columns = new StatedColumns(definition, table);
  const ledger = table.declaration.id;
  const { names } = columns;
  switch (statisticOf(definition)) {
    case "count":
      return { measure: { statistic: "count", ledger, where }, column: null };
    case "distinct": {
      const by = columns.field(columns.only());
      return { measure: { statistic: "distinct", ledger, where, by }, column: by };
    }
    case "share":
      return shareOf(definition, columns, ledger, where, conditionFields);
    case "change": {
      const [from, to] = names;
      if (from === undefined || to === undefined) throw columns.missing();
      const [first, second] = [columns.numbers(from), columns.numbers(to)];
      return { measure: { statistic: "change", ledger, where, from: first, to: second }, column: null };
    }
    case "sum":
      return ofOne("sum");
    case "mean":
      return ofOne("mean");
    case "max":
      return ofOne("max");
    case "min":
      return ofOne("min");
    case "latest":
      return ofOne("latest");
    case "yearChange":
      return ofOne("yearChange");
  }

  function ofOne(statistic: "sum" | "mean" | "max" | "min" | "latest" | "yearChange"): Measured {
    const of = columns.numbers(columns.only());
    return { measure: { statistic, ledger, where, of }, column: of };
  }
}

/** A column without a statistic is summed. */
function statisticOf({ title, at, statistic, column }: IndicatorDefinition) {
  const kind = statistic === null ? (column === null ? null : "sum") : statisticNamed(statistic.text);
  if (kind !== null) return kind;
  const facts = { indicator: title, text: statistic?.text ?? "", known: knownStatistics };
  throw new Fault(finding("definitionUnknownStatistic", "error", statistic?.at ?? at, facts));
}

/** 占比: of two columns their quotient; else the part of the rows, or of a column's sum, that meets the condition. */
function shareOf(
  { title, at, condition, statistic }: IndicatorDefinition,
  columns: StatedColumns,
  ledger: string,
  where: Where,
  conditionFields: readonly string[],
): Measured {
  const [over, under] = columns.names;
  if (over !== undefined && under !== undefined) {
    const [first, second] = [columns.numbers(over), columns.numbers(under)];
    return { measure: { statistic: "ratio", ledger, where, over: first, under: second }, column: null };
  }
  if (Object.keys(where).length === 0)
    throw new Fault(
      finding("definitionNeedsCondition", "error", condition?.at ?? statistic?.at ?? at, { indicator: title }),
    );
  // Rows that say nothing of what is asked are neither in nor out, unless it is asked whether they say anything.
  const asksForWords = (field: string): boolean => !("filled" in (where[field] ?? {}));
  const among: Where = Object.fromEntries(
    conditionFields.filter(asksForWords).map((field) => [field, { filled: true }]),
  );
  const of = over === undefined ? null : columns.field(over);
  return of === null || !columns.isNumber(of)
    ? { measure: { statistic: "share", ledger, where, among }, column: null }
    : { measure: { statistic: "part", ledger, where, among, of }, column: of };
}

const statistics: readonly (readonly [
  Measure["statistic"] &
    ("count" | "distinct" | "sum" | "mean" | "max" | "min" | "latest" | "share" | "change" | "yearChange"),
  RegExp,
])[] = [
  ["distinct", /^(去重(?:计数|[个家]?数|统计)?|(?:不重复|唯一|独立)(?:计数|[个家]?数|值)|种类数|种数|家数|企业数)$/],
  ["count", /^(?:(?:按行)?[计记]数|数行|(?:统计|计算?|数)?(?:个数|数量|条数|次数|行数)|count)$/],
  ["sum", /^(求和|合计|总和|总计|加总|加和|相加|累加|累计|汇总|总数|总量|sum)$/],
  ["mean", /^(平均|平均值|均值|平均数|average|mean)$/],
  ["max", /^(最大|最大值|最高|最高值|max)$/],
  ["min", /^(最小|最小值|最低|最低值|min)$/],
  ["latest", /^(最新|最新值|最近|最近值|期末|期末值)$/],
  ["share", /^(占比|比例|比率|比重|百分比|比值|率|合格率|达标率|完成率)$/],
  ["yearChange", /^(同比|同比变化|同比变化率|较上年变化|同比增减)$/],
  ["change", /^(变化率|降幅|增幅|前后变化)$/],
];
const knownStatistics = "计数、求和、平均、最大、最小、最新、去重计数、占比、同比变化、变化率";

const statisticNamed = (text: string) => statistics.find(([, pattern]) => pattern.test(nameKey(text)))?.[0] ?? null;
