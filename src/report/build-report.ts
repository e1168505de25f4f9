/** The month's sheets, in tab order; a sheet without content is not made. */
import { airSheet } from "./figures/air-sheet";
import { briefSheet } from "./brief/brief-sheet";
import { checksSheet } from "./checks/checks-sheet";
import { formulasSheet } from "./formulas/formulas-sheet";
import { historySheet } from "./history/history-sheet";
import { indicatorsSheet } from "./figures/indicators-sheet";
import { rankingSheet } from "./figures/ranking-sheet";
import { noticeSheet } from "./notice/notice-sheet";
import { overviewSheet } from "./overview/overview-sheet";
import { hasMeasures, type ReportInput } from "./report-input";
import type { Report, ReportSheet } from "./page/sheet";
import { tasksSheet } from "./tasks/tasks-sheet";
import { templatesSheet } from "./notice/templates-sheet";

export function buildReport(input: ReportInput): Report {
  const { assessment, progress, tasks, notice, history, damagedHistory } = input;
  const measured = hasMeasures(progress);
  // Without a list of problems there is no notice, and nothing to word it by.
  const announces = notice.notices.length > 0;
  const made: readonly (ReportSheet | null)[] = [
    briefSheet(input),
    overviewSheet(input),
    assessment && airSheet(input, assessment),
    assessment?.ranking.places ? rankingSheet(input, assessment.ranking.places) : null,
    assessment?.ranking.stations ? rankingSheet(input, assessment.ranking.stations) : null,
    measured ? indicatorsSheet(input) : null,
    tasks.tasks.length > 0 ? tasksSheet(input) : null,
    announces ? noticeSheet(input) : null,
    checksSheet(input),
    announces ? templatesSheet(input) : null,
    input.settings.checkFormulas ? formulasSheet(input) : null,
    history.length + damagedHistory.length > 0 ? historySheet(input) : null,
  ];
  return { sheets: made.filter((sheet) => sheet !== null) };
}
