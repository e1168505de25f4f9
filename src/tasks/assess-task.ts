/** One row of the task ledger → where its task stands at the cut-off, by which source, and how it is flagged. */
import { civilDate, type Day } from "../calendar/day";
import type { HeatingSeasonDates } from "../calendar/period";
import { cellsOf, type LedgerRow } from "../datasets/ledger";
import type { IndicatorStanding } from "../indicators/ledgers/progress";
import { round } from "../standards/rounding";
import { readDeadline, type ParsedDeadline } from "../vocabulary/read-deadline";
import { isDoneBy, isDoneLater, isStateOfLater, tellsOfLaterDays } from "./as-of";
import { closeOutOf } from "./close-out";
import { isDone, type Deadline, type TaskFlag, type TaskStanding, type TaskStatus } from "./task";
import { delayOf, type Delay } from "./granted-delay";
import {
  datesOf,
  firstUnit,
  keeps,
  keepsDateOf,
  numberOf,
  numbersOf,
  taskText,
  textOf,
  type TaskDates,
} from "./task-entry";
import { isUndated, measuredBy, type Measured } from "./measured-standing";
import { isCap, standingNamed } from "./task-indicator";
import { completionOf, expectedShare, isLevel, scheduleOf, statusByNumbers, statusOfLevel } from "./task-schedule";
import { computedStatus, statusesDisagree, writtenIsBetter, writtenTerm } from "./task-status";
import type { YearAbove } from "./years-of-deadlines";
import { workstreamNamed } from "./workstream-named";
import { isTaskStatus, type StatusAnswers, type WrittenState } from "./said-in-field";
import { reasonOf, writtenState } from "./written-state";

/** A standing with the row it came from: what the checks look at. */
export interface AssessedTask {
  readonly row: LedgerRow;
  readonly standing: TaskStanding;
  readonly parsed: ParsedDeadline;
  /** The deadline names no year, and the title of the list names another than the one taken. */
  readonly isYearDoubted: boolean;
  /** Beyond the column of deadlines, granted or not; null: the row tells of none. */
  readonly delay: Delay | null;
  readonly said: WrittenState;
  /** The task's own numbers are still 0 although it began long ago. */
  readonly nothingDone: boolean;
  /** The indicator that the row names is measured, but by a list as of later days. */
  readonly isMeasuredLater: boolean;
  /** What the row tells beside its dates is of days after the cut-off. */
  readonly tellsOfLater: boolean;
}

/** Days ahead within which a task is 临期. */
const DUE_SOON = 30;
/** Days after its start from which a task with nothing done is 停滞. */
const LONG_AFTER_START = 90;

/** What is known beside the row. */
export interface Surroundings {
  readonly standings: readonly IndicatorStanding[];
  readonly problemOf: (row: LedgerRow) => string | null;
  readonly inspectionOf: (row: LedgerRow) => string | null;
  readonly until: Day;
  readonly heatingSeason: HeatingSeasonDates;
  readonly answers: StatusAnswers;
  /** Whether the row's list was kept on or drawn up after the cut-off. */
  readonly isOfLater: (row: LedgerRow) => boolean;
  /** Codes of the questions on which the row's list rests. */
  readonly openOn: (row: LedgerRow) => readonly string[];
  /** The year that a deadline without one is of, by what stands above the row; null: nothing says it. */
  readonly yearAbove: (row: LedgerRow) => YearAbove | null;
  /** Whether it is asked which of several columns of the row's list is the deadline. */
  readonly asksWhen: (row: LedgerRow) => boolean;
}

