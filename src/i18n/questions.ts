/** Questions and their answers in words. */
import type { AnswerSets, Question } from "../account/question";
import type { Language } from "./language";
import { taskStatusWords } from "./task-words";

export function questionText({ facts }: Question, language: Language): string {
  return language === "zh-CN"
    ? `完成情况写“${facts.text}”（任务 ${facts.tasks}），算是哪一种？`
    : `What does "${facts.text}" mean (tasks ${facts.tasks})?`;
}

export function answerText(sets: AnswerSets, language: Language): string {
  if ("status" in sets) return taskStatusWords[sets.status][language];
  if (sets.dataset === null) return language === "zh-CN" ? "不是清单里的台账" : "none of the known ledgers";
  return sets.dataset;
}
