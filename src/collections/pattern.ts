/**
 * A regular expression too long for one line: `` pattern("g")`预计|预期 …` ``. The breaks between its lines, with the
 * blanks around them, are no part of it; all else is as in a literal. `${WORDS}` puts the source of another pattern in.
 */
export const pattern =
  (flags = "") =>
  ({ raw }: TemplateStringsArray, ...parts: readonly string[]): RegExp =>
    new RegExp(raw.map((text, index) => text.replace(/\s*\n\s*/g, "") + (parts[index] ?? "")).join(""), flags);
