/** One list as it stood on two days, by its title: 整改任务进展（截至7月31日）, 绩效分级企业清单（2024年9月）. */
import { civilDate } from "../../calendar/day";
import { headerKey } from "../../cells/normalise-text";
import type { LedgerDeclaration } from "../../recognition/declare-ledger";
import { namesPlace } from "../../tables/row-labels";
import { asPeriod, type LedgerTable } from "../ledger";
import { asOf, finer, saysUpTo, stretchOf, withoutTime, type Dated } from "./as-of";
import { isOfThingsThatStand } from "./not-of-now";

interface TitledList {
  readonly table: LedgerTable;
  readonly ledger: LedgerDeclaration;
  readonly title: string;
}

/**
 * Whether two lists bear one title at two dates, finer than a year, and are states of one list by what they are: both
 * say up to when they stand, or they are of tasks or of things that stand. A list of what was new or closed in a month
 * is none, nor one whose dated entries begin after the other's date.
 */
export function areStatesOfOneList(one: TitledList, other: TitledList): boolean {
  const [here, there] = [dated(one), dated(other)];
  if (here === null || there === null || endOf(here) === endOf(there)) return false;
  const stem = ({ title }: TitledList): string => headerKey(withoutTime(title));
  if (stem(one) !== stem(other) || !areOfOneOffice(one, other)) return false;
  const lists = [one, other];
  if (lists.some((list) => wordsOf(list).some((text) => OF_A_MONTH.test(text)))) return false;
  const areUpTo = lists.every((list) => wordsOf(list).some(saysUpTo));
  if (!areUpTo && !isOfTasks(one.ledger) && !isOfThingsThatStand(one.ledger)) return false;
  const [earlier, later] = endOf(here) < endOf(there) ? [here, other] : [there, one];
  return !beginsAfter(later, earlier);
}

const wordsOf = ({ title, table }: TitledList): readonly string[] => [title, table.guess.sheet];

/** What happened in a month, beside how things stand at its end. */
const OF_A_MONTH = /新增|新发现|新交办|本[月季旬周]|当[月季旬周]|销号|办结/;

/** The date, where it is finer than a year: that of an inspection says nothing of when its list was drawn up. */
function dated(list: TitledList): Dated | null {
  const said = wordsOf(list).map(asOf).reduce(finer, null);
  return said?.kind === "date" && said.grain !== "year" ? said : null;
}

/** Without a year both are of one. */
const endOf = (said: Dated): number => stretchOf(said, LEAP_YEAR).to;
const LEAP_YEAR = 2020;

/** The sheets are called alike but for the date, or by nobody; places and offices have lists of their own. */
function areOfOneOffice(one: TitledList, other: TitledList): boolean {
  const [a, b] = [one, other].map(({ table }) => headerKey(withoutTime(table.guess.sheet)).replace(NUMBERED, ""));
  return a === b && !namesPlace(a ?? "");
}

const NUMBERED = /^(?:sheet|工作表|表)?\d*$/;

/** Works with a day by which they are due. */
const isOfTasks = ({ columns }: LedgerDeclaration): boolean =>
  Object.values(columns).some(({ spec }) => spec.content === "dueDates");

/** By days of its rows' own: what the title gives them is the day up to which they stand. */
function beginsAfter({ table: { rows }, ledger: { datedBy } }: TitledList, date: Dated): boolean {
  const when = datedBy ?? "";
  const days = rows.flatMap(({ values, cells }) =>
    cells[when] === undefined ? [] : (asPeriod(values[when])?.from ?? []),
  );
  return days.length > 0 && days.every((day) => day > stretchOf(date, date.year ?? civilDate(day).year).to);
}
