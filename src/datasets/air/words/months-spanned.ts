/** The months over which a title says that its days go: 1—2月, 一季度. */
import { withDigits } from "../../../vocabulary/numerals";

export interface MonthsSpanned {
  readonly from: number;
  readonly to: number;
}

const MONTHS = /(?<![\d.])(\d{1,2})月?(?:份)?\s*(?:[-—–~～]+|至|到)\s*(\d{1,2})月/;
const QUARTERS = ["一", "二", "三", "四"];
const QUARTER = /([1-4一二三四])季度/;
const MONTHS_OF_QUARTER = 3;

/** null: it names none, or one alone. Stretches of days (3月1日—5日) are none. */
export function monthsSpanned(text: string): MonthsSpanned | null {
  const plain = withDigits(text);
  const months = MONTHS.exec(plain);
  if (months !== null) {
    const [from, to] = [Number(months[1]), Number(months[2])];
    return from >= 1 && from < to && to <= 12 ? { from, to } : null;
  }
  const named = QUARTER.exec(plain)?.[1];
  const quarter = named === undefined ? 0 : QUARTERS.indexOf(named) + 1 || Number(named);
  return quarter === 0 ? null : { from: MONTHS_OF_QUARTER * (quarter - 1) + 1, to: MONTHS_OF_QUARTER * quarter };
}
