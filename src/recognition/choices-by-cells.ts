/** Of columns that are called alike like one of kinds or outcomes the one whose cells say it. */
import type { TableShape } from "../tables/table-shape";
import type { MatchedColumn } from "./assign-columns";
import { sampleWords } from "./column-profile";
import type { LedgerDeclaration } from "./declare-ledger";
import { BY_ITS_OWN_NAME } from "./named-field";
import { isChoiceWord } from "./parse-choice";
import { RIVAL } from "./rival-columns";

/** So many more of a column's cells are the choice's very words than of another's that is called like it as much. */
const PLAINLY_MORE = 0.25;
const BEHIND = 0.8;

/** 工作事项 | 事项类别 are both called like the kind: the one whose cells are its words is, and not one that holds them. */
export function behindWhatSaysIt(
  { columns }: LedgerDeclaration,
  shape: TableShape,
  pairs: readonly MatchedColumn[],
): MatchedColumn[] {
  const sharesOf = ({ field, column }: MatchedColumn): number => {
    const spec = columns[field]?.spec;
    const choices = spec?.kind === "choice" && spec.content === null ? spec.choices : null;
    const words = choices === null || choices === undefined ? [] : sampleWords(shape, column);
    return words.filter((text) => choices && isChoiceWord(text, choices)).length / Math.max(1, words.length);
  };
  return pairs.map((pair) => {
    const isOutdone = pairs.some(
      (other) =>
        other.field === pair.field &&
        other.score >= pair.score - RIVAL &&
        sharesOf(other) >= sharesOf(pair) + PLAINLY_MORE,
    );
    return isOutdone && pair.score < BY_ITS_OWN_NAME ? { ...pair, score: BEHIND * pair.score } : pair;
  });
}
