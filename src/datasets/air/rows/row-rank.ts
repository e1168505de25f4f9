/** Which of several rows of one day counts, by what they say of themselves. */
import type { Settings } from "../../../settings";
import { isNoValueOfDay, rowState, type RowState } from "../words/written-words";

/** An audited row counts before one that says nothing, and that before a raw one; so do ambient and standard state. */
const STATE_RANK: Readonly<Partial<Record<RowState, number>>> = {
  audited: 4,
  ambient: 3,
  eightHour: 3,
  observed: 2,
  mean: 2,
  standard: 1,
  raw: 0,
};
const UNSAID = 2;
const CHOSEN = 9;
/** What staff chose as the basis of the data, as rows say it. */
const STATES_CHOSEN: Readonly<Record<string, readonly RowState[]>> = {
  审核: ["audited"],
  原始: ["raw"],
  实况: ["ambient", "observed"],
  标况: ["standard"],
};

/** What the cell of a column that tells rows of a day apart says of its row. */
export const stateOfRow = (label: string): RowState | null =>
  rowState(label) ?? (isNoValueOfDay(label) ? "extreme" : null);

/** The greater counts. */
export function stateRank(state: RowState | null, { review, state: volume }: Settings["basis"]): number {
  if (state === null) return UNSAID;
  const isChosen = [review, volume].some((word) => word !== null && STATES_CHOSEN[word]?.includes(state));
  return isChosen ? CHOSEN : (STATE_RANK[state] ?? UNSAID);
}
