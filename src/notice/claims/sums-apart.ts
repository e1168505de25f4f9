/**
 * Totals and parts that stand in sentences of their own: 两轮合计35条 of 第一轮 and 第二轮; 清退86处。甲、乙、丙分别清退40处、31处、15处;
 * and 9家糖厂、4家淀粉厂共13家, whose names stand behind their counts.
 */
import { pattern } from "../../collections/pattern";
import type { NoticeReading, TextFigure } from "../reading/notice-text";
import {
  addsUp,
  beforeInSentence,
  behindInSentence,
  placeOf,
  stretchesOfParagraph,
  stretchesOfSentence,
  type Stretch,
} from "./stretch";
import { totalOf, type TotalClaim } from "./total-claim";

const sum = (parts: readonly Stretch[]): number => parts.reduce((all, { figure }) => all + figure.value, 0);

/** @param nearly further off than this share of the total, other things are counted */
function claimOf(total: Stretch, parts: readonly Stretch[], nearly: number): TotalClaim[] {
  const off = Math.abs(sum(parts) - total.figure.value);
  if (off === 0 || off > nearly * total.figure.value || !parts.every(addsUp)) return [];
  return [totalOf("named", total.figure, parts, { unsure: true })];
}

const NEARLY = 0.25;
/** The text says of how many rounds it is the sum. */
const SAID = 0.45;

const ROUNDS = pattern()`
  (?:^|[，；])(?:以上|上述|前)?([两二三四五2-5])([轮批期次])(?:排查|督察|交办)?(?:合计|共计|总计|共|累计)
  (?:(?:排查|交办|反馈|发现)(?:出)?[\u4e00-\u9fa5]{0,4})?$
`;
const ORDINALS = ["一", "二", "三", "四", "五"];
const countOf = (numeral: string): number => (numeral === "两" ? 2 : ORDINALS.indexOf(numeral) + 1 || Number(numeral));

/** "第一轮排查出26条、41.2公里，……；第二轮排查出9条、11.7公里，……。两轮合计35条、52.9公里": the first of the unit in each round. */
export function sumsOfRounds(reading: NoticeReading, stretches: readonly Stretch[]): readonly TotalClaim[] {
  return stretches.flatMap((total): TotalClaim[] => {
    const words = reading.plain.slice(reading.sentences[total.figure.sentence]?.from ?? 0, total.figure.from).trim();
    const match = addsUp(total) ? ROUNDS.exec(words) : null;
    if (!match) return [];
    const [, numeral = "", kind = ""] = match;
    const earlier = stretchesOfParagraph(stretches, total.figure.paragraph).filter(
      ({ figure }) => figure.to <= total.figure.from && figure.unit !== kind,
    );
    const rounds = roundsOf(reading, earlier, countOf(numeral), kind);
    if (rounds === null) return [];
    const beside = behindInSentence(stretches, total);
    const end = beside.findIndex(({ mark, before }) => mark !== "、" || before !== "");
    return [total, ...beside.slice(0, end === -1 ? undefined : end)].flatMap((own) => {
      const parts = rounds.flatMap(
        (round) => round.find(({ figure, bracket }) => figure.unit === own.figure.unit && bracket === null) ?? [],
      );
      return addsUp(own) && parts.length === rounds.length ? claimOf(own, parts, SAID) : [];
    });
  });
}

/** The figures of the first, the second … round; null: they are not named one after the other. */
function roundsOf(
  { plain }: NoticeReading,
  earlier: readonly Stretch[],
  count: number,
  kind: string,
): readonly (readonly Stretch[])[] | null {
  const named = earlier.flatMap((own, at) => {
    const ordinal = new RegExp(`第([一二三四五])${kind}`).exec(own.before)?.[1];
    return ordinal === undefined ? [] : [{ at, ordinal }];
  });
  const inOrder = named.length === count && named.every(({ ordinal }, index) => ordinal === ORDINALS[index]);
  const [first] = named;
  const last = earlier.at(-1);
  const from = earlier[first?.at ?? 0]?.figure.from ?? 0;
  // "第二轮新发现": a part of what the first had found, or not, nobody knows.
  if (!inOrder || !last || /其中/.test(plain.slice(from, last.figure.to))) return null;
  return named.map(({ at }, index) => earlier.slice(at, named[index + 1]?.at));
}

const BY_PLACE = /^(?:[\u4e00-\u9fa5]{1,10}?)(?:分别|依次)(?:已|共)?(?:完成)?([\u4e00-\u9fa5]{2,4})$/;

