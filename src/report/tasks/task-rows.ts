/** The dispatch table's cells: where a task stands, in official words, with what a reader needs to check it. */
import { chineseDay, isoDate, type Day } from "../../calendar/day";
import { closeOutBlockWords, closeOutWords, taskFlagWords, writtenWords } from "../../i18n/task-words";
import { round } from "../../standards/rounding";
import { closeOutSteps, isDone, type CloseOutStep, type Deadline, type TaskStanding } from "../../tasks/task";
import { doneInWords } from "../../tasks/amounts-in-words";
import { MISSING, numberText, plainNumber, taskStatusLooks } from "../words/wording";

/** As written; where it is no plain date, with the day that it was taken for. */
export function deadlineText(deadline: Deadline): string {
  switch (deadline.kind) {
    case "none":
      return MISSING;
    case "unreadable":
    case "immediate":
    case "permanent":
      return deadline.text;
    case "day":
      return saysDay(deadline.text, deadline.day) ? deadline.text : `${deadline.text}\n（${isoDate(deadline.day)}）`;
    case "milestones":
      return `${deadline.text}\n（${deadline.days.map(isoDate).join("、\n")}）`;
  }
}

/** "2021-06-30", "2021年6月30日前": whoever reads it knows the day. */
const saysDay = (text: string, day: Day): boolean => text.includes(isoDate(day)) || text.includes(chineseDay(day));

/** Characters of a state that is a word (是, 已完成) and tells nothing beside the status. */
const LONGEST_WORD = 4;

/**
 * The month by its figure where it is measured, then the ledger's own words. Nothing more is expected of a month once
 * the work is done.
 */
export function progressText({ indicator, progress, writtenText, computed }: TaskStanding): string {
  const month = indicator?.month?.reported ?? null;
  const measured =
    indicator === null || month === null || (month === 0 && isDone(computed))
      ? []
      : [
          `本月 ${amount(round(month, indicator.indicator.decimals), indicator.indicator.unit)}（` +
            `${indicator.indicator.title["zh-CN"]}）。`,
        ];
  // A column of states may tell in its sentences how far the work is.
  const told = progress ?? (writtenText !== null && [...writtenText].length > LONGEST_WORD ? writtenText : null);
  const lines = [...measured, ...(told === null ? [] : [told])];
  return lines.length === 0 ? MISSING : lines.join("\n");
}

const amount = (value: number, unit: string | null): string =>
  `${plainNumber(value)}${unit === null || unit === "" ? "" : unit === "%" ? "%" : ` ${unit}`}`;

/** A level has no completion: it is held against its target as it stands. */
const isLevel = ({ indicator, basis }: TaskStanding): boolean =>
  indicator?.indicator.progress === "level" && basis !== "ownNumbers";

/** By an indicator or by numbers of its own. */
export const isMeasured = ({ indicator, numbers }: TaskStanding): boolean =>
  (indicator !== null && indicator.cumulative.reported !== null) || numbers !== null;

/** In one line: by the measured indicator, by the task's own numbers, by what its row says is done, else in a word. */
export function cumulativeText(task: TaskStanding): string {
  const { indicator, numbers, completion, computed } = task;
  const percent = completion === null ? "" : `（${numberText(completion, 1)}%）`;
  if (indicator !== null && indicator.cumulative.reported !== null) {
    const { unit } = indicator.indicator;
    if (indicator.plan === null) return amount(indicator.cumulative.reported, unit);
    if (isLevel(task))
      return (
        `${amount(indicator.cumulative.reported, unit)}（目标${indicator.plan.direction === "atMost" ? "≤" : "≥"}` +
        `${amount(indicator.plan.value, unit)}）`
      );
    return `${plainNumber(indicator.cumulative.reported)}/${amount(indicator.plan.value, unit)}${percent}`;
  }
  if (numbers !== null) return `${plainNumber(numbers.current)}/${amount(numbers.target, numbers.unit)}${percent}`;
  if (isDone(computed)) return "已完成";
  return doneInWords(task) ?? (computed === "notStarted" ? "尚未启动" : "正在整改");
}

/** A task without a number of its own is known by its row. */
const ROW_NUMBER = /^第\d+行$/;

/** "第 4、5 项"; of tasks without numbers "台账第11行". */
export function numberedTasks(numbers: readonly string[]): string {
  const numbered = numbers.filter((number) => !ROW_NUMBER.test(number));
  const rows = numbers.filter((number) => ROW_NUMBER.test(number));
  return [
    ...(numbered.length === 0 ? [] : [`第 ${numbered.join("、")} 项`]),
    ...(rows.length === 0 ? [] : [`台账${rows.join("、")}`]),
  ].join("、");
}

/** Where it stands is asked, and nobody has answered. */
export const isOpenTask = ({ open }: Pick<TaskStanding, "open">): boolean => open.length > 0;

/**
 * Symbol and word, what should have been reached, what makes it urgent, and what the ledger says if it says otherwise.
 */
export function statusText(task: TaskStanding): string {
  const { computed, flags, daysLeft, disagrees, written, writtenText, completion, expectedCompletion } = task;
  const expected =
    completion === null || expectedCompletion === null || expectedCompletion === 0 || isDone(computed) || isLevel(task)
      ? []
      : [`序时应达 ${numberText(expectedCompletion, 1)}%`];
  const { symbol, word } = taskStatusLooks[computed];
  if (isOpenTask(task)) return `？ 待确认\n（暂按“${word}”计）`;
  const urgent = flags.flatMap((flag) => {
    switch (flag) {
      case "overdue":
        return [`${taskFlagWords.overdue["zh-CN"]} ${-(daysLeft ?? 0)} 天`];
      case "dueSoon":
        return [
          daysLeft === null || daysLeft > 30
            ? `${taskFlagWords.dueSoon["zh-CN"]}（阶段节点）`
            : daysLeft === 0
              ? "今日到期"
              : `${taskFlagWords.dueSoon["zh-CN"]}（还有 ${daysLeft} 天）`,
        ];
      default:
        return [taskFlagWords[flag]["zh-CN"]];
    }
  });
  return [
    `${symbol} ${word}`,
    ...expected,
    ...(urgent.length === 0 ? [] : [urgent.join("、")]),
    ...(disagrees && written !== null ? [`台账写${writtenWords(written, writtenText, "zh-CN")}`] : []),
  ].join("\n");
}

const taken: Readonly<Record<CloseOutStep, string>> = {
  selfCheck: "已自查",
  acceptance: "已验收",
  publication: "已公示",
  closure: "已销号",
};

/** The last step with its date, the next one, and what blocks it. */
export function closeOutText({ closeOut, computed }: TaskStanding): string {
  const { steps, next, blockedBy } = closeOut;
  const last = closeOutSteps.findLast((step) => steps[step] !== null);
  const on = last === undefined ? null : steps[last];
  const lines =
    last === undefined || on === null ? (computed === "closed" ? ["已销号"] : []) : [`${taken[last]} ${isoDate(on)}`];
  if (next === null) return lines.join("\n");
  if (blockedBy === "workNotDone" && last === undefined) return "待完成整改";
  const block = blockedBy === null ? "" : `（${closeOutBlockWords[blockedBy]["zh-CN"]}）`;
  return [...lines, `下一步：${closeOutWords[next]["zh-CN"]}`, ...(block === "" ? [] : [block])].join("\n");
}

export const problemText = ({ obstacle }: TaskStanding): string => obstacle ?? MISSING;
export const nextStepText = ({ nextStep }: TaskStanding): string => nextStep ?? MISSING;
