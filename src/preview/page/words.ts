/** The try-out page's words. The preview knows nothing of the add-in, so it keeps its own. */
import type { WorkbookFileProblem } from "../xlsx/workbook-file-error";

export type PageLanguage = "zh-CN" | "en-US";

export type Word = Readonly<Record<PageLanguage, string>>;
const word = (chinese: string, english: string): Word => ({ "zh-CN": chinese, "en-US": english });

export const pageWords = {
  notExcel: word("网页版，不是 Excel", "Web version, not Excel"),
  stays: word("文件只在本页内存中，不上传，不留存", "Files stay in this page's memory"),
  openSample: word("打开示例", "Open the sample"),
  openFile: word("打开文件…", "Open a file…"),
  saveAs: word("另存为 .xlsx", "Save as .xlsx"),
  ribbon: word("功能区", "Ribbon"),
  running: word("正在运行", "Running"),
  noSuchFunction: word("加载项里没有这个按钮的功能。", "The add-in has no such function."),
  notStarted: word("加载项没有启动，按钮没有执行。", "The add-in did not start; nothing was run."),
  ribbonMissing: word(
    "读不到 manifest.xml，功能区按钮没有显示。",
    "manifest.xml cannot be read; the ribbon's buttons are not shown.",
  ),
  closeWindow: word("关闭窗口", "Close the window"),
  unsavedQuestion: word(
    "有未保存的改动。打开另一个工作簿之前要另存为吗？",
    "There are unsaved changes. Save them before another workbook is opened?",
  ),
  saveFirst: word("先另存为", "Save first"),
  dontSave: word("不保存", "Don't save"),
  cancel: word("取消", "Cancel"),
  unsaved: word("有未保存的改动", "Unsaved changes"),
  dropHere: word("把 .xlsx 文件拖到这里", "Drop an .xlsx file here"),
  dropNow: word("松开即打开", "Let go to open it"),
  welcome: word("整改月报 · 网页版", "Monthly report, web version"),
  welcomeSteps: word(
    "打开示例或自己的工作簿，在窗格里选月份，点“生成月报”，再把结果另存为 .xlsx。",
    "Open the sample or a workbook of your own, choose the month in the pane, generate the report, and save it " +
      "as .xlsx.",
  ),
  can: word(
    "能做：打开 .xlsx，显示和填写，算常用公式，出月报、公示表和图表，另存为 .xlsx 后用 WPS 或 Excel 打开、打印。",
    "It opens .xlsx files, shows and edits cells, calculates common formulas, writes the report, notices and " +
      "charts, and saves .xlsx for WPS or Excel.",
  ),
  cannot: word(
    "不能：运行宏、数据透视表和外部链接（原样留在文件里），打开 .xls、.et 和设了密码的文件。算不了的公式保留文件里的结果，并说明有几个。",
    "It does not run macros, pivot tables or external links (they stay in the file), nor open .xls, .et or " +
      "files with a password. Formulas that it cannot calculate keep the file's results, and are counted.",
  ),
  keepsNothing: word(
    "不留存：文件只在本页内存中，不上传，关掉就没有了，请记得另存。装有 Excel 2021 或 Microsoft 365 的电脑，请用加载项。",
    "It keeps nothing: files stay in this page's memory and are gone when it is closed, so save. Where there " +
      "is Excel 2021 or Microsoft 365, use the add-in.",
  ),
  needsHttps: word(
    "这个网址不是 https，窗格打不开：微软的 Office.js 只在 https 的网页里工作。请用 https:// 开头的地址打开。",
    "This address is not https, so the pane cannot start: Microsoft's Office.js works over https only. Open the " +
      "page by its https:// address.",
  ),
  opening: word("正在打开", "Opening"),
  saving: word(
    "正在生成文件，可以取消，工作簿不受影响。",
    "Making the file. You can cancel; the workbook stays as it is.",
  ),
  fileReady: word("文件做好了。", "The file is ready."),
  takeFile: word("存到本机", "Save to this computer"),
  notSaved: word(
    "没有存成：内存不够，或工作簿里有写不出去的内容。请关掉别的网页再试。",
    "Not saved: too little memory, or something in the workbook cannot be written. Close other pages and try again.",
  ),
  close: word("关闭", "Dismiss"),
  sheets: word("工作表", "Sheets"),
  allSheets: word("全部工作表", "All sheets"),
  previousSheets: word("向左滚动工作表标签", "Scroll the tabs left"),
  nextSheets: word("向右滚动工作表标签", "Scroll the tabs right"),
  hiddenSheet: word("隐藏，点按取消隐藏", "hidden, press to unhide"),
  notASheet: word("图表工作表，此处不能显示", "a chart sheet, which cannot be shown here"),
  grid: word("工作表内容", "Cells of the sheet"),
  pane: word("加载项窗格", "The add-in's pane"),
  paneWidth: word("窗格宽度", "Width of the pane"),
  nameBox: word("名称框", "Name box"),
  formulaBar: word("编辑栏", "Formula bar"),
  otherLanguage: word("English", "中文"),
  refused: word("不能这样输入", "This cannot be entered"),
  protectedSheet: word("工作表受保护，不能修改。", "The sheet is protected and cannot be changed."),
  noSuchPlace: word("没有这个单元格或名称", "There is no such cell or name"),
  unknownProblem: word("打不开这个文件。", "This file cannot be opened."),
  sampleMissing: word(
    "读不到示例工作簿，网站的文件可能不全。",
    "The sample workbook cannot be read; the site's files may be incomplete.",
  ),
  average: word("平均值", "Average"),
  count: word("计数", "Count"),
  sum: word("求和", "Sum"),
  keys: word("F2 编辑 · Ctrl+Z 撤消 · F6 离开表格", "F2 edits · Ctrl+Z undoes · F6 leaves the grid"),
} as const;

