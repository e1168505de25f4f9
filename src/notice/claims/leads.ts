/** How a list is led to the count that it is of (其中, in a bracket, 按…分, 分别为), and which counts could be meant. */
import type { NoticeReading, TextFigure } from "../reading/notice-text";
import { countsThings } from "../reading/text-units";
import { addsUp, isGap, shutAway, stretchesOfParagraph, wordsBetween, type Stretch } from "./stretch";
import type { Run } from "./part-lists";
import type { TotalRelation } from "./total-claim";
import { LED_BY_WAY } from "./ways-of-parting";

const AMONG = /其中[：:，]?[^，。；：]{0,24}$/;
const SPLIT = new RegExp(
  `${LED_BY_WAY}[^，。；：、]{0,14}$|(?:分别为|分别是|分别有|包括|包含|分为|组成)[：:]?[^，。；：、]{0,14}$`,
);
/** "23座污水处理厂中，一级A标准19座、一级B标准4座". */
const WITHIN = /^[^，。；：（）]{0,16}(?:[中里内]|里[面边头])[，,]?[^，。；：、（）]{0,16}$/;
const ABOUT =
  /(?:(?:涉及|涵盖|来自|分布(?:在|于)?|覆盖)|(?:分解|下达|落实|分配)(?:到|至|给|为)[^，。；：、]{0,8})[：:]?[^，。；：、]{0,14}$/;
