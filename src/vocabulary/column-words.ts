/**
 * Names of columns are composed: what is done (检验, 整治, 会审) and what is written of it (结果, 情况, 日期). Two names that
 * are composed alike mean the same column of a list: 检验结论 is 检验结果, 治理进度 is 整治情况.
 */
import { ACTED, ENDED } from "./state-words";
import { remembered } from "../collections/remembered";

interface Part {
  readonly token: string;
  readonly words: RegExp;
}

/** In this order: longer words, and those that hold others, first. Each part becomes one token. */
const parts: readonly Part[] = [
  { token: "实", words: /实际|实|已|累计/g },
  // what was looked into
  { token: "检", words: /检验检测|检验|检测|化验|抽检|抽样|采样|取样|送检|判定|评定|检定|鉴定|质检/g },
  { token: "查", words: /监督检查|现场检查|执法检查|日常检查|检查|巡查|抽查|督查|排查(?=情况|结果|结论)/g },
  { token: "核", words: /核实|核查|处理|处置|办理|查处|督办/g },
  { token: "审", words: /会审|联审|审议|审查|评审|审核|研判|会商/g },
  // what was done
  {
    token: "治",
    words:
      /综合整治|综合治理|整治|治理|整改|改造|提升|提标|升级|修复|修补|实施|施工|淘汰|拆除|取缔|关停|完成|完工|竣工|建成|落实|推进/g,
  },
  // what is written of it
  {
    token: "况",
    words: /(?:进展|情况|进度|状况)说明|结果|结论|意见|情况|状况|现状|动态|进展|进度|状态|成效|程度|与否/g,
  },
  { token: "时", words: /日期|时间|年月日|年月|时点|(?<=[\u4e00-\u9fa5]{2}|>)(?<!工作|节假|假|每)日$/g },
  { token: "式", words: /方式|措施|方法|途径|手段|形式/g },
  { token: "类", words: /类型|类别|种类|分类|性质|内容|事项/g },
  { token: "名", words: /名称|全称|简称/g },
  { token: "等", words: /等级|级别|评级|分级|定级|档次/g },
  { token: "数", words: /数量|数目|个数|总数|数/g },
];

const TOWN = "(?:乡|镇|苏木|街道|街|办事处|办|团场|[农林牧渔]场|管理区|管委会|[县区旗])";
const VILLAGE =
  "(?:村民?(?:委员会|小组)|居民?委员会|村委会?|居委会?|村小组|村级|嘎查|社区|连队?|[村居屯寨组]|牧业点|小区)";
const OR_OTHERS = (kinds: string): RegExp =>
  new RegExp(
    `^(?:所属|所在|所辖|下辖|辖)?(?:农村|中心|行政|自然)?${kinds}(?:[(（][^()（）]{1,8}[)）]|${kinds}|[、/])*(?:名称)?$`,
  );

/** 乡（镇、街道）, 镇（办）, 苏木镇, 团场（镇）: such a place, however many kinds of it there are; over a whole header. */
export const TOWN_HEAD = OR_OTHERS(TOWN);
/** 村（居）, 嘎查村, 连队（村、社区）, 村委会. */
export const VILLAGE_HEAD = OR_OTHERS(VILLAGE);

/** 统一社会信用代码, 排污许可证编号, 坐标: tells which one it is, not what of it. @param key a header's */
export const onlyIdentifies = (key: string): boolean =>
  /(?:代码|编[号码]|[证文]号|号码|电话|手机号?|坐标|[经纬]度)(?:[(][^()]*[)])?$/.test(key);

/** The month that a report is of. */
export const REPORTED_MONTH = /^(?:报告|统计|所属|填报|报表|数据)?(?:期间|期别|期|月份|年月|时段|季度)$/;

/** 目前状况 is the 状况. */
const NOW = /^(?:截至目前|目前|当前|现阶段|最新)/;

/** 是否淘汰, 是否已整改到位, 整治到位: whether the work is done, in whatever words the list has for it. */
export const asksWhetherDone = (bare: string): boolean => DONE_SAID.test(bare) || asksInWords(bare);
const DONE_SAID = new RegExp(`^(?:${ACTED}|[装拆改建])+(?:${ENDED})$`);
const asksInWords = (bare: string): boolean =>
  /^是否/.test(bare) &&
  (/^(?:<治>|<实>|按期|按时|全部|到位|结束|完毕)+$/.test(composed(bare.slice(2))) || WORKED.test(bare.slice(2)));
/** 已联网, 安装完成, 改完: what is done to the thing, done. */
const WORKED = new RegExp(
  `^(?:已经?|均已?|全部)(?:${ACTED}|建成|建好|覆绿|装|拆|改)+(?:${ENDED}|[完好])?$` +
    `|^(?:${ACTED}|[装拆改建])+(?:${ENDED}|[完好])$|^建成(?:${ACTED})*$`,
);

const composed = (text: string): string =>
  parts.reduce((now, { token, words }) => now.replace(words, `<${token}>`), text);

/**
 * A name by its parts, "" where nothing of it is composed: the same for names that are composed alike. 完成情况 and 进展 are
 * one 况 without anything else.
 * @param bare without blanks, units and brackets
 */
export const composedKey = remembered((bare: string): string => {
  const tokens = composed(bare.replace(NOW, ""))
    .replace(/(<[^<>]+>)\1+/g, "$1")
    .replace(/^<实>(?=<)/, "");
  return /<(?:况|时|式|类|名|等|数)>$/.test(tokens) ? tokens.replace(/^<治>(?=<况>$)/, "") : "";
});

/** Whether a name is made of such parts alone: half of all lists have a column that is called so. */
export const isOnlyComposed = (bare: string): boolean => /^(?:<[^<>]+>)+$/.test(composedKey(bare));
