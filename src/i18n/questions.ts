/** Questions and their answers in words. */
import type { AnswerSets, ListRole, Question, QuestionCode, QuestionFacts, StatusAnswer } from "../account/question";
import type { StationLevel } from "../settings";
import { ledgerById } from "../datasets/ledgers/catalogue";
import { datasetWords, fieldName } from "./dataset-words";
import { message, words, type Language, type Message, type Words } from "./language";
import { columnsNamed } from "./unused";
import { taskStatusWords } from "./task-words";

const named = (dataset: string, language: Language): string =>
  language === "zh-CN" ? `“${datasetWords(dataset)[language]}”` : `"${datasetWords(dataset)[language]}"`;

/** Longer words of a sheet are quoted by their beginning. */
const MOST_QUOTED = 36;
const short = (text: string): string => {
  const line = text.replace(/\s+/g, " ").trim();
  return [...line].length > MOST_QUOTED ? `${[...line].slice(0, MOST_QUOTED).join("")}…` : line;
};

const questionMessages: { readonly [Code in QuestionCode]: Message<QuestionFacts[Code]> } = {
  statusWord: message(
    ({ text, tasks, header }) =>
      `${header === "" ? "完成情况" : `“${short(header)}”一列`}写“${short(text)}”（任务 ${short(tasks)}），算是哪一种？`,
    ({ text, tasks, header }) =>
      `What does "${short(text)}" ${header === "" ? "" : `under "${short(header)}" `}mean (tasks ${short(tasks)})?`,
  ),
  choiceWord: message(
    ({ dataset, header, text, count }) =>
      `${named(dataset, "zh-CN")}的“${short(header)}”一列有 ${count} 处写“${short(text)}”，是哪一种？`,
    ({ dataset, header, text, count }) =>
      `${count} cell(s) under "${short(header)}" of ${named(dataset, "en")} say "${short(text)}". Which is it?`,
  ),
  whichDataset: message(
    ({ dataset, text, columns, missing }) =>
      `这张表${text === "" ? "" : `题为“${short(text)}”，`}列名是“${columns}”，像${named(dataset, "zh-CN")}，` +
      `${missing === "" ? "但不能肯定" : `但没有${columnsNamed(missing)}`}。它是什么表？`,
    ({ dataset, text, columns, missing }) =>
      `This table ${text === "" ? "" : `("${short(text)}") `}has the columns ${columns}. It looks like ` +
      `${named(dataset, "en")}${missing === "" ? "" : ` but lacks ${missing}`}. What is it?`,
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
    ({ dataset, sheets, same, rows, isHidden, isSummary }) =>
      `本表与${isHidden ? "隐藏的" : ""}“${sheets}”都是${named(dataset, "zh-CN")}，` +
      (isSummary === true
        ? `“${sheets}”像是本表的统计，但数与本表的 ${rows} 条对不上。以哪一张为准，还是两张都算？`
        : (same > 0 ? `${rows} 条中有 ${same} 条相同或写法相近。` : "条目写法不同，而表题或各项合计相同。") +
          "是同一份清单，还是两份清单？"),
    ({ dataset, sheets, same, rows, isHidden, isSummary }) =>
      `This sheet and ${isHidden ? "the hidden sheet " : ""}${sheets} are both ${named(dataset, "en")}` +
      (isSummary === true
        ? `; ${sheets} seems to sum up this one and comes to something else than its ${rows} entries. Which counts?`
        : (same > 0
            ? ` and share ${same} of ${rows} entries.`
            : ", with other entries but the same title or the same totals.") + " One list, or two?"),
  ),
  whichYear: message(
    ({ text }) => `这张表没有写年份（如“${short(text)}”），标题和表名里也没有。是哪一年的？`,
    ({ text }) => `Nothing on this sheet names a year ("${short(text)}"). Which year is it of?`,
  ),
  sheetsDiffer: message(
    ({ sheets, days, date }) => `${sheets}有 ${days} 天（如 ${date}）都有数据而数值不同。不用哪一张？`,
    ({ sheets, days, date }) => `${sheets} differ on ${days} day(s) (${date}). Which one is not to be used?`,
  ),
  daysOrMonths: message(
    ({ sheet, days, date }) => `“${sheet}”的 ${days} 行都写某月 1 日（如 ${date}）。是月均值，还是这几天的日均值？`,
    ({ sheet, days, date }) =>
      `The ${days} rows of ${sheet} are each the first of a month (${date}). Are they means of months, or those days?`,
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
  stationLevel: message(
    ({ levels }) => `点位有${levels}。本报告按哪些点位评价？`,
    ({ levels }) => `The stations are ${levels}. By which of them is the place judged?`,
  ),
  whichMean: message(
    ({ means }) => `全县（市、区）有几种均值：${means}。本报告用哪一种？`,
    ({ means }) => `The place has several means: ${means}. Which one is the report of?`,
  ),
  onlyOtherStations: message(
    ({ sheets, kinds }) => `空气质量数据只有“${sheets}”，是${kinds}，一般不参与评价。本报告按它们计算吗？`,
    ({ sheets, kinds }) =>
      `The only air data are ${sheets}, stations that usually judge no place (${kinds}). Is the report to count them?`,
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

const columnOfWords = message<{ header: string; count: number }>(
  ({ header, count }) =>
    `${header === "" ? "完成情况" : `“${short(header)}”一列`}有 ${count} 种写法不认识，各算哪一种？`,
  ({ header, count }) =>
    `${count} words ${header === "" ? "" : `under "${short(header)}" `}are not known. What does each mean?`,
);

/** The words of one column are asked about together. */
export function columnText(questions: readonly Question[], language: Language): string {
  const [first] = questions;
  const header = first !== undefined && "header" in first.facts ? first.facts.header : "";
  return columnOfWords[language]({ header, count: questions.length });
}

const asWritten = {
  tasks: message<{ text: string; tasks: string }>(
    ({ text, tasks }) => `“${short(text)}”（任务 ${short(tasks)}）`,
    ({ text, tasks }) => `"${short(text)}" (tasks ${short(tasks)})`,
  ),
  cells: message<{ text: string; count: number }>(
    ({ text, count }) => `“${short(text)}”（${count} 处）`,
    ({ text, count }) => `"${short(text)}" (${count})`,
  ),
};

/** One of them with how often it stands there; "": the question is about no word. */
export function wordText({ code, facts }: Question, language: Language): string {
  if (code === "statusWord") return asWritten.tasks[language](facts);
  return code === "choiceWord" ? asWritten.cells[language](facts) : "";
}

const listWords: Readonly<Record<ListRole, Words>> = {
  current: words("是同一份清单，按本表统计", "one list: this sheet counts"),
  superseded: words("是同一份清单，本表不计数", "one list: this sheet does not count"),
  counts: words("是两份清单，合在一起计数", "two lists: count both"),
};

const none = words("都不是，不使用", "none of these: leave it out");

const noneOfThem = words("都不是，按没填处理", "none of them: as if it were blank");

const meanOfThem = words("全县，按它们平均", "the county, as their mean");

const leftOut = (sheet: string): Words => words(`不使用“${sheet}”`, `leave ${sheet} out`);

/** By whose stations a place is judged. */
export const stationLevelWords: Readonly<Record<StationLevel, Words>> = {
  国控: words("只按国控点位", "by the national ones"),
  省控: words("只按省控点位", "by the provincial ones"),
  市控: words("只按市控点位", "by the city's"),
  县控: words("只按县控点位", "by the county's"),
  all: words("按全部点位", "by all of them"),
};

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
  stationLevel: { ...stationLevelWords, open: words("再问", "ask again") },
  namelessPlace: { "": words("都不是，不计入", "nobody's: leave them out") },
  state: { actual: words("实况", "actual conditions"), standard: words("标况", "standard conditions") },
};

const statusAnswerWords: Readonly<Record<StatusAnswer, Words>> = {
  ...taskStatusWords,
  unsaid: words("没有说明进展，按时限判断", "says nothing: judge by the deadline"),
  notApplicable: words("不适用，不计入", "does not apply: leave it out"),
};

/** A choice by the word that the declaration gives first. */
const choiceWords = (asked: Question | undefined, field: string, choice: string): string => {
  const dataset = asked !== undefined && "dataset" in asked.facts ? asked.facts.dataset : "";
  return ledgerById(dataset)?.columns[field]?.spec.choices?.[choice]?.[0] ?? choice;
};

/** What a button says. @param asked the question that it answers: it tells of which ledger a choice is */
export function answerText(sets: AnswerSets, language: Language, asked?: Question): string {
  if ("settings" in sets && sets.settings["sheetsAre"] === "stations" && asked?.code === "whichPlace")
    return meanOfThem[language];
  if ("settings" in sets)
    return Object.entries(sets.settings)
      .map(([key, value]) => settingWords[key]?.[value]?.[language] ?? value)
      .join("，");
  if ("status" in sets) return statusAnswerWords[sets.status][language];
  if ("choice" in sets)
    return sets.choice === null ? noneOfThem[language] : choiceWords(asked, sets.field, sets.choice);
  if ("list" in sets) {
    const { [language]: text } = listWords[sets.list];
    return sets.list === "counts" ? text : `${sets.sheet}：${text}`;
  }
  if ("dataset" in sets)
    return sets.dataset === null ? leftOut(sets.sheet)[language] : datasetWords(sets.dataset)[language];
  if ("headerRows" in sets) return sets.headerRows.join("—");
  if ("unit" in sets) return sets.unit;
  if ("year" in sets) return language === "zh-CN" ? `${sets.year}年` : String(sets.year);
  return sets.field === null ? none[language] : columnWords(sets, language, asked);
}

/** “省定整改时限”（D 列）; without a question that names it, by its letter alone. */
function columnWords(sets: Extract<AnswerSets, { column: string }>, language: Language, asked?: Question): string {
  if (sets.column.includes("、"))
    return language === "zh-CN" ? `相加（${sets.column} 列）` : `all of them together (${sets.column})`;
  const letter = language === "zh-CN" ? `${sets.column} 列` : `column ${sets.column}`;
  if (asked?.code !== "whichColumn") return letter;
  const columns = asked.answers.flatMap((one) =>
    "column" in one && "field" in one && one.field !== null && !one.column.includes("、") ? [one] : [],
  );
  const headers = asked.facts.headers.split("、");
  const header =
    columns.length === headers.length ? headers[columns.findIndex(({ column }) => column === sets.column)] : undefined;
  if (header === undefined) return letter;
  return language === "zh-CN" ? `“${short(header)}”（${letter}）` : `"${short(header)}" (${letter})`;
}