/** Said in the status bar while a sheet with such formats is in front. */
export const undrawnWords = (count: number): Word =>
  word(
    `${count} 条条件格式在此无法计算，未绘出`,
    `${count} conditional format${count === 1 ? "" : "s"} cannot be calculated here and ` +
      `${count === 1 ? "is" : "are"} not drawn`,
  );

/** Said after a change that such formulas may depend on. */
export const staleWords = (count: number): Word =>
  word(
    `${count} 个公式在此无法重算，仍是文件中的结果`,
    `${count} formula${count === 1 ? "" : "s"} cannot be calculated here and still ` +
      `${count === 1 ? "shows" : "show"} the file's result`,
  );

export const fileProblemWords: Readonly<Record<WorkbookFileProblem, Word>> = {
  beyondGrid: word(
    "有单元格的地址超出工作表的范围，请在 Excel 中打开并另存。",
    "A cell lies beyond the sheet's edge. Open the file in Excel and save it anew.",
  ),
  tooLarge: word(
    "解压后过大，不像正常的工作簿，没有打开。",
    "It unpacks to more than a workbook holds and was not opened.",
  ),
  notAZip: word("这不是 Excel 工作簿（.xlsx）。", "This is no Excel workbook (.xlsx)."),
  encrypted: word(
    "工作簿设有打开密码，请先在 Excel 中取消密码另存。",
    "The workbook needs a password. Save it without one in Excel first.",
  ),
  legacyXls: word(
    "这是旧版 .xls 文件，请在 Excel 中另存为 .xlsx。",
    "This is an old .xls file. Save it as .xlsx in Excel first.",
  ),
  xlsb: word(
    "这是二进制 .xlsb 文件，请在 Excel 中另存为 .xlsx。",
    "This is a binary .xlsb file. Save it as .xlsx in Excel first.",
  ),
  corrupt: word("文件已损坏，读不完整。", "The file is damaged and cannot be read to its end."),
  noWorkbook: word("文件里没有工作簿。", "There is no workbook in this file."),
};
