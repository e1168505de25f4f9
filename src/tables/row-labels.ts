/** What the words at the head of a row say it is, where it is no entry of its table. */
import { pattern } from "../collections/pattern";
import { remembered } from "../collections/remembered";

const TOTAL = pattern("i")`
  ^(?:[总總]?合[计計][数值]?|[总總][计計]|小[计計]|共[计計]?(?:\d+[条家户个台辆处项])?|总数|总和|总量|汇总[数值]?|累计|计|[∑Σ]|(?:sub)?total|sum|全年(?:合计|总计)?
  |(?:全年|年度|本年|今年|年初|自年初|年初至今)(?:以来)?(?:至今)?(?:累计|合计)
  |(?:本|每)页(?:合|小)计)(?:[:(].*)?$
`;
/** 1—11月累计 */
const CUMULATIVE = /^(?:1[0-2]|[1-9])?月?[-—–~至到]?(?:1[0-2]|[1-9])月份?(?:累计|合计)(?:\(.*\))?$/;
/** 3月计, 一季度计: of the rows since the one before. */
const MONTH_SUM = /^(?:(?:1[0-2]|[1-9])月份?|第?[一二三四1-4]季度|[上中下]旬|[上下]半年)(?:小计|计)(?:\(.*\))?$/;
/** 焦化行业小计, 示例镇合计 */
const TOTAL_AT_END = /^.{1,14}(?:小计|合计|总计|共计)(?:\(.*\))?$/;
/** 全县总计, 全县汇总: of the whole place, whatever stands before. */
const WHOLE_TOTAL = /^全?[市县区州省](?:级)?(?:合计|总计|共计|汇总|总数|累计|计)(?:\(.*\))?$/;
const AVERAGE = pattern()`
  ^(?:(?:平均值?|均值|平均数|[月年日]均值?|最大值?|最小值?|最高|最低)
  |(?:总|全[县市区镇]|累计|计划|任务)?(?:完成|整治|改造|治理|合格|达标|优良|覆盖|落实|安装|整改|办结|销号|淘汰|通过|及时)?(?:率|比|比例|百分比)|占比|比重|同比|环比
  |(?:同比|环比|[较比](?:上|去|前)(?:年|月|季度?|期|一年)(?:同期|同月)?)?(?:增减|增幅|增长|变化|升降|增速)[率幅量]?
  |(?:上|去)年(?:同期|同月|全年)(?:数|值|累计|合计)?|同期(?:数|值)?)$
`;
/** A whole place that sums up its parts, if its numbers do. */
const WHOLE_PLACE = /^全[市县区州省域旗镇乡]$/;
/** 规上企业, 全县规上工业, 重点用煤单位: of all of a kind, and nobody's name. */
const SIZED = "规模以[上下]|规[上下]";
const KIND = `(?:${SIZED}|重点|主要|工业|用[煤能]|耗[煤能]|涉气|在建|列管)*`;
const OF_ALL = "(?:全[市县区州省域旗镇乡]|本[市县区州旗]|所有|全部|各)?";
const WHOLE_KIND = new RegExp(
  `^${OF_ALL}(?:${KIND}(?:企业|单位|工业|行业|用户|工地|乡镇|镇街|街道|项目)|(?:${SIZED})${KIND})$`,
);
const BREAKDOWN = /^其中(?:[:：]|$|(?!.{0,2}[村镇乡屯]))/;
const NOTE = pattern()`
  ^(?:注|备注|(?:填[报表])?说明|附注)(?:\d*[:.、]|$)|^(?:以上|上述|本表)(?!.{0,6}\d)|^(?:填报?表?人?|填报单位|填报日期|填表日期|审核人?|审批人?|制表人?|制表
  |负责人|单位负责人|主管领导|(?:分管|主要|主管|单位|部门)?(?:领导|局长|科长|站长)(?:签字|签名|意见)?|联系人
  |联系电话|复核人?|经办人|统计人|数据来源|资料来源|报送单位|签字|盖章|日期)[(（]?[^:：]{0,6}[)）]?[:：]
`;
/** 一、提标改造 / （二）低氮改造: a heading inside a table. */
const GROUP = pattern()`
  ^(?:[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十]{1,3}[)）]|[甲乙丙丁戊己庚辛壬癸壹贰叁肆伍陆柒捌玖拾][、.．]
  |第[一二三四五六七八九十]{1,3}[部类批组][分类]?[、:： ]?)
`;
/** 【城北片区】, ——园区——: set apart by its marks. */
const SET_APART = /^(?:【.{1,20}】|[[〔<《].{1,20}[\]〕>》]|[—–=*★●■◆▲-]{1,4}.{1,20}[—–=*★-]{2,4})$/;

