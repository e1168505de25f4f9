/** Which figures a change of the sources moves: what was shown, against what the workbook gives now. */
import type { Language, Words } from "../../i18n/language";
import { standingWords } from "../../i18n/status";
import { airIndicator } from "../../indicators/air/air-indicators";
import { standingsOf } from "../../indicators/ledgers/progress";
import type { ShownMonth } from "../../shown-month";
import { isDone, taskStatuses, type TaskCounts } from "../../tasks/task";
import { figureText, fixed, MISSING, unitText } from "../status/figure-text";
import { mainFigureIds } from "../status/main-figures";

export interface MovedFigure {
  readonly name: string;
  readonly before: string;
  readonly now: string;
}

/** In the order of the report; figures that only one of the two knows are told with a dash. */
export function movedFigures(before: ShownMonth, now: ShownMonth, language: Language): MovedFigure[] {
  const [old, current] = [figuresOf(before, language), figuresOf(now, language)];
  return [...new Set([...old.keys(), ...current.keys()])].flatMap((name) => {
    const [was, is] = [old.get(name) ?? MISSING, current.get(name) ?? MISSING];
    return was === is ? [] : [{ name, before: was, now: is }];
  });
}

/** Whether anything at all of what would be written is another than before. */
export const reportMoves = (before: Pick<ShownMonth, "report">, now: Pick<ShownMonth, "report">): boolean =>
  before.report?.print !== now.report?.print;

/** Everything with a figure, by name, in words. */
function figuresOf({ assessment, progress, tasks }: ShownMonth, language: Language): ReadonlyMap<string, string> {
  const figures = new Map<string, string>();
  for (const { target, figure } of assessment?.targets ?? [])
    figures.set(target.title, `${figureText(figure)}${unitText(figure.unit, language)}`);
  const targeted = new Set(assessment?.targets.map(({ target }) => target.indicator));
  const { month = null, yearToDate = null } = assessment?.periods ?? {};
  for (const [summary, said] of [
    [yearToDate, standingWords.cumulativeOf],
    [month, standingWords.monthOf],
  ] as const) {
    for (const id of summary === null ? [] : mainFigureIds) {
      const figure = summary?.figures[id];
      // The year's figure of a target is told by the target's name.
      if (figure && !(summary === yearToDate && targeted.has(id)))
        figures.set(
          said[language]({ name: airIndicator(id).title[language] }),
          `${figureText(figure)}${unitText(figure.unit, language)}`,
        );
    }
  }
  for (const { indicator, cumulative } of progress === null ? [] : standingsOf(progress)) {
    const unit = unitText(indicator.unit, language);
    figures.set(
      indicator.title[language],
      cumulative.reported === null ? MISSING : `${fixed(cumulative.reported, indicator.decimals)}${unit}`,
    );
  }
  for (const [said, count] of tasks === null ? [] : taskCounts(tasks.total))
    figures.set(said[language], standingWords.taskCount[language]({ count }));
  return figures;
}

/** What is counted of the tasks, each under its own name. */
const taskCounts = ({ total, byStatus, closed, overdue }: TaskCounts): readonly (readonly [Words, number])[] => [
  [standingWords.tasksTotal, total],
  [standingWords.tasksDone, taskStatuses.filter(isDone).reduce((sum, status) => sum + byStatus[status], 0)],
  [standingWords.tasksClosed, closed],
  [standingWords.tasksOverdue, overdue],
];
