/** Rates with the two figures behind them: 计划X完成Y完成率Z%, X中Y已办结占Z%, Y占X的Z%. */
import type { NoticeReading, TextFigure } from "../reading/notice-text";
import {
  countsBy,
  gives,
  partOf,
  rateStem,
  sharesWords,
  WHOLE,
  withValue,
  type RateClaim,
  type Triple,
} from "./rate-words";
import { rateIsGiven } from "./accounted";
import { isMeasure, isPlanned } from "./states";
import {
  addsUp,
  endsAmong,
  isOfRow,
  placeOf,
  placeOfFigure,
  stretchesOfParagraph,
  stretchesOfSentence,
  type Stretch,
} from "./stretch";
import { ofNamesTogether, ofTheRest } from "./named-sums";
import { isOverall, overallRate } from "./overall-rates";
import { isOfWholeRow, partOfName } from "./named-parts";
import { explainedBehind, inBracketBehind } from "./counts-behind";
import { rateOfBoth } from "./rates-of-both";
import { respectiveRate } from "./respective-rates";
import { dueAndDone } from "./due-and-done";
import { rateOfList } from "./rates-of-lists";
import { shareOfFormer } from "./share-of-former";
import { shareByPlace, shareOfNamed, shareOfWholeNamed } from "./shares-of-lists";
import { shareOfGoodWaters } from "./water-classes";
import { ofNamedWhole, wholeElsewhere, type RateSources } from "./whole-elsewhere";

export interface ReadRates {
  /** Both figures stand by the rate, and say what it is of. */
  readonly claims: readonly RateClaim[];
  /** Rates that some two figures nearby give. */
  readonly confirmed: ReadonlySet<TextFigure>;
}

/** Part and whole of a rate where the text puts them together; null: it does not. */
function twoOf(reading: NoticeReading, stretches: readonly Stretch[], rate: Stretch, stem: string): Triple | null {
  const near = countsBy(reading, stretches, rate);
  const bracketed = inBracketBehind(near, rate);
  if (bracketed !== "none") return bracketed;
  const part = partOf(
    near.filter(({ figure }) => figure.to <= rate.figure.from),
    stem,
    rate.before,
  );
  if (!part || (part.bracket !== rate.bracket && !(rate.bracket !== null && rate.bracket >= part.figure.to)))
    return null;
  const own = ({ figure }: Stretch): boolean => figure.unit === part.figure.unit;
  // "（335天，优良270天，比例80.6%）": a bracket with a whole of its own, which may be of before.
  const within = stretchesOfSentence(stretches, rate.figure.sentence).find(
    (other) => rate.bracket !== null && other.bracket === rate.bracket && own(other) && other.figure.role !== "change",
  );
  if (within && within.figure.to <= part.figure.from && part.bracket === rate.bracket)
    return { rate: rate.figure, part: part.figure, whole: within.figure, unsure: false };
  // "31个断面中，……占90.3%；Ⅳ类2个，占6.5%": one whole for all shares of the sentence.
  const inSentence = stretchesOfSentence(stretches, rate.figure.sentence);
  const head = inSentence.find(
    (other) => own(other) && addsUp(other) && endsAmong(other.after) && !isWhereTheyAre(other, part),
  );
  if (stem === "" && /^占/.test(rate.before) && head && head.figure.to <= part.figure.from)
    return { rate: rate.figure, part: part.figure, whole: head.figure, unsure: false };
  const between = inSentence.filter(({ figure }) => figure.from > part.figure.from && figure.from < rate.figure.from);
  if (between.some((other) => other.figure.unit !== "%" && !own(other))) return null;
  // "建设23公里，计划25公里，完成率……": the plan may stand behind.
  const first = near.findLast((other) => other.figure.to <= part.figure.from && own(other));
  if (stem === "完成" && isPlanned(part))
    return first && !isPlanned(first)
      ? { rate: rate.figure, part: first.figure, whole: part.figure, unsure: false }
      : null;
  const whole = wholeOf(near.filter(own), part, rate, stem);
  return whole && { rate: rate.figure, part: part.figure, ...whole };
}

/** "14个镇中，共有52个取水口完成改造，占总数的21%": more than there are, and of another name; they are within the places. */
const isWhereTheyAre = (place: Stretch, part: Stretch): boolean => {
  const name = /^[\u4e00-\u9fa5]{2,}/.exec(part.after)?.[0] ?? part.before;
  return part.figure.value > place.figure.value && !sharesWords(place.after.replace(/[中里内]$/, ""), name);
};

