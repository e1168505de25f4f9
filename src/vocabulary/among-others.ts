/** Names that stand for more than the one thing they name: 宏达砖厂等5家砖厂, 云A12345等12辆. */
import { withDigits } from "./numerals";
import { PUBLIC_OFFICE } from "./task-columns";

const AMONG_OTHERS = /等(\d{1,4})(户次|家次|台套|[家户辆台个处座次场批组份])(?:[^\d，,。；;]{0,8})$/;

export interface AmongOthers {
  readonly count: number;
  readonly measure: string;
}

/** 湖滨路餐饮单位12家, 商城内商户（12户）, 开展交叉执法4次; 第4次 is one, and 3号楼 has a number of its own. */
const SO_MANY = /[\u4e00-\u9fa5][(（]?(?<!第)(\d{1,4})(户次|家次|台套|[家户辆台次场])$/;

/** null: a name of one, or of those that it lists. */
export function amongOthers(name: string): AmongOthers | null {
  const bare = withDigits(name.replace(/[\s)）]/g, ""));
  const [, count = "", measure = ""] = (name.includes("等") ? AMONG_OTHERS.exec(bare) : SO_MANY.exec(bare)) ?? [];
  return count === "" ? null : { count: Number(count), measure };
}

/** As firms and shops are called. */
const CALLED =
  /(?:厂|公司|店|馆|场|企业|加工点|作坊|酒楼|饭庄|餐厅|食堂|超市|合作社|中心|集团)(?:[(（][^()（）]*[)）])?$/;

/** 甲厂、乙厂; 工信局/发改局: what a cell names, of which each is called as such things are; else the whole text alone. */
export function namesListed(text: string): readonly string[] {
  const partsBy = (parting: RegExp): string[] => text.split(parting).map((part) => part.trim());
  const firms = partsBy(/[、，,;；\n]/);
  if (firms.length > 1 && firms.every((part) => CALLED.test(part))) return firms;
  const offices = partsBy(/[、，,;；\n/／]|(?<=[局委办])[和及与]/);
  return offices.length > 1 && offices.every((part) => PUBLIC_OFFICE.test(part)) ? offices : [text];
}
