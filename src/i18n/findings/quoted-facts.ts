/**
 * How much of a cell, and how many names, the words of a finding repeat. The facts themselves stay whole; here, and
 * nowhere else, they are shortened on their way into a sentence.
 */
import type { Language } from "../language";

/** Characters of a cell's text, or of a list of names, that a sentence bears. */
export const QUOTED_CHARACTERS = 60;

/** Facts that are lists of names, parted by "、". */
const lists: ReadonlySet<string> = new Set([
  "cities",
  "columns",
  "cutOffs",
  "fields",
  "figures",
  "forms",
  "indicators",
  "known",
  "measures",
  "months",
  "names",
  "near",
  "numbers",
  "periods",
  "rows",
  "subjects",
  "sums",
  "tasks",
]);

const SEPARATOR = "、";
/** The end of a list that was shortened before: 甲、乙等 7 个. */
const SHORTENED = /等\s*(\d+)\s*个$/;

const more: Readonly<Record<Language, (count: number) => string>> = {
  "zh-CN": (count) => `等 ${count} 个`,
  en: (count) => ` … (${count} in all)`,
};

/** The beginning of a text; characters outside the basic plane are not torn. */
export function quotedText(text: string, most = QUOTED_CHARACTERS): string {
  if (text.length <= most) return text;
  const characters = [...text.replaceAll(/\s+/gu, " ")];
  return characters.length <= most ? characters.join("") : `${characters.slice(0, most - 1).join("")}…`;
}

/** The first names of a list, one at least, and how many there are. */
export function quotedNames(text: string, language: Language): string {
  if (text.length <= QUOTED_CHARACTERS) return text;
  const before = SHORTENED.exec(text);
  const names = (before ? text.slice(0, before.index) : text).split(SEPARATOR);
  if (names.length === 1) return quotedText(text);
  let room = QUOTED_CHARACTERS;
  const shown = names.filter((name, index) => {
    room -= name.length + SEPARATOR.length;
    return index === 0 || room >= 0;
  });
  const count = before ? Number(before[1]) : names.length;
  const told = shown.map((name) => quotedText(name)).join(SEPARATOR);
  return count > shown.length ? `${told}${more[language](count)}` : told;
}

/** The facts of a finding as a sentence may repeat them. */
export function quotedFacts<Facts extends object>(facts: Facts, language: Language): Facts {
  const quoted = Object.entries(facts).map(([name, fact]: [string, unknown]): [string, unknown] => [
    name,
    typeof fact !== "string" ? fact : lists.has(name) ? quotedNames(fact, language) : quotedText(fact),
  ]);
  return Object.fromEntries(quoted) as Facts;
}
