/** One task as a notice tells it: what was asked for, what is done of it, and the figures that it is held against. */
import { isPermanent, noticeState } from "../../tasks/notice-state";
import { isDone, type TaskStanding } from "../../tasks/task";
import { interpretState } from "../../vocabulary/interpret-state";
import { isEnded } from "../../vocabulary/state";
import { plainDigits, stateInNotice, withUnit } from "../composing/figure-words";
import { permanentWords, plannedWords } from "../composing/planned-words";
import { AWAITED, figureValue, textValue, type NoticeField } from "../templates/notice-field";
import { itemText } from "./document-fields";

/** What is still to be done is told as planned, or as going on; of what is done the ledger's own words hold. */
function plannedTask(task: TaskStanding, words: string): string {
  if (isDone(task.computed)) return words;
  return isPermanent(task) ? permanentWords(words) : plannedWords(words);
}

const stateOf = (task: TaskStanding): string =>
  `${stateInNotice(noticeState(task))}${task.open.length > 0 ? `（${AWAITED}）` : ""}`;

/** Of a task that is not done nothing is quoted that says it were; a task that reports nothing has its state. */
function doneSoFar(task: TaskStanding, words: string): string {
  if (words === "" || claimsMore(task)) return `${isDone(task.computed) ? "" : "目前"}${stateOf(task)}`;
  return !isDone(task.computed) && /^完成(?!率)/.test(words) ? `已${words}` : words;
}

/** Its progress tells of an end that its dates, its numbers or its written state deny. */
export function claimsMore({ task, progress, computed }: TaskStanding): boolean {
  if (progress === null || isDone(computed)) return false;
  const { state } = interpretState(progress, task);
  return state !== null && isEnded(state);
}

/** The fields of the template of one task. */
export function fieldsOfTask(task: TaskStanding | null): NoticeField[] {
  const group = "一项任务（仅用于“其他问题的一项任务”）";
  const indicator = task?.indicator ?? null;
  const numbers = task?.numbers ?? null;
  const sources = task ? [task.at] : [];
  const value = (number: number | null | undefined, unit: string) =>
    number === null || number === undefined
      ? null
      : figureValue(withUnit(number, unit), number, plainDigits(number), sources);
  const unit = indicator?.indicator.unit ?? numbers?.unit ?? "";
  const sentence = (text: string | null | undefined): string | null => text?.trim().replace(/[。；;.]+$/, "") ?? null;
  const field = (name: string, words: string | null) => ({ ...itemText(name, words), group });
  const told = (name: string, words: string | null, tell: (task: TaskStanding, words: string) => string) => {
    const { forms, ...rest } = field(name, words);
    const said = task === null ? null : textValue(tell(task, words ?? ""));
    return { ...rest, forms: { ...forms, 分述: said } };
  };
  return [
    told("任务", sentence(task?.task), plannedTask),
    told("任务进展", sentence(task?.progress), doneSoFar),
    field("任务状态", task ? stateOf(task) : null),
    field("任务责任单位", task?.responsible ?? null),
    field("存在问题", sentence(task?.obstacle)),
    field("下步安排", sentence(task?.nextStep)),
    field("任务指标", indicator?.indicator.title["zh-CN"] ?? null),
    {
      name: "任务指标值",
      synonyms: ["任务现值"],
      group,
      unit,
      forms: { "": indicator ? value(indicator.cumulative.reported, unit) : value(numbers?.current, unit) },
    },
    {
      name: "任务目标值",
      synonyms: [],
      group,
      unit,
      forms: { "": indicator ? value(indicator.plan?.value, unit) : value(numbers?.target, unit) },
    },
    { name: "任务完成率", synonyms: [], group, unit: "%", forms: { "": value(task?.completion, "%") } },
  ];
}
