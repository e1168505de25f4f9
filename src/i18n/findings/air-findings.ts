/** Findings about the daily air sheets and the targets. */
import type { AirFindingFacts } from "../../findings/air-findings";
import { airSheetReasons } from "../air-sheet-reasons";
import { words, type Words } from "../language";
import type { Messages } from "./messages";

/** How the meaning of the hours' stamps was come by. */
const stampBy: Readonly<Record<AirFindingFacts["hoursTaken"]["by"], Words>> = {
  choice: words("（“设置”里所选）", ", as chosen under Settings"),
  data: words("，由数据推定，不对请在“设置”里改", ", as the data suggest: change it under Settings if not"),
  guess: words("；两种理解都说得通，请在窗格里确认", "; the data fit both: please say which"),
};

export const airFindingMessages: Messages<AirFindingFacts> = {
  noAirSheet: {
    "zh-CN": () =>
      "工作簿里有空气质量目标或大气问题，但没有找到空气质量日报表。请加入日报，或在窗格“数据”里指定工作表。",
    en: () =>
      "There are air targets or problems, but no daily air sheet was found. Add it, or choose the sheet in the " +
      "pane under Data.",
  },
  noTargetSheet: {
    "zh-CN": () => "没有找到年度目标表，不判断达标情况。请加一张含“考核指标、目标值”两列的表。",
    en: () =>
      "No target sheet was found, so nothing is judged against targets. Add a sheet with the columns 考核指标 and 目标值.",
  },
  targetSheetUnread: {
    "zh-CN": ({ indicator }) =>
      `这张表像是目标表（写有“${indicator}”），但没有读懂，其中的目标没有采用；报告里的目标如有，来自别处。` +
      "请改成“指标名称、单位、目标值”几列，或在窗格“数据”里指定。",
    en: ({ indicator }) =>
      `This sheet seems to hold targets (it names "${indicator}"), but it could not be read and its targets are not ` +
      "used; any target in the report comes from elsewhere. Use columns 指标名称, 单位, 目标值, or choose it under Data.",
  },
  unreadableCell: {
    "zh-CN": ({ field, text }) => `${field}“${text}”不是数值，未计入。请改为数值，缺测请填“—”。`,
    en: ({ field, text }) =>
      `${field} "${text}" is not a number and was left out. Enter a number, or — for a missing value.`,
  },
  unreadableDate: {
    "zh-CN": ({ text }) => `日期“${text}”读不懂，该行未计入。请按“2021-1-5”或“2021年1月5日”填写。`,
    en: ({ text }) => `The date "${text}" cannot be read; the row was left out. Write it as 2021-1-5.`,
  },
  impossibleDate: {
    "zh-CN": ({ text }) => `日期“${text}”不存在，该行未计入。请核对后改正。`,
    en: ({ text }) => `There is no such day as "${text}"; the row was left out. Please correct it.`,
  },
  airSheetLeft: {
    "zh-CN": ({ sheet, reason }) => `工作表“${sheet}”${airSheetReasons[reason]["zh-CN"]}`,
    en: ({ sheet, reason }) => `Sheet ${sheet}: ${airSheetReasons[reason].en}`,
  },
  itemColumnUnclear: {
    "zh-CN": ({ field, headers }) => `${field}有几列都像：${headers}。没有取其中任何一列，请在窗格“数据”里指定。`,
    en: ({ field, headers }) => `Several columns could be ${field}: ${headers}. None was used; choose one under Data.`,
  },
  itemColumnUnread: {
    "zh-CN": ({ field, headers }) =>
      `没有读到${field}的日均浓度：“${headers}”提到了它，但不像浓度列。如就是这一列，请在窗格“数据”里指定。`,
    en: ({ field, headers }) =>
      `No daily concentration of ${field} was read: "${headers}" names it but seems to hold something else. ` +
      "Choose it under Data if it does.",
  },
  itemColumnUnknown: {
    "zh-CN": ({ field, headers }) =>
      `没有读到${field}，而表中有不认识的数字列：${headers}。如是其中一列，请在窗格里指定；没有监测这一项的，选“不使用”。`,
    en: ({ field, headers }) =>
      `No column of ${field} was found, and these columns of numbers are not known: ${headers}. Choose one in ` +
      "the pane, or none if it is not measured.",
  },
  valuesMarkedInvalid: {
    "zh-CN": ({ field, count, words }) => `${field}有 ${count} 个格子是标记或文字（${words}），按缺测处理。`,
    en: ({ field, count, words }) => `${count} cells of ${field} hold flags or words (${words}); taken as missing.`,
  },
  valuesOfTooFewHours: {
    "zh-CN": ({ field, count, words: hours }) =>
      `${field}有 ${count} 天表中写明有效小时数不足（${hours}），不足 20 小时的日均值无效（GB 3095 表 4），未计入。`,
    en: ({ field, count, words: hours }) =>
      `By the sheet itself ${count} day(s) of ${field} have too few valid hours (${hours}); a daily value needs 20 ` +
      "(GB 3095 table 4), so they were left out.",
  },
  allZeroRows: {
    "zh-CN": ({ count, dates }) => `${count} 天各项均为0（${dates}），不可能是实测值，按缺测处理。请核对。`,
    en: ({ count, dates }) =>
      `On ${count} day(s) all items are 0 (${dates}), which no air is; taken as missing. Please check.`,
  },
  unitByVolume: {
    "zh-CN": ({ field, unit, factor }) =>
      `${field}按体积分数（${unit}）记，已按 25℃、101.325 kPa 换算（乘 ${factor.toFixed(3)}）。标况数据或单位写错的，请核对。`,
    en: ({ field, unit, factor }) =>
      `${field} is kept by volume (${unit}); it was converted at 25 °C and 101.325 kPa (times ` +
      `${factor.toFixed(3)}). Please check.`,
  },
  valueSlip: {
    "zh-CN": ({ field, value, likely, date }) =>
      `${date} 的${field}是 ${value}，与前后日子差十倍以上，疑为小数点或单位写错（${likely}？）。按原数计入，请核对。`,
    en: ({ field, value, likely, date }) =>
      `${field} on ${date} is ${value}, ten times away from the days around it: perhaps ${likely}. Counted as ` +
      "it stands; please check.",
  },
  unitFromValues: {
    "zh-CN": ({ field, unit }) => `${field}没有写单位，按数值大小判断为 ${unit}，已换算。如不对，请在窗格“数据”里改。`,
    en: ({ field, unit }) =>
      `${field} has no unit; by their size its values are in ${unit}. Change it under Data if not.`,
  },
  sheetsDiffer: {
    "zh-CN": ({ sheet, other, days, date }) =>
      `“${other}”和“${sheet}”有 ${days} 天（如 ${date}）都有数据而数值不同，暂取“${other}”，有关数字加注。请在窗格里选定用哪一张。`,
    en: ({ sheet, other, days, date }) =>
      `${other} and ${sheet} have different values for ${days} day(s) (${date}); those of ${other} were taken, ` +
      "and the figures are marked. Choose one.",
  },
  sheetsAreOpen: {
    "zh-CN": ({ sheets }) =>
      `“${sheets}”同一天都有数据而数值不同，看不出各是一个县还是同一个县的点位，有关数字暂不作准。请在窗格里选定。`,
    en: ({ sheets }) =>
      `${sheets} have other values for the same days, and nothing says whether each is a place or a station of one; ` +
      "the figures wait for your answer.",
  },
  rowsWithoutPlace: {
    "zh-CN": ({ count, place }) => `有 ${count} 行没有注明地区，而表中有几个地区；这些行没有计入“${place}”。`,
    en: ({ count, place }) =>
      `${count} rows name no place although there are several; they were not counted for ${place}.`,
  },
  columnOfBasis: {
    "zh-CN": ({ field, used, left }) => `${field}有几种口径的列，取“${used}”，没有取“${left}”。`,
    en: ({ field, used, left }) => `${field} has columns of several bases: "${used}" was taken, "${left}" was not.`,
  },
  errorCell: {
    "zh-CN": ({ field, code }) => `${field}是错误值 ${code}，未计入。请检查公式。`,
    en: ({ field, code }) => `${field} is the error ${code} and was left out. Check the formula.`,
  },
  numbersStoredAsText: {
    "zh-CN": ({ field, count }) => `${field}有 ${count} 个数以文本存放，已按数值计入。可用“转换为数字”统一。`,
    en: ({ field, count }) => `${count} values of ${field} are stored as text; they were read as numbers.`,
  },
  belowDetectionHalved: {
    "zh-CN": ({ field, count }) => `${field}有 ${count} 个未检出值，按检出限的一半计入；没有写检出限的未计入。`,
    en: ({ field, count }) =>
      `${count} values of ${field} are below detection: half the limit was taken; those without a limit were left out.`,
  },
  placeNotFound: {
    "zh-CN": ({ wanted, cities, chosen }) =>
      `设置里选的地区是“${wanted}”，数据里没有，只有：${cities}。本报告取“${chosen}”，请核对数据，或在“设置”里改选。`,
    en: ({ wanted, cities, chosen }) =>
      `The settings name ${wanted}, which the data do not hold; they hold ${cities}. This report is for ${chosen}: ` +
      "check the data, or change the place under Settings.",
  },
  severalCities: {
    "zh-CN": ({ cities, chosen }) => `表中有多个地区：${cities}。本报告取“${chosen}”，可在窗格“设置”里改选。`,
    en: ({ cities, chosen }) =>
      `The sheets hold several places: ${cities}. This report is for ${chosen}; change it in the pane under Settings.`,
  },
  hiddenCellsRead: {
    "zh-CN": ({ rows, columns }) =>
      `本表有隐藏的${rows && columns ? "行和列" : rows ? "行" : "列"}（或启用了筛选），已一并读入。`,
    en: ({ rows, columns }) =>
      `This sheet has hidden ${rows && columns ? "rows and columns" : rows ? "rows" : "columns"}; they were ` +
      "read as well.",
  },
  duplicateDay: {
    "zh-CN": ({ date, same }) =>
      `${date} 出现不止一次${same ? "，数值相同，只计一次" : "且数值不同，取先出现的一行。请核对保留哪一行"}。`,
    en: ({ date, same }) =>
      `${date} occurs more than once ` +
      (same
        ? "with the same values; it counts once."
        : "with other values; the first row was taken. Please decide which is right."),
  },
  missingDays: {
    "zh-CN": ({ month, count, days }) => `${month}缺 ${count} 天：${days}日。请补录，或确认当日无数据。`,
    en: ({ month, count, days }) =>
      `${month} lacks ${count} day(s): ${days}. Add them, or confirm that there are none.`,
  },
  outOfRange: {
    "zh-CN": ({ field, value, high, unit }) =>
      `${field} ${value} ${unit} 超出可能范围（0—${high}）。请核对原始记录和单位。`,
    en: ({ field, value, high, unit }) =>
      `${field} of ${value} ${unit} is beyond what is possible (0–${high}). Check the record and the unit.`,
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
  hoursTaken: {
    "zh-CN": ({ count, stamp, by }) =>
      `${count} 行小时值已按 GB 3095 表 4、HJ 663 折算为日值（≥20 个小时值；O3 取日最大 8 小时平均）。` +
      `${stamp === "beginning" ? "时间按该小时的起点理解（13:00 即 13—14 时）" : "时间按该小时的终点理解（13:00 即 12—13 时，0:00 归前一日）"}` +
      `${stampBy[by]["zh-CN"]}。`,
    en: ({ count, stamp, by }) =>
      `${count} hourly rows were made days of by GB 3095 table 4 and HJ 663. A stamp is taken as the ` +
      `${stamp === "beginning" ? "beginning" : "end"} of its hour` +
      `${stampBy[by].en}.`,
  },
  stationsLeftOut: {
    "zh-CN": ({ stations }) => `${stations} 未参加全域平均（对照点、背景点，或“设置”里所选）。`,
    en: ({ stations }) =>
      `${stations} took no part in the place's mean (control or background points, or as chosen under Settings).`,
  },
  stationsChanged: {
    "zh-CN": ({ stations }) =>
      `点位有增减：${stations}。各日的平均和有效比例只按当日在运行的点位计（HJ 663-2013 6.1.4）。`,
    en: ({ stations }) =>
      `Stations came or went: ${stations}. Each day's mean and share of valid stations count those in ` +
      "operation (HJ 663-2013 6.1.4).",
  },
  placeRowsBeforeStations: {
    "zh-CN": ({ count }) =>
      `表中既有全域日值，也有 ${count} 个点位的日值：有全域日值的日子用全域日值，其余由点位平均。`,
    en: ({ count }) =>
      `The sheets hold the place's own days and those of ${count} stations: its own are taken where there are ` +
      "any, else the stations' mean.",
  },
  tooFewStations: {
    "zh-CN": ({ days, date }) =>
      `${days} 天有项目因有效点位不足（75%，不足 4 个点位时 50%，HJ 663-2013 6.1.4）不作全域日值，首见 ${date}。`,
    en: ({ days, date }) =>
      `On ${days} day(s), first ${date}, an item has too few valid stations (75 %, of fewer than four 50 %) ` +
      "for a value of the place.",
  },
  classesWithoutParticulates: {
    "zh-CN": ({ days, items, date }) =>
      `${days} 天（${date} 起）缺 ${items}，表中也没有 AQI：颗粒物几乎天天是首要污染物，不能只凭其余项目判定优良，这些天不计级别。请核对该列是否被识别，或补充数据。`,
    en: ({ days, items, date }) =>
      `${days} day(s) from ${date} lack ${items}, and the sheet has no AQI: no class is given, since the other ` +
      "items alone prove no good day. Check whether the column was recognised, or add the data.",
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
  targetLooserThanBaseline: {
    "zh-CN": ({ indicator, target, baseline }) =>
      `“${indicator}”目标 ${target} 比基准值 ${baseline} 还宽松。请核对目标值、基准值及其口径（实况/标况）。`,
    en: ({ indicator, target, baseline }) =>
      `The target of ${indicator} (${target}) is looser than its baseline (${baseline}). Check both and their basis.`,
  },
};
