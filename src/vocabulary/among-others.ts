/** Names that stand for more than the one thing they name: 宏达砖厂等5家砖厂, 云A12345等12辆. */
import { withDigits } from "./numerals";

const AMONG_OTHERS = /等(\d{1,4})(户次|家次|台套|[家户辆台个处座次场批组份])(?:[^\d，,。；;]{0,8})$/;

export interface AmongOthers {
  readonly count: number;
  readonly measure: string;
}

/** 湖滨路餐饮单位12家, 开展交叉执法4次; 第4次 is one, and 3号楼 has a number of its own. */
const SO_MANY = /[\u4e00-\u9fa5](?<!第)(\d{1,4})(户次|家次|台套|[家户辆台次场])$/;

/** null: a name of one, or of those that it lists. */
export function amongOthers(name: string): AmongOthers | null {
  const bare = withDigits(name.replace(/[\s)）]/g, ""));
  const [, count = "", measure = ""] = (name.includes("等") ? AMONG_OTHERS.exec(bare) : SO_MANY.exec(bare)) ?? [];
  return count === "" ? null : { count: Number(count), measure };
}
