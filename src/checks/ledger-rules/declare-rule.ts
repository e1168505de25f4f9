/**
 * How a rule of cross-footing is declared: what must hold between the columns of one ledger. A rule names fields of a
 * declaration, never a place, a year or a figure of some notice. The entries are in `rules.ts`.
 */
import type { Columns, LedgerDeclaration } from "../../recognition/declare-ledger";

export type LedgerRule =
  /** One subject may stand in several groups, so that the groups' distinct counts exceed the total: which ones do. */
  | { readonly kind: "groupsOverlap"; readonly ledger: string; readonly by: string; readonly subject: string }
  /** A choice that takes nearly everything needs a reason, row by row. `of`: the number that is shared; null: rows. */
  | {
      readonly kind: "shareNeedsReason";
      readonly ledger: string;
      readonly by: string;
      readonly choice: string;
      readonly of: string | null;
      readonly percent: number;
      readonly reason: string;
    }
  /** The field is filled exactly in the rows of the choice. */
  | {
      readonly kind: "filledWith";
      readonly ledger: string;
      readonly field: string;
      readonly by: string;
      readonly choice: string;
    }
  /** One date is not before the other. */
  | { readonly kind: "dateOrder"; readonly ledger: string; readonly earlier: string; readonly later: string }
  /** One number is not above the other in the same row. */
  | { readonly kind: "notAbove"; readonly ledger: string; readonly lesser: string; readonly greater: string }
  /** A number lies within what is allowed or possible. `only`: in rows of these choices. */
  | {
      readonly kind: "bounds";
      readonly ledger: string;
      readonly field: string;
      readonly low: number;
      readonly high: number;
      readonly only: Readonly<Record<string, string>>;
    }
  /** Rows above the limit belong to another count than the one that the ledger is kept for. */
  | { readonly kind: "countedElsewhere"; readonly ledger: string; readonly field: string; readonly limit: number }
  /** Every subject has a row for every month since January, and none of its months is out of all proportion. */
  | { readonly kind: "monthly"; readonly ledger: string; readonly subject: readonly string[]; readonly of: string };

type Field<Fields extends Columns> = keyof Fields & string;
type Declared<Fields extends Columns> = LedgerDeclaration<Fields>;

export const groupsOverlap = <F extends Columns>({ id }: Declared<F>, by: Field<F>, subject: Field<F>): LedgerRule => ({
  kind: "groupsOverlap",
  ledger: id,
  by,
  subject,
});

interface ShareParts<F extends Columns> {
  readonly by: Field<F>;
  readonly choice: string;
  readonly of?: Field<F>;
  readonly percent: number;
  readonly reason: Field<F>;
}
export const shareNeedsReason = <F extends Columns>(
  { id }: Declared<F>,
  { by, choice, of, percent, reason }: ShareParts<F>,
): LedgerRule => ({ kind: "shareNeedsReason", ledger: id, by, choice, of: of ?? null, percent, reason });

export const filledWith = <F extends Columns>(
  { id }: Declared<F>,
  field: Field<F>,
  by: Field<F>,
  choice: string,
): LedgerRule => ({ kind: "filledWith", ledger: id, field, by, choice });
export const dateOrder = <F extends Columns>({ id }: Declared<F>, earlier: Field<F>, later: Field<F>): LedgerRule => ({
  kind: "dateOrder",
  ledger: id,
  earlier,
  later,
});
export const notAbove = <F extends Columns>({ id }: Declared<F>, lesser: Field<F>, greater: Field<F>): LedgerRule => ({
  kind: "notAbove",
  ledger: id,
  lesser,
  greater,
});

interface Limits {
  readonly low?: number;
  readonly high: number;
}
export const bounds = <F extends Columns>(
  { id }: Declared<F>,
  field: Field<F>,
  { low = 0, high }: Limits,
  only: Partial<Record<Field<F>, string>> = {},
): LedgerRule => ({
  kind: "bounds",
  ledger: id,
  field,
  low,
  high,
  only: Object.fromEntries(
    Object.entries(only).flatMap(([by, choice]): [string, string][] =>
      typeof choice === "string" ? [[by, choice]] : [],
    ),
  ),
});

export const countedElsewhere = <F extends Columns>(
  { id }: Declared<F>,
  field: Field<F>,
  limit: number,
): LedgerRule => ({ kind: "countedElsewhere", ledger: id, field, limit });
export const monthly = <F extends Columns>({ id }: Declared<F>, of: Field<F>, ...subject: Field<F>[]): LedgerRule => ({
  kind: "monthly",
  ledger: id,
  subject,
  of,
});
