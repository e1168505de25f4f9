/**
 * What tells columns of one number apart: 合计 beside its parts, classes of things (续建 | 新建, 大型 | 中型), or what makes
 * another number of it, of which nothing may be added.
 */
import { pattern } from "../collections/pattern";
import { remembered } from "../collections/remembered";

/**
 * - `whole`: all of it, 合计, 总数; a `subtotal`, 小计, gives way to it.
 * - `part`: some of it, 煤改电, 新建, 甲片区.
 * - `version`: the same once more, by somebody else or at another time: 省定, 申报, 夏季.
 * - `other`: a share, a mean, the last year's, what is left: nothing of it.
 */
export type PartWord = "whole" | "subtotal" | "part" | "version" | "other";

const ALL = "(?:总?合计|总计|共计|总数|总量|总体|汇总|全部|总共|全[县市区州年镇乡])";
const WHOLE = new RegExp(`^(?:${ALL}|总)(?:数量?|量)?$|^${ALL}{2}$`);
/** 小计, and the whole of a part: 城区合计. */
const SUBTOTAL = new RegExp(`小计$|${ALL}$`);
/** 非居民, 非营运 are kinds beside 居民 and 营运; 非计划, 非正常 deny. */
export const NO_KIND = "非(?![\\u4e00-\\u9fa5]{2})|非(?:正常|法|合格|达标|计划|任务|清洁)";
const OTHER = pattern()`
  (?<!功)率|占比|比例|比重|百分比|平均|[人户月]均|最[大小高低]|峰值|同比|环比|增长|增幅|增减|降幅|下降|减少|排名|名次|得分|序号|编号
  |备注|说明|联系|电话|人数|人口|单价|标准|折标|折合|折算|当量|周转|里程|班次|趟次|客运|人次|库存|剩余|未|尚|差额|欠|缺|取消|剔除
  |上年(?!度?(?:结转|续建|遗留|结余))|去年|往年|上[一个]*[月季周旬期]|同期|此前|前期|下[一个]*[月季年]|[月季期年]初|原有|起初|占|${NO_KIND}
`;
const VERSION = pattern()`
  国家|自治区|[省市州盟县区乡镇]级|[省市州县](?:定|里|下达)|上级|本级|自[报评查验]|上报|申报|填报|核[定实准查减验]|审[核定批计]|批复|备案
  |初步|最终|初[次审核]|复[核查]|建议|拟|计划|任务|目标|预计|预期|应|估算|概算|预算|决算|测算|理论|设计|实测|抽查|验收|调整|变更|修订
  |[春夏秋冬]季?|采暖季|累计|截[至止]|以来|至今|[本当][月季周旬期]|[上下]半|\d{1,2}月|季度|[上中下]旬|\d{4}|[一二三四五六\d]期|批次?$|轮|前$|后$
`;

/** The words for which a column is a version of the number, or none of it. */
export const wordsThatTurn = (own: string): readonly string[] => own.match(TURNING) ?? [];
const TURNING = new RegExp(`${OTHER.source}|${VERSION.source}`, "g");

/** @param own what the column's name says beside its number's, without blanks; "" is the plain name */
export const partWord = remembered((own: string): PartWord => {
  if (OTHER.test(own)) return "other";
  if (WHOLE.test(own)) return "whole";
  if (VERSION.test(own)) return "version";
  return SUBTOTAL.test(own) ? "subtotal" : "part";
});

/** 户数 | 面积, 台数 | 蒸吨 under one heading: what the words say is counted; "": no such word ends them. */
export const measureNamed = (words: string): string =>
  /(户|台|家|个|座|辆|处|块|宗|条|件|眼)数$|(面积|亩|公顷|蒸吨|吨位|金额|投资|长度|公里)$/
    .exec(words)
    ?.slice(1)
    .join("") ?? "";
