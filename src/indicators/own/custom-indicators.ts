/**
 * Indicators that staff define in a row of the target sheet: table, column, statistic, condition, period. A fault is
 * told at the very cell that holds it, with what could stand there; an indicator with a fault is not computed.
 */
import { keyWords } from "../../collections/text-hash";
import type { LedgerDeclaration } from "../../recognition/declare-ledger";
import type { LedgerTable } from "../../datasets/ledger";
import { finding, type Finding } from "../../findings/finding";
import { conditionOf, type ConditionFault } from "./custom-conditions";
import { tableReader, type DefinitionTable, type TableReader } from "./custom-tables";
import type { IndicatorPeriod, LedgerIndicator, Measure, Progress, Where } from "../ledgers/declare-indicator";
import { emptyConditions } from "./empty-conditions";
import { ledgerIndicatorNamed } from "./indicator-names";
import { ledgerTarget } from "../targets/ledger-target";
import { parseConditions } from "./parse-conditions";
import { nameKey } from "../ledgers/row-conditions";
import type { IndicatorDefinition, LedgerTarget, StatedText } from "../targets/target";
import { convert, unitNamed } from "../../tables/units";
import { workstreamCalled } from "../workstreams";
import type { DefinedIndicators, DefinitionSources } from "./defined-indicators";

export function defineIndicators(
  definitions: readonly IndicatorDefinition[],
  sources: DefinitionSources,
): DefinedIndicators {
  const reader = tableReader(sources);
  const indicators: LedgerIndicator[] = [];
  const targets: LedgerTarget[] = [];
  const findings: Finding[] = [];
  const tables = new Map<
    string,
    { readonly declaration: LedgerDeclaration; readonly tables: readonly LedgerTable[] }
  >();
  const taken = new Set<string>();
  for (const definition of definitions) {
    const defined = define(definition, reader);
    findings.push(...defined.findings);
    const { indicator, table } = defined;
    if (indicator === null || table === null) continue;
    if (taken.has(indicator.id)) {
      findings.push(finding("definitionTwice", "warning", definition.at, { indicator: definition.title }));
      continue;
    }
    taken.add(indicator.id);
    indicators.push(indicator);
    if (table.own) tables.set(table.declaration.id, { declaration: table.declaration, tables: table.tables });
    if (ledgerIndicatorNamed(definition.title) !== null)
      findings.push(finding("definitionReplaces", "note", definition.at, { indicator: definition.title }));
    if (definition.target.wording === "" && definition.target.milestones.length === 0) continue;
    const stated = ledgerTarget(definition.target, indicator);
    findings.push(...stated.findings);
    if (stated.target !== null) targets.push(stated.target);
  }
  return {
    indicators,
    targets,
    findings,
    declarations: [...tables.values()].map(({ declaration }) => declaration),
    tables: [...tables.values()].flatMap(({ tables: own }) => own),
  };
}

interface Defined {
  readonly indicator: LedgerIndicator | null;
  readonly table: DefinitionTable | null;
  readonly findings: readonly Finding[];
}

/** A fault, thrown within `define` only: the first one ends it. */
class Fault extends Error {
  constructor(readonly finding: Finding) {
    super(finding.code);
  }
}

function define(definition: IndicatorDefinition, reader: TableReader): Defined {
  try {
    return build(definition, reader);
  } catch (error) {
    if (error instanceof Fault) return { indicator: null, table: null, findings: [error.finding] };
    throw error;
  }
}

function build(definition: IndicatorDefinition, reader: TableReader): Defined {
  const { title, at } = definition;
  const conditions = definition.condition === null ? [] : writtenConditions(title, definition.condition);
  const table = tableOf(
    definition,
    reader,
    conditions.map(({ column }) => column),
  );
  const { where, fields } = whereOf(title, definition.condition, conditions, table);
  const { measure, column } = measureOf(definition, table, where, fields);
  const findings: Finding[] = [];
  const indicator = indicatorOf(definition, table, measure, column, findings);
  const ofColumns = [...new Set([column, ...fields])].flatMap((field) =>
    field === null ? [] : (table.findings.get(field) ?? []),
  );
  findings.push(...ofColumns, ...emptyConditions(title, definition.condition, where, table.declaration, table.tables));
  return { indicator, table, findings: findings.map((found) => (found.at === null ? { ...found, at } : found)) };
}

/** @param findings takes what is doubtful about its decimals */
function indicatorOf(
  definition: IndicatorDefinition,
  table: DefinitionTable,
  measure: Measure,
  column: string | null,
  findings: Finding[],
): LedgerIndicator {
  const { title } = definition;
  const { unit, factor } = unitOf(definition, measure, column, table);
  const known = ledgerIndicatorNamed(title);
  const heading = definition.workstream?.text ?? null;
  const workstream = heading === null ? (known?.workstream ?? null) : workstreamCalled(heading);
  return {
    id: known?.id ?? `own:${keyWords(nameKey(title))}`,
    workstream,
    ...(workstream === null && heading !== null ? { workstreamTitle: heading } : {}),
    title: { "zh-CN": title, en: title },
    synonyms: known?.synonyms ?? [],
    unit,
    decimals: decimalsOf(definition, unit, { measure, factor, holdsWholes: holdsWholes(table, column) }, findings),
    measure,
    ...periodOf(definition, measure, table),
    plan: null,
    told: [],
    factor,
    better: LOWER.test(definition.target.wording) ? "lower" : (known?.better ?? "higher"),
  };
}

