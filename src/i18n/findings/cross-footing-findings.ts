/** Cross-footing in words: see findings/cross-footing-findings.ts. */
import { ledgerById } from "../../datasets/ledgers/catalogue";
import type { CrossFootingFacts } from "../../findings/cross-footing-findings";
import { datasetWords } from "../dataset-words";
import type { Language } from "../language";
import type { Messages } from "./messages";

const title = (ledger: string, language: Language): string =>
  language === "zh-CN" ? `“${datasetWords(ledger)[language]}”` : datasetWords(ledger)[language];

/** A column by its usual head; the sheets know no English ones. */
function column(ledger: string, field: string): string {
  const first = ledgerById(ledger)?.columns[field]?.spec.names.find((name) => typeof name === "string");
  return typeof first === "string" ? first : field;
}

const choice = (ledger: string, field: string, id: string): string =>
  ledgerById(ledger)?.columns[field]?.spec.choices?.[id]?.[0] ?? id;
const unitOf = (ledger: string, field: string): string => ledgerById(ledger)?.columns[field]?.spec.unit ?? "";
const withUnit = (value: number, unit: string): string =>
  unit === "" ? String(value) : unit === "%" ? `${value}%` : `${value} ${unit}`;

export const crossFootingMessages: Messages<CrossFootingFacts> = {
  ledgerPartsShort: {
    "zh-CN": ({ ledger, field, blank, total, sums }) =>
      `${title(ledger, "zh-CN")}共 ${total} 行，其中 ${blank} 行没有填“${column(ledger, field)}”` +
      `${sums === "" ? "" : `（涉及 ${sums}）`}，分类之和比总数少 ${blank}。请补填。`,
    en: ({ ledger, field, blank, total, sums }) =>
      `${title(ledger, "en")}: ${blank} of ${total} rows lack ${column(ledger, field)}` +
      `${sums === "" ? "" : ` (${sums})`}, so the parts add up to ${blank} fewer than the total. Fill it in.`,
  },
  ledgerGroupsOverlap: {
    "zh-CN": ({ ledger, field, total, parts, names, several }) =>
      `${title(ledger, "zh-CN")}按家数共 ${total} 家，按“${column(ledger, field)}”分为` +
      `${parts.map(({ choice: id, count }) => `${choice(ledger, field, id)} ${count} 家`).join("、")}，合计 ` +
      `${parts.reduce((sum, { count }) => sum + count, 0)} 家：有 ${several} 家同时列入两类（${names}）。公示时请注明，或改用家次。`,
    en: ({ ledger, field, total, parts, names, several }) =>
      `${title(ledger, "en")}: ${total} enterprises in all, but ` +
      `${parts.map(({ choice: id, count }) => `${choice(ledger, field, id)} ${count}`).join(", ")} by ` +
      `${column(ledger, field)}: ${several} stand in two groups (${names}). Say so in the notice.`,
  },
  ledgerShareHigh: {
    "zh-CN": ({ ledger, field, choice: id, of, share, part, total, limit, withoutReason }) =>
      `${title(ledger, "zh-CN")}中“${choice(ledger, field, id)}”占 ${share}%（${part}/${total}` +
      `${of === "" ? " 条" : ` ${unitOf(ledger, of)}`}），超过 ${limit}%，比例偏高` +
      `${withoutReason === 0 ? "。请复核各条理由是否成立。" : `，其中 ${withoutReason} 条没有写原因。请逐条补填原因并复核。`}`,
    en: ({ ledger, field, choice: id, of, share, part, total, limit, withoutReason }) =>
      `${title(ledger, "en")}: ${choice(ledger, field, id)} makes up ${share}% (${part} of ${total}` +
      `${of === "" ? " rows" : ` ${unitOf(ledger, of)}`}), above ${limit}%` +
      (withoutReason === 0
        ? ". Review the reasons given."
        : `; ${withoutReason} row(s) give no reason. Add the reasons and review them.`),
  },
  ledgerFilledWithout: {
    "zh-CN": ({ ledger, field, by, choice: id }) =>
      `该行填了“${column(ledger, field)}”，但“${column(ledger, by)}”不是“${choice(ledger, by, id)}”。请核对两列。`,
    en: ({ ledger, field, by, choice: id }) =>
      `This row has ${column(ledger, field)} although its ${column(ledger, by)} is not ` +
      `${choice(ledger, by, id)}. Check both.`,
  },
  ledgerMissingWith: {
    "zh-CN": ({ ledger, field, by, choice: id }) =>
      `该行“${column(ledger, by)}”为“${choice(ledger, by, id)}”，但没有填“${column(ledger, field)}”。请补填。`,
    en: ({ ledger, field, by, choice: id }) =>
      `The ${column(ledger, by)} of this row is ${choice(ledger, by, id)}, but ${column(ledger, field)}` +
      " is empty. Fill it in.",
  },
  ledgerDatesReversed: {
    "zh-CN": ({ ledger, earlier, earlierOn, later, laterOn }) =>
      `“${column(ledger, later)}”（${laterOn}）早于“${column(ledger, earlier)}”（${earlierOn}）。请核对日期。`,
    en: ({ ledger, earlier, earlierOn, later, laterOn }) =>
      `${column(ledger, later)} (${laterOn}) lies before ${column(ledger, earlier)} (${earlierOn}). Check the dates.`,
  },
  ledgerNotAbove: {
    "zh-CN": ({ ledger, lesser, lesserValue, greater, greaterValue }) =>
      `“${column(ledger, lesser)}”${withUnit(lesserValue, unitOf(ledger, lesser))}，大于“` +
      `${column(ledger, greater)}”${withUnit(greaterValue, unitOf(ledger, greater))}，不合常理。请核对是否填反或填错。`,
    en: ({ ledger, lesser, lesserValue, greater, greaterValue }) =>
      `${column(ledger, lesser)} of ${withUnit(lesserValue, unitOf(ledger, lesser))} exceeds ` +
      `${column(ledger, greater)} of ${withUnit(greaterValue, unitOf(ledger, greater))}. Check whether they ` +
      "were swapped.",
  },
  ledgerCountNotWhole: {
    "zh-CN": ({ ledger, field, value, unit }) =>
      `“${column(ledger, field)}”为 ${withUnit(value, unit)}，不是整数。请核对单位（如“万”“百”）或原始数字。`,
    en: ({ ledger, field, value, unit }) =>
      `${column(ledger, field)} is ${withUnit(value, unit)}, which is no whole number. Check the unit or the record.`,
  },
  ledgerOutOfBounds: {
    "zh-CN": ({ ledger, field, value, low, high, unit }) =>
      `“${column(ledger, field)}”为 ${withUnit(value, unit)}，` +
      `${value < low ? `小于 ${withUnit(low, unit)}` : `超过 ${withUnit(high, unit)}`}。请核对原始记录和单位，属实的请说明。`,
    en: ({ ledger, field, value, low, high, unit }) =>
      `${column(ledger, field)} is ${withUnit(value, unit)}, ` +
      `${value < low ? `below ${withUnit(low, unit)}` : `above ${withUnit(high, unit)}`}. Check the record and ` +
      "the unit.",
  },
  ledgerCountedElsewhere: {
    "zh-CN": ({ ledger, field, limit, unit, count }) =>
      `${title(ledger, "zh-CN")}有 ${count} 行“${column(ledger, field)}”超过 ${withUnit(limit, unit)}，不计入 ` +
      `${withUnit(limit, unit)}及以下的数量。请确认是否应列入本台账。`,
    en: ({ ledger, field, limit, unit, count }) =>
      `${title(ledger, "en")}: ${count} row(s) have ${column(ledger, field)} above ${withUnit(limit, unit)}` +
      " and are not in the count up to it. Confirm that they belong here.",
  },
  ledgerDoneContradicts: {
    "zh-CN": ({ ledger, count }) =>
      `${title(ledger, "zh-CN")}有 ${count} 行填了完成日期，完成情况却不是“已完成”，未计入完成数。请核对后统一。`,
    en: ({ ledger, count }) =>
      `${title(ledger, "en")}: ${count} row(s) bear a day of completion without being done; they were not ` +
      "counted as done. Make them agree.",
  },
  ledgerRowsAfterCutOff: {
    "zh-CN": ({ ledger, count, until, latest }) =>
      `${title(ledger, "zh-CN")}有 ${count} 行日期在统计截止日 ${until} 之后（最晚 ${latest}），本期不计。如日期填错，请更正。`,
    en: ({ ledger, count, until, latest }) =>
      `${title(ledger, "en")}: ${count} row(s) lie after the cut-off ${until} (the last on ${latest}` +
      ") and do not count. Correct them if they are slips.",
  },
  ledgerMonthsMissing: {
    "zh-CN": ({ ledger, subject, months }) =>
      `${title(ledger, "zh-CN")}${subject === "" ? "" : `中“${subject}”`}缺 ${months}的数据，累计数不含这些月份。请补录，确无数据的填 0。`,
    en: ({ ledger, subject, months }) =>
      `${title(ledger, "en")}${subject === "" ? "" : ` of ${subject}`} lacks ${months}; the cumulative figure ` +
      "is without them. Add them, or enter 0.",
  },
  ledgerMonthJumps: {
    "zh-CN": ({ ledger, subject, month, value, usual, unit }) =>
      `${title(ledger, "zh-CN")}${subject === "" ? "" : `中“${subject}”`}${month}为 ${withUnit(value, unit)}` +
      `，其他月份多在 ${withUnit(usual, unit)}左右，相差 10 倍以上，像是单位填错。请核对。`,
    en: ({ ledger, subject, month, value, usual, unit }) =>
      `${title(ledger, "en")}${subject === "" ? "" : ` of ${subject}`}: ${month} is ${withUnit(value, unit)}` +
      ` where other months are about ${withUnit(usual, unit)}: it looks like another unit. Check it.`,
  },
  ledgersEndApart: {
    "zh-CN": ({ month, ledgers }) =>
      `报告月份为 ${month}，但有台账还没有到这个月：` +
      `${ledgers.map(({ ledger, month: last }) => `${title(ledger, "zh-CN")}到 ${last} 月`).join("、")}。相应数字请写明“1—` +
      `${ledgers[0]?.month ?? ""}月”，或补录后重新生成。`,
    en: ({ month, ledgers }) =>
      `The report is for ${month}, but some ledgers end before: ` +
      `${ledgers.map(({ ledger, month: last }) => `${title(ledger, "en")} in month ${last}`).join(", ")}` +
      ". State the months beside these figures, or complete the ledgers.",
  },
  ledgerSimilarNames: {
    "zh-CN": ({ first, second, field, ledger, otherLedger }) =>
      `“${second}”与${otherLedger === ledger ? "" : `${title(otherLedger, "zh-CN")}中的`}“${first}”像是同一家，但写法不同，` +
      `会按两家统计。请统一“${column(ledger, field)}”。`,
    en: ({ first, second, field, ledger, otherLedger }) =>
      `"${second}" looks like "${first}"${otherLedger === ledger ? "" : ` of ${title(otherLedger, "en")}`}` +
      ` in another spelling and counts as another. Make ${column(ledger, field)} uniform.`,
  },
  indicatorAboveWhole: {
    "zh-CN": ({ indicator, value }) =>
      `“${indicator}”算得 ${value}%，超过 100%。请核对分子、分母两列是否填反或单位不一致。`,
    en: ({ indicator, value }) =>
      `${indicator} comes to ${value}%, more than 100%. Check whether its two columns were swapped or differ in unit.`,
  },
  targetDiffersFromList: {
    "zh-CN": ({ indicator, target, list, looser, isCap }) =>
      isCap
        ? `“${indicator}”控制目标为 ${target}，台账所列上限合计 ${list}，` +
          `${looser ? "目标比台账宽松" : "都不超上限，仍可能超过目标"}。请核对目标和台账中的上限。`
        : `“${indicator}”目标为 ${target}，台账清单合计 ${list}，` +
          `${looser ? "目标比清单宽松" : "清单不足以完成目标"}。请核对目标或补全清单。`,
    en: ({ indicator, target, list, looser, isCap }) =>
      isCap
        ? `${indicator} is capped at ${target}; the caps in its ledger come to ${list}: ` +
          `${looser ? "the target is looser than they are" : "all may be kept and the target be missed"}. ` +
          "Check both."
        : `The target of ${indicator} is ${target}; its list comes to ${list}: ` +
          `${looser ? "the target is looser than the list" : "the list is too short for the target"}. Check the ` +
          "target, or complete the list.",
  },
  targetLooserThanLastYear: {
    "zh-CN": ({ indicator, target, lastYear }) =>
      `“${indicator}”目标 ${target}，比上年同期实际 ${lastYear}还宽松。请核对目标是否合适。`,
    en: ({ indicator, target, lastYear }) =>
      `The target of ${indicator} (${target}) is looser than what last year reached by now (${lastYear}). Check it.`,
  },
  targetLooserThanGoal: {
    "zh-CN": ({ indicator, target, targetYear, goal, goalYear }) =>
      `“${indicator}”${targetYear} 年目标 ${target}，比 ${goalYear} 年的整改目标 ${goal} 还宽松，按前者达标仍可能完不成后者。请核对并以严的为准。`,
    en: ({ indicator, target, targetYear, goal, goalYear }) =>
      `The ${targetYear} target of ${indicator} (${target}) is looser than the goal of ${goalYear} (${goal}` +
      "): meeting the one may miss the other. Check, and hold to the stricter.",
  },
};
