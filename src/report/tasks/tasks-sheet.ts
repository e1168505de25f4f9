/** 月报·整改任务: the counts with their charts, then the monthly dispatch table (整改任务调度表), a row a task. */
import { tabColors } from "../page/look";
import { NO_ROUND, groupTasks, roundLabel, tasksOfWorks } from "../../tasks/count-tasks";
import { chineseNumeral } from "../../notice/composing/figure-words";
import { isDone, type TaskAssessment, type TaskStanding } from "../../tasks/task";
import { sheetNames, type ReportInput } from "../report-input";
import { SheetBuilder } from "../page/sheet-builder";
import { putGroupedTable, type CellContent, type TableColumn, type WholeLine } from "../page/table";
import { placeName, putSection, putSources, putTitle, withoutAir } from "../page/sheet-frame";
import type { PrintSetup, ReportSheet } from "../page/sheet";
import { chartBlockWidths, putTaskCharts } from "./task-charts";
import { putCountTable, taskSentences } from "./task-counts";
import {
  closeOutText,
  cumulativeText,
  deadlineText,
  isOpenTask,
  nextStepText,
  problemText,
  progressText,
  statusText,
} from "./task-rows";
import { marks, MISSING, taskStatusLooks } from "../words/wording";

interface TaskColumn extends TableColumn<TaskStanding> {
  readonly width: number;
  /**
   * Texts that a ledger may not keep at all: then the column is as narrow as its head, and leaves its room to others.
   */
  readonly of?: (task: TaskStanding) => string | null;
  /** Takes what room others leave. */
  readonly grows?: true;
}

/** "—" stands in the middle, also where texts begin at the left. */
const textOr = (text: string | null): CellContent =>
  text === null || text === MISSING ? { value: MISSING, look: "centered" } : { value: text };

/** A list whose tasks are its measures says them once. */
const ownMeasures = ({ measures, task }: TaskStanding): string | null => (measures === task ? null : measures);

const columns: readonly TaskColumn[] = [
  {
    head: "序号",
    width: 6,
    look: "centered",
    cell: ({ number, at }) => ({ value: number, to: at }),
  },
  { head: "整改任务", width: 24, grows: true, look: "text", cell: ({ task }) => textOr(task) },
  {
    head: "整改目标",
    width: 19,
    of: ({ goal }) => goal,
    optional: true,
    look: "text",
    cell: ({ goal }) => textOr(goal),
  },
  {
    head: "整改措施",
    width: 26,
    of: ownMeasures,
    optional: true,
    look: "text",
    cell: (task) => textOr(ownMeasures(task)),
  },
  { head: "责任单位", width: 14, grows: true, look: "text", cell: ({ responsible }) => textOr(responsible) },
  { head: "整改时限", width: 16, look: "centered", cell: ({ deadline }) => deadlineText(deadline) },
  { head: "本月进展", width: 23, grows: true, look: "text", cell: (task) => textOr(progressText(task)) },
  { head: "累计完成情况", width: 18, look: "centered", wholeLinks: true, cell: cumulativeCell },
  { head: "是否达到\n序时进度", width: 18.5, look: "centered", cell: statusCell },
  {
    head: "存在问题",
    width: 16,
    of: ({ obstacle }) => obstacle,
    optional: true,
    grows: true,
    look: "text",
    cell: (task) => textOr(problemText(task)),
  },
  {
    head: "下步安排",
    width: 16,
    of: ({ nextStep }) => nextStep,
    optional: true,
    grows: true,
    look: "text",
    cell: (task) => textOr(nextStepText(task)),
  },
  { head: "销号进度", width: 18, look: "centered", cell: closeOutText },
  {
    head: "备注（填写）",
    width: 13,
    grows: true,
    look: "remark",
    cell: ({ remark, key }) => ({ value: remark, editKey: `task:${key}` }),
  },
];

