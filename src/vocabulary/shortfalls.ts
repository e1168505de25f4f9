/** Short of what was asked for, and no question of its pace: 未达到整改要求, 达不到设计规模, 成活率偏低, 目标100%，目前92%. */
import { pattern } from "../collections/pattern";
import { DENY } from "./state-words";

const ASKED = "(?:反馈|督察|整改|治理|方案|既定|预期|规定|考核)";

export const SHORT_OF_GOAL = pattern()`
  (?:${DENY}|不|达不到)(?:能|完全|全部|彻底)*(?:达到?|满足|符合|实现)?(?:了|到)?${ASKED}+的?(?:目标|要求|标准|效果|成效)$
  |(?:${DENY}|不)(?:能|完全)*(?:达到?|满足|符合|实现)[^,]{0,8}(?:目标|要求|标准|规模|能力|水平)$|达不到[^,]{0,8}(?:目标|要求|标准|规模|能力|水平)$
  |(?:仍|依然|依旧|还是)然?不[^,松懈断停减]{1,6}$
  |[率度量](?:仍|还|均|尚|明显)*(?:不达标|不足|不够|[偏过较]低)$
  |(?:未(?:发?现|见|取得|有)|没有?|无|不见)[^,]{0,6}(?:成效|效果)$|(?:成效|效果)不(?:明显|佳|好|显著|大|理想)$
  |[距离与][^,]{0,14}目标[^,]{0,6}(?:差距|距离)
`;

/** 本月无进展, 近期没有进展: nothing came of it in that time, whatever came before. */
export const NOTHING_LATELY = pattern()`
  ^(?:本[年月季周旬]度?|近期|近来|近日|当前|目前|上半年|\d{1,2}月)(?:份|以来)?(?:仍|还|尚|均|暂)*(?:无|没有|未有)(?:任何|实质性?|明显|新的)*(?:进展|动作|推进)$
  |^(?:工作|整改|工程)?(?:进度|进展)(?:仍|还|为)*(?:为)?(?:零|0|无)$
`;

const AMOUNT = "(\\d+(?:\\.\\d+)?)(%|万?[户家处台辆座个亩吨米]|公里)";
const GOAL = `(?:目标|要求|应达|任务)[^\\d%]{0,6}${AMOUNT}`;
const NOW = `(?:截至)?(?:目前|现|实际|已|当前)[^\\d%]{0,6}`;
const GOAL_THEN_NOW = new RegExp(`(${GOAL}),(?=${NOW}\\d)`, "g");
const GOAL_AND_NOW = new RegExp(`${GOAL}${NOW}${AMOUNT}`);
/** Of these less is better. */
const THE_LESS_THE_BETTER = /超标|超载|下降|降低|削减|不[高大超]|以[内下]|控制|浓度|投诉|损耗|漏/;

/** A text whose goal stands in one clause with what is reached: 目标100%，目前92%. */
export const withGoalsJoined = (text: string): string => text.replace(GOAL_THEN_NOW, "$1");

/** Whether what is reached falls short of what was asked for: 目标100%目前92%. */
export function fallsShort(clause: string): boolean {
  const [, goal, of, now, same] = GOAL_AND_NOW.exec(clause) ?? [];
  return of === same && Number(now) < Number(goal) && !THE_LESS_THE_BETTER.test(clause);
}
