/** The pane's words for the workbook's sheets: how they are grouped, what is doubtful about them. */
import { message, words } from "./language";

export const sheetWords = {
  noneUnderstood: message<{ count: number }>(
    ({ count }) => `看了 ${count} 张表，都没有认出可用的数据`,
    ({ count }) => `${count} sheets were looked at, and no data to use were recognised`,
  ),
  why: message<{ sheet: string; reason: string }>(
    ({ sheet, reason }) => `${sheet}：${reason}`,
    ({ sheet, reason }) => `${sheet}: ${reason}`,
  ),
  /** Of a sheet whose kind is known, and nothing else. */
  withoutRows: message<{ dataset: string }>(
    ({ dataset }) => `当作“${dataset}”，但没有读到可用的数据行。请在“数据”里核对各列。`,
    ({ dataset }) => `Taken for “${dataset}”, but no row of it could be read. Check its columns under Data.`,
  ),
  /** Of sheets that lack the same. */
  whyTogether: message<{ sheets: string; more: number; reason: string }>(
    ({ sheets, more, reason }) => `${sheets}${more > 0 ? `和另外 ${more} 张表` : ""}：${reason}`,
    ({ sheets, more, reason }) => `${sheets}${more > 0 ? ` and ${more} more` : ""}: ${reason}`,
  ),
  takenAs: message<{ sheet: string; dataset: string }>(
    ({ sheet, dataset }) => `${sheet}：认作“${dataset}”，不一定对。`,
    ({ sheet, dataset }) => `${sheet}: taken for “${dataset}”, perhaps wrongly.`,
  ),
  sheetsToCheck: message<{ count: number }>(
    ({ count }) => `有 ${count} 张表请先核对`,
    ({ count }) => `Please check ${count} sheet${count === 1 ? "" : "s"} first`,
  ),
  toData: words("去“数据”核对", "Check under Data"),
  severalPlaces: message<{ count: number; place: string }>(
    ({ count, place }) => `数据里有 ${count} 个地区，现在统计的是“${place}”`,
    ({ count, place }) => `The data hold ${count} places; these figures are of ${place}`,
  ),
  sheetsUnused: message<{ count: number }>(
    ({ count }) => `有 ${count} 张表没有使用，不计入月报。`,
    ({ count }) =>
      `${count} sheet${count === 1 ? " is" : "s are"} not used and count${count === 1 ? "s" : ""} nowhere.`,
  ),
  seeUnused: words("在“数据”里看", "See under Data"),
  toSettings: words("去“设置”选定", "Choose under Settings"),
  reportSheets: words("本月报", "The report"),
  filter: words("只看", "Show"),
  all: words("全部", "All"),
  toCheck: words("请核对", "To check"),
  doubted: words("有疑点", "Doubts"),
  unused: words("未使用", "Unused"),
  search: words("查找工作表", "Find a sheet"),
  nothingFound: words("没有这样的工作表。", "No such sheet."),
  noSheets: words(
    "工作簿里还没有数据表。打开存有日报、台账的工作簿，或把数据粘贴进来，然后点“重新读取”。",
    "The workbook holds no data yet. Open one with daily sheets and ledgers, or paste data here, then read again.",
  ),
  rowCount: message<{ rows: number }>(
    ({ rows }) => `${rows} 行`,
    ({ rows }) => `${rows} rows`,
  ),
  rowsOfSheet: message<{ rows: number; parts: string }>(
    ({ rows, parts }) => `有内容 ${rows} 行：${parts}`,
    ({ rows, parts }) => `${rows} filled rows: ${parts}`,
  ),
  doubts: message<{ count: number }>(
    ({ count }) => `${count} 处疑点`,
    ({ count }) => `${count} doubtful`,
  ),
  allDoubts: message<{ count: number }>(
    ({ count }) => `在“核查”里看全部 ${count} 处`,
    ({ count }) => `See all ${count} under Checks`,
  ),
  unsure: words(
    "认得不一定对。请核对用途和各列的读数，不对就改；对的，点“没有问题”，下月不再问。",
    "This guess may be wrong. Check the use and the columns and correct what is wrong; if it is right, say so, " +
      "and it is not asked again.",
  ),
  confirm: words("没有问题", "It is right"),
  ownUse: words(
    "“指标目标”里自定义的指标读取这张表。",
    "Indicators that the bureau defined in its target sheet read this sheet.",
  ),
  ownOffer: words(
    "没有现成的台账可归的，点一下就作为自定义指标统计，写进月报：",
    "What no ledger fits can be counted with one tap, as an indicator of your own:",
  ),
  ownCounted: message<{ title: string; condition: string }>(
    ({ title, condition }) => `自定义指标“${title}”${condition === "" ? "" : `（${condition}）`}`,
    ({ title, condition }) => `Own indicator “${title}”${condition === "" ? "" : ` (${condition})`}`,
  ),
  ownRemove: message<{ title: string }>(
    ({ title }) => `不再统计：${title}`,
    ({ title }) => `Count no more: ${title}`,
  ),
  ownRemoveShort: words("不再统计", "Count no more"),
  notUsedHint: words(
    "没有认出这张表。需要用它，请在“用作”里选；台账种类都不合适的，点“自定义指标…”统计它。",
    "This sheet was not recognised. To use it, choose its use; for anything else, define an indicator " + "over it.",
  ),
} as const;

export const sheetGroupWords = {
  toCheck: words("请核对", "Please check"),
  air: words("空气质量日报", "Daily air data"),
  targets: words("目标", "Targets"),
  tasks: words("整改任务和公示", "Rectification tasks and notice"),
  ledgers: words("其他台账", "Other ledgers"),
  unused: words("未使用", "Not used"),
} as const;
