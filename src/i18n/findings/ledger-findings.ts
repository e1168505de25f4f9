/** See findings/ledger-findings.ts. */
import { ledgerById } from "../../datasets/ledgers/catalogue";
import type { LedgerFindingFacts } from "../../findings/ledger-findings";
import type { Language } from "../language";
import { crossFootingMessages } from "./cross-footing-findings";
import type { Messages } from "./messages";

const titleOf = (ledger: string, language: Language): string => ledgerById(ledger)?.title[language] ?? ledger;
/** Sums without binary dust. */
const shown = (value: number): string => String(Number(value.toPrecision(12)));
const rows = (count: number): string => (count > 1 ? `（共 ${count} 处）` : "");
const times = (count: number): string => (count > 1 ? ` (${count} cells)` : "");

export const ledgerFindingMessages: Messages<LedgerFindingFacts> = {
  // cross-footing
  ...crossFootingMessages,
  // reading
  ledgerDoubtful: {
    "zh-CN": ({ ledger, other }) =>
      `本表按“${titleOf(ledger, "zh-CN")}”读取，但也像“${titleOf(other, "zh-CN")}”。请在窗格“数据”里确认。`,
    en: ({ ledger, other }) =>
      `This table was read as ${titleOf(ledger, "en")} but looks like ${titleOf(other, "en")} too. Confirm it ` +
      "in the pane under Data.",
  },
  requiredColumnMissing: {
    "zh-CN": ({ ledger, column, names }) =>
      `这张“${titleOf(ledger, "zh-CN")}”缺“${column}”列，要用到该列的数没有统计。请补上该列（可写作：${names}）；` +
      "列名不同的，在窗格“数据”里指定是哪一列。",
    en: ({ ledger, column, names }) =>
      `This ${titleOf(ledger, "en")} lacks the column ${column}, so what depends on it is not ` +
      `counted. Add it (${names}), or choose the column in the pane under Data.`,
  },
  requiredColumnWorkedBack: {
    "zh-CN": ({ column, share, of, count }) =>
      `没有“${column}”列，按“${of}”和“${share}”推算；有 ${count} 行的比例是四舍五入的，推算的数可能相差几个。` +
      "请补上实际完成数。",
    en: ({ column, share, of, count }) =>
      `There is no column ${column}; it was worked back from ${of} and ${share}, rounded in ${count} row(s), ` +
      "so that the number may be off by a few. Add what was really done.",
  },
  columnsAddedUp: {
    "zh-CN": ({ columns }) => `“${columns}”是同一个数的几部分，没有合计列，按各列相加统计。`,
    en: ({ columns }) => `${columns} are parts of one number without a total column; they were added up.`,
  },
  kindColumnUnused: {
    "zh-CN": ({ header, field }) =>
      `“${header}”与旁边各列像是同一种数（${field}）的分类，但认不出是哪一类，没有计入。请改列名，或在窗格“数据”里指定。`,
    en: ({ header, field }) =>
      `${header} stands among columns of ${field} by kind, but of which kind it is was not understood; it was not ` +
      "counted. Rename it, or choose under Data what it is.",
  },
  columnHoldsMore: {
    "zh-CN": ({ field }) => `“${field}”按列名还含未完成的部分，现全部计入，数字可能偏大。请只填已完成的，或另列一栏。`,
    en: ({ field }) =>
      `By its name ${field} also holds what is not done yet; all of it was counted, and the figure may be too high. ` +
      "Enter only what is done, or add a column for it.",
  },
  columnUnreadable: {
    "zh-CN": ({ field, text }) =>
      `“${field}”一列的内容（如“${text}”）不像该列应填的内容，没有使用。需要时请更正，或在窗格“数据”里指定。`,
    en: ({ field, text }) =>
      `The column ${field} holds something else ("${text}") and was not used. Correct it, or choose the column ` +
      "under Data.",
  },
  requiredCellsBlank: {
    "zh-CN": ({ field, count }) => `“${field}”有 ${count} 行没有填写，涉及该列的统计不含这些行。请补填。`,
    en: ({ field, count }) =>
      `${field} is blank in ${count} row(s), which count in nothing that needs it. Please fill it in.`,
  },
  choiceAside: {
    "zh-CN": ({ field, text, known, count }) =>
      `“${field}”中的“${text}”不在已知的写法之内（${known}）${rows(count)}，按未填处理。本期没有指标用到，不影响数字，不必处理。`,
    en: ({ field, text, known, count }) =>
      `"${text}" in ${field} is none of the known words (${known})${times(count)} and counts as blank. No figure of ` +
      "this month rests on it; nothing need be done.",
  },
  choiceUnknown: {
    "zh-CN": ({ field, text, known, count }) =>
      `“${field}”中的“${text}”不认识${rows(count)}，在说明之前按未填处理。请在窗格上方选定它算哪一种（${known}）。`,
    en: ({ field, text, known, count }) =>
      `"${text}" in ${field} is not understood${times(count)} and counts as blank. Say at the top of the pane which ` +
      `it is (${known}).`,
  },
  ledgerNumberUnreadable: {
    "zh-CN": ({ field, text, count }) =>
      `“${field}”中的“${text}”不是数值${rows(count)}，未计入。请改为数值，没有数请填“—”。`,
    en: ({ field, text, count }) =>
      `"${text}" in ${field} is not a number${times(count)} and was left out. Enter a number, or — where there ` +
      "is none.",
  },
  ledgerDateUnreadable: {
    "zh-CN": ({ field, text, count }) =>
      `“${field}”中的“${text}”不是日期${rows(count)}，该行按无日期处理，不计入当月数。请按“2021-3-5”或“2021年3月”填写。`,
    en: ({ field, text, count }) =>
      `"${text}" in ${field} is not a date${times(count)}; the row counts as undated and in no month. Write it ` +
      "as 2021-3-5 or 2021年3月.",
  },
  ledgerDateYearAlone: {
    "zh-CN": ({ field, text, year }) =>
      `“${field}”中的“${text}”比其他各行（${year} 年起）早好几年，年份可能写错，现按所写的年份统计。请核对。`,
    en: ({ field, text, year }) =>
      `"${text}" in ${field} lies years before all other rows (from ${year}); the year may be a slip of the pen. It ` +
      "counts in the year as written. Please check.",
  },
  ledgerDateBeforeTitle: {
    "zh-CN": ({ field, year, count, rows: at }) =>
      `表题写的是 ${year} 年，“${field}”有 ${count} 行（第 ${at} 行）早于该年，不计入 ${year} 年。年份写错的请改正。`,
    en: ({ field, year, count, rows: at }) =>
      `The title says ${year}, but ${field} on ${count} row(s) (${at}) lies before it; they do not count in ${year}. ` +
      "Correct the year if it is a slip of the pen.",
  },
  ledgerDateImpossible: {
    "zh-CN": ({ field, text }) => `“${field}”中的“${text}”不存在，该行按无日期处理。请核对后改正。`,
    en: ({ field, text }) =>
      `There is no such date as "${text}" in ${field}; the row counts as undated. Please correct it.`,
  },
  dateWithoutYear: {
    "zh-CN": ({ field, text, count }) =>
      `“${field}”中的“${text}”没有年份${rows(count)}，表题和工作表名称中也没有，该行按无日期处理。请补上年份，或在表题中写明年度。`,
    en: ({ field, text, count }) =>
      `"${text}" in ${field} gives no year${times(count)}, nor do the title and the sheet's name; the row ` +
      "counts as undated. Add the year, there or in the title.",
  },
  unitUnfit: {
    "zh-CN": ({ field, unit, expected }) => `“${field}”的单位“${unit}”不能换算为“${expected}”，未计入。请核对单位。`,
    en: ({ field, unit, expected }) =>
      `The unit ${unit} of ${field} does not convert to ${expected}; the value was left out. Check the unit.`,
  },
  unitUnlikely: {
    "zh-CN": ({ field, value, expected }) =>
      `“${field}”没有注明单位，若按“${expected}”计，${shown(value)} 这样的数不合常理，未计入。请在表头注明单位。`,
    en: ({ field, value, expected }) =>
      `${field} names no unit; as ${expected} a number like ${shown(value)} is out of proportion, so it was ` +
      "left out. Write the unit into the header.",
  },
  unitsMixed: {
    "zh-CN": ({ field, value, typical, unit, likely, count }) =>
      `“${field}”的 ${shown(value)} ${unit}${rows(count)}与同列其他数（多在 ${shown(typical)} 左右）相差悬殊` +
      `${likely === null ? "" : `，像是以“${likely}”填写`}。请核对单位。`,
    en: ({ field, value, typical, unit, likely, count }) =>
      `${shown(value)} ${unit} in ${field}${times(count)} is far from the rest of the column (about ` +
      `${shown(typical)})${likely === null ? "" : `; it looks like ${likely}`}. Check the unit.`,
  },
  approximateNumber: {
    "zh-CN": ({ field, text }) => `“${field}”写作“${text}”，是约数，按所写的数计入。如有准确数请更正。`,
    en: ({ field, text }) =>
      `${field} says "${text}", an approximate number; it was read as the number given. Enter the exact one if ` +
      "there is one.",
  },
  duplicateEntry: {
    "zh-CN": ({ ledger, entry, first }) =>
      `“${titleOf(ledger, "zh-CN")}”中“${entry}”重复登记（首次在 ${first}），两条都已计入。如系重复请删去一条。`,
    en: ({ ledger, entry, first }) =>
      `${entry} is entered twice in ${titleOf(ledger, "en")} (first at ${first}); both count. Delete one if it ` +
      "is a repetition.",
  },
  totalDiffers: {
    "zh-CN": ({ label, field, written, computed }) =>
      `${label === "" ? "合计行" : `“${label}”`}的“${field}”写为 ${shown(written)}，按明细相加应为 ${shown(computed)}（` +
      `${written < computed ? "少写" : "多写"} ${shown(Math.abs(written - computed))}）。报告采用明细，请核对。`,
    en: ({ label, field, written, computed }) =>
      `${label === "" ? "A total" : `"${label}"`} of ${field} is written as ${shown(written)}; its rows add up ` +
      `to ${shown(computed)} (${shown(Math.abs(written - computed))} ${written < computed ? "more" : "less"}). ` +
      "The report uses the rows. Please check.",
  },
  summaryLeftOut: {
    "zh-CN": ({ ledger, used, left }) =>
      `“${left}”各行是“${used}”的合计，“${titleOf(ledger, "zh-CN")}”按“${used}”统计，不重复计数。`,
    en: ({ ledger, used, left }) =>
      `The rows of ${left} are sums of those of ${used}, by which ${titleOf(ledger, "en")} is counted, once.`,
  },
  snapshotUsed: {
    "zh-CN": ({ ledger, used, others }) =>
      `“${titleOf(ledger, "zh-CN")}”有先后几版，按“${used}”统计，“${others}”不重复计数。`,
    en: ({ ledger, used, others }) =>
      `There are several versions of ${titleOf(ledger, "en")}: ${used} counts, and ${others} does not.`,
  },
  tableOnItsSide: {
    "zh-CN": ({ ledger, count, unused }) =>
      `“${titleOf(ledger, "zh-CN")}”是横放的（栏目在左边，一列一条），按一列一条读了 ${count} 条` +
      `${unused === "" ? "" : `；没有用到的栏目：${unused}`}。`,
    en: ({ ledger, count, unused }) =>
      `${titleOf(ledger, "en")} lies on its side (heads on the left, a column an entry): ${count} entries were read` +
      `${unused === "" ? "" : `, and nothing was made of ${unused}`}.`,
  },
  tableOnItsSideLeft: {
    "zh-CN": ({ ledger, lacks }) =>
      `这张表像是横放的“${titleOf(ledger, "zh-CN")}”（栏目在左边，一列一条），` +
      `${lacks === "" ? "" : `缺“${lacks}”，`}没有统计。请核对栏目，或者复制后“选择性粘贴—转置”成一行一条。`,
    en: ({ ledger, lacks }) =>
      `This looks like ${titleOf(ledger, "en")} on its side (heads on the left, a column an entry)` +
      `${lacks === "" ? "" : ` without ${lacks}`}; it was not counted. Check its heads, or paste it transposed.`,
  },
  snapshotFalls: {
    "zh-CN": ({ count, earlier, example, before, now }) =>
      `与上一版“${earlier}”相比，有 ${count} 处完成情况倒退了：如“${example}”` +
      `${before === null || now === null ? "上一版已完成，本表没有完成" : `由 ${shown(before)} 减为 ${shown(now)}`}。` +
      "按本表统计，请核对哪一版写得对。",
    en: ({ count, earlier, example, before, now }) =>
      `Against ${earlier}, ${count} cell(s) of this list say that less is done: "${example}" ` +
      `${before === null || now === null ? "was done, is no more" : `fell from ${shown(before)} to ${shown(now)}`}. ` +
      "The report goes by this list; please check which is right.",
  },
  snapshotLacksEntries: {
    "zh-CN": ({ count, others, example }) =>
      `以前的“${others}”里有 ${count} 条（如“${example}”），本表没有，未计入。请核对是已销号移出，还是漏了。`,
    en: ({ count, others, example }) =>
      `${count} entries of the earlier ${others} ("${example}") are not in this one and do not count. Were ` +
      "they closed, or forgotten?",
  },
  columnsOfPlaceOnly: {
    "zh-CN": ({ place, places }) => `表中每个县（市、区）一列：${places}。只统计“${place}”的一列。`,
    en: ({ place, places }) => `The table has a column for each county (${places}). Only that of ${place} counts.`,
  },
  rowsOfPlaceOnly: {
    "zh-CN": ({ place, count, places }) =>
      `表中有几个县（市、区）：${places}。只统计“${place}”的行，其余 ${count} 行未计入。`,
    en: ({ place, count, places }) =>
      `The list holds several counties (${places}). Only the rows of ${place} count; ${count} row(s) do not.`,
  },
  rowsOfOtherPlaces: {
    "zh-CN": ({ places, place }) =>
      `表中（或表名）写的是 ${places}，没有本地区“${place}”，没有计入。请核对设置中的地区；确是本地区清单的，请在窗格“数据”中指定它是什么表。`,
    en: ({ places, place }) =>
      `The list is of ${places} and not of ${place}, and does not count. Check the place in the settings; if it ` +
      "is the county's own list, say under 数据 in the pane what the sheet is.",
  },
  snapshotAfterCutOff: {
    "zh-CN": ({ ledger, date, until }) =>
      `${titleOf(ledger, "zh-CN")}写明是 ${date} 的情况，晚于统计截止（${until}），各行没有日期，已按它统计。` +
      "请换成截止日的一版。",
    en: ({ ledger, date, until }) =>
      `${titleOf(ledger, "en")} says how things stood on ${date}, after the cut-off (${until}); its rows have no ` +
      "dates and were counted. Use the list of the cut-off.",
  },
  rowsStruckOff: {
    "zh-CN": ({ count, rows }) => `有 ${count} 行（第 ${rows} 行）注明作废或已调出，未统计。如仍有效，请改注明的文字。`,
    en: ({ count, rows }) =>
      `${count} row(s) (${rows}) say that they are void or were taken off the list, and were not counted. Change ` +
      "the words if they still hold.",
  },
  rowsOfOtherYears: {
    "zh-CN": ({ count, rows }) => `有 ${count} 行（第 ${rows} 行）按小标题或年度列是别的年份的，未计入本年。`,
    en: ({ count, rows }) =>
      `${count} row(s) (${rows}) are of another year by their heading or a column of years, and do not count.`,
  },
  listOfOtherYear: {
    "zh-CN": ({ year, now, others }) =>
      `本表表题写的是 ${year} 年，同类的“${others}”是 ${now} 年的，现一并统计。年份写错的请改表题；确是 ${year} 年的，请在窗格“数据”里设为不使用。`,
    en: ({ year, now, others }) =>
      `This sheet's title says ${year}, while ${others} is of ${now}; both were counted. ` +
      `Correct the title, or, if it is of ${year}, choose under Data not to use it.`,
  },
  undatedOfOtherYear: {
    "zh-CN": ({ year, count, other }) =>
      `本表是 ${year} 年的，另有“${other}”；本表没有日期的 ${count} 行按 ${year} 年计，不算作今年的。` +
      `结转到今年的，请填今年的日期，或列入今年的表。`,
    en: ({ year, count, other }) =>
      `This list is of ${year}, beside ${other}; its ${count === 1 ? "row" : `${count} rows`} without a date ` +
      `${count === 1 ? "counts" : "count"} for ${year} and not for this year. ` +
      `What was carried over needs a date of this year, or a place in this year's list.`,
  },
  sheetContinuesAnother: {
    "zh-CN": ({ sheet }) =>
      `本表像是“${sheet}”的续表，没有表头，没有读取，数字因此偏少。请把表头抄在首行，或接到“${sheet}”下面。`,
    en: ({ sheet }) =>
      `This sheet seems to go on with ${sheet}. It has no header and was not read, so figures lack its rows. Copy ` +
      "the header to its first row, or move the rows below those.",
  },
  rowsOfOneDecision: {
    "zh-CN": ({ number, count, rows }) =>
      `“${number}”写在 ${count} 行（第 ${rows} 行）上，金额相同，都计入了。是同一份决定书的，请只在一行写金额。`,
    en: ({ number, count, rows }) =>
      `${number} stands on ${count} rows (${rows}) with the same amount, and each was counted. If it is one, ` +
      "leave the amount on one row only.",
  },
  stepColumnUnused: {
    "zh-CN": ({ header }) =>
      `“${header}”一列像是整改步骤的日期，没有用上，任务状态可能因此偏低。请改列名（如“验收日期”“公示日期”“销号日期”），或在窗格“数据”里指定。`,
    en: ({ header }) =>
      `The column ${header} looks like the days of a step and was not used; tasks may stand further than is said. ` +
      "Rename it, or choose under Data what it is.",
  },
  rowsLeftOutByNote: {
    "zh-CN": ({ text, count, rows, isHeading }) =>
      `${isHeading ? `小标题“${text}”下面` : `按表注“${text}”，`}有 ${count} 行（第 ${rows} 行）未统计。`,
    en: ({ text, count, rows, isHeading }) =>
      `${isHeading ? "Under the heading" : "By the note"} "${text}", ${count} row(s) (${rows}) were not counted.`,
  },
  noteNotApplied: {
    "zh-CN": ({ text }) =>
      `表注“${text}”说有的行不计，程序分不出是哪几行，都计入了。请核对；不该计的删去，或加一列“是否计入”写“否”。`,
    en: ({ text }) =>
      `The note "${text}" says that some rows are not to count. Which they are could not be told, and all were ` +
      "counted. Remove them, or add a column 是否计入 that says 否.",
  },
  rowsSaidNotToCount: {
    "zh-CN": ({ header, count, rows }) =>
      `按“${header}”一列，有 ${count} 行（第 ${rows} 行）不计，未统计。要计入的，请把这一列改为计入。`,
    en: ({ header, count, rows }) =>
      `By the column ${header}, ${count} row(s) (${rows}) are not to count, and do not. If they should, say so there.`,
  },
  rowsNotSaidToCount: {
    "zh-CN": ({ header, count, rows }) =>
      `“${header}”一列有 ${count} 行（第 ${rows} 行）空着或看不出是否计入，已计入。请在这一列写明。`,
    en: ({ header, count, rows }) =>
      `The column ${header} is blank or unclear in ${count} row(s) (${rows}), which were counted. Say there which ` +
      "are not to count.",
  },
  rowsStruckThrough: {
    "zh-CN": ({ count, rows }) =>
      `有 ${count} 行（第 ${rows} 行）整行画了删除线，按已作废未统计。如仍有效，请去掉删除线。`,
    en: ({ count, rows }) =>
      `${count} row(s) (${rows}) are struck through and were not counted. Remove the line if they still hold.`,
  },
  cellsStruckThrough: {
    "zh-CN": ({ count, rows }) =>
      `有 ${count} 格（第 ${rows} 行）画了删除线，仍按格里写的计入，请核对。作废的请清空，或把整行画上删除线。`,
    en: ({ count, rows }) =>
      `${count} cell(s) (rows ${rows}) are struck through; what is written there was counted all the same. Clear ` +
      "what holds no more, or strike through the whole row.",
  },
  rowMayBeTotal: {
    "zh-CN": ({ text, from, to }) =>
      `“${text}”的数恰好等于下面第 ${from}—${to} 行之和，现仍作为单独一条计入。如是合计行，请写明“合计”，以免重复计算。`,
    en: ({ text, from, to }) =>
      `"${text}" comes to exactly what rows ${from} to ${to} below it do, and is counted as an entry of its own. If ` +
      "it is their total, call it 合计; otherwise nothing need be done.",
  },
  rowsPassedOver: {
    "zh-CN": ({ count, text }) => `有 ${count} 行没有可统计的内容，未作为台账记录（如“${text}”）。如是记录请补全。`,
    en: ({ count, text }) =>
      `${count} row(s) hold nothing that the ledger counts and were passed over (such as "${text}"). Complete ` +
      "them if they are entries.",
  },
  rowsSaidToPause: {
    "zh-CN": ({ count, text, rows }) =>
      `有 ${count} 行（第 ${rows} 行）的名称里写着暂停或将停（如“${text}”），现仍计入。不应计入的请删去该行，或写明“已撤销”“已停用”。`,
    en: ({ count, text, rows }) =>
      `${count} row(s) (${rows}) say in their names that they are paused or about to end (such as "${text}") and are ` +
      'counted all the same. Delete those that should not be, or write "已撤销" or "已停用".',
  },
};
