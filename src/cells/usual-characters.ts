/**
 * Characters as a keyboard types them, for those that a copy out of a PDF, a web page or a chat window brings along:
 * they look alike, or are not seen at all, and a person reads the word that stands there.
 */

/** Zero-width blanks, byte-order marks, soft hyphens, marks of direction. */
const INVISIBLE = /\p{Cf}/u;
const ALL_INVISIBLE = new RegExp(INVISIBLE, "gu");

/** Without what is not seen; most texts have nothing of it. */
export const withoutInvisible = (text: string): string =>
  INVISIBLE.test(text) ? text.replace(ALL_INVISIBLE, "") : text;

/** Where what is not seen stands, in UTF-16 units of the text. */
export const placesOfInvisible = (text: string): readonly number[] =>
  INVISIBLE.test(text)
    ? [...text.matchAll(ALL_INVISIBLE)].flatMap(({ index, 0: { length } }) =>
        Array.from({ length }, (_, at) => index + at),
      )
    : [];

/** Radicals of simplified characters, which Unicode's own folding leaves alone: radical and character in turn. */
const RADICALS = new Map(
  (
    "⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟".match(
      /../gu,
    ) ?? []
  ).map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

/** Lowered digits, the sign for micro, minus signs and hyphens of print, radicals, small and upright forms. */
const UNUSUAL = /[₀-₉µ\u2010\u2011\u2212\u2e80-\u2fdf\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b]/;
const ALL_UNUSUAL = new RegExp(UNUSUAL, "g");

/** ⽉ (U+2F49) is 月, PM₂.₅ is PM2.5, −3 is -3. The same length: places in the text stay places. */
export const usualCharacters = (text: string): string =>
  UNUSUAL.test(text) ? text.replace(ALL_UNUSUAL, usualCharacter) : text;

function usualCharacter(character: string): string {
  const known = RADICALS.get(character);
  if (known !== undefined) return known;
  if (/[\u2010\u2011\u2212]/.test(character)) return "-";
  const folded = character.normalize("NFKC");
  return folded.length === 1 ? folded : character;
}
