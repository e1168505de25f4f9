/** Figures of one unit that follow each other as the parts of a list: what goes on with it, and what begins another. */
import type { NoticeReading, TextFigure } from "../reading/notice-text";
import { isSum } from "./gathered-totals";
import { isAtOnce, isByDeadline, stateOf } from "./states";
import { BY_WAY } from "./ways-of-parting";
import { behindInSentence, endsAmong, listMark, placeOf, placeOfFigure, type Stretch } from "./stretch";

/** Ends a list: the next figure says something else of the same things. */
const ATTRIBUTE =
  /的$|^(?:重复|重点|另|此外|同时|涉及|共|合计|累计|总|平均|每|现有|现存|在用|目前)|[户人家个村镇县站]均/;
/** What was done, at the head of a part. */
export const DEED =
  /^(?:已|均|全部|责令|立案|处罚|罚|约谈|问责|整改|完成|发现|下达|开展|检查|排查|查处|移交|取缔|拆除|淘汰|新增|新建|投入|召开|协调|督办|现场|受理|办结)/;

/** "例会11次，推进会15次": behind another mark the list goes on with the same kind of thing. */
const sameKind = (last: Stretch | undefined, next: Stretch): boolean =>
  last !== undefined && last.before !== "" && last.before.slice(-1) === next.before.slice(-1);

export interface Run {
  readonly members: readonly Stretch[];
  readonly mark: string;
}

/** "138台、462蒸吨，121台、431.5蒸吨": the unit that goes with each figure of the list; null: none does. */
function pairedUnit(stretches: readonly Stretch[], start: number): string | null {
  const [before, own, next] = [stretches[start - 1], stretches[start], stretches[start + 1]];
  const attached = (a: Stretch | undefined, b: Stretch | undefined): boolean =>
    a !== undefined &&
    b !== undefined &&
    b.before === "" &&
    /^[、，]?$/.test(b.mark) &&
    a.after === "" &&
    a.figure.unit !== b.figure.unit &&
    b.figure.unit !== "%";
  return attached(own, next)
    ? (next?.figure.unit ?? null)
    : attached(before, own)
      ? (before?.figure.unit ?? null)
      : null;
}

/** "4处2.27公里、3处1.59公里": the amount beside a number stands behind the number's mark. */
function markOfPair(stretches: readonly Stretch[], next: Stretch, paired: string | null): string | null {
  const first = stretches[placeOf(stretches, next) - 1];
  const beside = next.mark === "" && next.before === "" && first?.figure.unit === paired && first.after === "";
  return beside ? listMark(first) : null;
}

/** "5000吨以上的41座", "3000—5000吨的96座": a class of size is a name, not an attribute. */
export const isClass = (stretches: readonly Stretch[], { before, figure }: Stretch): boolean =>
  /^\d.*的$/.test(before) || (/^的?$/.test(before) && boundBefore(stretches, figure) !== null);
const boundBefore = (stretches: readonly Stretch[], figure: TextFigure): Stretch | null => {
  const last = stretches[placeOfFigure(stretches, figure) - 1];
  return last?.figure.role === "threshold" ? last : null;
};
/** The mark in front of the class. */
const classMark = (stretches: readonly Stretch[], { before, figure }: Stretch): string | null =>
  /^的?$/.test(before) ? (boundBefore(stretches, figure)?.mark ?? null) : null;

const GRADE_OF_MERIT =
  /(?:优秀|良好|较好|一般|较差|(?:基本|不)?合格|(?:基本|不)?达标|[优良中差])(?:等次|等级|档)?(?:的|有)?$/;
/** "优秀39处、良好75处、合格33处": degrees of one scale, though 合格 alone is what became of some. */
export const isGrade = ({ before }: Pick<Stretch, "before">): boolean => GRADE_OF_MERIT.test(before);

/** Of "7座中，闭库销号3座，完成治理4座" each is something that became of them. */
function ofOneFamily(first: Stretch, next: Stretch, within: boolean): boolean {
  const [a, b] = [stateOf(first), stateOf(next)];
  if (isByDeadline(next) && (isAtOnce(first) || isByDeadline(first) || a === null)) return true;
  if ((a?.family ?? null) === (b?.family ?? null) || (isGrade(first) && isGrade(next))) return true;
  // "其中规范46家、限期整改15家": parts by how they were found, only one of which has a word of the table.
  if (/^其中/.test(first.before) && listMark(next) === "、" && (a === null || b === null)) return true;
  return within && [a, b].every((state) => state === null || (state.family === "progress" && state.side === "done"));
}

