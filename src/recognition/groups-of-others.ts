/** 清洁取暖 | 裸地治理 | 散乱污整治 over 计划 | 完成 each: columns under the name of another list are that list's. */
import { headerKey } from "../cells/normalise-text";
import type { TableShape } from "../tables/table-shape";
import { holdsWord } from "../vocabulary/subjects";
import type { LedgerDeclaration } from "./declare-ledger";
import type { LedgerNames } from "./match-ledger-header";

/** @param texts of a column's head, from the upper row to the lowest; null: nothing over it names another list alone */
export function listOverColumn(ledger: LedgerDeclaration, texts: readonly string[], names: LedgerNames): string | null {
  const group = headerKey(texts.slice(0, -1).join(" "));
  if (group === "" || holdsWord([...ledger.named, ...ledger.telling], group)) return null;
  const found = names.ledgers.find(
    (other) => other !== ledger && other.breadth === "ownSubject" && holdsWord(other.named, group),
  );
  return found?.id ?? null;
}

/** The lists whose groups of columns stand beside one's own, of which nothing is read. */
export const listsBeside = (ledger: LedgerDeclaration, { headers }: TableShape, names: LedgerNames): string[] => [
  ...new Set([...headers.values()].flatMap((texts) => listOverColumn(ledger, texts, names) ?? [])),
];