export type LabelKind = "total" | "subtotal" | "average" | "wholePlace" | "breakdown" | "note" | "group" | null;

/** @param label normalised */
export const labelKind = remembered((label: string): LabelKind =>
  classify(label.replaceAll(" ", "").replaceAll("：", ":")),
);

function classify(label: string): LabelKind {
  if (label === "" || label.length > 200) return null;
  if (AVERAGE.test(label.replace(/[(（][^()（）]*[)）]$/, ""))) return "average";
  if (TOTAL.test(label)) return /小[计計]|页|^sub/i.test(label) ? "subtotal" : "total";
  if (CUMULATIVE.test(label) || WHOLE_TOTAL.test(label)) return "total";
  if (MONTH_SUM.test(label)) return "subtotal";
  if (WHOLE_PLACE.test(label)) return "wholePlace";
  if (TOTAL_AT_END.test(label) && !/[,，。;；]/.test(label)) return "subtotal";
  if (BREAKDOWN.test(label)) return "breakdown";
  if (NOTE.test(label)) return "note";
  return GROUP.test(label) || SET_APART.test(label) ? "group" : null;
}

/** Whether a name is of a whole kind; its numbers tell whether it sums up what else stands there. */
export const namesWholeKind = remembered((name: string): boolean => WHOLE_KIND.test(name.replaceAll(" ", "")));

export const isNoteLabel = (label: string): boolean => labelKind(label) === "note";

/** 一, (二), Ⅲ, 第一类 in a cell of their own: they number headings, not entries. */
const HEADING_NUMERAL =
  /^[(（]?(?:第?[一二三四五六七八九十]{1,3}[类批组部]?|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]+|[甲乙丙丁戊己庚辛壬癸]|[A-H]|[壹贰叁肆伍陆柒捌玖拾])[)）]?[、.．]?$/;

export const isHeadingNumeral = (text: string): boolean => HEADING_NUMERAL.test(text.replaceAll(" ", ""));

/** Whether a numeral and a text beside it, alone in their row, are a heading. */
export const isGroupLine = (numeral: string, text: string): boolean =>
  text !== "" && labelKind(text) === null && isHeadingNumeral(numeral);

/** The heading without its number. */
export const groupName = (label: string): string =>
  label
    .replaceAll(" ", "")
    .replace(GROUP, "")
    .replace(/^[【[〔<《—–=*★●■◆▲-]+|[】\]〕>》—–=*★-]+$/g, "");

const COUNTED = /[(（][^()（）]*[)）]$/;
const PLACE =
  /^.{1,12}(?:镇|乡|苏木|街道|街道办|办事处|社区|村|片区|辖区|城区|园区|开发区|管委会|农场|林场|[县市区州旗])$/;
const TRADE = /^.{1,12}(?:行业|领域|类|方面|部分)$/;

/** Whether a text is the name of a place, perhaps with the number of its entries behind it: 北山乡（3家）. */
export const namesPlace = (text: string): boolean => PLACE.test(text.replace(COUNTED, ""));

/** What headings without a numeral name: a place or a trade. */
export const namesPlaceOrTrade = (text: string): boolean => namesPlace(text) || TRADE.test(text.replace(COUNTED, ""));
