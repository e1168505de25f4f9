/**
 * Which indicator a sentence asks for by what it says is done to what: 对7台燃气锅炉实施低氮改造. Words that narrow it to
 * some of them, or that nobody knows, leave it open.
 */
import { rememberedOf } from "../../collections/remembered";
import { ledgerById } from "../../datasets/ledgers/catalogue";
import { spansOf, subjectKey } from "../../vocabulary/subjects";
import { ledgerIndicators } from "../catalogue/catalogue";
import type { LedgerIndicator } from "../ledgers/declare-indicator";
import { bareName } from "../own/indicator-names";
import { unitFits } from "./amounts-in-words";
import { actsIn, openWords, thingsOf, withoutConditions } from "./words-of-asking";

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
  /** What the indicators of its ledger are called: words out of it narrow nothing. */
  readonly called: string;
  /** Its ledger counts nothing else: the ledger's words are its own. */
  readonly isAlone: boolean;
  /** It tells how many there are, not how many have come. */
  readonly isStock: boolean;
}

/** Rates and levels are asked for by their names alone. */
const counted = (indicator: LedgerIndicator): boolean =>
  indicator.progress !== "level" && ["count", "distinct", "sum"].includes(indicator.measure.statistic);

const namesOf = ({ title, synonyms }: LedgerIndicator): string[] =>
  [title["zh-CN"], ...synonyms.filter((name) => typeof name === "string")].map((name) => bareName(name));

const profilesOf = rememberedOf((indicators: readonly LedgerIndicator[]): readonly Profile[] =>
  indicators.filter(counted).map((indicator): Profile => {
    const meanings = namesOf(indicator)
      .map((name): Meaning => ({ things: thingsOf(name), acts: actsIn(name) }))
      .filter(({ things }) => things.length > 0);
    const ledger = ledgerById(indicator.measure.ledger);
    const kin = indicators.filter(({ measure }) => measure.ledger === indicator.measure.ledger);
    return {
      indicator,
      meanings,
      acts: new Set(meanings.flatMap(({ acts }) => [...acts])),
      subject: ledger?.named ?? [],
      telling: ledger?.telling ?? [],
      called: kin.flatMap((one) => namesOf(one)).join("·"),
      isAlone: kin.filter(counted).length === 1,
      isStock: ledger?.datedBy === null && indicator.plan === null,
    };
  }),
);

/** How works come about whose names do not say how. */
const WAYS: ReadonlySet<string> = new Set(["retrofit", "build", "replace"]);

interface Match extends AskedInWords {
  /** How many letters of it name the thing. */
  readonly weight: number;
}

function without(text: string, words: readonly (string | RegExp)[]): string {
  const spans = spansOf(text, words);
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
  profilesOf(ledgerIndicators).every((profile) => profile.indicator !== named || isItsWork(profile, subjectKey(words)));

const lettersLeft = (text: string): number => text.replaceAll("·", "").length;

/** @param unit behind the number; null: none */
function matchOf(profile: Profile, words: string, unit: string | null): Match[] {
  const { indicator, meanings, acts, subject, telling, called, isAlone } = profile;
  if (unit !== null && unitFits({ unit }, indicator.unit) === 0) return [];
  const done = actsIn(words);
  const isAsked = isItsWork(profile, words);
  const saysNoMore = (rest: string): boolean =>
    openWords(rest).every((word) => called.includes(word) || openWords(without(word, telling)).length === 0);
  const matches = meanings.flatMap((meaning): Match[] => {
    if (!meaning.things.every((thing) => words.includes(thing))) return [];
    const certain = isAsked && (meaning.acts.size === 0 || done.size > 0) && saysNoMore(without(words, meaning.things));
    return [{ indicator, certain, weight: meaning.things.join("").length }];
  });
  const bySubject = without(words, subject);
  if (bySubject === words) return matches;
  const weight = (lettersLeft(words) - lettersLeft(bySubject)) / 2;
  const written = without(
    words,
    subject.filter((word) => typeof word === "string"),
  );
  const isOfIt = isAlone && isAsked && acts.size > 0 === done.size > 0;
  return [...matches, { indicator, certain: isOfIt && written !== words && saysNoMore(written), weight }];
}

/**
 * The indicator that words without their amounts ask for: of several the one of the very unit, then the one whose thing
 * is named by most letters. null: the words name nothing that is counted.
 */
export function indicatorInWords(sentence: string, unit: string | null): AskedInWords | null {
  const words = withoutConditions(subjectKey(sentence));
  const matches = profilesOf(ledgerIndicators).flatMap((profile) => matchOf(profile, words, unit));
  const sure = matches.filter(({ certain }) => certain);
  const among = sure.length > 0 ? sure : matches;
  const rank = ({ indicator, weight }: Match): number => weight + (indicator.unit === unit ? 100 : 0);
  const [best, ...others] = [...among].sort((one, other) => rank(other) - rank(one));
  if (best === undefined) return null;
  const isAlone = others.every((other) => other.indicator === best.indicator || rank(other) < rank(best));
  return { indicator: best.indicator, certain: best.certain && isAlone };
}