function wholeOf(
  run: readonly Stretch[],
  part: Stretch,
  rate: Stretch,
  stem: string,
): Pick<Triple, "whole" | "unsure"> | null {
  const behind = run.find(({ figure, bracket }) => figure.from >= rate.figure.to && bracket !== rate.bracket);
  if (behind && behind.bracket !== null && (WHOLE.test(behind.before) || behind.bracket === rate.figure.to))
    return { whole: behind.figure, unsure: !WHOLE.test(behind.before) };
  // "核查7650户，核查率90%，应核查8500户"
  const next = run.find(({ figure, mark }) => figure.from >= rate.figure.to && mark === "，");
  if (next?.bracket === rate.bracket && /^应[\u4e00-\u9fa5]/.test(next.before))
    return { whole: next.figure, unsure: false };
  const earlier = run.filter(({ figure }) => figure.to <= part.figure.from);
  const said = earlier.findLast(isPlanned) ?? earlier.findLast((stretch) => isWhole(stretch, part));
  if (said) return { whole: said.figure, unsure: false };
  const only = earlier.at(-1);
  // "一期投资800万元已完工，二期投资1150万元完成86%": stages lie beside each other.
  if (only && [only, part].every(({ before }) => STAGE.test(before))) return null;
  const fits = only && part.figure.unit !== "天" && (stem === "完成" || !isMeasure(only)) && stem !== "";
  return only && fits && earlier.length === 1 ? { whole: only.figure, unsure: true } : null;
}

const STAGE = /^(?:[一二三四五六]|第[一二三四五六])[期批轮]|^(?:第[一二三四五六])?(?:标段|阶段)/;

/** "检查260处，……", "120个……任务中|90个": said to be the whole, and no smaller. */
const isWhole = (whole: Stretch, part: Stretch): boolean =>
  whole.figure.value >= part.figure.value &&
  (WHOLE.test(`${whole.before}${whole.after}`) || /中$/.test(whole.after) || whole.endMark === "");

/** Rates of the text: which of them are told with their two figures, and which any two figures nearby give. */
export function readRates(sources: RateSources): ReadRates {
  const { reading, stretches } = sources;
  const confirmed = new Set<TextFigure>();
  const goals = stretches.filter(({ figure }) => figure.section === "goal");
  const claims = stretches.flatMap((rate): RateClaim[] => {
    const named = ofNamedWhole(reading, stretches, rate);
    const byName =
      shareByPlace(stretches, rate) ??
      shareOfFormer(stretches, rate) ??
      explainedBehind(reading, stretches, rate) ??
      shareOfGoodWaters(stretches, rate) ??
      shareOfWholeNamed(stretches, rate) ??
      shareOfNamed(reading.plain, stretches, rate) ??
      ofNamesTogether(reading, stretches, rate) ??
      ofTheRest(stretches, rate, rateStem(rate) ?? "");
    const respective = byName ?? respectiveRate(stretches, rate);
    if (respective === "unknown") return [];
    const stem = named || respective ? "" : (rateStem(rate) ?? bareStem(stretches, rate));
    if (stem === null || rate.figure.section === "goal" || rate.figure.approximate || rate.figure.bound !== null)
      return [];
    const near = [
      ...stretchesOfParagraph(stretches, rate.figure.paragraph).filter(({ figure }) => figure.section !== "goal"),
      ...goals,
    ]
      .filter(addsUp)
      .sort((a, b) => a.figure.from - b.figure.from);
    if (near.some((part) => near.some((whole) => part !== whole && givenBy(near, part, whole, rate))))
      confirmed.add(rate.figure);
    const claim =
      respective ??
      named ??
      overallRate(sources, rate) ??
      (isOverall(rate) && countsBy(reading, stretches, rate).length > FEW ? null : ofItsOwn(sources, rate, stem));
    if (!claim || isLevelOf(reading, claim)) return [];
    if (respective === null && isOfWholeRow(stretches, claim)) return [];
    const ofName = respective === null ? partOfName(stretches, rate, claim) : claim.part;
    if (ofName === null) return [];
    const part = ofName;
    const otherwise =
      claim.certain !== true &&
      (rateIsGiven(stretches, rate) ||
        near.some(
          ({ figure }) =>
            figure !== part && figure !== claim.whole && figure.unit === part.unit && gives(part, figure, rate.figure),
        ) ||
        givenBySum(near, claim) ||
        givenByList(near, claim) ||
        givenByWholes(stretches, claim) ||
        givenWithNames(reading, claim) ||
        ofUntoldWhole(stretches, claim));
    return [{ ...claim, part, otherwise }];
  });
  return { claims: withoutOwnWholes(claims), confirmed };
}

