/** Findings about the report as a whole. */
import type { ReportFindingFacts } from "../../findings/report-findings";
import type { Messages } from "./messages";

export const reportFindingMessages: Messages<ReportFindingFacts> = {
  nothingToReport: {
    "zh-CN": ({ month }) =>
      `${month === null ? "工作簿中" : `${month}（含当年以前各月）`}没有可报告的数据：既没有空气质量日报，也没有带日期的台账。请换一个月份，或在窗格“数据”里核对各表。`,
    en: ({ month }) =>
      `${month === null ? "The workbook holds" : `${month} and the year before it hold`} nothing to report: ` +
      "neither daily air data nor a ledger with dates. Choose another month, or check in the pane under Data " +
      "what each sheet was taken for.",
  },
  targetsAlone: {
    "zh-CN": ({ sheet, count }) =>
      `“${sheet}”读作目标表（${count} 项目标）。目标表里写的完成数不当作数据，完成多少由台账算出：请把台账或空气质量日报放进这个工作簿，再生成。`,
    en: ({ sheet, count }) =>
      `${sheet} was read as a sheet of ${count} targets. What it says was done is not taken for data: that is worked ` +
      "out of the ledgers. Put them, or the daily air data, into this workbook and run the report again.",
  },
  noAirDaysInMonth: {
    "zh-CN": ({ month }) => `${month} 没有空气质量日报数据，月报中空气质量部分从略。请补录日报后重新生成。`,
    en: ({ month }) =>
      `There are no daily air data in ${month}; the report leaves the air out. Add them and run again.`,
  },
  placeLacksMonth: {
    "zh-CN": ({ month, place, others }) =>
      `月报写的是${place}，它在 ${month} 没有空气质量日报，而表中有${others}的。要写的是其中一个的，请在窗格里选这个地区。`,
    en: ({ month, place, others }) =>
      `The report is of ${place}, which has no daily air data in ${month}, while ${others} has. Choose that place in ` +
      "the pane if it is the one to report on.",
  },
  sheetTooLarge: {
    "zh-CN": ({ sheet, cell }) =>
      `“${sheet}”的已用区域一直到 ${cell}，超过能读取的 500 万格，整张表没有读入。请按 Ctrl+End 找到多余的行列，删除后保存，再重新生成。`,
    en: ({ sheet, cell }) =>
      `The used range of ${sheet} reaches to ${cell}, more than the 5,000,000 cells that can be read; the ` +
      "sheet was left out. Press Ctrl+End, delete the stray rows and columns, save, and run the report again.",
  },
  reportCopyLeftOut: {
    "zh-CN": ({ sheet }) => `“${sheet}”是月报的副本（或存档的旧月报），没有当作数据读入，也不会改写。`,
    en: ({ sheet }) =>
      `${sheet} is a copy of the report, or an archived one: it was not read as data and is left as it is.`,
  },
  typedWithoutCell: {
    "zh-CN": ({ sheet, row, text }) =>
      `“${sheet}”中填写过的“${text}”${row === "" ? "" : `（所在行：“${row}”）`}在本次月报中找不到对应的行，已另存在工作簿里，没有丢。请把它填到应在的单元格；` +
      "原来的行再出现时会自动填回。",
    en: ({ sheet, row, text }) =>
      `“${text}”, typed in ${sheet}${row === "" ? "" : ` (beside: “${row}”)`}, has no row in this report; it ` +
      "is kept in the workbook. Enter it in the cell where it belongs; if its row comes back, so does it.",
  },
  correctionOutdated: {
    "zh-CN": ({ sheet }) =>
      `“${sheet}”的表头与上次指定用途、列或单位时不同，当时的指定没有沿用。请在窗格“数据”中核对这张表，需要的话重新指定。`,
    en: ({ sheet }) =>
      `The header of ${sheet} is not the one that was corrected before; the correction was not applied. Check ` +
      "the sheet in the pane under Data and correct it again if need be.",
  },
  calculationManual: {
    "zh-CN": ({ pending }) =>
      `工作簿设为手动计算${pending ? "，有公式还没有重新计算，读到的可能是旧数" : "，公式的数可能不是最新"}。请按 F9 重新计算，再重新生成月报。`,
    en: ({ pending }) =>
      "The workbook calculates by hand" +
      (pending
        ? ", and formulas are waiting: what was read may be out of date."
        : ", so formulas may not be up to date.") +
      " Press F9 and write the report again.",
  },
  damagedHistoryRow: {
    "zh-CN": ({ text }) =>
      `“月报·历史”中的一行读不懂（${text}），未用于比较，已原样留在表尾。请按表头改正，或删去该行。`,
    en: ({ text }) =>
      `A row of 月报·历史 cannot be read (${text}); it was not used and is kept at the end of the sheet. Correct ` +
      "or delete it.",
  },
};
