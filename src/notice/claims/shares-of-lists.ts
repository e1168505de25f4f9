/**
 * Shares of a list that is its own whole: 大气88件、水58件、其他67件，分别占41.3%、27.2%、31.5% (a share each, by place), and
 * 社会资本占17.5% of the sources of money listed before it.
 */
import { pattern } from "../../collections/pattern";
import type { TextFigure } from "../reading/notice-text";
import { gives, withValue, type Triple } from "./rate-words";
import { listAround } from "./respective-rates";
import { addsUp, listMark, placeOf, stretchesOfParagraph, type Stretch } from "./stretch";

const sumOf = (members: readonly Stretch[]): TextFigure | null => {
  const [first] = members;
  if (!first) return null;
  const value = Number(members.reduce((sum, { figure }) => sum + figure.value, 0).toPrecision(12));
  const decimals = Math.max(...members.map(({ figure }) => figure.decimals));
  const written = withValue(first.figure, value).written;
  const text = `${String(Number(written.toPrecision(12)))}${first.figure.writtenUnit}`;
  return { ...withValue(first.figure, value), decimals, text };
};

/** The counts in front of a place, joined by 、 into a list of so many; null: there are no such. */
function listBefore(stretches: readonly Stretch[], end: number, length: number): readonly Stretch[] | null {
  const members = stretches.slice(Math.max(0, end - length), end);
  const [first] = members;
  const alike = members.every(
    (own, at) =>
      addsUp(own) &&
      own.figure.unit === first?.figure.unit &&
      own.figure.sentence === first.figure.sentence &&
      own.bracket === first.bracket &&
      own.after === "" &&
      (at === 0 || listMark(own) === "、"),
  );
  const before = stretches[end - length - 1];
  // "8家、……": what stands before the first must not go on with it.
  const begins = first === undefined || first.mark !== "、" || before?.figure.unit !== first.figure.unit;
  return alike && begins && members.length === length ? members : null;
}

/** So many of the shares may be wrong. */
const ODD = 1;
const FEWEST = 3;

/** "分别占41.3%、27.2%、31.5%": all but one of the shares are of the sum of the list before them, and so is that one. */
export function shareByPlace(stretches: readonly Stretch[], rate: Stretch): Triple | null {
  const rates = listAround(stretches, placeOf(stretches, rate));
  const [head] = rates;
  if (!head || rates.length < FEWEST || !/占/.test(head.before)) return null;
  const list = listBefore(stretches, placeOf(stretches, head), rates.length);
  const near = head.figure.sentence - (list?.[0]?.figure.sentence ?? -1) <= 1;
  const whole = list && near ? sumOf(list) : null;
  const part = list?.[rates.indexOf(rate)]?.figure;
  if (!list || !whole || !part) return null;
  const borneOut = rates.filter((own, at) => list[at] !== undefined && gives(list[at].figure, whole, own.figure));
  return borneOut.length >= rates.length - ODD
    ? { rate: rate.figure, part, whole, unsure: false, certain: true }
    : null;
}

/** "社会资本占17.5%", "夜间投诉占60.0%", "大气占比最高，为40.2%", "三季度最多，占31.7%": what the share names. */
const NAMED = pattern()`
  (?:^|[，；])(?:其中)?([\u4e00-\u9fa5“”]{2,8}?)(?:类|投诉|问题|诉求|信访件?|企业|项目)?
  (?:，?占比?)?(?:数量)?(?:最[多高大]|居首|居多|排名?第一)?[，]?(?:占比?|为|达到?)+$
`;

/** The list in which a name stands once, from its first count to its last. */
function listAboutName(stretches: readonly Stretch[], rate: Stretch, name: string): readonly Stretch[] | null {
  const at = placeOf(stretches, rate);
  const named = stretches
    .slice(0, at)
    .filter(
      (own) =>
        own.figure.paragraph === rate.figure.paragraph &&
        rate.figure.sentence - own.figure.sentence <= 1 &&
        addsUp(own) &&
        own.before.replace(/^(?:其中[：，]?|[和及与])/, "") === name,
    );
  const [only] = named;
  if (!only || named.length > 1) return null;
  let [from, to] = [placeOf(stretches, only), placeOf(stretches, only)];
  const goesOn = (index: number): boolean => {
    const [last, own] = [stretches[index - 1], stretches[index]];
    return (
      last !== undefined &&
      own !== undefined &&
      /^[、，]$/.test(listMark(own)) &&
      last.figure.unit === own.figure.unit &&
      last.figure.sentence === own.figure.sentence &&
      last.bracket === own.bracket &&
      own.before !== "" &&
      addsUp(last) &&
      addsUp(own)
    );
  };
  while (goesOn(from)) from -= 1;
  while (goesOn(to + 1)) to += 1;
  return stretches.slice(from, to + 1);
}

const OF_NAMED = /^占(?:已|全部)?([\u4e00-\u9fa5]{2,6})的$/;

/** "已验收22个，……，其中优良工程7个，占已验收的31.8%": the whole bears the name that the share gives it. */
export function shareOfWholeNamed(stretches: readonly Stretch[], rate: Stretch): Triple | null {
  const name = OF_NAMED.exec(rate.before)?.[1];
  const part = stretches[placeOf(stretches, rate) - 1];
  if (name === undefined || !part || part.figure.sentence !== rate.figure.sentence || !addsUp(part)) return null;
  const wholes = stretchesOfParagraph(stretches, rate.figure.paragraph).filter(
    (own) =>
      addsUp(own) &&
      own.figure.to <= part.figure.from &&
      own.figure.unit === part.figure.unit &&
      rate.figure.sentence - own.figure.sentence <= 1 &&
      own.before.replace(/^(?:已|全部|共|均|其中)+/, "") === name,
  );
  const [whole] = wholes;
  return whole && wholes.length === 1
    ? { rate: rate.figure, part: part.figure, whole: whole.figure, unsure: false }
    : null;
}

/**
 * The share of one of a list that makes a count told before it: its parts without that count itself, where it opens the
 * list. null: the list makes no count that is told.
 */
export function shareOfNamed(plain: string, stretches: readonly Stretch[], rate: Stretch): Triple | null {
  const words = plain.slice(Math.max(0, rate.figure.from - 24), rate.figure.from);
  const name = NAMED.exec(words)?.[1];
  const told = name === undefined ? null : listAboutName(stretches, rate, name);
  if (!told) return null;
  const { paragraph } = rate.figure;
  const earlier = [paragraph - 1, paragraph].flatMap((of) => stretchesOfParagraph(stretches, of));
  for (const from of [0, 1]) {
    const list = told.slice(from);
    const whole = sumOf(list);
    const part = list.find(({ before }) => before.replace(/^(?:其中[：，]?|[和及与])/, "") === name)?.figure;
    const isTold = earlier.some(
      ({ figure }) =>
        figure.to <= (list[0]?.figure.from ?? 0) &&
        figure.unit === part?.unit &&
        Math.abs(figure.value - (whole?.value ?? NaN)) < 1e-6 * figure.value,
    );
    if (part && whole && list.length > 1 && isTold)
      return { rate: rate.figure, part, whole, unsure: false, certain: true };
  }
  return null;
}
