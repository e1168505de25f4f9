/** Findings about reading air sheets and targets, and about making a place's days. */
import type { AirReadingFindingFacts } from "../../findings/air-findings";
import { airSheetReasons } from "../air-sheet-reasons";
import { words, type Words } from "../language";
import type { Messages } from "./messages";

/** How the meaning of the hours' stamps was come by. */
const stampBy: Readonly<Record<AirReadingFindingFacts["hoursTaken"]["by"], Words>> = {
  choice: words("（“设置”里所选）", ", as chosen under Settings"),
  data: words("，由数据推定，不对请在“设置”里改", ", as the data suggest: change it under Settings if not"),
  guess: words("；两种理解都说得通，请在窗格里确认", "; the data fit both: please say which"),
};

export const airReadingFindingMessages: Messages<AirReadingFindingFacts> = {
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
    "zh-CN": ({ indicator, said }) =>
      `${said ? "这张表已由您指定为年度目标" : "这张表像是目标表"}${indicator === "" ? "" : `（写有“${indicator}”）`}，` +
      "但没有读出目标，其中的目标没有采用；报告里的目标如有，来自别处。" +
      `请改成“指标名称、单位、目标值”几列，在标题或表名里写明年份${said ? "" : "，或在窗格“数据”里指定"}。`,
    en: ({ indicator, said }) =>
      `${said ? "You said that this sheet holds targets" : "This sheet seems to hold targets"}` +
      `${indicator === "" ? "" : ` (it names "${indicator}")`}, but none could be read and none is used; any target ` +
      "in the report comes from elsewhere. Use columns 指标名称, 单位, 目标值, with the year in the title or the " +
      `sheet's name${said ? "" : ", or choose it under Data"}.`,
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
  valuesWithSign: {
    "zh-CN": ({ signs, fields, count, cells }) =>
      `${fields}有 ${count} 个数带“${signs}”（${cells}），表里没有说明，按有效数据计入。` +
      "如表示无效，请把这些数改为“—”，或在表下注明含义。",
    en: ({ signs, fields, count, cells }) =>
      `${count} values of ${fields} bear "${signs}" (${cells}), which nothing explains; they were counted. If they ` +
      "are not valid, enter — instead, or say below the table what the sign means.",
  },
  stationsWithSign: {
    "zh-CN": ({ signs, stations }) =>
      `点位名带“${signs}”（${stations}），表里没有说明，照样参加平均。` +
      "如不参与评价，请在表下注明，或在“设置”里选定点位。",
    en: ({ signs, stations }) =>
      `"${signs}" stands with ${stations}, and nothing explains it; they take part in the mean. If they should not, ` +
      "say so below the table, or choose the stations under Settings.",
  },
  coloursNotRead: {
    "zh-CN": ({ text }) =>
      `表里写着“${text}”，而单元格的颜色、字体不会读取，这些数照样计入。请把不计入的数改为“—”，或另用一列注明。`,
    en: ({ text }) =>
      `The sheet says "${text}", but colours and fonts are not read: the values were counted. Enter — where they ` +
      "should not be, or say so in a column.",
  },
  datesOfOtherMonth: {
    "zh-CN": ({ title, dates }) =>
      `表名或标题写的是${title}，而日期列全是${dates}，按日期列计入${dates}。像是套用了旧表：日期没有改的请改日期，标题没有改的请改标题。`,
    en: ({ title, dates }) =>
      `The title or the sheet's name says ${title}, but all its dates are of ${dates}: counted by the dates. ` +
      "It looks like a copy of an older sheet. Correct whichever was not changed.",
  },
  yearOfTitleTaken: {
    "zh-CN": ({ year, typed }) =>
      `日期只显示月、日，单元格里存的是${typed}年，而表名或标题写的是${year}年，按${year}年计入。如是${typed}年的数据，请改标题。`,
    en: ({ year, typed }) =>
      `The dates show month and day only; their cells hold ${typed}, and the title or the sheet's name says ${year}: ` +
      `counted as ${year}. Correct the title if they are of ${typed}.`,
  },
  hoursInOrder: {
    "zh-CN": ({ days, lacking }) =>
      `每天 24 行而没有钟点，按 1 时至 24 时的顺序作小时值折算日值（${days} 天）。` +
      (lacking === 0 ? "" : `另有 ${lacking} 天不足 24 行，不知缺的是哪一小时，未计入。`) +
      "请加一列钟点；如不是小时值，请在窗格“数据”里指定。",
    en: ({ days, lacking }) =>
      `Each day has 24 rows and no clock: they were read as the hours from 1 to 24 in their order (${days} days). ` +
      (lacking === 0 ? "" : `${lacking} day(s) have fewer rows, and which hour lacks is not known: left out. `) +
      "Add a column of the hour; if they are no hours, say so under Data.",
  },
  notedDaysCounted: {
    "zh-CN": ({ text, days }) =>
      `附注写着“${text}”，但这 ${days} 天的数还在表里，照样计入。请把不计入的数改为“—”，或在备注列逐日写明“数据无效”。`,
    en: ({ text, days }) =>
      `A note says "${text}", but the values of these ${days} days stand in the sheet and were counted. Enter — for ` +
      "them, or write 数据无效 in the remark of each day.",
  },
  notedDaysLeftOut: {
    "zh-CN": ({ text, days }) => `附注写着“${text}”，这 ${days} 天的数没有计入。`,
    en: ({ text, days }) => `A note says "${text}": the values of these ${days} days were left out.`,
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
  unitCannotBe: {
    "zh-CN": ({ field, told, unit }) =>
      `${field}写的单位是 ${told}，按数值大小只能是 ${unit}，按 ${unit} 计算。请改正表里的单位；如确是 ${told}，请在窗格“数据”里指定。`,
    en: ({ field, told, unit }) =>
      `${field} is said to be in ${told}; by their size its values can only be in ${unit} and were taken so. Correct ` +
      "the unit in the sheet, or set it under Data.",
  },
  sheetsDiffer: {
    "zh-CN": ({ sheet, other, days, date }) =>
      `“${other}”和“${sheet}”有 ${days} 天（如 ${date}）都有数据而数值不同，暂取“${other}”，有关数字加注。请在窗格里选定用哪一张。`,
    en: ({ sheet, other, days, date }) =>
      `${other} and ${sheet} have different values for ${days} day(s) (${date}); those of ${other} were taken, ` +
      "and the figures are marked. Choose one.",
  },
  daysOrMonths: {
    "zh-CN": ({ sheet, days, date }) =>
      `“${sheet}”的 ${days} 行都写某月 1 日（如 ${date}），看不出是月均值还是日均值，暂不计入。请在窗格里选定。`,
    en: ({ sheet, days, date }) =>
      `The ${days} rows of ${sheet} are each the first of a month (${date}): means of months, or days. They wait ` +
      "for your answer.",
  },
  sheetsAreOpen: {
    "zh-CN": ({ sheets }) =>
      `“${sheets}”同一天都有数据而数值不同，看不出各是一个县还是同一个县的点位，有关数字暂不作准。请在窗格里选定。`,
    en: ({ sheets }) =>
      `${sheets} have other values for the same days, and nothing says whether each is a place or a station of one; ` +
      "the figures wait for your answer.",
  },
  groupsOfStationsOpen: {
    "zh-CN": ({ sheets }) =>
      `“${sheets}”各有自己的点位，看不出各是一个县还是同一个县的几部分，有关数字暂不作准。请在窗格里选定。`,
    en: ({ sheets }) =>
      `${sheets} hold stations of their own each, and nothing says whether each is a place or a part of one; the ` +
      "figures wait for your answer.",
  },
  onlyTownships: {
    "zh-CN": ({ places }) =>
      `表中只有乡镇（街道）：${places}，没有全县的数据，看不出报告写全县（各乡镇平均）还是其中一个，有关数字暂不作准。` +
      "请在窗格里选定。",
    en: ({ places }) =>
      `The sheets hold townships only (${places}) and nothing of the county: whether the report is of the county, as ` +
      "their mean, or of one of them waits for your answer, and the figures with it.",
  },
  rowsWithoutPlace: {
    "zh-CN": ({ count, place }) => `有 ${count} 行没有注明地区，而表中有几个地区；这些行没有计入“${place}”。`,
    en: ({ count, place }) =>
      `${count} rows name no place although there are several; they were not counted for ${place}.`,
  },
  valuesAreSubIndices: {
    "zh-CN": () =>
      "各项的数都不超过同一行的 AQI，最大的正等于它：是分指数，不是浓度。只统计级别天数，没有浓度和综合指数。",
    en: () =>
      "The largest value of each row equals its AQI: these are sub-indices and no concentrations. Only days by class " +
      "were counted.",
  },
  sheetOfBasis: {
    "zh-CN": ({ used, left, days }) => `“${left}”与“${used}”口径或版本不同，有 ${days} 天都有数据，取“${used}”。`,
    en: ({ used, left, days }) =>
      `"${left}" and "${used}" are of other bases or versions; of the ${days} days of both, "${used}" was taken.`,
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
  hiddenSheetRead: {
    "zh-CN": () => "这张表是隐藏的，数据照样计入。如是草稿或旧表，请在窗格“数据”页设为不使用。",
    en: () => "This sheet is hidden, and its data were used. If it is a draft or an old one, set it aside in 数据.",
  },
  hiddenCellsRead: {
    "zh-CN": ({ rows, columns }) =>
      `本表有隐藏的${rows && columns ? "行和列" : rows ? "行" : "列"}（或启用了筛选），已一并读入。`,
    en: ({ rows, columns }) =>
      `This sheet has hidden ${rows && columns ? "rows and columns" : rows ? "rows" : "columns"}; they were ` +
      "read as well.",
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
  sandNoteWithoutYear: {
    "zh-CN": ({ text, years, year }) =>
      `“${text}”没有写年份，而表中 ${years} 年都有这一天，暂按 ${year} 年计。请在说明里写上年份。`,
    en: ({ text, years, year }) =>
      `"${text}" names no year, and the sheet has that day in ${years}; ${year} was taken. Add the year to the note.`,
  },
  stationLevelsMixed: {
    "zh-CN": ({ levels }) => `点位有${levels}，没有写明按哪一级评价，暂按全部点位平均，有关数字加注。请在窗格里选定。`,
    en: ({ levels }) =>
      `The stations are ${levels}, and nothing says by which of them the place is judged. All were averaged for now, ` +
      "and the figures are marked. Choose one.",
  },
  meanOfPlaceTaken: {
    "zh-CN": ({ taken, left }) => `全县（市、区）的均值有几种，取“${taken}”，没有取“${left}”。`,
    en: ({ taken, left }) => `Of several means of the place "${taken}" was taken; "${left}" was not.`,
  },
  meansOfPlaceOpen: {
    "zh-CN": ({ taken, left }) =>
      `“${taken}”和“${left}”同一天都有数据而数值不同，看不出全县（市、区）用哪一种，暂取“${taken}”，有关数字加注。请在窗格里选定。`,
    en: ({ taken, left }) =>
      `"${taken}" and "${left}" differ on the same days, and nothing says which is the place's own; "${taken}" was ` +
      "taken, and the figures are marked. Choose one.",
  },
  sheetOfOtherStations: {
    "zh-CN": ({ sheets, kinds }) =>
      `“${sheets}”是${kinds}，不参与评价，没有计入本地区的数字。如应计入，请在窗格“数据”里指定为空气质量日报。`,
    en: ({ sheets, kinds }) =>
      `${sheets} hold stations of a kind that judges no place (${kinds}) and were not counted. Name them as daily ` +
      "air data under Data if they should be.",
  },
  onlyOtherStations: {
    "zh-CN": ({ sheets, kinds }) =>
      `空气质量数据只有“${sheets}”，是${kinds}，一般不参与评价，有关数字暂不作准。请在窗格里选定。`,
    en: ({ sheets, kinds }) =>
      `The only air data are those of ${sheets}, of a kind of station that usually judges no place (${kinds}); the ` +
      "figures wait for your answer.",
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
  wholeIsNoMean: {
    "zh-CN": ({ days, of, date }) =>
      `表中全域（或均值）一行与各点位的平均，在 ${of} 天中有 ${days} 天不同，首见 ${date}。图表用点位平均；` +
      "请核对哪些点位参加评价（“设置”里可选）。",
    en: ({ days, of, date }) =>
      `The sheet's own row of the whole is not the mean of its stations on ${days} of ${of} day(s), first ${date}. ` +
      "The figures use the stations' mean; please check which stations take part (see Settings).",
  },
};
