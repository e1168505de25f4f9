/**
 * Lists that the text itself adds up at their end, in a bracket or behind a comma: 粉煤灰253吨，炉渣165吨（共计418吨）;
 * 32吨粉煤灰、46吨炉渣和54吨脱硫石膏，合计132吨.
 */
import type { NoticeReading } from "../reading/notice-text";
import { sumOfList } from "./count-lists";
import { stateOf } from "./states";
import { addsUp, beforeInSentence, type Stretch } from "./stretch";
import { totalOf, type TotalClaim } from "./total-claim";

const ADDED_UP = /^(?:以上|上述|两者|二者|三者|[两二三四五六七八]项)?(?:共计|合计|总计|共)(?:有|为|达)?$/;
/** "台账内问题共": a sum under a name of its own, of what became of all of them. */
const NAMED_SUM = /^[\u4e00-\u9fa5]{2,8}(?:共计|合计|总计|共)(?:有|为)?$/;
/** What opens another matter, or is compared: no member of a list. */
const NO_MEMBER = /^(?:其中|另|同比|环比|较|比|计划|应|需|目标|共|合计|累计|平均)|[日月年户人亩]均$/;
const NAME = "[\\u4e00-\\u9fa5A-Za-z“”—\\-]{0,16}";
/** Nothing but names and one joint stand between two members: "炉渣和", "，炉渣". */
const JOINT = new RegExp(`^${NAME}?([、，；]|[和及与]|以及)${NAME}$`);
/** Further off than this, the sum is of other things. */
const FAR = 0.5;

/** The mark or the word that joins a member to the one before it; null: something else stands between. */
const jointOf = (plain: string, last: Stretch, own: Stretch): string | null =>
  JOINT.exec(plain.slice(last.figure.to, own.figure.from))?.[1] ?? null;

const isMember = (own: Stretch, total: Stretch, outer: number | null): boolean =>
  own.figure.unit === total.figure.unit &&
  own.bracket === outer &&
  addsUp(own) &&
  !NO_MEMBER.test(own.before) &&
  (own.before.length > 1 || own.after.length > 1);

/** The members right before a sum, joined by marks of one kind, the last of them by 和 too. */
function membersBefore(plain: string, stretches: readonly Stretch[], total: Stretch): readonly Stretch[] {
  const before = beforeInSentence(stretches, total);
  const last = before.at(-1);
  if (!last) return [];
  const joined = total.bracket === last.bracket ? total.mark === "，" : total.mark === "（" || total.mark === "(";
  const gap = plain.slice(last.figure.to, total.figure.from - total.before.length - 1);
  if (!joined || !new RegExp(`^${NAME}$`).test(gap)) return [];
  const members: Stretch[] = [];
  let mark: string | null = null;
  for (const own of [...before].reverse()) {
    const [next] = members;
    if (!isMember(own, total, last.bracket)) break;
    const joint = next ? jointOf(plain, own, next) : "";
    const isMark = joint === "、" || joint === "，" || joint === "；";
    if (joint === null || (isMark && mark !== null && joint !== mark) || (!isMark && members.length > 1)) break;
    if (isMark) mark = joint;
    members.unshift(own);
  }
  return members;
}

/** What stands first may be the whole, or of another matter: then the others alone make the sum. */
const isMadeByLast = (members: readonly Stretch[], { figure }: Stretch): boolean =>
  members.some((_, from) => from < members.length - 1 && sumOfList(members.slice(from)) === figure.value);

/** Done and not done, and nothing else. */
const areAllOutcomes = (members: readonly Stretch[]): boolean => {
  const sides = members.map((own) => stateOf(own)?.side);
  return sides.includes("done") && sides.includes("undone") && !sides.includes(undefined);
};

/** @param claims what other readings of totals found: where one of them has the sum, nothing is added */
export function closedLists(
  { plain }: NoticeReading,
  stretches: readonly Stretch[],
  claims: readonly TotalClaim[],
): readonly TotalClaim[] {
  return stretches.flatMap((total): TotalClaim[] => {
    const isNamed = NAMED_SUM.test(total.before);
    if (!(isNamed || ADDED_UP.test(total.before)) || !addsUp(total)) return [];
    if (claims.some((claim) => claim.total === total.figure && claim.relation === "gathered")) return [];
    const members = membersBefore(plain, stretches, total);
    if (isNamed && !areAllOutcomes(members)) return [];
    const off = Math.abs(sumOfList(members) - total.figure.value);
    if (members.length < 2 || off > FAR * total.figure.value || isMadeByLast(members, total)) return [];
    return [totalOf("gathered", total.figure, members, { unsure: false })];
  });
}

/** What is one of a list with a whole of its own is no whole of the others in it. */
export const withoutMembersAsWholes = (
  claims: readonly TotalClaim[],
  closed: readonly TotalClaim[],
): readonly TotalClaim[] => {
  const members = new Set(closed.flatMap(({ parts }) => parts));
  return claims.filter(({ relation, total }) => relation !== "listed" || !members.has(total));
};
