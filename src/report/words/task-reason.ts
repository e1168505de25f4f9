/** Why a task is to be studied, in figures and in the ledger's own words: never a state by its name alone. */
import { decimalsOfExpected } from "../../indicators/ledgers/expected-decimals";
import { taskFlagWords } from "../../i18n/task-words";
import { isDone, type TaskStanding } from "../../tasks/task";
import { round } from "../../standards/rounding";
import { cumulativeText, isMeasured } from "../tasks/task-rows";
import { plainNumber } from "./wording";

const LONGEST = 60;
const LONGEST_BESIDE_FIGURES = 40;

/** "完成 6/27 台（22.2%），序时应完成 12 台；配件未到货"; "": nothing more is known than its status. */
export const taskReason = (task: TaskStanding): string => reason(task, isDone(task.computed) ? null : figuresOf(task));

/** The same where there is room for one of the two: what stands in the way, else the figures. */
export const shortTaskReason = (task: TaskStanding): string =>
  task.obstacle === null ? taskReason(task) : reason(task, null);

function reason(task: TaskStanding, figures: string | null): string {
  const { flags, obstacle, progress } = task;
  const own = obstacle ?? progress ?? (figures === null ? writtenReason(task) : null);
  const told = flags
    .filter((flag) => flag === "stalled" || (flag === "unexplained" && own === null))
    .map((flag) => taskFlagWords[flag]["zh-CN"]);
  const most = figures === null ? LONGEST : LONGEST_BESIDE_FIGURES;
  return [...told, ...(figures === null ? [] : [figures]), ...(own === null ? [] : [shortened(own, most)])].join("；");
}

/** What is done, and of an amount what should be by now. null: nothing was counted. */
function figuresOf(task: TaskStanding): string | null {
  if (!isMeasured(task)) return null;
  const { expectedCompletion, daysLeft, indicator, numbers, basis } = task;
  const done = `完成 ${cumulativeText(task)}`;
  const isOwn = indicator === null || basis === "ownNumbers";
  const whole = isOwn ? (numbers?.target ?? null) : (indicator.plan?.value ?? null);
  const unit = isOwn ? (numbers?.unit ?? "") : indicator.indicator.unit;
  const isOnTime = daysLeft === null || daysLeft >= 0;
  if (expectedCompletion === null || whole === null || unit === "%" || !isOnTime || task.computed !== "behind")
    return done;
  const expected = (whole * expectedCompletion) / 100;
  const reached = isOwn ? (numbers?.current ?? null) : indicator.cumulative.reported;
  const decimals = decimalsOfExpected(expected, reached, isOwn ? 0 : indicator.indicator.decimals);
  return `${done}，序时应完成 ${plainNumber(round(expected, decimals))} ${unit}`.trimEnd();
}

/** A word that makes the task look better than it is explains nothing. */
const writtenReason = ({ writtenText, disagrees }: TaskStanding): string | null =>
  writtenText === null || disagrees ? null : `台账写“${shortened(writtenText, LONGEST_BESIDE_FIGURES)}”`;

/** In one line, without the mark that ends it. */
export const shortened = (text: string, most: number): string => {
  const line = text.replace(/\s+/g, " ").replace(/[。；，]$/, "");
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
};
