/** Of which year a deadline is that names none: 完成时限（2024年）, a heading 2024年任务 over the row, the list's title. */
import { yearIn } from "../cells/parse-date";
import type { LedgerRow, LedgerTable } from "../datasets/ledger";

export interface YearAbove {
  readonly year: number;
  /** of: it is of the deadlines. list: the list is of that year. doubted: perhaps its inspection is. */
  readonly said: "of" | "list" | "doubted";
}

/** 2021年省级督察反馈, 2022年生态环境警示片: the year of whoever found the faults. */
const OF_INSPECTION = /(?:19|20)\d{2}年?度?(?:[一-龥“”"（）()]{0,14})(?:督察|督查|巡视|警示片|反馈|交办|回头看|审计)/;

/** 2024年度 is the list's: no inspection is called by it. */
const OF_LIST = /(?:19|20)\d{2}年度/;

/** null: nothing above the row names a year. */
export function yearAbove(row: LedgerRow, table: LedgerTable | undefined): YearAbove | null {
  const own = table?.yearsSaid?.get(row.line) ?? headedYear(table);
  return own === null ? titledYear(table?.titles ?? []) : { year: own, said: "of" };
}

function headedYear(table: LedgerTable | undefined): number | null {
  const head = table?.guess.columns.find(({ field }) => field === "deadline")?.header;
  return head === undefined ? null : yearIn(head);
}

function titledYear(titles: readonly string[]): YearAbove | null {
  const [title] = titles.filter((text) => yearIn(text) !== null);
  const year = yearIn(title ?? "");
  if (title === undefined || year === null) return null;
  return { year, said: OF_INSPECTION.test(title) && !OF_LIST.test(title) ? "doubted" : "list" };
}
