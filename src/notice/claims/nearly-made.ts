/**
 * Lists that nearly make a count in front of them: 47个污染天中，以细颗粒物为首的27天，以臭氧为首的16天，……. Nobody says that they are its
 * parts, but three numbers or more do not come so near to it by accident, and those of a true list make it exactly.
 */
import { groupedOnce } from "../../collections/grouped-once";
import { figuresOfParagraph } from "../reading/places";
import type { NoticeReading } from "../reading/notice-text";
import { isSum } from "./gathered-totals";
import type { OutcomeClaim } from "./outcomes";
import { sharesWords } from "./rate-words";
import { stateOf } from "./states";
import {
  addsUp,
  isAside,
  isOfShare,
  listMark,
  opensAmong,
  stretchesOfParagraph,
  stretchesOfSentence,
  type Stretch,
} from "./stretch";
import type { TotalClaim } from "./total-claim";

/** Of two numbers the sum comes near to another by accident. */
const FEWEST = 3;
/** So near to the whole, as a share of it, that the list was meant to make it. */
const NEAR = 0.15;
/** Sentences back that the whole may stand. */
const REACH = 2;

/** What came, went and is left, or is compared with another: no part. */
const NO_PART =
  /年初|年末|期[初末]|结转|新增|退出|同比|环比|[较比](?![例重])|上年|去年|由|从|至|其中|[日月年户人亩]均|平均|每/;
/** What things have or are about: one of them may have several. */
const ATTRIBUTE = /(?:^|[^所])有|涉及|使用|存在|兼|含|配备|安装|次$/;

/** Only some are named, or one more takes in the others. */
const SOME_OF_THEM = /居前|前[两二三四五六七八九十\d]+[位名]|主要|[较最][多大高]|等(?=[，。；\d])/;

/** One of a list: it has a name of its own, before or behind, or all names stand in front of the list (分别). */
const isMember = (own: Stretch, list: readonly Stretch[]): boolean =>
  countsParts(own) &&
  (!isSum(own) || /^其[余他它]/.test(own.before)) &&
  !opensAmong(own) &&
  !NO_PART.test(own.before.replace(/^其中/, "")) &&
  (`${own.before}${own.after}`.length > 1 || own.mark === "）" || /分别|依次/.test(list[0]?.before ?? "")) &&
  /^[、，；：）]?$/.test(own.mark);

/** Also what is to be done and what came back: 计划明年改造的2368户, 反弹3个. */
const countsParts = ({ figure, ...own }: Stretch): boolean =>
  addsUp({ ...own, figure: figure.role === "change" ? { ...figure, role: "result" } : figure });

/** All members of a list stand behind one kind of mark. */
const goesOn = (open: readonly Stretch[], own: Stretch): boolean =>
  own.mark !== "" &&
  own.mark !== "：" &&
  !own.before.startsWith("其中") &&
  (open[1] === undefined || listMark(own) === listMark(open[1]));

/** "断面28个，Ⅰ类1个、Ⅱ类11个": the mark that joins is that behind the first of the list. */
const beginsBefore = (open: readonly Stretch[], own: Stretch): Stretch[] => {
  const last = open.at(-1);
  return last !== undefined && open.length > 1 && listMark(own) === "、" ? [last] : [];
};

/** "参评企业156家，诚信企业（绿牌）37家，……": what opens the sentence may be the whole of them, where it is not called like them. */
const withoutHead = (list: readonly Stretch[]): readonly (readonly Stretch[])[] => {
  const [first, ...others] = list;
  const isOneOfThem = others.some(({ before }) => before.slice(-1) === first?.before.slice(-1));
  return first?.mark === "" && !isOneOfThem ? [list, others] : [list];
};

/** The longest lists of the sentence's counts of one unit; shares and amounts of other units may stand between. */
function listsOf(sentence: readonly Stretch[]): readonly (readonly Stretch[])[] {
  const keyOf = ({ figure, bracket }: Stretch): string => `${figure.unit} ${String(bracket)}`;
  return [...new Set(sentence.map(keyOf))].flatMap((key) => {
    const lists: Stretch[][] = [];
    let open: Stretch[] = [];
    for (const own of sentence.filter((stretch) => keyOf(stretch) === key)) {
      if (!isMember(own, open)) {
        open = [];
        continue;
      }
      if (open.length === 0 || !goesOn(open, own)) {
        open = beginsBefore(open, own);
        lists.push(open);
      }
      open.push(own);
    }
    return lists.flatMap(withoutHead).filter((list) => list.length >= FEWEST);
  });
}

const sumOf = (list: readonly Stretch[]): number =>
  Number(list.reduce((sum, { figure }) => sum + figure.value, 0).toPrecision(12));

/** All of the list makes the count, or all but those that it ends with, which are of another matter. */
const isMadeBy = (list: readonly Stretch[], value: number): boolean =>
  list.some((_, at) => at > 0 && sumOf(list.slice(0, at + 1)) === value);

/** "检查364家，落实到位351家，未落实的13家": one of them is made by all others. */
const holdsItsWhole = (list: readonly Stretch[]): boolean =>
  list.some(({ figure }) => sumOf(list) === 2 * figure.value);

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
  Math.abs(sumOf(list) - own.figure.value) <= NEAR * own.figure.value;

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
  if (reading.figures.some((figure) => figure.unit === first.figure.unit && figure.value === sumOf(list))) return [];
  const before = wholesBefore(stretches, list);
  const lead = reading.plain.slice(reading.sentences[first.figure.sentence]?.from ?? 0, list.at(-1)?.figure.to);
  if (SOME_OF_THEM.test(lead) && !/^其[他余它]/.test(list.at(-1)?.before ?? "")) return [];
  const wholes = before.filter((own) => isWhole(stretches, own, list) && !areAttributes(list, own));
  const [whole] = wholes;
  if (!whole || new Set(wholes.map(({ figure }) => figure.value)).size > 1) return [];
  // "80个中，一级区8个全部完成，二级区完成46个，准保护区完成22个": the others are not done.
  if (sumOf(list) < whole.figure.value && sides.has("done") && !sides.has("undone")) return [];
  return [
    {
      relation: "named",
      total: whole.figure,
      parts: list.map(({ figure }) => figure),
      mayOverlap: false,
      open: false,
      opposed: null,
      unsure: true,
    },
  ];
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
    .flatMap((sentence) => listsOf(stretchesOfSentence(stretches, sentence)))
    .filter((list) => !areOutcomes(list, outcomes))
    .flatMap((list) => claimOf(reading, stretches, list, claims));
}

/** What became of a whole is held by its own rule. */
const areOutcomes = (list: readonly Stretch[], claims: readonly OutcomeClaim[]): boolean =>
  outcomesOfSentence(claims, list[0]?.figure.sentence).some(
    ({ outcomes }) => outcomes.filter(({ figure }) => list.some((own) => own.figure === figure)).length > 1,
  );
