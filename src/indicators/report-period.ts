/** Which month is reported, and up to which day: what was asked for, else what the data propose. */
import { civilDate, parseIsoDate, type Day } from "../calendar/day";
import { contains, dayCount, monthOf, wholeMonth, type Month } from "../calendar/period";
import type { AirData } from "../datasets/air-day";
import type { LedgerDeclaration } from "../recognition/declare-ledger";
import { asPeriod, type LedgerData } from "../datasets/ledger";
import { withoutStrayDays } from "../datasets/air-days/stray-days";
import { RowSet } from "../datasets/row-set";
import { ledgerById } from "../datasets/ledgers/catalogue";

export interface ReportPeriod {
  readonly month: Month;
  /** 统计截止, a day of the month. */
  readonly until: Day;
}

/** What staff ask for; what they leave open is proposed from the data. */
export interface ReportRequest {
  readonly month: Month | null;
  readonly until: Day | null;
  /** Printed as 生成时间, "2021-12-16 09:30": given, since pure code has no clock. */
  readonly generatedAt: string;
}

/** Fields of days that may still lie ahead. */
const PLANNED: ReadonlySet<string> = new Set(["publishedTo"]);
/** A row that speaks of more than a month (a year's total) says nothing about how far the data reach. */
const LONGEST_MONTH = 31;
/**
 * A year with fewer of the dated rows than this is a slip of the pen ("2201-12-1"), and does not move the report there.
 */
const LEAST_SHARE = 0.02;

/**
 * The month: as asked, else that of the last daily air data, else that of the ledgers' latest date that has come by the
 * day of the report (a later one is a plan or a slip). The cut-off: as asked, but not beyond the month's last day with
 * air data; without air data the month's end, or the day of the report in a month that is under way: a bureau that has
 * entered nothing lately is not judged as of its last entry. Where nothing bears a date at all,
 * lists as they stand (整改任务) are reported as of the last day that their titles name (截至…, 2025年7月,
 * 2024年度), else as of the day of the report.
 *
 * @param own declarations of sheets that only staff's own indicators read
 * @returns null where the data hold nothing in the year up to the month's end
 */
export function reportPeriod(
  request: ReportRequest,
  air: AirData,
  ledgers: LedgerData,
  own: readonly LedgerDeclaration[] = [],
): ReportPeriod | null {
  const today = parseIsoDate(request.generatedAt.slice(0, 10));
  const dated = ledgerDates(ledgers, own);
  const undatedOnly = air.days.length === 0 && dated.length === 0 && ledgers.tables.some(({ rows }) => rows.length > 0);
  const dates = undatedOnly && today !== null ? [drawnUp(ledgers, today) ?? today] : dated;
  const come = dates.filter((day) => today === null || day <= today);
  const lastDay = withoutStrayDays(air.days).at(-1)?.day ?? come.at(-1) ?? dates.at(-1);
  const month =
    request.month ??
    (request.until !== null ? monthOf(request.until) : lastDay === undefined ? null : monthOf(lastDay));
  if (month === null) return null;
  const whole = wholeMonth(month);
  const inMonth = (day: Day): boolean => contains(whole, day);
  const lastAir = air.days.findLast(({ day }) => inMonth(day))?.day;
  const hasData =
    undatedOnly || lastAir !== undefined || dates.some((day) => civilDate(day).year === month.year && day <= whole.to);
  if (!hasData) return null;
  const asked = request.until !== null && inMonth(request.until) ? request.until : null;
  if (lastAir !== undefined) return { month, until: Math.min(asked ?? whole.to, lastAir) as Day };
  return { month, until: asked ?? (today !== null && inMonth(today) ? today : whole.to) };
}

/** The last day up to which a list says that it stands; of a month under way (7月 in the middle of July) today. */
function drawnUp({ tables }: LedgerData, today: Day): Day | null {
  const days = tables.flatMap(({ rows, drawnUp: day }) => (day === undefined || rows.length === 0 ? [] : [day]));
  const ofThisMonth = (day: Day): boolean => day > today && contains(wholeMonth(monthOf(today)), day);
  const come = days.map((day) => (ofThisMonth(day) ? today : day)).filter((day) => day <= today);
  return come.length === 0 ? null : (Math.max(...come) as Day);
}

/**
 * The days on which ledger rows tell that something happened, in order: found, done, checked, closed; of a month's row
 * its last day; each once. Days that are planned (a publication's end) tell nothing.
 * @param own declarations beside the catalogue's
 */
export function ledgerDates({ tables }: LedgerData, own: readonly LedgerDeclaration[] = []): Day[] {
  const declared = (ledger: string): LedgerDeclaration | undefined =>
    ledgerById(ledger) ?? own.find(({ id }) => id === ledger);
  /** How often each day is told. */
  const days = new Map<Day, number>();
  for (const table of tables) {
    const { datedBy = null, columns = {} } = declared(table.ledger) ?? {};
    if (datedBy === null) continue;
    for (const [field, { spec }] of Object.entries(columns)) {
      if (spec.kind !== "date" || PLANNED.has(field)) continue;
      for (const { value, count } of RowSet.ofTables([table]).tally(field)) {
        const period = asPeriod(value);
        if (period === null || dayCount(period) > LONGEST_MONTH) continue;
        days.set(period.to, (days.get(period.to) ?? 0) + count);
      }
    }
  }
  const perYear = new Map<number, number>();
  let all = 0;
  for (const [day, times] of days) {
    const { year } = civilDate(day);
    perYear.set(year, (perYear.get(year) ?? 0) + times);
    all += times;
  }
  return [...days.keys()]
    .filter((day) => (perYear.get(civilDate(day).year) ?? 0) >= LEAST_SHARE * all)
    .sort((a, b) => a - b);
}
