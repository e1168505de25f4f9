/** A row of the ledger of problems with what a notice needs of it, and what it lacks. */
import type { OwnDays } from "../../calendar/own-days";
import { addDays, chineseDay, type Day } from "../../calendar/day";
import { addMonths, dayCount, monthOf, wholeMonth } from "../../calendar/period";
import { workingDaysIn } from "../../calendar/working-days";
import type { CellRef, Place } from "../../cells/address";
import { keyWords } from "../../collections/text-hash";
import { cellOf, cellsOf, type LedgerData, type LedgerRow, type LedgerTable } from "../../datasets/ledger";
import { rectificationItems } from "../../datasets/ledgers/rectification";
import { finding, type Finding } from "../../findings/finding";
import { periodOf, textOf } from "../../tasks/task-entry";
import { parseNumeral } from "../../vocabulary/numerals";
import type { LayoutFieldId, NoticeLayout, PublicationLength } from "../templates/notice-layout";

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
  /** "": the list gives days that are not this report's. */
  readonly publication: string;
  /** Its first day; null: not given, or not this report's. */
  readonly publishedFrom: Day | null;
  /** The list gives days of another publication: before the data, or long after them. */
  readonly publishedApart: boolean;
  readonly receiver: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly mail: string | null;
  readonly signedBy: string | null;
  readonly at: Place;
  readonly cells: Readonly<Record<string, CellRef>>;
  readonly findings: readonly Finding[];
}

/** What was held against the place, and what was asked of it. */
export const saidOf = ({ problem, goal }: Pick<NoticeItem, "problem" | "goal">): string =>
  `${problem ?? ""}\n${goal ?? ""}`;

/** What 公示期 may not fall below (docs/口径说明.md, 整改任务). */
const LEAST_WORKING_DAYS = 5;

/** What the bureau asks of its notices. */
export interface ItemRules {
  readonly layout: NoticeLayout;
  readonly ownDays: OwnDays;
  /** 统计截止 of the report. */
  readonly until: Day;
}

/** Fields that the list of problems gives; the others are composed. */
type LedgerField = Exclude<LayoutFieldId, "completion" | "outcome" | "publication">;
const isLedgerField = (id: LayoutFieldId): id is LedgerField =>
  id !== "completion" && id !== "outcome" && id !== "publication";

export function noticeItems({ tables }: LedgerData, rules: ItemRules): NoticeItem[] {
  const entries = tables
    .filter(({ ledger }) => ledger === rectificationItems.id)
    .flatMap((table) => table.rows.map((row) => ({ table, row })));
  const numbers = entries.map(({ row }, index) => textOf(row, "number") ?? String(index + 1));
  return entries.map(({ table, row }, index) => {
    const number = numbers[index] ?? String(index + 1);
    const round = textOf(row, "round") ?? table.inspection ?? null;
    const unique = numbers.filter((other) => other === number).length === 1;
    const words = keyWords(number);
    const key = unique ? words : `${keyWords(round ?? "")}第${words}项（第${index + 1}行）`;
    return noticeItem(table, row, { number, key, round }, rules);
  });
}

function noticeItem(
  table: LedgerTable,
  row: LedgerRow,
  { number, key, round }: Pick<NoticeItem, "number" | "key" | "round">,
  rules: ItemRules,
): NoticeItem {
  const publication = publicationOf(row, key, rules);
  const missing = rules.layout.fields.flatMap(({ id, required }) =>
    required && isLedgerField(id) && textOf(row, id) === null ? [missingField(table, row, id, key)] : [],
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
    receiver: textOf(row, "receiver"),
    address: textOf(row, "address"),
    phone: textOf(row, "phone"),
    mail: textOf(row, "mail"),
    signedBy: textOf(row, "signedBy"),
    publication: publication.words,
    publishedFrom: publication.apart ? null : (periodOf(row, "publishedFrom")?.from ?? null),
    publishedApart: publication.apart,
    at: row.at,
    cells: cellsOf(row),
    findings: [...missing, ...publication.findings],
  };
}

/** At the cell to fill in; where the ledger has no such column, at the row. */
function missingField(table: LedgerTable, row: LedgerRow, field: LedgerField, notice: string): Finding {
  const column = table.guess.columns.find((guessed) => guessed.field === field)?.column;
  const at = column === undefined ? row.at : { sheet: row.at.sheet, row: row.at.top, column };
  return finding("noticeFieldMissing", "warning", at, {
    notice,
    field: columnName(field),
    column: column !== undefined,
  });
}

const columnName = (field: LedgerField): string => String(rectificationItems.columns[field].spec.names[0] ?? field);

interface Publication {
  readonly words: string;
  /** The days are not of this notice. */
  readonly apart: boolean;
  readonly findings: readonly Finding[];
}

/** A month's notice is shown in the month after it at the latest; what is shown later tells of a later state. */
const lastDayToPublish = (until: Day): Day => wholeMonth(addMonths(monthOf(until), 1)).to;

function publicationOf(row: LedgerRow, notice: string, { layout: { shown }, ownDays, until }: ItemRules): Publication {
  const unit = shown.working ? "个工作日" : "天";
  const [start, end] = [periodOf(row, "publishedFrom"), periodOf(row, "publishedTo")];
  const first = start?.from ?? end?.to ?? null;
  if (first === null) return { words: `自公示之日起${shown.days}${unit}`, apart: false, findings: [] };
  // What is signed the day before it is shown cannot tell of data that come later.
  const apart =
    first > lastDayToPublish(until)
      ? "noticePublicationLater"
      : start !== null && first <= until
        ? "noticePublicationEarlier"
        : null;
  if (apart !== null) {
    const facts = { notice, day: chineseDay(first), until: chineseDay(until) };
    const cell = cellOf(row, "publishedFrom") ?? cellOf(row, "publishedTo") ?? row.at;
    return { words: "", apart: true, findings: [finding(apart, "note", cell, facts)] };
  }
  if (start === null) return { words: `公示至${chineseDay(first)}`, apart: false, findings: [] };
  // A range in the one cell ("3月27日—4月2日") is its own end.
  const to = end?.to ?? (dayCount(start) > 1 ? start.to : lastDayOf(start.from, shown, ownDays));
  const at = cellOf(row, "publishedTo") ?? cellOf(row, "publishedFrom") ?? row.at;
  if (to < start.from)
    return {
      words: `${chineseDay(start.from)}起`,
      apart: false,
      findings: [finding("noticePublicationReversed", "error", at, { notice })],
    };
  const period = { from: start.from, to };
  const working = workingDaysIn(period, ownDays);
  return {
    words: `${chineseDay(period.from)}至${chineseDay(period.to)}（${shown.working ? working : dayCount(period)}${unit}）`,
    apart: false,
    findings:
      working < LEAST_WORKING_DAYS
        ? [finding("noticePublicationShort", "warning", at, { notice, workingDays: working })]
        : [],
  };
}

/** Where no end is given: as long as the bureau shows its notices, and never less than five working days. */
function lastDayOf(from: Day, { days, working }: PublicationLength, own: OwnDays): Day {
  const least = Math.max(LEAST_WORKING_DAYS, working ? days : 0);
  let to = working ? from : addDays(from, days - 1);
  while (workingDaysIn({ from, to }, own) < least) to = addDays(to, 1);
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
