/**
 * A regular expression too long for one line: `` pattern("g")`预计|预期 …` ``. The breaks between its lines, with the
 * blanks around them, are no part of it; all else is as in a literal.
 */
export const pattern =
  (flags = "") =>
  ({ raw }: TemplateStringsArray): RegExp =>
    new RegExp(raw.join("").replace(/\s*\n\s*/g, ""), flags);
