/** Names that stand for more than the one thing they name: 宏达砖厂等5家砖厂, 云A12345等12辆. */
import { withDigits } from "./numerals";

const AMONG_OTHERS = /等(\d{1,4})(户次|家次|台套|[家户辆台个处座次场批组份])(?:[^\d，,。；;]{0,8})$/;

export interface AmongOthers {
  readonly count: number;
  readonly measure: string;
}

/** null: a name of one, or of those that it lists. */
export function amongOthers(name: string): AmongOthers | null {
  if (!name.includes("等")) return null;
  const [, count = "", measure = ""] = AMONG_OTHERS.exec(withDigits(name.replace(/[\s)）]/g, ""))) ?? [];
  return count === "" ? null : { count: Number(count), measure };
}
