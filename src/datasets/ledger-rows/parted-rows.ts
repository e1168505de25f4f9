/** A row of the sheet that stands for several things of which some are done and some are not. */
import type { TallyColumn } from "../../recognition/tally-column";
import { workStates, type LedgerDeclaration } from "../../recognition/declare-ledger";
import { interpretState } from "../../vocabulary/interpret-state";
import { isEnded } from "../../vocabulary/state";
import { LedgerRow } from "../ledger";
import { ofThings, type PerThing } from "./per-thing";

/** How many of a row's things came out one way. */
export interface Parting extends Pick<TallyColumn, "field" | "choice" | "rest"> {
  readonly count: number;
}

/**
 * The row parted in two; its amounts are the first's, but for those that follow from the number of things. What is not
 * done has no day of completion.
 */
export function partedRows(row: LedgerRow, { field, choice, rest, count }: Parting, perThing: PerThing): LedgerRow[] {
  const whole = row.count ?? 1;
  const { unread: words = [], ...plain } = row.content;
  const unread = words.filter((one) => one !== field);
  const part = (value: string, things: number): LedgerRow =>
    LedgerRow.of({
      ...plain,
      values: { ...row.values, [field]: value, ...ofThings(perThing, things) },
      count: things,
      ...(unread.length === 0 ? {} : { unread }),
    });
  if (count === 0) return [part(rest, whole)];
  const left = part(rest, whole - count);
  const isUndone = choice === "done" && row.values["doneOn"] !== undefined;
  const others = left.with({
    values: isUndone ? { ...left.values, doneOn: null } : left.values,
    part: row.part + 1,
    rest: true,
  });
  return [part(choice, count), ...(whole > count ? [others] : [])];
}

const AMOUNT = /(\d+)\s*(?:[台辆家户个座处组套]|批次|台套)/;

/** 已拆除2台，剩余1台11月拆除, of three: two are done. null: the words do not part the row. */
export function partedInWords(text: string, whole: number, ledger: LedgerDeclaration): Parting | null {
  if (whole < 2) return null;
  const field = Object.entries(ledger.columns).find(([, { spec }]) => spec.choices === workStates)?.[0];
  if (field === undefined) return null;
  const clauses = text.split(/[，,；;。、]/).flatMap((clause) => {
    const amount = Number(AMOUNT.exec(clause)?.[1] ?? NaN);
    return Number.isNaN(amount) ? [] : [{ clause, amount }];
  });
  const isDone = (clause: string): boolean => {
    const { state } = interpretState(clause.replace(AMOUNT, ""));
    return state !== null && isEnded(state);
  };
  const done = clauses.filter(({ clause }) => isDone(clause)).reduce((sum, { amount }) => sum + amount, 0);
  return done > 0 && done < whole ? { field, choice: "done", rest: "underway", count: done } : null;
}
