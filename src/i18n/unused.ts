/** Why a sheet, table, column or row was not used, in words; see `account/unused.ts`. */
import type { AirSheetReason, Unused, UnusedFacts } from "../account/unused";
import { datasetWords } from "./dataset-words";
import { airSheetReasons } from "./air-sheet-reasons";
import { message, type Language, type Message } from "./language";

const zh = (dataset: string): string => `“${datasetWords(dataset)["zh-CN"]}”`;
const en = (dataset: string): string => `"${datasetWords(dataset).en}"`;

/** Where the columns are not known, what stands first tells a person what the sheet is. */
const quotesFirstRow = (reason: AirSheetReason, text: string): boolean =>
  text !== "" && (reason === "noHeader" || reason === "unknownHeader");

const signNamed = (separator: string): string => (separator === "\t" ? "Tab" : separator);

/** “甲”一列, or “甲、乙、丙”这几列. */
export const columnsNamed = (names: string): string => `“${names}”${names.includes("、") ? "这几列" : "一列"}`;

const unusedMessages: { readonly [Code in keyof UnusedFacts]: Message<UnusedFacts[Code]> } = {
  titleSaysOtherwise: message(
    ({ dataset, text }) =>
      `列名像${zh(dataset)}，但表里写的是“${text}”，所以没有当作它。要统计它，请在窗格“数据”里打开这张表，点“自定义指标…”。`,
    ({ dataset, text }) =>
      `Its columns look like ${en(dataset)}, but it says "${text}", so it was not taken for that. To count it, ` +
      "open it under Data and define an indicator.",
  ),
  noKnownTable: message(
    ({ text, nearest, missing }) =>
      `表头是“${text}”，不是已知的台账` +
      `${nearest === "" ? "" : `；最接近${zh(nearest)}${missing === "" ? "" : `，缺${columnsNamed(missing)}`}`}。` +
      "可在窗格“数据”里打开这张表，选定用途，或点“自定义指标…”统计。",
    ({ text, nearest, missing }) =>
      `Its header is "${text}", which no known ledger has` +
      `${nearest === "" ? "" : `; the nearest is ${en(nearest)}${missing === "" ? "" : `, which needs ${missing}`}`}` +
      ". Open it under Data to say what it is, or to define an indicator over it.",
  ),
  columnMissing: message(
    ({ dataset, column, text }) =>
      `像${zh(dataset)}，但缺${columnsNamed(column)}（表头是“${text}”）。请补上，或在窗格“数据”里指定是哪一列。`,
    ({ dataset, column, text }) =>
      `It looks like ${en(dataset)} but lacks the column ${column} (its header is "${text}"). Add it, or ` +
      "choose the column under Data.",
  ),
  columnUnreadable: message(
    ({ text, cells }) => `“${text}”一列读不懂（如“${cells}”），没有使用。`,
    ({ text, cells }) => `The column "${text}" could not be read ("${cells}") and was not used.`,
  ),
  superseded: message(
    ({ dataset, by, text }) => `${zh(dataset)}的另一版（${text}），以“${by}”为准，本表不重复计数。`,
    ({ dataset, by, text }) => `Another state of ${en(dataset)} (${text}); ${by} counts, and this sheet does not.`,
  ),
  summary: message(
    ({ dataset, by, text }) =>
      by === ""
        ? `${zh(dataset)}的汇总（${text}），只有各类的个数；按逐项的清单计数，本表不计数。`
        : `${zh(dataset)}的汇总（${text}），各行等于“${by}”的合计；按明细计数，本表不重复计数。`,
    ({ dataset, by, text }) =>
      by === ""
        ? `A summary of ${en(dataset)} (${text}): it counts entries and lists none; this sheet does not count.`
        : `A summary of ${en(dataset)} (${text}): its rows are sums of those of ${by}, which alone count.`,
  ),
  otherPlace: message(
    ({ dataset, text }) => `是“${text}”的${zh(dataset)}，不是本地区的，没有计入。`,
    ({ dataset, text }) => `This is the ${en(dataset)} of ${text} and not of the report's place; it does not count.`,
  ),
  sample: message(
    ({ dataset, text }) => `${zh(dataset)}的填报样表（${text}），没有计入。`,
    ({ dataset, text }) => `A sample of how to fill in ${en(dataset)} (${text}); it does not count.`,
  ),
  takenBack: message(
    ({ text }) => `写明已作废或不用（${text}），没有读取。要用它，请改掉这些字，或在窗格“数据”里指定它是什么表。`,
    ({ text }) =>
      `It says that it is void or not to be used (${text}) and was not read. Change the words, or say under Data ` +
      "what the sheet is, to use it.",
  ),
  afterCutOff: message(
    ({ dataset, text }) => `${zh(dataset)}在统计截止之后的一版（${text}），没有使用。`,
    ({ dataset, text }) => `A state of ${en(dataset)} after the cut-off (${text}); not used.`,
  ),
  noTable: message(
    ({ text, separator }) =>
      separator === ""
        ? `没有找到“表头加数据行”的表格，开头是“${text}”。`
        : `各列挤在一列里，用“${signNamed(separator)}”隔开（“${text}”）。请选中这一列，点“数据→分列→分隔符号”分开后再读取。`,
    ({ text, separator }) =>
      separator === ""
        ? `There is no header with rows below it; it begins "${text}".`
        : `All columns stand in one, with "${signNamed(separator)}" between them ("${text}"). Select it and split ` +
          "it with Data, Text to Columns.",
  ),
  setAside: message(
    ({ text }) => `已由您指定不使用（${text}）。`,
    ({ text }) => `You said that it is not to be used (${text}).`,
  ),
  notApplicable: message(
    ({ text }) => `第 ${text} 项已由您指定为“不适用”，不计入。`,
    ({ text }) => `You said that entry ${text} does not apply; it is not counted.`,
  ),
  asked: message(
    ({ question, text }) =>
      question === "whichDataset" ? `“${text}”是什么表等您回答，暂未使用。` : `与“${text}”重复与否等您回答，暂未使用。`,
    ({ question, text }) =>
      question === "whichDataset"
        ? `Not used until you say what "${text}" is.`
        : `Not used until you say whether it repeats ${text}.`,
  ),
  otherAirSheet: message(
    ({ reason, text }) =>
      `${airSheetReasons[reason]["zh-CN"]}${quotesFirstRow(reason, text) ? `（第一行：${text}）` : ""}`,
    ({ reason, text }) =>
      `${airSheetReasons[reason].en}${quotesFirstRow(reason, text) ? ` (Its first row: ${text})` : ""}`,
  ),
};

/** The reason in one or two sentences. */
export function unusedText({ code, facts }: Pick<Unused, "code" | "facts">, language: Language): string {
  const { [language]: text } = unusedMessages[code] as Message<unknown>;
  return text(facts);
}
