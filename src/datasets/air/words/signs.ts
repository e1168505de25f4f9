/** Signs by which notes tell names apart: ★, ※, *, ①; no brackets, dashes and points. */
const SIGN = "[^\\p{L}\\p{Nd}\\s()（）[\\]【】《》“”\"'‘’—–_、，。,.·:：;；!！?？/~～+%-]";
/** To split a text by. */
export const SIGNS = new RegExp(`(${SIGN}+)`, "u");
const OF_NAME = new RegExp(`^(${SIGN}+)|[(（[【](${SIGN}+)[)）\\]】]$|(${SIGN}+)$`, "u");
/** The sign before or behind a name, or in brackets behind it; null: it bears none. */
export const signOf = (name: string): string | null =>
  OF_NAME.exec(name)
    ?.slice(1)
    .find((sign) => sign !== undefined) ?? null;

export const bearsSign = (text: string): boolean => SIGNS.test(text);

/** Names whose sign a sentence speaks of: 标有“※”的点位. Where all names bear one (1#, 2#; ①, ②) it only numbers them. */
export function signedIn(sentence: string, names: readonly string[]): readonly string[] {
  const told = sentence.split(SIGNS);
  const signs = names.map(signOf);
  if (!signs.includes(null)) return [];
  return names.filter((_, index) => told.includes(signs[index] ?? " "));
}

/** A sign before or behind a number: 42#, ※30; no comparison, no tick, no arrow. */
const WITH_SIGN =
  /^([^\p{L}\p{N}\s.,+\-<>≤≥＜＞=±×√✓✗?%‰~()]*)\s*(\d+(?:\.\d+)?)\s*([^\p{L}\p{N}\s.,+\-<>≤≥＜＞=±×√✓✗?%‰~()]*|[①-⑳])$/u;
const ARROWS = /[↑↓→←⬆⬇↗↘]/;

/** null: there is none, or more than one. */
export function signedNumber(text: string): { readonly value: number; readonly sign: string } | null {
  const [, before = "", digits, behind = ""] = WITH_SIGN.exec(text) ?? [];
  const sign = before === "" ? behind : before;
  if (digits === undefined || sign === "" || (before !== "" && behind !== "") || ARROWS.test(sign)) return null;
  return { value: Number(digits), sign };
}

const UP = /[▲△]/;
const DOWN = /[▼▽]/;
export const isTriangle = (sign: string): boolean => UP.test(sign) || DOWN.test(sign);

/** Triangles up and down in one column are arrows. */
export const areArrows = (signs: readonly string[]): boolean =>
  signs.some((sign) => UP.test(sign)) && signs.some((sign) => DOWN.test(sign));
