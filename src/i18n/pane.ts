/** Every word of the task pane, in both languages side by side. */
import { counted, message, words } from "./language";
import { runWords } from "./pane-run";
import { verdictWords } from "./pane-verdicts";

export const paneWords = {
  // the head
  paneTitle: words("整改月报", "Monthly report"),
  reportOf: message<{ place: string | null; year: number; month: number }>(
    ({ place, year, month }) => `${place ? `${place} ` : ""}${year}年${month}月`,
    ({ place, year, month }) => `${place ? `${place} ` : ""}${year}-${String(month).padStart(2, "0")}`,
  ),
  fresh: words("已按现有数据计算", "Computed from the present data"),
  nothingComputed: words("已读取，还没有可以计算的数据", "Read; there is nothing to compute yet"),
  offQuestions: message<{ count: number }>(
    ({ count }) => `请先回答上面 ${count} 处，才能生成月报。`,
    ({ count }) => `Answer the ${count} question${count === 1 ? "" : "s"} above first.`,
  ),
  offNothingKnown: words(
    "没有认出可用的数据表，不能生成月报。请到“数据”里指定。",
    "No sheet was recognised, so there is nothing to write. Choose what they are under Data.",
  ),
  offEmpty: words(
    "工作簿里还没有数据表，不能生成月报。",
    "The workbook holds no data yet, so there is nothing to write.",
  ),
  offNoMonth: words("所选月份没有数据，不能生成月报。", "There are no data in the chosen month."),
  outdated: words("数据已改动，下列数字未更新", "Data changed; figures not updated"),
  notRead: words("没有读成，下列数字未更新", "Not read; figures not updated"),
  stale: words("数据表有改动，下列数字可能已过时", "The data sheets changed; these figures may be out of date"),
  comparing: words("数据表有改动，正在比较…", "The data sheets changed; comparing…"),
  nothingMoves: words("数据表有改动，月报内容不变", "The data sheets changed; nothing in the report does"),
  detailsMove: words(
    "数据表有改动，主要数字不变，月报中的明细会变",
    "The data sheets changed; the main figures stay, details of the report move",
  ),
  moves: message<{ count: number; what: string }>(
    ({ count, what }) => `数据表有改动，${count} 个数字会变：${what}`,
    ({ count, what }) => `The data sheets changed; ${counted(count, "figure")} would move: ${what}`,
  ),
  andMore: message<{ count: number }>(
    ({ count }) => `另有 ${count} 个`,
    ({ count }) => `and ${count} more`,
  ),
  rereading: words("正在读取…", "Reading…"),
  rereadFailed: words("没能重新读取，下列仍是上次的数字", "Could not read again; these are the earlier figures"),
  reread: words("重新读取", "Read again"),

  // tabs
  tabs: words("内容", "Views"),
  status: words("进度", "Status"),
  data: words("数据", "Data"),
  notice: words("公示", "Notice"),
  checks: words("核查", "Checks"),
  settings: words("设置", "Settings"),

  // states of the whole pane
  starting: words("正在连接 Excel…", "Connecting to Excel…"),
  reading: words("正在识别数据表…", "Recognising the data sheets…"),
  outsideTitle: words("请在 Excel 中打开", "Open this in Excel"),
  outsideText: words(
    "这个窗格读取 Excel 当前打开的工作簿，单独在浏览器中打开时没有工作簿可读。没有新版 Excel 也能生成月报：用网页版打开 .xlsx 文件。",
    "This pane reads the workbook that is open in Excel; alone in a browser there is none. Without a newer Excel, " +
      "open the .xlsx file in the web version.",
  ),
  unsupportedTitle: words("需要更新的 Excel", "A newer Excel is needed"),
  unsupportedText: words(
    "当前 Excel 版本较旧，加载项不能生成月报。请用网页版打开 .xlsx 文件生成；或请信息技术人员升级到 Excel 2021 或更新版本（Windows、Mac）、Microsoft 365。",
    "This Excel is too old to write the report. Open the .xlsx file in the web version, or ask IT for Excel 2021 or " +
      "later (Windows or Mac), or Microsoft 365.",
  ),
  readFailedTitle: words("没能读取工作簿", "The workbook could not be read"),
  retry: words("重试", "Try again"),
  codeForSupport: message<{ code: string }>(
    ({ code }) => `错误代码：${code}`,
    ({ code }) => `Error code: ${code}`,
  ),
  help: words("使用帮助", "Help"),
  webVersion: words("网页版", "Web version"),

  // month and cut-off
  month: words("报告月份", "Month"),
  monthOption: message<{ year: number; month: number }>(
    ({ year, month }) => `${year}年${month}月`,
    ({ year, month }) => `${year}-${String(month).padStart(2, "0")}`,
  ),
  cutOff: words("统计截止", "Up to"),

  // no data sheet
  noDataTitle: words("没有找到空气质量日报表", "No daily air sheet found"),
  noAirText: words(
    "目标、浓度和天数需要每天一行的日报表；措施、任务和公示表不受影响。",
    "Targets, concentrations and days need a sheet with one row a day; measures, tasks and the notice do not.",
  ),
  firstTitle: words("三步出月报", "A report in three steps"),
  firstOpen: words(
    "打开存有日报、台账的工作簿，格式不用改。",
    "Open the workbook with the daily sheet and the ledgers, as they are.",
  ),
  firstCheck: words("在“数据”里看一眼认得对不对，不对就改。", "Under Data, see what was recognised, and correct it."),
  firstWrite: words("点“生成月报”。原有工作表不会被改动。", "Choose Write report. Existing sheets are not changed."),
  openSample: words("在新工作簿中打开示例", "Open the sample in a new workbook"),
  createTargets: words("新建“指标目标”表", "Add a target sheet"),
  openData: words("去“数据”里指定", "Choose it under Data"),

  noMonthTitle: words("所选月份没有数据", "No data in the chosen month"),
  noMonthText: words(
    "数据表里已没有这个月的日报，可能被删改。",
    "The data sheets no longer hold days of this month; they may have been changed.",
  ),
  latestMonth: words("改用最新月份", "Use the latest month"),

  // recognised sheets
  recognised: words("识别结果", "What was recognised"),
  recognisedText: words(
    "识别不对就在这里改，改动会记在工作簿里，下月沿用。",
    "Correct a wrong guess here; it is remembered in the workbook for next month.",
  ),
  takenFor: words("用作", "Use as"),
  datasetAir: words("空气质量日报", "Daily air data"),
  datasetSand: words("沙尘日清单", "Days of sand"),
  datasetStations: words("点位清单", "List of stations"),
  datasetTargets: words("年度目标", "Yearly targets"),
  datasetIgnore: words("不使用", "Not used"),
  rowsAndSpan: message<{ rows: number; from: string; to: string }>(
    ({ rows, from, to }) => `${rows} 行，${from} 至 ${to}`,
    ({ rows, from, to }) => `${counted(rows, "row")}, ${from} to ${to}`,
  ),
  rowsOnly: message<{ rows: number }>(
    ({ rows }) => `${rows} 行`,
    ({ rows }) => counted(rows, "row"),
  ),
  sure: words("很有把握", "sure"),
  fairlySure: words("较有把握", "fairly sure"),
  pleaseCheck: words("请核对", "please check"),
  correctedByStaff: words("已由您确认", "confirmed by you"),
  undoCorrection: words("恢复自动识别", "Back to automatic"),
  columnField: message<{ letters: string; header: string }>(
    ({ letters, header }) => `${letters} 列“${header}”用作`,
    ({ letters, header }) => `Column ${letters} “${header}” is`,
  ),
  columnUnit: message<{ letters: string }>(
    ({ letters }) => `${letters} 列的单位`,
    ({ letters }) => `Unit of column ${letters}`,
  ),
  notUsedField: words("不使用", "not used"),
  readTogether: message<{ values: string }>(
    ({ values }) => `几列合起来读作：${values}`,
    ({ values }) => `Read of all its columns: ${values}`,
  ),
  readAs: message<{ values: string }>(
    ({ values }) => `读作：${values}`,
    ({ values }) => `Read as: ${values}`,
  ),
  severalDatasets: message<{ count: number }>(
    ({ count }) => `自动（${count} 张表）`,
    ({ count }) => `Automatic (${count} tables)`,
  ),
  headerFrom: words("表头从第几行", "Header from row"),
  headerTo: words("到第几行", "to row"),
  rowDown: words("下移一行", "One row down"),
  rowUp: words("上移一行", "One row up"),
  cellsSay: message<{ values: string }>(
    ({ values }) => `表中写着：${values}`,
    ({ values }) => `The cells say: ${values}`,
  ),
  blankHeader: words("（无表头）", "(no header)"),
  goToSheet: message<{ sheet: string }>(
    ({ sheet }) => `转到工作表“${sheet}”`,
    ({ sheet }) => `Go to sheet “${sheet}”`,
  ),

  // findings
  checksTitle: words("数据核查", "Data checks"),
  noFindings: words("没有发现问题。", "Nothing found."),
  errors: message<{ count: number }>(
    ({ count }) => `错误 ${count}`,
    ({ count }) => counted(count, "error"),
  ),
  warnings: message<{ count: number }>(
    ({ count }) => `提醒 ${count}`,
    ({ count }) => counted(count, "warning"),
  ),
  notes: message<{ count: number }>(
    ({ count }) => `说明 ${count}`,
    ({ count }) => counted(count, "note"),
  ),
  errorsHint: words("数字缺失或不可信", "a figure is missing or cannot be trusted"),
  workErrorsHint: words("整改逾期未说明，或销号缺步骤", "work overdue without a reason, or a close-out step left out"),
  mixedErrorsHint: words(
    "数字缺失或不可信，或整改逾期未说明、销号缺步骤",
    "a figure is missing or cannot be trusted, or work is overdue unexplained or lacks a close-out step",
  ),
  warningsHint: words("请看一眼", "worth a look"),
  notesHint: words("读者应知", "for the reader to know"),
  goToCell: message<{ address: string }>(
    ({ address }) => `在 Excel 中选中 ${address}`,
    ({ address }) => `Select ${address} in Excel`,
  ),
  allAnswered: words("发现的问题都已说明。", "Everything found has been answered."),
  answered: message<{ count: number }>(
    ({ count }) => `已说明 ${count}`,
    ({ count }) => `${count} answered`,
  ),
  answer: words("说明情况", "Answer"),
  changeAnswer: words("修改说明", "Change the answer"),
  reason: words("处理说明", "Reason"),
  reasonHint: words(
    "保存在工作簿里，写进“月报·数据核查”。清空即撤回。",
    "Kept in the workbook and written to 月报·数据核查. Empty takes it back.",
  ),
  save: words("保存", "Save"),
  moreAlike: message<{ count: number }>(
    ({ count }) => `同类问题另有 ${count} 处，见“月报·数据核查”。`,
    ({ count }) => `${count} more of this kind: see 月报·数据核查.`,
  ),
  alike: message<{ count: number }>(
    ({ count }) => `同类还有 ${count} 处`,
    ({ count }) => `${count} more of this kind`,
  ),
  answerAll: message<{ count: number }>(
    ({ count }) => `${count} 处一并说明`,
    ({ count }) => `Answer all ${count}`,
  ),
  reasonForAll: message<{ count: number }>(
    ({ count }) => `处理说明（用于这 ${count} 处）`,
    ({ count }) => `Reason (for all ${count})`,
  ),
  answersLocked: words(
    "处理说明由更新版本的加载项保存，这里只能查看。请升级加载项。",
    "A newer version of the add-in keeps the answers: findings are shown, not answered here. Update the add-in.",
  ),
  nothingToCheck: words(
    "还没有可以核查的数据。请先在“数据”里确认数据表。",
    "Nothing to check yet: first see under Data which sheets are read.",
  ),
  answerBeforeChecks: words(
    "还没有可以核查的数据。请先回答上面的问题。",
    "Nothing to check yet: answer the questions above first.",
  ),
  showMore: message<{ count: number }>(
    ({ count }) => `再显示 ${count} 条`,
    ({ count }) => `Show ${count} more`,
  ),

  sheetGone: message<{ sheet: string }>(
    ({ sheet }) => `工作簿里已没有“${sheet}”，可能被删除或改名。请点“重新读取”。`,
    ({ sheet }) =>
      `“${sheet}” is no longer in the workbook; it may have been deleted or renamed. Read the workbook again.`,
  ),
  sheetHidden: message<{ sheet: string }>(
    ({ sheet }) => `“${sheet}”是隐藏的，加载项不会改动它的显示状态。要查看，请在工作表标签上点右键，选“取消隐藏”。`,
    ({ sheet }) =>
      `“${sheet}” is hidden, and the add-in leaves it so. To see it, right-click a sheet tab and choose Unhide.`,
  ),

  typedOver: message<{ count: number }>(
    ({ count }) => `有 ${count} 处手写内容将被重写`,
    ({ count }) => `${counted(count, "cell")} that people typed in will be written over`,
  ),
  typedOverText: words(
    "它们在由加载项计算的位置。保留后移到本行的备注栏；本行没有备注栏的，记入“月报·数据核查”。",
    "They stand where the add-in writes. Kept, they move to the remarks of their row, else to the sheet of checks.",
  ),
  keepAsRemarks: words("保留为备注", "Keep as remarks"),

  // settings
  settingsTitle: words("设置", "Settings"),
  settingsText: words("保存在工作簿里，随文件走。", "Kept in the workbook; they travel with the file."),
  settingsLocked: words(
    "这些设置由更新版本的加载项保存，这里只能查看。请升级加载项。",
    "A newer version of the add-in saved these settings: shown, not changed here. Update the add-in.",
  ),
  place: words("城市（县、区）", "Place"),
  placeAuto: words("自动", "Automatic"),
  placeName: words("报告里的名称", "Its name on the report"),
  placeNameText: message<{ written: string | null }>(
    ({ written }) =>
      written === null ? "数据里没有写地区，在这里填。" : `数据里写的是“${written}”。清空就用数据里的名称。`,
    ({ written }) =>
      written === null ? "The data name no place: type it here." : `The data say ${written}. Empty: as the data say.`,
  ),
  namelessRows: words("没有注明地区的行", "Rows that name no place"),
  namelessNobodys: words("不计入", "left out"),
  sheetsAre: words("各表是县还是点位", "What each sheet stands for"),
  sheetsAreByName: words("看表名", "as its name says"),
  sheetsArePlaces: words("各是一个县（市、区）", "a place each"),
  sheetsAreStations: words("是同一个县的几个点位", "stations of one place"),
  stationLevel: words("按哪一级点位评价", "Judged by whose stations"),
  meanOf: words("用哪一种均值", "Which mean of the place"),
  stations: words("参加平均的点位", "Stations in the place's mean"),
  stationsText: words(
    "对照点、背景点和评价点以外的点位默认不参加。",
    "Control and background points and those that judge no place are out unless ticked.",
  ),
  hourStamp: words("小时值的时间", "Stamps of hourly values"),
  stampByData: message<{ proposed: string }>(
    ({ proposed }) => (proposed === "" ? "由数据推定" : `由数据推定：${proposed}`),
    ({ proposed }) => (proposed === "" ? "As the data suggest" : `As the data suggest: ${proposed}`),
  ),
  stampBeginning: words("起点（13:00 是 13—14 时）", "beginnings (13:00 is 13–14)"),
  stampEnding: words("终点（13:00 是 12—13 时）", "ends (13:00 is 12–13)"),
  placeTyped: message<{ titled: string | null }>(
    ({ titled }) =>
      titled === null
        ? "数据表中没有写地名；填写后用于月报和公示表"
        : `表的标题里写的是“${titled}”，不填就用它；填写后以填写的为准`,
    ({ titled }) =>
      titled === null
        ? "The sheets name no place; typed here, it heads the report"
        : `Titles of sheets say ${titled}, which heads the report unless another is typed here`,
  ),
  standard: words("评价标准", "Standard"),
  standardByDate: words("按统计截止日，全部重算", "By the last day, all recomputed"),
  standardEachDay: words("AQI 逐日按当日标准", "Each day's AQI by its own"),
  heatingFrom: words("采暖期开始", "Heating season from"),
  heatingTo: words("采暖期结束", "Heating season to"),
  monthNumber: message<{ month: number }>(
    ({ month }) => `${month}月`,
    ({ month }) => `Month ${month}`,
  ),
  dayNumber: message<{ day: number }>(
    ({ day }) => `${day}日`,
    ({ day }) => `Day ${day}`,
  ),
  monthOf: message<{ what: string }>(
    ({ what }) => `${what}：月`,
    ({ what }) => `${what}: month`,
  ),
  dayOf: message<{ what: string }>(
    ({ what }) => `${what}：日`,
    ({ what }) => `${what}: day`,
  ),
  primaryShare: words("首要污染物占比按", "Share of primary pollutants of"),
  primaryAllDays: words("全部有效天数", "all valid days"),
  primaryDaysWith: words("有首要污染物的天数", "days that have one"),
  noticeForm: words("公示表版式", "Form of the notice"),
  noticeCard: words("表格（左标签、右正文）", "table: labels left, texts right"),
  noticeRunning: words("正文（一、二、三）", "running text under numbered heads"),
  noticeAnnex: words("附表（一个问题一行）", "annex: one table, a row a problem"),
  checkFormulas: words("公式验算", "Check by formulas"),
  checkFormulasOff: words("不写", "not written"),
  checkFormulasOn: words(
    "写“月报·验算”：主要数用公式再算一遍",
    "written: main figures once more as formulas, on a sheet",
  ),
  basis: words("数据口径", "Basis of the data"),
  basisText: words(
    "由本单位确认，印在每张表上。一张表里几种口径并存的，取选定的一种；选“扣沙”的，标明的沙尘日不计入均值、百分位数和综合指数。",
    "Confirmed by the bureau and printed on every sheet. Where a sheet holds several, the chosen one is taken; " +
      "“deducted” takes marked sand days out of means, percentiles and the index.",
  ),
  review: words("审核状态", "Review"),
  state: words("状态换算", "Reference state"),
  sandDust: words("沙尘影响", "Sand and dust"),
  notStated: words("未注明", "not stated"),
  reviewed: words("审核", "reviewed"),
  raw: words("原始", "raw"),
  actualState: words("实况", "actual conditions"),
  standardState: words("标况", "standard conditions"),
  sandDeducted: words("扣沙", "deducted"),
  sandKept: words("不扣沙", "kept"),
  language: words("语言 / Language", "Language / 语言"),
  version: message<{ version: string }>(
    ({ version }) => `版本 ${version}`,
    ({ version }) => `Version ${version}`,
  ),
  localOnly: words("数据不出本机。", "Data stay on this computer."),

  ...verdictWords,
  ...runWords,
} as const;
