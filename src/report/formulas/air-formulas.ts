/** The air's figures as formulas over the cells of the daily sheets. */
import type { CellRef, SheetName } from "../../cells/address";
import type { AirData } from "../../datasets/air-day";
import { airIndicator, type AirIndicatorId } from "../../indicators/air/air-indicators";
import { assessedPercentile } from "../../indicators/air/period-days";
import type { AssessedDay } from "../../indicators/assessment";
import { aqiClasses, GOOD_DAY_UP_TO, HEAVY_POLLUTION_ABOVE } from "../../standards/aqi";
import { pollutants, type Pollutant } from "../../standards/pollutant";
import { iaqiLevels, ruleSetOn, type RuleSet } from "../../standards/rule-sets";
import {
  factorOf,
  formulaOf,
  isExpressed,
  isPassedOver,
  MOST_PIECES,
  numberIn,
  scaled,
  together,
  whyNoFactor,
  type Expressed,
  type Saying,
  type TakenCell,
} from "./formula";
import { inColumn, rangesOf, rangeText, type SourceCells } from "./source-cells";

export interface AirFormulaInput {
  readonly air: Pick<AirData, "guesses">;
  readonly source: SourceCells;
  /** By which each day's index is told; of `days` under one standard the same for all. */
  readonly rulesOf: (day: AssessedDay) => RuleSet;
  /** Of the statistics. */
  readonly rules: RuleSet;
}

/** @param days of the figure's period, all of them */
export function airFormula(id: AirIndicatorId, days: readonly AssessedDay[], input: AirFormulaInput): Saying {
  return formulaOf(expressed(id, days, input));
}

function expressed(id: AirIndicatorId, days: readonly AssessedDay[], input: AirFormulaInput): Expressed {
  const { kind, pollutant } = airIndicator(id);
  if (kind === "index") return compositeIndex(days, input);
  if (pollutant !== null) return concentration(pollutant, days, input);
  const counted = days.filter(({ aqi }) => aqi !== null);
  if (counted.length === 0) return { unsaid: "noRows" };
  switch (id) {
    case "goodDays":
      return daysUpTo(GOOD_DAY_UP_TO, counted, input);
    case "goodRatio":
      return together(
        [daysUpTo(GOOD_DAY_UP_TO, counted, input), daysUpTo(null, counted, input)],
        ([good = "", all = ""]) => `100*(${good})/(${all})`,
      );
    case "heavyDays":
      return daysAbove(HEAVY_POLLUTION_ABOVE, counted, input);
    case "severeDays":
      return daysAbove(aqiClasses.heavy.upTo, counted, input);
    default:
      return { unsaid: "ruleBeyondWords" };
  }
}

/** Σ of the six, each over its limit. */
const compositeIndex = (days: readonly AssessedDay[], input: AirFormulaInput): Expressed =>
  together(
    pollutants.map((pollutant) => concentration(pollutant, days, input)),
    (parts) =>
      parts
        .map((part, index) => {
          const limits = input.rules.gradeTwo[pollutants[index] as Pollutant];
          return `${part}/${numberIn(limits.annual ?? limits.daily)}`;
        })
        .join("+"),
  );

function concentration(pollutant: Pollutant, days: readonly AssessedDay[], input: AirFormulaInput): Expressed {
  const { source } = input;
  const found = cellsOf(pollutant, days, input);
  if ("unsaid" in found) return found;
  const ranges = rangesOf(
    found.cells.map(({ cell }) => cell),
    isPassedOver(source),
  );
  if (ranges === null) return { unsaid: "sharedCell" };
  if (ranges.length > MOST_PIECES) return { unsaid: "scattered" };
  const places = ranges.map(rangeText).join(",");
  if (input.rules.gradeTwo[pollutant].annual !== null)
    return scaled({ text: `AVERAGE(${places})`, notes: [] }, found.factor);
  // A union is of one sheet.
  if (new Set(ranges.map(({ sheet }) => sheet)).size > 1) return { unsaid: "scattered" };
  const union = ranges.length === 1 ? places : `(${places})`;
  return scaled({ text: `PERCENTILE.INC(${union},${assessedPercentile[pollutant]})`, notes: [] }, found.factor);
}

interface PollutantCells {
  readonly cells: readonly TakenCell[];
  readonly factor: number;
  /** By sheet. */
  readonly columns: ReadonlyMap<SheetName, number>;
}

/**
 * The cells that hold the days' values: the column that was read as the pollutant's, where its numbers are the days'.
 */
function cellsOf(
  pollutant: Pollutant,
  days: readonly AssessedDay[],
  { air, source }: AirFormulaInput,
): PollutantCells | Extract<Expressed, { readonly unsaid: unknown }> {
  const bySheet = new Map<SheetName, { readonly row: number; readonly value: number }[]>();
  for (const { concentrations, source: day } of days) {
    const value = concentrations[pollutant];
    if (value === undefined) continue;
    const own = bySheet.get(day.at.sheet);
    if (own) own.push({ row: day.at.row, value });
    else bySheet.set(day.at.sheet, [{ row: day.at.row, value }]);
  }
  if (bySheet.size === 0) return { unsaid: "noRows" };
  const cells: TakenCell[] = [];
  const columns = new Map<SheetName, number>();
  let factor: number | null = null;
  for (const [sheet, values] of bySheet) {
    const takenFrom = (column: number): TakenCell[] =>
      values.map(({ row, value }) => ({ cell: { sheet, row, column }, value }));
    const candidates = columnsOf(air, sheet, pollutant);
    const column = candidates.find((one) => factorOf(takenFrom(one), source) !== null);
    const [first] = candidates;
    if (column === undefined)
      return { unsaid: first === undefined ? "noCellOfItsOwn" : whyNoFactor(takenFrom(first), source) };
    const own = factorOf(takenFrom(column), source) ?? 1;
    // One formula, one conversion.
    if (factor !== null && factor !== own) return { unsaid: "noCellOfItsOwn" };
    factor = own;
    columns.set(sheet, column);
    cells.push(...takenFrom(column));
  }
  return { cells, factor: factor ?? 1, columns };
}

