/** The pane's words for notices: checking a text, previewing what was composed. */
import { message, words } from "./language";

interface CheckedCounts {
  readonly figures: number;
  readonly confirmed: number;
  readonly differing: number;
}

interface CountWords {
  readonly noFigures: string;
  readonly found: (count: number) => string;
  readonly confirmed: (count: number) => string;
  readonly differing: (count: number) => string;
  readonly left: (count: number) => string;
  /** None of them could be compared. */
  readonly noneCompared: (count: number) => string;
  readonly colon: string;
  readonly comma: string;
  readonly stop: string;
}

const chineseCounts: CountWords = {
  noFigures: "文字中没有数字，只查了用语和应有的内容。",
  found: (count) => `找到 ${count} 个数字`,
  confirmed: (count) => `${count} 个与本工作簿的数据一致`,
  differing: (count) => `${count} 个不一致`,
  left: (count) => `其余 ${count} 个没有找到可以对照的数据，未核对`,
  noneCompared: (count) => `找到 ${count} 个数字，都没有找到可以对照的数据，未核对。`,
  colon: "：",
  comma: "，",
  stop: "。",
};

const englishCounts: CountWords = {
  noFigures: "No figures in the text: only its wording and its parts were checked.",
  found: (count) => `Figures found: ${count}`,
  confirmed: (count) => `${count} as in this workbook`,
  differing: (count) => `${count} not as in it`,
  left: (count) => `${count} not checked: no match for them was found`,
  noneCompared: (count) => `Figures found: ${count}. No match for them was found in this workbook: not checked.`,
  colon: " – ",
  comma: ", ",
  stop: ".",
};

/** Figures that nothing could be held against are told: they were not found right. */
function checkedWords({ figures, confirmed, differing }: CheckedCounts, say: CountWords): string {
  if (figures === 0) return say.noFigures;
  if (confirmed + differing === 0) return say.noneCompared(figures);
  const left = figures - confirmed - differing;
  const parts = [
    ...(confirmed > 0 ? [say.confirmed(confirmed)] : []),
    ...(differing > 0 ? [say.differing(differing)] : []),
    ...(left > 0 ? [say.left(left)] : []),
  ];
  return `${say.found(figures)}${say.colon}${parts.join(say.comma)}${say.stop}`;
}

export const noticePaneWords = {
  checkTitle: words("核对公示文字", "Check a notice's text"),
  checkText: words(
    "选中写有公示内容的单元格，或把文字粘贴到下面。",
    "Select the cells that hold the notice, or paste its text here.",
  ),
  textLabel: words("公示文字", "Text of the notice"),
  takeSelection: words("取所选单元格", "Take the selection"),
  check: words("核对", "Check"),
  selectionEmpty: words(
    "所选单元格是空的。请先在表中选中写有公示内容的单元格。",
    "The selected cells are empty. Select the cells that hold the notice.",
  ),
  selectionTooLarge: words(
    "所选区域太大。请只选中写有公示内容的单元格。",
    "The selection is too large. Select only the cells that hold the notice.",
  ),
  /** Of the figures: all, those as in the workbook, those that differ. The rest could not be compared. */
  checked: message<{ figures: number; confirmed: number; differing: number }>(
    (counts) => checkedWords(counts, chineseCounts),
    (counts) => checkedWords(counts, englishCounts),
  ),
  noFigures: words(
    "没有找到可以核对的数字。请选中写有公示内容的单元格，或粘贴公示全文。",
    "No figure to check was found. Select the cells that hold the notice, or paste its text.",
  ),
  clean: words("文字本身没有发现问题。", "Nothing found in the text itself."),
  showInText: words("在文字中选中", "Select in the text"),
  stale: words("文字已改动，请重新核对。", "The text was changed; check it again."),
  previewTitle: words("公示表预览", "Preview of the notice"),
  previewText: words(
    "蓝色数字可点击，转到数据来源。措辞可在“月报·公示模板”里改。",
    "Figures lead to their source. Change the wording in 月报·公示模板.",
  ),
  item: words("整改任务", "Rectification item"),
  rewrittenText: words("表中保留的是您的文字：", "The sheet keeps your text:"),
  noNotice: words(
    "没有可以公示的内容。需要一张“反馈问题清单”：问题、整改目标、责任单位等。",
    "Nothing to disclose. A sheet 反馈问题清单 is needed: problem, goal, responsible unit …",
  ),
  outcome: words("整改成效", "Outcome"),
  toFill: message<{ fields: string }>(
    ({ fields }) => `还没有填：${fields}。在“反馈问题清单”中补上，或生成后在公示表里直接填写。`,
    ({ fields }) =>
      `Not filled in yet: ${fields}. Complete the list of problems, or type it into the notice once it is written.`,
  ),
  copyAll: words("复制全文", "Copy the notice"),
  copied: words("已复制，可直接粘贴到 Word 或网页平台。", "Copied: paste it into Word or a web form."),
  notCopied: words(
    "浏览器没有让复制。请在月报·公示表里选中单元格后按 Ctrl+C。",
    "The browser refused to copy. Select the cells of the sheet with the notice and press Ctrl+C.",
  ),
  saveWord: words("存为 Word 文件", "Save for Word"),
  savedWord: words(
    "已交给浏览器下载。没有反应时，请用“复制全文”粘贴到 Word。",
    "Handed to the browser as a download. If nothing happens, copy the notice and paste it into Word.",
  ),
  notSavedWord: words(
    "Word 文件没有写成。请用“复制全文”粘贴到 Word。",
    "The Word file could not be made. Copy the notice and paste it into Word.",
  ),
  showInSheet: message<{ sheet: string }>(
    ({ sheet }) => `转到“${sheet}”`,
    ({ sheet }) => `Go to ${sheet}`,
  ),
  toSource: message<{ name: string }>(
    ({ name }) => `${name}：转到数据来源`,
    ({ name }) => `${name}: go to its source`,
  ),
} as const;

/** The parts of a notice, as the list of problems calls them. */
export const noticeFieldWords = {
  problem: words("反馈问题", "Problem"),
  goal: words("整改目标", "Goal"),
  completion: words("整改完成情况", "Completion"),
  signedOn: words("落款日期", "Date of signing"),
} as const;
