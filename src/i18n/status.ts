/** Where indicators and rectification tasks stand, in the pane's two languages. */
import type { IndicatorPlan } from "../indicators/ledgers/progress";
import { message, words, type Words } from "./language";

export const targetName = words("目标", "target");
/** Nothing was asked: what the ledger itself lists or plans, and its own upper limit. */
const listed = words("台账总数", "listed");
const ledgerCap = words("台账上限", "cap in the ledger");

/** What an indicator is held against. */
export const planName = ({ origin, direction }: IndicatorPlan): Words =>
  origin === "target" ? targetName : direction === "atMost" ? ledgerCap : listed;

export const standingWords = {
  cumulativeOf: message<{ name: string }>(
    ({ name }) => `${name}（累计）`,
    ({ name }) => `${name} (year to date)`,
  ),
  monthOf: message<{ name: string }>(
    ({ name }) => `${name}（本月）`,
    ({ name }) => `${name} (month)`,
  ),
  expected: message<{ expected: string; gap: string }>(
    ({ expected, gap }) => `序时应完成 ${expected}，还差 ${gap}`,
    ({ expected, gap }) => `${expected} expected by now, ${gap} short`,
  ),
  reached: message<{ expected: string; completion: string }>(
    ({ expected, completion }) => `序时应完成 ${expected}，已完成 ${completion}%`,
    ({ expected, completion }) => `${expected} expected by now; ${completion}% done`,
  ),
  completion: message<{ completion: string }>(
    ({ completion }) => `已完成 ${completion}%`,
    ({ completion }) => `${completion}% done`,
  ),
  room: message<{ amount: string }>(
    ({ amount }) => `比目标还有余地 ${amount}`,
    ({ amount }) => `${amount} of room to the target`,
  ),
  gap: message<{ amount: string }>(
    ({ amount }) => `与目标相差 ${amount}`,
    ({ amount }) => `${amount} short of the target`,
  ),
  noPlan: words("列入目标表，但没有可用的目标值", "in the target sheet, without a usable value"),
  noLedger: words("没有找到台账", "no ledger found"),
  notInLedger: words("台账中没有这一项要用的列或内容", "the ledger lacks a column or entries for it"),
  noRows: words("台账中没有本期数据", "no rows of this period in the ledger"),
  monthFigure: message<{ figure: string }>(
    ({ figure }) => `本月 ${figure}`,
    ({ figure }) => `this month ${figure}`,
  ),
  undated: message<{ count: number }>(
    ({ count }) => `其中 ${count} 行没有日期，只计入累计。`,
    ({ count }) => `${count} rows bear no date and count only in the total.`,
  ),
  overdueBy: message<{ days: number }>(
    ({ days }) => `已逾期 ${days} 天`,
    ({ days }) => `${days} days overdue`,
  ),
  dueIn: message<{ days: number }>(
    ({ days }) => (days === 0 ? "今日到期" : `还有 ${days} 天到期`),
    ({ days }) => (days === 0 ? "due today" : `due in ${days} days`),
  ),
  disagrees: message<{ written: string }>(
    ({ written }) => `台账写${written}`,
    ({ written }) => `the ledger says ${written}`,
  ),

  airGroup: words("空气质量目标", "Air-quality targets"),
  tasksGroup: words("整改任务", "Rectification tasks"),
  /** Counts of the tasks, as they are named where one of them changes. */
  tasksTotal: words("整改任务总数", "Tasks in all"),
  tasksDone: words("已完成的整改任务", "Tasks done"),
  tasksClosed: words("已销号的整改任务", "Tasks closed out"),
  tasksOverdue: words("逾期的整改任务", "Tasks overdue"),
  taskCount: message<{ count: number }>(
    ({ count }) => `${count} 项`,
    ({ count }) => String(count),
  ),
  nonePressing: words("没有需要关注的任务。", "None needs attention."),
  showOthers: message<{ count: number }>(
    ({ count }) => `还有 ${count} 项没有列出，全部显示`,
    ({ count }) => `Show ${count} more`,
  ),
  allTasks: message<{ total: number; closed: number; overdue: number; dueSoon: number }>(
    ({ total, closed, overdue, dueSoon }) =>
      `共 ${total} 项，已销号 ${closed} 项，逾期 ${overdue} 项，30 天内到期 ${dueSoon} 项`,
    ({ total, closed, overdue, dueSoon }) =>
      `${total} in all, ${closed} closed out, ${overdue} overdue, ${dueSoon} due within 30 days`,
  ),
  awaited: words("待确认", "To be confirmed"),
  notSettled: words("请先回答上面的问题，在此之前不作准", "answer the questions above; not settled until then"),
  noIndicator: words("无量化指标", "no measured indicator"),
  filter: words("只看", "Show"),
  all: words("全部", "All"),
  risk: words("有风险", "At risk"),
  overdue: words("逾期", "Overdue"),
  missing: words("缺数据", "Missing"),
  nothingHere: words("没有这样的项目。", "Nothing of this kind."),
  trendMonthly: message<{ name: string }>(
    ({ name }) => `${name}：1 月以来逐月走势`,
    ({ name }) => `${name}: month by month since January`,
  ),
  trendLedger: message<{ name: string }>(
    ({ name }) => `${name}：1 月以来各月末累计（按台账日期）`,
    ({ name }) => `${name}: cumulative by month since January, by the ledger's dates`,
  ),
  trendVersions: message<{ name: string }>(
    ({ name }) => `${name}：1 月以来逐月累计（各月清单）`,
    ({ name }) => `${name}: cumulative by month since January, from each month's list`,
  ),
  trendReported: message<{ name: string }>(
    ({ name }) => `${name}：1 月以来各月已报累计（月报·历史）`,
    ({ name }) => `${name}: cumulative by month since January, as reported`,
  ),
  trendSaid: message<{ name: string; first: number; last: number; course: "up" | "down" | "same" }>(
    ({ name, first, last, course }) =>
      `${name}，${course === "same" ? `始末都是 ${last}` : `由 ${first} ${course === "up" ? "升" : "降"}到 ${last}`}`,
    ({ name, first, last, course }) =>
      `${name}, ${course === "same" ? `${last} at both ends` : `${course} from ${first} to ${last}`}`,
  ),
  showInReport: message<{ name: string; sheet: string }>(
    ({ name, sheet }) => `${name}：在“${sheet}”中查看`,
    ({ name, sheet }) => `${name}: show in ${sheet}`,
  ),
  toFigure: message<{ name: string }>(
    ({ name }) => `${name}：这个数从哪些单元格来`,
    ({ name }) => `${name}: the cells that this figure comes from`,
  ),
  toTarget: message<{ name: string }>(
    ({ name }) => `${name}：目标写在哪里`,
    ({ name }) => `${name}: where the target is written`,
  ),
  toTask: message<{ name: string }>(
    ({ name }) => `${name}：转到台账中的这一行`,
    ({ name }) => `${name}: go to its row in the ledger`,
  ),
  toneBad: message<{ count: number }>(
    ({ count }) => `${count} 项未达标、未启动或逾期`,
    ({ count }) => `${count} missed, not started or overdue`,
  ),
  toneWatch: message<{ count: number }>(
    ({ count }) => `${count} 项有风险或滞后`,
    ({ count }) => `${count} at risk or behind`,
  ),
  toneLikely: message<{ count: number }>(
    ({ count }) => `${count} 项预计达标或达到序时进度`,
    ({ count }) => `${count} likely to be met or on schedule`,
  ),
  toneGood: message<{ count: number }>(
    ({ count }) => `${count} 项已达标、已完成或超过序时进度`,
    ({ count }) => `${count} met, completed or ahead`,
  ),
  toneOpen: message<{ count: number }>(
    ({ count }) => `${count} 项缺目标值或缺数据`,
    ({ count }) => `${count} without target value or data`,
  ),
  tonePlain: message<{ count: number }>(
    ({ count }) => `${count} 项仅统计`,
    ({ count }) => `${count} counted only`,
  ),
} as const;