/** "清退围网养殖86处；……。东港、蛎湾、石塘分别清退40处、31处、15处": as many names as numbers, and the same deed before. */
export function deedsByPlace(
  { plain, sentences }: NoticeReading,
  stretches: readonly Stretch[],
  told: ReadonlySet<TextFigure>,
): readonly TotalClaim[] {
  return stretches.flatMap((first): TotalClaim[] => {
    const deed = BY_PLACE.exec(first.before)?.[1];
    if (deed === undefined || !addsUp(first) || told.has(first.figure)) return [];
    const rest = behindInSentence(stretches, first);
    const end = rest.findIndex(
      ({ mark, before, figure }) => mark !== "、" || before !== "" || figure.unit !== first.figure.unit,
    );
    const parts = [first, ...rest.slice(0, end === -1 ? undefined : end)];
    const names = plain.slice(sentences[first.figure.sentence]?.from ?? first.figure.from, first.figure.from);
    const list = /^[^，。；：]*?(?=分别|依次)/.exec(names.trim())?.[0] ?? "";
    if (parts.length < 3 || list.split(/[、和及与]/).length !== parts.length || /其中|等$/.test(list)) return [];
    const totals = stretchesOfParagraph(stretches, first.figure.paragraph).filter(
      (own) =>
        addsUp(own) &&
        own.figure.unit === first.figure.unit &&
        first.figure.sentence - own.figure.sentence === 1 &&
        own.bracket === null &&
        own.before.replace(/^(?:全[市县区]|累计|共|已)+/, "").startsWith(deed),
    );
    const [total] = totals;
    return total && totals.length === 1 ? claimOf(total, parts, NEARLY) : [];
  });
}

const SUM_NAMED = /^(?:合计|共计|总计|累计)([\u4e00-\u9fa5]{2,8})$/;

/** "大气类18个，总投资3.2亿元；水类21个，总投资7.6亿元；……。合计总投资11.6亿元": the same words in each part of the sentence before. */
export function sumsOfSentenceBefore(
  stretches: readonly Stretch[],
  told: ReadonlySet<TextFigure>,
): readonly TotalClaim[] {
  return stretches.flatMap((total): TotalClaim[] => {
    const name = SUM_NAMED.exec(total.before)?.[1];
    if (name === undefined || !addsUp(total) || beforeInSentence(stretches, total).length > 0) return [];
    const parts = stretchesOfSentence(stretches, total.figure.sentence - 1).filter(
      ({ figure, before, bracket }) => figure.unit === total.figure.unit && before === name && bracket === null,
    );
    return parts.length > 1 && !parts.some(({ figure }) => told.has(figure)) ? claimOf(total, parts, NEARLY) : [];
  });
}

/** What one thing is counted by; 个 and 处 count things of any kind, so that 3个县、5个镇共12个村 is no sum. */
const OF_ONE_KIND = /^(?:家|辆|台|座|户|人|艘|栋|吨|亩|公顷|元|米|平方米|立方米)$/;
const NAMED_SUM = /^[\u4e00-\u9fa5]{1,10}?共(?:计|有)?$/;

/** "9家糖厂、4家淀粉厂共13家企业": the names behind their counts, and the sum behind the last of them. */
export function sumsBehindNames(stretches: readonly Stretch[], told: ReadonlySet<TextFigure>): readonly TotalClaim[] {
  return stretches.flatMap((total): TotalClaim[] => {
    const last = stretches[placeOf(stretches, total) - 1];
    const fits = total.mark === "" && NAMED_SUM.test(total.before);
    if (!fits || !addsUp(total) || last?.after !== total.before) return [];
    const parts: Stretch[] = [];
    for (const part of [...beforeInSentence(stretches, total)].reverse()) {
      const { figure, after, bracket } = part;
      if (figure.unit !== total.figure.unit || bracket !== total.bracket || after === "" || told.has(figure)) break;
      if (parts[0] && !isJoined(parts[0])) break;
      parts.unshift(part);
    }
    const areAlike = OF_ONE_KIND.test(total.figure.unit) || parts.every(({ after }) => endsAlike(after, total.before));
    return parts.length > 1 && areAlike ? claimOf(total, parts, NEARLY) : [];
  });
}

/** "、4家淀粉厂", "14处未清理点位|和|8处": it goes on with the list. */
const isJoined = ({ mark, before }: Stretch): boolean =>
  (mark === "、" && before === "") || (mark === "" && /[和及与]$/.test(before));

/** "14处未清理点位和8处新增点位|共": things of one name. */
const endsAlike = (name: string, sum: string): boolean => lastWord(name) === lastWord(sum);
const lastWord = (words: string): string => words.replace(/(?:共(?:计|有)?|[和及与])$/, "").slice(-2);