const LOWER = /不高于|不超过|不大于|控制|以内|以下|≤|<|下降|减少|削减/;

/** @param asked columns that the conditions name */
function tableOf(
  { title, column, table: { text, at } }: IndicatorDefinition,
  { find, known }: TableReader,
  asked: readonly string[],
): DefinitionTable {
  const found = find(text, (one) =>
    [...columnNames(column, one), ...asked].every((name) => one.fieldNamed(name) !== null),
  );
  if (found === "unknown")
    throw new Fault(finding("definitionUnknownTable", "error", at, { indicator: title, table: text, known: known() }));
  if (found === "unreadable")
    throw new Fault(finding("definitionUnreadableSheet", "error", at, { indicator: title, table: text }));
  return found;
}

/** A measure, and the column that it is taken of where it is one. */
interface Measured {
  readonly measure: Measure;
  readonly column: string | null;
}

function measureOf(
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
  // Rows that say nothing of what is asked are neither in nor out.
  const among: Where = Object.fromEntries(conditionFields.map((field) => [field, { filled: true }]));
  const of = over === undefined ? null : columns.field(over);
  return of === null || !columns.isNumber(of)
    ? { measure: { statistic: "share", ledger, where, among }, column: null }
    : { measure: { statistic: "part", ledger, where, among, of }, column: of };
}

/** The columns that a definition names, each as the field of the table that it is. */
class StatedColumns {
  readonly names: readonly string[];

  constructor(
    private readonly definition: IndicatorDefinition,
    private readonly table: DefinitionTable,
  ) {
    this.names = columnNames(definition.column, table);
  }

  field(name: string): string {
    const { title, column, table } = this.definition;
    return columnOf(title, column ?? table, name, this.table);
  }

  isNumber(field: string): boolean {
    return this.table.declaration.columns[field]?.spec.kind === "number";
  }

