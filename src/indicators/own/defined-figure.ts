/** In which unit, over which time and with how many decimals a defined indicator is given. */
import { finding, type Finding } from "../../findings/finding";
import { convert, unitNamed } from "../../tables/units";
import type { IndicatorPeriod, Measure, Progress } from "../ledgers/declare-indicator";
import { nameKey } from "../ledgers/row-conditions";
import type { IndicatorDefinition } from "../targets/target";
import type { DefinitionTable } from "./custom-tables";
import { Fault } from "./definition-fault";

const SHARES: readonly Measure["statistic"][] = ["share", "part", "ratio", "change", "yearChange"];

/** The unit given must be of the column's kind; the figure is carried into it. */
export function unitOf(
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

export function periodOf(
  { title, period: stated }: IndicatorDefinition,
  measure: Measure,
  { declaration }: DefinitionTable,
): { readonly period: IndicatorPeriod; readonly progress: Progress } {
  const grows = measure.statistic === "count" || measure.statistic === "distinct" || measure.statistic === "sum";
  const progress: Progress = grows ? "linear" : "level";
  if (stated === null) return { period: declaration.datedBy === null ? "asItStands" : "yearToDate", progress };
  const key = nameKey(stated.text);
  if (/采暖|供暖/.test(key)) return { period: "yearToDate", progress: grows ? "heatingSeason" : "level" };
  if (/现状|当前|期末|目前|不限|不分|全部|存量|总量|时点/.test(key)) return { period: "asItStands", progress };
  if (/累计|年初|本年|今年|全年|年度|当年|1月?[-—~至到]/.test(key)) return { period: "yearToDate", progress };
  throw new Fault(finding("definitionUnknownPeriod", "error", stated.at, { indicator: title, text: stated.text }));
}

const MOST_DECIMALS = 6;

/** 10 and 26 make 36, not 36.00. */
export const holdsWholes = ({ tables }: DefinitionTable, column: string | null): boolean =>
  column !== null &&
  tables.every(({ rows }) =>
    rows.every(({ values }) => typeof values[column] !== "number" || Number.isInteger(values[column])),
  );

interface Counted {
  readonly measure: Measure;
  readonly factor: number;
  readonly holdsWholes: boolean;
}

export function decimalsOf(
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
