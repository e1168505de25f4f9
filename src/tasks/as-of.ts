/**
 * A ledger that was kept on after the cut-off tells of later days: its states, its numbers and its texts are as of
 * today. What its own dates put after the cut-off did not hold by then, and what its texts tell of later months was not
 * yet known.
 */
import { civilDate, dayOf, isRealDate, type Day } from "../calendar/day";
import { monthOf, wholeMonth } from "../calendar/period";
import { asPeriod, type LedgerRow, type LedgerTable } from "../datasets/ledger";
import { asOf, finer, stretchOf } from "../datasets/lists/as-of";
import { RowSet } from "../datasets/row-set";
import type { FieldValue } from "../datasets/rows-by-column";
import { happened } from "./close-out";
import { closeOutSteps, type TaskStatus } from "./task";
import type { WrittenState } from "./said-in-field";
import { datesOf, stepFields, textOf, type TaskDates } from "./task-entry";

/** The first day on which anything of the work is dated as done; null: nothing is dated. */
function firstDone({ done, steps }: TaskDates): Day | null {
  const begins = [done, ...closeOutSteps.map((step) => steps[step])].flatMap((period) => period?.from ?? []);
  return begins.length === 0 ? null : (Math.min(...begins) as Day);
}

/** Whether the work was done after the cut-off only, by its own dates. */
export function isDoneLater(dates: TaskDates, until: Day): boolean {
  const first = firstDone(dates);
  return first !== null && first > until;
}

/** Whether a step is dated by the cut-off: what is told of it was so by then. */
export function isDoneBy(dates: TaskDates, until: Day): boolean {
  const first = firstDone(dates);
  return first !== null && first <= until;
}

/** Days after a month in which its list may still be finished without being that of the next. */
const FINISHING = 15;
/** One date alone may be a slip of the pen. */
const ENOUGH_DATES = 2;

/**
 * Whether a list is of later months than the cut-off's: by its title (截至2021年12月15日), or since several of its tasks
 * were done after it. What it tells beside its dates is then of later days.
 */
export function isListOfLater(table: LedgerTable, until: Day): boolean {
  const end = wholeMonth(monthOf(until)).to;
  const said = (table.titles ?? []).map(asOf).reduce(finer, null);
  if (said?.kind === "date" && said.year !== null && said.grain !== "year")
    return stretchOf(said, said.year).from > end;
  const isLater = (value: FieldValue): boolean => (asPeriod(value)?.from ?? end) > end + FINISHING;
  const later = RowSet.ofTables([table]).whereBoth(
    "doneOn",
    stepFields.closure,
    (done, closed) => isLater(done) || isLater(closed),
  );
  return later.length >= ENOUGH_DATES;
}

/** The way to each state that is done, by the dates of its steps. */
const WAY = ["done", "accepted", "published", "closed"] as const satisfies readonly TaskStatus[];

/**
 * Whether a state that is written came after the cut-off, by the dates of what leads to it. A day of a step that comes
 * behind it takes nothing back: 完成 beside a 销号日期 of next month was done before.
 */
export function isStateOfLater(written: WrittenState, dates: TaskDates, until: Day): boolean {
  const at = WAY.findIndex((state) => state === written.status);
  if (at < 0) return false;
  if (isSaidOfLater(written.text, until)) return true;
  const { done, steps } = dates;
  const path = [done ?? steps.selfCheck, steps.acceptance, steps.publication, steps.closure];
  const last = path.slice(0, at + 1).findLast((period) => period !== null);
  return last !== undefined && last !== null && happened(last, until) === null;
}

const FULL_DATE = /(\d{4})年(\d{1,2})月(\d{1,2})[日号](?![之以]?前)/g;

/** Whether the only days that a state gives itself, 2024年3月15日完成, come after the cut-off. */
function isSaidOfLater(text: string | null, until: Day): boolean {
  const days = [...(text ?? "").matchAll(FULL_DATE)].flatMap(([, year, month, day]) => {
    const parts = [Number(year), Number(month), Number(day)] as const;
    return isRealDate(...parts) ? [dayOf(...parts)] : [];
  });
  return days.length > 0 && days.every((day) => day > until);
}

/** "1—11月", "1至11月份", "截至2021年11月30日": how far a text reaches. */
const REACHES = /(?:(\d{4})年)?(?:1月?(?:份)?[-—–~～至到]|截[至止](?:(\d{4})年)?)(\d{1,2})月(?:(\d{1,2})日)?/g;

/** Whether a text tells of a time after the cut-off; without a year it is the cut-off's. */
function tellsOfLater(text: string, until: Day): boolean {
  const { year, month, day } = civilDate(until);
  return [...text.matchAll(REACHES)].some(([, before, within, toMonth, toDay]) => {
    const ofYear = Number(before ?? within ?? year);
    const ofMonth = Number(toMonth);
    if (ofMonth < 1 || ofMonth > 12) return false;
    if (ofYear !== year) return ofYear > year;
    return ofMonth > month || (ofMonth === month && toDay !== undefined && Number(toDay) > day);
  });
}

/** Whether what the row tells of its progress is, by itself, of days after the cut-off. */
export function tellsOfLaterDays(row: LedgerRow, until: Day): boolean {
  const text = textOf(row, "progress");
  return text !== null && (isDoneLater(datesOf(row), until) || tellsOfLater(text, until));
}
