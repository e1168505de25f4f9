/** Lists of three counts or more of one unit within a sentence, whatever they part. */
import { isSum } from "./gathered-totals";
import { addsUp, listMark, opensAmong, type Stretch } from "./stretch";

/** Of two numbers the sum comes near to another by accident. */
const FEWEST = 3;
/** What came, went and is left, or is compared with another: no part. */
const NO_PART =
  /年初|年末|期[初末]|结转|新增|退出|同比|环比|[较比](?![例重])|上年|去年|由|从|至|其中|[日月年户人亩]均|平均|每/;
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
export function listsOfSentence(sentence: readonly Stretch[]): readonly (readonly Stretch[])[] {
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

export const sumOfList = (list: readonly Stretch[]): number =>
  Number(list.reduce((sum, { figure }) => sum + figure.value, 0).toPrecision(12));
