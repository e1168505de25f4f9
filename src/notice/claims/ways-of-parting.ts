/** One whole parted in several ways (按类型分……；按区域分……), and lists that part two things at once. */
import type { NoticeReading, TextFigure } from "../reading/notice-text";
import { isGiven, stateOf } from "./states";
import { placeOf, stretchesOfParagraph, addsUp, type Stretch } from "./stretch";

/** 按类型分, 从区域来看, 按举报内容分类 */
const WAY = "(?:按|从)(?:照)?[^，。；：]{1,10}(?:分类?|看|划分|区分|归类|统计|来看)";
/** A way is opened between two figures. */
export const BY_WAY = new RegExp(`[，；]${WAY}[，：]`);
/** What leads to the first part: "按区域分类，其中：". */
export const LED_BY_WAY = `${WAY}[：:，]?(?:其中[：:，]?)?`;
const NEW_WAY = new RegExp(`(?:^|[，；。])\\s*${WAY}[，：](?:其中[：，]?)?[^，。；：、]{0,14}$`);

/** "……阶段性办结8件。按污染类型分，涉水42件": what stands last is no whole of what another way of parting lists. */
export function opensNewWay(
  { plain, sentences }: NoticeReading,
  stretches: readonly Stretch[],
  start: number,
): boolean {
  const [last, first] = [stretches[start - 1], stretches[start]];
  if (!first) return false;
  const from = Math.max(sentences[first.figure.sentence]?.from ?? 0, last?.figure.to ?? 0);
  return NEW_WAY.test(plain.slice(from, first.figure.from));
}

/** Sentences that may stand between a whole and one more way of parting it. */
const STANDS = 4;

/** No member of a list. */
const standsAlone = ({ bracket, mark, endMark }: Stretch): boolean =>
  bracket === null && mark !== "、" && endMark !== "、" && endMark !== "；";

/**
 * The count of the paragraph, or of the one before where it has none, that is no part and no outcome of another: what
 * came in, else the last of them.
 */
export function standingWhole(
  stretches: readonly Stretch[],
  start: number,
  taken: ReadonlyMap<TextFigure, Stretch>,
): Stretch | null {
  const first = stretches[start];
  if (first === undefined) return null;
  const { paragraph } = first.figure;
  const countsOf = (of: number): readonly Stretch[] =>
    stretchesOfParagraph(stretches, of).filter(
      (other) =>
        other.figure.from < first.figure.from &&
        other.figure.unit === first.figure.unit &&
        first.figure.sentence - other.figure.sentence <= STANDS &&
        addsUp(other) &&
        standsAlone(other) &&
        !taken.has(other.figure) &&
        (stateOf(other) === null || isGiven(other)),
    );
  const own = countsOf(paragraph);
  const earlier = own.length > 0 ? own : countsOf(paragraph - 1);
  return earlier.findLast(isGiven) ?? (earlier.length === 1 ? (earlier[0] ?? null) : null);
}

/** "约谈34人，问责90人，其中对甲约谈27人、问责77人": some are of the one deed, and some of the other. */
export function areTwoDeeds(stretches: readonly Stretch[], head: Stretch, members: readonly Stretch[]): boolean {
  const other = stretches[placeOf(stretches, head) - 1];
  const [own, deed] = [head.before.slice(-2), other?.before.slice(-2) ?? ""];
  const alike = other?.figure.unit === head.figure.unit && other.figure.sentence === head.figure.sentence;
  const endsWith = (ending: string): boolean => members.some(({ before }) => before.endsWith(ending));
  return alike && own.length === 2 && deed.length === 2 && own !== deed && endsWith(own) && endsWith(deed);
}
