/**
 * The body of a recognised table, row by row: entries, totals, headings inside the table, and what is none of these.
 */
import type { ChoiceAnswers } from "../../account/question";
import type { RowFate } from "../../account/sheet-account";
import type { Day } from "../../calendar/day";
import type { Finding } from "../../findings/finding";
import type { SheetCorrection } from "../../settings";
import { isOfLaterMonth } from "../../recognition/columns-in-turn";
import type { Claim, Surroundings } from "../../recognition/recognise-ledger";
import { labelKind } from "../../tables/row-labels";
import type { LedgerRow, WrittenTotal } from "../ledger";
import { columnFindings } from "./column-findings";
import { planColumns, type ColumnPlan } from "./column-plan";
import type { UnknownWord } from "./doubt-log";
import { goesOn, isForeign } from "./foreign-rows";
import { formRows } from "./form-rows";
import { leftOutFindings, ofOtherYears } from "./left-out-findings";
import { repeatedDecisions } from "./repeated-decisions";
import { PlainRows } from "./plain-rows";
import { RowEntries } from "./row-entries";
import { RowFates } from "./row-fates";
import { NO_LABEL } from "./row-labels";
import { runningRows } from "./running-rows";
import { settleDates } from "./settle-dates";
import { ofTheirYears } from "./years-of-rows";
import { datesOfOtherYears } from "./year-slips";
import { tableAtHand, type TableAtHand } from "./table-at-hand";

export interface ReadRows {
  readonly plan: ColumnPlan;
  readonly rows: readonly LedgerRow[];
  readonly totals: readonly WrittenTotal[];
  readonly findings: readonly Finding[];
  /** What the rows of the body are that are no entries. */
  readonly otherRows: ReadonlyMap<number, RowFate>;
  /** By row, the year that a heading or a column of years says. */
  readonly yearsSaid: ReadonlyMap<number, number>;
  /** Words that a person is asked about. */
  readonly unknownWords: readonly UnknownWord[];
  /** The first and last row of entries; null: there is none. */
  readonly extent: readonly [number, number] | null;
}

/**
 * @param answered what was said of words in columns of choices
 * @param until the last day that counts where months stand beside each other; null: the newest counts
 */
export function readLedgerRows(
  read: Claim,
  words: Surroundings,
  correction: SheetCorrection | undefined,
  answered: ChoiceAnswers = {},
  until: Day | null = null,
): ReadRows {
  const claim = countedBy(read, until);
  const table = tableAtHand(claim, words, planColumns(claim, words, correction), answered, until);
  const [fates, entries] = [new RowFates(table), new RowEntries(table)];
  goThrough(table, fates, entries, PlainRows.of(table, fates, entries));
  return result(table, fates, entries, until);
}

/** 7月底 | 8月底 | 9月底: how many were done is told by the newest that is no later than the last day that counts. */
function countedBy(claim: Claim, until: Day | null): Claim {
  const { tally } = claim;
  const newest = until === null ? undefined : tally?.turns?.find((turn) => !isOfLaterMonth(turn, until));
  return tally === null || newest === undefined ? claim : { ...claim, tally: { ...tally, columns: [newest.column] } };
}

/** Each row of the body, from the first to the last, or to where another table begins. */
function goThrough(table: TableAtHand, fates: RowFates, entries: RowEntries, plain: PlainRows | null): void {
  const { plan, cells, labels } = table;
  const { shape } = table.claim;
  const ofForm = formRows(table);
  // After a blank or lonely line, another table of which no column is known may begin.
  let gap: "none" | "blank" | "lonelyLine" = "none";
  for (let row = shape.body[0]; row <= shape.body[1]; row += 1) {
    if (shape.repeats.has(row)) {
      fates.fates.set(row, "repeated");
      continue;
    }
    if (ofForm.has(row)) {
      fates.fates.set(row, "aside");
      continue;
    }
    if (gap === "none" && plain?.take(row) === true) continue;
    const look = cells.look(row);
    const { filled } = look;
    const [first] = filled;
    if (first === undefined) {
      if (gap === "none") gap = "blank";
      continue;
    }
    const label = look.isLabelled ? labels.label(row) : NO_LABEL;
    const fate = fates.fateOf(row, look, label, entries.all.length === 0);
    if (fate !== null) {
      fates.fates.set(row, fate);
      continue;
    }
    if (filled.length === 1 && fates.isHeading(row, first, gap !== "none")) {
      fates.fates.set(row, "heading");
      if (labelKind(cells.text(row, first)) !== "group") gap = "lonelyLine";
      continue;
    }
    if (gap !== "none" && isForeign(shape, plan, cells, row, filled) && !goesOn(shape, plan, cells, row + 1)) {
      // A title of its own says that it is another table; without one it may be ours after all, and is told.
      fates.leaveFrom(row, gap === "blank");
      break;
    }
    if (plan.counting.some((one) => one.leavesUnticked(row))) {
      fates.fates.set(row, "left");
      gap = "none";
      continue;
    }
    if (entries.read(row, filled, label)) {
      for (const one of plan.counting) one.noteEntry(row);
      cells.noteEntry();
      fates.noteEntry(row, look);
    } else fates.noteEmpty(row, filled);
    gap = "none";
  }
}

/** What is known once all rows are read: which of them are totals, and what their dates mean. */
function result(
  table: TableAtHand,
  { fates, struckOff, passedOver, paused, groups }: RowFates,
  all: RowEntries,
  until: Day | null,
): ReadRows {
  const { claim, numberColumns, cells } = table;
  const plan = cells.withUnitsOfGroups(table.plan);
  const named = plan.columns.flatMap(({ column, spec }) => (spec.required && spec.kind === "text" ? column : []));
  const totalRows = table.totals.settle(() => all.dates(), {
    nameOf: (row) => table.labels.nameOf(row),
    isToldInWords: (row) => table.labels.isToldInWords(row),
    isPartOf: (whole, part) => table.labels.isPartOf(whole, part, named),
    isNumberedUnder: (whole, part) => table.labels.isNumberedUnder(whole, part),
    firstColumn: claim.shape.left,
  });
  for (const row of totalRows) fates.set(row, "total");
  const entries = totalRows.size === 0 ? all.all : all.all.filter(({ line }) => !totalRows.has(line));
  all.noteBlanks(totalRows);
  const { totals, findings } = table.totals.result();
  const settled = settleDates(claim.ledger, plan.columns, entries);
  const { rows: dated, left } = ofTheirYears(settled, all.years, claim.ledger, until);
  for (const { line } of left) fates.set(line, "left");
  const { rows, sums } = runningRows(dated, claim.ledger);
  if (sums.length > 0) {
    const counted = new Set(rows.map(({ line }) => line));
    for (const { line } of sums) if (!counted.has(line)) fates.set(line, "total");
  }
  const [first, last] = [entries[0], entries.at(-1)];
  return {
    plan,
    rows,
    totals,
    otherRows: fates,
    yearsSaid: all.years,
    unknownWords: all.log.unknownWords(),
    extent: first && last ? [first.line, last.line] : null,
    findings: [
      ...columnFindings(claim, plan, numberColumns),
      ...all.log.findings(),
      ...findings,
      ...datesOfOtherYears(claim, plan, rows),
      ...ofOtherYears(claim.shape, left),
      ...repeatedDecisions(claim, rows),
      ...groups.findings(),
      ...plan.notes.findings(),
      ...plan.counting.flatMap((one) => one.findings()),
      ...leftOutFindings(claim.shape, { struckOff, passedOver, paused }),
    ],
  };
}
