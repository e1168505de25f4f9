/** Every problem with Excel in words: what happened, and what to do next. */
import type { ProblemCode, ProblemFacts } from "../findings/excel-problem";
import type { Message } from "./language";

export interface ProblemWords {
  readonly what: Message<ProblemFacts>;
  readonly next: Message<ProblemFacts>;
  /** Whether doing the same again can help. */
  readonly canRetry: boolean;
}

const named = (sheet: string | null): string => (sheet === null ? "" : `“${sheet}”`);
const quoted = (sheet: string | null): string => (sheet === null ? "A sheet" : `The sheet "${sheet}"`);

export const problemWords: Readonly<Record<ProblemCode, ProblemWords>> = {
  cellEdit: {
    what: {
      "zh-CN": () => "有单元格正在编辑，Excel 暂不接受操作。",
      en: () => "A cell is being edited, so Excel takes no commands.",
    },
    next: {
      "zh-CN": () => "请按 Enter 或 Esc 结束编辑，再点“重试”。",
      en: () => "Press Enter or Esc in Excel, then try again.",
    },
    canRetry: true,
  },
  sheetProtected: {
    what: {
      "zh-CN": ({ sheet }) => `工作表${named(sheet)}或工作簿结构受保护，不能写入。`,
      en: ({ sheet }) => `${quoted(sheet)} or the workbook's structure is protected.`,
    },
    next: {
      "zh-CN": () => "请在“审阅”中撤销保护后重试；加载项不会自行解除保护。",
      en: () => "Unprotect it on the Review tab, then try again. The add-in never unprotects.",
    },
    canRetry: true,
  },
  structureProtected: {
    what: {
      "zh-CN": ({ sheet }) => `工作簿的结构受保护，不能增减工作表${named(sheet)}。`,
      en: ({ sheet }) =>
        "The workbook's structure is protected" +
        `${sheet === null ? "" : `, so the sheet "${sheet}" can neither come nor go`}.`,
    },
    next: {
      "zh-CN": () => "请在“审阅”中点“保护工作簿”撤销保护后重试；加载项不会自行解除保护。",
      en: () =>
        "Choose Protect Workbook on the Review tab to unprotect it, then try again. The add-in never unprotects.",
    },
    canRetry: true,
  },
  sheetNameTaken: {
    what: {
      "zh-CN": ({ sheet }) => `工作簿里已有一张名为${named(sheet)}的工作表，不是本加载项写的。`,
      en: ({ sheet }) => `${quoted(sheet)} exists already and was not written by this add-in.`,
    },
    next: {
      "zh-CN": () => "为免覆盖，没有写入任何内容。请给那张表改名后重试。",
      en: () => "Nothing was written. Rename that sheet, then try again.",
    },
    canRetry: true,
  },
  reportNotAdopted: {
    what: {
      "zh-CN": ({ sheet }) => `工作簿里有以前写的月报（${named(sheet)}），但还不能确认是由本加载项接着更新。`,
      en: ({ sheet }) =>
        `The workbook holds an earlier report (${sheet ?? ""}) that is not certain to be this add-in's.`,
    },
    next: {
      "zh-CN": () => "没有改动任何内容。请在窗格里点“接管”后再生成；不想接管，就给这些工作表改名。",
      en: () => "Nothing was changed. Choose Take over in the pane, then run again; or rename those sheets.",
    },
    canRetry: false,
  },
  ownSheetsAlike: {
    what: {
      "zh-CN": ({ sheet }) => `${named(sheet)}是同一张月报表的几份副本，分不出要更新哪一张。`,
      en: ({ sheet }) => `${sheet ?? ""} are copies of one sheet of the report; which to update cannot be told.`,
    },
    next: {
      "zh-CN": () => "没有改动任何内容。请把要更新的那张改回原来的名称（如“月报·总览”），或删去多余的副本后重试。",
      en: () => "Nothing was changed. Give the one to update its first name back, or delete the other copies.",
    },
    canRetry: true,
  },
  noSheetLeft: {
    what: {
      "zh-CN": () => "工作簿里看得见的只有月报的工作表，Excel 不允许全部删除。",
      en: () => "The report's sheets are the only ones to be seen, and Excel keeps at least one.",
    },
    next: {
      "zh-CN": () => "没有改动任何内容。请先插入一张空白工作表，或取消隐藏一张，再移除月报。",
      en: () => "Nothing was changed. Insert a sheet or unhide one, then remove the report.",
    },
    canRetry: true,
  },
  tooLarge: {
    what: {
      "zh-CN": ({ sheet }) => `${named(sheet)}数据太多，超过 Excel 一次传输的上限。`,
      en: () => "There are more data than Excel passes on at once.",
    },
    next: {
      "zh-CN": () => "请把无关的大表移到别的工作簿后重试。",
      en: () => "Move large unrelated sheets to another workbook, then try again.",
    },
    canRetry: true,
  },
  tooManyCells: {
    what: {
      "zh-CN": ({ sheet }) => `工作表${named(sheet)}已用区域过大，Excel 没有返回数据。`,
      en: ({ sheet }) => `${quoted(sheet)} is too large; Excel gave no data.`,
    },
    next: {
      "zh-CN": () => "请删除数据下方和右侧多余的空行空列，保存后重试。",
      en: () => "Delete the unused rows and columns around the data, save, then try again.",
    },
    canRetry: true,
  },
  itemGone: {
    what: { "zh-CN": () => "要找的工作表或区域已被删除或改动。", en: () => "A sheet or range is no longer there." },
    next: { "zh-CN": () => "请点“重新读取”。", en: () => "Choose Read again." },
    canRetry: true,
  },
  notSupported: {
    what: {
      "zh-CN": () => "这个版本的 Excel 缺少所需功能。",
      en: () => "This version of Excel lacks a feature that is needed.",
    },
    next: {
      "zh-CN": () => "需要 Excel 2021 或更新版本，请联系信息技术人员。",
      en: () => "Excel 2021 or later is needed. Ask IT.",
    },
    canRetry: false,
  },
  workbookClosed: {
    what: { "zh-CN": () => "工作簿不在前台或已关闭。", en: () => "The workbook is not active, or closed." },
    next: { "zh-CN": () => "请切换到该工作簿后重试。", en: () => "Switch to the workbook, then try again." },
    canRetry: true,
  },
  busy: {
    what: { "zh-CN": () => "Excel 正忙，中断了操作。", en: () => "Excel was busy and broke off." },
    next: {
      "zh-CN": () => "请稍候重试。再次生成会补全未写完的内容。",
      en: () => "Wait a moment and try again; running again completes what was cut off.",
    },
    canRetry: true,
  },
  settingsNewer: {
    what: {
      "zh-CN": () => "这个工作簿由更新版本的加载项保存过，本版本只能查看。",
      en: () => "A newer version of the add-in saved this workbook; this version can only look.",
    },
    next: { "zh-CN": () => "请升级加载项后再生成月报。", en: () => "Update the add-in first." },
    canRetry: false,
  },
  noData: {
    what: {
      "zh-CN": () => "所选月份没有可报告的数据：既没有空气质量日报，也没有带日期的台账。",
      en: () => "There is nothing to report in the chosen month: neither daily air data nor a ledger with dates.",
    },
    next: {
      "zh-CN": () => "请换一个月份，或在“数据”里核对各表。",
      en: () => "Choose another month, or check under Data what each sheet was taken for.",
    },
    canRetry: false,
  },
  sampleMissing: {
    what: { "zh-CN": () => "没有取到示例工作簿。", en: () => "The sample workbook could not be fetched." },
    next: {
      "zh-CN": () => "请检查网络后重试；仍不行，请信息技术人员把 assets/sample-workbook.xlsx 放到加载项所在目录。",
      en: () =>
        "Check the network and try again; if that does not help, ask IT to put assets/sample-workbook.xlsx " +
        "beside the add-in.",
    },
    canRetry: true,
  },
  nothingKept: {
    what: { "zh-CN": () => "没有可恢复的月报。", en: () => "There is no earlier report to go back to." },
    next: {
      "zh-CN": () => "需要以前月份的月报时，请选择该月重新生成。",
      en: () => "For an earlier month, choose it and write its report.",
    },
    canRetry: false,
  },
  keptGone: {
    what: {
      "zh-CN": () => "保存在文件里的上次月报已不在，可能被“检查文档”等工具清除。",
      en: () => "The earlier report is no longer in the file; Inspect Document or the like may have removed it.",
    },
    next: {
      "zh-CN": () => "现有工作表没有改动。需要时请选择月份重新生成。",
      en: () => "Nothing was changed. Choose the month and write the report again.",
    },
    canRetry: false,
  },
  keptUnreadable: {
    what: {
      "zh-CN": () => "上次月报由另一版本的加载项保存，或已损坏，本版本读不出。",
      en: () => "Another version of the add-in kept the earlier report, or it is damaged; this version cannot read it.",
    },
    next: {
      "zh-CN": () => "现有工作表没有改动。需要时请选择月份重新生成。",
      en: () => "Nothing was changed. Choose the month and write the report again.",
    },
    canRetry: false,
  },
  excelFailed: {
    what: {
      "zh-CN": ({ excelCode }) => `Excel 报告错误（${excelCode ?? "未知"}）。`,
      en: ({ excelCode }) => `Excel reported an error (${excelCode ?? "unknown"}).`,
    },
    next: {
      "zh-CN": () => "请重试；仍不行时保存并重新打开工作簿。原有数据没有改动。",
      en: () => "Try again; if it persists, save and reopen the workbook. Your data were not changed.",
    },
    canRetry: true,
  },
};
