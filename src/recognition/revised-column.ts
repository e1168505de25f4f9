/** 原定时限 | 调整后时限: what was set anew stands in a column of its own, and holds where it is filled. */
import { headerKey } from "../cells/normalise-text";
import type { SheetGrid } from "../tables/sheet-grid";
import type { TableShape } from "../tables/find-tables";
import type { MatchedColumn } from "./assign-columns";
import type { ColumnSpec } from "./declare-ledger";

const CHANGED = "(?:调整|变更|更改|修改|修订|延期|延长|延后|顺延|展期|推迟|宽限|重新(?:核|确)定)";
const OF_FIRST = new RegExp(`^(?:原(?:先|定|来|有|计划)?|初始|初定|首次|最初|${CHANGED}前)的?`);
const OF_NEXT = new RegExp(`^(?:新|现|最新|(?:批复|批准|同意|经批准)?${CHANGED}(?:后|至|到|为))的?新?`);
/** What a column of terms or of targets is called once nothing else is left of its heading. */
const NOUN = /^(?:整改|完成|办结|计划|任务|工作|要求|目标|销号)*(时限|期限|时间|日期|目标|目标值|计划数|任务数)$/;

const nounOf = (words: string): string | null => NOUN.exec(words)?.[1] ?? null;
const wordsOf = (texts: readonly string[]): string => headerKey(texts.at(-1) ?? "");

/** Whether a heading says that its column holds what was set anew. */
const isNext = (texts: readonly string[]): boolean => OF_NEXT.test(wordsOf(texts));

/**
 * The column with its revision beside it, whichever of the two the name was found in.
 *
 * @param used columns that are something else
 */
export function withRevision(
  chosen: MatchedColumn,
  shape: TableShape,
  used: ReadonlySet<number>,
  { kind }: ColumnSpec,
): MatchedColumn {
  if (kind === "choice" || chosen.revised !== undefined) return chosen;
  const own = wordsOf(chosen.texts);
  const noun = nounOf(own.replace(OF_FIRST, "").replace(OF_NEXT, ""));
  if (noun === null) return chosen;
  const others = [...shape.headers].filter(([column]) => column !== chosen.column && !used.has(column));
  if (isNext(chosen.texts)) {
    const first = others.filter(
      ([, texts]) =>
        !isNext(texts) && nounOf(wordsOf(texts).replace(OF_FIRST, "")) === noun && OF_FIRST.test(wordsOf(texts)),
    );
    const [only] = first;
    return first.length === 1 && only !== undefined
      ? { ...chosen, column: only[0], texts: only[1], revised: chosen.column }
      : chosen;
  }
  const next = others.filter(([, texts]) => {
    const rest = wordsOf(texts).replace(OF_NEXT, "");
    return isNext(texts) && (rest === "" || nounOf(rest) === noun);
  });
  const [only] = next;
  return next.length === 1 && only !== undefined ? { ...chosen, revised: only[0] } : chosen;
}

/** A dash, 无, 未调整, 同原时限: nothing was set anew. */
const AS_BEFORE = /^[-—–－/／\\无未不同否没按]/;

/** Whether something was set anew on a row. */
export const isRevised = (grid: SheetGrid, row: number, column: number): boolean =>
  !["empty", "missing"].includes(grid.cell(row, column).kind) && !AS_BEFORE.test(grid.words(row, column));