/** What the row itself says, each part read once. */
interface TaskRead {
  readonly row: LedgerRow;
  readonly until: Day;
  readonly dates: ReturnType<typeof datesOf>;
  readonly parsed: ParsedDeadline;
  readonly isYearDoubted: boolean;
  readonly delay: Delay | null;
  readonly milestones: ParsedDeadline;
  readonly said: ReturnType<typeof writtenState>;
  readonly term: ReturnType<typeof writtenTerm>;
  readonly indicator: IndicatorStanding | null;
  readonly measured: Measured;
  /** Its list gives no dates, and the task was done after the cut-off: the figures are of then. */
  readonly isMeasuredLater: boolean;
  /** Texts, numbers and states that no date puts before the cut-off are of later days. */
  readonly tellsOfLater: boolean;
  readonly numbers: ReturnType<typeof numbersOf>;
  /** A value that is to stay below its target, so that a share done means nothing. */
  readonly cap: boolean;
  /** A share that is reached or not, which tells nothing of the pace. */
  readonly level: boolean;
  readonly schedule: ReturnType<typeof scheduleOf>;
  /** The share that should be done by now, 0 to 1. */
  readonly expected: number | null;
  readonly daysLeft: number | null;
  readonly past: boolean;
  readonly permanent: boolean;
}

/** What is written came after the cut-off: by then the work was not done, and no more is known. */
const NOT_YET: WrittenState = { status: null, said: "notDone", text: null, field: "state" };

function readTask(row: LedgerRow, around: Surroundings): TaskRead {
  const { standings, until, heatingSeason, answers } = around;
  const dates = datesOf(row);
  const above = around.yearAbove(row);
  const year = yearMeant(above, dates, until);
  const ofColumn = readDeadline(row.values["deadline"], { year, until, heatingSeason });
  const delay = delayOf(row, lastDay(ofColumn.deadline), { year, until, heatingSeason });
  const inForce = delay?.isGranted === true ? delay.parsed : ofColumn;
  const parsed = above?.said === "of" ? { ...inForce, yearAssumed: false } : inForce;
  const milestones = milestonesOf(row, parsed, { year, until, heatingSeason });
  const term = writtenTerm(row);
  const indicatorName = textOf(row, "indicator");
  const named = indicatorName === null ? null : standingNamed(indicatorName, standings);
  const isLater = isDoneLater(dates, until);
  const isMeasuredLater = named !== null && isLater && isUndated(named);
  const indicator = isMeasuredLater ? null : named;
  const tellsOfLater = isLater || (around.isOfLater(row) && !isDoneBy(dates, until));
  const schedule = scheduleOf(milestones, dates.started?.from ?? null, until);
  const daysLeft = daysTo(lastDay(parsed.deadline), until);
  const written = writtenState(row, taskText(row), answers);
  const numbers = tellsOfLater ? null : numbersOf(row);
  return {
    row,
    until,
    dates,
    parsed,
    isYearDoubted: parsed.yearAssumed && above?.said === "doubted" && above.year !== year,
    delay,
    milestones,
    said: isStateOfLater(written, dates, until) ? NOT_YET : written,
    term,
    indicator,
    measured: measuredBy(indicator, schedule),
    isMeasuredLater,
    tellsOfLater,
    numbers,
    cap: isCap(indicatorName),
    level: numbers !== null && isLevel(numbers, taskText(row) ?? ""),
    schedule,
    expected: schedule === null ? null : expectedShare(schedule, until),
    daysLeft,
    past: daysLeft !== null && daysLeft < 0,
    permanent: parsed.permanent || term === "permanent",
  };
}

/** The year of a deadline that names none: what is said of the row itself before what its list is called. */
function yearMeant(above: YearAbove | null, { started }: TaskDates, until: Day): number {
  if (above?.said === "of") return above.year;
  if (started !== null) return civilDate(started.from).year;
  return above?.said === "list" ? above.year : civilDate(until).year;
}

type TaskStatusFound = ReturnType<typeof computedStatus>;

function byNumbers({ numbers, expected, cap, level, said }: TaskRead): TaskStatus | null {
  if (numbers === null) return null;
  return level ? statusOfLevel(numbers, expected, said.status) : statusByNumbers(numbers, expected, cap);
}

