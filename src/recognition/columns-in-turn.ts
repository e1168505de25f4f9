/**
 * Columns that say the same of a row at different times: 9月进展 | 10月进展, 原定时限 | 调整后时限. The newest that is filled in a
 * row is what holds there.
 */
import { civilDate, dayOf, type Day } from "../calendar/day";
import { pattern } from "../collections/pattern";
import { headerKey } from "../cells/normalise-text";
import type { TableShape } from "../tables/table-shape";
import type { MatchedColumn } from "./assign-columns";
import { workStates, type ColumnSpec, type LedgerDeclaration } from "./declare-ledger";

export interface ColumnInTurn {
  readonly column: number;
  /** The month that its heading names, or in which the time that it names begins; null: none. */
  readonly month: number | null;
  readonly day: number;
  /** null: the heading names none. */
  readonly year: number | null;
}

/** Whether a column is of a month after a day; a month without a year is of the table's, else of the day's. */
export const isOfLaterMonth = (
  { month, day, year }: ColumnInTurn,
  until: Day,
  ofTable: number | null = null,
): boolean => month !== null && dayOf(year ?? ofTable ?? civilDate(until).year, month, day) > until;

/** Months of how a work stands, and later terms, found beside the columns that were assigned. */
export function withTurns(
  ledger: LedgerDeclaration,
  shape: TableShape,
  assigned: Map<string, MatchedColumn>,
  used: Set<number>,
): void {
  freeLaterTerms(ledger, shape, assigned, used);
  for (const [field, match] of [...assigned]) {
    const spec = ledger.columns[field]?.spec;
    if (spec === undefined || match.by === "staff") continue;
    const turns = saysHowItStands(field, spec)
      ? timesBeside(shape, match, used)
      : field === "deadline" && spec.kind === "text"
        ? laterTerms(shape, match, used)
        : [];
    const [newest] = turns;
    if (newest === undefined || turns.length < 2) continue;
    for (const { column } of turns) used.add(column);
    assigned.set(field, { ...match, column: newest.column, texts: shape.headers.get(newest.column) ?? [], turns });
  }
}

/** 变更后完成时间 beside a term is a later term, and not the day on which the work was done. */
function freeLaterTerms(
  { columns }: LedgerDeclaration,
  shape: TableShape,
  assigned: Map<string, MatchedColumn>,
  used: Set<number>,
): void {
  if (columns["deadline"] === undefined || !assigned.has("deadline")) return;
  for (const [field, { column, by }] of [...assigned]) {
    const isDay = columns[field]?.spec.kind === "date";
    if (!isDay || by === "staff" || !isLaterTerm(nameOf(shape, column))) continue;
    assigned.delete(field);
    used.delete(column);
  }
}

export const saysHowItStands = (field: string, { kind, choices }: ColumnSpec): boolean =>
  choices === workStates || (kind === "text" && (field === "state" || field === "progress"));

/** 2024年9月, 9月上旬, 截至9月30日, 三季度, 下半年. */
const TIME = pattern()`
  (?:截[至止]到?)?(?:((?:19|20)\d{2})年度?)?(?:(?<!\d)(1[0-2]|0?[1-9])月(?:份|[底末初]|([上中下])旬|(3[01]|[12]?\d)[日号])?
  |第?([一二三四1-4])季度|([上下])半年)
`;
const nameOf = (shape: TableShape, column: number): string => headerKey((shape.headers.get(column) ?? []).join(""));

/** When what stands in a column was so; null: its heading names no time within a year. */
function timeOf(name: string): Omit<ColumnInTurn, "column"> | null {
  const found = TIME.exec(name);
  if (found === null) return null;
  const [, year, month, third, day, quarter, half] = found;
  const of = { year: year === undefined ? null : Number(year) };
  if (month !== undefined)
    return {
      ...of,
      month: Number(month),
      day: day !== undefined ? Number(day) : 1 + 10 * Math.max(0, "上中下".indexOf(third ?? "上")),
    };
  if (half !== undefined) return { ...of, month: half === "上" ? 1 : 7, day: 1 };
  return { ...of, month: 3 * Math.max("一二三四".indexOf(quarter ?? ""), "1234".indexOf(quarter ?? "")) + 1, day: 1 };
}

/** Newest first. */
function timesBeside(shape: TableShape, match: MatchedColumn, used: ReadonlySet<number>): ColumnInTurn[] {
  const own = nameOf(shape, match.column);
  if (!TIME.test(own)) return [];
  const rest = (text: string): string => text.replace(TIME, "");
  const when = ({ year, month, day }: ColumnInTurn): number => ((year ?? 0) * 12 + (month ?? 0)) * 31 + day;
  return [...shape.headers.keys()]
    .filter((column) => column === match.column || !used.has(column))
    .flatMap((column): ColumnInTurn[] => {
      const time = timeOf(nameOf(shape, column));
      return time === null || rest(nameOf(shape, column)) !== rest(own) ? [] : [{ column, ...time }];
    })
    .sort((a, b) => when(b) - when(a));
}

/** 调整后时限, 延期至, 变更后完成时间: where it is blank the first term holds. */
const LATER =
  /(?:调整|变更|延期|顺延|展期|修订|修改|批准|核定)(?:后|至|到|为)|^(?:最新|新|现|重新(?:确定|核定))(?:的)?(?:整改|完成)?(?:时限|期限|时间)/;
const TERM = /时限|期限|时间|日期|[至到]$/;
const isLaterTerm = (name: string): boolean => LATER.test(name) && TERM.test(name);

function laterTerms(shape: TableShape, match: MatchedColumn, used: ReadonlySet<number>): ColumnInTurn[] {
  const none = { month: null, day: 1, year: null };
  const isLater = (column: number): boolean => isLaterTerm(nameOf(shape, column));
  if (isLater(match.column)) {
    const group = groupOf(shape, match.column);
    const isFirst = (column: number): boolean =>
      FIRST_TERM.test(nameOf(shape, column)) || (group !== null && groupOf(shape, column) === group);
    const first = [...shape.headers.keys()].find(
      (column) => column !== match.column && !used.has(column) && isFirst(column),
    );
    return first === undefined ? [] : [match.column, first].map((column) => ({ column, ...none }));
  }
  const later = [...shape.headers.keys()].filter((column) => !used.has(column) && isLater(column));
  return later.length === 0 ? [] : [...later.reverse(), match.column].map((column) => ({ column, ...none }));
}

/** 整改时限 over 原定 | 调整后: the name that stands over several columns; null: the column has one name only. */
function groupOf(shape: TableShape, column: number): string | null {
  const [over, ...own] = shape.headers.get(column) ?? [];
  return over === undefined || own.length === 0 || !TERM.test(headerKey(over)) ? null : headerKey(over);
}

const FIRST_TERM =
  /^(?:原|原定|原计划|初始|最初|(?:调整|变更|修订|延期|展期)前|原整改|整改|完成|计划)+(?:整改|完成)*(?:时限|期限|时间|日期)$/;