/** Behind a member of a list whose members are parted by semicolons: how many of them. */
const OF_MEMBER = /^(?:其中|含|重点)/;

const LOT = /^第[一二三四五六七八九十](?:批|轮|期|季度|阶段)/;

/** Nothing is named but how much more or less it is. */
const BARE_CHANGE = /^(?:净|共|累计)?(?:增加|减少|增长|上升|下降|提高|降低|提升|增多|减|增)了?$/;

/** Figures of one unit that follow each other behind one kind of mark; shares of theirs may stand between. */
export function runFrom({ plain }: NoticeReading, stretches: readonly Stretch[], start: number): Run {
  const first = stretches[start];
  if (!first) return { members: [], mark: "" };
  const members = [first];
  const paired = pairedUnit(stretches, start);
  const lead = stretches[start - 1];
  const within = lead?.figure.unit === first.figure.unit && endsAmong(lead.after);
  let mark = "";
  for (const next of behindInSentence(stretches, first)) {
    const { figure } = next;
    if (first.bracket !== null && next.bracket !== first.bracket) break;
    if (next.bracket !== first.bracket || (figure.unit === "%" && first.figure.unit !== "%")) continue;
    // "优良167天，较上年同期153天增加14天": what was before is no part of what is now.
    if (figure.role === "base") continue;
    // "优良353天，同比增加11天", "由3个增加到5个，增加2个": no further part.
    if (figure.role === "change" && (/^(?:同比|环比|较|比)/.test(next.before) || BARE_CHANGE.test(next.before)))
      continue;
    if (figure.unit === paired && figure.unit !== first.figure.unit) continue;
    // "金湾区31件，其中重点1件；青山区11件": of the member before.
    if (mark === "；" && next.mark === "，" && OF_MEMBER.test(next.before)) continue;
    // Another way of parting the same whole begins.
    if (isAmongDays(members, next)) break;
    // "72个已完成；第一批17个，第二批23个": lots are parts beside each other.
    if (LOT.test(next.before) && !LOT.test(first.before)) break;
    if (/^其中/.test(next.before) || BY_WAY.test(plain.slice(members.at(-1)?.figure.to ?? 0, figure.from))) break;
    if (figure.role === "threshold" && figure.unit !== first.figure.unit) continue;
    const own = classMark(stretches, next) ?? markOfPair(stretches, next, paired) ?? listMark(next);
    const named = own === "、" || isClass(stretches, next);
    const fits =
      figure.unit === first.figure.unit &&
      /[、，；]/.test(own) &&
      (mark === "" ||
        own === mark ||
        // "城区29件，东湖区88件、西江区74件": 、 goes on within a list.
        (mark === "，" && own === "、") ||
        /^(?:其余|其他|其它)/.test(next.before) ||
        (own !== "；" && sameKind(members.at(-1), next))) &&
      (isClass(stretches, next) || !ATTRIBUTE.test(next.before) || areQualities(first, next)) &&
      !isSum(next) &&
      (within || DEED.test(first.before.replace(/^其中[：:]?/, "")) || named || !DEED.test(next.before)) &&
      (stateOf(next)?.rest === true || ofOneFamily(first, next, within));
    if (!fits) break;
    if (mark === "") mark = own;
    members.push(next);
  }
  return { members, mark };
}

/** "优7天、良19天、轻度污染3天；优良26天": a sum of two of them, and 有效监测31天 of all: neither is one more of the list. */
const isAmongDays = (members: readonly Stretch[], { figure, before }: Stretch): boolean =>
  figure.unit === "天" &&
  members.some((member) => /良(?:好)?(?:天数)?$|污染/.test(member.before)) &&
  /优良(?:天数)?(?:共|为)?$|(?:有效|监测)[^，。；、\d]{0,8}$/.test(before);

/** "应保留的205个、应取缔的117个": each part is named by what is to become of it. */
const areQualities = (first: Stretch, next: Stretch): boolean =>
  [first, next].every(({ before }) => /[\u4e00-\u9fa5]{2}的$/.test(before.replace(/^其中[：:]?/, ""))) &&
  listMark(next) === "、";
