/** The try-out page's words. The preview knows nothing of the add-in, so it keeps its own. */
import type { WorkbookFileProblem } from "../xlsx/workbook-file-error";

export type PageLanguage = "zh-CN" | "en-US";

type Word = Readonly<Record<PageLanguage, string>>;
const word = (chinese: string, english: string): Word => ({ "zh-CN": chinese, "en-US": english });

export const pageWords = {
  notExcel: word("预览环境，非 Excel：数据只在本页内存中，不上传", "A preview, not Excel: data stay in this page's memory"),
  openSample: word("打开示例", "Open the sample"),
  openFile: word("打开文件…", "Open a file…"),
  saveAs: word("另存为 .xlsx", "Save as .xlsx"),
  dropHere: word("打开示例，或把 .xlsx 文件拖到这里", "Open the sample, or drop an .xlsx file here"),
  hiddenSheet: word("（隐藏）", " (hidden)"),
  sheets: word("工作表", "Sheets"),
  grid: word("工作表内容", "Cells of the sheet"),
  pane: word("加载项窗格", "The add-in's pane"),
  formulaBar: word("单元格内容", "Content of the cell"),
  otherLanguage: word("English", "中文"),
  refused: word("不能这样输入", "This cannot be entered"),
} as const;

export const fileProblemWords: Readonly<Record<WorkbookFileProblem, Word>> = {
  notAZip: word("这不是 Excel 工作簿（.xlsx）。", "This is no Excel workbook (.xlsx)."),
  encrypted: word("工作簿设有打开密码，请先在 Excel 中取消密码另存。", "The workbook needs a password. Save it without one in Excel first."),
  legacyXls: word("这是旧版 .xls 文件，请在 Excel 中另存为 .xlsx。", "This is an old .xls file. Save it as .xlsx in Excel first."),
  xlsb: word("这是二进制 .xlsb 文件，请在 Excel 中另存为 .xlsx。", "This is a binary .xlsb file. Save it as .xlsx in Excel first."),
  corrupt: word("文件已损坏，读不完整。", "The file is damaged."),
  noWorkbook: word("文件里没有工作簿。", "There is no workbook in this file."),
};
