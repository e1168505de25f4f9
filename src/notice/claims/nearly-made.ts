/**
 * Lists that nearly make a count in front of them: 47个污染天中，以细颗粒物为首的27天，以臭氧为首的16天，……. Nobody says that they are its
 * parts, but three numbers or more do not come so near to it by accident, and those of a true list make it exactly.
 */
import { groupedOnce } from "../../collections/grouped-once";
import { figuresOfParagraph } from "../reading/places";
import type { NoticeReading } from "../reading/notice-text";
import { listsOfSentence, sumOfList } from "./count-lists";
import type { OutcomeClaim } from "./outcomes";
import { sharesWords } from "./rate-words";
import { stateOf } from "./states";
import {
  addsUp,
  isAside,
  isOfShare,
  opensAmong,
  stretchesOfParagraph,
  stretchesOfSentence,
  type Stretch,
} from "./stretch";
import { totalOf, type TotalClaim } from "./total-claim";

/** So near to the whole, as a share of it, that the list was meant to make it. */
const NEAR = 0.15;
/** Sentences back that the whole may stand. */
const REACH = 2;

/** What things have or are about: one of them may have several. */
const ATTRIBUTE = /(?:^|[^所])有|涉及|使用|存在|兼|含|配备|安装|次$/;

/** Only some are named, or one more takes in the others. */
const SOME_OF_THEM = /居前|前[两二三四五六七八九十\d]+[位名]|主要|[较最][多大高]|等(?=[，。；\d])/;

/** All of the list makes the count, or all but those that it ends with, which are of another matter. */
const isMadeBy = (list: readonly Stretch[], value: number): boolean =>
  list.some((_, at) => at > 0 && sumOfList(list.slice(0, at + 1)) === value);

/** "检查364家，落实到位351家，未落实的13家": one of them is made by all others. */
const holdsItsWhole = (list: readonly Stretch[]): boolean =>
  list.some(({ figure }) => sumOfList(list) === 2 * figure.value);

/** The counts that the list could be of, in its sentence or those before it. */
function wholesBefore(stretches: readonly Stretch[], list: readonly Stretch[]): readonly Stretch[] {
  const [first] = list;
  if (!first) return [];
  return stretchesOfParagraph(stretches, first.figure.paragraph).filter(
    (own) =>
      own.figure.unit === first.figure.unit &&
      own.figure.to <= first.figure.from &&
      first.figure.sentence - own.figure.sentence <= REACH,
  );
}

/** 罚款金额 of "罚款金额分别为12万元、9万元": what is listed, where the names of the parts stand elsewhere; null: each has its own. */
const nameOf = (first: Stretch | undefined): string | null =>
  first === undefined ? null : (/^(.*?)(?:分别|依次)/.exec(first.before)?.[1] ?? null);

/** "养殖场72家；采取干清粪工艺的51家，委托第三方处理的23家": where no 中 says that they are parted, 的 tells what some of them have. */
const areAttributes = (list: readonly Stretch[], whole: Stretch): boolean =>
  list.every(({ before }) => before.endsWith("的")) && !opensAmong(whole);

const isWhole = (stretches: readonly Stretch[], own: Stretch, list: readonly Stretch[]): boolean =>
  addsUp(own) &&
  (own.bracket === null || own.bracket === list[0]?.bracket) &&
  (nameOf(list[0]) === null || sharesWords(nameOf(list[0]) ?? "", own.before)) &&
  !isOfShare(stretches, own) &&
  !isAside(stretches, own) &&
  !/[日月年户人亩]均|平均|每/.test(own.before) &&
  list.every(({ figure }) => figure.value < own.figure.value) &&
  Math.abs(sumOfList(list) - own.figure.value) <= NEAR * own.figure.value;

const claimsOfSentence = groupedOnce<TotalClaim, number | undefined>(({ parts }) => parts[0]?.sentence);
const outcomesOfSentence = groupedOnce<OutcomeClaim, number | undefined>(
  ({ outcomes }) => outcomes[0]?.figure.sentence,
);

/** Another reading has found what the list is of, or nearly so. */
const isRead = (list: readonly Stretch[], claims: readonly TotalClaim[]): boolean =>
  claimsOfSentence(claims, list[0]?.figure.sentence).some(({ total, parts }) => {
    const shared = parts.filter((part) => list.some(({ figure }) => figure === part));
    const sum = parts.reduce((all, { value }) => all + value, 0);
    return shared.length > 1 && Math.abs(sum - total.value) <= total.value / 2;
  });

function claimOf(
  reading: NoticeReading,
  stretches: readonly Stretch[],
  list: readonly Stretch[],
  claims: readonly TotalClaim[],
): TotalClaim[] {
  const [first] = list;
  if (!first || isRead(list, claims) || holdsItsWhole(list)) return [];
  if (list.filter(({ before }) => ATTRIBUTE.test(before)).length > 1) return [];
  const sides = new Set(list.map((own) => stateOf(own)?.side));
  const own = new Set(list.map(({ figure }) => figure));
  const told = [-1, 0, 1]
    .flatMap((step) => figuresOfParagraph(reading.figures, first.figure.paragraph + step))
    .filter((figure) => figure.unit === first.figure.unit && !own.has(figure));
  if (told.some(({ value }) => isMadeBy(list, value))) return [];
  // "386件" of the first paragraph, of which the last one tells again.
  if (reading.figures.some((figure) => figure.unit === first.figure.unit && figure.value === sumOfList(list)))
    return [];
  const before = wholesBefore(stretches, list);
  const lead = reading.plain.slice(reading.sentences[first.figure.sentence]?.from ?? 0, list.at(-1)?.figure.to);
  if (SOME_OF_THEM.test(lead) && !/^其[他余它]/.test(list.at(-1)?.before ?? "")) return [];
  const wholes = before.filter((own) => isWhole(stretches, own, list) && !areAttributes(list, own));
  const [whole] = wholes;
  if (!whole || new Set(wholes.map(({ figure }) => figure.value)).size > 1) return [];
  // "80个中，一级区8个全部完成，二级区完成46个，准保护区完成22个": the others are not done.
  if (sumOfList(list) < whole.figure.value && sides.has("done") && !sides.has("undone")) return [];
  return [totalOf("named", whole.figure, list, { unsure: true })];
}

/** @param claims what the other readings of totals found */
export function nearlyMade(
  reading: NoticeReading,
  stretches: readonly Stretch[],
  outcomes: readonly OutcomeClaim[],
  claims: readonly TotalClaim[],
): readonly TotalClaim[] {
  const sentences = [...new Set(stretches.map(({ figure }) => figure.sentence))];
  return sentences
    .flatMap((sentence) => listsOfSentence(stretchesOfSentence(stretches, sentence)))
    .filter((list) => !areOutcomes(list, outcomes))
    .flatMap((list) => claimOf(reading, stretches, list, claims));
}

/** What became of a whole is held by its own rule. */
const areOutcomes = (list: readonly Stretch[], claims: readonly OutcomeClaim[]): boolean =>
  outcomesOfSentence(claims, list[0]?.figure.sentence).some(
    ({ outcomes }) => outcomes.filter(({ figure }) => list.some((own) => own.figure === figure)).length > 1,
  );