const columnsOf = (air: AirFormulaInput["air"], sheet: SheetName, pollutant: Pollutant): number[] => [
  ...new Set(
    air.guesses
      .filter((guess) => guess.sheet === sheet)
      .flatMap(({ columns }) => columns.flatMap(({ field, column }) => (field === pollutant ? [column] : []))),
  ),
];

// ---- days by their index
// ---------------------------------------------------------------------------------------------

/** Judged by all six values: then the index is at most a level where each value is at most its own. */
const isWhole = ({ by, lacking, concentrations, deducted }: AssessedDay): boolean =>
  by === "concentrations" &&
  lacking.length === 0 &&
  deducted === null &&
  pollutants.every((pollutant) => concentrations[pollutant] !== undefined);

const daysAbove = (level: number, counted: readonly AssessedDay[], input: AirFormulaInput): Expressed =>
  together(
    [daysUpTo(null, counted, input), daysUpTo(level, counted, input)],
    ([all = "", upTo = ""]) => `${all}-(${upTo})`,
  );

/** Days with an index of at most `level`; null: all that have one. */
function daysUpTo(level: number | null, counted: readonly AssessedDay[], input: AirFormulaInput): Expressed {
  const whole = counted.filter(isWhole);
  const others = counted.filter((day) => !isWhole(day));
  if (whole.length === 0) return { unsaid: "ruleBeyondWords" };
  const terms = rulesIn(whole, input).map(([rules, days]) => countDays(level, rules, days, input));
  const added = others.filter(({ aqi }) => level === null || (aqi ?? 0) <= level).length;
  const all = together(terms, (parts) => [...parts, ...(added === 0 ? [] : [String(added)])].join("+"));
  return others.length === 0 || !isExpressed(all)
    ? all
    : { ...all, notes: [...all.notes, { code: "daysAdded", counted: others.length, of: counted.length }] };
}

/** Days by the standard that tells their index. */
function rulesIn(days: readonly AssessedDay[], { rulesOf }: AirFormulaInput): [RuleSet, AssessedDay[]][] {
  const byRules = new Map<RuleSet, AssessedDay[]>();
  for (const day of days) {
    const rules = rulesOf(day);
    byRules.set(rules, [...(byRules.get(rules) ?? []), day]);
  }
  return [...byRules];
}

function countDays(
  level: number | null,
  rules: RuleSet,
  days: readonly AssessedDay[],
  input: AirFormulaInput,
): Expressed {
  const six: { readonly pollutant: Pollutant; readonly found: PollutantCells }[] = [];
  for (const pollutant of pollutants) {
    const found = cellsOf(pollutant, days, input);
    if ("unsaid" in found) return found;
    six.push({ pollutant, found });
  }
  const rows = days.map(({ source: { at } }): CellRef => ({ sheet: at.sheet, row: at.row, column: 0 }));
  const holdsNumber = ({ sheet, row }: CellRef, { columns }: PollutantCells): boolean =>
    typeof input.source.at({ sheet, row, column: columns.get(sheet) ?? 0 }) === "number";
  const ranges = rangesOf(rows, (row) => !six.every(({ found }) => holdsNumber(row, found)));
  if (ranges === null) return { unsaid: "sharedCell" };
  if (ranges.length * pollutants.length > MOST_PIECES) return { unsaid: "scattered" };
  const terms = ranges.map((range) => {
    const conditions = six.map(({ pollutant, found }) => {
      const column = inColumn(range, found.columns.get(range.sheet) ?? 0);
      return `${rangeText(column)},"${conditionOf(pollutant, level, rules, found.factor)}"`;
    });
    return `COUNTIFS(${conditions.join(",")})`;
  });
  return {
    text: terms.join("+"),
    notes: six.flatMap(({ found: { factor } }) => (factor === 1 ? [] : [{ code: "converted" as const, factor }])),
  };
}

/** "<=75": the concentration at which the pollutant's own index is the level. */
function conditionOf(pollutant: Pollutant, level: number | null, rules: RuleSet, factor: number): string {
  const limit =
    level === null ? undefined : rules.dailyBreakpoints[pollutant][iaqiLevels.findIndex((one) => one === level)];
  if (limit === undefined) return ">=0";
  if (!rules.roundsInput) return `<=${numberIn(Number((limit / factor).toPrecision(12)))}`;
  // Values are rounded first, halves to the even number.
  const half = pollutant === "CO" ? 0.05 : 0.5;
  const steps = Math.round(limit / (2 * half));
  const edge = Number(((limit + half) / factor).toPrecision(12));
  return `${steps % 2 === 0 ? "<=" : "<"}${numberIn(edge)}`;
}

/** By one standard, or each day by that of its own date. */
export const rulesOfDays =
  (standard: RuleSet, eachDay: boolean) =>
  ({ day }: AssessedDay): RuleSet =>
    eachDay ? ruleSetOn(day) : standard;
