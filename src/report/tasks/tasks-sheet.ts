/** 月报·整改任务: the counts with their charts, then the monthly dispatch table (整改任务调度表), a row a task. */
import { NO_ROUND, NO_WORKSTREAM, groupTasks, roundLabel, workstreamLabel } from "../../tasks/count-tasks";
import { workstreamIds, workstreams } from "../../indicators/workstreams";
import { chineseNumeral } from "../../notice/composing/figure-words";
import { isDone, type TaskStanding } from "../../tasks/task";
import { closing, looks } from "../page/look";
import { sheetNames, type ReportInput } from "../report-input";
import { SheetBuilder, type Put } from "../page/sheet-builder";
import { placeName, putSection, putSources, putTitle } from "../page/sheet-frame";
import type { ReportSheet } from "../page/sheet";
import { splitText } from "../page/split-text";
import { chartBlockWidths, putTaskCharts } from "./task-charts";
import { putCountTable, taskSentences } from "./task-counts";
import {
  closeOutText,
  cumulativeText,
  deadlineText,
  nextStepText,
  problemText,
  progressText,
  statusText,
} from "./task-rows";
import { MISSING, taskStatusLooks } from "../words/wording";

interface TaskColumn {
  readonly head: string;
  readonly width: number;
  /** Texts that a ledger may not keep at all: then the column is as narrow as its head, and leaves its room to others. */
  readonly of?: (task: TaskStanding) => string | null;
  /** Takes what room others leave. */
  readonly grows?: true;
}

const columns: readonly TaskColumn[] = [
  { head: "序号", width: 6 },
  { head: "整改任务", width: 25, grows: true },
  { head: "整改目标", width: 19, of: ({ goal }) => goal },
  { head: "整改措施", width: 26, of: ({ measures }) => measures },
  { head: "责任单位", width: 14, grows: true },
  { head: "整改时限", width: 14 },
  { head: "本月进展", width: 24, grows: true },
  { head: "累计完成情况", width: 18 },
  { head: "是否达到\n序时进度", width: 18.5 },
  { head: "存在问题", width: 16, of: ({ obstacle }) => obstacle, grows: true },
  { head: "下步安排", width: 16, of: ({ nextStep }) => nextStep, grows: true },
  { head: "销号进度", width: 18 },
  { head: "备注（填写）", width: 13, grows: true },
];
const COLUMNS = columns.length;
const NARROW = 8.5;

/** The same total whatever the ledger keeps, so that the page is always filled. */
function columnWidths(tasks: readonly TaskStanding[]): number[] {
  const isEmpty = ({ of }: TaskColumn): boolean => of !== undefined && tasks.every((task) => of(task) === null);
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
  const widths = columnWidths(tasks.tasks);
  const sheet = new SheetBuilder([...widths, ...chartBlockWidths]);
  putTitle(sheet, COLUMNS, `${placeName(input)}${month.year}年${month.month}月督察整改任务调度表`, input);
  const frozen = sheet.row - 1;
  putSection(sheet, COLUMNS, "一、总体情况");
  for (const [index, sentence] of taskSentences(tasks).entries())
    sheet.line(0, [{ value: `${index + 1}. ${sentence}`, look: "sentence", span: COLUMNS }]);
  sheet.gap();
  if (tasks.total.total > 0) {
    putCountTable(sheet, "工作类别", tasks.byWorkstream, tasks.total);
    sheet.gap();
    putTaskCharts(sheet, tasks, COLUMNS, middleOf(widths));
    sheet.gap();
    // The first page is full with the charts: the units begin the next, and the tasks follow them.
    sheet.pageBreak();
    putSection(sheet, COLUMNS, "二、各责任单位任务情况");
    putCountTable(sheet, "责任单位", tasks.byUnit, tasks.total);
    sheet.line(0, [{ value: notes, look: "note", span: COLUMNS }]);
    sheet.gap();
    putSection(sheet, COLUMNS, "三、逐项调度");
  }
  const headRow = sheet.row;
  if (tasks.total.total > 0) putTasks(sheet, tasks.tasks, widths);
  putSources(sheet, COLUMNS, input);
  return sheet.build({
    id: "tasks",
    name: sheetNames.tasks,
    tabColor: "#1F5A7A",
    freezeRows: frozen,
    printColumns: COLUMNS,
    // The head stands on every page after its own; the counts before it need none.
    print: { orientation: "landscape", paper: "A3", titleRows: tasks.total.total > 0 ? [headRow, headRow] : [0, 1] },
  });
}

