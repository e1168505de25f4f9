/** Names of standards that lack a word of what the standard is called. */
import { knownStandards } from "./known-standards";
import { cited, found, type TextFinding, type TextRule } from "./rule";

const bare = (name: string): string => name.replace(/[（(][^）)]*[）)]|\s|[—-]/g, "");

/** At most this many characters are missing; more would be another document. */
const MOST_MISSING = 3;

/** The characters of the one stand in the other in the same order. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short.charAt(at)) at += 1;
  return at === short.length;
}

export const standardNames: TextRule = (reading) =>
  [...reading.text.matchAll(/《([^》\n]{5,40})》/g)].flatMap(({ index, 0: quoted, 1: title = "" }): TextFinding[] => {
    const name = bare(title);
    if (knownStandards.some((known) => name.includes(bare(known.name)))) return [];
    // The head is always there: without it, 《废物填埋污染控制标准》 would be three standards.
    const meant = knownStandards.filter(
      (known) =>
        bare(known.name).length - name.length <= MOST_MISSING &&
        bare(known.name).length > name.length &&
        bare(known.name).slice(0, 2) === name.slice(0, 2) &&
        isWithin(name, bare(known.name)),
    );
    const [only] = meant;
    const span = { from: index, to: index + quoted.length };
    return only && meant.length === 1
      ? [found("textStandardName", "warning", span, { ...cited(reading, span), known: only.name, code: only.code })]
      : [];
  });