function cumulativeCell(task: TaskStanding): CellContent {
  const source = task.indicator?.cumulative.sources[0] ?? null;
  return {
    value: cumulativeText(task),
    ...(source === null ? {} : { to: source }),
  };
}

function statusCell(task: TaskStanding): CellContent {
  if (isOpenTask(task)) return { value: statusText(task), color: marks.open.color };
  const isOverdue = task.flags.includes("overdue");
  return { value: statusText(task), color: isOverdue ? marks.bad.color : taskStatusLooks[task.computed].color };
}

const COLUMNS = columns.length;
const NARROW = 8.5;

const isEmptyOf =
  (tasks: readonly TaskStanding[]) =>
  ({ of }: TaskColumn): boolean =>
    of !== undefined && tasks.every((task) => of(task) === null);

/** So few tasks are no A3 page, where what their ledger keeps is readable on A4. */
const FEW_TASKS = 15;
const MOST_ON_A4 = 178;
/** Of a column that is left out: its neighbour takes it in. */
const LEFT_OUT = 2;

/** The paper, and the columns' widths on it. */
function pageFor(tasks: readonly TaskStanding[]): Pick<PrintSetup, "paper"> & { readonly widths: number[] } {
  const isEmpty = isEmptyOf(tasks);
  const small = columns.map((column) => (isEmpty(column) ? LEFT_OUT : column.width));
  return tasks.length <= FEW_TASKS && small.reduce((sum, width) => sum + width, 0) <= MOST_ON_A4
    ? { paper: "A4", widths: small }
    : { paper: "A3", widths: columnWidths(tasks) };
}

/** The same total whatever the ledger keeps, so that the page is always filled. */
function columnWidths(tasks: readonly TaskStanding[]): number[] {
  const isEmpty = isEmptyOf(tasks);
  const spare = columns.filter(isEmpty).reduce((sum, { width }) => sum + width - NARROW, 0);
  const grows = (column: TaskColumn): boolean => column.grows === true && !isEmpty(column);
  const growing = columns.filter(grows).length;
  return columns.map((column) => (isEmpty(column) ? NARROW : column.width + (grows(column) ? spare / growing : 0)));
}

/** The column whose left edge is nearest to half of the width: where the second chart begins. */
function middleOf(widths: readonly number[]): number {
  const edges = widths.map((_, column) => widths.slice(0, column).reduce((sum, width) => sum + width, 0));
  const half = widths.reduce((sum, width) => sum + width, 0) / 2;
  return edges.reduce(
    (best, edge, column) => (Math.abs(edge - half) < Math.abs((edges[best] ?? 0) - half) ? column : best),
    0,
  );
}

/** A row of so many lines is as high as a third of the page; what is longer goes on in a row below. */
const MOST_LINES = 22;

export function tasksSheet(input: ReportInput): ReportSheet {
  const { tasks, month } = input;
  const { paper, widths } = pageFor(tasks.tasks);
  const sheet = new SheetBuilder([...widths, ...chartBlockWidths], COLUMNS);
  const whose = `${placeName(input)}${month.year}年${month.month}月`;
  putTitle(sheet, `${whose}督察整改任务调度表`, withoutAir(input));
  const frozen = sheet.row - 1;
  const section = sections(sheet);
  section("总体情况");
  for (const [index, sentence] of taskSentences(tasks).entries())
    sheet.line(0, [{ value: `${index + 1}. ${sentence}`, look: "sentence", span: COLUMNS }]);
  sheet.gap();
  if (tasks.total.total > 0) {
    putCounts(sheet, tasks, widths, (title) => section(`${whose}${title}`));
    section(`${whose}整改任务逐项调度`);
  }
  const headRow = sheet.row;
  if (tasks.total.total > 0) putTasks(sheet, tasks.tasks);
  putSources(sheet, input);
  return sheet.build({
    id: "tasks",
    name: sheetNames.tasks,
    tabColor: tabColors.report,
    freezeRows: frozen,
    fills: true,
    // What the list is of and its head stand on every page after its own; the counts before it need neither.
    print: { orientation: "landscape", paper, titleRows: tasks.total.total > 0 ? [headRow - 1, headRow] : [0, 1] },
  });
}

