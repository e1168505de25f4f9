/** 注册日期 in a list of what was scrapped: a day that another list keeps, and none of this one's. */
import type { TableShape } from "../tables/table-shape";
import type { LedgerDeclaration } from "./declare-ledger";
import type { LedgerNames } from "./match-ledger-header";
import { BY_ITS_OWN_NAME } from "./named-field";

/** What any office's tables have tells of no list. */
const NOBODYS = 0.2;

/** Columns called as the day of what happens in one other list, and in no more, beside another column of that list. */
export function daysOfOthers(
  { id }: LedgerDeclaration,
  { headers }: TableShape,
  names: LedgerNames,
): ReadonlySet<number> {
  const isOfOther = (texts: readonly string[]): boolean => {
    const called = [...names.matches(texts)].filter(([, [first]]) => (first?.score ?? 0) >= BY_ITS_OWN_NAME);
    const [[owner, [match]] = ["", []]] = called;
    const declaration = names.ledgers.find((other) => other.id === owner);
    if (called.length !== 1 || owner === id || match?.field !== declaration?.datedBy) return false;
    return [...headers.values()].some(
      (beside) =>
        beside !== texts &&
        names.weight(beside) > NOBODYS &&
        (names.matches(beside).get(owner)?.[0]?.score ?? 0) >= BY_ITS_OWN_NAME,
    );
  };
  return new Set([...headers].flatMap(([column, texts]) => (isOfOther(texts) ? [column] : [])));
}
