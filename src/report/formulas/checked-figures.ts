/** The figures that 月报·验算 works out once more, each with its formula or the reason why it has none. */
import { contains, type Period } from "../../calendar/period";
import type { Place } from "../../cells/address";
import { airIndicator, airIndicatorIds } from "../../indicators/air/air-indicators";
import type { AirAssessment, AssessedDay, Figure, PeriodId } from "../../indicators/assessment";
import type { IndicatorStanding } from "../../indicators/ledgers/progress";
import { ruleSet } from "../../standards/rule-sets";
import type { TaskStanding } from "../../tasks/task";
import type { ReportInput } from "../report-input";
import { airFormula, rulesOfDays } from "./air-formulas";
import { formulaOf, MOST_PIECES, type Saying } from "./formula";
import { ledgerFormula } from "./ledger-formulas";
import { rangesOf, rangeText, sourceCells, type SourceCells } from "./source-cells";

export interface CheckedFigure {
  readonly title: string;
  readonly period: Period | null;
  /** As the report gives it. */
  readonly reported: number;
  readonly decimals: number;
  /** By how much the formula may differ: half of the last decimal where the figure was rounded. */
  readonly allowance: number;
  readonly to: Place | null;
  readonly saying: Saying;
}

export interface CheckedGroup {
  readonly title: string;
  readonly figures: readonly CheckedFigure[];
}

/** In the order of the report; groups without a figure are left out. */
export function checkedFigures(input: ReportInput): CheckedGroup[] {
  const source = sourceCells(input.workbook);
  const { assessment, progress, tasks } = input;
  const groups: CheckedGroup[] = [
    ...(assessment === null ? [] : airGroups(assessment, input, source)),
    ...progress.workstreams.map(({ title, standings }) => ({
      title,
      figures: standings.flatMap((standing) => standingFigure(standing, input, source)),
    })),
    { title: "整改任务", figures: taskFigures(tasks.tasks, source) },
  ];
  return groups.filter(({ figures }) => figures.length > 0);
}

const allowanceOf = (value: number | null, reported: number, decimals: number): number =>
  value === reported ? 0 : 0.5 * 10 ** -decimals;

// ---- air -----------------------------------------------------------------------------------------------------------

const airPeriods = {
  month: "空气质量：本月",
  monthLastYear: "空气质量：上年同月",
  yearToDate: "空气质量：本年累计",
  yearToDateLastYear: "空气质量：上年同期",
} as const satisfies Partial<Record<PeriodId, string>>;

function airGroups(assessment: AirAssessment, input: ReportInput, source: SourceCells): CheckedGroup[] {
  const days = [...assessment.days.lastYear, ...assessment.days.thisYear];
  return (Object.keys(airPeriods) as (keyof typeof airPeriods)[]).flatMap((id) => {
    const summary = assessment.periods[id];
    if (summary === null) return [];
    const within = days.filter(({ day }) => contains(summary.period, day));
    return {
      title: airPeriods[id],
      figures: airIndicatorIds.flatMap((indicator) => airFigure(summary.figures[indicator], within, input, source)),
    };
  });
}

function airFigure(
  figure: Figure,
  days: readonly AssessedDay[],
  { air, settings }: ReportInput,
  source: SourceCells,
): CheckedFigure[] {
  const { indicator, reported, value, decimals, standard, period, sources } = figure;
  if (reported === null) return [];
  const rules = ruleSet(standard);
  const rulesOf = rulesOfDays(rules, settings.standard === "eachDay");
  return [
    {
      title: airIndicator(indicator).title["zh-CN"],
      period,
      reported,
      decimals,
      allowance: allowanceOf(value, reported, decimals),
      to: sources[0] ?? null,
      saying: airFormula(indicator, days, { air, source, rules, rulesOf }),
    },
  ];
}

// ---- ledgers -------------------------------------------------------------------------------------------------------

function standingFigure(
  { indicator, cumulative }: IndicatorStanding,
  { progress }: ReportInput,
  source: SourceCells,
): CheckedFigure[] {
  const { reported, value, period, sources } = cumulative;
  if (reported === null) return [];
  const { decimals } = indicator;
  return [
    {
      title: indicator.title["zh-CN"],
      period,
      reported,
      decimals,
      allowance: allowanceOf(value, reported, decimals),
      to: sources[0] ?? null,
      saying: ledgerFormula(progress.rowsBehind(indicator.id), indicator.factor, source),
    },
  ];
}

// ---- tasks ---------------------------------------------------------------------------------------------------------

/** All tasks, and those of each round: states are told by the rules, which no formula says. */
function taskFigures(tasks: readonly TaskStanding[], source: SourceCells): CheckedFigure[] {
  if (tasks.length === 0) return [];
  const rounds = [...new Set(tasks.flatMap(({ round }) => round ?? []))];
  const counted = (title: string, own: readonly TaskStanding[]): CheckedFigure => ({
    title,
    period: null,
    reported: own.length,
    decimals: 0,
    allowance: 0,
    to: own[0]?.at ?? null,
    saying: rowCount(own, source),
  });
  return [
    counted("整改任务总数", tasks),
    ...(rounds.length < 2
      ? []
      : rounds.map((round) =>
          counted(
            `其中：${round}`,
            tasks.filter((task) => task.round === round),
          ),
        )),
  ];
}

function rowCount(tasks: readonly TaskStanding[], source: SourceCells): Saying {
  const cells = tasks.flatMap(({ cells: own }) => {
    const cell = own.task;
    return cell && source.at(cell) !== "" ? [cell] : [];
  });
  const ranges = cells.length === tasks.length ? rangesOf(cells, (cell) => source.at(cell) === "") : null;
  if (ranges === null) return { unsaid: "sharedCell" };
  if (ranges.length > MOST_PIECES) return { unsaid: "scattered" };
  return formulaOf({ text: `COUNTA(${ranges.map(rangeText).join(",")})`, notes: [] });
}
