/** Which indicator over ledgers a name in a target sheet means. */
import { remembered, rememberedOf } from "../../collections/remembered";
import { ledgerIndicators } from "../catalogue/catalogue";
import type { LedgerIndicator } from "../ledgers/declare-indicator";
import { nameKey } from "../ledgers/row-conditions";

/** Brackets with what is in them, separators, a year before and 目标 behind are passed over. */
export const bareName = (text: string): string =>
  nameKey(text)
    .replace(/\([^)]*\)/g, "")
    .replace(/[、,，·:：;；.。]/g, "")
    .replace(/^\d{4}年度?/, "")
    .replace(/(考核|控制)?(目标值?|指标)$/, "");

/** Words around a name that do not change what it means. */
const looser = (bare: string): string =>
  bare.replace(/^(全?[市县区州]|累计|完成|年度)+/, "").replace(/(数量|总数|完成情况|完成数|任务数?)$/, "");

type Named = Pick<LedgerIndicator, "title" | "synonyms">;

/** What an indicator is called, made bare. */
interface Names {
  readonly titles: ReadonlySet<string>;
  readonly synonyms: ReadonlySet<string>;
  readonly patterns: readonly RegExp[];
}

const namesOf = rememberedOf(({ title, synonyms }: Named): Names => ({
  titles: new Set([bareName(title["zh-CN"]), bareName(title.en)]),
  synonyms: new Set(synonyms.flatMap((synonym) => (typeof synonym === "string" ? [bareName(synonym)] : []))),
  patterns: synonyms.filter((synonym) => typeof synonym !== "string"),
}));

/** Titles come before synonyms, what is written before what is left of it. null: none is called so. */
export function indicatorCalled<Indicator extends Named>(
  name: string,
  indicators: readonly Indicator[],
): Indicator | null {
  const bare = bareName(name);
  for (const wanted of new Set([bare, looser(bare)])) {
    const found =
      indicators.find((indicator) => namesOf(indicator).titles.has(wanted)) ??
      indicators.find((indicator) => {
        const { synonyms, patterns } = namesOf(indicator);
        return synonyms.has(wanted) || patterns.some((pattern) => pattern.test(wanted));
      });
    if (found) return found;
  }
  return null;
}

/** Of the catalogue. */
export const ledgerIndicatorNamed = remembered((name: string): LedgerIndicator | null =>
  indicatorCalled(name, ledgerIndicators),
);
