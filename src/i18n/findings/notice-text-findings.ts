/** Findings about the text of a notice, for the clerk who will correct it. */
import type { NoticeLeftover, NoticeTextFindingFacts } from "../../findings/notice-text-findings";
import type { Words } from "../language";
import type { Messages } from "./messages";

const leftovers: Readonly<Record<NoticeLeftover, Words>> = {
  alternatives: {
    "zh-CN": "同一事项的两种写法并列，像是没有删去其一",
    en: "two alternatives of one thing were left standing",
  },
  doubledWords: { "zh-CN": "词语重复", en: "words are doubled" },
  doubledMarks: { "zh-CN": "标点重复", en: "punctuation is doubled" },
  emptyBrackets: { "zh-CN": "括号内没有内容", en: "the brackets are empty" },
  placeholder: { "zh-CN": "像是没有填写的占位符", en: "a placeholder was left unfilled" },
  openBracket: { "zh-CN": "括号、引号或书名号不成对", en: "a bracket or quotation mark has no partner" },
  mixedBrackets: { "zh-CN": "括号一边全角、一边半角", en: "a bracket pair mixes full and half width" },
  halfWidthMarks: { "zh-CN": "中文之间用了半角标点", en: "half-width punctuation stands between Chinese words" },
  fullWidthDigits: { "zh-CN": "数字用了全角字符", en: "digits are full width" },
};

