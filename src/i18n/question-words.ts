/** What the pane says around its questions. */
import { message, words } from "./language";

export const questionWords = {
  toAnswer: message<{ count: number }>(
    ({ count }) => `${count} 处请您确认`,
    ({ count }) => `${count} question${count === 1 ? "" : "s"} for you`,
  ),
  why: words(
    "答过的记在这个工作簿里，下次不再问；没答的，有关数字不作准。",
    "Answers are kept in this workbook and not asked again; until then what rests on them is not settled.",
  ),
  otherAnswers: words("其他…", "Others…"),
  otherTable: words("都不是，它是…", "Something else…"),
  together: message<{ sheets: string }>(
    ({ sheets }) => `表头相同的还有：${sheets}，一并回答。`,
    ({ sheets }) => `Answers ${sheets} too, which have the same header.`,
  ),
  more: message<{ count: number }>(
    ({ count }) => `还有 ${count} 处，全部显示`,
    ({ count }) => `Show ${count} more`,
  ),
  fewer: words("只看前几处", "Show fewer"),
  goTo: message<{ sheet: string }>(
    ({ sheet }) => `看“${sheet}”`,
    ({ sheet }) => `Show ${sheet}`,
  ),
  kept: message<{ count: number }>(
    ({ count }) => `已回答 ${count} 个问题，记在这个工作簿里。`,
    ({ count }) => `${count} answer${count === 1 ? " is" : "s are"} kept in this workbook.`,
  ),
  fileText: words(
    "答复（认表、认列和词的意思）可以存成文件交给同事，在别的工作簿里导入：表名或表头相同的就用上。",
    "Answers (what sheets, columns and words are) can be saved for colleagues and taken into other workbooks, where " +
      "sheets of the same name or header use them.",
  ),
  saveFile: words("导出答复", "Save answers"),
  takeFile: words("导入答复", "Take answers in"),
  fileUnreadable: words("这不是答复文件，没有导入。", "This is no file of answers; nothing was taken in."),
  fileForOthers: words(
    "文件里的答复都是别的表的，这个工作簿里没有，没有导入。",
    "All answers in the file are about sheets that this workbook does not have.",
  ),
  fileTaken: message<{ count: number; others: number }>(
    ({ count, others }) => `已导入 ${count} 个答复${others === 0 ? "" : `；另有 ${others} 个是别的表的，没有用上`}。`,
    ({ count, others }) => `${count} answers taken in${others === 0 ? "" : `; ${others} are about other sheets`}.`,
  ),
  workstreams: words("工作类别", "Kinds of work"),
  workstreamsText: words(
    "去掉勾选的不写进月报；顺序就是月报里的顺序。记在这个工作簿里。",
    "Those without a tick stay out of the report; the order is that of the report. Kept in this workbook.",
  ),
  moveUp: message<{ name: string }>(
    ({ name }) => `上移：${name}`,
    ({ name }) => `Up: ${name}`,
  ),
  moveDown: message<{ name: string }>(
    ({ name }) => `下移：${name}`,
    ({ name }) => `Down: ${name}`,
  ),
  askAgain: words("都重新问", "Ask them all again"),
} as const;
