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
  otherTable: words("都不是，去“数据”里选", "Something else: choose under Data"),
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
  askAgain: words("都重新问", "Ask them all again"),
} as const;
