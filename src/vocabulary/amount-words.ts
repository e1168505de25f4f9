/**
 * Whether the name of a column of numbers speaks of what is to be done or of what is done: 应改户数, 下达任务数 | 已改户数,
 * 累计完成数. Such names are composed of a few parts in any order that makes sense.
 */
import { remembered } from "../collections/remembered";

export type AmountAspect = "plan" | "done";

/** What is counted, at the end of the name; "" where the name leaves it out: 年度任务. */
const COUNTED =
  /(?:[户台家个座辆处眼口起条项件宗块批吨亩]|公里|平方米)?(?:总?数量?|总?量|值)$|(?:户|台|家|个|座|辆|处|亩|面积|规模)$/;
/** Still to be done, or a share: neither of the two. */
const NEITHER = /未|剩|尚|待|欠|缺|率|比|占|增|减|上年|去年|往年|同期|\d{4}/;
const TIME = "(?:本|全|当|今|该|整)?年度?|截[至止]目前|目前|当前|现有?|至今|年初以来|累计|总";
const GIVER = "[省市州县区]级?|上级|全[市县区]";
const ACT =
  "改造|实施|推进|建设|整治|治理|淘汰|拆除|安装|替代|推广|搬迁|清洁取暖|取暖|供暖|工程|通电|通气|接通|点火|覆盖|苫盖|" +
  "绿化|覆绿|硬化|修补|修复|清理|清退|关停|取缔|报废|注销|封闭|验收|整改|改";
const WILL = "计划|任务|目标|指标|应当?|需要?|拟|须|下达|分配|分解|核定|确定|规划|预计|申报";
const HAS = "已经?|实际?|(?<=验收)(?:合格|通过)|完成|完工|竣工|建成|办结|落实|到位|投运|完";

const PLAN = new RegExp(
  `^(?:${TIME}|${GIVER})*(?:${WILL})(?:${WILL}|${ACT}|完成|完工)*$|^(?:${TIME}|${GIVER})*(?:${ACT})+(?:任务|指标|目标|计划)$`,
);
const DONE = new RegExp(
  `^(?:${TIME}|${GIVER}|任务|目标|${ACT})*(?:${HAS})(?:${HAS}|${ACT}|任务|目标|累计)*$|^累计(?:${ACT})+$`,
);

/** @param bare the name without blanks, brackets and units; null: it says neither */
export const amountAspect = remembered((bare: string): AmountAspect | null => {
  if (NEITHER.test(bare)) return null;
  const said = bare.replace(COUNTED, "").replace(/的$/, "");
  if (said === "") return null;
  // 任务完成数 is done, 计划完成数 is not.
  if (PLAN.test(said)) return /^(?:任务|目标|指标).*完成$/.test(said) ? "done" : "plan";
  return DONE.test(said) ? "done" : null;
});

const ACT_ALONE = new RegExp(`^(?:${ACT})+$`);

/** 安装户数, 改造户数: what is done to them, whether or not it is done already. */
export const isActAlone = (bare: string): boolean => ACT_ALONE.test(bare.replace(COUNTED, ""));

const ALREADY = /^(?:目前|累计|实际)*已|(?:合格|通过)(?:台套?|户|家|个)?(?:数量?)?$/;

/** 已开工台数, 检测合格台数: something has come of it, how far it is; nothing that is still to be done. */
export const isAlready = (bare: string): boolean => ALREADY.test(bare);

/** What the name says is counted; "" where it does not. */
export const countedIn = (bare: string): string => COUNTED.exec(bare)?.[0].replace(/[总数量值]/g, "") ?? "";

/** The name without what is counted: 电采暖 of 电采暖面积. */
export const withoutCounted = (bare: string): string => bare.replace(COUNTED, "");

/** 完成情况 over numbers is their number: 完成数. */
export const asAmount = (text: string): string => text.replace(/情况$/, "数");
