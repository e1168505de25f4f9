/** One amount that two lists divide: the buses by line and by company, the streets by stretch and by their sweepers. */
import { headerKey } from "../../cells/normalise-text";
import { groupedBy } from "../../collections/grouped-by";
import { namesPlace } from "../../tables/row-labels";
import type { LedgerRow } from "../ledger";
import { asOf } from "./as-of";
import { FEWEST_ROWS, kindFields, type List } from "./names-of-rows";
import { amountsOf, entryRows } from "./sums-of-rows";

/** Two amounts that agree by chance are rare, one is not. */
const FEWEST_AMOUNTS = 2;
/** Of divisions that their titles name the amounts are at least of one size. */
const NEAR = 0.8;

/**
 * Whether two lists of one time and place name their rows after other things (线路, 公司) and come to the same in every
 * amount, kind by kind, and to at least two; or their titles are the same but for what they divide by, and the amounts
 * are near.
 */
export function areDividedTwice(one: List, other: List): boolean {
  const lists = [one, other];
  if (lists.some((list) => entryRows(list.table.rows).length < FEWEST_ROWS || isOfPlace(list))) return false;
  if (timeOf(one) !== timeOf(other)) return false;
  const areTitledSo =
    isDivision(one) && isDivision(other) && stemOf(one) === stemOf(other) && one.title !== other.title;
  if (!areTitledSo && !areNamedAfterOthers(one, other)) return false;
  const [here, there] = [amountsByKind(one), amountsByKind(other)];
  if (here.size !== there.size || (!areTitledSo && here.size < FEWEST_AMOUNTS)) return false;
  const least = areTitledSo ? NEAR : 1;
  return [...here].every(([what, amount]) => isAsLarge(amount, there.get(what) ?? 0, least));
}

const isAsLarge = (a: number, b: number, least: number): boolean => Math.min(a, b) >= (least - 1e-9) * Math.max(a, b);

/** （分路段）, 按公司: what a list is divided by. */
const DIVISION = /[(（]?[分按][\p{Script=Han}]{1,5}(?:统计|汇总)?[)）]?$/u;
const isDivision = ({ title }: List): boolean => DIVISION.test(title);
const stemOf = ({ title }: List): string => headerKey(title.replace(DIVISION, ""));

/** 按街道 divides, 东街道 is a place. */
const isOfPlace = ({ table }: List): boolean => namesPlace(table.guess.sheet.replace(DIVISION, ""));

const timeOf = ({ title, table }: List): string => JSON.stringify([title, table.guess.sheet].map(asOf));

/** Columns that name rows, without those that every list has. */
const OF_EVERY_LIST = /^(?:序号|编号|备注|说明)$/;

function areNamedAfterOthers(one: List, other: List): boolean {
  const [here, there] = [one, other].map(({ table, ledger }) => {
    const isName = (field: string | null, sample = ""): boolean =>
      field === null ? sample !== "" && !/^[\d.\s·/—-]*$/.test(sample) : ledger.columns[field]?.spec.kind === "text";
    return table.guess.columns.flatMap(({ field, header, sample }) => {
      const name = headerKey(header);
      return isName(field, sample) && !OF_EVERY_LIST.test(name) ? [name] : [];
    });
  });
  return Boolean(here?.length && there?.length) && !here?.some((name) => there?.includes(name));
}

/** Each amount that is more than nothing, by what it is an amount of. */
function amountsByKind({ table: { rows }, ledger }: List): ReadonlyMap<string, number> {
  const kinds = kindFields(ledger);
  const groups = groupedBy(rows, ({ values }) =>
    kinds.map((field) => headerKey(String(values[field] ?? ""))).join("|"),
  );
  return new Map(
    [...groups].flatMap(([kind, group]: [string, LedgerRow[]]) =>
      amountsOf(rows, ledger).flatMap((amount, index): [string, number][] => {
        const sum = amount(group);
        return sum > 0 ? [[`${kind} ${index}`, sum]] : [];
      }),
    ),
  );
}
