/**
 * Columns that each say how much was done in one way: 已覆盖面积 | 已绿化面积, 已通电户数 | 已通气户数. What was done in either is
 * done; 已签约户数 | 已安装户数 are steps of one work, of which the later is a part of the earlier.
 */
import { pattern } from "../collections/pattern";
import { remembered } from "../collections/remembered";
import { withoutCounted } from "./amount-words";

const DONE_FIRST = /^(?:目前|截[至止]目前|累计|实际|本年度?|今年|其中[:：]?)*(?:已经?|完成|实际完成)(?:已|完成)*/;
const DONE_LAST = /(?:已完成|完成)$/;
const NO_WAY =
  /未|剩|尚|待|欠|缺|率|比|占|增|减|计划|任务|目标|拟|应|预计|上年|去年|同期|\d|[一二三四]季|月|上报|填报|自报/;
const STEP = pattern()`
  签[约订字]|协议|合同|招标|采购|勘[察测]|设计|立项|批复|开工|动工|进场|启动|施工|入户|铺设|敷设|安装|调试|竣工|完工|建成|投[用运产]|使用|验收|核[实查准验]|审[核计]|认定
  |公示|销号|拨付|支付|兑[付现]|发放|申[报请]|备案|登记|摸排|排查|移交|推送|确认|覆盖率
`;
/** Ways that exclude one another: what was done in one was not done in another. */
const APART: readonly RegExp[] = [
  /^(?:[防抑]尘网?|密目网|绿网|植被|播?撒?草籽)*(?:覆盖|苫盖|遮盖|绿化|复绿|覆绿|植绿|种植|复耕|硬化|固化|抑尘|喷洒|铺装|建设)(?:绿化|种植|抑尘剂?|治理)*$/,
  /^(?:通|改|用|接)?(?:电|气|热|地热|生物质|太阳能)(?:取暖|采暖|代煤)?$|^煤改[电气热]$/,
  /^(?:拆除|改造|替代|替换|更换|更新|并网|停用|关停|注销|报废)$/,
];

/** @param bare the name without blanks, brackets and units; null: it says of no way that it is done */
export const wayDone = remembered((bare: string): string | null => {
  if (NO_WAY.test(bare)) return null;
  const said = withoutCounted(bare);
  const way = DONE_FIRST.test(said)
    ? said.replace(DONE_FIRST, "")
    : DONE_LAST.test(said)
      ? said.replace(DONE_LAST, "")
      : "";
  return way.length >= 1 && way.length <= 8 ? way : null;
});

export const isStep = (way: string): boolean => STEP.test(way);

/** Of 开工 | 完工 | 验收 | 补贴 the step with which the work is done; what stands behind it is of what is done already. */
export const isCompletion = (way: string): boolean => /^(?:完工|竣工|建成)$/.test(way);

/** Whether the ways exclude one another by what they are. */
export const areApart = (ways: readonly string[]): boolean =>
  APART.some((words) => ways.every((way) => words.test(way))) && new Set(ways).size === ways.length;
