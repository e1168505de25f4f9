/**
 * 本月 | 1—10月累计 under 规上工业煤炭消费情况: heads that say no more than when, of the one number that the list keeps by months.
 */
import { headerKey } from "../cells/normalise-text";
import type { MatchedColumn } from "./assign-columns";
import { contentFit } from "./column-profile";
import type { NumbersAtHand } from "./parts-of-number";
import { withYearToDate } from "./rival-columns";

const THIS_MONTH = /^(?:(?:本|当|这)个?月|本期|当期)(?:份|数|值|数量|实际|发生)?(?:[(（][^()（）]*[)）])?$/;
const MOSTLY = 0.5;

/** null: a column is called as the number, or several or none are of the month. */
export function unnamedMonth(field: string, { ledger, shape, used }: NumbersAtHand): MatchedColumn | null {
  const spec = ledger.columns[field]?.spec;
  if (spec?.kind !== "number" || !spec.required || !spec.across.includes("month")) return null;
  const ofMonth = [...shape.headers].filter(
    ([column, texts]) =>
      !used.has(column) &&
      THIS_MONTH.test(headerKey(texts.join(""))) &&
      (contentFit(shape, column, spec) ?? 0) >= MOSTLY,
  );
  const [only, another] = ofMonth;
  if (only === undefined || another !== undefined) return null;
  const [column, texts] = only;
  return withYearToDate({ field, column, texts, score: 0.5, by: "cells", addends: [] }, shape, used, spec);
}
