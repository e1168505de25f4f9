/**
 * What an office does before anybody works: it founds a group, settles who does what, writes, meets, agrees and asks.
 * What was done is told by the last noun: a paper, a body of people, a duty, money, a permission.
 */
import { pattern } from "../collections/pattern";
import { ENDS, HAS_ACTED } from "./state-words";

const PAPER = "(?:承诺书|责任书|协议书?|合同|意向书?|提示函|督办函|函件?|督办单|交办单|通知书?|文件|一致|共识|备忘录)";
const BODY = "(?:专班|工作组|领导小组|小组|指挥部|工作机构|机构|队伍|工作队)";
const DUTY =
  "(?:责任(?:人|单位|主体|分工|体系)?|时限|时间表|路线图|分工|牵头(?:单位|部门)?|任务分工|完成时限|整改时限)";
const LEAVE =
  "(?:审批|审定|审查|审议|批准|批示|同意|核准|延期|展期|时限|期限|资金|经费|专项债券?|债券|贷款|支持|补助|立项)";

const OFFICE_ACT = pattern()`
  (?:成立|组建|抽调|抽组|设立)了?[^,]{0,10}${BODY}$
  |(?:明确|压实|细化|厘清|落实|确定)了?[^,]{0,8}${DUTY}(?:[和及与、][^,]{0,6})?$
  |${DUTY}(?:[和及与、][^,]{0,6})?(?:已经?|均|全部|进一步)*(?:明确|压实|细化)$
  |(?:发|致|去|下|印|送|签订?|达成|签署)(?:出|达|发|了)*[^,]{0,10}${PAPER}(?:督促|督办)?[^,]{0,6}$
  |^[^,]{0,10}(?:召开|开了|举行|组织召开)[^,]{0,10}会议?[^,]{0,8}$
  |会议?(?:已|上|专题)*(?:研究|审议|讨论|部署|安排)(?:通过)?$
  |(?:申请|申报|争取|[上呈]报|报|提请|报请)了?[^,]{0,12}${LEAVE}$
`;

/**
 * A step of the office's, and nothing of the work.
 * @param about what the work is: where the paper or the duty is named in it, it is the work
 */
export function isOfficeAct(clause: string, about: string | null = null): boolean {
  const act = OFFICE_ACT.exec(clause)?.[0];
  if (act === undefined || (about !== null && NOUN.exec(act)?.some((noun) => about.includes(noun)) === true))
    return false;
  return !ENDS.test(clause.replace(act, "")) && !HAS_ACTED.test(clause.replace(act, ""));
}
const NOUN = new RegExp(`${PAPER}|${BODY}|${DUTY}`);
