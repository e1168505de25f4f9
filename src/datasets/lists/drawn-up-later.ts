/** Lists as they stood on a day after the cut-off, and whose rows say of no day what was so on it: 截至2024年10月15日. */
import { isoDate, type Day } from "../../calendar/day";
import { finding, type Finding } from "../../findings/finding";
import { asOf, finer, stretchOf } from "./as-of";
import type { ListTable } from "./same-list";

/** @param until the last day that counts; null: all that there is */
export const drawnUpLater = (lists: readonly ListTable[], until: Day | null): Finding[] =>
  until === null
    ? []
    : lists.flatMap((list) => {
        const { table, ledger } = list;
        const from = beginningOf(list);
        if (from === null || from <= until || table.rows.length === 0 || tellsDays(list)) return [];
        const facts = { ledger: ledger.id, date: isoDate(from), until: isoDate(until) };
        return [finding("snapshotAfterCutOff", "warning", table.source, facts)];
      });

/** Of tasks each says how it stands and by when. */
const tellsDays = ({ table: { rows }, ledger: { datedBy, columns } }: ListTable): boolean =>
  "deadline" in columns || (datedBy !== null && rows.some(({ values }) => (values[datedBy] ?? null) !== null));

/** The first day of what the list says that it is of; null: it does not say, or names a year or a season alone. */
function beginningOf({ title, sheetTitle, table }: ListTable): Day | null {
  const said = [title, sheetTitle, String(table.guess.sheet)].map(asOf).reduce(finer, null);
  if (said?.kind !== "date" || said.year === null || ["year", "season"].includes(said.grain)) return null;
  return stretchOf(said, said.year).from;
}
