/** Things that are named again by their number: 上述195个地块, 对28家废品收购站全部建档, 对已关停的19家养殖场. */
import { groupedOnce } from "../../collections/grouped-once";
import { pattern } from "../../collections/pattern";
import { isOfRow, type Stretch } from "../../notice/claims/stretch";
import type { TextFigure } from "../../notice/reading/notice-text";
import { countsThings } from "../../notice/reading/text-units";
import { itemOf } from "./repeated-figures";
import { cited, found, tells, whereOf, wordsOf, type TextFinding, type TextRule } from "./rule";

const ANAPHORA = /^(?:(?:对|将|目前|经复核|经核查|截至.*)?)(?:上述|以上|该|这)$/;
const WHOLLY = /^[^，。；]{0,14}(?:已?全部|均已?|已均|都已)/;

/** "可服务中小企业13家": what could be, and not what is. */
const CAPABLE = /^[^，。；]{0,6}(?:可|能够?|预计|拟)(?!能|以)[\u4e00-\u9fa5]{2}/;

/** "7项任务全部办结": each section of a report has tasks of its own. */
const OF_ANY_SECTION = /^(?:整改|工作|年度|重点)?(?:任务|事项|工作|措施)/;

/** "上述195个地块", "3家农家乐已全部恢复": things named before, by their number. */
export const namedAgain: TextRule = (reading, { stretches, totals }) =>
  stretches.flatMap((again, index): TextFinding[] => {
    const { figure, before, after } = again;
    // "国五及以上": a class of size, and nothing that was named before.
    const pointing = ANAPHORA.test(before.replace(/^.*?(?=上述|这|该)/, ""));
    const wholly = before === "" && WHOLLY.test(after) && !OF_ANY_SECTION.test(after);
    if ((!pointing && !wholly) || figure.approximate || figure.section === "goal" || !countsThings(figure.unit))
      return [];
    const noun = /^[\p{Script=Han}]{2,8}?(?=已|均|都|全部|$)/u.exec(after)?.[0] ?? "";
    const earlier = stretches
      .slice(0, index)
      .filter(
        (other) =>
          other.figure.unit === figure.unit &&
          itemOf(reading, other.figure) === itemOf(reading, figure) &&
          other.figure.role !== "threshold" &&
          !CAPABLE.test(other.before),
      );
    const thing = /^[\u4e00-\u9fa5]{2}/.exec(after)?.[0] ?? "";
    // "这10个省份" is none of the "五个督察组": 个 counts anything.
    const named = pointing
      ? earlier.filter(
          (other) =>
            !/^[个项条次]$/.test(figure.unit) ||
            thing === "" ||
            `${other.before}${other.after}` === "" ||
            `${other.before}${other.after}`.includes(thing),
        )
      : earlier.filter(
          (other) => noun.length >= 2 && tells(other.figure.section) && `${other.before}${other.after}`.includes(noun),
        );
    const last = named.at(-1);
    if (
      !last ||
      // "44座电站均完成改造" behind "退出22座、整改44座": counted under another word.
      earlier.some((own) => own.figure.value === figure.value) ||
      fitsAny(
        figure,
        pointing || named.some((own) => isOfRow(stretches, own)) ? earlier : named,
        totals.flatMap(({ total }) => (total === figure ? [] : [total.value])),
      )
    )
      return [];
    return [
      found("textTwoValues", "warning", figure.phrase, {
        ...cited(reading, figure.phrase),
        otherWhere: whereOf(reading, last.figure.from),
        otherQuote: wordsOf(reading, last.figure),
      }),
    ];
  });

const PARTED = /(?:分解|细化|分)(?:为|成)(?:共)?$/;

/** "该问题分解为3项整改任务……3项整改任务中，已完成2项": the tasks of a problem by their number. */
export const tasksNamedAgain: TextRule = (reading, { stretches }) => {
  const wholes = stretches.filter(
    ({ figure, before, after }) => PARTED.test(before) && countsThings(figure.unit) && after.length > 1,
  );
  return stretches.flatMap(({ figure, before, after, mark }): TextFinding[] => {
    const thing = /^([\u4e00-\u9fa5]{2,6})中$/.exec(after)?.[1];
    if (thing === undefined || before !== "" || mark !== "" || figure.approximate) return [];
    const own = wholes.filter(
      (whole) =>
        whole.figure.to <= figure.from &&
        whole.figure.unit === figure.unit &&
        whole.after === thing &&
        itemOf(reading, whole.figure) === itemOf(reading, figure),
    );
    const [whole] = own;
    if (!whole || own.length > 1 || whole.figure.value === figure.value) return [];
    return [
      found("textTwoValues", "warning", figure.phrase, {
        ...cited(reading, figure.phrase),
        otherWhere: whereOf(reading, whole.figure.from),
        otherQuote: wordsOf(reading, whole.figure),
      }),
    ];
  });
};

/** An earlier number, or the sum of those that end the list before it. */
export function fitsAny({ value, unit }: TextFigure, named: readonly Stretch[], totals: readonly number[]): boolean {
  if (totals.includes(value) || named.some(({ figure }) => figure.value === value)) return true;
  const counts = named.filter(({ figure }) => figure.unit === unit).map(({ figure }) => figure.value);
  return counts.some((_, from) =>
    counts.slice(from).some((__, length) => length > 0 && sum(counts.slice(from, from + length + 1)) === value),
  );
}
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const DEED_AGAIN = /^(?:对)?已?([\u4e00-\u9fa5]{2})的$/;
/** "对栽植的苗木|36.8万株": the deed and what it was done to. */
const DEED_AND_THING = /^(?:对|将|把)(?:已)?(?<deed>[\u4e00-\u9fa5]{2})的(?<thing>[\u4e00-\u9fa5]{2,8})$/;

