/** Shares in words against the two counts beside them: 三分之二, 过半, 近九成. */
import { pattern } from "../../collections/pattern";
import { addsUp, stretchesOfSentence, type Stretch } from "../../notice/claims/stretch";
import { parseNumeral } from "../../vocabulary/numerals";
import { roundedText } from "../../standards/rounding";
import { cited, found, type TextFinding, type TextRule } from "./rule";

/** The shares that the words may stand for, both ends in. */
interface Said {
  readonly least: number;
  readonly most: number;
}

const SHARE = pattern("g")`
  (将近|接近|超过?|逾|不足|不到|占|达到?|已?过|约)?(?:了)?(?:全[部县市区]的?|总[数量]的?)?
  (?:([二三四五六七八九十])分之([一二三四五六七八九])
  |(?<!\d)([一二三四五六七八九])成(?![立效果为品本熟员长交功就分套型份都])
  |(一半|半数|半))(以上|多|左右)?
`;

/** Spoken roundly: by as much a share may be off. */
const ROUGH = 0.05;
/** 近九成 may be 85 %, 超过三成 no more than 40. */
const NEAR = 0.06;
const PAST = 0.1;

function saidBy(match: RegExpMatchArray): Said | null {
  const [, lead = "", of, parts, tenths, half, more] = match;
  // 半 alone is a word of many words.
  if (half === "半" && !/过/.test(lead)) return null;
  const share =
    half !== undefined
      ? 0.5
      : tenths !== undefined
        ? (parseNumeral(tenths) ?? 0) / 10
        : (parseNumeral(parts ?? "") ?? 0) / (parseNumeral(of ?? "") ?? 1);
  if (/超|逾|过/.test(lead) || (more !== undefined && more !== "左右"))
    return { least: share - 1e-9, most: Math.min(1, share + (half !== undefined ? 0.5 : PAST)) };
  if (/近/.test(lead)) return { least: share - NEAR, most: share };
  if (/不[足到]/.test(lead)) return { least: 0, most: share + 1e-9 };
  return { least: share - ROUGH, most: share + ROUGH };
}

const OF_ANOTHER_TIME = /去年|上年|同期|上[月季周]|[往历]年/;
const DONE = /^[^，。；、\d]{0,12}$/;

/** The count right before the words, and the only larger one of its unit before it in the sentence. */
function countsBefore(stretches: readonly Stretch[], sentence: number, at: number): readonly [Stretch, Stretch] | null {
  const own = stretchesOfSentence(stretches, sentence).filter(({ figure }) => figure.to <= at);
  const part = own.at(-1);
  if (!part || !addsUp(part)) return null;
  const wholes = own.filter(
    (other) => other !== part && other.figure.unit === part.figure.unit && other.bracket === null,
  );
  const [whole] = wholes;
  return whole && wholes.length === 1 && addsUp(whole) && whole.figure.value > part.figure.value ? [part, whole] : null;
}

/** "24家企业中有12家已完成整改，占三分之二". */
export const roughShares: TextRule = (reading, { stretches }) =>
  reading.sentences.flatMap((sentence, index): TextFinding[] =>
    [...reading.plain.slice(sentence.from, sentence.to).matchAll(SHARE)].flatMap((match): TextFinding[] => {
      const at = sentence.from + match.index;
      const said = saidBy(match);
      const counts = countsBefore(stretches, index, at);
      if (!said || !counts) return [];
      const [part, whole] = counts;
      const between = reading.plain.slice(part.figure.to, at);
      // "……12家，占三分之二": only words of the part stand between them.
      if (!DONE.test(between.replace(/[，、（(]/g, "")) || /[，、（(].*[，、（(]/.test(between)) return [];
      // "36次，为去年同期的一半": of another number.
      if (OF_ANOTHER_TIME.test(between)) return [];
      const share = part.figure.value / whole.figure.value;
      if (share >= said.least && share <= said.most) return [];
      const span = { from: part.figure.from, to: at + match[0].length };
      return [
        found("textRateWrong", "warning", span, {
          ...cited(reading, span),
          numerator: part.figure.text,
          denominator: whole.figure.text,
          computed: `${roundedText(100 * share, 1)}%`,
        }),
      ];
    }),
  );
