/**
 * What the dates on a sheet that nobody declared are to its entries: something happened on that day, or the entry is
 * there from it (检测日期, 启用日期); or a work was done on it (完成日期), and stood before without being done.
 */
import { interpretState } from "../../vocabulary/interpret-state";
import { isEnded } from "../../vocabulary/state";
import type { LedgerDeclaration } from "../../recognition/declare-ledger";
import { asPeriod, type LedgerRow } from "../ledger";
import type { ReadColumn } from "./plain-columns";

/** By columns, or by the fields that they are. */
export interface PlainDates<Name = string> {
  /** On which something happened, in their order. */
  readonly since: readonly Name[];
  /** Of a list of works: the day on which an entry was done; null: no column says it. */
  readonly doneOn: Name | null;
  /** Whose words say how far the works are. */
  readonly states: readonly Name[];
}

/** 计划完成时间, 整改时限, 有效期至: by when something is due, and no day on which an entry belongs. */
const LOOKS_AHEAD = /计划|拟|预计|预定|应当?|要求|时限|期限|限期|截[止至]|到期|有效期|下[次一]|目标/;
/** The end of a work: 完成日期, 竣工时间, 销号日期. */
const OF_THE_END = /完成|完工|竣工|办结|[办完]毕|结束|销号|验收|闭环|到位|关停|淘汰|拆除|报废|注销/;
/** A column in which more words than these stand holds names or prose. */
const MOST_STATES = 12;

export function datesOf(columns: readonly ReadColumn[]): PlainDates<ReadColumn> {
  const dates = columns.filter(({ kind, header }) => kind === "date" && !LOOKS_AHEAD.test(header));
  const states = columns.filter(saysStates);
  const ends = dates.filter(
    (column) => OF_THE_END.test(column.header) && (states.length > 0 || column.values.some(isBlank)),
  );
  return { since: dates.filter((column) => !ends.includes(column)), doneOn: ends[0] ?? null, states };
}

const isBlank = ({ value }: ReadColumn["values"][number]): boolean => value === null;

function saysStates({ kind, values }: ReadColumn): boolean {
  if (kind !== "text") return false;
  const words = new Set(values.flatMap(({ value }) => (value === null ? [] : String(value).trim())));
  return words.size > 0 && words.size <= MOST_STATES && [...words].every((text) => interpretState(text).state !== null);
}

export const fieldsOfDates = (
  { since, doneOn, states }: PlainDates<ReadColumn>,
  fieldOf: (column: ReadColumn) => string,
): PlainDates => ({
  since: since.map(fieldOf),
  doneOn: doneOn === null ? null : fieldOf(doneOn),
  states: states.map(fieldOf),
});

/** The list with its entries in time by one of its columns. */
export const withDates = (
  declaration: LedgerDeclaration,
  { since: [since], doneOn }: PlainDates,
  datedBy: string | null,
): LedgerDeclaration => ({
  ...declaration,
  datedBy,
  ...(doneOn === null ? {} : { works: { since: since ?? null } }),
});

/** Whether words say that a work is done. */
export function saysDone(text: string): boolean {
  const { state } = interpretState(text);
  return state !== null && isEnded(state);
}

/** The row with the day before which what its words say is not so yet. */
export function withDayDone(row: LedgerRow, { doneOn, states }: PlainDates): LedgerRow {
  const on = doneOn === null ? null : asPeriod(row.values[doneOn]);
  const fields = states.filter((field) => saysDone(String(row.values[field] ?? "")));
  return on === null || fields.length === 0 ? row : row.with({ done: { on, fields } });
}
