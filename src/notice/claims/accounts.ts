/**
 * The count that a text opens with and parts in the items below it: 共受理举报386件 in the first paragraph; 从渠道看, 从办理结果看,
 * 按类型分 in those that follow, none of which counts anew what it parts.
 */
import type { NoticeReading } from "../reading/notice-text";
import { listsOfSentence, sumOfList } from "./count-lists";
import type { OutcomeClaim } from "./outcomes";
import { isGiven, stateOf } from "./states";
import { addsUp, stretchesOfParagraph, stretchesOfSentence, type Stretch } from "./stretch";
import { totalOf, type TotalClaim } from "./total-claim";
import { opensNewWay } from "./ways-of-parting";

/** Further off than this share of it, what is listed is of something else. */
const NEAR = 0.35;
const COUNTED = /[共总]|纳入|检查|抽查|监测|产生/;
/** Another time's, or another round's. */
const OF_ANOTHER = /上年|去年|同期|上[月季]|上一|另|其中|第[一二三四五六七八九十]/;

const standsAlone = ({ bracket, mark, before }: Stretch): boolean =>
  bracket === null && mark !== "、" && !OF_ANOTHER.test(before);

/**
 * The count of earlier paragraphs that the members can be of; null: there is none, or the members' own paragraph has
 * counted what they are of.
 */
export function accountOf(
  { paragraphs, sentences, plain }: NoticeReading,
  stretches: readonly Stretch[],
  members: readonly Stretch[],
): Stretch | null {
  const [first] = members;
  if (!first) return null;
  const { unit, paragraph, section, from } = first.figure;
  // "其中，省级交办58件，市级转办94件": parts of what was counted in front of them.
  const isPart = ({ figure }: Stretch): boolean =>
    plain.slice(sentences[figure.sentence]?.from ?? figure.from, figure.from).includes("其中");
  const opens = (own: Stretch): boolean =>
    own.figure.unit === unit &&
    own.figure.to <= from &&
    addsUp(own) &&
    standsAlone(own) &&
    isOpening(own) &&
    !isPart(own);
  if (stretchesOfParagraph(stretches, paragraph).some(opens)) return null;
  const item = paragraphs[paragraph]?.item;
  // Of several counts the first is what all of the text is about; the others are of some of it.
  const account = stretches.find(
    (own) =>
      own.figure.paragraph < paragraph &&
      (own.figure.section === section || own.figure.section === "problem") &&
      paragraphs[own.figure.paragraph]?.item === item &&
      opens(own),
  );
  const off = Math.abs(sumOfList(members) - (account?.figure.value ?? NaN));
  return account && off <= NEAR * account.figure.value ? account : null;
}

/** Came in, or was counted altogether. */
const isOpening = (own: Stretch): boolean => (isGiven(own) || COUNTED.test(own.before)) && stateOf(own) === null;

const IS_LEFT = /^(?:其他|其它|其余)/;

/** Nothing is left out: the list parts the whole in one way (按…分, 从…看), or ends with 其他. */
const partsAll = (reading: NoticeReading, stretches: readonly Stretch[], list: readonly Stretch[]): boolean => {
  const [first, last] = [list[0], list.at(-1)];
  return (
    (first !== undefined && opensNewWay(reading, stretches, stretches.indexOf(first))) ||
    (last !== undefined && IS_LEFT.test(last.before))
  );
};

/** Lists of the items below that part the account. @param claims what other readings of totals found */
export function partsOfAccounts(
  reading: NoticeReading,
  stretches: readonly Stretch[],
  outcomes: readonly OutcomeClaim[],
  claims: readonly TotalClaim[],
): readonly TotalClaim[] {
  const taken = new Set([
    ...claims.filter((claim) => !isListOfItsFirst(claim)).flatMap(({ parts }) => parts),
    ...outcomes.flatMap((claim) => claim.outcomes.map(({ figure }) => figure)),
  ]);
  const sentences = [...new Set(stretches.map(({ figure }) => figure.sentence))];
  return sentences
    .flatMap((sentence) => listsOfSentence(stretchesOfSentence(stretches, sentence)))
    .filter((list) => partsAll(reading, stretches, list) && !list.some(({ figure }) => taken.has(figure)))
    .flatMap((list): TotalClaim[] => {
      const account = accountOf(reading, stretches, list);
      const isToldElsewhere = reading.figures.some(
        (other) => other !== account?.figure && other.unit === list[0]?.figure.unit && other.value === sumOfList(list),
      );
      if (!account || isToldElsewhere || isNearerToItsFirst(list, account, claims)) return [];
      return [totalOf("named", account.figure, list, { unsure: true })];
    });
}

/** "通过网络231件，来信97件，走访56件": where no word parts them, the first was taken for the whole of the others. */
const isListOfItsFirst = ({ relation }: TotalClaim): boolean => relation === "listed";

const offOf = (sum: number, whole: number): number => Math.abs(sum - whole) / whole;

/** The others make the first of the list more nearly than all of them make the account. */
const isNearerToItsFirst = (list: readonly Stretch[], account: Stretch, claims: readonly TotalClaim[]): boolean =>
  claims.some(
    ({ total, parts }) =>
      list.some(({ figure }) => figure === total) &&
      offOf(
        parts.reduce((sum, { value }) => sum + value, 0),
        total.value,
      ) <= offOf(sumOfList(list), account.figure.value),
  );
