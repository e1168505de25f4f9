/** Columns that say of each row whether it counts, and what stands in them: 是否计入年度任务, 是否重复上报. */
import { normaliseText } from "../cells/normalise-text";
import { pattern } from "../collections/pattern";

/** On which answer a row counts. */
export type CountsIf = "yes" | "no";

/** 数据是否有效, 该户是否纳入任务. */
const OF_WHAT = "(?:[该此本][项条户家辆台处行次]?|数据|记录|信息|结果|样品|登记)*";
const OF_COUNT =
  String.raw`(?:(?:20\d{2}|本|当|今|全)?年度?|[本当]?月|本[期次]|国家|[省市县区州盟旗]级?|[全我本][省市县区州盟旗]|上级|最终)*` +
  "(?:统计|考核|任务|目标|指标|计划|总[数量]|计数|汇总|报表|台账|清单|基数|完成[数量]|数量|范围)*";
const COUNTS_IF_YES = pattern()`
  ^${OF_WHAT}(?:是否|可否|能否)(?:已|应|可|被|予以)?(?:计入|纳入|列入|算入|参与(?=.))${OF_COUNT}$
  |^${OF_WHAT}是否(?:予以|为|属于?)?(?:有效|计数|统计)(?:数据|记录|数量|数)?$
  |^(?:统计|计数|有效|计入|纳入)(?:标志|标识|与否)$
`;
const COUNTS_IF_NO = pattern()`
  ^是否(?:已|应|属于?|为|系|存在)?(?:重复|剔除|核减|扣[除减]|删除|作废|无效|排除|误报|误登|虚报)
  (?:上报|登记|填报|统计|录入|计算|计数|申报|项目?|数据|记录|企业|车辆)*$
  |^(?:重复|剔除|作废)(?:标志|标识|与否)$
`;

/** The same without 是否, where the cells answer it: 计入统计（√）, 重复; 计入任务 may be a number. */
const TICKED_IF_COUNTED = pattern()`^(?:应|可|已)?(?:计入|纳入|列入|算入)${OF_COUNT}$|^有效$`;
const TICKED_IF_NOT = /^(?:已|应)?(?:重复|作废|误报|不计入?|不纳入|不统计)(?:统计|上报|登记|填报|考核|任务)*$/;

const bareHeader = (header: string): string => header.replace(/[(（][^()（）]*[)）]/g, "").replace(/[?？]$/, "");

/** @param header its key; null: it asks something else */
export function countsIf(header: string): CountsIf | null {
  const bare = bareHeader(header);
  return COUNTS_IF_YES.test(bare) ? "yes" : COUNTS_IF_NO.test(bare) ? "no" : null;
}

/** 是否列入计划: what was done beside the plan may count all the same; 是否计入, 是否纳入考核 are about counting. */
export const asksOfPlan = (header: string): boolean =>
  /[纳列]入.*(?:计划|任务|目标|指标|清单|台账|范围)$/.test(bareHeader(header)) &&
  !/统计|考核|计数|汇总|报表/.test(header);

/** On which answer a row counts whose column would ask it if its cells are answers; null: it says something else. */
export function countsIfAnswered(header: string): CountsIf | null {
  const bare = bareHeader(header);
  return TICKED_IF_COUNTED.test(bare) ? "yes" : TICKED_IF_NOT.test(bare) ? "no" : null;
}

/** √: where those that count are ticked, the others are not to. */
export const isTick = (cell: string): boolean => /^[√✓✔☑■●]$/.test(normaliseText(cell));

const NO = /^(?:否|不|未|非|无效|没有?|[×✗✕☒x]$|no?$|0$|false$)/;
const YES =
  /^(?:是|有效|[√✓✔y]|yes$|1$|true$|已?(?:计入|纳入|列入|重复|剔除|核减|扣[除减]|删除|作废|排除|统计|计数)|与.{1,12}重复)/;

/** What a cell of such a column answers; "": it is blank; null: neither yes nor no. */
export function countingAnswer(cell: string): "yes" | "no" | "" | null {
  const text = normaliseText(cell).toLowerCase();
  if (/^[-—–/／\s]*$/.test(text)) return "";
  return NO.test(text) ? "no" : YES.test(text) ? "yes" : null;
}
