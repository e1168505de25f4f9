/** The pane's words for notices: checking a text, previewing what was composed. */
import { message, words } from "./language";

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
  checked: message<{ figures: number; confirmed: number }>(
    ({ figures, confirmed }) =>
      `找到 ${figures} 个数字${confirmed > 0 ? `，其中 ${confirmed} 个与本工作簿的数据一致` : ""}。`,
    ({ figures, confirmed }) =>
      `${figures} figures found${confirmed > 0 ? `, ${confirmed} of them as in this workbook` : ""}.`,
  ),
  noFigures: words(
    "没有找到可以核对的数字。请选中写有公示内容的单元格，或粘贴公示全文。",
    "No figure to check was found. Select the cells that hold the notice, or paste its text.",
  ),
  clean: words("没有发现问题。", "Nothing found."),
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