/** What an earlier count must bear: 栽植苗木; null: nothing that was done is counted again. */
function doneTo(before: string): ((words: string) => boolean) | null {
  const deed = /已/.test(before) ? DEED_AGAIN.exec(before)?.[1] : undefined;
  if (deed !== undefined) return (words) => words.includes(deed);
  const named = DEED_AND_THING.exec(before)?.groups;
  return named ? (words) => words.endsWith(`${named["deed"] ?? ""}${named["thing"] ?? ""}`) : null;
}

/** "关停19家……对已关停的21家养殖场": the things of one deed, counted again. */
export const doneAgain: TextRule = (reading, { stretches }) =>
  stretches.flatMap((again, index): TextFinding[] => {
    const { figure, before } = again;
    const isOfIt = doneTo(before);
    if (isOfIt === null || figure.approximate || !countsThings(figure.unit)) return [];
    const told = stretches
      .slice(0, index)
      .filter(
        (other) =>
          other.figure.unit === figure.unit &&
          isOfIt(other.before) &&
          !/未|待|拟|计划/.test(other.before) &&
          !other.figure.approximate &&
          itemOf(reading, other.figure) === itemOf(reading, figure),
      );
    const [first] = told;
    if (!first || told.some((other) => other.figure.value === figure.value)) return [];
    return [
      found("textTwoValues", "warning", figure.phrase, {
        ...cited(reading, figure.phrase),
        otherWhere: whereOf(reading, first.figure.from),
        otherQuote: wordsOf(reading, first.figure),
      }),
    ];
  });

/** What is done to all of them: 对29家废品收购站全部建档, 为126户居民. */
const HANDLED = pattern()`
  ^(?:已|均|共|全部)*(?:完成|关停|拆除|清理|整治|取缔|封堵|恢复|规范|治理|改造|修复)$
  |^(?:.*[，。；])?(?:已|并|同时|分别)?(?:对|将|把|为|给|向)(?:全[市县区镇乡部]|所有)?的?$
`;
const FEWEST_SHARED = 3;
const stretchesOfUnit = groupedOnce<Stretch, string>(({ figure }) => figure.unit);

/** The longest head of the words behind the number that an earlier count bears as its name; "": none. */
function nameAgain(after: string, { before, after: behind }: Stretch): string {
  const words = /^[\p{Script=Han}]{2,10}/u.exec(after)?.[0] ?? "";
  for (let length = words.length; length >= FEWEST_SHARED; length -= 1) {
    const name = words.slice(0, length);
    // "沙尘影响的27个超标天": an attribute picks some of them.
    const isNamed = behind.startsWith(name) && !/[\u4e00-\u9fa5]{2}的$/.test(before);
    if (isNamed || before.replace(/(?:共|共有|有|合计|共计|为)$/, "").endsWith(name)) return name;
  }
  return "";
}

/** "全县共有废品收购站28家。……对29家废品收购站全部建档": the one number that the thing was counted by before. */
export const handledAll: TextRule = (reading, { stretches }) =>
  stretches.flatMap((again, index): TextFinding[] => {
    const { figure, before, after } = again;
    // "6处弃土堆场已平整复绿": with nothing in front it is handled as well.
    const handled =
      HANDLED.test(before) ||
      (before === "" && figure.sentence !== stretches[index - 1]?.figure.sentence) ||
      (before === "" && /^[\p{Script=Han}]{3,12}?(?:已|均)/u.test(after));
    if (!handled || figure.approximate || figure.section === "goal" || !countsThings(figure.unit)) return [];
    const counts = stretchesOfUnit(stretches, figure.unit).filter((other) => other.figure.from < figure.from);
    const named = counts.filter(
      (other) =>
        !other.figure.approximate &&
        itemOf(reading, other.figure) === itemOf(reading, figure) &&
        nameAgain(after, other) !== "",
    );
    const [first] = named;
    if (!first || named.some(({ figure: { value } }) => value !== first.figure.value)) return [];
    // Fewer of them are some of them, unless all are meant; more than were counted cannot be.
    const all = figure.value > first.figure.value || /全部|均|逐[一家户个]|所有|全覆盖/.test(after);
    if (!all || fitsAny(figure, counts, [])) return [];
    return [
      found("textTwoValues", "warning", figure.phrase, {
        ...cited(reading, figure.phrase),
        otherWhere: whereOf(reading, first.figure.from),
        otherQuote: wordsOf(reading, first.figure),
      }),
    ];
  });

/** "在拆除网箱养殖462口的基础上": what was done so far, by its deed and its name. */
const BASIS = /(?:^|[，。；])(?:在|巩固)(?:已经?|全面|全部|前期|累计|完成)*([\u4e00-\u9fa5]{4,})$/;
const AS_BASIS = /^[^，。；]{0,4}的?(?:基础上|成果)/;

export const doneBefore: TextRule = (reading, { stretches }) =>
  stretches.flatMap((again, index): TextFinding[] => {
    const { figure, before, after } = again;
    const name = AS_BASIS.test(after) ? BASIS.exec(before)?.[1] : undefined;
    if (name === undefined || figure.approximate || !countsThings(figure.unit)) return [];
    const told = stretches
      .slice(0, index)
      .filter(
        (other) =>
          other.figure.unit === figure.unit &&
          other.before.endsWith(name) &&
          itemOf(reading, other.figure) === itemOf(reading, figure),
      );
    const [first] = told;
    if (!first || told.some((other) => other.figure.value === figure.value || other.figure.approximate)) return [];
    return [
      found("textTwoValues", "warning", figure.phrase, {
        ...cited(reading, figure.phrase),
        otherWhere: whereOf(reading, first.figure.from),
        otherQuote: wordsOf(reading, first.figure),
      }),
    ];
  });
