/** Findings about what days and figures of the air rest on, and about values that are not plausible. */
import type { AirFigureFindingFacts } from "../../findings/air-findings";
import type { Messages } from "./messages";

export const airFigureFindingMessages: Messages<AirFigureFindingFacts> = {
  duplicateDay: {
    "zh-CN": ({ date, same }) =>
      `${date} 出现不止一次${same ? "，数值相同，只计一次" : "且数值不同，取先出现的一行。请核对保留哪一行"}。`,
    en: ({ date, same }) =>
      `${date} occurs more than once ` +
      (same
        ? "with the same values; it counts once."
        : "with other values; the first row was taken. Please decide which is right."),
  },
  strayDate: {
    "zh-CN": ({ date, beside }) =>
      `这一行的日期是 ${date}，旁边各行是 ${beside}，年份或月份可能写错了。请核对：改正以前，它该在的月份缺这一天。`,
    en: ({ date, beside }) =>
      `This row is dated ${date}, the rows beside it ${beside}: its year or month may be a slip. Check it; until ` +
      "then its own month lacks the day.",
  },
  missingDays: {
    "zh-CN": ({ month, count, days }) =>
      days === ""
        ? `${month}没有数据（${count} 天）。请补录，或确认本来没有。`
        : `${month}缺 ${count} 天：${days}日。请补录，或确认当日无数据。`,
    en: ({ month, count, days }) =>
      `${month} lacks ${days === "" ? `all ${count} days` : `${count} day(s): ${days}`}. Add them, or confirm that ` +
      "there are none.",
  },
  outOfRange: {
    "zh-CN": ({ field, value, high, unit, count }) =>
      `${field} ${value} ${unit}${count > 1 ? ` 等 ${count} 个值` : ""}超出可能范围（0—${high}），没有计入。请核对原始记录和单位。`,
    en: ({ field, value, high, unit, count }) =>
      `${field} of ${value} ${unit}${count > 1 ? ` and ${count - 1} more` : ""} is beyond what is possible ` +
      `(0–${high}) and was left out. Check the record and the unit.`,
  },
  unitSlip: {
    "zh-CN": ({ field, value, declared, likely }) =>
      `${field}多在 ${value} 左右，与单位 ${declared} 不符，像是 ${likely}。请在窗格“数据”里更正单位。`,
    en: ({ field, value, declared, likely }) =>
      `${field} is mostly about ${value}, which does not fit ${declared}; it looks like ${likely}. Correct the ` +
      "unit in the pane under Data.",
  },
  particulateOrder: {
    "zh-CN": ({ pm25, pm10 }) => `PM2.5（${pm25}）大于 PM10（${pm10}），不合常理。请核对是否填反或填错。`,
    en: ({ pm25, pm10 }) => `PM2.5 (${pm25}) exceeds PM10 (${pm10}). Check whether they were swapped.`,
  },
  particulateOrderOften: {
    "zh-CN": ({ count, days }) =>
      `本表 ${days} 天中有 ${count} 天 PM2.5 大于 PM10，不合常理。请核对两列是否填反，或数据来源是否可靠。`,
    en: ({ count, days }) =>
      `On ${count} of ${days} days of this sheet PM2.5 exceeds PM10. Check whether the columns were swapped, ` +
      "or the source.",
  },
  aqiUnexplained: {
    "zh-CN": ({ date, written, computed }) =>
      `${date} 表中 AQI 为 ${written}，按六项浓度应为 ${computed}。报告采用计算值，请核对该行。`,
    en: ({ date, written, computed }) =>
      `On ${date} the sheet has an AQI of ${written}; its concentrations give ${computed}, which the report ` +
      "uses. Check the row.",
  },
  aqiDiffersThroughout: {
    "zh-CN": ({ count, days }) =>
      `本表 ${days} 天中有 ${count} 天的 AQI 与按日均浓度计算的不一致（可能是小时均值算得）。报告统一采用计算值。`,
    en: ({ count, days }) =>
      `On ${count} of ${days} days the sheet's AQI differs from what the daily means give (it may be a mean of ` +
      "hours). The report uses the computed values.",
  },
  classMismatch: {
    "zh-CN": ({ date, written, computed }) => `${date} 级别写为“${written}”，按表中 AQI 应为“${computed}”。请核对。`,
    en: ({ date, written, computed }) =>
      `On ${date} the class is written as ${written}; the sheet's AQI makes it ${computed}.`,
  },
  frozenValues: {
    "zh-CN": ({ field, value, days, from, to }) =>
      `${field}从 ${from} 到 ${to} 连续 ${days} 天不变（${value}），疑为仪器故障或复制。请核对。`,
    en: ({ field, value, days, from, to }) =>
      `${field} stays at ${value} for ${days} days, ${from} to ${to}: a stuck instrument or a copy. Please check.`,
  },
  zeroConcentration: {
    "zh-CN": ({ field, count }) => `${field}有 ${count} 天为 0。颗粒物浓度不会为 0，缺测请改为“—”。`,
    en: ({ field, count }) =>
      `${field} is 0 on ${count} day(s). Particulates are never 0; enter — for a missing value.`,
  },
  shiftedColumns: {
    "zh-CN": ({ fields }) => `${fields} 的数值像是错了列。请对照表头检查。`,
    en: ({ fields }) =>
      `The values of ${fields} look as if they stood in the wrong columns. Check them against the header.`,
  },
  classesWithoutParticulates: {
    "zh-CN": ({ days, items, date }) =>
      `${days} 天（${date} 起）缺 ${items}，表中也没有 AQI：颗粒物几乎天天是首要污染物，不能只凭其余项目判定优良，这些天不计级别。请核对该列是否被识别，或补充数据。`,
    en: ({ days, items, date }) =>
      `${days} day(s) from ${date} lack ${items}, and the sheet has no AQI: no class is given, since the other ` +
      "items alone prove no good day. Check whether the column was recognised, or add the data.",
  },
  baseTooThin: {
    "zh-CN": ({ period, days, of }) =>
      `${period} 应有 ${of} 天，只有 ${days} 天有数据，不与它比较（同比、环比写“—”）。`,
    en: ({ period, days, of }) =>
      `Of ${period} only ${days} of ${of} days have data: nothing is compared with it (changes are "—").`,
  },
  judgedInPart: {
    "zh-CN": ({ days, items, date }) => `${days} 天（${date} 起）缺 ${items}，级别按其余项目计算，可能偏好，请核对。`,
    en: ({ days, items, date }) =>
      `${days} day(s) from ${date} lack ${items}; their class is that of the other items and may be too good.`,
  },
  writtenIndexTaken: {
    "zh-CN": ({ days, date }) => `${days} 天（${date} 起）浓度不全，级别和首要污染物采用表中的 AQI。`,
    en: ({ days, date }) => `${days} day(s) from ${date} lack concentrations: the sheet's own AQI was taken.`,
  },
  writtenIndexOfOtherStandard: {
    "zh-CN": ({ days, date }) =>
      `${days} 天（${date} 起）浓度不全，只有按当日标准算的 AQI，无法换算到本期标准，不计级别。可在设置中改为“逐日按当日标准”。`,
    en: ({ days, date }) =>
      `${days} day(s) from ${date} have only an AQI of another standard, which cannot be converted: no class ` +
      "is given. The settings can judge each day by its own standard.",
  },
  indexNotPublished: {
    "zh-CN": ({ days, items, date }) =>
      `${days} 天（${date} 起）缺 ${items} 且其余项目不超标，按 HJ 633-2026 第 5.3.1 条不发布 AQI，不计入有效天数。`,
    en: ({ days, items, date }) =>
      `${days} day(s) from ${date} lack ${items} and do not exceed 100 otherwise: no AQI is published (HJ ` +
      "633-2026 5.3.1).",
  },
  itemsNotMonitored: {
    "zh-CN": ({ items }) => `${items} 未监测，按 HJ 633-2026 第 5.3.2 条不影响 AQI 的发布。`,
    en: ({ items }) => `${items}: not monitored, which does not stop the AQI (HJ 633-2026 5.3.2).`,
  },
  sandDeducted: {
    "zh-CN": ({ days, date }) =>
      `已扣沙：${days} 个沙尘日（${date} 起）的 PM2.5、PM10 不计入均值和综合指数，级别天数保留沙尘。`,
    en: ({ days, date }) =>
      `Sand deducted: the particulates of ${days} marked day(s) from ${date} are left out of means and index; ` +
      "day counts keep them.",
  },
  sandDeductedAtSource: {
    "zh-CN": ({ days, date }) =>
      `来源数据已扣沙：${days} 天（${date} 起）没有颗粒物浓度而保留 AQI，级别天数按 AQI 计。`,
    en: ({ days, date }) =>
      `The source had deducted sand: ${days} day(s) from ${date} have an AQI without particulates; the AQI ` +
      "counts for the classes.",
  },
  sandDaysListed: {
    "zh-CN": ({ sheet, days }) => `“${sheet}”列出沙尘日 ${days} 天，已按此标记。`,
    en: ({ sheet, days }) => `${sheet} lists ${days} day(s) of sand; they were marked by it.`,
  },
  sandKept: {
    "zh-CN": ({ days, date }) => `${days} 个沙尘日（${date} 起）未扣除，均值含沙尘。要扣除请在设置中选“扣沙”。`,
    en: ({ days, date }) =>
      `${days} marked sand day(s) from ${date} are kept in the means; the settings can deduct them.`,
  },
  sandNotMarked: {
    "zh-CN": () => "设置选了“扣沙”，但数据中没有沙尘日标记，均值未扣除任何一天。请在日报中加“沙尘”列，或改选“不扣沙”。",
    en: () =>
      "Sand is to be deducted, but no day is marked: nothing was taken out. Add a column 沙尘, or choose to keep it.",
  },
  tooFewDays: {
    "zh-CN": ({ figure, period, valid, required }) =>
      `${period} ${figure}有效天数不足（${valid}/${required}），数值照列并加注，不宜用于评价。`,
    en: ({ figure, period, valid, required }) =>
      `${period}: too few valid days for ${figure} (${valid} of ${required}); the figures are shown and marked.`,
  },
  monthsTooShort: {
    "zh-CN": ({ figure, year, months }) =>
      `${year} 年 ${figure}在 ${months} 月有效日均值不足（每月至少 27 个，2 月 25 个），年百分位数无效，不能作年度达标评价。`,
    en: ({ figure, year, months }) =>
      `${year}: ${figure} lacks daily values in month(s) ${months} (27 needed, 25 in February); its annual ` +
      "percentile is not valid and the year cannot be judged.",
  },
  yearNotJudged: {
    "zh-CN": ({ targets, days, elapsed, months }) =>
      `今年已过 ${elapsed} 天，只有 ${days} 天有数据${months === "" ? "" : `（缺 ${months} 月）`}，不判断年度目标，` +
      `也不作年末预测：${targets}。年评价要有 324 个日均值（GB 3095 表 4）。请补上所缺日子的数据。`,
    en: ({ targets, days, elapsed, months }) =>
      `Only ${days} of the ${elapsed} days gone by have data${months === "" ? "" : ` (none in month(s) ${months})`}: ` +
      `the year's targets are not judged, nor forecast: ${targets}. A year needs 324 daily values (GB 3095 table 4). ` +
      "Add the data that are lacking.",
  },
  mixedStandards: {
    "zh-CN": ({ period, standard }) => `比较时段（${period}）跨越标准更替，各期统一按 ${standard} 计算。`,
    en: ({ period, standard }) =>
      `The periods compared (${period}) straddle a change of standard; all were computed by ${standard}.`,
  },
  cutOffBeforeMonthEnd: {
    "zh-CN": ({ until, lastData }) => `统计截止 ${until}，不满整月（本月数据到 ${lastData}）。同比采用上年同期天数。`,
    en: ({ until, lastData }) =>
      `The cut-off is ${until}, before the month's end (data reach ${lastData}). Comparisons take the same ` +
      "days of last year.",
  },
  baselineComputed: {
    "zh-CN": ({ indicator, year, value }) =>
      `“${indicator}”的基准值空缺，已用 ${year} 年数据算得 ${value}。请与下达文件核对后补填。`,
    en: ({ indicator, year, value }) =>
      `The baseline of ${indicator} is empty; ${value} was computed from the data of ${year}. Check it against ` +
      "the document and fill it in.",
  },
  baselineUnlikeData: {
    "zh-CN": ({ indicator, year, given, measured }) =>
      `“${indicator}”目标表里 ${year} 年的基准值是 ${given}，按数据算是 ${measured}，相差很大。请核对基准值和年份。`,
    en: ({ indicator, year, given, measured }) =>
      `The target sheet gives ${given} as the baseline of ${indicator} in ${year}; the data give ${measured}. ` +
      "Check the baseline and its year.",
  },
  baselineMissing: {
    "zh-CN": ({ indicator, year }) =>
      `“${indicator}”缺 ${year} 年基准值，数据中也没有完整的 ${year} 年。请补填基准值。`,
    en: ({ indicator, year }) =>
      `${indicator} lacks its baseline of ${year}, and the data do not hold that year whole. Fill it in.`,
  },
  targetsLeftOpen: {
    "zh-CN": ({ count }) => `目标表中有 ${count} 项指标没有填目标，只列实际数，不判断。如已下达目标，请补填。`,
    en: ({ count }) =>
      `${count} indicators of the target sheet have no target: their figures are shown and not judged. Fill in ` +
      "what was set.",
  },
  targetsWithoutYear: {
    "zh-CN": ({ count, text }) =>
      `目标“${text}”${count > 1 ? `等 ${count} 项` : ""}没有年度，标题和表名里也没有，没有用上。` +
      "请在窗格里回答是哪一年，或在标题里写上年度。",
    en: ({ count, text }) =>
      `${count > 1 ? `${count} targets ("${text}" and others) have` : `The target "${text}" has`} no year, nor has ` +
      "the title. Say in the pane which it is, or write it into the title.",
  },
  targetUnreadable: {
    "zh-CN": ({ text }) => `目标“${text}”读不懂。请写成“不高于 58”“不低于 70”“较2017年下降15%”这样的形式，并注明年度。`,
    en: ({ text }) => `The target "${text}" cannot be read. Write it like 不高于 58 or 较2017年下降15%, with its year.`,
  },
  targetUnknownIndicator: {
    "zh-CN": ({ text }) =>
      `目标表中的“${text}”不是本程序统计的指标，也没有填“数据表”和“统计方式”来定义它，未处理。请核对名称。`,
    en: ({ text }) =>
      `"${text}" in the target sheet is not an indicator of this program, nor does its row define one by 数据表 ` +
      "and 统计方式; it was passed over. Check the name.",
  },
  targetsOfOtherPlaces: {
    "zh-CN": ({ place, places }) =>
      `目标按地区分列（${places}），没有全市合计，` +
      `${place === "" ? "也不知道本报告是哪个地区的" : `也没有“${place}”`}，未采用。` +
      `请${place === "" ? "在设置中选定地区" : "核对地区名称，或补上该地区的目标"}。`,
    en: ({ place, places }) =>
      `The targets stand by place (${places}) without a total, ` +
      `${place === "" ? "and the report's place is not known" : `and "${place}" is none of them`}; ` +
      "they were not used. " +
      (place === "" ? "Choose the place in the settings." : "Check the place's name, or add its targets."),
  },
  targetImpossible: {
    "zh-CN": ({ indicator, value }) =>
      `“${indicator}”目标表里写着 ${value}，任何地方一年都不可能是这个数，没有采用。请核对是不是填错了列、小数点或单位。`,
    en: ({ indicator, value }) =>
      `The target sheet gives ${value} for ${indicator}, which no year of any place can have had; it was not used. ` +
      "Check the column, the decimal point and the unit.",
  },
  targetLooserThanBaseline: {
    "zh-CN": ({ indicator, target, baseline }) =>
      `“${indicator}”目标 ${target} 比基准值 ${baseline} 还宽松。请核对目标值、基准值及其口径（实况/标况）。`,
    en: ({ indicator, target, baseline }) =>
      `The target of ${indicator} (${target}) is looser than its baseline (${baseline}). Check both and their basis.`,
  },
};