function statusOf(read: TaskRead): TaskStatusFound {
  const { row, dates, said, measured, past, daysLeft, until } = read;
  const begun =
    (dates.started !== null && dates.started.from <= until) ||
    textOf(row, "progress") !== null ||
    said.said === "unclear" ||
    // What was done after the cut-off was not untouched at it.
    said === NOT_YET;
  return computedStatus({
    dates,
    written: said.status,
    // 是否销号: 是 needs no date beside it.
    keepsItsDate: said.field === "state" && said.status !== null && keepsDateOf(row, said.status),
    measured: measured.status,
    byNumbers: byNumbers(read),
    past,
    begun,
    notDone: said.said === "notDone",
    lastDay: daysLeft === 0,
    until,
  });
}

/** Whether nothing has been done of a count long after its start. */
function isNothingDone({ numbers, cap, schedule, dates, until }: TaskRead): boolean {
  const start = schedule?.from ?? dates.started?.from ?? null;
  return numbers !== null && numbers.current === 0 && !cap && start !== null && until - start > LONG_AFTER_START;
}

/** On schedule for want of another word: 推进中, or no word at all beside something that was begun. */
function isOnlyUnderWay({ said, level }: TaskRead, { status, basis }: TaskStatusFound): boolean {
  if (status !== "onSchedule") return false;
  const tellsPace = said.status === "onSchedule" && said.goesOn !== true;
  return basis === "deadline" || basis === "written" || (basis === "ownNumbers" && level) ? !tellsPace : false;
}

function isStalled(read: TaskRead, { status, basis }: TaskStatusFound): boolean {
  if (isDone(status)) return false;
  const rests = basis === "measuredIndicator" || basis === "ownNumbers";
  const isSilent = keeps(read.row, "progress") && textOf(read.row, "progress") === null;
  return isNothingDone(read) || (status !== "notStarted" && !rests && isSilent);
}

const UNDER_WAY: readonly TaskStatus[] = ["behind", "onSchedule", "ahead"];

const disagreesWith = ({ said, permanent, dates }: TaskRead, { status }: TaskStatusFound): boolean =>
  !(said.goesOn === true && UNDER_WAY.includes(status)) && statusesDisagree(said.status, status, permanent, dates);

function flagsOf(read: TaskRead, found: TaskStatusFound): readonly TaskFlag[] {
  const { parsed, term, permanent, past, milestones, said, until } = read;
  const { status, basis } = found;
  // Words that nobody could read may say that it is done: asked, not called overdue.
  const overdue = past && !isDone(status) && !(basis === "deadline" && said.said === "unclear");
  const flags: Readonly<Record<TaskFlag, boolean>> = {
    immediate: parsed.immediate || term === "immediate",
    permanent,
    overdue,
    dueSoon: !isDone(status) && isDueSoon(milestones.deadline, until),
    stalled: isStalled(read, found),
    unexplained:
      (overdue && reasonOf(read.row) === null) ||
      (disagreesWith(read, found) && writtenIsBetter(said.status, status)) ||
      (basis === "deadline" && (said.said === "nothing" || said.said === "unclear")),
  };
  return flagOrder.filter((flag) => flags[flag]);
}

/** Whatever the status rests on, its figures are shown: never one source's status beside the other's numbers. */
function completionFigures({
  indicator,
  measured,
  numbers,
  cap,
  level,
  expected,
  past,
}: TaskRead): Pick<TaskStanding, "completion" | "expectedCompletion"> {
  // Past its own time limit all of it was due, whatever the year's indicator still leaves time for.
  const due = (share: number | null): number | null => (past && share !== null && !cap ? 100 : share);
  if (measured.status !== null && indicator !== null)
    return {
      completion: indicator.completion,
      expectedCompletion: indicator.completion === null ? null : due(measured.expected),
    };
  if (numbers === null || cap) return { completion: null, expectedCompletion: null };
  return {
    completion: completionOf(numbers),
    expectedCompletion: level && !past ? null : due(expected === null ? null : round(100 * expected, 1)),
  };
}

