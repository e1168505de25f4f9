/**
 * A regular expression too long for one line: `` pattern("g")`预计|预期 …` ``. The breaks between its lines, with the
 * blanks around them, are no part of it; all else is as in a literal. `${WORDS}` puts the source of another pattern in.
 */
export const pattern =
  (flags = "") =>
  ({ raw }: TemplateStringsArray, ...parts: readonly string[]): RegExp =>
    new RegExp(raw.map((text, index) => text.replace(/\s*\n\s*/g, "") + (parts[index] ?? "")).join(""), flags);

/** Whether any of several patterns stands in a text, asked at once. They must be told alike, by their flags too. */
export function anyOf(patterns: readonly RegExp[]): RegExp {
  const [flags = "", ...others] = new Set(patterns.map((one) => one.flags));
  if (others.length > 0) throw new Error(`patterns with several flags: ${[flags, ...others].join(", ")}`);
  // Of no pattern there is none.
  return new RegExp(patterns.map(({ source }) => `(?:${source})`).join("|") || "(?!)", flags);
}