const COLON = /^[^，。；：]{0,10}[：:][^，。；：、]{0,14}$/;
const PLAIN = /^(?:[^，。；：、（）]{0,10}|[^，。；：、]{0,18})，[^，。；：、]{1,8}$/;
const BRACKET = /^[^，。；：、（）()]{0,16}[（(](?:其中[：:]?)?[^，。；：、（）()]{0,14}$/;
const ALL_OF_THEM = /^[^，。；：（）\d]{0,12}(?:全部|全都|均)[^，。；：（）\d]{2,12}，[^，。；：、\d]{2,8}$/;
/** "图斑318个、面积12460亩（其中采矿权灭失201个": an amount of the same things stands between. */
const BEHIND_AMOUNT =
  /^、[^，。；：、（）()\d]{0,6}[\d.]+[^，。；：、（）()\d]{1,6}[（(]其中[：:]?[^，。；：、（）()\d]{0,14}$/;
/** "成都市共149件，此外还有10个市……", "一季度覆盖20家，二季度再覆盖26家": what follows stands beside the number before. */
const BESIDES = /此外|另外|除此之外|另有|不含|不包括|[再又][\u4e00-\u9fa5]{2}$/;
/** "排口385个，涉及174个乡镇、79个村": where they lie. */
const PLACES = /^(?:乡镇|镇|乡|县|区|市|村|街道|社区|流域)/;
const MEDIA = /大气|水|土壤|噪[声音]|固废|垃圾|油烟|扬尘|异味|恶臭|生态|辐射|粉尘|黑臭/;
export interface Lead {
  readonly relation: TotalRelation;
  readonly head: Stretch;
  readonly mayOverlap: boolean;
}

/** How the first figure of a run is said to belong to an earlier one; null: it is not. */
export function leadOf(reading: NoticeReading, head: Stretch, first: Stretch): Lead | null {
  // "优于Ⅲ类（含）的12个": the bracket is a part of the name.
  const between = wordsBetween(reading, head, first).replace(/[（(](?:不?含[^）)\d]{0,6}|[市县区旗、]{1,6})[）)]/g, "");
  const lead = (relation: TotalRelation, mayOverlap = false): Lead => ({ relation, head, mayOverlap });
  if (BESIDES.test(between) || (PLACES.test(first.after) && !PLACES.test(head.after))) return null;
  if (first.bracket !== null && head.bracket !== first.bracket)
    return BRACKET.test(between) || BEHIND_AMOUNT.test(between) ? lead(/其中/.test(between) ? "among" : "split") : null;
  if (AMONG.test(between)) return lead("among");
  // "涉及水、大气、噪声的分别为31件、14件、24件": one of them may be about all three.
  if (SPLIT.test(between)) return lead("split", /涉及|反映/.test(between) && MEDIA.test(first.before));
  if (WITHIN.test(between)) return lead("within");
  if (first.figure.sentence !== head.figure.sentence) return null;
  if (ABOUT.test(between)) return lead("split", MEDIA.test(first.before));
  if (COLON.test(between)) return lead("split");
  return PLAIN.test(between) ? lead("listed") : null;
}

/** "0.3万亩全部退出种植，改种棉花0.17万亩、苗木0.13万亩": all of them, and then what each became. */
export const allBecame = (reading: NoticeReading, head: Stretch, { members: [first], mark }: Run): Lead | null =>
  first && mark === "、" && ALL_OF_THEM.test(wordsBetween(reading, head, first))
    ? { relation: "split", head, mayOverlap: false }
    : null;

const opensWithAmong = ({ plain, paragraphs }: NoticeReading, { figure }: Stretch): boolean =>
  /^[\s○●•·◦▪-]*其中[^，。；：]*$/.test(plain.slice(paragraphs[figure.paragraph]?.from ?? figure.from, figure.from));

/** Earlier figures of the unit that could be the total, the nearest first: in the sentence, or in the one before. */
export function headsOf(reading: NoticeReading, stretches: readonly Stretch[], start: number): readonly Stretch[] {
  const first = stretches[start];
  if (!first) return [];
  // "○ 其中北区12个、南区8个" on a line of its own is of the line before.
  const reach = first.figure.paragraph - (opensWithAmong(reading, first) ? 1 : 0);
  const near = [reach, first.figure.paragraph].filter((paragraph, index, all) => all.indexOf(paragraph) === index);
  return near
    .flatMap((paragraph) => stretchesOfParagraph(stretches, paragraph))
    .filter(
      (head) =>
        head.figure.from < first.figure.from &&
        head.figure.unit === first.figure.unit &&
        first.figure.sentence - head.figure.sentence <= 1 &&
        addsUpOrShare(head) &&
        !isOfEach(head) &&
        !isMeanOfThings(head) &&
        !isBound(head) &&
        !isGap(head) &&
        !isWholeOfShare(head) &&
        !shutAway(head, first),
    )
    .reverse();
}

/** "21.9万吨，日均598吨，其中焚烧20.4万吨", "昼间、夜间各监测40点次": a mean, and what each of several has, is no whole. */
const isOfEach = ({ before }: Stretch): boolean =>
  /[日月年户人亩村]均$|平均|(?:^|[^全])各(?:监测|检查|抽查|有|为)?$/.test(before);
/** 24.3件 a ten thousand people, 6.3 a village: no number of things. */
export const isMeanOfThings = ({ figure: { unit, value } }: Stretch): boolean =>
  countsThings(unit) && !Number.isInteger(value);
/** "低于130天的2条": which of them are meant. */
const isBound = ({ before, after }: Stretch): boolean =>
  /(?:低于|高于|超过|不足|少于|多于|大于|小于)$/.test(before) && after.startsWith("的");

export const isWholeOfShare = ({ before, after }: Stretch): boolean => /占/.test(before) && /^的/.test(after);

const SHARED = /共计|合计|总计|累计|贡献|占/;
/** Percentages are parts of a percentage only where it is said to be a sum. */
const addsUpOrShare = (stretch: Stretch): boolean =>
  addsUp(stretch) || (stretch.figure.unit === "%" && stretch.figure.role === "result" && SHARED.test(stretch.before));

/** "……县级配套2489万元。对三家企业实施治理，投入资金分别为493万元……": a part of a list, and since then something else is counted. */
export const isOfAnotherList = (
  { figures }: NoticeReading,
  { figure: head }: Stretch,
  { figure: first }: Stretch,
  taken: ReadonlyMap<TextFigure, Stretch>,
): boolean =>
  taken.has(head) &&
  head.sentence !== first.sentence &&
  figures.some(({ sentence, from }) => sentence === first.sentence && from < first.from);
