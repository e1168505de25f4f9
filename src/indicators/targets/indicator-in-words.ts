/**
 * Which indicator a sentence asks for by what it says is done to what: 对7台燃气锅炉实施低氮改造. Words that narrow it to
 * some of them, or that nobody knows, leave it open.
 */
import { rememberedOf } from "../../collections/remembered";
import { ledgerById } from "../../datasets/ledgers/catalogue";
import { spansOf, subjectKey } from "../../vocabulary/subjects";
import { ledgerIndicators } from "../catalogue/catalogue";
import { workstreams } from "../workstreams";
import type { LedgerIndicator } from "../ledgers/declare-indicator";
import { bareName } from "../own/indicator-names";
import { unitFits } from "./amounts-in-words";
import { actsIn, openWords, ordersOf, thingsOf, withoutConditions } from "./words-of-asking";

export interface AskedInWords {
  readonly indicator: LedgerIndicator;
  /** Nothing in the words says that only some of them are meant, or something else. */
  readonly certain: boolean;
}

/** A name as what is done to what; of 散乱污企业数 only what. */
interface Meaning {
  readonly things: readonly string[];
  readonly acts: ReadonlySet<string>;
}

interface Profile {
  readonly indicator: LedgerIndicator;
  readonly meanings: readonly Meaning[];
  /** Whatever is done by one of its names. */
  readonly acts: ReadonlySet<string>;
  /** The words by which its ledger is known; of those that are patterns nobody can say what they pass over. */
  readonly subject: readonly (string | RegExp)[];
  readonly telling: readonly RegExp[];
  /** What the indicators of its ledger and their work are called: words out of it narrow nothing. */
  readonly called: string;
  /** One of its names says no more than the ledger's own words: they are its own. */
  readonly isPlain: boolean;
  /** A part of a whole, whose name says so: …率, …占比. */
  readonly isShare: boolean;
  /** It tells how many there are, not how many have come. */
  readonly isStock: boolean;
}

/** Levels that are no share (the highest concentration, trucks a day) are asked for by their names alone. */
const counted = (indicator: LedgerIndicator): boolean =>
  indicator.progress !== "level" && ["count", "distinct", "sum"].includes(indicator.measure.statistic);
const isShare = ({ progress, unit }: LedgerIndicator): boolean => progress === "level" && unit === "%";

const SHARE_OF = /^(?:提[高升]|增加)?(.{2,})(?<!化)(?:化?率|比例|比率|占比|比重)(.*)$/;

/** 喷淋设施安装覆盖率, 喷淋安装率: that it is there, in other words. */
const HAVING_IT = /(?:安装|配备|覆盖|普及)+$/;

/** What a share is of, by a name that says that it is one; what is asked of it may stand behind. null: no share */
function shareOf(words: string): string | null {
  const [, whole = "", behind = ""] = SHARE_OF.exec(words) ?? [];
  return whole !== "" && openWords(behind).length === 0 ? whole.replace(HAVING_IT, "") : null;
}

const namesOf = ({ title, synonyms }: LedgerIndicator): string[] =>
  [title["zh-CN"], ...synonyms.filter((name) => typeof name === "string")].map((name) => bareName(name));

/** What a name is of: of a share what it is a share of. */
const meaningsOf = (indicator: LedgerIndicator): Meaning[] =>
  namesOf(indicator)
    .flatMap((name) => (isShare(indicator) ? (shareOf(name) ?? []) : name))
    .map((name): Meaning => ({ things: thingsOf(name), acts: actsIn(name) }))
    .filter(({ things }) => things.length > 0);

const profilesOf = rememberedOf((indicators: readonly LedgerIndicator[]): readonly Profile[] =>
  indicators.map((indicator): Profile => {
    const meanings = counted(indicator) || isShare(indicator) ? meaningsOf(indicator) : [];
    const ledger = ledgerById(indicator.measure.ledger);
    const subject = ledger?.named ?? [];
    const kin = indicators.filter(({ measure }) => measure.ledger === indicator.measure.ledger);
    return {
      indicator,
      meanings,
      acts: new Set(meanings.flatMap(({ acts }) => [...acts])),
      subject,
      telling: ledger?.telling ?? [],
      called: [
        indicator.workstream === null ? "" : workstreams[indicator.workstream]["zh-CN"],
        ...kin.flatMap((one) => namesOf(one)),
      ].join("·"),
      isPlain: counted(indicator) && namesOf(indicator).some((name) => openWords(without(name, subject)).length === 0),
      isShare: isShare(indicator),
      isStock: ledger?.datedBy === null && indicator.plan === null,
    };
  }),
);

/** How works come about whose names do not say how. */
const WAYS: ReadonlySet<string> = new Set(["retrofit", "build", "replace"]);

interface Match extends AskedInWords {
  /** One of the indicator's names says it, and not only what its ledger is about. */
  readonly isNamed: boolean;
  /** How many letters of it name the thing. */
  readonly weight: number;
}

function without(text: string, words: readonly (string | RegExp)[]): string {
  const spans = spansOf(text, words);
  if (spans.length === 0) return text;
  return [...text].map((letter, at) => (spans.some(([from, to]) => from <= at && at < to) ? "·" : letter)).join("");
}

/** Whether what words say is done is what the indicator counts: 检查在建工地 is no number of sites. */
function isItsWork({ indicator, acts, isStock }: Profile, words: string): boolean {
  const isAnyWay = indicator.plan !== null && [...acts].every((act) => WAYS.has(act));
  const allowed = isAnyWay ? WAYS : acts;
  return [...actsIn(words)].every((act) => allowed.has(act)) && !(isStock && /新增|新投|更新/.test(words));
}

