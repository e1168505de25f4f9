/** Sheets that say they hold targets, name what is measured beside numbers, and were read by nobody. */
import type { SheetSnapshot, WorkbookSnapshot } from "../../cells/snapshot";
import { finding, type Finding } from "../../findings/finding";
import { asksForTargets, namesIndicator } from "../target-sheets/names-indicator";

const MOST_ROWS = 80;
const MOST_TITLE_ROWS = 4;

/**
 * @param read worksheet ids that some reader took, or that staff set aside
 * @param said worksheet ids of which staff said that they hold targets: of these it is told whatever they look like
 */
export const unreadTargetSheets = (
  workbook: WorkbookSnapshot,
  read: ReadonlySet<string>,
  said: ReadonlySet<string> = new Set(),
): Finding[] =>
  workbook.sheets.flatMap((sheet): Finding[] => {
    const isSaid = said.has(sheet.id);
    if (isSaid ? sheet.values.length === 0 : read.has(sheet.id) || !asksForTargets(titlesOf(sheet))) return [];
    const named = namedBesideNumbers(sheet);
    return named === null && !isSaid
      ? []
      : [finding("targetSheetUnread", "warning", { sheet: sheet.name }, { indicator: named ?? "", said: isSaid })];
  });

const titlesOf = ({ name, values }: SheetSnapshot): string =>
  [
    name,
    ...values.slice(0, MOST_TITLE_ROWS).flatMap((row) => (row.filter((cell) => cell !== "").length === 1 ? row : [])),
  ]
    .map(String)
    .join(" ");

/** The first indicator that a row or a column with numbers names; null: none. */
function namedBesideNumbers({ values }: SheetSnapshot): string | null {
  const rows = values.slice(0, MOST_ROWS);
  if (!rows.some((row) => row.some((cell) => /\d/.test(String(cell))))) return null;
  for (const row of rows)
    for (const cell of row) if (typeof cell === "string" && cell.length <= 30 && namesIndicator(cell)) return cell;
  return null;
}