/** @param key by which the task is known from run to run */
export function assessTask(row: LedgerRow, key: string, around: Surroundings): AssessedTask {
  const read = readTask(row, around);
  const { parsed, said } = read;
  const found = statusOf(read);
  const standing: TaskStanding = {
    key,
    ...writtenParts(read, around),
    deadline: parsed.deadline,
    daysLeft: read.daysLeft,
    written: said.status,
    writtenText: read.tellsOfLater || said.text === null || isTaskStatus(said.text) ? null : said.text,
    computed: found.status,
    basis: found.basis,
    ...(isOnlyUnderWay(read, found) ? { goesOn: true } : {}),
    open: [
      ...(found.basis === "deadline" && said.said === "unclear" ? ["statusWord"] : []),
      // What is done is so whenever it was due.
      ...(around.asksWhen(row) && !isDone(found.status) ? ["whichColumn"] : []),
      ...around.openOn(row),
    ],
    indicator: read.indicator,
    numbers: read.numbers,
    ...completionFigures(read),
    disagrees: disagreesWith(read, found),
    flags: flagsOf(read, found),
    closeOut: closeOutOf(row, read.dates, found.status, read.until),
    at: row.at,
    cells: cellsOf(row),
  };
  const { isYearDoubted, delay, isMeasuredLater, tellsOfLater } = read;
  const nothingDone = isNothingDone(read);
  return { row, standing, parsed, isYearDoubted, delay, said, nothingDone, isMeasuredLater, tellsOfLater };
}

/** What the row says in words, as the pages repeat it. */
function writtenParts({ row, until, tellsOfLater }: TaskRead, { problemOf, inspectionOf }: Surroundings) {
  const ofThen = (field: string): string | null => (tellsOfLater ? null : textOf(row, field));
  const responsible = textOf(row, "responsible");
  const workstreamText = textOf(row, "workstream");
  return {
    number: numberOf(row),
    round: inspectionOf(row),
    item: textOf(row, "item"),
    problem: textOf(row, "problem") ?? problemOf(row),
    theme: textOf(row, "theme"),
    workstream: workstreamNamed(workstreamText),
    workstreamText,
    task: taskText(row) ?? "",
    goal: textOf(row, "goal"),
    measures: textOf(row, "measures"),
    responsible,
    countsFor: firstUnit(responsible),
    supervisor: textOf(row, "supervisor"),
    leader: textOf(row, "leader"),
    progress: tellsOfLaterDays(row, until) ? null : ofThen("progress"),
    obstacle: ofThen("obstacle"),
    nextStep: ofThen("nextStep"),
    remark: ofThen("remark"),
  };
}

/** Worst first. */
const flagOrder: readonly TaskFlag[] = ["overdue", "dueSoon", "stalled", "unexplained", "immediate", "permanent"];

/** 阶段目标, where it gives dates, says more of the schedule than the deadline alone. */
function milestonesOf(
  row: LedgerRow,
  parsed: ParsedDeadline,
  context: Parameters<typeof readDeadline>[1],
): ParsedDeadline {
  const own = readDeadline(textOf(row, "milestones"), context);
  const end = lastDay(parsed.deadline);
  const days = daysOfDeadline(own.deadline);
  if (days.length === 0 || own.shares.every((share) => share === null)) return parsed;
  const last = days.at(-1);
  if (end === null || last === undefined || last >= end) return own;
  return {
    ...own,
    deadline: {
      kind: "milestones",
      days: [...days, end],
      text: parsed.deadline.kind === "none" ? "" : parsed.deadline.text,
    },
    shares: [...own.shares, 1],
  };
}

function daysOfDeadline(deadline: Deadline): readonly Day[] {
  return deadline.kind === "day" ? [deadline.day] : deadline.kind === "milestones" ? deadline.days : [];
}

const lastDay = (deadline: Deadline): Day | null => daysOfDeadline(deadline).at(-1) ?? null;

const daysTo = (day: Day | null, until: Day): number | null => (day === null ? null : day - until);

const isDueSoon = (deadline: Deadline, until: Day): boolean =>
  daysOfDeadline(deadline).some((day) => day >= until && day - until <= DUE_SOON);
