/** Signs by which notes tell names apart: ★, ※, *, ①; no brackets, dashes and points. */
const SIGN = "[^\\p{L}\\p{Nd}\\s()（）[\\]【】《》“”\"'‘’—–_、，。,.·:：;；!！?？/~～+%-]";
const OF_NAME = new RegExp(`^(${SIGN}+)|[(（[【](${SIGN}+)[)）\\]】]$|(${SIGN}+)$`, "u");
const ANY = new RegExp(`(${SIGN}+)`, "u");

/** The sign before or behind a name, or in brackets behind it; null: it bears none. */
const signOf = (name: string): string | null =>
  OF_NAME.exec(name)
    ?.slice(1)
    .find((sign) => sign !== undefined) ?? null;

export const bearsSign = (text: string): boolean => ANY.test(text);

/** Names whose sign a sentence speaks of: 标有“※”的点位. Where all names bear one (1#, 2#; ①, ②) it only numbers them. */
export function signedIn(sentence: string, names: readonly string[]): readonly string[] {
  const told = sentence.split(ANY);
  const signs = names.map(signOf);
  if (!signs.includes(null)) return [];
  return names.filter((_, index) => told.includes(signs[index] ?? " "));
}