/** Numbers the sections of a sheet. */
function sections(sheet: SheetBuilder): (title: string) => void {
  let count = 0;
  return (title) => {
    count += 1;
    putSection(sheet, `${chineseNumeral(count)}、${title}`);
  };
}

/** By kind of work and by unit, where there are several; one group alone repeats the sentence above. */
function putCounts(
  sheet: SheetBuilder,
  tasks: TaskAssessment,
  widths: readonly number[],
  section: (title: string) => void,
): void {
  if (tasks.byWorkstream.length > 1) {
    putCountTable(sheet, "工作类别", tasks.byWorkstream, tasks.total);
    sheet.gap();
  }
  const charts = putTaskCharts(sheet, tasks, COLUMNS, middleOf(widths));
  if (charts !== null) sheet.gap();
  if (tasks.byUnit.length > 1) {
    const first = sheet.row;
    section("各责任单位任务情况");
    putCountTable(sheet, "责任单位", tasks.byUnit, tasks.total);
    sheet.keepGroup(first, sheet.row - 1);
  }
  sheet.line(0, [{ value: notes, look: "note", span: COLUMNS }]);
  sheet.gap();
}

const notes =
  "注：各项任务只计一次，责任单位有多个的计入第一个（牵头）单位，因此各表合计相等。状态依次按销号各环节日期、台账统计的指标、任务的目标值和现值、整改时限、台账所写判断；统计截止日之后的日期不计。“公示中”" +
  "含公示期满尚未销号的任务。“逾期”“30日内到期”只计未完成整改的任务。";

// ---- groups -------------------------------------------------------------------------------------------------------

function putTasks(sheet: SheetBuilder, tasks: readonly TaskStanding[]): void {
  const problems = [...groupTasks(tasks, problemKey).values()];
  const lines = problems.flatMap((own, index): TaskLine[] => [
    ...(problems.length > 1 ? [groupLine(`${chineseNumeral(index + 1)}、${problemTitle(own)}${tally(own)}`)] : []),
    ...workstreamLines(own, problems.length > 1),
  ]);
  putGroupedTable(sheet, columns, lines, { mostLines: MOST_LINES });
}

type TaskLine = { readonly row: TaskStanding } | WholeLine;

const groupLine = (line: string): WholeLine => ({ line, look: "group" });

/** @param isNested within a problem's own group */
function workstreamLines(own: readonly TaskStanding[], isNested: boolean): TaskLine[] {
  const kinds = tasksOfWorks(own);
  return kinds.flatMap(({ label, tasks }, index): TaskLine[] => {
    const number = chineseNumeral(index + 1);
    return [
      ...(kinds.length > 1 ? [groupLine(`${isNested ? `（${number}）` : `${number}、`}${label}${tally(tasks)}`)] : []),
      ...tasks.map((row) => ({ row })),
    ];
  });
}

/** One problem of one round of inspection. */
const problemKey = (task: TaskStanding): string => JSON.stringify([roundLabel(task), task.item]);

/** "中央第一轮，问题1：昌吉州阜康市2015年……": what the tasks of the group are to mend. */
function problemTitle(own: readonly TaskStanding[]): string {
  const [first] = own;
  if (!first) return "";
  const problem = own.find(({ problem: text }) => text !== null)?.problem ?? null;
  const parts = [first.round ?? (first.item === null ? NO_ROUND : ""), first.item === null ? "" : `问题${first.item}`]
    .filter((part) => part !== "")
    .join("，");
  return problem === null ? parts : `${parts}：${problem}`;
}

const tally = (own: readonly TaskStanding[]): string => {
  const finished = own.filter(({ computed }) => isDone(computed)).length;
  return `（${own.length} 项，完成整改 ${finished} 项）`;
};
