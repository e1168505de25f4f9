/** How much of its things a task has done by its own words: 修复5座污水处理站 and, under 进展, 修复3座. */
import { normaliseText } from "../cells/normalise-text";
import type { LedgerRow } from "../datasets/ledger";
import { withDigits } from "../vocabulary/numerals";
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
const NOT_DONE = /剩|余|未|尚|还|待|拟|将|计划|应|需|共|涉及|总|原|目标|任务|新增|发现|排查/;

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

/**
 * Where the task names one number of its things and the progress a smaller one that is done, and nowhere as many; null:
 * the words do not say that.
 */
export function shortInWords(row: LedgerRow): ShortInWords | null {
  const [task, progress] = [textOf(row, "task") ?? textOf(row, "measures"), textOf(row, "progress")];
  if (task === null || progress === null) return null;
  const wanted = amountsIn(task);
  const [first] = wanted;
  if (first === undefined || wanted.length !== 1) return null;
  const done = amountsIn(progress).filter(({ measure }) => measure === first.measure);
  const said = done.filter(({ clause }) => !NOT_DONE.test(clause));
  const [only] = said;
  if (only === undefined || said.length !== 1 || done.some(({ value }) => value === first.value)) return null;
  return only.value < first.value
    ? { text: only.clause, whole: `${first.value}${first.measure}`, field: "progress" }
    : null;
}
