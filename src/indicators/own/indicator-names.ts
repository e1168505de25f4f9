/** Which indicator over ledgers a name in a target sheet means. */
import { anyOf } from "../../collections/pattern";
import { remembered, rememberedOf } from "../../collections/remembered";
import { ledgerIndicators } from "../catalogue/catalogue";
import type { LedgerIndicator } from "../ledgers/declare-indicator";
import { nameKey } from "../ledgers/row-conditions";
import { withoutNumberAndMarks } from "./around-names";

/** Brackets with what is in them, separators, a year before and 目标 behind are passed over. */
export const bareName = (text: string): string =>
  nameKey(withoutNumberAndMarks(text))
    .replace(/\([^)]*\)/g, "")
    .replace(/[、,，·:：;；.。]/g, "")
    .replace(/^\d{4}年度?/, "")
    .replace(/(考核|控制)?(目标值?|指标)$/, "");

/** Words around a name that do not change what it means. */
const looser = (bare: string): string =>
  bare.replace(/^(全?[市县区州]|累计|完成|年度)+/, "").replace(/(数量|总数|完成情况|完成数|任务数?)$/, "");

type Named = Pick<LedgerIndicator, "title" | "synonyms">;

/** What several indicators are called, made bare, with the place of each in their list. */
interface Names {
  readonly titles: ReadonlyMap<string, number>;
  readonly synonyms: ReadonlyMap<string, number>;
  readonly patterns: readonly (readonly [pattern: RegExp, place: number])[];
  readonly anyPattern: RegExp;
}

const namesOf = rememberedOf((indicators: readonly Named[]): Names => {
  const [titles, synonyms] = [new Map<string, number>(), new Map<string, number>()];
  const patterns: (readonly [RegExp, number])[] = [];
  const add = (to: Map<string, number>, text: string, place: number): void => {
    const bare = bareName(text);
    if (!to.has(bare)) to.set(bare, place);
  };
  for (const [place, { title, synonyms: called }] of indicators.entries()) {
    for (const text of [title["zh-CN"], title.en]) add(titles, text, place);
    for (const synonym of called)
      if (typeof synonym === "string") add(synonyms, synonym, place);
      else patterns.push([synonym, place]);
  }
  return { titles, synonyms, patterns, anyPattern: anyOf(patterns.map(([pattern]) => pattern)) };
});

/** The first that has the name among its synonyms. */
function placeBySynonym({ synonyms, patterns, anyPattern }: Names, name: string): number | undefined {
  const written = synonyms.get(name);
  const described = anyPattern.test(name) ? patterns.find(([pattern]) => pattern.test(name))?.[1] : undefined;
  return written === undefined || described === undefined ? (written ?? described) : Math.min(written, described);
}

/** Titles come before synonyms, what is written before what is left of it. null: none is called so. */
export function indicatorCalled<Indicator extends Named>(
  name: string,
  indicators: readonly Indicator[],
): Indicator | null {
  const names = namesOf(indicators);
  const bare = bareName(name);
  for (const wanted of new Set([bare, looser(bare)])) {
    const place = names.titles.get(wanted) ?? placeBySynonym(names, wanted);
    if (place !== undefined) return indicators[place] ?? null;
  }
  return null;
}

/** Of the catalogue. */
export const ledgerIndicatorNamed = remembered((name: string): LedgerIndicator | null =>
  indicatorCalled(name, ledgerIndicators),
);
