/** Findings about rectification tasks: see findings/task-findings.ts. */
import type { TaskFindingFacts } from "../../findings/task-findings";
import { closeOutWords, statusBasisWords, taskStatusWords, wordOf, writtenWords } from "../task-words";
import type { Messages } from "./messages";

const percent = (value: number | null): string => (value === null ? "" : `${value}%`);

export const taskFindingMessages: Messages<TaskFindingFacts> = {
  taskTextMissing: {
    "zh-CN": ({ number }) => `序号“${number}”没有整改任务内容，未计入任务数。请补填，或删去该行。`,
    en: ({ number }) => `Number "${number}" has no task and was not counted. Fill in the task, or delete the row.`,
  },
  taskDeadlineFromAbove: {
    "zh-CN": ({ count, tasks }) =>
      `有 ${count} 项任务的整改时限空着，按上面合并填写的时限（状态同样空着的，连同状态）计：${tasks}。不是合并单元格的，请补填。`,
    en: ({ count, tasks }) =>
      `${count} task(s) have no deadline of their own and take the one written above them, with the state where that ` +
      `is blank too: ${tasks}. Fill it in where the cells are not merged.`,
  },
  taskDeadlineMissing: {
    "zh-CN": ({ task }) => `任务“${task}”没有整改时限，无法判断是否逾期。请按整改方案补填。`,
    en: ({ task }) =>
      `Task "${task}" has no deadline, so nobody can tell whether it is late. Fill it in from the plan.`,
  },
  taskDeadlineUnreadable: {
    "zh-CN": ({ task, text }) =>
      `任务“${task}”的整改时限“${text}”读不懂，未判断逾期。请写成“2021年12月底前”“2021年6月30日”“立行立改”或“长期坚持”。`,
    en: ({ task, text }) =>
      `The deadline "${text}" of task "${task}" cannot be read. Write it like 2021年12月底前, 2021-06-30, 立行立改 or 长期坚持.`,
  },
  taskDeadlineYearAssumed: {
    "zh-CN": ({ year, count, tasks }) =>
      `有 ${count} 项任务的整改时限没有写年份，按 ${year} 年理解：${tasks}。如不对，请在时限中写明年份。`,
    en: ({ year, count, tasks }) =>
      `${count} deadline(s) name no year and were read as ${year}: ${tasks}. Write the year if that is wrong.`,
  },
  taskDeadlineSeasonAssumed: {
    "zh-CN": ({ text, day, count, tasks }) =>
      `时限“${text}”（${count} 项任务：${tasks}）没有写日期，按 ${day} 理解。各地起止不同，如不对，请写明日期。`,
    en: ({ text, day, count, tasks }) =>
      `The deadline "${text}" (${count} task(s): ${tasks}) names a season; ${day} was taken. Write the date if ` +
      "your province sets another.",
  },
  taskDelayGranted: {
    "zh-CN": ({ task, day, text }) => `任务“${task}”按“${text}”以 ${day} 为时限。请核对批准文件。`,
    en: ({ task, day, text }) => `The task "${task}" is due on ${day}, by "${text}". Check who granted it.`,
  },
  taskDelayOpen: {
    "zh-CN": ({ task, day, text }) =>
      `任务“${task}”写有“${text}”（${day}），没有写经谁同意，仍按原时限判断。如已批准，请改“整改时限”，或写明经谁同意。`,
    en: ({ task, day, text }) =>
      `The task "${task}" says "${text}" (${day}) but not who granted it, so its own deadline holds. Change the ` +
      "deadline, or write who granted it.",
  },
  taskImmediateOpen: {
    "zh-CN": ({ task }) => `任务“${task}”为立行立改，到统计截止日仍未完成。请说明原因，并明确完成时限。`,
    en: ({ task }) => `Task "${task}" was to be done at once and is not done by the cut-off. Say why, and set a date.`,
  },
  taskUnitMissing: {
    "zh-CN": ({ task }) => `任务“${task}”没有责任单位，列入“未明确责任单位”。请补填牵头单位。`,
    en: ({ task }) => `Task "${task}" has no responsible unit and is counted under none. Fill in who leads it.`,
  },
  taskWorkstreamUnknown: {
    "zh-CN": ({ text, count }) =>
      `工作类别“${text}”（${count} 项任务）不属于公示表的十个方面，单列统计。如为笔误，请改用规范名称。`,
    en: ({ text, count }) =>
      `The workstream "${text}" (${count} task(s)) is none of the ten of the notice and is counted apart. ` +
      "Correct it if it is a slip.",
  },
  taskIndicatorUnknown: {
    "zh-CN": ({ task, name, ownNumbers }) =>
      `任务“${task}”的量化指标“${name}”不是已统计的指标，${ownNumbers ? "进度按任务自己的目标值和现值计算" : "进度无法按指标计算"}。请改用“月报·指标进度”中的指标名称，` +
      "或在“指标目标”表中定义。",
    en: ({ task, name, ownNumbers }) =>
      `The indicator "${name}" of task "${task}" is not measured; ` +
      `${ownNumbers ? "its own numbers were used" : "its progress cannot be computed"}. Use a name from ` +
      "月报·指标进度, or define it in 指标目标.",
  },
  taskNumberDiffers: {
    "zh-CN": ({ task, field, written, measured, unit, indicator }) =>
      `任务“${task}”的${field === "target" ? "目标值" : "现值"}为 ${written} ${unit}，指标“${indicator}”` +
      `${field === "target" ? "的目标为" : "按台账统计为"} ${measured} ${unit}。请核对以哪个为准。`,
    en: ({ task, field, written, measured, unit, indicator }) =>
      `The ${field === "target" ? "target" : "current value"} of task "${task}" is ${written} ${unit}; ` +
      `${field === "target" ? "the plan of" : "the ledgers give"} ${indicator} ` +
      `${field === "target" ? "is" : "as"} ${measured} ${unit}. Check which is right.`,
  },
  taskStatusUnknown: {
    "zh-CN": ({ task, shownAs }) =>
      `任务“${task}”没有完成情况、日期和数值，暂按“${wordOf(taskStatusWords, shownAs, "zh-CN")}”列示。请补填完成情况。`,
    en: ({ task, shownAs }) =>
      `Task "${task}" has no status, dates or numbers; it is shown as ${wordOf(taskStatusWords, shownAs, "en")}` +
      ". Fill in its status.",
  },
  taskStatusUnclear: {
    "zh-CN": ({ task, text, shownAs }) =>
      `任务“${task}”写“${text}”，看不出是否完成，暂按“${wordOf(taskStatusWords, shownAs, "zh-CN")}”列示。请确认，或在完成情况中写明。`,
    en: ({ task, text, shownAs }) =>
      `The words "${text}" of task "${task}" do not tell whether it is done; it is shown as ` +
      `${wordOf(taskStatusWords, shownAs, "en")}. Confirm it, or write its status.`,
  },
  taskStatusWithoutDate: {
    "zh-CN": ({ status, count, tasks }) =>
      `有 ${count} 项任务写为“${wordOf(taskStatusWords, status, "zh-CN")}”，但各环节日期都空着，暂按所写统计（任务 ${tasks}）。请补填日期。`,
    en: ({ status, count, tasks }) =>
      `${count} task(s) are written as ${wordOf(taskStatusWords, status, "en")} without any date of the ` +
      `close-out; they were counted as written (task ${tasks}). Fill in the dates.`,
  },
  taskStatusDisagrees: {
    "zh-CN": ({ task, written, text, computed, basis, completion, expected, better }) =>
      `任务“${task}”台账写${writtenWords(written, text, "zh-CN")}，${wordOf(statusBasisWords, basis, "zh-CN")}` +
      `应为“${wordOf(taskStatusWords, computed, "zh-CN")}”` +
      (completion === null ? "" : `（已完成 ${percent(completion)}`) +
      (completion === null || expected === null ? "" : `，序时应达 ${percent(expected)}`) +
      (completion === null ? "" : "）") +
      `。${better ? "请核实后更正，或补充依据。" : "请更新台账。"}`,
    en: ({ task, written, text, computed, basis, completion, expected, better }) =>
      `Task "${task}" is written as ${writtenWords(written, text, "en")}; ` +
      `${wordOf(statusBasisWords, basis, "en")} it is ${wordOf(taskStatusWords, computed, "en")}` +
      (completion === null ? "" : ` (${percent(completion)} done`) +
      (completion === null || expected === null ? "" : `, ${percent(expected)} expected`) +
      (completion === null ? "" : ")") +
      `. ${better ? "Check and correct it, or add what proves it." : "Bring the ledger up to date."}`,
  },
  taskDoneButShort: {
    "zh-CN": ({ task, completion }) =>
      `任务“${task}”填了完成或销号日期，但数量只完成 ${percent(completion)}。请核对日期和现值。`,
    en: ({ task, completion }) =>
      `Task "${task}" bears a date of completion, but its numbers are at ${percent(completion)}. Check both.`,
  },
  taskClosedAgainstState: {
    "zh-CN": ({ task, text, closure }) =>
      `任务“${task}”完成情况写的是“${text}”，销号一列写的是“${closure}”，按已销号统计。请核对后改正其中一处。`,
    en: ({ task, text, closure }) =>
      `Task "${task}" is "${text}" by its state and "${closure}" under closure; it counts as closed. Correct one ` +
      "of the two.",
  },
  taskWordAgainstNumbers: {
    "zh-CN": ({ task, text, whole }) =>
      `任务“${task}”填为完成，但进展写的是“${text}”，任务是 ${whole}。请核对是否全部完成，改正其中一处。`,
    en: ({ task, text, whole }) =>
      `Task "${task}" is called done, but its progress says "${text}" of ${whole}. Check whether all is done, and ` +
      "correct one of the two.",
  },
  taskOverdueUnexplained: {
    "zh-CN": ({ task, deadline, days }) =>
      `任务“${task}”时限 ${deadline}，已逾期 ${days} 天，台账没有写原因。请在“存在问题”中说明原因和下步措施。`,
    en: ({ task, deadline, days }) =>
      `Task "${task}" was due on ${deadline}, ${days} day(s) ago, and the ledger gives no reason. Say why, and ` +
      "what comes next.",
  },
  taskStalled: {
    "zh-CN": ({ task, why }) =>
      `任务“${task}”正在整改，但${why === "noProgress" ? "没有进展情况，也没有任何日期" : "开始已久，现值仍为 0"}，像是停滞。请核实并补填进展。`,
    en: ({ task, why }) =>
      `Task "${task}" is under way, but ` +
      `${why === "noProgress" ? "has no word on progress and no date" : "its current value is still 0"}` +
      ": it looks stalled. Check, and fill in the progress.",
  },
  taskDatesOutOfOrder: {
    "zh-CN": ({ task, earlier, earlierOn, later, laterOn }) =>
      `任务“${task}”的${wordOf(closeOutWords, later, "zh-CN")}日期（${laterOn}）早于` +
      `${wordOf(closeOutWords, earlier, "zh-CN")}日期（${earlierOn}），顺序不对。请核对。`,
    en: ({ task, earlier, earlierOn, later, laterOn }) =>
      `The ${wordOf(closeOutWords, later, "en")} of task "${task}" (${laterOn}) lies before its ` +
      `${wordOf(closeOutWords, earlier, "en")} (${earlierOn}). Check the dates.`,
  },
  taskDatesAfterCutOff: {
    "zh-CN": ({ count, tasks, until }) =>
      `有 ${count} 项任务的完成或销号日期在统计截止日 ${until} 之后，本期不计：${tasks}。如日期填错，请更正。`,
    en: ({ count, tasks, until }) =>
      `${count} task(s) bear dates after the cut-off ${until}, which do not count yet: ${tasks}. Correct them ` +
      "if they are slips.",
  },
  taskProgressAfterCutOff: {
    "zh-CN": ({ count, tasks, until }) =>
      `有 ${count} 项任务的进展、问题等文字和自填数字是统计截止日 ${until} 以后的情况，本期不引用：${tasks}。` +
      "没有日期的任务状态仍按台账，请核对当时是否如此。",
    en: ({ count, tasks, until }) =>
      `The texts and own numbers of ${count} task(s) are of days after the cut-off ${until} and are not quoted: ` +
      `${tasks}. States without a date are as the ledger has them: check whether they held then.`,
  },
  taskStepSkipped: {
    "zh-CN": ({ task, taken, missing }) =>
      `任务“${task}”已${wordOf(closeOutWords, taken, "zh-CN")}，但没有${wordOf(closeOutWords, missing, "zh-CN")}` +
      `日期。请补填，或核实是否未经${wordOf(closeOutWords, missing, "zh-CN")}。`,
    en: ({ task, taken, missing }) =>
      `Task "${task}" has its ${wordOf(closeOutWords, taken, "en")} without a ` +
      `${wordOf(closeOutWords, missing, "en")}. Fill in the date, or check whether the step was passed over.`,
  },
  taskPublicationShort: {
    "zh-CN": ({ task, days }) => `任务“${task}”公示 ${days} 天，不足 7 天。请核对公示起止日期，或重新公示。`,
    en: ({ task, days }) =>
      `Task "${task}" was published for ${days} day(s), fewer than 7. Check the dates, or publish it again.`,
  },
};