/** Of so few counts beside it an overall rate may be of any. */
const FEW = 2;

/** The two figures of a rate that stands alone. */
const ofItsOwn = (sources: RateSources, rate: Stretch, stem: string): Triple | null =>
  dueAndDone(sources.stretches, rate, stem) ??
  rateOfList(sources.stretches, sources.totals, rate, stem) ??
  twoOf(sources.reading, sources.stretches, rate, stem) ??
  wholeElsewhere(sources, rate, stem) ??
  dueBehind(sources.reading, sources.stretches, rate, stem) ??
  rateOfBoth(sources.stretches, rate, stem) ??
  twoBefore(sources.reading, sources.stretches, rate, stem);

/** "68户中完成51户，达到75%": nothing but what was done can be meant. */
function bareStem(stretches: readonly Stretch[], rate: Stretch): string | null {
  const at = placeOf(stretches, rate);
  const [whole, part] = [stretches[at - 2], stretches[at - 1]];
  const bare =
    rate.figure.unit === "%" && rate.figure.role === "result" && /^(?:仅|已)?(?:达到?|为)$/.test(rate.before);
  const within =
    part !== undefined &&
    whole !== undefined &&
    /中/.test(whole.after) &&
    /完成|整改|办结|销号|治理|改造/.test(part.before) &&
    part.figure.unit === whole.figure.unit &&
    part.figure.sentence === rate.figure.sentence;
  return bare && within ? "完成" : null;
}

/** "离田率达到88%，应离田45万亩，实际离田39.6万亩": what was due and what was done, behind their rate. */
function dueBehind(reading: NoticeReading, stretches: readonly Stretch[], rate: Stretch, stem: string): Triple | null {
  // "平均进度分别为78.5%、68.4%，年度投资……": each of the row is of its own.
  if (isOfRow(stretches, rate)) return null;
  const [one, other, next] = countsBy(reading, stretches, rate).filter(({ figure }) => figure.from >= rate.figure.to);
  if (!one || !other || next || one.figure.unit !== other.figure.unit || stem === "") return null;
  const whole = [one, other].find(({ before }) => /^(?:其中)?(?:应|须|需|计划|总|共)/.test(before));
  const part = whole === one ? other : one;
  return whole && partOf([part], stem) && whole.bracket === rate.bracket
    ? { rate: rate.figure, part: part.figure, whole: whole.figure, unsure: false }
    : null;
}

/** In points: a rate that is further off than this is of other numbers. */
const NEAR = 12;

/** "在建工地320个，落实……的304个，达标率95.0%": two counts of one unit and their rate, and nothing else in the sentence's group. */
function twoBefore(reading: NoticeReading, stretches: readonly Stretch[], rate: Stretch, stem: string): Triple | null {
  const counts = countsBy(reading, stretches, rate);
  const [whole, part, more] = counts.filter(({ figure }) => figure.unit === counts[0]?.figure.unit);
  if (!whole || !part || more || stem === "" || stem === "完成" || counts.length > 2) return null;
  const inOrder = placeOf(stretches, rate) - placeOf(stretches, part) === 1 && rate.mark === "，";
  const off = Math.abs((100 * part.figure.value) / Math.max(1, whole.figure.value) - rate.figure.value);
  const within = endsAmong(whole.after) && part.mark === "";
  const joined =
    (part.mark === "，" || within) && part.bracket === rate.bracket && part.figure.value <= whole.figure.value;
  return inOrder && joined && off <= NEAR && !isMeasure(part)
    ? { rate: rate.figure, part: part.figure, whole: whole.figure, unsure: true }
    : null;
}