  numbers(name: string): string {
    const field = this.field(name);
    if (this.isNumber(field)) return field;
    const { title, at, column } = this.definition;
    const facts = { indicator: title, column: name, statistic: this.#statistic };
    throw new Fault(finding("definitionColumnNotNumbers", "error", column?.at ?? at, facts));
  }

  only(): string {
    const [name] = this.names;
    if (name !== undefined) return name;
    const { title, at, statistic } = this.definition;
    const facts = { indicator: title, statistic: this.#statistic };
    throw new Fault(finding("definitionColumnMissing", "error", statistic?.at ?? at, facts));
  }

  /** One of two columns is not named. */
  missing(): Fault {
    const { title, at, column } = this.definition;
    const facts = { indicator: title, statistic: this.#statistic };
    return new Fault(finding("definitionColumnMissing", "error", column?.at ?? at, facts));
  }

  get #statistic(): string {
    return this.definition.statistic?.text ?? "求和";
  }
}

// ---- words of the columns -----------------------------------------------------------------------------------------

const statistics: readonly (readonly [
  Measure["statistic"] &
    ("count" | "distinct" | "sum" | "mean" | "max" | "min" | "latest" | "share" | "change" | "yearChange"),
  RegExp,
])[] = [
  ["distinct", /^(去重计数|去重|不重复计数|不重复(个|家)?数|家数|企业数)$/],
  ["count", /^(计数|个数|数量|条数|次数|行数|count)$/],
  ["sum", /^(求和|合计|总和|累计|汇总|总数|sum)$/],
  ["mean", /^(平均|平均值|均值|平均数|average|mean)$/],
  ["max", /^(最大|最大值|最高|最高值|max)$/],
  ["min", /^(最小|最小值|最低|最低值|min)$/],
  ["latest", /^(最新|最新值|最近|最近值|期末|期末值)$/],
  ["share", /^(占比|比例|比率|百分比|比值|率|合格率|达标率|完成率)$/],
  ["yearChange", /^(同比|同比变化|同比变化率|较上年变化|同比增减)$/],
  ["change", /^(变化率|降幅|增幅|前后变化)$/],
];
const knownStatistics = "计数、求和、平均、最大、最小、最新、去重计数、占比、同比变化、变化率";

const statisticNamed = (text: string) => statistics.find(([, pattern]) => pattern.test(nameKey(text)))?.[0] ?? null;

/** "机扫面积/应扫面积", "管控前→管控后": two columns, unless one is called so ("种植面积/亩"). */
function columnNames(stated: StatedText | null, { fieldNamed }: DefinitionTable): string[] {
  if (stated === null) return [];
  return fieldNamed(stated.text) !== null
    ? [stated.text]
    : stated.text.split(/\s*(?:÷|→|->|\/)\s*/).filter((name) => name !== "");
}

function writtenConditions(title: string, { text, at }: StatedText) {
  const parsed = parseConditions(text);
  if ("unreadable" in parsed)
    throw new Fault(
      finding("definitionUnreadableCondition", "error", at, { indicator: title, text: parsed.unreadable }),
    );
  return parsed.conditions;
}

function columnOf(title: string, stated: StatedText, name: string, table: DefinitionTable): string {
  const field = table.fieldNamed(name);
  if (field === null)
    throw new Fault(
      finding("definitionUnknownColumn", "error", stated.at, {
        indicator: title,
        column: name,
        table: table.name,
        known: table.columnNames(),
      }),
    );
  return field;
}

function whereOf(
  title: string,
  stated: StatedText | null,
  conditions: ReturnType<typeof writtenConditions>,
  table: DefinitionTable,
): { readonly where: Where; readonly fields: readonly string[] } {
  if (stated === null) return { where: {}, fields: [] };
  const where: Record<string, Where[string]> = {};
  for (const written of conditions) {
    const field = columnOf(title, stated, written.column, table);
    const spec = table.declaration.columns[field]?.spec;
    const condition = spec ? conditionOf(written, spec) : ({ fault: "unreadable" } satisfies ConditionFault);
    if ("fault" in condition) {
      throw new Fault(
        condition.fault === "unreadable"
          ? finding("definitionUnreadableCondition", "error", stated.at, { indicator: title, text: written.text })
          : finding("definitionUnknownChoice", "error", stated.at, {
              indicator: title,
              column: written.column,
              text: condition.text,
              known: condition.known,
            }),
      );
    }
    const other = where[field];
    where[field] = other === undefined ? condition : { all: [other, condition] };
  }
  return { where, fields: Object.keys(where) };
}

const SHARES: readonly Measure["statistic"][] = ["share", "part", "ratio", "change", "yearChange"];

/** The unit given must be of the column's kind; the figure is carried into it. */
function unitOf(
  { title, unit: stated }: IndicatorDefinition,
  measure: Measure,
  column: string | null,
  { declaration }: DefinitionTable,
): { readonly unit: string; readonly factor: number } {
  if (SHARES.includes(measure.statistic)) return { unit: "%", factor: 1 };
  if (measure.statistic === "count" || measure.statistic === "distinct")
    return { unit: stated?.text ?? "个", factor: 1 };
  const own = column === null ? null : (declaration.columns[column]?.spec.unit ?? null);
  if (stated === null) return { unit: own ?? "", factor: 1 };
  const to = unitNamed(stated.text);
  if (own === null || to === null) return { unit: stated.text, factor: 1 };
  const from = unitNamed(own, to.family);
  const factor = from === null ? null : convert(1, from, unitNamed(stated.text, from.family) ?? to);
  if (factor === null)
    throw new Fault(
      finding("targetUnitUnfit", "error", stated.at, { indicator: title, unit: stated.text, expected: own }),
    );
  return { unit: stated.text, factor };
}

function periodOf(
  { title, period: stated }: IndicatorDefinition,
  measure: Measure,
  { declaration }: DefinitionTable,
): { readonly period: IndicatorPeriod; readonly progress: Progress } {
  const grows = measure.statistic === "count" || measure.statistic === "distinct" || measure.statistic === "sum";
  const progress: Progress = grows ? "linear" : "level";
  if (stated === null) return { period: declaration.datedBy === null ? "asItStands" : "yearToDate", progress };
  const key = nameKey(stated.text);
  if (/采暖|供暖/.test(key)) return { period: "yearToDate", progress: grows ? "heatingSeason" : "level" };
  if (/现状|当前|期末|目前|不限|全部|存量/.test(key)) return { period: "asItStands", progress };
  if (/累计|年初|本年|全年|年度|当年|1月?[-—~至到]/.test(key)) return { period: "yearToDate", progress };
  throw new Fault(finding("definitionUnknownPeriod", "error", stated.at, { indicator: title, text: stated.text }));
}

const MOST_DECIMALS = 6;

/** 10 and 26 make 36, not 36.00. */
const holdsWholes = ({ tables }: DefinitionTable, column: string | null): boolean =>
  column !== null &&
  tables.every(({ rows }) =>
    rows.every(({ values }) => typeof values[column] !== "number" || Number.isInteger(values[column])),
  );

interface Counted {
  readonly measure: Measure;
  readonly factor: number;
  readonly holdsWholes: boolean;
}

function decimalsOf(
  { title, decimals: stated }: IndicatorDefinition,
  unit: string,
  { measure: { statistic }, factor, holdsWholes: isWhole }: Counted,
  findings: Finding[],
): number {
  const staysWhole = isWhole && factor === 1 && ["sum", "max", "min", "latest"].includes(statistic);
  const usual = statistic === "count" || statistic === "distinct" || staysWhole ? 0 : unit === "%" ? 1 : 2;
  if (stated === null) return usual;
  const given = Number(stated.text.replace(/位$/, ""));
  if (Number.isInteger(given) && given >= 0 && given <= MOST_DECIMALS) return given;
  findings.push(finding("definitionBadDecimals", "warning", stated.at, { indicator: title, text: stated.text }));
  return usual;
}