const notes =
  "注：各项任务只计一次，责任单位有多个的计入第一个（牵头）单位，因此各表合计相等。状态依次按销号各环节日期、台账统计的指标、任务的目标值和现值、整改时限、台账所写判断；统计截止日之后的日期不计。“公示中”含公示期满尚未销号的任务。“逾期”“30日内到期”只计未完成整改的任务。";

// ---- groups -------------------------------------------------------------------------------------------------------

function putTasks(sheet: SheetBuilder, tasks: readonly TaskStanding[], widths: readonly number[]): void {
  sheet.line(
    0,
    columns.map(({ head }) => ({ value: head, look: "head" as const })),
  );
  const problems = [...groupTasks(tasks, problemKey).values()];
  const last = tasks.length;
  let put = 0;
  for (const [index, own] of problems.entries()) {
    if (problems.length > 1) putGroup(sheet, `${chineseNumeral(index + 1)}、${problemTitle(own)}${tally(own)}`);
    const kinds = byWorkstream(own);
    for (const [at, { label, tasks: group }] of kinds.entries()) {
      const first = sheet.row;
      if (kinds.length > 1)
        putGroup(
          sheet,
          `${problems.length > 1 ? `（${chineseNumeral(at + 1)}）` : `${chineseNumeral(at + 1)}、`}${label}${tally(group)}`,
        );
      for (const task of group) {
        put += 1;
        putTask(sheet, task, widths, put === last);
      }
      sheet.keepGroup(first, sheet.row - 1);
    }
  }
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

/** In the order of the notice, then the ledger's own kinds, then those without. */
function byWorkstream(
  own: readonly TaskStanding[],
): { readonly label: string; readonly tasks: readonly TaskStanding[] }[] {
  const known = workstreamIds.map((id): string => workstreams[id]["zh-CN"]);
  const rank = (label: string): number =>
    label === NO_WORKSTREAM ? known.length + 1 : known.includes(label) ? known.indexOf(label) : known.length;
  return [...groupTasks(own, workstreamLabel)]
    .map(([label, tasks]) => ({ label, tasks }))
    .sort((a, b) => rank(a.label) - rank(b.label));
}

function putGroup(sheet: SheetBuilder, value: string): void {
  sheet.line(0, [{ value, look: "group", span: COLUMNS }]);
  sheet.raise(sheet.row - 1, 22);
}

// ---- a task -------------------------------------------------------------------------------------------------------

function putTask(sheet: SheetBuilder, task: TaskStanding, widths: readonly number[], isLast: boolean): void {
  const { color } = taskStatusLooks[task.computed];
  const source = task.indicator?.cumulative.sources[0] ?? null;
  const cells: readonly TaskCell[] = [
    [task.number, { look: "centered", to: task.at, tip: "转到台账中的这一行" }],
    [task.task, { look: "text" }],
    [task.goal ?? MISSING, { look: "text" }],
    [task.measures ?? MISSING, { look: "text" }],
    [task.responsible ?? MISSING, { look: "text" }],
    [deadlineText(task.deadline), { look: "centered" }],
    [progressText(task), { look: "text" }],
    [cumulativeText(task), { look: "centered", ...(source === null ? {} : { to: source, tip: "转到该项指标的台账" }) }],
    [statusText(task), { look: "centered", color: task.flags.includes("overdue") ? "#B3261E" : color }],
    [problemText(task), { look: "text" }],
    [nextStepText(task), { look: "text" }],
    [closeOutText(task), { look: "centered" }],
    [task.remark, { look: "remark", editKey: `task:${task.key}` }],
  ];
  const split = cells.map(([value, { look, editKey }], column) =>
    value === null || editKey !== undefined
      ? [value]
      : splitText(value, widths[column] ?? 0, looks[look].size, MOST_LINES),
  );
  const rows = Math.max(...split.map((pieces) => pieces.length));
  for (let row = 0; row < rows; row += 1) {
    const ends = isLast && row === rows - 1;
    sheet.line(
      0,
      cells.map(([, cell], column) => {
        const value = split[column]?.[row] ?? null;
        if (row === 0) return { ...cell, value, look: closing(value === MISSING ? "centered" : cell.look, ends) };
        return {
          value: column === 0 ? "（续）" : value,
          look: closing(cell.look === "remark" ? "text" : cell.look, ends),
        };
      }),
    );
  }
}

/** A text and how it is shown. */
type TaskCell = readonly [
  value: string | null,
  cell: Omit<Put, "look" | "value"> & { readonly look: "text" | "centered" | "remark" },
];
