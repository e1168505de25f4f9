/** Questions and their answers in words. */
import type { AnswerSets, ListRole, Question, QuestionCode, QuestionFacts } from "../account/question";
import { datasetWords, fieldName } from "./dataset-words";
import { message, words, type Language, type Message, type Words } from "./language";
import { taskStatusWords } from "./task-words";

const named = (dataset: string, language: Language): string =>
  language === "zh-CN" ? `“${datasetWords(dataset)[language]}”` : `"${datasetWords(dataset)[language]}"`;

const questionMessages: { readonly [Code in QuestionCode]: Message<QuestionFacts[Code]> } = {
  statusWord: message(
    ({ text, tasks }) => `完成情况写“${text}”（任务 ${tasks}），算是哪一种？`,
    ({ text, tasks }) => `What does "${text}" mean (tasks ${tasks})?`,
  ),
  whichDataset: message(
    ({ dataset, text }) => `“${text}”像${named(dataset, "zh-CN")}，但不能肯定。这张表是什么？`,
    ({ dataset, text }) => `"${text}" looks like ${named(dataset, "en")}, but is it?`,
  ),
  whichColumn: message(
    ({ dataset, field, headers }) =>
      `${named(dataset, "zh-CN")}需要“${fieldName(dataset, field)}”一列，表中可能是：${headers}。是哪一列？`,
    ({ dataset, field, headers }) =>
      `Which column of ${named(dataset, "en")} is ${fieldName(dataset, field)}? It may be: ${headers}.`,
  ),
  whichUnit: message(
    ({ dataset, field, text }) =>
      `${named(dataset, "zh-CN")}的“${fieldName(dataset, field)}”写的是“${text}”，单位是什么？`,
    ({ dataset, field, text }) =>
      `${fieldName(dataset, field)} of ${named(dataset, "en")} says "${text}". Which unit is it in?`,
  ),
  oneListOrTwo: message(
    ({ dataset, sheets, same, rows }) =>
      `本表与“${sheets}”都是${named(dataset, "zh-CN")}，${rows} 条中有 ${same} 条相同。是同一份清单的先后两版，还是两份清单？`,
    ({ dataset, sheets, same, rows }) =>
      `This sheet and ${sheets} are both ${named(dataset, "en")} and share ${same} of ${rows} entries. One ` +
      "list, or two?",
  ),
  sheetsDiffer: message(
    ({ sheets, days, date }) => `${sheets}有 ${days} 天（如 ${date}）都有数据而数值不同。不用哪一张？`,
    ({ sheets, days, date }) => `${sheets} differ on ${days} day(s) (${date}). Which one is not to be used?`,
  ),
  whichPlace: message(
    ({ places }) => `数据里有几个地区：${places}。报告写哪一个？`,
    ({ places }) => `The data hold several places: ${places}. Which one is the report about?`,
  ),
  whosePlace: message(
    ({ days, date }) => `表中有几个地区，有 ${days} 天的行（${date} 起）没有注明地区。这些行是哪里的？`,
    ({ days, date }) => `There are several places, and rows of ${days} day(s) from ${date} name none. Whose are they?`,
  ),
  sheetsAre: message(
    ({ sheets }) => `“${sheets}”各是一个县（市、区），还是同一个县的几个点位？`,
    ({ sheets }) => `Are ${sheets} a place each, or stations of one place?`,
  ),
  hourStamp: message(
    ({ sheets }) => `“${sheets}”是小时值。“13:00”是 13—14 时的值，还是 12—13 时的值？`,
    ({ sheets }) => `${sheets} holds hours. Is the value at 13:00 that of 13–14 or of 12–13 o'clock?`,
  ),
};

/** The question in one sentence. */
export function questionText({ code, facts }: Question, language: Language): string {
  const { [language]: text } = questionMessages[code] as Message<unknown>;
  return text(facts);
}

const listWords: Readonly<Record<ListRole, Words>> = {
  current: words("是同一份清单，按本表统计", "one list: this sheet counts"),
  superseded: words("是同一份清单，本表不计数", "one list: this sheet does not count"),
  counts: words("是两份清单，合在一起计数", "two lists: count both"),
};

const none = words("都不是，不使用", "none of these: leave it out");

const leftOut = (sheet: string): Words => words(`不使用“${sheet}”`, `leave ${sheet} out`);

/** `settings` by key and value; a key that takes any text shows the text. */
const settingWords: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  sandDust: {
    deducted: words("扣除沙尘影响", "sand and dust deducted"),
    kept: words("不扣除沙尘影响", "sand and dust kept"),
  },
  review: { reviewed: words("审核数据", "reviewed data"), raw: words("原始数据", "raw data") },
  hourStamp: {
    beginning: words("13—14 时（时间是起点）", "13–14 (the stamp begins the hour)"),
    ending: words("12—13 时（时间是终点，0:00 归前一日）", "12–13 (the stamp ends the hour)"),
    byData: words("由数据推定", "as the data suggest"),
  },
  sheetsAre: {
    places: words("各是一个县（市、区）", "a place each"),
    stations: words("是同一个县的几个点位", "stations of one place"),
    byName: words("看表名", "by their names"),
  },
  namelessPlace: { "": words("都不是，不计入", "nobody's: leave them out") },
  state: { actual: words("实况", "actual conditions"), standard: words("标况", "standard conditions") },
};

/** What a button says. */
export function answerText(sets: AnswerSets, language: Language): string {
  if ("settings" in sets)
    return Object.entries(sets.settings)
      .map(([key, value]) => settingWords[key]?.[value]?.[language] ?? value)
      .join("，");
  if ("status" in sets) return taskStatusWords[sets.status][language];
  if ("list" in sets) {
    const { [language]: text } = listWords[sets.list];
    return sets.list === "counts" ? text : `${sets.sheet}：${text}`;
  }
  if ("dataset" in sets)
    return sets.dataset === null ? leftOut(sets.sheet)[language] : datasetWords(sets.dataset)[language];
  if ("unit" in sets) return sets.unit;
  return sets.field === null ? none[language] : language === "zh-CN" ? `${sets.column} 列` : `column ${sets.column}`;
}
