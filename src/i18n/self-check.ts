/** The words of what is read back from Excel: after a run, and by 自检. */
import type { Difference, DressPart, ReadBackPart, TrialId, TrialState } from "../findings/read-back";
import { message, words, type Words } from "./language";

const parts: Readonly<Record<ReadBackPart, Words>> = {
  cell: words("单元格", "cell"),
  chart: words("图表系列数，", "chart series, "),
  orientation: words("纸张方向", "orientation"),
  fitToWidth: words("缩放到一页宽", "fit to one page wide"),
  frozenRows: words("冻结的行数", "frozen rows"),
  pageBreaks: words("分页符个数", "page breaks"),
};

const dressParts: Readonly<Record<DressPart, Words>> = {
  merges: words("合并单元格", "merged cells"),
  sizes: words("行高列宽", "heights and widths"),
  links: words("跳转链接", "links"),
  looks: words("字体和底色", "fonts and fills"),
  lines: words("表格线", "table lines"),
  newChart: words("图表", "chart"),
  chartLook: words("图表样式", "the chart's look"),
  bars: words("数据条", "data bars"),
  freeze: words("冻结窗格", "frozen panes"),
  page: words("打印设置", "page set-up"),
};

const isDress = (part: Difference["part"]): part is DressPart => Object.hasOwn(dressParts, part);

const named = (name: string, place: string): string => (place === "" ? name : `${name} ${place}`);

export const differenceWords = message<Difference>(
  ({ sheet, part, place, expected, found }) =>
    isDress(part)
      ? `${sheet}：${named(dressParts[part]["zh-CN"], place)}，Excel 没有接受（${found}），数字不受影响`
      : `${sheet}：${named(parts[part]["zh-CN"], place)} 写的是 ${expected}，读到 ${found}`,
  ({ sheet, part, place, expected, found }) =>
    isDress(part)
      ? `${sheet}: ${named(dressParts[part].en, place)}: refused by Excel (${found}); figures are not affected`
      : `${sheet}: ${named(parts[part].en, place)}: written ${expected}, read ${found}`,
);

export const trialWords: Readonly<Record<TrialId, Words>> = {
  numberUnderLink: words("加了链接的数字仍是数字", "A number under a link stays a number"),
  fontUnderLink: words("加链接后 Excel 给的字体", "The font that Excel gives a link"),
  fontAfterLink: words("重新设字体后", "The font set again after the link"),
  longText: words("300 字的文字完整", "A text of 300 letters is whole"),
  zoom: words("缩放到一页宽", "Fit to one page wide"),
  pageBreaks: words("手动分页符", "Manual page breaks"),
  orientation: words("横向纸张", "Landscape"),
  frozenRows: words("冻结前三行", "Three frozen rows"),
  oneCellBorder: words("单个单元格的细边框，不带到旁边", "One cell's hairline, not its neighbour's"),
  rowHeight: words("行高", "Row height"),
  columnWidth: words("列宽", "Column width"),
  chartSeries: words("图表系列数", "Chart series"),
  chartNames: words("图表系列名", "Names of the chart's series"),
  chartFont: words("图表各处的字体", "Font of the chart's texts"),
  chartTitleFont: words("图表标题另设的字体", "Font of the chart's title, set apart"),
  settings100KB: words("工作簿设置存 10 万字", "Settings keep 100,000 letters"),
  settings1MB: words("工作簿设置存 100 万字", "Settings keep 1,000,000 letters"),
  xml100KB: words("自定义 XML 存 10 万字", "Custom XML keeps 100,000 letters"),
  xml1MB: words("自定义 XML 存 100 万字", "Custom XML keeps 1,000,000 letters"),
  marks: words(
    "月报各表的编号、记号、两处记号（个数）",
    "The report's sheets: ids, marks, marks in both places (counts)",
  ),
  hundredLinks: words("写 100 个链接", "A hundred links"),
  hundredRanges: words("写 100 个区域", "A hundred ranges"),
  excelVersion: words("Excel", "Excel"),
  apiLevel: words("接口", "API"),
  webView: words("网页组件", "Web view"),
};

export const trialStates: Readonly<Record<TrialState, { readonly sign: string; readonly words: Words }>> = {
  holds: { sign: "✓", words: words("相符", "holds") },
  differs: { sign: "▲", words: words("不同", "differs") },
  refused: { sign: "✕", words: words("Excel 拒绝", "refused") },
  told: { sign: "·", words: words("记录", "noted") },
};

export const selfCheckWords = {
  title: words("自检", "Self-check"),
  text: words(
    "第一次在这台电脑的 Excel 里用，点一下：在一张临时工作表里做一遍月报要做的事，读回来比较，然后删掉那张表。会清空 Excel 的撤销记录，最好在空白工作簿或副本里做。已有月报的，保存、重新打开以后再做一次，" +
      "可以看记号是否还在。",
    "For the first use in this computer's Excel: does in a scratch sheet what a report does, reads it back, " +
      "and deletes the sheet. Excel's undo list is emptied; best done in an empty workbook or a copy. With a " +
      "report in it, do it again after saving and reopening: then the marks are checked.",
  ),
  run: words("开始自检", "Run the self-check"),
  running: words("正在自检…", "Checking…"),
  copy: words("复制结果", "Copy the result"),
  copied: words("已复制，请发给开发人员", "Copied; please send it to the developers"),
  notCopied: words("没能复制，请选中下面的文字复制。", "Not copied; select the text below and copy it."),
  summary: message<{ holds: number; differs: number; refused: number }>(
    ({ holds, differs, refused }) => `${holds} 项相符，${differs} 项不同，${refused} 项被拒绝`,
    ({ holds, differs, refused }) => `${holds} hold, ${differs} differ, ${refused} refused`,
  ),
  expectedFound: message<{ expected: string; found: string }>(
    ({ expected, found }) => `应为 ${expected}，读到 ${found}`,
    ({ expected, found }) => `expected ${expected}, found ${found}`,
  ),
} as const;
