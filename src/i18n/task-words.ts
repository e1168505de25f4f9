/** Statuses, flags and steps of rectification tasks in words. */
import type { CloseOutBlock, CloseOutStep, StatusBasis, TaskFlag, TaskStatus } from "../tasks/task";
import { recordOf } from "../collections/record-of";
import { taskStatuses } from "../tasks/task";
import { quotedText } from "./findings/quoted-facts";
import type { Language, Words } from "./language";
import { taskStatusEntries } from "./status-words";

export const taskStatusWords: Readonly<Record<TaskStatus, Words>> = recordOf(
  taskStatuses,
  (status) => taskStatusEntries[status].words,
);

export const taskFlagWords: Readonly<Record<TaskFlag, Words>> = {
  immediate: { "zh-CN": "立行立改", en: "at once" },
  permanent: { "zh-CN": "长期坚持", en: "for good" },
  overdue: { "zh-CN": "逾期", en: "overdue" },
  dueSoon: { "zh-CN": "临期", en: "due soon" },
  stalled: { "zh-CN": "停滞", en: "stalled" },
  unexplained: { "zh-CN": "需说明", en: "to be explained" },
};

export const closeOutWords: Readonly<Record<CloseOutStep | "done", Words>> = {
  done: { "zh-CN": "完成", en: "completion" },
  selfCheck: { "zh-CN": "自查", en: "self-check" },
  acceptance: { "zh-CN": "验收", en: "acceptance" },
  publication: { "zh-CN": "公示", en: "publication" },
  closure: { "zh-CN": "销号", en: "closure" },
};

export const closeOutBlockWords: Readonly<Record<CloseOutBlock, Words>> = {
  workNotDone: { "zh-CN": "整改尚未完成", en: "the work is not done" },
  noEvidence: { "zh-CN": "缺佐证材料", en: "evidence is missing" },
  stepOutOfOrder: { "zh-CN": "程序缺项或倒置", en: "a step is missing or out of order" },
  publicationRunning: { "zh-CN": "公示期未满", en: "the publication is still running" },
  publicationTooShort: { "zh-CN": "公示不足7天", en: "the publication was shorter than 7 days" },
  waiting: { "zh-CN": "待上级验收", en: "waiting for the superior's acceptance" },
};

export const statusBasisWords: Readonly<Record<StatusBasis, Words>> = {
  closeOutDates: { "zh-CN": "按销号各环节日期", en: "by the close-out dates" },
  measuredIndicator: { "zh-CN": "按台账统计的指标", en: "by the measured indicator" },
  ownNumbers: { "zh-CN": "按任务的目标值和现值", en: "by its target and current value" },
  deadline: { "zh-CN": "按整改时限", en: "by its deadline" },
  written: { "zh-CN": "按台账所写", en: "as the ledger says" },
};

/** The word of a code that travelled in a finding's facts; a code that is no longer known speaks for itself. */
export function wordOf(words: Readonly<Record<string, Words>>, code: string, language: Language): string {
  return words[code]?.[language] ?? code;
}

/** Of the ledger's own words, as many as a cell or a line bears. */
const QUOTED = 24;

/**
 * What a ledger says of a task: its own words, and what they were read as where that is another word. Nothing stands in
 * quotation marks that the ledger does not say.
 */
export function writtenWords(status: string, text: string | null, language: Language): string {
  const word = wordOf(taskStatusWords, status, language);
  const own = text?.replaceAll(/\s+/g, " ").trim() ?? "";
  if (own === "" || own === wordOf(taskStatusWords, status, "zh-CN"))
    return language === "en" ? `"${word}"` : `“${word}”`;
  const quoted = quotedText(own, QUOTED);
  return language === "en" ? `"${quoted}" (read as: ${word})` : `“${quoted}”（读作：${word}）`;
}
