/** A total with the parts that a text says it is made of. */
import type { TextFigure } from "../reading/notice-text";

/**
 * among: 其中. split: in a bracket, by 按…分 or 分别为: nothing is left over. listed: the list follows without a word.
 * within: N座厂中，A19座、B4座; its parts may overlap. gathered: the sum stands behind its parts (共, 合计, 上述). named: the
 * whole was counted before and is only named again.
 */
export type TotalRelation = "among" | "within" | "split" | "listed" | "gathered" | "named";

export interface TotalClaim {
  readonly relation: TotalRelation;
  readonly total: TextFigure;
  readonly parts: readonly TextFigure[];
  /** One thing may be in several parts: a petition about water and smell. */
  readonly mayOverlap: boolean;
  /** The text says itself that others are left out. */
  readonly open: boolean;
  /** Two parts that leave nothing between them, by their names: 属实 and 不属实, 一类 and 二类, 来电 and 来信. */
  readonly opposed: "wholly" | "alike" | null;
  /** Another figure could be the total as well. */
  readonly unsure: boolean;
}

/** Parts that say each their own, and leave open nothing but whether the total is theirs. */
export const totalOf = (
  relation: TotalRelation,
  total: TextFigure,
  parts: readonly { readonly figure: TextFigure }[],
  { unsure }: Pick<TotalClaim, "unsure">,
): TotalClaim => ({
  relation,
  total,
  parts: parts.map(({ figure }) => figure),
  mayOverlap: false,
  open: false,
  opposed: null,
  unsure,
});