/** "开工5100户，开工率102%，完工4900户，完工率98%": both are of one plan that is not told, by what the first is of it. */
function ofUntoldWhole(stretches: readonly Stretch[], { rate, part, whole }: Triple): boolean {
  const next = stretches[placeOfFigure(stretches, whole) + 1];
  if (!next || next.figure === rate || next.figure.from > part.from || rateStem(next) === null) return false;
  const half = 0.5 * 10 ** -next.figure.decimals;
  const untold = (of: number): TextFigure => withValue(whole, (100 * whole.value) / of);
  return [-half, 0, half].some((slack) => gives(part, untold(next.figure.value + slack), rate));
}

/** "甲镇应改500户、……，乙镇应改300户、……，共完成780户，完成率97.5%": of what all of them should. */
function givenByWholes(stretches: readonly Stretch[], { rate, part, whole }: Triple): boolean {
  const own = stretches[placeOfFigure(stretches, whole)];
  const name = own?.before.slice(-2) ?? "";
  if (name.length < 2) return false;
  const fellows = stretchesOfSentence(stretches, whole.sentence).filter(
    ({ figure, before }) => figure.unit === whole.unit && figure.to <= rate.from && before.endsWith(name),
  );
  const sum = fellows.reduce((all, { figure }) => all + figure.value, 0);
  return fellows.length > 1 && gives(part, withValue(whole, sum), rate);
}

/** "9条消除，清水沟、柳溪为基本消除，消除比例91.7%": those that are only named count as well. */
function givenWithNames({ plain }: NoticeReading, { rate, part, whole }: Triple): boolean {
  const clauses = plain.slice(part.to, rate.phrase.from).split(/[，；]/);
  return clauses.some((clause) => {
    const names = /^[^\d：（）]{2,}?(?=为|已|均|也|基本|正在)/.exec(clause)?.[0].split(/[、和及与]/) ?? [];
    return names.length > 1 && gives(withValue(part, part.value + names.length), whole, rate);
  });
}

/** "Ⅰ—Ⅲ类322个、占93.3%；Ⅳ类20个、占5.8%；Ⅴ类3个、占0.9%": shares of what the sentence's counts make together. */
function givenByList(near: readonly Stretch[], { rate, part }: Triple): boolean {
  const fellows = near.filter(({ figure }) => figure.unit === part.unit && figure.sentence === rate.sentence);
  const sum = fellows.reduce((all, { figure }) => all + figure.value, 0);
  return fellows.length > 1 && gives(part, withValue(part, sum), rate);
}

/**
 * Several rates of one name that would all be wrong of the same whole have wholes of their own: 甲县完成2万户，完成率100%；
 * 乙县完成0.99万户，完成率99%.
 */
function withoutOwnWholes(claims: readonly RateClaim[]): readonly RateClaim[] {
  const fails = ({ part, whole, rate, otherwise }: RateClaim): boolean => !otherwise && !gives(part, whole, rate);
  const suspects = claims.filter((claim) => claim.unsure && fails(claim));
  const ofOneWhole = ({ whole }: RateClaim): number => suspects.filter((other) => other.whole === whole).length;
  return claims.filter((claim) => !suspects.includes(claim) || ofOneWhole(claim) < 2);
}

/** "6个站中，4个站优良天数比例为100%": what four stations reached, and no share of six. */
const isLevelOf = ({ plain }: NoticeReading, { part, rate }: Triple): boolean => {
  const between = plain.slice(part.to, rate.from);
  return part.to < rate.from && between.length > 2 && !/[，。；：、（）()\t]|占/.test(between);
};

/** Also of 已完成 and 未完成 together. */
const givenBy = (near: readonly Stretch[], part: Stretch, whole: Stretch, { figure }: Stretch): boolean =>
  part.figure.unit === whole.figure.unit &&
  (gives(part.figure, whole.figure, figure) ||
    (near.indexOf(whole) === near.indexOf(part) + 1 &&
      gives(part.figure, withValue(whole.figure, part.figure.value + whole.figure.value), figure)));

/** Parts that make up one: 合格 and 基本合格 of a rate that takes both; and a share of what is left. */
function givenBySum(near: readonly Stretch[], { rate, whole }: Triple): boolean {
  const run = near.filter(({ figure }) => figure.unit === whole.unit && figure.to <= rate.from && figure !== whole);
  return run.some(({ figure }, index) =>
    run.slice(index + 1).some((_, length) =>
      gives(
        withValue(
          figure,
          run.slice(index, index + length + 2).reduce((sum, { figure: { value } }) => sum + value, 0),
        ),
        whole,
        rate,
      ),
    ),
  );
}
