/** A row of the ledger of problems with what a notice needs of it, and what it lacks. */
import { addDays, chineseDay, type Day } from "../../calendar/day";
import { dayCount } from "../../calendar/period";
import { workingDaysIn } from "../../calendar/working-days";
import type { CellRef, Place } from "../../cells/address";
import type { LedgerData, LedgerRow, LedgerTable } from "../../datasets/ledger";
import { rectificationItems } from "../../datasets/ledgers/rectification";
import { finding, type Finding } from "../../findings/finding";
import { periodOf, textOf } from "../../tasks/task-entry";
import { parseNumeral } from "../../vocabulary/numerals";

export interface NoticeItem {
  /** Unique in the workbook: the number of the problem, with its round where numbers repeat. */
  readonly key: string;
  readonly number: string;
  readonly round: string | null;
  readonly problem: string | null;
  readonly theme: string | null;
  readonly goal: string | null;
  readonly history: string | null;
  readonly measures: string | null;
  readonly deadline: string | null;
  readonly responsible: string | null;
  readonly supervisor: string | null;
  readonly acceptance: string | null;
  readonly publication: string;
  /** Its first day; null: not given. */
  readonly publishedFrom: Day | null;
  readonly phone: string | null;
  readonly mail: string | null;
  readonly signedBy: string | null;
  readonly at: Place;
  readonly cells: Readonly<Record<string, CellRef>>;
  readonly findings: readonly Finding[];
}

/** A notice must say these; in its order. */
const MANDATORY = [
  "problem",
  "goal",
  "deadline",
  "measures",
  "responsible",
  "acceptance",
  "phone",
  "signedBy",
] as const;

/** 公示期 by default, and what it may not fall below (domain §2.5). */
const PUBLICATION_DAYS = 7;
const LEAST_WORKING_DAYS = 5;

export function noticeItems({ tables }: LedgerData): NoticeItem[] {
  const entries = tables
    .filter(({ ledger }) => ledger === rectificationItems.id)
    .flatMap((table) => table.rows.map((row) => ({ table, row })));
  const numbers = entries.map(({ row }, index) => textOf(row, "number") ?? String(index + 1));
  return entries.map(({ table, row }, index) => {
    const number = numbers[index] ?? String(index + 1);
    const round = textOf(row, "round");
    const unique = numbers.filter((other) => other === number).length === 1;
    return noticeItem(table, row, number, unique ? number : `${round ?? ""}第${number}项（第${index + 1}行）`, round);
  });
}

function noticeItem(table: LedgerTable, row: LedgerRow, number: string, key: string, round: string | null): NoticeItem {
  const publication = publicationOf(row, key);
  const missing = MANDATORY.filter((field) => textOf(row, field) === null).map((field) =>
    missingField(table, row, field, key),
  );
  return {
    key,
    number,
    round,
    problem: textOf(row, "problem"),
    theme: textOf(row, "theme"),
    goal: textOf(row, "goal"),
    history: textOf(row, "history"),
    measures: textOf(row, "measures"),
    deadline: textOf(row, "deadline"),
    responsible: textOf(row, "responsible"),
    supervisor: textOf(row, "supervisor"),
    acceptance: textOf(row, "acceptance"),
    phone: textOf(row, "phone"),
    mail: textOf(row, "mail"),
    signedBy: textOf(row, "signedBy"),
    publication: publication.words,
    publishedFrom: periodOf(row, "publishedFrom")?.from ?? null,
    at: row.at,
    cells: row.cells,
    findings: [...missing, ...publication.findings],
  };
}

/** At the cell to fill in; where the ledger has no such column, at the row. */
function missingField(table: LedgerTable, row: LedgerRow, field: (typeof MANDATORY)[number], notice: string): Finding {
  const column = table.guess.columns.find((guessed) => guessed.field === field)?.column;
  const at = column === undefined ? row.at : { sheet: row.at.sheet, row: row.at.top, column };
  return finding("noticeFieldMissing", "warning", at, {
    notice,
    field: columnName(field),
    column: column !== undefined,
  });
}

const columnName = (field: (typeof MANDATORY)[number]): string =>
  String(rectificationItems.columns[field].spec.names[0] ?? field);

function publicationOf(
  row: LedgerRow,
  notice: string,
): { readonly words: string; readonly findings: readonly Finding[] } {
  const [start, end] = [periodOf(row, "publishedFrom"), periodOf(row, "publishedTo")];
  if (start === null && end === null) return { words: `自公示之日起${PUBLICATION_DAYS}天`, findings: [] };
  if (start === null) return { words: `公示至${chineseDay(end?.to ?? (0 as Day))}`, findings: [] };
  // A range in the one cell ("3月27日—4月2日") is its own end.
  const to = end?.to ?? (dayCount(start) > 1 ? start.to : lastDayOf(start.from));
  const at = row.cells["publishedTo"] ?? row.cells["publishedFrom"] ?? row.at;
  if (to < start.from)
    return {
      words: `${chineseDay(start.from)}起`,
      findings: [finding("noticePublicationReversed", "error", at, { notice })],
    };
  const period = { from: start.from, to };
  const working = workingDaysIn(period);
  return {
    words: `${chineseDay(period.from)}至${chineseDay(period.to)}（${dayCount(period)}天）`,
    findings:
      working < LEAST_WORKING_DAYS
        ? [finding("noticePublicationShort", "warning", at, { notice, workingDays: working })]
        : [],
  };
}

/** Where no end is given: seven days, or as many more as five working days need. */
function lastDayOf(from: Day): Day {
  let to = addDays(from, PUBLICATION_DAYS - 1);
  while (workingDaysIn({ from, to }) < LEAST_WORKING_DAYS) to = addDays(to, 1);
  return to;
}

/** "问题1", "第四项" and "4" are one number. */
export function itemNumber(text: string): string {
  const digits = /\d+/.exec(text)?.[0];
  if (digits !== undefined) return String(Number(digits));
  const numeral = /[零〇一二两三四五六七八九十百]+/.exec(text)?.[0];
  const value = numeral === undefined ? null : parseNumeral(numeral);
  return value === null ? text.trim() : String(value);
}
