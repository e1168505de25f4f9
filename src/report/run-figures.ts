/**
 * What a report says in short: each figure with where it stands. A run keeps it, and the next tells by it what changed.
 */
import type { Words } from "../i18n/language";
import { airIndicator, type AirIndicatorId } from "../indicators/air/air-indicators";
import { englishTargetNames, targetNames } from "../indicators/targets/target-names";
import type { AirAssessment } from "../indicators/assessment";
import { standingsOf, type IndicatorStatus, type ProgressAssessment } from "../indicators/ledgers/progress";
import type { TaskAssessment } from "../tasks/task";

/** As it is kept. */
export interface RunFigure {
  /** "target:pm25Mean:PM2.5年均浓度", "year:goodDays", "indicator:coalUse", "tasks:overdue" */
  readonly id: string;
  readonly value: number | null;
  readonly status?: IndicatorStatus;
}

/** With what it takes to say it. */
export interface NamedFigure extends RunFigure {
  readonly name: Words;
  readonly unit: string;
  readonly decimals: number;
}

/** Of a figure with a standing: where it stood before, where it differs. */
export interface FigureChange {
  readonly name: Words;
  readonly unit: string;
  readonly decimals: number;
  readonly before: number | null;
  readonly now: number | null;
}

export interface StatusChange {
  readonly name: Words;
  readonly before: IndicatorStatus;
  readonly now: IndicatorStatus;
}

/** What a run changed against the one before. */
export interface RunChanges {
  /** When the report before was written, and its month ("2021-11"). */
  readonly at: string;
  readonly month: string;
  readonly figures: readonly FigureChange[];
  readonly statuses: readonly StatusChange[];
  readonly tasks: readonly FigureChange[];
}

interface Reported {
  readonly assessment: AirAssessment | null;
  readonly progress: ProgressAssessment | null;
  readonly tasks: TaskAssessment | null;
}

/** Of the air, what is told beside the targets. */
const YEAR_FIGURES: readonly AirIndicatorId[] = ["pm25Mean", "pm10Mean", "goodRatio", "heavyDays", "compositeIndex"];

const TASK_COUNTS = [
  ["total", { "zh-CN": "总数", en: "all" }],
  ["closed", { "zh-CN": "已销号", en: "closed" }],
  ["overdue", { "zh-CN": "逾期", en: "overdue" }],
] as const;

/** In the order of the report: air, measures, tasks. */
export function namedFigures({ assessment, progress, tasks }: Reported): NamedFigure[] {
  const targeted = new Set(assessment?.targets.map(({ target }) => target.indicator));
  const year = assessment?.periods.yearToDate ?? null;
  const targets = (assessment?.targets ?? []).map(({ target }) => target);
  const names = targetNames(targets, ({ title }) => title);
  const english = englishTargetNames(targets);
  return [
    ...(assessment?.targets ?? []).map(({ target, figure, status }): NamedFigure => ({
      id: `target:${target.indicator}:${names.get(target) ?? ""}`,
      name: { "zh-CN": names.get(target) ?? target.title, en: english.get(target) ?? target.title },
      value: figure.reported,
      status,
      unit: figure.unit,
      decimals: figure.decimals,
    })),
    ...(year === null ? [] : YEAR_FIGURES).flatMap((id): NamedFigure[] => {
      const figure = year?.figures[id];
      if (figure === undefined || targeted.has(id)) return [];
      const { reported: value, unit, decimals } = figure;
      return [{ id: `year:${id}`, name: airIndicator(id).title, value, unit, decimals }];
    }),
    ...(progress === null ? [] : standingsOf(progress)).map(({ indicator, cumulative, status }): NamedFigure => ({
      id: `indicator:${indicator.id}`,
      name: indicator.title,
      value: cumulative.reported,
      status,
      unit: indicator.unit,
      decimals: indicator.decimals,
    })),
    ...(tasks === null ? [] : TASK_COUNTS).map(([count, name]): NamedFigure => ({
      id: `tasks:${count}`,
      name,
      value: tasks?.total[count] ?? null,
      unit: "项",
      decimals: 0,
    })),
  ];
}

/** As they are kept: the next run names them. */
export const keptFigures = (figures: readonly NamedFigure[]): RunFigure[] =>
  figures.map(({ id, value, status }) => ({ id, value, ...(status === undefined ? {} : { status }) }));

/** What both reports know and say otherwise: what only one of them knows is no change of a figure. */
export function changedFigures(
  before: readonly RunFigure[],
  now: readonly NamedFigure[],
): Pick<RunChanges, "figures" | "statuses" | "tasks"> {
  const known = new Map(before.map((figure) => [figure.id, figure]));
  const both = now.flatMap((figure) => {
    const was = known.get(figure.id);
    return was === undefined ? [] : [{ figure, was }];
  });
  const moved = both
    .filter(({ figure, was }) => figure.value !== was.value)
    .map(({ figure: { id, name, unit, decimals, value }, was }) => ({
      isTask: id.startsWith("tasks:"),
      change: { name, unit, decimals, before: was.value, now: value },
    }));
  return {
    figures: moved.filter(({ isTask }) => !isTask).map(({ change }) => change),
    tasks: moved.filter(({ isTask }) => isTask).map(({ change }) => change),
    statuses: both.flatMap(({ figure: { name, status }, was }): StatusChange[] =>
      status === undefined || was.status === undefined || status === was.status
        ? []
        : [{ name, before: was.status, now: status }],
    ),
  };
}
