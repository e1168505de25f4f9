/** Which tables hold one list: the same entries, at several times or twice. */
import type { LedgerDeclaration } from "../../recognition/declare-ledger";
import { namesPlace } from "../../tables/row-labels";
import { areOtherInspections } from "../../vocabulary/inspection";
import type { LedgerTable } from "../ledger";
import { asOf } from "./as-of";
import { agree, entriesOf, sameEntries, type Entry } from "./entries";
import { areDividedTwice } from "./divided-twice";
import { areTasksAndParts } from "./parts-of-tasks";
import { numbersByPlace } from "./numbers-by-place";
import { areStatesOfOneList } from "./states-of-one-list";
import { entriesNamedAnew, nearEntries } from "./worded-apart";

/** A table with what stands over it. */
export interface ListTable {
  readonly table: LedgerTable;
  readonly ledger: LedgerDeclaration;
  readonly title: string;
  readonly sheetTitle: string;
  /** What stands in each column of text, by the row on the sheet. */
  readonly texts: readonly ((row: number) => string)[];
  /** Its numbers are those of one month, 本月完成, and not of all up to it. */
  readonly isOfOneMonth: boolean;
  /** A field that only counts the table's rows; null: none does. */
  readonly serial: string | null;
  /** It stands on a sheet that nobody sees. */
  readonly isHidden: boolean;
  /** It is called a draft, a copy or an old state: 备份, 旧版. */
  readonly isOtherCopy: boolean;
}

/** The share of the shorter list from which two lists are taken for one. */
const SAME_LIST = 0.5;

export interface Member extends ListTable {
  readonly entries: readonly Entry[];
}

export function asMember(list: ListTable): Member {
  const entries = entriesOf(list.table.rows, list.ledger, list.serial);
  return { ...list, entries: list.isOfOneMonth ? entries : (numbersByPlace(list, entries) ?? entries) };
}

/** Tables that share most of their entries, directly or through a third, in the order of the sheets. */
export function clusters(lists: readonly ListTable[]): Member[][] {
  const mayRepeat = lists.filter((list) => lists.some((other) => other !== list && other.ledger === list.ledger));
  const members = mayRepeat.map(asMember);
  const groups: Member[][] = [];
  for (const member of members) {
    const joined = groups.filter((group) => group.some((other) => isSameList(member, other)));
    const rest = groups.filter((group) => !joined.includes(group));
    groups.splice(0, groups.length, ...rest, [...joined.flat(), member]);
  }
  return groups.filter((group) => group.length > 1);
}

/**
 * A hidden list, or one that is called a copy, beside one that is seen, of other rows: a draft, or a part of it that
 * was put out of sight. Where a hidden list's name says which time or place it is of, it is one of several lists as the
 * others are.
 */
export function setAsideBeside(lists: readonly ListTable[], others: ReadonlySet<LedgerTable>): Member[][] {
  const free = lists.filter(({ table }) => !others.has(table));
  return free.filter(isSetAside).flatMap((list) => {
    const seen = free.filter((other) => !other.isHidden && !other.isOtherCopy && other.ledger === list.ledger);
    const beside = seen.find(({ title }) => title === list.title) ?? seen[0];
    return beside === undefined ? [] : [[beside, list].map(asMember)];
  });
}

const isSetAside = ({ isHidden, isOtherCopy, title, table }: ListTable): boolean =>
  isOtherCopy ||
  (isHidden && [title, table.guess.sheet].every((text) => asOf(text) === null) && !namesPlace(table.guess.sheet));

/** Without copies of which a list that is none has all entries. */
export const withoutCopies = (members: readonly Member[]): readonly Member[] =>
  members.filter(
    (copy) =>
      !copy.isOtherCopy ||
      members.every(
        (other) => other.isOtherCopy || sameEntries(copy.entries, other.entries).length < copy.entries.length,
      ),
  );

/**
 * The entries that two lists have in common, whether they word them alike, a little apart or, where each of the shorter
 * list has its like, anew.
 */
export function commonEntries(one: Member, other: Member): (readonly [Entry, Entry])[] {
  const same = sameEntries(one.entries, other.entries).filter(([a, b]) => agree(a, b, one.ledger));
  const paired = new Set(same.flat());
  const unpaired = ({ entries }: Member): Entry[] => entries.filter((entry) => !paired.has(entry));
  const apart = [...same, ...nearEntries(unpaired(one), unpaired(other), one.ledger)];
  const anew = entriesNamedAnew(one.entries, other.entries, one.ledger);
  return anew.length > apart.length ? anew : apart;
}

function isSameList(one: Member, other: Member): boolean {
  if (one.ledger !== other.ledger || areOtherInspections(one.table.inspection ?? "", other.table.inspection ?? ""))
    return false;
  if (areStatesOfOneList(one, other) || areDividedTwice(one, other) || areTasksAndParts(one, other)) return true;
  const least = SAME_LIST * Math.max(1, Math.min(one.entries.length, other.entries.length));
  const common = commonEntries(one, other);
  const isWordForWord = common.every(([a, b]) => a.key === b.key);
  return common.length >= (isWordForWord ? least : Math.max(2, least));
}
