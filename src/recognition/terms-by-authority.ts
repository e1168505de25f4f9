/** 国家时限 | 自治区时限 | 县定时限: terms that several authorities set. Which of them counts only a person knows. */
import { withoutBrackets } from "../tables/header-text";
import { headerKey } from "../cells/normalise-text";
import type { TableShape } from "../tables/table-shape";
import { AUTHORITY, SET_BY } from "../vocabulary/task-columns";
import type { MatchedColumn } from "./assign-columns";

const TERM = "时限|期限|时间|日期|节点|时间节点|要求";
const BY_WHOM = new RegExp(`^(${AUTHORITY})(?:${SET_BY}|${AUTHORITY})*(?:${TERM})?$`);
const OVER_TERMS = /时限|期限|时间|日期/;

/** Who set the term that a column gives, by its own name or by that and the one over it; null: it is not said. */
function authorityOf(texts: readonly string[]): string | null {
  const names = texts.map((text) => withoutBrackets(headerKey(text)));
  if (!names.some((name) => OVER_TERMS.test(name))) return null;
  return (BY_WHOM.exec(names.at(-1) ?? "") ?? BY_WHOM.exec(names.join("")))?.[1] ?? null;
}

/** The columns of terms beside one, where each is set by another authority; [] where it is the only one. */
export function termsByAuthority(
  shape: TableShape,
  pairs: readonly MatchedColumn[],
  best: MatchedColumn,
  used: ReadonlySet<number>,
): readonly number[] {
  if (best.field !== "deadline" || authorityOf(best.texts) === null) return [];
  const over = (texts: readonly string[]): string | null => (texts.length > 1 ? headerKey(texts[0] ?? "") : null);
  const group = over(best.texts);
  const rivals = [...shape.headers].filter(
    ([column, texts]) =>
      !used.has(column) &&
      ((group !== null && over(texts) === group) ||
        pairs.some((pair) => pair.field === best.field && pair.column === column)),
  );
  const authorities = rivals.map(([, texts]) => authorityOf(texts));
  const isEachOfAnother = new Set(authorities).size === rivals.length && !authorities.includes(null);
  return rivals.length > 1 && isEachOfAnother ? rivals.map(([column]) => column) : [];
}
