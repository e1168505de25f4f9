/** One amount that two lists divide: the buses by line and by company, the areas by street and by builder. */
import { headerKey } from "../../cells/normalise-text";
import { groupedBy } from "../../collections/grouped-by";
import { workStates, type LedgerDeclaration } from "../../recognition/declare-ledger";
import { namesPlace } from "../../tables/row-labels";
import type { LedgerRow } from "../ledger";
import { asOf } from "./as-of";
import { FEWEST_ROWS, type List } from "./names-of-rows";
import { amountsOf, entryRows } from "./sums-of-rows";

/** Two amounts that agree by chance are rare, one is not. */
const FEWEST_AMOUNTS = 2;

/**
 * Whether two lists that name nothing of time or place come to the same in every amount, kind by kind, and to at least
 * two.
 */
export function areDividedTwice(one: List, other: List): boolean {
  if ([one, other].some((list) => entryRows(list.table.rows).length < FEWEST_ROWS || saysWhenOrWhere(list)))
    return false;
  const here = amountsByKind(one);
  const there = amountsByKind(other);
  const isEqual = [...here].every(([what, amount]) => there.get(what) === amount);
  return here.size >= FEWEST_AMOUNTS && here.size === there.size && isEqual;
}

const saysWhenOrWhere = ({ title, table }: List): boolean =>
  [title, table.guess.sheet].some((text) => {
    const said = asOf(text);
    return namesPlace(text) || (said !== null && !(said.kind === "date" && said.grain === "year"));
  });

/** Each amount that is more than nothing, to a millionth, by what it is an amount of. */
function amountsByKind({ table: { rows }, ledger }: List): ReadonlyMap<string, string> {
  const kinds = kindsIn(ledger);
  const groups = groupedBy(rows, ({ values }) =>
    kinds.map((field) => headerKey(String(values[field] ?? ""))).join("|"),
  );
  return new Map(
    [...groups].flatMap(([kind, group]: [string, LedgerRow[]]) =>
      amountsOf(rows, ledger).flatMap((amount, index): [string, string][] => {
        const sum = amount(group);
        return sum > 0 ? [[`${kind} ${index}`, sum.toPrecision(7)]] : [];
      }),
    ),
  );
}

const kindsIn = ({ columns }: LedgerDeclaration): string[] =>
  Object.entries(columns).flatMap(([field, { spec }]) =>
    spec.kind === "choice" && spec.choices !== workStates ? [field] : [],
  );