/** The same of an indicator that the words name; of rates and levels always. */
export const mayAskFor = (named: LedgerIndicator, words: string): boolean =>
  !counted(named) ||
  profilesOf(ledgerIndicators).every((profile) => profile.indicator !== named || isItsWork(profile, subjectKey(words)));

/** /锅炉.{0,3}淘汰/ finds what it knows, and what stands between it as well. */
const passesNothingOver = (word: string | RegExp): boolean =>
  typeof word === "string" || !/\.[*+{]|\.\{|\[\^/.test(word.source);

const lettersLeft = (text: string): number => text.replaceAll("·", "").length;

/** @param unit behind the number; null: none */
function matchOf(profile: Profile, words: string, unit: string | null): Match[] {
  const { indicator, meanings, acts, subject, telling, called, isPlain } = profile;
  if (profile.isShare) return shareMatchOf(profile, words, unit);
  if (meanings.length === 0) return [];
  if (unit !== null && unitFits({ unit }, indicator.unit) === 0) return [];
  const asked = openWords(words).join("");
  const isBetween =
    meanings.some(({ things }) => isWithin(things.join(""), asked)) &&
    meanings.some(({ things }) => isWithin(asked, things.join("")));
  const isHeld = ({ things }: Meaning): boolean => things.every((thing) => words.includes(thing));
  const bySubject = without(words, subject);
  // Most words name nothing of most indicators.
  if (!isBetween && bySubject === words && !meanings.some(isHeld)) return [];
  const done = actsIn(words);
  const isAsked = isItsWork(profile, words);
  const saysNoMore = (rest: string): boolean =>
    openWords(rest).every((word) => called.includes(word) || openWords(without(word, telling)).length === 0);
  const matches = meanings.flatMap((meaning): Match[] => {
    const needsVerb = meaning.acts.size > 0 && done.size === 0;
    if (isBetween && isAsked && !needsVerb) return [{ indicator, certain: true, isNamed: true, weight: asked.length }];
    if (!isHeld(meaning)) return [];
    const certain = isAsked && (meaning.acts.size === 0 || done.size > 0) && saysNoMore(without(words, meaning.things));
    return [{ indicator, certain, isNamed: true, weight: meaning.things.join("").length }];
  });
  if (bySubject === words) return matches;
  const weight = (lettersLeft(words) - lettersLeft(bySubject)) / 2;
  const written = without(words, subject.filter(passesNothingOver));
  const isOfIt = isPlain && isAsked && acts.size > 0 === done.size > 0;
  const certain = isOfIt && written !== words && saysNoMore(written);
  return [...matches, { indicator, certain, isNamed: false, weight }];
}

const ledgerOf = ({ measure }: LedgerIndicator): string => measure.ledger;

/** Short forms that indicators' names do not use. */
const spelledOut = (words: string): string =>
  words
    .replaceAll("环保", "环境保护")
    .replaceAll("机动车", "车")
    .replace(/(?:商品)?煤炭?质量/g, "煤质")
    .replace(/商混站|商砼站|拌[和合]站/g, "搅拌站")
    .replace(/(?<=[抽检]检|检[测查])达标(?=率)/g, "合格")
    .replaceAll("天然气锅炉", "燃气锅炉")
    .replaceAll("燃烧器", "燃烧");

/** 老旧车 within 老旧货车 within 老旧柴油货车: what lies between two names of one thing is that thing. */
function isWithin(short: string, long: string): boolean {
  let at = -1;
  for (const letter of short) {
    at = long.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return short !== "";
}

/** The same letters in whatever order: 公交车新能源 is 新能源公交车. */
const lettersOf = (words: readonly string[]): string => [...words.join("")].sort().join("");

/** A share is the same share only if nothing else is done to nothing else. */
function shareMatchOf({ indicator, meanings, called, subject }: Profile, words: string, unit: string | null): Match[] {
  const whole = shareOf(words);
  if (whole === null || (unit !== null && unitFits({ unit }, indicator.unit) === 0)) return [];
  const done = actsIn(whole);
  return meanings.flatMap(({ things, acts }): Match[] => {
    if (done.size !== acts.size || ![...done].every((act) => acts.has(act))) return [];
    const holdsAll = things.every((thing) => whole.includes(thing));
    const isRestKnown = openWords(without(whole, [...things, ...subject.filter(passesNothingOver)])).every((word) =>
      called.includes(word),
    );
    const certain = (holdsAll && isRestKnown) || lettersOf(thingsOf(whole)) === lettersOf(things);
    return holdsAll || certain ? [{ indicator, certain, isNamed: true, weight: things.join("").length }] : [];
  });
}

/**
 * The indicator that words without their amounts ask for: of several the one of the very unit, then the one whose thing
 * is named by most letters. null: the words name nothing that is counted.
 */
export function indicatorInWords(sentence: string, unit: string | null): AskedInWords | null {
  const words = withoutConditions(spelledOut(subjectKey(sentence)));
  const orders = ordersOf(words);
  const matches = profilesOf(ledgerIndicators).flatMap((profile) =>
    orders.flatMap((order) => matchOf(profile, order, unit)),
  );
  const named = new Set(
    matches.flatMap(({ certain, isNamed, indicator }) => (certain && isNamed ? ledgerOf(indicator) : [])),
  );
  const sure = matches.filter(
    ({ certain, isNamed, indicator }) => certain && (isNamed || !named.has(ledgerOf(indicator))),
  );
  const among = sure.length > 0 ? sure : matches;
  const rank = ({ indicator, weight }: Match): number => weight + (indicator.unit === unit ? 100 : 0);
  const [best, ...others] = [...among].sort((one, other) => rank(other) - rank(one));
  if (best === undefined) return null;
  const isAlone = others.every((other) => other.indicator === best.indicator || rank(other) < rank(best));
  return { indicator: best.indicator, certain: best.certain && isAlone };
}