export const noticeTextFindingMessages: Messages<NoticeTextFindingFacts> = {
  textCutOffsMixed: {
    "zh-CN": ({ cutOffs }) => `全文的统计截止时间不统一：${cutOffs}。请统一为一个截止日，或逐处注明。`,
    en: ({ cutOffs }) => `The text counts up to different days: ${cutOffs}. Use one cut-off, or name it everywhere.`,
  },
  textCutOffNotNamed: {
    "zh-CN": ({ where, quote }) =>
      `${where}“${quote}”：没有写明具体日期，全文也没有统计截止日。请改为“截至××××年×月×日”。`,
    en: ({ where, quote }) =>
      `${where}, "${quote}": no date is named, here or elsewhere. State the day up to which is counted.`,
  },
  textPartialAgainstWhole: {
    "zh-CN": ({ where, quote, partial, whole }) =>
      `${where}“${quote}”：“${partial}”的数与“${whole}”的数相比，时段不对等。请改用同期数，或注明“全年数以年终为准”。`,
    en: ({ where, quote, partial, whole }) =>
      `${where}, "${quote}": ${partial} is held against ${whole}, which is no like stretch. Compare like ` +
      "with like, or say so.",
  },
  textAttainedEarly: {
    "zh-CN": ({ where, quote, year, until }) =>
      `${where}“${quote}”：数据只到 ${until}，${year} 年还没有结束，不能写已完成年度目标。请改为“预计完成”，或说明剩余天数已不影响结果。`,
    en: ({ where, quote, year, until }) =>
      `${where}, "${quote}": the data end on ${until}; ${year} was not over, so its target cannot be met yet. ` +
      `Write "expected", or say why nothing can change.`,
  },
  textGoalYearUnanswered: {
    "zh-CN": ({ where, quote, subjects, year, resultYear }) =>
      `${where}“${quote}”：目标年度是 ${year} 年，文中只给出 ${resultYear} 年的${subjects}，没有 ${year} 年的结果。请补写 ${year} 年的数值及是否达标。`,
    en: ({ where, quote, subjects, year, resultYear }) =>
      `${where}, "${quote}": the goal is for ${year}, but only ${resultYear} is reported (${subjects}` +
      `). Add the figures of ${year}.`,
  },
  textTrendWithoutFigures: {
    "zh-CN": ({ where, quote }) => `${where}“${quote}”：说了几年的变化趋势，却没有数值，无法核实。请逐年列出数值。`,
    en: ({ where, quote }) =>
      `${where}, "${quote}": a trend over years without any figure cannot be checked. Give the value of each year.`,
  },
  textImpossibleDate: {
    "zh-CN": ({ where, quote }) => `${where}“${quote}”：没有这个日期，或起止时间颠倒。请改正。`,
    en: ({ where, quote }) =>
      `${where}, "${quote}": there is no such date, or it ends before it begins. Please correct it.`,
  },
  textWeekdayWrong: {
    "zh-CN": ({ where, quote, weekday }) => `${where}“${quote}”：这一天是${weekday}。请核对日期和星期。`,
    en: ({ where, quote, weekday }) =>
      `${where}, "${quote}": that day is a ${weekday}. Check the date and the weekday.`,
  },
  textDurationWrong: {
    "zh-CN": ({ where, quote, dates, computed }) =>
      `${where}“${quote}”：按“${dates}”计算应为 ${computed}。请核对起止日期和时长。`,
    en: ({ where, quote, dates, computed }) =>
      `${where}, "${quote}": by "${dates}" it is ${computed}. Check the dates and the time.`,
  },
  textCutOffAfterPublication: {
    "zh-CN": ({ where, quote, cutOff, published }) =>
      `${where}“${quote}”：统计截止日 ${cutOff} 晚于公示（落款）日期 ${published}。请核对日期。`,
    en: ({ where, quote, cutOff, published }) =>
      `${where}, "${quote}": the cut-off ${cutOff} is later than the publication on ${published}. Check the dates.`,
  },
  textPublicationDays: {
    "zh-CN": ({ where, quote, stated, counted, working }) =>
      `${where}“${quote}”：写的是 ${stated} ${working ? "个工作日" : "天"}，按起止日期数是 ${counted} ` +
      `${working ? "个工作日（已扣除周末和法定节假日）" : "天"}` +
      `${stated === counted - 1 ? "，首日不计才是所写的天数。请核对。" : "。请改正。"}`,
    en: ({ where, quote, stated, counted, working }) =>
      `${where}, "${quote}": ${stated} ${working ? "working days" : "days"} are stated, the dates make ` +
      `${counted}${working ? " (weekends and public holidays taken off)" : ""}` +
      `${stated === counted - 1 ? ", or as stated without the first day. Please check." : ". Please correct it."}`,
  },
  textPublicationShort: {
    "zh-CN": ({ where, quote, workingDays, fewest }) =>
      `${where}“${quote}”：只有 ${workingDays} 个工作日，公示一般不少于 ${fewest} 个工作日。请核对当地要求，必要时延长。`,
    en: ({ where, quote, workingDays, fewest }) =>
      `${where}, "${quote}": only ${workingDays} working days; a notice is usually shown for ${fewest}` +
      " at least. Check what is asked for, and extend it if need be.",
  },
  textDatesOutOfOrder: {
    "zh-CN": ({ where, quote, other, day, otherDay }) =>
      `${where}“${quote}”（${day}）早于“${other}”（${otherDay}），先后顺序不可能。请核对日期。`,
    en: ({ where, quote, other, day, otherDay }) =>
      `${where}, "${quote}" (${day}) comes before "${other}" (${otherDay}), which cannot be. Check the dates.`,
  },
  textSignedLate: {
    "zh-CN": ({ where, quote, ends }) =>
      `${where}“${quote}”：落款日期晚于公示截止日 ${ends}，公示时还没有这份公示表。请核对日期。`,
    en: ({ where, quote, ends }) =>
      `${where}, "${quote}": signed after the publication had ended on ${ends}. Check the dates.`,
  },
  textOverdue: {
    "zh-CN": ({ where, quote, deadline }) =>
      `${where}“${quote}”：超过了整改时限“${deadline}”，文中没有说明。请写明延期的原因和批准情况，或核对日期。`,
    en: ({ where, quote, deadline }) =>
      `${where}, "${quote}": later than the deadline (${deadline}), and nothing is said about it. Say why and ` +
      "who agreed, or check the date.",
  },
  textGoalCopied: {
    "zh-CN": ({ where, quote, goal }) =>
      `${where}“${quote}”：照抄了整改目标“${goal}”，不是实际结果。请写实际达到的数值。`,
    en: ({ where, quote, goal }) =>
      `${where}, "${quote}" repeats the goal (${goal}) instead of a result. Give the value that was reached.`,
  },
  textClosedUnfinished: {
    "zh-CN": ({ where, quote, value, goal }) =>
      `${where}“${quote}”：只完成 ${value}${goal === null ? "" : `（目标 ${goal}）`}，却称已完成整改、通过验收。请核对数据，或如实说明没有完成。`,
    en: ({ where, quote, value, goal }) =>
      `${where}, "${quote}": only ${value} is done${goal === null ? "" : ` (goal: ${goal})`}, yet the problem ` +
      "is called closed. Check the figure, or say what is left.",
  },
  textImpossibleLevel: {
    "zh-CN": ({ where, quote, limit }) => `${where}“${quote}”：最多只能是 ${limit}，数值不可能。请核对。`,
    en: ({ where, quote, limit }) => `${where}, "${quote}": it cannot be more than ${limit}. Please check.`,
  },
  textGradeWrong: {
    "zh-CN": ({ where, quote, aqi, grade }) => `${where}“${quote}”：AQI ${aqi} 的等级是“${grade}”。请核对数值和等级。`,
    en: ({ where, quote, aqi, grade }) =>
      `${where}, "${quote}": AQI ${aqi} is "${grade}". Check the value and the class.`,
  },
  textFineAboveDust: {
    "zh-CN": ({ where, quote, fine, dust }) =>
      `${where}“${quote}”：PM2.5（${fine}）是 PM10（${dust}）的一部分，不应高于它。请核对两个数。`,
    en: ({ where, quote, fine, dust }) =>
      `${where}, "${quote}": PM2.5 (${fine}) is a part of PM10 (${dust}) and should not be above it. Check both.`,
  },
  textRatioAgainstDays: {
    "zh-CN": ({ where, quote, byAll, all, valid }) =>
      `${where}“${quote}”：按全部 ${all}算是 ${byAll}；按所写比例倒推，有效监测应为 ${valid}。请核对天数和比例，或注明有效天数。`,
    en: ({ where, quote, byAll, all, valid }) =>
      `${where}, "${quote}": of all ${all} it is ${byAll}; the ratio would need ${valid} valid days. Check ` +
      "both, or state the valid days.",
  },
  textProblemUnanswered: {
    "zh-CN": ({ where, quote, subject, answered }) =>
      `${where}“${quote}”：问题指向${subject}，整改情况和成效中没有它的数值${answered === "" ? "" : `（只有${answered}）`}。请补写` +
      `${subject}的整改前后数值。`,
    en: ({ where, quote, subject, answered }) =>
      `${where}, "${quote}": the problem is about ${subject}, but no figure of it is given in the results` +
      `${answered === "" ? "" : ` (only ${answered})`}. Add it.`,
  },
  textPetitionsUnanswered: {
    "zh-CN": ({ where, quote, count }) =>
      `${where}“${quote}”：问题提到的 ${count} 信访投诉，整改情况中没有交代办理结果。可补写办结数量。`,
    en: ({ where, quote, count }) =>
      `${where}, "${quote}": nothing is said of what became of the ${count} petitions. Their outcome could be added.`,
  },
  textThingUnanswered: {
    "zh-CN": ({ where, quote, count }) =>
      `${where}“${quote}”：问题中同列的其他事项都有整改情况，这一项（${count}）没有提到。请补写。`,
    en: ({ where, quote, count }) =>
      `${where}, "${quote}": the results answer what the problem lists beside it, but not this (${count}). Add it.`,
  },
  textGoalByReference: {
    "zh-CN": ({ where, quote, document }) =>
      `${where}“${quote}”：目标只提到${document}，没有写出数值。请补写文件规定的目标值。`,
    en: ({ where, quote, document }) =>
      `${where}, "${quote}": the goal only refers to ${document}. State the value that it sets.`,
  },
  textFieldsMissing: {
    "zh-CN": ({ fields }) => `公示表缺少必备内容：${fields}。请补充。`,
    en: ({ fields }) => `The notice lacks what it must have: ${fields}. Please add it.`,
  },
  textFieldsUsual: {
    "zh-CN": ({ fields }) => `没有写${fields}。上级的公示格式要求时请补充，不要求可以不写。`,
    en: ({ fields }) => `Not told: ${fields}. Add it where your superior's layout asks for it.`,
  },
  textSameNumberTwice: {
    "zh-CN": ({ where, quote, otherWhere, otherQuote }) =>
      `${where}“${quote}”与${otherWhere}“${otherQuote}”数字相同而事项不同，可能是抄错。请核对。`,
    en: ({ where, quote, otherWhere, otherQuote }) =>
      `${where}, "${quote}" and ${otherWhere}, "${otherQuote}" give the same number for different things: ` +
      "perhaps a copying error. Please check.",
  },
  textTwoValues: {
    "zh-CN": ({ where, quote, otherWhere, otherQuote }) =>
      `${where}“${quote}”与${otherWhere}“${otherQuote}”说的是同一件事，数值却不同。请核对哪个正确。`,
    en: ({ where, quote, otherWhere, otherQuote }) =>
      `${where}, "${quote}" and ${otherWhere}, "${otherQuote}" speak of one thing with different values. Check ` +
      "which is right.",
  },
  textNameVariants: {
    "zh-CN": ({ where, quote, other }) =>
      `${where}“${quote}”与前文“${other}”写法不一致，像是同一对象。请核对哪个正确。`,
    en: ({ where, quote, other }) =>
      `${where}, "${quote}" is written "${other}" before, and seems to be the same. Check which is right.`,
  },
  textDoubleComparison: {
    "zh-CN": ({ where, quote }) => `${where}“${quote}”：“较……”与“同比”重复。请只留一个。`,
    en: ({ where, quote }) => `${where}, "${quote}": the comparison is made twice (较… and 同比). Keep one.`,
  },
  textFuzzyNumber: {
    "zh-CN": ({ where, quote }) => `${where}“${quote}”：用了约数。公示请写准确数。`,
    en: ({ where, quote }) => `${where}, "${quote}": an approximate number. Give the exact one.`,
  },
  textTermVariants: {
    "zh-CN": ({ where, quote, preferred, used }) =>
      `${where}“${quote}”：用语不规范或前后不统一（${used}）。请统一为“${preferred}”。`,
    en: ({ where, quote, preferred, used }) =>
      `${where}, "${quote}": not the usual term, or not the same throughout (${used}). Use ${preferred}.`,
  },
  textStandardName: {
    "zh-CN": ({ where, quote, known, code }) =>
      `${where}“${quote}”：名称像是不完整，应为《${known}》（${code}）。请核对。`,
    en: ({ where, quote, known, code }) =>
      `${where}, "${quote}": the name looks incomplete; ${code} is called ${known}. Please check.`,
  },
  textLeftover: {
    "zh-CN": ({ where, quote, kind }) => `${where}“${quote}”：${leftovers[kind]["zh-CN"]}。请改正。`,
    en: ({ where, quote, kind }) => `${where}, "${quote}": ${leftovers[kind].en}. Please correct it.`,
  },
  textFigureDiffers: {
    "zh-CN": ({ where, quote, name, written, known }) =>
      `${where}“${quote}”：文中为 ${written}，按台账计算“${name}”是 ${known}。请核对哪个正确。`,
    en: ({ where, quote, name, written, known }) =>
      `${where}, "${quote}": the text says ${written}, the ledgers give ${known} for ${name}. Check which is right.`,
  },
};
