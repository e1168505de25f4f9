/**
 * Waters by their class: Ⅱ类5个、Ⅲ类9个、Ⅳ类1个 leave nothing over of the sections that were looked at, and those up to Ⅲ
 * are the good ones.
 */
import type { TextFigure } from "../reading/notice-text";
import { withValue, type Triple } from "./rate-words";
import { addsUp, listMark, stretchesOfParagraph, stretchesOfSentence, type Stretch } from "./stretch";
import { totalOf, type TotalClaim } from "./total-claim";

const CLASSES = ["Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ", "劣Ⅴ"];
const CLASS = /(劣Ⅴ|[ⅠⅡⅢⅣⅤ])类/g;
const GOOD = CLASSES.indexOf("Ⅲ");

interface OfClass {
  readonly stretch: Stretch;
  /** Its place among the classes, the best first. */
  readonly rank: number;
}

/** A list of classes: what each counts, and what all of them are of. */
interface ClassList {
  readonly members: readonly OfClass[];
  readonly whole: Stretch;
}

const ranksIn = (words: string): readonly number[] =>
  [...words.matchAll(CLASS)].map(([, name = ""]) => CLASSES.indexOf(name));

/** "Ⅱ类、Ⅲ类、Ⅳ类断面分别为2个、16个和2个", or a class before each number. */
function membersFrom(sentence: readonly Stretch[], start: number): readonly OfClass[] {
  const first = sentence[start];
  if (!first) return [];
  const end = sentence.findIndex(
    (own, at) => at > start && (own.figure.unit !== first.figure.unit || !/^[、，]$/.test(listMark(own))),
  );
  const run = sentence.slice(start, end === -1 ? undefined : end);
  const row = /分别|依次/.test(first.before) ? ranksIn(first.figure.noun) : [];
  const named = run.flatMap((stretch, at): OfClass[] => {
    const ranks = ranksIn(stretch.before);
    const rank = row.length > 1 ? row[at] : ranks.length === 1 ? ranks[0] : undefined;
    return rank === undefined || /或优于|及以上|以内/.test(stretch.before) ? [] : [{ stretch, rank }];
  });
  const rises = named.every(({ rank }, at) => at === 0 || rank > (named[at - 1]?.rank ?? rank));
  return named.length > 1 && rises && (row.length === 0 || row.length === run.length) ? named : [];
}

/** The first count of the unit in the list's sentence, else in its paragraph: of what the classes are. */
function wholeOf(stretches: readonly Stretch[], first: Stretch): Stretch | null {
  const isBefore = (own: Stretch): boolean =>
    own.figure.unit === first.figure.unit && own.figure.to <= first.figure.from && addsUp(own) && own.bracket === null;
  const inSentence = stretchesOfSentence(stretches, first.figure.sentence).filter(isBefore);
  const [whole] =
    inSentence.length > 0 ? inSentence : stretchesOfParagraph(stretches, first.figure.paragraph).filter(isBefore);
  return whole && /断面|点位|水体|河流|湖库|水源/.test(`${whole.before}${whole.after}`) ? whole : null;
}

function listsOf(stretches: readonly Stretch[], paragraph: number): readonly ClassList[] {
  const own = stretchesOfParagraph(stretches, paragraph);
  const sentences = [...new Set(own.map(({ figure }) => figure.sentence))];
  return sentences.flatMap((sentence) => {
    const of = stretchesOfSentence(stretches, sentence);
    const members = of.map((_, start) => membersFrom(of, start)).find(({ length }) => length > 1);
    const [first] = members ?? [];
    const whole = first && wholeOf(stretches, first.stretch);
    return members && whole ? [{ members, whole }] : [];
  });
}

const sumOf = (members: readonly OfClass[]): number =>
  members.reduce((sum, { stretch }) => sum + stretch.figure.value, 0);

/** Further off than this share, the classes are of other waters. */
const FAR = 0.5;

/** @param told figures that other totals take already */
export function classesOfWaters(stretches: readonly Stretch[], told: ReadonlySet<TextFigure>): readonly TotalClaim[] {
  const paragraphs = [...new Set(stretches.map(({ figure }) => figure.paragraph))];
  return paragraphs
    .flatMap((paragraph) => listsOf(stretches, paragraph))
    .filter(({ members }) => !members.some(({ stretch }) => told.has(stretch.figure)))
    .filter(({ members, whole }) => Math.abs(sumOf(members) - whole.figure.value) <= FAR * whole.figure.value)
    .map(({ members, whole }) =>
      totalOf(
        "named",
        whole.figure,
        members.map(({ stretch }) => stretch),
        { unsure: true },
      ),
    );
}

const SHARE_OF_GOOD = /(?:优良(?!天)|(?:优于|至|[—~-])Ⅲ类)[\u4e00-\u9fa5（）]{0,8}?(?:比例|占比|率|占)(?:为|达到?)?$/;

/** "优良比例86.4%" of the classes in its sentence or in the one before. */
export function shareOfGoodWaters(stretches: readonly Stretch[], rate: Stretch): Triple | null {
  if (!SHARE_OF_GOOD.test(rate.before)) return null;
  const lists = listsOf(stretches, rate.figure.paragraph).filter(
    ({ members }) => Math.abs(rate.figure.sentence - (members[0]?.stretch.figure.sentence ?? -2)) <= 1,
  );
  const [list] = lists;
  const good = list?.members.filter(({ rank }) => rank <= GOOD) ?? [];
  const part = good[0]?.stretch.figure;
  // Where the list does not make its whole, that is told, and nobody knows which of them is wrong.
  if (!list || !part || lists.length > 1 || sumOf(list.members) !== list.whole.figure.value) return null;
  const sum = sumOf(good);
  return {
    rate: rate.figure,
    part: { ...withValue(part, sum), text: good.map(({ stretch }) => stretch.figure.text).join("+") },
    whole: list.whole.figure,
    unsure: true,
  };
}
