/** What one row, line or clause of a target sheet turns out to be. */
import { finding, type Finding } from "../../findings/finding";
import { unitNamed } from "../../tables/units";
import { airIndicator, type AirIndicatorId } from "../air/air-indicators";
import type { LedgerIndicator } from "../ledgers/declare-indicator";
import { ledgerIndicatorNamed } from "../own/indicator-names";
import type { LaidOutTarget } from "../target-sheets/laid-out-target";
import { targetClauses } from "../target-sheets/target-clauses";
import { amountsIn } from "./amounts-in-words";
import { askedOf, type Asked } from "./asked-of";
import { factorToOwn, inOwnUnit, isLikely } from "./air-target-unit";
import { indicatorNamed } from "./indicator-named";
import { ledgerTarget } from "./ledger-target";
import { baselineYearIn, parseRequirement } from "./parse-requirement";
import type { IndicatorDefinition, LedgerTarget, StatedNumber, StatedTarget, StatedText, Target } from "./target";
import type { TargetRow } from "./target-row";

/** What a row turned out to be; null: its findings say why it is nothing. */
export interface RowResult {
  readonly target?: Target;
  readonly ledgerTarget?: LedgerTarget;
  readonly definition?: IndicatorDefinition;
  readonly findings: readonly Finding[];
  /** The row names something that is measured, or says how to. */
  readonly known: boolean;
  /** It asks for nothing: staff left it open. */
  readonly blank?: true;
  /** It says what is asked for, and nothing says for which year. */
  readonly undated?: StatedText;
  /** What it names, where that is nothing that is measured. */
  readonly unknown?: StatedText;
}

/**
 * What none of the names means is told: a warning where it stands as an indicator, or speaks of what one counts; a note
 * where it is a goal in words.
 */
export function resultOf(laidOut: LaidOutTarget): RowResult {
  const { stated, names, asked } = laidOut;
  if (asked !== undefined) return resultOfClause(laidOut, asked);
  const found = askedInRow(stated, names);
  if (found.air !== null) return airTarget(stated, found.air);
  if (found.ledger !== null) return targetOfLedger(stated, found.ledger);
  return unknown(stated, names.length > 1 && found.maybe === null ? "note" : "warning");
}

/** 道路机扫率（%）: its unit is no part of what it is called. */
const withoutUnit = (name: string): string =>
  name.replace(/[(（]([^()（）]{1,6})[)）]\s*$/, (whole, inner: string) => (unitNamed(inner) === null ? whole : ""));

/** 燃煤锅炉 | 台 | 淘汰8台: what is done stands in the name or in the value, how it is counted in either or beside. */
function askedInRow(stated: StatedTarget, names: readonly string[]): Asked {
  const [name = ""] = names;
  const unit = stated.unit?.text ?? stated.target?.unit ?? null;
  const asked = askedOf({ names, unit, saying: withoutUnit(name) });
  const isFound = asked.air !== null || asked.ledger !== null;
  const withVerb = isFound ? [] : withItsVerb(stated);
  if (withVerb.length === 0) return asked;
  const [saying = ""] = withVerb;
  return askedOf({ names: withVerb, unit, saying });
}

function resultOfClause({ stated, names }: LaidOutTarget, { air, ledger, maybe }: Asked): RowResult {
  const isCalled = (name: string): boolean =>
    air === null ? ledgerIndicatorNamed(name) === ledger : indicatorNamed(name) === air;
  const named = { ...stated, title: names.find(isCalled) ?? stated.title };
  if (air !== null) return airTarget(named, air);
  if (ledger !== null) return targetOfLedger(named, ledger);
  return unknown({ ...stated, title: `${stated.title}${stated.wording}` }, maybe === null ? "note" : "warning");
}

const unknown = ({ title, at }: StatedTarget, severity: "note" | "warning"): RowResult => ({
  findings: [finding("targetUnknownIndicator", severity, at, { text: title })],
  known: false,
  unknown: { text: title, at },
});

