/**
 * Indicators that staff define in a row of the target sheet: table, column, statistic, condition, period. A fault is
 * told at the very cell that holds it, with what could stand there; an indicator with a fault is not computed.
 */
import { keyWords } from "../../collections/text-hash";
import type { LedgerDeclaration } from "../../recognition/declare-ledger";
import type { LedgerTable } from "../../datasets/ledger";
import { finding, type Finding } from "../../findings/finding";
import { tableReader, type DefinitionTable, type TableReader } from "./custom-tables";
import { decimalsOf, holdsWholes, periodOf, unitOf } from "./defined-figure";
import type { DefinedIndicators, DefinitionSources } from "./defined-indicators";
import { measureOf } from "./defined-measure";
import { whereOf, writtenConditions } from "./defined-rows";
import { Fault } from "./definition-fault";
import type { LedgerIndicator, Measure } from "../ledgers/declare-indicator";
import { inTime } from "./dated-by";
import { emptyConditions } from "./empty-conditions";
import { ledgerIndicatorNamed } from "./indicator-names";
import { ledgerTarget } from "../targets/ledger-target";
import { nameKey } from "../ledgers/row-conditions";
import { columnNames } from "./stated-columns";
import type { IndicatorDefinition, LedgerTarget } from "../targets/target";
import { workstreamCalled } from "../workstreams";

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
  const found = tableOf(
    definition,
    reader,
    conditions.map(({ column }) => column),
  );
  const { where, fields } = whereOf(title, definition.condition, conditions, found);
  const { table, findings: ofDates } = inTime(definition, found, where);
  const { measure, column } = measureOf(definition, table, where, fields);
  const findings: Finding[] = [...ofDates];
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
