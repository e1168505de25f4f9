/** How much of its things a task has done by its own words: 修复5座污水处理站 and, under 进展, 修复3座. */
import { normaliseText } from "../cells/normalise-text";
import type { LedgerRow } from "../datasets/ledger";
import { withDigits } from "../vocabulary/numerals";
import { round } from "../standards/rounding";
import type { TaskStanding } from "./task";
import { textOf } from "./task-entry";

export interface ShortInWords {
  /** As the progress says it: 修复3座. */
  readonly text: string;
  /** As the task does: 5座. */
  readonly whole: string;
  readonly field: "progress";
}

const AMOUNT =
  /(?<![第\d.])(\d+(?:\.\d+)?)(座|台套|台|套|家|户|处|个(?!月)|口|条|眼|辆|亩|公里|千米|平方米|立方米|吨|宗|块)/g;
/** What is still to be done, or how many there are. */
const NOT_DONE = /剩|余|未|正在|在建|施工|尚|还|待|拟|将|计划|应|需|共|涉及|总|原|目标|任务|新增|发现|排查/;

interface Amount {
  readonly clause: string;
  readonly value: number;
  readonly measure: string;
}

const amountsIn = (text: string): Amount[] =>
  withDigits(normaliseText(text).replaceAll(" ", ""))
    .split(/[，,；;。、\n]/)
    .flatMap((clause) =>
      [...clause.matchAll(AMOUNT)].map(([, value, measure = ""]) => ({ clause, value: Number(value), measure })),
    );

interface InWords {
  readonly first: Amount;
  readonly done: Amount;
}

/** The one number of things that the task names, and the one that its progress says is done; null: not so plain. */
function inWords(task: string, progress: string): InWords | null {
  const [first, ...others] = amountsIn(task);
  if (first === undefined || others.length > 0) return null;
  const same = amountsIn(progress).filter(({ measure }) => measure === first.measure);
  const [done, ...more] = same.filter(({ clause }) => !NOT_DONE.test(clause));
  return done === undefined || more.length > 0 || same.some(({ value }) => value === first.value)
    ? null
    : { first, done };
}

/**
 * Where the task names one number of its things and the progress a smaller one that is done, and nowhere as many; null:
 * the words do not say that.
 */
export function shortInWords(row: LedgerRow): ShortInWords | null {
  const [task, progress] = [textOf(row, "task") ?? textOf(row, "measures"), textOf(row, "progress")];
  const said = task === null || progress === null ? null : inWords(task, progress);
  return said !== null && said.done.value < said.first.value
    ? { text: said.done.clause, whole: `${said.first.value}${said.first.measure}`, field: "progress" }
    : null;
}

/** A share of the work: 完成率80%, 形象进度65%. Of several nobody knows which is the whole work's. */
const SHARE =
  /(?:完成率|形象进度|总体进度|工程进度|完成(?:总量|总工程量|工程量)?的?|完成进度)[约达为至到]*(\d+(?:\.\d+)?)%/g;

/** "9.6/12 公里（80.0%）" or "65%", as the task's own words have it; null: they tell no amount. */
export function doneInWords({ task, progress }: Pick<TaskStanding, "task" | "progress">): string | null {
  if (progress === null) return null;
  const said = inWords(task, progress);
  if (said !== null && said.done.value <= said.first.value) {
    const share = round((100 * said.done.value) / said.first.value, 1).toFixed(1);
    return `${said.done.value}/${said.first.value} ${said.first.measure}（${share}%）`;
  }
  const shares = [...normaliseText(progress).replaceAll(" ", "").matchAll(SHARE)].map(([, share]) => share);
  return shares.length === 1 ? `完成 ${shares[0]}%` : null;
}