export function readRow(row: TargetRow): RowResult {
  const { title } = row;
  const definition = definitionIn(row);
  const air = indicatorNamed(title);
  if (air !== null && (definition === null || countsAir(definition))) return airTarget(row.target(), air);
  if (definition !== null) return { definition, findings: [], known: true };
  const stated = row.target();
  const { ledger } = askedInRow(stated, [title]);
  if (ledger !== null) {
    // A row that names who answers for a target lacks its value; one that says nothing at all is not assessed.
    const asks = stated.wording !== "" || stated.milestones.length > 0;
    if (!asks && (stated.responsible === null || stated.year === null))
      return { findings: [], known: true, blank: true };
    return targetOfLedger(stated, ledger);
  }
  const started = (["column", "statistic", "condition"] as const)
    .map((field) => row.stated(field))
    .find((stated) => stated !== null);
  if (started)
    return { findings: [finding("definitionWithoutTable", "error", started.at, { indicator: title })], known: false };
  return unknown(stated, "warning");
}

const undated = ({ title, at }: StatedTarget): RowResult => ({
  findings: [],
  known: true,
  undated: { text: title, at },
});

function targetOfLedger(stated: StatedTarget, indicator: LedgerIndicator): RowResult {
  if (stated.year === null && stated.wording !== "") return undated(stated);
  const { target, findings } = ledgerTarget(stated, indicator);
  return { ...(target === null ? {} : { ledgerTarget: target }), findings, known: true };
}

/** 燃煤锅炉 | 淘汰8台: what is done with it stands in the value. */
const withItsVerb = ({ title, wording }: StatedTarget): readonly string[] =>
  /^\p{Script=Han}/u.test(wording) ? targetClauses(`${title}${wording}`).flatMap(({ names }) => names) : [];

function airTarget(stated: StatedTarget, indicator: AirIndicatorId): RowResult {
  const { title, at, requirement: words, targetText, wording, year, baselineYear, baselineValue } = stated;
  if (wording === "") return { findings: [], known: true, blank: true };
  const { unit, better } = airIndicator(indicator);
  const factor = factorToOwn(stated, unit);
  const asked = parseRequirement(words, targetText, airNumber(stated.target, unit === "%", better), better);
  const requirement = asked && countsThis(stated, indicator) ? inOwnUnit(asked, factor) : null;
  if (requirement !== null && year === null && isLikely(requirement, unit)) return undated(stated);
  if (requirement === null || year === null || !isLikely(requirement, unit))
    return {
      findings: [finding("targetUnreadable", "error", at, { text: `${title} ${wording}`.trim() })],
      known: true,
    };
  return {
    target: {
      indicator,
      title,
      year,
      requirement,
      wording,
      baselineYear: baselineYear ?? baselineYearIn(wording, year),
      baselineValue: baselineValue && Number((baselineValue * factor).toPrecision(12)),
      at,
    },
    findings: [],
    known: true,
  };
}

/** Days are asked for in days: 启动预案3次 under 重污染天气 is no number of its days. */
function countsThis({ requirement, targetText }: StatedTarget, indicator: AirIndicatorId): boolean {
  if (airIndicator(indicator).kind !== "dayCount") return true;
  const amounts = amountsIn(`${requirement}${targetText}`);
  return amounts.length === 0 || amounts.some(({ unit }) => /^(?:天|日|d|%|个?百分点)$/.test(unit));
}

/** 100% is 1 but where the indicator is kept in %; there a share that lost its format, 0.85, is 85. */
function airNumber(stated: StatedNumber | null, inPercent: boolean, better: "lower" | "higher"): number | null {
  if (stated === null) return null;
  const { value, unit } = stated;
  if (!inPercent) return unit === "%" ? value / 100 : value;
  return unit === null && better === "higher" && value > 0 && value <= 1 ? value * 100 : value;
}

/** null: the row does not say what is to be counted on which sheet. */
function definitionIn(row: TargetRow): IndicatorDefinition | null {
  const [table, column, statistic] = [row.stated("table"), row.stated("column"), row.stated("statistic")];
  if (table === null || (statistic === null && column === null)) return null;
  return {
    title: row.title,
    at: row.at,
    table,
    column,
    statistic,
    condition: row.stated("condition"),
    period: row.stated("period"),
    unit: row.stated("unit"),
    decimals: row.stated("decimals"),
    workstream: row.stated("workstream"),
    target: row.target(),
  };
}

const OF_AIR = /空气|大气|AQI|PM\s?(?:2\.5|10)|臭氧|O3|二氧化[硫氮]|一氧化碳/i;

/** 优良率 of days by their AQI is the air's; of the water's sections it is staff's own. */
const countsAir = ({ table, column, condition }: IndicatorDefinition): boolean =>
  [table, column, condition].some((stated) => stated !== null && OF_AIR.test(stated.text));
