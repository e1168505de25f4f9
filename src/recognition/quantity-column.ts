/** Rows that stand for several things: the column that says for how many. */
import { headerKey } from "../cells/normalise-text";
import type { TableShape } from "../tables/table-shape";
import { spansOf } from "../vocabulary/subjects";
import { sampleRows } from "./column-profile";
import type { LedgerDeclaration } from "./declare-ledger";
import { TURNS } from "./match-ledger-header";
import { yearIn } from "./rival-columns";

const QUANTITY = /^(.*?)(?:数量|数目|总数|个数|([台辆家次批户场份项处座组套]|批次|家次|台套|户次|辆次)数?)$/;
/** What is done to the things, before the word for their number: 淘汰数量, 抽检批次. */
const DONE_TO_THEM =
  /^(?:共|合计|实际|本次|累计)?(?:淘汰|拆除|报废|注销|登记|抽检|抽样|送检|检测|检查|召开|印发|开展|完成|改造)?$/;

/** 锅炉数量（台）: the number of what the list is about, in its measure word. */
export function quantityColumn(
  { countedIn, named, telling }: LedgerDeclaration,
  shape: TableShape,
  used: ReadonlySet<number>,
): number | null {
  if (countedIn.length === 0) return null;
  const found = [...shape.headers].filter(([column, texts]) => {
    if (used.has(column)) return false;
    const leaf = headerKey(texts.at(-1) ?? "");
    const unit = /[(（](.*?)[)）]/.exec(leaf)?.[1] ?? shape.unitTexts.get(column)?.replace(/[()（）]/g, "") ?? null;
    const match = QUANTITY.exec(leaf.replace(/[(（].*?[)）]/g, ""));
    const [, before = "", measure] = match ?? [];
    const word = measure ?? unit;
    return (
      match !== null &&
      !TURNS.test(before) &&
      yearIn(before) === null &&
      (word === null || countedIn.includes(word)) &&
      (DONE_TO_THEM.test(before) || isCovered(before, [...named, ...telling])) &&
      holdsCounts(shape, column)
    );
  });
  return found.length === 1 ? (found[0]?.[0] ?? null) : null;
}

const isCovered = (text: string, words: readonly (string | RegExp)[]): boolean => {
  const key = text.replace(/(?:淘汰|拆除|报废|注销|抽检|检查|召开)$/, "");
  return spansOf(key, words).some(([from, to]) => to - from >= key.length - 2);
};

const NEARLY_ALL = 0.9;

const holdsCounts = (shape: TableShape, column: number): boolean => {
  const cells = sampleRows(shape)
    .map((row) => shape.grid.cell(row, column))
    .filter(({ kind }) => kind !== "empty");
  const counts = cells.filter((cell) => cell.kind === "number" && Number.isInteger(cell.value) && cell.value >= 0);
  return cells.length > 0 && counts.length >= NEARLY_ALL * cells.length;
};
